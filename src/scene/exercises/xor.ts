import { numberAt, varId } from '#autodiff/program.ts';
import { ProgramBuilder } from '#autodiff/builder.ts';
import { run } from '#autodiff/run.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import { scalarNaming, tensorNaming } from '#learning/naming.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { matrix, scalar } from '#numeric/tensor.ts';
import type { Exercise } from './exercise.ts';

export type SharedSlip = 'notMean' | 'oneRow' | 'halfMean' | 'sign' | 'sizes';

/** The last neuron before four rows: what comes in, its bias, the outputs and the mean of the errors. */
function lossProgram() {
  const builder = new ProgramBuilder();
  const weighted = builder.leaf(tensorNaming('H·W2', 'data'), ['N', 1]);
  const bias = builder.leaf(tensorNaming('b3', 'parameter'), [1]);
  const T = builder.leaf(tensorNaming('T', 'target'), ['N', 1]);
  const Z = builder.apply('addBias', [weighted, bias], tensorNaming('Z', 'preactivation'));
  const Y = builder.apply('sigmoid', [Z], tensorNaming('Y', 'activation'));
  const terms = builder.apply('binaryCrossEntropy', [T, Y], tensorNaming('E', 'loss'));
  const loss = builder.apply('batchMean', [terms], scalarNaming('L', 'loss'));
  differentiate(builder, loss, [bias]);
  return builder.build();
}

const PROGRAM = lossProgram();
/** A row that is right has an output so near its target that its signal is 0 to many digits. */
const SURE = 20;

/**
 * Rows (0, 0) and (0, 1) are right; rows (1, 0) and (1, 1) share one output. What the bias of the output gets back from all
 * four rows: the mean of o1 − t1.
 */
export const sharedOutput: Exercise<SharedSlip> = (seed) => {
  const random = LegacyRandom.seed(seed);
  // Hundredths, so far from one half that the slips differ.
  const drawn = (5 + random.randint(0, 36)) / 100;
  const y = seed === 0 ? 0.8 : random.randint(0, 2) === 0 ? drawn : Math.round((1 - drawn) * 100) / 100;
  const z = Math.log(y / (1 - y));
  const given = new Map([
    [varId('H·W2'), matrix([[-SURE], [SURE], [z], [z]])],
    [varId('b3'), { shape: [1], data: Float64Array.of(0) }],
    [varId('T'), matrix([[0], [1], [1], [0]])],
  ]);
  const answer = run(PROGRAM, given).values.get(varId('dL/db3'))!.data[0]!;
  const [one, other] = [y - 1, y];
  return {
    given: { y },
    answer,
    slips: [
      ['notMean', one + other],
      ['oneRow', one / 4],
      ['halfMean', (one + other) / 2],
      ['sign', -answer],
      ['sizes', (Math.abs(one) + Math.abs(other)) / 4],
    ],
  };
};

export type HiddenSlip = 'noSlope' | 'slopeAsIs' | 'noWeight' | 'sign';

function unitProgram() {
  const builder = new ProgramBuilder();
  const leaf = (id: string) => builder.leaf(scalarNaming(id, 'data'), []);
  const [x1, h1, w5, signal] = [leaf('x1'), leaf('h1'), leaf('w5'), leaf('s')];
  builder.phase = 'backward';
  const slope = builder.apply('sigmoidSlope', [h1], scalarNaming('slope', 'local'));
  builder.apply('product', [signal, w5, slope, x1], scalarNaming('dE/dw1', 'gradient'));
  return builder.build();
}

const UNIT = unitProgram();
/** What a row whose output is one half and whose target is 1 says to the output's sum. */
const SIGNAL = -0.5;

/** What row (1, 0) asks of w1 through a neuron that is almost 1: signal times w5 times slope times input. */
export const throughHidden: Exercise<HiddenSlip> = (seed) => {
  const random = LegacyRandom.seed(seed);
  const pick = <T>(of: readonly T[]): T => of[random.randint(0, of.length)]!;
  const [h1, w5] =
    seed === 0 ? ([0.99, -8.8] as const) : [pick([0.9, 0.95, 0.98, 0.99]), pick([-9, -8, -6, 5, 7, 8])];
  const values = { x1: 1, h1, w5, s: SIGNAL };
  const trace = run(UNIT, new Map(Object.entries(values).map(([id, value]) => [varId(id), scalar(value)])));
  const answer = numberAt(trace, varId('dE/dw1'))!;
  const slope = numberAt(trace, varId('slope'))!;
  return {
    given: { h1, w5, s: SIGNAL, slope },
    answer,
    slips: [
      ['noSlope', SIGNAL * w5],
      ['slopeAsIs', SIGNAL * w5 * h1],
      ['noWeight', SIGNAL * slope],
      ['sign', -answer],
    ],
  };
};
