import type { Tensor } from '#numeric/tensor.ts';

/** The column of the largest number of each row of Y [rows, classes], the first one where several are: the predicted class. */
export function predict(Y: Tensor, predictions: Uint8Array): void {
  const [rows, classes] = Y.shape as [number, number];
  const { data } = Y;
  for (let i = 0; i < rows; i++) {
    const row = i * classes;
    let best = 0;
    let most = data[row]!;
    for (let k = 1; k < classes; k++) {
      const value = data[row + k]!;
      if (value > most) {
        best = k;
        most = value;
      }
    }
    predictions[i] = best;
  }
}

/** How many predictions are right, as a fraction. */
export function accuracy(predictions: Uint8Array, labels: Uint8Array): number {
  let right = 0;
  for (let i = 0; i < predictions.length; i++) if (predictions[i] === labels[i]) right++;
  return right / predictions.length;
}

/** The samples whose prediction is wrong, in their order. */
export function wrongSamples(predictions: Uint8Array, labels: Uint8Array): number[] {
  const wrong: number[] = [];
  predictions.forEach((prediction, i) => {
    if (prediction !== labels[i]) wrong.push(i);
  });
  return wrong;
}
