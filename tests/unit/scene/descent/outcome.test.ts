import { describe, expect, it } from 'vitest';
import type { OptimizerName } from '#learning/optimizers/index.ts';
import { blindFrom, outcomeOf } from '#scene/descent/outcome.ts';
import { placeOf } from '#scene/descent/runs.ts';
import { descentLink } from '#scene/descent/scene.ts';

function outcome(link: string, optimizer: OptimizerName = 'sgd') {
  const scene = descentLink.decode(link).state;
  return outcomeOf(scene, placeOf(scene, optimizer));
}

describe('what has become of a walk', () => {
  it('begins at the start and is then on its way', () => {
    expect(outcome('v1;at:0').kind).toBe('start');
    expect(outcome('v1;at:5').kind).toBe('moving');
  });

  it('ends at the minimum of the bowl', () => {
    expect(outcome('v1;at:100')).toEqual({ kind: 'level', where: 'minimum' });
  });

  it('ends in the hollow of its side, or level on the saddle', () => {
    expect(outcome('v1;surface:two-minima;at:100')).toEqual({ kind: 'level', where: 'deeper' });
    expect(outcome('v1;surface:two-minima;x0:4;x1:3;at:100')).toEqual({ kind: 'level', where: 'shallower' });
    expect(outcome('v1;surface:saddle;x1:0;at:100')).toEqual({ kind: 'level', where: 'saddle' });
  });

  it('has no bottom beside the saddle', () => {
    expect(outcome('v1;surface:saddle;at:20').kind).toBe('bottomless');
    for (const optimizer of ['sgd', 'momentum', 'nesterov', 'adam'] as const)
      expect(outcome('v1;surface:saddle;x1:0.1;at:100', optimizer).kind, optimizer).toBe('bottomless');
    expect(outcome('v1;surface:saddle;rate:10;last:300;at:300').kind).toBe('bottomless');
  });

  it('hardly moves at a rate that is too small', () => {
    expect(outcome('v1;rate:1e-10;at:9').kind).toBe('moving');
    expect(outcome('v1;rate:1e-10;at:100').kind).toBe('crawling');
  });

  it('jumps to and fro at a rate of 1 on the bowl, and does not crawl although it is back at its start', () => {
    // x ← (1 − 2·1)·x = −x.
    expect(outcome('v1;rate:1;at:99').kind).toBe('jumping');
    expect(outcome('v1;rate:1;at:100').kind).toBe('jumping');
    expect(outcome('v1;rate:0.9;at:20').kind).toBe('moving');
  });

  it('diverges at a rate that is too large, and then loses its slope: x0 + h is x0 again', () => {
    expect(outcome('v1;rate:10;at:1').kind).toBe('diverging');
    expect(outcome('v1;rate:10;at:8').kind).toBe('diverging');
    // x1 = −1.2952e12 first; from update 10 on x0 = −2.5898e13 as well, further out.
    expect(outcome('v1;rate:10;at:9')).toMatchObject({ kind: 'blind', coordinate: 1, lost: 'step' });
    const end = outcome('v1;rate:10;at:100');
    expect(end).toMatchObject({ kind: 'blind', coordinate: 0, lost: 'step' });
    expect(end.kind === 'blind' && end.slope).toBeCloseTo(-2 * 25898374737328.363, 0);
  });

  it('leaves the numbers instead where slopes are exact: with update 241', () => {
    const link = 'v1;rate:10;gradient:analytic;last:300';
    expect(outcome(`${link};at:240`).kind).toBe('diverging');
    expect(outcome(`${link};at:241`)).toEqual({ kind: 'left', update: 241 });
    expect(outcome(`${link};at:300`)).toEqual({ kind: 'left', update: 241 });
  });

  it('tells lost heights from lost steps: x1 is small, but beside x0² its share of the height is rounded away', () => {
    // Nesterov in the valley loses x1; SGD beside the saddle has a small x0 of no slope to speak of.
    expect(outcome('v1;surface:valley;rate:0.9;at:100', 'nesterov').kind).toBe('blind');
    expect(outcome('v1;surface:saddle;at:100').kind).toBe('bottomless');
    expect(outcome('v1;surface:two-minima;rate:0.9;at:100')).toMatchObject({ kind: 'blind', coordinate: 0 });
  });

  it('is known to be lost from the update on after which both central differences are 0', () => {
    const walk = (link: string) => placeOf(descentLink.decode(link).state, 'sgd').walk;
    expect(blindFrom('bowl', walk('v1;rate:10'))).toBe(10);
    expect(blindFrom('bowl', walk(''))).toBeUndefined();
  });
});
