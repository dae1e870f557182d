import { numberAt, varId } from '#autodiff/program.ts';
import { stepperLink } from '#scene/stepper/scene.ts';
import { operationTraceOf } from '#scene/stepper/trace.ts';
import type { LessonParts } from '../../lesson-parts.ts';
import Goal from './Goal.astro';
import Predict from './Predict.astro';
import WorkedExample from './WorkedExample.astro';

export const workedExample: LessonParts = {
  slug: 'worked-example',
  figures: [
    {
      id: 'worked-example',
      number: '10.1',
      title: { en: 'The worked example, 2-2-2', ko: '예제 풀이, 2-2-2' },
      component: WorkedExample,
      numberIn: (link, name) => numberAt(operationTraceOf(stepperLink.decode(link).state), varId(name)),
    },
  ],
  components: { Goal, Predict, WorkedExample },
};
