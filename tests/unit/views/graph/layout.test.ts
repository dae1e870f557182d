import { describe, expect, it } from 'vitest';
import type { VarId } from '#autodiff/program.ts';
import { graphOf, type Graph } from '#views/graph/graph.ts';
import { layoutOf, RADIUS, type Layout } from '#views/graph/layout.ts';
import { MOST_BOXES, neighbourhood } from '#views/graph/neighbourhood.ts';
import { COURSE, DEEP, PROGRAMS } from './networks.ts';

interface Rectangle {
  readonly of: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const things = ({ boxes, circles }: Layout): Rectangle[] => [
  ...boxes.map(({ id, x, y, width, height }) => ({
    ...{ of: id, left: x, right: x + width },
    ...{ top: y, bottom: y + height },
  })),
  ...circles.map(({ of, x, y }) => ({
    ...{ of: `the operation of ${of}`, left: x - RADIUS, right: x + RADIUS },
    ...{ top: y - RADIUS, bottom: y + RADIUS },
  })),
];

function overlaps(layout: Layout): string[] {
  const all = things(layout);
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.of} and ${b.of}`),
  );
}

function expectSound(graph: Graph, layout: Layout): void {
  expect(overlaps(layout)).toEqual([]);
  for (const { from, to, start, end } of layout.wires)
    expect(end[0], `${from} into the operation of ${to}`).toBeGreaterThan(start[0]);
  for (const { of, start, end } of layout.outlets) expect(end[0], `out to ${of}`).toBeGreaterThan(start[0]);
  for (const { of, left, right, top, bottom } of things(layout)) {
    expect(Math.min(left, top), of).toBeGreaterThanOrEqual(0);
    expect(right, of).toBeLessThanOrEqual(layout.width);
    expect(bottom, of).toBeLessThanOrEqual(layout.height);
  }
  expect(layout.boxes.map(({ id }) => id).toSorted()).toEqual(graph.boxes.map(({ id }) => id).toSorted());
}

describe.each(PROGRAMS)('the graph of a %s network', (_, program) => {
  const forwards = program.equations.filter(({ phase }) => phase === 'forward');
  const half = forwards.length / 2;

  it.each(['first', 'again'] as const)(
    'has every variable of its %s forward pass, and every link',
    (pass) => {
      const own = pass === 'first' ? forwards.slice(0, half) : forwards.slice(half);
      const graph = graphOf(program, pass);
      const names = new Set(own.flatMap(({ inputs, output }) => [...inputs, output]));
      expect(new Set(graph.boxes.map(({ id }) => id))).toEqual(names);
      expect(graph.links).toHaveLength(own.reduce((total, { inputs }) => total + inputs.length, 0));
      expect([...graph.operations.keys()]).toEqual(own.map(({ output }) => output));
    },
  );

  it.each([false, true])(
    'stands without overlaps, each link to the right (with new weights: %s)',
    (updates) => {
      const graph = graphOf(program, 'first');
      expectSound(graph, layoutOf(graph, updates));
    },
  );

  it('is laid out the same every time', () => {
    const graph = graphOf(program, 'again');
    expect(layoutOf(structuredClone(graph), false)).toEqual(layoutOf(graph, false));
  });

  it('knows what comes back to every variable, and along every link', () => {
    const { boxes, links } = graphOf(program, 'first');
    for (const { id, gradient } of boxes) expect(gradient).toBe(program.gradients.get(id));
    const shown = new Set([
      ...boxes.map(({ gradient }) => gradient),
      ...links.flatMap(({ path, slope }) => [path, slope]),
    ]);
    const copies = new Set(program.equations.filter(({ op }) => op === 'copy').map(({ output }) => output));
    const backward = program.equations
      .filter(({ phase }) => phase === 'backward')
      .map(({ output }) => output);
    expect(backward.filter((id) => !shown.has(id) && !copies.has(id))).toEqual([]);
  });
});

describe('the graph of the 2-2-2', () => {
  const graph = graphOf(COURSE, 'first');
  const layout = layoutOf(graph, false);
  const box = (id: string) => layout.boxes.find((one) => one.id === id)!;

  it('fits a figure of full width', () => {
    expect(layout.width).toBeLessThanOrEqual(1200);
  });

  it('puts a given number right before its first use', () => {
    expect(box('w5').x).toBe(box('h1').x);
    expect(box('t1').x).toBe(box('o1').x);
    expect(box('x1').x).toBe(box('w1').x);
  });

  it('runs straight from a sum to its activation', () => {
    for (const [z, a] of [
      ['z1', 'h1'],
      ['z2', 'h2'],
      ['z3', 'o1'],
      ['z4', 'o2'],
    ] as const)
      // prettier-ignore
      expect(Math.abs(box(z).y + box(z).height / 2 - (box(a).y + box(a).height / 2)), z).toBeLessThanOrEqual(1);
  });

  it('has two paths back into h1, and a slope at every sigmoid', () => {
    const paths = graph.links.filter(({ from }) => from === 'h1').map(({ path }) => path);
    expect(paths).toEqual(['dE_o1/dh1', 'dE_o2/dh1']);
    const slopes = graph.links.flatMap(({ slope }) => slope ?? []);
    expect(slopes.toSorted()).toEqual(['dh1/dz1', 'dh2/dz2', 'do1/dz3', 'do2/dz4']);
  });
});

describe('a graph that is too large to be drawn', () => {
  const whole = graphOf(DEEP, 'first');

  it('has more boxes than are drawn', () => {
    expect(whole.boxes.length).toBeGreaterThan(MOST_BOXES);
  });

  it('is drawn around any of its variables, without overlaps', () => {
    for (const { id } of whole.boxes) {
      const part = neighbourhood(whole, id);
      expect(part.boxes.some((box) => box.id === id)).toBe(true);
      expect(part.boxes.length).toBeLessThanOrEqual(MOST_BOXES);
      expectSound(part, layoutOf(part, true));
    }
  });

  it('shows around z1 what it is made of, and what is made of it two operations on', () => {
    const part = neighbourhood(whole, 'z1' as VarId);
    const uses = Array.from({ length: 10 }, (_, i) => `z${i + 11}`);
    const expected = ['w1', 'x1', 'w2', 'x2', 'b1', 'z1', 'h1', ...uses];
    expect(part.boxes.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
    // Each of these sums has ten activations, ten weights and a bias, of which h1 is drawn.
    for (const use of uses) expect(part.hidden.get(use as VarId)).toBe(20);
    expect(part.hidden.has('z1' as VarId)).toBe(false);
  });
});
