import type { FullBatch } from '#learning/full-batch.ts';
import { runFrom } from '#scene/xor/net.ts';
import { SPACING, stretchOf, type Stretch } from '#scene/xor/recording.ts';
import type { FromXorWorker, ToXorWorker, XorRun } from './xor-messages.ts';

/** How long training goes on before it says how far it is and lets messages in, in milliseconds. */
const SLICE = 12;

/** What the session needs of the place where it runs. */
export interface XorHost {
  post(message: FromXorWorker, transfer?: Transferable[]): void;
  now(): number;
  /** Kept in a later task, when messages that have come meanwhile have been received. */
  nextTask(): Promise<void>;
}

interface Known extends XorRun {
  readonly training: FullBatch;
  upTo: number;
}

/** The worker's side: holds every run that was asked for, and trains in turns those that are not yet where they should be. */
export class XorSession {
  readonly #host: XorHost;
  readonly #runs = new Map<string, Known>();
  #working = false;

  constructor(host: XorHost) {
    this.#host = host;
  }

  /** Never rejects: what goes wrong is posted. */
  async receive(message: ToXorWorker): Promise<void> {
    try {
      if (message.type === 'stop') for (const run of this.#runs.values()) run.upTo = 0;
      else for (const run of message.runs) this.#want(run, message.upTo);
      await this.#work();
    } catch (error) {
      this.#working = false;
      this.#host.post({ type: 'error', detail: error instanceof Error ? error.message : String(error) });
    }
  }

  #want({ net, seed }: XorRun, upTo: number): void {
    const key = `${net} ${seed}`;
    const known = this.#runs.get(key) ?? { net, seed, training: runFrom(net, seed), upTo };
    known.upTo = Math.max(known.upTo, upTo);
    this.#runs.set(key, known);
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    for (;;) {
      const open = [...this.#runs.values()].filter(({ training, upTo }) => training.steps < upTo);
      if (open.length === 0) break;
      for (const run of open) {
        this.#slice(run, SLICE / open.length);
      }
      await this.#host.nextTask();
    }
    this.#working = false;
    this.#host.post({ type: 'idle' });
  }

  #slice({ net, seed, training, upTo }: Known, milliseconds: number): void {
    const end = this.#host.now() + milliseconds;
    const parts: Stretch[] = [];
    do parts.push(stretchOf(training, Math.min(SPACING * 2, upTo - training.steps)));
    while (training.steps < upTo && this.#host.now() < end);
    const stretch = joined(parts);
    const transfer = [stretch.losses, ...stretch.kept].map(({ buffer }) => buffer as ArrayBuffer);
    this.#host.post({ type: 'stretch', net, seed, stretch }, transfer);
  }
}

const joined = (parts: readonly Stretch[]): Stretch => ({
  from: parts[0]!.from,
  losses: Float64Array.from(parts.flatMap(({ losses }) => [...losses])),
  kept: parts.flatMap(({ kept }) => kept),
});
