import { writeEntries } from '#kernels/entries.ts';
import { parameterCount } from '#learning/network.ts';
import { asGiven } from '#notation/numbers.ts';
import { EPOCHS_OF } from '#scene/bench/epochs.ts';
import { MNIST_INK } from '#scene/bench/mnist-ink.ts';
import { stretchesOfBatch } from '#scene/bench/meetings.ts';
import { epochCost } from '#scene/bench/cost.ts';
import { workOf } from '#scene/bench/work.ts';
import { threeDigits } from '#views/bench/words.ts';

/** A number of the page, and how it is written. */
export interface WhyNumber {
  readonly value: number;
  readonly text: string;
}

const PIXELS = 784;
/** The pixel and the byte of the entry that the page takes apart. */
export const EXAMPLE = { pixel: 406, byte: 253 } as const;

const count = (value: number): WhyNumber => ({ value, text: value.toLocaleString('en') });
const three = (value: number, unit = 1): WhyNumber => ({ value, text: threeDigits(value / unit) });

/** The words in which the kernels keep that pixel. */
export function exampleEntry(): number {
  const inputs = new Uint8Array(PIXELS);
  inputs[EXAMPLE.pixel] = EXAMPLE.byte;
  const entries = new Uint32Array(2);
  writeEntries(inputs, PIXELS, new Uint32Array(2), entries);
  return entries[0]!;
}

function numbers() {
  const { network, batch } = EPOCHS_OF.reference;
  const { images, pixels, inked } = MNIST_INK;
  const digits = { trainCount: images, testCount: 10_000, inked: inked / images };
  const cost = epochCost(network, 'float32', batch, true);
  const { multiplyAdds } = workOf(cost, images, digits);
  const all = workOf(cost, images, { ...digits, inked: PIXELS }).multiplyAdds;
  const share = inked / pixels;
  const batches = Math.ceil(images / batch);
  const stretches = stretchesOfBatch().length;
  const entry = exampleEntry();
  // A product of two float32 is exact in a double, so this rounds once where a fused instruction does.
  const a = 1 + 2 ** -12;
  const b = 1 + 2 ** -11;
  return {
    ink: three(inked / images),
    share: three(100 * share),
    multiplyAdds: three(multiplyAdds, 1e9),
    // As Korean counts: by hundreds of millions.
    multiplyAddsKo: three(multiplyAdds, 1e8),
    allMultiplyAddsKo: three(all, 1e8),
    allMultiplyAdds: three(all, 1e9),
    fewer: three(all / multiplyAdds),
    listLength: three(share * batch),
    parameters: count(parameterCount(network)),
    entry: count(entry),
    entryRow: count(entry >>> 11),
    entryByte: count(entry & 2047),
    twoRoundings: {
      value: Math.fround(Math.fround(a * a) - b),
      text: asGiven(Math.fround(Math.fround(a * a) - b)),
    },
    oneRounding: three(Math.fround(a * a - b), 1e-8),
    meetings: count(stretches),
    meetingsAnEpoch: count(stretches * batches),
  } satisfies Record<string, WhyNumber>;
}

export const WHY_NUMBERS: Readonly<Record<string, WhyNumber>> = numbers();
