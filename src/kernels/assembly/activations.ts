import { Real } from './precision';
import { Exponential } from './exponential';
import { ROW, Vector } from './vector';

// As in src/kernels/functions.ts.
const SIGMOID: i32 = 1;
const TANH: i32 = 2;
const RELU: i32 = 3;
const LEAKY: i32 = 4;

const ONE = memory.data<Real>([1]);

abstract class Activation {
  /** z + b; without a bias, at 0, z. */
  @inline
  static sum(z: usize, bias: usize, b: usize): v128 {
    return bias ? v128.add<Real>(v128.load(z), v128.load(b)) : v128.load(z);
  }

  @inline
  static sigmoid(z: v128): v128 {
    return Activation.fromPower(Exponential.of(v128.neg<Real>(z)));
  }

  /** The sigmoid of z from e^−z. */
  @inline
  static fromPower(power: v128): v128 {
    const one = v128.load_splat<Real>(ONE);
    return v128.div<Real>(one, v128.add<Real>(one, power));
  }

  /** The sigmoids of two vectors, each written at its place. */
  @inline
  static sigmoids(to: usize, za: v128, zb: v128): void {
    const xa = Exponential.limited(v128.neg<Real>(za)), xb = Exponential.limited(v128.neg<Real>(zb)); // prettier-ignore
    const ka = Exponential.wholes(xa), kb = Exponential.wholes(xb); // prettier-ignore
    const ra = Exponential.rest(xa, ka), rb = Exponential.rest(xb, kb); // prettier-ignore
    const ea = Exponential.ofRest(ra), eb = Exponential.ofRest(rb); // prettier-ignore
    const pa = Exponential.power(xa, ka, ea), pb = Exponential.power(xb, kb, eb); // prettier-ignore
    v128.store(to, Activation.fromPower(pa), 0);
    v128.store(to, Activation.fromPower(pb), 16);
  }

  /**
   * tanh of four floats: near 0 a polynomial, since 1 − 2/(e^2z + 1) loses its digits there.
   *
   * Source: S. L. Moshier, Cephes 2.2, `tanhf.c` (1992): the polynomial.
   */
  @inline
  static tanh(z: v128): v128 {
    const s = f32x4.mul(z, z);
    let p = f32x4.splat(-5.70498872745e-3);
    p = Vector.multiplyAdd(p, s, f32x4.splat(2.06390887954e-2));
    p = Vector.multiplyAdd(p, s, f32x4.splat(-5.37397155531e-2));
    p = Vector.multiplyAdd(p, s, f32x4.splat(1.33314422036e-1));
    p = Vector.multiplyAdd(p, s, f32x4.splat(-3.33332819422e-1));
    const near = Vector.multiplyAdd(f32x4.mul(p, s), z, z);
    const power = f32x4.add(Exponential.of(f32x4.add(z, z)), f32x4.splat(1));
    const far = f32x4.sub(f32x4.splat(1), f32x4.div(f32x4.splat(2), power));
    return v128.bitselect(near, far, f32x4.lt(f32x4.abs(z), f32x4.splat(0.625)));
  }

  @inline
  static of(kind: i32, z: v128, slope: v128): v128 {
    if (kind == SIGMOID) return Activation.sigmoid(z);
    if (sizeof<Real>() == 4 && kind == TANH) return Activation.tanh(z);
    const isPositive = v128.gt<Real>(z, Vector.zero());
    if (kind == RELU) return v128.and(z, isPositive);
    if (kind == LEAKY) return v128.bitselect(z, v128.mul<Real>(slope, z), isPositive);
    return z;
  }

  @inline
  static slope(kind: i32, a: v128, slope: v128): v128 {
    const one = v128.splat<Real>(<Real>1);
    if (kind == SIGMOID) return v128.mul<Real>(a, v128.sub<Real>(one, a));
    if (kind == TANH) return v128.sub<Real>(one, v128.mul<Real>(a, a));
    const isPositive = v128.gt<Real>(a, Vector.zero());
    if (kind == RELU) return v128.and(one, isPositive);
    return v128.bitselect(one, slope, isPositive);
  }
}

/** Bytes of a row of panel p that belong to columns, whole vectors. */
function usedOf(p: usize, columns: usize): usize {
  const bytes = columns * sizeof<Real>() - p * ROW;
  return min(ROW, (bytes + 15) & ~15);
}
/**
 * Z ← f(Z + b) in place, for the panels [p0, p1) and the rows [r0, r1). Without an activation it is Z + b, without a bias
 * (at 0) f(Z). Returns 0, or NaN where a pre-activation was not finite.
 */
export function activate(
  p0: usize,
  p1: usize,
  r0: usize,
  r1: usize,
  kind: i32,
  Z: usize,
  stride: usize,
  columns: usize,
  bias: usize,
  slope: f64,
): f64 {
  const leak = v128.splat<Real>(<Real>slope);
  let watch = Vector.zero();
  for (let p = p0; p < p1; p++) {
    const used = usedOf(p, columns);
    const b = bias + p * ROW;
    let z = Z + p * stride + r0 * ROW;
    const end = z + (r1 - r0) * ROW;
    for (; z < end; z += ROW) {
      let i: usize = 0;
      if (kind == SIGMOID)
        for (; i + 32 <= used; i += 32) {
          const za = Activation.sum(z + i, bias, b + i);
          const zb = Activation.sum(z + i + 16, bias, b + i + 16);
          watch = v128.add<Real>(watch, v128.add<Real>(v128.sub<Real>(za, za), v128.sub<Real>(zb, zb)));
          Activation.sigmoids(z + i, za, zb);
        }
      for (; i < used; i += 16) {
        const sum = Activation.sum(z + i, bias, b + i);
        watch = v128.add<Real>(watch, v128.sub<Real>(sum, sum));
        v128.store(z + i, Activation.of(kind, sum, leak));
      }
    }
  }
  return Vector.total(watch);
}

/** G ← G · f′ in place, the slope made from the activation A, for the panels [p0, p1) and the rows [r0, r1). */
export function throughActivation(
  p0: usize,
  p1: usize,
  r0: usize,
  r1: usize,
  kind: i32,
  G: usize,
  strideG: usize,
  columns: usize,
  A: usize,
  strideA: usize,
  slope: f64,
): void {
  const leak = v128.splat<Real>(<Real>slope);
  for (let p = p0; p < p1; p++) {
    const used = usedOf(p, columns);
    let g = G + p * strideG + r0 * ROW;
    let a = A + p * strideA + r0 * ROW;
    const end = g + (r1 - r0) * ROW;
    for (; g < end; g += ROW, a += ROW)
      for (let i: usize = 0; i < used; i += 16)
        v128.store(g + i, v128.mul<Real>(v128.load(g + i), Activation.slope(kind, v128.load(a + i), leak)));
  }
}
