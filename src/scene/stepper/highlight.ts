import { varId, type Program, type VarId } from '#autodiff/program.ts';
import type { Frame } from '../frame.ts';
import type { Step } from '../step.ts';
import type { Network } from './network.ts';

export type Pass = 'forward' | 'backward' | 'update';

/** A stretch of the network along which something travels in this step. */
export interface Flow {
  readonly pass: 'forward' | 'backward';
  /** `in`: between a source and its weight; `out`: between a weight and its neuron; then output–error and error–total. */
  readonly way: 'in' | 'out' | 'error' | 'total';
  /** The weight, or the error term. */
  readonly id: VarId;
}

export interface Highlight {
  /** Which numbers take part in the step, and in which pass each was computed. */
  readonly lit: ReadonlyMap<VarId, Pass>;
  readonly flows: readonly Flow[];
  /** The three factors of a product, in the order of the formula. */
  readonly factors: readonly VarId[];
}

/**
 * What a drawing of the network lights up for the current step of `frame`. It follows from the equations and not from
 * their values: as long as the program and the step stay, it is the same object, and nothing is drawn anew for it.
 */
export function highlightOf(frame: Frame, network: Network): Highlight {
  const { program } = frame.trace;
  if (!frame.step) return NOTHING;
  const bySteps = known.get(program) ?? new WeakMap<Step, Highlight>();
  known.set(program, bySteps);
  const found = bySteps.get(frame.step) ?? lightUp(frame.step, program, network);
  bySteps.set(frame.step, found);
  return found;
}

const NOTHING: Highlight = { lit: new Map(), flows: [], factors: [] };
/** A program is of one network. */
const known = new WeakMap<Program, WeakMap<Step, Highlight>>();

function lightUp({ equations }: Step, program: Program, network: Network): Highlight {
  const lit = new Map<VarId, Pass>();
  const flows = new Map<string, Flow>();
  const copied = new Map(
    equations.filter(({ op }) => op === 'copy').map(({ output, inputs }) => [output, inputs[0]!]),
  );
  for (const { inputs, output, op } of equations) {
    if (op === 'copy') continue;
    for (const input of inputs) light(program, lit, copied.get(input) ?? input);
    light(program, lit, output);
    for (const id of namesIn(program, output))
      for (const flow of flowsOf(id, network)) flows.set(`${flow.pass} ${flow.way} ${flow.id}`, flow);
  }
  const last = equations.at(-1);
  const factors = last?.op === 'product' && last.inputs.length === 3 ? last.inputs : [];
  return { lit, flows: [...flows.values()], factors: factors.map((id) => copied.get(id) ?? id) };
}

const PASS_OF_ROLE: Partial<Record<string, Pass>> = {
  gradient: 'backward',
  local: 'backward',
  updated: 'update',
};

function light(program: Program, lit: Map<VarId, Pass>, id: VarId): void {
  const pass = PASS_OF_ROLE[program.variables.get(id)!.role] ?? 'forward';
  for (const name of namesIn(program, id)) lit.set(name, pass);
}

const elementNames = new WeakMap<Program, ReadonlyMap<VarId, readonly VarId[]>>();

/** The variable itself, and the names of the numbers inside it. */
function namesIn(program: Program, id: VarId): readonly VarId[] {
  let names = elementNames.get(program);
  if (!names) {
    const found = new Map<VarId, VarId[]>();
    for (const [name, { of }] of program.elements) found.set(of, [...(found.get(of) ?? []), name]);
    elementNames.set(program, (names = found));
  }
  return [id, ...(names.get(id) ?? [])];
}

/** What the name of a variable says about the way on which it travels. */
function flowsOf(id: VarId, network: Network): Flow[] {
  const ways = waysOf(network);
  return ways.get(varId(id.replace(/_new$/, ''))) ?? [];
}

const ways = new WeakMap<Network, ReadonlyMap<VarId, Flow[]>>();

function waysOf(network: Network): ReadonlyMap<VarId, Flow[]> {
  const known = ways.get(network);
  if (known) return known;
  const found = new Map<VarId, Flow[]>();
  const { units, links, errors, total } = network;
  const forward = (way: Flow['way'], of: VarId): Flow => ({ pass: 'forward', way, id: of });
  const backward = (way: Flow['way'], of: VarId): Flow => ({ pass: 'backward', way, id: of });
  const outputs = network.sizes.length - 1;
  const fromError = (output: VarId): Flow[] =>
    errors
      .filter((e) => e.output === output)
      .flatMap(({ error }) => [backward('total', error), backward('error', error)]);
  const into = Map.groupBy(links, ({ to }) => to);
  const outOf = Map.groupBy(links, ({ from }) => from);

  found.set(
    total,
    errors.map(({ error }) => forward('total', error)),
  );
  for (const { error } of errors) found.set(error, [forward('error', error)]);
  for (const { z, a, gradient, layer } of units) {
    found.set(
      z,
      (into.get(a) ?? []).flatMap(({ weight }) => [forward('in', weight), forward('out', weight)]),
    );
    found.set(
      gradient,
      layer === outputs
        ? fromError(a)
        : (outOf.get(a) ?? []).flatMap(({ weight }) => [backward('out', weight), backward('in', weight)]),
    );
  }
  for (const { weight, from, to, gradient } of links) {
    found.set(gradient, [...fromError(to), backward('out', weight), forward('in', weight)]);
    const error = errors.find(({ output }) => output === to);
    const unit = units.find(({ a }) => a === to)!;
    // Along one path: dE_o1/dh1 back from an error, dE_total/dh1[z5] back from a neuron of the next layer.
    const path = error ? varId(`d${error.error}/d${from}`) : varId(`d${total}/d${from}[${unit.z}]`);
    const start = error ? [backward('error', error.error)] : [];
    found.set(path, [...start, backward('out', weight), backward('in', weight)]);
  }
  ways.set(network, found);
  return found;
}
