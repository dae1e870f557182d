/**
 * A function whose promise is kept in a later task, after messages that have come meanwhile. Browsers slow timers down where
 * nobody looks; a message to oneself is not slowed.
 */
export function messageTasks(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
