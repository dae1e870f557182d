import { exp } from '#numeric/exp.ts';
import type { Rule } from './reading.ts';
import { slip } from './slip.ts';

export const sigmoid = (z: number): number => 1 / (1 + exp(-z));

/** The sum handed on as it is; the exponent with the wrong sign, which gives 1 − σ(z). */
export const sigmoidSlips: Rule = ({ equation, inputs: [z], value }) => [
  slip('sigmoidMissing', z!, { in: equation.inputs[0]! }),
  slip('exponentSign', 1 - value, { in: equation.inputs[0]! }),
];

/** Of h(1 − h): one factor forgotten, z in the place of h, or the sigmoid taken of h once more. */
export const slopeSlips: Rule = ({ equation, inputs: [h], value, definition, number }) => {
  const activation = equation.inputs[0]!;
  const z = definition(activation)?.op === 'sigmoid' ? definition(activation)!.inputs[0]! : undefined;
  const again = sigmoid(h!);
  return [
    slip('complementMissing', h!, { in: activation }),
    slip('activationMissing', 1 - h!, { in: activation }),
    ...(z ? [slip('inputForActivation', number(z) * (1 - number(z)), { used: z, right: activation })] : []),
    slip('sigmoidTwice', again * (1 - again), { in: activation }),
    slip('sign', -value),
  ];
};
