import { describe, expect, it } from 'vitest';
import { cloudLink, samplesOf, type CloudScene } from '#scene/clouds/scene.ts';

const initial = cloudLink.initial;
const points = [
  { x1: 0.5, x2: -2, t: 1 },
  { x1: -0.5, x2: 2, t: 0 },
] as const;

describe('the link of the two clouds', () => {
  it('says only what the reader has changed', () => {
    expect(cloudLink.encode(initial)).toBe('');
    expect(cloudLink.encode({ ...initial, steps: 30, test: 'shown' })).toBe('v1;steps:30;test:shown');
    expect(cloudLink.encode({ ...initial, points })).toBe('v1;points:0.5,-2,1_-0.5,2,0');
  });

  it('brings back every scene', () => {
    const scene: CloudScene = {
      ...{ clouds: 'close', seed: 12, points, slope: -0.125, height: 0.3, side: 'below', lr: 0.05 },
      ...{ w1: 2.666126206070494, w2: -1e-7, b: 3, steps: 17, before: 400, test: 'shown', at: 2 },
    };
    expect(cloudLink.decode(cloudLink.encode(scene))).toEqual({ state: scene });
  });

  it.each([
    'points:1,2,3_1,1,0',
    'points:1,1,1',
    'points:9,0,1_0,0,0',
    'points:x',
    'lr:-1',
    'steps:5001',
    'at:17',
  ])('refuses %s, and says so', (part) => {
    const { state, problem } = cloudLink.decode(`v1;${part}`);
    expect(state).toBe(initial);
    expect(problem).toMatchObject({ code: 'bad-value', key: part.split(':')[0] });
  });
});

describe('the samples of a scene', () => {
  it('are the points as the reader has made them, and always the test points of the seed', () => {
    const drawn = samplesOf(initial);
    const own = samplesOf({ ...initial, points });
    expect(drawn.training).toHaveLength(12);
    expect(own.training).toEqual(points);
    expect(own.test).toBe(drawn.test);
  });
});
