/** Makes the bundle load on Node 20, which lacks what undici takes from it as soon as it is loaded, and never uses here. */
import type { Plugin } from 'rolldown';

/** In which file what is written, and what takes its place. */
const PATCHES: readonly (readonly [RegExp, string, string])[] = [
  [
    /undici[/\\]lib[/\\]interceptor[/\\]decompress\.js$/,
    'createZstdDecompress.bind(',
    'createZstdDecompress?.bind(',
  ],
  [
    /undici[/\\]lib[/\\]web[/\\]webidl[/\\]index\.js$/,
    'webidl.util.markAsUncloneable = markAsUncloneable',
    'webidl.util.markAsUncloneable = markAsUncloneable ?? (() => undefined)',
  ],
];

/** Fails where undici is written otherwise, so that a patch goes when it is not needed any more. */
export function nodeTwenty(): Plugin {
  return {
    name: 'node-twenty',
    transform(code, id) {
      const patch = PATCHES.find(([file]) => file.test(id));
      if (!patch) return null;
      const [, written, better] = patch;
      if (!code.includes(written)) throw new Error(`${id} no longer says ${written}`);
      return { code: code.replace(written, better), map: null };
    },
  };
}
