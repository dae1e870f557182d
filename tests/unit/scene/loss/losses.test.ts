import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadReached } from '#scene/loss/goals.ts';
import { DELTA, EXAMPLES, exampleOf, lossesLink, moved, withProbability } from '#scene/loss/losses.ts';
import { lossNumbers, numberInLosses, publishedFor } from '#scene/loss/numbers.ts';
import { priceCurve } from '#scene/loss/program.ts';

const initial = lossesLink.initial;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, p) => total + p, 0);
const THREE = 'v1;y:0.1,0.8,0.1/0.4,0.2,0.4;t:1';

describe('the losses of two predictions', () => {
  it('are those that document 004 prints, to the last digit that it prints', () => {
    expect(String(numberInLosses('', 'E1'))).toBe('0.09750000000000003');
    expect(numberInLosses('', 'E2')!.toFixed(4)).toBe('0.5975');
    expect(String(numberInLosses('', 'L1'))).toBe('0.510825457099338');
    expect(String(numberInLosses('', 'L2'))).toBe('2.302584092994546');
  });

  it('are 0.03 and 0.48 for the three classes of document 002', () => {
    expect(numberInLosses(THREE, 'E1')).toBeCloseTo(0.03, 15);
    expect(numberInLosses(THREE, 'E2')).toBeCloseTo(0.48, 15);
  });

  it('have terms that add up to them, and the squares a mean that is two over the number of classes of the half sum', () => {
    const number = lossNumbers(initial);
    for (const which of ['1', '2']) {
      const terms = (letter: string) => EXAMPLES.ten.y[0].map((_, k) => number(`${letter}${which}[${k}]`)!);
      expect(sum(terms('S'))).toBeCloseTo(number(`E${which}`)!, 15);
      expect(terms('C').filter((term) => term !== 0)).toEqual([number(`L${which}`)]);
      expect(number(`MSE${which}`)).toBeCloseTo((number(`E${which}`)! * 2) / 10, 15);
    }
  });

  it('are the same with an index as with a one-hot target, to the last bit, whatever the prediction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, max: 1, noNaN: true }), (k, p) => {
        const number = lossNumbers({ ...initial, ...moved(initial, 0, k, p) });
        for (const of of ['1', '2', '']) expect(number(`Lc${of}`)).toBe(number(`L${of}`));
      }),
    );
  });

  it('of a batch are the means of its samples', () => {
    const number = lossNumbers(initial);
    for (const loss of ['E', 'MSE', 'L', 'Lc'])
      expect(number(loss)).toBeCloseTo((number(`${loss}1`)! + number(`${loss}2`)!) / 2, 15);
  });

  it('stay finite at a probability of 0 by δ, and are infinite without it', () => {
    const link = 'v1;y:0.1,0.05,0.6,0,0.05,0.1,0,0.1,0,0/0.1,0.05,0,0,0.05,0.1,0,0.7,0,0';
    expect(numberInLosses(link, 'L2')).toBeCloseTo(7 * Math.log(10), 12);
    expect(numberInLosses(`${link};delta:0`, 'L2')).toBe(Infinity);
    expect(numberInLosses(`${link};delta:0`, 'L')).toBe(Infinity);
    expect(numberInLosses(`${link};delta:0`, 'L1')).toBeCloseTo(0.5108256237659907, 15);
  });

  it('names no number that there is not', () => {
    for (const name of ['E3', 'y3[0]', 'y1[10]', 'w']) expect(numberInLosses('', name)).toBeUndefined();
  });
});

describe('the price of a probability', () => {
  it('falls from −ln δ to about 0', () => {
    const curve = priceCurve(DELTA);
    expect(curve[0]).toEqual({ probability: 0, price: -Math.log(1e-7) });
    expect(curve.at(-1)!.price).toBeCloseTo(-1e-7, 12);
    expect(curve.every(({ price }, i) => i === 0 || price < curve[i - 1]!.price)).toBe(true);
  });
});

