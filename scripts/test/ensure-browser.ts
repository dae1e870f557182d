import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';
import { testBrowserPath } from '../browser.ts';
import { command } from './command.ts';

const DOWNLOAD_MINUTES = 3;
const INSTALL_MINUTES = 6;

export const NO_BROWSER =
  'no Chromium was found or could be had. Install Chromium or Chrome, set CHROMIUM_PATH to one, ' +
  'or run `npx playwright install --with-deps chromium`; then run `npm test` again.';

/**
 * Makes sure that there is a Chromium for the browser tests: `$CHROMIUM_PATH`, an installed one, Playwright's own
 * download, or, on Debian as root, its package. Says whether there is one now.
 */
export async function ensureBrowser(say: (line: string) => void): Promise<boolean> {
  if (testBrowserPath()) return true;
  if (await playwrightsOwnStarts()) return true;
  say(`No Chromium is installed; downloading Playwright's (at most ${DOWNLOAD_MINUTES} minutes) …`);
  await command('playwright', ['install', 'chromium'], { minutes: DOWNLOAD_MINUTES });
  if (await playwrightsOwnStarts()) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  say('That did not work; installing the chromium package …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await command('apt-get', ['update'], { minutes: INSTALL_MINUTES, env });
  await command('apt-get', ['install', '-y', 'chromium'], { minutes: INSTALL_MINUTES, env });
  return testBrowserPath() !== undefined;
}

/** A download may be there and yet lack the system's libraries: only a start shows it. */
async function playwrightsOwnStarts(): Promise<boolean> {
  if (!existsSync(chromium.executablePath())) return false;
  try {
    const browser = await chromium.launch({ chromiumSandbox: process.getuid?.() !== 0 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
