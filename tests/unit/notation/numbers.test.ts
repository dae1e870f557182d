import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asGiven, eightDecimals, fitting, fourDigits, readNumber, signed } from '#notation/numbers.ts';

describe('a number on the page', () => {
  it('has the minus sign of print, as wide as a plus', () => {
    expect(eightDecimals(-0.25)).toBe('−0.25000000');
    expect(asGiven(-1e-7)).toBe('−1e−7');
    expect(fourDigits(-123456)).toBe('−1.235e5');
    for (const text of [asGiven(-2), fourDigits(-2), fitting(-2e-9, 5)]) expect(text).not.toContain('-');
  });

  it('keeps eight decimals in the panel, four significant digits in the drawing', () => {
    expect(eightDecimals(0.0239719)).toBe('0.02397190');
    expect(fourDigits(0.52)).toBe('0.5200');
    expect(fourDigits(0.0239719)).toBe('0.02397');
  });

  it('stands as it was typed where it was given', () => {
    expect([0.1, 0.45, -1.5, 100].map(asGiven)).toEqual(['0.1', '0.45', '−1.5', '100']);
  });

  it.each([
    ['0.02592', '+0.02592'],
    ['−0.02592', '−0.02592'],
    ['0', '+0'],
  ])('as a gradient carries its sign: %s is %s', (text, withSign) => {
    expect(signed(text)).toBe(withSign);
  });
});

describe('a number in a narrow place', () => {
  it.each([
    [0.45, 8, '0.4500'],
    [0.00080888, 8, '8.089e−4'],
    [0.00080888, 9, '0.0008089'],
    [-123.456, 6, '−123.5'],
    [0.000000123456, 6, '1.2e−7'],
    [-0.000000123456, 6, '−1e−7'],
    [0.64384491, 6, '0.6438'],
    [-0.64384491, 6, '−0.644'],
  ])('%d in %i characters is %s', (value, room, text) => {
    expect(fitting(value, room)).toBe(text);
  });

  it('fits, and is the number to the digits that are shown', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 8, max: 12 }),
        (value, room) => {
          const text = fitting(value, room);
          expect(text.length).toBeLessThanOrEqual(room);
          const read = readNumber(text)!;
          expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5 * Math.abs(value) + Number.MIN_VALUE);
          expect(Math.sign(read) + 0).toBe(Math.sign(value) + 0);
        },
      ),
    );
  });
});

describe('a number that a reader types', () => {
  it.each([
    ['0.45', 0.45],
    [' 0.45 ', 0.45],
    ['.5', 0.5],
    ['5.', 5],
    ['+2', 2],
    ['-2', -2],
    ['−2', -2],
    ['0,45', 0.45],
    ['1e-3', 0.001],
    ['10^-5', 1e-5],
    ['10⁻⁵', 1e-5],
    ['−10^3', -1000],
    ['3 × 10^−12', 3e-12],
    ['2.5*10⁴', 25000],
    ['10', 10],
    ['1E3', 1000],
    ['−1.5e−7', -1.5e-7],
    ['007', 7],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    'abc',
    '1.2.3',
    '1,234.5',
    '1 2',
    '0x10',
    '1e',
    'e5',
    '--1',
    '+-1',
    'NaN',
    'Infinity',
    '1e999',
    '½',
    '٣',
    '1/2',
  ])('"%s" is none', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  it('may be any that the page shows', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(asGiven(value))).toBe(Object.is(value, -0) ? 0 : value);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => void readNumber(text)));
  });
});
