import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MNIST_FILES } from '../../../scripts/data/mnist-source.ts';
import { fault, sha256 } from '../../../scripts/data/verify.ts';

const abc = {
  name: 'abc',
  bytes: 3,
  // FIPS 180-2, appendix B.1
  sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
};

describe('a file is checked by its unpacked bytes', () => {
  it('and is right gzipped and plain', () => {
    expect(sha256(Buffer.from('abc'))).toBe(abc.sha256);
    expect(fault(Buffer.from('abc'), abc)).toBeNull();
    expect(fault(gzipSync('abc'), abc)).toBeNull();
    expect(fault(gzipSync('abc', { level: 0 }), abc)).toBeNull();
  });

  it('and is wrong by one letter, by its length, or when it is empty', () => {
    expect(fault(Buffer.from('abd'), abc)).toContain('other bytes than abc');
    expect(fault(gzipSync('abd'), abc)).toContain('other bytes than abc');
    expect(fault(Buffer.from('ab'), abc)).toBe('holds 2 bytes where abc has 3');
    expect(fault(gzipSync('abcd'), abc)).toBe('holds 4 bytes where abc has 3');
    expect(fault(Buffer.alloc(0), abc)).toBe('is empty');
  });

  const folder = process.env['MNIST_DIR'] ?? '';
  it.skipIf(!folder).each(MNIST_FILES)('as MNIST’s own $name ($MNIST_DIR)', (file) => {
    const path = join(folder, file.name);
    const bytes = readFileSync(existsSync(`${path}.gz`) ? `${path}.gz` : path);
    expect(fault(bytes, file)).toBeNull();
  });
});
