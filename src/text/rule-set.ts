/** The rules of secretlint, which its maintainers keep up with what issuers change. */
import type { Secret } from './stretches.ts';

/** What is used of its rules: they are given a text, and report ranges. */
interface LintRule {
  readonly meta: { readonly id: string };
  readonly create: (context: object, options: object) => { readonly file?: (source: object) => unknown };
}
interface Finding {
  readonly range: readonly [number, number];
}

/** Comments that switch rules off are for sources, not for answers. */
const left = /filter-comments$/;
const names: Readonly<Record<string, string>> = {
  aws: 'AWS',
  gcp: 'Google Cloud',
  npm: 'npm',
  basicauth: 'URL',
  openai: 'OpenAI',
  huggingface: 'Hugging Face',
  github: 'GitHub',
  gitlab: 'GitLab',
  sendgrid: 'SendGrid',
  'database-connection-string': 'database',
  'hashicorp-vault': 'Vault',
};

/** Loaded here, so that runs that look for no secrets don't pay for it. */
export async function openRuleSet(): Promise<(text: string) => readonly Secret[]> {
  const { rules } = await import('@secretlint/secretlint-rule-preset-recommend');
  const used = (rules as readonly LintRule[]).filter(({ meta }) => !left.test(meta.id));
  const finders = used.map(finderOf);
  return (text) => finders.flatMap((find) => find(text));
}

/** A rule is made ready once: that takes longer than to look at a short answer. */
function finderOf(rule: LintRule): (text: string) => readonly Secret[] {
  const short = rule.meta.id.replace(/^.*secretlint-rule-/, '');
  const name = `${names[short] ?? short.charAt(0).toUpperCase() + short.slice(1)} credential`;
  let text = '';
  let found: Secret[] = [];
  const context = {
    sharedOptions: {},
    createTranslator: () => () => ({}),
    ignore: () => undefined,
    report: ({ range: [from, to] }: Finding) => found.push({ name, from, text: text.slice(from, to) }),
  };
  const { file } = rule.create(context, {});
  return (content) => {
    [text, found] = [content, []];
    file?.({ filePath: 'answer.txt', ext: '.txt', contentType: 'text', content, hasBOM: false });
    return found;
  };
}
