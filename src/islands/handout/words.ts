import type { Bilingual } from '#notation/language.ts';
import type { Section } from '#scene/step.ts';

interface HandoutWords {
  readonly print: string;
  readonly title: (sizes: string) => string;
  /** What stands under the title: which network, how often it has been updated, how many steps follow. */
  readonly about: (network: string, updates: number, steps: number) => string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly given: string;
  readonly groups: Readonly<Record<'inputs' | 'targets' | 'constants', string>>;
  readonly weights: (layer: number) => string;
  readonly biases: (layer: number) => string;
  readonly step: (index: number) => string;
  /** Where there are so many steps that each has one line. */
  readonly brief: (steps: number) => string;
}

const grouped = (count: number): string => count.toLocaleString('en-US');

export const HANDOUT_WORDS: Bilingual<HandoutWords> = {
  en: {
    print: 'Print as a handout',
    title: (sizes) => `One training step of the ${sizes} network, operation by operation`,
    about: (network, updates, steps) => {
      const moment = updates === 0 ? 'before the first update' : `after ${grouped(updates)} update${updates === 1 ? '' : 's'}`; // prettier-ignore
      return `${network}, ${moment}. ${grouped(steps)} steps.`;
    },
    sections: { forward: 'Forward', backward: 'Backward', update: 'Update', again: 'Forward again' },
    given: 'Given numbers',
    groups: { inputs: 'Inputs', targets: 'Targets', constants: 'Constants' },
    weights: (layer) => `Weights into layer ${layer}`,
    biases: (layer) => `Biases of layer ${layer}`,
    step: (index) => `Step ${index}`,
    brief: (steps) =>
      `With ${grouped(steps)} steps each has one line: symbols, numbers, result. Long sums show their first two terms and the last. The sentences stand in the figure.`,
  },
  ko: {
    print: '유인물로 인쇄',
    title: (sizes) => `${sizes} 신경망의 학습 한 단계를 연산 하나씩`,
    about: (network, updates, steps) => {
      const moment = updates === 0 ? '첫 갱신 전' : `${grouped(updates)}번 갱신한 뒤`;
      return `${network}, ${moment}. 모두 ${grouped(steps)}단계입니다.`;
    },
    sections: { forward: '순전파', backward: '역전파', update: '갱신', again: '다시 순전파' },
    given: '주어진 값',
    groups: { inputs: '입력', targets: '정답', constants: '상수' },
    weights: (layer) => `${layer}층으로 들어가는 가중치`,
    biases: (layer) => `${layer}층의 편향`,
    step: (index) => `${index}단계`,
    brief: (steps) =>
      `단계가 ${grouped(steps)}개라서 한 단계를 한 줄에 기호, 수, 결과 순으로 적었습니다. 긴 합은 앞의 두 항과 마지막 항만 적었습니다. 설명 문장은 그림에서 볼 수 있습니다.`,
  },
};
