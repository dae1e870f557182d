import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asking } from '#scene/asking.ts';
import { traceOf } from '#scene/clouds/learning.ts';
import { cloudLink } from '#scene/clouds/scene.ts';
import { wholeFrame } from '#scene/frame.ts';
import { gateLink, gateTrace } from '#scene/gate/scene.ts';
import { notationFrames } from '#scene/layers/notation-trace.ts';
import { notationLink } from '#scene/layers/notation.ts';
import { rowsOf } from '#scene/gate/unit.ts';

const gate = asking(gateLink, (scene) => [wholeFrame(gateTrace(scene))]);
const clouds = asking(cloudLink, (scene) => [wholeFrame(traceOf(scene))]);
const notation = asking(notationLink, (scene) => {
  const { sums, products } = notationFrames(scene);
  return [sums, products];
});

describe('the link of a figure whose numbers can be asked', () => {
  it('is that of the figure as long as none is', () => {
    for (const link of ['', 'v1;w1:0.3', 'v1;gate:or;b:-0.5;row:01'])
      expect(gate.encode(gate.decode(link).state)).toBe(link);
    expect(gate.decode('').state).toEqual({ ...gateLink.initial, why: '' });
  });

  it('names the number after everything else, and is read wherever it stands', () => {
    expect(gate.encode({ ...gate.initial, why: 'z_11' })).toBe('v1;why:z_11');
    expect(gate.encode({ ...gate.initial, w1: 0.3, why: 'z_11' })).toBe('v1;w1:0.3;why:z_11');
    expect(gate.decode('v1;why:z_11;w1:0.3').state).toMatchObject({ w1: 0.3, why: 'z_11' });
  });

  it('leaves out the brackets of a layer', () => {
    expect(notation.encode({ ...notation.initial, why: 'z2^(2)' })).toBe('v1;why:z2^2');
    for (const why of ['z2^(2)', 'w21^(2)', 'z1^(2)[as-printed]', 'A^(1)·W^(2)[0,1]']) {
      const scene = { ...notation.initial, matrix: 'as-printed' as const, why };
      expect(notation.decode(notation.encode(scene)).state).toEqual(scene);
    }
  });

  it('refuses a number that the figure does not have in that state', () => {
    for (const name of ['', 'z_22', 'toString', 'w1[0]', 'x'.repeat(90)])
      expect(gate.decode(`v1;why:${name}`)).toEqual({
        state: gate.initial,
        problem: { code: 'bad-value', key: 'why', value: name.slice(0, 40) },
      });
    expect(clouds.decode('v1;why:Y[11,0]').problem).toBeUndefined();
    expect(clouds.decode('v1;why:Y[12,0]').problem?.code).toBe('bad-value');
    expect(notation.decode('v1;why:z1^2[as-printed]').problem?.code).toBe('bad-value');
  });

  it('says what is wrong with the rest, as the link of the figure does', () => {
    for (const rest of ['v2', 'v1;w1:x', 'v1;nothing:1', 'v1;w1:1;w1:1'])
      expect(gate.decode(`${rest};why:z_11`).problem).toEqual(gateLink.decode(rest).problem);
    expect(gate.decode('v1;why:z_11;why:z_11').problem?.code).toBe('unknown-key');
  });

  it('gives back what was written, and is never an exception', () => {
    const scenes = fc.record({
      w1: fc.double({ min: -100, max: 100, noNaN: true }),
      row: fc.constantFrom(...rowsOf(2)),
      why: fc.constantFrom('', 'theta', 'b', ...rowsOf(2).map((row) => `y_${row}`)),
    });
    fc.assert(
      fc.property(scenes, (change) => {
        const scene = { ...gate.initial, ...change };
        expect(gate.decode(gate.encode(scene)).state).toEqual(scene);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => gate.decode(`v1;why:${text}`)).not.toThrow();
        expect(() => gate.decode(text)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});
