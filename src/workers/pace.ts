import type { EpochProgress } from '#learning/trainer.ts';

/** Until an evaluation has been timed: a sample run forward takes this part of the time of one learned from. */
const EVALUATION_SHARE = 0.4;

interface Clocked {
  samples: number;
  seconds: number;
}

/** How fast training goes, and so when it will be done. Pauses do not count. */
export class Pace {
  readonly #epochs: number;
  readonly #trainCount: number;
  readonly #testCount: number;
  readonly #clocked: Record<EpochProgress['part'], Clocked> = {
    training: { samples: 0, seconds: 0 },
    evaluation: { samples: 0, seconds: 0 },
  };
  #last: EpochProgress | undefined;
  #since: number;

  /** @param now in milliseconds, as in every method */
  constructor(epochs: number, trainCount: number, testCount: number, now: number) {
    this.#epochs = epochs;
    this.#trainCount = trainCount;
    this.#testCount = testCount;
    this.#since = now;
  }

  /** Takes in how far training has come. */
  update(progress: EpochProgress, now: number): void {
    const last = this.#last;
    const samePart = last?.epoch === progress.epoch && last.part === progress.part;
    const clocked = this.#clocked[progress.part];
    clocked.samples += progress.done - (samePart ? last.done : 0);
    clocked.seconds += (now - this.#since) / 1000;
    this.#since = now;
    this.#last = progress;
  }

  /** The time up to now was not spent on training. */
  skip(now: number): void {
    this.#since = now;
  }

  /** Training samples a second; 0 before the first. */
  get imagesPerSecond(): number {
    const { samples, seconds } = this.#clocked.training;
    return seconds > 0 ? samples / seconds : 0;
  }

  /** Until the last epoch is done; undefined while there is nothing to go by. */
  get secondsLeft(): number | undefined {
    const last = this.#last;
    if (!last || this.imagesPerSecond === 0) return undefined;
    const learning = 1 / this.imagesPerSecond;
    const { samples, seconds } = this.#clocked.evaluation;
    const looking = samples > 0 ? seconds / samples : EVALUATION_SHARE * learning;
    const evaluated = this.#trainCount + this.#testCount;
    const wholeEpoch = this.#trainCount * learning + evaluated * looking;
    const left = last.total - last.done;
    const thisEpoch = last.part === 'training' ? left * learning + evaluated * looking : left * looking;
    return (this.#epochs - last.epoch) * wholeEpoch + thisEpoch;
  }
}
