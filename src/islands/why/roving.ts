import { isArrow, nearest, type Arrow, type Point } from './direction.ts';

/**
 * The numbers of the drawings, of the formula panel and of what is marked as `numbers`; those that stand in a button or a
 * picture are left out.
 */
const NUMBERS = ['svg', '.formula', '.lines', '.numbers']
  .map((of) => `${of} [data-var][data-value]:not(input)`)
  .join(', ');
const NOT_HERE = 'button, a, [role="button"], [role="img"], [role="dialog"]';

/** By then the numbers are named, however busy the page is; in milliseconds. */
const LATEST = 250;

type NumberElement = HTMLElement | SVGElement;

interface Numbers {
  /** What a number is called: its symbol, the text it is shown as, where it comes from. */
  readonly label: (id: string, text: string) => string;
  /** Whether it is a number that can be explained. */
  readonly isNumber: (element: NumberElement) => boolean;
  readonly onopen: (element: NumberElement) => void;
}

/** Parts of a figure that have their own keys, and may be large. */
const LEFT_ALONE = '.views, .values, details';
const numbersIn = (root: HTMLElement): NumberElement[] =>
  [...root.children]
    .filter((part) => !part.matches(LEFT_ALONE))
    .flatMap((part) => [...part.querySelectorAll<NumberElement>(NUMBERS)])
    .filter((element) => !element.parentElement?.closest(NOT_HERE));
const isShown = (element: Element): boolean => element.getClientRects().length > 0;
const middleOf = (element: Element): Point => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

export interface Roving {
  /** Names all numbers anew: their symbols, or what computes them, have changed. */
  refresh(): void;
  end(): void;
}

/**
 * Makes the numbers under `root` buttons that share one tab stop: arrow keys go from number to number as they lie on
 * the page, Enter and Space open a card, Escape leaves for the root. `?` asks about the number of a field, or in a button of
 * its own use. A cell of a table stays a cell. Keeps up with what is drawn anew.
 */
export function rove(root: HTMLElement, { label, isNumber, onopen }: Numbers): Roving {
  /** The numbers that are buttons by now, and what each was called after. */
  let named = new Map<NumberElement, string>();
  let stop: NumberElement | undefined;

  const stopAt = (element: NumberElement | undefined): void => {
    if (stop !== element) stop?.setAttribute('tabindex', '-1');
    stop = element;
    stop?.setAttribute('tabindex', '0');
  };
  const sync = (all = false): void => {
    const now = new Map<NumberElement, string>();
    for (const element of numbersIn(root)) {
      const { var: id, value } = element.dataset;
      const called = `${id} ${value}`;
      const before = named.get(element);
      if (before !== called && !isNumber(element)) continue;
      now.set(element, called);
      if (before === called && !all) continue;
      if (before === undefined) {
        if (element.localName !== 'td') element.setAttribute('role', 'button');
        element.setAttribute('tabindex', '-1');
      }
      element.setAttribute('aria-label', label(id!, element.textContent.trim()));
    }
    for (const element of named.keys())
      if (!now.has(element))
        for (const name of ['role', 'tabindex', 'aria-label']) element.removeAttribute(name);
    named = now;
    if (!stop || !named.has(stop)) keepStop();
  };
  /** The tab stop is a number that can be seen: of two drawings only one is. */
  const keepStop = (): void => {
    if (stop && named.has(stop) && isShown(stop)) return;
    const id = stop?.dataset['var'];
    const shown = [...named.keys()].filter(isShown);
    stopAt(shown.find((element) => element.dataset['var'] === id) ?? shown[0]);
  };

  const move = (from: NumberElement, arrow: Arrow): void => {
    const others = [...named.keys()].filter((element) => element !== from && isShown(element));
    const index = nearest(middleOf(from), others.map(middleOf), arrow);
    if (index !== undefined) others[index]!.focus();
  };
  const onkeydown = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const number = target as NumberElement;
    if (key === '?') {
      const asked = number.matches('[data-var]')
        ? number
        : number.closest('button, [role="button"]')?.querySelector<NumberElement>('[data-var]');
      if (!asked) return;
      onopen(asked);
    } else if (target instanceof HTMLInputElement) return;
    else {
      if (!named.has(number)) return;
      if (isArrow(key)) move(number, key);
      else if (key === 'Enter' || key === ' ') onopen(number);
      else if (key === 'Escape') root.focus();
      else return;
    }
    // The figure would take an arrow for a step, and Space for play.
    event.preventDefault();
    event.stopPropagation();
  };
  const onfocus = ({ target }: FocusEvent): void => {
    if (named.has(target as NumberElement)) stopAt(target as NumberElement);
  };

  /** The mouse has no need of the tab stop; and after a click the arrow keys go on stepping. */
  const onmousedown = (event: MouseEvent): void => {
    const number = event.target instanceof Element ? event.target.closest('[data-var]') : null;
    if (!named.has(number as NumberElement)) return;
    event.preventDefault();
    if (!root.contains(document.activeElement)) root.focus({ preventScroll: true });
  };

  sync();
  /** Names are for those who ask; they can wait until the step has been drawn. */
  let waiting: number | undefined;
  const soon = (): void => {
    waiting ??= requestIdleCallback(
      () => {
        waiting = undefined;
        sync();
      },
      { timeout: LATEST },
    );
  };
  const changes = new MutationObserver(soon);
  changes.observe(root, { childList: true, subtree: true, attributeFilter: ['data-var', 'data-value'] });
  const sizes = new ResizeObserver(keepStop);
  sizes.observe(root);
  root.addEventListener('keydown', onkeydown);
  root.addEventListener('focusin', onfocus);
  root.addEventListener('mousedown', onmousedown);
  return {
    refresh: () => sync(true),
    end() {
      if (waiting !== undefined) cancelIdleCallback(waiting);
      changes.disconnect();
      sizes.disconnect();
      root.removeEventListener('keydown', onkeydown);
      root.removeEventListener('focusin', onfocus);
      root.removeEventListener('mousedown', onmousedown);
    },
  };
}
