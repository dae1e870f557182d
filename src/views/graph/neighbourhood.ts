import type { VarId } from '#autodiff/program.ts';
import type { Graph, Link } from './graph.ts';

/** A drawing of more boxes than this is no drawing any more. */
export const MOST_BOXES = 120;

/** What `centre` comes from and what it goes into, so many operations deep. */
export function neighbourhood(graph: Graph, centre: VarId, depth = 2): Graph {
  const into = groupBy(graph.links, ({ to }) => to);
  const outOf = groupBy(graph.links, ({ from }) => from);
  const boxes = new Set([centre]);
  const operations = new Set<VarId>();
  const walk = (start: VarId, step: (at: VarId) => void): void => {
    let edge = [start];
    for (let i = 0; i < depth; i++) {
      const before = new Set(boxes);
      edge.forEach(step);
      edge = [...boxes].filter((id) => !before.has(id));
    }
  };
  walk(centre, (at) => {
    for (const { from, to } of into.get(at) ?? []) {
      boxes.add(from);
      operations.add(to);
    }
  });
  walk(centre, (at) => {
    for (const { to } of outOf.get(at) ?? []) {
      boxes.add(to);
      operations.add(to);
    }
  });
  const links = graph.links.filter(({ from, to }) => boxes.has(from) && operations.has(to));
  const drawn = groupBy(links, ({ to }) => to);
  const hidden = [...operations].map(
    (to) => [to, into.get(to)!.length - (drawn.get(to)?.length ?? 0)] as const,
  );
  return {
    boxes: graph.boxes.filter(({ id }) => boxes.has(id)),
    links,
    operations: new Map([...graph.operations].filter(([id]) => operations.has(id))),
    hidden: new Map(hidden.filter(([, count]) => count > 0)),
  };
}

export function groupBy(links: readonly Link[], key: (link: Link) => VarId): Map<VarId, Link[]> {
  const groups = new Map<VarId, Link[]>();
  for (const link of links) {
    const group = groups.get(key(link));
    if (group) group.push(link);
    else groups.set(key(link), [link]);
  }
  return groups;
}
