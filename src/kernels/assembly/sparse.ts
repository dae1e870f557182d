import { Real } from './precision';
import { HALF, ROW, Vector } from './vector';

// Of a sample only the inputs that are not zero are kept, as entries of 32 bits: which input (14 bits, from bit 18 on)
// and which byte (8 bits, from bit 3 on). So `entry >>> 11` is the offset of the input's row in a panel, and
// `entry & 2047` that of the byte's number in a table of 8 bytes a number. Turned around, an entry names the sample
// instead of the input.
const TO_ROW: u32 = 11;
const BYTE: u32 = 2047;
const INDEX: u32 = 18;

/** Reads what the samples of a batch will need, one word a cache line: apart from each other, the misses overlap. */
export function touch(n: usize, order: usize, starts: usize, entries: usize): u32 {
  let seen: u32 = 0;
  for (let r: usize = 0; r < n; r++) {
    const sample = starts + ((<usize>load<u32>(order + (r << 2))) << 2);
    const end = entries + ((<usize>load<u32>(sample, 4)) << 2);
    for (let e = entries + ((<usize>load<u32>(sample)) << 2); e < end; e += 64) seen ^= load<u32>(e);
  }
  return seen;
}

/** out = X·W for the panels [p0, p1) of W and the samples [r0, r1) of a batch, each sum in the order of the inputs, from 0. */
export function sparseProduct(
  p0: usize,
  p1: usize,
  r0: usize,
  r1: usize,
  order: usize,
  starts: usize,
  entries: usize,
  numbers: usize,
  W: usize,
  strideW: usize,
  out: usize,
  strideOut: usize,
): void {
  for (let p = p0; p < p1; p++) {
    const panel = W + p * strideW;
    let o = out + p * strideOut + r0 * ROW;
    for (let r = r0; r < r1; r++) {
      const sample = starts + ((<usize>load<u32>(order + (r << 2))) << 2);
      let e = entries + ((<usize>load<u32>(sample)) << 2);
      const end = entries + ((<usize>load<u32>(sample, 4)) << 2);
      let a0 = Vector.zero(), a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, a6 = a0, a7 = a0; // prettier-ignore
      while (e < end) {
        const entry = load<u32>(e);
        const x = v128.load_splat<Real>(numbers + <usize>(entry & BYTE));
        const w = panel + <usize>(entry >>> TO_ROW);
        a0 = Vector.multiplyAdd(x, v128.load(w, 0), a0);
        a1 = Vector.multiplyAdd(x, v128.load(w, 16), a1);
        a2 = Vector.multiplyAdd(x, v128.load(w, 32), a2);
        a3 = Vector.multiplyAdd(x, v128.load(w, 48), a3);
        a4 = Vector.multiplyAdd(x, v128.load(w, 64), a4);
        a5 = Vector.multiplyAdd(x, v128.load(w, 80), a5);
        a6 = Vector.multiplyAdd(x, v128.load(w, 96), a6);
        a7 = Vector.multiplyAdd(x, v128.load(w, 112), a7);
        e += 4;
      }
      Vector.storeHalf(o, a0, a1, a2, a3);
      Vector.storeHalf(o + HALF, a4, a5, a6, a7);
      o += ROW;
    }
  }
}

/**
 * Turns the entries of the samples [r0, r1) around: for every input a list of who has it, in the order of the samples. Each
 * worker makes a set of lists of its own. List i of a set begins i·room bytes after the set; ends[i] becomes the address
 * after its last entry.
 */
export function turnAround(
  r0: usize,
  r1: usize,
  worker: usize,
  order: usize,
  starts: usize,
  entries: usize,
  inputs: usize,
  endsOfSets: usize,
  lists: usize,
  room: usize,
): void {
  const set = lists + worker * inputs * room;
  const ends = endsOfSets + worker * (inputs << 2);
  for (let i: usize = 0; i < inputs; i++) store<u32>(ends + (i << 2), <u32>(set + i * room));
  for (let r = r0; r < r1; r++) {
    const sample = starts + ((<usize>load<u32>(order + (r << 2))) << 2);
    let e = entries + ((<usize>load<u32>(sample)) << 2);
    const end = entries + ((<usize>load<u32>(sample, 4)) << 2);
    const row = (<u32>r) << INDEX;
    while (e < end) {
      const entry = load<u32>(e);
      const list = ends + ((<usize>(entry >>> INDEX)) << 2);
      const at = <usize>load<u32>(list);
      store<u32>(at, row | (entry & BYTE));
      store<u32>(list, <u32>at + 4);
      e += 4;
    }
  }
}

