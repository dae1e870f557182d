import { LegacyRandom } from '#numeric/random/legacy.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import type { BiasKind, NetworkSpec } from '#learning/network.ts';
import type { SlipKind } from '#scene/slips/slip.ts';

/** A network to be worked out by hand, layer by layer, with numbers of its own. */
export interface Setting {
  readonly sizes: readonly number[];
  readonly biases: BiasKind;
  readonly error: 'half' | 'mean' | 'binary';
  readonly order: 'together' | 'outputs-first';
  readonly seed: number;
}

const LOSSES = { half: 'halfSquaredError', mean: 'squaredErrorOver', binary: 'binaryCrossEntropy' } as const;

export const specOf = ({ sizes, biases, error }: Setting): NetworkSpec => ({
  sizes,
  biases,
  activation: 'sigmoid',
  loss: { op: LOSSES[error] },
});

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const without = (numbers: readonly number[], k: number): number[] => numbers.filter((_, i) => i !== k);

export type Wrong = readonly [SlipKind, number];
export interface ByHand {
  /** All numbers, given and computed, by name. */
  readonly values: ReadonlyMap<string, number>;
  /** What each slip comes to, by the number that it is made in. */
  readonly wrong: ReadonlyMap<string, readonly Wrong[]>;
}

/**
 * One training step with arrays and loops, and for each number of it what the usual slips lead to: formulas written out
 * again with the slip in them.
 */
