import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deepNetwork } from '#learning/deep-network.ts';
import { OPTIMIZERS } from '#learning/optimizers/index.ts';
import { notebookNetwork } from '#learning/notebook-network.ts';
import { MNIST_INK } from '#scene/bench/mnist-ink.ts';
import { epochCost, rowCosts } from '#scene/bench/cost.ts';
import { attainable, pointOf } from '#scene/bench/roofline.ts';
import { workOf } from '#scene/bench/work.ts';

const digits = (inked: number) => ({ trainCount: 60_000, testCount: 10_000, inked });

describe('the work of an epoch, counted from its program', () => {
  it('has the multiply-adds that a count by hand gives for one batch of 784-64-16-10', () => {
    const n = 128;
    const inked = 150;
    const forward = inked * 64 + 64 * 16 + 16 * 10;
    // Gradients of three weight matrices, and what goes back through two of them.
    const backward = inked * 64 + 2 * (64 * 16 + 16 * 10);
    const work = workOf(epochCost(notebookNetwork('mse'), 'float32', n, false), n, digits(inked));
    expect(work.multiplyAdds).toBe(n * (forward + backward));
    // Words of 4 bytes: the entries of the pictures, thrice a W1, and so on through the five other products.
    const X = n * inked;
    const [Z1, Z2, Z3] = [n * 64, n * 16, n * 10];
    const [W1, W2, W3] = [784 * 64, 64 * 16, 16 * 10];
    const products =
      X + W1 + Z1 + (Z1 + W2 + Z2) + (Z2 + W3 + Z3) + (X + Z1 + W1) + (Z1 + Z2 + W2) + (Z2 + Z3 + W3);
    const back = Z3 + W3 + Z2 + (Z2 + W2 + Z1);
    const updates = 2 * (W1 + W2 + W3 + 64 + 16 + 10);
    expect(work.bytes).toBe(4 * (products + back + updates));
  });

  it('counts the last, smaller batch as it is, and the evaluation as a forward pass', () => {
    const once = epochCost(notebookNetwork('mse'), 'float64', 100, false);
    const { multiplyAdds, bytes } = workOf(once, 250, digits(150));
    expect(multiplyAdds).toBe(5 * workOf(once, 50, digits(150)).multiplyAdds);
    // Three batches read the weights three times, not two and a half.
    expect(bytes).toBe(2 * workOf(once, 100, digits(150)).bytes + workOf(once, 50, digits(150)).bytes);
    const evaluating = epochCost(notebookNetwork('mse'), 'float64', 100, true);
    const both = workOf(evaluating, 250, { trainCount: 60, testCount: 10, inked: 150 });
    expect(both.multiplyAdds - multiplyAdds).toBe(70 * (150 * 64 + 64 * 16 + 16 * 10));
  });

  it('counts what Adam keeps for each weight: three numbers are read and written, not one', () => {
    const network = deepNetwork([784, 20, 10]);
    const { optimizer, ...plain } = network;
    expect(optimizer).toBe(OPTIMIZERS.adam);
    const parameters = 784 * 20 + 20 + 20 * 10 + 10;
    const bytes = (spec: typeof plain): number =>
      workOf(epochCost(spec, 'float32', 1, false), 1, digits(100)).bytes;
    const more = bytes(network) - bytes(plain);
    // Two running means of each, and Adam's two powers of β.
    expect(more - 2 * 2 * 4 * parameters).toBeLessThanOrEqual(2 * 2 * 4);
    expect(more).toBeGreaterThanOrEqual(2 * 2 * 4 * parameters);
  });

  it('is 4.6 times less for MNIST than if every pixel were multiplied', () => {
    const { images, inked } = MNIST_INK;
    const cost = rowCosts()['reference/float32/1-worker'];
    const all = workOf(cost, images, digits(784)).multiplyAdds;
    expect(all / workOf(cost, images, digits(inked / images)).multiplyAdds).toBeCloseTo(4.64, 2);
  });
});

describe('a point under the roofs', () => {
  it('has two FLOP for a multiply-add, by the byte and by the second', () => {
    expect(pointOf('reference/float32/1-worker', { multiplyAdds: 6e9, bytes: 3e9 }, 0.5)).toEqual({
      id: 'reference/float32/1-worker',
      intensity: 4,
      speed: 24e9,
    });
  });

  it('lies under the slope where numbers are short and under the level where arithmetic is', () => {
    expect(attainable(0.5, 40e9, 10e9)).toBe(5e9);
    expect(attainable(4, 40e9, 10e9)).toBe(40e9);
    expect(attainable(400, 40e9, 10e9)).toBe(40e9);
  });
});

const folder = process.env['MNIST_DIR'];
const file = `${folder ?? ''}/train-images-idx3-ubyte.gz`;

describe.skipIf(!folder || !existsSync(file))('MNIST', () => {
  it('has as many pixels that are not 0 as the page says', () => {
    const pixels = gunzipSync(readFileSync(file)).subarray(16);
    let inked = 0;
    for (const byte of pixels) if (byte !== 0) inked++;
    expect({ images: pixels.length / 784, pixels: pixels.length, inked }).toEqual(MNIST_INK);
  });
});
