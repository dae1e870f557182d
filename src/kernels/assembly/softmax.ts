import { Exponential } from './exponential';
import { Real } from './precision';
import { offsetOf, ROW, Vector } from './vector';

abstract class Power {
  /** e^x; in float64 with the bits of `exp` (src/numeric/exp.ts) also where it is no normal number. */
  @inline
  static of(x: v128): v128 {
    const power = Exponential.of(x);
    if (sizeof<Real>() == 4) return power;
    const least = f64x2.splat(-708);
    const isTiny = f64x2.lt(x, least);
    if (!v128.any_true(isTiny)) return power;
    const tiny = f64x2.mul(Exponential.of(f64x2.sub(x, least)), Exponential.of(least));
    return v128.bitselect(v128.andnot(tiny, f64x2.lt(x, f64x2.splat(-746))), power, isTiny);
  }
}

/**
 * Y = e^(z − max) / Σ e^(z − max) over each of the rows [r0, r1) of Z, of which `columns` numbers mean something; the sum in
 * the order of the columns, from 0.
 */
export function softmax(
  r0: usize,
  r1: usize,
  Z: usize,
  strideZ: usize,
  columns: usize,
  Y: usize,
  strideY: usize,
): void {
  const lanes = 16 / sizeof<Real>();
  for (let r = r0; r < r1; r++) {
    const z = Z + r * ROW;
    const y = Y + r * ROW;
    let largest = load<Real>(z);
    for (let j: usize = 1; j < columns; j++)
      largest = max<Real>(largest, load<Real>(z + offsetOf(j, strideZ)));
    const top = v128.splat<Real>(largest);
    for (let j: usize = 0; j < columns; j += lanes) {
      const power = Power.of(v128.sub<Real>(v128.load(z + offsetOf(j, strideZ)), top));
      v128.store(y + offsetOf(j, strideY), power);
    }
    let total: Real = 0;
    for (let j: usize = 0; j < columns; j++) total += load<Real>(y + offsetOf(j, strideY));
    const divisor = v128.splat<Real>(total);
    for (let j: usize = 0; j < columns; j += lanes) {
      const at = y + offsetOf(j, strideY);
      v128.store(at, v128.div<Real>(v128.load(at), divisor));
    }
  }
}

/** out = (Y − T) / n for the rows [r0, r1): the gradient of the mean cross-entropy of n rows before their softmax Y. */
export function crossEntropyGradient(
  r0: usize,
  r1: usize,
  n: usize,
  Y: usize,
  strideY: usize,
  T: usize,
  strideT: usize,
  columns: usize,
  out: usize,
  strideOut: usize,
): void {
  const rows = v128.splat<Real>(<Real>n);
  for (let r = r0; r < r1; r++)
    for (let j: usize = 0; j < columns; j += 16 / sizeof<Real>()) {
      const y = v128.load(Y + r * ROW + offsetOf(j, strideY));
      const t = v128.load(T + r * ROW + offsetOf(j, strideT));
      v128.store(out + r * ROW + offsetOf(j, strideOut), v128.div<Real>(v128.sub<Real>(y, t), rows));
    }
}
