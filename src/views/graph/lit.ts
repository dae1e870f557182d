import { definitionsOf } from '#autodiff/lookup.ts';
import type { Equation, Program, VarId } from '#autodiff/program.ts';
import type { Frame } from '#scene/frame.ts';
import type { Pass } from '#scene/stepper/highlight.ts';
import { homesIn, linkKey } from './graph.ts';

/** What the current step lights up in the graph. */
export interface Lit {
  /** The numbers that take part, and in which pass each was computed. */
  readonly numbers: ReadonlyMap<VarId, Pass>;
  /** Links (see `linkKey`) and operations that something travels through. */
  readonly links: ReadonlyMap<string, 'forward' | 'backward'>;
  readonly operations: ReadonlyMap<VarId, 'forward' | 'backward'>;
  /** The factors of a product, in the order of the formula. */
  readonly factors: readonly VarId[];
}

const PASS_OF_ROLE: Partial<Record<string, Pass>> = {
  gradient: 'backward',
  local: 'backward',
  updated: 'update',
};

export function litBy({ step, trace: { program } }: Frame): Lit {
  const numbers = new Map<VarId, Pass>();
  const links = new Map<string, 'forward' | 'backward'>();
  const operations = new Map<VarId, 'forward' | 'backward'>();
  const definitions = definitionsOf(program);
  const equations = step?.equations ?? [];
  const copied = new Map(
    equations.filter(isCopied(program)).map(({ output, inputs }) => [output, inputs[0]!]),
  );
  const light = (id: VarId): void => {
    const number = copied.get(id) ?? id;
    numbers.set(number, PASS_OF_ROLE[program.variables.get(number)!.role] ?? 'forward');
  };
  /** The stretch that a derivative has crossed, if it belongs to one. */
  const walkBack = (id: VarId): void => {
    const along = definitions.get(id)?.along;
    if (!along) return;
    links.set(linkKey({ to: along.output, input: along.input }), 'backward');
    operations.set(along.output, 'backward');
  };
  for (const equation of equations) {
    if (copied.has(equation.output)) {
      goForward(equation, definitions, links);
      continue;
    }
    for (const id of [...equation.inputs, equation.output]) light(id);
    if (equation.phase === 'forward') {
      equation.inputs.forEach((_, input) => links.set(linkKey({ to: equation.output, input }), 'forward'));
      operations.set(equation.output, 'forward');
    } else if (equation.phase === 'backward') {
      walkBack(equation.output);
      for (const input of equation.inputs) if (!isOfBox(program, input)) walkBack(input);
    }
  }
  const last = equations.at(-1);
  const factors = last?.op === 'product' ? last.inputs.map((id) => copied.get(id) ?? id) : [];
  return { numbers, links, operations, factors };
}

const isCopied =
  (program: Program) =>
  ({ op, output }: Equation): boolean =>
    op === 'copy' && program.variables.get(output)!.role === 'local';

/** A copied factor went forward along a link of its own, into the operation that is walked back through. */
function goForward(
  { along, inputs: [from] }: Equation,
  definitions: ReadonlyMap<VarId, Equation>,
  links: Map<string, 'forward' | 'backward'>,
): void {
  const input = along ? definitions.get(along.output)!.inputs.indexOf(from!) : -1;
  if (along && input >= 0) links.set(linkKey({ to: along.output, input }), 'forward');
}

/** The gradient of a variable stands in its box, and has arrived there already. */
function isOfBox(program: Program, id: VarId): boolean {
  const home = homesIn(program).get(id);
  return home !== undefined && program.gradients.get(home) === id;
}
