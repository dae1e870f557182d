import type { Bilingual } from '#notation/language.ts';

/** What the shell of the pages says, beside the lessons. */
export const words = {
  siteTagline: {
    en: 'Backpropagation, one number at a time',
    ko: '역전파를 숫자 하나씩',
  },
  siteDescription: {
    en: 'Short lessons on backpropagation in which every network is live: step through it, click any number, change it, and train a real one in the page.',
    ko: '직접 움직여 보며 배우는 짧은 역전파 강의입니다. 신경망을 한 단계씩 따라가고, 숫자를 눌러 보고, 값을 바꾸고, 실제 신경망을 이 페이지에서 학습시킵니다.',
  },
  skip: { en: 'Skip to the text', ko: '본문으로 건너뛰기' },
  wholeLesson: { en: 'The whole lesson on Backstep', ko: 'Backstep에서 강의 전체 보기' },
  embedded: {
    en: 'A live figure from Backstep, a course on backpropagation in which every number is computed.',
    ko: '역전파를 배우는 강의 Backstep의 살아 있는 그림입니다. 값을 바꾸면 모든 수를 그 자리에서 다시 계산합니다.',
  },
  home: { en: 'Backstep, home', ko: 'Backstep 첫 화면' },
  course: { en: 'Course', ko: '강의' },
  glossary: { en: 'Glossary', ko: '용어집' },
  glossaryLead: {
    en: 'The terms of the course, each with its Korean name and the lesson that explains it.',
    ko: '이 강의에 나오는 용어입니다. 영어 이름과, 용어를 설명하는 강의를 함께 적었습니다.',
  },
  glossaryDescription: {
    en: 'The terms of backpropagation in English and Korean: short definitions, other names, and the lessons that explain them.',
    ko: '역전파를 배울 때 만나는 용어를 한국어와 영어로 모았습니다. 짧은 정의와 다른 이름, 용어를 설명하는 강의가 있습니다.',
  },
  initials: { en: 'Initial letters', ko: '첫 글자' },
  alsoCalled: { en: 'also', ko: '다른 이름:' },
  inGlossary: { en: 'In the glossary', ko: '용어집에서 보기' },
  bench: { en: 'Bench', ko: '벤치' },
  instructors: { en: 'For instructors', ko: '가르치는 분께' },
  place: { en: 'Where you are', ko: '지금 위치' },
  menu: { en: 'Contents', ko: '차례' },
  search: { en: 'Search', ko: '검색' },
  searchFailed: {
    en: 'The search could not be loaded. It needs the built site and a connection; try again.',
    ko: '검색을 불러오지 못했습니다. 빌드한 사이트인지, 네트워크에 연결되어 있는지 확인하고 다시 시도하세요.',
  },
  language: { en: 'Language', ko: '언어' },
  theme: { en: 'Light or dark', ko: '밝은 화면 또는 어두운 화면' },
  onThisPage: { en: 'On this page', ko: '이 강의의 차례' },
  lessons: { en: 'Lessons', ko: '강의' },
  toCome: { en: 'to come', ko: '준비 중' },
  footer: { en: 'Site', ko: '사이트' },
  notFound: { en: 'This page does not exist', ko: '없는 페이지입니다' },
  notFoundText: {
    en: 'The address may have a slip in it. Every lesson that there is stands in the contents.',
    ko: '주소를 잘못 적었을 수 있습니다. 지금까지 나온 강의는 모두 차례에 있습니다.',
  },
  toContents: { en: 'To the contents of the course', ko: '강의 차례로 가기' },
} as const satisfies Record<string, Bilingual>;

/** Sentences that a script completes while the page runs; `{…}` are the gaps. */
export const gaps = {
  continueWith: { en: 'Continue with lesson {n}', ko: '{n}강 이어서 하기' },
  solved: { en: '{done} of {all} exercises solved', ko: '문제 {all}개 중 {done}개 풀었음' },
} as const satisfies Record<string, Bilingual>;

/** Sentences with a number in them. */
export const says = {
  lesson: { en: (n: number) => `Lesson ${String(n)}`, ko: (n: number) => `${String(n)}강` },
  minutes: { en: (n: number) => `about ${String(n)} minutes`, ko: (n: number) => `약 ${String(n)}분` },
  part: { en: (n: number) => `Part ${String(n)}`, ko: (n: number) => `${String(n)}부` },
  ofAll: {
    en: (n: number, all: number) => `Lesson ${String(n)} of ${String(all)}`,
    ko: (n: number, all: number) => `${String(all)}강 중 ${String(n)}강`,
  },
  previous: { en: (n: number) => `Previous: lesson ${String(n)}`, ko: (n: number) => `이전: ${String(n)}강` },
  next: { en: (n: number) => `Next: lesson ${String(n)}`, ko: (n: number) => `다음: ${String(n)}강` },
  terms: { en: (n: number) => `${String(n)} terms`, ko: (n: number) => `용어 ${String(n)}개` },
  explainedIn: {
    en: (n: number) => `Explained in lesson ${String(n)}`,
    ko: (n: number) => `${String(n)}강에서 설명`,
  },
  open: { en: (n: number) => `Open lesson ${String(n)}`, ko: (n: number) => `${String(n)}강 열기` },
} as const satisfies Record<string, Bilingual<(n: number, all: number) => string>>;
