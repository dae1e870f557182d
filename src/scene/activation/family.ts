import { ProgramBuilder } from '#autodiff/builder.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import type { OpName } from '#autodiff/op.ts';
import { varId, type Program, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { letter } from '#autodiff/symbol.ts';
import { scalar, type Numbers } from '#numeric/tensor.ts';

/** What is applied to one number at a time. */
export const ELEMENTWISE = [
  'step',
  'identity',
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu-0.01',
  'leaky-relu-0.1',
] as const;
export type Elementwise = (typeof ELEMENTWISE)[number];

export const ACTIVATIONS = [...ELEMENTWISE, 'softmax'] as const;
export type ActivationName = (typeof ACTIVATIONS)[number];

interface Definition {
  readonly op: OpName;
  /** What the output is called: `a_relu`. */
  readonly output: string;
  /** How much of a negative input is let through, where the op asks for it. */
  readonly leak?: number;
}

const DEFINITIONS: Readonly<Record<Elementwise, Definition>> = {
  step: { op: 'step', output: 'a_step' },
  identity: { op: 'copy', output: 'a_identity' },
  sigmoid: { op: 'sigmoid', output: 'a_sigmoid' },
  tanh: { op: 'tanh', output: 'a_tanh' },
  relu: { op: 'relu', output: 'a_relu' },
  'leaky-relu-0.01': { op: 'leakyRelu', output: 'a_leaky1', leak: 0.01 },
  'leaky-relu-0.1': { op: 'leakyRelu', output: 'a_leaky2', leak: 0.1 },
};

const Z = varId('z');
const LEAK = varId('leak');

/** The names of a function's value and of its slope: `a_relu` and `da_relu/dz`; softmax is followed in its first output. */
export function namesOf(name: ActivationName): { readonly value: VarId; readonly slope: VarId } {
  const value = name === 'softmax' ? 'y1' : DEFINITIONS[name].output;
  return { value: varId(value), slope: varId(`d${value}/dz`) };
}

/** What has no slope at z = 0: a jump, or a corner. */
const BROKEN: readonly ActivationName[] = ['step', 'relu', 'leaky-relu-0.01', 'leaky-relu-0.1'];
export const hasTangent = (name: ActivationName, z: number): boolean => z !== 0 || !BROKEN.includes(name);

/** The leak of a leaky ReLU. */
export const leakOf = (name: ActivationName): number | undefined =>
  name === 'softmax' ? undefined : DEFINITIONS[name].leak;

/** A function of z at many places: what curves are drawn from. */
export interface Curve {
  readonly z: Numbers;
  readonly value: Numbers;
  readonly slope: Numbers;
}

const known = new Map<Elementwise, Program>();

/** a = f(z) and da/dz, both [N], the slope by differentiation. Made once for each name. */
export function activationProgram(name: Elementwise): Program {
  const found = known.get(name) ?? write(name);
  known.set(name, found);
  return found;
}

function write(name: Elementwise): Program {
  const { op, output, leak } = DEFINITIONS[name];
  const builder = new ProgramBuilder();
  const z = builder.leaf({ id: Z, name: letter('z'), role: 'parameter' }, ['N']);
  const inputs = [z];
  if (leak !== undefined) inputs.push(builder.leaf({ id: LEAK, name: letter('a'), role: 'constant' }, []));
  const a = builder.apply(op, inputs, { id: varId(output), name: letter('a'), role: 'activation' });
  differentiate(builder, a, [z]);
  return builder.build();
}

/** Values and slopes of one function at all places of `z`. */
export function curveOf(name: Elementwise, z: Numbers): Curve {
  const program = activationProgram(name);
  const given = new Map([[Z, { shape: [z.length], data: z }]]);
  const leak = leakOf(name);
  const all = leak === undefined ? given : new Map([...given, [LEAK, scalar(leak)] as const]);
  const { values } = run(program, all);
  const { value } = namesOf(name);
  return { z, value: values.get(value)!.data, slope: values.get(program.gradients.get(Z)!)!.data };
}
