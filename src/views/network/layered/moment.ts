import { symbolFor, varId, type VarId } from '#autodiff/program.ts';
import type { SymbolName } from '#autodiff/symbol.ts';
import type { Frame } from '#scene/frame.ts';
import { highlightOf, type Highlight, type Pass } from '#scene/stepper/highlight.ts';
import type { Bias, Link, Network } from '#scene/stepper/network.ts';

export const updated = (id: VarId): VarId => varId(`${id}_new`);

/** What the parts of a layered drawing ask of the moment that they draw. */
export interface Moment {
  readonly frame: Frame;
  readonly highlight: Highlight;
  symbol(id: VarId): SymbolName;
  /** After the update a place shows the number of the second forward pass, once that is computed. */
  latest(id: VarId): VarId;
  passOf(id: VarId): Pass | undefined;
  /** Whether one of these takes part in the step; all else dims. */
  isOn(...ids: readonly VarId[]): boolean;
}

export function momentOf(frame: Frame, network: Network): Moment {
  const highlight = highlightOf(frame, network);
  return {
    frame,
    highlight,
    symbol: (id) => symbolFor(frame.trace.program, id),
    latest: (id) => (frame.isKnown(updated(id)) ? updated(id) : id),
    passOf: (id) => highlight.lit.get(id),
    isOn: (...ids) => ids.some((id) => highlight.lit.has(id) || highlight.lit.has(updated(id))),
  };
}

/** A number of a parameter: as it stands, its gradient, its new value. */
export interface ParameterRow {
  readonly id: VarId;
  readonly as: 'value' | 'gradient' | 'updated';
}

/** What the card of a parameter shows: its number always, its gradient and its new value where the step uses them. */
export function rowsOf(moment: Moment, parameter: VarId, gradient: VarId | undefined): ParameterRow[] {
  const { frame, highlight } = moment;
  const rows: ParameterRow[] = [{ id: parameter, as: 'value' }];
  const lit = (id: VarId): boolean => highlight.lit.has(id) && frame.isKnown(id);
  if (gradient !== undefined && lit(gradient)) rows.push({ id: gradient, as: 'gradient' });
  if (lit(updated(parameter))) rows.push({ id: updated(parameter), as: 'updated' });
  return rows;
}

export interface LitLink {
  readonly link: Link;
  /** Empty where the step uses so many links that their numbers have no room. */
  readonly rows: readonly ParameterRow[];
  /** The only one of its gap: its card has room for its name and all rows. */
  readonly alone: boolean;
}

/** The links whose numbers the step uses. Links that share an end have room for one number each. */
export function litLinks(moment: Moment, network: Network): LitLink[] {
  const lit = network.links.filter(({ weight, gradient }) => moment.isOn(weight, gradient));
  const byLayer = Map.groupBy(lit, ({ layer }) => layer);
  return [...byLayer.values()].flatMap((links) => {
    const alone = links.length === 1;
    const isFan = new Set(links.map(({ from }) => from)).size === 1 || new Set(links.map(({ to }) => to)).size === 1; // prettier-ignore
    return links.map((link): LitLink => {
      const rows = rowsOf(moment, link.weight, link.gradient);
      return { link, alone, rows: alone ? rows : isFan ? rows.slice(-1) : [] };
    });
  });
}

/** The bias of each neuron that adds one, by activation. */
export const biasesOf = (network: Network): ReadonlyMap<VarId, Bias> =>
  new Map(network.biases.flatMap((bias) => bias.to.map((a) => [a, bias] as const)));
