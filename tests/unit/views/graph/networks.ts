import { textbookNames } from '#learning/textbook-names.ts';
import { BIAS_KINDS } from '#learning/network.ts';
import { operationProgram } from '#learning/operation-program.ts';
import type { Program } from '#autodiff/program.ts';
import { programFor, type Variation } from '#scene/stepper/programs.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { spec } from '../../learning/random-network.ts';

const variation = (more: Partial<Variation>): Variation => ({
  net: 'course',
  biases: 'none',
  order: 'together',
  error: 'half',
  ...more,
});

export const COURSE = programFor(variation({}), 'operation');
export const DEEP = programFor(variation({ net: 'deep', biases: 'neuron' }), 'operation');

/** The stepper's networks in every form, and networks of random sizes. */
export const PROGRAMS: readonly (readonly [string, Program])[] = [
  ['2-2-2', COURSE],
  ['2-2-2 with the mean of the squares', programFor(variation({ error: 'mean' }), 'operation')],
  ...(['fixed', 'layer', 'neuron'] as const).map(
    (biases) =>
      [
        `Mazur's with biases: ${biases}`,
        programFor(variation({ net: 'mazur', biases }), 'operation'),
      ] as const,
  ),
  [
    'Mazur’s, outputs updated first',
    programFor(variation({ net: 'mazur', biases: 'layer', order: 'outputs-first' }), 'operation'),
  ],
  ['2-10-10-10-1', DEEP],
  ...Array.from({ length: 12 }, (_, seed) => {
    const random = LegacyRandom.seed(seed);
    const sizes = Array.from(
      { length: 2 + Math.floor(3 * random.random()) },
      () => 1 + Math.floor(5 * random.random()),
    );
    const biases = BIAS_KINDS[seed % BIAS_KINDS.length]!;
    const program = operationProgram(spec(sizes, biases), textbookNames(sizes, biases));
    return [`${sizes.join('-')}, biases: ${biases}`, program] as const;
  }),
];
