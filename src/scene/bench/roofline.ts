import type { KernelModule } from '#kernels/kernels.ts';
import type { RowId } from './rows.ts';
import type { Work } from './work.ts';

/** What a processor can do at most, one core of it. */
export interface Roofs {
  /** FLOP a second, by the kernels that do them: a multiply-add is two. */
  readonly peaks: Readonly<Partial<Record<KernelModule, number>>>;
  /** Bytes a second, read from memory and from the cache of a core. */
  readonly memory: number;
  readonly cache: number;
}

/** What a row has done, as a place under the roofs. */
export interface RooflinePoint {
  readonly id: RowId;
  /** FLOP a byte. */
  readonly intensity: number;
  /** FLOP a second. */
  readonly speed: number;
}

/** What a core can do at most at this intensity. */
export const attainable = (intensity: number, peak: number, bandwidth: number): number =>
  Math.min(peak, intensity * bandwidth);

export function pointOf(id: RowId, work: Work, seconds: number): RooflinePoint {
  const flops = 2 * work.multiplyAdds;
  return { id, intensity: flops / work.bytes, speed: flops / seconds };
}
