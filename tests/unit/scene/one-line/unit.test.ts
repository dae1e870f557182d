import { describe, expect, it } from 'vitest';
import {
  numbersOf,
  pullsAt,
  pullsOf,
  rightRows,
  unitNumber,
  type ParameterName,
} from '#scene/one-line/pulls.ts';
import {
  freshStart,
  LARGEST_START,
  LAST_STEP,
  lossesBefore,
  startOf,
  unitLink,
  type UnitScene,
} from '#scene/one-line/unit.ts';

const ROWS = [[0, 0], [0, 1], [1, 0], [1, 1]] as const; // prettier-ignore
const TARGETS = { xor: [0, 1, 1, 0], and: [0, 0, 0, 1], or: [0, 1, 1, 1] } as const;
const scene = (change: Partial<UnitScene>): UnitScene => ({ ...unitLink.initial, ...change });
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** The same training in plain arithmetic, without the engine: the gradient is the mean of (y − t) times the input. */
function byHand({ gate, w1, w2, b, step }: UnitScene): { w1: number; w2: number; b: number; loss: number } {
  const targets = TARGETS[gate];
  const outputs = (): number[] => ROWS.map(([x1, x2]) => sigmoid(w1 * x1 + w2 * x2 + b));
  for (let i = 0; i < step; i++) {
    const errors = outputs().map((y, r) => y - targets[r]!);
    const mean = (input: (r: number) => number): number =>
      errors.reduce((total, e, r) => total + e * input(r), 0) / 4;
    const [g1, g2, gb] = [mean((r) => ROWS[r]![0]), mean((r) => ROWS[r]![1]), mean(() => 1)] as const;
    [w1, w2, b] = [w1 - g1, w2 - g2, b - gb];
  }
  const losses = outputs().map((y, r) => -Math.log(targets[r] === 1 ? y : 1 - y));
  return { w1, w2, b, loss: losses.reduce((total, loss) => total + loss, 0) / 4 };
}

describe('one unit that is trained on XOR', () => {
  it('begins where PyTorch begins after seed 0, to three decimals', () => {
    // torch.manual_seed(0); nn.Linear(2, 1): weight [[-0.0053, 0.3793]], bias [-0.5820].
    const { w1, w2, b } = unitLink.initial;
    expect([w1, w2, b]).toEqual([-0.005, 0.379, -0.582]);
  });

  it('stays at a loss of ln 2 with all outputs at 0.5 after 10,001 updates, whatever the start', () => {
    const starts = [
      unitLink.initial,
      startOf(1),
      startOf(2),
      { w1: 6, w2: -4, b: 1 },
      { w1: LARGEST_START, w2: LARGEST_START, b: -LARGEST_START },
      { w1: LARGEST_START, w2: LARGEST_START, b: LARGEST_START },
      { w1: LARGEST_START, w2: LARGEST_START, b: 0 },
    ];
    for (const { w1, w2, b } of starts) {
      const { loss, rows } = pullsAt(scene({ w1, w2, b, step: LAST_STEP }));
      expect(Math.abs(loss - Math.LN2)).toBeLessThan(1e-12);
      for (const { y } of rows) expect(Math.abs(y - 0.5)).toBeLessThan(1e-6);
    }
    expect(unitLink.decode('v1;w1:12;w2:-12;b:12').problem).toBeUndefined();
    expect(unitLink.decode('v1;w1:12.5').problem?.code).toBe('bad-value');
  });

  it('has four gradients by each parameter there that add up to 0, two of them or all four half a unit long', () => {
    const { rows, sum, mean } = pullsAt(scene({ step: LAST_STEP }));
    const by = (name: ParameterName): number[] => rows.map((row) => Number(row.by[name].toFixed(6)) + 0);
    expect(by('w1')).toEqual([0, 0, -0.5, 0.5]);
    expect(by('w2')).toEqual([0, -0.5, 0, 0.5]);
    expect(by('b')).toEqual([0.5, -0.5, -0.5, 0.5]);
    for (const value of [...Object.values(sum), ...Object.values(mean)])
      expect(Math.abs(value)).toBeLessThan(1e-6);
  });

  it('trains as plain arithmetic does', () => {
    for (const change of [
      { step: 0 },
      { step: 1 },
      { step: 37 },
      { gate: 'and', step: 300, w1: 1, w2: -2, b: 0.5 },
      { gate: 'or', step: 1000 },
    ] as const) {
      const at = scene(change);
      const hand = byHand(at);
      const { weights, loss } = pullsAt(at);
      for (const name of ['w1', 'w2', 'b'] as const) expect(weights[name]).toBeCloseTo(hand[name], 10);
      expect(loss).toBeCloseTo(hand.loss, 10);
    }
  });

  it('learns AND and OR: all rows right, and the loss goes on falling', () => {
    for (const gate of ['and', 'or'] as const) {
      const pulls = pullsAt(scene({ gate, step: LAST_STEP }));
      expect(rightRows(pulls)).toBe(4);
      expect(pulls.loss).toBeLessThan(0.01);
      const losses = lossesBefore(scene({ gate, step: LAST_STEP }));
      expect(losses[5000]!).toBeLessThan(losses[1000]!);
    }
  });

  it('has gradients that are the error times the input of each parameter', () => {
    for (const [w1, w2, b] of [[0.4, -1.3, 0.2], [3, 2, -1], [0, 0, 0]] as const)
      ROWS.forEach(([x1, x2], r) => {
        const { y, error, by, loss } = pullsOf({ w1, w2, b }, TARGETS.xor).rows[r]!;
        expect(y).toBeCloseTo(sigmoid(w1 * x1 + w2 * x2 + b), 14);
        expect(error).toBeCloseTo(y - TARGETS.xor[r]!, 14);
        expect([by.w1, by.w2, by.b].map((value, i) => value - error * [x1, x2, 1][i]!).every((gap) => Math.abs(gap) < 1e-14)).toBe(true);
        expect(loss).toBeCloseTo(-Math.log(TARGETS.xor[r] === 1 ? y : 1 - y), 14);
      }); // prettier-ignore
  });

  it('gives its numbers by name, in the state of a link', () => {
    expect(unitNumber('v1;w1:0;w2:0;b:0', 'L')).toBe(Math.LN2);
    expect(unitNumber('v1;w1:0;w2:0;b:0', 'dE_10/dw1')).toBe(-0.5);
    expect(unitNumber('v1;w1:0;w2:0;b:0', 'sum_b')).toBe(0);
    expect(numbersOf(pullsAt(scene({}))).get('right')).toBeLessThan(4);
  });

  it('has another start for every seed, and reads them all from links', () => {
    const first = freshStart(unitLink.initial);
    expect(first.seed).toBe(1);
    expect(first).not.toMatchObject({ w1: unitLink.initial.w1 });
    const at = scene({ ...first, step: 25, gate: 'or' });
    expect(unitLink.decode(unitLink.encode(at)).state).toEqual(at);
    expect(unitLink.decode('v1;step:10002').problem?.code).toBe('bad-value');
  });
});
