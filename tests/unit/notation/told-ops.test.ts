import { describe, expect, it } from 'vitest';
import type { NetworkSpec } from '#learning/network.ts';
import { numberAt, varId, type Trace } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { LANGUAGES, type Language } from '#notation/language.ts';
import { cellsOf, placesOf } from '#notation/cells.ts';
import { plainSentence, sentenceOf } from '#notation/sentence.ts';
import { slipSentence } from '#notation/slip-sentence.ts';
import { frameAt } from '#scene/frame.ts';
import { hintsOf } from '#scene/hints.ts';
import { slipsOf } from '#scene/slips/slips-of.ts';
import { DETAILS, stepsOf, type Detail } from '#scene/step.ts';
import { BINARY, giveNumbers, randomNumbers, spec, threeDetails } from '../learning/random-network.ts';
import { TOLD } from './told-programs.ts';

const NETWORKS: Readonly<Record<string, NetworkSpec>> = {
  '2-1, binary cross-entropy': spec([2, 1], 'neuron', { loss: BINARY }),
  '2-2-1, binary cross-entropy': spec([2, 2, 1], 'neuron', { loss: BINARY }),
  '2-3-2, binary cross-entropy, a bias a layer': spec([2, 3, 2], 'layer', { loss: BINARY }),
  '2-3-2, tanh': spec([2, 3, 2], 'neuron', { activation: 'tanh' }),
  '2-3-2, ReLU': spec([2, 3, 2], 'layer', { activation: 'relu' }),
};
const ofNetworks = Object.entries(NETWORKS).flatMap(([name, network]) =>
  DETAILS.map((detail): [string, Detail, Trace] => {
    const program = threeDetails(network)[detail];
    return [name, detail, run(program, giveNumbers(program, randomNumbers(network, 3)))];
  }),
);
const ofLessons = Object.entries(TOLD).map(([name, trace]): [string, Detail, Trace] => [
  name,
  [...trace.values.values()].some(({ shape }) => shape.length > 0) ? 'layer' : 'operation',
  trace,
]);
const traceFor = (name: string, detail: Detail = 'operation'): Trace =>
  ofNetworks.find(([network, at]) => network === name && at === detail)?.[2] ?? TOLD[name]!;

function told(trace: Trace, detail: Detail, key: string, language: Language): string {
  const steps = stepsOf(trace.program, detail);
  const index = steps.findIndex((step) => step.key === key) + 1;
  expect(index, `${key} is a step`).toBeGreaterThan(0);
  return plainSentence(sentenceOf(frameAt(trace, steps, index), detail, language));
}

describe.each([...ofNetworks, ...ofLessons])('%s, by %s', (_, detail, trace) => {
  const { program } = trace;
  const steps = stepsOf(program, detail);

  it('every step is told in both languages', () => {
    expect(steps.length).toBeGreaterThan(0);
    for (const { key } of steps)
      for (const language of LANGUAGES) {
        const text = told(trace, detail, key, language);
        expect(text, key).toMatch(/^\S.{10,}[.?]$/s);
        expect(text, key).not.toMatch(/[{}|]|undefined|\s{2}/);
        expect(/[가-힣]/.test(text), key).toBe(language === 'ko');
      }
  });

  it('every equation is set in symbols and in numbers', () => {
    for (const equation of program.equations) {
      const cells = cellsOf(equation);
      const text = (of: 'symbols' | 'numbers'): string =>
        cells.map((cell) => (cell.kind === 'value' ? cell.id : cell[of])).join(' ');
      expect(text('symbols')).not.toMatch(/undefined/);
      // Whatever stands in a formula stands in its places too.
      const places = placesOf(cells).map((place) =>
        place.kind === 'value' ? place.before + place.id + place.after : place.symbols,
      );
      expect(places.join('').replaceAll(' ', '')).toBe(text('symbols').replaceAll(' ', ''));
    }
  });

  if (detail === 'operation')
    it('every number has its hints and its slips', () => {
      for (const { output } of program.equations) {
        expect(hintsOf(frameAt(trace, steps, steps.length), output)).toHaveLength(4);
        for (const [slip, value] of slipsOf(trace, output)) {
          expect(value).not.toBe(numberAt(trace, output));
          for (const language of LANGUAGES)
            expect(plainSentence(slipSentence(slip, language, program))).toMatch(/^[^{}|]+\.$/);
        }
      }
    });
});

