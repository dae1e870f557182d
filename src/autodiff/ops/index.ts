import type { Op, OpName } from '../op.ts';
import { addBias } from './add-bias.ts';
import { addToAll } from './add-to-all.ts';
import { add } from './add.ts';
import { column } from './column.ts';
import { concat } from './concat.ts';
import { copy } from './copy.ts';
import {
  crossEntropyBothWays,
  crossEntropyBothWaysGradient,
  crossEntropyBothWaysPublished,
} from './cross-entropy-both-ways.ts';
import { descend } from './descend.ts';
import { halfSquaredError } from './half-squared-error.ts';
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
import { sigmoidSlope } from './sigmoid-slope.ts';
import { sigmoid } from './sigmoid.ts';
import { spread } from './spread.ts';
import { squaredErrorOver, squaredErrorOverSlope } from './squared-error-over.ts';
import { subtract } from './subtract.ts';
import { sumRows } from './sum-rows.ts';
import { sum } from './sum.ts';
import { weightedSum } from './weighted-sum.ts';

export const OPS: Readonly<Record<OpName, Op>> = {
  add,
  addBias,
  addToAll,
  column,
  concat,
  copy,
  crossEntropyBothWays,
  crossEntropyBothWaysGradient,
  crossEntropyBothWaysPublished,
  descend,
  halfSquaredError,
  matmul,
  matmulTransposedLeft,
  matmulTransposedRight,
  meanSquaredError,
  meanSquaredErrorGradient,
  meanSquaredErrorPublished,
  negate,
  one,
  product,
  sigmoid,
  sigmoidSlope,
  spread,
  squaredErrorOver,
  squaredErrorOverSlope,
  subtract,
  sum,
  sumRows,
  weightedSum,
};
