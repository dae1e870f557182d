import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { varId } from '#autodiff/program.ts';
import { agrees, slipsOf, type Slip } from '#scene/worked-example/slips.ts';
import { GIVEN } from '#scene/worked-example/network.ts';
import { workedExampleLink } from '#scene/worked-example/scene.ts';
import { traceOf } from '#scene/worked-example/trace.ts';
import { AS_PUBLISHED, byHand, type Numbers } from './arithmetic.ts';
import { ordinaryScene } from './random-scene.ts';

/** What each slip comes to for one weight, in plain arithmetic. */
function slipsByHand(given: Numbers, weight: number): [Slip, number][] {
  const all = byHand(given);
  const n = (name: string): number => all[name]!;
  const outer = weight > 4;
  const unit = Math.ceil((outer ? weight - 4 : weight) / 2);
  const odd = weight % 2 === 1;
  const signal = n(outer ? `dE_total/do${unit}` : `dE_total/dh${unit}`);
  const slope = n(outer ? `do${unit}/dz${unit + 2}` : `dh${unit}/dz${unit}`);
  const [first, second] = outer ? [n('h1'), n('h2')] : [n('x1'), n('x2')];
  const [mine, beside] = odd ? [first, second] : [second, first];
  const right = signal * slope * mine;
  return [
    ['signal', slope * mine],
    ['slope', signal * mine],
    ['forward', signal * slope],
    ['sign', -right],
    ['double', right * 2],
    ['half', right / 2],
    ['rate', right * given['lr']!],
    ['neighbour', signal * slope * beside],
    ...(outer
      ? []
      : ([
          ['path', n(`dE_o1/dh${unit}`) * slope * mine],
          ['path', n(`dE_o2/dh${unit}`) * slope * mine],
        ] satisfies [Slip, number][])),
  ];
}
const close = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));

describe('a usual slip', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('in the gradient of w%i has the number that it leads to', (weight) => {
    const found = slipsOf(traceOf(workedExampleLink.initial), varId(`dE_total/dw${weight}`));
    const expected = slipsByHand(AS_PUBLISHED, weight);
    for (const [slip, value] of found)
      expect(
        expected.some(([name, number]) => name === slip && close(number, value)),
        slip,
      ).toBe(true);
    for (const [slip, value] of expected)
      expect(
        found.some(([, number]) => agrees(value, number)),
        slip,
      ).toBe(true);
  });

  it('is looked for where it can happen', () => {
    const names = (id: string): Slip[] =>
      slipsOf(traceOf(workedExampleLink.initial), varId(id)).map(([slip]) => slip);
    const everywhere: Slip[] = ['signal', 'slope', 'forward', 'neighbour'];
    // A learning rate of a half halves; with x2 twice x1 the neighbour of w1 is its double.
    expect(names('dE_total/dw6')).toEqual([...everywhere, 'sign', 'double', 'half']);
    expect(names('dE_total/dw1')).toEqual([...everywhere, 'path', 'path', 'sign', 'half']);
  });

  it('is told from every other one, and from the right answer', () => {
    const trace = traceOf(workedExampleLink.initial);
    const right = byHand(AS_PUBLISHED);
    for (const name of ['dE_total/dw6', 'dE_total/dw1']) {
      const slips = slipsOf(trace, varId(name));
      slips.forEach(([, value], i) => {
        expect(agrees(value, right[name]!)).toBe(false);
        slips.slice(0, i).forEach(([, other]) => expect(agrees(value, other)).toBe(false));
      });
    }
  });

  it('with the learning rate is told apart where the rate is not just a half', () => {
    const names = (lr: number): Slip[] =>
      slipsOf(traceOf({ ...workedExampleLink.initial, lr }), varId('dE_total/dw5')).map(([slip]) => slip);
    expect(names(0.5)).toContain('half');
    expect(names(0.5)).not.toContain('rate');
    expect(names(0.1)).toContain('rate');
    expect(names(1)).not.toContain('rate');
  });

  it('is right on any network', () => {
    fc.assert(
      fc.property(ordinaryScene, fc.integer({ min: 1, max: 8 }), (scene, weight) => {
        const given = Object.fromEntries(GIVEN.map((name) => [name, scene[name]]));
        const trace = traceOf({ ...scene, detail: 'operation' });
        const byName = slipsByHand(given, weight);
        for (const [slip, value] of slipsOf(trace, varId(`dE_total/dw${weight}`)))
          expect(
            byName.some(([name, number]) => name === slip && Math.abs(number - value) <= 1e-13),
            `${slip}: ${value}`,
          ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is looked for in products of three factors only', () => {
    expect(() => slipsOf(traceOf(workedExampleLink.initial), varId('E_total'))).toThrow('E_total');
  });
});

describe('an answer to three significant digits', () => {
  it.each([
    [0.0263, 0.0262959, true],
    [0.0262959, 0.0262959, true],
    [0.0262, 0.0262959, false],
    [0.026, 0.0262959, false],
    [-0.0263, 0.0262959, false],
    [0.000809, 0.00080888, true],
    [8.09e-4, 0.00080888, true],
    [0.00081, 0.00080888, false],
    [0.1, 0.09996, true],
    [0, 0, true],
    [0.001, 0, false],
    [0, 1e-20, false],
    [1e-20, 1.004e-20, true],
  ])('%d for %d: %s', (answer, value, verdict) => {
    expect(agrees(answer, value)).toBe(verdict);
  });

  it('agrees however the rounding falls', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1, noNaN: true }), (value) => {
        expect(agrees(Number(value.toPrecision(3)), value)).toBe(true);
        expect(agrees(Number((value * 1.011).toPrecision(12)), value)).toBe(false);
      }),
    );
  });
});
