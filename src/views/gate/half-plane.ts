export type Corner = readonly [x: number, y: number];

/** The part of a convex polygon in which `height`, a linear function, is above 0, as its corners in order. */
export function above(polygon: readonly Corner[], height: (corner: Corner) => number): readonly Corner[] {
  return polygon.flatMap((corner, i) => {
    const next = polygon[(i + 1) % polygon.length]!;
    const [here, there] = [height(corner), height(next)];
    const kept: Corner[] = here > 0 ? [corner] : [];
    if (here > 0 !== there > 0) {
      const part = here / (here - there);
      kept.push([corner[0] + (next[0] - corner[0]) * part, corner[1] + (next[1] - corner[1]) * part]);
    }
    return kept;
  });
}

/** The corners of the square from `least` to `most` in both directions, in order. */
export const squareOf = (least: number, most: number): readonly Corner[] => [
  [least, least],
  [most, least],
  [most, most],
  [least, most],
];
