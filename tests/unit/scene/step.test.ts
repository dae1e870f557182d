import { describe, expect, it } from 'vitest';
import { DETAILS, stepsOf } from '#scene/step.ts';
import { programAt } from './stepper/course-example.ts';

const steps = (detail: (typeof DETAILS)[number]) => stepsOf(programAt(detail), detail);
const keys = (detail: (typeof DETAILS)[number]): string[] => steps(detail).map(({ key }) => key);

/** In the order in which the published example computes them, h2 treated after h1 as it says "in the same way". */
const FORWARD = ['z1', 'h1', 'z2', 'h2', 'z3', 'o1', 'z4', 'o2', 'E_o1', 'E_o2', 'E_total'];
const BACKWARD = [
  ...['dE_total/do1', 'do1/dz3', 'dE_total/dw5', 'dE_total/dw6'],
  ...['dE_total/do2', 'do2/dz4', 'dE_total/dw7', 'dE_total/dw8'],
  ...['dE_o1/dh1', 'dE_o2/dh1', 'dE_total/dh1', 'dh1/dz1', 'dE_total/dw1', 'dE_total/dw2'],
  ...['dE_o1/dh2', 'dE_o2/dh2', 'dE_total/dh2', 'dh2/dz2', 'dE_total/dw3', 'dE_total/dw4'],
];
const UPDATE = ['w1_new', 'w2_new', 'w3_new', 'w4_new', 'w5_new', 'w6_new', 'w7_new', 'w8_new'];
const again = (names: readonly string[]): string[] => names.map((name) => `${name}_new`);

describe('the steps of the worked example', () => {
  it('are fifty at operation detail, in the published order', () => {
    expect(keys('operation')).toEqual([...FORWARD, ...BACKWARD, ...UPDATE, ...again(FORWARD)]);
    expect(keys('operation')).toHaveLength(50);
  });

  it('take one neuron at a time at neuron detail, and then the errors', () => {
    const pass = ['h1', 'h2', 'o1', 'o2', 'E_o1', 'E_o2', 'E_total'];
    expect(keys('neuron')).toEqual([
      ...pass,
      ...['dE_total/dw_o1', 'dE_total/dw_o2', 'dE_total/dw_h1', 'dE_total/dw_h2'],
      ...['w_h1_new', 'w_h2_new', 'w_o1_new', 'w_o2_new'],
      ...again(pass),
    ]);
  });

  it('take one layer at a time at layer detail', () => {
    const pass = ['Z1', 'H', 'Z2', 'O', 'E', 'E_total'];
    expect(keys('layer')).toEqual([
      ...pass,
      ...['dE_total/dO', 'dO/dZ2', 'dE_total/dZ2', 'dE_total/dW2'],
      ...['dE_total/dH', 'dH/dZ1', 'dE_total/dZ1', 'dE_total/dW1'],
      ...['W1_new', 'W2_new'],
      ...again(pass),
    ]);
  });

  it('show a product together with the value that it takes from the way forward', () => {
    const ofW5 = steps('operation').find(({ key }) => key === 'dE_total/dw5')!;
    expect(ofW5.equations.map(({ output }) => output)).toEqual(['dz3/dw5', 'dE_total/dw5']);
  });

  it('add up a neuron and pass it on in one step at neuron detail', () => {
    expect(steps('neuron')[0]!.equations.map(({ output }) => output)).toEqual(['z1', 'h1']);
  });

  describe.each(DETAILS)('at %s detail', (detail) => {
    it('hold every equation of the program exactly once, in order', () => {
      expect(steps(detail).flatMap(({ equations }) => equations)).toEqual(programAt(detail).equations);
    });

    it('count from 1 and are named by something that they compute', () => {
      steps(detail).forEach(({ index, key, equations }, i) => {
        expect(index).toBe(i + 1);
        expect(equations.map(({ output }) => output)).toContain(key);
      });
      expect(new Set(keys(detail)).size).toBe(keys(detail).length);
    });

    it('go forward, backward, through the update and forward again, each once', () => {
      const sections = steps(detail).map(({ section }) => section);
      expect([...new Set(sections)]).toEqual(['forward', 'backward', 'update', 'again']);
      expect(sections.filter((section, i) => section !== sections[i - 1])).toHaveLength(4);
    });

    it('never mix two phases in a step', () => {
      for (const { phase, equations } of steps(detail))
        expect(new Set(equations.map((equation) => equation.phase))).toEqual(new Set([phase]));
    });
  });
});
