import { varId, type Program, type VarId } from '#autodiff/program.ts';
import type { Shape } from '#numeric/tensor.ts';

/** One number inside a variable: what it is called, and where it stands. */
export interface NumberIn {
  /** Its own name where it has one, w5; else the variable's with its place, W1[3,7]; alone, the variable's. */
  readonly id: VarId;
  /** Position in row-major order. */
  readonly index: number;
  /** One index an axis. */
  readonly place: readonly number[];
}

const ownNames = new WeakMap<Program, ReadonlyMap<VarId, ReadonlyMap<number, VarId>>>();

/** Every number of a variable in row-major order; `shape` is that of its tensor in the trace. */
export function numbersIn(program: Program, id: VarId, shape: Shape): NumberIn[] {
  const names = namesInside(program).get(id);
  const size = shape.reduce((product, axis) => product * axis, 1);
  return Array.from({ length: size }, (_, index): NumberIn => {
    const place = placeOf(index, shape);
    return { id: names?.get(index) ?? (size === 1 ? id : varId(`${id}[${place.join()}]`)), index, place };
  });
}

function placeOf(index: number, shape: Shape): number[] {
  const place: number[] = [];
  let rest = index;
  for (const size of shape.toReversed()) {
    place.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return place;
}

function namesInside(program: Program): ReadonlyMap<VarId, ReadonlyMap<number, VarId>> {
  const known = ownNames.get(program);
  if (known) return known;
  const names = new Map<VarId, Map<number, VarId>>();
  for (const [id, { of, index }] of program.elements)
    names.set(of, (names.get(of) ?? new Map<number, VarId>()).set(index, id));
  ownNames.set(program, names);
  return names;
}
