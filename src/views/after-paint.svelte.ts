import { untrack } from 'svelte';

/**
 * What `read` gives, one picture later: the figure that a reader works in answers first, and what lies beside it follows in
 * a frame of its own. What changes meanwhile is skipped.
 */
export function afterPaint<T>(read: () => T): { readonly current: T } {
  let value = $state.raw(untrack(read));
  $effect(() => {
    const next = read();
    if (next === untrack(() => value)) return undefined;
    let task: ReturnType<typeof setTimeout> | undefined;
    // The callbacks of a frame run before it is painted, a task that they set up runs after.
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => (value = next));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  });
  return {
    get current() {
      return value;
    },
  };
}
