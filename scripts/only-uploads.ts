/** Leaves out of the bundle what GitHub's artifact client needs for downloads alone, which are never asked of it. */
import type { Plugin } from 'rolldown';

/** Unpacks archives; what it stands on comes without a licence text. */
const DOWNLOADS = 'unzip-stream';
const NOTHING = '\0nothing';

export function onlyUploads(): Plugin {
  return {
    name: 'only-uploads',
    resolveId: (id) => (id === DOWNLOADS ? NOTHING : null),
    load: (id) => (id === NOTHING ? 'export default {};' : null),
  };
}
