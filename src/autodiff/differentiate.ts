import { OPS } from './ops/index.ts';
import { UPSTREAM, type Edge, type GradientRule, type OpName } from './op.ts';
import type { Equation, VarId } from './program.ts';
import type { Naming, ProgramBuilder } from './builder.ts';
import { DerivativeNames } from './derivative-names.ts';
import { sameShape } from '#numeric/tensor.ts';

/** A gradient that stands in the program by hand, because the source that is reproduced prints it so. */
export interface HandGiven {
  readonly op: OpName;
  readonly inputs: readonly VarId[];
}

export interface DifferentiateOptions {
  readonly byHand?: ReadonlyMap<VarId, HandGiven>;
  /** What a contribution along one path is called; by default dL/dh1[z3]: through the use of h1 in z3. */
  readonly pathName?: (variable: VarId, use: VarId) => Naming | undefined;
}

interface Use extends Edge {
  readonly equation: Equation;
}

/**
 * Adds the backward pass of `loss` to the program, as more equations in the same language, and records in `gradients`
 * where the gradient of each variable stands. Gradients are computed for `wanted` and for all that lies between.
 *
 * The order is that of a reader's hand: neuron by neuron from the loss back, each neuron's parameters at once. A chain
 * of single uses stays a product of factors, so that dE/dw5 is written dE/do1 · do1/dz3 · dz3/dw5; where paths join,
 * each is a variable of its own until they are added.
 */
export function differentiate(
  builder: ProgramBuilder,
  loss: VarId,
  wanted: readonly VarId[],
  options: DifferentiateOptions = {},
): void {
  new Backward(builder, loss, wanted, options).walk();
}

class Backward {
  readonly #builder: ProgramBuilder;
  readonly #loss: VarId;
  readonly #wanted: ReadonlySet<VarId>;
  readonly #options: DifferentiateOptions;
  readonly #names: DerivativeNames;
  readonly #uses = new Map<VarId, Use[]>();
  readonly #definition = new Map<VarId, Equation>();
  /** Gradient of a variable as factors still to be multiplied; none at all stands for 1. */
  readonly #factors = new Map<VarId, readonly VarId[]>();

  constructor(builder: ProgramBuilder, loss: VarId, wanted: readonly VarId[], options: DifferentiateOptions) {
    this.#builder = builder;
    this.#loss = loss;
    this.#wanted = new Set(wanted);
    this.#options = options;
    this.#names = new DerivativeNames(builder, loss, options.pathName);
    this.#collectUses();
  }

