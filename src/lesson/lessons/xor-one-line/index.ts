import { numberAt, varId } from '#autodiff/program.ts';
import { circuitNumber } from '#scene/one-line/circuit.ts';
import { unitNumber } from '#scene/one-line/pulls.ts';
import { foundIn, sixteenLink, sixteenTrace } from '#scene/one-line/sixteen.ts';
import type { LessonParts } from '../../lesson-parts.ts';
import Fourteen from './Fourteen.astro';
import PullOnW1 from './PullOnW1.astro';
import SingleUnit from './SingleUnit.astro';
import Sixteen from './Sixteen.astro';
import XorCircuit from './XorCircuit.astro';

function sixteenNumber(link: string, name: string): number | undefined {
  const scene = sixteenLink.decode(link).state;
  return name === 'found' ? foundIn(scene).size : numberAt(sixteenTrace(scene), varId(name));
}

export const xorOneLine: LessonParts = {
  slug: 'xor-one-line',
  figures: [
    {
      id: 'xor-circuit',
      number: '3.1',
      title: { en: 'XOR from three gates', ko: '게이트 세 개로 만든 XOR' },
      component: XorCircuit,
      numberIn: circuitNumber,
    },
    {
      id: 'single-unit',
      number: '3.2',
      title: { en: 'One unit trained on XOR', ko: 'XOR을 학습하는 뉴런 하나' },
      component: SingleUnit,
      numberIn: unitNumber,
    },
    {
      id: 'sixteen',
      number: '3.3',
      title: { en: 'Which functions one line can do', ko: '직선 하나로 되는 함수' },
      component: Sixteen,
      numberIn: sixteenNumber,
    },
  ],
  components: { Fourteen, PullOnW1, SingleUnit, Sixteen, XorCircuit },
};
