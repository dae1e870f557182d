import { ACTIVATES, ERRORS, LAYER_ERRORS, LAYER_SIGNALS, named, signalFrom } from './functions.ko.ts';
import type { Happening } from './happening.ts';
import type { Told } from './narrate.ts';

/** What each happening is called in Korean. */
export const sentencesKo = (told: Told): string => SENTENCES[told.happening](told);

const SIGNS: Readonly<Record<Told['sign'], string>> = {
  positive: '곱이 양수이니 {to|이/가} 커지면 오차도 커집니다. 그래서 갱신할 때 줄입니다.',
  negative: '곱이 음수이니 {to|이/가} 커지면 오차는 작아집니다. 그래서 갱신할 때 키웁니다.',
  zero: '곱이 0이니 {to|이/가} 조금 변해도 오차는 그대로입니다. 그래서 갱신할 때 그대로 둡니다.',
};

const SLIP =
  '여기가 틀린 곳입니다. 미분에는 갱신하기 전의 가중치가 필요합니다. Mazur가 글 끝에 실은 수치가 이렇게 나왔습니다.';

/** Up to three inputs are named one by one, of more the first and the last. */
function pairs(count: number): string {
  const pair = (i: number): string => `{in${2 * i + 1}|은/는} {in${2 * i}|과/와}`;
  if (count > 3) return `${pair(0)} 곱하고, 이렇게 이어 가서 마지막으로 ${pair(count - 1)} 곱합니다.`;
  return `${Array.from({ length: count }, (_, i) => pair(i)).join(', ')} 곱합니다.`;
}

/** Where the errors of a step come together. */
function total({ count, error, samples }: Told): string {
  if (samples > 1) return '모든 샘플의 오차를 더해 샘플의 개수로 나눕니다.';
  if (error === 'label') return '샘플이 하나뿐이니 그 오차가 전체 오차입니다.';
  if (count === 1) return '출력이 하나뿐이니 그 오차가 전체 오차입니다.';
  const added = `${count === 2 ? '두 오차를' : '모든 출력의 오차를'} 더합니다.`;
  return added + (error === 'mean' ? ' 이것이 차이의 제곱을 평균한 값입니다.' : '');
}

