import { numberAt, varId } from '#autodiff/program.ts';
import { gateLink, gateTrace } from '#scene/gate/scene.ts';
import { voteLink, voteTrace } from '#scene/gate/vote.ts';
import type { LessonParts } from '../../lesson-parts.ts';
import Chair from './Chair.astro';
import Gate from './Gate.astro';
import LargestBias from './LargestBias.astro';
import ThreeGates from './ThreeGates.astro';
import Vote from './Vote.astro';

export const perceptronAndGates: LessonParts = {
  slug: 'perceptron-and-gates',
  figures: [
    {
      id: 'gate',
      number: '2.1',
      title: { en: 'A unit as a logic gate', ko: '논리 게이트가 된 뉴런' },
      component: Gate,
      numberIn: (link, name) => numberAt(gateTrace(gateLink.decode(link).state), varId(name)),
    },
    {
      id: 'vote',
      number: '2.2',
      title: { en: 'A unit with three inputs', ko: '입력이 셋인 뉴런' },
      component: Vote,
      numberIn: (link, name) => numberAt(voteTrace(voteLink.decode(link).state), varId(name)),
    },
  ],
  components: { Chair, Gate, LargestBias, ThreeGates, Vote },
};
