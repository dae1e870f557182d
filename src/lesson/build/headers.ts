import { readFileSync } from 'node:fs';

const FILE = new URL('../../../public/_headers', import.meta.url);

/** The headers that every page is to be served with, as hosts read them from `public/_headers`. */
export function headers(): Record<string, string> {
  const lines = readFileSync(FILE, 'utf8').split('\n').slice(1);
  return Object.fromEntries(
    lines.filter((line) => line.includes(': ')).map((line) => line.trim().split(': ')),
  );
}
