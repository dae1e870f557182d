import { describe, expect, it } from 'vitest';
import { torchParameters } from '#learning/torch-draws.ts';
import { gradientsOf } from '#scene/xor/gradients.ts';
import { momentAt, rightRows, rowsTogether } from '#scene/xor/moment.ts';
import { flat, parameterNames, runFrom, sizesOf, XOR_NETS, type XorNet } from '#scene/xor/net.ts';
import { gradientNumbers, numbersOf, tenNumber, xorNumber } from '#scene/xor/numbers.ts';
import { Recording, recordingUpTo, SPACING, stretchOf } from '#scene/xor/recording.ts';
import torch from '../../../fixtures/xor-training.json' with { type: 'json' };

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const ROWS = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
] as const;

/** The 2-2-1 network by plain arithmetic, from its numbers as a reader knows them. */
function byHand(of: (name: string) => number, x1: number, x2: number, t: number) {
  const h1 = sigmoid(of('w1') * x1 + of('w2') * x2 + of('b1'));
  const h2 = sigmoid(of('w3') * x1 + of('w4') * x2 + of('b2'));
  const o1 = sigmoid(of('w5') * h1 + of('w6') * h2 + of('b3'));
  const signal = o1 - t;
  const [s1, s2] = [signal * of('w5') * h1 * (1 - h1), signal * of('w6') * h2 * (1 - h2)];
  const slopes = { w1: s1 * x1, w2: s1 * x2, b1: s1, w3: s2 * x1, w4: s2 * x2, b2: s2, w5: signal * h1, w6: signal * h2, b3: signal }; // prettier-ignore
  return { h1, h2, o1, signal, slopes, error: -(t * Math.log(o1) + (1 - t) * Math.log(1 - o1)) };
}

describe('a moment of a run on XOR', () => {
  const moment = momentAt(recordingUpTo('2-2-1', 3, 777), 777, 5);
  const numbers = numbersOf(moment);
  const of = (name: string): number => numbers.get(name)!;
  const hand = ROWS.map(([x1, x2, t]) => byHand(of, x1, x2, t));

  it('has the hidden layer, the outputs and the loss of its own parameters', () => {
    ROWS.forEach(([x1, x2, t], r) => {
      const row = `${x1}${x2}`;
      expect([of(`x1_${row}`), of(`x2_${row}`), of(`t1_${row}`)]).toEqual([x1, x2, t]);
      for (const name of ['h1', 'h2', 'o1'] as const)
        expect(of(`${name}_${row}`)).toBeCloseTo(hand[r]![name], 13);
    });
    expect(of('L')).toBeCloseTo(
      hand.reduce((sum, { error }) => sum + error / 4, 0),
      13,
    );
  });

  it('has a gradient a row, o1 − t1 as the signal of a row, and their mean as that of the loss', () => {
    const gradients = gradientNumbers(moment);
    for (const name of parameterNames('2-2-1')) {
      ROWS.forEach(([x1, x2], r) => {
        const slope = hand[r]!.slopes[name as keyof (typeof hand)[0]['slopes']];
        expect(gradients.get(`dE_${x1}${x2}/d${name}`), name).toBeCloseTo(slope, 12);
        expect(gradients.get(`dE_${x1}${x2}/do`)).toBeCloseTo(hand[r]!.signal, 13);
      });
      const mean = ROWS.reduce((sum, [x1, x2]) => sum + gradients.get(`dE_${x1}${x2}/d${name}`)! / 4, 0);
      expect(gradients.get(`dL/d${name}`)).toBeCloseTo(mean, 14);
    }
  });

  it('shows the plane: each point of the grid as the network has it', () => {
    const { grid } = moment;
    // The points are −0.5, 0, 0.5, 1, 1.5 in both directions.
    ROWS.forEach(([x1, x2], r) => {
      const at = (1 + 2 * x2) * 5 + 1 + 2 * x1;
      expect(grid.outputs[at]).toBeCloseTo(hand[r]!.o1, 13);
      expect(grid.hidden[2 * at]).toBeCloseTo(hand[r]!.h1, 13);
      expect(grid.hidden[2 * at + 1]).toBeCloseTo(hand[r]!.h2, 13);
    });
  });
});

describe.each(XOR_NETS)('a recording of %s', (net: XorNet) => {
  it('gives every moment as the run itself has it, to the last bit', () => {
    const run = runFrom(net, 4);
    const recording = new Recording(net, 4);
    const whole = runFrom(net, 4);
    recording.append(stretchOf(whole, 130));
    recording.append(stretchOf(whole, 45));
    for (const step of [0, 1, SPACING - 1, SPACING, 101, 175]) {
      run.train(step - run.steps);
      const { loss, outputs } = run.measure();
      const moment = momentAt(recording, step, 3);
      expect([moment.step, moment.loss]).toEqual([step, loss]);
      expect([...moment.outputs]).toEqual([...outputs.data]);
      expect([...moment.parameters]).toEqual([...flat(run.parameters)]);
    }
  });

  it('starts with the parameters of its seed, in the order of their names', () => {
    const { parameters } = momentAt(new Recording(net, 7), 0, 3);
    expect([...parameters]).toEqual([...flat(torchParameters(7, sizesOf(net)))]);
    expect(parameterNames(net)).toHaveLength(parameters.length);
    expect(new Set(parameterNames(net)).size).toBe(parameters.length);
  });

  it('refuses a stretch that does not follow', () => {
    const run = runFrom(net, 1);
    run.train(10);
    expect(() => {
      new Recording(net, 1).append(stretchOf(run, 5));
    }).toThrow(RangeError);
  });
});

