import type { Tensor } from '#numeric/tensor.ts';
import type { OpName } from './op.ts';
import { symbolOf, type SymbolName } from './symbol.ts';

export type VarId = string & { readonly __brand: 'VarId' };
export const varId = (name: string): VarId => name as VarId;

/** Phases may interleave: an update before the last gradient is a bug that the course shows. */
export type Phase = 'forward' | 'backward' | 'update';

/** What a variable is for. `state`: an optimizer's moments; `draw`: a dropout mask. */
export type Role =
  | 'data'
  | 'target'
  | 'constant'
  | 'parameter'
  | 'state'
  | 'draw'
  | 'preactivation'
  | 'activation'
  | 'loss'
  | 'local'
  | 'gradient'
  | 'updated'
  | 'intermediate';

/** A size that is fixed, or the batch size, which is bound when the program runs. */
export type Dimension = number | 'N';
export type SymbolicShape = readonly Dimension[];

export interface Variable {
  readonly id: VarId;
  readonly name: SymbolName;
  readonly role: Role;
  readonly shape: SymbolicShape;
}

/** One step of a pass: `output = op(inputs)`. Every variable is defined once. */
export interface Equation {
  readonly phase: Phase;
  readonly op: OpName;
  readonly inputs: readonly VarId[];
  readonly output: VarId;
  /** Which column, for the op that picks one. */
  readonly index?: number;
  /** Backward: the forward edge that this equation walks back. */
  readonly along?: { readonly output: VarId; readonly input: number };
  /** Not derived from the loss but given by hand, as a source printed it. */
  readonly byHand?: true;
}

/** One number inside a tensor, under the name that the scalar program gives it. */
export interface Element {
  readonly of: VarId;
  readonly index: number;
  /** How it is written, where that is not how its id reads. */
  readonly name?: SymbolName;
}

export interface Program {
  readonly variables: ReadonlyMap<VarId, Variable>;
  readonly equations: readonly Equation[];
  /** Variable → the variable that holds the gradient of the loss with respect to it. */
  readonly gradients: ReadonlyMap<VarId, VarId>;
  /** w → w_new, m → m_new: what the next run starts from. */
  readonly next: ReadonlyMap<VarId, VarId>;
  /** Names of single numbers inside tensors: w5 is W2[0,0] where a layer is one equation. */
  readonly elements: ReadonlyMap<VarId, Element>;
}

export interface Trace {
  readonly program: Program;
  readonly values: ReadonlyMap<VarId, Tensor>;
}

/**
 * Where a number inside a tensor is, called by its own name or by its place: `W1[3,7]`, `b1[2]`, with rows and columns
 * from 0. Undefined for a variable, and for what the program does not have.
 */
export function placeOf(program: Program, id: VarId): Element | undefined {
  const element = program.elements.get(id);
  if (element || program.variables.has(id)) return element;
  const [, tensor, row, column] = /^(.+)\[(?:(\d+),)?(\d+)\]$/.exec(id) ?? [];
  const holder = tensor === undefined ? undefined : program.variables.get(varId(tensor));
  if (!holder) return undefined;
  const columns = holder.shape.at(-1);
  const rows = holder.shape.length === 2 ? holder.shape[0]! : 1;
  const [i, j] = [Number(row ?? 0), Number(column)];
  const needsRow = holder.shape.length === 2 && row === undefined;
  if (needsRow || typeof columns !== 'number' || j >= columns || (rows !== 'N' && i >= rows))
    return undefined;
  const name: SymbolName = { kind: 'place', in: holder.name, at: id.slice(tensor!.length + 1, -1) };
  return { of: holder.id, index: i * columns + j, name };
}

/** The variable that holds the number called `id`: a tensor, or the number itself. */
export const holderOf = (program: Program, id: VarId): VarId => placeOf(program, id)?.of ?? id;

/** The number called `id`: a variable that is one number, or one inside a tensor. Undefined if the trace has none. */
export function numberAt(trace: Trace, id: VarId): number | undefined {
  const place = placeOf(trace.program, id);
  if (place) return trace.values.get(place.of)?.data[place.index];
  const value = trace.values.get(id);
  return value?.data.length === 1 ? value.data[0] : undefined;
}

/** How `id` is written: a variable, a number inside a tensor that has a name, or one that has only its place: `W1[3,7]`. */
export const symbolFor = (program: Program, id: VarId): SymbolName =>
  program.variables.get(id)?.name ?? placeOf(program, id)?.name ?? symbolOf(id);
