import { UserError } from '../errors.ts';
import type { System, Target } from '../types.ts';
import type { ConfigFile } from './schema.ts';
import { type Located, whereIs } from './validate.ts';

type TargetFile = ConfigFile['targets'][string];
type Key = keyof TargetFile;

/** What a target can be, and which keys say more of each. */
const KINDS: Readonly<Record<Target['kind'], readonly Key[]>> = {
  prompt: ['model', 'tools', 'endpoint'],
  recorded: [],
  command: ['setup', 'watch', 'env', 'memory'],
  http: ['serve', 'ready', 'request', 'answer', 'setup', 'watch', 'env', 'memory'],
};

/** A target as the config declares it. Throws what does not go together. */
export function targetOf(name: string, written: TargetFile, source: Located): Target {
  const kind = kindOf(name, written, source);
  const where = whereIs(source, ['targets', name]);
  const [prompt, ...further] = filesOf(name, written, source);
  const system = kind === 'command' || kind === 'http' ? systemOf(name, written, source) : null;
  return {
    name,
    kind,
    prompt: written.recorded ?? prompt ?? where.file,
    ...(further.length ? { further } : {}),
    ...(system ? { system } : {}),
    model: written.model ?? null,
    tools: written.tools ?? null,
    endpoint: written.endpoint ?? 'default',
    where,
  };
}

/** The files of a prompt, in their order. One that stands twice was meant to be another. */
function filesOf(name: string, { prompt = [] }: TargetFile, source: Located): readonly string[] {
  const files = typeof prompt === 'string' ? [prompt] : prompt;
  const twice = files.findIndex((file, at) => files.indexOf(file) < at);
  if (twice < 0) return files;
  throw new UserError(
    `target ${name}: ${files[twice]} stands twice in \`prompt\``,
    whereIs(source, ['targets', name, 'prompt', twice]),
    'Name each file once, in the order in which they are laid together.',
  );
}

function kindOf(name: string, written: TargetFile, source: Located): Target['kind'] {
  const kinds = (Object.keys(KINDS) as Target['kind'][]).filter((key) => written[key] !== undefined);
  const kind = kinds.at(-1);
  if (kind === undefined) {
    const where = whereIs(source, ['targets', name]);
    throw new UserError(`target ${name}: says no prompt`, where, 'Add `prompt: path/of/the/prompt.md`.');
  }
  const known: readonly Key[] = [kind, ...KINDS[kind]];
  const odd = (Object.keys(written) as Key[]).find(
    (key) => written[key] !== undefined && !known.includes(key),
  );
  if (odd !== undefined) throw notTogether(name, kind, odd, source);
  return kind;
}

function notTogether(name: string, kind: Target['kind'], odd: Key, source: Located): UserError {
  const who = kind === 'recorded' ? '`recorded` answers take' : `a target with \`${kind}\` takes`;
  return new UserError(
    `target ${name}: ${who} no \`${odd}\``,
    whereIs(source, ['targets', name, odd]),
    kind === 'recorded'
      ? `Remove \`${odd}\`, or ask the model instead of naming a recording.`
      : `Remove it. A target is one of ${Object.keys(KINDS).join(', ')}; docs/systems.md says what belongs to each.`,
  );
}

function systemOf(name: string, written: TargetFile, source: Located): System {
  const { command, http, serve, watch, setup = [], env = [], memory = null } = written;
  const start = command ?? serve;
  if (start === undefined)
    throw lacks(name, 'serve', 'Say how the server is started: `serve: [npm, start]`.', source);
  if (watch === undefined)
    throw lacks(name, 'watch', 'Say which files make it another system: `watch: ["app/**"]`.', source);
  return { start, setup, watch, env, memory, http: http === undefined ? null : servingOf(http, written) };
}

function servingOf(url: string, { ready, request, answer }: TargetFile): System['http'] {
  const { at = null, stream = null } = typeof answer === 'string' ? { at: answer } : (answer ?? {});
  return { url, ready: ready ?? null, request: request ?? null, answer: at, stream };
}

function lacks(name: string, key: string, hint: string, source: Located): UserError {
  return new UserError(`target ${name}: \`${key}\` is missing`, whereIs(source, ['targets', name]), hint);
}
