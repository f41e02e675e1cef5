import { UserError } from '../errors.ts';
import { digest } from '../lib/digest.ts';
import { suggestion } from '../lib/nearest.ts';
import { canonical, isFields } from '../parsing/json.ts';
import { type Asked, askedIn, type AskedFile } from '../records/questions/index.ts';
import { cull, type Stratum } from '../stages/cull.ts';
import { openAnonymous } from '../text/anonymous.ts';
import type { Fields, Json } from '../types.ts';

/** What is to be made of files of traces or chats. */
export interface Import {
  readonly files: readonly { readonly file: string; readonly text: string }[];
  /** Fields that become tags: paths such as `metadata.lang`, or names of attributes. */
  readonly tags: readonly string[];
  readonly max: number;
  readonly today: string;
}

/** Cases of what users asked, and where they came from. Neither holds personal data, as far as a rule can tell. */
export interface Imported {
  readonly cases: readonly Fields[];
  readonly origin: Origin;
}

interface Origin {
  readonly type: 'import';
  readonly date: string;
  readonly files: readonly {
    readonly file: string;
    readonly kind: AskedFile['kind'];
    readonly sha256: string;
    readonly conversations: number;
  }[];
  readonly conversations: number;
  /** Those in which no user says anything, left out. */
  readonly silent: number;
  readonly distinct: number;
  readonly tags: readonly string[];
  readonly strata: readonly Stratum[];
  /** How many stand-ins of each kind were put in. */
  readonly replaced: Readonly<Record<string, number>>;
  /** Of each case how often it was asked, where it was first, and what was replaced in it. */
  readonly cases: readonly {
    readonly id: string;
    readonly asked: number;
    readonly from: string;
    readonly replaced: readonly string[];
  }[];
}

interface Told {
  readonly turns: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly from: string;
}

/** Reads, takes personal data out, folds and chooses. Throws what is wrong with the files. */
export async function importAsked({ files, tags, max, today }: Import): Promise<Imported> {
  const read = files.map(({ file, text }) => ({ file, text, ...askedIn(text, file, keepFor(tags)) }));
  const all = read.flatMap(({ file, asked }) => asked.map((each) => ({ ...each, file })));
  if (all.length === 0) throw nothingAsked(files[0]?.file ?? '');
  checkTags(tags, all, files[0]?.file ?? '');
  const anonymous = await openAnonymous();
  const told = all.map(({ turns, fields, file, line }): Told => {
    anonymous.forget();
    const said = anonymous.deep({ turns: [...turns], tags: tagsOf(fields, tags) });
    return { ...said, from: line === null ? file : `${file}:${line}` };
  });
  const { kept, strata } = cull(told, {
    max,
    textOf: ({ turns }) => turns.join('\n'),
    stratumOf: ({ tags: own }) =>
      Object.entries(own)
        .map(([tag, value]) => `${tag}=${value}`)
        .join(', '),
  });
  const ids = idsOf(kept.map(({ first }) => first));
  return {
    cases: kept.map(({ first }, at) => caseOf(ids[at] ?? '', first)),
    origin: {
      type: 'import',
      date: today,
      files: read.map(({ file, kind, text, asked }) => ({
        file,
        kind,
        sha256: digest(text),
        conversations: asked.length,
      })),
      conversations: all.length,
      silent: read.reduce((sum, { silent }) => sum + silent, 0),
      distinct: strata.reduce((sum, { distinct }) => sum + distinct, 0),
      tags,
      strata,
      replaced: Object.fromEntries(anonymous.replaced()),
      cases: kept.map(({ first, times }, at) => ({
        id: ids[at] ?? '',
        asked: times,
        from: first.from,
        replaced: standInsIn(first),
      })),
    },
  };
}

/** Of what a record holds, only what a tag may be; of the rest the names, for who wrote a tag wrongly. */
function keepFor(tags: readonly string[]): (fields: Fields) => Fields {
  const isOfTag = (key: string): boolean => tags.some((tag) => tag === key || tag.startsWith(`${key}.`));
  return (fields) =>
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, isOfTag(key) ? value : null]));
}

function caseOf(id: string, { turns, tags }: Told): Fields {
  const [only = '', ...more] = turns;
  const said: Fields = more.length ? { turns } : { input: { question: only } };
  return { id, ...said, ...(Object.keys(tags).length ? { tags } : {}) };
}

/** Made from what is asked, so that the same question has the same id when it is imported again. */
function idsOf(all: readonly Told[]): string[] {
  const taken = new Set<string>();
  return all.map(({ turns, tags }) => {
    const whole = digest(canonical([[...turns], { ...tags }]));
    let length = 8;
    while (taken.has(whole.slice(0, length)) && length < whole.length) length++;
    taken.add(whole.slice(0, length));
    return `asked-${whole.slice(0, length)}`;
  });
}

function standInsIn({ turns, tags }: Told): string[] {
  const text = [...turns, ...Object.values(tags)].join('\n');
  return [...new Set([...text.matchAll(/\[[\p{L}][\p{L} -]{1,40} \d+\]/gu)].map(([found]) => found))];
}

/** The last word of a path is the name of its tag. */
function tagsOf(fields: Fields, tags: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    tags.flatMap((path) => {
      const value = valueAt(fields, path);
      return value === null ? [] : [[path.split('.').at(-1) ?? path, value] as const];
    }),
  );
}

/** Attributes have dots in their names, so the whole name goes before a path. */
function valueAt(fields: Fields, path: string): string | null {
  const whole = fields[path];
  const found =
    whole ??
    path
      .split('.')
      .reduce<Json>((at, key) => (isFields(at) && Object.hasOwn(at, key) ? (at[key] ?? null) : null), fields);
  return found === null || typeof found === 'object' || found === '' ? null : String(found);
}

function checkTags(tags: readonly string[], all: readonly Asked[], file: string): void {
  for (const tag of tags) {
    if (all.some(({ fields }) => valueAt(fields, tag) !== null)) continue;
    const known = [...new Set(all.slice(0, 1000).flatMap(({ fields }) => Object.keys(fields)))];
    throw new UserError(
      `--tags: no conversation has a field "${tag}"`,
      { file, line: null, key: tag },
      suggestion(tag, known.slice(0, 30)),
    );
  }
}

function nothingAsked(file: string): UserError {
  return new UserError(
    `${file}: no user says anything in it`,
    { file, line: null, key: null },
    'Traces hold what users said only where the program records it (for OpenTelemetry, OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT); docs/import.md shows what is read.',
  );
}
