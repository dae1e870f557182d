import { freshStart, LAST_STEP, unitLink, weightsAt, type UnitScene } from '#scene/one-line/unit.ts';
import { Linked } from '../figure/linked.svelte.ts';

/** How long the whole run takes to watch, in ms. The first updates change most: they are shown slowest. */
const LASTS = 700;
/** How long the page may compute at a time, in ms, and how many updates it takes between two looks at the clock. */
const [AT_ONCE, CHUNK] = [10, 200];

/** The figure's scene and every way to change it; a run is computed a stretch a picture. */
export class UnitTrainer {
  readonly linked = new Linked(unitLink);
  training = $state(false);
  #frame = 0;

  get scene(): UnitScene {
    return this.linked.scene;
  }

  /** Goes to an update of the run. */
  seek = (step: number): void => {
    this.stop();
    this.#show(step);
  };
  train = (): void => {
    if (this.training) return this.stop();
    const from = this.scene.step === LAST_STEP ? 0 : this.scene.step;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return this.#show(LAST_STEP);
    this.training = true;
    const began = performance.now();
    let step = from;
    const draw = (now: number): void => {
      const part = Math.min(1, Math.max(0, (now - began) / LASTS));
      const due = from + Math.round((LAST_STEP - from) * part ** 3);
      // On a slow machine the run falls behind, and the page stays quick.
      const until = performance.now() + AT_ONCE;
      while (step < due && performance.now() < until) {
        step = Math.min(due, step + CHUNK);
        weightsAt({ ...this.scene, step });
      }
      this.#show(step);
      if (step < LAST_STEP) this.#frame = requestAnimationFrame(draw);
      else this.training = false;
    };
    this.#frame = requestAnimationFrame(draw);
  };
  stop = (): void => {
    if (this.training) cancelAnimationFrame(this.#frame);
    this.training = false;
  };
  /** Another gate, or another start: the run begins again. */
  begin = (change: Partial<UnitScene>, tag?: string): void => {
    this.stop();
    this.linked.edit({ step: 0, ...change }, tag);
  };
  undo = (): void => {
    this.stop();
    this.linked.undo();
  };
  redo = (): void => {
    this.stop();
    this.linked.redo();
  };
  fresh = (): void => this.begin(freshStart(this.scene));

  readonly actions = {
    ArrowRight: (): void => this.seek(this.scene.step + 1),
    ArrowLeft: (): void => this.seek(this.scene.step - 1),
    Home: (): void => this.seek(0),
    End: (): void => this.seek(LAST_STEP),
    ' ': this.train,
  };

  #show(step: number): void {
    this.linked.look({ step: Math.max(0, Math.min(LAST_STEP, step)) });
  }
}
