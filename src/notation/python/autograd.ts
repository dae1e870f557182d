import { definitionsOf } from '#autodiff/lookup.ts';
import { varId, type Equation, type Program, type VarId } from '#autodiff/program.ts';
import { identifiersOf } from './identifiers.ts';

/** Why a statement is an expression of ours and does not come from autograd. */
export type ByHand = 'moved' | 'given' | 'twice';

/** The variable whose gradients a program computes: dE_total/dw5 is one of E_total. */
export function lossOf(program: Program): VarId | undefined {
  const differentiated = new Set(
    [...program.gradients].map(([by, gradient]) => differentiatedIn(gradient, by)),
  );
  // A gradient may also be a local derivative, such as dE_o1/do1: of a variable that comes before the loss.
  return program.equations.findLast(({ output }) => differentiated.has(output))?.output;
}

/** E_total in dE_total/dw5. */
function differentiatedIn(derivative: VarId, by: VarId): VarId | undefined {
  const end = `/d${by}`;
  return derivative.endsWith(end) ? varId(derivative.slice(1, -end.length)) : undefined;
}

/**
 * Backward equations that no autograd can give: those that are given by hand or use weights that have already moved, all
 * that follows from them, and derivatives along one of several ways in which a variable enters an equation.
 */
export function byHandOf(program: Program): ReadonlyMap<VarId, ByHand> {
  const definitions = definitionsOf(program);
  const entersAgain = waysIn(program);
  const reasons = new Map<VarId, ByHand>();
  for (const equation of program.equations.filter(({ phase }) => phase === 'backward')) {
    const { inputs, output, byHand } = equation;
    const inherited = inputs.map((id) => reasons.get(id)).find((reason) => reason && reason !== 'twice');
    if (inherited) reasons.set(output, inherited);
    else if (inputs.some((id) => definitions.get(id)?.phase === 'update')) reasons.set(output, 'moved');
    else if (byHand) reasons.set(output, 'given');
    else if (entersAgain(equation)) reasons.set(output, 'twice');
  }
  return reasons;
}

/** Tells whether what an equation walks back to enters the forward equation in another way too, if only by detours. */
function waysIn(program: Program): (equation: Equation) => boolean {
  const definitions = definitionsOf(program);
  const place = new Map(program.equations.map(({ output }, i) => [output, i]));
  const placeOf = (id: VarId): number => place.get(id) ?? -1;
  return ({ along }) => {
    if (!along) return false;
    const { inputs } = definitions.get(along.output)!;
    const by = inputs[along.input]!;
    const waiting = inputs.filter((_, i) => i !== along.input);
    const seen = new Set(waiting);
    for (const id of waiting) {
      if (id === by) return true;
      // What was computed before it cannot depend on it.
      if (placeOf(id) <= placeOf(by)) continue;
      for (const input of definitions.get(id)!.inputs)
        if (!seen.has(input)) {
          seen.add(input);
          waiting.push(input);
        }
    }
    return false;
  };
}

/**
 * How PyTorch is asked for each gradient, local derivative and part of a gradient that it can give. What is given keeps
 * its gradient in `.grad`; all else is asked for, since with `retain_grad` every later question would add to it.
 */
export function asker(program: Program): (equation: Equation) => string | undefined {
  const identifiers = identifiersOf(program);
  const definitions = definitionsOf(program);
  const loss = lossOf(program);
  const gradientOf = new Map<VarId, VarId>();
  for (const [of, gradient] of program.gradients)
    if (!gradientOf.has(gradient) || gradient === `d${loss}/d${of}`) gradientOf.set(gradient, of);
  const name = (id: VarId): string => identifiers.get(id)!;
  const isNumber = (id: VarId): boolean => program.variables.get(id)!.shape.every((size) => size === 1);
  /** The derivative of `of` by `by`, times `upstream` where there is one. */
  const grad = (of: VarId, by: VarId, ...upstream: string[]): string =>
    `torch.autograd.grad(${[name(of), name(by), ...upstream].join(', ')}, retain_graph=True)[0]`;

  return ({ output, along }) => {
    if (loss === undefined) return undefined;
    const whole = gradientOf.get(output);
    if (whole !== undefined) return definitions.has(whole) ? grad(loss, whole) : `${name(whole)}.grad`;
    if (!along) return undefined;
    const by = definitions.get(along.output)!.inputs[along.input]!;
    if (program.variables.get(output)!.role === 'local')
      return grad(
        along.output,
        by,
        ...(isNumber(along.output) ? [] : [`torch.ones_like(${name(along.output)})`]),
      );
    const of = differentiatedIn(output, by);
    if (of !== undefined && definitions.has(of) && isNumber(of)) return grad(of, by);
    const upstream = grad(loss, along.output);
    return isNumber(along.output)
      ? `${upstream} * ${grad(along.output, by)}`
      : grad(along.output, by, upstream);
  };
}
