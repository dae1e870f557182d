import { describe, expect, it } from 'vitest';
import { lowestOf, obstacleTo, RIDGE } from '#scene/descent/goal.ts';
import { descentLink } from '#scene/descent/scene.ts';

const of = (link: string) => descentLink.decode(link).state;

describe('the task to end in the deeper hollow', () => {
  it.each([
    ['', 'surface'],
    ['v1;surface:two-minima;at:100', 'start'],
    ['v1;surface:two-minima;x0:4;x1:3;at:99', 'unfinished'],
    ['v1;surface:two-minima;x0:4;x1:3;at:100;paths:sgd', 'shallower'],
    ['v1;surface:two-minima;x0:0.2;x1:3;at:100;paths:momentum', 'start'],
    ['v1;surface:two-minima;x0:5;x1:3;at:100;paths:sgd', 'given'],
    ['v1;surface:two-minima;x0:2;x1:3;at:100;paths:momentum', 'swung'],
    ['v1;surface:two-minima;x0:3.6;x1:3;at:100;paths:momentum', 'back'],
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

  it('starts on the right of the ridge, where the height x0⁴/8 − x0² + x0/2 is level', () => {
    expect(RIDGE ** 3 - 4 * RIDGE + 1).toBeCloseTo(0, 3);
  });

  it('is reached from x0 between 3 and 4, as the text says, and not by the run that it starts from', () => {
    for (const x0 of [3, 3.5, 4]) {
      const found = ['sgd', 'momentum', 'nesterov', 'adam'].some((name) =>
        [0.1, 0.2, 0.3].some(
          (rate) => !obstacleTo(of(`v1;surface:two-minima;x0:${x0};x1:3;rate:${rate};at:100;paths:${name}`)),
        ),
      );
      expect(found, `${x0}`).toBe(true);
      expect(obstacleTo(of(`v1;surface:two-minima;x0:${x0};x1:3;at:100;paths:sgd`))).toBe('shallower');
    }
  });
});
