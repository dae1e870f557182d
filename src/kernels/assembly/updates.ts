import { Real } from './precision';
import { ROW, Vector } from './vector';

// What an update needs besides the parameter and its gradient is a row of doubles: η first.

/** W ← W − η·G in place, for the panels [p0, p1) and the rows [r0, r1). */
export function descend(
  p0: usize,
  p1: usize,
  r0: usize,
  r1: usize,
  W: usize,
  G: usize,
  stride: usize,
  settings: usize,
): void {
  const eta = v128.splat<Real>(<Real>load<f64>(settings));
  for (let p = p0; p < p1; p++) {
    let w = W + p * stride + r0 * ROW;
    let g = G + p * stride + r0 * ROW;
    const end = w + (r1 - r0) * ROW;
    for (; w < end; w += 16, g += 16)
      v128.store(w, v128.sub<Real>(v128.load(w), v128.mul<Real>(eta, v128.load(g))));
  }
}

/**
 * Adam in place: M ← β₁M + (1 − β₁)G, V ← β₂V + (1 − β₂)G², W ← W − η·M̂ / (√V̂ + ε), with M̂ = M / (1 − β₁ᵗ) and V̂ alike.
 * Settings: η, β₁, β₂, β₁ᵗ, β₂ᵗ, ε. In float32 the corrections are multiplied by, in float64 divided by as they are written.
 * Returns 0, or NaN where a number of W is no longer finite.
 */
export function adam(
  p0: usize,
  p1: usize,
  r0: usize,
  r1: usize,
  W: usize,
  G: usize,
  M: usize,
  V: usize,
  stride: usize,
  settings: usize,
): f64 {
  const eta = load<f64>(settings);
  const beta1 = load<f64>(settings, 8);
  const beta2 = load<f64>(settings, 16);
  const rest1 = 1 - load<f64>(settings, 24);
  const rest2 = 1 - load<f64>(settings, 32);
  const keep1 = v128.splat<Real>(<Real>beta1), take1 = v128.splat<Real>(<Real>(1 - beta1)); // prettier-ignore
  const keep2 = v128.splat<Real>(<Real>beta2), take2 = v128.splat<Real>(<Real>(1 - beta2)); // prettier-ignore
  const epsilon = v128.splat<Real>(<Real>load<f64>(settings, 40));
  const rate = v128.splat<Real>(sizeof<Real>() == 4 ? <Real>(eta / rest1) : <Real>eta);
  const divisor1 = v128.splat<Real>(<Real>rest1);
  const divisor2 = v128.splat<Real>(<Real>rest2);
  const factor2 = v128.splat<Real>(<Real>(1 / rest2));
  let watch = Vector.zero();
  for (let p = p0; p < p1; p++) {
    const from = p * stride + r0 * ROW;
    const to = from + (r1 - r0) * ROW;
    for (let i = from; i < to; i += 16) {
      const g = v128.load(G + i);
      const m = v128.add<Real>(v128.mul<Real>(keep1, v128.load(M + i)), v128.mul<Real>(take1, g));
      const v = v128.add<Real>(
        v128.mul<Real>(keep2, v128.load(V + i)),
        v128.mul<Real>(take2, v128.mul<Real>(g, g)),
      );
      v128.store(M + i, m);
      v128.store(V + i, v);
      const mean = sizeof<Real>() == 4 ? m : v128.div<Real>(m, divisor1);
      const square = sizeof<Real>() == 4 ? v128.mul<Real>(v, factor2) : v128.div<Real>(v, divisor2);
      const step = v128.div<Real>(
        v128.mul<Real>(rate, mean),
        v128.add<Real>(v128.sqrt<Real>(square), epsilon),
      );
      const w = v128.sub<Real>(v128.load(W + i), step);
      watch = v128.add<Real>(watch, v128.mul<Real>(w, Vector.zero()));
      v128.store(W + i, w);
    }
  }
  return Vector.total(watch);
}

/** 0 where all numbers of the panels [p0, p1) and the rows [r0, r1) are finite, else NaN. */
export function watch(p0: usize, p1: usize, r0: usize, r1: usize, W: usize, stride: usize): f64 {
  let a = Vector.zero(), b = a; // prettier-ignore
  for (let p = p0; p < p1; p++) {
    let w = W + p * stride + r0 * ROW;
    const end = w + (r1 - r0) * ROW;
    for (; w < end; w += 32) {
      a = v128.add<Real>(a, v128.mul<Real>(v128.load(w), Vector.zero()));
      b = v128.add<Real>(b, v128.mul<Real>(v128.load(w, 16), Vector.zero()));
    }
  }
  return Vector.total(v128.add<Real>(a, b));
}
