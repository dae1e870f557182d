import { matrix, scalar } from '#numeric/tensor.ts';
import { OTHER_SHAPES, vector, type OpCase } from './op-case.ts';

const SQUARE = matrix([
  [1, -2],
  [3, 0.5],
]);

/** Arithmetic of single numbers, element by element. */
export const ARITHMETIC_CASES: readonly OpCase[] = [
  {
    op: 'square',
    inputs: [SQUARE],
    expected: matrix([[1, 4], [9, 0.25]]),
    differentiable: [0],
    single: [-3],
  },
  {
    op: 'squareSlope',
    inputs: [SQUARE],
    expected: matrix([[2, -4], [6, 1]]),
    single: [-3],
  },
  {
    op: 'scale',
    inputs: [scalar(-0.5), SQUARE],
    expected: matrix([[-0.5, 1], [-1.5, -0.25]]),
    refused: [[[2, 2], [2, 2]], [[1], []]],
    differentiable: [1],
    single: [0.05, -3],
  },
  {
    op: 'exp',
    inputs: [vector(-1, 0, 0.5, 2)],
    expected: vector(0.36787944117144233, 1, 1.6487212707001282, 7.38905609893065),
    differentiable: [0],
    single: [0.7],
  },
  {
    op: 'log',
    inputs: [vector(0.5, 1, 3, 20)],
    expected: vector(-0.6931471805599453, 0, 1.0986122886681098, 2.995732273553991),
    differentiable: [0],
    single: [0.7],
  },
  {
    op: 'reciprocal',
    inputs: [SQUARE],
    expected: matrix([[1, -0.5], [1 / 3, 2]]),
    single: [0.7],
  },
  {
    op: 'divide',
    inputs: [SQUARE, matrix([[4, 0.5], [-2, 8]])],
    expected: matrix([[0.25, -4], [-1.5, 0.0625]]),
    refused: OTHER_SHAPES,
    differentiable: [0, 1],
    single: [1.5, -4],
  },
  {
    op: 'divisorSlope',
    inputs: [SQUARE, matrix([[4, 0.5], [-2, 8]])],
    expected: matrix([[-0.0625, 8], [-0.75, -0.0078125]]),
    refused: OTHER_SHAPES,
    single: [1.5, -4],
  },
]; // prettier-ignore
