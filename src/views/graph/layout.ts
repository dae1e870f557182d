import type { OpName } from '#autodiff/op.ts';
import type { VarId } from '#autodiff/program.ts';
import type { SymbolName } from '#autodiff/symbol.ts';
import { plainSymbol } from '#notation/plain.ts';
import { columnsOf } from './columns.ts';
import type { Box, Graph, Link } from './graph.ts';
import { middlesOf } from './heights.ts';

export type Point = readonly [x: number, y: number];

/** A box in pixels; x and y are its upper left corner. */
export interface PlacedBox extends Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** An operation; x and y are its middle. */
export interface Circle {
  readonly of: VarId;
  readonly op: OpName;
  readonly hidden: number;
  readonly x: number;
  readonly y: number;
}
/** From a box to an operation. */
export interface Wire extends Link {
  readonly start: Point;
  readonly end: Point;
  /** Where the number of the link is written. */
  readonly label: Point;
}
/** From an operation to the box that it fills. */
export interface Outlet {
  readonly of: VarId;
  readonly start: Point;
  readonly end: Point;
}
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly circles: readonly Circle[];
  readonly wires: readonly Wire[];
  readonly outlets: readonly Outlet[];
}

export const VALUE_ROW = 30;
export const ROW = 26;
export const RADIUS = 14;
const MARGIN = 4;
const NARROWEST = 96;
/** Before the operations of a column: straight links, links that fan in, links with a number on them. */
const LANE = { straight: 12, fan: 46, numbers: 76 } as const;
const OUTLET = 14;

/** Room for a symbol: a letter with its marks, or the text of a longer name. */
export function widthOfSymbol(name: SymbolName): number {
  if (name.kind !== 'letter') return 8 * plainSymbol(name).length;
  const marks = Math.max((name.sub ?? '').length, (name.sup ?? '').length);
  return 10 + 7 * marks + (name.updated ? 4 : 0);
}

/** Where everything in the drawing stands. `withUpdates` adds the row of the new weights. */
export function layoutOf(graph: Graph, withUpdates: boolean): Layout {
  const columns = columnsOf(graph);
  const byId = new Map(graph.boxes.map((box) => [box.id, box]));
  const rows = ({ gradient, updated }: Box): number => (gradient ? 1 : 0) + (withUpdates && updated ? 1 : 0);
  const heights = new Map(graph.boxes.map((box) => [box.id, VALUE_ROW + ROW * rows(box)]));
  const middles = middlesOf(graph, columns, heights);
  const top = Math.min(...graph.boxes.map(({ id }) => middles.get(id)! - heights.get(id)! / 2));
  const lanes = lanesOf(graph, columns);
  const placed = new Map<VarId, PlacedBox>();
  let x = MARGIN;
  columns.forEach((ids, i) => {
    x += lanes[i]!;
    const width = Math.max(NARROWEST, ...ids.map((id) => 74 + widthOfSymbol(byId.get(id)!.name)));
    for (const id of ids) {
      const height = heights.get(id)!;
      const y = Math.round(middles.get(id)! - height / 2 - top) + MARGIN;
      placed.set(id, { ...byId.get(id)!, x, y, width, height });
    }
    x += width;
  });
  const boxes = [...placed.values()];
  const circles = [...graph.operations].map(([of, op]): Circle => {
    const box = placed.get(of)!;
    const hidden = graph.hidden.get(of) ?? 0;
    return { of, op, hidden, x: box.x - OUTLET - RADIUS, y: box.y + box.height / 2 };
  });
  return {
    width: x + MARGIN,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN,
    boxes,
    circles,
    wires: wiresOf(graph, placed, circles),
    outlets: circles.map(({ of, x: right, y }) => ({
      of,
      start: [right + RADIUS, y],
      end: [placed.get(of)!.x, y],
    })),
  };
}

/** How wide the gap before each column is: none before the first. */
function lanesOf({ links }: Graph, columns: readonly (readonly VarId[])[]): number[] {
  const inputs = new Map<VarId, Link[]>();
  for (const link of links) inputs.set(link.to, [...(inputs.get(link.to) ?? []), link]);
  return columns.map((ids) => {
    const into = ids.flatMap((id) => inputs.get(id) ?? []);
    if (into.length === 0) return 0;
    const isFan = ids.some((id) => (inputs.get(id) ?? []).length > 1);
    const numbers = into.some(({ path }) => path !== undefined);
    const lane = numbers ? LANE.numbers : isFan ? LANE.fan : LANE.straight;
    return lane + 2 * RADIUS + OUTLET;
  });
}

function wiresOf(
  { links }: Graph,
  placed: ReadonlyMap<VarId, PlacedBox>,
  circles: readonly Circle[],
): Wire[] {
  const circleOf = new Map(circles.map((circle) => [circle.of, circle]));
  const count = new Map<VarId, number>();
  for (const { to } of links) count.set(to, (count.get(to) ?? 0) + 1);
  return links.map((link): Wire => {
    const box = placed.get(link.from)!;
    const circle = circleOf.get(link.to)!;
    const start: Point = [box.x + box.width, box.y + box.height / 2];
    const end: Point = [circle.x - RADIUS, circle.y];
    const isAlone = count.get(link.to) === 1 && circle.hidden === 0;
    const label: Point = isAlone
      ? [circle.x, circle.y + RADIUS + 13]
      : [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
    return { ...link, start, end, label };
  });
}
