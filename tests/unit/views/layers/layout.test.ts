import { describe, expect, it } from 'vitest';
import { varId } from '#autodiff/program.ts';
import { deepFrame, deepLink, deepMoment, deepNetwork, deepSteps, PACES } from '#scene/layers/deep.ts';
import { elementAt } from '#scene/layers/product.ts';
import { letterOf } from '#scene/layers/product.ts';
import { falkLayout, takesPart } from '#views/layers/falk.ts';
import { notationLayout, type Box } from '#views/layers/layout.ts';
import { textOf } from '#views/layers/symbols.ts';
import { cardOf, markOf, routeOf } from '#views/network/layered/flows.ts';
import { layeredLayout } from '#views/network/layered/layout.ts';
import { litLinks, momentOf } from '#views/network/layered/moment.ts';

const KINDS = ['wide', 'tall'] as const;

describe.each(KINDS)('the %s drawing of the 2-2-1 network', (kind) => {
  const layout = notationLayout(kind);
  const boxes: readonly Box[] = [...layout.nodes, ...layout.links.map(({ chip }) => chip)];

  it('keeps every box inside the drawing and free of the others', () => {
    expect(boxes).toHaveLength(5 + 6);
    boxes.forEach((a, i) => {
      expect(Math.abs(a.x - layout.width / 2) + a.width / 2).toBeLessThanOrEqual(layout.width / 2);
      expect(Math.abs(a.y - layout.height / 2) + a.height / 2).toBeLessThanOrEqual(layout.height / 2);
      for (const b of boxes.slice(i + 1)) {
        const apart = Math.max(
          Math.abs(a.x - b.x) - (a.width + b.width) / 2,
          Math.abs(a.y - b.y) - (a.height + b.height) / 2,
        );
        expect(apart).toBeGreaterThan(0);
      }
    });
  });

  it('leads w21 of layer 2 from node 1 of the inputs to node 2', () => {
    const { before, after } = layout.links.find(({ weight }) => weight === 'w21^(2)')!;
    const node = (a: string): Box => layout.nodes.find(({ right }) => right === a)!;
    const touches = ({ x, y, width, height }: Box, [px, py]: readonly [number, number]): boolean =>
      Math.abs(px - x) <= width / 2 + 0.01 && Math.abs(py - y) <= height / 2 + 0.01;
    expect(touches(node('a1^(1)'), before[0]!)).toBe(true);
    expect(touches(node('a2^(2)'), after.at(-1)!)).toBe(true);
  });
});

describe('the product of X and W', () => {
  it('lights two numbers of X, two of W, one of b and the element itself', () => {
    for (const kind of KINDS) {
      const lit = falkLayout(kind).cells.filter((cell) => takesPart(cell, elementAt(4)));
      expect(lit.map(({ id }) => id)).toEqual(['W[0,0]', 'W[1,0]', 'b[0]', 'X[1,0]', 'X[1,1]', 'Z[1,0]']);
    }
  });

  it('writes its numbers counted from 1, and of a weight first where it leads', () => {
    expect([letterOf(varId('X[1,0]')), letterOf(varId('b[2]'))]).toEqual(['x21', 'b3']);
    // Row 2 is input 2, column 1 is neuron 1: to 1 from 2.
    expect([letterOf(varId('W[1,0]')), letterOf(varId('W[0,2]'))]).toEqual(['w12', 'w31']);
  });
});

describe('the 2-10-10-10-1 network, forward only', () => {
  it('draws every travelled link with a way that has a length, at every step', () => {
    const network = deepNetwork();
    for (const kind of KINDS)
      for (const pace of PACES)
        deepSteps(pace).forEach((_, i) => {
          const layout = layeredLayout(network, kind);
          const moment = momentOf(
            deepFrame({ ...deepLink.initial, pace, at: deepMoment(pace, i + 1) }),
            network,
          );
          const cards = new Map(
            litLinks(moment, network).flatMap((one) => {
              const card = cardOf(one, layout);
              return card ? [[one.link.weight, card] as const] : [];
            }),
          );
          for (const flow of moment.highlight.flows) {
            const { line, head } = markOf(routeOf(flow, layout, cards), 'ended');
            expect(`${flow.id} ${line}${head}`).not.toContain('NaN');
          }
        });
  });
});

describe('a number of the notation figure', () => {
  it('stands as it was typed, or with four decimals if it is computed', () => {
    expect(textOf(varId('w12^(3)'), -1.2)).toBe('−1.2');
    expect(textOf(varId('z1^(3)'), -0.06897741362462326)).toBe('−0.0690');
    expect(textOf(varId('a1^(1)'), 2)).toBe('2');
    expect(textOf(varId('z1^(3)'), 1.25e-9)).toBe('1.25e−9');
  });
});
