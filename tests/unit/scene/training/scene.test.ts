import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublishedRun } from '#learning/notebook-settings.ts';
import { sceneOf, settingsOf, trainingLink, type TrainingScene } from '#scene/training/scene.ts';

const LOSSES = ['mse', 'cross-entropy'] as const;
const scenes: fc.Arbitrary<TrainingScene> = fc.record({
  seed: fc.integer({ min: 0, max: 4294967295 }),
  epochs: fc.integer({ min: 1, max: 100 }),
  batch: fc.integer({ min: 1, max: 1024 }),
  lr: fc.double({ min: 1e-6, max: 1e308, noNaN: true }),
  precision: fc.constantFrom('float64', 'float32'),
});

describe('the link of a training figure', () => {
  it.each(LOSSES)('says nothing for the published run: %s', (loss) => {
    const { initial, encode } = trainingLink(loss);
    expect(isPublishedRun(settingsOf(loss, initial))).toBe(true);
    expect(encode(initial)).toBe('');
  });

  it('is readable, and holds only what differs', () => {
    const { initial, encode } = trainingLink('mse');
    expect(encode({ ...initial, seed: 7, epochs: 3 })).toBe('v1;seed:7;epochs:3');
    expect(encode({ ...initial, lr: 1e300, precision: 'float32' })).toBe('v1;lr:1e300;precision:float32');
  });

  it.each(LOSSES)('reads back whatever it can say: %s', (loss) => {
    const { encode, decode } = trainingLink(loss);
    fc.assert(
      fc.property(scenes, (scene) => {
        expect(decode(encode(scene))).toEqual({ state: scene });
      }),
    );
  });

  it.each([
    'v1;epochs:0',
    'v1;epochs:101',
    'v1;epochs:2.5',
    'v1;seed:-1',
    'v1;seed:4294967296',
    'v1;batch:0',
    'v1;batch:1025',
    'v1;lr:0',
    'v1;lr:-3',
    'v1;lr:1e309',
    'v1;precision:float16',
  ])('gives the published run and a problem for %s', (text) => {
    const { initial, decode } = trainingLink('mse');
    const { state, problem } = decode(text);
    expect(state).toEqual(initial);
    expect(problem?.code).toBe('bad-value');
  });
});

describe('a scene and the settings of a run', () => {
  it('are two forms of the same', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        expect(sceneOf(settingsOf('cross-entropy', scene))).toEqual(scene);
      }),
    );
  });
});
