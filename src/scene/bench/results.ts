/** A row of `content/bench.json`: what `npm run bench -- --json` has measured. */
export interface BenchResult {
  readonly id: string;
  readonly secondsPerEpoch: number;
  /** By the name of the peer: how many times its seconds these are. */
  readonly timesFasterThan?: Readonly<Record<string, number>> | undefined;
}

export interface BenchResults {
  /** Machine, versions and settings, as the bench names them. */
  readonly environment: Readonly<Record<string, unknown>>;
  readonly results: readonly BenchResult[];
}

/** The middle of the values in order; of two middle ones the mean. Undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

/** What belongs to an environment, one line an entry; names inside names are joined by a dot. */
export const environmentLines = (
  environment: Readonly<Record<string, unknown>>,
  prefix = '',
): readonly (readonly [name: string, value: string])[] =>
  Object.entries(environment).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? environmentLines(value as Record<string, unknown>, `${prefix}${name}.`)
      : [[prefix + name, Array.isArray(value) ? value.join(', ') : String(value)] as const],
  );
