import type { FullBatch } from '#learning/full-batch.ts';
import { flat, runFrom, type XorNet } from './net.ts';

/** Parameters are kept before every so many updates; what lies between is computed again, in a millisecond or two. */
export const SPACING = 50;

/** A stretch of a run, as the worker sends it. */
export interface Stretch {
  readonly from: number;
  /** The loss before each update of the stretch. */
  readonly losses: Float64Array;
  /** The parameters, as `flat` has them, before every update whose number is a multiple of SPACING. */
  readonly kept: readonly Float64Array[];
}

/** Takes `count` updates and writes down what is worth keeping. */
export function stretchOf(run: FullBatch, count: number): Stretch {
  const from = run.steps;
  const kept: Float64Array[] = [];
  const losses = Float64Array.from({ length: count }, () => {
    if (run.steps % SPACING === 0) kept.push(flat(run.parameters));
    return run.step();
  });
  return { from, losses, kept };
}

/** What is known of a run: every loss up to an update, and parameters to go on from. */
export class Recording {
  readonly net: XorNet;
  readonly seed: number;
  readonly #losses: number[] = [];
  readonly #kept: Float64Array[] = [];

  constructor(net: XorNet, seed: number) {
    this.net = net;
    this.seed = seed;
  }

  /** How many updates are known. */
  get known(): number {
    return this.#losses.length;
  }

  /** The loss before each update that is known. */
  get losses(): readonly number[] {
    return this.#losses;
  }

  /** @throws RangeError for a stretch that does not go on where the recording ends */
  append({ from, losses, kept }: Stretch): void {
    if (from !== this.known)
      throw new RangeError(`A stretch from ${from} cannot follow ${this.known} updates.`);
    for (const loss of losses) this.#losses.push(loss);
    this.#kept.push(...kept);
  }

  /** The last parameters that were kept at or before `step`; without any, those of the seed. */
  before(step: number): { readonly step: number; readonly parameters: Float64Array } {
    const last = Math.min(Math.floor(step / SPACING), this.#kept.length - 1);
    if (last < 0) return { step: 0, parameters: flat(runFrom(this.net, this.seed).parameters) };
    return { step: last * SPACING, parameters: this.#kept[last]! };
  }
}

/** The latest few whole runs, for pages that are built, links, and tests: there a run is computed on the spot. */
const computed = new Map<string, { recording: Recording; run: FullBatch }>();
const KEPT = 24;

/** The recording of a run, at least up to `step`, computed here and now. */
export function recordingUpTo(net: XorNet, seed: number, step: number): Recording {
  const key = `${net} ${seed}`;
  const found = computed.get(key) ?? { recording: new Recording(net, seed), run: runFrom(net, seed) };
  computed.delete(key);
  computed.set(key, found);
  if (computed.size > KEPT) computed.delete(computed.keys().next().value!);
  const { recording, run } = found;
  if (recording.known < step) recording.append(stretchOf(run, step - recording.known));
  return recording;
}
