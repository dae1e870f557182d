import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '#autodiff/builder.ts';
import { varId } from '#autodiff/program.ts';
import { letter } from '#autodiff/symbol.ts';

const naming = (name: string) => ({ id: varId(name), name: letter(name), role: 'intermediate' as const });
function twoMatrices(): ProgramBuilder {
  const builder = new ProgramBuilder();
  builder.leaf(naming('X'), ['N', 2]);
  builder.leaf(naming('W'), [2, 3]);
  return builder;
}

describe('writing a program down', () => {
  it('an equation gets the shape of its output, the phase of the moment, and a place in the order', () => {
    const builder = twoMatrices();
    const Z = builder.apply('matmul', [varId('X'), varId('W')], naming('Z'));
    builder.phase = 'update';
    builder.apply('copy', [Z], naming('Z_new'));
    const { variables, equations } = builder.build();
    expect(variables.get(Z)!.shape).toEqual(['N', 3]);
    expect(equations.map(({ phase, output }) => [phase, output])).toEqual([
      ['forward', 'Z'],
      ['update', 'Z_new'],
    ]);
  });

  it('a variable is defined once', () => {
    const builder = twoMatrices();
    expect(() => builder.leaf(naming('X'), [])).toThrow('X is defined twice.');
    expect(() => builder.apply('copy', [varId('W')], naming('X'))).toThrow('X is defined twice.');
  });

  it('a variable is defined before it is used', () => {
    const builder = twoMatrices();
    expect(() => builder.apply('copy', [varId('later')], naming('Z'))).toThrow(
      'later is used before it is defined.',
    );
  });

  it('shapes that do not fit are refused with the equation and the sizes, and leave nothing behind', () => {
    const builder = twoMatrices();
    expect(() => builder.apply('matmul', [varId('W'), varId('X')], naming('Z'))).toThrow(
      new RangeError('Z = matmul(W, X): Inner sizes 3 and N differ.'),
    );
    expect(builder.equations).toEqual([]);
    expect(builder.variables.has(varId('Z'))).toBe(false);
  });
});
