import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differentiate } from '#autodiff/differentiate.ts';
import { OPS } from '#autodiff/ops/index.ts';
import { varId, type Trace, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import { BIAS_KINDS } from '#learning/network.ts';
import { operationProgram } from '#learning/operation-program.ts';
import { explain, type Explanation } from '#scene/explain.ts';
import { frameAt, type Frame } from '#scene/frame.ts';
import { stepsOf } from '#scene/step.ts';
import { startOf } from '#scene/stepper/scene.ts';
import { operationTraceOf } from '#scene/stepper/trace.ts';
import { argumentsOf, evaluateFormula } from '../autodiff/evaluate-formula.ts';
import { scalarDraws, writeProgram } from '../autodiff/random-program.ts';
import { giveNumbers, randomNumbers, spec } from '../learning/random-network.ts';

const frameOf = (trace: Trace, index = Infinity): Frame => {
  const steps = stepsOf(trace.program, 'operation');
  return frameAt(trace, steps, Math.min(index, steps.length));
};
const ask = (frame: Frame, id: string): Explanation => {
  const explanation = explain(frame, varId(id));
  if (!explanation) throw new Error(`Nothing is called ${id}.`);
  return explanation;
};
const everyNumber = (frame: Frame): VarId[] => [...frame.trace.program.variables.keys()];

/** What each number of the 2-2-2 example is computed from, written down by hand in the order of its formula. */
const BY_HAND: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['', '_new'].flatMap((s) => [
      `z1${s}: w1${s} x1 w2${s} x2`,
      `h1${s}: z1${s}`,
      `z2${s}: w3${s} x1 w4${s} x2`,
      `h2${s}: z2${s}`,
      `z3${s}: w5${s} h1${s} w6${s} h2${s}`,
      `o1${s}: z3${s}`,
      `z4${s}: w7${s} h1${s} w8${s} h2${s}`,
      `o2${s}: z4${s}`,
      `E_o1${s}: t1 o1${s}`,
      `E_o2${s}: t2 o2${s}`,
      `E_total${s}: E_o1${s} E_o2${s}`,
    ]),
    'dE_total/do1: o1 t1',
    'do1/dz3: o1',
    'dz3/dw5: h1',
    'dE_total/dw5: dE_total/do1 do1/dz3 dz3/dw5',
    'dz3/dw6: h2',
    'dE_total/dw6: dE_total/do1 do1/dz3 dz3/dw6',
    'dz3/dh1: w5',
    'dE_o1/dh1: dE_total/do1 do1/dz3 dz3/dh1',
    'dz3/dh2: w6',
    'dE_o1/dh2: dE_total/do1 do1/dz3 dz3/dh2',
    'dE_total/do2: o2 t2',
    'do2/dz4: o2',
    'dz4/dw7: h1',
    'dE_total/dw7: dE_total/do2 do2/dz4 dz4/dw7',
    'dz4/dw8: h2',
    'dE_total/dw8: dE_total/do2 do2/dz4 dz4/dw8',
    'dz4/dh1: w7',
    'dE_o2/dh1: dE_total/do2 do2/dz4 dz4/dh1',
    'dz4/dh2: w8',
    'dE_o2/dh2: dE_total/do2 do2/dz4 dz4/dh2',
    'dE_total/dh1: dE_o1/dh1 dE_o2/dh1',
    'dE_total/dh2: dE_o1/dh2 dE_o2/dh2',
    'dh1/dz1: h1',
    'dz1/dw1: x1',
    'dE_total/dw1: dE_total/dh1 dh1/dz1 dz1/dw1',
    'dz1/dw2: x2',
    'dE_total/dw2: dE_total/dh1 dh1/dz1 dz1/dw2',
    'dh2/dz2: h2',
    'dz2/dw3: x1',
    'dE_total/dw3: dE_total/dh2 dh2/dz2 dz2/dw3',
    'dz2/dw4: x2',
    'dE_total/dw4: dE_total/dh2 dh2/dz2 dz2/dw4',
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((i) => `w${i}_new: w${i} lr dE_total/dw${i}`),
  ].map((line) => line.split(': ') as [string, string]),
);
const GIVEN = 'x1 x2 t1 t2 w1 w2 w3 w4 w5 w6 w7 w8 lr'.split(' ');

