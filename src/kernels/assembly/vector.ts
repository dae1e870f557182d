import { FUSED, Real } from './precision';

// A vector is 16 bytes, a row of a panel 128: eight vectors, 32 numbers in float32 or 16 in float64.

export const ROW: usize = 128;
/** What a processor fetches at once; eight sums for half a row of two samples are what its registers have room for. */
export const HALF: usize = 64;

/** Where number j of a row is, from the row's place in the first panel. */
export function offsetOf(j: usize, stride: usize): usize {
  const width = ROW / sizeof<Real>();
  return (j / width) * stride + (j % width) * sizeof<Real>();
}

export abstract class Vector {
  /** c + a·b: rounded twice as in JavaScript, or once where the module is built for relaxed SIMD. */
  @inline
  static multiplyAdd(a: v128, b: v128, c: v128): v128 {
    if (FUSED) return v128.relaxed_madd<Real>(a, b, c);
    return v128.add<Real>(c, v128.mul<Real>(a, b));
  }

  @inline
  static zero(): v128 {
    return v128.splat<Real>(<Real>0);
  }

  /** Writes half a row of a panel. */
  @inline
  static storeHalf(to: usize, a: v128, b: v128, c: v128, d: v128): void {
    v128.store(to, a, 0);
    v128.store(to, b, 16);
    v128.store(to, c, 32);
    v128.store(to, d, 48);
  }

  /** The numbers of a vector added. */
  @inline
  static total(a: v128): f64 {
    let total: f64 = 0;
    if (sizeof<Real>() == 4) {
      total = <f64>f32x4.extract_lane(a, 0) + <f64>f32x4.extract_lane(a, 1);
      total += <f64>f32x4.extract_lane(a, 2) + <f64>f32x4.extract_lane(a, 3);
    } else total = f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1);
    return total;
  }
}
