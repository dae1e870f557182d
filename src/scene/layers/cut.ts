import { varId, type VarId } from '#autodiff/program.ts';
import { changedIn, givenIn, type NotationScene } from './notation.ts';

/** The link from node 1 of layer 1 to node 2 of layer 2. */
export const CUT = varId('w21^(2)');

/** What has been done of the task to cut that link: to give its weight the value 0 and leave every other number alone. */
export type CutVerdict =
  | { readonly kind: 'open' | 'reached' }
  /** Another weight has been set to 0. */
  | { readonly kind: 'other-link'; readonly cut: VarId }
  | { readonly kind: 'other-number'; readonly changed: VarId };

export function judgeCut(scene: NotationScene): CutVerdict {
  const changed = changedIn(scene).filter((id) => id !== CUT);
  const cut = changed.find((id) => id.startsWith('w') && givenIn(scene, id) === 0);
  if (cut !== undefined) return { kind: 'other-link', cut };
  if (changed[0] !== undefined) return { kind: 'other-number', changed: changed[0] };
  return { kind: givenIn(scene, CUT) === 0 ? 'reached' : 'open' };
}