describe('a bar that is moved', () => {
  it('makes the others give way in proportion', () => {
    expect(withProbability([0.2, 0.6, 0.2], 1, 0.2)).toEqual([0.4, 0.2, 0.4]);
    expect(withProbability(EXAMPLES.ten.y[0], 2, 0.2)).toEqual([0.2, 0.1, 0.2, 0, 0.1, 0.2, 0, 0.2, 0, 0]);
  });

  it('leaves all alike what it gives up where the others were 0', () => {
    expect(withProbability([0, 1, 0], 1, 0.4)).toEqual([0.3, 0.4, 0.3]);
  });

  it('keeps the sum at 1 in thousandths, and what it was moved to', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1000 })), {
          minLength: 1,
          maxLength: 12,
        }),
        (moves) => {
          let prediction: readonly number[] = EXAMPLES.ten.y[0];
          for (const [k, units] of moves) {
            prediction = withProbability(prediction, k, units / 1000);
            expect(prediction[k]).toBe(units / 1000);
            expect(sum(prediction.map((p) => Math.round(p * 1000)))).toBe(1000);
            expect(prediction.every((p) => p >= 0 && p <= 1)).toBe(true);
          }
        },
      ),
    );
  });

  it('is the published prediction again when it is back where it was', () => {
    const away = { ...initial, ...moved(initial, 1, 7, 0.2) };
    expect(publishedFor(away, 'L2')).toBeUndefined();
    expect(publishedFor(away, 'L1')).toBe('0.510825457099338');
    const back = { ...away, ...moved(away, 1, 7, 0.6) };
    expect(back).toEqual(initial);
    expect(lossesLink.encode(back)).toBe('');
  });
});

describe('the link of the figure', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.constantFrom(0, 1e-7, 0.01),
        fc.integer({ min: 0, max: 9 }),
        (k, units, delta, t) => {
          const scene = { ...initial, ...moved(initial, 1, k, units / 1000), delta, t };
          expect(lossesLink.decode(lossesLink.encode(scene))).toEqual({ state: scene });
        },
      ),
    );
    expect(lossesLink.encode({ ...EXAMPLES.three, delta: DELTA })).toBe(THREE);
    expect(exampleOf(lossesLink.decode(THREE).state)).toBe('three');
  });

  it.each([
    ['y:0.5,0.6/0.5,0.5', 'y'],
    ['y:0.5,0.5', 'y'],
    ['y:0.5,0.5/1', 'y'],
    ['y:-0.5,1.5/0.5,0.5;t:0', 'y'],
    ['y:0.5,0.5/0.5,0.5;t:2', 't'],
    ['t:10', 't'],
    ['delta:-1', 'delta'],
  ])('refuses %s and says where', (part, key) => {
    const { state, problem } = lossesLink.decode(`v1;${part}`);
    expect(state).toEqual(initial);
    expect(problem).toMatchObject({ code: 'bad-value', key });
  });
});

describe('the task', () => {
  const y = (first: readonly number[]) => ({ ...initial, y: [first, initial.y[1]] as const });

  it('is not done at the start, and is when the rest is on one class', () => {
    expect(spreadReached(initial)).toMatchObject({ reached: false, sameCrossEntropy: true });
    const done = spreadReached(y([0, 0, 0.6, 0, 0, 0, 0, 0.4, 0, 0]));
    expect(done).toMatchObject({ reached: true, sameCrossEntropy: true });
    // ½ (0.4² + 0.4²)
    expect(done.E1).toBeCloseTo(0.16, 15);
    expect(done.L1).toBe(spreadReached(initial).L1);
  });

  it('is not done by taking from the target', () => {
    expect(spreadReached(y([0, 0, 0.5, 0, 0, 0, 0, 0.5, 0, 0]))).toMatchObject({
      reached: false,
      sameCrossEntropy: false,
    });
  });

  it('can be done by two moves: all to one class, then the target back to 0.6', () => {
    const all = { ...initial, ...moved(initial, 0, 7, 1) };
    expect(spreadReached({ ...all, ...moved(all, 0, 2, 0.6) }).reached).toBe(true);
  });
});
