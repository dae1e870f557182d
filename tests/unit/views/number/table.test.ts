import { describe, expect, it } from 'vitest';
import { numbersOf, stepThatDefines } from '#scene/frame.ts';
import { DETAILS, stepsOf } from '#scene/step.ts';
import { startOf } from '#scene/stepper/scene.ts';
import { traceInDetail } from '#scene/stepper/trace.ts';
import { tableOf } from '#views/number/table.ts';

describe('the table of all numbers', () => {
  it.each(DETAILS)('has every number of a trace at %s detail once, by the step that makes it', (detail) => {
    for (const net of ['course', 'mazur', 'deep'] as const) {
      const trace = traceInDetail(startOf(net), detail);
      const steps = stepsOf(trace.program, detail);
      const rows = tableOf(trace, steps);
      expect(rows.map(({ id }) => id).toSorted()).toEqual(numbersOf(trace).toSorted());
      expect(rows.map(({ step }) => step)).toEqual(rows.map(({ step }) => step).toSorted((a, b) => a - b));
      for (const { id, step } of rows.slice(0, 100)) expect(stepThatDefines(trace, steps, id)).toBe(step);
    }
  });

  it('says what a number is made from, and of a given one that it is given', () => {
    const trace = traceInDetail(startOf('course'), 'operation');
    const rows = tableOf(trace, stepsOf(trace.program, 'operation'));
    const from = (id: string) => rows.find((row) => row.id === id)!.from();
    expect(from('w1')).toBeUndefined();
    expect(from('z1')).toBe('w1 · x1 + w2 · x2');
    expect(from('E_o1')).toBe('½(t1 − o1)²');
  });

  it('is written once for a program', () => {
    const trace = traceInDetail(startOf('deep'), 'operation');
    const steps = stepsOf(trace.program, 'operation');
    expect(tableOf(trace, steps)).toBe(tableOf({ ...trace }, steps));
  });
});
