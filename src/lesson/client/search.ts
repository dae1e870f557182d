// Pagefind's interface, loaded when the search is first opened.
interface Modal extends HTMLElement {
  open(): void;
}

const host = document.querySelector<HTMLElement>('[data-search]');
const buttons = document.querySelectorAll<HTMLButtonElement>('[data-search-open]');
let modal: Promise<Modal> | undefined;

/** @param bundle the folder of the index, from `/`, ending in `/` */
async function load(host: HTMLElement, bundle: string): Promise<Modal> {
  await Promise.all([
    sheet(`${bundle}pagefind-component-ui.css`),
    import(/* @vite-ignore */ `${bundle}pagefind-component-ui.js`),
  ]);
  const config = document.createElement('pagefind-config');
  config.setAttribute('bundle-path', bundle);
  config.setAttribute('base-url', host.dataset['base'] ?? '/');
  const modal = document.createElement('pagefind-modal') as Modal;
  host.append(config, modal);
  return modal;
}

const sheet = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = url;
    link.onload = () => {
      resolve();
    };
    link.onerror = () => {
      reject(new Error(`${url} could not be loaded.`));
    };
    document.head.append(link);
  });

async function open(): Promise<void> {
  if (!host) return;
  const failed = host.querySelector<HTMLElement>('[role="alert"]');
  failed?.setAttribute('hidden', '');
  try {
    modal ??= load(host, host.dataset['search'] ?? '');
    (await modal).open();
  } catch {
    modal = undefined;
    failed?.removeAttribute('hidden');
  }
}

for (const button of buttons) button.addEventListener('click', () => void open());

document.addEventListener('keydown', (event) => {
  const at = event.target;
  const typing =
    at instanceof HTMLElement && at.closest('input, textarea, select, [contenteditable], dialog');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
  event.preventDefault();
  void open();
});
