const BOTH = ['wide', 'tall'] as const;
/** Up to this width of the figure the tall drawing is shown: the container query in figure.css. */
const NARROW = 608;

/**
 * Which of the two drawings are drawn. The static page has both, and the style sheet shows one; once the width is known,
 * only that one is kept up, which halves what a step costs. Paper may be narrower than the screen: both are printed.
 */
export class Shown {
  width = $state(0);
  printing = $state(false);
  readonly kinds: readonly (typeof BOTH)[number][] = $derived(
    this.printing || this.width === 0 ? BOTH : this.width > NARROW ? ['wide'] : ['tall'],
  );
}
