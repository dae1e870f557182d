import { definitionsOf } from '#autodiff/lookup.ts';
import type { OpName } from '#autodiff/op.ts';
import { numberAt, varId, type Equation, type Program, type Trace, type VarId } from '#autodiff/program.ts';
import type { Frame } from '#scene/frame.ts';
import type { Detail, Section, Step } from '#scene/step.ts';
import { activationIn, type ActivationOp } from './activation.ts';
import { happeningOf, type Happening } from './happening.ts';
import { biasIn, hasBias, neuronOf } from './relations.ts';

export type Sign = 'positive' | 'negative' | 'zero';

/** Half the square; a share in the mean of the squares; cross-entropy against 0 or 1, one-hot targets, or labels. */
export type ErrorKind = 'half' | 'mean' | 'binary' | 'oneHot' | 'label';

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
  readonly error: ErrorKind;
  /** The activation function that is applied, or whose slope is used. */
  readonly activation: ActivationOp;
  /** Over how many samples a mean is taken. */
  readonly samples: number;
  /** It goes back through a weight that the update has already changed. */
  readonly slip: boolean;
}

const signOf = (value: number): Sign => (value > 0 ? 'positive' : value < 0 ? 'negative' : 'zero');

const NOTHING: Told = {
  happening: 'start',
  section: 'forward',
  slots: {},
  sign: 'zero',
  count: 0,
  bias: false,
  error: 'half',
  activation: 'sigmoid',
  samples: 1,
  slip: false,
};

/** What the current step of a frame does, from its op and the role of its output. */
export function tell(frame: Frame, detail: Detail): Told {
  const { step, trace } = frame;
  if (!step) return NOTHING;
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
    error: errorIn(program, equation),
    activation: activationIn(program, step.equations, equation) ?? NOTHING.activation,
    samples: samplesIn(trace, equation),
    slip: slots['moved'] !== undefined,
  };
}

function countOf(program: Program, { op, inputs }: Equation): number {
  if (op === 'weightedSum') return inputs.length >> 1;
  const columns = program.variables.get(inputs[0]!)!.shape.at(-1);
  const adds = op === 'sum' || op === 'batchMean';
  return adds && typeof columns === 'number' ? columns : inputs.length;
}

const ERRORS: Partial<Record<OpName, ErrorKind>> = {
  halfSquaredError: 'half',
  squaredErrorOver: 'mean',
  squaredErrorOverSlope: 'mean',
  binaryCrossEntropy: 'binary',
  binaryCrossEntropySlope: 'binary',
  crossEntropyTerm: 'oneHot',
  crossEntropyTermSlope: 'oneHot',
  crossEntropyAtLabel: 'label',
  crossEntropyAtLabelBackward: 'label',
};

/** The kind of the error itself, of its slope, or of the errors that are added. */
function errorIn(program: Program, { op, inputs }: Equation): ErrorKind {
  const added = op === 'add' || op === 'sum' || op === 'batchMean';
  const of = added ? definitionsOf(program).get(inputs[0]!)?.op : op;
  return (of && ERRORS[of]) ?? 'half';
}

function samplesIn({ values }: Trace, { op, inputs }: Equation): number {
  const isMean = op === 'batchMean' || op === 'batchMeanSlope';
  return isMean ? values.get(inputs[0]!)!.shape[0]! : 1;
}

function slotsOf(program: Program, { equations }: Step, equation: Equation): Record<string, VarId> {
  const { inputs, output, op } = equation;
  const definitions = definitionsOf(program);
  const slots: Record<string, VarId> = { out: output };
  inputs.forEach((input, i) => (slots[`in${i}`] = input));
  const bias = biasIn(equation);
  if (bias) slots['bias'] = bias;
  if (op === 'add' || op === 'sum' || op === 'batchMean')
    slots['before'] = varId(output.replace(/_new$/, ''));
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
