import { numberInLosses } from '#scene/loss/numbers.ts';
import { numberInOneWeight } from '#scene/loss/one-weight.ts';
import type { LessonParts } from '../../lesson-parts.ts';
import BatchMean from './BatchMean.astro';
import LossOrAccuracy from './LossOrAccuracy.astro';
import Losses from './Losses.astro';
import Spread from './Spread.astro';

export const loss: LessonParts = {
  slug: 'loss',
  figures: [
    {
      id: 'losses',
      number: '6.1',
      title: { en: 'Two predictions and their losses', ko: '두 예측과 손실' },
      component: Losses,
      numberIn: numberInLosses,
    },
    {
      id: 'loss-or-accuracy',
      number: '6.2',
      title: { en: 'Loss and accuracy against one weight', ko: '가중치 하나에 따른 손실과 정확도' },
      component: LossOrAccuracy,
      numberIn: numberInOneWeight,
    },
  ],
  components: { BatchMean, LossOrAccuracy, Losses, Spread },
};
