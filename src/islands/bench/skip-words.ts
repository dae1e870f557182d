import type { Bilingual } from '#notation/language.ts';

interface SkipWords {
  readonly figure: string;
  readonly digit: string;
  readonly another: string;
  readonly zeros: string;
  readonly keep: string;
  readonly skip: string;
  readonly picture: (digit: number, rows: number) => string;
  readonly rows: readonly [before: string, between: string, after: string];
  readonly soFar: string;
  readonly pixels: string;
  readonly neurons: string;
  readonly multiplications: string;
  readonly whole: string;
  readonly everyPixel: string;
  readonly inkedOnly: string;
  readonly fewer: string;
  readonly sum: string;
  readonly sumNote: string;
}

export const SKIP_WORDS: Bilingual<SkipWords> = {
  en: {
    figure: 'A digit on its way into the first layer, with and without the pixels that are 0',
    digit: 'Digit',
    another: 'Another hand',
    zeros: 'Pixels that are 0',
    keep: 'multiply',
    skip: 'skip',
    picture: (digit, rows) => `A drawn ${digit}; ${rows} of 28 rows of pixels are multiplied`,
    rows: ['Row ', ' of ', ''],
    soFar: 'So far',
    pixels: 'pixels multiplied',
    neurons: 'neurons',
    multiplications: 'multiplications',
    whole: 'The whole digit',
    everyPixel: 'every pixel',
    inkedOnly: 'only what is not 0',
    fewer: 'times fewer',
    sum: 'Sum of the first neuron so far',
    sumNote: 'the same in either way, to the last digit',
  },
  ko: {
    figure: '숫자 한 장이 첫째 층으로 들어가는 과정, 0인 픽셀을 곱할 때와 건너뛸 때',
    digit: '숫자',
    another: '다른 글씨',
    zeros: '0인 픽셀',
    keep: '곱하기',
    skip: '건너뛰기',
    picture: (digit, rows) => `그린 숫자 ${digit}, 픽셀 28줄 중 ${rows}줄을 곱했습니다`,
    rows: ['', '줄 중 ', '줄'],
    soFar: '지금까지',
    pixels: '곱한 픽셀',
    neurons: '뉴런',
    multiplications: '곱셈',
    whole: '한 장 전체',
    everyPixel: '모든 픽셀',
    inkedOnly: '0이 아닌 픽셀만',
    fewer: '배 적음',
    sum: '지금까지 첫째 뉴런의 합',
    sumNote: '어느 쪽이든 끝자리까지 같습니다',
  },
};
