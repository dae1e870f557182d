import { varId } from '#autodiff/program.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { runLosses } from '../loss/program.ts';
import type { Exercise } from './exercise.ts';

export type BatchSlip = 'sum' | 'first' | 'second' | 'every-number' | 'common-log' | 'sign' | 'squares';

const SAMPLES = 2;
const CLASSES = 3;

interface Batch {
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly number[];
}

/** Probabilities in twentieths that add up to 1, none of them 0: where two cuts fall. */
function probabilities(random: LegacyRandom): number[] {
  const [low, high] = [...random.choice(19, 2)].map((cut) => cut + 1).toSorted((a, b) => a - b) as [
    number,
    number,
  ];
  return [low, high - low, 20 - high].map((parts) => parts / 20);
}

/** Two samples whose right classes have different probabilities, so that first and second are told apart. */
function draw(seed: number): Batch {
  const random = LegacyRandom.seed(seed);
  for (;;) {
    const rows = Array.from({ length: SAMPLES }, () => probabilities(random));
    const labels = rows.map(() => random.randint(0, CLASSES));
    if (rows[0]![labels[0]!] !== rows[1]![labels[1]!]) return { rows, labels };
  }
}

/** Other numbers than those of the figure, where one would only have to look. */
const FIRST: Batch = {
  rows: [
    [0.2, 0.5, 0.3],
    [0.7, 0.1, 0.2],
  ],
  labels: [2, 0],
};

/** The mean cross-entropy of two samples with three classes and labels: what a program does with a batch. */
export const batchMean: Exercise<BatchSlip> = (seed) => {
  const { rows, labels } = seed === 0 ? FIRST : draw(seed);
  const { values } = runLosses(rows, labels, 0);
  const [mean, squares] = [values.get(varId('Lc'))!.data[0]!, values.get(varId('E'))!.data[0]!];
  const [first, second] = [...values.get(varId('D'))!.data] as [number, number];
  const given: Record<string, number> = {
    p1: rows[0]![labels[0]!]!,
    p2: rows[1]![labels[1]!]!,
    first,
    second,
  };
  rows.forEach((row, i) => {
    given[`c${i + 1}`] = labels[i]!;
    row.forEach((p, k) => {
      given[`y${i + 1}${k}`] = p;
    });
  });
  return {
    given,
    answer: mean,
    slips: [
      ['sum', first + second],
      ['first', first],
      ['second', second],
      ['every-number', (first + second) / (SAMPLES * CLASSES)],
      ['common-log', mean / Math.LN10],
      ['sign', -mean],
      ['squares', squares],
    ],
  };
};
