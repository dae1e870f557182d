import { differenceNumber } from '#scene/slope/difference.ts';
import { fieldNumber } from '#scene/slope/field.ts';
import type { LessonParts } from '../../lesson-parts.ts';
import Difference from './Difference.astro';
import Dip from './Dip.astro';
import GradientField from './GradientField.astro';
import Partial from './Partial.astro';
import Secant from './Secant.astro';

export const slopeByNumbers: LessonParts = {
  slug: 'slope-by-numbers',
  figures: [
    {
      id: 'difference',
      number: '7.1',
      title: { en: 'Two differences at any step', ko: 'h를 바꾸며 보는 두 차분' },
      component: Difference,
      numberIn: differenceNumber,
    },
    {
      id: 'gradient-field',
      number: '7.2',
      title: { en: 'The gradient everywhere', ko: '곡면 곳곳의 기울기' },
      component: GradientField,
      numberIn: fieldNumber,
    },
  ],
  components: { Difference, Dip, GradientField, Partial, Secant },
};
