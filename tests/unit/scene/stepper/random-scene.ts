import fc from 'fast-check';
import { DETAILS } from '#scene/step.ts';
import { EXAMPLES, NETS } from '#scene/stepper/examples.ts';
import { ERROR_FORMS, ORDERS } from '#scene/stepper/programs.ts';
import {
  LARGEST,
  LARGEST_NUDGE,
  LEAST_NUDGE,
  MOST_UPDATES,
  NOTATIONS,
  START,
  startOf,
  VIEWS,
  type StepperScene,
} from '#scene/stepper/scene.ts';
import { GIVEN } from './course-example.ts';

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

/** The large network has 265 numbers, and is drawn less often for it. */
const SMALL = NETS.filter((net) => net !== 'deep');

const MOMENTS = [START, 'z1', 'E_total', 'dE_total/dw5', 'w1_new', 'E_total_new', 'dE_total/dW2'];

/** Any state that the figure can be brought into by hand. */
export const anyScene: fc.Arbitrary<StepperScene> = fc
  .oneof(
    { weight: 9, arbitrary: fc.constantFrom(...SMALL) },
    { weight: 1, arbitrary: fc.constantFrom(...NETS) },
  )
  .chain((net) => fc.tuple(fc.constant(net), fc.constantFrom(...EXAMPLES[net].biases)))
  .chain(([net, biases]) =>
    fc.record({
      net: fc.constant(net),
      biases: fc.constant(biases),
      order: fc.constantFrom(...ORDERS),
      error: fc.constantFrom(...ERROR_FORMS),
      detail: fc.constantFrom(...DETAILS),
      update: fc.integer({ min: 0, max: MOST_UPDATES }),
      at: fc.constantFrom(...MOMENTS),
      why: fc.constantFrom('', ...MOMENTS.slice(1)),
      view: fc.constantFrom(...VIEWS),
      notation: fc.constantFrom(...NOTATIONS),
      ask: fc.constantFrom('off' as const, 'on' as const),
      parameter: fc.constantFrom('w5', 'w1', 'w8'),
      h: within(LEAST_NUDGE, LARGEST_NUDGE),
      given: fc.record(
        Object.fromEntries(
          Object.entries(EXAMPLES[net].given(biases)).map(([name, value]) => [
            name,
            // Most numbers of a large network stay what they are: the link holds the edits.
            net === 'deep' && !/^[xtl]|^[wb]\d$/.test(name)
              ? fc.constant(value)
              : within(name === 'lr' ? 0 : -LARGEST, LARGEST),
          ]),
        ),
      ),
    }),
  );

/** The course's example with numbers of the size one would try out. */
export const ordinaryScene: fc.Arbitrary<StepperScene> = fc
  .tuple(
    anyScene,
    fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: GIVEN.length,
      maxLength: GIVEN.length,
    }),
  )
  .map(([scene, numbers]) => ({
    ...startOf('course'),
    ...{ detail: scene.detail, at: scene.at },
    given: Object.fromEntries(
      GIVEN.map((name, i) => [name, name === 'lr' ? Math.abs(numbers[i]!) : numbers[i]!]),
    ),
  }));
