import { definitionsOf, usesOf } from '#autodiff/lookup.ts';
import { numberAt, varId, type Equation, type Program, type VarId } from '#autodiff/program.ts';
import type { Frame } from '#scene/frame.ts';
import type { Detail, Section, Step } from '#scene/step.ts';
import { biasIn, hasBias, isBias, neuronOf, towards } from './relations.ts';

/** What happens in a step, before it is put into words. */
export type Happening =
  | 'start'
  | 'weightedSum'
  | 'activation'
  | 'error'
  | 'totalError'
  | 'totalErrorAgain'
  | 'signal'
  | 'slope'
  | 'weightGradient'
  | 'biasGradient'
  | 'biasPath'
  | 'biasJoin'
  | 'path'
  | 'onlyPath'
  | 'joinOfErrors'
  | 'joinOfNeurons'
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
  | 'layerSlopes'
  | 'layerDeltas'
  | 'layerGradients'
  | 'layerBiasGradients'
  | 'layerBack'
  | 'layerUpdate'
  | 'passedOn';

export type Sign = 'positive' | 'negative' | 'zero';

export interface Told {
  readonly happening: Happening;
  readonly section: Section;
  /** The variables that the sentence names, by the part they play in it. */
  readonly slots: Readonly<Record<string, VarId>>;
  /** Sign of the step's result, where it is one number; for the error after the update, of its change. */
  readonly sign: Sign;
  /** How many weighted inputs, errors or paths are added. */
  readonly count: number;
  /** A bias has a part in it: it is added, or it is what moves. */
  readonly bias: boolean;
  /** The error is a mean, not half a sum. */
  readonly mean: boolean;
  /** It goes back through a weight that the update has already changed. */
  readonly slip: boolean;
}

const signOf = (value: number): Sign => (value > 0 ? 'positive' : value < 0 ? 'negative' : 'zero');

/** What the current step of a frame does, from its op and the role of its output. */
export function tell(frame: Frame, detail: Detail): Told {
  const { step, trace } = frame;
  const nothing = { slots: {}, sign: 'zero', count: 0, bias: false, mean: false, slip: false } as const;
  if (!step) return { happening: 'start', section: 'forward', ...nothing };
  const { program } = trace;
  const equation = step.equations.findLast(({ output }) => output === step.key)!;
  const happening = happeningOf(program, step, equation, detail);
  const slots = slotsOf(program, step, equation);
  const value = numberAt(trace, step.key) ?? 0;
  const before = happening === 'totalErrorAgain' ? numberAt(trace, slots['before']!)! : 0;
  return {
    happening,
    section: step.section,
    slots,
    sign: signOf(value - before),
    count: countOf(program, equation),
    bias: step.equations.some((each) => hasBias(program, each)),
    mean: isMean(program, equation),
    slip: slots['moved'] !== undefined,
  };
}

function happeningOf(program: Program, step: Step, equation: Equation, detail: Detail): Happening {
  const { op, output } = equation;
  const { role } = program.variables.get(output)!;
  const layer = detail === 'layer';
  if (role === 'loss' && (op === 'add' || op === 'sum'))
    return step.section === 'again' ? 'totalErrorAgain' : 'totalError';
  if (op === 'halfSquaredError' || op === 'squaredErrorOver') return layer ? 'layerErrors' : 'error';
  if (detail === 'neuron')
    return step.phase === 'forward' ? 'neuron' : step.phase === 'update' ? 'neuronUpdate' : 'neuronBack';
  switch (op) {
    case 'weightedSum':
      return 'weightedSum';
    case 'matmul':
      return 'layerSums';
    case 'addBias':
      return 'layerBiases';
    case 'addToAll':
      return 'layerSharedBias';
    case 'sigmoid':
      return layer ? 'layerActivations' : 'activation';
    case 'subtract':
    case 'squaredErrorOverSlope':
      return layer ? 'layerSignals' : 'signal';
    case 'sigmoidSlope':
      return layer ? 'layerSlopes' : 'slope';
    case 'matmulTransposedLeft':
      return 'layerGradients';
    case 'matmulTransposedRight':
      return 'layerBack';
    case 'sumRows':
      return 'layerBiasGradients';
    case 'sum':
      return 'biasJoin';
    case 'descend':
      return program.variables.get(output)!.shape.length > 0 ? 'layerUpdate' : 'descend';
    case 'add':
      return joinOf(program, equation);
    case 'product':
      return layer ? 'layerDeltas' : productOf(program, equation);
    case 'copy':
    case 'spread':
    case 'one':
      return 'passedOn';
    default:
      throw new Error(`No sentence tells what ${op} does to make ${output}.`);
  }
}

