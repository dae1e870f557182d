import { describe, expect, it } from 'vitest';
import { obstacleTo } from '#scene/clouds/goals.ts';
import { accuraciesOf, cloudNumber, countsOf, ruleLine } from '#scene/clouds/numbers.ts';
import { cloudLink } from '#scene/clouds/scene.ts';
import { sidesOf } from '#scene/clouds/sides.ts';

const { initial } = cloudLink;
const sceneOf = (link: string) => cloudLink.decode(link).state;

describe('a line', () => {
  it('answers 1 where its sum is above 0, and 0 on the line itself', () => {
    const at = (x1: number, x2: number) => ({ x1, x2, t: 1 }) as const;
    expect([...sidesOf({ w1: 1, w2: -1, b: 0 }, [at(2, 1), at(1, 2), at(1, 1)])]).toEqual([1, 0, 0]);
  });

  it('is the rule that the reader wrote: above or below slope·x1 + height', () => {
    // (1, 2) lies above x2 = 0.5 x1 + 1, (1, 1) below it.
    const points = [{ x1: 1, x2: 2, t: 1 }, { x1: 1, x2: 1, t: 0 }] as const; // prettier-ignore
    const rule = { slope: 0.5, height: 1 };
    expect([...sidesOf(ruleLine({ ...rule, side: 'above' }), points)]).toEqual([1, 0]);
    expect([...sidesOf(ruleLine({ ...rule, side: 'below' }), points)]).toEqual([0, 1]);
  });
});

describe('accuracy', () => {
  it('is the share of points on the side of their label, as NumPy counts them', () => {
    expect(accuraciesOf(initial)).toEqual({
      ruleTrainAccuracy: 8 / 12,
      ruleTestAccuracy: 0.65,
      trainAccuracy: 0.5,
      testAccuracy: 0.55,
    });
    const after = accuraciesOf(sceneOf('v1;slope:-1;height:0;steps:200'));
    expect(after).toEqual({ ruleTrainAccuracy: 1, ruleTestAccuracy: 1, trainAccuracy: 1, testAccuracy: 0.9 });
  });

  it('is also said as a count', () => {
    expect(countsOf(sceneOf('v1;steps:200'))).toEqual({
      trainCount: 12,
      testCount: 40,
      trainRight: 12,
      testRight: 36,
    });
  });
});

describe('a number that the lesson quotes', () => {
  it('is found by its name in the state of a link', () => {
    expect(cloudNumber('v1;steps:3', 'trainAccuracy')).toBeCloseTo(7 / 12, 15);
    expect(cloudNumber('v1;steps:200', 'w1')).toBeCloseTo(2.666126206070494, 12);
    expect(cloudNumber('v1;steps:200', 'L')).toBeCloseTo(0.032432678439469106, 12);
    expect(cloudNumber('', 'X[1,0]')).toBe(0.5);
    expect(cloudNumber('', 'nothing')).toBeUndefined();
    expect(cloudNumber('v1;steps:many', 'w1')).toBeUndefined();
  });
});

describe('the task to be right on every point and still wrong', () => {
  const two = 'points:0.5,-2,1_-0.5,2,0';
  it.each([
    ['v1;steps:200', 'hidden'],
    ['v1;test:shown;steps:200;points:1,1,1_2,2,1', 'oneLabel'],
    [`v1;test:shown;${two}`, 'untrained'],
    // A line that has not moved has learned nothing, whatever it is right about.
    [`v1;test:shown;steps:200;lr:0;${two}`, 'still'],
    ['v1;test:shown;steps:3', 'training'],
    ['v1;test:shown;steps:200', 'test'],
    // NumPy: both training points right, 16 of 40 test points.
    [`v1;test:shown;steps:200;${two}`, undefined],
  ])('%s: %s', (link, obstacle) => {
    const { state, problem } = cloudLink.decode(link);
    expect(problem).toBeUndefined();
    expect(obstacleTo(state)).toBe(obstacle);
  });
});
