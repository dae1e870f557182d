import { ProgramBuilder } from '#autodiff/builder.ts';
import { numberAt, varId, type Program, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { letter } from '#autodiff/symbol.ts';
import { gateOutputs, GATES } from '#datasets/gates.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { scalar } from '#numeric/tensor.ts';
import { rowsOf } from '../gate/unit.ts';
import { sumAndMean } from '../one-line/pulls.ts';
import type { Exercise } from './exercise.ts';

export type PullSlip = 'notDivided' | 'allRows' | 'otherInput' | 'otherWay';

/** One row's part in the gradient of a weight: its error times the input of that weight. */
const PART = partProgram();

function partProgram(): Program {
  const builder = new ProgramBuilder();
  const leaf = (name: string): VarId =>
    builder.leaf({ id: varId(name), name: letter(name), role: 'data' }, []);
  const [y, t, x] = [leaf('y'), leaf('t'), leaf('x')];
  const e = { id: varId('e'), name: letter('e'), role: 'intermediate' } as const;
  builder.apply('subtract', [y, t], e);
  builder.apply('product', [e.id, x], { id: varId('p'), name: letter('p'), role: 'intermediate' });
  return builder.build();
}

function partOf(y: number, t: number, x: number): number {
  const given = Object.entries({ y, t, x }).map(([name, value]) => [varId(name), scalar(value)] as const);
  return numberAt(run(PART, new Map(given)), varId('p'))!;
}

const ROWS = rowsOf(2);
const TARGETS = gateOutputs(GATES.XOR);
const LESSON = [0.2, 0.4, 0.6, 0.7];

/** Rounding of the doubles does not part what is the same. */
const rounded = (value: number): number => Math.round(value * 1e6);

function asked(outputs: readonly number[]): ReturnType<Exercise<PullSlip>> {
  const parts = (x: (row: string) => number): readonly number[] =>
    ROWS.map((row, r) => partOf(outputs[r]!, TARGETS[r]!, x(row)));
  const own = sumAndMean(parts((row) => Number(row[0])));
  return {
    given: Object.fromEntries(ROWS.map((row, r) => [`y_${row}`, outputs[r]!])),
    answer: own.mean,
    slips: [
      ['notDivided', own.sum],
      ['allRows', sumAndMean(parts(() => 1)).mean],
      ['otherInput', sumAndMean(parts((row) => Number(row[1]))).mean],
      ['otherWay', sumAndMean(ROWS.map((row, r) => partOf(TARGETS[r]!, outputs[r]!, Number(row[0])))).mean],
    ],
  };
}

/** The gradient of the loss by w1, from the four outputs of a unit that is to be XOR. */
export const pullOnW1: Exercise<PullSlip> = (seed) => {
  if (seed === 0) return asked(LESSON);
  const random = LegacyRandom.seed(seed);
  for (;;) {
    // From 0.2 to 0.8, no two alike.
    const question = asked(Array.from(random.choice(7, 4), (tenths) => (tenths + 2) / 10));
    const all = [question.answer, ...question.slips.map(([, value]) => value)].map(rounded);
    // An answer of 0, or a slip that comes to the answer, would tell nothing.
    if (!all.includes(0) && new Set(all).size === all.length) return question;
  }
};
