import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false, args: ['--disable-gpu'] });
const jobs = process.argv.slice(2);
for (const job of jobs) {
  const [name, w, theme, path] = job.split('|');
  const p = await b.newPage({ viewport: { width: +w, height: 1000 }, colorScheme: theme === 'dark' ? 'dark' : 'light' });
  p.on('pageerror', e => console.log(name, 'ERR', e.message));
  p.on('console', m => ['error','warning'].includes(m.type()) && console.log(name, m.type(), m.text()));
  await p.goto('http://127.0.0.1:4441' + path);
  await p.waitForSelector('[data-figure="worked-example"][data-ready]');
  await p.waitForTimeout(500);
  const sw = await p.evaluate(() => document.documentElement.scrollWidth);
  if (sw > +w) console.log(name, 'SCROLLS', sw);
  await p.locator('[data-figure="worked-example"]').screenshot({ path: `/tmp/l10/shots/${name}.png` });
  await p.close();
}
await b.close();
