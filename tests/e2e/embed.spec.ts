import { expect, test } from '@playwright/test';

for (const prefix of ['', '/ko'])
  test(`a figure stands alone at ${prefix}/embed/, at the moment that its link names`, async ({ page }) => {
    await page.goto(`${prefix}/embed/worked-example/?worked-example=v1;at:dE_total/dw6`);
    const figure = page.locator('[data-figure="worked-example"][data-ready]');
    await expect(figure.locator('.formula [data-var="dE_total/dw6"]')).toHaveText('+0.02629590');
    await expect(page.locator('header.top')).toHaveCount(0);
    await expect(page.locator('main a[target="_top"]')).toHaveAttribute(
      'href',
      `${prefix}/lessons/worked-example/`,
    );
  });

test('a lecture room sees the figure large, without the text around it', async ({ page }) => {
  await page.goto('/lessons/worked-example/?present&worked-example=v1;at:dE_total/dh1');
  await expect(page.locator('[data-figure="worked-example"][data-ready]')).toBeVisible();
  await expect(page.locator('.lead')).toBeHidden();
  await expect(page.locator('header.top')).toBeHidden();
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page).toHaveURL(/\?present&worked-example=v1;at:dh1\/dz1$/);
});
