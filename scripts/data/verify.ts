import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { ExpectedFile } from './mnist-source.ts';

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Seen in the bytes: a name may lie, and some servers unpack what they send. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * What is wrong with `bytes` as the file that was expected, gzipped or not, as the end of a sentence that begins with
 * the file's name; null when nothing is.
 */
export function fault(bytes: Uint8Array, expected: ExpectedFile): string | null {
  if (bytes.length === 0) return 'is empty';
  let content = bytes;
  if (isGzip(bytes)) {
    try {
      // The bound keeps a file that unpacks without end out of memory; one byte more shows that it is too long.
      content = gunzipSync(bytes, { maxOutputLength: expected.bytes + 1 });
    } catch (error) {
      const tooLong = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      return tooLong
        ? `unpacks to more than the ${expected.bytes} bytes of ${expected.name}`
        : 'is a cut off or damaged gzip file';
    }
  }
  if (content.length !== expected.bytes) {
    return `holds ${content.length} bytes where ${expected.name} has ${expected.bytes}`;
  }
  const found = sha256(content);
  if (found === expected.sha256) return null;
  return `holds other bytes than ${expected.name}: its SHA-256 is ${found}, not ${expected.sha256}`;
}
