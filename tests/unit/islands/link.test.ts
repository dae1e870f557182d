import { describe, expect, it } from 'vitest';
import { namesIn, readLink, withLink } from '#islands/link.ts';

describe("a figure's part of the address", () => {
  it.each([
    ['?demo=v1;at:dE_total/dw5;w1:0.4', 'v1;at:dE_total/dw5;w1:0.4'],
    ['?demo=v1%3Bat%3AdE_total%2Fdw5%3Bw1%3A0.4', 'v1;at:dE_total/dw5;w1:0.4'],
    ['?present&demo=v1;w1:0.4&lang=en', 'v1;w1:0.4'],
    ['?demo=', ''],
    ['?demo', ''],
    ['', ''],
    ['?other-demo=v1;w1:1', ''],
    ['?demo-2=v1;w1:1&demo=v1;w1:2', 'v1;w1:2'],
    ['?demo=v1;w1:2&demo=v1;w1:3', 'v1;w1:2'],
    ['?demo=v1;w1:%zz', 'v1;w1:%zz'],
    ['?demo=%', '%'],
    ['?demo=v1;a=b', 'v1;a=b'],
  ])('is read raw and percent-encoded: %s', (search, text) => {
    expect(readLink('demo', search)).toBe(text);
  });

  it.each([
    ['', 'v1;w1:2', '?demo=v1;w1:2'],
    ['', '', ''],
    ['?demo=v1;w1:2', '', ''],
    ['?demo=v1%3Bw1%3A2', 'v1;w1:3', '?demo=v1;w1:3'],
    ['?present&q=a%20b&demo=v1;w1:2', 'v1;w1:3', '?present&q=a%20b&demo=v1;w1:3'],
    ['?present&demo=v1;w1:2&q=a+b', '', '?present&q=a+b'],
    ['?demo=1&demo=2', 'v1;w1:3', '?demo=v1;w1:3'],
    ['?demo-2=v1;w1:1', 'v1;w1:3', '?demo-2=v1;w1:1&demo=v1;w1:3'],
  ])('is written without touching the rest: %s with %s is %s', (search, state, expected) => {
    expect(withLink('demo', state, search)).toBe(expected);
  });

  it('reads back what it wrote', () => {
    const state = 'v1;at:dE_o1/dh1;w1:-1e-7';
    expect(readLink('demo', withLink('demo', state, '?present&x=1'))).toBe(state);
  });
});

describe('what an address names', () => {
  it('is in the order of the address, with the figure that was touched last at its end', () => {
    expect(namesIn('')).toEqual([]);
    expect(namesIn('?present&demo=v1;a=b')).toEqual(['present', 'demo']);
    const touched = withLink('demo', 'v1;w1:3', '?demo=v1;w1:2&other=v1');
    expect(namesIn(touched)).toEqual(['other', 'demo']);
  });
});
