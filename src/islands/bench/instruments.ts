import { BenchClient } from '#workers/bench/client.ts';
import { RooflineClient } from '#workers/roofline/client.ts';
import { siteAddress } from '../training/site-origin.ts';
import type { Instruments } from './measuring.ts';

/** The workers that measure. `base`: the folder of the site. */
export const instruments = (base: string): Instruments => ({
  stopwatch: (onLoading) => new BenchClient({ base: siteAddress(base), onLoading }),
  roofMeter: () => new RooflineClient(),
});
