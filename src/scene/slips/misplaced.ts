import type { Rule } from './reading.ts';
import { slip } from './slip.ts';

/** The sign of a gradient turned round. */
export const wrongSign: Rule = ({ value }) => [slip('sign', -value)];

/** A 2 or a ½ too many in a gradient. Where the error is written with a ½, the sentence can say where they cancel. */
export const twoMisplaced: Rule = ({ trace, value }) => {
  const withHalf = trace.program.equations.some(({ op }) => op === 'halfSquaredError');
  return [slip(withHalf ? 'double' : 'twice', 2 * value), slip(withHalf ? 'half' : 'halved', value / 2)];
};

/** A gradient that has the learning rate in it, which belongs to the update. */
export const rateTooEarly: Rule = ({ trace, value, number }) => {
  const rate = trace.program.equations.findLast(({ op }) => op === 'descend')?.inputs[2];
  return rate ? [slip('rate', value * number(rate), { rate })] : [];
};
