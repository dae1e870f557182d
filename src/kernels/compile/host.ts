import { OPS } from '#autodiff/ops/index.ts';
import type { Equation, VarId } from '#autodiff/program.ts';
import { ELEMENTWISE } from '../functions.ts';
import { numbersIn } from '../panels.ts';
import type { Context } from './layers.ts';
import { watched } from './updates.ts';
import { hostUse, type Workbench } from './workbench.ts';

/** What no kernel computes, the reference's own op does: on panels as they lie where it can, else on tensors of the host. */
export function byHost(bench: Workbench, equation: Equation): void {
  const { inputs } = equation;
  const matrices = inputs.filter((id) => !bench.isSingle(id));
  // What goes on from run to run lies in panels from the beginning, also where no kernel uses it.
  for (const id of matrices) if (bench.setting.program.next.has(id)) bench.panels(id);
  const alike = matrices.every((id) => bench.isInPanels(id) && sameShape(bench, id, matrices[0]!));
  if (ELEMENTWISE.has(equation.op) && matrices.length > 0 && alike) onPanels(bench, equation);
  else onTensors(bench, equation);
}

const sameShape = (bench: Workbench, a: VarId, b: VarId): boolean =>
  bench.variable(a).shape.join() === bench.variable(b).shape.join();

function onPanels(bench: Workbench, { op, inputs, output, index }: Equation): void {
  bench.newPanels(output);
  const out = bench.flat(output);
  const from = inputs.map((id) => (bench.isSingle(id) ? undefined : bench.flat(id)));
  const uses = inputs.map((id) => (bench.isSingle(id) ? hostUse(id, false) : bench.own(id, 'none', false)));
  bench.host([output], [...uses, bench.own(output, 'none', true)], (batch) => {
    OPS[op].value(
      out(),
      inputs.map((id, i) => from[i]?.() ?? bench.tensor(id, batch)),
      index ?? 0,
    );
  });
}

function onTensors(bench: Workbench, { op, inputs, output, index }: Equation): void {
  for (const id of inputs) bench.fetch(id);
  bench.onHost(output);
  bench.host([output], [...inputs.map((id) => hostUse(id, false)), hostUse(output, true)], (batch) => {
    OPS[op].value(
      bench.tensor(output, batch),
      inputs.map((id) => bench.tensor(id, batch)),
      index ?? 0,
    );
  });
}

/** Puts what the next run starts from where it looks for it, where an update has not been made in place. */
export function renew(context: Context): void {
  const { bench } = context;
  for (const [id, updated] of bench.setting.program.next) {
    if (bench.isSingle(id)) {
      bench.host([], [hostUse(id, true), hostUse(updated, false)], (batch) => {
        bench.tensor(id, batch).data.set(bench.tensor(updated, batch).data);
      });
      continue;
    }
    if (bench.nameOf(id) === bench.nameOf(updated)) continue;
    const from = bench.panels(updated);
    const to = bench.panels(id);
    bench.host([], [bench.own(updated, 'none', false), bench.own(id, 'none', true)], () => {
      numbersIn(bench.storage.memory, to).set(numbersIn(bench.storage.memory, from));
    });
    if (bench.variable(id).role === 'parameter') watched(context, id, { split: 'none', by: 'none' });
  }
}