describe('the ten starts', () => {
  it.each(
    torch.solvedAfter10001
      .map((row) => ({ net: row.sizes.join('-') as XorNet, seeds: row.seeds }))
      .filter(({ net }) => net === '2-2-1'),
  )('of $net end as they do in PyTorch', { timeout: 120_000 }, ({ net, seeds }) => {
    expect(tenNumber(`v1;net:${net};step:10001`, 'solved')).toBe(seeds.length);
    for (let seed = 0; seed < 10; seed++) {
      const right = rightRows(momentAt(recordingUpTo(net, seed, 10_001), 10_001, 3));
      expect(right === 4, `seed ${seed}`).toBe(seeds.includes(seed));
    }
  });

  it('that are stuck have two rows at one half, and a loss of half of ln 2', () => {
    for (const seed of [5, 8, 9]) {
      const numbers = numbersOf(momentAt(recordingUpTo('2-2-1', seed, 10_001), 10_001, 3));
      expect(Math.abs(numbers.get('L')! - Math.LN2 / 2)).toBeLessThan(0.001);
      for (const name of ['o1_10', 'o1_11']) expect(numbers.get(name)).toBeCloseTo(0.5, 2);
      for (const unit of ['h1', 'h2'])
        expect(numbers.get(`${unit}_10`)).toBeCloseTo(numbers.get(`${unit}_11`)!, 3);
    }
  });

  it('that are stuck have four gradients that cancel', () => {
    const { parameters } = momentAt(recordingUpTo('2-2-1', 5, 10_001), 10_001, 3);
    const { byRow, mean } = gradientsOf('2-2-1', parameters);
    const w5 = parameterNames('2-2-1').indexOf('w5');
    expect(byRow[2]![w5]).toBeCloseTo(-0.5, 2);
    expect(byRow[3]![w5]).toBeCloseTo(0.5, 2);
    for (const slope of mean) expect(Math.abs(slope)).toBeLessThan(2e-4);
  });
});

describe('late and stuck', () => {
  const ten = (link: string, name: string): number => tenNumber(`v1;${link}`, name)!;

  it('stuck: the mean shrinks, the loss falls towards half of ln 2 and never reaches it', () => {
    for (const seed of [5, 8, 9]) {
      const at = [5000, 10_001, 20_000, 40_001].map((step) => `step:${step};seed:${seed}`);
      const means = at.map((link) => Math.abs(ten(link, 'dL/dw5')));
      const losses = at.map((link) => ten(link, 'L'));
      means.slice(1).forEach((mean, i) => expect(mean).toBeLessThan(means[i]! / 1.9));
      losses.slice(1).forEach((loss, i) => expect(loss).toBeLessThan(losses[i]!));
      expect(losses.at(-1)).toBeGreaterThan(Math.LN2 / 2);
    }
  });

  it('stuck: w5 still moves, and what moves it comes from the two rows that are right', () => {
    const of = (row: string): number => ten('step:10001;seed:5', `dE_${row}/dw5`);
    expect(Math.abs(of('10') + of('11'))).toBeLessThan(0.03 * Math.abs(of('00') + of('01')));
    const w5 = (step: number): number => xorNumber(`v1;seed:5;step:${step}`, 'w5')!;
    expect(w5(40_001)).toBeLessThan(w5(10_001) - 1);
  });

  it('late: the mean is smaller still, but grows, and less and less of it cancels', () => {
    const at = [5000, 10_001, 12_000].map((step) => `net:2-10-10-10-1;step:${step};seed:2`);
    const means = at.map((link) => ten(link, 'largest_1'));
    const uncancelled = at.map((link, i) => means[i]! / ten(link, 'largest_10_1'));
    expect(means[0]).toBeLessThan(Math.abs(ten('step:40001;seed:5', 'dL/dw5')));
    means.slice(1).forEach((mean, i) => expect(mean).toBeGreaterThan(5 * means[i]!));
    uncancelled.slice(1).forEach((share, i) => expect(share).toBeGreaterThan(2 * uncancelled[i]!));
    expect(ten(at[0]!, 'L')).toBeCloseTo(Math.LN2, 4);
    for (const row of ['00', '01', '10', '11']) expect(ten(at[0]!, `o1_${row}`)).toBeCloseTo(0.5, 3);
  });
});

describe('rows that lie on one another', () => {
  const together = (seed: number, step = 10_001) =>
    rowsTogether(momentAt(recordingUpTo('2-2-1', seed, step), step, 3));

  it('are those whose hidden layers agree although their targets differ', () => {
    for (const seed of [5, 8, 9, 14]) expect(together(seed), `seed ${seed}`).toEqual([['10', '11']]);
    expect(together(19)).toEqual([['00', '01']]);
    expect(together(40)).toEqual([['01', '11']]);
  });

  it('are none where the fold is right, and none where nothing is decided yet', () => {
    expect(together(0)).toEqual([]);
    expect(together(215)).toEqual([]);
    expect(xorNumber('v1;seed:215;step:10001', 'L')).toBeCloseTo(Math.LN2, 3);
  });
});

describe('numbers for the text', () => {
  it('say when a loss first falls below a level, if it does', () => {
    const { losses } = recordingUpTo('2-2-1', 0, 10_001);
    const first = xorNumber('v1;step:10001', 'first<0.1')!;
    expect(losses[first]).toBeLessThan(0.1);
    expect(losses[first - 1]).toBeGreaterThanOrEqual(0.1);
    expect(xorNumber('v1;seed:5;step:10001', 'first<0.1')).toBeUndefined();
  });

  it('are the losses of PyTorch', () => {
    for (const { sizes, seed, losses } of torch.runs)
      expect(xorNumber(`v1;net:${sizes.join('-')};seed:${seed};step:499`, 'L')).toBeCloseTo(losses[4]!, 9);
  });
});
