import type { VarId } from '#autodiff/program.ts';
import type { Link, Network } from '#scene/stepper/network.ts';
import { bend, straight, type Point, type Route } from './route.ts';

/** The two halves of a link, on either side of its weight: source to chip, chip to neuron. */
export interface LinkRoutes {
  readonly in: Route;
  readonly out: Route;
}

/** Where everything in the drawing stands, in units of its view box. */
export interface Placement {
  readonly kind: 'wide' | 'tall';
  readonly width: number;
  readonly height: number;
  /** Centres: inputs, weights, neurons (by their activation), errors, the total. */
  readonly at: Readonly<Record<string, Point>>;
  readonly input: { readonly width: number };
  readonly chip: { readonly width: number };
  readonly neuron: { readonly width: number };
  readonly error: { readonly width: number };
  readonly total: { readonly width: number };
  /** Width of an editable field. */
  readonly field: number;
  readonly links: ReadonlyMap<VarId, LinkRoutes>;
  /** Bias → from its chip to each neuron that adds it. */
  readonly fromBias: ReadonlyMap<VarId, readonly Route[]>;
  /** Error term → from its output to it. */
  readonly toError: ReadonlyMap<VarId, Route>;
  /** Error term → from it to the total, in one or two straight stretches. */
  readonly toTotal: ReadonlyMap<VarId, readonly Route[]>;
  /** Columns that have a heading, with the x of its middle. */
  readonly headings: readonly (readonly [Heading, number])[];
}

export type Heading = 'inputs' | 'weights' | 'hidden' | 'outputs' | 'errors' | 'total';

export const CHIP_HEIGHT = 46;
export const NEURON_HEIGHT = 88;

type Centres = Readonly<Record<string, Point>>;

function linksOf(
  { links }: Network,
  ends: (link: Link) => readonly [Point, Point, Point, Point],
  axis: 'x' | 'y',
): Map<VarId, LinkRoutes> {
  return new Map(
    links.map((link) => {
      const [from, chipIn, chipOut, to] = ends(link);
      return [link.weight, { in: bend(from, chipIn, axis), out: bend(chipOut, to, axis) }];
    }),
  );
}

const byError = <T>(
  { errors }: Network,
  of: (k: number, output: string, error: string) => T,
): Map<VarId, T> => new Map(errors.map(({ error, output }, k) => [error, of(k, output, error)]));

/** Neurons and chips of a bias, from edge to edge. */
const byBias = (
  { biases }: Network,
  route: (bias: string, to: string) => Route,
): Map<VarId, readonly Route[]> =>
  new Map(biases.map(({ bias, to }) => [bias, to.map((neuron) => route(bias, neuron))]));

/** Which of a layer's biases this is, and how many the layer has. */
const rowOf = ({ biases }: Network, bias: VarId): { row: number; rows: number; layer: number } => {
  const { layer } = biases.find((other) => other.bias === bias)!;
  const own = biases.filter((other) => other.layer === layer);
  return { row: own.findIndex((other) => other.bias === bias), rows: own.length, layer };
};

/** Forward runs to the right. A bias stands under its neuron, or between the two that share it. */
function wide(network: Network): Placement {
  const [top, bottom] = [82, 244];
  const third = (bottom - top) / 3;
  const column = (x: number, ...names: string[]): [string, Point][] =>
    names.map((name, i) => [name, [x, top + i * third * (names.length === 2 ? 3 : 1)]]);
  const at: Centres = Object.fromEntries([
    ...column(58, 'x1', 'x2'),
    ...column(252, 'w1', 'w2', 'w3', 'w4'),
    ...column(428, 'h1', 'h2'),
    ...column(655, 'w5', 'w6', 'w7', 'w8'),
    ...column(832, 'o1', 'o2'),
    ...column(1018, 'E_o1', 'E_o2'),
    ['E_total', [1154, (top + bottom) / 2]],
    ...network.biases.map(({ bias, layer }): [string, Point] => {
      const { row } = rowOf(network, bias);
      return [bias, [layer === 1 ? 428 : 832, row === 0 ? (top + bottom) / 2 : bottom + 81]];
    }),
  ]);
  const ownBiases = network.biases.length > 2;
  const ends = ({ weight, from, to }: Link): [Point, Point, Point, Point] => {
    const [fx, fy] = at[from]!;
    const [cx, cy] = at[weight]!;
    const [tx, ty] = at[to]!;
    const half = from.startsWith('x') ? 58 : 89;
    return [[fx + half, fy], [cx - 52, cy], [cx + 52, cy], [tx - 89, ty + (cy - ty) * 0.3]]; // prettier-ignore
  };
  return {
    kind: 'wide',
    width: 1200,
    height: ownBiases ? 356 : 300,
    at,
    input: { width: 116 },
    chip: { width: 104 },
    neuron: { width: 178 },
    error: { width: 132 },
    total: { width: 92 },
    field: 58,
    links: linksOf(network, ends, 'x'),
    fromBias: byBias(network, (bias, to) => {
      const [[x, y], [, neuron]] = [at[bias]!, at[to]!];
      const up = neuron < y ? -1 : 1;
      return straight([x, y + (up * CHIP_HEIGHT) / 2], [x, neuron - (up * NEURON_HEIGHT) / 2]);
    }),
    toError: byError(network, (_, output, error) =>
      straight([at[output]![0] + 89, at[output]![1]], [at[error]![0] - 66, at[error]![1]]),
    ),
    toTotal: byError(network, (k, _, error) => {
      const y = at[error]![1];
      const down = k === 0 ? 1 : -1;
      return [straight([1084, y], [1154, y]), straight([1154, y], [1154, y + 54 * down])];
    }),
    headings: [['inputs', 58], ['weights', 252], ['hidden', 428], ['weights', 655], ['outputs', 832], ['errors', 1018], ['total', 1154]], // prettier-ignore
  };
}

