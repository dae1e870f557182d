// The build compiles the kernels once for each pair of these that there is a module for (scripts/kernels.ts).

/** What the kernels compute in. */
export type Real = f64;
/** Whether products are fused with the sums that they go into. */
export const FUSED: bool = false;
