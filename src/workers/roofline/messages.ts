import type { Roofs } from '#scene/bench/roofline.ts';

/** To the worker that measures the roofs: there is one thing to ask for. */
export interface ToRoofline {
  readonly type: 'measure';
}

/** Why there are no roofs: the browser cannot compile the kernels, for want of SIMD, or it gives no memory to read. */
export type NoRoofs = 'no-kernels' | 'no-memory';

export type FromRoofline =
  { readonly type: 'roofs'; readonly roofs: Roofs } | { readonly type: 'none'; readonly why: NoRoofs };
