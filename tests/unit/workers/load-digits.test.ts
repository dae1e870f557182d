import { describe, expect, it } from 'vitest';
import type { DataManifest } from '#datasets/manifest.ts';
import { loadDigits } from '#workers/load-digits.ts';
import { problemOf, trainingMessage } from '#workers/problem.ts';
import { gzipped, idxBytes } from '../datasets/idx-bytes.ts';

const BASE = 'http://site/sub/';
const FOLDER = `${BASE}data/mnist/`;

const pixels = (count: number): number[] => Array.from({ length: count * 784 }, (_, i) => i % 256);
const files: Record<string, Uint8Array<ArrayBuffer>> = {
  'train-images-idx3-ubyte.gz': gzipped(idxBytes([3, 28, 28], pixels(3))),
  'train-labels-idx1-ubyte.gz': gzipped(idxBytes([3], [5, 0, 9])),
  't10k-images-idx3-ubyte.gz': gzipped(idxBytes([2, 28, 28], pixels(2))),
  't10k-labels-idx1-ubyte.gz': gzipped(idxBytes([2], [7, 2])),
};
const manifest: DataManifest = {
  origin: 'mnist',
  files: Object.entries(files).map(([name, { length }]) => ({ name, bytes: length, sha256: '' })),
};

/** A site that serves what `answers` holds by address; 'down' breaks the connection. */
const site =
  (answers: Record<string, Response | 'down'>): typeof fetch =>
  (address) => {
    const answer = answers[(address as URL).href] ?? new Response('', { status: 404 });
    return answer === 'down' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(answer);
  };
const whole = (): Record<string, Response | 'down'> => ({
  [`${FOLDER}manifest.json`]: Response.json(manifest),
  ...Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [`${FOLDER}${name}`, new Response(bytes)]),
  ),
});

const problemWith = async (answers: Record<string, Response | 'down'>) =>
  problemOf(await loadDigits(BASE, () => undefined, site(answers)).catch((error: unknown) => error));

describe('the digits of a site', () => {
  it('are MNIST where its manifest says so, with every byte reported', async () => {
    const reports: [number, number][] = [];
    const { train, test } = await loadDigits(BASE, (...report) => reports.push(report), site(whole()));
    expect([train.origin, train.count, test.count]).toEqual(['mnist', 3, 2]);
    expect([...train.labels]).toEqual([5, 0, 9]);
    const total = Object.values(files).reduce((sum, { length }) => sum + length, 0);
    expect(reports.at(-1)).toEqual([total, total]);
  });

  it.each([
    {
      where: 'the manifest says so',
      answers: () => ({ [`${FOLDER}manifest.json`]: Response.json({ origin: 'drawn', files: [] }) }),
    },
    { where: 'there is no manifest', answers: () => ({}) },
  ])(
    'are drawn where $where, the same every time',
    async ({ answers }) => {
      const { train, test } = await loadDigits(BASE, () => undefined, site(answers()));
      expect([train.origin, train.count, test.count]).toEqual(['drawn', 12_000, 2_000]);
      const ink = train.inputs.subarray(0, 784).reduce((sum, byte) => sum + byte, 0);
      const again = await loadDigits(BASE, () => undefined, site(answers()));
      expect(ink).toBeGreaterThan(0);
      expect(again.test.inputs).toEqual(test.inputs);
    },
    60_000,
  );

  it('are none at all when a file is missing, broken or out of reach, and the file is named', async () => {
    const name = 't10k-labels-idx1-ubyte.gz';
    const file = `data/mnist/${name}`;
    expect(
      await problemWith({ ...whole(), [`${FOLDER}${name}`]: new Response('', { status: 500 }) }),
    ).toEqual({
      code: 'not-served',
      file,
      status: 500,
    });
    expect(await problemWith({ ...whole(), [`${FOLDER}${name}`]: 'down' })).toEqual({
      code: 'unreachable',
      file,
    });
    const half = files[name]!.slice(0, 20);
    const broken = await problemWith({ ...whole(), [`${FOLDER}${name}`]: new Response(half) });
    expect(broken).toMatchObject({ code: 'dataset', problem: { code: 'damaged-gzip', file: name } });
    expect(trainingMessage(broken, 'ko')).toContain(name);
    expect(await problemWith({ [`${FOLDER}manifest.json`]: 'down' })).toMatchObject({ code: 'unreachable' });
    expect(await problemWith({ [`${FOLDER}manifest.json`]: new Response('<html>') })).toMatchObject({
      code: 'bad-manifest',
    });
  });
});
