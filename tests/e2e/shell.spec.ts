import { readdirSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const HOME = { en: '/', ko: '/ko/' };
const LESSON = { en: '/lessons/worked-example/', ko: '/ko/lessons/worked-example/' };
const PHONE = { width: 390, height: 844 };
const anchors = JSON.parse(readFileSync(new URL('../fixtures/anchors.json', import.meta.url), 'utf8')) as {
  home: string[];
  pages: Record<string, string[]>;
  lessons: Record<string, string[]>;
};

/** The addresses of all built pages. */
const built = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => '/' + file.replaceAll('\\', '/').replace(/index\.html$/, ''));

/** Collects what a page complains about. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text());
  });
  return found;
}

/** axe and the test runner each bring a version of Playwright's types for the same page. */
const axe = (page: Page) =>
  new AxeBuilder({ page } as unknown as ConstructorParameters<typeof AxeBuilder>[0]);

const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);

test.describe('every page', () => {
  for (const path of built) {
    test(`${path} is complete, is no wider than a screen or a phone, and complains of nothing`, async ({
      page,
    }) => {
      const found = complaints(page);
      const scripts: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(request.url());
      });
      const korean = path.startsWith('/ko/');
      await page.emulateMedia({ colorScheme: korean ? 'dark' : 'light' });
      await page.goto(path, { waitUntil: 'networkidle' });
      await expect(page.locator('html')).toHaveAttribute('lang', korean ? 'ko' : 'en');
      await expect(page.locator('h1')).toHaveCount(1);
      expect((await page.title()).endsWith(' · Backstep')).toBe(true);
      expect(await page.locator('meta[name=description]').getAttribute('content')).toMatch(/.{40,}/);
      // A figure that stands alone inside another site is kept out of search engines and names no twin.
      const alone = path.includes('/embed/');
      for (const lang of ['en', 'ko', 'x-default']) {
        await expect(page.locator(`link[rel=alternate][hreflang=${lang}]`)).toHaveCount(alone ? 0 : 1);
      }
      expect(scripts.filter((url) => /katex/i.test(url))).toEqual([]);
      expect(await page.evaluate(() => 'katex' in globalThis)).toBe(false);
      // English in the light theme on a screen, Korean in the dark one on a phone. A figure alone is in its lesson too.
      for (const width of korean ? [1280, PHONE.width] : [PHONE.width, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width} px`).toBe(width);
      }
      if (!alone) {
        // What is in the figure of lesson 10 is looked at in every mode by everyone.spec.ts.
        const { violations } = await axe(page).exclude('[data-figure="worked-example"]').analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
        ).toEqual([]);
      }
      expect(found).toEqual([]);
    });
  }

  test('leads only to pages and headings that exist', async ({ request }) => {
    const bodies = new Map<string, string>();
    const bodyOf = async (path: string, from: string): Promise<string> => {
      const known = bodies.get(path);
      if (known !== undefined) return known;
      const response = await request.get(path, { maxRedirects: 0 });
      expect(response.status(), `${path}, linked from ${from}`).toBe(200);
      bodies.set(path, await response.text());
      return bodies.get(path)!;
    };
    const targets = new Map<string, string>();
    for (const path of built)
      for (const [, href] of (await bodyOf(path, 'the build')).matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
        const url = new URL(href!.replaceAll('&amp;', '&'), `http://site${path}`);
        if (url.host === 'site') targets.set(url.pathname + url.hash, path);
      }
    for (const [target, from] of targets) {
      const [path = '', hash] = target.split('#');
      const body = await bodyOf(path, from);
      if (hash) expect(body, `${target}, linked from ${from}`).toMatch(new RegExp(`\\bid="?${hash}["\\s>]`));
    }
    expect(targets.size).toBeGreaterThan(10);
  });

  test('keeps the headings that other sites may link to', async ({ request }) => {
    const pages = [
      ...Object.entries(anchors.lessons).map(([slug, ids]) => [`/lessons/${slug}/`, ids] as const),
      ...Object.entries(anchors.pages).map(([slug, ids]) => [`/${slug}/`, ids] as const),
    ];
    for (const prefix of ['', '/ko'])
      for (const [path, ids] of [['/', anchors.home] as const, ...pages]) {
        const body = await (await request.get(prefix + path)).text();
        for (const id of ids)
          expect(body, `${prefix}${path}#${id}`).toMatch(new RegExp(`\\bid="?${id}["\\s>]`));
      }
  });
});

