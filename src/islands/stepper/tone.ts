import type { Frame } from '#scene/frame.ts';

/** The hue of the current step's pass, as the style sheets call it. */
export const toneOf = ({ step }: Frame): 'fwd' | 'bwd' | 'upd' =>
  step?.section === 'backward' ? 'bwd' : step?.section === 'update' ? 'upd' : 'fwd';
