import { z } from 'astro/zod';
import text from '../../content/bench.json?raw';
import type { BenchResult, BenchResults } from '#scene/bench/results.ts';

const schema = z.strictObject({
  /** Versions and settings, as the bench names them. */
  environment: z.record(z.string(), z.unknown()),
  results: z
    .array(
      z.object({
        id: z.string().min(1),
        secondsPerEpoch: z.number().positive(),
        timesFasterThan: z.record(z.string(), z.number().positive()).optional(),
      }),
    )
    .min(1),
});

/**
 * Reads what `npm run bench -- --json` has printed.
 * @throws an Error that names every field that is missing or wrong
 */
export function parseBench(json: string): BenchResults {
  const result = schema.safeParse(JSON.parse(json));
  if (!result.success) throw new Error(`content/bench.json is wrong:\n${z.prettifyError(result.error)}`);
  return result.data;
}

/** Our figures: quotations, to be shown as such. */
export const benchResults = parseBench(text);

/** @throws an Error for a row that the bench has not measured */
export function benchResult(id: string): BenchResult {
  const found = benchResults.results.find((result) => result.id === id);
  if (!found) throw new Error(`content/bench.json has no result "${id}".`);
  return found;
}
