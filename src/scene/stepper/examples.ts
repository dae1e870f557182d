import { LegacyRandom } from '#numeric/random/legacy.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import { range } from '#learning/naming.ts';
import type { BiasKind, LossSpec } from '#learning/network.ts';

/** Networks with given numbers of their own, and networks whose numbers are those of a moment of their training on XOR. */
export const NETS = ['course', 'mazur', 'deep'] as const;
export const TRAINED_NETS = ['2-2-1', '2-10-10-10-1'] as const;
export type NetName = (typeof NETS)[number] | (typeof TRAINED_NETS)[number];

/** Numbers by the names that a reader knows them by: x1, t1, w1, b1, …, lr. */
export type GivenValues = Readonly<Record<string, number>>;

/** A network that the stepping figure can show, with the numbers that it starts from. */
export interface Example {
  readonly sizes: readonly number[];
  /** What may be chosen for its biases; the first is the default. */
  readonly biases: readonly [BiasKind, ...BiasKind[]];
  /** What its error is, where that is no matter of choice. */
  readonly loss?: LossSpec['op'];
  /** Inputs, targets, weights, then biases and the learning rate. */
  given(biases: BiasKind): GivenValues;
}

/** The published values of the course's 2-2-2 worked example (course document 3). */
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

/** M. Mazur, "A Step by Step Backpropagation Example" (2015): two inputs, two targets, eight weights, a bias a layer. */
const MAZUR = {
  ...{ x1: 0.05, x2: 0.1, t1: 0.01, t2: 0.99 },
  ...{ w1: 0.15, w2: 0.2, w3: 0.25, w4: 0.3, w5: 0.4, w6: 0.45, w7: 0.5, w8: 0.55 },
};
const MAZUR_BIASES = [0.35, 0.6] as const;

const DEEP = [2, 10, 10, 10, 1] as const;
const DEEP_SEED = 0;

/**
 * One row of XOR, (1, 0) → 1, before a network that has learned nothing. Weights and biases are uniform in ±1/√(number
 * of inputs of the neuron), as PyTorch draws them, from NumPy's legacy stream at seed 0, and rounded to two decimals.
 */
function deepValues(): GivenValues {
  const random = LegacyRandom.seed(DEEP_SEED);
  const names = textbookNames(DEEP, 'neuron');
  const given: Record<string, number> = { x1: 1, x2: 0, t1: 1 };
  DEEP.slice(1).forEach((units, index) => {
    const inputs = DEEP[index]!;
    const draw = (): number => Math.round(((2 * random.random() - 1) / Math.sqrt(inputs)) * 100) / 100;
    for (const unit of range(units)) {
      for (const from of range(inputs)) given[names.weight(index + 1, unit, from)] = draw();
      given[names.bias(index + 1, unit)] = draw();
    }
  });
  return { ...given, lr: 1 };
}

let deep: GivenValues | undefined;

/** A network that learns XOR. Its numbers stand here as zeros: each moment of its training has its own. */
function trained(name: (typeof TRAINED_NETS)[number]): Example {
  const sizes = name.split('-').map(Number);
  const names = textbookNames(sizes, 'neuron');
  const parameters = sizes
    .slice(1)
    .flatMap((units, index) =>
      range(units).flatMap((unit) => [
        ...range(sizes[index]!).map((from) => names.weight(index + 1, unit, from)),
        names.bias(index + 1, unit),
      ]),
    );
  const blank = Object.fromEntries(['x1', 'x2', 't1', ...parameters, 'lr'].map((id) => [id, 0]));
  return { sizes, biases: ['neuron'], loss: 'binaryCrossEntropy', given: () => blank };
}

export const EXAMPLES: Readonly<Record<NetName, Example>> = {
  course: { sizes: [2, 2, 2], biases: ['none'], given: () => PUBLISHED },
  mazur: {
    sizes: [2, 2, 2],
    biases: ['fixed', 'layer', 'neuron'],
    given(biases) {
      const [b1, b2] = MAZUR_BIASES;
      const values = biases === 'neuron' ? { b1, b2: b1, b3: b2, b4: b2 } : { b1, b2 };
      return { ...MAZUR, ...values, lr: 0.5 };
    },
  },
  deep: { sizes: DEEP, biases: ['neuron'], given: () => (deep ??= deepValues()) },
  '2-2-1': trained('2-2-1'),
  '2-10-10-10-1': trained('2-10-10-10-1'),
};

/** A network as it is first shown, with nothing changed and no update behind it. */
export const freshOf = (net: NetName, biases: BiasKind) => ({
  biases,
  given: EXAMPLES[net].given(biases),
  update: 0,
});
