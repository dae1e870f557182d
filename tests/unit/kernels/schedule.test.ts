import { describe, expect, it } from 'vitest';
import { batchNames } from '#learning/names.ts';
import { layerProgram } from '#learning/layer-program.ts';
import { notebookNetwork } from '#learning/notebook-network.ts';
import { compile } from '#kernels/compile/compile.ts';
import { Storage } from '#kernels/compile/workbench.ts';
import { Arena } from '#kernels/panels.ts';
import { meetings, type KernelStep, type Plan, type Use } from '#kernels/plan.ts';
import { scheduled } from '#kernels/schedule.ts';
import { varId } from '#autodiff/program.ts';

const step = (name: string, ...uses: Use[]): KernelStep => ({
  kind: 'kernel',
  kernel: 'touch',
  split: 'rows',
  columns: 0,
  rows: 'batch',
  args: [],
  covers: [varId(name)],
  skips: [],
  uses,
});
const writes = (what: string, share: Use['share']): Use => ({ what, share, writes: true });
const reads = (what: string, share: Use['share']): Use => ({ what, share, writes: false });
const namesOf = (plan: Plan): string[] => plan.map(({ covers }) => covers.join());

describe('the order of the steps', () => {
  it('does first what needs no meeting', () => {
    const plan = [
      step('A', writes('A', 'own rows')),
      step('of all A', reads('A', 'all')),
      step('B', writes('B', 'own rows')),
    ];
    expect(namesOf(scheduled(plan))).toEqual(['A', 'B', 'of all A']);
  });

  it('never lets a step overtake one whose memory it uses', () => {
    const plan = [
      step('A', writes('A', 'own rows')),
      step('of all A', reads('A', 'all'), writes('C', 'own rows')),
      step('A again', writes('A', 'own rows')),
      step('of C', reads('C', 'own rows')),
    ];
    expect(namesOf(scheduled(plan))).toEqual(['A', 'of all A', 'of C', 'A again']);
  });

  it('updates nothing before the check', () => {
    const check = { kind: 'check', covers: [], skips: [], uses: [reads('note', 'all')], watched: 1 } as const;
    const plan = [
      step('Z', writes('note', 'own cell')),
      check,
      step('W', writes('W', 'own panels')),
      { ...step('lists', writes('lists', 'own rows')), covers: [] },
    ];
    expect(scheduled(plan).map(({ kind, uses }) => uses[0]?.what ?? kind)).toEqual([
      'note',
      'lists',
      'note',
      'W',
    ]);
  });
});

describe('the plan of the published network', () => {
  const network = notebookNetwork('mse');
  const names = batchNames(network.sizes);
  const { plan } = compile(
    {
      program: layerProgram(network, names),
      inputs: varId(names.inputs),
      samples: { order: 0, numbers: 0, labels: 0, entries: { starts: 0, entries: 0 } },
      precision: 'float32',
      capacity: 128,
      workers: 2,
      constants: new Map(),
    },
    new Storage(new Arena()),
    varId(names.targets),
  );

  it('has two workers meet three times a batch', () => {
    expect(meetings(plan).filter(Boolean)).toHaveLength(3);
  });

  it('changes parameters only once the loss has been checked', () => {
    const check = plan.findIndex(({ kind }) => kind === 'check');
    expect(check).toBeGreaterThan(0);
    const isNew = (id: string): boolean => id.endsWith('_new');
    const firstUpdate = plan.findIndex(({ covers }) => covers.some(isNew));
    expect(firstUpdate).toBeGreaterThan(check);
  });
});
