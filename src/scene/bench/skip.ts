import { LegacyRandom } from '#numeric/random/legacy.ts';
import { PIXEL_VALUES } from '#datasets/pixel-values.ts';
import { drawnDigits } from '#datasets/drawn/digits.ts';
import { NOTEBOOK_SIZES } from '#learning/notebook-network.ts';
import { choiceField, codec, integerField } from '../codec.ts';

/** A drawn digit on its way through the first layer, row of pixels by row. */
export interface SkipScene {
  readonly digit: number;
  /** Which of the drawn ones. */
  readonly hand: number;
  /** What happens to a pixel that is 0. */
  readonly zeros: 'skip' | 'keep';
  /** Rows of pixels that have been multiplied. */
  readonly rows: number;
}

/** Pixels in a row, and rows. */
export const SIDE = 28;
export const MOST_HANDS = 9;
/** Each pixel is multiplied by one weight a neuron of the first layer. */
export const NEURONS = NOTEBOOK_SIZES[1]!;

/** `?skip-black=v1;digit:3;zeros:keep;rows:12` */
export const skipLink = codec<SkipScene>('v1', {
  digit: integerField(3, 0, 9),
  hand: integerField(0, 0, MOST_HANDS),
  zeros: choiceField<SkipScene['zeros']>('skip', ['skip', 'keep']),
  rows: integerField(SIDE, 0, SIDE),
});

/** Its pixels, 0 to 255, row by row. */
export function pixelsOf({ digit, hand }: Pick<SkipScene, 'digit' | 'hand'>): Uint8Array {
  const { inputs, labels } = drawnDigits(LegacyRandom.seed(hand), 10);
  const at = labels.indexOf(digit) * SIDE * SIDE;
  return inputs.slice(at, at + SIDE * SIDE);
}

export interface Counted {
  /** Pixels that were multiplied. */
  readonly pixels: number;
  /** By the weights of all neurons. */
  readonly multiplications: number;
  /** Σ x·w of the first neuron so far, with weights from a seed. */
  readonly sum: number;
}

/** What the first so many rows of pixels come to; the sum is the same whether zeros are multiplied or not. */
export function countRows(pixels: Uint8Array, rows: number, zeros: SkipScene['zeros']): Counted {
  const weights = LegacyRandom.seed(0).randn(pixels.length);
  let multiplied = 0;
  let sum = 0;
  for (let i = 0; i < rows * SIDE; i++) {
    if (zeros === 'skip' && pixels[i] === 0) continue;
    sum += PIXEL_VALUES[pixels[i]!]! * weights[i]!;
    multiplied++;
  }
  return { pixels: multiplied, multiplications: multiplied * NEURONS, sum };
}
