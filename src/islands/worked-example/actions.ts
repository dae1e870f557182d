import type { Player } from './player.svelte.ts';

/** What the keys and the buttons of a stepping figure do. A reader who steps takes over from a pass that is playing. */
export function actionsOf(player: Player) {
  const act = (what: () => void) => (): void => {
    player.stop();
    what();
  };
  return {
    ArrowRight: act(player.forward),
    ArrowLeft: act(player.back),
    Home: act(player.toStart),
    End: act(player.toEnd),
    ' ': player.togglePlay,
    seek: (index: number): void => {
      player.stop();
      player.seek(index);
    },
  };
}
export type Actions = ReturnType<typeof actionsOf>;
