import { matrix, scalar } from '#numeric/tensor.ts';
import { OTHER_SHAPES, vector, type OpCase } from './op-case.ts';

const SUMS = matrix([
  [-2, 0.25, 0.5],
  [1, 3, -0.25],
]);

/** Activation functions and their slopes. */
export const ACTIVATION_CASES: readonly OpCase[] = [
  {
    op: 'step',
    inputs: [SUMS],
    expected: matrix([[0, 1, 1], [1, 1, 0]]),
    flat: [0],
    single: [0.08],
  },
  {
    op: 'step',
    inputs: [scalar(-0.2)],
    expected: scalar(0),
    flat: [0],
    single: [0],
  },
  {
    op: 'stepAtLeast',
    inputs: [SUMS],
    expected: matrix([[0, 1, 1], [1, 1, 0]]),
    flat: [0],
    single: [0],
  },
  {
    op: 'zero',
    inputs: [SUMS],
    expected: matrix([[0, 0, 0], [0, 0, 0]]),
    single: [2.5],
    shapeOnly: [0],
  },
  {
    op: 'tanh',
    inputs: [matrix([[-2, 0, 0.5], [1, 3, -0.25]])],
    expected: matrix([
      [-0.9640275800758169, 0, 0.46211715726000974],
      [0.7615941559557649, 0.9950547536867305, -0.24491866240370913],
    ]),
    differentiable: [0],
    single: [0.08],
  },
  {
    op: 'tanhSlope',
    inputs: [matrix([[0.5, -0.25], [1, 0]])],
    expected: matrix([[0.75, 0.9375], [0, 1]]),
    single: [-0.6],
  },
  {
    op: 'relu',
    inputs: [SUMS],
    expected: matrix([[0, 0.25, 0.5], [1, 3, 0]]),
    differentiable: [0],
    single: [-0.08],
  },
  {
    op: 'relu',
    inputs: [vector(0.5, -3, 7)],
    expected: vector(0.5, 0, 7),
    differentiable: [0],
    single: [0.4],
  },
  {
    op: 'leakyRelu',
    inputs: [SUMS, scalar(0.1)],
    expected: matrix([[-0.2, 0.25, 0.5], [1, 3, -0.025]]),
    refused: [[[2, 3], [2, 3]], [[], [1]]],
    differentiable: [0],
    single: [-0.8, 0.01],
  },
  {
    op: 'leakyReluSlope',
    inputs: [matrix([[-2, 0, 0.5]]), scalar(0.25)],
    expected: matrix([[0.25, 0.25, 1]]),
    refused: [[[2, 3], [2, 3]], [[], [1]]],
    single: [-0.8, 0.01],
  },
  {
    op: 'softmax',
    inputs: [matrix([[0.3, 2.9, 4], [1, -2, 0.5]])],
    expected: matrix([
      [0.01821127329554753, 0.24519181293507392, 0.7365969137693786],
      [0.6037488961486258, 0.030058887569574023, 0.3661922162818002],
    ]),
    refused: [[[]], [[2, 2, 2]]],
    differentiable: [0],
    single: [0.3],
  },
  {
    op: 'softmax',
    inputs: [vector(2, 1, 0, -1)],
    expected: vector(0.6439142598879724, 0.23688281808991013, 0.08714431874203257, 0.03205860328008499),
    differentiable: [0],
    single: [-3],
  },
  {
    op: 'softmaxBackward',
    inputs: [matrix([[0.5, -1, 2], [1, 0.25, -4]]), matrix([[0.2, 0.7, 0.5], [0.9, 0.1, 0.4]])],
    expected: matrix([[0.02, -0.98, 0.8], [1.5075, 0.0925, -1.33]]),
    refused: [...OTHER_SHAPES, [[], []]],
    single: [0.75, 0.5],
  },
]; // prettier-ignore
