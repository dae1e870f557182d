import { describe, expect, it } from 'vitest';
import { SIGNAL } from '#views/network/layered/cells.ts';
import { CARD, CHIP } from '#views/network/layered/layout.ts';
import { compact, roomIn, smallText } from '#views/network/layered/small.ts';

describe('a number in a small place', () => {
  it.each([
    [0.512345, 6, '0.5123'],
    [-0.512345, 6, '−0.512'],
    [-0.012345, 6, '−0.012'],
    [0.0123456, 5, '0.012'],
    [0.000012345, 6, '1.2e−5'],
    [0.000012345, 5, '1e−5'],
    [0, 6, '0.000'],
  ])('%f in %i characters is %s', (value, room, text) => {
    expect(compact(value, room)).toBe(text);
    expect(text.length).toBeLessThanOrEqual(room);
  });
});

describe('the places of the drawing', () => {
  it('have room for the sign and two digits of a gradient that has almost vanished', () => {
    expect(smallText(0.000012345, roomIn(SIGNAL - 2, 'gradient', false), 'gradient', false)).toBe('+1.2e−5');
    expect(smallText(-0.000012345, roomIn(CARD.width, 'gradient', false), 'gradient', false)).toBe('−1.2e−5');
  });

  it('show a given number as it was typed, and a computed one with its zeros', () => {
    const room = roomIn(CHIP.wide.width, 'value', false);
    expect(smallText(-0.5, room, 'value', true)).toBe('−0.5');
    expect(smallText(0.5, room, 'value', false)).toBe('0.5000');
  });

  it('have room for a bias beside its name', () => {
    for (const unit of [116, 124]) expect(roomIn(unit - SIGNAL - 4, 'value', true)).toBeGreaterThanOrEqual(5);
  });
});
