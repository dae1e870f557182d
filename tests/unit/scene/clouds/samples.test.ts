import { describe, expect, it } from 'vitest';
import { cloudsOf, featuresOf, FURTHEST, labelsOf, toTenths } from '#scene/clouds/samples.ts';

/** np.random.seed(4); x = centre + 0.6 * np.random.randn(), to one decimal. */
const NUMPY_SEED_4 = [
  [-1.1, -0.6, 0], [0.5, 1.3, 1], [-1.4, -1.9, 0], [0.7, 1.3, 1], [-0.9, -1.6, 0], [1.5, 0.8, 1],
  [-0.8, -0.7, 0], [0.4, 1.1, 1], [-1.5, 0, 0], [1.5, 0.9, 1], [-1.7, -0.9, 0], [1.2, 0.2, 1],
]; // prettier-ignore
const NUMPY_TEST = [
  [0.2, -0.7, 0], [2.1, 0.2, 1], [-0.1, -1.7, 0], [0.7, 1.2, 1], [-1.1, -2.3, 0],
]; // prettier-ignore

describe('two clouds of points', () => {
  it('are the same for the same seed as NumPy draws them', () => {
    const { training, test } = cloudsOf(4, 'apart');
    expect(training.map(({ x1, x2, t }) => [x1, x2, t])).toEqual(NUMPY_SEED_4);
    expect(test.slice(0, 5).map(({ x1, x2, t }) => [x1, x2, t])).toEqual(NUMPY_TEST);
  });

  it('have twelve training points and forty test points, as many of each label', () => {
    for (const kind of ['apart', 'close'] as const) {
      const { training, test } = cloudsOf(11, kind);
      expect([training.length, test.length]).toEqual([12, 40]);
      expect(training.filter(({ t }) => t === 1)).toHaveLength(6);
      expect(test.filter(({ t }) => t === 1)).toHaveLength(20);
    }
  });

  it('spread wider when they are close', () => {
    const spread = (kind: 'apart' | 'close'): number =>
      cloudsOf(7, kind).test.reduce((sum, { x1, t }) => sum + Math.abs(x1 - (t === 1 ? 1.1 : -1.1)), 0);
    expect(spread('close')).toBeGreaterThan(1.3 * spread('apart'));
  });

  it('have features of one decimal, none of them −0, and none beyond the frame', () => {
    expect([toTenths(-0.04), toTenths(1.26), toTenths(7), toTenths(-7)]).toEqual([
      0,
      1.3,
      FURTHEST,
      -FURTHEST,
    ]);
  });

  it('become a matrix with a row a sample and a column a feature, the labels beside it', () => {
    const { training } = cloudsOf(4, 'apart');
    expect(featuresOf(training).shape).toEqual([12, 2]);
    expect([...featuresOf(training).data.slice(0, 4)]).toEqual([-1.1, -0.6, 0.5, 1.3]);
    expect(labelsOf(training).shape).toEqual([12, 1]);
    expect([...labelsOf(training).data.slice(0, 3)]).toEqual([0, 1, 0]);
  });
});
