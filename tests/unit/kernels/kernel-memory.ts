import { readFileSync } from 'node:fs';
import type { Precision } from '#numeric/tensor.ts';
import { kernelsOn, type KernelModule, type Kernels } from '#kernels/kernels.ts';
import { Arena, bytesOf, numbersIn, widthOf, type Panels } from '#kernels/panels.ts';

export const moduleOf = (name: KernelModule): WebAssembly.Module =>
  new WebAssembly.Module(readFileSync(new URL(`../../../src/kernels/built/${name}.wasm`, import.meta.url)));

export const precisionOf = (name: KernelModule): Precision => (name === 'float64' ? 'float64' : 'float32');

/** Lines of NaN between the matrices: what is read out of bounds spoils a result, what is written there is seen. */
const GUARD = 3;

/** Two words that are a signalling NaN, or two: it spoils what it is added to, and no arithmetic gives it back as it was. */
const UNTOUCHED = { float32: [0x7fa5a5a5, 0x7fa5a5a5], float64: [0xa5a5a5a5, 0x7ff5a5a5] } as const;

/** Kernels on a memory in which every number that no test has written is NaN. */
export class GuardedMemory {
  readonly precision: Precision;
  readonly kernels: Kernels;
  readonly buffer: ArrayBufferLike;
  readonly #arena = new Arena();
  readonly #pieces: { readonly from: number; readonly to: number }[] = [];

  constructor(name: KernelModule, module: WebAssembly.Module, megabytes = 8) {
    this.precision = precisionOf(name);
    const pages = megabytes * 16;
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
    this.buffer = memory.buffer;
    const words = new Uint32Array(this.buffer);
    const [even, odd] = UNTOUCHED[this.precision];
    for (let i = 0; i < words.length; i += 2) {
      words[i] = even;
      words[i + 1] = odd;
    }
    // Writes its constants, below all pieces.
    this.kernels = kernelsOn(module, memory);
  }

  /** Panels between guards, all NaN; a vector where there are no rows. */
  panels(rows: number, columns: number): Panels {
    this.#arena.take(GUARD * 128);
    const from = this.#arena.bytes;
    const panels =
      rows === 0
        ? this.#arena.vector(columns, this.precision)
        : this.#arena.panels(rows, columns, this.precision);
    this.#pieces.push({ from, to: this.#arena.bytes });
    this.#arena.take(GUARD * 128);
    return panels;
  }

  /** Panels that hold these numbers, or a vector; their padding stays NaN. */
  holding(rows: number, columns: number, numbers: ArrayLike<number>): Panels {
    const panels = this.panels(rows, columns);
    const place = this.placeIn(panels);
    const data = numbersIn(this.buffer, panels);
    for (let row = 0; row < Math.max(1, rows); row++)
      for (let column = 0; column < columns; column++)
        data[place(row, column)] = numbers[row * columns + column]!;
    return panels;
  }

  /** Words between guards. */
  words(numbers: ArrayLike<number>): number {
    this.#arena.take(GUARD * 128);
    const from = this.#arena.take(numbers.length * 4);
    this.#pieces.push({ from, to: this.#arena.bytes });
    new Uint32Array(this.buffer, from, numbers.length).set(numbers);
    this.#arena.take(GUARD * 128);
    return from;
  }

  /** Doubles, or a table of what bytes stand for with a line of 8 bytes each. */
  lines(numbers: ArrayLike<number>, precision: Precision): number {
    const from = this.words(new Uint32Array(numbers.length * 2));
    const view = new DataView(this.buffer, from, numbers.length * 8);
    Array.from(numbers).forEach((number, i) => {
      if (precision === 'float64') view.setFloat64(i * 8, number, true);
      else view.setFloat32(i * 8, number, true);
    });
    return from;
  }

  placeIn({ stride, precision }: Panels): (row: number, column: number) => number {
    const width = widthOf(precision);
    const panel = stride / bytesOf(precision);
    return (row, column) => Math.floor(column / width) * panel + row * width + (column % width);
  }

  /** Row-major. */
  read(panels: Panels, rows: number, columns: number): number[] {
    const data = numbersIn(this.buffer, panels);
    const place = this.placeIn(panels);
    return Array.from(
      { length: rows * columns },
      (_, i) => data[place(Math.floor(i / columns), i % columns)]!,
    );
  }

  /** Words outside all pieces that are not as they were. */
  spoiled(): number {
    const words = new Uint32Array(this.buffer);
    const end = words.length * 4;
    let at = new Arena().bytes;
    let count = 0;
    for (const { from, to } of [...this.#pieces, { from: end, to: end }]) {
      for (; at < from; at += 4) if (words[at / 4] !== UNTOUCHED[this.precision][(at / 4) % 2]) count++;
      at = to;
    }
    return count;
  }
}
