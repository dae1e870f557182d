/** Numbers by their textbook names. */
export type Numbers = Readonly<Record<string, number>>;

/** Inputs, targets, weights and learning rate as the worked example was published. */
export const AS_PUBLISHED = {
  ...{ x1: 0.1, x2: 0.2, t1: 0.4, t2: 0.6 },
  ...{ w1: 0.3, w2: 0.25, w3: 0.4, w4: 0.35, w5: 0.45, w6: 0.4, w7: 0.7, w8: 0.6 },
  lr: 0.5,
};

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

function forward(given: Numbers, suffix: '' | '_new'): Numbers {
  const w = (n: number): number => given[`w${n}${suffix}`]!;
  const [x1, x2, t1, t2] = [given['x1']!, given['x2']!, given['t1']!, given['t2']!];
  const [z1, z2] = [w(1) * x1 + w(2) * x2, w(3) * x1 + w(4) * x2];
  const [h1, h2] = [sigmoid(z1), sigmoid(z2)];
  const [z3, z4] = [w(5) * h1 + w(6) * h2, w(7) * h1 + w(8) * h2];
  const [o1, o2] = [sigmoid(z3), sigmoid(z4)];
  const [E_o1, E_o2] = [0.5 * (t1 - o1) ** 2, 0.5 * (t2 - o2) ** 2];
  const all = { z1, h1, z2, h2, z3, o1, z4, o2, E_o1, E_o2, E_total: E_o1 + E_o2 };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name + suffix, value]));
}

/**
 * One training step of the 2-2-2 network as one would type it into a calculator: formulas written out by hand, no tensors,
 * no graph, no program. Gives every number of the lesson by its name, what was given included.
 */
export function byHand(given: Numbers): Numbers {
  const before = forward(given, '');
  const n = (name: string): number => (before[name] ?? given[name])!;
  const back: Record<string, number> = {
    'dE_total/do1': n('o1') - n('t1'),
    'dE_total/do2': n('o2') - n('t2'),
    'do1/dz3': n('o1') * (1 - n('o1')),
    'do2/dz4': n('o2') * (1 - n('o2')),
    'dh1/dz1': n('h1') * (1 - n('h1')),
    'dh2/dz2': n('h2') * (1 - n('h2')),
  };
  const delta3 = back['dE_total/do1']! * back['do1/dz3']!;
  const delta4 = back['dE_total/do2']! * back['do2/dz4']!;
  for (const h of [1, 2]) {
    back[`dE_o1/dh${h}`] = delta3 * n(`w${4 + h}`);
    back[`dE_o2/dh${h}`] = delta4 * n(`w${6 + h}`);
    back[`dE_total/dh${h}`] = back[`dE_o1/dh${h}`]! + back[`dE_o2/dh${h}`]!;
    const delta = back[`dE_total/dh${h}`]! * back[`dh${h}/dz${h}`]!;
    back[`dE_total/dw${2 * h - 1}`] = delta * n('x1');
    back[`dE_total/dw${2 * h}`] = delta * n('x2');
    back[`dE_total/dw${4 + h}`] = delta3 * n(`h${h}`);
    back[`dE_total/dw${6 + h}`] = delta4 * n(`h${h}`);
  }
  const updated: Record<string, number> = {};
  for (let k = 1; k <= 8; k++) updated[`w${k}_new`] = n(`w${k}`) - n('lr') * back[`dE_total/dw${k}`]!;
  return { ...given, ...before, ...back, ...updated, ...forward({ ...given, ...updated }, '_new') };
}

/** What is given after `count` updates: the same inputs, targets and learning rate, the weights moved. */
export function afterUpdates(given: Numbers, count: number): Numbers {
  let now = given;
  for (let i = 0; i < count; i++) {
    const all = byHand(now);
    const moved = [1, 2, 3, 4, 5, 6, 7, 8].map((k) => [`w${k}`, all[`w${k}_new`]!] as const);
    now = { ...now, ...Object.fromEntries(moved) };
  }
  return now;
}
