import type { OptimizerName } from '#learning/optimizers/index.ts';
import {
  descentLink,
  PUBLISHED_START,
  PUBLISHED_STEPS,
  ranIn,
  toggled,
  updateOf,
  type DescentScene,
  type Length,
  type Rate,
} from '#scene/descent/scene.ts';
import { Linked } from '../figure/linked.svelte.ts';
import { Playback } from '../figure/playback.svelte.ts';

/** A hundred updates in fifteen seconds. */
const EVERY = 150;

/** The scene of the figure of descents, and every way to change it. */
export class DescentPlayer {
  readonly linked = new Linked(descentLink);
  readonly update = $derived(updateOf(this.linked.scene));
  readonly last = $derived(Number(this.linked.scene.last));
  readonly playback: Playback;

  constructor() {
    const index = (): number => this.update;
    const count = (): number => this.last;
    const steps = {
      get index() {
        return index();
      },
      get count() {
        return count();
      },
      seek: (at: number): void => this.look({ at }),
    };
    this.playback = new Playback(steps, EVERY);
  }

  edit = (change: Partial<DescentScene>, tag?: string): void => this.linked.edit(this.#withRuns(change), tag);
  look = (change: Partial<DescentScene>): void => this.linked.look(this.#withRuns(change));

  /** A published run, as far as it was published. */
  run = (rate: Rate): void => {
    this.playback.stop();
    const [x0, x1] = PUBLISHED_START;
    const { paths } = this.linked.scene;
    this.edit({
      surface: 'bowl',
      x0,
      x1,
      rate: Number(rate),
      gradient: 'numerical',
      at: PUBLISHED_STEPS,
      paths: paths.includes('sgd') ? paths : toggled(paths, 'sgd'),
    });
  };
  toggle = (name: OptimizerName): void => this.look({ paths: toggled(this.linked.scene.paths, name) });
  /** A shorter figure ends earlier: no update is looked at that it does not have. */
  lengthen = (last: Length): void => this.look({ last, at: Math.min(this.linked.scene.at, Number(last)) });

  #withRuns(change: Partial<DescentScene>): Partial<DescentScene> {
    return { ...change, ran: ranIn({ ...this.linked.scene, ...change }) };
  }
}
