import type { Bilingual } from '#notation/language.ts';

interface PictureWords {
  readonly panels: readonly [head: string, note: string];
  readonly pixel: string;
  readonly neurons: (from: number, to: number) => string;
  readonly inMemory: string;
  readonly sums: readonly [head: string, note: string];
  readonly ofPixel: string;
  readonly copied: string;
  readonly rowOfPanel: string;
  readonly eightSums: string;
  readonly perPixel: string;
  readonly entry: readonly [head: string, note: string];
  readonly whichPixel: string;
  readonly itsByte: string;
  readonly toRow: readonly [shift: string, what: string];
  readonly toByte: readonly [and: string, what: string];
  readonly byPicture: readonly [head: string, note: string];
  readonly byPixel: readonly [head: string, note: string];
  readonly picture: string;
  readonly none: string;
  readonly lanes: readonly [head: string, note: string];
  readonly worker: (n: number) => string;
  readonly meeting: string;
  readonly steps: (count: number) => string;
  readonly alone: string;
}

export const PICTURE_WORDS: Bilingual<PictureWords> = {
  en: {
    panels: ['The weights in memory', '128 bytes a row'],
    pixel: 'pixel',
    neurons: (from, to) => `neurons ${from} to ${to}`,
    inMemory: 'in memory: the whole left panel, then the right one',
    sums: ['Eight sums stay in registers', 'one picture, one panel'],
    ofPixel: 'a pixel',
    copied: 'copied four times',
    rowOfPanel: 'its row of the panel: 8 vectors of 4 weights',
    eightSums: '8 registers: the sums of 32 neurons',
    perPixel: 'again for each pixel that is not 0',
    entry: ['A pixel as one word', '32 bits'],
    whichPixel: 'pixel',
    itsByte: 'byte',
    toRow: ['>>> 11', 'where its row of weights begins, in bytes'],
    toByte: ['& 2047', 'where the worth of its byte stands, in bytes'],
    byPicture: ['By picture', 'pixels that are not 0'],
    byPixel: ['By pixel', 'the pictures that have it'],
    picture: 'picture',
    none: 'none',
    lanes: ['Two workers, one batch', 'a bar is a meeting'],
    worker: (n) => `worker ${n}`,
    meeting: 'meet',
    steps: (count) => `${count} kernels`,
    alone: 'alone',
  },
  ko: {
    panels: ['메모리에 놓인 가중치', '한 줄에 128바이트'],
    pixel: '픽셀',
    neurons: (from, to) => `뉴런 ${from}~${to}`,
    inMemory: '메모리에서는 왼쪽 패널 전체 다음에 오른쪽 패널',
    sums: ['레지스터에 머무는 합 여덟 개', '그림 한 장, 패널 하나'],
    ofPixel: '픽셀 하나',
    copied: '네 번 복사',
    rowOfPanel: '그 픽셀의 패널 한 줄: 가중치 4개짜리 벡터 8개',
    eightSums: '레지스터 8개: 뉴런 32개의 합',
    perPixel: '0이 아닌 픽셀마다 되풀이',
    entry: ['픽셀 하나를 한 워드로', '32비트'],
    whichPixel: '픽셀 번호',
    itsByte: '바이트',
    toRow: ['>>> 11', '가중치 줄이 시작하는 곳(바이트)'],
    toByte: ['& 2047', '바이트의 값이 놓인 곳(바이트)'],
    byPicture: ['그림마다', '0이 아닌 픽셀'],
    byPixel: ['픽셀마다', '그 픽셀이 있는 그림'],
    picture: '그림',
    none: '없음',
    lanes: ['워커 둘, 미니배치 하나', '굵은 줄에서 만납니다'],
    worker: (n) => `워커 ${n}`,
    meeting: '만남',
    steps: (count) => `커널 ${count}개`,
    alone: '혼자',
  },
};
