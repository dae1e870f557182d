import type { Bilingual } from '#notation/language.ts';
import type { Arrangement } from '#scene/layers/two-two-one.ts';
import type { Pace } from '#scene/layers/deep.ts';

interface Words {
  readonly figure: string;
  readonly matrix: string;
  readonly arrangements: Readonly<Record<Arrangement, string>>;
  readonly reset: string;
  readonly sums: string;
  readonly sumsHow: string;
  readonly products: string;
  readonly productsHow: Readonly<Record<Arrangement, string>>;
  readonly lit: string;
  readonly edit: (symbol: string) => string;
  readonly problem: string;
}

export const NOTATION_FIGURE: Bilingual<Words> = {
  en: {
    figure: 'The symbols of a 2-2-1 network, in the drawing, in the sums and in the matrices',
    matrix: 'is filled',
    arrangements: { transposed: 'from row to column', 'as-printed': 'as one source printed it' },
    reset: 'First numbers',
    sums: 'As sums',
    sumsHow: 'a node at a time',
    products: 'As matrices',
    productsHow: { transposed: 'a layer at a time', 'as-printed': 'as one source printed them' },
    lit: 'Lit now',
    edit: (symbol) => `Number of ${symbol}`,
    problem: 'Write a number from −100 to 100, like 0.25.',
  },
  ko: {
    figure: '2-2-1 신경망의 기호: 그림, 합, 행렬',
    matrix: '채우는 법',
    arrangements: { transposed: '행에서 열로', 'as-printed': '원문 하나에 적힌 대로' },
    reset: '처음 값으로',
    sums: '합으로',
    sumsHow: '노드 하나씩',
    products: '행렬로',
    productsHow: { transposed: '한 층씩', 'as-printed': '원문 하나에 적힌 대로' },
    lit: '켜진 기호',
    edit: (symbol) => `${symbol}의 값`,
    problem: '−100에서 100 사이의 수를 0.25처럼 적으세요.',
  },
};

interface ProductFigure {
  readonly figure: string;
  /** "row 2 of X along column 1 of W", with the two numbers counted from 1. */
  readonly meet: (row: number, column: number) => string;
  readonly say: string;
}

export const PRODUCT_FIGURE: Bilingual<ProductFigure> = {
  en: {
    figure: 'A matrix product with its shapes, element by element',
    meet: (row, column) => `row ${row} of [X] along column ${column} of [W]`,
    say: 'Two numbers go in, so each element is a sum of two products. Each weight names first where it leads: [w12] leads to neuron 1 from input 2, so it stands in row 2, column 1. The inner 2s have to meet; they vanish, and 5 × 3 is left. The bias is one row, added to all five.',
  },
  ko: {
    figure: '모양을 적은 행렬곱, 한 칸씩',
    meet: (row, column) => `[X]의 ${row}행과 [W]의 ${column}열`,
    say: '입력이 둘이니 한 칸은 곱 둘의 합입니다. 가중치의 이름은 도착하는 쪽이 먼저입니다. [w12]는 입력 2에서 뉴런 1로 가고, 그래서 2행 1열에 있습니다. 안쪽의 두 크기는 같아야 합니다. 여기서는 둘 다 2이고, 곱하고 나면 사라져 5 × 3이 남습니다. 편향은 한 행뿐이고, 다섯 행에 똑같이 더합니다.',
  },
};

interface DeepFigure {
  readonly figure: string;
  readonly pace: string;
  readonly paces: Readonly<Record<Pace, string>>;
  readonly row: string;
  readonly start: string;
  /** One neuron of a layer: its number and layer, how many values it weighs. */
  readonly neuron: (node: number, layer: number, inputs: number) => string;
  readonly layer: (layer: number, units: number, inputs: number) => string;
  readonly answer: string;
  readonly table: readonly [layer: string, product: string, weights: string, biases: string];
  /** In a row of the table, and above a column of the drawing. */
  readonly layerName: (layer: number) => string;
  readonly heading: (layer: number) => string;
  readonly total: string;
  readonly show: string;
}

export const DEEP_FIGURE: Bilingual<DeepFigure> = {
  en: {
    figure: 'The forward pass of a 2-10-10-10-1 network',
    pace: 'At a time',
    paces: { neuron: 'a neuron', layer: 'a layer' },
    row: 'Input',
    start:
      'Nothing has been computed yet. The inputs, the weights and the biases are given. Press → to begin.',
    neuron: (node, layer, inputs) =>
      `Node ${node} of layer ${layer} weighs the ${inputs} values of layer ${layer - 1}, adds its bias, and sends on the sigmoid of the sum: [a${node}^(${layer})].`,
    layer: (layer, units, inputs) =>
      units === 1
        ? `Layer ${layer} has one node. It weighs ${inputs} values, adds its bias, and takes the sigmoid.`
        : `Layer ${layer} at once: one row of ${inputs} numbers, times a matrix, plus one row of biases, then the sigmoid: ${units} numbers.`,
    answer: 'The answer',
    table: ['layer', 'product', 'weights', 'biases'],
    layerName: (layer) => `${layer}`,
    heading: (layer) => `layer ${layer}`,
    total: 'together',
    show: 'Show the count',
  },
  ko: {
    figure: '2-10-10-10-1 신경망의 순전파',
    pace: '한 번에',
    paces: { neuron: '뉴런 하나', layer: '한 층' },
    row: '입력',
    start:
      '아직 아무것도 계산하지 않았습니다. 입력은 물론 가중치와 편향도 이미 정해져 있습니다. →를 눌러 시작하세요.',
    neuron: (node, layer, inputs) =>
      `${layer}층 노드 ${node}입니다. ${layer - 1}층의 값 ${inputs}개에 가중치를 곱해 더하고, 편향을 더한 다음, 시그모이드를 씌웁니다. 내보내는 값은 [a${node}^(${layer})]입니다.`,
    layer: (layer, units, inputs) =>
      units === 1
        ? `${layer}층의 노드는 하나입니다. 값 ${inputs}개에 가중치를 곱해 더하고, 편향을 더한 다음, 시그모이드를 씌웁니다.`
        : `${layer}층을 한꺼번에 계산했습니다. 수 ${inputs}개짜리 행에 행렬을 곱하고 편향 한 행을 더한 다음 시그모이드를 씌우면 수 ${units}개가 나옵니다.`,
    answer: '신경망의 답',
    table: ['층', '행렬곱', '가중치', '편향'],
    layerName: (layer) => `${layer}층`,
    heading: (layer) => `${layer}층`,
    total: '모두',
    show: '개수 보기',
  },
};
