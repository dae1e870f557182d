import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PUBLISHED } from '#scene/stepper/examples.ts';
import { weightsAfter } from '#scene/stepper/trace.ts';
import { stepperLink } from '#scene/stepper/scene.ts';
import { AS_PUBLISHED } from './arithmetic.ts';
import { anyScene } from './random-scene.ts';
import { GIVEN, withGiven } from './course-example.ts';

const { initial, encode, decode } = stepperLink;

describe('the link of the worked example', () => {
  it('starts from the published values, at the gradient of w5, operation by operation', () => {
    expect(PUBLISHED).toEqual(AS_PUBLISHED);
    expect(initial.given).toEqual(AS_PUBLISHED);
    expect(initial).toMatchObject({ net: 'course', at: 'dE_total/dw5', detail: 'operation', update: 0 });
  });

  it('reads as the course writes it', () => {
    expect(encode(withGiven({ ...initial, at: 'dE_total/dh1' }, { w1: 0.4, lr: 0.1 }))).toBe(
      'v1;at:dE_total/dh1;w1:0.4;lr:0.1',
    );
  });

  it('brings every state back, to the last bit', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const { state, problem } = decode(encode(scene));
        expect(problem).toBeUndefined();
        const { given: back, ...settings } = state;
        const { given, ...wanted } = scene;
        expect(settings).toEqual(wanted);
        for (const [name, value] of Object.entries(given))
          expect(Object.is(back[name], value), name).toBe(true);
        expect(Object.keys(back)).toEqual(Object.keys(given));
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  it('brings back weights that many long updates have driven far', () => {
    const wild = withGiven(initial, { t1: 1000, t2: -1000, x1: 1000, lr: 1000 });
    const state = { ...wild, given: weightsAfter(wild, 5) };
    expect(Math.max(...Object.values(state.given).map(Math.abs))).toBeGreaterThan(1000);
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
    'net:alexnet',
    'biases:layer',
    'b1:0.3',
    'order:any',
    'why:w9',
    'view:all',
    'h:1',
    'notation:roman',
  ])('refuses %s', (part) => {
    expect(decode(`v1;${part}`)).toMatchObject({
      state: initial,
      problem: { code: part.startsWith('b1') ? 'unknown-key' : 'bad-value' },
    });
  });

  it('names the network, its biases and the order of its updates', () => {
    const text = 'v1;net:mazur;biases:neuron;order:outputs-first;error:mean;update:1;b3:0.7';
    const { state, problem } = decode(text);
    expect(problem).toBeUndefined();
    expect(state).toMatchObject({ net: 'mazur', biases: 'neuron', order: 'outputs-first', error: 'mean' });
    expect(state.given).toMatchObject({ w1: 0.15, b1: 0.35, b2: 0.35, b3: 0.7, b4: 0.6 });
    expect(encode(state)).toBe(text);
  });

  it('takes ten thousand hostile texts without an exception', () => {
    const keys = [
      'at',
      'detail',
      'update',
      'net',
      'biases',
      'order',
      'why',
      'view',
      'h',
      'b1',
      ...GIVEN,
      'W1',
      '__proto__',
      'constructor',
      '',
    ];
    const values = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom(
        'start',
        'dE_total/dw5',
        'layer',
        'mazur',
        'deep',
        'graph',
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
