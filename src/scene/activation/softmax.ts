import { ProgramBuilder } from '#autodiff/builder.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import { varId, type Program } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { bold, letter } from '#autodiff/symbol.ts';
import { matrix, type Numbers } from '#numeric/tensor.ts';
import type { Curve } from './family.ts';

const Z = varId('Z');
const Y = varId('Y');
const FIRST = varId('first');
const Y1 = varId('y1');

/** How many numbers the figure's softmax takes. */
export const CLASSES = 3;

let known: Program | undefined;

/** Y = softmax(Z), rows of three; y1 = Y·(1, 0, 0)ᵀ picks the first share, and dy1/dZ is its slope in each input. */
function softmaxProgram(): Program {
  if (known) return known;
  const builder = new ProgramBuilder();
  builder.leaf({ id: Z, name: bold('Z'), role: 'parameter' }, ['N', CLASSES]);
  builder.leaf({ id: FIRST, name: letter('e_1'), role: 'constant' }, [CLASSES, 1]);
  builder.apply('softmax', [Z], { id: Y, name: bold('Y'), role: 'activation' });
  builder.apply('matmul', [Y, FIRST], { id: Y1, name: letter('y1'), role: 'activation' });
  differentiate(builder, Y1, [Z]);
  known = builder.build();
  return known;
}

export interface SoftmaxCurve extends Curve {
  /** The three shares at each place, one row a place. */
  readonly shares: Numbers;
}

/** The shares while the first number moves and the other two stay; value and slope are those of the first share. */
export function softmaxCurve(z: Numbers, [z2, z3]: readonly [number, number]): SoftmaxCurve {
  const program = softmaxProgram();
  const rows = Array.from(z, (z1) => [z1, z2, z3]);
  const { values } = run(program, new Map([[Z, matrix(rows)], [FIRST, matrix([[1], [0], [0]])]])); // prettier-ignore
  const slopes = values.get(program.gradients.get(Z)!)!.data;
  return {
    z,
    value: values.get(Y1)!.data,
    slope: Float64Array.from(rows, (_, i) => slopes[i * CLASSES]!),
    shares: values.get(Y)!.data,
  };
}
