import { run } from '#autodiff/run.ts';
import { symbolFor, varId, type Program, type Trace } from '#autodiff/program.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import type { BiasKind, NetworkSpec } from '#learning/network.ts';
import { outputsFirst } from '#learning/outputs-first.ts';
import { plainSymbol } from '#notation/plain.ts';
import { inNotation } from '#notation/textbooks/in-notation.ts';
import type { Detail } from '#scene/step.ts';
import type { ErrorForm, UpdateOrder } from '#scene/stepper/programs.ts';
import type { Notation } from '#scene/stepper/scene.ts';
import { giveNumbers, randomNumbers, threeDetails } from '../../learning/random-network.ts';

/** Networks that the stepping figure shows, and others. */
export interface Kind {
  readonly sizes: readonly number[];
  readonly biases: BiasKind;
  readonly error: ErrorForm;
  readonly order: UpdateOrder;
}

export const KINDS: readonly Kind[] = (['half', 'mean'] as const).flatMap((error) =>
  (['together', 'outputs-first'] as const).flatMap((order) =>
    (
      [
        [[2, 2, 2], 'none'],
        [[2, 2, 2], 'fixed'],
        [[2, 2, 2], 'layer'],
        [[2, 2, 2], 'neuron'],
        [[2, 10, 10, 10, 1], 'neuron'],
        [[1, 1, 1], 'layer'],
        [[3, 4, 3], 'layer'],
        [[4, 3, 5, 3], 'neuron'],
        [[2, 1, 2], 'none'],
        [[3, 1], 'fixed'],
      ] as const
    ).map(([sizes, biases]) => ({ sizes, biases, error, order })),
  ),
);

export const titleOf = ({ sizes, biases, error, order }: Kind): string =>
  `${sizes.join('-')}, biases ${biases}, ${error}, ${order}`;

export const specOf = ({ sizes, biases, error }: Kind): NetworkSpec => ({
  sizes,
  biases,
  activation: 'sigmoid',
  loss: { op: error === 'half' ? 'halfSquaredError' : 'squaredErrorOver' },
});

export function programsOf(kind: Kind): Record<Detail, Program> {
  const programs = threeDetails(specOf(kind), textbookNames(kind.sizes, kind.biases));
  if (kind.order === 'together') return programs;
  const { operation, neuron, layer } = programs;
  return {
    operation: outputsFirst(operation),
    neuron: outputsFirst(neuron),
    layer: outputsFirst(layer),
  };
}

export function traceOf(kind: Kind, program: Program, seed = 1): Trace {
  const numbers = randomNumbers(specOf(kind), seed, textbookNames(kind.sizes, kind.biases));
  if (numbers.has('n')) numbers.set('n', kind.sizes.at(-1)!);
  return run(program, giveNumbers(program, numbers));
}

export const written = (kind: Kind, trace: Trace, notation: Notation): Trace =>
  inNotation(trace, notation, specOf(kind), textbookNames(kind.sizes, kind.biases));

/** How each name is written in plain text. */
export function symbolsOf(kind: Kind, detail: Detail, notation: Notation): (id: string) => string {
  const trace = { program: programsOf(kind)[detail], values: new Map() };
  const { program } = written(kind, trace, notation);
  return (id) => plainSymbol(symbolFor(program, varId(id)));
}

export const MAZUR: Kind = { sizes: [2, 2, 2], biases: 'layer', error: 'half', order: 'together' };
export const DEEP: Kind = { sizes: [2, 10, 10, 10, 1], biases: 'neuron', error: 'half', order: 'together' };
