import { varId, type VarId } from '#autodiff/program.ts';
import { numbersOf } from './notation-trace.ts';
import { changedIn, givenIn, notationLink, type NotationScene } from './notation.ts';

/** The link from node 2 of layer 1 to node 1 of layer 2. */
export const CUT = varId('w12^(2)');

/** What has been done of the task to cut that link: to give its weight the value 0 and leave every other number alone. */
export type CutVerdict =
  | { readonly kind: 'open' | 'reached' }
  /** W^(2) is filled as printed, so its product is not the network that is drawn. */
  | { readonly kind: 'as-printed' }
  /** The right link has another weight than at first, but not 0. */
  | { readonly kind: 'not-zero' }
  /** Another weight has been set to 0. */
  | { readonly kind: 'other-link'; readonly cut: VarId }
  | { readonly kind: 'other-number'; readonly changed: VarId };

export function judgeCut(scene: NotationScene): CutVerdict {
  const changed = changedIn(scene).filter((id) => id !== CUT);
  const cut = changed.find((id) => id.startsWith('w') && givenIn(scene, id) === 0);
  if (cut !== undefined) return { kind: 'other-link', cut };
  if (changed[0] !== undefined) return { kind: 'other-number', changed: changed[0] };
  if (givenIn(scene, CUT) !== 0) return { kind: changedIn(scene).includes(CUT) ? 'not-zero' : 'open' };
  return { kind: scene.matrix === 'transposed' ? 'reached' : 'as-printed' };
}

export const SUMS = [varId('z1^(2)'), varId('z2^(2)')] as const;

/** Which of the two sums of layer 2 are not what they were at first. */
export function changedSums(scene: NotationScene): readonly VarId[] {
  const [before, now] = [numbersOf(notationLink.initial), numbersOf(scene)];
  return SUMS.filter((sum) => before.get(sum) !== now.get(sum));
}
