import type { Component } from 'svelte';
import type { Language } from '#notation/language.ts';
import type { Player } from '../stepper/player.svelte.ts';
import type { Tab } from './words.ts';

export interface PanelProps {
  readonly player: Player;
  readonly language: Language;
}

type Loaded = Promise<{ readonly default: Component<PanelProps> }>;

/** What each tab shows. Its code is loaded when it is opened for the first time. */
export const PANELS: Readonly<Record<Tab, () => Loaded>> = {
  graph: () => import('./panels/GraphPanel.svelte'),
  equations: () => import('./panels/EquationsPanel.svelte'),
  matrices: () => import('./panels/MatricesPanel.svelte'),
  numpy: () => import('./panels/CodePanel.svelte'),
  pytorch: () => import('./panels/CodePanel.svelte'),
  check: () => import('../check/CheckGradient.svelte'),
};
