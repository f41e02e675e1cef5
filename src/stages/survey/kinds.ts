/** Which files of a repository look as if a model got them, or were told how to be asked by them. */
import { isInstructions } from '../../prompts/instruction-files.ts';

const PROMPTS: readonly RegExp[] = [
  /\.prompt\.ya?ml$/i,
  /\.(prompty|prompt|baml)$/i,
  /(^|\/)promptfooconfig\.(ya?ml|json|[cm]?[jt]s)$/i,
  /(^|\/)prompts?\/(.*\/)?[^/]+\.(md|txt|j2|jinja2?|hbs|handlebars|mustache|xml|json|ya?ml)$/i,
  /(^|\/)[^/]*(system|user|base)[-_ ]?prompt[^/]*\.(md|txt|j2|jinja2?|hbs|xml|json|ya?ml)$/i,
  /(^|\/)[^/]*[-_.]prompt\.(md|txt|j2|jinja2?|hbs|xml|json|ya?ml)$/i,
  /(^|\/)skprompt\.txt$/i,
];

/** What belongs to others, what people who write code ask for themselves, and calibrations. */
const FOREIGN =
  /(^|\/)(node_modules|vendor|dist|build|\.venv|\.cursor|\.claude)\/|^\.github\/(prompts|instructions|agents|micro-metrics)\/|(^|\/)(README|CHANGELOG|LICENSE|AGENTS|CLAUDE|GEMINI|SKILL)(\.(md|mdx|mdc|txt|rst|adoc))?$/i;

const TESTS =
  /(^|\/)(tests?|__tests__|specs?|fixtures|examples?|docs?)\/|[._-](test|spec)\.\w+$|_test\.\w+$/i;

/** Files of `key = value` lines. */
export function isPairs(path: string): boolean {
  return /\.(toml|ini|cfg|conf|properties|tf|tfvars)$/i.test(path);
}

export type FileKind = 'prompt' | 'instructions' | 'settings' | 'environment' | 'code' | 'notebook' | 'sql';

/** What a file is to somebody who looks for prompts and models by its name; null for all others. */
export function kindOf(path: string): FileKind | null {
  if (isInstructions(path)) return 'instructions';
  if (FOREIGN.test(path)) return null;
  if (PROMPTS.some((pattern) => pattern.test(path))) return 'prompt';
  if (/(^|\/)\.env(\.[\w-]+)?$/i.test(path)) return 'environment';
  if (
    (/\.(ya?ml|json)$/i.test(path) || isPairs(path)) &&
    !/(^|\/)(package(-lock)?|tsconfig.*|composer)\.json$/i.test(path)
  )
    return TESTS.test(path) ? null : 'settings';
  if (TESTS.test(path)) return null;
  const [, kept] = /\.(ipynb|sql)$/i.exec(path) ?? [];
  if (kept) return kept.toLowerCase() === 'sql' ? 'sql' : 'notebook';
  return /\.([cm]?[jt]sx?|py|go|rb|java|cs|rs|kt|php|exs?|swift|dart|scala|vue|svelte)$|(^|\/)Modelfile$/i.test(
    path,
  )
    ? 'code'
    : null;
}

export const PROMPT_GLOBS: readonly string[] = [
  '**/*.prompt.{yml,yaml}',
  '**/*.{prompty,prompt,baml}',
  '**/promptfooconfig.*',
  '**/{prompt,prompts}/**',
  '**/*prompt*.{md,txt,j2,jinja,jinja2,hbs,xml,json,yml,yaml}',
];

/** Files that are a prompt from their first word to their last, and what they are called. */
export const WHOLE = { prompt: 'a prompt', instructions: 'instructions of agents' } as const;
export type Whole = keyof typeof WHOLE;

export function isWhole(kind: string | null): kind is Whole {
  return kind !== null && Object.hasOwn(WHOLE, kind);
}
