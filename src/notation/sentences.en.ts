import type { Happening, Told } from './narrate.ts';

/** What each happening is called in English. */
export const sentencesEn = (told: Told): string => SENTENCES[told.happening](told);

const SENTENCES: Readonly<Record<Happening, (told: Told) => string>> = {
  start: () =>
    'Nothing has been computed yet. The inputs, the targets and the weights are given. Press → to begin.',
  weightedSum: ({ section }) =>
    `Each input is multiplied by its weight, and the products are added: {in0} weighs {in1}, {in2} weighs {in3}.${
      section === 'again' ? ' The weights are the new ones.' : ''
    }`,
  activation: () =>
    'The sigmoid turns {in0} into a number between 0 and 1. That is what the neuron sends out.',
  error: () =>
    'How far is the output {in1} from its target {in0}? Half the square of that distance is its error.',
  totalError: () =>
    'Both errors are added. This is the one number that training tries to make smaller. From here the pass turns back.',
  totalErrorAgain: ({ sign }) =>
    sign === 'negative'
      ? 'The error of the same input with the new weights. It is smaller than {before} was: the step went downhill.'
      : sign === 'positive'
        ? 'The error of the same input with the new weights. It is larger than {before} was: the step was too long.'
        : 'The error of the same input with the new weights. It is just what {before} was.',
  signal: ({ sign }) =>
    sign === 'zero'
      ? '{in0} is exactly its target {in1}, so no signal starts back from here.'
      : `How far {in0} lies ${sign === 'positive' ? 'above' : 'below'} its target {in1}. This is the signal that starts back.`,
  slope: () => 'The slope of the sigmoid. It needs only {in0}, which is known from the way forward.',
  weightGradient: ({ sign }) =>
    `The signal that came back to {neuron}, times the slope of the sigmoid, times {partner}, which {to} multiplied on the way forward. ${
      {
        positive:
          'The product is positive: a larger {to} would mean a larger error, so the update will make it smaller.',
        negative:
          'The product is negative: a larger {to} would mean a smaller error, so the update will make it larger.',
        zero: 'The product is 0: a small change of {to} would not change the error, so the update will leave it alone.',
      }[sign]
    }`,
  path: () =>
    'One path back to {to}: the signal at {neuron}, times the slope there, times the weight {partner} that the path runs through.',
  join: () => 'This neuron has a part in both errors, so what came back along the two paths is added.',
  descend: () => 'The weight takes a step against its gradient: minus the learning rate times {in1}.',
  neuron: () =>
    'One neuron at once: it adds up its weighted inputs, and the sigmoid turns the sum into {out}.',
  neuronBack: () =>
    'One neuron back: the signal that reached it, times the slope of its sigmoid, times each value that came in. These are the gradients of its weights.',
  neuronUpdate: () => 'All weights of one neuron take a step against their gradients.',
  layerSums: () =>
    'A whole layer at once: the row {in0} times the matrix {in1} gives the sums of all its neurons.',
  layerActivations: () => 'The sigmoid of each number in {in0}, all at once.',
  layerErrors: () => 'For every output, half the square of its distance from the target.',
  layerSignals: () => 'How far each output lies from its target: the signals that start back.',
  layerSlopes: () =>
    'The slope of every sigmoid in the layer. It needs only {in0}, which is known from the way forward.',
  layerDeltas: () => 'Signal times slope, neuron by neuron.',
  layerGradients: () =>
    'What came in times what came back: the gradients of all weights of the layer in one product.',
  layerBack: () =>
    'The signals go back through the same weights: {in1} with its rows and columns swapped. The product adds up the paths.',
  layerUpdate: () => 'All weights of the layer take a step against their gradients.',
};
