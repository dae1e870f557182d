import { sizeOf, type Numbers, type Precision, type Tensor } from '#numeric/tensor.ts';

/** Bytes of a row of a panel, as in assembly/vector.ts. */
export const ROW = 128;

/**
 * Where a matrix lies in the kernels' memory: cut into panels of 128 bytes of each row, one panel after the other, the rows
 * of a panel one after the other. What a panel has beyond the columns means nothing. A vector is a matrix of one row.
 */
export interface Panels {
  /** Of the first number, in bytes. */
  readonly address: number;
  readonly rows: number;
  readonly columns: number;
  readonly count: number;
  /** Bytes from a panel to the next. */
  readonly stride: number;
  readonly precision: Precision;
}

export const bytesOf = (precision: Precision): number => (precision === 'float64' ? 8 : 4);
/** Numbers of a row that a panel holds. */
export const widthOf = (precision: Precision): number => ROW / bytesOf(precision);

/** Where the constants of a module end, which it writes into the memory that it is given (assembly/exponential-doubles.ts). */
const OF_MODULES = 4096;

/** Hands out memory, each piece on a boundary of 128 bytes. */
export class Arena {
  #end = OF_MODULES;

  /** How much has been handed out, in bytes. */
  get bytes(): number {
    return this.#end;
  }

  take(bytes: number): number {
    const address = this.#end;
    this.#end += Math.ceil(bytes / ROW) * ROW;
    return address;
  }

  panels(rows: number, columns: number, precision: Precision): Panels {
    // Room for another row, since kernels take rows in pairs; and a line more: panels whose rows lie a power of two apart
    // would drive each other out of a processor's cache.
    return this.#take(rows, columns, (rows + (rows % 2) + 1) * ROW, precision);
  }

  /** A vector: one row, its panels in one piece. */
  vector(columns: number, precision: Precision): Panels {
    return this.#take(1, columns, ROW, precision);
  }

  #take(rows: number, columns: number, stride: number, precision: Precision): Panels {
    const count = Math.ceil(columns / widthOf(precision));
    return { address: this.take(count * stride), rows, columns, count, stride, precision };
  }
}

/** All of a matrix's memory as numbers, padding included. */
export function numbersIn(memory: ArrayBufferLike, { address, count, stride, precision }: Panels): Numbers {
  const length = (count * stride) / bytesOf(precision);
  return precision === 'float64'
    ? new Float64Array(memory, address, length)
    : new Float32Array(memory, address, length);
}

/** Calls back for every panel: its first column, where it begins among the numbers, its columns, and the numbers of its rows. */
function eachPanel(
  { columns, stride, precision }: Panels,
  visit: (column: number, panel: number, length: number, width: number) => void,
): void {
  const width = widthOf(precision);
  for (let column = 0; column < columns; column += width)
    visit(column, (column / width) * (stride / bytesOf(precision)), Math.min(width, columns - column), width);
}

const rowsOf = ({ shape, data }: Tensor): number => data.length / (shape.at(-1) ?? sizeOf(shape));

/** Writes a tensor of at most two axes, in row-major order, into panels. */
export function intoPanels(memory: ArrayBufferLike, panels: Panels, tensor: Tensor): void {
  const numbers = numbersIn(memory, panels);
  const { data } = tensor;
  const rows = rowsOf(tensor);
  eachPanel(panels, (column, panel, length, width) => {
    for (let row = 0; row < rows; row++) {
      const from = row * panels.columns + column;
      const to = panel + row * width;
      for (let i = 0; i < length; i++) numbers[to + i] = data[from + i]!;
    }
  });
}

/** Reads a tensor of at most two axes out of panels. */
export function outOfPanels(memory: ArrayBufferLike, panels: Panels, tensor: Tensor): void {
  const numbers = numbersIn(memory, panels);
  const { data } = tensor;
  const rows = rowsOf(tensor);
  eachPanel(panels, (column, panel, length, width) => {
    for (let row = 0; row < rows; row++) {
      const to = row * panels.columns + column;
      const from = panel + row * width;
      for (let i = 0; i < length; i++) data[to + i] = numbers[from + i]!;
    }
  });
}
