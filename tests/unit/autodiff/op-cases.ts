import { matrix, scalar, type Shape, type Tensor } from '#numeric/tensor.ts';
import type { OpName } from '#autodiff/op.ts';

/** One example of an op: an op may have several, and has at least one. */
export interface OpCase {
  readonly op: OpName;
  readonly inputs: readonly Tensor[];
  /** For the op that picks a column. */
  readonly index?: number;
  /** The value, worked out by hand or with NumPy. */
  readonly expected: Tensor;
  /** Shapes of inputs that the op has to refuse. */
  readonly refused?: readonly (readonly Shape[])[];
  /** Inputs that a gradient flows back to; absent where the op has no gradient. */
  readonly differentiable?: readonly number[];
  /** One number an input, for the formula. */
  readonly single: readonly number[];
  /** Inputs that lend their shape only, so that the formula does not mention them. */
  readonly shapeOnly?: readonly number[];
}

const vector = (...numbers: number[]): Tensor => ({
  shape: [numbers.length],
  data: Float64Array.from(numbers),
});

const SQUARE = matrix([
  [1, -2],
  [3, 0.5],
]);
const OUTPUTS = matrix([
  [0.2, 0.7, 0.5],
  [0.9, 0.1, 0.4],
]);
const TARGETS = matrix([
  [0, 1, 0],
  [1, 0, 0],
]);
const OTHER_SHAPES: readonly (readonly Shape[])[] = [
  [[2, 3], [3, 2]],
  [[2, 3], [2]],
  [[2, 3], []],
]; // prettier-ignore
const NO_BATCH: readonly (readonly Shape[])[] = [...OTHER_SHAPES, [[], []], [[3], [3]]];
const NO_MATRIX: readonly (readonly Shape[])[] = [[[]], [[4]], [[2, 2, 2]]];
const NO_PRODUCT: readonly (readonly Shape[])[] = [
  [[], [2, 2]],
  [[2, 2], [2]],
  [
    [2, 2, 2],
    [2, 2],
  ],
];

