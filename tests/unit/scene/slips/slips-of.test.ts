import { describe, expect, it } from 'vitest';
import { numberAt, varId, type Trace } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import { operationProgram } from '#learning/operation-program.ts';
import { outputsFirst } from '#learning/outputs-first.ts';
import { stepsOf } from '#scene/step.ts';
import { agrees } from '#scene/slips/agrees.ts';
import { SLIP_KINDS, type SlipKind } from '#scene/slips/slip.ts';
import { slipsOf } from '#scene/slips/slips-of.ts';
import { giveNumbers } from '../../learning/random-network.ts';
import { byHand, specOf, type ByHand, type Setting } from './by-hand.ts';

const NETWORKS: readonly Omit<Setting, 'seed'>[] = [
  { sizes: [2, 2, 2], biases: 'none', error: 'half', order: 'together' },
  { sizes: [2, 2, 2], biases: 'layer', error: 'mean', order: 'outputs-first' },
  { sizes: [2, 2, 2], biases: 'fixed', error: 'half', order: 'outputs-first' },
  { sizes: [3, 4, 2], biases: 'neuron', error: 'half', order: 'together' },
  { sizes: [3, 4, 3], biases: 'layer', error: 'mean', order: 'together' },
  { sizes: [2, 3, 3, 1], biases: 'neuron', error: 'half', order: 'together' },
  { sizes: [2, 3, 3, 1], biases: 'none', error: 'half', order: 'outputs-first' },
  { sizes: [2, 3, 4, 2], biases: 'layer', error: 'half', order: 'together' },
  { sizes: [2, 2, 1], biases: 'neuron', error: 'binary', order: 'together' },
  { sizes: [2, 3, 2], biases: 'none', error: 'binary', order: 'outputs-first' },
];
const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

function traceOf(setting: Setting, { values }: ByHand): Trace {
  const spec = specOf(setting);
  const written = operationProgram(spec, textbookNames(spec.sizes, spec.biases));
  const program = setting.order === 'together' ? written : outputsFirst(written);
  const computed = new Set(program.equations.map(({ output }) => output));
  const given = [...values].filter(([name]) => {
    const id = varId(name);
    return program.variables.has(id) && !computed.has(id);
  });
  return run(program, giveNumbers(program, new Map(given)));
}
const close = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) + 1e-13;

describe.each(NETWORKS)('on random networks $sizes, biases $biases, error $error, $order', (network) => {
  const cases = SEEDS.map((seed) => {
    const setting = { ...network, seed };
    const hand = byHand(setting);
    const trace = traceOf(setting, hand);
    return { hand, trace, steps: stepsOf(trace.program, 'operation').map(({ key }) => key) };
  });

  it('the calculation by hand agrees with the trace in every number', () => {
    for (const { hand, trace, steps } of cases) {
      expect(steps.filter((id) => !hand.values.has(id))).toEqual([]);
      const names = [...hand.values.keys()];
      expect(
        names.filter((name) => !close(numberAt(trace, varId(name)) ?? NaN, hand.values.get(name)!)),
      ).toEqual([]);
    }
  });

  it('every wrong number is named as the slip that it came from', () => {
    let alone = 0;
    let wrongs = 0;
    const misnamed: string[] = [];
    for (const { hand, trace, steps } of cases)
      for (const id of steps) {
        const found = slipsOf(trace, id);
        const expected = hand.wrong.get(id) ?? [];
        for (const [kind, value] of expected) {
          wrongs++;
          if (agrees(value, hand.values.get(id)!)) continue;
          const [slip, number = NaN] = found.find(([, wrong]) => agrees(value, wrong)) ?? [];
          // Where two slips lead to the same three digits, the one that is named has to be one of them.
          const alike = expected.filter(([, other]) => close(other, number)).map(([other]) => other);
          const isOnly = close(value, number) && new Set(alike).size === 1;
          const isNamed = slip && (isOnly ? slip.kind === kind : alike.includes(slip.kind));
          if (!isNamed) misnamed.push(`${id}: ${kind} gives ${value}, which is named ${slip?.kind}`);
          if (isOnly) alone++;
        }
      }
    expect(misnamed).toEqual([]);
    expect(alone / wrongs).toBeGreaterThan(0.8);
  });

  it('nothing is called a slip that is none', () => {
    const bad: string[] = [];
    for (const { hand, trace, steps } of cases)
      for (const id of steps) {
        const right = hand.values.get(id)!;
        const expected = hand.wrong.get(id) ?? [];
        const found = slipsOf(trace, id);
        found.forEach(([{ kind }, value], i) => {
          const told = `${id}: ${kind} ${value}`;
          if (!expected.some(([name, number]) => name === kind && close(number, value))) bad.push(told);
          if (agrees(value, right)) bad.push(`${told} is right`);
          if (found.slice(0, i).some(([, before]) => agrees(value, before))) bad.push(`${told} comes twice`);
        });
        const other = 1.37 * right + 0.0123;
        const isSlip = expected.some(([, value]) => agrees(other, value));
        if (!isSlip && found.some(([, value]) => agrees(other, value))) bad.push(`${id}: ${other}`);
      }
    expect(bad).toEqual([]);
  });

  it('a slip names symbols of its program only', () => {
    const { trace, steps } = cases[0]!;
    for (const id of steps)
      for (const [{ slots }] of slipsOf(trace, id))
        expect(Object.values(slots).filter((slot) => !trace.program.variables.has(slot))).toEqual([]);
  });
});

it('all kinds of slips come up in these networks', () => {
  const seen = new Set<SlipKind>();
  for (const network of NETWORKS) {
    const setting = { ...network, seed: 3 };
    const trace = traceOf(setting, byHand(setting));
    for (const { output } of trace.program.equations)
      for (const [{ kind }] of slipsOf(trace, output)) seen.add(kind);
  }
  expect(SLIP_KINDS.filter((kind) => !seen.has(kind))).toEqual([]);
});

it('a step that only moves a number has no slips, and a given number no step', () => {
  const setting = { ...NETWORKS[5]!, seed: 0 };
  const trace = traceOf(setting, byHand(setting));
  expect(slipsOf(trace, varId('E_total'))).toEqual([]);
  expect(() => slipsOf(trace, varId('w1'))).toThrow('w1');
  expect(() => slipsOf(trace, varId('nowhere'))).toThrow('nowhere');
});
