import { BOX } from './ink.ts';

/** Side of the finished image. */
export const SIDE = 28;

/**
 * Puts a 20×20 box of ink where its centre of mass is nearest to the middle of a 28×28 image. Whole pixels only, so that
 * nothing is blurred, and never over the edge.
 *
 * Source: Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits": size-normalised to 20×20 with the
 * aspect ratio kept, then translated so that the centre of mass is at the centre of the 28×28 field.
 *
 * @param box [20, 20], 0 paper to 1 ink
 * @param image [28, 28], overwritten: 0 paper to 255 ink
 */
export function centreByMass(box: Float64Array, image: Uint8Array): void {
  let [mass, x, y] = [0, 0, 0];
  for (let row = 0; row < BOX; row++) {
    for (let column = 0; column < BOX; column++) {
      const amount = box[row * BOX + column]!;
      mass += amount;
      x += amount * (column + 0.5);
      y += amount * (row + 0.5);
    }
  }
  const left = offset(x / mass);
  const top = offset(y / mass);
  image.fill(0);
  for (let row = 0; row < BOX; row++) {
    for (let column = 0; column < BOX; column++) {
      image[(top + row) * SIDE + left + column] = Math.round(255 * box[row * BOX + column]!);
    }
  }
}

function offset(centre: number): number {
  return Math.min(SIDE - BOX, Math.max(0, Math.round(SIDE / 2 - centre)));
}