export function byHand({ sizes, biases, error, order, seed }: Setting): ByHand {
  const names = textbookNames(sizes, biases);
  const random = LegacyRandom.seed(seed);
  const values = new Map<string, number>();
  const wrong = new Map<string, Wrong[]>();
  const last = sizes.length - 1;
  const draw = (name: string): number => {
    const value = values.get(name) ?? random.randn();
    values.set(name, value);
    return value;
  };
  const note = (name: string, value: number, slips: readonly Wrong[]): number => {
    values.set(name, value);
    wrong.set(name, [...slips]);
    return value;
  };

  const x = range(sizes[0]!).map((i) => draw(names.input(i)));
  const t = range(sizes[last]!).map((k) => draw(names.target(k)));
  // A cross-entropy asks for probabilities.
  if (error === 'binary')
    t.forEach((value, k) => {
      t[k] = k % 2 === 0 ? +(value > 0) : sigmoid(value);
      values.set(names.target(k), t[k]);
    });
  const n = t.length;
  const w: number[][][] = [[]];
  const b: number[][] = [[]];
  for (const l of range(last).map((i) => i + 1)) {
    w[l] = range(sizes[l]!).map((u) => range(sizes[l - 1]!).map((i) => draw(names.weight(l, u, i))));
    b[l] = range(sizes[l]!).map((u) => (biases === 'none' ? 0 : draw(names.bias(l, u))));
  }
  const lr = 0.3;
  values.set('lr', lr);
  if (error === 'mean') values.set('n', n);

  const entropy = (target: number, o: number): number =>
    -target * Math.log(o) - (1 - target) * Math.log(1 - o);
  const errorOf = (target: number, o: number): number =>
    error === 'binary'
      ? entropy(target, o)
      : error === 'half'
        ? 0.5 * (target - o) ** 2
        : (target - o) ** 2 / n;
  /** What is got wrong in one error alone. */
  const wrongErrors = (target: number, o: number): Wrong[] => {
    const off = target - o;
    const scaled = error === 'half' ? off / 2 : off / n;
    if (error === 'binary') return [['oppositeTarget', entropy(1 - target, o)]];
    return [
      [error === 'half' ? 'halfMissing' : 'countMissing', off * off],
      [error === 'half' ? 'halfInside' : 'countInside', scaled * scaled],
      ...[scaled, -scaled, off, -off].map((value): Wrong => ['notSquared', value]),
    ];
  };
  interface Pass {
    readonly z: number[][];
    readonly a: number[][];
  }
  /** Forward with these weights; `before` is the pass before the update. */
  function forward(W: number[][][], B: number[][], suffix: '' | '_new', before?: Pass): Pass {
    const a = [x];
    const z: number[][] = [[]];
    for (const l of range(last).map((i) => i + 1)) {
      z[l] = range(sizes[l]!).map((u) => {
        const [weights, inputs, bias] = [W[l]![u]!, a[l - 1]!, B[l]![u]!];
        const dot = (ws: readonly number[], xs: readonly number[]): number =>
          sum(ws.map((weight, i) => weight * xs[i]!));
        const slips: Wrong[] = range(inputs.length).map((i) => [
          'productMissing',
          dot(without(weights, i), without(inputs, i)) + bias,
        ]);
        if (biases !== 'none') slips.push(['biasMissing', dot(weights, inputs)]);
        for (const i of range(inputs.length))
          for (const j of range(i)) {
            const other = inputs.with(i, inputs[j]!).with(j, inputs[i]!);
            slips.push(['swapped', dot(weights, other) + bias]);
          }
        if (before) {
          slips.push(['oldWeights', dot(w[l]![u]!, inputs) + b[l]![u]!]);
          if (l > 1) slips.push(['oldInputs', dot(weights, before.a[l - 1]!) + bias]);
          slips.push(['before', before.z[l]![u]!]);
        }
        return note(names.preactivation(l, u) + suffix, dot(weights, inputs) + bias, slips);
      });
      a[l] = z[l]!.map((sumOf, u) =>
        note(names.activation(l, u) + suffix, sigmoid(sumOf), [
          ['sigmoidMissing', sumOf],
          ['exponentSign', sigmoid(-sumOf)],
          ...(before ? [['before', before.a[l]![u]!] as const] : []),
        ]),
      );
    }
    const errors = a[last]!.map((o, k) =>
      note(names.lossTerm(k) + suffix, errorOf(t[k]!, o), [
        ...wrongErrors(t[k]!, o),
        ['sign', -errorOf(t[k]!, o)],
        ...(before ? [['before', errorOf(t[k]!, before.a[last]![k]!)] as const] : []),
      ]),
    );
    if (n > 1)
      note(names.loss + suffix, sum(errors), [
        ...errors.map((_, k): Wrong => ['termMissing', sum(without(errors, k))]),
        ...notAdded(errors),
        ...(before ? [['before', sum(before.a[last]!.map((o, k) => errorOf(t[k]!, o)))] as const] : []),
      ]);
    else values.set(names.loss + suffix, errors[0]!);
    return { z, a };
  }
  const notAdded = (numbers: readonly number[]): Wrong[] => [
    ...(numbers.length === 2
      ? ([
          ['difference', numbers[0]! - numbers[1]!],
          ['difference', numbers[1]! - numbers[0]!],
        ] as const)
      : []),
    ['averaged', sum(numbers) / numbers.length],
  ];
  const oneSided = (paths: readonly number[]): Wrong[] =>
    paths.length < 2
      ? []
      : [
          ...paths.map((path): Wrong => ['onlyPath', path]),
          ...(paths.length > 2 ? paths.map((_, k): Wrong => ['pathDropped', sum(without(paths, k))]) : []),
        ];
  const misplaced = (right: number): Wrong[] => [
    ['sign', -right],
    [error === 'half' ? 'double' : 'twice', 2 * right],
    [error === 'half' ? 'half' : 'halved', right / 2],
    ['rate', lr * right],
  ];

  const { z, a } = forward(w, b, '');
  const next = structuredClone(w);
  const nextBias = structuredClone(b);
  const gradients: number[][][] = structuredClone(w);
  /** What came back to each activation; the paths it came along; the same with the weights of the other side. */
  let signal = a[last]!.map((o, k) => {
    const off = o - t[k]!;
    const slopes = {
      half: { right: off, extra: [] as Wrong[] },
      mean: {
        right: (2 * off) / n,
        extra: [
          ['countMissing', 2 * off],
          ['twoMissing', off / n],
        ] as Wrong[],
      },
      binary: { right: (1 - t[k]!) / (1 - o) - t[k]! / o, extra: [['divisorMissing', off]] as Wrong[] },
    };
    const { right, extra } = slopes[error];
    return note(`dE_total/d${names.activation(last, k)}`, right, [...extra, ...misplaced(right)]);
  });
  let paths: number[][] = signal.map(() => []);
  let otherSignal: (number | undefined)[] = signal.map(() => undefined);
  const otherKind: SlipKind = order === 'together' ? 'updatedWeight' : 'oldWeight';

  for (const l of range(last).map((i) => last - i)) {
    const slope = a[l]!.map((h, u) =>
      note(`d${names.activation(l, u)}/d${names.preactivation(l, u)}`, h * (1 - h), [
        ['complementMissing', h],
        ['activationMissing', 1 - h],
        ['inputForActivation', z[l]![u]! * (1 - z[l]![u]!)],
        ['sigmoidTwice', sigmoid(h) * (1 - sigmoid(h))],
        ['sign', -h * (1 - h)],
      ]),
    );
    const isLast = l === last;
    const along = (u: number, name: string): string =>
      isLast ? `d${names.lossTerm(u)}/d${name}` : `dE_total/d${name}[${names.preactivation(l, u)}]`;
    /** Slips in a product signal · slope · third, whatever the third is. */
    const inProduct = (u: number, third: number): Wrong[] => {
      const [s, d] = [signal[u]!, slope[u]!];
      const other = otherSignal[u];
      return [
        ['signalMissing', d * third],
        ['slopeMissing', s * third],
        ['activationForSlope', s * a[l]![u]! * third],
        ...(other === undefined ? [] : [[otherKind, other * d * third] as const]),
        ...oneSided(paths[u]!).map(([kind, value]): Wrong => [kind, value * d * third]),
        ...misplaced(s * d * third),
      ];
    };
    const biasPaths: number[] = [];
    for (const u of range(sizes[l]!)) {
      const delta = signal[u]! * slope[u]!;
      range(sizes[l - 1]!).forEach((i) => {
        const input = a[l - 1]![i]!;
        const beside = without(a[l - 1]!, i).map((value): Wrong => ['neighbourInput', delta * value]);
        gradients[l]![u]![i] = note(`dE_total/d${names.weight(l, u, i)}`, delta * input, [
          ['inputMissing', delta],
          ...beside,
          ...(l > 1 ? [['inputForActivation', delta * z[l - 1]![i]!] as const] : []),
          ...inProduct(u, input),
        ]);
      });
      const asWeight = a[l - 1]!.map((input): Wrong => ['timesInput', delta * input]);
      const bias = names.bias(l, u);
      if (biases === 'neuron') note(`dE_total/d${bias}`, delta, [...inProduct(u, 1), ...asWeight]);
      if (biases === 'layer') {
        const name = sizes[l] === 1 ? `dE_total/d${bias}` : along(u, bias);
        biasPaths.push(note(name, delta, [...inProduct(u, 1), ...asWeight]));
      }
    }
    if (biases === 'layer' && biasPaths.length > 1)
      note(`dE_total/d${names.bias(l, 0)}`, sum(biasPaths), [
        ...oneSided(biasPaths),
        ...notAdded(biasPaths),
        ...misplaced(sum(biasPaths)),
      ]);

    for (const u of range(sizes[l]!)) {
      const others = (i: number): number[] => without(gradients[l]![u]!, i);
      const move = (name: string, old: number, g: number, besides: readonly number[]): number =>
        note(`${name}_new`, old - lr * g, [
          ['before', old],
          ['added', old + lr * g],
          ['rateMissing', old - g],
          ['stepOnly', lr * g],
          ['stepOnly', -lr * g],
          ...besides.map((other): Wrong => ['neighbourGradient', old - lr * other]),
        ]);
      range(sizes[l - 1]!).forEach((i) => {
        next[l]![u]![i] = move(names.weight(l, u, i), w[l]![u]![i]!, gradients[l]![u]![i]!, others(i));
      });
      const gradient = values.get(`dE_total/d${names.bias(l, u)}`);
      const besides = biases === 'neuron' ? gradients[l]![u]! : [];
      if (gradient !== undefined) nextBias[l]![u] = move(names.bias(l, u), b[l]![u]!, gradient, besides);
    }

    if (l === 1) break;
    const [used, instead] = order === 'together' ? [w[l]!, next[l]!] : [next[l]!, w[l]!];
    const nextSignal: number[] = [];
    const nextPaths: number[][] = [];
    const nextOther: number[] = [];
    for (const i of range(sizes[l - 1]!)) {
      const h = names.activation(l - 1, i);
      const single = sizes[l] === 1;
      const back = range(sizes[l]!).map((u) => {
        const delta = signal[u]! * slope[u]!;
        const neighbours = [
          ...without(w[l]![u]!, i),
          ...without(
            w[l]!.map((row) => row[i]!),
            u,
          ),
        ];
        return note(single ? `dE_total/d${h}` : along(u, h), delta * used[u]![i]!, [
          ['weightMissing', delta],
          ...neighbours.map((weight): Wrong => ['neighbourWeight', delta * weight]),
          [otherKind, delta * instead[u]![i]!],
          ...inProduct(u, used[u]![i]!),
        ]);
      });
      const other = sum(range(sizes[l]!).map((u) => signal[u]! * slope[u]! * instead[u]![i]!));
      nextSignal.push(sum(back));
      nextPaths.push(back);
      nextOther.push(other);
      if (!single)
        note(`dE_total/d${h}`, sum(back), [
          ...oneSided(back),
          ...notAdded(back),
          [otherKind, other],
          ...misplaced(sum(back)),
        ]);
    }
    [signal, paths, otherSignal] = [nextSignal, nextPaths, nextOther];
  }
  forward(next, nextBias, '_new', { z, a });
  return { values, wrong };
}
