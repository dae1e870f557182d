import { describe, expect, it } from 'vitest';
import { progressText, size, terminalReport } from '../../../scripts/data/report.ts';

function written(
  isTTY: boolean,
  speak: (report: ReturnType<typeof terminalReport>, wait: (ms: number) => void) => void,
) {
  let clock = 0;
  const out: string[] = [];
  const report = terminalReport({ isTTY, write: (text: string) => out.push(text) }, () => clock);
  speak(report, (ms) => (clock += ms));
  return out;
}

describe('the progress of a download', () => {
  it('shows bytes and time left from the speed so far', () => {
    expect(progressText('a.gz', 2_500_000, 10_000_000, 1000)).toBe(
      'a.gz  [######..................]  2.5 MB of 10.0 MB, 8 s left',
    );
    expect(progressText('a.gz', 1_000, 100_000_000, 1000)).toContain('1 min 40 s left');
    expect(progressText('a.gz', 0, 4_542, Number.NaN)).toBe(
      'a.gz  [........................]  0 bytes of 4.5 kB',
    );
    expect(progressText('a.gz', 10, undefined, 1)).toBe('a.gz  10 bytes');
  });

  it('is redrawn in place on a terminal, and closed by a new line', () => {
    const out = written(true, (report, wait) => {
      report.progress('a.gz', 0, 4000);
      wait(1000);
      report.progress('a.gz', 1000, 4000);
      report.progress('a.gz', 4000, 4000);
    });
    expect(out.every((text) => text.startsWith('\r'))).toBe(true);
    expect(out[1]).toContain('1.0 kB of 4.0 kB, 3 s left');
    expect(out.map((text) => text.endsWith('\n'))).toEqual([false, false, true]);
  });

  it('makes room for a sentence in between', () => {
    const out = written(true, (report) => {
      report.progress('a.gz', 1000, 4000);
      report.line('Broken.');
      report.line('Again.');
    });
    expect(out.slice(1)).toEqual(['\r\x1b[KBroken.\n', 'Again.\n']);
  });

  it('is four plain lines a file where the output is no terminal', () => {
    const out = written(false, (report, wait) => {
      for (let received = 0; received <= 1000; received += 10) {
        report.progress('a.gz', received, 1000);
        wait(5);
      }
    });
    expect(out).toHaveLength(4);
    expect(out.join('')).not.toContain('\r');
    expect(out.join('')).not.toContain('\x1b');
    expect(out[0]).toContain('250 bytes of 1.0 kB');
    expect(out[3]).toContain('1.0 kB of 1.0 kB');
  });

  it('does not count bytes of an earlier attempt as speed', () => {
    const out = written(true, (report, wait) => {
      report.progress('a.gz', 500_000, 1_000_000);
      wait(1000);
      report.progress('a.gz', 600_000, 1_000_000);
    });
    expect(out[1]).toContain('4 s left');
  });

  it('writes sizes as people do', () => {
    expect([999, 1_000, 999_949, 9_912_422].map(size)).toEqual(['999 bytes', '1.0 kB', '999.9 kB', '9.9 MB']);
  });
});
