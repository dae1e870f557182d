import type { VarId } from '#autodiff/program.ts';
import { mean } from './columns.ts';
import { groupBy } from './neighbourhood.ts';
import type { Graph } from './graph.ts';

/** Between two boxes of a column. */
const GAP = 12;
const ROUNDS = 12;

/**
 * How high the middle of every box stands: as near to its neighbours' as the order of its column and the room of its
 * boxes permit. A chain of single inputs runs straight.
 */
export function middlesOf(
  { links }: Graph,
  columns: readonly (readonly VarId[])[],
  heights: ReadonlyMap<VarId, number>,
): Map<VarId, number> {
  const into = groupBy(links, ({ to }) => to);
  const outOf = groupBy(links, ({ from }) => from);
  const y = new Map<VarId, number>();
  const apart = (ids: readonly VarId[], i: number): number =>
    (heights.get(ids[i - 1]!)! + heights.get(ids[i]!)!) / 2 + GAP;
  for (const ids of columns) {
    const stacked = ids.reduce<number[]>(
      (all, _, i) => [...all, i === 0 ? 0 : all[i - 1]! + apart(ids, i)],
      [],
    );
    ids.forEach((id, i) => y.set(id, stacked[i]! - stacked.at(-1)! / 2));
  }
  const spread = (ids: readonly VarId[], wish: (id: VarId) => Wish): void => {
    const wishes = ids.map(wish);
    const room = ids.map((_, i) => (i === 0 ? 0 : apart(ids, i)));
    inOrder(wishes, room).forEach((middle, i) => y.set(ids[i]!, middle));
  };
  const nearAll = (id: VarId): Wish => {
    const near = [
      ...(into.get(id) ?? []).map(({ from }) => from),
      ...(outOf.get(id) ?? []).map(({ to }) => to),
    ];
    const at = near.length > 0 ? mean(near.map((other) => y.get(other)!)) : y.get(id)!;
    return { at, weight: into.has(id) ? 4 : 1 };
  };
  const straight = (id: VarId): Wish => {
    const inputs = into.get(id) ?? [];
    return inputs.length === 1
      ? { at: y.get(inputs[0]!.from)!, weight: 1000 }
      : { at: y.get(id)!, weight: 1 };
  };
  for (let round = 0; round < ROUNDS; round++)
    for (const ids of round % 2 === 0 ? columns : columns.toReversed()) spread(ids, nearAll);
  for (const ids of columns) spread(ids, straight);
  return y;
}

interface Wish {
  readonly at: number;
  readonly weight: number;
}

/**
 * The places nearest to the wishes (weighted least squares) that keep their order and stay `room[i]` behind the one
 * before: neighbours that would pass each other move as one block (isotonic regression by pooling).
 */
export function inOrder(wishes: readonly Wish[], room: readonly number[]): number[] {
  let offset = 0;
  const offsets = room.map((distance) => (offset += distance));
  const blocks: { at: number; weight: number; count: number }[] = [];
  wishes.forEach(({ at, weight }, i) => {
    let block = { at: at - offsets[i]!, weight, count: 1 };
    for (let last = blocks.at(-1); last && last.at > block.at; last = blocks.at(-1)) {
      const both = last.weight + block.weight;
      block = {
        at: (last.at * last.weight + block.at * block.weight) / both,
        weight: both,
        count: last.count + block.count,
      };
      blocks.pop();
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ at, count }) => Array<number>(count).fill(at)).map((at, i) => at + offsets[i]!);
}
