import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ARROWS, nearest } from '#islands/why/direction.ts';

//  0 . 1
//  . 2 .
//  3 . 4
const PLACES = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 50, y: 50 },
  { x: 0, y: 100 },
  { x: 100, y: 100 },
];

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowLeft', 4, 3],
  ['ArrowDown', 0, 3],
  ['ArrowUp', 4, 1],
  ['ArrowRight', 2, 1],
  ['ArrowLeft', 0, undefined],
  ['ArrowUp', 1, undefined],
] as const)('%s from number %i leads to %s', (arrow, from, to) => {
  expect(nearest(PLACES[from]!, PLACES, arrow)).toBe(to);
});

it('of two places in a row the nearer is reached first', () => {
  const row = [0, 40, 90].map((x) => ({ x, y: 0 }));
  expect(nearest(row[0]!, row, 'ArrowRight')).toBe(1);
  expect(nearest(row[2]!, row, 'ArrowLeft')).toBe(1);
});

it('an arrow never leads against its own direction, and leads somewhere if there is a place', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 500 }) });
  fc.assert(
    fc.property(point, fc.array(point), fc.constantFrom(...ARROWS), (from, places, arrow) => {
      const ahead = ({ x, y }: { x: number; y: number }): number =>
        ({ ArrowLeft: from.x - x, ArrowRight: x - from.x, ArrowUp: from.y - y, ArrowDown: y - from.y })[
          arrow
        ];
      const found = nearest(from, places, arrow);
      if (found === undefined) expect(places.every((place) => ahead(place) <= 2)).toBe(true);
      else expect(ahead(places[found]!)).toBeGreaterThan(2);
    }),
  );
});
