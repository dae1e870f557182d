import { describe, expect, it } from 'vitest';
import { frameAt } from '#scene/frame.ts';
import { stepsOf } from '#scene/step.ts';
import { startOf } from '#scene/stepper/scene.ts';
import { traceInDetail } from '#scene/stepper/trace.ts';
import { graphOf, homesIn } from '#views/graph/graph.ts';
import { moved } from '#views/graph/follow.ts';
import { litBy } from '#views/graph/lit.ts';

const trace = traceInDetail(startOf('course'), 'operation');
const steps = stepsOf(trace.program, 'operation');
const litAt = (key: string) => litBy(frameAt(trace, steps, steps.find((step) => step.key === key)!.index));

describe('what a step lights up in the graph', () => {
  it('is the sum with all that goes into it', () => {
    const { numbers, links, operations } = litAt('z1');
    expect(new Map(numbers)).toEqual(new Map(['w1', 'x1', 'w2', 'x2', 'z1'].map((id) => [id, 'forward'])));
    expect([...links]).toEqual([0, 1, 2, 3].map((input) => [`z1 ${input}`, 'forward']));
    expect([...operations]).toEqual([['z1', 'forward']]);
  });

  it('is the way back from o1 to w5, and h1 that went forward', () => {
    const { numbers, links, operations, factors } = litAt('dE_total/dw5');
    expect(factors).toEqual(['dE_total/do1', 'do1/dz3', 'h1']);
    expect(numbers.get('h1' as never)).toBe('forward');
    expect(numbers.get('dE_total/dw5' as never)).toBe('backward');
    // z3 = w5·h1 + w6·h2: w5 is input 0, h1 input 1; o1 has the single input z3.
    expect(Object.fromEntries(links)).toEqual({ 'z3 1': 'forward', 'z3 0': 'backward', 'o1 0': 'backward' });
    expect(new Set(operations.keys())).toEqual(new Set(['z3', 'o1']));
  });

  it('is both ways back into h1 when they are added', () => {
    const { links, numbers } = litAt('dE_total/dh1');
    expect(Object.fromEntries(links)).toEqual({ 'z3 1': 'backward', 'z4 1': 'backward' });
    expect([...numbers.keys()].toSorted()).toEqual(['dE_o1/dh1', 'dE_o2/dh1', 'dE_total/dh1']);
  });

  it('is the weight, its gradient and the new weight at an update', () => {
    const { numbers, links } = litAt('w5_new');
    expect(Object.fromEntries(numbers)).toEqual({
      ...{ w5: 'forward', 'dE_total/dw5': 'backward' },
      ...{ lr: 'forward', w5_new: 'update' },
    });
    expect(links.size).toBe(0);
  });

  it('has a place in the graph at every step', () => {
    const homes = homesIn(trace.program);
    for (const { key, section } of steps) {
      const graph = graphOf(trace.program, section === 'again' ? 'again' : 'first');
      const at = graph.boxes.some(({ id }) => id === key) ? key : homes.get(key);
      expect(
        graph.boxes.some(({ id }) => id === at),
        key,
      ).toBe(true);
    }
  });
});

describe('a box that follows the current step', () => {
  it('stays where it is while the step is inside', () => {
    expect(moved(100, 400, 250, 50, 80)).toBe(100);
  });
  it('moves just far enough on either side, and never before its beginning', () => {
    expect(moved(100, 400, 500, 50, 80)).toBe(230);
    expect(moved(300, 400, 200, 50, 80)).toBe(120);
    expect(moved(300, 400, 20, 50, 80)).toBe(0);
  });
});
