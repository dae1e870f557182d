import { collide, type Plan, type Step, type Use } from './plan.ts';

/**
 * The same steps in an order with few meetings: whatever can be done before the next one is done before it. Two steps that
 * use the same memory, one of them to write, keep their order, so every number stays the same to the last bit.
 */
export function scheduled(plan: Plan): Plan {
  const left = [...plan];
  const order: Step[] = [];
  let since: Use[] = [];
  while (left.length > 0) {
    const next = left.findIndex(
      (step, i) => !clashes(step, since) && !left.slice(0, i).some((earlier) => staysAfter(step, earlier)),
    );
    if (next < 0) since = [];
    else {
      const [step] = left.splice(next, 1) as [Step];
      since.push(...step.uses);
      order.push(step);
    }
  }
  return order;
}

const clashes = ({ uses }: Step, since: readonly Use[]): boolean =>
  uses.some((use) => since.some((earlier) => collide(earlier, use)));

/** What computes something the check has to allow first; only what prepares for it may go ahead. */
const staysAfter = (step: Step, earlier: Step): boolean =>
  (earlier.kind === 'check' && step.covers.length > 0) ||
  step.uses.some((use) =>
    earlier.uses.some(({ what, writes }) => what === use.what && (writes || use.writes)),
  );
