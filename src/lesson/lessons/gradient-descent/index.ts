import { descentNumber } from '#scene/descent/numbers.ts';
import type { LessonParts } from '../../lesson-parts.ts';
import DeeperHollow from './DeeperHollow.astro';
import Descent from './Descent.astro';
import TwoUpdates from './TwoUpdates.astro';
import UpdateFactor from './UpdateFactor.astro';

export const gradientDescent: LessonParts = {
  slug: 'gradient-descent',
  figures: [
    {
      id: 'descent',
      number: '8.1',
      title: { en: 'Paths down a surface', ko: '곡면을 내려가는 경로' },
      component: Descent,
      numberIn: descentNumber,
    },
  ],
  components: { DeeperHollow, Descent, TwoUpdates, UpdateFactor },
};
