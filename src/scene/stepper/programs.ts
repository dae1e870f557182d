import type { Program } from '#autodiff/program.ts';
import { layerProgram } from '#learning/layer-program.ts';
import type { NetworkNames } from '#learning/names.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import type { BiasKind, NetworkSpec } from '#learning/network.ts';
import { neuronProgram } from '#learning/neuron-program.ts';
import { operationProgram } from '#learning/operation-program.ts';
import { outputsFirst } from '#learning/outputs-first.ts';
import type { Detail } from '../step.ts';
import { EXAMPLES, type NetName } from './examples.ts';

/** `together`: all gradients, then all weights. `outputs-first`: the mistake that Mazur's closing figures come from. */
export const ORDERS = ['together', 'outputs-first'] as const;
export type UpdateOrder = (typeof ORDERS)[number];

/** How an output's error is written: ½(t − o)², or (t − o)²/n, which is the mean. For two outputs both are the same numbers. */
export const ERROR_FORMS = ['half', 'mean'] as const;
export type ErrorForm = (typeof ERROR_FORMS)[number];

/** Which network, and which way of training it. */
export interface Variation {
  readonly net: NetName;
  readonly biases: BiasKind;
  readonly order: UpdateOrder;
  readonly error: ErrorForm;
}

export const specOf = ({ net, biases, error }: Variation): NetworkSpec => ({
  sizes: EXAMPLES[net].sizes,
  activation: 'sigmoid',
  biases,
  loss: { op: EXAMPLES[net].loss ?? (error === 'half' ? 'halfSquaredError' : 'squaredErrorOver') },
});

export const namesOf = ({ net, biases }: Variation): NetworkNames =>
  textbookNames(EXAMPLES[net].sizes, biases);

const programs = new Map<string, Program>();

/** The training step of a variation as a program, at the chosen detail. Built once. */
export function programFor(variation: Variation, detail: Detail): Program {
  const { net, biases, order, error } = variation;
  const key = [net, biases, order, error, detail].join();
  const found = programs.get(key) ?? write(variation, detail);
  programs.set(key, found);
  return found;
}

function write(variation: Variation, detail: Detail): Program {
  const [spec, names] = [specOf(variation), namesOf(variation)];
  const program =
    detail === 'operation'
      ? operationProgram(spec, names)
      : detail === 'neuron'
        ? neuronProgram(spec, names)
        : layerProgram(spec, names, true);
  return variation.order === 'together' ? program : outputsFirst(program);
}
