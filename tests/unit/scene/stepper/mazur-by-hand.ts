const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** The biases of h1, h2, o1, o2 that Mazur starts from. */
export const BIASES = [0.35, 0.35, 0.6, 0.6] as const;

/**
 * M. Mazur, "A Step by Step Backpropagation Example" (2015), again in plain arithmetic: E_total before each of the updates
 * 0 … `updates`. Biases stay (`fixed`), or learn: one a `layer`, or one a `neuron`. With `outputsFirst` the hidden
 * deltas use output weights that have already moved.
 */
export function plainRun(
  updates: number,
  biases: string,
  outputsFirst: boolean,
  startingBiases: readonly number[] = BIASES,
): number[] {
  let [w1, w2, w3, w4, w5, w6, w7, w8] = [0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55] as const as number[] as [
    number, number, number, number, number, number, number, number,
  ]; // prettier-ignore
  const b = [...startingBiases];
  const [i1, i2, t1, t2, lr] = [0.05, 0.1, 0.01, 0.99, 0.5];
  const errors: number[] = [];
  for (let update = 0; ; update++) {
    const h1 = sigmoid(w1 * i1 + w2 * i2 + b[0]!);
    const h2 = sigmoid(w3 * i1 + w4 * i2 + b[1]!);
    const o1 = sigmoid(w5 * h1 + w6 * h2 + b[2]!);
    const o2 = sigmoid(w7 * h1 + w8 * h2 + b[3]!);
    errors.push((t1 - o1) ** 2 / 2 + (t2 - o2) ** 2 / 2);
    if (update === updates) return errors;
    const [d1, d2] = [(o1 - t1) * o1 * (1 - o1), (o2 - t2) * o2 * (1 - o2)];
    const before = [w5, w6, w7, w8] as const;
    [w5, w6, w7, w8] = [w5 - lr * d1 * h1, w6 - lr * d1 * h2, w7 - lr * d2 * h1, w8 - lr * d2 * h2];
    const [v5, v6, v7, v8] = outputsFirst ? [w5, w6, w7, w8] : before;
    const [g1, g2] = [(d1 * v5 + d2 * v7) * h1 * (1 - h1), (d1 * v6 + d2 * v8) * h2 * (1 - h2)];
    [w1, w2, w3, w4] = [w1 - lr * g1 * i1, w2 - lr * g1 * i2, w3 - lr * g2 * i1, w4 - lr * g2 * i2];
    const deltas = [g1, g2, d1, d2];
    const shared = [g1 + g2, g1 + g2, d1 + d2, d1 + d2];
    if (biases !== 'fixed')
      b.forEach((value, k) => (b[k] = value - lr * (biases === 'layer' ? shared : deltas)[k]!));
  }
}
