import { describe, expect, it } from 'vitest';
import { descentLink, ranIn, toggled, updateOf } from '#scene/descent/scene.ts';

const of = (link: string) => {
  const { state, problem } = descentLink.decode(link);
  expect(problem, link).toBeUndefined();
  return state;
};

describe('the link of the figure of descents', () => {
  it.each([
    '',
    'v1;surface:saddle;x1:0;at:100',
    'v1;rate:1e-10;gradient:analytic;paths:nesterov,adam;last:300;at:300;ran:0.1,10',
  ])('is read as it is written: "%s"', (link) => {
    expect(descentLink.encode(of(link))).toBe(link);
  });

  it.each([
    'v1;paths:',
    'v1;paths:sgd,sgd',
    'v1;paths:rmsprop',
    'v1;ran:0.2',
    'v1;x0:6',
    'v1;rate:-1',
    'v1;at:1.5',
  ])('is refused where it names what there is not: %s', (link) => {
    const { state, problem } = descentLink.decode(link);
    expect(problem?.code).toBe('bad-value');
    expect(state).toBe(descentLink.initial);
  });

  it('may name an update beyond the last: the figure stands at its last', () => {
    expect(updateOf(of('v1;at:300'))).toBe(100);
    expect(updateOf(of('v1;at:300;last:300'))).toBe(300);
  });
});

describe('the paths', () => {
  it('are switched on and off one by one, in their own order', () => {
    expect(toggled(['momentum'], 'sgd')).toEqual(['sgd', 'momentum']);
    expect(toggled(['sgd', 'momentum'], 'sgd')).toEqual(['momentum']);
    expect(
      descentLink.encode({ ...descentLink.initial, paths: toggled(['momentum', 'sgd'], 'momentum') }),
    ).toBe('');
  });

  it('are never none', () => {
    expect(toggled(['adam'], 'adam')).toEqual(['adam']);
  });
});

describe('a published run', () => {
  it.each([
    ['v1;at:100', ['0.1']],
    ['v1;rate:10;at:100;ran:0.1', ['0.1', '10']],
    ['v1;rate:10;at:99', []],
    ['v1;rate:10;at:100;gradient:analytic', []],
    ['v1;rate:10;at:100;x0:-2', []],
    ['v1;rate:10;at:100;surface:valley', []],
    ['v1;rate:0.2;at:100', []],
  ])('is made at its rate, from its start, after 100 updates: %s', (link, ran) => {
    expect(ranIn(of(link))).toEqual(ran);
  });
});
