import type { ActivationName } from '#scene/activation/family.ts';
import type { Interval } from '../plot/plane.ts';

/** Which part of the plane the large drawing of a function shows, and where the names of its two curves stand in it. */
interface FrameOf {
  readonly range: Interval;
  readonly ticks: readonly number[];
  /** z, then height; both labels begin there. */
  readonly value: readonly [number, number];
  readonly slope: readonly [number, number];
}

const linear: FrameOf = { range: [-1.2, 6.2], ticks: [0, 1, 3, 6], value: [0.9, 4.4], slope: [-5.2, 0.4] };

export const FRAMES: Readonly<Record<ActivationName, FrameOf>> = {
  step: { range: [-0.12, 1.12], ticks: [0, 1], value: [2.4, 0.92], slope: [2.4, 0.04] },
  identity: { range: [-6.3, 6.3], ticks: [-6, -3, 0, 1, 3, 6], value: [0.4, 4.4], slope: [-5.8, 1.3] },
  sigmoid: { range: [-0.05, 1.08], ticks: [0, 0.25, 0.5, 1], value: [3.4, 0.87], slope: [-5.8, 0.14] },
  tanh: { range: [-1.15, 1.15], ticks: [-1, 0, 1], value: [2.4, 0.84], slope: [-5.8, 0.1] },
  relu: linear,
  'leaky-relu-0.01': linear,
  'leaky-relu-0.1': { ...linear, slope: [-5.8, 0.4] },
  softmax: { range: [-0.05, 1.08], ticks: [0, 0.25, 0.5, 1], value: [3.6, 0.82], slope: [3.6, 0.2] },
};
