import { along, lengthOf, pathOf, place, type Route } from './route.ts';

/** The backward mark: a train of open chevrons that point where the gradient travels. An SVG path. */
export function chevrons(route: Route, spacing = 10): string {
  const arm = 5;
  const length = lengthOf(route);
  const count = Math.max(1, Math.floor((length - 4) / spacing));
  const start = (length - (count - 1) * spacing) / 2;
  return Array.from({ length: count }, (_, i) => {
    const { point, direction } = along(route, Math.min(length, start + i * spacing + arm / 2));
    const [x, y] = point;
    const [ux, uy] = direction;
    const [bx, by] = [x - ux * arm, y - uy * arm];
    const wing = (side: 1 | -1): string => `${place(bx - side * uy * arm)} ${place(by + side * ux * arm)}`;
    return `M${wing(1)}L${place(x)} ${place(y)}L${wing(-1)}`;
  }).join('');
}

/** The forward mark: a solid line and its filled head, as two SVG paths. */
export function arrow(route: Route): { readonly line: string; readonly head: string } {
  const [long, half] = [9, 5.5];
  const length = lengthOf(route);
  const { point, direction } = along(route, length - 0.01);
  const [ux, uy] = direction;
  const [bx, by] = [point[0] - ux * long, point[1] - uy * long];
  const corner = (side: 1 | -1): string => `${place(bx - side * uy * half)} ${place(by + side * ux * half)}`;
  return {
    line: pathOf(cut(route, length - 8)),
    head: `M${place(point[0])} ${place(point[1])}L${corner(1)}L${corner(-1)}Z`,
  };
}

function cut(route: Route, length: number): Route {
  return Array.from({ length: 25 }, (_, i) => along(route, (length * i) / 24).point);
}
