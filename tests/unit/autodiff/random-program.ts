import fc from 'fast-check';
import { ProgramBuilder } from '#autodiff/builder.ts';
import type { OpName } from '#autodiff/op.ts';
import { varId, type Role, type VarId } from '#autodiff/program.ts';
import { letter } from '#autodiff/symbol.ts';
import { scalar, type Shape, type Tensor } from '#numeric/tensor.ts';

/** What a random equation is made of; inputs are numbers that choose among the variables so far. */
interface Draft {
  readonly op: OpName;
  readonly inputs: readonly number[];
  readonly role: Role;
}
export interface Draw {
  readonly leaves: readonly (readonly number[])[];
  readonly equations: readonly Draft[];
}
export interface RandomProgram {
  readonly builder: ProgramBuilder;
  readonly given: ReadonlyMap<VarId, Tensor>;
  readonly loss: VarId;
  /** The given variables that the loss depends on. */
  readonly wanted: readonly VarId[];
}

const role = fc.constantFrom<Role[]>('preactivation', 'activation', 'loss', 'intermediate');
const draft = (op: OpName, minLength: number, maxLength = minLength): fc.Arbitrary<Draft> =>
  fc.record({ op: fc.constant(op), inputs: fc.array(fc.nat(), { minLength, maxLength }), role });
const anyShape: readonly fc.Arbitrary<Draft>[] = [
  draft('add', 1, 3),
  draft('copy', 1),
  draft('halfSquaredError', 2),
  draft('negate', 1),
  draft('sigmoid', 1),
  draft('subtract', 2),
];
const draw = (size: number, drafts: readonly fc.Arbitrary<Draft>[]): fc.Arbitrary<Draw> =>
  fc.record({
    leaves: fc.array(
      fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { minLength: size, maxLength: size }),
      { minLength: 1, maxLength: 4 },
    ),
    equations: fc.array(fc.oneof(...drafts), { minLength: 1, maxLength: 12 }),
  });

/** Programs of single numbers, and of 2 × 2 matrices whose sum passes through the same ops once more. */
export const scalarDraws = draw(1, [...anyShape, draft('weightedSum', 2, 5)]);
export const matrixDraws = draw(4, [...anyShape, draft('matmul', 2)]);

const naming = (name: string, of: Role) => ({ id: varId(name), name: letter(name), role: of });

/** Writes a draw down as a program whose loss is one number. Variables are used freely: often, twice at once, or never. */
export function writeProgram({ leaves, equations }: Draw): RandomProgram {
  const builder = new ProgramBuilder();
  const shape: Shape = leaves[0]!.length === 1 ? [] : [2, 2];
  const given = new Map<VarId, Tensor>();
  const known = leaves.map((numbers, i) => {
    given.set(varId(`w${i}`), { shape, data: Float64Array.from(numbers) });
    return builder.leaf(naming(`w${i}`, 'parameter'), shape);
  });
  const dependsOn = new Map(known.map((id) => [id, new Set([id])]));
  const apply = (op: OpName, inputs: readonly VarId[], name: string, of: Role): VarId => {
    dependsOn.set(varId(name), new Set(inputs.flatMap((input) => [...dependsOn.get(input)!])));
    return builder.apply(op, inputs, naming(name, of));
  };
  equations.forEach(({ op, inputs, role: of }, i) => {
    const chosen = inputs.map((number) => known[known.length - 1 - (number % Math.min(known.length, 6))]!);
    known.push(apply(op, chosen, `v${i}`, of));
  });
  let loss = known.at(-1)!;
  if (shape.length > 0) {
    const total = apply('sum', [loss], 'total', equations[0]!.role);
    const squashed = apply('sigmoid', [total], 'squashed', 'preactivation');
    const target = builder.leaf(naming('t', 'target'), []);
    given.set(target, scalar(0.25));
    dependsOn.set(target, new Set());
    loss = apply('halfSquaredError', [target, squashed], 'L', 'loss');
  }
  return { builder, given, loss, wanted: [...dependsOn.get(loss)!] };
}
