import { describe, expect, it } from 'vitest';
import { choiceField, codec, integerField, numberField } from '#scene/codec.ts';

interface Lamp {
  readonly colour: 'red' | 'green';
  readonly brightness: number;
  readonly count: number;
}
const lamp = codec<Lamp>('v2', {
  colour: choiceField<Lamp['colour']>('red', ['red', 'green']),
  brightness: numberField(0.5, -10, 10),
  count: integerField(1, 0, 9),
});
const initial: Lamp = { colour: 'red', brightness: 0.5, count: 1 };

describe('a link', () => {
  it('to the starting state says nothing', () => {
    expect(lamp.encode(initial)).toBe('');
    expect(lamp.decode('')).toEqual({ state: initial });
  });

  it('says only what differs, in words that can be read', () => {
    expect(lamp.encode({ ...initial, brightness: -1.5, colour: 'green' })).toBe(
      'v2;colour:green;brightness:-1.5',
    );
  });

  it('may name only its version', () => {
    expect(lamp.decode('v2')).toEqual({ state: initial });
  });

  it.each([1e-7, 5e-324, -5e-324, 0.1 + 0.2, 1 / 3, -10, 10, 0, -0, 9.999999999999998])(
    'brings the double %d back bit for bit',
    (brightness) => {
      const text = lamp.encode({ ...initial, brightness });
      expect(lamp.decode(text).state.brightness).toBe(brightness);
      expect(text).not.toContain('+');
    },
  );

  it.each([
    ['v1;count:2', { code: 'version', found: 'v1', expected: 'v2' }],
    ['count:2', { code: 'version', found: 'count:2', expected: 'v2' }],
    ['v2;', { code: 'unknown-key', key: '' }],
    ['v2;count', { code: 'unknown-key', key: 'count' }],
    ['v2;weight:2', { code: 'unknown-key', key: 'weight:2' }],
    ['v2;__proto__:2', { code: 'unknown-key', key: '__proto__:2' }],
    ['v2;constructor:2', { code: 'unknown-key', key: 'constructor:2' }],
    ['v2;count:2;count:2', { code: 'repeated-key', key: 'count' }],
    ['v2;count:', { code: 'bad-value', key: 'count', value: '' }],
    ['v2;count:2.5', { code: 'bad-value', key: 'count', value: '2.5' }],
    ['v2;count:-1', { code: 'bad-value', key: 'count', value: '-1' }],
    ['v2;count:10', { code: 'bad-value', key: 'count', value: '10' }],
    ['v2;colour:blue', { code: 'bad-value', key: 'colour', value: 'blue' }],
    ['v2;brightness:11', { code: 'bad-value', key: 'brightness', value: '11' }],
    ['v2;brightness:NaN', { code: 'bad-value', key: 'brightness', value: 'NaN' }],
    ['v2;brightness:Infinity', { code: 'bad-value', key: 'brightness', value: 'Infinity' }],
    ['v2;brightness:0x1', { code: 'bad-value', key: 'brightness', value: '0x1' }],
    ['v2;brightness: 1', { code: 'bad-value', key: 'brightness', value: ' 1' }],
    ['v2;brightness:1:2', { code: 'bad-value', key: 'brightness', value: '1:2' }],
  ])('"%s" gives the starting state and says what is wrong', (text, problem) => {
    expect(lamp.decode(text)).toEqual({ state: initial, problem });
  });

  it('applies nothing of itself if any part is wrong', () => {
    expect(lamp.decode('v2;colour:green;count:4;brightness:up').state).toEqual(initial);
  });

  it('quotes at most forty characters of what it could not read', () => {
    const long = 'x'.repeat(5000);
    expect(lamp.decode(`v2;${long}`).problem).toEqual({ code: 'unknown-key', key: 'x'.repeat(40) });
    expect(lamp.decode(`v2;colour:${long}`).problem).toMatchObject({ value: 'x'.repeat(40) });
    expect(JSON.stringify(lamp.decode(long).problem).length).toBeLessThan(120);
  });
});
