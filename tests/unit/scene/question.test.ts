import { describe, expect, it } from 'vitest';
import { varId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import { operationProgram } from '#learning/operation-program.ts';
import { frameAt } from '#scene/frame.ts';
import { hintsOf } from '#scene/hints.ts';
import { questionAfter } from '#scene/question.ts';
import { DETAILS, stepsOf, type Detail } from '#scene/step.ts';
import { giveNumbers, randomNumbers, spec, threeDetails } from '../learning/random-network.ts';
import { AS_PUBLISHED, byHand } from './stepper/arithmetic.ts';

const COURSE = spec([2, 2, 2], 'none');
const programs = threeDetails(COURSE);
const given = new Map(Object.entries(AS_PUBLISHED));

const frames = (detail: Detail) => {
  const program = programs[detail];
  const trace = run(program, giveNumbers(program, given));
  const steps = stepsOf(program, detail);
  return [...steps, undefined].map((_, index) => frameAt(trace, steps, index));
};
const questions = (detail: Detail): (string | undefined)[] =>
  frames(detail).map((frame) => questionAfter(frame, programs.operation));

describe('the question before a step', () => {
  it('is the number that the step is named by, one step after the other', () => {
    const asked = questions('operation');
    expect(asked).toHaveLength(51);
    expect(asked.slice(0, 3)).toEqual(['z1', 'h1', 'z2']);
    expect(asked.slice(11, 14)).toEqual(['dE_total/do1', 'do1/dz3', 'dE_total/dw5']);
    expect(asked.slice(-2)).toEqual(['E_total_new', undefined]);
    expect(asked.slice(0, -1)).not.toContain(undefined);
  });

  it.each(DETAILS)('is a number that is not known yet, at %s detail', (detail) => {
    for (const frame of frames(detail)) {
      const asked = questionAfter(frame, programs.operation);
      if (asked) expect(frame.isKnown(asked), asked).toBe(false);
    }
  });

  it('asks for one number of a neuron or of a layer', () => {
    expect(questions('neuron').slice(0, 4)).toEqual(['h1', 'h2', 'o1', 'o2']);
    expect(questions('layer').slice(0, 4)).toEqual(['z2', 'h2', 'z4', 'o2']);
  });

  it('is left out where a step only moves a number: the sum of a single error', () => {
    const network = spec([2, 3, 1], 'neuron');
    const program = operationProgram(network, textbookNames(network.sizes, 'neuron'));
    const trace = run(program, giveNumbers(program, randomNumbers(network, 0)));
    const steps = stepsOf(program, 'operation');
    const before = steps.findIndex(({ key }) => key === 'E_total');
    expect(questionAfter(frameAt(trace, steps, before), program)).toBeUndefined();
    expect(questionAfter(frameAt(trace, steps, before - 1), program)).toBe('E_o1');
  });
});

describe('the hint ladder', () => {
  const frame = frames('operation')[0]!;

  it('goes from the sentence of the step to its value', () => {
    const hints = hintsOf(frame, varId('dE_total/dw5'));
    expect(hints.map(({ kind }) => kind)).toEqual(['sentence', 'symbols', 'numbers', 'value']);
    const [sentence, symbols, , value] = hints;
    expect(sentence.kind === 'sentence' && sentence.frame.step?.key).toBe('dE_total/dw5');
    expect(symbols.kind === 'symbols' && symbols.equation.inputs).toEqual([
      'dE_total/do1',
      'do1/dz3',
      'dz3/dw5',
    ]);
    expect(value.kind === 'value' && value.value).toBeCloseTo(byHand(AS_PUBLISHED)['dE_total/dw5']!, 14);
  });

  it('does not exist for what no step computes', () => {
    expect(() => hintsOf(frame, varId('w5'))).toThrow('w5');
  });
});
