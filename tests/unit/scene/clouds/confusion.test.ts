import { describe, expect, it } from 'vitest';
import { confusionIn, confusionOf, ratesOf } from '#scene/clouds/confusion.ts';
import { cloudNumber } from '#scene/clouds/numbers.ts';
import type { Sample } from '#scene/clouds/samples.ts';
import { cloudLink } from '#scene/clouds/scene.ts';

const point = (x1: number, t: 0 | 1): Sample => ({ x1, x2: 0.5, t });
/** Answers 1 where x1 is above 0. */
const LINE = { w1: 1, w2: 0, b: 0 };
/** By hand: of the five 1s three are to the right of the line; of the four 0s one is. */
const NINE = [
  point(0.3, 1), point(1.2, 1), point(2, 1), point(-0.1, 1), point(-2, 1),
  point(0.4, 0), point(-0.2, 0), point(-1, 0), point(0, 0),
]; // prettier-ignore

const sceneOf = (link: string) => cloudLink.decode(link).state;

describe('the confusion matrix of a line', () => {
  it('counts for each label how often each answer was given, a point on the line as answered 0', () => {
    expect(confusionOf(LINE, NINE)).toEqual({ TP: 3, FN: 2, FP: 1, TN: 3 });
  });

  it('has its errors and its right answers exchanged when the line answers the other way round', () => {
    const apart = NINE.filter(({ x1 }) => x1 !== 0);
    expect(confusionOf({ w1: -1, w2: 0, b: 0 }, apart)).toEqual({ TP: 2, FN: 3, FP: 2, TN: 1 });
  });

  it('is counted over the training points, and over the test points too once they are shown', () => {
    // NumPy: the line of 200 updates has all twelve training points right, and misses four of forty test points.
    expect(confusionIn(sceneOf('v1;steps:200'))).toEqual({ TP: 6, FN: 0, FP: 0, TN: 6 });
    expect(confusionIn(sceneOf('v1;steps:200;test:shown'))).toEqual({ TP: 25, FN: 1, FP: 3, TN: 23 });
  });
});

describe('accuracy, precision and recall', () => {
  it('are what the four counts make of them', () => {
    expect(ratesOf({ TP: 3, FN: 2, FP: 1, TN: 3 })).toEqual({
      accuracy: 6 / 9,
      precision: 3 / 4,
      recall: 3 / 5,
    });
  });

  it('part ways: one more 0 that is answered 1 lowers the precision and leaves the recall', () => {
    const more = ratesOf(confusionOf(LINE, [...NINE, point(1, 0)]));
    expect(more.precision).toBe(3 / 5);
    expect(more.recall).toBe(3 / 5);
  });

  it('do not exist where there is nothing to divide by', () => {
    const zeros = confusionOf(LINE, [point(-1, 0), point(-2, 0)]);
    expect(ratesOf(zeros)).toEqual({ accuracy: 1, precision: undefined, recall: undefined });
  });

  it('can be quoted from the state of a link', () => {
    const link = 'v1;steps:200;test:shown';
    expect(cloudNumber(link, 'FP')).toBe(3);
    expect(cloudNumber(link, 'precision')).toBe(25 / 28);
    expect(cloudNumber(link, 'recall')).toBe(25 / 26);
    // Both points are on the side of 0: nothing is answered 1.
    expect(cloudNumber('v1;points:-1,1,1_-1,2,0', 'precision')).toBeUndefined();
  });
});
