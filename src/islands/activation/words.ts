import type { Bilingual } from '#notation/language.ts';
import type { ActivationName } from '#scene/activation/family.ts';
import type { Shown } from '#scene/activation/scene.ts';

interface FigureWords {
  readonly label: string;
  readonly show: string;
  readonly shown: Readonly<Record<Shown, string>>;
  readonly family: string;
  readonly familyName: string;
  readonly numberProblem: string;
  /** Before the field that says where. */
  readonly at: string;
  readonly reset: string;
  readonly value: string;
  readonly slope: string;
  /** Of each function: see `proseOf`. Some have a saying of their own below 0, and at 0 where they have a corner. */
  readonly says: Readonly<Record<ActivationName, string>>;
  readonly below: Readonly<Partial<Record<ActivationName, string>>>;
  readonly corner: Readonly<Partial<Record<ActivationName, string>>>;
}

const BOTH_ENDS = 'It is near 0 far out on both sides.';

export const ACTIVATION_FIGURE_WORDS: Bilingual<FigureWords> = {
  en: {
    label: 'Eight activation functions: value, slope and tangent at one place',
    show: 'Show',
    shown: { value: 'value', slope: 'slope', both: 'both' },
    family: 'The family at the same [z]',
    familyName: 'The family',
    numberProblem: 'A number from −6 to 6.',
    at: 'at',
    reset: 'Start values',
    value: 'value',
    slope: 'slope',
    says: {
      step: 'The slope is 0: a small change of [z] changes nothing. There is only the jump at 0.',
      identity: 'What comes in goes out. The slope is 1 everywhere: a straight line.',
      sigmoid: `The slope is [a](1 − [a]) = {a_sigmoid:4} × {rest_sigmoid:4}, at most 0.25. ${BOTH_ENDS}`,
      tanh: `The slope is 1 − [a]² and reaches 1 in the middle. ${BOTH_ENDS}`,
      relu: 'Above 0 it is the identity: [a] = [z], slope 1.',
      'leaky-relu-0.01': 'Above 0 it is the identity: [a] = [z], slope 1.',
      'leaky-relu-0.1': 'Above 0 it is the identity: [a] = [z], slope 1.',
      softmax:
        'Three numbers become three shares of 1. More for [z1] is less for the others. The curve is [y1] while [z2] and [z3] stay.',
    },
    below: {
      relu: 'Below 0 value and slope are both 0: nothing goes forward, and nothing can come back.',
      'leaky-relu-0.01':
        'Below 0 it leaks: a hundredth of [z] goes forward, and a hundredth of what returns comes back.',
      'leaky-relu-0.1':
        'Below 0 it leaks: a tenth of [z] goes forward, and a tenth of what returns comes back.',
    },
    corner: {
      step: 'This is the jump, and a jump has no tangent. Just above 0 the value is 1; here it is still 0.',
      relu: 'A corner has no tangent. Programs need a number, and this one takes 0.',
      'leaky-relu-0.01': 'A corner has no tangent. Programs need a number, and this one takes the leak.',
      'leaky-relu-0.1': 'A corner has no tangent. Programs need a number, and this one takes the leak.',
    },
  },
  ko: {
    label: '활성화 함수 여덟 가지: 한 곳에서 본 값, 기울기, 접선',
    show: '보기',
    shown: { value: '값', slope: '기울기', both: '둘 다' },
    family: '같은 [z]에서 본 여덟 함수',
    familyName: '여덟 함수',
    numberProblem: '−6부터 6까지의 수를 적으세요.',
    at: '지금',
    reset: '처음 값으로',
    value: '값',
    slope: '기울기',
    says: {
      step: '기울기가 0입니다. [z]를 조금 바꿔도 아무 일이 없고, 0에서 한 번 뛸 뿐입니다.',
      identity: '들어온 값이 그대로 나갑니다. 어디서나 기울기가 1인 직선입니다.',
      sigmoid:
        '기울기는 [a](1 − [a]) = {a_sigmoid:4} × {rest_sigmoid:4}이고 0.25를 넘지 않습니다. 양쪽 끝에서는 0에 가까워집니다.',
      tanh: '기울기는 1 − [a]²이고 한가운데에서 1입니다. 양쪽 끝에서는 0에 가까워집니다.',
      relu: '0보다 크면 항등 함수와 같습니다. [a] = [z]이고 기울기는 1입니다.',
      'leaky-relu-0.01': '0보다 크면 항등 함수와 같습니다. [a] = [z]이고 기울기는 1입니다.',
      'leaky-relu-0.1': '0보다 크면 항등 함수와 같습니다. [a] = [z]이고 기울기는 1입니다.',
      softmax:
        '수 셋이 합이 1인 몫 셋이 됩니다. [z1]이 더 가져가면 나머지는 줄어듭니다. 곡선은 [z2]와 [z3]을 그대로 두고 그린 [y1]입니다.',
    },
    below: {
      relu: '0보다 작으면 값도 기울기도 0입니다. 앞으로 가는 것이 없고, 뒤로 올 것도 없습니다.',
      'leaky-relu-0.01':
        '0보다 작으면 조금 샙니다. [z]의 100분의 1이 앞으로 가고, 돌아온 신호도 100분의 1만큼 지나갑니다.',
      'leaky-relu-0.1':
        '0보다 작으면 조금 샙니다. [z]의 10분의 1이 앞으로 가고, 돌아온 신호도 10분의 1만큼 지나갑니다.',
    },
    corner: {
      step: '여기가 뛰는 곳이라 접선이 없습니다. 0을 조금이라도 넘으면 1이고, 여기는 아직 0입니다.',
      relu: '꺾인 곳에는 접선이 없습니다. 그래도 프로그램에는 수가 필요해서 여기서는 0으로 정했습니다.',
      'leaky-relu-0.01':
        '꺾인 곳에는 접선이 없습니다. 그래도 프로그램에는 수가 필요해서 여기서는 새는 쪽의 기울기로 정했습니다.',
      'leaky-relu-0.1':
        '꺾인 곳에는 접선이 없습니다. 그래도 프로그램에는 수가 필요해서 여기서는 새는 쪽의 기울기로 정했습니다.',
    },
  },
};
