import { LegacyRandom } from '#numeric/random/legacy.ts';
import type { NotebookDraws } from '#learning/notebook-draws.ts';
import type { NotebookSettings } from '#learning/notebook-settings.ts';
import type { Samples, TrainingData } from '#learning/samples.ts';
import type { EpochRow } from '#learning/training-state.ts';

interface Layer {
  /** [inputs][units] */
  readonly W: number[][];
  readonly b: number[];
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Activations of every layer for one sample, written out number by number: a second way to compute what the engine does. */
function forward(layers: readonly Layer[], x: number[]): number[][] {
  const all = [x];
  for (const { W, b } of layers) {
    const before = all.at(-1)!;
    all.push(b.map((bias, unit) => sigmoid(before.reduce((sum, h, i) => sum + h * W[i]![unit]!, 0) + bias)));
  }
  return all;
}

function lossOf(loss: NotebookSettings['loss'], y: number[], label: number): number {
  return y.reduce((sum, output, k) => {
    const t = k === label ? 1 : 0;
    if (loss === 'mse') return sum + (output - t) ** 2 / y.length;
    return sum - (t * Math.log(output + 1e-7) + (1 - t) * Math.log(1 - output + 1e-7));
  }, 0);
}

/** Trains with loops over samples, layers and units as the notebook's program is described, without the engine. */
export function plainTraining(
  data: TrainingData,
  settings: NotebookSettings,
  draws: NotebookDraws,
): EpochRow[] {
  const { loss, batch, learningRate, epochs } = settings;
  const tensors = [...draws.parameters[loss].values()];
  const layers: Layer[] = [];
  for (let l = 0; l < tensors.length; l += 2) {
    const [inputs, units] = tensors[l]!.shape as [number, number];
    const W = Array.from({ length: inputs }, (_, i) =>
      Array.from(tensors[l]!.data.subarray(i * units, (i + 1) * units)),
    );
    layers.push({ W, b: Array.from(tensors[l + 1]!.data) });
  }
  const random = LegacyRandom.from(draws.shuffles[loss]);
  const features = data.train.inputs.length / data.train.count;
  const pixels = ({ inputs }: Samples, i: number): number[] =>
    Array.from(inputs.subarray(i * features, (i + 1) * features), (byte) => data.values[byte]!);
  let order = Array.from({ length: data.train.count }, (_, i) => i);
  const rows: EpochRow[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const before = order;
    order = Array.from(random.permutation(order.length), (place) => before[place]!);
    for (let from = 0; from < order.length; from += batch) learn(order.slice(from, from + batch));
    rows.push({ epoch, ...measured('train'), ...measured('test') } as EpochRow);
  }
  return rows;

  function learn(samples: number[]): void {
    const steps = layers.map(({ W, b }) => ({ W: W.map((row) => row.map(() => 0)), b: b.map(() => 0) }));
    for (const sample of samples) {
      const all = forward(layers, pixels(data.train, sample));
      const label = data.train.labels[sample]!;
      let back = all.at(-1)!.map((y, k) => {
        const error = y - (k === label ? 1 : 0);
        const N = samples.length;
        return loss === 'mse' ? (2 * error) / N : error / (N * (1 - y) * y + 1e-7);
      });
      for (let l = layers.length - 1; l >= 0; l--) {
        const delta = back.map((gradient, unit) => gradient * all[l + 1]![unit]! * (1 - all[l + 1]![unit]!));
        back = layers[l]!.W.map((row) => row.reduce((sum, w, unit) => sum + w * delta[unit]!, 0));
        delta.forEach((d, unit) => {
          steps[l]!.b[unit]! += d;
          all[l]!.forEach((h, i) => (steps[l]!.W[i]![unit]! += h * d));
        });
      }
    }
    layers.forEach(({ W, b }, l) => {
      b.forEach((_, unit) => (b[unit]! -= learningRate * steps[l]!.b[unit]!));
      W.forEach((row, i) => row.forEach((_, unit) => (row[unit]! -= learningRate * steps[l]!.W[i]![unit]!)));
    });
  }

  function measured(set: 'train' | 'test') {
    const samples = data[set];
    let [total, right] = [0, 0];
    for (let i = 0; i < samples.count; i++) {
      const y = forward(layers, pixels(samples, i)).at(-1)!;
      total += lossOf(loss, y, samples.labels[i]!);
      if (y.indexOf(Math.max(...y)) === samples.labels[i]) right++;
    }
    return { [`${set}Loss`]: total / samples.count, [`${set}Accuracy`]: right / samples.count };
  }
}
