import type { VarId } from '#autodiff/program.ts';
import type { Network } from '#scene/stepper/network.ts';
import type { Point } from '../route.ts';

/** A rectangle by its middle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Kind = 'wide' | 'tall';
export type Heading = 'inputs' | 'outputs' | 'errors' | 'total' | number;

/** Where the boxes stand, before they are joined. */
export interface Columns {
  readonly kind: Kind;
  readonly width: number;
  readonly height: number;
  /** Inputs, neurons by their activation, errors, the total. */
  readonly boxes: ReadonlyMap<VarId, Box>;
  /** The two faces of each layer, where its links begin and end: by layer, 0 for the inputs, along the way of the pass. */
  readonly faces: readonly { readonly back: number; readonly front: number }[];
  /** What stands above a column, where it has a heading; a number is a hidden layer. */
  readonly headings: readonly {
    readonly of: Heading;
    readonly x: number;
    readonly unit: VarId | undefined;
  }[];
}

/** Upright distance between neurons of a layer, and the height of the box of one. */
const LEAST_PITCH = 38;
export const UNIT_HEIGHT = { wide: 33, tall: 36 } as const;
const ERROR = { wide: { width: 86, height: 50 }, tall: { width: 116, height: 42 } } as const;
const TOTAL = { wide: { width: 66, height: 44 }, tall: { width: 104, height: 34 } } as const;
const INPUT = { wide: { width: 72, height: 28 }, tall: { width: 76, height: 28 } } as const;

const layersOf = ({ inputs, units, sizes }: Network): (readonly VarId[])[] =>
  sizes.map((_, layer) =>
    layer === 0 ? inputs : units.filter((unit) => unit.layer === layer).map(({ a }) => a),
  );

/** A network that only goes forward is drawn without the errors of its outputs and their total. */
const hasErrors = ({ errors }: Network): boolean => errors.length > 0;

/** Forward runs to the right; a layer is a column. */
export function wideColumns(network: Network): Columns {
  const width = 1200;
  const layers = layersOf(network);
  const [top, below, between, largestGap] = [44, 6, 20, 260];
  const most = Math.max(...network.sizes);
  const pitch = Math.min(72, Math.max(LEAST_PITCH, 380 / most));
  // Few neurons stand further apart, so that the numbers on their links have room.
  const apart = (count: number): number => (count <= 3 ? Math.max(pitch, 78) : pitch);
  const body = Math.max(...network.sizes.map((count) => count * apart(count)));
  const middle = top + body / 2;
  const deep = layers.length - 1;
  const unit = deep > 4 ? 116 : 124;
  const ends = hasErrors(network) ? ERROR.wide.width + TOTAL.wide.width + 2 * between : 0;
  const fixed = INPUT.wide.width + deep * unit + ends;
  const gap = Math.min(largestGap, (width - fixed) / deep);
  let left = (width - fixed - deep * gap) / 2;

  const boxes = new Map<VarId, Box>();
  const stack = (ids: readonly VarId[], size: { width: number; height: number }): number => {
    const x = left + size.width / 2;
    ids.forEach((id, i) =>
      boxes.set(id, { x, y: middle + (i - (ids.length - 1) / 2) * apart(ids.length), ...size }),
    );
    left += size.width;
    return x;
  };
  const headings: Columns['headings'][number][] = [];
  const faces = layers.map((ids, layer) => {
    if (layer > 0) left += gap;
    const back = left;
    const x = stack(ids, layer === 0 ? INPUT.wide : { width: unit, height: UNIT_HEIGHT.wide });
    const of = layer === 0 ? 'inputs' : layer === deep ? 'outputs' : layer;
    headings.push({ of, x, unit: layer === 0 ? undefined : ids[0] });
    return { back, front: left };
  });
  const columns = {
    kind: 'wide',
    width,
    height: Math.ceil(top + body + below),
    boxes,
    faces,
    headings,
  } as const;
  if (!hasErrors(network)) return columns;
  left += between;
  headings.push({ of: 'errors', x: stack(network.errors.map(({ error }) => error), ERROR.wide), unit: undefined }); // prettier-ignore
  left += between;
  headings.push({ of: 'total', x: stack([network.total], TOTAL.wide), unit: undefined });
  return columns;
}

/** Forward rises; more than five neurons stand in two rows like bricks, so that each has a free way up and down. */
export function tallColumns(network: Network): Columns {
  const [width, margin, gap, row] = [358, 4, 52, 6];
  const layers = layersOf(network);
  const deep = layers.length - 1;
  const room = width - 2 * margin;
  const inBricks = (count: number): boolean => count > 5;
  const pitch = (count: number): number => (inBricks(count) ? (2 * room) / (count + 1) : room / count);
  const unit = Math.min(84, ...network.sizes.slice(1).map((count) => pitch(count) - 6));

  const boxes = new Map<VarId, Box>();
  let [y, edge] = [margin + TOTAL.tall.height / 2, margin];
  const place = (ids: readonly VarId[], size: { width: number; height: number }): void => {
    const own = room / ids.length;
    ids.forEach((id, i) => boxes.set(id, { x: margin + own * (i + 0.5), y, ...size }));
  };
  if (hasErrors(network)) {
    place([network.total], TOTAL.tall);
    y += TOTAL.tall.height / 2 + 16 + ERROR.tall.height / 2;
    place(network.errors.map(({ error }) => error), ERROR.tall); // prettier-ignore
    edge = y + ERROR.tall.height / 2 + 22;
  }
  const faces: Columns['faces'][number][] = [];
  for (let layer = deep; layer >= 0; layer--) {
    const ids = layers[layer]!;
    const front = edge;
    const size = layer === 0 ? INPUT.tall : { width: unit, height: UNIT_HEIGHT.tall };
    y = edge + size.height / 2;
    if (layer > 0 && inBricks(ids.length)) {
      const own = pitch(ids.length);
      const down = size.height + row;
      ids.forEach((id, i) => {
        const [x, dy] = [margin + (own * (i + 1)) / 2, i % 2 === 0 ? down : 0];
        boxes.set(id, { x, y: y + dy, ...size });
      });
      edge += down;
    } else place(ids, size);
    edge += size.height;
    faces[layer] = { back: edge, front };
    edge += gap;
  }
  const height = Math.ceil(edge - gap + margin);
  return { kind: 'tall', width, height, boxes, faces, headings: [] };
}

/** The middle of the side of a box from which forward leaves it, or at which it arrives. */
export function port(kind: Kind, { x, y, width, height }: Box, side: 'front' | 'back'): Point {
  const out = side === 'front' ? 1 : -1;
  return kind === 'wide' ? [x + (out * width) / 2, y] : [x, y - (out * height) / 2];
}
