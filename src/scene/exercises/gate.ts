import { numberAt, varId } from '#autodiff/program.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { unitTrace } from '../gate/unit.ts';
import type { Exercise } from './exercise.ts';

export type EdgeSlip = 'fires' | 'otherRow' | 'threshold' | 'bothWeights';

/** No row has a target here. */
const NONE = [0, 0, 0, 0];

/** A little more than the answer: in thousandths up to 0.02, since answers are compared to three digits. */
const NEAR = Array.from({ length: 20 }, (_, i) => (i + 1) / 1000);

/** Two different weights, in tenths from 0.2 to 0.9. */
function fresh(seed: number): readonly [number, number] {
  const [w1, w2] = LegacyRandom.seed(seed).choice(8, 2);
  return [(w1! + 2) / 10, (w2! + 2) / 10];
}

/** The largest bias with which a unit with two given weights, both positive, is still AND: it fires only above 0. `f1` and `f2` are the
 * inputs of the row that fires first. */
export const largestBias: Exercise<EdgeSlip> = (seed) => {
  const [w1, w2] = seed === 0 ? ([0.5, 0.6] as const) : fresh(seed);
  const weights = [w1, w2];
  const number = (bias: number, name: string): number =>
    numberAt(unitTrace({ weights, bias }, NONE), varId(name))!;
  const minus = (value: number): number => number(value, 'theta');
  // Rows with a single 1 may not fire; the one with the larger sum gets to 0 first.
  const alone = ['s_01', 's_10'].map((name) => number(0, name));
  const first = Math.max(...alone);
  const isFirst = alone[1] === first;
  return {
    given: { w1, w2, f1: Number(isFirst), f2: Number(!isFirst) },
    answer: minus(first),
    slips: [
      ...NEAR.map((by) => ['fires', minus(first) + by] as const),
      ['otherRow', minus(Math.min(...alone))],
      ['threshold', first],
      ['bothWeights', minus(number(0, 's_11'))],
    ],
  };
};
