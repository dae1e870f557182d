import type { Bilingual } from '#notation/language.ts';
import type { Verdict } from '#scene/gradient-check.ts';

/** How many digits of backpropagation's value each difference has, and how many first digits the two losses share. */
export interface Digits {
  readonly forward: number;
  readonly central: number;
  readonly shared: number;
}

/** Texts with `{w}` for the parameter, `{g}` for its gradient and `{E}` for the loss; in Korean `{w|을/를}` with a particle. */
interface CheckWords {
  readonly check: string;
  readonly parameter: string;
  readonly step: string;
  readonly stepName: string;
  readonly replayed: string;
  readonly differing: string;
  readonly slopes: string;
  readonly forward: string;
  readonly central: string;
  readonly backpropagation: string;
  readonly difference: string;
  readonly notYet: string;
  readonly toGradient: string;
  readonly verdicts: Readonly<Record<Verdict | 'not-yet', (digits: Digits) => string>>;
  readonly outputsFirst: string;
  readonly error: string;
  readonly cost: (parameters: number) => string;
}

const inDigits = (count: number): string =>
  count === 0 ? 'in no digit' : count >= 16 ? 'in every digit' : `in ${count} digit${count === 1 ? '' : 's'}`;
const agreement = ({ forward, central }: Digits): string =>
  `The central difference agrees with backpropagation ${inDigits(central)}, the forward one ${inDigits(forward)}.`;

const jari = (count: number): string =>
  count === 0 ? '한 자리도 같지 않고' : count >= 16 ? '모든 자리가 같고' : `${count}자리까지 같고`;
const lastJari = (count: number): string =>
  count === 0
    ? '한 자리도 같지 않습니다'
    : count >= 16
      ? '모든 자리가 같습니다'
      : `${count}자리까지 같습니다`;
const agreementKo = ({ forward, central }: Digits): string =>
  `중심 차분은 역전파 값과 ${jari(central)}, 전방 차분은 ${lastJari(forward)}.`;

export const CHECK_WORDS: Bilingual<CheckWords> = {
  en: {
    check: 'Check this gradient',
    parameter: 'Parameter',
    step: 'Step',
    stepName: 'Step h',
    replayed: 'The loss, replayed',
    differing: 'underlined: from the first digit that differs',
    slopes: 'Secant beside backpropagation',
    forward: 'forward difference',
    central: 'central difference',
    backpropagation: 'backpropagation',
    difference: 'difference',
    notYet: 'not computed yet',
    toGradient: 'Go to the step that computes it',
    verdicts: {
      'not-yet': () =>
        'The secants need forward passes only, so they are here already. Backpropagation has not reached {g} yet.',
      wrong: () =>
        'The secants settle on another number than backpropagation gives, and no h brings the two together. Backpropagation’s number here is not the slope of the loss.',
      'too-large': (digits) =>
        `h is too large: over so wide a step the loss bends, and the secant cuts the bend off. ${agreement(digits)}`,
      right: (digits) => `h is about right. ${agreement(digits)}`,
      'too-small': (digits) =>
        `h is too small: the losses on both sides share their first ${digits.shared} digits, and what is left of their difference is increasingly round-off. ${agreement(digits)}`,
      same: () =>
        'h is far too small: it changes the loss by less than its last digit, so the losses on both sides are the same number, and the central difference is 0.',
    },
    outputsFirst:
      'The output weights were updated before the hidden gradients were computed, and those were computed with the new weights: the mistake that the order “outputs first” makes.',
    error: 'Error against h',
    cost: (parameters) =>
      `The central difference takes two forward passes for one parameter, and ${2 * parameters} for all ${parameters}. Backpropagation gets all ${parameters} gradients from one forward pass and one backward pass.`,
  },
  ko: {
    check: '기울기 검사',
    parameter: '매개변수',
    step: '간격',
    stepName: '간격 h',
    replayed: '다시 계산한 손실',
    differing: '밑줄: 처음으로 달라지는 자리부터',
    slopes: '할선의 기울기와 역전파 값',
    forward: '전방 차분',
    central: '중심 차분',
    backpropagation: '역전파',
    difference: '차이',
    notYet: '아직 계산하지 않음',
    toGradient: '이 값을 계산하는 단계로',
    verdicts: {
      'not-yet': () =>
        '할선은 순전파만으로 구하므로 벌써 나와 있습니다. 역전파는 아직 {g|을/를} 계산하지 않았습니다.',
      wrong: () =>
        '할선의 기울기는 역전파 값이 아닌 다른 수에 다가갑니다. h를 어떻게 골라도 둘은 같아지지 않습니다. 여기서 역전파가 낸 수는 손실의 기울기가 아닙니다.',
      'too-large': (digits) =>
        `h가 너무 큽니다. 이렇게 넓은 구간에서는 손실이 휘는데, 할선은 그 휜 부분을 가로지릅니다. ${agreementKo(digits)}`,
      right: (digits) => `h가 알맞습니다. ${agreementKo(digits)}`,
      'too-small': (digits) =>
        `h가 너무 작습니다. 양쪽의 손실은 앞의 ${digits.shared}자리가 같아서, 서로 빼면 반올림 오차가 점점 더 많이 남습니다. ${agreementKo(digits)}`,
      same: () =>
        'h가 지나치게 작습니다. 손실이 마지막 자리만큼도 변하지 않아 양쪽의 손실이 같은 수가 되고, 중심 차분은 0입니다.',
    },
    outputsFirst:
      '출력층 가중치를 먼저 갱신하고, 은닉층의 기울기를 그 새 가중치로 계산했기 때문입니다. ‘출력층부터 먼저’를 고르면 이렇게 틀립니다.',
    error: 'h에 따른 오차',
    cost: (parameters) =>
      `중심 차분은 매개변수 하나에 순전파를 두 번, ${parameters}개 모두에는 ${2 * parameters}번 합니다. 역전파는 순전파 한 번과 역전파 한 번으로 기울기 ${parameters}개를 모두 구합니다.`,
  },
};
