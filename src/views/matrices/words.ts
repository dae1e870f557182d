import type { Bilingual } from '#notation/language.ts';
import type { Section } from '#scene/step.ts';

interface MatrixWords {
  readonly all: Readonly<Record<Section, string>>;
  readonly notYet: (symbol: string) => string;
  /** Read out before the entries of a matrix. */
  readonly shape: (symbol: string, sizes: readonly number[]) => string;
  readonly leftOut: string;
  readonly legend: string;
}

export const MATRIX_WORDS: Bilingual<MatrixWords> = {
  en: {
    all: {
      forward: 'The forward pass, a layer at a time',
      backward: 'The backward pass, a layer at a time',
      update: 'The update, a layer at a time',
      again: 'The forward pass with the new weights, a layer at a time',
    },
    notYet: (symbol) => `${symbol}: not computed yet`,
    shape: (symbol, sizes) => `${symbol}, shape ${sizes.join(' by ')}`,
    leftOut: 'left out',
    legend:
      'The shape stands under each matrix. In a product the underlined sizes have to be equal; they vanish.',
  },
  ko: {
    all: {
      forward: '한 층씩 본 순전파',
      backward: '한 층씩 본 역전파',
      update: '한 층씩 본 갱신',
      again: '새 가중치로 한 층씩 다시 하는 순전파',
    },
    notYet: (symbol) => `${symbol}: 아직 계산하지 않음`,
    shape: (symbol, sizes) => `${symbol}, 모양 ${sizes.join(' 곱하기 ')}`,
    leftOut: '생략',
    legend:
      '행렬 아래에 모양을 적었습니다. 행렬곱에서 밑줄 친 두 크기는 서로 같아야 하고, 곱하면 사라집니다.',
  },
};
