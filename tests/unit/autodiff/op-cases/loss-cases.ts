import { matrix, scalar } from '#numeric/tensor.ts';
import type { Shape } from '#numeric/tensor.ts';
import { OTHER_SHAPES, vector, type OpCase } from './op-case.ts';

const OUTPUTS = matrix([
  [0.2, 0.7, 0.5],
  [0.9, 0.1, 0.4],
]);
const PROBABILITIES = matrix([
  [0, 1, 0.25],
  [1, 0, 1],
]);
const LOGITS = matrix([
  [1, -2, 0.5],
  [3, 0.25, -1],
]);
const CLASSES = matrix([
  [0, 1, 0],
  [0.25, 0, 0.75],
]);
const NO_DELTA: readonly (readonly Shape[])[] = [
  ...OTHER_SHAPES.map((shapes): readonly Shape[] => [...shapes, []]),
  [[2], [2], [2]],
];

/** Cross-entropies and means, with their slopes. */
export const LOSS_CASES: readonly OpCase[] = [
  {
    op: 'binaryCrossEntropy',
    inputs: [PROBABILITIES, OUTPUTS],
    expected: matrix([
      [0.2231435513142097, 0.35667494393873245, 0.6931471805599453],
      [0.10536051565782628, 0.10536051565782628, 0.916290731874155],
    ]),
    refused: OTHER_SHAPES,
    differentiable: [1],
    single: [0.3, 0.8],
  },
  {
    op: 'binaryCrossEntropySlope',
    inputs: [OUTPUTS, PROBABILITIES],
    expected: matrix([[1.25, -1 / 0.7, 1], [-1 / 0.9, 1 / 0.9, -2.5]]),
    refused: OTHER_SHAPES,
    single: [0.8, 0.3],
  },
  {
    op: 'crossEntropyTerm',
    inputs: [PROBABILITIES, OUTPUTS, scalar(0.5)],
    expected: matrix([
      [0, -0.1823215567939546, 0],
      [-0.3364722366212129, 0, 0.10536051565782628],
    ]),
    refused: NO_DELTA,
    differentiable: [1],
    single: [0.3, 0.8, 0.25],
  },
  {
    op: 'crossEntropyTermSlope',
    inputs: [OUTPUTS, PROBABILITIES, scalar(0.5)],
    expected: matrix([[0, -1 / 1.2, -0.25], [-1 / 1.4, 0, -1 / 0.9]]),
    refused: NO_DELTA,
    single: [0.8, 0.3, 0.25],
  },
  {
    op: 'crossEntropyAtLabel',
    inputs: [OUTPUTS, vector(1, 0), scalar(0.25)],
    expected: vector(0.05129329438755058, -0.13976194237515863),
    refused: [
      [[2, 3], [3], []],
      [[2, 3], [2, 1], []],
      [[2, 3], [2], [1]],
      [[2], [2], []],
    ],
    differentiable: [0],
    single: [0.8, 0, 0.25],
  },
  {
    op: 'crossEntropyAtLabelBackward',
    inputs: [vector(0.5, -3), OUTPUTS, vector(2, 1), scalar(0.25)],
    expected: matrix([[0, -0, -0.5 / 0.75], [0, 3 / 0.35, 0]]),
    refused: [
      [[3], [2, 3], [2], []],
      [[2], [2, 3], [3], []],
      [[2], [2, 3], [2], [1]],
      [[], [2, 3], [2], []],
    ],
    single: [0.5, 0.8, 0, 0.25],
  },
  {
    op: 'softmaxCrossEntropy',
    inputs: [LOGITS, CLASSES],
    expected: scalar(3.2918165518731914),
    refused: [...OTHER_SHAPES, [[3], [3]]],
    differentiable: [0],
    single: [0.8, 1],
  },
  {
    op: 'softmaxCrossEntropyGradient',
    inputs: [LOGITS, CLASSES],
    expected: matrix([
      [0.3018744480743129, -0.484970556215213, 0.1830961081409001],
      [0.33700323675393346, 0.029534878796255118, -0.3665381155501886],
    ]),
    refused: [...OTHER_SHAPES, [[3], [3]]],
    single: [0.8, 0.25],
  },
  {
    op: 'batchMean',
    inputs: [matrix([[1, 2, 3], [4, 5, 6]])],
    expected: scalar(10.5),
    refused: [[[]]],
    differentiable: [0],
    single: [1.5],
  },
  {
    op: 'batchMean',
    inputs: [vector(1, 2, 6, 7)],
    expected: scalar(4),
    differentiable: [0],
    single: [1.5],
  },
  {
    op: 'batchMeanSlope',
    inputs: [matrix([[1], [2], [3], [4]])],
    expected: matrix([[0.25], [0.25], [0.25], [0.25]]),
    refused: [[[]]],
    single: [1.5],
    shapeOnly: [0],
  },
]; // prettier-ignore
