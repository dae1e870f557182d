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

type Module = Dialect['module'];

const leakyRelu =
  (module: Module) =>
  ([z, a]: readonly Printed[]): Printed => {
    const less = `${inside(a!, LEVEL.product)} * ${after(z!, LEVEL.negative)}`;
    return atom(`${module}.where(${z!.text} > 0, ${z!.text}, ${less})`);
  };

/** Labels are floats, as all that is given; an index is not. */
const asIndex = (labels: Printed, module: Module): string =>
  inside(labels, LEVEL.atom) + (module === 'np' ? '.astype(int)' : '.long()');
const oneHot = (labels: Printed, Y: Printed, module: Module): Printed =>
  atom(`${module}.eye(${inside(Y, LEVEL.atom)}.shape[1])[${asIndex(labels, module)}]`);
/** One number a row meets a row of numbers: it needs an axis more. */
const backToLabel =
  (module: Module) =>
  ([g, Y, labels, delta]: readonly string[]): string =>
    `-${g!}[:, None] * ${oneHot(atom(labels!), atom(Y!), module).text} / (${Y!} + ${delta!})`;

export const NUMPY: Dialect = {
  module: 'np',
  calls: {
    sigmoid: ([z]) => atProduct(`1 / (1 + np.exp(-${after(z!, LEVEL.negative)}))`),
    tanh: called('np.tanh'),
    relu: called('np.maximum', ', 0'),
    leakyRelu: leakyRelu('np'),
    step: ([z]) => atom(`np.where(${z!.text} > 0, 1.0, 0.0)`),
    stepAtLeast: ([z]) => atom(`np.where(${z!.text} >= 0, 1.0, 0.0)`),
    softmax: ([z]) => {
      const row = 'axis=-1, keepdims=True';
      const powers = `np.exp(${z!.text} - np.max(${z!.text}, ${row}))`;
      return atProduct(`${powers} / np.sum(${powers}, ${row})`);
    },
    exp: called('np.exp'),
    ln: called('np.log'),
    sqrt: called('np.sqrt'),
    sumOverRows: called('np.sum', ', axis=0'),
    sumOverColumns: called('np.sum', ', axis=-1, keepdims=True'),
    atLabel: ([Y, labels]) =>
      atom(`${inside(Y!, LEVEL.atom)}[np.arange(len(${labels!.text})), ${asIndex(labels!, 'np')}]`),
    oneHot: ([labels, Y]) => oneHot(labels!, Y!, 'np'),
    sumOfAll: called('np.sum'),
    mean: called('np.mean'),
    columns: (of) => atom(`np.hstack([${texts(of)}])`),
    column: columnOf,
  },
  size: (of) => `${of}.size`,
  ops: {
    batchMeanSlope: ([terms]) => `np.full_like(${terms!}, 1 / len(${terms!}))`,
    crossEntropyAtLabelBackward: backToLabel('np'),
    one: ([like]) => `np.ones_like(${like!})`,
    spread: ([a, like]) => `np.full_like(${like!}, ${a!})`,
    zero: ([like]) => `np.zeros_like(${like!})`,
  },
};

export const TORCH: Dialect = {
  module: 'torch',
  calls: {
    sigmoid: called('torch.sigmoid'),
    tanh: called('torch.tanh'),
    relu: called('torch.relu'),
    leakyRelu: leakyRelu('torch'),
    // Of a comparison autograd has no gradient; of the sign it has 0, which is the slope of a step.
    step: ([z]) => atom(`torch.relu(torch.sign(${z!.text}))`),
    stepAtLeast: ([z]) => ({
      text: `1 - torch.relu(torch.sign(-${after(z!, LEVEL.negative)}))`,
      level: LEVEL.sum,
    }),
    softmax: called('torch.softmax', ', dim=-1'),
    exp: called('torch.exp'),
    ln: called('torch.log'),
    sqrt: called('torch.sqrt'),
    sumOverRows: called('torch.sum', ', dim=0'),
    sumOverColumns: called('torch.sum', ', dim=-1, keepdim=True'),
    atLabel: ([Y, labels]) =>
      atom(`${inside(Y!, LEVEL.atom)}[torch.arange(len(${labels!.text})), ${asIndex(labels!, 'torch')}]`),
    oneHot: ([labels, Y]) => oneHot(labels!, Y!, 'torch'),
    sumOfAll: called('torch.sum'),
    mean: called('torch.mean'),
    columns: (of) => atom(`torch.hstack([${texts(of)}])`),
    column: columnOf,
  },
  size: (of) => `${of}.numel()`,
  ops: {
    batchMeanSlope: ([terms]) => `torch.full_like(${terms!}, 1 / len(${terms!}))`,
    crossEntropyAtLabelBackward: backToLabel('torch'),
    one: ([like]) => `torch.ones_like(${like!})`,
    spread: ([a, like]) => `${a!} * torch.ones_like(${like!})`,
    zero: ([like]) => `torch.zeros_like(${like!})`,
  },
};
