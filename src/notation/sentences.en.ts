import {
  ACTIVATES,
  capital,
  eachName,
  ERRORS,
  LAYER_ERRORS,
  LAYER_SIGNALS,
  signalFrom,
  theName,
} from './functions.en.ts';
import type { Happening } from './happening.ts';
import type { Told } from './narrate.ts';

/** What each happening is called in English. */
export const sentencesEn = (told: Told): string => SENTENCES[told.happening](told);

/** A layer's neurons are many; where they are two, the sentence can say so. */
const all = (count: number, both: string, every: string): string => (count === 2 ? both : every);

const SIGNS: Readonly<Record<Told['sign'], string>> = {
  positive:
    'The product is positive: a larger {to} would mean a larger error, so the update will make it smaller.',
  negative:
    'The product is negative: a larger {to} would mean a smaller error, so the update will make it larger.',
  zero: 'The product is 0: a small change of {to} would not change the error, so the update will leave it alone.',
};

const SLIP =
  'That is a slip: the derivative belongs to the old weight. Mazur’s printed closing figures come about in this way.';

/** Up to three inputs are named one by one, of more the first and the last. */
function pairs(count: number): string {
  const pair = (i: number): string => `{in${2 * i}} weighs {in${2 * i + 1}}`;
  if (count > 3) return `${pair(0)}, and so on until ${pair(count - 1)}`;
  return Array.from({ length: count }, (_, i) => pair(i)).join(', ');
}

/** Where the errors of a step come together. */
function total({ count, error, samples }: Told): string {
  if (samples > 1)
    return 'The errors of all samples are added, and the sum is divided by the number of samples.';
  if (error === 'label') return 'There is only one sample, so its error is all of it.';
  if (count === 1) return 'There is only one output, so its error is all of it.';
  const added = all(count, 'Both errors are added', 'The errors of all outputs are added');
  return added + (error === 'mean' ? ': that is the mean of the squares.' : '.');
}

