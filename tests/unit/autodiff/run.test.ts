import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '#autodiff/builder.ts';
import { numberAt, varId, type Program, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { letter } from '#autodiff/symbol.ts';
import { matrix, scalar, zeros, type Tensor } from '#numeric/tensor.ts';

const naming = (name: string) => ({ id: varId(name), name: letter(name), role: 'intermediate' as const });

/** Z = X W + b, H = σ(Z), L = mean (H − T)². */
function layer(): Program {
  const builder = new ProgramBuilder();
  const X = builder.leaf(naming('X'), ['N', 2]);
  const T = builder.leaf(naming('T'), ['N', 3]);
  const W = builder.leaf(naming('W'), [2, 3]);
  const b = builder.leaf(naming('b'), [3]);
  const Z = builder.apply('addBias', [builder.apply('matmul', [X, W], naming('XW')), b], naming('Z'));
  const H = builder.apply('sigmoid', [Z], naming('H'));
  builder.apply('meanSquaredError', [H, T], naming('L'));
  builder.elements.set(varId('H[0,2]'), { of: varId('H'), index: 2 });
  return builder.build();
}
const given = (changes: Record<string, Tensor | undefined> = {}): Map<VarId, Tensor> => {
  const all = {
    X: matrix([[1, 2], [3, 4]]),
    T: zeros([2, 3]),
    W: matrix([[0, 1, -1], [0, 0.5, 1]]),
    b: { shape: [3], data: Float64Array.of(0, 0, -1) },
    ...changes,
  }; // prettier-ignore
  const entries = Object.entries(all).filter((entry): entry is [string, Tensor] => entry[1] !== undefined);
  return new Map(entries.map(([name, value]) => [varId(name), value]));
};
const X = varId('X');
const Z = varId('Z');

describe('running a program', () => {
  it('evaluates every equation in order and keeps every value', () => {
    const program = layer();
    const { values } = run(program, given());
    expect(new Set(values.keys())).toEqual(new Set(program.variables.keys()));
    expect(values.get(Z)).toEqual(matrix([[0, 2, 0], [0, 5, 0]])); // prettier-ignore
    expect(values.get(varId('H'))!.data[0]).toBe(0.5);
  });

  it('takes the size of the batch from what is given', () => {
    const program = layer();
    for (const rows of [1, 2, 96, 128]) {
      const { values } = run(program, given({ X: zeros([rows, 2]), T: zeros([rows, 3]) }));
      expect(values.get(Z)!.shape).toEqual([rows, 3]);
      expect(values.get(varId('L'))!.data[0]).toBeCloseTo((0.25 * 2 + (1 / (1 + Math.E)) ** 2) / 3, 14);
    }
  });

  it('leaves what is given unchanged', () => {
    const inputs = given();
    const before = structuredClone(inputs);
    run(layer(), inputs);
    expect(inputs).toEqual(before);
  });

  it('computes in float32 where it is asked to: the same numbers, rounded', () => {
    const double = run(layer(), given()).values;
    const single = run(layer(), given(), { precision: 'float32' }).values;
    for (const { output } of layer().equations) {
      expect(double.get(output)!.data).toBeInstanceOf(Float64Array);
      expect(single.get(output)!.data).toBeInstanceOf(Float32Array);
      single.get(output)!.data.forEach((value, i) => {
        expect(value).toBeCloseTo(double.get(output)!.data[i]!, 6);
      });
    }
    expect(single.get(varId('L'))!.data[0]).not.toBe(double.get(varId('L'))!.data[0]);
  });
});

describe('buffers', () => {
  it('are written again and again, with the values that fresh tensors would get', () => {
    const program = layer();
    const buffers = new Map<VarId, Tensor>();
    const first = run(program, given(), { buffers });
    expect(new Set(buffers.keys())).toEqual(new Set(program.equations.map(({ output }) => output)));
    const kept = first.values.get(Z);
    const other = given({ X: matrix([[0, -1], [2, 0.5]]) }); // prettier-ignore
    const second = run(program, other, { buffers });
    expect(second.values.get(Z)).toBe(kept);
    for (const [id, fresh] of run(program, other).values) expect(second.values.get(id)).toEqual(fresh);
  });

  it('may be given for some variables only', () => {
    const mine = zeros([2, 3]);
    const { values } = run(layer(), given(), { buffers: new Map([[Z, mine]]) });
    expect(values.get(Z)).toBe(mine);
    expect(mine).toEqual(run(layer(), given()).values.get(Z));
  });

  it('of another batch size are refused: their last rows would count in the loss', () => {
    const buffers = new Map<VarId, Tensor>();
    run(layer(), given(), { buffers });
    const one = given({ X: matrix([[1, 2]]), T: zeros([1, 3]) });
    expect(() => run(layer(), one, { buffers })).toThrow(
      'The buffer of XW has shape [2, 3], [1, 3] is needed.',
    );
  });
});

describe('what a program cannot run on is named', () => {
  it.each([
    ['a missing input', { X: undefined }, 'X is not given.'],
    ['a missing parameter', { b: undefined }, 'b is not given.'],
    ['a matrix of another size', { W: zeros([3, 3]) }, 'W has shape [3, 3], the program declares [2, 3].'],
    ['a row where a matrix is declared', { X: zeros([2]) }, /^X has /],
    ['one axis too many', { b: zeros([3, 1]) }, 'b has 2 axes, the program declares 1.'],
    ['a single number for a row', { b: scalar(1) }, /^b has /],
    ['as many inputs as targets', { T: zeros([3, 3]) }, 'T has shape [3, 3], the program declares [N, 3].'],
  ] as const)('%s', (_, changes, message) => {
    expect(() => run(layer(), given(changes))).toThrow(message);
  });
});

describe('a number of a trace', () => {
  const trace = run(layer(), given());
  it('is found under the name of a variable that is one number', () => {
    expect(numberAt(trace, varId('L'))).toBe(trace.values.get(varId('L'))!.data[0]);
  });
  it('is found under the name of a place in a tensor', () => {
    expect(numberAt(trace, varId('H[0,2]'))).toBe(trace.values.get(varId('H'))!.data[2]);
  });
  it('is not found under the name of a tensor, nor under a name that the program lacks', () => {
    expect(numberAt(trace, X)).toBeUndefined();
    expect(numberAt(trace, varId('nothing'))).toBeUndefined();
  });
});
