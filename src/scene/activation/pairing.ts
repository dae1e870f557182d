import { ProgramBuilder } from '#autodiff/builder.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import type { OpName } from '#autodiff/op.ts';
import { varId, type Program, type Role } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { bold, letter, symbolOf } from '#autodiff/symbol.ts';
import { matrix, scalar, type Tensor } from '#numeric/tensor.ts';
import { choiceField, codec, numberField } from '../codec.ts';
import { curveOf } from './family.ts';

/** The three kinds of question that a last layer answers. */
export const PROBLEMS = ['binary', 'classes', 'number'] as const;
export type Problem = (typeof PROBLEMS)[number];

/** What the last layer adds up to, and what its first neuron should have said. */
export interface PairingScene {
  readonly z1: number;
  readonly z2: number;
  readonly z3: number;
  readonly target: '0' | '1';
}

export const LARGEST_Z = 20;
const sum = (initial: number) => numberField(initial, -LARGEST_Z, LARGEST_Z);

export const pairingLink = codec<PairingScene>('v1', {
  z1: sum(0.5),
  z2: sum(1),
  z3: sum(-1),
  target: choiceField<'0' | '1'>('1', ['0', '1']),
});

export interface Paired {
  readonly output: number;
  readonly loss: number;
  /** ∂E/∂z1. */
  readonly gradient: number;
  /** y1 − t. */
  readonly miss: number;
}

/** One output, its loss, and the gradient back at the sum: the op of the output, then the op of the loss. */
const SINGLE: Readonly<Record<Exclude<Problem, 'classes'>, readonly [OpName, OpName]>> = {
  binary: ['sigmoid', 'binaryCrossEntropy'],
  number: ['copy', 'halfSquaredError'],
};

const programs = new Map<Problem, Program>();
function programOf(problem: Problem): Program {
  const found = programs.get(problem) ?? (problem === 'classes' ? writeClasses() : writeSingle(problem));
  programs.set(problem, found);
  return found;
}

function writeSingle(problem: Exclude<Problem, 'classes'>): Program {
  const builder = new ProgramBuilder();
  const named = (id: string, role: Role) => ({ id: varId(id), name: symbolOf(id), role });
  const z = builder.leaf(named('z1', 'parameter'), []);
  const t = builder.leaf(named('t', 'target'), []);
  const [output, loss] = SINGLE[problem];
  const y = builder.apply(output, [z], named('y1', 'activation'));
  const E = builder.apply(loss, [t, y], named('E', 'loss'));
  builder.apply('subtract', [y, t], named('miss', 'intermediate'));
  differentiate(builder, E, [z]);
  return builder.build();
}

/** A row of three classes, with the right one as a label; δ is 0 here. */
function writeClasses(): Program {
  const builder = new ProgramBuilder();
  const Z = builder.leaf({ id: varId('Z'), name: bold('Z'), role: 'parameter' }, ['N', 3]);
  const T = builder.leaf({ id: varId('T'), name: bold('T'), role: 'target' }, ['N', 3]);
  const labels = builder.leaf({ id: varId('labels'), name: letter('c'), role: 'target' }, ['N']);
  const delta = builder.leaf({ id: varId('delta'), name: letter('δ'), role: 'constant' }, []);
  const Y = builder.apply('softmax', [Z], { id: varId('Y'), name: bold('Y'), role: 'activation' });
  const E = builder.apply('crossEntropyAtLabel', [Y, labels, delta], {
    id: varId('E'),
    name: letter('E'),
    role: 'loss',
  });
  builder.apply('subtract', [Y, T], { id: varId('miss'), name: letter('miss'), role: 'intermediate' });
  differentiate(builder, E, [Z]);
  return builder.build();
}

/** What the three pairings make of the same sums. */
export function pairingOf(scene: PairingScene): Readonly<Record<Problem, Paired>> {
  const { z1, z2, z3, target } = scene;
  const t = Number(target);
  const single = new Map<string, Tensor>([
    ['z1', scalar(z1)],
    ['t', scalar(t)],
  ]);
  // If the first class is not the right one, the second is.
  const classes = new Map<string, Tensor>([
    ['Z', matrix([[z1, z2, z3]])],
    ['T', matrix([[t, 1 - t, 0]])],
    ['labels', { shape: [1], data: Float64Array.of(1 - t) }],
    ['delta', scalar(0)],
  ]);
  return {
    binary: paired('binary', single),
    classes: paired('classes', classes),
    number: paired('number', single),
  };
}

function paired(problem: Problem, named: ReadonlyMap<string, Tensor>): Paired {
  const program = programOf(problem);
  const { values } = run(program, new Map([...named].map(([id, tensor]) => [varId(id), tensor])));
  const first = (id: string): number => values.get(varId(id))!.data[0]!;
  const isRow = problem === 'classes';
  return {
    output: first(isRow ? 'Y' : 'y1'),
    loss: first('E'),
    gradient: first(isRow ? 'dE/dZ' : 'dE/dz1'),
    miss: first('miss'),
  };
}

/** What a number of a pairing is called: `y1_binary`, `E_classes`, `dE_number/dz1`, `miss_number`. */
export const pairedName = (kind: keyof Paired, problem: Problem): string =>
  ({
    output: `y1_${problem}`,
    loss: `E_${problem}`,
    gradient: `dE_${problem}/dz1`,
    miss: `miss_${problem}`,
  })[kind];

/** The two slopes whose product is the gradient of the binary pairing: dy1_binary/dz1 and dE_binary/dy1. */
function binaryFactors(z1: number, t: number): Readonly<Record<string, number>> {
  const program = programOf('binary');
  const given = new Map([
    [varId('z1'), scalar(z1)],
    [varId('t'), scalar(t)],
  ]);
  const { values } = run(program, given);
  return {
    'dy1_binary/dz1': curveOf('sigmoid', Float64Array.of(z1)).slope[0]!,
    'dE_binary/dy1': values.get(varId('dE/dy1'))!.data[0]!,
  };
}

/** Every number that the figure shows, and the two slopes that the text compares, by name. */
export function pairingNumbers(scene: PairingScene): Readonly<Record<string, number>> {
  const { z1, z2, z3, target } = scene;
  const numbers: Record<string, number> = { z1, z2, z3, t: Number(target) };
  const pairing = pairingOf(scene);
  for (const problem of PROBLEMS)
    for (const kind of ['output', 'loss', 'gradient', 'miss'] as const)
      numbers[pairedName(kind, problem)] = pairing[problem][kind];
  return { ...numbers, ...binaryFactors(z1, Number(target)) };
}
