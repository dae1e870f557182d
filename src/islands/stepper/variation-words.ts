import type { BiasKind } from '#learning/network.ts';
import type { Bilingual } from '#notation/language.ts';
import type { NetName } from '#scene/stepper/examples.ts';
import type { UpdateOrder } from '#scene/stepper/programs.ts';

interface VariationWords {
  readonly net: string;
  readonly nets: Readonly<Record<NetName, string>>;
  readonly biases: string;
  readonly kinds: Readonly<Record<BiasKind, string>>;
  readonly order: string;
  readonly orders: Readonly<Record<UpdateOrder, string>>;
  readonly many: (count: string) => string;
}

const TRAINED = { '2-2-1': '2-2-1', '2-10-10-10-1': '2-10-10-10-1' } as const;

export const VARIATION_WORDS: Bilingual<VariationWords> = {
  en: {
    net: 'Network',
    nets: { course: '2-2-2, this course', mazur: '2-2-2, Mazur', deep: '2-10-10-10-1', ...TRAINED },
    biases: 'Biases',
    kinds: { none: 'none', fixed: 'fixed', layer: 'one a layer', neuron: 'one a neuron' },
    order: 'Weights move',
    orders: { together: 'after the last gradient', 'outputs-first': 'outputs first' },
    many: (count) => `Run ${count} updates`,
  },
  ko: {
    net: '신경망',
    nets: { course: '2-2-2, 이 강의', mazur: '2-2-2, Mazur', deep: '2-10-10-10-1', ...TRAINED },
    biases: '편향',
    kinds: { none: '없음', fixed: '고정', layer: '층마다 하나', neuron: '뉴런마다 하나' },
    order: '가중치 갱신',
    orders: { together: '기울기를 다 구한 뒤', 'outputs-first': '출력층부터 먼저' },
    many: (count) => `${count}번 갱신하기`,
  },
};
