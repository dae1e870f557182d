import { describe, expect, it } from 'vitest';
import { inPlace } from '#autodiff/in-place.ts';
import { varId, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { layerProgram } from '#learning/layer-program.ts';
import { batchNames } from '#learning/names.ts';
import { torchParameters } from '#learning/torch-draws.ts';
import { matrix, scalar, type Tensor } from '#numeric/tensor.ts';

const SIZES = [2, 3, 1];
const program = layerProgram(
  { sizes: SIZES, activation: 'sigmoid', biases: 'neuron', loss: { op: 'meanSquaredError' } },
  batchNames(SIZES),
);
const given = (): Map<VarId, Tensor> =>
  new Map(torchParameters(0, SIZES))
    .set(
      varId('X'),
      matrix([
        [0.1, 0.9],
        [-1, 0.5],
        [0, 2],
      ]),
    ) // prettier-ignore
    .set(varId('T'), matrix([[1], [0], [0.5]]))
    .set(varId('lr'), scalar(0.7));

describe('a program with its tensors in place', () => {
  it('gives what a run with new tensors gives, to the last bit, however often the inputs change', () => {
    const inputs = given();
    const placed = inPlace(program, inputs);
    for (const shift of [0, 1, -0.25]) {
      const X = inputs.get(varId('X'))!;
      X.data.set(Float64Array.from(X.data, (value) => value + shift));
      placed.run();
      for (const [id, { data }] of run(program, inputs).values)
        expect([...placed.values.get(id)!.data], id).toEqual([...data]);
    }
  });

  it('goes on from the new parameters, as five runs by hand do', () => {
    const placed = inPlace(program, given());
    let byHand = given();
    for (let step = 0; step < 5; step++) {
      placed.advance();
      const { values } = run(program, byHand);
      byHand = new Map(byHand);
      for (const [id, updated] of program.next) byHand.set(id, values.get(updated)!);
      expect(placed.values.get(varId('L'))!.data[0]).toBe(values.get(varId('L'))!.data[0]);
    }
    for (const id of program.next.keys())
      expect([...placed.values.get(id)!.data]).toEqual([...byHand.get(id)!.data]);
  });

  it('names an input that is missing', () => {
    const inputs = given();
    inputs.delete(varId('W2'));
    expect(() => inPlace(program, inputs)).toThrow('W2 is not given.');
  });
});
