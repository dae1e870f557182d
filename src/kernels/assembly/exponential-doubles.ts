// Constants stand in memory. Those that are written into the code, an engine makes again for every vector.
const LEAST = memory.data<f64>([-708]);
const MOST = memory.data<f64>([710]);
const SIGN = memory.data<f64>([-0.0]);
const HALF = memory.data<f64>([0.5]);
const ONE = memory.data<f64>([1]);
const TWO = memory.data<f64>([2]);
const E = memory.data<f64>([Math.E]);
const LOG2_E = memory.data<f64>([1.442695040888963387]);
/** As far as the upper 32 bits tell it. */
const HALF_LN_2 = memory.data<f64>([0.34657382965087890625]);
/** The first digits of ln 2, and the others. */
const LN_2_HIGH = memory.data<f64>([6.9314718036912381649e-1]);
const LN_2_LOW = memory.data<f64>([1.90821492927058770002e-10]);
const C1 = memory.data<f64>([1.66666666666666019037e-1]);
const C2 = memory.data<f64>([-2.77777777770155933842e-3]);
const C3 = memory.data<f64>([6.61375632143793436117e-5]);
const C4 = memory.data<f64>([-1.6533902205465251539e-6]);
const C5 = memory.data<f64>([4.13813679705723846039e-8]);
/** 1.5 · 2^52 + 1022: added to k, it has k + 1022 in its lowest bits. */
const SHIFT = memory.data<f64>([6755399441056766]);

/** The steps of e^x for two doubles: those of `exp` (src/numeric/exp.ts), and so with its bits. */
export abstract class Doubles {
  /** Further down e^x is too small to change what is added to it. */
  @inline
  static limited(x: v128): v128 {
    // pmin and pmax keep a NaN that is their first operand.
    return f64x2.pmin(f64x2.pmax(x, v128.load_splat<f64>(LEAST)), v128.load_splat<f64>(MOST));
  }

  @inline
  static wholes(x: v128): v128 {
    const half = v128.or(v128.and(x, v128.load_splat<f64>(SIGN)), v128.load_splat<f64>(HALF));
    const nearest = f64x2.trunc(f64x2.add(f64x2.mul(v128.load_splat<f64>(LOG2_E), x), half));
    return v128.and(nearest, f64x2.ge(f64x2.abs(x), v128.load_splat<f64>(HALF_LN_2)));
  }

  @inline
  static high(x: v128, k: v128): v128 {
    return f64x2.sub(x, f64x2.mul(k, v128.load_splat<f64>(LN_2_HIGH)));
  }

  @inline
  static low(k: v128): v128 {
    return f64x2.mul(k, v128.load_splat<f64>(LN_2_LOW));
  }

  @inline
  static rest(x: v128, k: v128): v128 {
    return f64x2.sub(Doubles.high(x, k), Doubles.low(k));
  }

  /** The quotient in e^r = 1 + r + r·c / (2 − c). */
  @inline
  static ofRest(r: v128): v128 {
    const s = f64x2.mul(r, r);
    let c = v128.load_splat<f64>(C5);
    c = f64x2.add(v128.load_splat<f64>(C4), f64x2.mul(s, c));
    c = f64x2.add(v128.load_splat<f64>(C3), f64x2.mul(s, c));
    c = f64x2.add(v128.load_splat<f64>(C2), f64x2.mul(s, c));
    c = f64x2.add(v128.load_splat<f64>(C1), f64x2.mul(s, c));
    c = f64x2.sub(r, f64x2.mul(s, c));
    return f64x2.div(f64x2.mul(r, c), f64x2.sub(v128.load_splat<f64>(TWO), c));
  }

  @inline
  static power(x: v128, k: v128, quotient: v128): v128 {
    const one = v128.load_splat<f64>(ONE);
    const ofRest = f64x2.sub(one, f64x2.sub(f64x2.sub(Doubles.low(k), quotient), Doubles.high(x, k)));
    // 2^(k − 1) and a doubling, since 2^1024 is no double.
    const half = i64x2.shl(f64x2.add(k, v128.load_splat<f64>(SHIFT)), 52);
    const power = f64x2.mul(f64x2.mul(ofRest, half), v128.load_splat<f64>(TWO));
    return v128.bitselect(v128.load_splat<f64>(E), power, f64x2.eq(x, one));
  }
}
