/** Side of the box that a digit fills before it is centred, in pixels. */
export const BOX = 20;

/**
 * Strokes as ink in a 20×20 box: enlarged with their proportions kept until the ink, pen width included, touches two
 * opposite sides, half-way between the other two. Edges are anti-aliased: a pixel's ink is how far it lies inside
 * the pen's path, over one pixel.
 *
 * @param strokes lines x0, y0, x1, y1, …
 * @param radius half of the pen's width, in pixels
 * @param box [20, 20], overwritten: 0 paper to 1 ink
 */
export function ink(strokes: readonly Float64Array[], radius: number, box: Float64Array): void {
  box.fill(0);
  const { x, y, extent } = bounds(strokes);
  const scale = (BOX - 2 * radius) / extent;
  for (const stroke of strokes) {
    for (let i = 0; i + 3 < stroke.length; i += 2) {
      inkLine(
        (stroke[i]! - x) * scale + BOX / 2,
        (stroke[i + 1]! - y) * scale + BOX / 2,
        (stroke[i + 2]! - x) * scale + BOX / 2,
        (stroke[i + 3]! - y) * scale + BOX / 2,
        radius,
        box,
      );
    }
  }
}

/** The middle of the rectangle around the strokes and its longer side. */
function bounds(strokes: readonly Float64Array[]): { x: number; y: number; extent: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const stroke of strokes) {
    for (let i = 0; i < stroke.length; i += 2) {
      left = Math.min(left, stroke[i]!);
      right = Math.max(right, stroke[i]!);
      top = Math.min(top, stroke[i + 1]!);
      bottom = Math.max(bottom, stroke[i + 1]!);
    }
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, extent: Math.max(right - left, bottom - top) };
}

/** One straight piece, its ends round. The centre of the pixel in row r, column c is at (c + ½, r + ½). */
function inkLine(x0: number, y0: number, x1: number, y1: number, radius: number, box: Float64Array): void {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const squaredLength = dx * dx + dy * dy;
  const reach = radius + 0.5;
  const firstRow = Math.max(0, Math.floor(Math.min(y0, y1) - reach));
  const lastRow = Math.min(BOX - 1, Math.floor(Math.max(y0, y1) + reach));
  const firstColumn = Math.max(0, Math.floor(Math.min(x0, x1) - reach));
  const lastColumn = Math.min(BOX - 1, Math.floor(Math.max(x0, x1) + reach));
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const px = column + 0.5 - x0;
      const py = row + 0.5 - y0;
      const along = squaredLength === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squaredLength));
      const ex = px - along * dx;
      const ey = py - along * dy;
      const squaredDistance = ex * ex + ey * ey;
      if (squaredDistance >= reach * reach) continue;
      const amount = Math.min(1, reach - Math.sqrt(squaredDistance));
      const at = row * BOX + column;
      if (amount > box[at]!) box[at] = amount;
    }
  }
}
