import { expect, test, type Page } from '@playwright/test';
import { PHONE } from './helpers/figure.ts';

const names = (page: Page): Promise<string[]> => page.locator('.entry h3').allInnerTexts();
const entry = (page: Page, id: string) => page.locator('.entry').filter({ has: page.locator(`#${id}`) });

test.describe('a term in a lesson, in English on a phone', () => {
  test.use({ viewport: PHONE });

  test('opens its card by keyboard, and the card leads to its entry in the glossary', async ({ page }) => {
    await page.goto('/lessons/train-mnist/', { waitUntil: 'networkidle' });
    const term = page.locator('a.term[data-term="update"]');
    const card = page.getByRole('dialog', { name: 'update' });
    await expect(term).toHaveText('updated');
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(card).toBeVisible();
    await expect(card).toBeFocused();
    await expect(card).toBeInViewport({ ratio: 1 });
    await expect(card).toContainText('갱신');
    await expect(card).toContainText('Every weight moves against its gradient');
    await expect(card.getByRole('link', { name: 'Explained in lesson 10' })).toHaveAttribute(
      'href',
      '/lessons/worked-example/#update',
    );
    await expect(term).toHaveAttribute('aria-expanded', 'true');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);

    await page.emulateMedia({ media: 'print' });
    await expect(card).toBeHidden();
    await page.emulateMedia({ media: 'screen' });

    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(term).toBeFocused();
    await expect(term).toHaveAttribute('aria-expanded', 'false');
    await term.click();
    await expect(card).toBeVisible();
    await term.click();
    await expect(card).toBeHidden();

    await term.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/glossary/#update');
    await expect(entry(page, 'update')).toBeInViewport();
    await expect(entry(page, 'update')).toContainText('갱신');
    await expect(entry(page, 'update').getByRole('link')).toHaveAttribute(
      'href',
      '/lessons/worked-example/#update',
    );
    const all = await names(page);
    const lower = all.map((name) => name.toLowerCase());
    expect(lower).toEqual(lower.toSorted());
    expect([all[0], all.at(-1)]).toEqual(['accuracy', 'weight decay']);

    // Here too the search has what is on this page, and by the Korean name as well.
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').fill('혼동 행렬');
    await expect(page.locator('dialog[open] a[href$="/glossary/#confusion-matrix"]').first()).toBeVisible();
  });
});

test.describe('a term in a lesson, in Korean without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is a link to its entry, set into the sentence without a space', async ({ page }) => {
    await page.goto('/ko/lessons/train-mnist/');
    await expect(page.locator('main')).toContainText('30에포크 동안 학습시킵니다');
    await expect(page.locator('.gloss-pop')).toBeHidden();
    await page.getByRole('link', { name: '에포크', exact: true }).click();
    await expect(page).toHaveURL('/ko/glossary/#epoch');
    await expect(entry(page, 'epoch')).toBeInViewport();
    await expect(entry(page, 'epoch')).toContainText('다른 이름: 에폭');
    const all = await names(page);
    // The syllables of Unicode are in the order of the dictionary.
    expect(all).toEqual(all.toSorted());
    expect([all[0], all.at(-1)]).toEqual(['가중치', '훈련 데이터']);
    await expect(page.getByRole('contentinfo').getByRole('link', { name: '용어집' })).toBeVisible();
  });
});
