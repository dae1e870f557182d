import { LegacyRandom } from '#numeric/random/legacy.ts';
import { agrees } from '../slips/agrees.ts';
import { centralDifference, forwardDifference, type Point } from '../surface/differences.ts';
import { heightOf, slopesOf } from '../surface/surface.ts';
import type { Exercise, Question } from './exercise.ts';

export type SecantSlip = 'slope' | 'grown' | 'backward' | 'twice' | 'height';

/** The forward difference of x² at x. */
export const secantQuestion: Exercise<SecantSlip> = (seed) =>
  seed === 0
    ? secantAt(3, 0.1)
    : firstClear(LegacyRandom.seed(seed), (random) =>
        secantAt(random.randint(2, 10), random.randint(1, 6) / 10),
      );

function secantAt(x: number, h: number): Question<SecantSlip> {
  const bowl = heightOf('bowl');
  const f = (at: number): number => bowl(at, 0);
  return {
    given: { x, h, above: x + h, fx: f(x), fabove: f(x + h), grown: f(x + h) - f(x) },
    answer: forwardDifference(f, x, h),
    slips: [
      ['slope', centralDifference(f, x, h)],
      ['grown', f(x + h) - f(x)],
      ['backward', forwardDifference(f, x, -h)],
      ['twice', forwardDifference(f, x, h) / 2],
      ['height', f(x + h) / h],
    ],
  };
}

export type PartialSlip = 'other' | 'sign' | 'half' | 'height' | 'both';

/** ∂f/∂x1 of x0² − x1². */
export const partialQuestion: Exercise<PartialSlip> = (seed) =>
  seed === 0
    ? partialAt([1, 3])
    : firstClear(LegacyRandom.seed(seed), (random) => partialAt([whole(random), whole(random)]));

function partialAt(point: Point): Question<PartialSlip> {
  const [by0, answer] = slopesOf('saddle')(point);
  const [x0, x1] = point;
  return {
    given: { x0, x1, held: x0 ** 2, by0 },
    answer,
    slips: [
      ['other', by0],
      ['sign', -answer],
      ['half', answer / 2],
      ['height', heightOf('saddle')(x0, x1)],
      ['both', by0 + answer],
    ],
  };
}

/** A whole number of either sign, from 1 to 6 away from 0. */
function whole(random: LegacyRandom): number {
  const size = random.randint(1, 7);
  return random.randint(0, 2) === 0 ? -size : size;
}

/** The first question in which every slip comes to a number of its own, and none to the answer. */
function firstClear<Slip extends string>(
  random: LegacyRandom,
  draw: (random: LegacyRandom) => Question<Slip>,
): Question<Slip> {
  for (;;) {
    const question = draw(random);
    const values = [question.answer, ...question.slips.map(([, value]) => value)];
    if (values.every((one, i) => values.every((other, j) => i === j || !agrees(one, other)))) return question;
  }
}
