import { varId } from '#autodiff/program.ts';
import { deepLink, deepNumber } from '#scene/layers/deep.ts';
import { notationLink } from '#scene/layers/notation.ts';
import { numbersOf } from '#scene/layers/notation-trace.ts';
import { valueOf } from '#scene/layers/product.ts';
import type { LessonParts } from '../../lesson-parts.ts';
import CutLink from './CutLink.astro';
import DeepNet from './DeepNet.astro';
import Notation from './Notation.astro';
import Product from './Product.astro';
import SumOfNode from './SumOfNode.astro';

export const layersAndNotation: LessonParts = {
  slug: 'layers-and-notation',
  figures: [
    {
      id: 'notation',
      number: '4.1',
      title: { en: 'The symbols of a 2-2-1 network', ko: '2-2-1 신경망의 기호' },
      component: Notation,
      numberIn: (link, name) => numbersOf(notationLink.decode(link).state).get(varId(name)),
    },
    {
      id: 'product-with-shapes',
      number: '4.2',
      title: { en: 'A product with its shapes', ko: '모양을 적은 행렬곱' },
      component: Product,
      numberIn: (_, name) => valueOf(varId(name)),
    },
    {
      id: 'deep-net',
      number: '4.3',
      title: { en: 'A 2-10-10-10-1 network, run forward', ko: '2-10-10-10-1 신경망의 순전파' },
      component: DeepNet,
      numberIn: (link, name) => deepNumber(deepLink.decode(link).state, name),
    },
  ],
  components: { CutLink, DeepNet, Notation, Product, SumOfNode },
};