  walk(): void {
    this.#builder.phase = 'backward';
    const waiting = [this.#loss];
    for (let v = waiting.shift(); v !== undefined; v = waiting.shift()) {
      this.#gather(v);
      const inputs = [...new Set(this.#definition.get(v)?.inputs)].filter((input) => this.#isReady(input));
      const isLeaf = (input: VarId): boolean => !this.#definition.has(input);
      for (const input of inputs.filter(isLeaf)) this.#gather(input);
      waiting.unshift(...inputs.filter((input) => !isLeaf(input)));
    }
    if (this.#wanted.has(this.#loss)) this.#materialise(this.#loss);
    for (const v of this.#wanted)
      if (!this.#builder.gradients.has(v)) throw new Error(`${this.#loss} does not depend on ${v}.`);
  }

  /** Keeps only the part of the graph that leads from something wanted to the loss. */
  #collectUses(): void {
    const depends = new Set(this.#wanted);
    const equations = this.#builder.equations.filter((e) => e.phase === 'forward');
    for (const e of equations) if (e.inputs.some((input) => depends.has(input))) depends.add(e.output);
    const reaches = new Set([this.#loss]);
    for (const equation of equations.toReversed()) {
      const { inputs, output } = equation;
      if (!reaches.has(output) || !depends.has(output)) continue;
      this.#definition.set(output, equation);
      const uses = inputs.map((variable, input) => ({ variable, use: { inputs, output, input, equation } }));
      for (const { variable, use } of uses.toReversed()) {
        if (!depends.has(variable) || this.#rule(use).kind === 'none') continue;
        reaches.add(variable);
        this.#uses.set(variable, [use, ...(this.#uses.get(variable) ?? [])]);
      }
    }
  }

  #rule({ equation, ...edge }: Use): GradientRule {
    const rule = OPS[equation.op].gradient?.(edge);
    if (!rule)
      throw new Error(`${equation.op} has no gradient; ${equation.output} cannot be differentiated.`);
    return rule;
  }

  #isReady(v: VarId): boolean {
    const uses = this.#uses.get(v);
    return !this.#factors.has(v) && uses !== undefined && uses.every((use) => this.#factors.has(use.output));
  }

  /** Computes the gradient of `v` from the gradients of everything that uses it. */
  #gather(v: VarId): void {
    const given = this.#options.byHand?.get(v);
    const uses = this.#uses.get(v) ?? [];
    if (given)
      this.#record(v, this.#builder.apply(given.op, given.inputs, this.#names.gradient(v), { byHand: true }));
    else if (uses.length === 0) this.#factors.set(v, []);
    else if (uses.length === 1) this.#singleUse(v, uses[0]!);
    else {
      const paths = uses.map((use) => this.#along(v, use, this.#names.path(v, use)));
      this.#record(v, this.#builder.apply('add', paths, this.#names.gradient(v)));
    }
  }

  #singleUse(v: VarId, use: Use): void {
    const { role } = this.#builder.variable(v);
    const inPassing = (role === 'preactivation' || role === 'loss') && !this.#wanted.has(v);
    const rule = this.#rule(use);
    if (!inPassing || rule.kind === 'pull') this.#record(v, this.#along(v, use, this.#names.gradient(v)));
    else if (rule.kind === 'pass') this.#factors.set(v, this.#passed(v, use));
    else
      this.#factors.set(v, [
        ...this.#factors.get(use.output)!,
        this.#localOf(v, use, this.#names.local(v, use)),
      ]);
  }

  /** What comes back to `v` along one use, as a variable called `name`. */
  #along(v: VarId, use: Use, name: Naming): VarId {
    const rule = this.#rule(use);
    const edge = { along: { output: use.output, input: use.input } };
    if (rule.kind === 'pull') {
      const upstream = this.#materialise(use.output);
      const inputs = rule.inputs.map((input) => (input === UPSTREAM ? upstream : input));
      const index = rule.index === undefined ? {} : { index: rule.index };
      return this.#builder.apply(rule.op, inputs, name, { ...edge, ...index });
    }
    if (rule.kind === 'pass') return this.#multiply(v, this.#passed(v, use), name, edge);
    const upstream = this.#factors.get(use.output)!;
    if (upstream.length === 0) return this.#localOf(v, use, name);
    return this.#multiply(v, [...upstream, this.#localOf(v, use, this.#names.local(v, use))], name, edge);
  }

  /** The factors that an edge hands on unchanged. Several numbers become one where a tensor is to be filled with it. */
  #passed(v: VarId, use: Use): readonly VarId[] {
    const factors = this.#factors.get(use.output)!;
    const [from, to] = [this.#builder.variable(use.output), this.#builder.variable(v)];
    return factors.length < 2 || sameShape(from.shape, to.shape) ? factors : [this.#materialise(use.output)];
  }

  #localOf(v: VarId, use: Use, name: Naming): VarId {
    const rule = this.#rule(use);
    if (rule.kind !== 'local') throw new Error(`${use.output} has no local derivative with respect to ${v}.`);
    return this.#builder.apply(rule.op, rule.inputs, name, {
      along: { output: use.output, input: use.input },
    });
  }

  #multiply(v: VarId, factors: readonly VarId[], name: Naming, edge: Pick<Equation, 'along'>): VarId {
    const { shape } = this.#builder.variable(v);
    if (factors.length === 0) return this.#builder.apply('one', [v], name, edge);
    const single = factors.length === 1 && !sameShape(this.#builder.variable(factors[0]!).shape, shape);
    if (single) return this.#builder.apply('spread', [factors[0]!, v], name, edge);
    return this.#builder.apply(factors.length === 1 ? 'copy' : 'product', factors, name, edge);
  }

  /** The gradient of `v` as one variable; multiplies the factors out where they still stand apart. */
  #materialise(v: VarId): VarId {
    const known = this.#builder.gradients.get(v);
    if (known) return known;
    const factors = this.#factors.get(v)!;
    const [only] = factors;
    const { shape } = this.#builder.variable(v);
    const isGradient = factors.length === 1 && sameShape(this.#builder.variable(only!).shape, shape);
    const gradient = isGradient ? only! : this.#multiply(v, factors, this.#names.gradient(v), {});
    this.#record(v, gradient);
    return gradient;
  }

  #record(v: VarId, gradient: VarId): void {
    this.#factors.set(v, [gradient]);
    this.#builder.gradients.set(v, gradient);
  }
}
