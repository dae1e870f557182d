import { describe, expect, it } from 'vitest';
import { numberAt, varId } from '#autodiff/program.ts';
import { DETAILS } from '#scene/step.ts';
import { EXAMPLES } from '#scene/stepper/examples.ts';
import { startOf, type StepperScene } from '#scene/stepper/scene.ts';
import { errorsUpTo, traceOf } from '#scene/stepper/trace.ts';

/** M. Mazur, "A Step by Step Backpropagation Example" (2015), as he prints it. */
const mazur = startOf('mazur');
const number = (scene: StepperScene, name: string): number => numberAt(traceOf(scene), varId(name))!;
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** His program again in plain arithmetic; biases: 'fixed', one a layer, or one a neuron. */
function plainRun(updates: number, biases: string, outputsFirst: boolean): number[] {
  let [w1, w2, w3, w4, w5, w6, w7, w8] = [0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55] as const as number[] as [
    number, number, number, number, number, number, number, number,
  ]; // prettier-ignore
  const b = [0.35, 0.35, 0.6, 0.6];
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

describe("Mazur's example", () => {
  it('starts from the error that he prints, and moves w1 and w5 as he prints it', () => {
    expect(number(mazur, 'E_total').toFixed(9)).toBe('0.298371109');
    expect(number(mazur, 'w5_new').toFixed(8)).toBe('0.35891648');
    expect(number(mazur, 'w1_new').toFixed(9)).toBe('0.149780716');
    expect(number(mazur, 'o1').toFixed(8)).toBe('0.75136507');
    expect(number(mazur, 'o2').toFixed(9)).toBe('0.772928465');
  });

  it('ends at 0.291027774 after one update, where no weight moves before the last gradient is known', () => {
    expect(number(mazur, 'E_total_new').toFixed(9)).toBe('0.291027774');
  });

  it('ends at his 0.291027924 where the hidden deltas use output weights that have already moved', () => {
    const early: StepperScene = { ...mazur, order: 'outputs-first' };
    expect(number(early, 'E_total_new').toFixed(9)).toBe('0.291027924');
  });

  it('gives his closing figures after 10,000 updates in that order, and others in the right one', () => {
    const early: StepperScene = { ...mazur, order: 'outputs-first', update: 10_000 };
    expect(number(early, 'E_total').toFixed(9)).toBe('0.000035085');
    expect(number(early, 'o1').toFixed(9)).toBe('0.015912196');
    expect(number(early, 'o2').toFixed(9)).toBe('0.984065734');
    expect(number({ ...mazur, update: 10_000 }, 'E_total').toFixed(10)).toBe('0.0000351019');
  });

  const cases = EXAMPLES.mazur.biases.flatMap((biases) =>
    ([false, true] as const).flatMap((early) => DETAILS.map((detail) => ({ biases, early, detail }))),
  );
  it.each(cases)(
    'is plain arithmetic with biases $biases, outputs first: $early, at $detail detail',
    ({ biases, early, detail }) => {
      const order = early ? 'outputs-first' : 'together';
      const scene: StepperScene = { ...startOf('mazur', biases), order, detail };
      const plain = plainRun(200, biases, early);
      errorsUpTo(scene, 200).forEach((error, k) => {
        expect(error).toBeCloseTo(plain[k]!, 13);
      });
      expect(number({ ...scene, update: 199 }, 'E_total_new')).toBeCloseTo(plain[200]!, 13);
    },
  );

  it('has the same numbers with the mean of the squared errors as with half their sum: it has two outputs', () => {
    const mean: StepperScene = { ...mazur, error: 'mean' };
    for (const name of ['E_o1', 'E_total', 'dE_total/do1', 'dE_total/dw1', 'w8_new', 'E_total_new'])
      expect(number(mean, name)).toBeCloseTo(number(mazur, name), 16);
  });
});
