import { endsOf, weightsThrough, type Point } from '#scene/gate/line.ts';
import { sameWeights, type GateWeights } from '#scene/gate/scene.ts';

/** How far an arrow key moves an end of the line. */
const NUDGE = 0.05;

/** Moves one end of a decision line about the other. What stays while it goes on: the other end, and how long (w1, w2) is. */
export class LineDrag {
  #held: { readonly end: 0 | 1; readonly other: Point; readonly size: number; now: GateWeights } | undefined;

  /** The weights with which this end is there; undefined if the line has no ends, or the two would meet. */
  move(weights: GateWeights, end: 0 | 1, to: Point): GateWeights | undefined {
    if (!this.#held || this.#held.end !== end || !sameWeights(this.#held.now, weights)) {
      const ends = endsOf(weights);
      if (!ends) return undefined;
      const size = Math.hypot(weights.w1, weights.w2);
      this.#held = { end, other: ends[1 - end]!, size, now: weights };
    }
    const { other, size } = this.#held;
    const moved = weightsThrough(end === 0 ? [to, other] : [other, to], size);
    if (moved) this.#held.now = moved;
    return moved;
  }
  nudge(weights: GateWeights, end: 0 | 1, right: number, up: number): GateWeights | undefined {
    const at = endsOf(weights)?.[end];
    return at && this.move(weights, end, [at[0] + right * NUDGE, at[1] + up * NUDGE]);
  }
}
