import { SvelteMap } from 'svelte/reactivity';
import { median } from '#scene/bench/results.ts';
import type { RowCosts } from '#scene/bench/cost.ts';
import { pointOf, type RooflinePoint, type Roofs } from '#scene/bench/roofline.ts';
import { workOf } from '#scene/bench/work.ts';
import { possibleRows, type RowId } from '#scene/bench/rows.ts';
import { benchProblemOf, type BenchProblem } from '#workers/bench/problem.ts';
import { Measuring, type Digits, type Instruments, type Said, type TimedEpoch } from './measuring.ts';

/** What is known of a row. */
export interface MeasuredRow {
  /** Of each epoch that counts. */
  readonly seconds: readonly number[];
  readonly last: TimedEpoch;
}

export type BenchStatus = 'idle' | 'roofs' | 'loading' | 'measuring' | 'stopped' | 'done' | 'failed';

/** What the figure knows: what measurements have said, added up. */
export class Bench {
  readonly #instruments: Instruments;
  readonly costs: RowCosts;
  #measuring: Measuring | undefined;

  status: BenchStatus = $state('idle');
  isolated = $state(false);
  simd = $state(true);
  roofs: Roofs | undefined = $state.raw();
  digits: Digits | undefined = $state.raw();
  loading: { readonly received: number; readonly total: number } | undefined = $state.raw();
  readonly rows = new SvelteMap<RowId, MeasuredRow>();
  /** The row whose epoch is running, and how many epochs of all rows are done, of how many. */
  current: RowId | undefined = $state();
  done = $state(0);
  planned = $state(0);
  problem: BenchProblem | undefined = $state.raw();

  readonly possible = $derived.by(() => possibleRows(this.isolated, this.simd));
  readonly points: readonly RooflinePoint[] = $derived.by(() =>
    [...this.rows].flatMap(([id, { seconds, last }]) => {
      const time = median(seconds);
      return time !== undefined && this.digits
        ? [pointOf(id, workOf(this.costs[id], last.images, this.digits), time)]
        : [];
    }),
  );

  constructor(instruments: Instruments, costs: RowCosts) {
    this.costs = costs;
    this.#instruments = instruments;
  }

  get running(): boolean {
    return this.status === 'roofs' || this.status === 'loading' || this.status === 'measuring';
  }

  async measure(wanted: (id: RowId) => boolean, epochs: number): Promise<void> {
    if (this.running) return;
    this.rows.clear();
    this.roofs = this.problem = this.loading = undefined;
    [this.done, this.planned] = [0, 0];
    this.status = 'roofs';
    const measuring = (this.#measuring = new Measuring(this.#instruments, (said) => this.#hear(said)));
    try {
      const whole = await measuring.run({ wanted, epochs, isolated: this.isolated });
      if (whole) this.#end('done');
    } catch (error) {
      this.problem = benchProblemOf(error);
      this.#end('failed');
    }
  }

  /** Ends what is running; the epochs that are done stay. */
  stop(): void {
    if (!this.running) return;
    this.#measuring?.stop();
    this.#end('stopped');
  }

  #hear(said: Said): void {
    switch (said.type) {
      case 'roofs':
        this.simd = said.roofs !== 'no-kernels';
        this.roofs = typeof said.roofs === 'string' ? undefined : said.roofs;
        this.status = 'loading';
        break;
      case 'loading':
        this.loading = said;
        break;
      case 'digits':
        this.digits = said.digits;
        this.planned = said.planned;
        this.status = 'measuring';
        break;
      case 'running':
        this.current = said.id;
        break;
      case 'timed': {
        const { id, epoch, counts } = said;
        const before = this.rows.get(id)?.seconds ?? [];
        this.rows.set(id, { seconds: counts ? [...before, epoch.seconds] : before, last: epoch });
        this.done++;
      }
    }
  }

  #end(status: BenchStatus): void {
    this.current = undefined;
    this.status = status;
  }
}
