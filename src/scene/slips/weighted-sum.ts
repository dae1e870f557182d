import type { VarId } from '#autodiff/program.ts';
import type { Reading, Rule } from './reading.ts';
import { slip, type Candidate } from './slip.ts';

type Pair = readonly [weight: VarId, input: VarId];

/** The weights of a weighted sum with the inputs they multiply, and its bias if it has one. */
export function termsOf(inputs: readonly VarId[]): { pairs: Pair[]; bias: VarId | undefined } {
  const pairs = Array.from({ length: inputs.length >> 1 }, (_, i): Pair => [
    inputs[2 * i]!,
    inputs[2 * i + 1]!,
  ]);
  return { pairs, bias: inputs.length % 2 === 1 ? inputs.at(-1) : undefined };
}

const sum = ({ number }: Reading, pairs: readonly Pair[], bias: VarId | undefined): number =>
  pairs.reduce((z, [weight, input]) => z + number(weight) * number(input), 0) + (bias ? number(bias) : 0);

/** A product or the bias left out; two inputs with each other's weights. */
export const leftOutOrSwapped: Rule = (reading) => {
  const { pairs, bias } = termsOf(reading.equation.inputs);
  const found = pairs.map(([weight, input], k): Candidate => {
    const others = pairs.filter((_, i) => i !== k);
    return slip('productMissing', sum(reading, others, bias), { weight, input });
  });
  if (bias) found.push(slip('biasMissing', sum(reading, pairs, undefined), { bias }));
  pairs.forEach(([weight, input], i) => {
    pairs.slice(0, i).forEach(([otherWeight, otherInput], j) => {
      const swapped = pairs.with(i, [weight, otherInput]).with(j, [otherWeight, input]);
      found.push(slip('swapped', sum(reading, swapped, bias), { weight, input: otherInput, right: input }));
    });
  });
  return found;
};

/** On the way forward after the update: the old weights with the new inputs, or the new weights with the old inputs. */
export const fromBeforeTheUpdate: Rule = (reading) => {
  const { pairs, bias } = termsOf(reading.equation.inputs);
  const old = (id: VarId): VarId => reading.before(id) ?? id;
  const found: Candidate[] = [];
  const [weight, input] = pairs[0]!;
  if (old(weight) !== weight) {
    const before = pairs.map(([w, x]): Pair => [old(w), x]);
    const value = sum(reading, before, bias && old(bias));
    found.push(slip('oldWeights', value, { used: old(weight), right: weight }));
  }
  if (old(input) !== input) {
    const before = pairs.map(([w, x]): Pair => [w, old(x)]);
    found.push(slip('oldInputs', sum(reading, before, bias), { used: old(input), right: input }));
  }
  return found;
};
