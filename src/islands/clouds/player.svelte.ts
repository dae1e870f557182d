import { learnedLine } from '#scene/clouds/learning.ts';
import { placeFor } from '#scene/clouds/place.ts';
import { toTenths, type Sample } from '#scene/clouds/samples.ts';
import {
  cloudLink,
  FEWEST,
  LAST_STEP,
  MOST,
  RULE_BOUND,
  samplesOf,
  type CloudScene,
} from '#scene/clouds/scene.ts';
import { Linked } from '../figure/linked.svelte.ts';

/** How often a picture is drawn while the line trains, in ms, and how many updates it takes in between. */
const PACE = { moving: { every: 40, updates: 2 }, still: { every: 500, updates: 25 } } as const;

/** The figure's scene and every way to change it; while it trains, the reader may go on changing things. */
export class CloudPlayer {
  readonly linked = new Linked(cloudLink);
  training = $state(false);
  readonly canAdd = $derived(samplesOf(this.linked.scene).training.length < MOST);
  readonly canRemove = $derived(
    samplesOf(this.linked.scene).training.length > FEWEST && this.linked.scene.at > 0,
  );
  #timer: ReturnType<typeof setInterval> | undefined;
  /** What is dragged is one change, however many places it passes. */
  #grabbed = false;

  get scene(): CloudScene {
    return this.linked.scene;
  }

  grab = (): void => {
    this.#grabbed = true;
  };
  /** What is moved on after an undo is a change of its own. */
  undo = (): void => {
    this.linked.undo();
    this.grab();
  };
  redo = (): void => {
    this.linked.redo();
    this.grab();
  };
  /** The scene of a link stands still. */
  show = (scene: CloudScene): void => {
    this.stop();
    this.linked.show(scene);
  };
  choose = (at: number): void => {
    if (at !== this.scene.at) this.linked.look({ at });
  };
  move = (n: number, [x1, x2]: readonly [number, number]): void => {
    const to = { x1: toTenths(x1), x2: toTenths(x2) };
    const { training } = samplesOf(this.scene);
    const from = training[n - 1]!;
    if (from.x1 === to.x1 && from.x2 === to.x2) return;
    this.#dragged({ ...this.#on(), points: training.with(n - 1, { ...from, ...to }), at: n });
  };
  rule = (end: 0 | 1, height: number): void => {
    const { slope, height: middle } = this.scene;
    const ends: [number, number] = [middle - 2 * slope, middle + 2 * slope];
    ends[end] = toTenths(height);
    const [left, right] = ends;
    const rounded = (value: number): number => Math.round(value * 1000) / 1000 + 0;
    const bounded = (value: number): number => Math.max(-RULE_BOUND, Math.min(RULE_BOUND, value));
    this.#dragged({
      slope: bounded(rounded((right - left) / 4)),
      height: bounded(rounded((left + right) / 2)),
    });
  };
  /** A new point beside the others, to be moved from there. */
  add = (t: 0 | 1): void => {
    const { training } = samplesOf(this.scene);
    const points = [...training, placeFor(t, training)];
    this.linked.edit({ ...this.#on(), points, at: points.length });
  };
  remove = (): void => {
    if (!this.canRemove) return;
    const { at } = this.scene;
    const points: readonly Sample[] = samplesOf(this.scene).training.toSpliced(at - 1, 1);
    this.linked.edit({ ...this.#on(), points, at: Math.min(at, points.length) });
  };
  rate = (lr: number): void => this.linked.edit({ ...this.#on(), lr });
  /** Other points of the same kind, or of another; the line begins again. */
  redraw = (change: Partial<Pick<CloudScene, 'seed' | 'clouds'>>): void =>
    this.linked.edit({ ...this.#fresh(), ...change, points: undefined, at: 0 });

  step = (updates: number): void => {
    const steps = Math.max(0, Math.min(LAST_STEP, this.scene.steps + updates));
    if (steps !== this.scene.steps) this.linked.look({ steps });
  };
  train = (): void => {
    if (this.training) return this.stop();
    this.training = true;
    const { every, updates } = matchMedia('(prefers-reduced-motion: reduce)').matches
      ? PACE.still
      : PACE.moving;
    this.#timer = setInterval(() => {
      this.step(updates);
      if (this.scene.steps === LAST_STEP) this.stop();
    }, every);
  };
  stop = (): void => {
    clearInterval(this.#timer);
    this.training = false;
  };
  reset = (): void => {
    this.stop();
    this.linked.look(this.#fresh());
  };

  readonly actions = {
    ArrowRight: (): void => {
      this.stop();
      this.step(1);
    },
    ArrowLeft: (): void => {
      this.stop();
      this.step(-1);
    },
    Home: this.reset,
    Delete: this.remove,
    ' ': this.train,
  };

  #dragged(change: Partial<CloudScene>): void {
    if (this.#grabbed) this.linked.edit(change);
    else this.linked.look(change);
    this.#grabbed = false;
  }
  /** A run goes on from where the line stands when what it learns from changes. */
  #on(): Partial<CloudScene> {
    const { scene } = this;
    return scene.steps === 0 ? {} : { ...learnedLine(scene), steps: 0, before: scene.before + scene.steps };
  }
  #fresh(): Partial<CloudScene> {
    const { w1, w2, b, steps, before } = cloudLink.initial;
    return { w1, w2, b, steps, before };
  }
}
