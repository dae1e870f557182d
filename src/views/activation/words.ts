import type { Bilingual } from '#notation/language.ts';
import type { ActivationName } from '#scene/activation/family.ts';

interface ActivationWords {
  readonly names: Readonly<Record<ActivationName, string>>;
  readonly value: string;
  readonly slope: string;
  /** What moves along the curve. */
  readonly point: string;
  readonly plot: (name: string) => string;
  readonly small: (name: string) => string;
  readonly above: string;
  readonly otherwise: string;
  readonly line: string;
  readonly place: string;
  readonly twoLayers: string;
  readonly oneLayer: string;
  readonly difference: string;
  readonly same: string;
  readonly differs: string;
  readonly comparison: string;
}

export const ACTIVATION_WORDS: Bilingual<ActivationWords> = {
  en: {
    names: {
      step: 'step',
      identity: 'identity',
      sigmoid: 'sigmoid',
      tanh: 'tanh',
      relu: 'ReLU',
      'leaky-relu-0.01': 'leaky ReLU, 0.01',
      'leaky-relu-0.1': 'leaky ReLU, 0.1',
      softmax: 'softmax',
    },
    value: 'value',
    slope: 'slope',
    point: 'the sum z',
    plot: (name) => `${name}: value, slope and tangent`,
    small: (name) => `${name}, value and slope`,
    above: 'if',
    otherwise: 'else',
    line: 'the output of two layers and of one layer against x',
    place: 'the input x',
    twoLayers: 'two layers',
    oneLayer: 'one layer',
    difference: 'difference',
    same: 'the same',
    differs: 'not the same',
    comparison: 'The outputs of two layers and of one layer at six inputs',
  },
  ko: {
    names: {
      step: '계단 함수',
      identity: '항등 함수',
      sigmoid: '시그모이드',
      tanh: '하이퍼볼릭 탄젠트',
      relu: '렐루(ReLU)',
      'leaky-relu-0.01': '리키 렐루 0.01',
      'leaky-relu-0.1': '리키 렐루 0.1',
      softmax: '소프트맥스',
    },
    value: '값',
    slope: '기울기',
    point: '합 z',
    plot: (name) => `${name}: 값, 기울기, 접선`,
    small: (name) => `${name}의 값과 기울기`,
    above: '일 때',
    otherwise: '그 밖에는',
    line: 'x에 따른 두 층의 출력과 한 층의 출력',
    place: '입력 x',
    twoLayers: '두 층',
    oneLayer: '한 층',
    difference: '차이',
    same: '같음',
    differs: '다름',
    comparison: '여섯 입력에서 두 층의 출력과 한 층의 출력',
  },
};
