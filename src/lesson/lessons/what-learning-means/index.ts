import { cloudNumber } from '#scene/clouds/numbers.ts';
import type { LessonParts } from '../../lesson-parts.ts';
import HeldOut from './HeldOut.astro';
import TooNarrow from './TooNarrow.astro';
import TwoClouds from './TwoClouds.astro';
import WhichErrors from './WhichErrors.astro';

export const whatLearningMeans: LessonParts = {
  slug: 'what-learning-means',
  figures: [
    {
      id: 'two-clouds',
      number: '1.1',
      title: { en: 'A line learns two clouds of points', ko: '두 무리의 점을 배우는 직선' },
      component: TwoClouds,
      numberIn: cloudNumber,
    },
  ],
  components: { HeldOut, TooNarrow, TwoClouds, WhichErrors },
};