/** Forward rises, as on the score: the error on top, the inputs below, biases between the neurons and their weights. */
function tall(network: Network): Placement {
  const [left, right] = [86, 272];
  const middle = (left + right) / 2;
  const biasRows = Math.max(0, ...network.biases.map(({ bias }) => rowOf(network, bias).rows));
  /** Room that the biases of a layer take between its neurons and their weights. */
  const room = biasRows === 0 ? 0 : biasRows * 52 - 14;
  const row = (y: number, ...names: string[]): [string, Point][] =>
    names.map((name, i) => [name, [names.length === 2 ? [left, right][i]! : 43 + i * 90.7, y]]);
  const at: Centres = Object.fromEntries([
    ['E_total', [179, 28]],
    ...row(98, 'E_o1', 'E_o2'),
    ...row(196, 'o1', 'o2'),
    ...row(296 + room, 'w5', 'w6', 'w7', 'w8'),
    ...row(398 + room, 'h1', 'h2'),
    ...row(492 + 2 * room, 'w1', 'w2', 'w3', 'w4'),
    ...row(576 + 2 * room, 'x1', 'x2'),
    ...network.biases.map(({ bias, layer }): [string, Point] => {
      const below = (layer === 1 ? 398 + room : 196) + NEURON_HEIGHT / 2;
      return [bias, [middle, below + 36 + 52 * rowOf(network, bias).row]];
    }),
  ]);
  const ends = ({ weight, from, to }: Link): [Point, Point, Point, Point] => {
    const [fx, fy] = at[from]!;
    const [cx, cy] = at[weight]!;
    const [tx, ty] = at[to]!;
    const half = from.startsWith('x') ? 22 : NEURON_HEIGHT / 2;
    return [
      [fx + (cx - fx) * 0.25, fy - half],
      [cx, cy + CHIP_HEIGHT / 2],
      [cx, cy - CHIP_HEIGHT / 2],
      [tx + (cx - tx) * 0.45, ty + NEURON_HEIGHT / 2],
    ];
  };
  return {
    kind: 'tall',
    width: 358,
    height: 600 + 2 * room,
    at,
    input: { width: 112 },
    chip: { width: 86 },
    neuron: { width: 168 },
    error: { width: 152 },
    total: { width: 110 },
    field: 52,
    links: linksOf(network, ends, 'y'),
    fromBias: byBias(network, (bias, to) => {
      const [[x, y], [neuron, below]] = [at[bias]!, at[to]!];
      const side = neuron < x ? -1 : 1;
      return straight([x + side * 43, y], [neuron - side * 66, below + NEURON_HEIGHT / 2]);
    }),
    toError: byError(network, (_, output) => straight([at[output]![0], 152], [at[output]![0], 130])),
    toTotal: byError(network, (k, output) => {
      const x = at[output]![0];
      return [straight([x, 66], [x, 28]), straight([x, 28], [k === 0 ? 124 : 234, 28])];
    }),
    headings: [],
  };
}

const placements = new WeakMap<Network, Readonly<Record<Placement['kind'], Placement>>>();

/** Where everything of a 2-2-2 network stands. Made once. */
export function placementOf(network: Network, kind: Placement['kind']): Placement {
  const found = placements.get(network) ?? { wide: wide(network), tall: tall(network) };
  placements.set(network, found);
  return found[kind];
}