const SENTENCES: Readonly<Record<Happening, (told: Told) => string>> = {
  start: () =>
    '아직 아무것도 계산하지 않았습니다. 입력과 정답, 가중치만 주어져 있습니다. →를 눌러 시작하세요.',
  weightedSum: ({ section, count, bias }) =>
    `${count === 1 ? '입력에 가중치를 곱합니다.' : '입력마다 가중치를 곱해서 더합니다.'} ${pairs(count)}${
      bias ? ' 여기에 편향 {bias|을/를} 더합니다.' : ''
    }${section === 'again' ? ' 이번에는 새 가중치를 씁니다.' : ''}`,
  activation: ({ activation }) => `${ACTIVATES[activation]} 뉴런은 이 값을 내보냅니다.`,
  softmax: () =>
    '{in0}의 수마다 e의 거듭제곱을 구하고, 그 합으로 나눕니다. 0과 1 사이에 있으면서 모두 더하면 1이 되는 수가 나옵니다.',
  error: ({ error }) => ERRORS[error],
  totalError: (told) => `${total(told)} 학습은 바로 이 수를 줄이는 일입니다. 여기서부터 거꾸로 돌아갑니다.`,
  totalErrorAgain: ({ sign }) =>
    sign === 'negative'
      ? '같은 입력을 새 가중치로 계산한 오차입니다. 갱신 전의 {before}보다 작아졌습니다. 한 걸음 내려왔습니다.'
      : sign === 'positive'
        ? '같은 입력을 새 가중치로 계산한 오차입니다. 갱신 전의 {before}보다 커졌습니다. 걸음이 너무 컸습니다.'
        : '같은 입력을 새 가중치로 계산한 오차입니다. 갱신 전의 {before|과/와} 똑같습니다.',
  signal: (told) =>
    told.sign !== 'zero'
      ? signalFrom(told)
      : told.error === 'oneHot'
        ? '정답 {in1|이/가} 0이니 {in0|은/는} 오차에 들어가지 않습니다. 여기서 돌아갈 신호는 없습니다.'
        : '{in0|이/가} 정답 {in1|과/와} 똑같아서, 여기서 돌아갈 신호는 없습니다.',
  signalAtLabel: () =>
    '레이블이 가리키는 열의 출력만 신호를 받습니다. 이 신호는 돌아온 값을 그 출력으로 나누고 부호를 바꾼 값입니다. 나머지 출력의 신호는 0입니다.',
  batchShare: ({ samples }) =>
    samples === 1
      ? '샘플이 하나뿐이니 그 오차가 그대로 평균입니다.'
      : '평균에서는 모든 샘플의 몫이 같습니다. 1을 샘플의 개수로 나눈 값입니다.',
  slope: ({ activation }) =>
    `${named(activation)}의 기울기입니다. 순전파 때 구해 둔 {in0} 하나만 있으면 됩니다.`,
  flat: () =>
    '계단 함수는 뛰어오르는 곳을 빼면 평평합니다. 기울기가 0이니 여기를 지나 돌아오는 값은 없습니다.',
  softmaxBack: () =>
    '소프트맥스를 거꾸로 지납니다. {in1|을/를} 비중으로 삼아 신호 전체의 평균을 구하고, 신호마다 이 평균을 뺀 다음 {in1|을/를} 곱합니다. 한 출력이 커지려면 다른 출력이 작아져야 하기 때문입니다.',
  weightGradient: ({ sign, activation }) =>
    `{neuron}까지 돌아온 신호에 ${named(activation)}의 기울기를 곱하고, 순전파 때 {to|과/와} 곱했던 {partner|을/를} 곱합니다. ${SIGNS[sign]}`,
  biasGradient: ({ sign, activation }) =>
    `{neuron}까지 돌아온 신호에 ${named(activation)}의 기울기를 곱합니다. 편향 {to|은/는} 순전파 때 더하기만 했으니 더 곱할 것이 없습니다. ${SIGNS[sign]}`,
  biasPath: ({ activation }) =>
    `이 층의 뉴런은 편향 {to|을/를} 함께 씁니다. 이 편향의 기울기 가운데 {neuron}에서 오는 부분은 그곳의 신호에 ${named(activation)}의 기울기를 곱한 값입니다.`,
  biasJoin: () => '이 층의 모든 뉴런이 {to|을/를} 더했습니다. 그래서 뉴런마다 돌아온 값도 모두 더합니다.',
  path: ({ slip }) =>
    `{to|으로/로} 돌아가는 길 가운데 하나입니다. {neuron}의 신호에 그곳의 기울기를 곱하고, ${
      slip
        ? `이미 갱신한 가중치 {moved|을/를} 곱합니다. ${SLIP}`
        : '길에 놓인 가중치 {partner|을/를} 곱합니다.'
    }`,
  onlyPath: ({ slip }) =>
    `{to|으로/로} 돌아가는 길은 이것뿐입니다. {neuron}의 신호에 그곳의 기울기를 곱하고, ${
      slip
        ? `이미 갱신한 가중치 {moved|을/를} 곱합니다. ${SLIP}`
        : '길에 놓인 가중치 {partner|을/를} 곱합니다.'
    }`,
  joinOfErrors: ({ count }) =>
    count === 2
      ? '이 뉴런은 두 오차에 모두 영향을 주었습니다. 두 길로 돌아온 값을 더합니다.'
      : '이 뉴런은 모든 오차에 영향을 주었습니다. 길마다 돌아온 값을 모두 더합니다.',
  joinOfNeurons: ({ count }) =>
    `{to|은/는} 다음 층의 ${count === 2 ? '두 뉴런으로' : '모든 뉴런으로'} 갔습니다. 길마다 돌아온 값을 모두 더합니다.`,
  join: () => '순전파 때 여러 곳에 들어간 값이니, 길마다 돌아온 값을 모두 더합니다.',
  chain: () =>
    '{through}까지 돌아온 값에, {to|이/가} 변할 때 {through|이/가} 변하는 비율을 곱합니다. 이것이 연쇄 법칙입니다.',
  descend: ({ bias }) =>
    `${bias ? '편향이' : '가중치가'} 기울기의 반대쪽으로 움직입니다. 학습률에 {in1|을/를} 곱해서 뺍니다.`,
  neuron: ({ bias, activation }) =>
    `뉴런 하나를 한 번에 계산합니다. 입력마다 가중치를 곱해서 더하고, ${
      bias ? '편향도 더한 다음, ' : ''
    }${named(activation, '으로/로')} {out|을/를} 만듭니다.`,
  neuronBack: ({ bias, slip, activation }) =>
    `뉴런 하나를 거꾸로 지납니다. 돌아온 신호에 ${named(activation)}의 기울기를 곱하고, 들어왔던 값을 하나씩 곱하면 가중치마다 기울기가 나옵니다.${
      bias ? ` 편향은 더하기만 했으니, 신호에 ${named(activation)}의 기울기까지만 곱합니다.` : ''
    }${slip ? ` 그런데 신호가 이미 갱신한 가중치를 지나왔습니다. ${SLIP}` : ''}`,
  neuronUpdate: ({ bias }) =>
    bias
      ? '편향이 기울기의 반대쪽으로 움직입니다.'
      : '뉴런 하나의 가중치가 모두 기울기의 반대쪽으로 움직입니다.',
  layerSums: () =>
    '한 층을 한 번에 계산합니다. 행 {in0|과/와} 행렬 {in1|을/를} 곱하면 뉴런마다 합이 나옵니다.',
  layerBiases: () => '뉴런마다 합에 자기 편향을 더합니다.',
  layerSharedBias: () => '뉴런마다 합에 편향을 더합니다. 이 층의 뉴런은 편향 {in1|을/를} 함께 씁니다.',
  layerActivations: ({ activation }) =>
    `{in0}의 모든 수에 ${named(activation, '을/를')} 한꺼번에 적용합니다.`,
  layerErrors: ({ error }) => LAYER_ERRORS[error],
  layerSignals: ({ error }) => LAYER_SIGNALS[error],
  layerSignalsOfMean: () =>
    '오차마다 기울기에 평균에서 차지하는 몫을 곱합니다. 이 값이 되돌아가는 신호의 출발점입니다.',
  layerSlopes: ({ activation }) =>
    `이 층에 있는 ${named(activation)}의 기울기입니다. 순전파 때 구해 둔 {in0}만 있으면 됩니다.`,
  layerDeltas: ({ activation }) => `뉴런마다 돌아온 신호에 ${named(activation)}의 기울기를 곱합니다.`,
  layerGradients: () =>
    '들어왔던 값에 돌아온 값을 곱합니다. 행렬 곱셈 한 번으로 이 층에 있는 모든 가중치의 기울기가 나옵니다.',
  layerBiasGradients: () =>
    '편향은 순전파 때 더하기만 했습니다. 그래서 뉴런마다 돌아온 값이 그대로 그 뉴런 편향의 기울기입니다.',
  layerBack: ({ slip }) =>
    `신호가 ${slip ? '' : '같은 '}가중치를 거꾸로 지납니다. {in1|은/는} 행과 열을 바꾸어 곱합니다. 그러면 여러 길로 돌아온 값이 저절로 더해집니다.${
      slip ? ` 그런데 {in1|은/는} 이미 갱신한 가중치입니다. ${SLIP}` : ''
    }`,
  layerUpdate: ({ bias }) => `이 층의 모든 ${bias ? '편향이' : '가중치가'} 기울기의 반대쪽으로 움직입니다.`,
  addition: () => '이 수들을 모두 더해 {out|을/를} 만듭니다.',
  constantAdded: () => '{in0}에 {in1|을/를} 더한 값입니다.',
  difference: () => '{in0}에서 {in1|을/를} 뺀 값입니다.',
  negation: () => '{in0}의 부호를 바꾼 값입니다.',
  scaling: () => '{in1}에 상수 {in0|을/를} 곱한 값입니다.',
  square: () => '{in0|을/를} 제곱해 {out|을/를} 만듭니다.',
  squareSlope: () => '{in0|을/를} 제곱한 함수의 기울기는 {in0}의 두 배입니다.',
  exponential: () => '지수 함수의 값입니다. e를 {in0}만큼 거듭제곱합니다.',
  logarithm: () => '{in0}의 자연로그입니다. e를 몇 제곱해야 {in0|이/가} 되는지 나타냅니다.',
  reciprocal: () => '국소 미분은 1을 {in0|으로/로} 나눈 값입니다.',
  quotient: () => '{in0|을/를} {in1|으로/로} 나눈 값입니다.',
  divisorSlope: () =>
    '나누는 수 {in1|이/가} 변할 때의 기울기입니다. {in0|을/를} {in1}의 제곱으로 나누고 부호를 바꿉니다.',
  velocity: () =>
    '속도 {in0}에 {in2|을/를} 곱해 조금 줄이고, 내리막 쪽으로 밉니다. 미는 크기는 학습률 {in3}에 {in1|을/를} 곱한 값입니다.',
  velocityStep: () => '{in0|이/가} {in1}만큼 움직입니다.',
  runningMean: () =>
    '지난 값을 조금씩 잊는 평균입니다. 지금까지의 평균을 {in2}만큼 남기고, 나머지는 {in1|으로/로} 채웁니다.',
  biasCorrection: () =>
    '평균이 0에서 출발했으므로 처음의 0이 아직 섞여 있습니다. 1에서 {in1} 값을 뺀 수로 나누면 기울기만의 평균이 됩니다.',
  decayPower: () => '{in1|을/를} 한 번 더 곱합니다. 이 값은 처음의 0이 평균에서 아직 차지하는 몫입니다.',
  adamStep: () =>
    '{in0|이/가} 기울기의 평균 {in1}의 반대쪽으로 움직입니다. 이 평균을 기울기 제곱의 평균 {in2}의 제곱근으로 나누므로, 한 걸음의 길이는 학습률 {in3|과/와} 비슷합니다.',
  passedOn: () => '순전파 때 더하기만 한 곳이니, 돌아온 값이 그대로 이어집니다.',
};
