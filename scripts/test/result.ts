/** What a part of the tests came to. A check without tests of its own, such as formatting, counts as one. */
export interface Result {
  readonly passed: number;
  readonly failed: number;
  /** Every skipped test by name. */
  readonly skipped: readonly string[];
  /** Every test by name that passed on its second try only: on a loaded machine a browser can be late. */
  readonly retried?: readonly string[];
  /** What is shown if something failed. */
  readonly output: string;
}

export const failure = (output: string): Result => ({ passed: 0, failed: 1, skipped: [], output });
export const skip = (name: string, why: string): Result => ({
  passed: 0,
  failed: 0,
  skipped: [`${name}: ${why}`],
  output: '',
});

/** The line that a run ends with: `812 passed, 0 failed`, and `, 3 skipped` if any were. */
export function totalLine(results: readonly Result[]): string {
  const sum = (count: (result: Result) => number): number =>
    results.reduce((total, result) => total + count(result), 0);
  const skipped = sum((result) => result.skipped.length);
  const line = `${sum((result) => result.passed)} passed, ${sum((result) => result.failed)} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/** Where nothing may be skipped, a skipped test is a failed check, whose output names it. */
export function nothingSkipped(results: readonly Result[]): Result {
  const names = results.flatMap(({ skipped }) => skipped);
  if (names.length === 0) return { passed: 1, failed: 0, skipped: [], output: '' };
  return failure(`With CI set nothing may be skipped, but these were:\n${names.join('\n')}`);
}