export const OP_CASES: readonly OpCase[] = [
  {
    op: 'add',
    inputs: [SQUARE, matrix([[10, 20], [30, 40]]), matrix([[0.5, 0.25], [-3, 0]])],
    expected: matrix([[11.5, 18.25], [30, 40.5]]),
    refused: OTHER_SHAPES,
    differentiable: [0, 1, 2],
    single: [1.5, -4, 0.25],
  },
  {
    op: 'addBias',
    inputs: [matrix([[1, 2, 3], [4, 5, 6]]), vector(0.5, -1, 10)],
    expected: matrix([[1.5, 1, 13], [4.5, 4, 16]]),
    refused: [[[2, 3], [2]], [[2, 3], [3, 1]], [[2, 3], []], [[3], [3]]],
    differentiable: [0, 1],
    single: [0.75, -2],
  },
  {
    op: 'addToAll',
    inputs: [matrix([[1, 2, 3], [4, 5, 6]]), scalar(-0.5)],
    expected: matrix([[0.5, 1.5, 2.5], [3.5, 4.5, 5.5]]),
    refused: [[[2, 3], [3]], [[2, 3], [1]], [[], [1, 1]]],
    differentiable: [0, 1],
    single: [0.75, -2],
  },
  {
    op: 'column',
    inputs: [matrix([[1, 2, 3], [4, 5, 6]])],
    index: 1,
    expected: matrix([[2], [5]]),
    refused: NO_MATRIX,
    single: [7],
  },
  {
    op: 'concat',
    inputs: [matrix([[1], [2]]), matrix([[3], [4]]), matrix([[5], [6]])],
    expected: matrix([[1, 3, 5], [2, 4, 6]]),
    refused: [[[2, 1], [3, 1]], [[2, 2]], [[2, 1], [2, 2]], [[2]]],
    differentiable: [0, 1, 2],
    single: [7],
  },
  {
    op: 'copy',
    inputs: [SQUARE],
    expected: SQUARE,
    differentiable: [0],
    single: [-3],
  },
  {
    op: 'crossEntropyBothWays',
    inputs: [OUTPUTS, TARGETS],
    expected: scalar(0.9972557370742818),
    refused: NO_BATCH,
    differentiable: [0],
    single: [0.8, 0.3],
  },
  {
    op: 'crossEntropyBothWaysGradient',
    inputs: [OUTPUTS, TARGETS],
    expected: matrix([
      [0.6249999218750097, -0.7142856122449126, 0.9999998000000401],
      [-0.5555554938271674, 0.5555554938271674, 0.8333331944444677],
    ]),
    refused: NO_BATCH,
    single: [0.8, 0.3],
  },
  {
    op: 'crossEntropyBothWaysPublished',
    inputs: [OUTPUTS, TARGETS],
    expected: matrix([
      [0.6249998046875609, -0.7142855442177276, 0.9999998000000401],
      [-0.5555552469137517, 0.5555552469137517, 0.8333331597222584],
    ]),
    refused: NO_BATCH,
    single: [0.8, 0.3],
  },
  {
    op: 'descend',
    inputs: [SQUARE, matrix([[2, 4], [-8, 0]]), scalar(0.25)],
    expected: matrix([[0.5, -3], [5, 0.5]]),
    refused: [[[2, 2], [2], []], [[2, 2], [2, 2], [2]], [[2, 2], [2, 2], [2, 2]]],
    single: [0.45, 0.0259, 0.5],
  },
  {
    op: 'halfSquaredError',
    inputs: [matrix([[0.5, 1], [-1, 2]]), matrix([[0.25, -1], [1, 2]])],
    expected: matrix([[0.03125, 2], [2, 0]]),
    refused: OTHER_SHAPES,
    differentiable: [0, 1],
    single: [0.4, 0.609],
  },
  {
    op: 'matmul',
    inputs: [matrix([[1, 0, -2], [0.5, 3, 4]]), matrix([[2, -1], [0.5, 4], [0, 3]])],
    expected: matrix([[2, -7], [2.5, 23.5]]),
    refused: [...NO_PRODUCT, [[2, 3], [2, 3]]],
    differentiable: [0, 1],
    single: [1.5, -3],
  },
  {
    op: 'matmulTransposedLeft',
    inputs: [matrix([[1, 0, -2], [0.5, 3, 4]]), matrix([[1, -1], [2, 0.5]])],
    expected: matrix([[2, -0.75], [6, 1.5], [6, 4]]),
    refused: [...NO_PRODUCT, [[2, 3], [3, 2]]],
    single: [1.5, -3],
  },
  {
    op: 'matmulTransposedRight',
    inputs: [matrix([[1, -1], [2, 0.5]]), matrix([[2, -1], [0.5, 4], [0, 3]])],
    expected: matrix([[3, -3.5, -3], [3.5, 3, 1.5]]),
    refused: [...NO_PRODUCT, [[2, 3], [3, 2]]],
    single: [1.5, -3],
  },
  {
    op: 'meanSquaredError',
    inputs: [OUTPUTS, TARGETS],
    expected: scalar(0.09333333333333334),
    refused: OTHER_SHAPES,
    differentiable: [0, 1],
    single: [0.8, 0.3],
  },
  {
    op: 'meanSquaredErrorGradient',
    inputs: [OUTPUTS, TARGETS],
    expected: matrix([
      [0.06666666666666667, -0.10000000000000002, 0.16666666666666666],
      [-0.033333333333333326, 0.03333333333333333, 0.13333333333333333],
    ]),
    refused: OTHER_SHAPES,
    single: [0.8, 0.3],
  },
  {
    op: 'meanSquaredErrorPublished',
    inputs: [OUTPUTS, TARGETS],
    expected: matrix([
      [0.2, -0.30000000000000004, 0.5],
      [-0.09999999999999998, 0.1, 0.4],
    ]),
    refused: NO_BATCH,
    single: [0.8, 0.3],
  },
  {
    op: 'negate',
    inputs: [SQUARE],
    expected: matrix([[-1, 2], [-3, -0.5]]),
    differentiable: [0],
    single: [2.5],
  },
  {
    op: 'one',
    inputs: [SQUARE],
    expected: matrix([[1, 1], [1, 1]]),
    single: [2.5],
    shapeOnly: [0],
  },
  {
    op: 'product',
    inputs: [SQUARE, scalar(10), matrix([[0.5, 0.25], [-3, 2]])],
    expected: matrix([[5, -5], [-90, 10]]),
    refused: OTHER_SHAPES.slice(0, 2),
    single: [0.21, 0.24, -0.52],
  },
  {
    op: 'product',
    inputs: [scalar(2), scalar(-3)],
    expected: scalar(-6),
    single: [2, -3],
  },
  {
    op: 'sigmoid',
    inputs: [matrix([[-2, 0, 0.5], [1, 3, -0.25]])],
    expected: matrix([
      [0.11920292202211755, 0.5, 0.6224593312018546],
      [0.7310585786300049, 0.9525741268224334, 0.43782349911420193],
    ]),
    differentiable: [0],
    single: [0.08],
  },
  {
    op: 'sigmoidSlope',
    inputs: [matrix([[0.5, 0.25], [1, 0]])],
    expected: matrix([[0.25, 0.1875], [0, 0]]),
    single: [0.609],
  },
  {
    op: 'spread',
    inputs: [scalar(7), SQUARE],
    expected: matrix([[7, 7], [7, 7]]),
    refused: [[[2], [2, 2]], [[2, 2], [2, 2]]],
    single: [7, 1],
    shapeOnly: [1],
  },
  {
    op: 'squaredErrorOver',
    inputs: [SQUARE, matrix([[0, 0], [1, 1]]), scalar(4)],
    expected: matrix([[0.25, 1], [1, 0.0625]]),
    refused: [...OTHER_SHAPES.map((shapes): readonly Shape[] => [...shapes, []]), [[2], [2], [2]]],
    differentiable: [0, 1],
    single: [0.4, 0.65, 2],
  },
  {
    op: 'squaredErrorOverSlope',
    inputs: [SQUARE, matrix([[0, 0], [1, 1]]), scalar(4)],
    expected: matrix([[0.5, -1], [1, -0.25]]),
    refused: [...OTHER_SHAPES.map((shapes): readonly Shape[] => [...shapes, []]), [[2], [2], [2]]],
    single: [0.65, 0.4, 2],
  },
  {
    op: 'subtract',
    inputs: [SQUARE, matrix([[10, 20], [30, 40]])],
    expected: matrix([[-9, -22], [-27, -39.5]]),
    refused: OTHER_SHAPES,
    differentiable: [0, 1],
    single: [1.5, -4],
  },
  {
    op: 'sum',
    inputs: [matrix([[1, 2, 3], [4, 5, 6]])],
    expected: scalar(21),
    differentiable: [0],
    single: [1.5],
  },
  {
    op: 'sumRows',
    inputs: [matrix([[1, 2, 3], [4, 5, 6], [7, 8, 10]])],
    expected: vector(12, 15, 19),
    refused: NO_MATRIX,
    single: [1.5],
  },
  {
    op: 'weightedSum',
    inputs: [0.3, 0.1, 0.25, 0.2].map(scalar),
    expected: scalar(0.08),
    refused: [[[]], [[], [2]], [[1], [1]], []],
    differentiable: [0, 1, 2, 3],
    single: [0.3, 0.1, 0.25, 0.2],
  },
  {
    op: 'weightedSum',
    inputs: [3, 2, -1, 4, 0.5].map(scalar),
    expected: scalar(2.5),
    differentiable: [0, 1, 2, 3, 4],
    single: [3, 2, -1, 4, 0.5],
  },
]; // prettier-ignore
