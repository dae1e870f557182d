import { describe, expect, it } from 'vitest';
import { numberAt, varId, type Program, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import { BIAS_KINDS, type NetworkSpec } from '#learning/network.ts';
import { neuronProgram } from '#learning/neuron-program.ts';
import { operationProgram } from '#learning/operation-program.ts';
import {
  BINARY,
  giveNumbers,
  namesOf,
  randomNumbers,
  spec,
  threeDetails,
  type Numbers,
} from './random-network.ts';

const SIZES = [
  [2, 2, 2],
  [1, 1],
  [3, 2],
  [2, 1, 2],
  [3, 4, 2],
  [2, 2, 1],
  [4, 3, 5, 2],
  [2, 10, 10, 10, 1],
];
const titled = (network: NetworkSpec) => {
  const { sizes, biases, activation, loss } = network;
  return { network, title: `${sizes.join('-')}, biases: ${biases}, ${activation}, ${loss.op}` };
};
const NETWORKS = [
  ...SIZES.flatMap((sizes) => BIAS_KINDS.map((biases) => spec(sizes, biases))),
  ...BIAS_KINDS.map((biases) => spec([2, 2, 1], biases, { loss: BINARY })),
  spec([3, 4, 2], 'neuron', { loss: BINARY }),
  spec([2, 1], 'neuron', { loss: BINARY }),
  spec([2, 10, 10, 10, 1], 'neuron', { loss: BINARY }),
  spec([3, 4, 2], 'neuron', { activation: 'tanh' }),
  spec([3, 4, 2], 'layer', { activation: 'relu' }),
].map(titled);

/** Every name that two of the programs share, with the values that differ in any bit. */
function compare(programs: Readonly<Record<string, Program>>, numbers: Numbers) {
  const traces = Object.entries(programs).map(
    ([detail, program]) => [detail, run(program, giveNumbers(program, numbers))] as const,
  );
  const shared = new Map<VarId, [string, number][]>();
  for (const [detail, trace] of traces)
    for (const id of namesOf(trace.program)) {
      const value = numberAt(trace, id);
      if (value !== undefined) shared.set(id, [...(shared.get(id) ?? []), [detail, value]]);
    }
  const several = [...shared].filter(([, values]) => values.length > 1);
  const differing = several.filter(([, values]) =>
    values.some(([, value]) => !Object.is(value, values[0]![1])),
  );
  return {
    shared: new Set(several.map(([id]) => id)),
    differing: differing.map(([id, values]) => [id, ...values.flat()].join(' ')),
  };
}

describe.each(NETWORKS)('operation, neuron and layer detail of $title', ({ network }) => {
  const programs = threeDetails(network);
  const parameters = [...programs.operation.next.keys()];

  it.each([1, 2, 3])('agree in every number that two of them name, bit for bit (numbers %i)', (seed) => {
    const { shared, differing } = compare(programs, randomNumbers(network, seed));
    expect(differing).toEqual([]);
    for (const w of parameters) expect(shared).toEqual(new Set([...shared, w, `${w}_new`, `dE_total/d${w}`]));
    expect(shared).toContain('E_total_new');
  });

  it('agree also where inputs, weights and errors are 0', () => {
    const numbers = randomNumbers(network, 4);
    [...numbers.keys()].forEach((name, i) => {
      if (i % 3 === 0 && name !== 'lr') numbers.set(name, 0);
    });
    numbers.set('x1', 0);
    expect(compare(programs, numbers).differing).toEqual([]);
  });

  it('name the new value of every parameter', () => {
    expect(parameters.length).toBe(
      [...programs.operation.variables.values()].filter(({ role }) => role === 'parameter').length,
    );
    for (const program of Object.values(programs)) {
      const all = [...program.variables.values()].filter(({ role }) => role === 'parameter');
      expect([...program.next]).toEqual(all.map(({ id }) => [id, `${id}_new`]));
      expect([...program.gradients.keys()]).toEqual(expect.arrayContaining(all.map(({ id }) => id)));
    }
  });

  it('start again from the new values where their forward pass with them left off', () => {
    const numbers = randomNumbers(network, 5);
    for (const program of Object.values(programs)) {
      const given = giveNumbers(program, numbers);
      const first = run(program, given);
      const following = new Map(given);
      for (const [id, updated] of program.next) following.set(id, first.values.get(updated)!);
      const second = run(program, following);
      const again = [...program.variables.keys()].filter((id) => program.variables.has(varId(`${id}_new`)));
      expect(again).toEqual(expect.arrayContaining(['E_total', ...program.next.keys()]));
      for (const id of again)
        expect(second.values.get(id)!.data).toEqual(first.values.get(varId(`${id}_new`))!.data);
    }
  });

  it('lower the error by their update', () => {
    const numbers = randomNumbers(network, 6).set('lr', 0.01);
    const trace = run(programs.operation, giveNumbers(programs.operation, numbers));
    expect(numberAt(trace, varId('E_total_new'))!).toBeLessThan(numberAt(trace, varId('E_total'))!);
  });
});

describe('the program of the worked example', () => {
  const network = spec([2, 2, 2], 'none');
  const { operation, neuron, layer } = threeDetails(network);
  const count = ({ equations }: Program, phase: string): number =>
    equations.filter((equation) => equation.phase === phase).length;

  it('has 62 equations number by number, of which 12 only copy a number into a product', () => {
    expect(operation.equations.length).toBe(62);
    expect(operation.equations.filter(({ op }) => op === 'copy').length).toBe(12);
    expect(count(operation, 'forward')).toBe(22);
    expect(count(operation, 'backward')).toBe(32);
    expect(count(operation, 'update')).toBe(8);
  });

  it('has fewer steps neuron by neuron, and fewer again layer by layer', () => {
    expect(neuron.equations.length).toBeLessThan(operation.equations.length);
    expect(layer.equations.length).toBeLessThan(neuron.equations.length);
  });

  it('comes in the order of the hand calculation: forward, backward, update, forward again', () => {
    for (const { equations } of [operation, neuron, layer]) {
      const phases = equations.map(({ phase }) => phase);
      expect(phases.filter((phase, i) => phase !== phases[i - 1])).toEqual([
        'forward',
        'backward',
        'update',
        'forward',
      ]);
    }
  });

  it('works out the gradients of w5 to w8 before those of w1 to w4', () => {
    const order = operation.equations.map(({ output }) => output as string);
    const place = (w: number): number => order.indexOf(`dE_total/dw${w}`);
    expect([5, 6, 7, 8, 1, 2, 3, 4].map(place)).toEqual(
      [5, 6, 7, 8, 1, 2, 3, 4].map(place).sort((a, b) => a - b),
    );
  });
});

it.each(BIAS_KINDS)(
  'a path into the last hidden layer is named by the error it crosses (biases: %s)',
  (biases) => {
    const network = spec([3, 4, 2], biases);
    const { operation, neuron } = threeDetails(network);
    const numbers = randomNumbers(network, 1);
    for (const program of [operation, neuron]) {
      const trace = run(program, giveNumbers(program, numbers));
      for (const h of ['h1', 'h2', 'h3', 'h4']) {
        const [first, second] = ['E_o1', 'E_o2'].map((error) => numberAt(trace, varId(`d${error}/d${h}`))!);
        const whole = trace.values.get(program.gradients.get(varId(h)) ?? varId('dE_total/dH'))!.data;
        expect([...whole]).toContain(first! + second!);
      }
    }
  },
);

it.each(Object.entries({ operation: operationProgram, neuron: neuronProgram }))(
  '%s detail refuses a loss that it would write differently from the layer program',
  (_, program) => {
    const network: NetworkSpec = { ...spec([2, 2], 'none'), loss: { op: 'meanSquaredError' } };
    expect(() => program(network, textbookNames([2, 2]))).toThrow(/meanSquaredError .* layer program/);
  },
);
