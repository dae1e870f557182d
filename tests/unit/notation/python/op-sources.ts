import { ProgramBuilder } from '#autodiff/builder.ts';
import { varId } from '#autodiff/program.ts';
import { letter } from '#autodiff/symbol.ts';
import { NUMPY, TORCH } from '#notation/python/dialect.ts';
import { expressionOf } from '#notation/python/expression.ts';
import { tensorLiteral } from '#notation/python/literals.ts';
import { OP_CASES } from '../../autodiff/op-cases.ts';

export interface OpSource {
  readonly name: string;
  /** A program that prints the op's value as a list of numbers. */
  readonly source: string;
  readonly expected: readonly number[];
}

const SETUP = {
  numpy: {
    head: 'import numpy as np',
    array: 'np.array',
    asArray: 'np.asarray',
    module: 'np',
    dialect: NUMPY,
  },
  torch: {
    head: 'import torch\ntorch.set_default_dtype(torch.float64)',
    array: 'torch.tensor',
    asArray: 'torch.as_tensor',
    module: 'torch',
    dialect: TORCH,
  },
} as const;

/** Every example in the table of ops as a program of its own. */
export function opSources(library: keyof typeof SETUP): OpSource[] {
  const { head, array, asArray, module, dialect } = SETUP[library];
  return OP_CASES.map(({ op, inputs, index, expected }, i) => {
    const builder = new ProgramBuilder();
    const naming = (name: string) => ({ id: varId(name), name: letter(name), role: 'intermediate' as const });
    const leaves = inputs.map(({ shape }, k) => builder.leaf(naming(`a${k}`), shape));
    builder.apply(op, leaves, naming('out'), index === undefined ? {} : { index });
    const program = builder.build();
    const right = expressionOf(program.equations[0]!, program, dialect);
    const given = inputs.map((tensor, k) => `a${k} = ${array}(${tensorLiteral(tensor, module)})`);
    const shape = `assert list(out.shape) == [${expected.shape.join(', ')}], out.shape`;
    const print = `import json\n${shape}\nprint(json.dumps(out.reshape(-1).tolist()))`;
    return {
      name: `${op} (${i + 1}): ${right}`,
      source: [head, ...given, `out = ${asArray}(${right})`, print].join('\n'),
      expected: [...expected.data],
    };
  });
}
