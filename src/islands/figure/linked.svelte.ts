import type { Codec } from '#scene/codec.ts';

/**
 * The scene of a figure and its history. `edit` is for what the reader makes, which undo brings back; `look` for how the
 * reader looks at it, which undo leaves alone.
 */
export class Linked<S extends object> {
  readonly codec: Codec<S>;
  scene: S = $state.raw() as S;
  #past: readonly S[] = $state.raw([]);
  #future: readonly S[] = $state.raw([]);
  /** That of the last edit. */
  #tag: string | undefined;
  readonly canUndo = $derived(this.#past.length > 0);
  readonly canRedo = $derived(this.#future.length > 0);

  constructor(codec: Codec<S>) {
    this.codec = codec;
    this.scene = codec.initial;
  }

  #isShown = false;
  /** Shows the scene of a link. The first is the beginning of the history; from a later one undo leads back. */
  show = (scene: S): void => {
    if (this.#isShown) this.edit(scene);
    else this.scene = scene;
    this.#isShown = true;
  };
  look(change: Partial<S>): void {
    this.scene = { ...this.scene, ...change };
  }
  /** Edits that follow one another with the same tag, as the moves of a drag do, are one for undo. */
  edit(change: Partial<S>, tag?: string): void {
    if (tag === undefined || tag !== this.#tag) this.#past = [...this.#past, this.scene];
    this.#tag = tag;
    this.#future = [];
    this.scene = { ...this.scene, ...change };
  }
  undo = (): void => {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#tag = undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.scene];
    this.scene = before;
  };
  redo = (): void => {
    const after = this.#future.at(-1);
    if (!after) return;
    this.#tag = undefined;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.scene];
    this.scene = after;
  };
}
