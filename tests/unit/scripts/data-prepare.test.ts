import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DataManifest } from '#datasets/manifest.ts';
import { prepare } from '../../../scripts/data/prepare.ts';
import { folder, listen, type Sample, sample } from './data-samples.ts';
import { good, lies, type Mirror, saysNothing, startMirror } from './data-server.ts';

const samples = [sample('images', 1, 50_000), sample('labels', 2, 500), sample('more', 3, 5_000)];
const [images, labels, more] = samples as [Sample, Sample, Sample];
const names = samples.map(({ file }) => `${file.name}.gz`);

let root: ReturnType<typeof folder>;
let report: ReturnType<typeof listen>;
let mirror: Mirror | undefined;
const at = (...names: string[]) => join(root.path, ...names);

beforeEach(() => {
  root = folder();
  report = listen();
  for (const name of ['chosen', 'kept']) mkdirSync(at(name));
});
afterEach(async () => {
  await mirror?.close();
  mirror = undefined;
  root.remove();
});

function run(): Promise<DataManifest> {
  report.lines.length = 0;
  return prepare({
    files: samples.map(({ file }) => file),
    folders: [
      { path: at('chosen'), ours: false },
      { path: at('kept'), ours: true },
    ],
    mirrors: mirror ? [mirror.url] : [],
    downloads: at('kept'),
    output: at('public'),
    limits: { attempt: 600, silence: 1300 },
    report,
  });
}

function put(place: string, ...which: Sample[]): void {
  for (const { file, gzip } of which) writeFileSync(at(place, `${file.name}.gz`), gzip);
}

