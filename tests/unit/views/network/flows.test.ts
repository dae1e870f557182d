import { describe, expect, it } from 'vitest';
import { varId } from '#autodiff/program.ts';
import { frameAt, stepThatDefines } from '#scene/frame.ts';
import { stepsOf } from '#scene/step.ts';
import { highlightOf } from '#scene/stepper/highlight.ts';
import { networkOf } from '#scene/stepper/network.ts';
import { programFor } from '#scene/stepper/programs.ts';
import { stepperLink } from '#scene/stepper/scene.ts';
import { traceOf } from '#scene/stepper/trace.ts';
import { flowPaths } from '#views/network/flows.ts';
import { placementOf } from '#views/network/placement.ts';

const scene = stepperLink.initial;
const network = networkOf(scene);
const trace = traceOf(scene);
const steps = stepsOf(programFor(scene, 'operation'), 'operation');

/** At the step that computes `name`; before the first step without one. */
function pathsAt(name?: string, kind: 'wide' | 'tall' = 'wide') {
  const index = name === undefined ? 0 : stepThatDefines(trace, steps, varId(name))!;
  return flowPaths(highlightOf(frameAt(trace, steps, index), network), network, placementOf(network, kind));
}

describe('what travels through the drawing in a step', () => {
  it('is nothing before the first step', () => {
    expect(pathsAt()).toEqual({ back: [], ahead: [], marks: [] });
  });

  it('is an arrow from each of two inputs to its weight, and one from there to the neuron', () => {
    const { ahead, back, marks } = pathsAt('z1');
    expect(ahead).toHaveLength(4);
    for (const { head } of ahead) expect(head).toMatch(/Z$/);
    expect(back).toEqual([]);
    expect(marks).toEqual([]);
  });

  it('is a train of chevrons back from the error, and ①②③ at the factors of the gradient of a weight', () => {
    const { back, marks } = pathsAt('dE_total/dw5');
    expect(back.length).toBeGreaterThan(0);
    for (const train of back)
      expect(train).toMatch(/^(?:M[-\d.]+ [-\d.]+L[-\d.]+ [-\d.]+L[-\d.]+ [-\d.]+)+$/);
    expect(marks.map(({ number }) => number)).toEqual([1, 2, 3]);
    // Two factors came back from the error; h1 went forward.
    expect(marks.map(({ pass }) => pass)).toEqual(['b', 'b', 'f']);
  });

  it('is worked out once for a step, in each of its two drawings', () => {
    expect(pathsAt('z1')).toBe(pathsAt('z1'));
    expect(pathsAt('z1', 'tall')).not.toEqual(pathsAt('z1'));
  });
});
