import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '#autodiff/builder.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import { varId, type Role, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { letter } from '#autodiff/symbol.ts';
import { matrix, scalar, type Shape, type Tensor } from '#numeric/tensor.ts';
import { centralDifference } from './central-difference.ts';
import { matrixDraws, scalarDraws, writeProgram, type Draw } from './random-program.ts';

const naming = (name: string, role: Role = 'intermediate') => ({ id: varId(name), name: letter(name), role });
const ids = (...names: string[]): VarId[] => names.map(varId);
const given = (values: Record<string, Tensor | number>): Map<VarId, Tensor> =>
  new Map(
    Object.entries(values).map(([name, value]) => [
      varId(name),
      typeof value === 'number' ? scalar(value) : value,
    ]),
  );
function withLeaves(leaves: Record<string, Shape>): ProgramBuilder {
  const builder = new ProgramBuilder();
  for (const [name, shape] of Object.entries(leaves)) builder.leaf(naming(name), shape);
  return builder;
}
const numbers = (tensor: Tensor | undefined): number[] => [...tensor!.data];

describe.each([
  ['single numbers', scalarDraws],
  ['matrices', matrixDraws],
] as [string, fc.Arbitrary<Draw>][])('the backward pass of any program of %s', (_, draws) => {
  it('gives the slopes that central differences measure', () => {
    fc.assert(
      fc.property(draws, (draw) => {
        const { builder, given, loss, wanted } = writeProgram(draw);
        differentiate(builder, loss, wanted);
        const program = builder.build();
        const { values } = run(program, given);
        for (const id of wanted) {
          const gradient = values.get(program.gradients.get(id)!)!;
          expect(gradient.shape).toEqual(given.get(id)!.shape);
          const fine = centralDifference(program, given, loss, id, 1e-5);
          const coarse = centralDifference(program, given, loss, id, 2e-5);
          fine.forEach((slope, i) => {
            const uncertain = Math.abs(slope - coarse[i]!);
            const size = Math.max(1, Math.abs(slope), Math.abs(values.get(loss)!.data[0]!));
            expect(Math.abs(gradient.data[i]! - slope)).toBeLessThan(1e-7 * size + uncertain);
          });
        }
      }),
      { seed: 10, numRuns: 200 },
    );
  });

  it('defines every variable once and uses none before it is defined', () => {
    fc.assert(
      fc.property(draws, (draw) => {
        const { builder, given, loss, wanted } = writeProgram(draw);
        differentiate(builder, loss, wanted);
        const known = new Set(given.keys());
        const wrong: string[] = [];
        for (const { inputs, output } of builder.build().equations) {
          for (const input of inputs) if (!known.has(input)) wrong.push(`${input} is used before its time`);
          if (known.has(output)) wrong.push(`${output} is defined twice`);
          known.add(output);
        }
        expect(wrong).toEqual([]);
        expect(known).toEqual(new Set(builder.variables.keys()));
      }),
      { seed: 10, numRuns: 200 },
    );
  });

  it('walks back only edges that the forward pass has', () => {
    fc.assert(
      fc.property(draws, (draw) => {
        const { builder, loss, wanted } = writeProgram(draw);
        const forward = new Map(builder.equations.map((equation) => [equation.output, equation]));
        differentiate(builder, loss, wanted);
        for (const { phase, along } of builder.equations)
          if (along) {
            expect(phase).toBe('backward');
            expect(forward.get(along.output)!.inputs.length).toBeGreaterThan(along.input);
          }
      }),
      { seed: 11, numRuns: 100 },
    );
  });
});

