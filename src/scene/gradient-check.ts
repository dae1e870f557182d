/** The loss where one parameter has another value and everything else stays. */
export type LossAt = (value: number) => number;

/** A derivative by backpropagation beside the slopes of two secants of the loss. */
export interface GradientCheck {
  readonly h: number;
  readonly below: number;
  readonly value: number;
  readonly above: number;
  readonly lossBelow: number;
  readonly loss: number;
  readonly lossAbove: number;
  /** Backpropagation's value. */
  readonly gradient: number;
  readonly forward: number;
  readonly central: number;
  /** Distances from backpropagation's value. */
  readonly forwardError: number;
  readonly centralError: number;
}

/**
 * The forward difference (E(w+h) − E(w)) / h and the central one (E(w+h) − E(w−h)) / 2h beside backpropagation's value.
 *
 * Each has two sources of error. Truncation: the secant is not the tangent; by Taylor it is off by ½h·E″ forward and by
 * ⅙h²·E‴ central, so it falls with h. Round-off: each loss is known to about ε|E| only, ε = 2⁻⁵², which the division
 * makes into about ε|E|/h, so it grows as h falls; that w ± h are rounded as well adds ε|w·E′|/h. The sum is least near
 * h = √(ε|E/E″|) forward, with an error of about √ε, and near h = ∛(ε|E/E‴|) central, with an error of about ε^⅔.
 * Source: Press et al., Numerical Recipes, 3rd edition, §5.7.
 */
export function gradientCheck(lossAt: LossAt, value: number, gradient: number, h: number): GradientCheck {
  return checkFrom(lossAt, value, lossAt(value), gradient, h);
}

function checkFrom(lossAt: LossAt, value: number, loss: number, gradient: number, h: number): GradientCheck {
  const [below, above] = [value - h, value + h];
  const [lossBelow, lossAbove] = [lossAt(below), lossAt(above)];
  const forward = (lossAbove - loss) / h;
  const central = (lossAbove - lossBelow) / (2 * h);
  const errors = { forwardError: Math.abs(forward - gradient), centralError: Math.abs(central - gradient) };
  return { h, below, value, above, lossBelow, loss, lossAbove, gradient, forward, central, ...errors };
}

/** The exponents of ten between which steps lie. */
export type StepBounds = readonly [least: number, most: number];

/** Steps of a gradient check go from 1e-12 to 1e-1. */
export const LEAST_EXPONENT = -12;
export const MOST_EXPONENT = -1;
export const CHECK_BOUNDS: StepBounds = [LEAST_EXPONENT, MOST_EXPONENT];

/** The step at an exponent of ten, kept within the bounds and to three digits: 1e-4, 3.16e-5. */
export function stepAt(exponent: number, [least, most] = CHECK_BOUNDS): number {
  return powerAt(Math.max(least, Math.min(most, exponent)), 3);
}

/** A power of ten in so many digits: at a whole exponent the double nearest to it, which `**` may miss. */
const powerAt = (exponent: number, digits: number): number => Number((10 ** exponent).toPrecision(digits));

/** The step `tenths` tenths of a decade away from `h`, on the grid of tenths. */
export const stepFrom = (h: number, tenths: number, bounds = CHECK_BOUNDS): number =>
  stepAt((Math.round(10 * Math.log10(h)) + tenths) / 10, bounds);

/** The checks at steps over all decades, smallest first, and what they say together. */
export interface ErrorCurve {
  readonly points: readonly GradientCheck[];
  /** The step at which the central difference can be trusted most. */
  readonly best: number;
  /** The steps around it that are about right: outside, the central difference is a hundred times less certain. */
  readonly from: number;
  readonly to: number;
  /** Whether backpropagation's value is the one on which the central differences settle. */
  readonly agrees: boolean;
}

/** Beyond what the secants leave open, backpropagation's value has to agree to this part of itself. */
const TOLERANCE = 1e-7;

/**
 * Errors of both differences at `perDecade` steps a decade: 12 give 133 points, at two losses each. Where the best step
 * lies is read off the central differences alone, so it is found also if backpropagation's value is wrong.
 */
export function errorCurve(
  lossAt: LossAt,
  value: number,
  gradient: number,
  perDecade = 12,
  [least, most] = CHECK_BOUNDS,
): ErrorCurve {
  const loss = lossAt(value);
  const count = (most - least) * perDecade + 1;
  const points = Array.from({ length: count }, (_, i) =>
    checkFrom(lossAt, value, loss, gradient, powerAt(least + i / perDecade, 15)),
  );
  const window = Math.ceil(perDecade / 2);
  const doubts = points.map((_, i) => doubtAt(points, i, window));
  const inner = doubts.slice(window, count - window);
  const best = window + inner.indexOf(Math.min(...inner));
  const enough = 100 * doubts[best]!;
  const isRight = (i: number): boolean => (doubts[i] ?? Infinity) <= enough;
  let [from, to] = [best, best];
  while (isRight(from - 1)) from--;
  while (isRight(to + 1)) to++;
  const agrees = points[best]!.centralError <= TOLERANCE * Math.abs(gradient) + 10 * doubts[best]!;
  return { points, best: points[best]!.h, from: points[from]!.h, to: points[to]!.h, agrees };
}

/** How far the central difference is uncertain: how much it varies within half a decade, and what rounding alone can do. */
function doubtAt(points: readonly GradientCheck[], i: number, window: number): number {
  const near = points.slice(Math.max(0, i - window), i + window + 1).map(({ central }) => central);
  const { loss, h } = points[i]!;
  return Math.max(...near) - Math.min(...near) + (Number.EPSILON * Math.abs(loss)) / h;
}

/** What one sees at a step. `same`: the losses do not differ at all. */
export type Verdict = 'wrong' | 'same' | 'too-small' | 'right' | 'too-large';

export function verdictOf(check: GradientCheck, curve: ErrorCurve): Verdict {
  const { lossBelow, lossAbove, gradient, h } = check;
  if (!curve.agrees) return 'wrong';
  if (lossBelow === lossAbove && gradient !== 0) return 'same';
  if (h < curve.from) return 'too-small';
  return h > curve.to ? 'too-large' : 'right';
}

/** Digits of a double. */
export const ALL_DIGITS = 16;

/** How many leading digits of `value` are those of `reference`: the error is below so many decimals of it. */
export function digitsThatAgree(value: number, reference: number): number {
  if (value === reference) return ALL_DIGITS;
  const digits = Math.floor(-Math.log10(Math.abs(value - reference) / Math.abs(reference)));
  return Math.max(0, Math.min(ALL_DIGITS, digits));
}