/** The output holds all files, each unpacking to what it should be, and a manifest that tells the truth about them. */
function expectReady(): void {
  const manifest = JSON.parse(readFileSync(at('public', 'manifest.json'), 'utf8')) as DataManifest;
  expect(manifest.origin).toBe('mnist');
  expect(manifest.files.map(({ name }) => name)).toEqual(names);
  expect(readdirSync(at('public')).sort()).toEqual([...names, 'manifest.json'].sort());
  samples.forEach(({ plain }, i) => {
    const bytes = readFileSync(at('public', names[i]!));
    expect(gunzipSync(bytes).equals(plain)).toBe(true);
    expect(manifest.files[i]!.bytes).toBe(bytes.length);
    expect(manifest.files[i]!.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
}

function expectDrawn(): void {
  expect(readdirSync(at('public'))).toEqual(['manifest.json']);
  const manifest: unknown = JSON.parse(readFileSync(at('public', 'manifest.json'), 'utf8'));
  expect(manifest).toEqual({ origin: 'drawn', files: [] });
  expect(report.lines.at(-1)).toContain('digits that Backstep draws itself');
}

describe('the data of the site', () => {
  it('comes from the chosen folder, without any request', async () => {
    mirror = await startMirror({}, good);
    put('chosen', ...samples);
    expect((await run()).origin).toBe('mnist');
    expectReady();
    expect(mirror.ranges).toEqual([]);
    expect(readdirSync(at('kept'))).toEqual([]);
  });

  it('comes from unpacked files too, and is gzipped', async () => {
    for (const { file, plain } of samples) writeFileSync(at('chosen', file.name), plain);
    await run();
    expectReady();
  });

  it('comes from several places when no one has it all', async () => {
    mirror = await startMirror({ 'more.gz': more.gzip }, good);
    put('chosen', images);
    put('kept', labels);
    await run();
    expectReady();
    expect(mirror.ranges).toHaveLength(1);
    expect(readFileSync(at('kept', 'more.gz')).equals(more.gzip)).toBe(true);
  });

  it('is downloaded once and then found where it is kept', async () => {
    mirror = await startMirror(Object.fromEntries(samples.map(({ gzip }, i) => [names[i]!, gzip])), good);
    await run();
    expectReady();
    expect(mirror.ranges).toHaveLength(3);
    rmSync(at('public'), { recursive: true });
    await run();
    expectReady();
    expect(mirror.ranges).toHaveLength(3);
  });

  it('is left alone when it is in place', async () => {
    put('chosen', ...samples);
    await run();
    const written = statSync(at('public', 'images.gz')).mtimeMs;
    rmSync(at('chosen'), { recursive: true });
    expect((await run()).origin).toBe('mnist');
    expect(statSync(at('public', 'images.gz')).mtimeMs).toBe(written);
    expect(report.lines).toEqual([`MNIST is in place in ${at('public')}.`]);
    expectReady();
  });

  it.each([
    [
      'a file was changed',
      () =>
        writeFileSync(
          at('public', 'labels.gz'),
          labels.gzip.map((byte, i) => (i === 99 ? byte ^ 1 : byte)),
        ),
    ],
    ['a file was cut off', () => writeFileSync(at('public', 'images.gz'), images.gzip.subarray(0, 999))],
    ['a file is gone', () => rmSync(at('public', 'more.gz'))],
    ['the manifest is no JSON', () => writeFileSync(at('public', 'manifest.json'), '{')],
    [
      'the manifest was of drawn digits',
      () => writeFileSync(at('public', 'manifest.json'), '{"origin":"drawn","files":[]}'),
    ],
  ])('is written anew when %s', async (_, harm) => {
    put('chosen', ...samples);
    await run();
    harm();
    await run();
    expectReady();
  });
});

describe('a damaged file', () => {
  const cut = images.gzip.subarray(0, 20_000);

  it('in the chosen folder is named and left there, and a good one is found elsewhere', async () => {
    put('chosen', labels, more);
    put('kept', images);
    writeFileSync(at('chosen', 'images.gz'), cut);
    await run();
    expectReady();
    expect(report.text()).toContain(
      `${at('chosen', 'images.gz')} is a cut off or damaged gzip file. It is not used.`,
    );
    expect(readFileSync(at('chosen', 'images.gz')).equals(cut)).toBe(true);
  });

  it('beside a good unpacked one does not matter', async () => {
    put('chosen', labels, more);
    writeFileSync(at('chosen', 'images.gz'), cut);
    writeFileSync(at('chosen', 'images'), images.plain);
    await run();
    expectReady();
  });

  it('in our own folder is named, set aside and downloaded again', async () => {
    mirror = await startMirror({ 'images.gz': images.gzip }, good);
    put('kept', labels, more);
    writeFileSync(at('kept', 'images.gz'), cut);
    await run();
    expectReady();
    expect(report.text()).toContain('It is not used and now called images.gz.damaged.');
    expect(readFileSync(at('kept', 'images.gz.damaged')).equals(cut)).toBe(true);
    expect(readFileSync(at('kept', 'images.gz')).equals(images.gzip)).toBe(true);
  });

  it('is named even when another file is not to be had at all', async () => {
    writeFileSync(at('chosen', 'more'), more.plain.subarray(1));
    await run();
    expectDrawn();
    expect(report.text()).toContain(
      `${at('chosen', 'more')} holds 4999 bytes where more has 5000. It is not used.`,
    );
  });

  it('that is empty is called empty', async () => {
    writeFileSync(at('chosen', 'labels.gz'), '');
    await run();
    expect(report.text()).toContain(`${at('chosen', 'labels.gz')} is empty. It is not used.`);
  });

  it('that unpacks to more than it should is not unpacked to its end', async () => {
    put('chosen', images, more);
    writeFileSync(at('chosen', 'labels.gz'), images.gzip);
    await run();
    expectDrawn();
    expect(report.text()).toContain('unpacks to more than the 500 bytes of labels. It is not used.');
  });
});

describe('without MNIST', () => {
  it('the site is told to draw its digits, in one or two sentences', async () => {
    expect(await run()).toEqual({ origin: 'drawn', files: [] });
    expectDrawn();
    expect(report.lines).toHaveLength(1);
  });

  it('three files of four are none', async () => {
    put('chosen', images, labels);
    mirror = await startMirror({ 'more.gz': more.gzip }, lies);
    await run();
    expectDrawn();
    expect(report.text()).toContain('There is no MNIST: more is in no local folder, and no mirror gave it.');
    expect(existsSync(at('kept', 'more.gz'))).toBe(false);
  });

  it('files of an earlier run do not stay without their manifest', async () => {
    put('chosen', ...samples);
    await run();
    rmSync(at('chosen'), { recursive: true });
    writeFileSync(at('public', 'images.gz'), 'damaged');
    await run();
    expectDrawn();
  });

  it('a network that says nothing is waited for once, not once a file', async () => {
    mirror = await startMirror(
      Object.fromEntries(samples.map(({ gzip }, i) => [names[i]!, gzip])),
      saysNothing,
    );
    const start = performance.now();
    await run();
    expectDrawn();
    expect(performance.now() - start).toBeLessThan(1300);
    expect(mirror.ranges).toHaveLength(1);
  });
});