/**
 * The row of Xᵀ·D that belongs to input i, from `sets` sets of lists one after the other, each sum in the order of the
 * samples, from 0. With a rate it is not kept: W ← W − rate·it at once. Without one, out = it.
 */
export function sparseGradient(
  p0: usize,
  p1: usize,
  sets: usize,
  inputs: usize,
  endsOfSets: usize,
  lists: usize,
  room: usize,
  numbers: usize,
  D: usize,
  strideD: usize,
  out: usize,
  strideOut: usize,
  rate: usize,
): void {
  const eta = rate ? v128.splat<Real>(<Real>load<f64>(rate)) : Vector.zero();
  for (let p = p0; p < p1; p++) {
    const panel = D + p * strideD;
    let o = out + p * strideOut;
    for (let i: usize = 0; i < inputs; i++) {
      let a0 = Vector.zero(), a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, a6 = a0, a7 = a0; // prettier-ignore
      let some = false;
      for (let set: usize = 0; set < sets; set++) {
        let e = lists + (set * inputs + i) * room;
        const end = <usize>load<u32>(endsOfSets + ((set * inputs + i) << 2));
        some = some || e < end;
        while (e < end) {
          const entry = load<u32>(e);
          const x = v128.load_splat<Real>(numbers + <usize>(entry & BYTE));
          const d = panel + <usize>(entry >>> TO_ROW);
          a0 = Vector.multiplyAdd(x, v128.load(d, 0), a0);
          a1 = Vector.multiplyAdd(x, v128.load(d, 16), a1);
          a2 = Vector.multiplyAdd(x, v128.load(d, 32), a2);
          a3 = Vector.multiplyAdd(x, v128.load(d, 48), a3);
          a4 = Vector.multiplyAdd(x, v128.load(d, 64), a4);
          a5 = Vector.multiplyAdd(x, v128.load(d, 80), a5);
          a6 = Vector.multiplyAdd(x, v128.load(d, 96), a6);
          a7 = Vector.multiplyAdd(x, v128.load(d, 112), a7);
          e += 4;
        }
      }
      if (!rate) {
        Vector.storeHalf(o, a0, a1, a2, a3);
        Vector.storeHalf(o + HALF, a4, a5, a6, a7);
      } else if (some) {
        v128.store(o, v128.sub<Real>(v128.load(o, 0), v128.mul<Real>(eta, a0)), 0);
        v128.store(o, v128.sub<Real>(v128.load(o, 16), v128.mul<Real>(eta, a1)), 16);
        v128.store(o, v128.sub<Real>(v128.load(o, 32), v128.mul<Real>(eta, a2)), 32);
        v128.store(o, v128.sub<Real>(v128.load(o, 48), v128.mul<Real>(eta, a3)), 48);
        v128.store(o, v128.sub<Real>(v128.load(o, 64), v128.mul<Real>(eta, a4)), 64);
        v128.store(o, v128.sub<Real>(v128.load(o, 80), v128.mul<Real>(eta, a5)), 80);
        v128.store(o, v128.sub<Real>(v128.load(o, 96), v128.mul<Real>(eta, a6)), 96);
        v128.store(o, v128.sub<Real>(v128.load(o, 112), v128.mul<Real>(eta, a7)), 112);
      }
      o += ROW;
    }
  }
}

/** out = the inputs of the samples [r0, r1) of a batch as numbers, all of them: for data with few zeros. */
export function gather(
  r0: usize,
  r1: usize,
  order: usize,
  bytes: usize,
  inputs: usize,
  numbers: usize,
  out: usize,
  strideOut: usize,
): void {
  const width = ROW / sizeof<Real>();
  for (let r = r0; r < r1; r++) {
    const sample = bytes + <usize>load<u32>(order + (r << 2)) * inputs;
    for (let i: usize = 0; i < inputs; i++)
      store<Real>(
        out + (i / width) * strideOut + r * ROW + (i % width) * sizeof<Real>(),
        load<Real>(numbers + ((<usize>load<u8>(sample + i)) << 3)),
      );
  }
}
