import { numberAt, type Equation, type Program, type Trace, type VarId } from '#autodiff/program.ts';
import type { Frame } from '#scene/frame.ts';
import type { Detail, Section, Step } from '#scene/step.ts';

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
  | 'path'
  | 'join'
  | 'descend'
  | 'neuron'
  | 'neuronBack'
  | 'neuronUpdate'
  | 'layerSums'
  | 'layerActivations'
  | 'layerErrors'
  | 'layerSignals'
  | 'layerSlopes'
  | 'layerDeltas'
  | 'layerGradients'
  | 'layerBack'
  | 'layerUpdate';

export type Sign = 'positive' | 'negative' | 'zero';

export interface Told {
  readonly happening: Happening;
  readonly section: Section;
  /** The variables that the sentence names, by the part they play in it. */
  readonly slots: Readonly<Record<string, VarId>>;
  /** Sign of the step's result, where it is one number; for the error after the update, of its change. */
  readonly sign: Sign;
}

const signOf = (value: number): Sign => (value > 0 ? 'positive' : value < 0 ? 'negative' : 'zero');

/** What the current step of a frame does, from its op and the role of its output. */
export function tell(frame: Frame, detail: Detail): Told {
  const { step, trace } = frame;
  if (!step) return { happening: 'start', section: 'forward', slots: {}, sign: 'zero' };
  const equation = step.equations.findLast(({ output }) => output === step.key)!;
  const happening = happeningOf(trace.program, step, equation, detail);
  const value = numberAt(trace, step.key);
  const slots = slotsOf(trace, equation);
  if (happening === 'totalErrorAgain') {
    const before = slots['before']!;
    return { happening, section: step.section, slots, sign: signOf(value! - numberAt(trace, before)!) };
  }
  return { happening, section: step.section, slots, sign: value === undefined ? 'zero' : signOf(value) };
}

function happeningOf(
  { variables }: Program,
  step: Step,
  { op, output }: Equation,
  detail: Detail,
): Happening {
  const { role } = variables.get(output)!;
  const again = step.section === 'again';
  if (role === 'loss' && (op === 'add' || op === 'sum')) return again ? 'totalErrorAgain' : 'totalError';
  if (op === 'halfSquaredError') return detail === 'layer' ? 'layerErrors' : 'error';
  if (detail === 'neuron')
    return step.phase === 'forward' ? 'neuron' : step.phase === 'update' ? 'neuronUpdate' : 'neuronBack';
  const layer = detail === 'layer';
  switch (op) {
    case 'weightedSum':
      return 'weightedSum';
    case 'matmul':
      return 'layerSums';
    case 'sigmoid':
      return layer ? 'layerActivations' : 'activation';
    case 'subtract':
      return layer ? 'layerSignals' : 'signal';
    case 'sigmoidSlope':
      return layer ? 'layerSlopes' : 'slope';
    case 'matmulTransposedLeft':
      return 'layerGradients';
    case 'matmulTransposedRight':
      return 'layerBack';
    case 'descend':
      return layer ? 'layerUpdate' : 'descend';
    case 'add':
      return 'join';
    case 'product':
      return layer ? 'layerDeltas' : isPath(step) ? 'path' : 'weightGradient';
    default:
      throw new Error(`No sentence tells what ${op} does to make ${output}.`);
  }
}

/** A product walks back to a weight (even inputs of a weighted sum) or, along one path, to an activation. */
const isPath = ({ equations }: Step): boolean => (equations.at(-1)!.along?.input ?? 0) % 2 === 1;

function slotsOf({ program }: Trace, { inputs, output, along, op }: Equation): Record<string, VarId> {
  const slots: Record<string, VarId> = { out: output };
  inputs.forEach((input, i) => (slots[`in${i}`] = input));
  if (op === 'add' || op === 'sum') slots['before'] = output.replace(/_new$/, '') as VarId;
  if (!along) return slots;
  const forward = program.equations.find((equation) => equation.output === along.output)!;
  slots['through'] = forward.output;
  slots['to'] = forward.inputs[along.input]!;
  const partner = forward.inputs[along.input % 2 === 0 ? along.input + 1 : along.input - 1];
  if (partner !== undefined) slots['partner'] = partner;
  const after = program.equations.find(
    ({ phase, inputs: of }) => phase === 'forward' && of[0] === forward.output,
  );
  if (after) slots['neuron'] = after.output;
  return slots;
}
