import { describe, expect, it } from 'vitest';
import { tenLink, xorLink } from '#scene/xor/scene.ts';

describe('the links of lesson 13', () => {
  it('read back what they write, and write only what differs', () => {
    const scene = { net: '2-10-10-10-1', seed: 12, step: 40_001, row: '01', a: 3, b: 7 } as const;
    expect(xorLink.decode(xorLink.encode(scene))).toEqual({ state: scene });
    expect(xorLink.encode({ ...xorLink.initial, seed: 5, step: 10_001 })).toBe('v1;seed:5;step:10001');
    const ten = { net: '2-10-10-10-1', seed: 2, step: 10_001 } as const;
    expect(tenLink.decode(tenLink.encode(ten))).toEqual({ state: ten });
  });

  it.each([
    'v1;step:40002',
    'v1;seed:10000',
    'v1;net:2-3-1',
    'v1;a:0',
    'v1;row:2',
    'v2;seed:1',
    'v1;seed:-1',
  ])('fall back with a notice: %s', (text) => {
    const { state, problem } = xorLink.decode(text);
    expect(state).toEqual(xorLink.initial);
    expect(problem).toBeDefined();
  });
});
