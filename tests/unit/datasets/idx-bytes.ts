import { gzipSync } from 'node:zlib';

/** An IDX file of unsigned bytes, written as the format's description says. */
export function idxBytes(shape: readonly number[], data: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const header = 4 + 4 * shape.length;
  const bytes = new Uint8Array(header + data.length);
  bytes.set([0, 0, 8, shape.length]);
  shape.forEach((length, i) => {
    bytes.set([length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255], 4 + 4 * i);
  });
  bytes.set(data, header);
  return bytes;
}

export function gzipped(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes));
}
