import type { ActivationOp } from './activation.ts';
import type { ErrorKind, Told } from './narrate.ts';

/** What an activation function is called, with its article and without. */
const NAMES: Readonly<Record<ActivationOp, readonly [the: string, each: string]>> = {
  sigmoid: ['the sigmoid', 'sigmoid'],
  tanh: ['tanh', 'tanh'],
  relu: ['ReLU', 'ReLU'],
  leakyRelu: ['the leaky ReLU', 'leaky ReLU'],
  step: ['the step function', 'step function'],
  stepAtLeast: ['the step function', 'step function'],
};
export const theName = (name: ActivationOp): string => NAMES[name][0];
export const eachName = (name: ActivationOp): string => NAMES[name][1];
export const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** What an activation function makes of a weighted sum. */
export const ACTIVATES: Readonly<Record<ActivationOp, string>> = {
  sigmoid: 'The sigmoid turns {in0} into a number between 0 and 1.',
  tanh: 'Tanh turns {in0} into a number between −1 and 1.',
  relu: 'ReLU lets {in0} through where it is above 0, and gives 0 otherwise.',
  leakyRelu: 'The leaky ReLU lets {in0} through where it is above 0; otherwise {in1} times {in0} is left.',
  step: 'The neuron gives 1 if {in0} is above 0, and 0 if it is not.',
  stepAtLeast: 'The neuron gives 1 if {in0} is 0 or above, and 0 if it is below.',
};

/** What the error of one output, or of one sample, is. */
export const ERRORS: Readonly<Record<ErrorKind, string>> = {
  half: 'How far is the output {in1} from its target {in0}? Half the square of that distance is its error.',
  mean: 'How far is the output {in1} from its target {in0}? The square of that distance, divided by the number of outputs {in2}, is its part in the mean.',
  binary:
    'How much probability does the output {in1} give to its target {in0}? Minus the logarithm of that is its error: 0 for a probability of 1, and larger and larger towards 0.',
  oneHot:
    'The output {in1} counts if its target {in0} is 1: minus its logarithm is its error. {in2} is added first, so that no logarithm of 0 is taken.',
  label:
    'In each row of {in0} the output in the column of its label {in1} is picked, and minus its logarithm is the error. {in2} is added first, so that no logarithm of 0 is taken.',
};

export const LAYER_ERRORS: Readonly<Record<ErrorKind, string>> = {
  half: 'For every output, half the square of its distance from the target.',
  mean: 'For every output, the square of its distance from the target, divided by the number of outputs {in2}.',
  binary: 'For every output, minus the logarithm of the probability that it gives to its target.',
  oneHot: 'For every output whose target is 1, minus its logarithm; for all others 0.',
  label: ERRORS.label,
};

export const LAYER_SIGNALS: Readonly<Record<ErrorKind, string>> = {
  half: 'How far each output lies from its target: the signals that start back.',
  mean: 'How far each output lies from its target, times 2 and divided by {in2}: the signals that start back.',
  binary:
    'The slope of each error: how far the output lies from its target, divided by the output and by what it lacks to 1.',
  oneHot: 'The slope of each error: minus the target, divided by the output.',
  label: 'The slope of each error: minus 1, divided by the output that was picked.',
};

/** The signal that starts back from one output that is not on its target. */
export function signalFrom({ sign, error }: Told): string {
  if (error === 'oneHot')
    return 'Minus {in1}, divided by {in0} with {in2} added: the smaller this output, the stronger the signal that starts back.';
  const scaled: Partial<Record<ErrorKind, string>> = {
    mean: ', times 2 and divided by {in2}',
    binary: ', divided by {in0} times (1 − {in0})',
  };
  const side = sign === 'positive' ? 'above' : 'below';
  return `How far {in0} lies ${side} its target {in1}${scaled[error] ?? ''}. This is the signal that starts back.`;
}
