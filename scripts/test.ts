/**
 * Everything that CI runs, in order: `npm test`. A part that fails does not stop the others. With CI set a skipped test
 * fails the run. `npm test -- --only lint,unit` runs some parts.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PARTS, type Part } from './test/parts.ts';
import { failure, nothingSkipped, totalLine, type Result } from './test/result.ts';

const NAMES = PARTS.map(({ name }) => name);
const USAGE = `Usage: npm test [-- --only <parts>]
Parts, in order, separated by commas: ${NAMES.join(', ')}`;

function usage(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    return usage((error as Error).message);
  }
}

function chosenParts(): readonly Part[] {
  const { only, help } = options();
  if (help) {
    console.log(USAGE);
    process.exit(0);
  }
  if (only === undefined) return PARTS;
  const names = only.split(',');
  const unknown = names.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) usage(`There is no part called "${unknown}".`);
  return PARTS.filter(({ name }) => names.includes(name));
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

function report(name: string, result: Result, time: string): void {
  console.log(
    `${result.failed > 0 ? '✗' : '✓'} ${name.padEnd(14)} ${time.padStart(8)}   ${totalLine([result])}`,
  );
  for (const skipped of result.skipped) console.log(`    skipped: ${skipped}`);
  for (const retried of result.retried ?? []) console.log(`    passed on a second try: ${retried}`);
  if (result.failed > 0) console.log(`\n${result.output.trim()}\n`);
}

const parts = chosenParts();
const building = parts.some(({ name }) => name === 'build');
// A site from before must not stand in for one that does not build.
if (building) rmSync(resolve(import.meta.dirname, '../dist'), { recursive: true, force: true });

const start = performance.now();
const results: Result[] = [];
for (const { name, run } of parts) {
  const from = performance.now();
  console.log(`  ${name} …`);
  const say = (line: string): void => {
    console.log(`    ${line}`);
  };
  const result = await run(say).catch((error: unknown) => failure((error as Error).message));
  report(name, result, seconds(from));
  results.push(result);
}
if (process.env['CI'] === 'true') {
  const result = nothingSkipped(results);
  report('nothing skipped', result, '');
  results.push(result);
}
console.log(`\nTotal time ${seconds(start)}`);
console.log(totalLine(results));
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