describe('a number of the 2-2-2 example', () => {
  const trace = operationTraceOf(startOf('course'));
  const end = frameOf(trace);

  it('comes from what a calculation by hand computes it from, each named once', () => {
    expect(Object.keys(BY_HAND)).toHaveLength(62);
    for (const [id, operands] of Object.entries(BY_HAND))
      expect(ask(end, id).operands.join(' '), id).toBe(operands);
  });

  it('comes from nothing if it is given', () => {
    const given = everyNumber(end).filter((id) => ask(end, id).equation === undefined);
    expect(given.toSorted()).toEqual(GIVEN.toSorted());
    for (const id of GIVEN) {
      expect(ask(end, id).operands).toEqual([]);
      expect(ask(end, id).step).toBeUndefined();
    }
  });

  it.each([
    ['x1', 'z1 z2 dz1/dw1 dz2/dw3 z1_new z2_new'],
    ['h1', 'z3 z4 dz3/dw5 dz4/dw7 dh1/dz1'],
    ['w5', 'z3 dz3/dh1 w5_new'],
    ['t2', 'E_o2 dE_total/do2 E_o2_new'],
    ['dE_total/do1', 'dE_total/dw5 dE_total/dw6 dE_o1/dh1 dE_o1/dh2'],
    ['dE_total/dw5', 'w5_new'],
    ['E_total_new', ''],
  ])('%s goes into %s', (id, uses) => {
    expect(
      ask(end, id)
        .uses!.map((use) => use.id)
        .toSorted(),
    ).toEqual(uses.split(' ').filter(Boolean).toSorted());
  });

  it('says which of its uses are computed by now, and has no value before its own step', () => {
    const frame = frameOf(trace, 14);
    expect(frame.step!.key).toBe('dE_total/dw5');
    const later = (id: string): string[] =>
      ask(frame, id)
        .uses!.filter(({ isKnown }) => !isKnown)
        .map((use) => use.id);
    expect(later('h1').toSorted()).toEqual(['dh1/dz1', 'dz4/dw7']);
    expect(ask(frame, 'dE_total/dw5').value).toBe(trace.values.get(varId('dE_total/dw5'))!.data[0]);
    expect(ask(frame, 'dE_total/dw6').value).toBeUndefined();
  });

  it.each([
    ['z1', 1, 'forward'],
    ['E_total', 11, 'forward'],
    ['dE_total/dw5', 14, 'backward'],
    ['dz3/dw5', 14, 'backward'],
    ['w5_new', undefined, 'update'],
    ['E_total_new', 50, 'again'],
  ])('%s belongs to its step', (id, index, section) => {
    const { step } = ask(end, id);
    if (index !== undefined) expect(step!.index).toBe(index);
    expect(step!.section).toBe(section);
    expect(step!.equations.map(({ output }) => output)).toContain(id);
  });

  it('that is the local derivative of a product is a copy of the other factor', () => {
    expect(ask(end, 'dz3/dw5').copyOf).toBe('h1');
    expect(ask(end, 'dz3/dh1').copyOf).toBe('w5');
    expect(ask(end, 'do1/dz3').copyOf).toBeUndefined();
  });

  it('leads to the check of a gradient if it is a parameter or the gradient of one', () => {
    expect(ask(end, 'w5').parameter).toBe('w5');
    expect(ask(end, 'dE_total/dw5').parameter).toBe('w5');
    for (const id of ['h1', 'x1', 'lr', 'dE_total/dh1', 'dE_total/do1', 'w5_new', 'dE_o1/dh1'])
      expect(ask(end, id).parameter, id).toBeUndefined();
  });

  it('has to exist', () => {
    expect(explain(end, varId('w9'))).toBeUndefined();
    expect(explain(end, varId('toString'))).toBeUndefined();
  });
});

