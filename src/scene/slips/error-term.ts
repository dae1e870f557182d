import type { Rule } from './reading.ts';
import { slip } from './slip.ts';

/** Of ½(t − o)²: the ½ forgotten or squared too, the square forgotten, the sign. */
export const halfSquaredErrorSlips: Rule = ({ inputs: [t, o], value }) => {
  const off = t! - o!;
  return [
    slip('halfMissing', off * off),
    slip('halfInside', (off / 2) ** 2),
    ...[off / 2, -off / 2, off, -off].map((linear) => slip('notSquared', linear)),
    slip('sign', -value),
  ];
};

/** Of (t − o)²/n: the n forgotten or squared too, the square forgotten, the sign. */
export const squaredErrorOverSlips: Rule = ({ equation, inputs: [t, o, n], value }) => {
  const off = t! - o!;
  const slots = { count: equation.inputs[2]! };
  return [
    slip('countMissing', off * off, slots),
    slip('countInside', (off / n!) ** 2, slots),
    ...[off / n!, -off / n!, off, -off].map((linear) => slip('notSquared', linear)),
    slip('sign', -value),
  ];
};

/** Of 2(o − t)/n: the n or the 2 forgotten. */
export const squaredErrorOverSlopeSlips: Rule = ({ equation, inputs: [o, t, n] }) => [
  slip('countMissing', 2 * (o! - t!), { count: equation.inputs[2]! }),
  slip('twoMissing', (o! - t!) / n!),
];

/** Of −[t ln y + (1 − t) ln(1 − y)]: y and 1 − y in each other's place, the sign. */
export const binaryCrossEntropySlips: Rule = ({ equation, inputs: [t, y], value }) => [
  slip('oppositeTarget', -(t! * Math.log(1 - y!) + (1 - t!) * Math.log(y!)), { output: equation.inputs[1]! }),
  slip('sign', -value),
];

/** Of (y − t)/(y(1 − y)): only the difference. */
export const binaryCrossEntropySlopeSlips: Rule = ({ equation, inputs: [y, t] }) => [
  slip('divisorMissing', y! - t!, { output: equation.inputs[0]! }),
];
