/// <reference types="astro/client" />

declare module 'astro' {
  interface AstroClientDirectives {
    /** The figure's id; see `src/lesson/build/figure-directive.ts`. */
    'client:figure'?: string;
  }
}

// A module, so that the declaration above adds to Astro's types and does not stand in their place.
export {};
