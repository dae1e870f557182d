import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '#autodiff/builder.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import { OPS } from '#autodiff/ops/index.ts';
import { varId, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { letter } from '#autodiff/symbol.ts';
import { sizeOf, type Tensor } from '#numeric/tensor.ts';
import { centralDifference } from './central-difference.ts';
import { argumentsOf, evaluateFormula } from './evaluate-formula.ts';
import { OP_CASES } from './op-cases.ts';
import type { OpCase } from './op-cases/op-case.ts';

const naming = (name: string) => ({ id: varId(name), name: letter(name), role: 'intermediate' as const });

/** The value of an op, written over rubbish, as an executor that reuses its buffers does. */
function valueOf(op: OpCase['op'], inputs: readonly Tensor[], index = 0): Tensor {
  const shape = OPS[op].shape(inputs.map((input) => input.shape)) as number[];
  const out = { shape, data: new Float64Array(sizeOf(shape)).fill(NaN) };
  OPS[op].value(out, inputs, index);
  return out;
}

/** ½ Σ (T − op(a0, a1, …))²: a loss whose slope differs in every place of the op's output. */
function lossThrough({ op, inputs, expected, index }: OpCase, wanted: readonly number[]) {
  const builder = new ProgramBuilder();
  const given = new Map<VarId, Tensor>();
  const ids = inputs.map((input, i) => {
    given.set(varId(`a${i}`), input);
    return builder.leaf(naming(`a${i}`), input.shape);
  });
  const targets = Float64Array.from(expected.data, (value, i) => value - 0.5 - i / 4);
  given.set(varId('T'), { shape: expected.shape, data: targets });
  const target = builder.leaf(naming('T'), expected.shape);
  const result = builder.apply(op, ids, naming('result'), index === undefined ? {} : { index });
  const errors = builder.apply('halfSquaredError', [target, result], naming('errors'));
  const loss = builder.apply('sum', [errors], naming('L'));
  const parameters = wanted.map((i) => ids[i]!);
  differentiate(builder, loss, parameters);
  return { program: builder.build(), given, loss, parameters };
}

it('every op is in the table', () => {
  expect(new Set(OP_CASES.map(({ op }) => op))).toEqual(new Set(Object.keys(OPS)));
});

describe.each(OP_CASES.map((row) => ({ ...row, title: `${row.op} of ${row.inputs.length}`, row })))(
  '$title',
  ({ op, inputs, index, expected, refused, differentiable, flat, single, shapeOnly, row }) => {
    it('has the shape that its inputs call for', () => {
      expect(OPS[op].shape(inputs.map(({ shape }) => shape))).toEqual(expected.shape);
    });

    it.each((refused ?? []).map((shapes) => ({ shapes, title: JSON.stringify(shapes) })))(
      'refuses inputs of shapes $title',
      ({ shapes }) => {
        expect(() => OPS[op].shape(shapes)).toThrow(RangeError);
      },
    );

    it('has the value that was worked out for it', () => {
      const { data } = valueOf(op, inputs, index);
      expect(data.length).toBe(expected.data.length);
      expected.data.forEach((value, i) => {
        expect(Math.abs(data[i]! - value), `place ${i}: ${data[i]}`).toBeLessThanOrEqual(
          4 * Number.EPSILON * Math.abs(value),
        );
      });
    });

    if (differentiable)
      it('has the gradient that central differences give, towards every input', () => {
        const { program, given, loss, parameters } = lossThrough(row, differentiable);
        const { values } = run(program, given);
        for (const id of parameters) {
          const gradient = values.get(program.gradients.get(id)!)!;
          expect(gradient.shape).toEqual(given.get(id)!.shape);
          const slopes = centralDifference(program, given, loss, id);
          expect(slopes.some((slope) => Math.abs(slope) > 1e-3)).toBe(true);
          slopes.forEach((slope, i) => {
            expect(Math.abs(gradient.data[i]! - slope), `d/d${id}[${i}]`).toBeLessThan(
              1e-8 * (1 + Math.abs(slope)),
            );
          });
        }
      });

    if (flat)
      it(`has a gradient of 0 towards input ${flat.join(' and ')}, as it does not change nearby`, () => {
        const { program, given, loss, parameters } = lossThrough(row, flat);
        const { values } = run(program, given);
        for (const id of parameters) {
          const none = [...given.get(id)!.data].map(() => 0);
          expect([...values.get(program.gradients.get(id)!)!.data].map(Math.abs)).toEqual(none);
          expect(centralDifference(program, given, loss, id)).toEqual(none);
        }
      });

    const others = inputs.map((_, i) => i).filter((i) => !differentiable?.includes(i) && !flat?.includes(i));
    if (others.length > 0)
      it(`lets no gradient through to input ${others.join(' or ')}`, () => {
        for (const i of others)
          expect(() => lossThrough(row, [i])).toThrow(/has no gradient|does not depend on/);
      });

    it('has a formula that gives the same value and mentions every input', () => {
      const ones = single.map((value, i) => ({
        shape: inputs[i]!.shape.map(() => 1),
        data: Float64Array.of(value),
      }));
      const formula = OPS[op].formula(single.length);
      expect(evaluateFormula(formula, single)).toBeCloseTo(valueOf(op, ones).data[0]!, 12);
      const mentioned = single.map((_, i) => i).filter((i) => !shapeOnly?.includes(i));
      expect([...argumentsOf(formula)].sort()).toEqual(mentioned);
    });
  },
);
