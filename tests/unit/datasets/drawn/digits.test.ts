import { describe, expect, it } from 'vitest';
import { type ImageDataset, imageAt } from '#datasets/dataset.ts';
import { drawnDigits } from '#datasets/drawn/digits.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';

const drawn = drawnDigits(LegacyRandom.seed(0), 3000);

interface Ink {
  width: number;
  height: number;
  x: number;
  y: number;
}

/** Extent and centre of mass of an image, in pixels from its top left corner. */
function inkOf(image: Uint8Array): Ink {
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  let [mass, x, y] = [0, 0, 0];
  image.forEach((value, i) => {
    if (value === 0) return;
    const [row, column] = [Math.floor(i / 28), i % 28];
    rows.add(row);
    columns.add(column);
    mass += value;
    x += value * (column + 0.5);
    y += value * (row + 0.5);
  });
  const extent = (places: Set<number>): number => Math.max(...places) - Math.min(...places) + 1;
  return { width: extent(columns), height: extent(rows), x: x / mass, y: y / mass };
}

/** The share of `others` whose nearest mean image of `examples` is that of their own digit. */
function nearestCentroidAccuracy(examples: ImageDataset, others: ImageDataset): number {
  const centroids = Array.from({ length: 10 }, () => new Float64Array(784));
  const counts = new Float64Array(10);
  for (let i = 0; i < examples.count; i++) {
    const label = examples.labels[i]!;
    counts[label]!++;
    imageAt(examples, i).forEach((value, p) => (centroids[label]![p]! += value));
  }
  centroids.forEach((centroid, label) => centroid.forEach((sum, p) => (centroid[p] = sum / counts[label]!)));
  let right = 0;
  for (let i = 0; i < others.count; i++) {
    const image = imageAt(others, i);
    const distances = centroids.map((centroid) =>
      centroid.reduce((sum, mean, p) => sum + (mean - image[p]!) ** 2, 0),
    );
    if (distances.indexOf(Math.min(...distances)) === others.labels[i]) right++;
  }
  return right / others.count;
}

describe('the digits that are drawn when there is no MNIST', () => {
  it('say that they are drawn, and have the shape of MNIST', () => {
    expect(drawn).toMatchObject({
      origin: 'drawn',
      image: { rows: 28, columns: 28 },
      classes: 10,
      count: 3000,
    });
    expect(drawn.inputs).toHaveLength(3000 * 784);
    expect(drawn.labels).toHaveLength(3000);
  });

  it('are as many of each kind, and not in their order', () => {
    const counts = Array.from(
      { length: 10 },
      (_, digit) => drawn.labels.filter((label) => label === digit).length,
    );
    expect(counts).toEqual(new Array(10).fill(300));
    const uneven = drawnDigits(LegacyRandom.seed(1), 23).labels;
    expect([...uneven].filter((label) => label === 2)).toHaveLength(3);
    expect([...uneven].filter((label) => label === 3)).toHaveLength(2);
    const steps = drawn.labels.subarray(1).filter((label, i) => label === (drawn.labels[i]! + 1) % 10);
    expect(steps.length).toBeLessThan(450);
  });

  it('each fill a box of 20 by 20 in one direction and stay inside it in the other', () => {
    for (let i = 0; i < drawn.count; i++) {
      const { width, height } = inkOf(imageAt(drawn, i));
      expect(Math.max(width, height), `digit ${i}`).toBe(20);
    }
  });

  it('each have their centre of mass within half a pixel of the middle', () => {
    for (let i = 0; i < drawn.count; i++) {
      const { x, y } = inkOf(imageAt(drawn, i));
      // Rounding ink to bytes moves the centre by up to a hundredth of a pixel.
      expect(Math.abs(x - 14), `digit ${i}, across`).toBeLessThan(0.51);
      expect(Math.abs(y - 14), `digit ${i}, down`).toBeLessThan(0.51);
    }
  });

  it('have black ink, white paper and grey edges', () => {
    for (let i = 0; i < drawn.count; i++) {
      const image = imageAt(drawn, i);
      expect(Math.max(...image), `digit ${i}`).toBeGreaterThan(240);
      expect(image[0]).toBe(0);
      expect(image.filter((value) => value > 30 && value < 220).length, `digit ${i}`).toBeGreaterThan(3);
    }
  });

  it('are the same from the same seed and different from another', () => {
    const again = drawnDigits(LegacyRandom.seed(0), 3000);
    expect(again.labels).toEqual(drawn.labels);
    // Buffers compare in no time; two million bytes one by one take a second.
    expect(Buffer.from(again.inputs).equals(drawn.inputs)).toBe(true);
    expect(Buffer.from(drawnDigits(LegacyRandom.seed(1), 3000).inputs).equals(drawn.inputs)).toBe(false);
  });

  it('go on from where the stream of random numbers stands, so that test digits differ from training digits', () => {
    const random = LegacyRandom.seed(0);
    drawnDigits(random, 100);
    expect(drawnDigits(random, 100).inputs).not.toEqual(drawnDigits(LegacyRandom.seed(0), 100).inputs);
  });

  it('can be told apart: the nearest mean image names more than 85 % of digits that it has not seen', () => {
    const accuracy = nearestCentroidAccuracy(drawn, drawnDigits(LegacyRandom.seed(1), 1000));
    expect(accuracy).toBeGreaterThan(0.85);
    // Handwriting that a mean image names without fail would teach a network nothing.
    expect(accuracy).toBeLessThan(0.995);
  });
});
