import { LegacyRandom } from '#numeric/random/legacy.ts';
import { curveOf } from '../activation/family.ts';
import { layersLink, layersOf } from '../activation/layers.ts';
import { agrees } from '../slips/agrees.ts';
import type { Exercise, Question } from './exercise.ts';

export type SlopeSlip = 'value' | 'rest' | 'square' | 'with-z' | 'tanh';

/** How steep is the sigmoid where it gives a? a(1 − a). Seed 0 asks at 0.8: the slope at 0.5 stands in the lesson. */
export const sigmoidSlopeQuestion: Exercise<SlopeSlip> = (seed) =>
  firstClear(seed, 0.8, (random) => tenths(random, 3, 20), slopeAt);

function slopeAt(z: number): Question<SlopeSlip> {
  const at = curveOf('sigmoid', Float64Array.of(z));
  const [a, answer] = [at.value[0]!, at.slope[0]!];
  return {
    given: { z, a },
    answer,
    slips: [
      ['value', a],
      ['rest', 1 - a],
      ['square', a * a],
      ['with-z', z * (1 - z)],
      ['tanh', 1 - a * a],
    ],
  };
}

export type CollapseSlip = 'sum' | 'first-only' | 'without-first' | 'product' | 'input';

/** Two layers of one neuron each, h = w1·x + b1 and y = w2·h + b2, are one line w·x + b: what is b? */
export const collapseQuestion: Exercise<CollapseSlip> = (seed) => {
  const draw = (random: LegacyRandom): number[] => Array.from({ length: 4 }, () => tenths(random, 2, 20));
  return firstClear(seed, [2, 3, 0.5, -1], draw, collapsed);
};

/** The program is that of the figure, its second hidden neuron silent. */
function collapsed(numbers: readonly number[]): Question<CollapseSlip> {
  const [w1, b1, w2, b2] = numbers as [number, number, number, number];
  const scene = { ...layersLink.initial, w1, b1, w2: 0, b2: 0, w3: w2, w4: 0, b3: b2 };
  return {
    given: { w1, b1, w2, b2 },
    answer: layersOf(scene)(0)('b'),
    slips: [
      ['sum', b1 + b2],
      ['first-only', w2 * b1],
      ['without-first', b2],
      ['product', w1 * w2],
      ['input', w1 * b1 + b2],
    ],
  };
}

/** Less than that is what rounding leaves of 0, and cannot be told to three digits. */
const LEAST = 0.01;

/** The lesson's own numbers for seed 0; otherwise the first of the stream in which no slip comes to the answer or to another. */
function firstClear<T, Slip extends string>(
  seed: number,
  lesson: T,
  draw: (random: LegacyRandom) => T,
  ask: (given: T) => Question<Slip>,
): Question<Slip> {
  if (seed === 0) return ask(lesson);
  const random = LegacyRandom.seed(seed);
  for (;;) {
    const question = ask(draw(random));
    if (isClear(question)) return question;
  }
}

function isClear({ answer, slips }: Question): boolean {
  const values = [answer, ...slips.map(([, value]) => value)];
  return (
    Math.abs(answer) > LEAST &&
    values.every((one, i) => values.every((other, j) => i === j || !agrees(one, other)))
  );
}

/** A number with one decimal, of either sign, from `least` to `most` tenths away from 0. */
function tenths(random: LegacyRandom, least: number, most: number): number {
  const size = random.randint(least, most + 1);
  return (random.randint(0, 2) === 0 ? -size : size) / 10;
}
