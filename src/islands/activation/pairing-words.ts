import type { Bilingual } from '#notation/language.ts';
import type { Problem } from '#scene/activation/pairing.ts';

interface PairingWords {
  readonly label: string;
  readonly sums: string;
  readonly target: string;
  readonly question: string;
  readonly questions: Readonly<Record<Problem, string>>;
  readonly kind: string;
  readonly kinds: Readonly<Record<Problem, string>>;
  readonly output: string;
  readonly outputs: Readonly<Record<Problem, string>>;
  readonly loss: string;
  readonly losses: Readonly<Record<Problem, string>>;
  readonly numberProblem: string;
  readonly reset: string;
}

export const PAIRING_WORDS: Bilingual<PairingWords> = {
  en: {
    label: 'Three kinds of question, each with its output and its loss',
    sums: 'The last layer adds up to',
    target: 'right answer',
    question: 'the question',
    questions: { binary: 'yes or no?', classes: 'which one?', number: 'how much?' },
    kind: 'called',
    kinds: {
      binary: 'binary classification',
      classes: 'multi-class classification',
      number: 'regression',
    },
    output: 'output',
    outputs: { binary: 'sigmoid', classes: 'softmax', number: 'identity' },
    loss: 'loss',
    losses: { binary: 'binary cross-entropy', classes: 'cross-entropy', number: 'half the squared error' },
    numberProblem: 'A number from −20 to 20.',
    reset: 'Start values',
  },
  ko: {
    label: '세 가지 질문과, 그에 맞는 출력층과 손실',
    sums: '마지막 층의 합',
    target: '정답',
    question: '질문',
    questions: { binary: '예, 아니요?', classes: '어느 것?', number: '얼마?' },
    kind: '문제',
    kinds: { binary: '이진 분류', classes: '다중 클래스 분류', number: '회귀' },
    output: '출력층',
    outputs: { binary: '시그모이드', classes: '소프트맥스', number: '항등 함수' },
    loss: '손실',
    losses: { binary: '이진 교차 엔트로피', classes: '교차 엔트로피', number: '제곱 오차의 절반' },
    numberProblem: '−20부터 20까지의 수를 적으세요.',
    reset: '처음 값으로',
  },
};
