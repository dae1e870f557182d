import type { VarId } from '#autodiff/program.ts';
import type { Flow, Highlight } from '#scene/stepper/highlight.ts';
import type { Network } from '#scene/stepper/network.ts';
import { arrow, chevrons } from '../marks.ts';
import { along, lengthOf, pathOf, reversed, type Point, type Route } from '../route.ts';
import type { Box } from './columns.ts';
import { SIGNAL } from './cells.ts';
import { CARD, CHIP, type Layout } from './layout.ts';
import type { LitLink } from './moment.ts';
import { outside } from './way.ts';

/** The ground of the numbers of a link that the step uses; undefined if it shows none. */
export function cardOf({ link, rows, alone }: LitLink, { links, kind, width }: Layout): Box | undefined {
  if (rows.length === 0) return undefined;
  const [x, y] = links.get(link.weight)!.chip;
  if (!alone) return { x, y, ...CHIP[kind] };
  const clamped = Math.max(CARD.width / 2, Math.min(width - CARD.width / 2, x));
  return { x: clamped, y, width: CARD.width, height: rows.length * CARD.row };
}

/** The way of a flow, as far as it can be seen beside the card of its link. */
export function routeOf({ way, id }: Flow, layout: Layout, cards: ReadonlyMap<VarId, Box>): Route {
  if (way === 'error') return layout.toError.get(id)!;
  if (way === 'total') return layout.toTotal.get(id)!;
  const route = layout.links.get(id)![way];
  const card = cards.get(id);
  return card ? outside(route, card) : route;
}

/** What is drawn along a route: forward a line and, where it ends, its head; backward a train of chevrons. */
interface Marks {
  readonly back: string;
  readonly whole: string;
  readonly ended: ReturnType<typeof arrow>;
}
const marks = new WeakMap<Route, Partial<Marks>>();

/** A mark of a route. Made when it is first wanted: a step of a whole layer wants two hundred. */
export function markOf<K extends keyof Marks>(route: Route, kind: K): Marks[K] {
  const known: Partial<Marks> = marks.get(route) ?? {};
  const made = known[kind] ?? MAKE[kind](route);
  marks.set(route, { ...known, [kind]: made });
  return made;
}

const MAKE: { readonly [K in keyof Marks]: (route: Route) => Marks[K] } = {
  back: (route) => chevrons(reversed(route), 9),
  whole: pathOf,
  ended,
};

/** Room for the head of an arrow. */
const HEAD = 8;

/** The arrow of `marks.ts`, with the points that the route has. */
function ended(route: Route): Marks['ended'] {
  const { head } = arrow(route.slice(-2));
  const upTo = lengthOf(route) - HEAD;
  const line: Point[] = [];
  let passed = 0;
  for (const [i, point] of route.entries()) {
    if (i > 0) passed += Math.hypot(point[0] - route[i - 1]![0], point[1] - route[i - 1]![1]);
    if (passed >= upTo) break;
    line.push(point);
  }
  return { head, line: pathOf(upTo > 0 ? [...line, along(route, upTo).point] : route.slice(0, 1)) };
}

/** How large the number ①②③ of a factor is, and how far from the edge of its neuron: neither its digits nor the neighbour's are met. */
export const MARK = 5.75;
const [UNDER, ASIDE] = [3.2, 3.5];

/** Where the number ①②③ of a factor stands: below its place in a neuron, at its weight, or on the way forward. */
export function markPoint(
  id: VarId,
  network: Network,
  layout: Layout,
  highlight: Highlight,
  cards: ReadonlyMap<VarId, Box>,
): Point | undefined {
  const unit = network.units.find(({ slope, gradient }) => slope === id || gradient === id);
  if (unit) {
    const { x, y, width, height } = layout.boxes.get(unit.a)!;
    const isSlope = unit.slope === id;
    if (layout.kind === 'wide')
      return [isSlope ? x - SIGNAL / 2 : x + (width - SIGNAL) / 2, y + height / 2 + UNDER];
    return [x - width / 2 - ASIDE, y + (isSlope ? -height : height) / 4];
  }
  const card = cards.get(id);
  if (card) return [card.x - card.width / 2, card.y];
  const flow = highlight.flows.find(({ pass }) => pass === 'forward');
  if (!flow) return undefined;
  const route = routeOf(flow, layout, cards);
  return along(route, lengthOf(route) / 2).point;
}
