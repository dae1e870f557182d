/** Words that the workers wait on, each in a cache line of its own. */
const LINE = 32;
const [ARRIVED, MEETING, CALL, PLAN, BATCH] = [0, LINE, 2 * LINE, 3 * LINE, 3 * LINE + 1];

/** Bytes of memory that signals need. */
export const SIGNAL_BYTES = 4 * LINE * 4;

/** What the leader calls where there is nothing more to do. */
const CLOSED = -1;
/** How often to look before falling asleep: waking up takes longer than most waits between two steps. */
const LOOKS = 20_000;

/** A batch that the leader has called for. */
export interface Call {
  /** Which of the plans. */
  readonly plan: number;
  readonly batch: number;
}

/** How the workers of a plan wait for each other, by words in the memory that they share. */
export class Signals {
  readonly #words: Int32Array;
  readonly #workers: number;
  #calls = 0;

  constructor(memory: ArrayBufferLike, address: number, workers: number) {
    this.#words = new Int32Array(memory, address, SIGNAL_BYTES / 4);
    this.#workers = workers;
  }

  /** Returns once all workers have come here. */
  meet(): void {
    const words = this.#words;
    const meeting = Atomics.load(words, MEETING);
    if (Atomics.add(words, ARRIVED, 1) === this.#workers - 1) {
      Atomics.store(words, ARRIVED, 0);
      Atomics.add(words, MEETING, 1);
      Atomics.notify(words, MEETING);
    } else this.#wait(MEETING, meeting);
  }

  /** The leader's: lets the helpers begin. */
  call({ plan, batch }: Call): void {
    const words = this.#words;
    Atomics.store(words, PLAN, plan);
    Atomics.store(words, BATCH, batch);
    Atomics.add(words, CALL, 1);
    Atomics.notify(words, CALL);
  }

  /** The leader's: sends the helpers home. */
  close(): void {
    this.call({ plan: CLOSED, batch: 0 });
  }

  /** A helper's: waits for the next call; undefined where there will be none. */
  next(): Call | undefined {
    const words = this.#words;
    this.#wait(CALL, this.#calls++);
    const plan = Atomics.load(words, PLAN);
    return plan === CLOSED ? undefined : { plan, batch: Atomics.load(words, BATCH) };
  }

  /** Until the word is no longer what it was. */
  #wait(word: number, was: number): void {
    const words = this.#words;
    for (let i = 0; i < LOOKS; i++) if (Atomics.load(words, word) !== was) return;
    while (Atomics.load(words, word) === was) Atomics.wait(words, word, was);
  }
}
