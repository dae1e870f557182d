import type { Bilingual } from '#notation/language.ts';
import type { CollapseSlip, SlopeSlip } from '#scene/exercises/activation.ts';
import type { AskWords } from '../exercise/ask-words.ts';

export const SLOPE_WORDS: Bilingual<AskWords<SlopeSlip>> = {
  en: {
    ask: 'At [z] = {z} the sigmoid gives [a] = {a:4}. How steep is it there? The slope is written [da/dz]: how much [a] changes for a small change of [z], as a ratio. Three significant digits are enough.',
    answer: 'da/dz',
    hints: [
      'The value alone is enough: the slope of the sigmoid is [a](1 − [a]).',
      'Two factors: {a:4}, and what it lacks to 1.',
    ],
    slips: {
      value: 'That is the value itself. The slope is how fast it grows.',
      rest: 'That is 1 − [a]. It is one of the two factors; multiply it by [a].',
      square: 'That is [a] times [a]. The second factor is 1 − [a].',
      'with-z': 'That is [z](1 − [z]). The slope is made from the output [a], not from [z].',
      tanh: 'That is 1 − [a]², the slope of tanh. The sigmoid has [a](1 − [a]).',
    },
    notYet: 'Not yet. The slope is [a](1 − [a]), and never above 0.25.',
    solution: '{a:4} × (1 − {a:4}) = {answer:4}.',
  },
  ko: {
    ask: '[z] = {z}에서 시그모이드의 값은 [a] = {a:4}입니다. 그곳의 기울기는 얼마일까요? 기울기는 [da/dz]로 적습니다. [z]가 조금 변할 때 [a]가 그 몇 배만큼 변하는지를 나타냅니다. 유효숫자 세 자리면 됩니다.',
    answer: 'da/dz',
    hints: [
      '값만 알면 됩니다. 시그모이드의 기울기는 [a](1 − [a])입니다.',
      '인수는 둘입니다. {a:4}, 그리고 1에서 그 값을 뺀 수입니다.',
    ],
    slips: {
      value: '그 수는 값입니다. 기울기는 값이 얼마나 빨리 커지는지를 나타냅니다.',
      rest: '그 수는 1 − [a]입니다. 두 인수 가운데 하나이니 [a]를 곱하세요.',
      square: '[a]에 [a]를 곱했습니다. 두 번째 인수는 1 − [a]입니다.',
      'with-z': '[z](1 − [z])를 계산했습니다. 기울기는 [z]가 아니라 출력 [a]로 구합니다.',
      tanh: '1 − [a]²은 하이퍼볼릭 탄젠트의 기울기입니다. 시그모이드는 [a](1 − [a])입니다.',
    },
    notYet: '아직 아닙니다. 기울기는 [a](1 − [a])이고 0.25를 넘지 않습니다.',
    solution: '{a:4} × (1 − {a:4}) = {answer:4}입니다.',
  },
};

export const COLLAPSE_WORDS: Bilingual<AskWords<CollapseSlip>> = {
  en: {
    ask: 'The first layer is [h] = {w1}[x] {b1:+ }, the second is [y] = {w2}[h] {b2:+ }, and nothing stands between. One layer [y] = [w][x] + [b] does the same. What is its [b]?',
    answer: 'b',
    hints: [
      'Put the first line into the second: [y] = {w2} × ({w1}[x] {b1:+ }) {b2:+ }.',
      '[b] is what is left at [x] = 0. There [h] is {b1}.',
    ],
    slips: {
      sum: 'That adds the two biases. But the first one goes through the second layer, and is multiplied by {w2} on the way.',
      'first-only': 'That is the first bias after the second weight. The second layer adds its own: {b2:+}.',
      'without-first': 'That is the second bias alone. The first one comes through as well, times {w2}.',
      product: 'That is {w1} × {w2}, the weight [w] of the one layer. The question is its bias.',
      input: 'That multiplies {b1} by {w1}. It is added after {w1}; only {w2} still comes.',
    },
    notYet: 'Not yet. Put [x] = 0 into the first layer, and what comes out into the second.',
    solution: '{w2} × {b1} {b2:+ } = {answer:.2}.',
  },
  ko: {
    ask: '첫 층은 [h] = {w1}[x] {b1:+ }, 둘째 층은 [y] = {w2}[h] {b2:+ }이고, 그 사이에는 아무것도 없습니다. 한 층 [y] = [w][x] + [b]로 똑같이 할 수 있습니다. [b]는 얼마일까요?',
    answer: 'b',
    hints: [
      '첫 식을 둘째 식에 넣으세요. [y] = {w2} × ({w1}[x] {b1:+ }) {b2:+ }입니다.',
      '[b]는 [x] = 0일 때 남는 값입니다. 그때 [h]는 {b1}입니다.',
    ],
    slips: {
      sum: '두 편향을 그냥 더했습니다. 첫 편향은 둘째 층을 지나면서 둘째 가중치와 곱해집니다.',
      'first-only': '첫 편향에 둘째 가중치를 곱한 데까지입니다. 둘째 층의 편향 {b2}도 더하세요.',
      'without-first': '둘째 편향뿐입니다. 첫 편향도 둘째 가중치와 곱해져 따라 나옵니다.',
      product: '{w1} × {w2}, 곧 한 층의 가중치 [w]입니다. 구할 것은 편향입니다.',
      input:
        '첫 편향에 첫 가중치를 곱했습니다. 편향은 가중치를 곱한 다음에 더하니, 둘째 가중치만 만나면 됩니다.',
    },
    notYet: '아직 아닙니다. 첫 층에 [x] = 0을 넣고, 나온 값을 둘째 층에 넣어 보세요.',
    solution: '{w2} × {b1} {b2:+ } = {answer:.2}입니다.',
  },
};

interface BendWords {
  readonly now: string;
  /** Where it is off: x, and what it should be. */
  readonly off: (places: readonly (readonly [x: string, target: string])[]) => string;
  readonly reached: string;
  readonly straight: string;
  readonly open: string;
}

export const BEND_WORDS: Bilingual<BendWords> = {
  en: {
    now: 'At −1, 0 and 1 the two layers give {y(-1):4}, {y(0):4} and {y(1):4}.',
    off: (places) => `Still off: ${places.map(([x, target]) => `[x] = ${x} (wanted ${target})`).join(', ')}.`,
    reached: 'Reached: a V, through three points no line can meet.',
    straight:
      'Without a function between the layers the middle one always lies halfway between the other two. 0 is not halfway between 1 and 1.',
    open: 'One hidden neuron can take care of the right side, the other of the left.',
  },
  ko: {
    now: '−1, 0, 1에서 두 층의 출력은 {y(-1):4}, {y(0):4}, {y(1):4}입니다.',
    off: (places) =>
      `아직 안 맞는 곳: ${places.map(([x, target]) => `[x] = ${x}(${target}이어야 합니다)`).join(', ')}.`,
    reached: '해냈습니다. 어떤 직선도 모두 지날 수는 없는 세 점을 V자로 지납니다.',
    straight:
      '두 층 사이에 함수가 없으면 가운데 값은 언제나 양쪽 값의 중간입니다. 0은 1과 1의 중간이 아닙니다.',
    open: '은닉 뉴런 하나는 오른쪽을, 다른 하나는 왼쪽을 맡게 해 보세요.',
  },
};
