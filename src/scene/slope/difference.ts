import { choiceField, codec, numberField } from '../codec.ts';
import { ALL_DIGITS, gradientCheck, type GradientCheck } from '../gradient-check.ts';
import { gapAt, nextDouble } from './doubles.ts';
import { curveOf, FUNCTION_NAMES, slopeOf, type FunctionName } from './functions.ts';

/** The slope of which function, with which step. */
export interface DifferenceScene {
  readonly of: FunctionName;
  readonly h: number;
}

/** A step may be so much smaller than the axis goes. */
export const STEPS = [1e-50, 1] as const;

export const differenceLink = codec<DifferenceScene>('v1', {
  of: choiceField('x0', FUNCTION_NAMES),
  h: numberField(1e-4, ...STEPS),
});

/** The steps that the table has: the last is `h = 10e-50` of the source. */
export const TABLE_STEPS = [0.1, 0.01, 1e-4, 1e-6, 1e-8, 1e-12, 10e-50] as const;
/** The step with which the source computes its slopes. */
export const PUBLISHED_STEP = 1e-4;

export function differenceAt({ of, h }: DifferenceScene): GradientCheck {
  const { f, x, slope } = slopeOf(of);
  return gradientCheck(f, x, slope, h);
}

/**
 * What there is to say of a step.
 * - stuck: x + h and x are the same double.
 * - level: they are not, but both heights are.
 * - rounding: both differences lose digits as h falls.
 * - between: only the forward difference still gains by a smaller h.
 * - near: the central difference is not yet at its best, but cannot gain much.
 * - coarse: both do.
 */
export type Regime = 'stuck' | 'level' | 'rounding' | 'between' | 'near' | 'coarse';

export function regimeOf(scene: DifferenceScene): Regime {
  const { value, above, loss, lossAbove } = differenceAt(scene);
  if (above === value) return 'stuck';
  if (lossAbove === loss) return 'level';
  const { points, best, to } = curveOf(scene.of);
  if (scene.h <= bestForward(points)) return 'rounding';
  // The central difference of a parabola is exact, so it has nothing but rounding in it at any step.
  if (scene.of !== 'w5' || scene.h <= best) return 'between';
  return scene.h <= to ? 'near' : 'coarse';
}

/** How many digits the heights at x and at x + h begin with alike: so many cancel when they are subtracted. */
export function cancelledDigits({ loss, lossAbove }: GradientCheck): number {
  const [one, other] = [loss, lossAbove].map((height) => height.toExponential(ALL_DIGITS - 1).split('e'));
  if (one![1] !== other![1]) return 0;
  const [digits, others] = [one![0]!.replace('.', ''), other![0]!.replace('.', '')];
  const differs = [...digits].findIndex((digit, i) => digit !== others[i]);
  // Two doubles that differ do so in their sixteenth digit or just behind it.
  return differs === -1 ? ALL_DIGITS - (loss === lossAbove ? 0 : 1) : differs;
}

/** The step at which the forward difference is nearest to the slope. */
const bestForward = (points: readonly GradientCheck[]): number =>
  points.reduce((least, point) => (point.forwardError < least.forwardError ? point : least)).h;

/** The numbers of a check by the names that the figure gives them; `suffix` tells the steps of its table apart. */
export const namedNumbers = (check: GradientCheck, suffix = ''): Readonly<Record<string, number>> => ({
  [`forward${suffix}`]: check.forward,
  [`central${suffix}`]: check.central,
  [`forwardError${suffix}`]: check.forwardError,
  [`centralError${suffix}`]: check.centralError,
});

/** Every number that the figure or its lesson names in the state of a link. */
export function differenceNumber(link: string, name: string): number | undefined {
  const scene = differenceLink.decode(link).state;
  const check = differenceAt(scene);
  const numbers: Readonly<Record<string, number>> = {
    h: scene.h,
    x: check.value,
    'x+h': check.above,
    'x-h': check.below,
    'f(x)': check.loss,
    'f(x+h)': check.lossAbove,
    'f(x-h)': check.lossBelow,
    grown: check.lossAbove - check.loss,
    slope: check.gradient,
    next: nextDouble(check.value),
    gap: gapAt(check.value),
    digits: cancelledDigits(check),
    ...namedNumbers(check),
  };
  return numbers[name];
}
