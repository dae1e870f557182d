import { describe, expect, it } from 'vitest';
import { definitionsOf, numbersIn } from '#autodiff/lookup.ts';
import { OPS } from '#autodiff/ops/index.ts';
import { numberAt, varId, type Trace, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { layerProgram } from '#learning/layer-program.ts';
import { batchNames } from '#learning/names.ts';
import { BIAS_KINDS } from '#learning/network.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { sizeOf } from '#numeric/tensor.ts';
import { scalarEquation } from '#scene/explain-element.ts';
import { traceOf } from '#scene/clouds/learning.ts';
import { cloudLink } from '#scene/clouds/scene.ts';
import { explain } from '#scene/explain.ts';
import { frameAt, wholeFrame, type Frame } from '#scene/frame.ts';
import { lossesLink } from '#scene/loss/losses.ts';
import { oneWeightTrace } from '#scene/loss/one-weight.ts';
import { lossesTrace } from '#scene/loss/trace.ts';
import { stepsOf, type Detail } from '#scene/step.ts';
import { EXAMPLES } from '#scene/stepper/examples.ts';
import { startOf, type StepperScene } from '#scene/stepper/scene.ts';
import { traceInDetail } from '#scene/stepper/trace.ts';
import { entriesOf } from '#views/panel/rows.ts';
import { evaluateFormula } from '../autodiff/evaluate-formula.ts';
import { TOLD } from '../notation/told-programs.ts';
import { BINARY, giveNumbers, randomNumbers, spec, threeDetails } from '../learning/random-network.ts';

const course = startOf('course');
const mazur = (biases: StepperScene['biases']): StepperScene => ({
  ...startOf('mazur'),
  biases,
  given: EXAMPLES.mazur.given(biases),
});

/** Three samples of a 3-4-2 network, at layer detail. */
function batch(): Trace {
  const program = layerProgram(spec([3, 4, 2], 'neuron'), batchNames([3, 4, 2]), true);
  const random = LegacyRandom.seed(1);
  const given = [...program.variables.values()].filter(({ id }) => !definitionsOf(program).has(id));
  const values = given.map(({ id, shape }) => {
    const bound = shape.map((size) => (size === 'N' ? 3 : size));
    return [id, { shape: bound, data: Float64Array.from({ length: sizeOf(bound) }, () => random.randn()) }];
  });
  return run(program, new Map(values as [VarId, ReturnType<Trace['values']['get']> & object][]));
}

const COARSE = ['layer', 'neuron'] as const;
const wide = [
  ...BIAS_KINDS.map((biases) => spec([3, 4, 2], biases)),
  spec([3, 4, 2], 'neuron', { loss: BINARY }),
  spec([3, 4, 2], 'none', { activation: 'tanh' }),
];
const CASES: [string, Detail, Trace][] = [
  ...COARSE.flatMap((detail): [string, Detail, Trace][] => [
    ['2-2-2', detail, traceInDetail(course, detail)],
    ['2-2-2 with the mean', detail, traceInDetail({ ...course, error: 'mean' }, detail)],
    ['2-2-2 with late gradients', detail, traceInDetail({ ...course, order: 'outputs-first' }, detail)],
    ...EXAMPLES.mazur.biases.map((biases): [string, Detail, Trace] => [
      `Mazur's network, biases ${biases}`,
      detail,
      traceInDetail(mazur(biases), detail),
    ]),
    ...wide.map((network): [string, Detail, Trace] => {
      const program = threeDetails(network)[detail];
      return [
        `3-4-2, biases ${network.biases}, ${network.activation}, ${network.loss.op}`,
        detail,
        run(program, giveNumbers(program, randomNumbers(network, 7))),
      ];
    }),
  ]),
  ['a batch of three', 'layer', batch()],
];

const endOf = (trace: Trace, detail: Detail, index?: number): Frame => {
  const steps = stepsOf(trace.program, detail);
  return frameAt(trace, steps, index ?? steps.length);
};
const idsOf = (trace: Trace, ids: Iterable<VarId>): VarId[] =>
  [...ids].flatMap((id) =>
    entriesOf(trace, id)
      .flat()
      .map((entry) => entry.id),
  );

describe.each(CASES)('%s at %s detail', (_, detail, trace) => {
  const { program, values } = trace;
  const frame = endOf(trace, detail);
  const computed = program.equations.map(({ output }) => output);
  const shown = computed.flatMap((id) => entriesOf(trace, id).flat());

  it('has an equation for each number that is computed, whose operands give the number again', () => {
    expect(shown.length).toBeGreaterThan(40);
    for (const { id, value } of shown) {
      const explanation = explain(frame, id)!;
      const equation = explanation.equation!;
      expect(equation.output).toBe(id);
      expect(explanation.value).toBe(value);
      const args = equation.inputs.map((input) => explain(frame, input)!.value!);
      const again = evaluateFormula(OPS[equation.op].formula(args.length), args);
      expect(Math.abs(again - value), `${id} from ${equation.inputs.join(' ')}`).toBeLessThanOrEqual(
        1e-12 * Math.abs(value),
      );
    }
  });

  it('leads from each number back to given ones, never in a circle', () => {
    const position = new Map(idsOf(trace, computed).map((id, i) => [id, i]));
    const given = new Set(
      idsOf(
        trace,
        [...values.keys()].filter((id) => !computed.includes(id)),
      ),
    );
    for (const { id } of shown)
      for (const operand of explain(frame, id)!.operands) {
        const at = position.get(operand);
        if (at === undefined) expect(given.has(operand), `${operand} in ${id}`).toBe(true);
        else expect(at, `${operand} before ${id}`).toBeLessThan(position.get(id)!);
      }
    for (const id of given) expect(explain(frame, id)).toMatchObject({ operands: [], step: undefined });
  });

  it('has each number go into exactly those that are computed from it', () => {
    const all = idsOf(trace, values.keys());
    const readers = new Map(all.map((id) => [id, [] as VarId[]]));
    for (const { id } of shown)
      for (const operand of explain(frame, id)!.operands) readers.get(operand)!.push(id);
    for (const id of all) expect(explain(frame, id)!.uses!.map((use) => use.id)).toEqual(readers.get(id));
  });
});

describe('a number inside a tensor', () => {
  const layer = endOf(traceInDetail(mazur('neuron'), 'layer'), 'layer');
  const neuron = endOf(traceInDetail(mazur('neuron'), 'neuron'), 'neuron');
  const equationOf = (frame: Frame, id: string): string => {
    const { op, inputs } = scalarEquation(frame.trace.program, varId(id))!;
    return `${op} ${inputs.join(' ')}`;
  };

  it.each([
    [layer, 'dE_total/dz4', 'product dE_total/do2 do2/dz4'],
    [layer, 'H·W2[0,1]', 'weightedSum w7 h1 w8 h2'],
    [layer, 'z4', 'addBias H·W2[0,1] b4'],
    [layer, 'dE_total/dw7', 'weightedSum dE_total/dz4 h1'],
    [layer, 'dE_total/dh2', 'weightedSum dE_total/dz3 w6 dE_total/dz4 w8'],
    [layer, 'dE_total/db3', 'add dE_total/dz3'],
    [layer, 'b3_new', 'descend b3 dE_total/db3 lr'],
    [layer, 'E_total', 'add E_o1 E_o2'],
    [neuron, 'H·w_o1', 'weightedSum w5 H[0,0] w6 H[0,1]'],
    [neuron, 'H[0,1]', 'copy h2'],
    [neuron, 'dE_total/dH[0,1]', 'add dE_o1/dh2 dE_o2/dh2'],
    [neuron, 'dE_total/dh2', 'copy dE_total/dH[0,1]'],
  ])('%# has its equation in the numbers that it is computed from: %s', (frame, id, expected) => {
    expect(equationOf(frame, id)).toBe(expected);
  });

  it('may be called by its place, and has to be in its tensor', () => {
    expect(equationOf(layer, 'Z2[0,1]')).toBe(equationOf(layer, 'z4'));
    expect(equationOf(layer, 'dE_total/dB2[1]')).toBe('add dE_total/dz4');
    expect(explain(layer, varId('Z2[0,1]'))!.uses).toEqual(explain(layer, varId('z4'))!.uses);
    for (const id of [
      'Z2',
      'Z2[0,2]',
      'Z2[1,0]',
      'Z2[1]',
      'E_total[0]',
      'E_total[3]',
      'Z9[0,0]',
      'x1[0,0]',
    ]) {
      expect(scalarEquation(layer.trace.program, varId(id)), id).toBeUndefined();
      expect(explain(layer, varId(id)), id).toBeUndefined();
    }
  });

  it('is known once its tensor is', () => {
    const { trace, steps } = layer;
    const at = steps.findIndex(({ key }) => key === 'H·W2') + 1;
    const id = varId('H·W2[0,1]');
    const before = explain(frameAt(trace, steps, at - 1), id)!;
    const after = explain(frameAt(trace, steps, at), id)!;
    expect([before.value, after.value]).toEqual([undefined, numberAt(trace, id)]);
    expect(after.step).toBe(steps[at - 1]);
    expect(after.uses).toEqual([{ id: 'z4', isKnown: false }]);
  });

  it('leads to the check of a gradient if it is a parameter or the gradient of one', () => {
    for (const id of ['w7', 'dE_total/dw7']) expect(explain(layer, varId(id))!.parameter).toBe('w7');
    expect(explain(layer, varId('dE_total/dz4'))!.parameter).toBeUndefined();
  });

  it('is no local derivative that copies a number where it only stands in another row', () => {
    expect(explain(neuron, varId('H[0,1]'))!.copyOf).toBeUndefined();
  });
});

/** Traces of figures whose losses are over several samples, whatever these are. */
const FIGURES: readonly [string, Trace][] = [
  ['two clouds', traceOf({ ...cloudLink.initial, steps: 7 })],
  ['the losses of two predictions', lossesTrace(lossesLink.initial)],
  ['loss and accuracy', oneWeightTrace({ w: 1.5 })],
];

it.each(FIGURES)(
  '%s: each number is what its own formula makes of its operands, means and losses too',
  (_, trace) => {
    const frame = wholeFrame(trace);
    const ids = trace.program.equations.flatMap(({ output }) =>
      numbersIn(trace.program, output, trace.values.get(output)!.shape),
    );
    expect(ids.length).toBeGreaterThan(50);
    for (const id of ids) {
      const { equation, value, step, isGiven } = explain(frame, id)!;
      expect([step, isGiven]).toEqual([undefined, false]);
      const args = equation!.inputs.map((input) => explain(frame, input)!.value!);
      const again = evaluateFormula(equation!.formula, args);
      expect(Math.abs(again - value!), id).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value!)));
    }
  },
);

