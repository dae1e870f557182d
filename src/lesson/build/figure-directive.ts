import type { AstroIntegration } from 'astro';

/** `client:figure="id"`: a figure wakes up when it comes near the window, and at once if the link names it. */
export const figureDirective = (): AstroIntegration => ({
  name: 'figure-directive',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) => {
      addClientDirective({ name: 'figure', entrypoint: './src/lesson/client/figure.ts' });
    },
  },
});
