import { describe, expect, it } from 'vitest';
import type { Box } from '#views/network/layered/columns.ts';
import { CARD, CHIP, layeredLayout } from '#views/network/layered/layout.ts';
import type { Point } from '#views/network/route.ts';
import { networkOfSizes } from './networks.ts';

const SIZES = [[2, 10, 10, 10, 1], [3, 4, 2], [2, 1], [1, 8, 8, 8, 8, 1], [2, 2, 2]]; // prettier-ignore
const KINDS = ['wide', 'tall'] as const;

const apart = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;

/** The pairs that lie on top of each other. */
const overlaps = (
  boxes: readonly (readonly [string, Box])[],
  others: readonly (readonly [string, Box])[] = boxes,
): string[] =>
  boxes.flatMap(([name, box], i) =>
    (others === boxes ? others.slice(i + 1) : others)
      .filter(([, other]) => !apart(box, other))
      .map(([other]) => `${name} on ${other}`),
  );

describe.each(SIZES.flatMap((sizes) => KINDS.map((kind) => ({ sizes, kind, of: sizes.join('-') }))))(
  'the $kind drawing of a $of network',
  ({ sizes, kind }) => {
    const network = networkOfSizes(sizes);
    const layout = layeredLayout(network, kind);
    const { boxes, width, height, links, faces } = layout;
    const chipOf = (weight: (typeof network.links)[number]['weight']): Box => {
      const [x, y] = links.get(weight)!.chip;
      return { x, y, ...CHIP[kind] };
    };
    const expectInside = (name: string, box: Box): void => {
      expect(box.x - box.width / 2, name).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width / 2, name).toBeLessThanOrEqual(width);
      expect(box.y - box.height / 2, name).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height / 2, name).toBeLessThanOrEqual(height);
    };

    it('is as wide as the page or the phone', () => {
      expect(width).toBe(kind === 'wide' ? 1200 : 358);
    });

    it('has a box for every input, neuron and error and for the total, each inside the frame', () => {
      const { inputs, units, errors, total } = network;
      const all = [...inputs, ...units.map(({ a }) => a), ...errors.map(({ error }) => error), total];
      expect([...boxes.keys()].toSorted()).toEqual(all.toSorted());
      for (const [id, box] of boxes) expectInside(id, box);
    });

    it('has no two boxes on top of each other', () => {
      expect(overlaps([...boxes])).toEqual([]);
    });

    it('leaves room in a box for three digits with a sign', () => {
      for (const { a } of network.units) expect(boxes.get(a)!.width).toBeGreaterThanOrEqual(56);
    });

    it('has room for the numbers of all links into a neuron, and for those of all links out of one', () => {
      for (const end of ['from', 'to'] as const)
        for (const fan of Map.groupBy(network.links, (link) => link[end]).values()) {
          const chips = fan.map(({ weight }) => [weight, chipOf(weight)] as const);
          expect(overlaps(chips)).toEqual([]);
          expect(overlaps(chips, [...boxes])).toEqual([]);
          for (const [weight, chip] of chips) expectInside(weight, chip);
        }
    });

    it('opens the card of a bias beside the boxes', () => {
      for (const [unit, card] of layout.biases) expectInside(unit, card);
      expect([...layout.biases.values()].every(({ width: own }) => own === CARD.width)).toBe(true);
      expect(overlaps([...layout.biases], [...boxes])).toEqual([]);
    });

    it('leads each link from its source to its neuron without a jump', () => {
      for (const { weight, from, to } of network.links) {
        const way = links.get(weight)!;
        const touches = ([x, y]: Point, box: Box): boolean =>
          Math.abs(x - box.x) <= box.width / 2 + 0.01 && Math.abs(y - box.y) <= box.height / 2 + 0.01;
        expect(touches(way.in[0]!, boxes.get(from)!), weight).toBe(true);
        expect(touches(way.out.at(-1)!, boxes.get(to)!), weight).toBe(true);
        expect(way.in.at(-1)).toEqual(way.chip);
        expect(way.out[0]).toEqual(way.chip);
      }
    });

    it('leads no link across a neuron', () => {
      for (const { weight, from, to } of network.links) {
        const { in: before, out: after } = links.get(weight)!;
        for (const [id, box] of boxes) {
          if (id === from || id === to) continue;
          const hit = [...before, ...after].some(
            ([x, y]) => Math.abs(x - box.x) < box.width / 2 && Math.abs(y - box.y) < box.height / 2,
          );
          expect(hit, `${weight} across ${id}`).toBe(false);
        }
      }
    });

    it('leads forward: to the right when it lies, upwards when it stands', () => {
      const along = faces.flatMap(({ back, front }) => (kind === 'wide' ? [back, front] : [-back, -front]));
      expect(along).toEqual(along.toSorted((a, b) => a - b));
    });

    it('comes out the same when it is made again', () => {
      const again = layeredLayout(networkOfSizes(sizes), kind);
      expect(again).not.toBe(layout);
      expect(again).toEqual(layout);
    });
  },
);

describe('the size of the drawing of a 2-10-10-10-1 network', () => {
  it('leaves the panel and the controls in sight', () => {
    const network = networkOfSizes([2, 10, 10, 10, 1]);
    expect(layeredLayout(network, 'wide').height).toBeLessThanOrEqual(440);
    expect(layeredLayout(network, 'tall').height).toBeLessThanOrEqual(640);
  });

  it('is laid out once, however often it is drawn', () => {
    const network = networkOfSizes([2, 10, 10, 10, 1]);
    expect(layeredLayout(network, 'wide')).toBe(layeredLayout(network, 'wide'));
  });
});
