import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LegacyRandom } from '#numeric/random/legacy.ts';

interface Case {
  seed: number;
  random: number[];
  randn: number[];
  randnOfHundredThousand: { sum: number; last: number[] };
  randint: { low: number; high: number; values: number[] }[];
  permutation: number[];
  permutationOf60000: { first: number[]; last: number[]; sumOfPositionTimesValue: number };
  shuffleOf31415926: number[];
  choice: number[];
  choiceFromArray: number[];
  mixed: number[];
}
const { cases } = JSON.parse(
  readFileSync(new URL('../../../fixtures/mt19937-draws.json', import.meta.url), 'utf8'),
) as { cases: Case[] };

/** Equal but for the last bits: logarithms differ there between JavaScript engines and C libraries. */
function expectClose(drawn: ArrayLike<number>, expected: readonly number[]): void {
  expect(drawn.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(Math.abs(drawn[i]! - value), `draw ${i}`).toBeLessThanOrEqual(
      4 * Number.EPSILON * Math.abs(value),
    );
  });
}

describe.each(cases)('after seed $seed, the stream', ({ seed, ...numpy }) => {
  const fresh = (): LegacyRandom => LegacyRandom.seed(seed);

  it("gives NumPy's uniform numbers, bit for bit", () => {
    const random = fresh();
    expect(numpy.random.map(() => random.random())).toEqual(numpy.random);
  });

  it("gives NumPy's normal numbers, one at a time and in bulk", () => {
    const random = fresh();
    expectClose(
      numpy.randn.map(() => random.randn()),
      numpy.randn,
    );
    expectClose(fresh().randn(numpy.randn.length), numpy.randn);
  });

  it('gives a hundred thousand normal numbers with the sum and the end of NumPy’s', () => {
    const drawn = fresh().randn(100_000);
    expectClose(drawn.subarray(-3), numpy.randnOfHundredThousand.last);
    expect(drawn.reduce((sum, value) => sum + value, 0)).toBeCloseTo(numpy.randnOfHundredThousand.sum, 8);
  });

  it('gives the same normal numbers rounded when it fills a Float32Array', () => {
    const single = fresh().fillRandn(new Float32Array(9));
    expect([...single]).toEqual([...fresh().randn(9)].map(Math.fround));
  });

  it.each(numpy.randint)("gives NumPy's whole numbers from $low up to $high", ({ low, high, values }) => {
    expect([...fresh().randint(low, high, values.length)]).toEqual(values);
    const random = fresh();
    expect(values.map(() => random.randint(low, high))).toEqual(values);
  });

  it("gives NumPy's permutations, of twelve and of 60,000", () => {
    expect([...fresh().permutation(12)]).toEqual(numpy.permutation);
    const order = fresh().permutation(60_000);
    expect([...order.slice(0, 8)]).toEqual(numpy.permutationOf60000.first);
    expect([...order.slice(-8)]).toEqual(numpy.permutationOf60000.last);
    expect(order.reduce((sum, value, i) => sum + (i + 1) * value, 0)).toBe(
      numpy.permutationOf60000.sumOfPositionTimesValue,
    );
  });

  it('shuffles in place as NumPy does', () => {
    const digits = Int32Array.of(3, 1, 4, 1, 5, 9, 2, 6);
    expect(fresh().shuffle(digits)).toBe(digits);
    expect([...digits]).toEqual(numpy.shuffleOf31415926);
  });

  it('chooses without replacement as NumPy does, from a count and from a list', () => {
    expect([...fresh().choice(10_000, 25)]).toEqual(numpy.choice);
    expect([...fresh().choice([11, 22, 33, 44, 55, 66, 77], 3)]).toEqual(numpy.choiceFromArray);
  });

  it('stays in step with NumPy when different draws are mixed', () => {
    const random = fresh();
    expectClose(
      [
        random.randn(),
        random.randint(0, 100),
        random.randn(),
        random.random(),
        ...random.permutation(4),
        random.randint(5, 6),
        ...random.randn(3),
        random.randint(0, 1000),
        random.randn(),
      ],
      numpy.mixed,
    );
  });
});

describe('the state of a stream', () => {
  it('keeps the second number of a pair of normal draws', () => {
    const random = LegacyRandom.seed(3);
    random.randn();
    const state = structuredClone(random.state());
    expect(state.spareNormal).not.toBeNull();
    const expected = [...random.randn(5), random.random(), ...random.permutation(9)];

    const again = LegacyRandom.from(state);
    expect([...again.randn(5), again.random(), ...again.permutation(9)]).toEqual(expected);
    random.restore(state);
    expect([...random.randn(5), random.random(), ...random.permutation(9)]).toEqual(expected);
  });

  it('is a copy that later draws leave alone', () => {
    const random = LegacyRandom.seed(3);
    const state = random.state();
    const before = [...state.key];
    random.randn(1001);
    expect([...state.key]).toEqual(before);
    expect(state.position).toBe(624);
    expect(state.spareNormal).toBeNull();
  });
});

describe('what cannot be drawn', () => {
  const random = LegacyRandom.seed(0);
  it.each([
    [5, 5],
    [6, 5],
    [0, 0.5],
    [0, 2 ** 32 + 1],
  ])('is refused: whole numbers from %s up to %s', (low, high) => {
    expect(() => random.randint(low, high)).toThrow(RangeError);
  });

  it('is refused: eleven different members of ten', () => {
    expect(() => random.choice(10, 11)).toThrow(/11 different members from 10/);
  });
});
