import { describe, expect, it } from 'vitest';
import { numberAt, varId, type Trace } from '#autodiff/program.ts';
import { rowsOf, unitRows, unitTrace } from '#scene/gate/unit.ts';

const outputs = (trace: Trace, inputs = 2): string =>
  unitRows(trace, inputs)
    .map(({ output }) => output)
    .join('');
const at = (trace: Trace, name: string): number => numberAt(trace, varId(name))!;
const NONE = [0, 0, 0, 0];

describe('a unit that fires', () => {
  it.each([
    ['AND', [0.5, 0.5], -0.7, '0001'],
    ['AND', [0.5, 0.5], -0.8, '0001'],
    ['AND', [1, 1], -1, '0001'],
    ['NAND', [-0.5, -0.5], 0.7, '1110'],
    ['OR', [0.6, 0.6], -0.5, '0111'],
  ])('is %s with the published weights %j and %d', (_, weights, bias, printed) => {
    expect(outputs(unitTrace({ weights, bias }, NONE))).toBe(printed);
  });

  it('has, as AND with 0.5, 0.5 and −0.7, the sums −0.7, −0.2, −0.2 and 0.3', () => {
    const sums = unitRows(unitTrace({ weights: [0.5, 0.5], bias: -0.7 }, NONE), 2).map(({ sum }) => sum);
    [-0.7, -0.2, -0.2, 0.3].forEach((sum, i) => expect(sums[i]).toBeCloseTo(sum, 15));
  });

  it('stays silent at a sum of exactly 0, and fires there if it is to fire at 0 already', () => {
    const weights = { weights: [1, 1], bias: -1 };
    expect(outputs(unitTrace(weights, NONE, 'above'))).toBe('0001');
    expect(outputs(unitTrace(weights, NONE, 'at-least'))).toBe('0111');
  });

  it('fires at (1, 1) with 0.1, 0.2 and −0.3, since the sum of the doubles is 2^−54', () => {
    const trace = unitTrace({ weights: [0.1, 0.2], bias: -0.3 }, NONE);
    expect(at(trace, 'z_11')).toBe(2 ** -54);
    expect(at(trace, 'y_11')).toBe(1);
  });

  it('has a sum above 0 exactly where the sum without the bias is above the threshold', () => {
    const tenths = Array.from({ length: 21 }, (_, i) => (i - 10) / 10);
    for (const w1 of tenths)
      for (const b of tenths) {
        const trace = unitTrace({ weights: [w1, 0.3], bias: b }, NONE);
        for (const row of rowsOf(2))
          expect(at(trace, `s_${row}`) > at(trace, 'theta'), `${w1} ${b} ${row}`).toBe(
            at(trace, `z_${row}`) > 0,
          );
      }
  });

  it('lists the rows of a truth table in the order of binary numbers', () => {
    expect(rowsOf(2)).toEqual(['00', '01', '10', '11']);
    expect(rowsOf(3)).toEqual(['000', '001', '010', '011', '100', '101', '110', '111']);
  });

  it('says of each row whether it gives what it should', () => {
    const rows = unitRows(unitTrace({ weights: [1, 1], bias: -0.5 }, [0, 0, 0, 1]), 2);
    expect(rows.map(({ right }) => right)).toEqual([true, false, false, true]);
  });

  it('shows the product of each weight with its input', () => {
    const trace = unitTrace({ weights: [2, -3, 0.5], bias: 1 }, new Array<number>(8).fill(0));
    expect(['p1_101', 'p2_101', 'p3_101', 's_101', 'z_101', 'theta'].map((name) => at(trace, name))).toEqual([
      2, 0, 0.5, 2.5, 3.5, -1,
    ]);
  });
});
