import { describe, expect, it } from 'vitest';
import { DatasetError, type DatasetProblem } from '#datasets/dataset-error.ts';
import { IDX_IMAGES, IDX_LABELS, readIdx } from '#datasets/idx.ts';
import { gzipped, idxBytes } from './idx-bytes.ts';

const labels = idxBytes([5], [7, 2, 1, 0, 4]);
const images = idxBytes(
  [2, 2, 3],
  Array.from({ length: 12 }, (_, i) => 20 * i),
);

async function problemOf(reading: Promise<unknown>): Promise<DatasetProblem> {
  const error: unknown = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DatasetError);
  return (error as DatasetError).problem;
}

describe('an IDX file', () => {
  it('of labels gives its count and its bytes', async () => {
    const { shape, data } = await readIdx(labels, 'labels', IDX_LABELS);
    expect(shape).toEqual([5]);
    expect([...data]).toEqual([7, 2, 1, 0, 4]);
  });

  it('of images gives count, rows and columns, and the pixels row by row', async () => {
    const { shape, data } = await readIdx(images, 'images', IDX_IMAGES);
    expect(shape).toEqual([2, 2, 3]);
    expect([...data]).toEqual([0, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200, 220]);
  });

  it('may be gzipped, whatever its name says', async () => {
    const expected = await readIdx(images, 'images', IDX_IMAGES);
    expect(await readIdx(gzipped(images), 'images.gz', IDX_IMAGES)).toEqual(expected);
    expect(await readIdx(gzipped(images), 'images', IDX_IMAGES)).toEqual(expected);
    // A server that sends Content-Encoding: gzip has the browser unpack the file under its .gz name.
    expect(await readIdx(images, 'images.gz', IDX_IMAGES)).toEqual(expected);
  });

  it('that is part of a larger buffer is read from its own place', async () => {
    const buffer = new Uint8Array(100);
    buffer.set(labels, 37);
    const { data } = await readIdx(buffer.subarray(37, 37 + labels.length), 'labels', IDX_LABELS);
    expect([...data]).toEqual([7, 2, 1, 0, 4]);
  });
});

describe('an IDX file that cannot be used is refused', () => {
  it('when it is empty', async () => {
    expect(await problemOf(readIdx(new Uint8Array(0), 'x.gz', IDX_LABELS))).toEqual({
      code: 'empty',
      file: 'x.gz',
    });
  });

  it('when it is a web page under the name of a .gz file', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>Not found</title>');
    expect(await problemOf(readIdx(page, 'x.gz', IDX_LABELS))).toEqual({
      code: 'not-gzip',
      file: 'x.gz',
      firstBytes: [0x3c, 0x21, 0x64, 0x6f],
    });
  });

  it.each([1, 8, 20])('when the last %i bytes of the gzip file are missing', async (missing) => {
    const whole = gzipped(labels);
    const cut = whole.slice(0, whole.length - missing);
    expect(await problemOf(readIdx(cut, 'x.gz', IDX_LABELS))).toEqual({
      code: 'damaged-gzip',
      file: 'x.gz',
      bytes: cut.length,
    });
  });

  it('when a byte inside the gzip file is wrong', async () => {
    const damaged = gzipped(images);
    damaged[damaged.length - 6]! ^= 0xff; // in the checksum
    expect((await problemOf(readIdx(damaged, 'x.gz', IDX_IMAGES))).code).toBe('damaged-gzip');
  });

  it('when it holds labels where images were expected, and the other way round', async () => {
    expect(await problemOf(readIdx(labels, 'x', IDX_IMAGES))).toEqual({
      code: 'wrong-magic',
      file: 'x',
      expected: 2051,
      found: 2049,
    });
    expect(await problemOf(readIdx(gzipped(images), 'x.gz', IDX_LABELS))).toEqual({
      code: 'wrong-magic',
      file: 'x.gz',
      expected: 2049,
      found: 2051,
    });
  });

  it('when it ends inside its header', async () => {
    expect(await problemOf(readIdx(images.slice(0, 15), 'x', IDX_IMAGES))).toEqual({
      code: 'truncated',
      file: 'x',
      expected: 16,
      found: 15,
    });
    expect((await problemOf(readIdx(images.slice(0, 3), 'x', IDX_IMAGES))).code).toBe('truncated');
  });

  it('when it has fewer bytes than its header announces', async () => {
    expect(await problemOf(readIdx(images.slice(0, -1), 'x', IDX_IMAGES))).toEqual({
      code: 'truncated',
      file: 'x',
      expected: 28,
      found: 27,
    });
  });

  it('when it has more bytes than its header announces', async () => {
    expect(await problemOf(readIdx(idxBytes([4], [7, 2, 1, 0, 4]), 'x', IDX_LABELS))).toEqual({
      code: 'too-long',
      file: 'x',
      expected: 12,
      found: 13,
    });
  });

  it('when its header announces four thousand million images, without making room for them', async () => {
    const boast = idxBytes([0xffffffff, 28, 28], []);
    expect(await problemOf(readIdx(boast, 'x', IDX_IMAGES))).toEqual({
      code: 'truncated',
      file: 'x',
      expected: 16 + 0xffffffff * 784,
      found: 16,
    });
  });

  it('when its header announces nothing', async () => {
    expect(await problemOf(readIdx(idxBytes([0], []), 'x', IDX_LABELS))).toEqual({
      code: 'no-samples',
      file: 'x',
    });
    expect((await problemOf(readIdx(idxBytes([3, 0, 28], []), 'x', IDX_IMAGES))).code).toBe('no-samples');
  });
});
