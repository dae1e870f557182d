/** Places that an entry has room for (assembly/sparse.ts). */
export const MOST_INPUTS = 1 << 14;

/**
 * Samples as the kernels read them: entries of those bytes that are not zero, sample by sample, each the place of the byte
 * from bit 18 on and its value from bit 3 on.
 *
 * @param starts [samples + 1]: where the entries of each sample begin
 * @param entries as many as there are bytes that are not zero; what is written past the end is lost
 */
export function writeEntries(
  inputs: Uint8Array,
  features: number,
  starts: Uint32Array,
  entries: Uint32Array,
): void {
  let at = 0;
  for (let i = 0, sample = 0; i < inputs.length; sample++) {
    starts[sample] = at;
    for (let place = 0; place < features; place++, i++) {
      // Written whatever it is, and kept if it is not zero: a branch that nobody can foresee would take longer.
      const byte = inputs[i]!;
      entries[at] = (place << 18) | (byte << 3);
      at += (byte + 255) >> 8;
    }
  }
  starts[inputs.length / features] = at;
}

/** By index, two at a time: an iterator over 47 million bytes takes most of a second. */
export function countNonzero(inputs: Uint8Array): number {
  let count = 0;
  let i = 0;
  for (; i + 2 <= inputs.length; i += 2) count += ((inputs[i]! + 255) >> 8) + ((inputs[i + 1]! + 255) >> 8);
  if (i < inputs.length) count += (inputs[i]! + 255) >> 8;
  return count;
}
