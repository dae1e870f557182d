import type { Result } from './result.ts';

type Counts = Omit<Result, 'output'>;

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Counts of Vitest's JSON report. A file that could not be loaded counts as one failure. */
export function vitestCounts(report: VitestReport): Counts {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const count = (status: string): number => tests.filter((test) => test.status === status).length;
  return {
    passed: count('passed'),
    failed: count('failed') + unloaded.length,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName.trim()),
  };
}

interface PlaywrightSuite {
  readonly title: string;
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}
interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  /** What went wrong outside the tests: a file that does not load, a server that does not start. */
  readonly errors?: readonly unknown[];
}

/** Counts of Playwright's JSON report. A test that passed on a second try only is passed, and named. */
export function playwrightCounts(report: PlaywrightReport): Counts {
  const tests = report.suites.flatMap((suite) => testsOf(suite, ''));
  const named = (wanted: string): string[] =>
    tests.filter(({ status }) => status === wanted).map(({ name }) => name);
  const [skipped, retried] = [named('skipped'), named('flaky')];
  const passed = named('expected').length + retried.length;
  const failed = tests.length - passed - skipped.length + (report.errors?.length ?? 0);
  return { passed, failed, skipped, retried };
}

function testsOf(
  { title, specs = [], suites = [] }: PlaywrightSuite,
  before: string,
): { name: string; status: string }[] {
  const path = before ? `${before} › ${title}` : title;
  return [
    ...specs.flatMap((spec) => spec.tests.map(({ status }) => ({ name: `${path} › ${spec.title}`, status }))),
    ...suites.flatMap((suite) => testsOf(suite, path)),
  ];
}
