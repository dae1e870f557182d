import { Vector } from './vector';

// In memory for the same reason as those for doubles.
const LEAST = memory.data<f32>([-87]);
const MOST = memory.data<f32>([88]);
const ONE = memory.data<f32>([1]);
const LOG2_E = memory.data<f32>([1.44269504088896341]);
const LN_2_HIGH = memory.data<f32>([0.693359375]);
const LN_2_LOW = memory.data<f32>([-2.1219444e-4]);
const C2 = memory.data<f32>([5.0000001201e-1]);
const C3 = memory.data<f32>([1.6666665459e-1]);
const C4 = memory.data<f32>([4.1665795894e-2]);
const C5 = memory.data<f32>([8.3334519073e-3]);
const C6 = memory.data<f32>([1.3981999507e-3]);
const C7 = memory.data<f32>([1.98756915e-4]);
/** 1.5 · 2^23: a sum with it is rounded to the nearest whole number and has that in its lowest bits. */
const SHIFT = memory.data<f32>([12582912]);

/**
 * The steps of e^x for four floats.
 *
 * Source: S. L. Moshier, Cephes 2.2, `expf.c` (1992): the polynomial.
 */
export abstract class Floats {
  @inline
  static limited(x: v128): v128 {
    return f32x4.pmin(f32x4.pmax(x, v128.load_splat<f32>(LEAST)), v128.load_splat<f32>(MOST));
  }

  /** k, with `SHIFT` added. */
  @inline
  static wholes(x: v128): v128 {
    return f32x4.add(f32x4.mul(x, v128.load_splat<f32>(LOG2_E)), v128.load_splat<f32>(SHIFT));
  }

  @inline
  static rest(x: v128, shifted: v128): v128 {
    const k = f32x4.sub(shifted, v128.load_splat<f32>(SHIFT));
    const high = f32x4.sub(x, f32x4.mul(k, v128.load_splat<f32>(LN_2_HIGH)));
    return f32x4.sub(high, f32x4.mul(k, v128.load_splat<f32>(LN_2_LOW)));
  }

  /** e^r. */
  @inline
  static ofRest(r: v128): v128 {
    let y = v128.load_splat<f32>(C7);
    y = Vector.multiplyAdd(y, r, v128.load_splat<f32>(C6));
    y = Vector.multiplyAdd(y, r, v128.load_splat<f32>(C5));
    y = Vector.multiplyAdd(y, r, v128.load_splat<f32>(C4));
    y = Vector.multiplyAdd(y, r, v128.load_splat<f32>(C3));
    y = Vector.multiplyAdd(y, r, v128.load_splat<f32>(C2));
    return f32x4.add(Vector.multiplyAdd(y, f32x4.mul(r, r), r), v128.load_splat<f32>(ONE));
  }

  @inline
  static power(shifted: v128, ofRest: v128): v128 {
    return i32x4.add(ofRest, i32x4.shl(shifted, 23));
  }
}
