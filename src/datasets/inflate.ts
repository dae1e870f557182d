import { DatasetError } from './dataset-error.ts';

/**
 * The file's own bytes, unpacked when they are gzip. That is seen in the bytes, not in the name: many servers unpack a
 * `.gz` file on the way.
 * @throws DatasetError `empty` or `damaged-gzip`
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes.length === 0) throw new DatasetError({ code: 'empty', file });
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch {
    // Engines word this failure differently and none names the file.
    throw new DatasetError({ code: 'damaged-gzip', file, bytes: bytes.length });
  }
}
