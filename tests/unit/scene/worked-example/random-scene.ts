import fc from 'fast-check';
import { DETAILS } from '#scene/step.ts';
import { GIVEN } from '#scene/worked-example/network.ts';
import { LARGEST, MOST_UPDATES, START, type WorkedScene } from '#scene/worked-example/scene.ts';

/** Doubles in bounds, with the ends, both zeros, the smallest and the most awkward ones among them. */
const within = (least: number, most: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.double({ min: least, max: most, noNaN: true }),
    fc.constantFrom(
      ...[least, most, 0, -0, 5e-324, -5e-324, 0.1 + 0.2, 1e-7, 2.2250738585072014e-308, 1 / 3].filter(
        (value) => value >= least && value <= most,
      ),
    ),
  );

const MOMENTS = [
  START,
  'z1',
  'E_total',
  'dE_total/dw5',
  'dE_o1/dh1',
  'w1_new',
  'E_total_new',
  'dE_total/dW2',
];

/** Any state that the figure can be brought into by hand. */
export const anyScene: fc.Arbitrary<WorkedScene> = fc.record({
  ...(Object.fromEntries(
    GIVEN.map((name) => [name, within(name === 'lr' ? 0 : -LARGEST, LARGEST)]),
  ) as Record<(typeof GIVEN)[number], fc.Arbitrary<number>>),
  detail: fc.constantFrom(...DETAILS),
  update: fc.integer({ min: 0, max: MOST_UPDATES }),
  at: fc.constantFrom(...MOMENTS),
});

/** The same with numbers of the size one would try out. */
export const ordinaryScene: fc.Arbitrary<WorkedScene> = fc
  .tuple(
    anyScene,
    fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: GIVEN.length,
      maxLength: GIVEN.length,
    }),
  )
  .map(([scene, numbers]) => ({
    ...scene,
    ...(Object.fromEntries(
      GIVEN.map((name, i) => [name, name === 'lr' ? Math.abs(numbers[i]!) : numbers[i]!]),
    ) as Record<(typeof GIVEN)[number], number>),
    update: 0,
  }));