describe('where a variable is used more than once', () => {
  /** L = ½(t − s)² with s = a·h + b·h: two paths from h. */
  function twoPaths() {
    const builder = withLeaves({ a: [], b: [], h: [], t: [] });
    builder.apply('weightedSum', ids('a', 'h'), naming('p'));
    builder.apply('weightedSum', ids('b', 'h'), naming('q'));
    builder.apply('add', ids('p', 'q'), naming('s'));
    builder.apply('halfSquaredError', ids('t', 's'), naming('L'));
    return builder;
  }
  const values = given({ a: 2, b: -3, h: 0.5, t: 1 });

  it('each path is a variable of its own, and an add joins them in the order of use', () => {
    const builder = twoPaths();
    differentiate(builder, varId('L'), ids('h'));
    const { equations } = builder.build();
    const joined = equations.at(-1)!;
    expect(joined).toMatchObject({ op: 'add', inputs: ['dL/dh[p]', 'dL/dh[q]'], output: 'dL/dh' });
    expect(equations.find(({ output }) => output === 'dL/dh[p]')?.along).toEqual({ output: 'p', input: 1 });
    const trace = run(builder.build(), values);
    const slope = 2 * 0.5 - 3 * 0.5 - 1;
    expect(numbers(trace.values.get(varId('dL/dh[p]')))).toEqual([2 * slope]);
    expect(numbers(trace.values.get(varId('dL/dh[q]')))).toEqual([-3 * slope]);
    expect(numbers(trace.values.get(varId('dL/dh')))).toEqual([-slope]);
  });

  it('a path is written with the variable that it leads through', () => {
    const builder = twoPaths();
    differentiate(builder, varId('L'), ids('h'));
    expect(builder.variable(varId('dL/dh[p]')).name).toEqual({
      kind: 'derivative',
      of: letter('L'),
      by: letter('h'),
      via: letter('p'),
    });
  });

  it('a path takes the name that is asked for', () => {
    const builder = twoPaths();
    differentiate(builder, varId('L'), ids('h'), {
      pathName: (variable, use) => (use === varId('p') ? naming(`dP/d${variable}`) : undefined),
    });
    expect(builder.equations.at(-1)!.inputs).toEqual(['dP/dh', 'dL/dh[q]']);
  });

  it('two uses in one equation are two paths, told apart by their places', () => {
    const builder = withLeaves({ w: [] });
    builder.apply('weightedSum', ids('w', 'w'), naming('z'));
    differentiate(builder, varId('z'), ids('w'));
    expect(builder.equations.at(-1)).toMatchObject({ op: 'add', inputs: ['dz/dw[z.0]', 'dz/dw[z.1]'] });
    const trace = run(builder.build(), given({ w: 7 }));
    expect(numbers(trace.values.get(varId('dz/dw')))).toEqual([14]);
  });
});

describe('where a chain has one path', () => {
  it('the gradient is written as one product, upstream first', () => {
    const builder = withLeaves({ w: [], x: [], t: [] });
    builder.apply('weightedSum', ids('w', 'x'), naming('z', 'preactivation'));
    builder.apply('sigmoid', ids('z'), naming('o', 'activation'));
    builder.apply('halfSquaredError', ids('t', 'o'), naming('E', 'loss'));
    differentiate(builder, varId('E'), ids('w'));
    const backward = builder.equations.filter(({ phase }) => phase === 'backward');
    expect(backward.map(({ op, inputs, output }) => [output, op, ...inputs])).toEqual([
      ['dE/do', 'subtract', 'o', 't'],
      ['do/dz', 'sigmoidSlope', 'o'],
      ['dz/dw', 'copy', 'x'],
      ['dE/dw', 'product', 'dE/do', 'do/dz', 'dz/dw'],
    ]);
  });

  it('nothing is computed towards what was not asked for', () => {
    const builder = withLeaves({ w: [], x: [], t: [] });
    builder.apply('weightedSum', ids('w', 'x'), naming('z'));
    builder.apply('halfSquaredError', ids('t', 'z'), naming('E'));
    differentiate(builder, varId('E'), ids('w'));
    expect([...builder.gradients.keys()].sort()).toEqual(['w', 'z']);
  });

  it('equations that do not lead to the loss are left alone', () => {
    const builder = withLeaves({ w: [], t: [] });
    builder.apply('halfSquaredError', ids('t', 'w'), naming('E'));
    builder.apply('spread', ids('w', 't'), naming('aside'));
    builder.apply('copy', ids('E'), naming('later'));
    differentiate(builder, varId('E'), ids('w'));
    const trace = run(builder.build(), given({ w: 3, t: 1 }));
    expect(numbers(trace.values.get(varId('dE/dw')))).toEqual([2]);
  });

  it('the gradient of the loss itself is 1', () => {
    const builder = withLeaves({ w: [], t: [] });
    builder.apply('halfSquaredError', ids('t', 'w'), naming('E'));
    differentiate(builder, varId('E'), ids('E', 'w'));
    const { values } = run(builder.build(), given({ w: 3, t: 1 }));
    expect(numbers(values.get(builder.gradients.get(varId('E'))!))).toEqual([1]);
    expect(numbers(values.get(varId('dE/dw')))).toEqual([2]);
  });

  it('two numbers that come back to a sum reach every place of the matrix', () => {
    const builder = withLeaves({ A: [2, 2], t: [] });
    builder.apply('sum', ids('A'), naming('z', 'preactivation'));
    builder.apply('sigmoid', ids('z'), naming('o', 'activation'));
    builder.apply('halfSquaredError', ids('t', 'o'), naming('E', 'loss'));
    differentiate(builder, varId('E'), ids('A'));
    const A = matrix([[0.5, -0.5], [1, -1]]); // prettier-ignore
    const { values } = run(builder.build(), given({ A, t: 0 }));
    const gradient = values.get(varId('dE/dA'))!;
    expect(gradient.shape).toEqual([2, 2]);
    expect(numbers(gradient)).toEqual([0.125, 0.125, 0.125, 0.125]);
  });
});

