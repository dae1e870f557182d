import { describe, expect, it } from 'vitest';
import { placeByWord } from '#lesson/client/place-card.ts';

const window = { width: 390, height: 800 };
const card = { width: 300, height: 120 };

describe('the card of a term', () => {
  it('stands under its word, beginning where the word begins', () => {
    expect(placeByWord({ left: 40, top: 100, bottom: 120 }, card, window)).toEqual({ x: 40, y: 128 });
  });

  it('stands over a word at the foot of the window', () => {
    expect(placeByWord({ left: 40, top: 700, bottom: 720 }, card, window)).toEqual({ x: 40, y: 572 });
  });

  it('stays under its word where there is no room over it either', () => {
    const low = { width: 390, height: 200 };
    expect(placeByWord({ left: 40, top: 100, bottom: 120 }, card, low).y).toBe(128);
  });

  it('never crosses the sides of the window', () => {
    expect(placeByWord({ left: 350, top: 100, bottom: 120 }, card, window).x).toBe(390 - 16 - 300);
    expect(placeByWord({ left: 2, top: 100, bottom: 120 }, card, window).x).toBe(16);
  });
});
