import { describe, expect, it } from 'vitest';
import { address } from '#lesson/href.ts';

describe('an address inside the site', () => {
  it('is the path itself where the site has a host of its own', () => {
    expect(address('/', 'en', '/')).toBe('/');
    expect(address('/', 'ko', '/lessons/loss/')).toBe('/ko/lessons/loss/');
  });

  it('begins with the folder that the site is served from, with or without its last slash', () => {
    for (const base of ['/courses/backstep', '/courses/backstep/']) {
      expect(address(base, 'en', '/lessons/loss/#bars')).toBe('/courses/backstep/lessons/loss/#bars');
      expect(address(base, 'ko', '/')).toBe('/courses/backstep/ko/');
    }
  });

  it('is refused when it does not say where it begins', () => {
    expect(() => address('/', 'en', 'lessons/loss/')).toThrow('lessons/loss/');
  });
});
