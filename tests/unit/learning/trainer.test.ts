import { describe, expect, it } from 'vitest';
import { divergenceMessage } from '#learning/divergence.ts';
import { notebookDefaults } from '#learning/notebook-settings.ts';
import { notebookTrainer } from '#learning/notebook-run.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { varId } from '#autodiff/program.ts';
import { plainTraining } from './plain-training.ts';
import { drawsFor, runEpoch, train, trainerFor } from './run-epochs.ts';
import { tinyData } from './tiny-digits.ts';

const data = tinyData();
const small = { batch: 16, epochs: 3 };

describe('training', () => {
  it.each(['mse', 'cross-entropy'] as const)(
    'comes to the figures that loops over single numbers come to: %s, the last batch smaller than the others',
    (loss) => {
      const settings = { ...notebookDefaults(loss), ...small, seed: 3 };
      const trainer = trainerFor(data, settings);
      train(trainer);
      const expected = plainTraining(data, settings, drawsFor(data, settings));
      expect(trainer.state.rows).toHaveLength(3);
      trainer.state.rows.forEach((row, i) => {
        expect(row.trainLoss).toBeCloseTo(expected[i]!.trainLoss, 11);
        expect(row.testLoss).toBeCloseTo(expected[i]!.testLoss, 11);
        expect(row.trainAccuracy).toBe(expected[i]!.trainAccuracy);
        expect(row.testAccuracy).toBe(expected[i]!.testAccuracy);
      });
    },
  );

  it('says after every batch how far it is, so that it can be paused there', () => {
    const epoch = trainerFor(data, { ...notebookDefaults('mse'), ...small }).epoch();
    const said = [...epoch];
    expect(said.map(({ part, done, total }) => `${part} ${done}/${total}`)).toEqual([
      ...[16, 32, 48, 50].map((done) => `training ${done}/50`),
      'evaluation 50/70',
      'evaluation 70/70',
    ]);
  });

  it('goes on from a stored state to the same last bit as if it had never stopped', () => {
    const settings = { ...notebookDefaults('cross-entropy'), ...small };
    const uninterrupted = trainerFor(data, settings);
    train(uninterrupted);
    const first = trainerFor(data, settings);
    runEpoch(first);
    const stored = structuredClone(first.state);
    // What is left of the second epoch is lost with the page.
    first.epoch().next();
    const second = trainerFor(data, settings, { state: stored });
    train(second);
    expect(second.state.rows).toEqual(uninterrupted.state.rows);
    expect(second.state.parameters).toEqual(uninterrupted.state.parameters);
    expect(second.state.order).toEqual(uninterrupted.state.order);
  });

  it('in float32 comes to nearly the same losses', () => {
    const settings = { ...notebookDefaults('mse'), ...small };
    const double = trainerFor(data, settings);
    const single = trainerFor(data, { ...settings, precision: 'float32' });
    train(double);
    train(single);
    expect(single.state.parameters.get(varId('W1'))!.data).toBeInstanceOf(Float32Array);
    single.state.rows.forEach(({ trainLoss }, i) => {
      expect(trainLoss).toBeCloseTo(double.state.rows[i]!.trainLoss, 5);
      expect(trainLoss).not.toBe(double.state.rows[i]!.trainLoss);
    });
  });

  it('refuses a learning rate, a batch or a seed that cannot be', () => {
    const settings = notebookDefaults('mse');
    const start = (change: object) => () => trainerFor(data, { ...settings, ...change });
    expect(start({ learningRate: 0 })).toThrow('The learning rate is a number from');
    expect(start({ batch: 1.5 })).toThrow('The batch size is a whole number from 1 to 1024, not 1.5');
    const draws = drawsFor(data, settings);
    expect(() => notebookTrainer({ settings: { ...settings, seed: -1 }, data, draws })).toThrow('The seed');
    expect(start({ epochs: NaN })).toThrow('The number of epochs');
  });
});

describe('training that overflows', () => {
  // Single precision ends at 3.4e38.
  const settings = { ...notebookDefaults('mse'), ...small, precision: 'float32' as const };

  it('stops by itself, names the step and the number, and offers the state after the last good epoch', () => {
    const good = trainerFor(data, settings);
    runEpoch(good);
    const before = structuredClone(good.state);
    const wild = trainerFor(data, { ...settings, learningRate: 1e100 }, { state: good.state });
    const outcomes = train(wild);
    const outcome = outcomes.at(-1)!;
    if (outcome.kind !== 'diverged') throw new Error('It did not stop.');
    const { divergence } = outcome;
    expect(divergence.epoch).toBe(2);
    expect(divergence.step).toBe(1);
    expect(divergence.variable).toBe('W1');
    expect(Number.isFinite(divergence.value)).toBe(false);
    expect(divergence.lastGood).toEqual(before);
    expect(divergenceMessage(divergence, 'en')).toContain('epoch 2, at update 1: W1 became');
    expect(divergenceMessage(divergence, 'ko')).toContain('에포크 2의 1번째 갱신에서');
  });

  it('can go on from there with a smaller learning rate, as if nothing had been', () => {
    const good = trainerFor(data, settings);
    runEpoch(good);
    const wild = trainerFor(data, { ...settings, learningRate: 1e100 }, { state: good.state });
    const outcome = train(wild).at(-1)!;
    if (outcome.kind !== 'diverged') throw new Error('It did not stop.');
    const again = trainerFor(data, settings, { state: outcome.divergence.lastGood });
    const uninterrupted = trainerFor(data, settings);
    train(again);
    train(uninterrupted);
    expect(again.state.rows).toEqual(uninterrupted.state.rows);
  });

  it('notices a sum that overflows though the sigmoid of infinity is a plain 1', () => {
    const double = { ...settings, precision: 'float64' as const };
    const draws = drawsFor(data, double);
    const parameters = structuredClone(draws.parameters.mse);
    parameters.get(varId('W2'))!.data.fill(1e308);
    const order = Int32Array.from({ length: 50 }, (_, i) => i);
    const state = { parameters, random: draws.shuffles.mse, order, rows: [] };
    const outcome = runEpoch(trainerFor(data, double, { state }));
    expect(outcome).toMatchObject({
      kind: 'diverged',
      divergence: { epoch: 1, step: 1, variable: 'Z2', value: Infinity },
    });
  });

  it('leaves no NaN in the parameters that it stopped with', () => {
    const draws = drawsFor(data, settings);
    const poisoned = structuredClone(draws.parameters.mse);
    poisoned.get(varId('b2'))!.data[3] = NaN;
    const random = LegacyRandom.from(draws.shuffles.mse).state();
    const state = {
      parameters: poisoned,
      random,
      order: Int32Array.from({ length: 50 }, (_, i) => i),
      rows: [],
    };
    const outcome = runEpoch(trainerFor(data, settings, { state }));
    expect(outcome).toMatchObject({
      kind: 'diverged',
      divergence: { epoch: 1, step: 1, variable: 'L', value: NaN },
    });
  });
});
