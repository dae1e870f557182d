import { LAST_STEP, SOURCE_STEPS } from '#scene/xor/net.ts';
import { nextStop } from '#scene/xor/scene.ts';
import type { XorRun } from '#workers/xor-messages.ts';
import type { StepActions } from '../figure/keys.ts';
import { Playhead } from './playhead.svelte.ts';
import { recordings } from './recordings.svelte.ts';

/** While a moment further on is being computed, pictures come at multiples of this. */
const GRAIN = 500;

/** What a figure with runs says of itself: which runs, the moment that is wanted, and how to want another. */
export interface Runs {
  readonly runs: readonly XorRun[];
  readonly step: number;
  look(step: number): void;
}

/** The moment of one or more runs that is shown, and what the buttons and keys do about it. */
export class Runner {
  readonly #of: Runs;
  readonly #playhead: Playhead;
  /** How many updates are known of all runs. */
  readonly known = $derived.by(() => Math.min(...this.#of.runs.map((run) => recordings.knownOf(run))));
  /** The moment that is wanted, or as near to it as the worker has come. */
  readonly shown = $derived.by(() => {
    const { step } = this.#of;
    return this.known >= step ? step : Math.floor(this.known / GRAIN) * GRAIN;
  });
  /** Where an axis ends: it holds all that has been asked for, and so keeps still while a reader goes back in it. */
  readonly last = $derived.by(() => {
    const { runs, step } = this.#of;
    const furthest = Math.max(step, ...runs.map((run) => recordings.wantedOf(run)));
    return furthest > SOURCE_STEPS ? LAST_STEP : SOURCE_STEPS;
  });

  constructor(of: Runs) {
    this.#of = of;
    this.#playhead = new Playhead({
      get step() {
        return of.step;
      },
      get known() {
        return Math.min(...of.runs.map((run) => recordings.of(run).known));
      },
      get stop() {
        return nextStop(of.step);
      },
      show: (step) => of.look(step),
    });
  }

  get running(): boolean {
    return this.#playhead.running;
  }
  get stop(): number {
    return nextStop(this.#of.step);
  }
  get atEnd(): boolean {
    return this.#of.step >= LAST_STEP;
  }
  /** Whether the worker is still on its way to the moment that is wanted. */
  get busy(): boolean {
    return this.shown !== this.#of.step;
  }

  /** Asks the worker for what the figure needs. */
  fetch = (): void => recordings.want(this.#of.runs, this.#of.step);
  halt = (): void => this.#playhead.stop();
  seek = (step: number): void => {
    this.halt();
    this.#of.look(Math.max(0, Math.min(LAST_STEP, step)));
  };
  train = (): void => {
    if (!this.running) recordings.want(this.#of.runs, this.stop);
    this.#playhead.toggle();
  };

  readonly actions: StepActions = {
    ArrowRight: () => this.seek(this.#of.step + 1),
    ArrowLeft: () => this.seek(this.#of.step - 1),
    Home: () => this.seek(0),
    End: () => this.seek(this.stop),
    ' ': this.train,
  };
}
