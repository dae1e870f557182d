import { symbolFor, varId, type VarId } from '#autodiff/program.ts';
import type { SymbolName } from '#autodiff/symbol.ts';
import type { Language } from '#notation/language.ts';
import type { Frame } from '#scene/frame.ts';
import { highlightOf, type Flow, type Highlight, type Pass } from '#scene/stepper/highlight.ts';
import type { Network } from '#scene/stepper/network.ts';
import type { Placement } from './placement.ts';
import { DRAWING_WORDS } from './words.ts';

/** What the parts of a drawing ask of the moment that they draw. */
export interface Picture {
  readonly frame: Frame;
  readonly network: Network;
  readonly at: Placement;
  readonly words: (typeof DRAWING_WORDS)[Language];
  readonly highlight: Highlight;
  symbol(id: VarId): SymbolName;
  /** After the update a place shows the number of the second forward pass, once that is computed. */
  latest(id: VarId): VarId;
  /** Whether one of these takes part in the step; all else dims. */
  isOn(...ids: VarId[]): boolean;
  /** In which pass the number was computed that is lit there; undefined if it is not lit. */
  passOf(id: VarId): Pass | undefined;
  /** Whether something travels there in this step. */
  onTheWay(ways: readonly Flow['way'][], id: VarId): boolean;
}

export function pictureOf(frame: Frame, network: Network, at: Placement, language: Language): Picture {
  const highlight = highlightOf(frame, network);
  const updated = (id: VarId): VarId => varId(`${id}_new`);
  return {
    frame,
    network,
    at,
    words: DRAWING_WORDS[language],
    highlight,
    symbol: (id) => symbolFor(frame.trace.program, id),
    latest: (id) => (frame.isKnown(updated(id)) ? updated(id) : id),
    isOn: (...ids) => ids.some((id) => highlight.lit.has(id) || highlight.lit.has(updated(id))),
    passOf: (id) => highlight.lit.get(id),
    onTheWay: (ways, id) => highlight.flows.some((flow) => ways.includes(flow.way) && flow.id === id),
  };
}
