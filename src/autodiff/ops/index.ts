import type { Op, OpName } from '../op.ts';
import { adamStep } from './adam-step.ts';
import { addBias } from './add-bias.ts';
import { addToAll } from './add-to-all.ts';
import { add } from './add.ts';
import { batchMean, batchMeanSlope } from './batch-mean.ts';
import { biasCorrected } from './bias-corrected.ts';
import { binaryCrossEntropy, binaryCrossEntropySlope } from './binary-cross-entropy.ts';
import { column } from './column.ts';
import { concat } from './concat.ts';
import { copy } from './copy.ts';
import { crossEntropyAtLabel, crossEntropyAtLabelBackward } from './cross-entropy-at-label.ts';
import {
  crossEntropyBothWays,
  crossEntropyBothWaysGradient,
  crossEntropyBothWaysPublished,
} from './cross-entropy-both-ways.ts';
import { crossEntropyTerm, crossEntropyTermSlope } from './cross-entropy-term.ts';
import { descend } from './descend.ts';
import { divide, divisorSlope, reciprocal } from './divide.ts';
import { exp } from './exp.ts';
import { halfSquaredError } from './half-squared-error.ts';
import { leakyRelu, leakyReluSlope } from './leaky-relu.ts';
import { log } from './log.ts';
import { matmulTransposedLeft } from './matmul-transposed-left.ts';
import { matmulTransposedRight } from './matmul-transposed-right.ts';
import { matmul } from './matmul.ts';
import {
  meanSquaredError,
  meanSquaredErrorGradient,
  meanSquaredErrorPublished,
} from './mean-squared-error.ts';
import { negate } from './negate.ts';
import { one } from './one.ts';
import { product } from './product.ts';
import { relu } from './relu.ts';
import { runningMean } from './running-mean.ts';
import { scale } from './scale.ts';
import { sigmoidSlope } from './sigmoid-slope.ts';
import { sigmoid } from './sigmoid.ts';
import { softmaxCrossEntropy, softmaxCrossEntropyGradient } from './softmax-cross-entropy.ts';
import { softmax, softmaxBackward } from './softmax.ts';
import { spread } from './spread.ts';
import { square, squareSlope } from './square.ts';
import { squaredErrorOver, squaredErrorOverSlope } from './squared-error-over.ts';
import { step, stepAtLeast } from './step.ts';
import { subtract } from './subtract.ts';
import { sumRows } from './sum-rows.ts';
import { sum } from './sum.ts';
import { tanh, tanhSlope } from './tanh.ts';
import { velocity } from './velocity.ts';
import { weightedSum } from './weighted-sum.ts';
import { zero } from './zero.ts';

export const OPS: Readonly<Record<OpName, Op>> = {
  adamStep,
  add,
  addBias,
  addToAll,
  batchMean,
  batchMeanSlope,
  biasCorrected,
  binaryCrossEntropy,
  binaryCrossEntropySlope,
  column,
  concat,
  copy,
  crossEntropyAtLabel,
  crossEntropyAtLabelBackward,
  crossEntropyBothWays,
  crossEntropyBothWaysGradient,
  crossEntropyBothWaysPublished,
  crossEntropyTerm,
  crossEntropyTermSlope,
  descend,
  divide,
  divisorSlope,
  exp,
  halfSquaredError,
  leakyRelu,
  leakyReluSlope,
  log,
  matmul,
  matmulTransposedLeft,
  matmulTransposedRight,
  meanSquaredError,
  meanSquaredErrorGradient,
  meanSquaredErrorPublished,
  negate,
  one,
  product,
  reciprocal,
  relu,
  runningMean,
  scale,
  sigmoid,
  sigmoidSlope,
  softmax,
  softmaxBackward,
  softmaxCrossEntropy,
  softmaxCrossEntropyGradient,
  spread,
  square,
  squareSlope,
  squaredErrorOver,
  squaredErrorOverSlope,
  step,
  stepAtLeast,
  subtract,
  sum,
  sumRows,
  tanh,
  tanhSlope,
  velocity,
  weightedSum,
  zero,
};
