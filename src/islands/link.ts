/** The part of the query string that belongs to a figure, as it stands between `=` and `&`, decoded if it is encoded. */
export function readLink(figure: string, search: string): string {
  const raw =
    parts(search)
      .find((part) => part.startsWith(`${figure}=`))
      ?.slice(figure.length + 1) ?? '';
  try {
    return decodeURIComponent(raw);
  } catch {
    // A stray % sign: leave it to the codec to say that it cannot be read.
    return raw;
  }
}

/** The query string with the figure's part replaced; everything else stays as it was. */
export function withLink(figure: string, state: string, search: string): string {
  const others = parts(search).filter((part) => !part.startsWith(`${figure}=`));
  const all = state === '' ? others : [...others, `${figure}=${state}`];
  return all.length === 0 ? '' : `?${all.join('&')}`;
}

/** What the query string names, in its order: the figure that has been touched last comes last. */
export const namesIn = (search: string): string[] => parts(search).map((part) => part.split('=', 1)[0]!);

const parts = (search: string): string[] => search.replace(/^\?/, '').split('&').filter(Boolean);

const RESTS_AFTER = 300;
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** Puts the figure's state into the address once the figure has rested; no entry in the browser's history. */
export function keepInAddress(figure: string, state: string): void {
  clearTimeout(waiting.get(figure));
  const write = (): void => {
    const search = withLink(figure, state, location.search);
    if (search !== location.search)
      history.replaceState(history.state, '', location.pathname + search + location.hash);
  };
  waiting.set(figure, setTimeout(write, RESTS_AFTER));
}

/** The address of this page with the figure in this state, to be copied. */
export const addressOf = (figure: string, state: string): string =>
  location.origin + location.pathname + withLink(figure, state, '');
