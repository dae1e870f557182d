import { gradientsOf, largestByLayer, LOOKED_AT } from './gradients.ts';
import { momentAt, rightRows, type Moment } from './moment.ts';
import { hiddenName, lastHidden, parameterNames, ROWS, targetOf, XOR } from './net.ts';
import { recordingUpTo } from './recording.ts';
import { TEN, tenLink, xorLink } from './scene.ts';

/** Enough for a page that is built: there only numbers are wanted. */
const COARSE = 3;

/**
 * The numbers of a moment by name: the loss `L`, the parameters `w1`, `b1`, …, and for each row, here (1, 0), the inputs
 * `x1_10` and `x2_10`, the target `t1_10`, the last hidden layer `h1_10`, … and the output `o1_10`.
 */
export function numbersOf(moment: Moment): ReadonlyMap<string, number> {
  const { net, loss, parameters, outputs, hidden } = moment;
  const { units } = lastHidden(net);
  const numbers = new Map<string, number>([
    ['L', loss],
    ['right', rightRows(moment)],
  ]);
  parameterNames(net).forEach((name, i) => numbers.set(name, parameters[i]!));
  ROWS.forEach((row, r) => {
    numbers.set(`x1_${row}`, XOR.X.data[2 * r]!).set(`x2_${row}`, XOR.X.data[2 * r + 1]!);
    numbers.set(`t1_${row}`, targetOf(r)).set(`o1_${row}`, outputs[r]!);
    for (let unit = 0; unit < units; unit++)
      numbers.set(`${hiddenName(net, unit)}_${row}`, hidden[r * units + unit]!);
  });
  return numbers;
}

/**
 * A number of the first figure in the state of a link; `first<0.1` is the first update before which the loss is below
 * 0.1, of those up to the link's step.
 */
export function xorNumber(link: string, name: string): number | undefined {
  const { net, seed, step } = xorLink.decode(link).state;
  const recording = recordingUpTo(net, seed, step);
  const below = /^first<(.+)$/.exec(name);
  if (below) return firstBelow(recording.losses, Number(below[1]), step);
  return numbersOf(momentAt(recording, step, COARSE)).get(name);
}

function firstBelow(losses: readonly number[], level: number, upTo: number): number | undefined {
  const found = losses.findIndex((loss, i) => i <= upTo && loss < level);
  return found < 0 ? undefined : found;
}

/**
 * A number of the second figure: `solved` is how many of the ten have all four rows right; of the run that is looked at,
 * `dL/dw1` and, for a row, `dE_10/dw1` and the signal `dE_10/do`.
 */
export function tenNumber(link: string, name: string): number | undefined {
  const { net, seed, step } = tenLink.decode(link).state;
  const at = (own: number): Moment => momentAt(recordingUpTo(net, own, step), step, COARSE);
  if (name === 'solved') return TEN.filter((own) => rightRows(at(own)) === ROWS.length).length;
  if (name === 'stuck') return TEN.filter((own) => rightRows(at(own)) < ROWS.length).length;
  const moment = at(seed);
  return numbersOf(moment).get(name) ?? gradientNumbers(moment).get(name);
}

/**
 * Gradients by name: of each row's own error, `dE_10/dw1`, and of the loss, their mean, `dL/dw1`; the largest of each layer,
 * `largest_1`, and of one row by itself, `largest_10_1`.
 */
export function gradientNumbers({ net, parameters }: Moment): ReadonlyMap<string, number> {
  const gradients = gradientsOf(net, parameters);
  const { byRow, mean, signals } = gradients;
  const largest = largestByLayer(net, gradients);
  const numbers = new Map<string, number>();
  parameterNames(net).forEach((name, i) => {
    numbers.set(`dL/d${name}`, mean[i]!);
    ROWS.forEach((row, r) => numbers.set(`dE_${row}/d${name}`, byRow[r]![i]!));
  });
  ROWS.forEach((row, r) => numbers.set(`dE_${row}/do`, signals[r]!));
  largest.mean.forEach((value, i) => numbers.set(`largest_${i + 1}`, value));
  largest.row.forEach((value, i) => numbers.set(`largest_${LOOKED_AT}_${i + 1}`, value));
  return numbers;
}
