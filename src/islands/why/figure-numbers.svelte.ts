import type { Trace } from '#autodiff/program.ts';
import { asking, askedIn, type Asking } from '#scene/asking.ts';
import type { Codec } from '#scene/codec.ts';
import { wholeFrame, type Frame } from '#scene/frame.ts';
import type { Explainable } from './explainable.ts';

/** A figure that has a scene and a link, as `Linked` is. */
interface Shown<S extends object> {
  readonly codec: Codec<S>;
  readonly scene: S;
  /** Shows the scene of a link. */
  readonly show: (scene: S) => void;
}

/** What the card of such a figure can do besides. */
interface More<S extends object> {
  /** One equation a number, where the figure's own frame has tensors. */
  readonly operationFrame?: (scene: S) => Frame;
  readonly updates?: (scene: S) => number;
  /** Another way to show the scene of a link. */
  readonly show?: (scene: S) => void;
  readonly seek?: (index: number) => void;
  readonly stop?: () => void;
}

/**
 * Makes the numbers of a figure explainable that is no stepper: the card's number stands in the figure's link, beside its
 * scene and out of the way of its history, so undo leaves an open card alone.
 */
export class FigureNumbers<S extends object> implements Explainable {
  readonly codec: Codec<Asking<S>>;
  readonly hasCheck = false;
  readonly seek: ((index: number) => void) | undefined;
  readonly stop: (() => void) | undefined;
  readonly #shown: Shown<S>;
  readonly #numbersOf: (scene: S) => Trace | Frame;
  readonly #more: More<S>;
  #why = $state.raw('');

  readonly #frames: readonly Frame[] = $derived.by(() => this.#framesOf(this.#shown.scene));
  readonly frame: Frame = $derived(this.#frames.at(-1)!);
  readonly operationFrame: Frame = $derived(this.#frames[0]!);
  readonly updates: number = $derived.by(() => this.#more.updates?.(this.#shown.scene) ?? 0);
  /** What the figure shows; a number that it no longer has is not asked. */
  readonly scene: Asking<S> = $derived.by(() => ({
    ...this.#shown.scene,
    why: this.#why && (askedIn(this.#frames, this.#why) ?? ''),
  }));

  constructor(shown: Shown<S>, numbersOf: (scene: S) => Trace | Frame, more: More<S> = {}) {
    this.#shown = shown;
    this.#numbersOf = numbersOf;
    this.#more = more;
    this.seek = more.seek;
    this.stop = more.stop;
    this.codec = asking(shown.codec, (scene) => this.#framesOf(scene));
  }

  /** What the root of the figure needs to know. */
  get linked() {
    const { codec, scene, show } = this;
    return { codec, scene, onlink: show };
  }
  /** The link of what is shown. */
  get link(): string {
    return this.codec.encode(this.scene);
  }

  show = ({ why, ...scene }: Asking<S>): void => {
    (this.#more.show ?? this.#shown.show)(scene as unknown as S);
    this.#why = why;
  };
  set({ why }: { readonly why?: string }): void {
    if (why !== undefined) this.#why = why;
  }

  #framesOf(scene: S): readonly Frame[] {
    const { operationFrame } = this.#more;
    const found = this.#numbersOf(scene);
    const own = 'steps' in found ? found : wholeFrame(found);
    return operationFrame ? [operationFrame(scene), own] : [own];
  }
}