it('a mean over a batch names how many samples there are, and what it adds up', () => {
  const { equation, operands } = explain(wholeFrame(oneWeightTrace({ w: 3 })), varId('L'))!;
  expect(operands).toEqual(Array.from({ length: 8 }, (_, i) => `B[${i}]`));
  expect(equation!.formula).toMatchObject({ kind: 'quotient', under: { text: 'N', value: '8' } });
});

it('a number that comes from a whole row of others has no equation of single numbers', () => {
  const { program } = TOLD['a softmax with labels']!;
  for (const id of ['Y[0,1]', 'E[0]', 'L', 'dL/dY[1,0]', 'dL/dZ[1,2]'])
    expect(scalarEquation(program, varId(id), 2), id).toBeUndefined();
  const { program: one } = TOLD['a softmax with one label']!;
  expect(scalarEquation(one, varId('L'), 1)).toMatchObject({ op: 'add', inputs: ['E'] });
});

it('a cross-entropy at a label has the number that the label points at, if the label is known', () => {
  const { program, values } = TOLD['a softmax with one label']!;
  expect(scalarEquation(program, varId('E'), 1)).toBeUndefined();
  const equation = scalarEquation(program, varId('E'), 1, values);
  expect(equation!.inputs).toEqual(['Y[0,2]', 'δ']);
});
