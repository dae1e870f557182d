import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { download } from '../../../scripts/data/download.ts';
import { LIMITS, Silence } from '../../../scripts/data/silence.ts';
import { folder, listen, sample } from './data-samples.ts';
import * as server from './data-server.ts';

const digits = sample('digits', 1, 200_000);
const bodies = { 'digits.gz': digits.gzip };
const limits = { attempt: 800, silence: 1800 };

let target: ReturnType<typeof folder>;
let report: ReturnType<typeof listen>;
const mirrors: server.Mirror[] = [];

beforeEach(() => {
  target = folder();
  report = listen();
});
afterEach(async () => {
  await Promise.all(mirrors.splice(0).map((mirror) => mirror.close()));
  target.remove();
});

async function mirror(
  ...answers: Parameters<typeof server.startMirror> extends [unknown, ...infer A] ? A : never
) {
  const started = await server.startMirror(bodies, ...answers);
  mirrors.push(started);
  return started;
}

const get = (...from: { url: string }[]) =>
  download(
    digits.file,
    from.map(({ url }) => url),
    target.path,
    new Silence(limits),
    report,
  );

const part = () => join(target.path, 'digits.gz.part');

/** The whole file has arrived under its name, and nothing else lies about. */
function expectWhole(bytes: Buffer | undefined): void {
  expect(bytes?.equals(digits.gzip)).toBe(true);
  expect(readdirSync(target.path)).toEqual(['digits.gz']);
  expect(readFileSync(join(target.path, 'digits.gz')).equals(digits.gzip)).toBe(true);
}

/** Nothing has got the file's name. */
function expectNothing(bytes: Buffer | undefined): void {
  expect(bytes).toBeUndefined();
  expect(existsSync(join(target.path, 'digits.gz'))).toBe(false);
}

describe('a download', () => {
  it('takes the file from the first mirror and does not ask the second', async () => {
    const [first, second] = [await mirror(server.good), await mirror(server.good)];
    expectWhole(await get(first, second));
    expect(first.ranges).toEqual(['']);
    expect(second.ranges).toEqual([]);
    expect(report.text()).toContain('200.1 kB of 200.1 kB');
  });

  it('is resumed where the connection broke, as often as it breaks', async () => {
    const flaky = await mirror(server.breaksAfter(60_000), server.breaksAfter(60_000), server.good);
    expectWhole(await get(flaky));
    expect(flaky.ranges).toEqual(['', 'bytes=60000-', 'bytes=120000-']);
    expect(report.text()).toContain('after 60.0 kB. Resuming.');
  });

  it('is resumed when the server stalls in the middle', async () => {
    const stalling = await mirror(server.stallsAfter(50_000), server.good);
    expectWhole(await get(stalling));
    expect(stalling.ranges).toEqual(['', 'bytes=50000-']);
    expect(report.text()).toContain('said nothing for 0.8 s after 50.0 kB. Resuming.');
  });

  it('is put together from slices when the server sends no more at a time', async () => {
    const slicing = await mirror(server.slices(90_000));
    expectWhole(await get(slicing));
    expect(slicing.ranges).toEqual(['', 'bytes=90000-', 'bytes=180000-']);
  });

  it('takes up what an earlier run left', async () => {
    writeFileSync(part(), digits.gzip.subarray(0, 77_777));
    const one = await mirror(server.good);
    expectWhole(await get(one));
    expect(one.ranges).toEqual(['bytes=77777-']);
  });

  it('is done when the earlier run had left all of it', async () => {
    writeFileSync(part(), digits.gzip);
    const one = await mirror(server.good);
    expectWhole(await get(one));
    expect(one.ranges).toEqual([`bytes=${digits.gzip.length}-`]);
  });

  it('starts anew when what was left is longer than the file', async () => {
    writeFileSync(part(), Buffer.concat([digits.gzip, Buffer.from('more')]));
    expectWhole(await get(await mirror(server.good)));
  });

  it('starts anew with a server that does not know ranges', async () => {
    const simple = await mirror(server.breaksAfter(60_000), server.ignoresRanges);
    expectWhole(await get(simple));
    expect(simple.ranges).toEqual(['', 'bytes=60000-']);
  });

  it('starts anew when what was left turns out to be of another file', async () => {
    writeFileSync(part(), Buffer.alloc(50_000, 7));
    const one = await mirror(server.good);
    expectWhole(await get(one));
    expect(one.ranges).toEqual(['bytes=50000-', '']);
    expect(report.text()).toMatch(/digits\.gz .*bytes.*It is not used/);
  });

  it('accepts a file that the server unpacked on the way', async () => {
    const unpacking = await server.startMirror({ 'digits.gz': digits.plain }, server.good);
    mirrors.push(unpacking);
    expect((await get(unpacking))?.equals(digits.plain)).toBe(true);
  });
});

