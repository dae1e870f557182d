import { numberAt, varId } from '#autodiff/program.ts';
import { operationTraceOf } from '#scene/stepper/trace.ts';
import { stepLinkWith } from '#scene/xor/moment-link.ts';
import { parametersAt } from '#scene/xor/moment.ts';
import { tenNumber, xorNumber } from '#scene/xor/numbers.ts';
import { recordingUpTo } from '#scene/xor/recording.ts';
import type { LessonParts } from '../../lesson-parts.ts';
import FindStuck from './FindStuck.astro';
import SharedOutput from './SharedOutput.astro';
import TenSeeds from './TenSeeds.astro';
import ThroughHidden from './ThroughHidden.astro';
import XorLearns from './XorLearns.astro';
import XorStep from './XorStep.astro';

const stepLink = stepLinkWith(({ net, seed, step }) => parametersAt(recordingUpTo(net, seed, step), step));

export const xorLearns: LessonParts = {
  slug: 'xor-learns',
  figures: [
    {
      id: 'xor-learns',
      number: '13.1',
      title: { en: 'A network learns XOR', ko: 'XOR을 배우는 신경망' },
      component: XorLearns,
      numberIn: xorNumber,
    },
    {
      id: 'ten-seeds',
      number: '13.2',
      title: { en: 'Ten starts of one network', ko: '한 신경망의 출발점 열 개' },
      component: TenSeeds,
      numberIn: tenNumber,
    },
    {
      id: 'xor-step',
      number: '13.3',
      title: { en: 'One moment of the training, step by step', ko: '학습의 한순간을 한 단계씩' },
      component: XorStep,
      numberIn: (link, name) => numberAt(operationTraceOf(stepLink.decode(link).state), varId(name)),
    },
  ],
  components: { FindStuck, SharedOutput, TenSeeds, ThroughHidden, XorLearns, XorStep },
};
