import { layersLink, layersNumbers } from '#scene/activation/layers.ts';
import { pairingLink, pairingNumbers } from '#scene/activation/pairing.ts';
import { activationLink, numbersOf } from '#scene/activation/scene.ts';
import type { LessonParts } from '../../lesson-parts.ts';
import Activation from './Activation.astro';
import Bend from './Bend.astro';
import CollapseQuestion from './CollapseQuestion.astro';
import Pairing from './Pairing.astro';
import SlopeQuestion from './SlopeQuestion.astro';
import TwoLinearLayers from './TwoLinearLayers.astro';

export const activations: LessonParts = {
  slug: 'activations',
  figures: [
    {
      id: 'activation',
      number: '5.1',
      title: { en: 'Eight activation functions', ko: '활성화 함수 여덟 가지' },
      component: Activation,
      numberIn: (link, name) => numbersOf(activationLink.decode(link).state)[name],
    },
    {
      id: 'two-linear-layers',
      number: '5.2',
      title: { en: 'Two linear layers are one', ko: '선형 층 둘은 한 층' },
      component: TwoLinearLayers,
      numberIn: (link, name) => layersNumbers(layersLink.decode(link).state)[name],
    },
    {
      id: 'output-and-loss',
      number: '5.3',
      title: { en: 'Output and loss in pairs', ko: '짝을 이루는 출력층과 손실' },
      component: Pairing,
      numberIn: (link, name) => pairingNumbers(pairingLink.decode(link).state)[name],
    },
  ],
  components: { Activation, Bend, CollapseQuestion, Pairing, SlopeQuestion, TwoLinearLayers },
};
