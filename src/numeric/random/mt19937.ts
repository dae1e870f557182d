/** Words in the generator's state. */
const LENGTH = 624;
/** How far ahead the word lies that is mixed into each new one. */
const SHIFT = 397;

/** All that a Mersenne Twister is: plain data, so that IndexedDB and `postMessage` can carry it. */
export interface Mt19937State {
  /** 624 words. */
  readonly key: Uint32Array;
  /** How many of them have been given out: 0 to 624. */
  readonly position: number;
}

/**
 * The Mersenne Twister MT19937: a stream of 32-bit words.
 *
 * Source: M. Matsumoto and T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform
 * pseudo-random number generator", ACM TOMACS 8(1), 1998; seeded as in the authors' revision of 2002, which is
 * what `np.random.seed(n)` does.
 */
export class Mt19937 {
  private readonly key = new Uint32Array(LENGTH);
  private position = LENGTH;

  private constructor() {
    // Made by seed() or from().
  }

  /** @throws RangeError unless `seed` is a whole number from 0 to 2^32 − 1, as in NumPy. */
  static seed(seed: number): Mt19937 {
    if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
      throw new RangeError(`A seed is a whole number from 0 to 4294967295, not ${seed}.`);
    }
    const generator = new Mt19937();
    const { key } = generator;
    key[0] = seed;
    for (let i = 1; i < LENGTH; i++) {
      const before = key[i - 1]!;
      key[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i;
    }
    return generator;
  }

  /** @throws RangeError when `state` isn't one that `state()` can give. */
  static from(state: Mt19937State): Mt19937 {
    const { key, position } = state;
    if (key.length !== LENGTH || !Number.isInteger(position) || position < 0 || position > LENGTH) {
      throw new RangeError(
        `A Mersenne Twister's state has 624 words and a position from 0 to 624, not ${key.length} and ${position}.`,
      );
    }
    const generator = new Mt19937();
    generator.key.set(key);
    generator.position = position;
    return generator;
  }

  /** A copy: later draws do not change it. */
  state(): Mt19937State {
    return { key: this.key.slice(), position: this.position };
  }

  /** The next word, 0 to 2^32 − 1. */
  next(): number {
    if (this.position === LENGTH) this.renew();
    let word = this.key[this.position++]!;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    word ^= word >>> 18;
    return word >>> 0;
  }

  private renew(): void {
    const { key } = this;
    // Three loops, so that no index needs a remainder: this is half of the cost of a word.
    let i = 0;
    for (; i < LENGTH - SHIFT; i++) key[i] = key[i + SHIFT]! ^ twist(key[i]!, key[i + 1]!);
    for (; i < LENGTH - 1; i++) key[i] = key[i + SHIFT - LENGTH]! ^ twist(key[i]!, key[i + 1]!);
    key[LENGTH - 1] = key[SHIFT - 1]! ^ twist(key[LENGTH - 1]!, key[0]!);
    this.position = 0;
  }
}

function twist(high: number, low: number): number {
  const joined = (high & 0x80000000) | (low & 0x7fffffff);
  return (joined >>> 1) ^ (-(joined & 1) & 0x9908b0df);
}
