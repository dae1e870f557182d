import type { Frame } from '#scene/frame.ts';

/** What the card of a number needs of its figure. What is left out is not offered: a figure need not have steps. */
export interface Explainable {
  /** `why`: the number whose card is open, '' for none. */
  readonly scene: { readonly why: string };
  /** The moment at the detail that the figure shows. */
  readonly frame: Frame;
  /** The same moment with one equation a number, where that is another frame. */
  readonly operationFrame?: Frame;
  /** The same moment at another detail: matrices are shown beside any. */
  frameIn?(detail: 'layer'): Frame;
  /** How many updates the parameters have behind them. */
  readonly updates?: number;
  set(change: { readonly why?: string; readonly view?: 'check'; readonly parameter?: string }): void;
  /** Goes to the moment after so many steps of `frame`. */
  readonly seek?: ((index: number) => void) | undefined;
  readonly stop?: (() => void) | undefined;
  /** False for a figure without a gradient check. */
  readonly hasCheck?: boolean;
}
