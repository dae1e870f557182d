import { describe, expect, it } from 'vitest';
import { ELEMENTS, elementAt, idOf, indexOf, productLink, termsOf, valueOf } from '#scene/layers/product.ts';

/** What the notebook prints of its layer test (course document 0, lines 506–517). */
const X = [
  ['0.3130677', '-0.85409574'],
  ['-2.55298982', '0.6536186'],
  ['0.8644362', '-0.74216502'],
  ['2.26975462', '-1.45436567'],
  ['0.04575852', '-0.18718385'],
];
const Z = [
  ['1.46799167', '-1.7190734', '1.62817886'],
  ['-6.01190034', '0.91385242', '0.45042808'],
  ['2.40336148', '-1.9130545', '1.20599374'],
  ['6.03706376', '-3.18300724', '1.73977896'],
  ['0.11102737', '-1.06432113', '0.66895248'],
];

describe("the notebook's layer", () => {
  it.each([
    ['X', X],
    ['Z', Z],
  ])('has the %s that the notebook prints', (tensor, rows) => {
    rows.forEach((row, i) =>
      row.forEach((printed, j) =>
        expect(valueOf(idOf(tensor, i, j)).toFixed(8)).toBe(Number(printed).toFixed(8)),
      ),
    );
  });

  it('has the weights and biases that NumPy draws after them', () => {
    expect(valueOf(idOf('W', 0, 0))).toBeCloseTo(1.9507753952317897, 14);
    expect(valueOf(idOf('W', 1, 2))).toBeCloseTo(-1.6138978475579515, 14);
    expect(valueOf(idOf('b', 2))).toBeCloseTo(0.386902497859262, 14);
  });

  it('written out element by element adds up to the same doubles', () => {
    for (let index = 1; index <= ELEMENTS; index++) {
      const { row, column } = elementAt(index);
      expect(termsOf({ row, column }).sum).toBe(valueOf(idOf('Z', row, column)));
    }
  });

  it('multiplies row 2 of X with column 1 of W for its fourth element', () => {
    expect(termsOf(elementAt(4)).products.map(({ x, w }) => [x, w])).toEqual([
      ['X[1,0]', 'W[0,0]'],
      ['X[1,1]', 'W[1,0]'],
    ]);
  });
});

describe('the link of the product', () => {
  it('names the element that has just been computed', () => {
    expect(productLink.encode({ at: 'Z[4,2]' })).toBe('v1;at:Z[4,2]');
    expect(indexOf(productLink.decode('v1;at:Z[4,2]').state)).toBe(15);
    expect(indexOf(productLink.decode('v1;at:start').state)).toBe(0);
    expect(productLink.decode('v1;at:Z[5,0]').problem?.code).toBe('bad-value');
  });
});
