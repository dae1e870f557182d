import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeCard } from '#islands/why/place.ts';

const FIGURE = { width: 1200, height: 900 };
const ALL = { top: 0, bottom: 900 };
const number = (x: number, y: number) => ({ left: x - 20, right: x + 20, top: y - 10, bottom: y + 10 });

it('a card stands under its number, in its middle', () => {
  expect(placeCard(number(600, 100), { width: 400, height: 200 }, FIGURE, ALL)).toEqual({ x: 400, y: 120 });
});

it('a card stands over a number that is low in the figure or in the window', () => {
  const card = { width: 400, height: 200 };
  expect(placeCard(number(600, 800), card, FIGURE, ALL).y).toBe(580);
  expect(placeCard(number(600, 500), card, FIGURE, { top: 0, bottom: 600 }).y).toBe(280);
});

it('a card as wide as the figure lies from edge to edge, always under its number', () => {
  const sheet = { width: 368, height: 400 };
  const phone = { width: 368, height: 2000 };
  expect(placeCard(number(300, 700), sheet, phone, ALL)).toEqual({ x: 0, y: 720 });
});

it('a card never leaves its figure while it fits there at all', () => {
  const upTo = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(upTo(1200), upTo(900), upTo(1200), upTo(900), upTo(900), (x, y, width, height, top) => {
      const place = placeCard(number(x, y), { width, height }, FIGURE, { top, bottom: top + 700 });
      expect(place.x).toBeGreaterThanOrEqual(0);
      expect(place.x + width).toBeLessThanOrEqual(FIGURE.width);
      expect(place.y).toBeGreaterThanOrEqual(0);
      expect(place.y + height).toBeLessThanOrEqual(FIGURE.height);
    }),
  );
});
