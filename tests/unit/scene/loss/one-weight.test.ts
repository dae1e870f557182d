import { describe, expect, it } from 'vitest';
import {
  BIAS,
  bottomWeight,
  oneWeightLink,
  oneWeightNumbers,
  SAMPLES,
  unitCurve,
  weightCurve,
} from '#scene/loss/one-weight.ts';

/** By plain arithmetic, in another form than the program's: ln(1 + e^∓z). */
const lossAt = (w: number): number =>
  SAMPLES.reduce((total, { x, t }) => total + Math.log1p(Math.exp((t === 1 ? -1 : 1) * (w * x + BIAS))), 0) /
  8;
const rightAt = (w: number): number => SAMPLES.filter(({ x, t }) => (w * x + BIAS > 0 ? 1 : 0) === t).length;

describe('one unit with one weight', () => {
  it('has the loss and the accuracy of plain arithmetic at every weight', () => {
    for (const { w, L, A } of weightCurve()) {
      expect(L).toBeCloseTo(lossAt(w), 12);
      expect(A * 8).toBe(rightAt(w));
    }
  });

  it('has a loss whose slope is that of a central difference, and an accuracy without slope', () => {
    const h = 1e-5;
    for (const w of [0, 0.7, 1.69, 2.5, 3, 4]) {
      const number = oneWeightNumbers({ w });
      expect(number('dL/dw')).toBeCloseTo((lossAt(w + h) - lossAt(w - h)) / (2 * h), 8);
      expect(number('dA/dw')).toBe(0);
    }
  });

  it('gets as many right at w = 3 as at 1.7, at nearly twice the loss', () => {
    const [far, near] = [oneWeightNumbers({ w: 3 }), oneWeightNumbers({ w: 1.7 })];
    expect([far('A'), near('A')]).toEqual([0.75, 0.75]);
    // NumPy: mean of log1p(exp(∓z))
    expect(far('L')).toBeCloseTo(1.00393248754103, 12);
    expect(near('L')).toBeCloseTo(0.5488805519178328, 12);
  });

  it('loses accuracy and gets it back on the way from 3 to 1.7, while the loss only falls', () => {
    const between = weightCurve().filter(({ w }) => w > 1.69 && w < 3.01);
    expect(new Set(between.map(({ A }) => A))).toEqual(new Set([0.625, 0.75]));
    expect(between.every(({ L }, i) => i === 0 || L > between[i - 1]!.L)).toBe(true);
  });

  it('says of each sample what it gives, what that costs and which class that is', () => {
    const number = oneWeightNumbers(oneWeightLink.initial);
    SAMPLES.forEach(({ x, t }, i) => {
      const y = 1 / (1 + Math.exp(-(3 * x + BIAS)));
      expect(number(`x[${i}]`)).toBe(x);
      expect(number(`t[${i}]`)).toBe(t);
      expect(number(`y[${i}]`)).toBeCloseTo(y, 14);
      expect(number(`B[${i}]`)).toBeCloseTo(-Math.log(t === 1 ? y : 1 - y), 12);
      expect(number(`p[${i}]`)).toBe(y > 0.5 ? 1 : 0);
    });
    expect(number('x[8]')).toBeUndefined();
  });

  it('is cheapest where no weight beside it is cheaper, near 1.69', () => {
    const best = bottomWeight();
    expect(best.toFixed(2)).toBe('1.69');
    for (const aside of [-1e-3, 1e-3]) expect(lossAt(best + aside)).toBeGreaterThan(lossAt(best));
    expect(oneWeightNumbers({ w: best })('dL/dw')).toBeCloseTo(0, 8);
  });

  it('gives its curve along the axis', () => {
    const curve = unitCurve(2, [0, 4]);
    expect(curve[0]).toEqual([0, expect.closeTo(1 / (1 + Math.exp(4)), 14)]);
    expect(curve.find(([x]) => x > 1.999)![1]).toBeCloseTo(0.5, 1);
  });

  it('has a link with a weight from 0 to 4', () => {
    expect(oneWeightLink.decode('v1;w:1.7')).toEqual({ state: { w: 1.7 } });
    expect(oneWeightLink.decode('v1;w:5').problem).toMatchObject({ code: 'bad-value', key: 'w' });
  });
});
