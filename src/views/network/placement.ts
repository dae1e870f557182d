import type { VarId } from '#autodiff/program.ts';
import { NETWORK, type Link } from '#scene/worked-example/network.ts';
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
  ends: (link: Link) => readonly [Point, Point, Point, Point],
  axis: 'x' | 'y',
): Map<VarId, LinkRoutes> {
  return new Map(
    NETWORK.links.map((link) => {
      const [from, chipIn, chipOut, to] = ends(link);
      return [link.weight, { in: bend(from, chipIn, axis), out: bend(chipOut, to, axis) }];
    }),
  );
}

const byError = <T>(of: (k: number, output: string, error: string) => T): Map<VarId, T> =>
  new Map(NETWORK.errors.map(({ error, output }, k) => [error, of(k, output, error)]));

/** Forward runs to the right. */
function wide(): Placement {
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
  ]);
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
    height: 300,
    at,
    input: { width: 116 },
    chip: { width: 104 },
    neuron: { width: 178 },
    error: { width: 132 },
    total: { width: 92 },
    field: 58,
    links: linksOf(ends, 'x'),
    toError: byError((_, output, error) =>
      straight([at[output]![0] + 89, at[output]![1]], [at[error]![0] - 66, at[error]![1]]),
    ),
    toTotal: byError((k, _, error) => {
      const y = at[error]![1];
      const down = k === 0 ? 1 : -1;
      return [straight([1084, y], [1154, y]), straight([1154, y], [1154, y + 54 * down])];
    }),
    headings: [['inputs', 58], ['weights', 252], ['hidden', 428], ['weights', 655], ['outputs', 832], ['errors', 1018], ['total', 1154]], // prettier-ignore
  };
}

/** Forward rises, as on the score: the error on top, the inputs below. */
function tall(): Placement {
  const [left, right] = [86, 272];
  const row = (y: number, ...names: string[]): [string, Point][] =>
    names.map((name, i) => [name, [names.length === 2 ? [left, right][i]! : 43 + i * 90.7, y]]);
  const at: Centres = Object.fromEntries([
    ['E_total', [179, 28]],
    ...row(98, 'E_o1', 'E_o2'),
    ...row(196, 'o1', 'o2'),
    ...row(296, 'w5', 'w6', 'w7', 'w8'),
    ...row(398, 'h1', 'h2'),
    ...row(492, 'w1', 'w2', 'w3', 'w4'),
    ...row(576, 'x1', 'x2'),
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
    height: 600,
    at,
    input: { width: 112 },
    chip: { width: 86 },
    neuron: { width: 168 },
    error: { width: 152 },
    total: { width: 110 },
    field: 52,
    links: linksOf(ends, 'y'),
    toError: byError((_, output) => straight([at[output]![0], 152], [at[output]![0], 130])),
    toTotal: byError((k, output) => {
      const x = at[output]![0];
      return [straight([x, 66], [x, 28]), straight([x, 28], [k === 0 ? 124 : 234, 28])];
    }),
    headings: [],
  };
}

export const WIDE = wide();
export const TALL = tall();
