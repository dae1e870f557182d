import type { GivenValues } from '#scene/stepper/examples.ts';
import {
  givenOf,
  stepLinkWith,
  type MomentScene,
  type ParametersOf,
  type RunMoment,
} from '#scene/xor/moment-link.ts';
import { Player } from '../stepper/player.svelte.ts';

/** A stepping figure whose network is that of a moment of training, before one row. */
export class MomentPlayer extends Player {
  override readonly figure: string;
  readonly #parametersOf: ParametersOf;

  constructor(figure: string, parametersOf: ParametersOf) {
    const link = stepLinkWith(parametersOf);
    super(link.initial, link);
    this.figure = figure;
    this.#parametersOf = parametersOf;
  }

  get moment(): RunMoment {
    const { net, seed, step, row } = this.scene as MomentScene;
    return { net, seed, step, row };
  }

  override readonly updates: number = $derived(this.moment.step);

  /** As the training has left them. */
  override startValues(): GivenValues {
    return givenOf(this.moment, this.#parametersOf(this.moment));
  }

  /** Another row before the same network, at the same step. */
  setRow(row: RunMoment['row']): void {
    const { x1, x2, t1 } = givenOf({ ...this.moment, row }, this.#parametersOf(this.moment));
    const scene: MomentScene = {
      ...(this.scene as MomentScene),
      row,
      given: { ...this.scene.given, x1: x1!, x2: x2!, t1: t1! },
    };
    this.jumped = true;
    void this.show(scene);
  }
}
