import { DatasetError } from './dataset-error.ts';
import { inflate } from './inflate.ts';

/** The first four bytes of an IDX file as a number: 0, 0, the type (8 is unsigned bytes) and the count of dimensions. */
export const IDX_LABELS = 0x0801;
export const IDX_IMAGES = 0x0803;

/** An array of unsigned bytes from an IDX file. */
export interface IdxBytes {
  /** [count] for labels, [count, rows, columns] for images. */
  readonly shape: readonly number[];
  /** As many as the product of `shape`, the last dimension running fastest; a view of the file's bytes. */
  readonly data: Uint8Array;
}

/**
 * Reads an IDX file, gzipped or not. `file` is its name for messages.
 *
 * Format: Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits", section "File formats". After the
 * magic number stands each dimension as a big-endian 32-bit number, then the data.
 * @throws DatasetError when the file is anything but a whole IDX file with this magic number and at least one sample
 */
export async function readIdx(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
  magic: typeof IDX_LABELS | typeof IDX_IMAGES,
): Promise<IdxBytes> {
  const content = await inflate(bytes, file);
  if (content[0] !== 0 && content === bytes && file.endsWith('.gz')) {
    throw new DatasetError({ code: 'not-gzip', file, firstBytes: [...content.subarray(0, 4)] });
  }
  const dimensions = magic & 0xff;
  const header = 4 + 4 * dimensions;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  if (content.length >= 4 && view.getUint32(0) !== magic) {
    throw new DatasetError({ code: 'wrong-magic', file, expected: magic, found: view.getUint32(0) });
  }
  if (content.length < header) {
    throw new DatasetError({ code: 'truncated', file, expected: header, found: content.length });
  }
  const shape = Array.from({ length: dimensions }, (_, i) => view.getUint32(4 + 4 * i));
  const size = shape.reduce((product, length) => product * length, 1);
  if (size === 0) throw new DatasetError({ code: 'no-samples', file });
  const expected = header + size;
  if (content.length !== expected) {
    const code = content.length < expected ? 'truncated' : 'too-long';
    throw new DatasetError({ code, file, expected, found: content.length });
  }
  return { shape, data: content.subarray(header) };
}
