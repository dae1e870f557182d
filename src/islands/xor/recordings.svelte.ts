import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { Recording } from '#scene/xor/recording.ts';
import { XorClient } from '#workers/xor-client.ts';
import type { XorRun } from '#workers/xor-messages.ts';

/**
 * What the page knows of the runs that the worker trains, shared by the figures of the lesson. `knownOf` may be read in
 * derived values: it follows the worker; so may `wantedOf`.
 */
class Recordings {
  readonly #recordings = new Map<string, Recording>();
  readonly #known = new SvelteMap<string, number>();
  readonly #wanted = new SvelteMap<string, number>();
  readonly #waiting: (() => void)[] = [];
  #client: XorClient | undefined;
  /** Why no training is possible; undefined while it is. */
  problem: string | undefined = $state();

  /** Empty at first. */
  of({ net, seed }: XorRun): Recording {
    const key = `${net} ${seed}`;
    const found = this.#recordings.get(key) ?? new Recording(net, seed);
    this.#recordings.set(key, found);
    return found;
  }

  /** How many updates of the run are known. */
  knownOf({ net, seed }: XorRun): number {
    return this.#known.get(`${net} ${seed}`) ?? 0;
  }

  /** How many updates of the run have been asked for: those that are known, and those on their way. */
  wantedOf({ net, seed }: XorRun): number {
    return this.#wanted.get(`${net} ${seed}`) ?? 0;
  }

  /** Asks the worker for what is not known yet of these runs; it comes bit by bit. */
  want(runs: readonly XorRun[], upTo: number): void {
    untrack(() => {
      for (const { net, seed } of runs) {
        const key = `${net} ${seed}`;
        if ((this.#wanted.get(key) ?? 0) < upTo) this.#wanted.set(key, upTo);
      }
    });
    const missing = runs.filter((run) => this.of(run).known < upTo).map(({ net, seed }) => ({ net, seed }));
    if (missing.length === 0 || this.problem !== undefined) return;
    this.#client ??= this.#connect();
    this.#client.train(missing, upTo);
  }

  /** Kept once so many updates of the run are known, or cannot be. */
  reach(run: XorRun, upTo: number): Promise<void> {
    this.want([run], upTo);
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.of(run).known >= upTo || this.problem !== undefined) resolve();
        else this.#waiting.push(look);
      };
      look();
    });
  }

  #connect(): XorClient {
    return new XorClient((message) => {
      if (message.type === 'error') this.problem = message.detail;
      if (message.type === 'stretch') {
        const { net, seed, stretch } = message;
        const recording = this.of({ net, seed });
        recording.append(stretch);
        this.#known.set(`${net} ${seed}`, recording.known);
      }
      for (const look of this.#waiting.splice(0)) look();
    });
  }
}

export const recordings = new Recordings();
