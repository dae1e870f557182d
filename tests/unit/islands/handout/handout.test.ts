import { describe, expect, it } from 'vitest';
import { definitionsOf } from '#autodiff/lookup.ts';
import { chaptersOf, MOST_WITH_SENTENCES } from '#islands/handout/chapters.ts';
import { givenGroups } from '#islands/handout/given.ts';
import { NETS } from '#scene/stepper/examples.ts';
import { networkOf } from '#scene/stepper/network.ts';
import { programFor } from '#scene/stepper/programs.ts';
import { startOf } from '#scene/stepper/scene.ts';
import { stepsOf } from '#scene/step.ts';

describe.each(NETS)('the handout of the %s network', (net) => {
  const scene = startOf(net);
  const program = programFor(scene, 'operation');
  const steps = stepsOf(program, 'operation');

  it('lists every given number once', () => {
    const listed = givenGroups(program, networkOf(scene)).flatMap(({ ids }) => ids);
    const computed = definitionsOf(program);
    const given = [...program.variables.keys()].filter((id) => !computed.has(id));
    expect(listed.toSorted()).toEqual(given.toSorted());
  });

  it('has every step once, in order, under the four headings', () => {
    const chapters = chaptersOf(steps);
    expect(chapters.map(({ section }) => section)).toEqual(['forward', 'backward', 'update', 'again']);
    expect(chapters.flatMap(({ steps: own }) => own)).toEqual(steps);
  });
});

it('repeats a heading where the outputs are updated before the hidden gradients', () => {
  const scene = { ...startOf('mazur'), order: 'outputs-first' as const };
  const steps = stepsOf(programFor(scene, 'operation'), 'operation');
  const chapters = chaptersOf(steps);
  expect(chapters.flatMap(({ steps: own }) => own)).toEqual(steps);
  expect(chapters.filter(({ section }) => section === 'backward').length).toBeGreaterThan(1);
  chapters.slice(1).forEach(({ section }, i) => expect(section).not.toBe(chapters[i]!.section));
});

it('has sentences for the small networks, and one line a step for 2-10-10-10-1', () => {
  const count = (net: (typeof NETS)[number]): number =>
    stepsOf(programFor(startOf(net), 'operation'), 'operation').length;
  expect(count('course')).toBe(50);
  expect(count('mazur')).toBeLessThanOrEqual(MOST_WITH_SENTENCES);
  expect(count('deep')).toBeGreaterThan(MOST_WITH_SENTENCES);
});
