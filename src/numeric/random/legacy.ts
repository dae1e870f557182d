import { Mt19937, type Mt19937State } from './mt19937.ts';

/** All that determines the draws to come: plain data, so that IndexedDB and `postMessage` can carry it. */
export interface LegacyRandomState extends Mt19937State {
  /** The second value of the last pair of normal draws, if it has not been given out yet. */
  readonly spareNormal: number | null;
}

/**
 * NumPy's legacy random stream: after `LegacyRandom.seed(n)` the same calls in the same order give the numbers that
 * `np.random` gives after `np.random.seed(n)`. Uniform, integer and shuffled draws are equal bit for bit; normal
 * draws to the last bits of the engine's `Math.log`.
 *
 * Source: NumPy's `RandomState`, whose stream is frozen (NEP 19).
 */
export class LegacyRandom {
  private words: Mt19937;
  private spareNormal: number | null = null;

  private constructor(words: Mt19937) {
    this.words = words;
  }

  /**
   * `np.random.seed(seed)`.
   * @throws RangeError unless `seed` is a whole number from 0 to 2^32 − 1.
   */
  static seed(seed: number): LegacyRandom {
    return new LegacyRandom(Mt19937.seed(seed));
  }

  /** A stream that goes on where `state` was taken. */
  static from(state: LegacyRandomState): LegacyRandom {
    const random = new LegacyRandom(Mt19937.from(state));
    random.spareNormal = state.spareNormal;
    return random;
  }

  /** A copy of what determines the draws to come. */
  state(): LegacyRandomState {
    return { ...this.words.state(), spareNormal: this.spareNormal };
  }

  /** Goes back (or forward) to where `state` was taken. */
  restore(state: LegacyRandomState): void {
    this.words = Mt19937.from(state);
    this.spareNormal = state.spareNormal;
  }

  /** `np.random.random()`: uniform in [0, 1), a multiple of 2^−53. */
  random(): number {
    const high = this.words.next() >>> 5;
    const low = this.words.next() >>> 6;
    return (high * 0x4000000 + low) / 0x20000000000000;
  }

  /**
   * `np.random.randint(low, high)` or, with a size, `np.random.randint(low, high, size)`: whole numbers from `low`
   * up to but not including `high`.
   * @throws RangeError when there is no such number, or more than 2^32 of them.
   */
  randint(low: number, high: number): number;
  randint(low: number, high: number, size: number): Float64Array;
  randint(low: number, high: number, size?: number): number | Float64Array {
    const largest = high - low - 1;
    if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || largest < 0 || largest > 0xffffffff) {
      throw new RangeError(
        `randint needs whole numbers low < high, at most 2^32 apart, not ${low} and ${high}.`,
      );
    }
    if (size === undefined) return low + this.upTo(largest);
    const out = new Float64Array(size);
    for (let i = 0; i < size; i++) out[i] = low + this.upTo(largest);
    return out;
  }

  /**
   * `np.random.randn()` or, with a size, that many of them: normal draws with mean 0 and standard deviation 1. They
   * come in pairs (Marsaglia's polar method); the second of a pair is kept for the next call.
   */
  randn(): number;
  randn(size: number): Float64Array;
  randn(size?: number): number | Float64Array {
    return size === undefined ? this.normal() : this.fillRandn(new Float64Array(size));
  }

  /** Fills `out` with the draws that `randn(out.length)` gives, and returns it. */
  fillRandn<Out extends Float64Array | Float32Array>(out: Out): Out {
    for (let i = 0; i < out.length; i++) out[i] = this.normal();
    return out;
  }

  /** `np.random.permutation(n)`: the numbers 0 to n − 1 in random order. */
  permutation(n: number): Int32Array {
    const order = new Int32Array(n);
    for (let i = 0; i < n; i++) order[i] = i;
    return this.shuffle(order);
  }

  /** `np.random.shuffle(values)`: in place; returns `values`. */
  shuffle<Values extends Int32Array | Uint8Array | Float64Array>(values: Values): Values {
    for (let i = values.length - 1; i > 0; i--) {
      const j = this.upTo(i);
      const moved = values[i]!;
      values[i] = values[j]!;
      values[j] = moved;
    }
    return values;
  }

  /**
   * `np.random.choice(from, size, replace=False)`: `size` different members of `from`, or of 0 to `from` − 1 when
   * it is a number.
   * @throws RangeError when there are fewer than `size`.
   */
  choice(from: number | ArrayLike<number>, size: number): Int32Array {
    const available = typeof from === 'number' ? from : from.length;
    if (size > available) {
      throw new RangeError(`choice cannot take ${size} different members from ${available}.`);
    }
    // NumPy shuffles the whole set for this, however few are wanted, and so uses up as much of the stream.
    const chosen = this.permutation(available).slice(0, size);
    return typeof from === 'number' ? chosen : chosen.map((index) => from[index]!);
  }

  /**
   * Uniform among 0 to `largest`, which is below 2^32: a word cut to the bits that `largest` needs, drawn again while it
   * is above. No word is used when there is nothing to choose.
   */
  private upTo(largest: number): number {
    if (largest === 0) return 0;
    const mask = 0xffffffff >>> Math.clz32(largest);
    let value: number;
    do {
      value = (this.words.next() & mask) >>> 0;
    } while (value > largest);
    return value;
  }

  private normal(): number {
    if (this.spareNormal !== null) {
      const spare = this.spareNormal;
      this.spareNormal = null;
      return spare;
    }
    let x: number;
    let y: number;
    let squared: number;
    do {
      x = 2 * this.random() - 1;
      y = 2 * this.random() - 1;
      squared = x * x + y * y;
    } while (squared >= 1 || squared === 0);
    const stretch = Math.sqrt((-2 * Math.log(squared)) / squared);
    this.spareNormal = stretch * x;
    return stretch * y;
  }
}