/** Random networks with random numbers, and programs that are no networks. */
const traces: fc.Arbitrary<Trace> = fc.oneof(
  fc
    .record({
      sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 5 }),
      biases: fc.constantFrom(...BIAS_KINDS),
      seed: fc.integer({ min: 0, max: 2 ** 31 }),
    })
    .map(({ sizes, biases, seed }): Trace => {
      const network = spec(sizes, biases);
      const program = operationProgram(network, textbookNames(sizes, biases));
      return run(program, giveNumbers(program, randomNumbers(network, seed)));
    }),
  scalarDraws.map((draw): Trace => {
    const { builder, given, loss, wanted } = writeProgram(draw);
    differentiate(builder, loss, wanted);
    return run(builder.build(), given);
  }),
);

describe('in any program of single numbers', () => {
  it('the way back along operands ends at what is given', () => {
    fc.assert(
      fc.property(traces, (trace) => {
        const frame = frameOf(trace);
        const position = new Map(trace.program.equations.map(({ output }, i) => [output, i]));
        for (const id of everyNumber(frame)) {
          const { equation, operands } = ask(frame, id);
          expect(equation === undefined).toBe(!position.has(id));
          // Each operand stands before what is made of it, so no walk can go in a circle or on for ever.
          for (const operand of operands)
            expect(position.get(operand) ?? -1, `${operand} before ${id}`).toBeLessThan(position.get(id)!);
          if (!equation) continue;
          const named = argumentsOf(OPS[equation.op].formula(equation.inputs.length));
          expect(new Set(operands)).toEqual(new Set(equation.inputs.filter((_, i) => named.has(i))));
          expect(new Set(operands).size).toBe(operands.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the seed of a backward pass is a 1 that is made of nothing', () => {
    const { builder, given, loss, wanted } = writeProgram({
      leaves: [[0.5]],
      equations: [{ op: 'negate', inputs: [0], role: 'loss' }],
    });
    differentiate(builder, loss, wanted);
    const frame = frameOf(run(builder.build(), given));
    expect(ask(frame, 'dv0/dv0').operands).toEqual([]);
    expect(ask(frame, 'v0').uses).toEqual([]);
    expect(ask(frame, 'dv0/dw0').operands).toEqual(['dv0/dv0']);
  });

  it('each operand names the number among its uses, and each use has it as an operand', () => {
    fc.assert(
      fc.property(traces, (trace) => {
        const frame = frameOf(trace);
        for (const id of everyNumber(frame)) {
          const { operands, uses } = ask(frame, id);
          for (const operand of operands)
            expect(ask(frame, operand).uses!.filter((use) => use.id === id)).toHaveLength(1);
          for (const use of uses!) expect(ask(frame, use.id).operands).toContain(id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('its formula, read with the values of its operands, gives its value again', () => {
    fc.assert(
      fc.property(traces, (trace) => {
        const frame = frameOf(trace);
        for (const id of everyNumber(frame)) {
          const { equation, value } = ask(frame, id);
          if (!equation) continue;
          const args = equation.inputs.map((input) => ask(frame, input).value!);
          const again = evaluateFormula(OPS[equation.op].formula(args.length), args);
          expect(Math.abs(again - value!), id).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value!)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('every number of a 2-10-10-10-1 network is explained in a moment', () => {
  const frame = frameOf(operationTraceOf(startOf('deep')));
  const all = everyNumber(frame);
  expect(frame.trace.program.equations.length).toBeGreaterThan(1000);
  const start = performance.now();
  for (const id of all) ask(frame, id);
  // Far more than it takes, and far less than looking through all equations for each would.
  expect((performance.now() - start) / all.length).toBeLessThan(1);
});
