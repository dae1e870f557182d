import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees } from '#scene/slips/agrees.ts';

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
