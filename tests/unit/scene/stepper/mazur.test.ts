import { describe, expect, it } from 'vitest';
import { numberAt, varId } from '#autodiff/program.ts';
import { DETAILS } from '#scene/step.ts';
import { EXAMPLES } from '#scene/stepper/examples.ts';
import { startOf, type StepperScene } from '#scene/stepper/scene.ts';
import { errorsUpTo, traceOf } from '#scene/stepper/trace.ts';
import { plainRun } from './mazur-by-hand.ts';

/** M. Mazur, "A Step by Step Backpropagation Example" (2015), as he prints it. */
const mazur = startOf('mazur');
const number = (scene: StepperScene, name: string): number => numberAt(traceOf(scene), varId(name))!;

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
