import type { Origin } from '#datasets/dataset.ts';
import type { Roofs } from '#scene/bench/roofline.ts';
import { possibleRows, ROWS, type BenchRow, type RowId } from '#scene/bench/rows.ts';
import type { Counted } from '#scene/bench/work.ts';
import type { Timed } from '#workers/bench/messages.ts';
import type { NoRoofs } from '#workers/roofline/messages.ts';

/** What is trained on. */
export interface Digits extends Counted {
  readonly origin: Origin;
}

/** What is kept of an epoch. `images`: those that it learned from. */
export type TimedEpoch = Pick<Timed, 'engine' | 'workers' | 'seconds' | 'images' | 'loss'>;

/** Trains epochs and takes their time, in a worker. */
export interface Stopwatch {
  open(): Promise<Digits>;
  /** One more epoch of the run of this row, from its beginning the first time. */
  epoch(row: BenchRow): Promise<TimedEpoch>;
  close(): void;
}
export interface RoofMeter {
  measure(): Promise<Roofs | NoRoofs>;
  close(): void;
}
export interface Instruments {
  readonly stopwatch: (onLoading: (received: number, total: number) => void) => Stopwatch;
  readonly roofMeter: () => RoofMeter;
}

/** What a measurement says while it goes on. */
export type Said =
  | { readonly type: 'roofs'; readonly roofs: Roofs | NoRoofs }
  | { readonly type: 'loading'; readonly received: number; readonly total: number }
  /** `planned`: epochs of all rows. */
  | { readonly type: 'digits'; readonly digits: Digits; readonly planned: number }
  | { readonly type: 'running'; readonly id: RowId }
  /** `counts`: false for an epoch that only warmed up. */
  | { readonly type: 'timed'; readonly id: RowId; readonly epoch: TimedEpoch; readonly counts: boolean };

export interface Asked {
  readonly wanted: (id: RowId) => boolean;
  /** Of each row. */
  readonly epochs: number;
  /** Whether the page is isolated, so that workers can share memory. */
  readonly isolated: boolean;
}

/** An epoch of the small network is over before the browser has compiled everything well; the deep one's is long. */
const warmsUp = (id: RowId): number => (ROWS[id].work === 'reference' ? 1 : 0);

/** Measures the roofs, then rows in turn, an epoch of each at a time: what slows a machine down meets all of them. */
export class Measuring {
  readonly #instruments: Instruments;
  readonly #hear: (said: Said) => void;
  readonly #open: { close(): void }[] = [];
  #stopped = false;

  constructor(instruments: Instruments, hear: (said: Said) => void) {
    this.#instruments = instruments;
    this.#hear = hear;
  }

  /** True once everything is measured; false if it was stopped. Rejects with what goes wrong before that. */
  async run(asked: Asked): Promise<boolean> {
    try {
      await this.#all(asked);
    } catch (error) {
      // Whoever waits for an epoch that is broken off is told so.
      if (!this.#stopped) throw error;
    } finally {
      for (const instrument of this.#open.splice(0)) instrument.close();
    }
    return !this.#stopped;
  }

  /** Ends what is running at once. */
  stop(): void {
    this.#stopped = true;
    for (const instrument of this.#open.splice(0)) instrument.close();
  }

  #say(said: Said): void {
    if (!this.#stopped) this.#hear(said);
  }

  async #all({ wanted, epochs, isolated }: Asked): Promise<void> {
    const meter = this.#instruments.roofMeter();
    this.#open.push(meter);
    const roofs = await meter.measure();
    if (this.#stopped) return;
    meter.close();
    this.#say({ type: 'roofs', roofs });
    const stopwatch = this.#instruments.stopwatch((received, total) =>
      this.#say({ type: 'loading', received, total }),
    );
    this.#open.push(stopwatch);
    const digits = await stopwatch.open();
    const ids = this.#rows(wanted, possibleRows(isolated, roofs !== 'no-kernels'));
    const planned = ids.reduce((total, id) => total + warmsUp(id) + epochs, 0);
    this.#say({ type: 'digits', digits, planned });
    for (let round = 0; round <= epochs; round++)
      for (const id of ids.filter((row) => round < epochs + warmsUp(row))) {
        if (this.#stopped) return;
        this.#say({ type: 'running', id });
        const epoch = await stopwatch.epoch(ROWS[id]);
        this.#say({ type: 'timed', id, epoch, counts: round >= warmsUp(id) });
      }
  }

  /** Where nothing that is wanted can be had, there is still one row that every browser runs. */
  #rows(wanted: (id: RowId) => boolean, possible: readonly RowId[]): readonly RowId[] {
    const chosen = possible.filter(wanted);
    return chosen.length > 0 || possible.length > 1 ? chosen : possible;
  }
}
