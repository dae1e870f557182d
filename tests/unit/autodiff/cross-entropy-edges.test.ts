import { expect, it } from 'vitest';
import { OPS } from '#autodiff/ops/index.ts';
import type { OpName } from '#autodiff/op.ts';
import { scalar } from '#numeric/tensor.ts';

function valueOf(op: OpName, ...inputs: number[]): number {
  const out = scalar(NaN);
  OPS[op].value(out, inputs.map(scalar), 0);
  return out.data[0]!;
}

it.each([
  [0, 0, 0],
  [1, 1, 0],
  [0, 1, Infinity],
  [1, 0, Infinity],
  [0.5, 0.5, Math.LN2],
])('binary cross-entropy of target %d and output %d is %d: 0 times ln 0 counts as 0', (t, y, expected) => {
  expect(valueOf('binaryCrossEntropy', t, y)).toBe(expected);
});

it('the slope of binary cross-entropy at an output that is exactly 0 or 1 is that of the term that is left', () => {
  // d(−ln(1 − y))/dy at 0, and d(−ln y)/dy at 1.
  expect(valueOf('binaryCrossEntropySlope', 0, 0)).toBe(1);
  expect(valueOf('binaryCrossEntropySlope', 1, 1)).toBe(-1);
  expect(valueOf('binaryCrossEntropySlope', 1, 0)).toBe(Infinity);
  expect(valueOf('binaryCrossEntropySlope', 0, 1)).toBe(-Infinity);
});

it('δ keeps the cross-entropy finite where the right output is 0, and a target of 0 costs nothing', () => {
  expect(valueOf('crossEntropyTerm', 1, 0, 1e-7)).toBeCloseTo(16.11809565095832, 12);
  expect(valueOf('crossEntropyTerm', 1, 0, 0)).toBe(Infinity);
  expect(valueOf('crossEntropyTerm', 0, 0, 0)).toBe(0);
  expect(valueOf('crossEntropyTermSlope', 0, 0, 0)).toBe(0);
});

it('the two step functions differ at 0 alone', () => {
  for (const z of [-1, -1e-300, 1e-300, 1]) expect(valueOf('step', z)).toBe(valueOf('stepAtLeast', z));
  for (const z of [0, -0]) expect([valueOf('step', z), valueOf('stepAtLeast', z)]).toEqual([0, 1]);
});

it('ReLU and the leaky ReLU have the slope of their left side at 0', () => {
  expect(valueOf('step', 0)).toBe(0);
  expect(valueOf('leakyReluSlope', 0, 0.1)).toBe(0.1);
});

it('the softmax of large numbers does not overflow: only their differences count', () => {
  const z = { shape: [1, 3], data: Float64Array.of(1010, 1000, 990) };
  const out = { shape: [1, 3], data: new Float64Array(3) };
  OPS.softmax.value(out, [z], 0);
  // By NumPy, from 20, 10 and 0.
  [0.999954600070331, 4.539786860886666e-5, 2.061060046209062e-9].forEach((expected, k) => {
    expect(out.data[k]! / expected).toBeCloseTo(1, 13);
  });
});

it('the cross-entropy of a softmax is finite where the softmax itself is rounded to 0', () => {
  const [z, t] = [[1000, 0], [0, 1]].map((row) => ({ shape: [1, 2], data: Float64Array.from(row) })); // prettier-ignore
  const loss = { shape: [], data: Float64Array.of(NaN) };
  OPS.softmaxCrossEntropy.value(loss, [z!, t!], 0);
  expect(loss.data[0]).toBe(1000);
  const gradient = { shape: [1, 2], data: new Float64Array(2) };
  OPS.softmaxCrossEntropyGradient.value(gradient, [z!, t!], 0);
  expect([...gradient.data]).toEqual([1, -1]);
});
