import { describe, expect, it } from 'vitest';
import { lowestOf, obstacleTo } from '#scene/descent/goal.ts';
import { descentLink } from '#scene/descent/scene.ts';

const of = (link: string) => descentLink.decode(link).state;

describe('the task to end in the deeper hollow', () => {
  it.each([
    ['', 'surface'],
    ['v1;surface:two-minima;at:100', 'start'],
    ['v1;surface:two-minima;x0:4;x1:3;at:99', 'unfinished'],
    ['v1;surface:two-minima;x0:4;x1:3;at:100;paths:sgd', 'shallower'],
    ['v1;surface:two-minima;x0:4;x1:3;rate:0.5;at:100;paths:sgd', 'gone'],
  ])('says what is missing in %s: %s', (link, obstacle) => {
    expect(obstacleTo(of(link))).toBe(obstacle);
  });

  it('is reached by SGD with longer steps, and by momentum at the old rate', () => {
    // NumPy: heights after 100 updates from (4, 3).
    const long = of('v1;surface:two-minima;x0:4;x1:3;rate:0.2;at:100;paths:sgd');
    expect(obstacleTo(long)).toBeUndefined();
    expect(lowestOf(long)).toBeCloseTo(-1.0295072825514113, 12);
    const rolling = of('v1;surface:two-minima;x0:4;x1:3;at:100;paths:momentum');
    expect(obstacleTo(rolling)).toBeUndefined();
    expect(lowestOf(rolling)).toBeCloseTo(-1.0288154683849657, 12);
  });
});
