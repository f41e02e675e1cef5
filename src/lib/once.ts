/** Made when first asked for, and kept: most runs need few of all the schemas that there are, and of what is loaded. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
