/** The mark beside a handle whose number lies beyond its scale: a triangle that points there. */
export function offScale(x: number, y: number, isAbove: boolean, away: number): string {
  const way = isAbove ? 1 : -1;
  return `M${x + way * away} ${y - 5}v10l${way * 5} -5Z`;
}
