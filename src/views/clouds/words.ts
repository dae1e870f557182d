import type { Bilingual } from '#notation/language.ts';

interface CloudViewWords {
  readonly plane: string;
  readonly point: (n: number, t: number) => string;
  readonly place: (x1: string, x2: string) => string;
  readonly ruleEnd: readonly [left: string, right: string];
  readonly ruleAt: (slope: string, height: string) => string;
  readonly says: (t: 0 | 1) => string;
  readonly rows: string;
  readonly sample: string;
  readonly choose: (n: number) => string;
  readonly right: string;
  readonly yes: string;
  readonly no: string;
  readonly notYet: string;
  readonly yours: string;
  readonly learned: string;
  readonly lines: string;
  readonly training: (count: number) => string;
  readonly test: (count: number) => string;
  readonly curve: (updates: number) => string;
  readonly updates: string;
  readonly loss: string;
}

export const CLOUD_VIEW_WORDS: Bilingual<CloudViewWords> = {
  en: {
    plane: 'The points and the two lines',
    point: (n, t) => `Sample ${n}, label ${t}`,
    place: (x1, x2) => `x1 = ${x1}, x2 = ${x2}`,
    ruleEnd: ['Your rule, left end', 'Your rule, right end'],
    ruleAt: (slope, height) => `${slope} x1 + ${height}`,
    says: (t) => (t === 1 ? '+ answers 1' : '− answers 0'),
    rows: 'The training points: a row a sample, a column a feature',
    sample: 'sample',
    choose: (n) => `Choose sample ${n}`,
    right: 'right?',
    yes: 'right',
    no: 'wrong',
    notYet: 'not computed yet',
    yours: 'your rule',
    learned: 'learned line',
    lines: 'The share of points that each line has right',
    training: (count) => `${count} training points`,
    test: (count) => `${count} test points`,
    curve: (updates) => `The loss over ${updates} updates`,
    updates: 'updates',
    loss: 'loss',
  },
  ko: {
    plane: '점과 두 직선',
    point: (n, t) => `샘플 ${n}, 레이블 ${t}`,
    place: (x1, x2) => `x1 = ${x1}, x2 = ${x2}`,
    ruleEnd: ['내 규칙의 왼쪽 끝', '내 규칙의 오른쪽 끝'],
    ruleAt: (slope, height) => `${slope} x1 + ${height}`,
    says: (t) => (t === 1 ? '+ 1이라고 답함' : '− 0이라고 답함'),
    rows: '훈련 점: 행은 샘플, 열은 특성',
    sample: '샘플',
    choose: (n) => `샘플 ${n} 고르기`,
    right: '맞나요?',
    yes: '맞음',
    no: '틀림',
    notYet: '아직 계산하지 않음',
    yours: '내 규칙',
    learned: '학습한 직선',
    lines: '두 직선이 맞힌 점의 비율',
    training: (count) => `훈련 점 ${count}개`,
    test: (count) => `테스트 점 ${count}개`,
    curve: (updates) => `${updates}번 갱신하는 동안의 손실`,
    updates: '갱신',
    loss: '손실',
  },
};
