/** What one run of a program comes to, by what it grows with: runs, samples, and pixels that are not 0. */
export interface RunCost {
  /** A product that is added to a sum, in products of matrices; where an input is 0 there is none. */
  readonly multiplyAddsASample: number;
  readonly multiplyAddsAPixel: number;
  /** Each product of matrices reads its factors and writes its result once; an update reads and writes what it changes. */
  readonly bytesARun: number;
  readonly bytesASample: number;
  readonly bytesAPixel: number;
}

export const NOTHING: RunCost = {
  multiplyAddsASample: 0,
  multiplyAddsAPixel: 0,
  bytesARun: 0,
  bytesASample: 0,
  bytesAPixel: 0,
};

export const plus = (a: RunCost, b: RunCost): RunCost => ({
  multiplyAddsASample: a.multiplyAddsASample + b.multiplyAddsASample,
  multiplyAddsAPixel: a.multiplyAddsAPixel + b.multiplyAddsAPixel,
  bytesARun: a.bytesARun + b.bytesARun,
  bytesASample: a.bytesASample + b.bytesASample,
  bytesAPixel: a.bytesAPixel + b.bytesAPixel,
});

/** What an epoch is made of: it learns in batches, then looks at samples so many at once if it evaluates. */
export interface EpochCost {
  readonly learn: RunCost;
  readonly batch: number;
  readonly look?: RunCost;
  readonly atOnce?: number;
}

/** What was trained on. */
export interface Counted {
  readonly trainCount: number;
  readonly testCount: number;
  /** Pixels of a training picture that are not 0, on average. */
  readonly inked: number;
}

export interface Work {
  readonly multiplyAdds: number;
  readonly bytes: number;
}

/** The work of an epoch that learns from so many pictures, and evaluates both sets if it evaluates. */
export function workOf(
  { learn, batch, look, atOnce = 1 }: EpochCost,
  images: number,
  { trainCount, testCount, inked }: Counted,
): Work {
  const learned = worked(learn, images, Math.ceil(images / batch), inked);
  if (!look) return learned;
  const runs = Math.ceil(trainCount / atOnce) + Math.ceil(testCount / atOnce);
  const looked = worked(look, trainCount + testCount, runs, inked);
  return {
    multiplyAdds: learned.multiplyAdds + looked.multiplyAdds,
    bytes: learned.bytes + looked.bytes,
  };
}

const worked = (cost: RunCost, samples: number, runs: number, inked: number): Work => ({
  multiplyAdds: samples * (cost.multiplyAddsASample + inked * cost.multiplyAddsAPixel),
  bytes: runs * cost.bytesARun + samples * (cost.bytesASample + inked * cost.bytesAPixel),
});
