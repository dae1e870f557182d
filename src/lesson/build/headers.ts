import { readFileSync } from 'node:fs';

/** In the root of the project, where a build runs. */
const FILE = 'public/_headers';

/** The headers that every page is to be served with, as hosts read them from `public/_headers`. */
export function headers(): Record<string, string> {
  const lines = readFileSync(FILE, 'utf8').split('\n').slice(1);
  return Object.fromEntries(
    lines.filter((line) => line.includes(': ')).map((line) => line.trim().split(': ')),
  );
}
