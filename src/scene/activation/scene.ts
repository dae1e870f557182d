import { choiceField, codec, numberField } from '../codec.ts';
import { ACTIVATIONS, curveOf, ELEMENTWISE, namesOf, type ActivationName, type Curve } from './family.ts';
import { softmaxCurve } from './softmax.ts';

export const SHOWN = ['value', 'slope', 'both'] as const;
export type Shown = (typeof SHOWN)[number];

/** Which function is looked at, and where. */
export interface ActivationScene {
  readonly of: ActivationName;
  readonly z: number;
  /** What softmax compares z with. */
  readonly z2: number;
  readonly z3: number;
  readonly show: Shown;
}

/** As far as the curves are drawn. */
export const FARTHEST = 6;

const place = (initial: number) => numberField(initial, -FARTHEST, FARTHEST);

export const activationLink = codec<ActivationScene>('v1', {
  of: choiceField('sigmoid', ACTIVATIONS),
  z: place(0.5),
  z2: place(1),
  z3: place(-1),
  show: choiceField<Shown>('both', SHOWN),
});

/** What a function gives at one place. */
export interface Point {
  readonly value: number;
  readonly slope: number;
}

/** All eight functions at the place of the scene. */
export interface Moment {
  readonly points: Readonly<Record<ActivationName, Point>>;
  readonly shares: readonly number[];
}

export function momentOf({ z, z2, z3 }: Pick<ActivationScene, 'z' | 'z2' | 'z3'>): Moment {
  const at = Float64Array.of(z);
  const point = ({ value, slope }: Curve): Point => ({ value: value[0]!, slope: slope[0]! });
  const softmax = softmaxCurve(at, [z2, z3]);
  const points = { softmax: point(softmax) } as Record<ActivationName, Point>;
  for (const name of ELEMENTWISE) points[name] = point(curveOf(name, at));
  return { points, shares: [...softmax.shares] };
}

/** The curve of any of the eight; softmax as its first share while the other two numbers stay. */
export const curveIn = (name: ActivationName, z: Float64Array, { z2, z3 }: ActivationScene): Curve =>
  name === 'softmax' ? softmaxCurve(z, [z2, z3]) : curveOf(name, z);

/** Every number that the figure shows, by name: `a_relu`, `da_relu/dz`, `y2`. */
export function numbersOf(scene: ActivationScene): Readonly<Record<string, number>> {
  const { points, shares } = momentOf(scene);
  const numbers: Record<string, number> = { z: scene.z, z1: scene.z, z2: scene.z2, z3: scene.z3 };
  for (const name of ACTIVATIONS) {
    const { value, slope } = namesOf(name);
    numbers[value] = points[name].value;
    numbers[slope] = points[name].slope;
  }
  shares.forEach((share, k) => (numbers[`y${k + 1}`] = share));
  return numbers;
}

/** Places for a curve between two bounds: close together, and twice at 0, where some functions have a corner or a jump. */
export function placesBetween(least: number, most: number, count = 120): Float64Array {
  const half = (from: number, to: number): number[] =>
    Array.from({ length: count / 2 + 1 }, (_, i) => from + ((to - from) * i) / (count / 2));
  return Float64Array.from([...half(least, 0), JUST_ABOVE, ...half(0, most).slice(1)]);
}

/** The slope of ReLU is 0 at 0 and 1 here. */
const JUST_ABOVE = 1e-9;
