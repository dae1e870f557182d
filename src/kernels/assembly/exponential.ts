import { Real } from './precision';
import { Vector } from './vector';

export abstract class Exponential {
  /**
   * e^x of two doubles, by the steps of `exp` (src/numeric/exp.ts) and so with its bits. Below −708 it is e^−708, which is too
   * small to change what is added to it.
   */
  @inline
  static ofDoubles(argument: v128): v128 {
    // pmin and pmax keep a NaN that is their first operand.
    const x = f64x2.pmin(f64x2.pmax(argument, f64x2.splat(-708)), f64x2.splat(710));
    const half = v128.or(v128.and(x, f64x2.splat(-0.0)), f64x2.splat(0.5));
    const nearest = f64x2.trunc(f64x2.add(f64x2.mul(f64x2.splat(1.442695040888963387), x), half));
    // Half of ln 2, as far as the upper 32 bits tell it.
    const k = v128.and(nearest, f64x2.ge(f64x2.abs(x), f64x2.splat(0.34657382965087890625)));
    const high = f64x2.sub(x, f64x2.mul(k, f64x2.splat(6.9314718036912381649e-1)));
    const low = f64x2.mul(k, f64x2.splat(1.90821492927058770002e-10));
    const r = f64x2.sub(high, low);
    const s = f64x2.mul(r, r);
    let c = f64x2.splat(4.13813679705723846039e-8);
    c = f64x2.add(f64x2.splat(-1.6533902205465251539e-6), f64x2.mul(s, c));
    c = f64x2.add(f64x2.splat(6.61375632143793436117e-5), f64x2.mul(s, c));
    c = f64x2.add(f64x2.splat(-2.77777777770155933842e-3), f64x2.mul(s, c));
    c = f64x2.add(f64x2.splat(1.66666666666666019037e-1), f64x2.mul(s, c));
    c = f64x2.sub(r, f64x2.mul(s, c));
    const quotient = f64x2.div(f64x2.mul(r, c), f64x2.sub(f64x2.splat(2), c));
    const power = f64x2.sub(f64x2.splat(1), f64x2.sub(f64x2.sub(low, quotient), high));
    // 1.5 · 2^52 has k in the lowest bits of its sum; 2^(k − 1) and a doubling, since 2^1024 is no double.
    const bits = i64x2.add(f64x2.add(k, f64x2.splat(6755399441055744)), i64x2.splat(1022));
    const result = f64x2.mul(f64x2.mul(power, i64x2.shl(bits, 52)), f64x2.splat(2));
    return v128.bitselect(f64x2.splat(Math.E), result, f64x2.eq(x, f64x2.splat(1)));
  }

  /**
   * e^x of four floats: x = k ln 2 + r, a polynomial for e^r, times 2^k; within −87 and 88.
   *
   * Source: S. L. Moshier, Cephes 2.2, `expf.c` (1992): the polynomial.
   */
  @inline
  static ofFloats(argument: v128): v128 {
    const x = f32x4.pmin(f32x4.pmax(argument, f32x4.splat(-87)), f32x4.splat(88));
    // 1.5 · 2^23 rounds to the nearest whole number and leaves it in the lowest bits.
    const shifted = f32x4.add(f32x4.mul(x, f32x4.splat(1.44269504088896341)), f32x4.splat(12582912));
    const k = f32x4.sub(shifted, f32x4.splat(12582912));
    const high = f32x4.sub(x, f32x4.mul(k, f32x4.splat(0.693359375)));
    const r = f32x4.sub(high, f32x4.mul(k, f32x4.splat(-2.1219444e-4)));
    let y = f32x4.splat(1.98756915e-4);
    y = Vector.multiplyAdd(y, r, f32x4.splat(1.3981999507e-3));
    y = Vector.multiplyAdd(y, r, f32x4.splat(8.3334519073e-3));
    y = Vector.multiplyAdd(y, r, f32x4.splat(4.1665795894e-2));
    y = Vector.multiplyAdd(y, r, f32x4.splat(1.6666665459e-1));
    y = Vector.multiplyAdd(y, r, f32x4.splat(5.0000001201e-1));
    y = f32x4.add(Vector.multiplyAdd(y, f32x4.mul(r, r), r), f32x4.splat(1));
    return i32x4.add(y, i32x4.shl(shifted, 23));
  }

  @inline
  static of(x: v128): v128 {
    return sizeof<Real>() == 4 ? Exponential.ofFloats(x) : Exponential.ofDoubles(x);
  }
}
