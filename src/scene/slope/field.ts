import { choiceField, codec, numberField } from '../codec.ts';
import { numericalGradient, type Point } from '../surface/differences.ts';
import { SURFACE_NAMES, type SurfaceName } from '../surface/polynomials.ts';
import { heightOf, heightsAt, slopesOf } from '../surface/surface.ts';
import { PUBLISHED_POINT } from './functions.ts';

export const WAYS = ['up', 'down'] as const;
export type Way = (typeof WAYS)[number];

/** A place on a surface, and whether arrows show the gradient or its opposite. */
export interface FieldScene {
  readonly surface: SurfaceName;
  readonly x0: number;
  readonly x1: number;
  readonly arrows: Way;
}

/** The map shows [−5, 5]². */
export const EDGE = 5;

export const fieldLink = codec<FieldScene>('v1', {
  surface: choiceField('bowl', SURFACE_NAMES),
  x0: numberField(PUBLISHED_POINT[0], -EDGE, EDGE),
  x1: numberField(PUBLISHED_POINT[1], -EDGE, EDGE),
  arrows: choiceField<Way>('up', WAYS),
});

/** The places whose gradients the source asks for (course document 4, section 4). */
export const PUBLISHED_POINTS: readonly Point[] = [PUBLISHED_POINT, [0, 2], [3, 0]];

/** Height and gradient at a place: by central differences with h = 1e-4, and by backpropagation. */
export interface Here {
  readonly height: number;
  readonly central: Point;
  readonly exact: Point;
}

export function gradientHere({ surface, x0, x1 }: Omit<FieldScene, 'arrows'>): Here {
  const height = heightOf(surface);
  const point: Point = [x0, x1];
  return {
    height: height(x0, x1),
    central: numericalGradient(height, point),
    exact: slopesOf(surface)(point),
  };
}

/** The surface along one coordinate while the other is held: pairs of the coordinate and the height. */
export function sliceOf({ surface, x0, x1 }: FieldScene, along: 0 | 1, count = 61): readonly Point[] {
  const places = Float64Array.from({ length: count }, (_, i) => -EDGE + (2 * EDGE * i) / (count - 1));
  const held = new Float64Array(count).fill(along === 0 ? x1 : x0);
  const { values } = along === 0 ? heightsAt(surface, places, held) : heightsAt(surface, held, places);
  return Array.from(places, (x, i): Point => [x, values[i]!]);
}

/** `f`, `df/dx0` by central differences, `true0` and `true1` by backpropagation, `size` of the gradient. */
export function fieldNumber(link: string, name: string): number | undefined {
  const scene = fieldLink.decode(link).state;
  const { height, central, exact } = gradientHere(scene);
  const numbers: Readonly<Record<string, number>> = {
    x0: scene.x0,
    x1: scene.x1,
    f: height,
    'df/dx0': central[0],
    'df/dx1': central[1],
    true0: exact[0],
    true1: exact[1],
    size: Math.hypot(...exact),
  };
  return numbers[name];
}
