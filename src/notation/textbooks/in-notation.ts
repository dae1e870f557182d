import type { Element, Program, Trace, VarId, Variable } from '#autodiff/program.ts';
import type { NetworkNames } from '#learning/names.ts';
import type { NetworkSpec } from '#learning/network.ts';
import type { Notation } from '#scene/stepper/scene.ts';
import { mazur } from './mazur.ts';
import { nielsen } from './nielsen.ts';
import { pytorch } from './pytorch.ts';
import { quantitiesOf, type Quantity, type Textbook, type Written } from './quantity.ts';

const BOOKS: Readonly<Record<Exclude<Notation, 'course'>, (sizes: readonly number[]) => Textbook>> = {
  mazur,
  nielsen,
  pytorch,
};

/**
 * The trace with its variables written as a textbook writes them. Ids and values stay; the course's own notation gives
 * back the trace itself. `spec` and `names` are those that the program was written with. The same trace gives the same
 * answer, so what is kept by trace or by program is kept in every notation.
 */
export function inNotation(trace: Trace, notation: Notation, spec: NetworkSpec, names: NetworkNames): Trace {
  if (notation === 'course') return trace;
  return once(traces, trace, notation, () => {
    const { program } = trace;
    const book = BOOKS[notation](spec.sizes);
    return { ...trace, program: once(programs, program, notation, () => rename(program, book, spec, names)) };
  });
}

const traces = new WeakMap<Trace, Map<Notation, Trace>>();
const programs = new WeakMap<Program, Map<Notation, Program>>();

function once<T extends object>(
  kept: WeakMap<T, Map<Notation, T>>,
  of: T,
  notation: Notation,
  make: () => T,
): T {
  const inNotations = kept.get(of) ?? new Map<Notation, T>();
  kept.set(of, inNotations);
  const found = inNotations.get(notation) ?? make();
  inNotations.set(notation, found);
  return found;
}

function rename(program: Program, book: Textbook, spec: NetworkSpec, names: NetworkNames): Program {
  const write = writer(quantitiesOf(spec, names), book);
  const variables = new Map<VarId, Variable>();
  for (const [id, variable] of program.variables)
    variables.set(id, { ...variable, name: write(id)?.name ?? variable.name });
  const elements = new Map<VarId, Element>();
  for (const [id, element] of program.elements) {
    const own = write(id);
    elements.set(id, own ? { ...element, name: own.name } : element);
  }
  return { ...program, variables, elements };
}

/** How a book writes what a program calls by its id; undefined for what is no quantity of the network. */
type Write = (id: string) => Written | undefined;

/** Every part of a name is written once: ∂C stands in each gradient. */
function writer(quantities: ReadonlyMap<string, Quantity>, book: Textbook): Write {
  const known = new Map<string, Written | undefined>();
  const write: Write = (id) => {
    if (!known.has(id)) known.set(id, written(id, quantities, book, write));
    return known.get(id);
  };
  return write;
}

function written(
  id: string,
  quantities: ReadonlyMap<string, Quantity>,
  book: Textbook,
  write: Write,
): Written | undefined {
  const quantity = quantities.get(id);
  if (quantity) return { quantity, name: book.symbol(quantity) };
  const slash = id.indexOf('/d');
  if (slash > 0) return derived(id.slice(1, slash), id.slice(slash + 2), write, book);
  const [left, right] = id.includes('·') ? id.split('·').map(write) : [];
  if (left && right) {
    const { layer, unit } = right.quantity;
    const kind = { kind: 'weighted', layer, ...(unit === undefined ? {} : { unit }) } as const;
    return { quantity: kind, name: { kind: 'product', factors: [left.name, right.name] } };
  }
  if (!id.endsWith('_new')) return undefined;
  const before = write(id.replace(/_new$/, ''));
  return before && { ...before, name: book.updated(before.name) };
}

function derived(ofId: string, byId: string, write: Write, book: Textbook): Written | undefined {
  const of = write(ofId);
  const whole = write(byId);
  const [, byPart = '', viaPart = ''] = whole ? [] : (/^(.+)\[(.+)\]$/.exec(byId) ?? []);
  const by = whole ?? write(byPart);
  const via = viaPart ? write(viaPart) : undefined;
  if (!of || !by || (viaPart && !via)) return undefined;
  return { quantity: by.quantity, name: book.derivative(of, by, via) };
}
