import type { Bilingual } from '#notation/language.ts';

/** One of the three promises: what proves it, what it says, where to see it. */
export interface Promised {
  /** A number in large type; null is a slot that stays empty until it is measured on the reader's machine. */
  readonly proof: string | null;
  /** True for a figure quoted from its publication. */
  readonly published?: true;
  readonly unit?: string;
  readonly title: string;
  readonly text: string;
  /** A lesson where it can be seen; it is linked once the lesson is written. */
  readonly where?: { readonly slug: string; readonly path: string; readonly label: string };
}

interface HomeWords {
  readonly title: string;
  readonly text: string;
  readonly course: string;
  readonly courseRail: readonly [string, string];
  readonly courseNote: string;
  readonly promises: string;
  readonly notMeasured: string;
  readonly promised: readonly Promised[];
  readonly instructors: string;
  readonly forInstructors: readonly (readonly [term: string, text: string])[];
}

/** The texts of the home page. */
export const homeWords: Bilingual<HomeWords> = {
  en: {
    title: 'See how a neural network learns from its mistakes, one number at a time.',
    text: 'Twenty-one lessons on backpropagation, from a single neuron to a network that reads handwritten digits. The network below is doing one training step now.',
    course: 'The course',
    courseRail: ['21 lessons', '10 to 15 minutes each'],
    courseNote: 'A square is an exercise, filled when solved. Your progress stays on this device.',
    promises: 'Three promises',
    notMeasured: 'not measured yet',
    promised: [
      {
        proof: '60 of 60',
        unit: 'published rows',
        title: 'The published results, digit for digit',
        text: 'Two networks, 30 epochs each, trained in your browser from seed 0: every row comes out as it was printed.',
        where: { slug: 'train-mnist', path: '', label: 'See the rows, lesson 17' },
      },
      {
        proof: '+0.02592286',
        published: true,
        title: 'Every number explains itself',
        text: 'This one is computed at step 14 of 50. Click any number in a figure for its full double and the step that made it.',
        where: {
          slug: 'worked-example',
          path: '?worked-example=v1;at:dE_total/dw5',
          label: 'Follow it back, lesson 10',
        },
      },
      {
        proof: null,
        unit: 'times as fast',
        title: 'Faster than NumPy',
        text: 'The same training, the same digits, on your machine. Nothing is printed here until it has been measured.',
      },
    ],
    instructors: 'For instructors',
    forInstructors: [
      [
        'Link to a moment',
        'Any figure at any step, with your own weights, is one address. Copy it into slides or a forum.',
      ],
      ['Print', 'Figures print in black on white, with the step you chose.'],
      ['No accounts', 'Nothing to install, nothing collected.'],
    ],
  },
  ko: {
    title: '신경망이 실수에서 배우는 과정을 숫자 하나하나 따라갑니다.',
    text: '뉴런 하나에서 출발해 손글씨 숫자를 읽는 신경망까지, 역전파(backpropagation)를 21강에 담았습니다. 아래 신경망은 지금 학습 한 단계를 계산하고 있습니다.',
    course: '강의',
    courseRail: ['21강', '한 강에 10~15분'],
    courseNote: '네모 하나가 문제 하나이고, 풀면 채워집니다. 진도는 이 기기에만 남습니다.',
    promises: '세 가지 약속',
    notMeasured: '아직 재지 않음',
    promised: [
      {
        proof: '60행 중 60행',
        unit: '일치',
        title: '원문 값과 끝자리까지 같습니다',
        text: '이 브라우저에서 시드 0으로 신경망 두 개를 30에포크씩 학습시키면 모든 행이 원문에 적힌 그대로 나옵니다.',
        where: { slug: 'train-mnist', path: '', label: '17강에서 행 보기' },
      },
      {
        proof: '+0.02592286',
        published: true,
        title: '모든 숫자의 출처를 보여 줍니다',
        text: '이 숫자는 50단계 중 14단계에서 나옵니다. 그림 속 어떤 숫자든 누르면 전체 자릿수와 그 숫자를 만든 단계가 보입니다.',
        where: {
          slug: 'worked-example',
          path: '?worked-example=v1;at:dE_total/dw5',
          label: '10강에서 거꾸로 따라가기',
        },
      },
      {
        proof: null,
        unit: '배 빠름',
        title: 'NumPy보다 빠릅니다',
        text: '같은 숫자로 하는 같은 학습을 지금 이 컴퓨터에서 돌립니다. 재기 전에는 아무 값도 적지 않습니다.',
      },
    ],
    instructors: '가르치는 분께',
    forInstructors: [
      [
        '장면을 링크로',
        '어느 그림의 어느 단계든, 바꾼 가중치까지 주소 하나에 담깁니다. 강의 자료나 게시판에 붙여 넣으세요.',
      ],
      ['인쇄', '고른 단계 그대로 흰 종이에 검게 인쇄됩니다.'],
      ['가입 없음', '설치할 것도, 수집하는 것도 없습니다.'],
    ],
  },
};
