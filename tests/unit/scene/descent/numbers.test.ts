import { describe, expect, it } from 'vitest';
import { descentNumber } from '#scene/descent/numbers.ts';

/** NumPy in float64, central differences with h = 1e-4, 20 updates from (−3, 4) at a rate of 0.1. */
const AFTER_20 = {
  bowl: {
    sgd: [-0.03458764513817675, 0.04611686018418694],
    momentum: [1.0477578497769962, -1.3970104663695468],
    nesterov: [0.11849236103085087, -0.1579898147076104],
    adam: [-1.1193604791041125, 2.080370803523877],
  },
  valley: {
    sgd: [-2.4537208127899923, 0.04611686018418304],
    momentum: [-0.3534665326697849, -1.3970104663684355],
    nesterov: [-0.34583283487896066, -0.1579898147076453],
    adam: [-1.1193605432686855, 2.0803708035237864],
  },
} as const;

describe('the numbers that the lesson quotes', () => {
  it.each(Object.entries(AFTER_20))('are where NumPy is after 20 updates on the %s', (surface, walks) => {
    for (const [optimizer, [x0, x1]] of Object.entries(walks)) {
      const link = `v1;surface:${surface};at:20`;
      expect(descentNumber(link, `x0_${optimizer}`), optimizer).toBeCloseTo(x0, 11);
      expect(descentNumber(link, `x1_${optimizer}`), optimizer).toBeCloseTo(x1, 11);
    }
  });

  it('are slopes as they are told and as they are', () => {
    expect(descentNumber('v1;at:0', 'df/dx0_sgd')).toBe(-6.00000000000378);
    expect(descentNumber('v1;at:0', 'true0_sgd')).toBe(-6);
    expect(descentNumber('v1;rate:10;at:10', 'df/dx0_sgd')).toBe(0);
    expect(descentNumber('v1;rate:10;at:10', 'true0_sgd')).toBe(-51796749474656.727);
  });

  it('are updates at which something ends', () => {
    expect(descentNumber('v1;rate:10', 'blind_sgd')).toBe(10);
    expect(descentNumber('v1;rate:10;gradient:analytic;last:300', 'left_sgd')).toBe(241);
    expect(descentNumber('v1;rate:10', 'left_sgd')).toBeUndefined();
  });

  it('have the names of published results, and no others', () => {
    expect(descentNumber('', 'x0@10')?.toExponential(8)).toBe('-2.58983747e+13');
    expect(descentNumber('', 'x0@11')).toBeUndefined();
    expect(descentNumber('', 'x0')).toBeUndefined();
    expect(descentNumber('', 'y_sgd')).toBeUndefined();
  });
});
