import { parseArgs } from 'node:util';

/** What can be measured by itself. */
export const PARTS = ['reference', 'deep', 'throttled', 'long-tasks', 'interactions'] as const;
export type Part = (typeof PARTS)[number];

export const USAGE = `Usage: npm run bench -- [--epochs N] [--only PART,PART] [--json]

Times epochs of training in Chromium and of the same work done by others, in turn, each in a page or a process of its own:
  reference     784-64-16-10 of the published notebook, evaluated on both sets after each epoch, against the notebook's own
                NumPy program, a NumPy program made for speed, TensorFlow.js's model.fit and a loop of its operations
  deep          784-500-400-300-200-100-50-10 with Adam, updates only, against the last two kinds of these
  throttled     the kernels against the TypeScript executor on a processor that is slowed down four times
and, on the built site, how long the main thread takes:
  long-tasks    tasks over 50 ms while a figure trains
  interactions  to answer what a reader does

  --epochs N  how many of each (7); the first of each, which warms up, does not count. Of model.fit at most 3, of the deep
              network at most 4, of the throttled 2
  --only      these parts, not all
  --json      one JSON object on standard output instead of the tables
`;

export interface BenchOptions {
  readonly epochs: number;
  readonly parts: ReadonlySet<Part>;
  readonly json: boolean;
}

const isPart = (name: string): name is Part => (PARTS as readonly string[]).includes(name);

/**
 * @param args those of the command line
 * @throws Error that names what is wrong
 */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      epochs: { type: 'string', default: '7' },
      only: { type: 'string', default: PARTS.join(',') },
      json: { type: 'boolean', default: false },
    },
  });
  const epochs = Number(values.epochs);
  if (!Number.isInteger(epochs) || epochs < 2 || epochs > 100)
    throw new RangeError('--epochs is a whole number from 2 to 100.');
  const parts = values.only.split(',').map((name) => {
    if (!isPart(name)) throw new RangeError(`--only knows ${PARTS.join(', ')}, not "${name}".`);
    return name;
  });
  return { epochs, parts: new Set(parts), json: values.json };
}
