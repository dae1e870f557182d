import { expect, it } from 'vitest';
import { definitionsOf } from '#autodiff/lookup.ts';
import { varId } from '#autodiff/program.ts';
import { traceOf } from '#scene/clouds/learning.ts';
import { cloudLink } from '#scene/clouds/scene.ts';
import { explain } from '#scene/explain.ts';
import { wholeFrame } from '#scene/frame.ts';
import { startOf } from '#scene/stepper/scene.ts';
import { operationTraceOf } from '#scene/stepper/trace.ts';
import { isLongSum, shownPlaces, termsIn } from '#views/why/terms.ts';

const equationOf = (net: 'course' | 'deep', id: string) => {
  const { program } = operationTraceOf(startOf(net));
  return definitionsOf(program).get(varId(id))!;
};
const text = (net: 'course' | 'deep', id: string, whole = false): string =>
  shownPlaces(equationOf(net, id), whole)
    .map((place) => (place.kind === 'glue' ? place.symbols : place.before + place.id + place.after))
    .join(' ');

it.each([
  ['z1', 'w1 · x1 + w2 · x2'],
  ['E_total', 'E_o1 + E_o2'],
  ['E_o1', '½(t1 − o1)²'],
  ['dE_total/dw5', 'dE_total/do1 · do1/dz3 · dz3/dw5'],
  ['w5_new', 'w5 − lr · dE_total/dw5'],
  ['dz3/dw5', 'h1'],
])('the short formula of %s is written out', (id, expected) => {
  expect(text('course', id)).toBe(expected);
  expect(isLongSum(equationOf('course', id))).toBe(false);
});

it('of a long sum the first two terms and the last are written, and all of them on demand', () => {
  const equation = equationOf('deep', 'z11');
  // Ten products and a bias.
  expect(termsIn(equation)).toBe(11);
  expect(isLongSum(equation)).toBe(true);
  expect(text('deep', 'z11')).toBe('w21 · h1 + w22 · h2 + … + b11');
  const whole = text('deep', 'z11', true);
  expect(whole.split(' + ')).toHaveLength(11);
  expect(whole).not.toContain('…');
});

it('of a long mean the sum is written in part, in its brackets', () => {
  const trace = traceOf(cloudLink.initial);
  const L = explain(wholeFrame(trace), varId('L'))!.equation!;
  expect(termsIn(L)).toBe(12);
  const places = shownPlaces(L).flatMap((place) => (place.kind === 'value' ? [place.id] : []));
  expect(new Set(places)).toEqual(new Set([0, 1, 11].flatMap((n) => [`T[${n},0]`, `Y[${n},0]`])));
  expect(shownPlaces(L).at(-1)).toMatchObject({
    kind: 'glue',
    numbers: expect.stringMatching(/\/ 12$/) as string,
  });
  expect(shownPlaces(L, true).filter(({ kind }) => kind === 'value')).toHaveLength(48);
});
