/** Where the preparation says what it does. */
export interface Report {
  /** One sentence on a line of its own. */
  line(text: string): void;
  /** How far a download is; `total` is undefined when the server does not say. */
  progress(name: string, received: number, total: number | undefined): void;
}

/** The part of a stream like `process.stdout` that a report writes to. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const BAR = 24;

/**
 * A report with a progress bar that is redrawn in place or, where the output is not a terminal, a plain line for each
 * quarter of a file.
 * @param now milliseconds
 */
export function terminalReport(terminal: Terminal, now: () => number = () => performance.now()): Report {
  let current = { name: '', from: 0, since: 0, quarters: 0 };
  let barIsOpen = false;

  return {
    line(text) {
      terminal.write(`${barIsOpen ? '\r\x1b[K' : ''}${text}\n`);
      barIsOpen = false;
    },
    progress(name, received, total) {
      // What an earlier run or attempt left behind says nothing about the speed now.
      if (name !== current.name || received < current.from) {
        current = { name, from: received, since: now(), quarters: 0 };
      }
      const speed = (received - current.from) / (now() - current.since);
      const done = received === total;
      const text = progressText(name, received, total, speed);
      if (terminal.isTTY) {
        terminal.write(`\r${text}\x1b[K${done ? '\n' : ''}`);
        barIsOpen = !done;
      } else {
        const quarters = total ? Math.floor((4 * received) / total) : 0;
        if (quarters > current.quarters) terminal.write(`${text}\n`);
        current.quarters = Math.max(quarters, current.quarters);
      }
      if (done) current.name = '';
    },
  };
}

/**
 * The bar, the bytes and the time left.
 * @param speed bytes a millisecond; not a positive number when it is not known yet
 */
export function progressText(
  name: string,
  received: number,
  total: number | undefined,
  speed: number,
): string {
  if (total === undefined) return `${name}  ${size(received)}`;
  const filled = Math.round((BAR * received) / total);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}]`;
  const left = speed > 0 && received < total ? `, ${duration((total - received) / speed)} left` : '';
  return `${name}  ${bar}  ${size(received)} of ${size(total)}${left}`;
}

/** Bytes as people write them: `4.2 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
