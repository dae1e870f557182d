/// <reference types="astro/client" />
declare module 'astro' {
  interface AstroClientDirectives {
    /** The figure's id; see `src/lesson/build/figure-directive.ts`. */
    'client:figure'?: string;
  }
}
