// The theme is set before the first paint by the script in `layouts/Page.astro`; this is the button.
const root = document.documentElement;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-toggle]')) {
  button.addEventListener('click', () => {
    const theme = root.dataset['theme'] === 'dark' ? 'light' : 'dark';
    root.dataset['theme'] = theme;
    try {
      localStorage.setItem('backstep:theme', theme);
    } catch {
      // Without storage the choice holds for this page.
    }
  });
}
