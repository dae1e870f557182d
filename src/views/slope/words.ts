import type { Bilingual } from '#notation/language.ts';

interface SlopeViewWords {
  readonly place: string;
  readonly forward: string;
  readonly central: string;
  readonly exact: string;
  readonly published: string;
  readonly agrees: string;
  readonly slope: string;
  readonly error: string;
  readonly step: (step: string) => string;
  readonly heights: string;
  readonly slopes: string;
  readonly steps: string;
  readonly map: string;
  readonly point: string;
  readonly slice: (moved: string, held: string) => string;
  readonly here: string;
  readonly go: (point: string) => string;
}

export const SLOPE_VIEW_WORDS: Bilingual<SlopeViewWords> = {
  en: {
    place: 'place',
    forward: 'forward difference',
    central: 'central difference',
    exact: 'exact',
    published: 'published',
    agrees: 'agrees',
    slope: 'slope',
    error: 'error',
    step: (step) => `Set h to ${step}`,
    heights: 'The place, one step on and one step back, with the height at each',
    slopes: 'The slope by both differences, and how far each is off',
    steps: 'Both differences at seven steps',
    map: 'The surface from above, with its gradient as arrows',
    point: 'The point',
    slice: (moved, held) =>
      `The height along ${moved} while ${held} is held still, with the tangent at the point`,
    here: 'gradient',
    go: (point) => `Put the point at ${point} on the bowl`,
  },
  ko: {
    place: '자리',
    forward: '전방 차분',
    central: '중심 차분',
    exact: '정확한 값',
    published: '원문 값',
    agrees: '같음',
    slope: '기울기',
    error: '오차',
    step: (step) => `h 바꾸기: ${step}`,
    heights: '그 자리와 한 걸음 앞, 한 걸음 뒤, 그리고 거기서의 함숫값',
    slopes: '두 차분으로 구한 기울기와 오차',
    steps: 'h 일곱 가지에서의 두 차분',
    map: '위에서 본 곡면과 화살표로 나타낸 기울기',
    point: '점',
    slice: (moved, held) => `${held}을 붙들어 두고 ${moved}만 움직일 때의 높이와 그 점의 접선`,
    here: '기울기',
    go: (point) => `점을 그릇 위의 ${point}에 놓기`,
  },
};
