import type { TrainingState } from './training-state.ts';
import type { NotFinite } from './not-finite.ts';

/** Why training stopped by itself. */
export interface Divergence extends NotFinite {
  /** In which epoch, from 1. */
  readonly epoch: number;
  /** After how many updates of that epoch, counting the one that failed; undefined in the evaluation at its end. */
  readonly step: number | undefined;
  /** As it was after the last completed epoch: something to go on from, with a smaller learning rate. */
  readonly lastGood: TrainingState;
}

type Facts = Omit<Divergence, 'lastGood'>;

const MESSAGES: Readonly<Record<'en' | 'ko', (facts: Facts) => string>> = {
  en: ({ epoch, step, variable, value }) =>
    `Training stopped in epoch ${epoch}, ${step === undefined ? 'at the evaluation' : `at update ${step}`}: ${variable} became ${
      Number.isNaN(value) ? 'NaN (not a number)' : 'too large for a floating-point number'
    }. The learning rate is too high for this network.`,
  ko: ({ epoch, step, variable, value }) =>
    `에포크 ${epoch}의 ${step === undefined ? '평가에서' : `${step}번째 갱신에서`} 학습을 멈췄습니다. ${variable} 값이 ${
      Number.isNaN(value) ? 'NaN(숫자가 아님)이 되었습니다' : '부동소수점으로 나타낼 수 없을 만큼 커졌습니다'
    }. 이 신경망에는 학습률이 너무 큽니다.`,
};

/** The sentence that a reader sees. */
export const divergenceMessage = (facts: Facts, language: 'en' | 'ko'): string => MESSAGES[language](facts);