/** A product walks back to a weight, to a bias, or along one path to an activation; a whole gradient or a part of one. */
function productOf(program: Program, equation: Equation): Happening {
  const to = towards(program, equation);
  const whole = to !== undefined && program.gradients.get(to) === equation.output;
  if (to === undefined) return 'passedOn';
  if (isBias(program, to)) return whole ? 'biasGradient' : 'biasPath';
  if (program.variables.get(to)!.role === 'parameter') return 'weightGradient';
  return whole ? 'onlyPath' : 'path';
}

/** What comes back along several paths: to a shared bias, to a neuron from the errors, or from the next layer. */
function joinOf(program: Program, { inputs }: Equation): Happening {
  const path = definitionsOf(program).get(inputs[0]!)!;
  const to = towards(program, path);
  if (to !== undefined && isBias(program, to)) return 'biasJoin';
  const neuron = path.along && neuronOf(program, path.along.output);
  const isOutput = usesOf(program)
    .get(neuron ?? path.output)
    ?.some(({ phase, output }) => phase === 'forward' && program.variables.get(output)!.role === 'loss');
  return isOutput ? 'joinOfErrors' : 'joinOfNeurons';
}

function countOf(program: Program, { op, inputs }: Equation): number {
  if (op === 'weightedSum') return inputs.length >> 1;
  const columns = program.variables.get(inputs[0]!)!.shape.at(-1);
  return op === 'sum' && typeof columns === 'number' ? columns : inputs.length;
}

/** The error itself, its slope, or the sum of such errors. */
function isMean(program: Program, { op, inputs }: Equation): boolean {
  if (op === 'squaredErrorOver' || op === 'squaredErrorOverSlope') return true;
  const part = op === 'add' || op === 'sum' ? definitionsOf(program).get(inputs[0]!) : undefined;
  return part?.op === 'squaredErrorOver';
}

function slotsOf(program: Program, { equations }: Step, equation: Equation): Record<string, VarId> {
  const { inputs, output, op } = equation;
  const definitions = definitionsOf(program);
  const slots: Record<string, VarId> = { out: output };
  inputs.forEach((input, i) => (slots[`in${i}`] = input));
  const bias = biasIn(equation);
  if (bias) slots['bias'] = bias;
  if (op === 'add' || op === 'sum') slots['before'] = varId(output.replace(/_new$/, ''));
  const moved = equations
    .filter(({ phase }) => phase === 'backward')
    .flatMap((each) => each.inputs)
    .find((input) => program.variables.get(input)!.role === 'updated');
  if (moved) slots['moved'] = moved;
  const { along } = op === 'add' ? (definitions.get(inputs[0]!) ?? equation) : equation;
  if (!along) return slots;
  const forward = definitions.get(along.output)!;
  slots['through'] = forward.output;
  slots['to'] = forward.inputs[along.input]!;
  const partner = forward.inputs[along.input % 2 === 0 ? along.input + 1 : along.input - 1];
  if (partner !== undefined) slots['partner'] = partner;
  const neuron = neuronOf(program, forward.output);
  if (neuron) slots['neuron'] = neuron;
  return slots;
}
