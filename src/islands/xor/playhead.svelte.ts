/** How often a picture is drawn while a run is watched, in ms. */
const EVERY = { moving: 40, still: 500 } as const;
/** How long 10,001 updates are watched, in ms. */
const WATCHED = 8000;
const UPDATES = 10_000;
/** Whole stretches of so many updates are taken: their parameters are kept. */
const GRAIN = 50;

/** What is watched: the moment that is shown, and how far one can go. */
export interface Watched {
  readonly step: number;
  /** The furthest moment that is known by now. */
  readonly known: number;
  /** Where watching stops. */
  readonly stop: number;
  show(step: number): void;
}

/** Moves a figure through a run while the worker trains ahead of it. */
export class Playhead {
  running = $state(false);
  readonly #watched: Watched;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  toggle = (): void => {
    if (this.running) return this.stop();
    this.running = true;
    const end = this.#watched.stop;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const every = still ? EVERY.still : EVERY.moving;
    // A longer run is watched in the same time.
    const share = Math.max(UPDATES, end - this.#watched.step);
    let [before, due] = [performance.now(), this.#watched.step];
    this.#timer = setInterval(() => {
      const now = performance.now();
      due = Math.min(end, this.#watched.known, due + ((now - before) * share) / WATCHED);
      before = now;
      const whole = due === end ? end : Math.floor(due / GRAIN) * GRAIN;
      if (whole > this.#watched.step) this.#watched.show(whole);
      if (whole >= end) this.stop();
    }, every);
  };
  stop = (): void => {
    clearInterval(this.#timer);
    this.running = false;
  };
}
