import { describe, expect, it } from 'vitest';
import { DETAILS, stepsOf, type Detail } from '#scene/step.ts';
import { indexOf } from '#scene/stepper/moment.ts';
import { stepperLink } from '#scene/stepper/scene.ts';
import { traceOf } from '#scene/stepper/trace.ts';
import { programAt } from './course-example.ts';

const steps = (detail: Detail) => stepsOf(programAt(detail), detail);
function keyAt(at: string, detail: Detail): string {
  const trace = traceOf({ ...stepperLink.initial, detail });
  return steps(detail)[indexOf(at, trace, steps(detail), stepperLink.initial) - 1]?.key ?? 'start';
}

describe('a moment named in a link', () => {
  it.each(DETAILS)('is the step that computes the variable, at %s detail', (detail) => {
    for (const { key } of steps(detail)) expect(keyAt(key, detail)).toBe(key);
    expect(keyAt('start', detail)).toBe('start');
    expect(keyAt('w5', detail)).toBe('start');
  });

  it.each([
    ['layer', 'operation', 'Z1', 'z2'],
    ['layer', 'operation', 'H', 'h2'],
    ['layer', 'operation', 'dO/dZ2', 'do2/dz4'],
    ['layer', 'operation', 'dE_total/dZ2', 'do2/dz4'],
    ['layer', 'operation', 'dE_total/dW2', 'dE_total/dw8'],
    ['layer', 'operation', 'W1_new', 'w4_new'],
    ['layer', 'operation', 'E_total_new', 'E_total_new'],
    ['layer', 'neuron', 'dE_total/dW2', 'dE_total/dw_o2'],
    ['neuron', 'operation', 'h1', 'h1'],
    ['neuron', 'operation', 'dE_total/dw_o1', 'dE_total/dw6'],
    ['neuron', 'operation', 'w_h2_new', 'w4_new'],
    ['neuron', 'layer', 'dE_total/dw_h1', 'dE_total/dW1'],
    ['operation', 'neuron', 'z1', 'h1'],
    ['operation', 'layer', 'h1', 'H'],
    ['operation', 'layer', 'dE_total/dw5', 'dE_total/dW2'],
    ['operation', 'layer', 'dE_o1/dh1', 'dE_total/dW2'],
  ] as const)('of %s detail, seen at %s detail: %s is at %s', (_, detail, at, key) => {
    expect(keyAt(at, detail)).toBe(key);
  });

  it('never falls back to the start when the detail changes', () => {
    for (const from of DETAILS)
      for (const to of DETAILS)
        for (const { key } of steps(from).slice(from === to ? 0 : 1))
          expect(keyAt(key, to), `${key} of ${from} at ${to}`).not.toBe('start');
  });

  it('stays in its section, or at the end of the one before', () => {
    const sections = ['forward', 'backward', 'update', 'again'];
    const sectionOf = (key: string, detail: Detail): number =>
      sections.indexOf(steps(detail).find((step) => step.key === key)!.section);
    for (const from of DETAILS)
      for (const to of DETAILS)
        for (const { key } of steps(from).slice(1)) {
          const moved = sectionOf(key, from) - sectionOf(keyAt(key, to), to);
          expect([0, 1], `${key} of ${from} at ${to}`).toContain(moved);
        }
  });
});
