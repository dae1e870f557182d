import { describe, expect, it } from 'vitest';
import { varId } from '#autodiff/program.ts';
import { frameAt, numbersOf } from '#scene/frame.ts';
import { stepsOf } from '#scene/step.ts';
import { frameInDetail } from '#scene/stepper/same-moment.ts';
import { startOf, type StepperScene } from '#scene/stepper/scene.ts';
import { traceInDetail } from '#scene/stepper/trace.ts';

const SCENES: readonly (readonly [string, StepperScene])[] = [
  ['the 2-2-2', startOf('course')],
  ['Mazur’s network with a bias a layer', startOf('mazur', 'layer')],
  ['Mazur’s network with a bias a neuron', startOf('mazur', 'neuron')],
  ['Mazur’s network, outputs updated first', { ...startOf('mazur', 'layer'), order: 'outputs-first' }],
];

describe.each(SCENES)('the same moment of %s at layer detail', (_, scene) => {
  const here = traceInDetail(scene, 'operation');
  const steps = stepsOf(here.program, 'operation');
  const there = traceInDetail(scene, 'layer');
  const named = numbersOf(there).filter((id) => here.program.variables.has(id));
  const at = (index: number) => {
    const frame = frameAt(here, steps, index);
    return { frame, layer: frameInDetail(frame, there, 'layer') };
  };

  it('knows at every step exactly the numbers that are known here, with the same values', () => {
    expect(named.length).toBeGreaterThan(50);
    for (let index = 0; index <= steps.length; index++) {
      const { frame, layer } = at(index);
      for (const id of named) {
        expect(layer.isKnown(id), `${id} after ${index} steps`).toBe(frame.isKnown(id));
        expect(layer.number(id), id).toBe(frame.number(id));
      }
    }
  });

  it('knows nothing that is computed at the start, and everything at the end', () => {
    const outputs = there.program.equations.map(({ output }) => output);
    expect(outputs.filter((id) => at(0).layer.isKnown(id))).toEqual([]);
    expect(outputs.filter((id) => !at(steps.length).layer.isKnown(id))).toEqual([]);
  });

  it('never forgets a tensor', () => {
    let before: string[] = [];
    for (let index = 0; index <= steps.length; index++) {
      const { layer } = at(index);
      const known = [...there.program.variables.keys()].filter((id) => layer.isKnown(id));
      expect(before.filter((id) => !known.some((now) => now === id))).toEqual([]);
      before = known;
    }
  });

  it('is in the section of the step, and shows its number where the layer has it', () => {
    for (let index = 1; index <= steps.length; index++) {
      const { frame, layer } = at(index);
      const { key, section } = frame.step!;
      expect(layer.step?.section, key).toBe(section);
      const holder = there.program.elements.get(key)?.of ?? key;
      if (there.program.variables.has(holder))
        expect(layer.step!.equations.map(({ output }) => output)).toContain(holder);
    }
  });
});

describe('the first sum of the 2-2-2 at layer detail', () => {
  it('is one of the two numbers of Z1', () => {
    const scene = startOf('course');
    const here = traceInDetail(scene, 'operation');
    const frame = frameAt(here, stepsOf(here.program, 'operation'), 1);
    const layer = frameInDetail(frame, traceInDetail(scene, 'layer'), 'layer');
    expect(layer.isKnown(varId('z1'))).toBe(true);
    expect(layer.isKnown(varId('z2'))).toBe(false);
    expect(layer.isKnown(varId('Z1'))).toBe(false);
    expect(layer.step?.key).toBe('Z1');
  });
});
