import { describe, expect, it } from 'vitest';
import { calloutPlace } from '#views/activation/callout.ts';

const frame = { left: 36, right: 400, top: 0, bottom: 300 };

describe('the text beside the point', () => {
  it('stands below it to the right', () => {
    expect(calloutPlace([100, 100], [], frame)).toEqual({ x: 118, y: 126, anchor: 'start' });
  });
  it('stands to the left where the frame ends', () => {
    expect(calloutPlace([380, 100], [], frame)).toEqual({ x: 362, y: 126, anchor: 'end' });
  });
  it('leaves the name of a curve alone', () => {
    expect(calloutPlace([200, 100], [[230, 130]], frame)).toEqual({ x: 182, y: 126, anchor: 'end' });
    const names = [[230, 130], [100, 130]] as const; // prettier-ignore
    expect(calloutPlace([200, 100], names, frame)).toEqual({ x: 218, y: 82, anchor: 'start' });
  });
  it('stays inside the frame', () => {
    expect(calloutPlace([200, 295], [], frame).y).toBe(292);
  });
});
