import { varId, type Program, type VarId } from '#autodiff/program.ts';
import { layerProgram } from '#learning/layer-program.ts';
import { textbookNames } from '#learning/names.ts';
import type { NetworkSpec } from '#learning/network.ts';
import { neuronProgram } from '#learning/neuron-program.ts';
import { operationProgram } from '#learning/operation-program.ts';
import type { Detail } from '../step.ts';

/** The 2-2-2 network of the worked example: sigmoid neurons, no biases, half the sum of squared errors. */
export const SPEC: NetworkSpec = {
  sizes: [2, 2, 2],
  activation: 'sigmoid',
  biases: false,
  loss: { op: 'halfSquaredError' },
};

export const NAMES = textbookNames(SPEC.sizes);

/** The published values: inputs, targets, weights and learning rate (the 2-2-2 worked example, course document 3). */
export const PUBLISHED = {
  x1: 0.1,
  x2: 0.2,
  t1: 0.4,
  t2: 0.6,
  w1: 0.3,
  w2: 0.25,
  w3: 0.4,
  w4: 0.35,
  w5: 0.45,
  w6: 0.4,
  w7: 0.7,
  w8: 0.6,
  lr: 0.5,
} as const;

export type Given = keyof typeof PUBLISHED;
export type GivenValues = Readonly<Record<Given, number>>;
export const GIVEN = Object.keys(PUBLISHED) as Given[];
export const WEIGHTS = GIVEN.filter((name) => name.startsWith('w'));
export const isGiven = (id: string): id is Given => id in PUBLISHED;

const programs: Partial<Record<Detail, Program>> = {};

/** The training step as a program, at the chosen detail. Built once. */
export function programAt(detail: Detail): Program {
  return (programs[detail] ??=
    detail === 'operation'
      ? operationProgram(SPEC, NAMES)
      : detail === 'neuron'
        ? neuronProgram(SPEC, NAMES)
        : layerProgram(SPEC, NAMES, true));
}

/** A neuron: what it adds up, what it passes on, the slope between the two, and what comes back to it. */
export interface Unit {
  readonly layer: number;
  readonly z: VarId;
  readonly a: VarId;
  readonly slope: VarId;
  readonly gradient: VarId;
}
export interface Link {
  readonly weight: VarId;
  readonly from: VarId;
  readonly to: VarId;
  readonly gradient: VarId;
}
export interface ErrorTerm {
  readonly error: VarId;
  readonly output: VarId;
  readonly target: VarId;
}

const gradientOf = (id: string): VarId => varId(`d${NAMES.loss}/d${id}`);
const HIDDEN = [0, 1].map((unit) => unitAt(1, unit));
const OUTPUTS = [0, 1].map((unit) => unitAt(2, unit));

/** What a drawing of the network has to place. */
export const NETWORK = {
  inputs: [0, 1].map((i) => varId(NAMES.input(i))),
  units: [...HIDDEN, ...OUTPUTS],
  links: [1, 2].flatMap((layer) => [0, 1].flatMap((unit) => [0, 1].map((from) => linkAt(layer, unit, from)))),
  errors: [0, 1].map((k): ErrorTerm => ({
    error: varId(NAMES.lossTerm(k)),
    output: varId(NAMES.activation(2, k)),
    target: varId(NAMES.target(k)),
  })),
  total: varId(NAMES.loss),
} as const;

function unitAt(layer: number, unit: number): Unit {
  const [z, a] = [NAMES.preactivation(layer, unit), NAMES.activation(layer, unit)];
  return { layer, z: varId(z), a: varId(a), slope: varId(`d${a}/d${z}`), gradient: gradientOf(a) };
}

function linkAt(layer: number, unit: number, from: number): Link {
  const weight = NAMES.weight(layer, unit, from);
  return {
    weight: varId(weight),
    from: varId(layer === 1 ? NAMES.input(from) : NAMES.activation(1, from)),
    to: varId(NAMES.activation(layer, unit)),
    gradient: gradientOf(weight),
  };
}
