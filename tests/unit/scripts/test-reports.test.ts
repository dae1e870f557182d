import { describe, expect, it } from 'vitest';
import { playwrightCounts, vitestCounts } from '../../../scripts/test/reports.ts';
import { nothingSkipped, totalLine } from '../../../scripts/test/result.ts';

const result = (passed: number, failed: number, ...skipped: string[]) => ({
  passed,
  failed,
  skipped,
  output: '',
});

describe('the counts of a run', () => {
  const test = (status: string, fullName = 'a test') => ({ status, fullName });

  it('of Vitest name what was skipped, and count a file that did not load as a failure', () => {
    const testResults = [
      { name: 'a', status: 'failed', assertionResults: [test('passed'), test('failed')] },
      { name: 'b', status: 'failed', assertionResults: [] },
      {
        name: 'c',
        status: 'passed',
        assertionResults: [test('skipped', ' needs MNIST'), test('todo', 'later')],
      },
    ];
    expect(vitestCounts({ testResults })).toEqual({
      passed: 1,
      failed: 2,
      skipped: ['needs MNIST', 'later'],
    });
  });

  it('of Playwright reach into every suite, and name what passed on a second try only', () => {
    const spec = (title: string, ...statuses: string[]) => ({
      title,
      tests: statuses.map((status) => ({ status })),
    });
    const suites = [
      {
        title: 'a.spec.ts',
        specs: [spec('one', 'expected', 'expected')],
        suites: [{ title: 'group', specs: [spec('two', 'skipped'), spec('three', 'unexpected', 'flaky')] }],
      },
    ];
    expect(playwrightCounts({ suites, errors: [{}] })).toEqual({
      passed: 3,
      failed: 2,
      skipped: ['a.spec.ts › group › two'],
      retried: ['a.spec.ts › group › three'],
    });
  });
});

describe('the last line', () => {
  it('adds the runners up', () => {
    expect(totalLine([result(1, 0), result(800, 2), result(11, 1)])).toBe('812 passed, 3 failed');
  });

  it('mentions skipped tests only where there are some', () => {
    expect(totalLine([result(1, 0), result(5, 0, 'x', 'y')])).toBe('6 passed, 0 failed, 2 skipped');
  });
});

describe('where nothing may be skipped', () => {
  it('a skipped test is a failed check that names it', () => {
    const check = nothingSkipped([result(1, 0), result(1, 0, 'needs MNIST')]);
    expect(check.failed).toBe(1);
    expect(check.output).toContain('needs MNIST');
  });

  it('a run without skipped tests passes it', () => {
    expect(nothingSkipped([result(1, 0)])).toMatchObject({ passed: 1, failed: 0 });
  });
});
