import { describe, expect, it } from 'vitest';
import { varId } from '#autodiff/program.ts';
import { DETAILS, stepsOf } from '#scene/step.ts';
import type { GivenValues } from '#scene/stepper/examples.ts';
import { stepperLink } from '#scene/stepper/scene.ts';
import { traceOf } from '#scene/stepper/trace.ts';
import { entriesOf, linesOf, panelNumber, roomOf, toneOf } from '#views/panel/rows.ts';
import { programAt, withGiven } from '../../scene/stepper/course-example.ts';

const traceAt = (detail: (typeof DETAILS)[number]) => traceOf({ ...stepperLink.initial, detail });

describe('a number in the panel', () => {
  it('stands as typed where it is given, with eight decimals where it is computed', () => {
    expect(panelNumber(traceAt('operation'), varId('w5'), 0.45)).toBe('0.45');
    expect(panelNumber(traceAt('operation'), varId('z1'), 0.08)).toBe('0.08000000');
    expect(panelNumber(traceAt('operation'), varId('w5_new'), 0.43703857)).toBe('0.43703857');
  });

  it('is cut to eight decimals where a given number is longer, as weights become after updates', () => {
    expect(panelNumber(traceAt('operation'), varId('w5'), 0.437038571234)).toBe('0.43703857');
  });
});

describe('a row of numbers in the panel', () => {
  it('gives each number inside a matrix its own name', () => {
    const names = entriesOf(traceAt('layer'), varId('W2')).map((row) => row.map(({ id }) => id));
    expect(names).toEqual([
      ['w5', 'w7'],
      ['w6', 'w8'],
    ]);
  });

  it('is a single number for a variable that is one', () => {
    expect(entriesOf(traceAt('operation'), varId('w5'))).toEqual([[{ id: 'w5', value: 0.45 }]]);
    expect(entriesOf(traceAt('neuron'), varId('z1'))).toHaveLength(1);
  });
});

describe.each(DETAILS)('the panel at %s detail', (detail) => {
  const trace = traceAt(detail);
  const steps = stepsOf(programAt(detail), detail);

  it('writes out the equation that each step is named by', () => {
    for (const { key, equations } of steps)
      expect(
        linesOf(equations).map(({ equation }) => equation.output),
        key,
      ).toContain(key);
  });

  it('leaves out what only copies or stands side by side', () => {
    const ops = steps.flatMap(({ equations }) => linesOf(equations).map(({ equation }) => equation.op));
    expect(ops).not.toContain('copy');
    expect(ops).not.toContain('concat');
  });

  it('names numbers uniquely', () => {
    for (const { equations } of steps)
      for (const { output } of equations) {
        const ids = entriesOf(trace, output)
          .flat()
          .map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
  });
});

it('a line that is too long for a phone is set smaller, or wrapped', () => {
  const room = (key: string, change: GivenValues = {}, detail: (typeof DETAILS)[number] = 'operation') => {
    const { equations } = stepsOf(programAt(detail), detail).find((step) => step.key === key)!;
    return roomOf(traceOf(withGiven({ ...stepperLink.initial, detail }, change)), linesOf(equations));
  };
  expect(room('E_total')).toEqual([]);
  expect(room('z3')).toEqual(['long']);
  expect(room('z3', { w5: -123.456789, w6: 1e-9 })).toEqual(['long', 'flow']);
  expect(room('dE_total/dw5', { x1: 3 })).toEqual([]);
  expect(room('dE_o1/dh1', { w5: -123.456789, t1: 0.9 })).toEqual(['tight']);
  expect(room('Z1', {}, 'layer')).toEqual(['flow']);
});

it('a value taken from the way forward keeps the colour of the way forward', () => {
  const trace = traceAt('operation');
  const step = stepsOf(programAt('operation'), 'operation').find(({ key }) => key === 'dE_total/dw5')!;
  const tone = (id: string) => toneOf(trace, step.equations, varId(id));
  expect(tone('dz3/dw5')).toBe('fwd');
  expect(tone('do1/dz3')).toBe('bwd');
  expect(tone('dE_total/dw5')).toBe('bwd');
  expect(tone('w5_new')).toBe('upd');
});
