import type { Player } from './player.svelte.ts';

/** Where a step waits for the reader's own value, while there is such a place. */
interface Question {
  focus(): void;
}

/** What the keys and the buttons of a stepping figure do. A reader who steps takes over from a pass that is playing. */
export function actionsOf(player: Player, question?: () => Question | undefined) {
  const act = (what: () => void) => (): void => {
    player.stop();
    what();
  };
  /** A value that is to be predicted is not stepped over, not even while the place for it is still being loaded. */
  const unlessAsked = (what: () => void) => (): void => {
    if (question && player.scene.ask === 'on') question()?.focus();
    else what();
  };
  return {
    ArrowRight: act(unlessAsked(player.forward)),
    ArrowLeft: act(player.back),
    Home: act(player.toStart),
    End: act(unlessAsked(player.toEnd)),
    ' ': unlessAsked(player.togglePlay),
    seek: (index: number): void => {
      player.stop();
      player.seek(index);
    },
  };
}
export type Actions = ReturnType<typeof actionsOf>;