test.describe('accessibility', () => {
  test('the first Tab reaches a link that skips the header', async ({ page }) => {
    await page.goto(LESSON.en);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the text' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });
});

test.describe('the theme', () => {
  test('follows the system until the reader chooses, and then the choice, on every page', async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(HOME.en);
    expect(await theme(page)).toBe('dark');
    await page.getByRole('button', { name: 'Light or dark' }).click();
    expect(await theme(page)).toBe('light');
    await page.goto(LESSON.ko);
    expect(await theme(page)).toBe('light');
  });

  test('can be switched where storage is refused', async ({ page }) => {
    await refuseStorage(page);
    const found = complaints(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(HOME.en);
    await page.getByRole('button', { name: 'Light or dark' }).click();
    expect(await theme(page)).toBe('dark');
    expect(found).toEqual([]);
  });
});

test('the other language opens at the same heading and in the same state', async ({ page }) => {
  await page.goto(`${LESSON.en}?worked-example=v1;at:h1#predict`);
  await page.getByRole('banner').getByRole('link', { name: '한국어' }).click();
  await expect(page).toHaveURL(`${LESSON.ko}?worked-example=v1;at:h1#predict`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await page.getByRole('banner').getByRole('link', { name: 'EN', exact: true }).click();
  await expect(page).toHaveURL(`${LESSON.en}?worked-example=v1;at:h1#predict`);
});

test.describe('search', () => {
  test('is loaded when it is opened and not before, finds an English word and leads to it', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(HOME.en, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await page.keyboard.press('/');
    const dialog = page.locator('dialog[open]');
    await dialog.locator('input').fill('backpropagation chain rule');
    await dialog.getByRole('link').filter({ hasText: 'worked example' }).first().click();
    await expect(page).toHaveURL(new RegExp(LESSON.en));
  });

  test('finds a Korean word by its later part: 전파 leads to 역전파, and shows the text as it is written', async ({
    page,
  }) => {
    await page.goto(HOME.ko);
    await page.getByRole('button', { name: '검색' }).click();
    const dialog = page.locator('dialog[open]');
    await dialog.locator('input').fill('전파');
    const found = dialog.locator('mark').filter({ hasText: '역전파' }).first();
    await expect(found).toBeVisible();
    expect(await dialog.innerText()).not.toMatch(/[|~]/);
    await dialog.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/ko\/lessons\//);
  });

  test('closes with Escape and leaves "/" to the fields in which one types', async ({ page }) => {
    await page.goto(HOME.en);
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.locator('dialog[open] input')).toBeFocused();
    await page.keyboard.type('a/b');
    await expect(page.locator('dialog[open] input')).toHaveValue('a/b');
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  });

  test('says so when it cannot be loaded', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(HOME.en);
    await page.keyboard.press('/');
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
  });
});

test('an address that leads nowhere says so in both languages, and shows the way back', async ({ page }) => {
  const response = await page.goto('/lessons/nowhere/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '없는 페이지입니다' })).toBeVisible();
  await page.getByRole('link', { name: '강의 차례로 가기' }).click();
  await expect(page).toHaveURL('/ko/#course');
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('the menu opens, closes and leads to a lesson by keyboard', async ({ page }) => {
    await page.goto(HOME.en);
    const menu = page.locator('details.menu > summary');
    await menu.focus();
    await page.keyboard.press('Enter');
    const link = page.locator('.menu-panel').getByRole('link', { name: 'What learning means' });
    await expect(link).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(link).toBeHidden();
    await expect(menu).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/lessons/what-learning-means/');
  });

  test('the menu names the lessons to come without linking them', async ({ page }) => {
    await page.goto(HOME.ko);
    await page.locator('details.menu > summary').click();
    await expect(page.locator('.menu-panel li')).toHaveCount(21);
    await expect(page.locator('.menu-panel li', { hasText: '직접 쓰기' })).toContainText('준비 중');
  });

  test('the sections of a lesson unfold under its number', async ({ page }) => {
    await page.goto(LESSON.ko);
    const contents = page.locator('details.contents');
    await contents.locator('summary').click();
    await contents.getByRole('link').first().click();
    await expect(page).toHaveURL(/#\w+/);
  });

  test('everything in the header is large enough for a finger', async ({ page }) => {
    await page.goto(LESSON.en);
    for (const target of await page.locator('.top :is(button, summary, .langs a)').all()) {
      const box = await target.boundingBox();
      expect(box!.height).toBeGreaterThanOrEqual(44);
      expect(box!.width).toBeGreaterThanOrEqual(32);
    }
  });
});

test.describe('continue where I was', () => {
  const goOn = (page: Page) => page.locator('[data-continue]');

  test('is offered to a reader who has opened a lesson, at the heading last passed', async ({ page }) => {
    await page.goto(HOME.en);
    await expect(goOn(page)).toBeHidden();
    await page.goto(`${LESSON.en}#predict`);
    await page.waitForFunction(() => localStorage.getItem('backstep:progress:v1')?.includes('predict'));
    await page.goto(HOME.ko);
    await expect(goOn(page)).toHaveText('10강 이어서 하기');
    await goOn(page).click();
    await expect(page).toHaveURL(`${LESSON.ko}#predict`);
  });

  test('shows the solved exercises as filled squares', async ({ page }) => {
    await page.goto(HOME.en);
    await page.evaluate(() => {
      localStorage.setItem(
        'backstep:progress:v1',
        JSON.stringify({ solved: { 'worked-example': ['a', 'b'] } }),
      );
    });
    await page.reload();
    const squares = page.locator('[data-contents-of="worked-example"] .pm');
    await expect(squares.locator('i.y')).toHaveCount(2);
    await expect(squares).toHaveAttribute('aria-label', /^2 of \d/);
  });

  test('is left out where storage is refused, and nothing else breaks', async ({ page }) => {
    await refuseStorage(page);
    const found = complaints(page);
    await page.goto(LESSON.en);
    await page.goto(HOME.en);
    await expect(page.locator('.toc li')).toHaveCount(21);
    await expect(goOn(page)).toBeHidden();
    expect(found).toEqual([]);
  });
});

test('the neighbours of a lesson are named, and linked only when they are written', async ({ page }) => {
  await page.goto(LESSON.en);
  const pager = page.getByRole('navigation', { name: 'Lessons' });
  await expect(pager).toContainText('The chain rule on a graph');
  await expect(pager).toContainText('Checking a gradient');
  for (const link of await pager.getByRole('link').all()) {
    expect(built).toContain(await link.getAttribute('href'));
  }
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('a lesson can be read, and no button is shown that would do nothing', async ({ page }) => {
    await page.goto(LESSON.en);
    await expect(page.locator('main h2').first()).toBeVisible();
    await expect(page.locator('.top button:visible')).toHaveCount(0);
  });
});

async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('Storage is refused.', 'SecurityError');
      },
    });
  });
}
