// The fonts of every page. Imported here and not by "@import", so that `lesson/build/fonts.ts` can cut the sheets down.
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource-variable/source-sans-3/index.css';
import 'katex/dist/katex.css';
