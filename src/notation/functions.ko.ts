import type { ActivationOp } from './activation.ts';
import { josa, type Josa } from './josa.ts';
import type { ErrorKind, Told } from './narrate.ts';

const NAMES: Readonly<Record<ActivationOp, string>> = {
  sigmoid: '시그모이드',
  tanh: '하이퍼볼릭 탄젠트',
  relu: '렐루',
  leakyRelu: '리키 렐루',
  step: '계단 함수',
  stepAtLeast: '계단 함수',
};

/** What an activation function is called, with a particle. */
export const named = (name: ActivationOp, particle?: Josa): string =>
  NAMES[name] + (particle ? josa(NAMES[name], particle) : '');

/** What an activation function makes of a weighted sum. */
export const ACTIVATES: Readonly<Record<ActivationOp, string>> = {
  sigmoid: '시그모이드가 {in0|을/를} 0과 1 사이의 수로 바꿉니다.',
  tanh: '하이퍼볼릭 탄젠트가 {in0|을/를} −1과 1 사이의 수로 바꿉니다.',
  relu: '렐루는 {in0|이/가} 0보다 크면 그대로 보내고, 아니면 0을 냅니다.',
  leakyRelu: '리키 렐루는 {in0|이/가} 0보다 크면 그대로 보내고, 아니면 {in1|을/를} 곱해서 보냅니다.',
  step: '{in0|이/가} 0보다 크면 1, 아니면 0입니다.',
  stepAtLeast: '{in0|이/가} 0 이상이면 1, 0보다 작으면 0입니다.',
};

/** What the error of one output, or of one sample, is. */
export const ERRORS: Readonly<Record<ErrorKind, string>> = {
  half: '출력 {in1|이/가} 정답 {in0|과/와} 얼마나 다를까요? 그 차이를 제곱해 반으로 나눈 것이 오차입니다.',
  mean: '출력 {in1|이/가} 정답 {in0|과/와} 얼마나 다를까요? 그 차이를 제곱해 출력의 개수 {in2|으로/로} 나눈 값이 평균에서 이 출력이 차지하는 부분입니다.',
  binary:
    '출력 {in1|은/는} 정답 {in0}에 확률을 얼마나 주었을까요? 그 확률의 로그를 구해 부호를 바꾼 것이 오차입니다. 확률이 1이면 오차가 0이고, 확률이 0에 가까울수록 오차가 커집니다.',
  oneHot:
    '정답 {in0|이/가} 1일 때만 출력 {in1|이/가} 오차에 들어갑니다. 그 출력의 로그를 구해 부호를 바꾼 것이 오차입니다. 0의 로그를 구하는 일이 없도록 {in2|을/를} 먼저 더합니다.',
  label:
    '{in0}의 행마다 레이블 {in1|이/가} 가리키는 열의 출력을 고릅니다. 그 출력의 로그를 구해 부호를 바꾼 것이 오차입니다. 0의 로그를 구하는 일이 없도록 {in2|을/를} 먼저 더합니다.',
};

export const LAYER_ERRORS: Readonly<Record<ErrorKind, string>> = {
  half: '출력마다 정답과의 차이를 제곱해 반으로 나눕니다.',
  mean: '출력마다 정답과의 차이를 제곱해 출력의 개수 {in2|으로/로} 나눕니다.',
  binary: '출력마다 정답에 준 확률의 로그를 구해 부호를 바꿉니다.',
  oneHot: '정답이 1인 출력은 로그를 구해 부호를 바꾸고, 나머지는 0으로 둡니다.',
  label: ERRORS.label,
};

export const LAYER_SIGNALS: Readonly<Record<ErrorKind, string>> = {
  half: '모든 출력에서 정답을 뺍니다. 이 차이가 되돌아가는 신호의 출발점입니다.',
  mean: '모든 출력에서 정답을 빼고, 2를 곱해 {in2|으로/로} 나눕니다. 이 값이 되돌아가는 신호의 출발점입니다.',
  binary: '오차마다 기울기를 구합니다. 출력에서 정답을 빼고, 이 차이를 출력과 (1 − 출력)의 곱으로 나눕니다.',
  oneHot: '오차마다 기울기를 구합니다. 정답을 출력으로 나누고 부호를 바꿉니다.',
  label: '오차마다 기울기를 구합니다. 고른 출력으로 1을 나누고 부호를 바꿉니다.',
};

/** The signal that starts back from one output that is not on its target. */
export function signalFrom({ sign, error }: Told): string {
  if (error === 'oneHot')
    return '정답 {in1|을/를} {in0|과/와} {in2}의 합으로 나누고 부호를 바꿉니다. 이 출력이 작을수록 되돌아가는 신호가 강합니다.';
  const scaled: Partial<Record<ErrorKind, string>> = {
    mean: '이 차이에 2를 곱해 {in2|으로/로} 나눈 값이',
    binary: '이 차이를 {in0|과/와} 1 − {in0}의 곱으로 나눈 값이',
  };
  const much = sign === 'positive' ? '클' : '작을';
  return `{in0|은/는} 정답 {in1}보다 얼마나 ${much}까요? ${scaled[error] ?? '이 차이가'} 되돌아가는 신호의 출발점입니다.`;
}
