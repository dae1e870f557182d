import { numberAt, varId, type VarId } from '#autodiff/program.ts';
import type { Codec } from './codec.ts';
import type { Frame } from './frame.ts';

/** The scene of a figure with the number whose card is open, '' for none. */
export type Asking<S> = S & { readonly why: string };

/** Where the numbers of a scene are looked up. */
export type FramesOf<S> = (scene: S) => readonly Frame[];

/** The number that is asked, as long as the scene has it. */
export const askedIn = (frames: readonly Frame[], why: string): VarId | undefined =>
  why !== '' && frames.some(({ trace }) => numberAt(trace, varId(why)) !== undefined)
    ? varId(why)
    : undefined;

/** `w21^(2)` as a link has it: a bracket at the end of an address gets lost when it is pasted. */
const inLink = (id: string): string => id.replaceAll(/\^\((\d+)\)/g, '^$1');
const fromLink = (text: string): string => text.replaceAll(/\^(\d+)/g, '^($1)');

const NAMED = /;why:([^;]*)/;

/**
 * The link of a figure with one thing more to say: the number whose card is open. `own` is the figure's link
 * without it, of this version.
 */
export function asking<S extends object>(
  own: Codec<S>,
  framesOf: FramesOf<S>,
  version = 'v1',
): Codec<Asking<S>> {
  const initial: Asking<S> = { ...own.initial, why: '' };
  return {
    initial,
    encode(scene) {
      const text = own.encode(scene);
      return scene.why === '' ? text : `${text || version};why:${inLink(scene.why)}`;
    },
    decode(text) {
      const named = NAMED.exec(text)?.[1];
      const { state, problem } = own.decode(text.replace(NAMED, ''));
      if (problem) return { state: initial, problem };
      if (named === undefined) return { state: { ...state, why: '' } };
      const why = [named, fromLink(named)].find((name) => askedIn(framesOf(state), name) !== undefined);
      return why === undefined
        ? { state: initial, problem: { code: 'bad-value', key: 'why', value: named.slice(0, 40) } }
        : { state: { ...state, why } };
    },
  };
}
