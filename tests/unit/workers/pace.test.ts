import { describe, expect, it } from 'vitest';
import { Pace } from '#workers/pace.ts';

const training = (epoch: number, done: number) => ({ epoch, part: 'training', done, total: 1000 }) as const;
const evaluation = (epoch: number, done: number) =>
  ({ epoch, part: 'evaluation', done, total: 1200 }) as const;

describe('the pace of training', () => {
  it('is nothing before the first batch', () => {
    const pace = new Pace(2, 1000, 200, 0);
    expect(pace.imagesPerSecond).toBe(0);
    expect(pace.secondsLeft).toBeUndefined();
  });

  it('tells images a second, and how long the rest of all epochs will take', () => {
    const pace = new Pace(2, 1000, 200, 0);
    pace.update(training(1, 500), 1_000);
    pace.update(training(1, 1000), 2_000);
    expect(pace.imagesPerSecond).toBe(500);
    pace.update(evaluation(1, 600), 2_500);
    // Half of this evaluation, and an epoch of two seconds of training and one of evaluation.
    expect(pace.secondsLeft).toBeCloseTo(0.5 + 3);
    pace.update(evaluation(1, 1200), 3_000);
    pace.update(training(2, 250), 3_500);
    expect(pace.imagesPerSecond).toBe(500);
    expect(pace.secondsLeft).toBeCloseTo(1.5 + 1);
  });

  it('does not count a pause', () => {
    const pace = new Pace(1, 1000, 200, 0);
    pace.update(training(1, 500), 1_000);
    pace.skip(61_000);
    pace.update(training(1, 1000), 62_000);
    expect(pace.imagesPerSecond).toBe(500);
  });
});
