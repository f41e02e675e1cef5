import { tryGit } from '../../git.ts';
import { blobAt, resolveCommit, treeAt, type TreeEntry } from '../git-objects.ts';
import { found, ok, refusal, wants, type Call, type Handler, type Reply } from '../replies.ts';
import { urls } from '../shapes.ts';
import type { Json } from '../state.ts';

/** Files above it come without content, unless asked for raw. */
const inlineLimit = 1024 * 1024;

/** GitHub breaks base64 into lines of 60. */
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{60}/g, '$&\n') + '\n';
}

function raw(bytes: Buffer): Reply {
  return { status: 200, body: bytes, media: 'application/vnd.github.raw+json; charset=utf-8' };
}

function commitFor({ state, query }: Call): string {
  const ref = query.ref ?? state.defaultBranch;
  const sha = resolveCommit(state.dir, ref);
  if (!sha) throw refusal(404, `No commit found for the ref ${ref}`);
  return sha;
}

function escaped(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function addresses(call: Call, commit: string, path: string, entry: Pick<TreeEntry, 'type' | 'sha'>): Json {
  const { state } = call;
  const kind = entry.type === 'tree' ? 'tree' : 'blob';
  const place = escaped(path);
  const { url, html_url } = urls(state, `contents/${place}?ref=${commit}`, `${kind}/${commit}/${place}`);
  const git_url = entry.type === 'commit' ? null : urls(state, `git/${kind}s/${entry.sha}`).url;
  const raw_url = `https://raw.githubusercontent.com/${state.repository}/${commit}/${place}`;
  const links = { self: url, git: git_url, html: html_url };
  return { url, html_url, git_url, download_url: kind === 'blob' ? raw_url : null, _links: links };
}

function kindOf(entry: TreeEntry): string {
  if (entry.mode === '120000') return 'symlink';
  return { tree: 'dir', commit: 'submodule' }[entry.type] ?? 'file';
}

function entryShape(call: Call, commit: string, path: string, entry: TreeEntry): Json {
  const name = path.split('/').at(-1) ?? '';
  // A submodule in a listing calls itself a file; GitHub kept that for old clients.
  const type = kindOf(entry) === 'submodule' ? 'file' : kindOf(entry);
  const { size, sha } = entry;
  return { type, name, path, sha, size: size ?? 0, ...addresses(call, commit, path, entry) };
}

function fileShape(call: Call, commit: string, path: string, entry: TreeEntry): Json {
  const bytes = found(blobAt(call.state.dir, entry.sha));
  const inline = bytes.length <= inlineLimit;
  const shape = entryShape(call, commit, path, entry);
  if (kindOf(entry) === 'symlink') return { ...shape, target: bytes.toString('utf8') };
  return { ...shape, encoding: inline ? 'base64' : 'none', content: inline ? base64(bytes) : '' };
}

function directory(call: Call, commit: string, path: string): Reply {
  const entries = found(treeAt(call.state.dir, `${commit}:${path}`));
  const prefix = path === '' ? '' : `${path}/`;
  return ok(entries.map((entry) => entryShape(call, commit, prefix + entry.path, entry)));
}

function content(call: Call): Reply {
  const { state, params } = call;
  const path = (params.path ?? '').replace(/^\/+|\/+$/g, '');
  if (path.split('/').includes('..')) throw refusal(422, 'path contains a malformed path component');
  const commit = commitFor(call);
  if (path === '') return directory(call, commit, '');
  const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  const siblings = treeAt(state.dir, `${commit}:${parent}`) ?? [];
  const entry = found(
    siblings.find((sibling) => sibling.path === path.slice(parent === '' ? 0 : parent.length + 1)),
  );
  if (entry.type === 'tree') return directory(call, commit, path);
  if (entry.type === 'commit') {
    const submodule = { type: 'submodule', submodule_git_url: 'https://github.com/-' };
    return ok({ ...entryShape(call, commit, path, entry), ...submodule });
  }
  if (wants(call, 'raw')) return raw(found(blobAt(state.dir, entry.sha)));
  return ok(fileShape(call, commit, path, entry));
}

function blob(call: Call): Reply {
  const { state, params } = call;
  const sha = params.file_sha ?? '';
  const bytes = found(/^[0-9a-f]{40}$/.test(sha) ? blobAt(state.dir, sha) : null);
  if (wants(call, 'raw')) return raw(bytes);
  const { url } = urls(state, `git/blobs/${sha}`);
  return ok({
    sha,
    node_id: `B_${sha}`,
    size: bytes.length,
    url,
    content: base64(bytes),
    encoding: 'base64',
  });
}

function treeShaOf(dir: string, name: string): string {
  const commit = resolveCommit(dir, name);
  return found(
    tryGit(dir, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit ?? name}^{tree}`]),
  );
}

function tree(call: Call): Reply {
  const { state, params, query } = call;
  const sha = treeShaOf(state.dir, params.tree_sha ?? '');
  const entries = found(treeAt(state.dir, sha, query.recursive !== undefined));
  const shown = entries.slice(0, state.limits.tree).map(({ size, ...entry }) => ({
    ...entry,
    ...(size !== null && { size }),
    ...(entry.type !== 'commit' && { url: urls(state, `git/${entry.type}s/${entry.sha}`).url }),
  }));
  return ok({
    sha,
    url: urls(state, `git/trees/${sha}`).url,
    tree: shown,
    truncated: shown.length < entries.length,
  });
}

function refShape(call: Call, line: string): Json {
  const [sha = '', type = '', ref = ''] = line.split(' ');
  const object = { type, sha, url: urls(call.state, `git/${type}s/${sha}`).url };
  return { ref, node_id: `REF_${ref}`, url: urls(call.state, `git/${ref}`).url, object };
}

function refs({ state }: Call): string[] {
  return (tryGit(state.dir, ['for-each-ref', '--format=%(objectname) %(objecttype) %(refname)']) ?? '')
    .split('\n')
    .filter(Boolean);
}

function oneRef(call: Call): Reply {
  return ok(refShape(call, found(refs(call).find((line) => line.endsWith(` refs/${call.params.ref}`)))));
}

function matchingRefs(call: Call): Reply {
  const start = `refs/${call.params.ref}`;
  const matching = refs(call).filter((line) => line.split(' ')[2]?.startsWith(start));
  return ok(matching.map((line) => refShape(call, line)));
}

/** Files, blobs, trees and refs, out of the real repository. */
export const contents: Record<string, Handler> = {
  'repos/get-content': content,
  'git/get-blob': blob,
  'git/get-tree': tree,
  'git/get-ref': oneRef,
  'git/list-matching-refs': matchingRefs,
};
