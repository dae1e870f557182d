import type { Bilingual } from '#notation/language.ts';
import type { BatchSlip } from '#scene/exercises/loss.ts';
import type { AskWords } from '../exercise/ask-words.ts';

export const BATCH_WORDS: Bilingual<AskWords<BatchSlip>> = {
  en: {
    ask: 'Sample 1: probabilities {y10}, {y11}, {y12}, right class {c1}. Sample 2: probabilities {y20}, {y21}, {y22}, right class {c2}. What is the mean cross-entropy [L] of this batch? Classes count from 0; three digits are enough, δ does not show in them.',
    answer: 'L',
    hints: [
      'Cross-entropy looks at one probability a sample: that of the right class. Here they are {p1} and {p2}.',
      'Take −ln of each (the ln key of a calculator): {first:4} and {second:4}. Then the mean.',
    ],
    slips: {
      sum: 'That is the sum of both samples. For the mean, divide it by how many there are.',
      first: 'That is the first sample alone. The batch has two.',
      second: 'That is the second sample alone. The batch has two.',
      'every-number': 'You have divided by all six probabilities. The mean goes over the two samples.',
      'common-log':
        'That is with the logarithm to base 10. Cross-entropy takes the natural one, ln on a calculator.',
      sign: 'The size is right. The logarithm of a number below 1 is negative, and the minus in front makes it a positive loss.',
      squares:
        'That is the half sum of squares. Cross-entropy takes −ln of the probability of the right class.',
    },
    notYet: 'Not yet. Find the probability of each right class, take −ln of both, then the mean.',
    solution: '[L] = ½ (−ln {p1} − ln {p2}) = ½ ({first:4} + {second:4}) = {answer:4}.',
  },
  ko: {
    ask: '샘플 1은 확률이 {y10}, {y11}, {y12}이고 정답은 클래스 {c1}입니다. 샘플 2는 확률이 {y20}, {y21}, {y22}이고 정답은 클래스 {c2}입니다. 이 배치의 평균 교차 엔트로피 [L]은 얼마일까요? 클래스는 0부터 셉니다. 유효숫자 세 자리면 됩니다. δ는 그 아래 자리에서야 드러납니다.',
    answer: 'L',
    hints: [
      '교차 엔트로피는 샘플마다 확률 하나, 정답 클래스의 확률만 봅니다. 여기서는 {p1}, {p2}입니다.',
      '각각 −ln을 구하세요. 계산기의 ln 키를 쓰면 됩니다. 차례로 {first:4}, {second:4}입니다. 그다음 평균을 냅니다.',
    ],
    slips: {
      sum: '두 샘플의 합입니다. 평균은 샘플 수로 나눕니다.',
      first: '첫째 샘플만의 손실입니다. 배치에는 샘플이 둘 있습니다.',
      second: '둘째 샘플만의 손실입니다. 배치에는 샘플이 둘 있습니다.',
      'every-number': '확률 여섯 개로 나누었습니다. 평균은 샘플 두 개로 나눕니다.',
      'common-log': '밑이 10인 로그로 계산한 값입니다. 교차 엔트로피는 자연로그, 계산기의 ln을 씁니다.',
      sign: '크기는 맞습니다. 1보다 작은 수의 로그는 음수이고, 앞에 붙은 −가 손실을 양수로 만듭니다.',
      squares: '오차제곱합(½)입니다. 교차 엔트로피는 정답 클래스 확률의 −ln입니다.',
    },
    notYet: '아직 아닙니다. 정답 클래스의 확률을 찾고, 둘 다 −ln을 구한 다음 평균을 내세요.',
    solution: '[L] = ½ (−ln {p1} − ln {p2}) = ½ ({first:4} + {second:4}) = {answer:4}.',
  },
};
