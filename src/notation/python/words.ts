import type { Detail, Section } from '#scene/step.ts';
import type { Bilingual } from '../language.ts';
import type { ByHand } from './autograd.ts';

interface PythonWords {
  readonly title: (network: string) => string;
  readonly network: string;
  readonly detail: string;
  readonly details: Readonly<Record<Detail, string>>;
  readonly moment: string;
  readonly update: (count: number) => string;
  readonly step: (at: string) => string;
  readonly start: string;
  readonly changed: string;
  readonly nothing: string;
  readonly link: string;
  readonly about: string;
  readonly given: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly check: string;
  /** Why a line of PyTorch is written out. */
  readonly byHand: Readonly<Record<ByHand, string>>;
}

/** What the files for Python say to their reader. */
export const PYTHON_WORDS: Bilingual<PythonWords> = {
  en: {
    title: (network) => `Backstep: one training step of the network ${network}, in NumPy`,
    network: 'Network',
    detail: 'Detail',
    details: { operation: 'operation', neuron: 'neuron', layer: 'layer' },
    moment: 'Moment',
    update: (n) => (n === 0 ? 'before the first update' : `after ${n} update${n === 1 ? '' : 's'}`),
    step: (at) => `at the step that computes ${at}`,
    start: 'before the first step',
    changed: 'Changed',
    nothing: 'nothing; all given numbers are those of the example',
    link: 'The same moment',
    about:
      'Run it: it computes the step from the given numbers and prints every number under the name that the figure uses.',
    given: 'Given',
    sections: {
      forward: 'Forward pass',
      backward: 'Backward pass',
      update: 'Update',
      again: 'Forward pass with the new weights',
    },
    check: 'Check: every number, as in the figure',
    byHand: {
      moved: 'Written out, not by autograd: these go back through weights that have already been updated.',
      given: 'Written out, not by autograd: this gradient is given by hand and is no derivative of the loss.',
      twice:
        'Written out, not by autograd: a variable enters an equation in two ways, and autograd adds both parts.',
    },
  },
  ko: {
    title: (network) => `Backstep: ${network} 신경망의 학습 한 단계, NumPy`,
    network: '신경망',
    detail: '단위',
    details: { operation: '연산', neuron: '뉴런', layer: '층' },
    moment: '장면',
    update: (n) => (n === 0 ? '첫 갱신 전' : `${n}번 갱신한 뒤`),
    step: (at) => `${at} 계산 단계`,
    start: '첫 단계 전',
    changed: '바꾼 값',
    nothing: '없음. 주어진 값은 모두 예제 그대로입니다',
    link: '같은 장면',
    about: '실행하면 주어진 값으로 이 학습 단계를 계산하고, 모든 수를 그림과 같은 이름으로 출력합니다.',
    given: '주어진 값',
    sections: {
      forward: '순전파',
      backward: '역전파',
      update: '갱신',
      again: '새 가중치로 다시 순전파',
    },
    check: '확인: 그림에 나오는 모든 수',
    byHand: {
      moved: 'autograd를 쓰지 않고 식을 직접 적었습니다. 이미 갱신한 가중치를 지나 되돌아오는 값입니다.',
      given: 'autograd를 쓰지 않고 식을 직접 적었습니다. 손으로 정한 기울기이며 손실의 미분이 아닙니다.',
      twice:
        'autograd를 쓰지 않고 식을 직접 적었습니다. 한 변수가 두 길로 한 식에 들어가는데, autograd는 두 길의 값을 더해 버립니다.',
    },
  },
};
