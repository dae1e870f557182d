import type { Frame } from '#scene/frame.ts';

/** What the card of a number needs of the player of its figure. */
export interface Explainable {
  /** `why`: the number whose card is open, '' for none. */
  readonly scene: { readonly why: string };
  /** The moment at the detail that the figure shows. */
  readonly frame: Frame;
  /** The same moment with one equation a number. */
  readonly operationFrame: Frame;
  /** The same moment at another detail: matrices are shown beside any. */
  frameIn(detail: 'layer'): Frame;
  set(change: { readonly why?: string; readonly view?: 'check'; readonly parameter?: string }): void;
  seek(index: number): void;
  stop(): void;
}
