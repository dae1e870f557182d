import { describe, expect, it } from 'vitest';
import { judge } from '#islands/predict/judge.ts';
import { slip } from '#scene/slips/slip.ts';

const SLIPS = [slip('sign', -0.0262959), slip('half', 0.01314795)];

describe('the judgement of an answer', () => {
  it.each(['0.0263', '0,0263', '+0.0263', '2.63e-2', ' 0.02629 '])('%s is right for 0.0262959', (text) => {
    expect(judge(text, 0.0262959, SLIPS)).toEqual({ verdict: 'right' });
  });

  it.each(['', 'abc', '1/38', '0.0.1', 'Infinity', 'NaN'])('“%s” is no number', (text) => {
    expect(judge(text, 0.0262959, SLIPS)).toEqual({ verdict: 'unread' });
  });

  it('names the slip that a wrong answer fits, and none where none fits', () => {
    expect(judge('−0.0263', 0.0262959, SLIPS)).toMatchObject({ verdict: 'wrong', slip: { kind: 'sign' } });
    expect(judge('0.0131', 0.0262959, SLIPS)).toMatchObject({ verdict: 'wrong', slip: { kind: 'half' } });
    expect(judge('0.026', 0.0262959, SLIPS)).toEqual({ verdict: 'wrong', slip: undefined });
  });
});
