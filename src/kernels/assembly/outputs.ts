import { Real } from './precision';
import { offsetOf, ROW, Vector } from './vector';

// What is done with the outputs of a batch, a row a sample. The number of a row's columns is small.

/** T = 1 in the column of each sample's label, else 0, for the samples [r0, r1). A label is a byte below `classes`. */
export function oneHot(
  r0: usize,
  r1: usize,
  order: usize,
  labels: usize,
  classes: usize,
  T: usize,
  strideT: usize,
): void {
  for (let r = r0; r < r1; r++) {
    const t = T + r * ROW;
    for (let j: usize = 0; j < classes; j += 16 / sizeof<Real>())
      v128.store(t + offsetOf(j, strideT), Vector.zero());
    const label = load<u8>(labels + <usize>load<u32>(order + (r << 2)));
    store<Real>(t + offsetOf(<usize>label, strideT), <Real>1);
  }
}

/** out = 2(Y − T) / (n · each) for the rows [r0, r1). */
export function squaredErrorGradient(
  r0: usize,
  r1: usize,
  n: usize,
  Y: usize,
  strideY: usize,
  T: usize,
  strideT: usize,
  columns: usize,
  each: usize,
  out: usize,
  strideOut: usize,
): void {
  const two = v128.splat<Real>(<Real>2);
  const divisor = v128.splat<Real>(<Real>(n * each));
  for (let r = r0; r < r1; r++)
    for (let j: usize = 0; j < columns; j += 16 / sizeof<Real>()) {
      const y = v128.load(Y + r * ROW + offsetOf(j, strideY));
      const t = v128.load(T + r * ROW + offsetOf(j, strideT));
      const gradient = v128.div<Real>(v128.mul<Real>(two, v128.sub<Real>(y, t)), divisor);
      v128.store(out + r * ROW + offsetOf(j, strideOut), gradient);
    }
}

/** Writes the mean of (y − t)² over the first n rows, added row by row in double precision, as a double. */
export function squaredError(
  n: usize,
  Y: usize,
  strideY: usize,
  T: usize,
  strideT: usize,
  columns: usize,
  out: usize,
): void {
  let total: f64 = 0;
  for (let r: usize = 0; r < n; r++)
    for (let j: usize = 0; j < columns; j++) {
      const y = load<Real>(Y + r * ROW + offsetOf(j, strideY));
      const error = <f64>y - <f64>load<Real>(T + r * ROW + offsetOf(j, strideT));
      total += error * error;
    }
  store<f64>(out, total / <f64>(n * columns));
}

/** Writes the column of the largest number of each of the rows [r0, r1), the first where several are, as a byte. */
export function largest(r0: usize, r1: usize, Y: usize, strideY: usize, columns: usize, out: usize): void {
  for (let r = r0; r < r1; r++) {
    const y = Y + r * ROW;
    let best: usize = 0;
    let most = load<Real>(y);
    for (let j: usize = 1; j < columns; j++) {
      const value = load<Real>(y + offsetOf(j, strideY));
      if (value > most) {
        best = j;
        most = value;
      }
    }
    store<u8>(out + r, <u8>best);
  }
}
