const EVERY = 900;

/** Something with steps that can be taken one at a time. */
export interface Steppable {
  readonly index: number;
  readonly count: number;
  seek(index: number): void;
}

/** The keys and buttons of a figure with steps. A reader who steps takes over from a pass that is playing. */
export class Playback {
  playing = $state(false);
  readonly #steps: Steppable;
  readonly #every: number;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(steps: Steppable, every = EVERY) {
    this.#steps = steps;
    this.#every = every;
  }

  /** A step of the reader's own, within bounds. */
  seek = (index: number): void => {
    this.stop();
    this.#steps.seek(Math.max(0, Math.min(this.#steps.count, index)));
  };
  toggle = (): void => {
    if (this.playing) return this.stop();
    const steps = this.#steps;
    if (steps.index === steps.count) steps.seek(0);
    this.playing = true;
    this.#timer = setInterval(() => {
      steps.seek(Math.min(steps.index + 1, steps.count));
      if (steps.index === steps.count) this.stop();
    }, this.#every);
  };
  stop = (): void => {
    clearInterval(this.#timer);
    this.playing = false;
  };

  readonly actions = {
    ArrowRight: (): void => this.seek(this.#steps.index + 1),
    ArrowLeft: (): void => this.seek(this.#steps.index - 1),
    Home: (): void => this.seek(0),
    End: (): void => this.seek(this.#steps.count),
    ' ': this.toggle,
  };
}
