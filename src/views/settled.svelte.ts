import { untrack } from 'svelte';

/**
 * A value that is passed on only when it is another one. What reads `current` is not even asked when something else of
 * what `read` depends on has changed, as it would be with a derived value; with thousands of readers the asking alone
 * is felt.
 */
export function settled<T>(read: () => T): { readonly current: T } {
  let value = $state.raw(untrack(read));
  $effect.pre(() => {
    value = read();
  });
  return {
    get current() {
      return value;
    },
  };
}
