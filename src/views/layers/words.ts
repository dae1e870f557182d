import type { Bilingual } from '#notation/language.ts';

interface NotationWords {
  readonly drawing: string;
  readonly layer: (layer: number) => string;
  readonly products: string;
  /** Said of the last activation. */
  readonly answer: string;
  /** Where the product is another network: which one the drawing has. */
  readonly kept: string;
  readonly bySum: string;
  readonly byProduct: string;
  readonly same: string;
  readonly differs: string;
}

export const NOTATION_WORDS: Bilingual<NotationWords> = {
  en: {
    drawing: 'The 2-2-1 network',
    layer: (layer) => `layer ${layer}`,
    products: 'The layers as matrix products',
    answer: 'the answer',
    kept: 'The drawing and the sums keep the right network.',
    bySum: 'by the sum',
    byProduct: 'by this product',
    same: 'the same',
    differs: 'not the same',
  },
  ko: {
    drawing: '2-2-1 신경망',
    layer: (layer) => `${layer}층`,
    products: '행렬곱으로 쓴 층',
    answer: '신경망의 답',
    kept: '그림과 합은 바른 신경망 그대로입니다.',
    bySum: '합으로',
    byProduct: '이 행렬곱으로',
    same: '같음',
    differs: '다름',
  },
};

interface ProductWords {
  readonly drawing: string;
  readonly weights: string;
  readonly samples: string;
  readonly notYet: (symbol: string) => string;
}

export const PRODUCT_WORDS: Bilingual<ProductWords> = {
  en: {
    drawing: 'The product: a row of X and a column of W meet at their element of Z',
    weights: 'weights, 2 in, 3 out',
    samples: '5 samples',
    notYet: (symbol) => `${symbol}: not computed yet`,
  },
  ko: {
    drawing: '행렬곱: X의 한 행과 W의 한 열이 Z의 한 칸에서 만납니다',
    weights: '가중치, 입력 2, 출력 3',
    samples: '샘플 5개',
    notYet: (symbol) => `${symbol}: 아직 계산하지 않음`,
  },
};
