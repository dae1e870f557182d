import { LegacyRandom } from '#numeric/random/legacy.ts';
import { ruleLine } from '../clouds/numbers.ts';
import { cloudsOf, type Sample } from '../clouds/samples.ts';
import { cloudLink, samplesOf } from '../clouds/scene.ts';
import { accuracyOf, sidesOf } from '../clouds/sides.ts';
import type { Exercise, Question } from './exercise.ts';

export type AccuracySlip = 'wrongOnes' | 'count' | 'percent' | 'onlyOnes' | 'saidOne';

const NAMES = ['A', 'B', 'C', 'D', 'E'] as const;
const SLOPES = [-2, -0.5, 0.5, 2] as const;
const DROPS = [0.5, 1, 1.5] as const;

/** The accuracy of a rule, 1 where x2 > slope·x1 − drop, on five test points with their labels. */
export const heldOutAccuracy: Exercise<AccuracySlip> = (seed) => {
  if (seed === 0) return question(0.5, 1, samplesOf(cloudLink.initial).test.slice(0, NAMES.length));
  const random = LegacyRandom.seed(seed);
  for (;;) {
    const slope = SLOPES[random.randint(0, SLOPES.length)]!;
    const drop = DROPS[random.randint(0, DROPS.length)]!;
    const all = cloudsOf(random.randint(0, 10_000), 'close').test;
    const points = Array.from(random.choice(all.length, NAMES.length), (i) => all[i]!);
    const asked = question(slope, drop, points);
    if (isClear(slope, drop, points) && tellsSlipsApart(asked)) return asked;
  }
};

/** No point so near the rule that a slip of the pen decides. */
const isClear = (slope: number, drop: number, points: readonly Sample[]): boolean =>
  points.every(({ x1, x2 }) => Math.abs(x2 - slope * x1 + drop) > 0.15);

/** No two ways of counting give the same share, and the rule is neither useless nor perfect. */
function tellsSlipsApart({ answer, slips }: Question<AccuracySlip>): boolean {
  const all = new Set([answer, ...slips.map(([, value]) => value)]);
  return all.size === slips.length + 1 && answer > 0 && answer < 1;
}

function question(slope: number, drop: number, points: readonly Sample[]): Question<AccuracySlip> {
  const line = ruleLine({ slope, height: -drop, side: 'above' });
  const sides = sidesOf(line, points);
  const answer = accuracyOf(line, points);
  const count = (fits: (t: number, side: number) => boolean): number =>
    points.filter(({ t }, i) => fits(t, sides[i]!)).length;
  const right = count((t, side) => t === side);
  const given: Record<string, number> = { slope, drop, right };
  points.forEach(({ x1, x2, t }, i) => {
    const name = NAMES[i]!;
    Object.assign(given, {
      [`${name}1`]: x1,
      [`${name}2`]: x2,
      [`t${name}`]: t,
      [`y${name}`]: sides[i]!,
    });
  });
  const share = (some: number): number => some / points.length;
  return {
    given,
    answer,
    slips: [
      ['wrongOnes', share(points.length - right)],
      ['count', right],
      ['percent', answer * 100],
      ['onlyOnes', share(count((t, side) => t === 1 && side === 1))],
      ['saidOne', share(count((_, side) => side === 1))],
    ],
  };
}
