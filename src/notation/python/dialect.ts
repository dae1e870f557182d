import type { FunctionName } from '#autodiff/formula.ts';
import type { OpName } from '#autodiff/op.ts';
import { after, atom, atProduct, inside, LEVEL, type Printed } from './printed.ts';

/** What NumPy and PyTorch say differently. Everything else is printed from the formula of an op. */
export interface Dialect {
  readonly module: 'np' | 'torch';
  readonly calls: Readonly<Record<FunctionName, (of: readonly Printed[], index: number) => Printed>>;
  /** How many numbers a tensor has. */
  size(of: string): string;
  /** Ops on tensors whose formula leaves out what shape they make. */
  readonly ops: Partial<Readonly<Record<OpName, (inputs: readonly string[]) => string>>>;
}

const texts = (of: readonly Printed[]): string => of.map(({ text }) => text).join(', ');
const columnOf = ([of]: readonly Printed[], index: number): Printed =>
  atom(`${inside(of!, LEVEL.atom)}[:, [${index}]]`);
const called =
  (name: string, more = '') =>
  (of: readonly Printed[]): Printed =>
    atom(`${name}(${texts(of)}${more})`);

export const NUMPY: Dialect = {
  module: 'np',
  calls: {
    sigmoid: ([z]) => atProduct(`1 / (1 + np.exp(-${after(z!, LEVEL.negative)}))`),
    ln: called('np.log'),
    sumOverRows: called('np.sum', ', axis=0'),
    sumOfAll: called('np.sum'),
    mean: called('np.mean'),
    columns: (of) => atom(`np.hstack([${texts(of)}])`),
    column: columnOf,
  },
  size: (of) => `${of}.size`,
  ops: {
    one: ([like]) => `np.ones_like(${like!})`,
    spread: ([a, like]) => `np.full_like(${like!}, ${a!})`,
  },
};

export const TORCH: Dialect = {
  module: 'torch',
  calls: {
    sigmoid: called('torch.sigmoid'),
    ln: called('torch.log'),
    sumOverRows: called('torch.sum', ', dim=0'),
    sumOfAll: called('torch.sum'),
    mean: called('torch.mean'),
    columns: (of) => atom(`torch.hstack([${texts(of)}])`),
    column: columnOf,
  },
  size: (of) => `${of}.numel()`,
  ops: {
    one: ([like]) => `torch.ones_like(${like!})`,
    spread: ([a, like]) => `${a!} * torch.ones_like(${like!})`,
  },
};
