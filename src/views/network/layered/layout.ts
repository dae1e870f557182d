import type { VarId } from '#autodiff/program.ts';
import type { Link, Network } from '#scene/stepper/network.ts';
import { bend, type Point, type Route } from '../route.ts';
import { port, tallColumns, wideColumns, type Box, type Columns, type Kind } from './columns.ts';
import { wayThrough, type Way } from './way.ts';

/** Everything about a layered drawing that does not change from step to step. */
export interface Layout extends Columns {
  /** By weight. */
  readonly links: ReadonlyMap<VarId, Way>;
  /** From an output to its error, and from the error to the total; by error. */
  readonly toError: ReadonlyMap<VarId, Route>;
  readonly toTotal: ReadonlyMap<VarId, Route>;
  /** Where the card of a neuron's bias opens; by activation. */
  readonly biases: ReadonlyMap<VarId, Box>;
}

/** The number of a link among others. */
export const CHIP = { wide: { width: 46, height: 15 }, tall: { width: 42, height: 14 } } as const;
/** The card of a single parameter: its name and number, its gradient, its new value, a row each. */
export const CARD = { width: 66, row: 14.5 } as const;

const layouts = new WeakMap<Network, Map<Kind, Layout>>();

/** Where a network of any size is drawn. Computed once for a network and kind. */
export function layeredLayout(network: Network, kind: Kind): Layout {
  const known = layouts.get(network) ?? new Map<Kind, Layout>();
  layouts.set(network, known);
  const found = known.get(kind) ?? layOut(network, kind);
  known.set(kind, found);
  return found;
}

function layOut(network: Network, kind: Kind): Layout {
  const columns = kind === 'wide' ? wideColumns(network) : tallColumns(network);
  const { boxes, faces, width } = columns;
  const axis = kind === 'wide' ? 'x' : 'y';
  const between = (from: VarId, to: VarId): Route =>
    bend(port(kind, boxes.get(from)!, 'front'), port(kind, boxes.get(to)!, 'back'), axis);
  const clamped = (x: number): number => Math.max(CARD.width / 2, Math.min(width - CARD.width / 2, x));
  return {
    ...columns,
    links: new Map(waysOf(network, columns)),
    toError: new Map(network.errors.map(({ error, output }) => [error, between(output, error)])),
    toTotal: new Map(network.errors.map(({ error }) => [error, between(error, network.total)])),
    biases: new Map(
      network.units.map(({ a, layer }) => {
        const { x, y, width: own } = boxes.get(a)!;
        const { back } = faces[layer]!;
        const gap = Math.abs(back - faces[layer - 1]!.front);
        const at: Point = kind === 'wide' ? [x - own / 2 - CARD.width / 2 - 4, y] : [clamped(x), back + gap / 2]; // prettier-ignore
        return [a, { x: at[0], y: at[1], width: CARD.width, height: 2 * CARD.row }];
      }),
    ),
  };
}

/** How far along the gap the numbers of the links stand. Off the middle, so that i → j and j → i differ. */
const ALONG = 0.4;
const LANES = [0.2, 0.5, 0.8] as const;

function waysOf(network: Network, { kind, boxes, faces }: Columns): [VarId, Way][] {
  const rankIn = new Map([
    ...network.inputs.map((id, i) => [id, i] as const),
    ...network.units.map(({ a, index }) => [a, index] as const),
  ]);
  return network.links.map(({ weight, from, to, layer }: Link) => {
    const [start, end] = [port(kind, boxes.get(from)!, 'front'), port(kind, boxes.get(to)!, 'back')];
    const [near, far] = [faces[layer - 1]!.front, faces[layer]!.back];
    const depth = far - near;
    if (kind === 'wide') {
      const chip: Point = [near + depth * ALONG, start[1] + (end[1] - start[1]) * ALONG];
      return [weight, wayThrough([start], chip, [end], 'x')];
    }
    // Neighbours in a fan take turns in three lanes: their numbers are wider than the distance between them.
    const lane = LANES[(rankIn.get(from)! + rankIn.get(to)!) % LANES.length]!;
    const chip: Point = [(start[0] + end[0]) / 2, near + depth * lane];
    return [weight, wayThrough([start, [start[0], near]], chip, [[end[0], far], end], 'y')];
  });
}
