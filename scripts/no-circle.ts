import type { Plugin } from 'rolldown';

/** Stops the build where files of the bundle import each other: what one needs of the other may not be there yet. */
export function noCircle(): Plugin {
  return {
    name: 'no-circle',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const imports = new Map(chunks.map((chunk) => [chunk.fileName, chunk.imports]));
      const fine = new Set<string>();
      const walk = (file: string, way: readonly string[]): void => {
        if (way.includes(file)) throw new Error(`a circle of files: ${[...way, file].join(' > ')}`);
        if (fine.has(file)) return;
        for (const next of imports.get(file) ?? []) walk(next, [...way, file]);
        fine.add(file);
      };
      for (const file of imports.keys()) walk(file, []);
    },
  };
}
