import { describe, expect, it } from 'vitest';
import { PUBLISHED_ROWS } from '#scene/training/published-rows.ts';
import { chartOf, pairOf, seriesPath } from '#views/training/chart.ts';

const BOX = { width: 576, height: 250 };
const row = (epoch: number, loss = 0.02, accuracy = 0.9) => ({
  epoch,
  trainLoss: loss,
  testLoss: loss * 1.1,
  trainAccuracy: accuracy,
  testAccuracy: accuracy - 0.01,
});
const rows = (count: number) => Array.from({ length: count }, (_, i) => row(i + 1));

describe('the axis of the epochs', () => {
  it.each([1, 2, 3, 4, 5, 7, 13, 30, 60, 100])('numbers whole epochs of the run only: %i', (epochs) => {
    for (const done of [0, 1, Math.ceil(epochs / 2), epochs]) {
      const { xTicks } = chartOf('loss', BOX, epochs, rows(done), []);
      expect(xTicks.filter((tick) => !Number.isInteger(tick) || tick < 1 || tick > epochs)).toEqual([]);
      expect(new Set(xTicks).size).toBe(xTicks.length);
    }
  });

  it('numbers the epoch that was completed last, and no number runs into another', () => {
    for (let done = 1; done <= 30; done++) {
      const { x, xTicks } = chartOf('accuracy', BOX, 30, rows(done), []);
      expect(xTicks).toContain(done);
      const places = xTicks.map(x).sort((a, b) => a - b);
      for (let i = 1; i < places.length; i++) expect(places[i]! - places[i - 1]!).toBeGreaterThanOrEqual(18);
    }
  });
});

describe('the axis of the values', () => {
  it.each(['loss', 'accuracy'] as const)(
    'holds all own and published values inside the box: %s',
    (measure) => {
      const own = [row(1, 0.5, 0.1), row(2, 0.3, 1)];
      const { y, bottom } = chartOf(measure, BOX, 30, own, PUBLISHED_ROWS.mse);
      for (const value of own.flatMap((each) => pairOf(each, measure))) {
        expect(y(value)).toBeLessThanOrEqual(bottom);
        expect(y(value)).toBeGreaterThanOrEqual(0);
      }
    },
  );

  it('starts at 0 for a loss', () => {
    const { y } = chartOf('loss', BOX, 30, rows(3), []);
    expect(y.domain()[0]).toBe(0);
  });

  it('is in per cent for an accuracy, also before there is one', () => {
    expect(chartOf('accuracy', BOX, 30, [], []).y.domain()).toEqual([0, 100]);
    const [, most] = chartOf('accuracy', BOX, 30, rows(2), []).y.domain();
    expect(most).toBeGreaterThan(90);
    expect(most).toBeLessThanOrEqual(100);
  });

  it('is not led astray by a number that is not finite', () => {
    const { y } = chartOf('loss', BOX, 3, [row(1), row(2, Number.NaN), row(3, Infinity)], []);
    expect(y.domain().every(Number.isFinite)).toBe(true);
  });
});

describe('a curve', () => {
  const chart = chartOf('loss', BOX, 4, rows(4), []);

  it('goes through every value at its epoch', () => {
    const path = seriesPath(chart, [0.01, 0.02]);
    const [from, to] = path.match(/[\d.]+,[\d.]+/g)!.map((pair) => pair.split(',').map(Number));
    expect(from![0]).toBeCloseTo(chart.x(1), 2);
    expect(from![1]).toBeCloseTo(chart.y(0.01), 2);
    expect(to![0]).toBeCloseTo(chart.x(2), 2);
  });

  it('leaves a gap where there is no finite number', () => {
    expect(seriesPath(chart, [0.01, 0.02, Number.NaN, 0.01, 0.02]).match(/M/g)).toHaveLength(2);
    expect(seriesPath(chart, [])).toBe('');
  });
});