const SENTENCES: Readonly<Record<Happening, (told: Told) => string>> = {
  start: () =>
    'Nothing has been computed yet. The inputs, the targets and the weights are given. Press → to begin.',
  weightedSum: ({ section, count, bias }) =>
    `${
      count === 1
        ? 'The input is multiplied by its weight'
        : 'Each input is multiplied by its weight, and the products are added'
    }: ${pairs(count)}.${bias ? ' Then the bias {bias} is added.' : ''}${
      section === 'again' ? ' The weights are the new ones.' : ''
    }`,
  activation: ({ activation }) => `${ACTIVATES[activation]} That is what the neuron sends out.`,
  softmax: () =>
    'Each number of {in0} becomes a power of e, divided by the sum of these powers: numbers between 0 and 1 that add up to 1.',
  error: ({ error }) => ERRORS[error],
  totalError: (told) =>
    `${total(told)} This is the one number that training tries to make smaller. From here the pass turns back.`,
  totalErrorAgain: ({ sign }) =>
    sign === 'negative'
      ? 'The error of the same input with the new weights. It is smaller than {before} was: the step went downhill.'
      : sign === 'positive'
        ? 'The error of the same input with the new weights. It is larger than {before} was: the step was too long.'
        : 'The error of the same input with the new weights. It is just what {before} was.',
  signal: (told) =>
    told.sign !== 'zero'
      ? signalFrom(told)
      : told.error === 'oneHot'
        ? 'The target {in1} is 0, so {in0} has no part in the error, and no signal starts back from here.'
        : '{in0} is exactly its target {in1}, so no signal starts back from here.',
  signalAtLabel: () =>
    'Only the output in the column of the label gets a signal: minus what came back, divided by that output. All others get 0.',
  batchShare: ({ samples }) =>
    samples === 1
      ? 'There is only one sample, so its errors count in full.'
      : 'All samples count alike in the mean: each for 1 divided by their number.',
  slope: ({ activation }) =>
    `The slope of ${theName(activation)}. It needs only {in0}, which is known from the way forward.`,
  flat: () =>
    'A step is flat everywhere but where it jumps: its slope is 0, and nothing comes back through it.',
  softmaxBack: () =>
    'Back through the softmax: from every signal the mean of all of them, weighted by {in1}, is taken away, and what is left is multiplied by {in1}. One output can rise only if others fall.',
  weightGradient: ({ sign, activation }) =>
    `The signal that came back to {neuron}, times the slope of ${theName(activation)}, times {partner}, which {to} multiplied on the way forward. ${SIGNS[sign]}`,
  biasGradient: ({ sign, activation }) =>
    `The signal that came back to {neuron}, times the slope of ${theName(activation)}. The bias {to} was only added, so nothing more is multiplied. ${SIGNS[sign]}`,
  biasPath: () =>
    'The neurons of this layer share the bias {to}. This is the part of {neuron}: the signal there, times the slope there.',
  biasJoin: () => 'All neurons of the layer added {to}, so what came back to each of them is added too.',
  path: ({ slip }) =>
    `One path back to {to}: the signal at {neuron}, times the slope there, times the weight ${
      slip ? `{moved}, which has already been updated. ${SLIP}` : '{partner} that the path runs through.'
    }`,
  onlyPath: ({ slip }) =>
    `The only path back to {to}: the signal at {neuron}, times the slope there, times the weight ${
      slip ? `{moved}, which has already been updated. ${SLIP}` : '{partner} that the path runs through.'
    }`,
  joinOfErrors: ({ count }) =>
    `This neuron has a part in ${all(count, 'both errors', 'all the errors')}, so what came back along the ${all(count, 'two ', '')}paths is added.`,
  joinOfNeurons: ({ count }) =>
    `{to} went to ${all(count, 'both neurons', 'all neurons')} of the next layer, so what came back along the paths is added.`,
  join: () => 'It was used more than once, so what came back along the paths is added.',
  chain: () => 'What came back to {through}, times the slope of {through} in {to}. That is the chain rule.',
  descend: ({ bias }) =>
    `The ${bias ? 'bias' : 'weight'} takes a step against its gradient: minus the learning rate times {in1}.`,
  neuron: ({ bias, activation }) =>
    `One neuron at once: it adds up its weighted inputs${bias ? ' and its bias' : ''}, and ${theName(activation)} turns the sum into {out}.`,
  neuronBack: ({ bias, slip, activation }) =>
    `One neuron back: the signal that reached it, times the slope of its ${eachName(activation)}, times each value that came in. These are the gradients of its weights${
      bias ? '; a bias was only added, so its part is the signal times the slope' : ''
    }.${slip ? ` The signal passed through weights that have already been updated. ${SLIP}` : ''}`,
  neuronUpdate: ({ bias }) =>
    bias
      ? 'The bias takes a step against its gradient.'
      : 'All weights of one neuron take a step against their gradients.',
  layerSums: () =>
    'A whole layer at once: the row {in0} times the matrix {in1} gives the sums of all its neurons.',
  layerBiases: () => 'Every neuron adds its bias to its sum.',
  layerSharedBias: () => 'Every neuron adds the bias {in1}, which the layer shares, to its sum.',
  layerActivations: ({ activation }) =>
    `${capital(theName(activation))} of each number in {in0}, all at once.`,
  layerErrors: ({ error }) => LAYER_ERRORS[error],
  layerSignals: ({ error }) => LAYER_SIGNALS[error],
  layerSignalsOfMean: () =>
    'The slope of each error, times what the error counts for in the mean: the signals that start back.',
  layerSlopes: ({ activation }) =>
    `The slope of every ${eachName(activation)} in the layer. It needs only {in0}, which is known from the way forward.`,
  layerDeltas: () => 'Signal times slope, neuron by neuron.',
  layerGradients: () =>
    'What came in times what came back: the gradients of all weights of the layer in one product.',
  layerBiasGradients: () =>
    'The biases were only added, so what came back to each neuron is the gradient of its bias.',
  layerBack: ({ slip }) =>
    `The signals go back through the ${slip ? '' : 'same '}weights: {in1} with its rows and columns swapped. The product adds up the paths.${
      slip ? ` But {in1} has already been updated. ${SLIP}` : ''
    }`,
  layerUpdate: ({ bias }) =>
    `All ${bias ? 'biases' : 'weights'} of the layer take a step against their gradients.`,
  addition: () => 'These numbers are added; their sum is {out}.',
  constantAdded: () => 'The number {in1} is added to {in0}.',
  difference: () => 'The number {in1} is taken away from {in0}.',
  negation: () => 'The sign of {in0} is turned round.',
  scaling: () => 'The number {in1} is multiplied by the constant {in0}.',
  square: () => 'The number {in0} is multiplied by itself.',
  squareSlope: () => 'The slope of the square of {in0}: twice {in0}.',
  exponential: () => 'The exponential function of {in0}: e to the power {in0}.',
  logarithm: () => 'The natural logarithm of {in0}: the power to which e has to be raised to give {in0}.',
  reciprocal: () => 'The local derivative is 1 divided by {in0}.',
  quotient: () => 'The number {in0} is divided by {in1}.',
  divisorSlope: () =>
    'The slope of the quotient in its divisor {in1}: minus {in0}, divided by the square of {in1}.',
  velocity: () =>
    'What friction leaves of the velocity, {in2} times {in0}, and a push downhill: minus the learning rate {in3} times {in1}.',
  velocityStep: () => '{in0} moves on by {in1}.',
  runningMean: () => 'A mean that forgets: the part {in2} of what it was stays, and {in1} fills up the rest.',
  biasCorrection: () =>
    'The mean began at 0, and part of that is still in it. Divided by 1 minus {in1} it is a mean of the gradients alone.',
  decayPower: () => 'Once more times {in1}: the share that the beginning at 0 still has in the mean.',
  adamStep: () =>
    '{in0} takes a step against {in1}, the mean of its gradients, divided by the root of {in2}, the mean of their squares. The step is about as long as the learning rate {in3}.',
  passedOn: () => 'On the way forward it was only added, so what came back passes on unchanged.',
};
