import { existsSync } from 'node:fs';

/** Where Debian, Ubuntu, Fedora and macOS put a Chromium or Chrome that was installed as a package. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Chromium without windows: the same engine for two thirds of the processor time a test costs. */
const WITHOUT_WINDOWS = '/usr/bin/chromium-headless-shell';

/** The Chromium that the tests drive: `$CHROMIUM_PATH`, else an installed one; undefined leaves it to Playwright's own. */
export const testBrowserPath = (): string | undefined => browserPath([WITHOUT_WINDOWS, ...INSTALLED]);

/** The Chromium that measurements are made in: as `testBrowserPath`, but always one that a reader may have. */
export function browserPath(installed: readonly string[] = INSTALLED): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`);
    return chosen;
  }
  return installed.find((path) => existsSync(path));
}
