/** The training pictures of MNIST: their pixels, and those that are not 0. A count of public files; a test counts again. */
export const MNIST_INK = { images: 60_000, pixels: 47_040_000, inked: 8_994_156 } as const;