describe('the sentence', () => {
  it.each([
    [
      'a gate',
      'y',
      'The neuron gives 1 if z1 is above 0, and 0 if it is not.',
      'z1이 0보다 크면 1, 아니면 0입니다.',
    ],
    [
      'a gate that fires at its threshold',
      'y',
      'The neuron gives 1 if z1 is 0 or above',
      'z1이 0 이상이면 1, 0보다 작으면 0입니다.',
    ],
    ['a leaky neuron', 'o1', 'otherwise a times z1 is left.', '아니면 a를 곱해서 보냅니다.'],
    ['a step walked back through', 'dy/dx', 'its slope is 0', '기울기가 0이니'],
    ['a valley', 'p', 'The number x0 is multiplied by itself.', 'x0을 제곱해 p를 만듭니다.'],
    ['a valley', 'f', 'These numbers are added; their sum is f.', '이 수들을 모두 더해 f를 만듭니다.'],
    ['two minima beside a saddle', 'f', 'The number s is taken away from r.', 'r에서 s를 뺀 값입니다.'],
    ['two minima beside a saddle', 'df/dx0', 'That is the chain rule.', '이것이 연쇄 법칙입니다.'],
    ['powers and quotients', 'df/dy', 'used more than once', '순전파 때 여러 곳에 들어간 값이니'],
    [
      'a cross-entropy term by term',
      'dE/dy1',
      'The target t1 is 0, so y1 has no part in the error',
      't1이 0이니 y1은 오차에 들어가지 않습니다.',
    ],
    [
      'a cross-entropy term by term',
      'dE/dy2',
      'Minus t2, divided by y2 with δ added',
      't2를 y2와 δ의 합으로 나누고 부호를 바꿉니다.',
    ],
    [
      '2-2-1, binary cross-entropy',
      'E_o1',
      'Minus the logarithm',
      '로그를 구해 부호를 바꾼 것이 오차입니다.',
    ],
    [
      '2-2-1, binary cross-entropy',
      'dE_total/do1',
      ', divided by o1 times (1 − o1).',
      'o1과 1 − o1의 곱으로 나눈 값이',
    ],
    ['2-3-2, tanh', 'h1', 'Tanh turns z1 into a number between −1 and 1.', '하이퍼볼릭 탄젠트가 z1을'],
    ['2-3-2, tanh', 'dE_total/dw1', 'times the slope of tanh,', '하이퍼볼릭 탄젠트의 기울기를 곱하고'],
    ['2-3-2, ReLU', 'dh1/dz1', 'The slope of ReLU. It needs only z1', '렐루의 기울기입니다.'],
  ])('of %s at %s names what is done', (name, key, en, ko) => {
    const trace = traceFor(name);
    expect(told(trace, 'operation', key, 'en')).toContain(en);
    expect(told(trace, 'operation', key, 'ko')).toContain(ko);
  });

  it.each([
    ['2-3-2, tanh', 'neuron', 'h1', 'and tanh turns the sum into h1', '하이퍼볼릭 탄젠트로 h1을'],
    ['2-3-2, ReLU', 'layer', 'H', 'ReLU of each number in Z1', 'Z1의 모든 수에 렐루를'],
    ['2-3-2, ReLU', 'layer', 'dH/dZ1', 'The slope of every ReLU', '렐루의 기울기'],
    ['2-2-1, binary cross-entropy', 'layer', 'dE_total/dE', 'only one sample', '샘플이 하나뿐이니'],
    ['2-2-1, binary cross-entropy', 'layer', 'E_total', 'There is only one output', '출력이 하나뿐이니'],
    ['2-2-1, binary cross-entropy', 'layer', 'dE_total/dO', 'counts for in the mean', '평균에서 차지하는 몫'],
    [
      'a softmax with one-hot targets',
      'layer',
      'L',
      'divided by the number of samples',
      '샘플의 개수로 나눕니다',
    ],
    [
      'a softmax with one-hot targets',
      'layer',
      'dL/dE',
      'All samples count alike',
      '모든 샘플의 몫이 같습니다',
    ],
    ['a softmax with one-hot targets', 'layer', 'dL/dZ', 'weighted by Y', 'Y를 비중으로 삼아'],
    ['a softmax with labels', 'layer', 'E', 'In each row of Y', 'Y의 행마다 레이블 t가'],
    ['a softmax with one label', 'layer', 'L', 'only one sample', '샘플이 하나뿐이니'],
  ] as const)('of %s, by %s, at %s names what is done', (name, detail, key, en, ko) => {
    const trace = traceFor(name, detail);
    expect(told(trace, detail, key, 'en')).toContain(en);
    expect(told(trace, detail, key, 'ko')).toContain(ko);
  });
});

describe('the formula', () => {
  const formula = (name: string, output: string, detail?: Detail): string => {
    const { program } = traceFor(name, detail);
    const equation = program.equations.find((each) => each.output === varId(output))!;
    return placesOf(cellsOf(equation))
      .map((place) => (place.kind === 'value' ? place.before + place.id + place.after : ` ${place.symbols} `))
      .join('')
      .trim();
  };
  it.each([
    ['a gate', 'y', 'step(z1 > 0)'],
    ['a gate that fires at its threshold', 'y', 'step(z1 ≥ 0)'],
    ['a leaky neuron', 'o1', 'max(a · z1 , z1)'],
    ['2-3-2, tanh', 'dh1/dz1', '1 − h1²'],
    ['2-3-2, ReLU', 'h1', 'ReLU(z1)'],
    ['a valley', 'q', 'c · p'],
    ['powers and quotients', 'p', 'exp(x)'],
    ['powers and quotients', 'q', 'ln(y)'],
    ['a cross-entropy term by term', 'E1', '− t1 · ln(y1 + δ)'],
    ['2-2-1, binary cross-entropy', 'dE_total/do1', '(o1 − t1) / (o1 (1 − o1))'],
    ['2-2-1, binary cross-entropy', 'E_o1', '− (t1 · ln(o1) + (1 − t1) · ln(1 − o1))'],
    ['a softmax with labels', 'E', '− ln(Y[t] + δ)'],
    ['a softmax with labels', 'L', 'Σ(E) / N'],
    ['a softmax with labels', 'Y', 'softmax(Z)'],
  ])('of %s for %s is set as %s', (name, output, text) => {
    expect(formula(name, output)).toBe(text);
  });
});
