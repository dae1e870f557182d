export type Point = readonly [x0: number, x1: number];

/** (f(x + h) − f(x)) / h: the slope of a secant that begins at x. */
export const forwardDifference = (f: (x: number) => number, x: number, h: number): number =>
  (f(x + h) - f(x)) / h;

/** (f(x + h) − f(x − h)) / 2h: the slope of a secant around x. */
export const centralDifference = (f: (x: number) => number, x: number, h: number): number =>
  (f(x + h) - f(x - h)) / (2 * h);

/** The step that numerical gradients are taken with. */
export const NUMERICAL_STEP = 1e-4;

/** Both partial derivatives by central differences, one coordinate after the other. */
export const numericalGradient = (
  f: (x0: number, x1: number) => number,
  [x0, x1]: Point,
  h = NUMERICAL_STEP,
): Point => [centralDifference((x) => f(x, x1), x0, h), centralDifference((x) => f(x0, x), x1, h)];
