import type { VarId } from '#autodiff/program.ts';
import { INPUTS, UNITS } from '#scene/layers/two-two-one.ts';
import { bend, type Point, type Route } from '../network/route.ts';

/** A place by its middle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** A node: what comes in at the left, what goes out at the right, and below the bias, where it has one. */
export interface NodePlace extends Box {
  readonly left: VarId;
  readonly right: VarId;
  readonly bias?: VarId;
}
/** A link with the chip of its weight: from its source up to the chip, and on to its node. */
export interface LinkPlace {
  readonly weight: VarId;
  readonly chip: Box;
  readonly before: Route;
  readonly after: Route;
}
export interface NotationLayout {
  readonly kind: 'wide' | 'tall';
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly NodePlace[];
  readonly links: readonly LinkPlace[];
  /** The names of the layers, from 1. */
  readonly headings: readonly Point[];
}

/** Height of a node's two upper rows, and of its bias below them. */
export const UPPER = 66;
export const BIAS = 32;
const NODE = { width: 120, height: UPPER + BIAS } as const;
const CHIP_HEIGHT = 30;

/** Where everything stands: middles of the inputs, of the nodes of layers 2 and 3, of the chips in the order of the weights. */
const PLACES = {
  wide: {
    ...{ width: 784, height: 256, chip: 92 },
    inputs: [[62, 78], [62, 204]],
    nodes: [[378, 78], [378, 204], [722, 141]],
    chips: [[212, 54], [212, 98], [212, 184], [212, 228], [550, 119], [550, 163]],
    headings: [[62, 16], [378, 16], [722, 16]],
  },
  tall: {
    ...{ width: 358, height: 454, chip: 82 },
    inputs: [[88, 414], [270, 414]],
    nodes: [[88, 236], [270, 236], [179, 58]],
    chips: [[43, 332], [133, 332], [225, 332], [315, 332], [128, 148], [230, 148]],
    headings: [[179, 420], [179, 232], [54, 62]],
  },
} as const; // prettier-ignore

/** Lying, forward runs to the right; standing, it rises. */
export function notationLayout(kind: 'wide' | 'tall'): NotationLayout {
  const { width, height, chip, inputs, nodes, chips, headings } = PLACES[kind];
  const axis = kind === 'wide' ? 'x' : 'y';
  const boxes: NodePlace[] = [
    ...INPUTS.map(({ x, a }, i) => ({ ...at(inputs[i]!), ...NODE, height: UPPER, left: x, right: a })),
    ...UNITS.map(({ z, a, bias }, i) => ({ ...at(nodes[i]!), ...NODE, left: z, right: a, bias })),
  ];
  const weights = UNITS.flatMap((unit) => unit.weights.map((weight) => ({ ...weight, to: unit.a })));
  const nodeOf = (a: VarId): NodePlace => boxes.find(({ right }) => right === a)!;
  return {
    ...{ kind, width, height, headings, nodes: boxes },
    links: weights.map(({ id, from, to }, i) => {
      const box: Box = { ...at(chips[i]!), width: chip, height: CHIP_HEIGHT };
      return {
        weight: id,
        chip: box,
        before: bend(side(kind, nodeOf(from), 'front'), side(kind, box, 'back'), axis),
        after: bend(side(kind, box, 'front'), side(kind, nodeOf(to), 'back'), axis),
      };
    }),
  };
}

const at = ([x, y]: Point): { readonly x: number; readonly y: number } => ({ x, y });

/** The middle of the side at which forward leaves a box, or arrives. */
function side(kind: 'wide' | 'tall', { x, y, width, height }: Box, which: 'front' | 'back'): Point {
  const out = which === 'front' ? 1 : -1;
  return kind === 'wide' ? [x + (out * width) / 2, y] : [x, y - (out * height) / 2];
}
