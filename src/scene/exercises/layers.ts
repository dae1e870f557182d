import { ProgramBuilder } from '#autodiff/builder.ts';
import { run } from '#autodiff/run.ts';
import { scalarNaming } from '#learning/naming.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { item, scalar } from '#numeric/tensor.ts';
import { GIVEN_IDS, givenIn, notationLink } from '../layers/notation.ts';
import { agrees } from '../slips/agrees.ts';
import type { Exercise, Question } from './exercise.ts';

/**
 * `column`: w12 and w22 taken for node 2; `otherNode`: what node 1 adds up; `noBias`, `otherBias`: b2 left out, b1 added;
 * `exchanged`: each input times the weight of the other; `oneProduct`: one of the two products left out; `sigmoid`: a2, not z2.
 */
export type SumSlip =
  'column' | 'otherNode' | 'noBias' | 'otherBias' | 'exchanged' | 'oneProduct' | 'sigmoid';

type Given = Readonly<Record<string, number>>;

const weight = (node: number, from: number): string => `w${node}${from}^(2)`;
const bias = (node: number): string => `b${node}^(2)`;

/** A factor that has been left out. */
const NONE: Given = { none: 0 };

/** z = w_1 x_1 + w_2 x_2 (+ b) with weights and bias by these names, as the engine adds it; then perhaps its sigmoid. */
function sumOf(
  given: Given,
  weights: readonly [string, string],
  added?: string,
  send: 'sum' | 'sigmoid' = 'sum',
): number {
  const builder = new ProgramBuilder();
  const inputs = [weights[0], 'x1', weights[1], 'x2', ...(added === undefined ? [] : [added])];
  const leaves = inputs.map((name) => builder.leaf(scalarNaming(name, 'data'), []));
  const z = builder.apply('weightedSum', leaves, scalarNaming('z', 'preactivation'));
  const a = builder.apply('sigmoid', [z], scalarNaming('a', 'activation'));
  const values = { ...NONE, ...given };
  const trace = run(builder.build(), new Map(leaves.map((id) => [id, scalar(values[id]!)])));
  return item(trace.values.get(send === 'sum' ? z : a)!);
}

function questionOf(given: Given): Question<SumSlip> {
  const own = [weight(2, 1), weight(2, 2)] as const;
  return {
    given,
    answer: sumOf(given, own, bias(2)),
    slips: [
      ['column', sumOf(given, [weight(1, 2), weight(2, 2)], bias(2))],
      ['otherNode', sumOf(given, [weight(1, 1), weight(1, 2)], bias(1))],
      ['noBias', sumOf(given, own)],
      ['otherBias', sumOf(given, own, bias(1))],
      ['exchanged', sumOf(given, [own[1], own[0]], bias(2))],
      ['oneProduct', sumOf(given, [own[0], 'none'], bias(2))],
      ['oneProduct', sumOf(given, ['none', own[1]], bias(2))],
      ['sigmoid', sumOf(given, own, bias(2), 'sigmoid')],
    ],
  };
}

/** The lesson's weights with other inputs: the figure shows what its own come to. */
const LESSON: Given = {
  ...Object.fromEntries(
    GIVEN_IDS.filter((id) => id.endsWith('^(2)')).map((id) => [id, givenIn(notationLink.initial, id)]),
  ),
  ...{ x1: 3, x2: 1 },
};

/** Inputs from 1 to 4; weights and biases with one decimal, none of them 0. */
function drawn(random: LegacyRandom): Given {
  const parameter = (): number => ((random.randint(0, 2) === 0 ? -1 : 1) * random.randint(1, 10)) / 10;
  const names = [weight(1, 1), weight(1, 2), weight(2, 1), weight(2, 2), bias(1), bias(2)];
  const [x1, x2] = random.choice(4, 2).map((x) => x + 1) as unknown as [number, number];
  return { x1, x2, ...Object.fromEntries(names.map((name) => [name, parameter()])) };
}

/** Whether every slip gives a number of its own, so that the answer says which it was. */
function tells({ answer, slips }: Question<SumSlip>): boolean {
  const all = [answer, ...slips.map(([, value]) => value)];
  return all.every((a, i) => all.every((b, k) => i === k || !agrees(a, b)));
}

/** What node 2 of layer 2 adds up, from the inputs and all weights and biases of the layer. */
export const sumOfNodeTwo: Exercise<SumSlip> = (seed) => {
  if (seed === 0) return questionOf(LESSON);
  const random = LegacyRandom.seed(seed);
  for (;;) {
    const question = questionOf(drawn(random));
    if (tells(question)) return question;
  }
};
