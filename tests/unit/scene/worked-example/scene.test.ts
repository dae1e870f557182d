import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GIVEN, PUBLISHED } from '#scene/worked-example/network.ts';
import { weightsAfter } from '#scene/worked-example/trace.ts';
import { workedExampleLink } from '#scene/worked-example/scene.ts';
import { AS_PUBLISHED } from './arithmetic.ts';
import { anyScene } from './random-scene.ts';

const { initial, encode, decode } = workedExampleLink;

describe('the link of the worked example', () => {
  it('starts from the published values, at the gradient of w5, operation by operation', () => {
    expect(PUBLISHED).toEqual(AS_PUBLISHED);
    expect(initial).toEqual({ ...AS_PUBLISHED, at: 'dE_total/dw5', detail: 'operation', update: 0 });
  });

  it('reads as the course writes it', () => {
    expect(encode({ ...initial, at: 'dE_total/dh1', w1: 0.4, lr: 0.1 })).toBe(
      'v1;at:dE_total/dh1;w1:0.4;lr:0.1',
    );
  });

  it('brings every state back, to the last bit', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const { state, problem } = decode(encode(scene));
        expect(problem).toBeUndefined();
        for (const key of Object.keys(scene) as (keyof typeof scene)[])
          expect(Object.is(state[key], scene[key]), key).toBe(true);
      }),
      { numRuns: 2000 },
    );
  }, 30_000);

  it('brings back weights that many long updates have driven far', () => {
    const wild = { ...initial, t1: 1000, t2: -1000, x1: 1000, lr: 1000 };
    const state = { ...wild, ...weightsAfter(wild, 5) };
    expect(Math.max(...GIVEN.map((name) => Math.abs(state[name])))).toBeGreaterThan(1000);
    expect(decode(encode(state))).toEqual({ state });
  });

  it('names steps of every detail, whichever detail is shown', () => {
    for (const at of ['start', 'z1', 'Z1', 'dE_total/dw_h1', 'dE_total/dW2', 'dE_o1/dh1', 'h1_new'])
      expect(decode(`v1;at:${at}`).state.at).toBe(at);
  });

  it.each([
    'at:w9',
    'at:',
    'at:toString',
    'detail:atom',
    'update:-1',
    'update:10001',
    'update:1e3',
    'lr:-0.1',
    'x1:1001',
  ])('refuses %s', (part) => {
    expect(decode(`v1;${part}`)).toMatchObject({ state: initial, problem: { code: 'bad-value' } });
  });

  it('takes ten thousand hostile texts without an exception', () => {
    const keys = ['at', 'detail', 'update', ...GIVEN, 'W1', '__proto__', 'constructor', ''];
    const values = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom(
        'start',
        'dE_total/dw5',
        'layer',
        '1e999',
        '-0',
        '٣',
        '1_000',
        '%',
        '%zz',
        '<b>',
        'NaN',
      ),
    );
    const parts = fc.array(
      fc.tuple(fc.constantFrom(...keys), values).map(([key, value]) => `${key}:${value}`),
    );
    const hostile = fc.oneof(
      { weight: 1, arbitrary: fc.string() },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
      { weight: 3, arbitrary: parts.map((all) => ['v1', ...all].join(';')) },
    );
    let refused = 0;
    fc.assert(
      fc.property(hostile, (text) => {
        const { state, problem } = decode(text);
        if (problem) {
          refused++;
          expect(state).toEqual(initial);
        } else expect(decode(encode(state))).toEqual({ state });
      }),
      { numRuns: 10_000 },
    );
    expect(refused).toBeGreaterThan(5000);
  }, 60_000);
});
