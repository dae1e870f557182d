import { describe, expect, it } from 'vitest';
import { varId, type VarId } from '#autodiff/program.ts';
import { frameAt, stepThatDefines, type Frame } from '#scene/frame.ts';
import { DETAILS, stepsOf, type Detail } from '#scene/step.ts';
import { networkOf } from '#scene/stepper/network.ts';
import { programFor } from '#scene/stepper/programs.ts';
import { startOf } from '#scene/stepper/scene.ts';
import { traceInDetail } from '#scene/stepper/trace.ts';
import { cellsOfUnit } from '#views/network/layered/cells.ts';
import { cardOf, markPoint, routeOf } from '#views/network/layered/flows.ts';
import { CARD, CHIP, layeredLayout } from '#views/network/layered/layout.ts';
import { biasesOf, litLinks, momentOf } from '#views/network/layered/moment.ts';

const scene = startOf('deep');
const network = networkOf(scene);
const biases = biasesOf(network);
const KINDS = ['wide', 'tall'] as const;

function framesIn(detail: Detail): Frame[] {
  const [trace, steps] = [traceInDetail(scene, detail), stepsOf(programFor(scene, detail), detail)];
  return [0, ...steps.map(({ index }) => index)].map((index) => frameAt(trace, steps, index));
}
function frameOf(name: string): Frame {
  const [trace, steps] = [traceInDetail(scene, 'operation'), stepsOf(programFor(scene, 'operation'), 'operation')]; // prettier-ignore
  return frameAt(trace, steps, stepThatDefines(trace, steps, varId(name))!);
}
const unitOf = (a: string) => network.units.find((unit) => unit.a === a)!;
const shown = (name: string, a: string, kind: 'wide' | 'tall'): string[] =>
  cellsOfUnit(unitOf(a), biases.get(varId(a)), momentOf(frameOf(name), network), kind).map(({ id }) => id);

describe.each(DETAILS)('2-10-10-10-1 at %s detail', (detail) => {
  const frames = framesIn(detail);

  it('can be drawn at every step, lying and standing', () => {
    for (const frame of frames) {
      const moment = momentOf(frame, network);
      const lit = litLinks(moment, network);
      for (const kind of KINDS) {
        const layout = layeredLayout(network, kind);
        const cards = new Map(
          lit.flatMap((one) => {
            const box = cardOf(one, layout);
            return box ? [[one.link.weight, box] as const] : [];
          }),
        );
        for (const flow of moment.highlight.flows)
          expect(routeOf(flow, layout, cards).length, flow.id).toBeGreaterThan(1);
        for (const id of moment.highlight.factors)
          expect(markPoint(id, network, layout, moment.highlight, cards), id).toBeDefined();
        for (const unit of network.units)
          expect(cellsOfUnit(unit, biases.get(unit.a), moment, kind).length).toBeGreaterThan(0);
      }
    }
  });

  it('lights a box or opens a card at every step', () => {
    const boxes = new Set<VarId>([
      ...network.inputs,
      ...network.units.flatMap(({ z, a, slope, gradient }) => [z, a, slope, gradient]),
      ...network.errors.flatMap(({ error, target }) => [error, target]),
      network.total,
    ]);
    for (const frame of frames.slice(1)) {
      const moment = momentOf(frame, network);
      const something = [...boxes].some((id) => moment.isOn(id)) || litLinks(moment, network).length > 0;
      const ofBias = network.biases.some(({ bias, gradient }) => moment.isOn(bias, gradient ?? bias));
      expect(something || ofBias, frame.step!.key).toBe(true);
    }
  });
});

describe('what the drawing of a deep network shows', () => {
  it('is the ten weights of a sum, one number each', () => {
    const lit = litLinks(momentOf(frameOf('z11'), network), network);
    expect(lit.map(({ link }) => link.to)).toEqual(Array.from({ length: 10 }, () => 'h11'));
    expect(lit.every(({ rows, alone }) => rows.length === 1 && !alone)).toBe(true);
    expect(cardOf(lit[0]!, layeredLayout(network, 'wide'))).toMatchObject(CHIP.wide);
  });

  it('is a weight with its gradient where that is what is computed', () => {
    const lit = litLinks(momentOf(frameOf('dE_total/dw30'), network), network);
    expect(lit).toHaveLength(1);
    expect(lit[0]).toMatchObject({ alone: true, link: { weight: 'w30' } });
    expect(lit[0]!.rows.map(({ id }) => id)).toEqual(['w30', 'dE_total/dw30']);
    const card = cardOf(lit[0]!, layeredLayout(network, 'tall'))!;
    expect(card).toMatchObject({ width: CARD.width, height: 2 * CARD.row });
  });

  it('is the old weight, its gradient and the new weight in an update', () => {
    const [lit] = litLinks(momentOf(frameOf('w30_new'), network), network);
    expect(lit!.rows.map(({ id }) => id)).toEqual(['w30', 'dE_total/dw30', 'w30_new']);
  });

  it('keeps a place for each number of a neuron in the wide drawing', () => {
    expect(shown('h11', 'h11', 'wide')).toEqual(['z11', 'h11', 'dE_total/dh11']);
    expect(shown('dE_total/dw40', 'h12', 'wide')).toEqual(['z12', 'h12', 'dh12/dz12', 'dE_total/dh12']);
  });

  it('shows in the tall drawing what the step uses: first the sum, then the activation', () => {
    expect(shown('z11', 'h11', 'tall')[0]).toBe('z11');
    expect(shown('h11', 'h11', 'tall')[0]).toBe('h11');
    expect(shown('E_total', 'h11', 'tall')).toEqual(['h11', 'dE_total/dh11']);
  });

  it('shows the slope and the signal of the neuron whose weight is being asked', () => {
    const target = network.links.find(({ weight }) => weight === 'w30')!.to;
    const { slope, gradient } = unitOf(target);
    expect(shown('dE_total/dw30', target, 'tall')).toEqual([slope, gradient]);
    expect(shown('dE_total/dw30', target, 'wide')).toEqual(expect.arrayContaining([slope, gradient]));
  });

  it('shows the bias below while it is added', () => {
    expect(shown('z11', 'h11', 'wide')).toContain('b11');
    expect(shown('z11', 'h11', 'tall')[1]).toBe('b11');
    expect(shown('z11_new', 'h11', 'wide')).toContain('b11_new');
  });

  it('shows the numbers of the second forward pass once they are known', () => {
    expect(shown('E_total_new', 'h11', 'wide').slice(0, 2)).toEqual(['z11_new', 'h11_new']);
  });
});
