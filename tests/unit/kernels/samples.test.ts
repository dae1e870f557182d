import { describe, expect, it } from 'vitest';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { countNonzero, writeEntries } from '#kernels/entries.ts';
import { KERNEL_MODULES } from '#kernels/kernels.ts';
import { GuardedMemory, moduleOf } from './kernel-memory.ts';

const INPUTS = 37;
const SAMPLES = 29;
const BATCH = Int32Array.from([3, 28, 3, 0, 14, 7, 21, 5, 9]);
const COLUMNS = 41;
const random = LegacyRandom.seed(5);

/** A third of the bytes not zero; one sample is empty, and one input never used. */
const bytes = Uint8Array.from({ length: SAMPLES * INPUTS }, (_, i) => {
  const byte = random.randint(0, 256, 1)[0]!;
  const isZero = random.randint(0, 3, 1)[0]! > 0 || Math.floor(i / INPUTS) === 14 || i % INPUTS === 11;
  return isZero ? 0 : byte;
});
const values = Float64Array.from({ length: 256 }, (_, byte) => Math.fround(byte / 255));
const x = (row: number, input: number): number => values[bytes[BATCH[row]! * INPUTS + input]!]!;
const rows = BATCH.map((_, i) => i);
const inputs = Int32Array.from({ length: INPUTS }, (_, i) => i);

describe.each(KERNEL_MODULES)('the kernels for inputs that are mostly zero, in %s', (name) => {
  const memory = new GuardedMemory(name, moduleOf(name), 2);
  const starts = new Uint32Array(SAMPLES + 1);
  const entries = new Uint32Array(countNonzero(bytes));
  writeEntries(bytes, INPUTS, starts, entries);
  const order = memory.words(BATCH);
  const where = [order, memory.words(starts), memory.words(entries)] as const;
  const numbers = memory.lines(values, memory.precision);
  const exact = name === 'float64';
  const close = (got: readonly number[], want: readonly number[]): void => {
    if (exact) expect(got).toEqual(want);
    else got.forEach((value, i) => expect(Math.abs(value - want[i]!)).toBeLessThan(1e-5));
  };
  const randn = (length: number): Float64Array => random.randn(length).map(Math.fround);

  it('multiply the inputs that are there', () => {
    const w = randn(INPUTS * COLUMNS);
    const W = memory.holding(INPUTS, COLUMNS, w);
    const out = memory.panels(BATCH.length, COLUMNS);
    memory.kernels.sparseProduct(
      ...[0, W.count, 0, BATCH.length],
      ...[...where, numbers, W.address, W.stride, out.address, out.stride],
    );
    const want = [...rows].flatMap((row) =>
      Array.from({ length: COLUMNS }, (_, j) =>
        inputs.reduce((sum, i) => sum + x(row, i) * w[i * COLUMNS + j]!, 0),
      ),
    );
    close(memory.read(out, BATCH.length, COLUMNS), want);
    expect(memory.spoiled()).toBe(0);
  });

  it.each([1, 2, 3])(
    'give the same gradient whether one worker turns the batch round or several: %i',
    (workers) => {
      const room = BATCH.length * 4 + 64;
      const ends = memory.words(new Uint32Array(workers * INPUTS));
      const lists = memory.words(new Uint32Array((workers * INPUTS * room) / 4));
      for (let worker = 0; worker < workers; worker++) {
        const [from, to] = [worker, worker + 1].map((i) => Math.floor((BATCH.length * i) / workers));
        memory.kernels.turnAround(from!, to!, worker, ...where, INPUTS, ends, lists, room);
      }
      const d = randn(BATCH.length * COLUMNS);
      const w = randn(INPUTS * COLUMNS);
      const D = memory.holding(BATCH.length, COLUMNS, d);
      const gradient = Array.from({ length: INPUTS * COLUMNS }, (_, at) =>
        rows.reduce(
          (sum, row) => sum + x(row, Math.floor(at / COLUMNS)) * d[row * COLUMNS + (at % COLUMNS)]!,
          0,
        ),
      );
      const lead = [workers, INPUTS, ends, lists, room, numbers, D.address, D.stride] as const;
      const out = memory.panels(INPUTS, COLUMNS);
      memory.kernels.sparseGradient(0, D.count, ...lead, out.address, out.stride, 0);
      close(memory.read(out, INPUTS, COLUMNS), gradient);
      // And taken from the weights at once.
      const W = memory.holding(INPUTS, COLUMNS, w);
      const rate = memory.lines([0.5], 'float64');
      memory.kernels.sparseGradient(0, D.count, ...lead, W.address, W.stride, rate);
      close(
        memory.read(W, INPUTS, COLUMNS),
        gradient.map((g, i) => w[i]! - 0.5 * g),
      );
      expect(memory.spoiled()).toBe(0);
    },
  );

  it('write all inputs out where few are zero', () => {
    const raw = memory.words(new Uint32Array(Math.ceil(bytes.length / 4)));
    new Uint8Array(memory.buffer, raw, bytes.length).set(bytes);
    const out = memory.panels(BATCH.length, INPUTS);
    memory.kernels.gather(0, BATCH.length, order, raw, INPUTS, numbers, out.address, out.stride);
    const want = [...rows].flatMap((row) => [...inputs].map((i) => x(row, i)));
    expect(memory.read(out, BATCH.length, INPUTS)).toEqual(want);
    expect(memory.spoiled()).toBe(0);
  });
});
