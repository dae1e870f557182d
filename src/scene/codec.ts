/** Why a link could not be read. The texts for readers are in the notation of their language. */
export type LinkProblem =
  | { readonly code: 'version'; readonly found: string; readonly expected: string }
  | { readonly code: 'unknown-key'; readonly key: string }
  | { readonly code: 'repeated-key'; readonly key: string }
  | { readonly code: 'bad-value'; readonly key: string; readonly value: string };

/** One thing that a link can say: how it is written, and read back. `read` gives undefined for what it refuses. */
export interface Field<T> {
  readonly initial: T;
  write(value: T): string;
  read(text: string): T | undefined;
}

export type Fields<S> = { readonly [K in keyof S]: Field<S[K]> };
export interface Decoded<S> {
  readonly state: S;
  readonly problem?: LinkProblem;
}

export interface Codec<S> {
  readonly initial: S;
  /** Only what differs from the initial state: `v1;at:dE_total/dw5;w1:0.4`. The initial state itself is `''`. */
  encode(state: S): string;
  /** Reads what `encode` wrote. Anything malformed gives the initial state and says why; never an exception. */
  decode(text: string): Decoded<S>;
}

/** A typed, versioned, readable form of a figure's state for the query string. */
export function codec<S extends object>(version: string, fields: Fields<S>): Codec<S> {
  const keys = Object.keys(fields) as (keyof S & string)[];
  const initial = Object.fromEntries(keys.map((key) => [key, fields[key].initial])) as S;
  const encode = (state: S): string => {
    const parts = keys
      .filter((key) => !Object.is(state[key], initial[key]))
      .map((key) => `${key}:${fields[key].write(state[key])}`);
    return parts.length === 0 ? '' : [version, ...parts].join(';');
  };
  const decode = (text: string): Decoded<S> => {
    if (text === '') return { state: initial };
    const [found, ...parts] = text.split(';');
    const fail = (problem: LinkProblem): Decoded<S> => ({ state: initial, problem });
    if (found !== version) return fail({ code: 'version', found: quoted(found!), expected: version });
    const state: S = { ...initial };
    const seen = new Set<string>();
    for (const part of parts) {
      const colon = part.indexOf(':');
      const key = keys.find((name) => name === part.slice(0, Math.max(colon, 0)));
      if (key === undefined) return fail({ code: 'unknown-key', key: quoted(part) });
      if (seen.has(key)) return fail({ code: 'repeated-key', key });
      seen.add(key);
      const text = part.slice(colon + 1);
      const value = fields[key].read(text);
      if (value === undefined) return fail({ code: 'bad-value', key, value: quoted(text) });
      state[key] = value;
    }
    return { state };
  };
  return { initial, encode, decode };
}

/** As much of a link as a message quotes. */
const quoted = (text: string): string => text.slice(0, 40);

/** A number between two bounds, written in the shortest form that reads back as the same double. */
export const numberField = (initial: number, least: number, most: number): Field<number> => ({
  initial,
  // String() drops the sign of −0.
  write: (value) => (Object.is(value, -0) ? '-0' : String(value).replace('+', '')),
  read(text) {
    if (!/^-?\d+(\.\d+)?(e-?\d+)?$/.test(text)) return undefined;
    const value = Number(text);
    return value >= least && value <= most ? value : undefined;
  },
});

export const integerField = (initial: number, least: number, most: number): Field<number> => ({
  ...numberField(initial, least, most),
  read: (text) =>
    /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined,
});

export const choiceField = <T extends string>(initial: T, choices: readonly T[]): Field<T> => ({
  initial,
  write: (value) => value,
  read: (text) => choices.find((choice) => choice === text),
});
