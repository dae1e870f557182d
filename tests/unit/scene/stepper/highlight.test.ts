import { describe, expect, it } from 'vitest';
import { varId, type VarId } from '#autodiff/program.ts';
import { frameAt, stepThatDefines } from '#scene/frame.ts';
import { DETAILS, stepsOf, type Detail } from '#scene/step.ts';
import { depthOf } from '#scene/stepper/depth.ts';
import { highlightOf } from '#scene/stepper/highlight.ts';
import { stepperLink } from '#scene/stepper/scene.ts';
import { traceOf } from '#scene/stepper/trace.ts';
import { NETWORK, programAt } from './course-example.ts';

function highlightAt(name: string, detail: Detail = 'operation') {
  const trace = traceOf({ ...stepperLink.initial, detail });
  const steps = stepsOf(programAt(detail), detail);
  return highlightOf(frameAt(trace, steps, stepThatDefines(trace, steps, varId(name))!), NETWORK);
}
const flows = (name: string, detail?: Detail): string[] =>
  highlightAt(name, detail)
    .flows.map(({ pass, way, id }) => `${pass} ${way} ${id}`)
    .toSorted();
const drawn = new Set<VarId>([
  ...NETWORK.inputs,
  ...NETWORK.units.flatMap(({ z, a, slope, gradient }) => [z, a, slope, gradient]),
  ...NETWORK.links.flatMap(({ weight, gradient }) => [weight, gradient]),
  ...NETWORK.errors.flatMap(({ error, target }) => [error, target]),
  NETWORK.total,
]);

describe('what the drawing lights up', () => {
  it('is nothing before the first step', () => {
    const start = highlightAt('x1');
    expect(start.lit.size).toBe(0);
    expect(start.flows).toEqual([]);
    expect(start.factors).toEqual([]);
  });

  it.each(DETAILS)('is something that stands in the drawing at every step of %s detail', (detail) => {
    for (const { key } of stepsOf(programAt(detail), detail)) {
      const lit = [...highlightAt(key, detail).lit.keys()].map((id) => id.replace(/_new$/, '') as VarId);
      expect(
        lit.some((id) => drawn.has(id)),
        key,
      ).toBe(true);
    }
  });

  it('goes forward from both inputs into a weighted sum', () => {
    expect(flows('z1')).toEqual(['forward in w1', 'forward in w2', 'forward out w1', 'forward out w2']);
    expect(flows('z4_new')).toEqual(['forward in w7', 'forward in w8', 'forward out w7', 'forward out w8']);
  });

  it('comes back to w5 from the error of o1 alone, and meets h1 on its way forward', () => {
    expect(flows('dE_total/dw5')).toEqual([
      'backward error E_o1',
      'backward out w5',
      'backward total E_o1',
      'forward in w5',
    ]);
    expect(highlightAt('dE_total/dw5').factors).toEqual(['dE_total/do1', 'do1/dz3', 'h1']);
  });

  it('comes back to h1 along one path at a time, then along both', () => {
    expect(flows('dE_o2/dh1')).toEqual(['backward error E_o2', 'backward in w7', 'backward out w7']);
    expect(highlightAt('dE_o2/dh1').factors).toEqual(['dE_total/do2', 'do2/dz4', 'w7']);
    expect(flows('dE_total/dh1')).toEqual([
      'backward in w5',
      'backward in w7',
      'backward out w5',
      'backward out w7',
    ]);
  });

  it('marks what went forward, came back and was updated as such', () => {
    const { lit } = highlightAt('dE_total/dw5');
    expect(lit.get(varId('h1'))).toBe('forward');
    expect(lit.get(varId('do1/dz3'))).toBe('backward');
    expect(lit.get(varId('dE_total/dw5'))).toBe('backward');
    expect(highlightAt('w5_new').lit.get(varId('w5_new'))).toBe('update');
    expect(highlightAt('w5_new').lit.get(varId('dE_total/dw5'))).toBe('backward');
  });

  it('holds all four weights of a layer at layer detail', () => {
    const { lit } = highlightAt('dE_total/dW2', 'layer');
    for (const name of ['dE_total/dw5', 'dE_total/dw6', 'dE_total/dw7', 'dE_total/dw8'])
      expect(lit.get(varId(name)), name).toBe('backward');
  });

  it('has no flow that points at nothing', () => {
    const weights = new Set(NETWORK.links.map(({ weight }) => weight));
    const errors = new Set(NETWORK.errors.map(({ error }) => error));
    for (const detail of DETAILS)
      for (const { key } of stepsOf(programAt(detail), detail))
        for (const { way, id } of highlightAt(key, detail).flows)
          expect((way === 'in' || way === 'out' ? weights : errors).has(id), `${key}: ${way} ${id}`).toBe(
            true,
          );
  });
});

describe('the depth of a step', () => {
  it('climbs forward to the error and falls backward to the inputs', () => {
    const rising = ['x1', 'w1', 'z1', 'h1', 'w5', 'z3', 'o1', 'E_o1', 'E_total'].map((id) =>
      depthOf(stepperLink.initial, varId(id)),
    );
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    expect(new Set(rising).size).toBe(rising.length);
  });

  it('is that of the variable, whether it is computed, differentiated by or updated', () => {
    expect(depthOf(stepperLink.initial, varId('dE_total/dw5'))).toBe(
      depthOf(stepperLink.initial, varId('w5')),
    );
    expect(depthOf(stepperLink.initial, varId('dE_o1/dh1'))).toBe(depthOf(stepperLink.initial, varId('h1')));
    expect(depthOf(stepperLink.initial, varId('w5_new'))).toBe(depthOf(stepperLink.initial, varId('w5')));
    expect(depthOf(stepperLink.initial, varId('h1_new'))).toBe(depthOf(stepperLink.initial, varId('h1')));
  });

  it.each(DETAILS)('is known for every step of %s detail', (detail) => {
    for (const { key } of stepsOf(programAt(detail), detail))
      expect(depthOf(stepperLink.initial, key), key).toBeGreaterThan(0);
  });
});
