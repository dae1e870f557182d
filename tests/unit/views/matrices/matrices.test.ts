import { describe, expect, it } from 'vitest';
import { numberAt, varId } from '#autodiff/program.ts';
import { frameAt } from '#scene/frame.ts';
import { stepsOf } from '#scene/step.ts';
import { startOf } from '#scene/stepper/scene.ts';
import { traceInDetail } from '#scene/stepper/trace.ts';
import { elided, entryAt, equationsOf, matrixEquation, type Matrix } from '#views/matrices/matrices.ts';

const course = traceInDetail(startOf('course'), 'layer');
const mazur = traceInDetail(startOf('mazur', 'neuron'), 'layer');
const deep = traceInDetail(startOf('deep'), 'layer');
const equation = (trace: typeof course, output: string) =>
  matrixEquation(
    trace,
    trace.program.equations.find((one) => one.output === output)!,
  );
const operands = (trace: typeof course, output: string): Matrix[] =>
  equation(trace, output).parts.filter((part) => part.kind === 'matrix');
const SECTIONS = ['forward', 'backward', 'update', 'again'] as const;

describe('an equation between matrices', () => {
  it('has the shape of each operand, and the sizes that meet underlined', () => {
    const [X, W] = operands(course, 'Z1');
    expect([X!.shape, X!.inner]).toEqual([[1, 2], 1]);
    expect([W!.shape, W!.inner]).toEqual([[2, 2], 0]);
    expect(equation(course, 'Z1').result.shape).toEqual([1, 2]);
  });

  it('has no underlined size where no product sums over it', () => {
    for (const matrix of [...operands(course, 'O'), ...operands(course, 'E')])
      expect(matrix.inner).toBeUndefined();
  });

  it('names the numbers of a weight matrix by the textbook: w5 and w7 stand in the first row of W2', () => {
    const [, W] = operands(course, 'Z2');
    expect(W!.rows).toEqual([['w5', 'w7'], ['w6', 'w8']]); // prettier-ignore
  });

  it('turns a transposed operand over', () => {
    const [H, D] = operands(course, 'dE_total/dW2');
    expect(H!.after).toBe('ᵀ');
    expect(H!.rows).toEqual([['h1'], ['h2']]);
    expect([H!.shape, H!.inner, D!.shape, D!.inner]).toEqual([[2, 1], 1, [1, 2], 0]);
    const [, W] = operands(course, 'dE_total/dH');
    expect(W!.rows).toEqual([['w5', 'w6'], ['w7', 'w8']]); // prettier-ignore
  });

  it('meets in equal sizes wherever two are underlined, in every network', () => {
    let met = 0;
    for (const trace of [course, mazur, deep])
      for (const one of trace.program.equations) {
        const sizes = matrixEquation(trace, one)
          .parts.filter((part) => part.kind === 'matrix')
          .flatMap(({ shape, inner }) => (inner === undefined ? [] : [shape[inner]]));
        expect(sizes.length % 2).toBe(0);
        for (let i = 0; i < sizes.length; i += 2) {
          expect(sizes[i]).toBe(sizes[i + 1]);
          met++;
        }
      }
    expect(met).toBeGreaterThan(20);
  });

  it('shows under each name the number of that name', () => {
    for (const trace of [course, mazur, deep])
      for (const one of trace.program.equations) {
        const { parts, result } = matrixEquation(trace, one);
        for (const part of [...parts, result]) {
          if (part.kind === 'glue') continue;
          for (const id of part.rows.flatMap((row) => row ?? []))
            if (id !== null && trace.program.elements.has(id))
              expect(entryAt(trace, part.id, id)).toBe(numberAt(trace, id));
        }
      }
  });

  it('writes a number without a name by its place', () => {
    const [XW] = operands(mazur, 'Z1');
    expect(XW!.rows).toEqual([['X·W1[0,0]', 'X·W1[0,1]']]);
    const [x1, w3, x2, w4] = ['x1', 'w3', 'x2', 'w4'].map((id) => numberAt(mazur, varId(id))!);
    expect(entryAt(mazur, XW!.id, varId('X·W1[0,1]'))).toBeCloseTo(x1! * w3! + x2! * w4!, 15);
  });

  it('writes out 6 rows and columns, and of more the first three and the last', () => {
    expect(elided([1, 2, 3, 4, 5, 6])).toEqual([1, 2, 3, 4, 5, 6]);
    expect(elided([1, 2, 3, 4, 5, 6, 7])).toEqual([1, 2, 3, null, 7]);
    const [, W] = operands(deep, deep.program.equations.find(({ inputs }) => inputs[1] === 'W2')!.output);
    expect(W!.shape).toEqual([10, 10]);
    expect(W!.rows.map((row) => row?.length)).toEqual([5, 5, 5, undefined, 5]);
    expect(W!.rows[0]![3]).toBeNull();
  });
});

describe('the equations of a section', () => {
  it('are those of the steps in it, and all sections together are the program', () => {
    for (const trace of [course, mazur]) {
      const steps = stepsOf(trace.program, 'layer');
      const all = SECTIONS.flatMap((section) => equationsOf(steps, section));
      expect(all).toEqual(trace.program.equations);
    }
    const steps = stepsOf(course.program, 'layer');
    const forward = equationsOf(steps, 'forward').map(({ output }) => output);
    expect(forward).toEqual(['Z1', 'H', 'Z2', 'O', 'E', 'E_total']);
    expect(frameAt(course, steps, 1).step?.section).toBe('forward');
  });
});
