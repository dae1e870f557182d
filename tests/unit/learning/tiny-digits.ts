import type { TrainingData } from '#learning/samples.ts';

/** Samples that tests make themselves: `features` bytes each, half of them zero, the class told by where the ink is. */
export function tinyData(train = 50, test = 20, features = 784): TrainingData {
  const samples = (count: number, shift: number) => {
    const labels = Uint8Array.from({ length: count }, (_, i) => (7 * i + shift) % 10);
    const inputs = Uint8Array.from({ length: count * features }, (_, at) => {
      const [i, place] = [Math.floor(at / features), at % features];
      const inked = (place + labels[i]!) % 10 < 5;
      return inked ? (13 * place + 29 * i + shift) % 256 : 0;
    });
    return { count, inputs, labels };
  };
  const values = Float64Array.from({ length: 256 }, (_, byte) => Math.fround(byte / 255));
  return { train: samples(train, 1), test: samples(test, 4), values };
}
