import type { SlipKind } from '#scene/slips/slip.ts';

/** What each slip is called in English; {slots} are symbols of the step. */
export const slipsEn: Readonly<Record<SlipKind, string>> = {
  productMissing: 'The product of {weight} and {input} is missing.',
  biasMissing: 'The bias is missing: {bias} is added to the products.',
  swapped: 'That lets {weight} weigh {input}. It belongs to {right}.',
  oldWeights: 'That is with the old weights. After the update the new ones count: {right}, not {used}.',
  oldInputs: 'That takes {used} from before the update. With the new weights it has become {right}.',
  sigmoidMissing: 'That is {in} itself. The sigmoid of it is still to be taken.',
  exponentSign: 'That is 1 − σ({in}): the exponent is minus {in}, not plus.',
  complementMissing: 'That is {in} alone. The slope is {in} times (1 − {in}).',
  activationMissing: 'That is 1 − {in} alone. The slope is {in} times (1 − {in}).',
  sigmoidTwice:
    'That takes the sigmoid once more, but {in} has come out of it already: the slope is {in} times (1 − {in}).',
  halfMissing: 'The ½ is missing: the error is half the square.',
  halfInside: 'The ½ is squared too. First the square, then half of it.',
  countMissing: 'That is not divided by {count} yet, the number of outputs.',
  countInside: 'That divides by {count} first and squares then. First comes the square.',
  notSquared: 'That is the distance, not the error: the square is missing.',
  twoMissing: 'The 2 is missing: it comes down when the square is differentiated.',
  termMissing: 'One error is missing: {term}.',
  averaged: 'That is the average. Here the terms are only added.',
  difference: 'That is a difference. The terms are added.',
  oppositeTarget:
    'That is the error for the opposite target: {output} and 1 − {output} stand in each other’s place.',
  divisorMissing:
    'That is how far {output} lies from its target. It is still to be divided by {output} times (1 − {output}).',
  signalMissing: 'The signal is missing: multiply by what came back, {factor}.',
  slopeMissing: 'The slope of the sigmoid is missing: what came back has to pass through σ′ at {at}.',
  inputMissing: 'The third factor is missing: on the way forward the weight multiplied {factor}.',
  weightMissing: 'The weight is missing: this path runs through {factor}.',
  neighbourInput:
    'That is the gradient of the weight beside it, which multiplied {used}. This one multiplied {right}.',
  neighbourWeight: 'That goes back through {used}. This path runs through {right}.',
  updatedWeight:
    'That uses {used}, the weight after its update. The way back belongs to the pass that went forward with {right}.',
  oldWeight:
    'That uses {used}. In this order of updates {right} has taken its place before the signal comes back.',
  inputForActivation:
    'That uses {used}, which goes into the sigmoid. Here belongs {right}, which comes out of it.',
  activationForSlope: 'That multiplies by {used} itself. Here belongs the slope, {right}.',
  timesInput:
    'That multiplies by {used}. On the way forward the bias {bias} is multiplied by nothing, so its factor is 1.',
  onlyPath: 'That counts one path only, {path}. What comes back along the others is added to it.',
  pathDropped: 'One path is missing: {path}.',
  sign: 'The size is right, the sign is not.',
  double: 'Twice too large: the ½ in the error and the 2 of its derivative cancel.',
  half: 'Half of it: the ½ in the error and the 2 of its derivative cancel, and the learning rate comes later, in the update.',
  twice: 'Twice too large: there is a 2 too many in it.',
  halved: 'Half of it: there is no ½ here, and the learning rate comes later, in the update.',
  rate: 'That is the length of the step. The learning rate {rate} comes later, in the update.',
  added: 'That step goes uphill: it is subtracted, since it goes against {gradient}.',
  rateMissing: 'The learning rate is missing: the gradient is first multiplied by {rate}.',
  stepOnly: 'That is the step alone. It is still to be taken from {weight}.',
  neighbourGradient: 'That step follows {used}. Here belongs {right}.',
  before: 'That is {old}, from before the update.',
};
