import type { VarId } from '#autodiff/program.ts';
import type { Graph } from './graph.ts';
import { groupBy } from './neighbourhood.ts';

/**
 * The boxes in columns, from left to right: each stands as many operations from the given numbers as its longest way to
 * them has, and what comes from nowhere stands right before its first use. Within a column neighbours of neighbours
 * are near each other (barycentre).
 */
export function columnsOf({ boxes, links }: Graph): VarId[][] {
  const into = groupBy(links, ({ to }) => to);
  const outOf = groupBy(links, ({ from }) => from);
  const sources = (id: VarId): VarId[] => (into.get(id) ?? []).map(({ from }) => from);
  const uses = (id: VarId): VarId[] => (outOf.get(id) ?? []).map(({ to }) => to);
  const column = new Map<VarId, number>();
  const depth = (id: VarId): number => {
    const known = column.get(id);
    if (known !== undefined) return known;
    const found = 1 + Math.max(-1, ...sources(id).map(depth));
    column.set(id, found);
    return found;
  };
  for (const { id } of boxes) depth(id);
  for (const { id } of boxes)
    if (!into.has(id) && outOf.has(id))
      column.set(id, Math.min(...uses(id).map((use) => column.get(use)!)) - 1);
  const columns: VarId[][] = [];
  for (const { id } of boxes) (columns[column.get(id)!] ??= []).push(id);
  return ordered(
    Array.from(columns, (ids) => ids ?? []),
    sources,
    uses,
  );
}

type Neighbours = (id: VarId) => VarId[];

const SWEEPS = 8;

function ordered(columns: VarId[][], sources: Neighbours, uses: Neighbours): VarId[][] {
  const place = new Map<VarId, number>();
  const settle = (ids: readonly VarId[]): void =>
    ids.forEach((id, i) => place.set(id, (i + 0.5) / ids.length));
  columns.forEach(settle);
  const sort = (ids: VarId[], first: Neighbours, second: Neighbours): void => {
    const centre = new Map(ids.map((id) => [id, barycentre(id, first, second)]));
    ids.sort((a, b) => centre.get(a)! - centre.get(b)!);
    settle(ids);
  };
  const barycentre = (id: VarId, first: Neighbours, second: Neighbours): number => {
    const near = first(id).length > 0 ? first(id) : second(id);
    return near.length > 0 ? mean(near.map((other) => place.get(other)!)) : place.get(id)!;
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const ids of columns) sort(ids, sources, uses);
    for (const ids of columns.toReversed()) sort(ids, uses, sources);
  }
  return columns;
}

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0) / numbers.length;
