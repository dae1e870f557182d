import { definitionsOf } from '#autodiff/lookup.ts';
import type { OpName } from '#autodiff/op.ts';
import type { Equation, Program, VarId } from '#autodiff/program.ts';
import type { SymbolName } from '#autodiff/symbol.ts';

/** A variable of the forward pass, with what comes back to it and what the update makes of it. */
export interface Box {
  readonly id: VarId;
  readonly name: SymbolName;
  /** Given from outside, so drawn as a capsule. */
  readonly given: boolean;
  readonly gradient: VarId | undefined;
  readonly updated: VarId | undefined;
}

/** One input of one operation. An operation is called by the variable that it defines. */
export interface Link {
  readonly from: VarId;
  readonly to: VarId;
  readonly input: number;
  /** What comes back along this link alone, where several paths lead back to a variable. */
  readonly path: VarId | undefined;
  /** The local derivative, where it is a number of its own and no copy. */
  readonly slope: VarId | undefined;
}

export interface Graph {
  readonly boxes: readonly Box[];
  readonly links: readonly Link[];
  readonly operations: ReadonlyMap<VarId, OpName>;
  /** How many inputs of an operation are left out of the drawing. */
  readonly hidden: ReadonlyMap<VarId, number>;
}

/** `first` is the forward pass of the step, `again` the one with the new weights. */
export type ForwardPass = 'first' | 'again';

const graphs = new WeakMap<Program, Partial<Record<ForwardPass, Graph>>>();

/** The graph of a forward pass: its variables, and the operations between them. Made once for a program. */
export function graphOf(program: Program, pass: ForwardPass): Graph {
  const made = graphs.get(program) ?? {};
  graphs.set(program, made);
  return (made[pass] ??= build(program, pass));
}

export const linkKey = ({ to, input }: { readonly to: VarId; readonly input: number }): string =>
  `${to} ${input}`;

function build(program: Program, pass: ForwardPass): Graph {
  const { equations } = program;
  const firstUpdate = equations.findIndex(({ phase }) => phase === 'update');
  const isFirst = (i: number): boolean => firstUpdate === -1 || i < firstUpdate;
  const forward = equations.filter(
    ({ phase }, i) => phase === 'forward' && isFirst(i) === (pass === 'first'),
  );
  const defined = definitionsOf(program);
  const back = backwardByLink(program);
  const boxes = new Map<VarId, Box>();
  const add = (id: VarId): void => {
    if (boxes.has(id)) return;
    const { name } = program.variables.get(id)!;
    const gradient = program.gradients.get(id);
    boxes.set(id, { id, name, given: !defined.has(id), gradient, updated: program.next.get(id) });
  };
  const links: Link[] = [];
  for (const { inputs, output } of forward) {
    for (const [input, from] of inputs.entries()) {
      add(from);
      const found = back.get(linkKey({ to: output, input }));
      const path = found?.gradient === program.gradients.get(from) ? undefined : found?.gradient;
      links.push({ from, to: output, input, path, slope: found?.slope });
    }
    add(output);
  }
  return {
    boxes: [...boxes.values()],
    links,
    operations: new Map(forward.map(({ op, output }) => [output, op])),
    hidden: new Map(),
  };
}

/** What the backward pass computes along each link. */
function backwardByLink(program: Program): Map<string, { gradient?: VarId; slope?: VarId }> {
  const found = new Map<string, { gradient?: VarId; slope?: VarId }>();
  for (const { along, op, output } of program.equations) {
    if (!along) continue;
    const key = linkKey({ to: along.output, input: along.input });
    const here = found.get(key) ?? {};
    found.set(key, here);
    if (program.variables.get(output)!.role === 'gradient') here.gradient = output;
    else if (op !== 'copy') here.slope = output;
  }
  return found;
}

const homes = new WeakMap<Program, ReadonlyMap<VarId, VarId>>();

/** The variable of the forward pass at which a gradient, a local derivative or an updated weight is drawn. */
export function homesIn(program: Program): ReadonlyMap<VarId, VarId> {
  const known = homes.get(program);
  if (known) return known;
  const found = new Map<VarId, VarId>();
  const definitions = definitionsOf(program);
  for (const { along, output } of program.equations) {
    const from = along && inputOf(definitions, along.output, along.input);
    if (from) found.set(output, from);
  }
  for (const [id, gradient] of program.gradients) found.set(gradient, id);
  for (const [id, updated] of program.next) found.set(updated, id);
  homes.set(program, found);
  return found;
}

const inputOf = (
  definitions: ReadonlyMap<VarId, Equation>,
  output: VarId,
  input: number,
): VarId | undefined => definitions.get(output)?.inputs[input];
