import type { SlipKind } from '#scene/slips/slip.ts';

/** What each slip is called in Korean; {slots} are symbols of the step, {slot|은/는} with a particle. */
export const slipsKo: Readonly<Record<SlipKind, string>> = {
  productMissing: '{weight|과/와} {input}의 곱이 빠졌습니다.',
  biasMissing: '편향이 빠졌습니다. 곱을 모두 더한 다음 {bias|을/를} 더하세요.',
  swapped: '{weight|을/를} {input|과/와} 곱했습니다. {weight|은/는} {right|과/와} 곱하세요.',
  oldWeights: '옛 가중치로 계산했습니다. 갱신한 뒤에는 {used} 대신 {right|을/를} 쓰세요.',
  oldInputs: '갱신 전의 {used|을/를} 썼습니다. 새 가중치로 다시 구한 {right|을/를} 쓰세요.',
  sigmoidMissing: '{in} 그대로입니다. 여기에 시그모이드를 적용하세요.',
  exponentSign: '1 − σ({in})의 값입니다. 지수는 {in|이/가} 아니라 −{in}입니다.',
  complementMissing: '{in}만 썼습니다. 기울기는 {in} × (1 − {in})입니다.',
  activationMissing: '1 − {in}만 썼습니다. 기울기는 {in} × (1 − {in})입니다.',
  sigmoidTwice:
    '시그모이드를 한 번 더 적용했습니다. {in|은/는} 이미 시그모이드를 지나온 값이므로 기울기는 {in} × (1 − {in})입니다.',
  halfMissing: '½이 빠졌습니다. 제곱한 값의 절반이 오차입니다.',
  halfInside: '½까지 제곱했습니다. 먼저 제곱하고 나서 반으로 나누세요.',
  countMissing: '아직 {count|으로/로} 나누지 않았습니다. {count|은/는} 출력의 개수입니다.',
  countInside: '{count|으로/로} 나눈 다음 제곱했습니다. 제곱을 먼저 하세요.',
  notSquared: '차이를 제곱하지 않았습니다. 오차는 차이의 제곱으로 구합니다.',
  twoMissing: '2가 빠졌습니다. 제곱을 미분하면 2가 앞으로 나옵니다.',
  termMissing: '오차 하나가 빠졌습니다. {term|을/를} 더하세요.',
  averaged: '평균을 구했습니다. 여기서는 더하기만 하세요.',
  difference: '뺄셈을 했습니다. 여기서는 더하세요.',
  oppositeTarget:
    '정답이 반대일 때의 오차입니다. {output|과/와} 1 − {output|이/가} 서로 자리를 바꾸었습니다.',
  divisorMissing:
    '{output}에서 정답을 빼기만 했습니다. 이 차이를 {output|과/와} 1 − {output}의 곱으로 나누세요.',
  signalMissing: '신호가 빠졌습니다. 돌아온 값 {factor|을/를} 곱하세요.',
  slopeMissing: '시그모이드의 기울기가 빠졌습니다. 돌아온 값에 {at}에서 구한 σ′을 곱하세요.',
  inputMissing: '세 번째 인수가 빠졌습니다. 순전파 때 이 가중치는 {factor|과/와} 곱했습니다.',
  weightMissing: '가중치가 빠졌습니다. 이 길에는 {factor|이/가} 놓여 있습니다.',
  neighbourInput:
    '옆 가중치의 기울기입니다. 그 가중치는 {used|과/와} 곱했지만, 이 가중치는 {right|과/와} 곱했습니다.',
  neighbourWeight: '{used|을/를} 지나서 돌아왔습니다. 이 길에는 {right|이/가} 놓여 있습니다.',
  updatedWeight: '이미 갱신한 {used|을/를} 썼습니다. 역전파에는 순전파 때 쓴 {right|을/를} 그대로 쓰세요.',
  oldWeight:
    '갱신 전의 {used|을/를} 썼습니다. 이 순서에서는 신호가 돌아오기 전에 가중치가 {right|으로/로} 바뀌어 있습니다.',
  inputForActivation:
    '시그모이드에 들어간 {used|을/를} 썼습니다. 여기에는 시그모이드에서 나온 {right|을/를} 쓰세요.',
  activationForSlope: '{used|을/를} 그대로 곱했습니다. 여기서는 기울기 {right|을/를} 곱하세요.',
  timesInput:
    '{used|을/를} 곱했습니다. 편향 {bias|은/는} 순전파 때 아무것과도 곱하지 않으므로 인수는 1입니다.',
  onlyPath: '길 하나만 셌습니다. {path|을/를} 다른 길로 돌아온 값과 더하세요.',
  pathDropped: '길 하나를 빠뜨렸습니다. {path|을/를} 더하세요.',
  sign: '크기는 맞지만 부호가 다릅니다.',
  double: '두 배가 되었습니다. 오차의 ½과 미분에서 나온 2가 서로 지워집니다.',
  half: '절반이 되었습니다. 오차의 ½과 미분에서 나온 2가 서로 지워지고, 학습률은 나중에 갱신할 때 곱합니다.',
  twice: '두 배가 되었습니다. 2를 한 번 더 곱했습니다.',
  halved: '절반이 되었습니다. 여기에는 ½이 없고, 학습률은 나중에 갱신할 때 곱합니다.',
  rate: '걸음의 길이를 구했습니다. 학습률 {rate|은/는} 나중에 갱신할 때 곱합니다.',
  added: '오르막으로 걸었습니다. {gradient}의 반대쪽으로 움직여야 하니 빼세요.',
  rateMissing: '학습률이 빠졌습니다. 기울기에 먼저 {rate|을/를} 곱하세요.',
  stepOnly: '걸음만 구했습니다. {weight}에서 이 값을 빼세요.',
  neighbourGradient: '{used|을/를} 따라 움직였습니다. 여기서는 {right|을/를} 쓰세요.',
  before: '갱신 전의 {old}입니다.',
};