describe('a mirror that cannot be trusted is named and the next one asked', () => {
  it('when it sends other bytes of the same length', async () => {
    const [liar, honest] = [await mirror(server.lies), await mirror(server.good)];
    expectWhole(await get(liar, honest));
    expect(liar.ranges).toEqual(['']);
    expect(report.text()).toContain(`${liar.url}digits.gz holds`);
    expect(report.text()).toContain('It is not used.');
  });

  it('when it sends a proper gzip file with other contents, which the SHA-256 shows', async () => {
    const other = sample('digits', 2, 200_000);
    const liar = await server.startMirror({ 'digits.gz': gzipSync(other.plain) }, server.good);
    mirrors.push(liar);
    expectWhole(await get(liar, await mirror(server.good)));
    expect(report.text()).toContain(`its SHA-256 is ${other.file.sha256}, not ${digits.file.sha256}`);
  });

  it('when it ends too early as if that were all', async () => {
    expectWhole(await get(await mirror(server.endsEarly(100_000)), await mirror(server.good)));
    expect(report.text()).toContain('is a cut off or damaged gzip file. It is not used.');
  });

  it.each([404, 403, 500, 503])('when it answers %i', async (status) => {
    expectWhole(await get(await mirror(server.answers(status)), await mirror(server.good)));
    expect(report.text()).toContain(`answered ${status}`);
  });

  it('when it sends a web page in place of the file', async () => {
    expectWhole(await get(await mirror(server.answers(200)), await mirror(server.good)));
    expect(report.text()).toContain('holds 15 bytes where digits has 200000. It is not used.');
  });

  it('when it refuses the connection', async () => {
    const gone = await mirror(server.good);
    await gone.close();
    expectWhole(await get(gone, await mirror(server.good)));
    expect(report.text()).toContain('refused the connection');
  });

  it('when it says nothing', async () => {
    expectWhole(await get(await mirror(server.saysNothing), await mirror(server.good)));
    expect(report.text()).toContain('said nothing for 0.8 s');
  });

  it('when it breaks off at the same place for ever', async () => {
    const broken = await mirror(server.ignoresRangesAndBreaksAfter(30_000));
    expectWhole(await get(broken, await mirror(server.good)));
    expect(broken.ranges.length).toBe(2);
  });
});

describe('without a mirror that gives the file', () => {
  it('nothing gets its name, and what was received waits for the next run', async () => {
    expectNothing(await get(await mirror(server.breaksAfter(70_000), server.answers(500))));
    expect(readFileSync(part()).equals(digits.gzip.subarray(0, 70_000))).toBe(true);

    const back = await mirror(server.good);
    expectWhole(await get(back));
    expect(back.ranges).toEqual(['bytes=70000-']);
  });

  it('wrong bytes are not kept', async () => {
    expectNothing(await get(await mirror(server.lies), await mirror(server.endsEarly(9))));
    expect(readdirSync(target.path)).toEqual([]);
  });

  it('silence is given up in the set time, however many mirrors there are', async () => {
    const silent = [];
    for (let i = 0; i < 5; i++) silent.push(await mirror(server.saysNothing));
    const start = performance.now();
    expectNothing(await get(...silent));
    const took = performance.now() - start;
    expect(took).toBeGreaterThan(limits.silence - 50);
    expect(took).toBeLessThan(2 * limits.silence);
  });

  it('a server that stalls after some bytes is given up in the set time too', async () => {
    const start = performance.now();
    expectNothing(await get(await mirror(server.stallsAfter(10_000), server.saysNothing)));
    expect(performance.now() - start).toBeLessThan(2 * limits.attempt + 1000);
  });

  it('the set time is below 20 seconds, and long enough to ask two mirrors', () => {
    expect(LIMITS.silence).toBeLessThan(20_000);
    expect(LIMITS.silence).toBeGreaterThan(2 * LIMITS.attempt);
  });
});
