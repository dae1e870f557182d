import type { Happening, Told } from './narrate.ts';

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
  activation: () =>
    'The sigmoid turns {in0} into a number between 0 and 1. That is what the neuron sends out.',
  error: ({ mean }) =>
    `How far is the output {in1} from its target {in0}? ${
      mean
        ? 'The square of that distance, divided by the number of outputs {in2}, is its part in the mean.'
        : 'Half the square of that distance is its error.'
    }`,
  totalError: ({ count, mean }) =>
    `${
      count === 1
        ? 'There is only one output, so its error is all of it.'
        : all(count, 'Both errors are added', 'The errors of all outputs are added') +
          (mean ? ': that is the mean of the squares.' : '.')
    } This is the one number that training tries to make smaller. From here the pass turns back.`,
  totalErrorAgain: ({ sign }) =>
    sign === 'negative'
      ? 'The error of the same input with the new weights. It is smaller than {before} was: the step went downhill.'
      : sign === 'positive'
        ? 'The error of the same input with the new weights. It is larger than {before} was: the step was too long.'
        : 'The error of the same input with the new weights. It is just what {before} was.',
  signal: ({ sign, mean }) =>
    sign === 'zero'
      ? '{in0} is exactly its target {in1}, so no signal starts back from here.'
      : `How far {in0} lies ${sign === 'positive' ? 'above' : 'below'} its target {in1}${
          mean ? ', times 2 and divided by {in2}' : ''
        }. This is the signal that starts back.`,
  slope: () => 'The slope of the sigmoid. It needs only {in0}, which is known from the way forward.',
  weightGradient: ({ sign }) =>
    `The signal that came back to {neuron}, times the slope of the sigmoid, times {partner}, which {to} multiplied on the way forward. ${SIGNS[sign]}`,
  biasGradient: ({ sign }) =>
    `The signal that came back to {neuron}, times the slope of the sigmoid. The bias {to} was only added, so nothing more is multiplied. ${SIGNS[sign]}`,
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
  descend: ({ bias }) =>
    `The ${bias ? 'bias' : 'weight'} takes a step against its gradient: minus the learning rate times {in1}.`,
  neuron: ({ bias }) =>
    `One neuron at once: it adds up its weighted inputs${bias ? ' and its bias' : ''}, and the sigmoid turns the sum into {out}.`,
  neuronBack: ({ bias, slip }) =>
    `One neuron back: the signal that reached it, times the slope of its sigmoid, times each value that came in. These are the gradients of its weights${
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
  layerActivations: () => 'The sigmoid of each number in {in0}, all at once.',
  layerErrors: ({ mean }) =>
    mean
      ? 'For every output, the square of its distance from the target, divided by the number of outputs {in2}.'
      : 'For every output, half the square of its distance from the target.',
  layerSignals: ({ mean }) =>
    `How far each output lies from its target${mean ? ', times 2 and divided by {in2}' : ''}: the signals that start back.`,
  layerSlopes: () =>
    'The slope of every sigmoid in the layer. It needs only {in0}, which is known from the way forward.',
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
  passedOn: () => 'On the way forward it was only added, so what came back passes on unchanged.',
};
