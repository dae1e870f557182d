import type { LegacyRandom } from '#numeric/random/legacy.ts';
import type { ImageDataset } from '../dataset.ts';
import { centreByMass, SIDE } from './centre.ts';
import { randomHand, write } from './handwriting.ts';
import { BOX, ink } from './ink.ts';
import { TEMPLATES } from './templates.ts';

/**
 * Digits that are drawn, not scanned, for when there is no MNIST: each from one of the templates of its digit, as a
 * random hand would write it, then normalised as MNIST was. As many of every digit (to within one), in random order.
 * The same state of `random` gives the same digits.
 */
export function drawnDigits(random: LegacyRandom, count: number): ImageDataset {
  const labels = random.shuffle(Uint8Array.from({ length: count }, (_, i) => i % TEMPLATES.length));
  const inputs = new Uint8Array(count * SIDE * SIDE);
  const box = new Float64Array(BOX * BOX);
  labels.forEach((digit, i) => {
    const templates = TEMPLATES[digit]!;
    const template = templates[random.randint(0, templates.length)]!;
    const radius = Math.min(2, Math.max(0.75, 1.25 + 0.28 * random.randn()));
    ink(write(template, randomHand(random), random), radius, box);
    centreByMass(box, inputs.subarray(i * SIDE * SIDE, (i + 1) * SIDE * SIDE));
  });
  return {
    name: 'Drawn digits',
    origin: 'drawn',
    image: { rows: SIDE, columns: SIDE },
    classes: TEMPLATES.length,
    count,
    inputs,
    labels,
  };
}
