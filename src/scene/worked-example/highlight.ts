import type { Program, VarId } from '#autodiff/program.ts';
import type { Frame } from '../frame.ts';
import { NETWORK } from './network.ts';

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

/** What a drawing of the network lights up for the current step of `frame`. */
export function highlightOf({ step, trace }: Frame): Highlight {
  const lit = new Map<VarId, Pass>();
  const flows = new Map<string, Flow>();
  const equations = step?.equations ?? [];
  const { program } = trace;
  const copied = new Map(
    equations.filter(({ op }) => op === 'copy').map(({ output, inputs }) => [output, inputs[0]!]),
  );
  for (const { inputs, output, op } of equations) {
    if (op === 'copy') continue;
    for (const input of inputs) light(program, lit, copied.get(input) ?? input);
    light(program, lit, output);
    for (const id of namesIn(program, output))
      for (const flow of flowsOf(id)) flows.set(`${flow.pass} ${flow.way} ${flow.id}`, flow);
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

/** The variable itself, and the names of the numbers inside it. */
function namesIn(program: Program, id: VarId): VarId[] {
  return [id, ...[...program.elements].filter(([, { of }]) => of === id).map(([name]) => name)];
}

function flowsOf(id: VarId): Flow[] {
  const name = id.replace(/_new$/, '');
  const { units, links, errors, total } = NETWORK;
  const forward = (way: Flow['way'], of: VarId): Flow => ({ pass: 'forward', way, id: of });
  const backward = (way: Flow['way'], of: VarId): Flow => ({ pass: 'backward', way, id: of });
  const fromError = (output: VarId): Flow[] =>
    errors
      .filter((e) => e.output === output)
      .flatMap(({ error }) => [backward('total', error), backward('error', error)]);

  if (name === total) return errors.map(({ error }) => forward('total', error));
  if (errors.some(({ error }) => error === name)) return [forward('error', name as VarId)];
  const sum = units.find(({ z }) => z === name);
  if (sum)
    return links
      .filter(({ to }) => to === sum.a)
      .flatMap(({ weight }) => [forward('in', weight), forward('out', weight)]);
  const unit = units.find(({ gradient }) => gradient === name);
  if (unit)
    return unit.layer === 2
      ? fromError(unit.a)
      : links
          .filter(({ from }) => from === unit.a)
          .flatMap(({ weight }) => [backward('out', weight), backward('in', weight)]);
  const link = links.find(({ gradient }) => gradient === name);
  if (link) return [...fromError(link.to), backward('out', link.weight), forward('in', link.weight)];
  const path = /^d(\w+)\/d(\w+)$/.exec(name);
  const error = errors.find((e) => e.error === path?.[1]);
  const along = error && links.find(({ from, to }) => from === path?.[2] && to === error.output);
  return along
    ? [backward('error', error.error), backward('out', along.weight), backward('in', along.weight)]
    : [];
}
