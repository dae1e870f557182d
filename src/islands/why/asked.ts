import { numberAt, varId, type VarId } from '#autodiff/program.ts';
import type { Frame } from '#scene/frame.ts';
import { standingFor } from '../linking.ts';

/** Something in a figure that stands for a number. */
export type Asked = HTMLElement | SVGElement;

const NUMBER = '[data-why], [data-var][data-value]:not(input)';
const SYMBOL = 'text, .symbol';
const WITH_A_USE_OF_THEIR_OWN = 'button, a, summary';

/** The number that a click asks about: a number, an operand, or the symbol of one. Undefined for a click on anything else. */
export function askedBy(target: Element): Asked | undefined {
  const symbol = target.closest(SYMBOL);
  const asked =
    target.closest<Asked>(NUMBER) ??
    (symbol?.closest('[role="button"]') ? undefined : symbol?.closest<Asked>('[data-ref]')) ??
    undefined;
  const control = asked?.closest(WITH_A_USE_OF_THEIR_OWN);
  return control && !control.matches('[data-why]') ? undefined : asked;
}

export const idOf = ({ dataset }: Asked): string | undefined =>
  dataset['var'] ?? dataset['why'] ?? dataset['ref'];

const withoutIndex = (name: string): string => name.replace(/\[\d+\]$/, '');

/**
 * The number of a frame that explains what an element shows. A name with an index, as E_total[3] is of the error after three
 * updates, is the number itself while it has that very value. Undefined for what the frame has no single number of.
 */
export function variableOf(element: Asked, { trace, number }: Frame): VarId | undefined {
  const name = idOf(element);
  if (name === undefined) return undefined;
  if (numberAt(trace, varId(name)) !== undefined) return varId(name);
  const base = varId(withoutIndex(name));
  return number(base) === Number(element.dataset['value']) ? base : undefined;
}

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** The first thing to be seen under `root` that stands for the variable, numbers before symbols; none that is `left` out. */
export function firstShown(
  root: HTMLElement,
  id: VarId,
  left: (element: Asked) => boolean,
): Asked | undefined {
  const all = [...standingFor(root, id)].filter((element) => isShown(element) && !left(element));
  return all.find(({ dataset }) => dataset['var'] !== undefined) ?? all[0];
}

/** Whether the card can still stand by the element: it is there, and still shows the variable. */
export const standsFor = (element: Asked | undefined, id: VarId): element is Asked =>
  element !== undefined &&
  element.isConnected &&
  isShown(element) &&
  [idOf(element), withoutIndex(idOf(element) ?? '')].includes(id);
