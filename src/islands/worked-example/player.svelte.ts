import { frameAt } from '#scene/frame.ts';
import { stepsOf, type Detail } from '#scene/step.ts';
import {
  GIVEN,
  programAt,
  PUBLISHED,
  WEIGHTS,
  type Given,
  type GivenValues,
} from '#scene/worked-example/network.ts';
import { indexOf } from '#scene/worked-example/moment.ts';
import { MOST_UPDATES, START, workedExampleLink, type WorkedScene } from '#scene/worked-example/scene.ts';
import { errorsUpTo, traceOf, weightsAfter } from '#scene/worked-example/trace.ts';

/** What undo brings back: the numbers a reader has changed, and the update they were changed at. */
type Edits = GivenValues & { readonly update: number };

const PLAY_EVERY = 900;

/** The state of a stepping figure and all that can be done with it. Everything shown is derived from `scene`. */
export class Player {
  scene: WorkedScene = $state.raw(workedExampleLink.initial);
  /** The furthest update that has been looked at, for the plot of errors. */
  furthest = $state(0);
  playing = $state(false);
  /** The moment was not stepped to but jumped to, by a link or to an end: nothing moves. */
  jumped = $state(true);
  #past: readonly Edits[] = $state.raw([]);
  #future: readonly Edits[] = $state.raw([]);
  #timer: ReturnType<typeof setInterval> | undefined;

  readonly trace = $derived(traceOf(this.scene));
  readonly steps = $derived(stepsOf(programAt(this.scene.detail), this.scene.detail));
  readonly index = $derived(indexOf(this.scene.at, this.trace, this.steps));
  readonly frame = $derived(frameAt(this.trace, this.steps, this.index));
  readonly errors = $derived(errorsUpTo(this.scene, Math.max(this.furthest, this.scene.update)));
  readonly canUndo = $derived(this.#past.length > 0);
  readonly canRedo = $derived(this.#future.length > 0);
  readonly isPublished = $derived(GIVEN.every((name) => Object.is(this.scene[name], PUBLISHED[name])));

  constructor(scene: WorkedScene = workedExampleLink.initial) {
    this.scene = scene;
    this.furthest = scene.update;
  }

  seek(index: number): void {
    this.jumped = Math.abs(index - this.index) > 1;
    const step = this.steps[Math.min(index, this.steps.length) - 1];
    this.scene = { ...this.scene, at: step?.key ?? START };
  }
  forward = (): void => this.seek(this.index + 1);
  back = (): void => this.seek(Math.max(0, this.index - 1));
  toStart = (): void => this.seek(0);
  toEnd = (): void => this.seek(this.steps.length);

  togglePlay = (): void => {
    if (this.playing) return this.stop();
    if (this.index === this.steps.length) this.toStart();
    this.playing = true;
    this.#timer = setInterval(() => {
      this.forward();
      if (this.index === this.steps.length) this.stop();
    }, PLAY_EVERY);
  };
  stop = (): void => {
    clearInterval(this.#timer);
    this.playing = false;
  };

  setDetail(detail: Detail): void {
    this.jumped = true;
    this.scene = { ...this.scene, detail };
    const step = this.steps[this.index - 1];
    this.scene = { ...this.scene, at: step?.key ?? START };
  }

  setUpdate(update: number): void {
    const bounded = Math.max(0, Math.min(MOST_UPDATES, update));
    this.scene = { ...this.scene, update: bounded };
    this.furthest = Math.max(this.furthest, bounded);
  }
  nextUpdate = (): void => this.setUpdate(this.scene.update + 1);
  previousUpdate = (): void => this.setUpdate(this.scene.update - 1);

  /**
   * Changes one given number. A weight changed after some updates starts a new run from the weights as they stand
   * there; an input, a target or the learning rate changes the whole run, and the update count stays.
   */
  edit = (name: Given, value: number): void => {
    if (WEIGHTS.includes(name)) {
      const now = weightsAfter(this.scene, this.scene.update);
      this.#change({ ...now, [name]: value, update: 0 });
    } else this.#change({ ...this.#edits(), [name]: value });
  };
  toPublished = (): void => this.#change({ ...PUBLISHED, update: 0 });

  undo = (): void => {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.#edits()];
    this.#restore(before);
  };
  redo = (): void => {
    const after = this.#future.at(-1);
    if (!after) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.#edits()];
    this.#restore(after);
  };

  #edits(): Edits {
    const given = Object.fromEntries(GIVEN.map((name) => [name, this.scene[name]])) as GivenValues;
    return { ...given, update: this.scene.update };
  }
  #change(edits: Edits): void {
    this.#past = [...this.#past, this.#edits()];
    this.#future = [];
    this.#restore(edits);
  }
  #restore(edits: Edits): void {
    this.scene = { ...this.scene, ...edits };
    this.furthest = edits.update;
  }
}
