import type { LessonParts } from '../../lesson-parts.ts';
import EqualRates from './EqualRates.astro';
import Guess from './Guess.astro';
import Training from './Training.astro';

export const trainMnist: LessonParts = {
  slug: 'train-mnist',
  figures: [
    {
      id: 'train-mse',
      number: '17.1',
      title: { en: 'Training with the squared error', ko: '제곱 오차로 학습시키기' },
      component: Training,
    },
    {
      id: 'train-cross-entropy',
      number: '17.2',
      title: { en: 'Training with cross-entropy', ko: '교차 엔트로피로 학습시키기' },
      component: Training,
    },
  ],
  components: { EqualRates, Guess, Training },
};
