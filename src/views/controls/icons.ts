/** Outlines of the player's buttons, in a 20 × 20 box. */
export const ICONS = {
  start: 'M2 4h2v12H2zM11 4v12L4.5 10zM18 4v12l-6.5-6z',
  back: 'M13 4v12L5 10zM14.5 4h2v12h-2z',
  play: 'M5.5 3.5v13L16.5 10z',
  pause: 'M5 3.5h3.5v13H5zM11.5 3.5H15v13h-3.5z',
  forward: 'M7 4v12l8-6zM3.5 4h2v12h-2z',
  end: 'M16 4h2v12h-2zM9 4v12l6.5-6zM2 4v12l6.5-6z',
} as const;
export type Icon = keyof typeof ICONS;
