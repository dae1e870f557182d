import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Mt19937 } from '#numeric/random/mt19937.ts';

interface Fixture {
  words: { seed: number; first: number[]; around624: number[]; around1248: number[] }[];
  stateAfterThousandWordsOfSeed0: {
    position: number;
    keySum: number;
    firstWords: number[];
    lastWord: number;
  };
}
const numpy = JSON.parse(
  readFileSync(new URL('../../../fixtures/mt19937.json', import.meta.url), 'utf8'),
) as Fixture;

const words = (generator: Mt19937, count: number): number[] =>
  Array.from({ length: count }, () => generator.next());

describe('the Mersenne Twister', () => {
  for (const { seed, first, around624, around1248 } of numpy.words) {
    it(`gives NumPy's words from seed ${seed}, also where its 624 words are renewed`, () => {
      const drawn = words(Mt19937.seed(seed), 1300);
      expect(drawn.slice(0, 8)).toEqual(first);
      expect(drawn.slice(620, 628)).toEqual(around624);
      expect(drawn.slice(1244, 1252)).toEqual(around1248);
    });
  }

  it('gives 4123659995 as its 10,000th word from the seed 5489, as the C++ standard demands of std::mt19937', () => {
    expect(words(Mt19937.seed(5489), 10_000).at(-1)).toBe(4123659995);
  });

  it("has NumPy's state after a thousand words", () => {
    const generator = Mt19937.seed(0);
    words(generator, 1000);
    const { key, position } = generator.state();
    const expected = numpy.stateAfterThousandWordsOfSeed0;
    expect(position).toBe(expected.position);
    expect([...key.slice(0, 4)]).toEqual(expected.firstWords);
    expect(key.at(-1)).toBe(expected.lastWord);
    expect(key.reduce((sum, word) => sum + word, 0)).toBe(expected.keySum);
  });

  it('goes on from a state that was taken away as plain data', () => {
    const generator = Mt19937.seed(7);
    words(generator, 623);
    const state = structuredClone(generator.state());
    const expected = words(generator, 1000);
    expect(words(Mt19937.from(state), 1000)).toEqual(expected);
    expect(words(Mt19937.from(state), 1000)).toEqual(expected);
  });

  it.each([-1, 0.5, 2 ** 32, Number.NaN])('refuses the seed %s, as NumPy does', (seed) => {
    expect(() => Mt19937.seed(seed)).toThrow(RangeError);
  });

  it('refuses a state with too few words or an impossible position', () => {
    const { key } = Mt19937.seed(0).state();
    expect(() => Mt19937.from({ key: key.slice(1), position: 0 })).toThrow(/624 words/);
    expect(() => Mt19937.from({ key, position: 625 })).toThrow(/624 words/);
    expect(() => Mt19937.from({ key, position: -1 })).toThrow(/624 words/);
  });
});
