import { Real } from './precision';
import { ROW, Vector } from './vector';

// What a processor can do at most, for the bench: arithmetic without memory, and memory without arithmetic.

/**
 * Eight vectors of sums that do not wait for each other; a round adds a product to each of them, so it is as many multiply-adds
 * as a row of a panel has numbers. The factors change sign from round to round, so that no product can be kept from
 * the round before, and after an even number of rounds the sums are 0 again. Returns their total.
 */
export function multiplyAdds(rounds: usize, factor: f64): f64 {
  const c0 = v128.splat<Real>(<Real>factor);
  const c1 = v128.splat<Real>(<Real>(2 * factor));
  const c2 = v128.splat<Real>(<Real>(3 * factor));
  const c3 = v128.splat<Real>(<Real>(4 * factor));
  let x = v128.splat<Real>(<Real>1);
  let y = v128.splat<Real>(<Real>2);
  let a0 = Vector.zero(), a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, a6 = a0, a7 = a0; // prettier-ignore
  for (let i: usize = 0; i < rounds; i++) {
    a0 = Vector.multiplyAdd(x, c0, a0);
    a1 = Vector.multiplyAdd(x, c1, a1);
    a2 = Vector.multiplyAdd(x, c2, a2);
    a3 = Vector.multiplyAdd(x, c3, a3);
    a4 = Vector.multiplyAdd(y, c0, a4);
    a5 = Vector.multiplyAdd(y, c1, a5);
    a6 = Vector.multiplyAdd(y, c2, a6);
    a7 = Vector.multiplyAdd(y, c3, a7);
    x = v128.neg<Real>(x);
    y = v128.neg<Real>(y);
  }
  const a = v128.add<Real>(v128.add<Real>(a0, a1), v128.add<Real>(a2, a3));
  const b = v128.add<Real>(v128.add<Real>(a4, a5), v128.add<Real>(a6, a7));
  return Vector.total(v128.add<Real>(a, b));
}

/** Reads [from, to), whole rows of a panel, so many times over. Returns the words of all that was read, combined by XOR. */
export function readThrough(from: usize, to: usize, times: usize): i32 {
  let a = i32x4.splat(0), b = a, c = a, d = a; // prettier-ignore
  for (let time: usize = 0; time < times; time++)
    for (let at = from; at < to; at += ROW) {
      a = v128.xor(v128.xor(a, v128.load(at, 0)), v128.load(at, 64));
      b = v128.xor(v128.xor(b, v128.load(at, 16)), v128.load(at, 80));
      c = v128.xor(v128.xor(c, v128.load(at, 32)), v128.load(at, 96));
      d = v128.xor(v128.xor(d, v128.load(at, 48)), v128.load(at, 112));
    }
  const all = v128.xor(v128.xor(a, b), v128.xor(c, d));
  const two = i32x4.extract_lane(all, 0) ^ i32x4.extract_lane(all, 1);
  return two ^ i32x4.extract_lane(all, 2) ^ i32x4.extract_lane(all, 3);
}
