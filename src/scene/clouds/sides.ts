import { ProgramBuilder } from '#autodiff/builder.ts';
import { varId, type Program } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { bold } from '#autodiff/symbol.ts';
import { accuracy } from '#learning/metrics.ts';
import { matrix } from '#numeric/tensor.ts';
import { featuresOf, type Sample } from './samples.ts';

/** A line in the plane of two features: the points where w1·x1 + w2·x2 + b is 0. It answers 1 where the sum is above 0. */
export interface Line {
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
}

const SIDES: Program = sidesProgram();

/** Answers of 0 and 1, one a sample: on which side of the line it lies. A sample on the line gets 0. */
export function sidesOf({ w1, w2, b }: Line, samples: readonly Sample[]): Uint8Array {
  const given = new Map([
    [varId('X'), featuresOf(samples)],
    [varId('w'), matrix([[w1], [w2]])],
    [varId('b'), { shape: [1], data: Float64Array.of(b) }],
  ]);
  return Uint8Array.from(run(SIDES, given).values.get(varId('A'))!.data);
}

/** How many of the samples lie on the side of their label, as a fraction. */
export const accuracyOf = (line: Line, samples: readonly Sample[]): number =>
  accuracy(
    sidesOf(line, samples),
    Uint8Array.from(samples, ({ t }) => t),
  );

function sidesProgram(): Program {
  const builder = new ProgramBuilder();
  const X = builder.leaf({ id: varId('X'), name: bold('X'), role: 'data' }, ['N', 2]);
  const w = builder.leaf({ id: varId('w'), name: bold('w'), role: 'parameter' }, [2, 1]);
  const b = builder.leaf({ id: varId('b'), name: bold('b'), role: 'parameter' }, [1]);
  const weighted = builder.apply('matmul', [X, w], {
    id: varId('X·w'),
    name: bold('X·w'),
    role: 'intermediate',
  });
  const Z = builder.apply('addBias', [weighted, b], {
    id: varId('Z'),
    name: bold('Z'),
    role: 'preactivation',
  });
  builder.apply('step', [Z], { id: varId('A'), name: bold('A'), role: 'activation' });
  return builder.build();
}
