import type { XorNet } from '#scene/xor/net.ts';
import type { Stretch } from '#scene/xor/recording.ts';

/** One run: a network and the seed that it starts from. */
export interface XorRun {
  readonly net: XorNet;
  readonly seed: number;
}

/** From the page to the worker that trains on XOR. */
export type ToXorWorker =
  /** Trains each of the runs until it has `upTo` updates behind it, in turns. What they have behind them already stays. */
  | { readonly type: 'train'; readonly runs: readonly XorRun[]; readonly upTo: number }
  /** Nothing more is wanted; a later `train` goes on where the runs stand. */
  | { readonly type: 'stop' };

/** From the worker to the page. */
export type FromXorWorker =
  | ({ readonly type: 'stretch'; readonly stretch: Stretch } & XorRun)
  /** All that was asked for is done. */
  | { readonly type: 'idle' }
  | { readonly type: 'error'; readonly detail: string };
