import { LegacyRandom } from '#numeric/random/legacy.ts';
import { descend } from '../surface/descent.ts';
import type { Exercise, Question } from './exercise.ts';

export type UpdateSlip =
  'one' | 'uphill' | 'stale' | 'half' | 'noRate' | 'slope' | 'sign' | 'oneSign' | 'back';
export type FactorSlip = 'sign' | 'half' | 'uphill' | 'step';

/** x0 along a walk down the bowl by exact slopes, from (x0, 0). */
function walk(x0: number, rate: number, steps: number): readonly number[] {
  const { points } = descend({
    surface: 'bowl',
    optimizer: 'sgd',
    start: [x0, 0],
    rate,
    steps,
    gradient: 'analytic',
  });
  return points.map(([x]) => x);
}

/** Whether a reader who slips gets another number than one who does not, and every slip its own. */
function tellsSlipsApart<Slip extends string>({ answer, slips }: Question<Slip>): boolean {
  const all = [answer, ...slips.map(([, value]) => value)].map((value) => value.toPrecision(3));
  return new Set(all).size === all.length;
}

function firstOf<Slip extends string>(random: LegacyRandom, draw: (random: LegacyRandom) => Question<Slip>) {
  for (;;) {
    const question = draw(random);
    if (tellsSlipsApart(question)) return question;
  }
}

function twoUpdatesFrom(x0: number, lr: number): Question<UpdateSlip> {
  const [, first, second] = walk(x0, lr, 2) as [number, number, number];
  const last = (rate: number): number => walk(x0, rate, 2).at(-1)!;
  return {
    given: { x0, lr, g: 2 * x0, first, g1: 2 * first },
    answer: second,
    slips: [
      ['one', first],
      ['uphill', last(-lr)],
      ['stale', x0 + 2 * (first - x0)],
      ['half', last(lr / 2)],
      ['noRate', walk(x0, 1, 1).at(-1)!],
      ['slope', 2 * x0],
      ['sign', -second],
      ['oneSign', -first],
      ['back', walk(first, -lr, 1)[1]!],
    ],
  };
}

/** Where x0 is after two updates on the bowl. */
export const twoUpdates: Exercise<UpdateSlip> = (seed) =>
  seed === 0
    ? twoUpdatesFrom(-3, 0.1)
    : firstOf(LegacyRandom.seed(seed), (random) => {
        const side = random.randint(0, 2) === 0 ? -1 : 1;
        return twoUpdatesFrom(side * random.randint(1, 6), random.randint(1, 9) / 20);
      });

function factorAt(lr: number): Question<FactorSlip> {
  const factor = (rate: number): number => walk(1, rate, 1)[1]!;
  const answer = factor(lr);
  return {
    given: { lr, twice: 2 * lr, size: Math.abs(answer) },
    answer,
    slips: [
      ['sign', -answer],
      ['half', factor(lr / 2)],
      ['uphill', factor(-lr)],
      ['step', answer - 1],
    ],
  };
}

const FACTOR_RATES = [0.15, 0.2, 0.3, 0.35, 0.6, 0.7, 0.8, 1.1, 1.2, 1.3, 1.6, 2, 3, 4, 5, 6, 8, 20] as const;

/** What one update on the bowl multiplies each coordinate by. */
export const updateFactor: Exercise<FactorSlip> = (seed) =>
  seed === 0
    ? factorAt(10)
    : firstOf(LegacyRandom.seed(seed), (random) =>
        factorAt(FACTOR_RATES[random.randint(0, FACTOR_RATES.length)]!),
      );
