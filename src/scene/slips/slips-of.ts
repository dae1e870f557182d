import type { OpName } from '#autodiff/op.ts';
import type { Trace, VarId } from '#autodiff/program.ts';
import { agrees } from './agrees.ts';
import {
  binaryCrossEntropySlips,
  binaryCrossEntropySlopeSlips,
  halfSquaredErrorSlips,
  squaredErrorOverSlips,
  squaredErrorOverSlopeSlips,
} from './error-term.ts';
import { rateTooEarly, twoMisplaced, wrongSign } from './misplaced.ts';
import { otherWeightUsed } from './other-weights.ts';
import { biasTakenForWeight, factorForgotten, factorMistaken, pathOfSignalForgotten } from './product.ts';
import { readingOf, type Reading, type Rule } from './reading.ts';
import { sigmoidSlips, slopeSlips } from './sigmoid.ts';
import type { Candidate } from './slip.ts';
import { joinSlips, totalSlips } from './sums.ts';
import { beforeTheUpdate, descendSlips, neighboursStep } from './update.ts';
import { fromBeforeTheUpdate, leftOutOrSwapped } from './weighted-sum.ts';

/** The rules for each op, the more telling first: where two slips give one number, the first is named. */
const RULES: Readonly<Partial<Record<OpName, readonly Rule[]>>> = {
  weightedSum: [leftOutOrSwapped, fromBeforeTheUpdate, beforeTheUpdate],
  sigmoid: [sigmoidSlips, beforeTheUpdate],
  halfSquaredError: [halfSquaredErrorSlips, beforeTheUpdate],
  squaredErrorOver: [squaredErrorOverSlips, beforeTheUpdate],
  binaryCrossEntropy: [binaryCrossEntropySlips, beforeTheUpdate],
  binaryCrossEntropySlope: [binaryCrossEntropySlopeSlips, wrongSign, twoMisplaced, rateTooEarly],
  subtract: [wrongSign, twoMisplaced, rateTooEarly],
  squaredErrorOverSlope: [squaredErrorOverSlopeSlips, wrongSign, twoMisplaced, rateTooEarly],
  sigmoidSlope: [slopeSlips],
  product: [
    factorForgotten,
    factorMistaken,
    otherWeightUsed,
    pathOfSignalForgotten,
    wrongSign,
    twoMisplaced,
    rateTooEarly,
    biasTakenForWeight,
  ],
  descend: [beforeTheUpdate, descendSlips, neighboursStep],
};
const JOIN: readonly Rule[] = [joinSlips, otherWeightUsed, wrongSign, twoMisplaced, rateTooEarly];
const TOTAL: readonly Rule[] = [totalSlips, beforeTheUpdate];

/**
 * What each usual slip gives for the step that defines `id`, computed from the trace of a program of single numbers. One
 * that gives the right number, or the number of a slip before it, to three digits, is left out. None for a step that
 * only moves a number. Throws for what the program does not compute as one number.
 */
export function slipsOf(trace: Trace, id: VarId): readonly Candidate[] {
  const reading = readingOf(trace, id);
  const found: Candidate[] = [];
  for (const candidate of rulesFor(reading).flatMap((rule) => rule(reading))) {
    const [, value] = candidate;
    const isNew = !agrees(value, reading.value) && !found.some(([, before]) => agrees(value, before));
    if (Number.isFinite(value) && isNew) found.push(candidate);
  }
  return found;
}

function rulesFor({ trace, equation: { op, phase, inputs, output } }: Reading): readonly Rule[] {
  const isLoss = trace.program.variables.get(output)!.role === 'loss';
  const isForward = phase === 'forward';
  // A difference or a sum on the way forward is no signal and no join of paths.
  if (op === 'subtract' && isForward) return [];
  if (op !== 'add') return RULES[op] ?? [];
  if (inputs.length < 2 || (isForward && !isLoss)) return [];
  return isLoss ? TOTAL : JOIN;
}
