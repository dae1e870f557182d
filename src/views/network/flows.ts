import type { VarId } from '#autodiff/program.ts';
import type { Flow, Highlight } from '#scene/stepper/highlight.ts';
import type { Network } from '#scene/stepper/network.ts';
import { arrow, chevrons } from './marks.ts';
import type { Placement } from './placement.ts';
import { along, lengthOf, reversed, type Point, type Route } from './route.ts';

/** What travels in a step, as SVG paths, and the numbers ①②③ of a product's factors. */
export interface FlowPaths {
  /** From the error backwards: a gradient starts there, so its marks appear from there outwards. */
  readonly back: readonly string[];
  /** `head` where the way ends. */
  readonly ahead: readonly { readonly line: string; readonly head: string | undefined }[];
  readonly marks: readonly Mark[];
}
interface Mark {
  readonly number: number;
  readonly pass: 'f' | 'b';
  readonly point: Point;
}

/** A highlight is of one step of one network, so each is drawn once in each of its two drawings. */
export function flowPaths(highlight: Highlight, network: Network, at: Placement): FlowPaths {
  const drawings = known.get(highlight) ?? new WeakMap<Placement, FlowPaths>();
  known.set(highlight, drawings);
  const found = drawings.get(at) ?? drawn(highlight, network, at);
  drawings.set(at, found);
  return found;
}

const known = new WeakMap<Highlight, WeakMap<Placement, FlowPaths>>();

function drawn({ flows, lit, factors }: Highlight, network: Network, at: Placement): FlowPaths {
  const ways = (pass: Flow['pass']): readonly (readonly Route[])[] =>
    flows.filter((flow) => flow.pass === pass).map((flow) => routesOf(flow, at));
  const back = ways('backward').flatMap((routes) =>
    routes.toReversed().map((way) => chevrons(reversed(way))),
  );
  const ahead = ways('forward').flatMap((routes) =>
    routes.map((route, i) => {
      if (i === routes.length - 1) return arrow(route);
      return { line: `M${route.map((point) => point.join(' ')).join('L')}`, head: undefined };
    }),
  );
  const marks = factors.map((id, i): Mark => {
    const pass = lit.get(id) === 'backward' ? 'b' : 'f';
    return { number: i + 1, pass, point: markPoint(id, flows, network, at) };
  });
  return { back, ahead, marks };
}

function routesOf({ way, id }: Flow, at: Placement): readonly Route[] {
  if (way === 'error') return [at.toError.get(id)!];
  if (way === 'total') return at.toTotal.get(id)!;
  return [at.links.get(id)![way]];
}

/** On the lower edge of a neuron's place; on the weight; or half-way along what went forward. */
function markPoint(id: VarId, flows: readonly Flow[], network: Network, at: Placement): Point {
  const quarter = at.neuron.width / 4;
  const unit = network.units.find(({ slope, gradient }) => slope === id || gradient === id);
  if (unit) {
    const [x, y] = at.at[unit.a]!;
    return [x + (unit.slope === id ? -quarter : quarter), y + 45];
  }
  const ofWeight = at.at[id];
  if (network.links.some(({ weight }) => weight === id) && ofWeight)
    return at.kind === 'wide'
      ? [ofWeight[0] - at.chip.width / 2, ofWeight[1]]
      : [ofWeight[0], ofWeight[1] - 23];
  const flow = flows.find(({ pass }) => pass === 'forward');
  const route = flow && routesOf(flow, at)[0];
  return route ? along(route, lengthOf(route) / 2).point : (ofWeight ?? [0, 0]);
}
