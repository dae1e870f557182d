import { definitionsOf, usesOf } from '#autodiff/lookup.ts';
import type { OpName } from '#autodiff/op.ts';
import type { Equation, Program } from '#autodiff/program.ts';
import type { Detail, Step } from '#scene/step.ts';
import { activationAt } from './activation.ts';
import { isBias, neuronOf, towards } from './relations.ts';

/** What happens in a step, before it is put into words. */
export type Happening =
  | 'start'
  | 'weightedSum'
  | 'activation'
  | 'softmax'
  | 'error'
  | 'totalError'
  | 'totalErrorAgain'
  | 'signal'
  | 'signalAtLabel'
  | 'batchShare'
  | 'slope'
  | 'flat'
  | 'softmaxBack'
  | 'weightGradient'
  | 'biasGradient'
  | 'biasPath'
  | 'biasJoin'
  | 'path'
  | 'onlyPath'
  | 'joinOfErrors'
  | 'joinOfNeurons'
  | 'join'
  | 'chain'
  | 'descend'
  | 'neuron'
  | 'neuronBack'
  | 'neuronUpdate'
  | 'layerSums'
  | 'layerBiases'
  | 'layerSharedBias'
  | 'layerActivations'
  | 'layerErrors'
  | 'layerSignals'
  | 'layerSignalsOfMean'
  | 'layerSlopes'
  | 'layerDeltas'
  | 'layerGradients'
  | 'layerBiasGradients'
  | 'layerBack'
  | 'layerUpdate'
  | 'addition'
  | 'constantAdded'
  | 'difference'
  | 'negation'
  | 'scaling'
  | 'square'
  | 'squareSlope'
  | 'exponential'
  | 'logarithm'
  | 'reciprocal'
  | 'quotient'
  | 'divisorSlope'
  | 'velocity'
  | 'velocityStep'
  | 'runningMean'
  | 'biasCorrection'
  | 'decayPower'
  | 'adamStep'
  | 'passedOn';

/** What an op does, whatever its place in a program; first where an equation is one number, then where it is a layer. */
const DOES: Partial<Record<OpName, Happening | readonly [Happening, Happening]>> = {
  adamStep: 'adamStep',
  addBias: 'layerBiases',
  addToAll: ['constantAdded', 'layerSharedBias'],
  batchMeanSlope: 'batchShare',
  biasCorrected: 'biasCorrection',
  binaryCrossEntropy: ['error', 'layerErrors'],
  binaryCrossEntropySlope: ['signal', 'layerSignals'],
  copy: 'passedOn',
  crossEntropyAtLabel: ['error', 'layerErrors'],
  crossEntropyAtLabelBackward: 'signalAtLabel',
  crossEntropyTerm: ['error', 'layerErrors'],
  crossEntropyTermSlope: ['signal', 'layerSignals'],
  divide: 'quotient',
  divisorSlope: 'divisorSlope',
  exp: 'exponential',
  halfSquaredError: ['error', 'layerErrors'],
  leakyRelu: ['activation', 'layerActivations'],
  leakyReluSlope: ['slope', 'layerSlopes'],
  log: 'logarithm',
  matmul: 'layerSums',
  matmulTransposedLeft: 'layerGradients',
  matmulTransposedRight: 'layerBack',
  negate: 'negation',
  one: 'passedOn',
  reciprocal: 'reciprocal',
  relu: ['activation', 'layerActivations'],
  runningMean: 'runningMean',
  scale: 'scaling',
  sigmoid: ['activation', 'layerActivations'],
  sigmoidSlope: ['slope', 'layerSlopes'],
  softmax: 'softmax',
  softmaxBackward: 'softmaxBack',
  spread: 'passedOn',
  square: 'square',
  squareSlope: 'squareSlope',
  squaredErrorOver: ['error', 'layerErrors'],
  squaredErrorOverSlope: ['signal', 'layerSignals'],
  stepAtLeast: ['activation', 'layerActivations'],
  sumRows: 'layerBiasGradients',
  tanh: ['activation', 'layerActivations'],
  tanhSlope: ['slope', 'layerSlopes'],
  velocity: 'velocity',
  weightedSum: 'weightedSum',
  zero: 'flat',
};