describe('a gradient given by hand', () => {
  function squares() {
    const builder = withLeaves({ X: [2, 2], W: [2, 2], T: [2, 2] });
    builder.apply('matmul', ids('X', 'W'), naming('Y', 'activation'));
    builder.apply('meanSquaredError', ids('Y', 'T'), naming('L', 'loss'));
    return builder;
  }
  const values = given({
    X: matrix([[1, 2], [3, 4]]),
    W: matrix([[1, 0], [0, 1]]),
    T: matrix([[0, 0], [0, 0]]),
  }); // prettier-ignore

  it('stands in place of the derivative, is marked, and everything behind it follows', () => {
    const builder = squares();
    const byHand = new Map([
      [varId('Y'), { op: 'meanSquaredErrorPublished' as const, inputs: ids('Y', 'T') }],
    ]);
    differentiate(builder, varId('L'), ids('W'), { byHand });
    const marked = builder.equations.filter((equation) => equation.byHand);
    expect(marked).toMatchObject([
      { op: 'meanSquaredErrorPublished', output: 'dL/dY', byHand: true, phase: 'backward' },
    ]);
    expect(marked[0]!.along).toBeUndefined();
    const trace = run(builder.build(), values);
    expect(numbers(trace.values.get(varId('dL/dY')))).toEqual([1, 2, 3, 4]);
    expect(numbers(trace.values.get(varId('dL/dW')))).toEqual([10, 14, 14, 20]);
  });

  it('is twice the derivative here, where the loss averages over two outputs as well', () => {
    const builder = squares();
    differentiate(builder, varId('L'), ids('W'));
    expect(builder.equations.some((equation) => equation.byHand)).toBe(false);
    const trace = run(builder.build(), values);
    expect(numbers(trace.values.get(varId('dL/dW')))).toEqual([5, 7, 7, 10]);
  });
});

describe('what cannot be differentiated', () => {
  it('is named where the loss does not depend on a variable', () => {
    const builder = withLeaves({ w: [], t: [], alone: [] });
    builder.apply('halfSquaredError', ids('t', 'w'), naming('E'));
    expect(() => {
      differentiate(builder, varId('E'), ids('w', 'alone'));
    }).toThrow('E does not depend on alone.');
  });

  it('is named where an op has no gradient', () => {
    const builder = withLeaves({ w: [], t: [] });
    builder.apply('product', ids('w', 'w'), naming('square'));
    builder.apply('halfSquaredError', ids('t', 'square'), naming('E'));
    expect(() => {
      differentiate(builder, varId('E'), ids('w'));
    }).toThrow('product has no gradient; square cannot be differentiated.');
  });

  it('does not stand in the way of other paths: a label made from a parameter counts as given', () => {
    const builder = withLeaves({ w: [1, 1], t: [1, 1] });
    builder.apply('sigmoid', ids('w'), naming('Y'));
    builder.apply('copy', ids('Y'), naming('label'));
    builder.apply('crossEntropyBothWays', ids('Y', 'label'), naming('L'));
    differentiate(builder, varId('L'), ids('w'));
    const { values } = run(builder.build(), given({ w: matrix([[0.3]]), t: matrix([[0]]) }));
    expect(Math.abs(numbers(values.get(varId('dL/dw')))[0]!)).toBeLessThan(1e-6);
  });
});