/** What a step does, from the op of its last equation, the role of its output, and its place in the program. */
export function happeningOf(program: Program, step: Step, equation: Equation, detail: Detail): Happening {
  const { op, output, phase } = equation;
  const { role, shape } = program.variables.get(output)!;
  const place = detail === 'layer' ? 1 : 0;
  if (role === 'loss' && (op === 'add' || op === 'sum' || op === 'batchMean'))
    return step.section === 'again' ? 'totalErrorAgain' : 'totalError';
  const does = DOES[op];
  const isError = typeof does === 'object' && does[0] === 'error';
  if (detail === 'neuron' && !isError)
    return step.phase === 'forward' ? 'neuron' : step.phase === 'update' ? 'neuronUpdate' : 'neuronBack';
  if (does) return typeof does === 'string' ? does : does[place]!;
  const forward = phase === 'forward';
  switch (op) {
    case 'step':
      return forward
        ? (['activation', 'layerActivations'] as const)[place]!
        : (['slope', 'layerSlopes'] as const)[place]!;
    case 'subtract':
      return forward ? 'difference' : (['signal', 'layerSignals'] as const)[place]!;
    case 'batchMean':
      return 'addition';
    case 'sum':
      return forward ? 'addition' : 'biasJoin';
    case 'add':
      if (phase === 'update') return 'velocityStep';
      return forward ? 'addition' : joinOf(program, equation);
    case 'descend':
      return shape.length > 0 ? 'layerUpdate' : 'descend';
    case 'product':
      if (phase === 'update') return 'decayPower';
      return detail === 'layer' ? layerProductOf(program, equation) : productOf(program, equation);
    default:
      throw new Error(`No sentence tells what ${op} does to make ${output}.`);
  }
}

/** Whether an equation walks back through a neuron's weighted sum. */
function isThroughNeuron(program: Program, { along }: Equation): boolean {
  if (!along || definitionsOf(program).get(along.output)?.op !== 'weightedSum') return false;
  const neuron = neuronOf(program, along.output);
  return neuron !== undefined && activationAt(program, definitionsOf(program).get(neuron)!) !== undefined;
}

/** A product walks back to a weight, to a bias, or along one path to an activation; a whole gradient or a part of one. */
function productOf(program: Program, equation: Equation): Happening {
  const to = towards(program, equation);
  if (to === undefined) return 'passedOn';
  if (!isThroughNeuron(program, equation)) return 'chain';
  const whole = program.gradients.get(to) === equation.output;
  if (isBias(program, to)) return whole ? 'biasGradient' : 'biasPath';
  if (program.variables.get(to)!.role === 'parameter') return 'weightGradient';
  return whole ? 'onlyPath' : 'path';
}

/** The slopes of the errors, times what each counts for in the mean; or signals times the slopes of a layer. */
function layerProductOf(program: Program, { along }: Equation): Happening {
  const isOfError = along && program.variables.get(along.output)!.role === 'loss';
  return isOfError ? 'layerSignalsOfMean' : 'layerDeltas';
}

/** What comes back along several paths: to a shared bias, to a neuron from the errors, or from the next layer. */
function joinOf(program: Program, { inputs }: Equation): Happening {
  const path = definitionsOf(program).get(inputs[0]!);
  if (!path || !isThroughNeuron(program, path)) return 'join';
  const to = towards(program, path);
  if (to !== undefined && isBias(program, to)) return 'biasJoin';
  const neuron = neuronOf(program, path.along!.output)!;
  const isOutput = usesOf(program)
    .get(neuron)
    ?.some(({ phase, output }) => phase === 'forward' && program.variables.get(output)!.role === 'loss');
  return isOutput ? 'joinOfErrors' : 'joinOfNeurons';
}
