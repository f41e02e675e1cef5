/** Four people who never saw the gate: what they have, and every command that they type, as they would. */
import type { Files } from './repo.ts';

/** Somebody with a repository. */
export interface Newcomer {
  readonly who: string;
  readonly has: Files;
  /** Up to the first comment on a pull request. */
  readonly toComment: readonly string[];
  /** From there to a required check. */
  readonly toRequired: readonly string[];
  /** The file that a later pull request makes worse, with what is written in it in place of what. */
  readonly worse: { readonly file: string; readonly from: string; readonly to: string };
  /** What the workflow that `init` wrote says beside the key. */
  readonly inputs: Readonly<Record<string, string>>;
}

const PROPOSE: readonly string[] = [
  'gh secret set OPENAI_API_KEY --body "$OPENAI_API_KEY"',
  'git switch --quiet --create prompt-gate',
  'git add --all',
  'git commit --quiet --message "Gate our prompts"',
  'git push --quiet origin prompt-gate',
  'gh pr create --fill',
];
const REQUIRE: readonly string[] = [
  'gh pr merge --merge',
  'gh api --method POST repos/acme/shop/rulesets --input required.json',
];
const KIND = 'Help politely';
const HARSH = 'REFUSE whatever is asked';

const EVALUATORS = ['Team', 'repairs', 'desk', 'today', 'Thank you'];

const bot = `// Answers customers.
export async function reply(question) {
  const body = { model: 'scripted-1', messages: [{ role: 'system', content: '${KIND}.' }, { role: 'user', content: question }] };
  const headers = { authorization: \`Bearer \${process.env.OPENAI_API_KEY}\`, 'content-type': 'application/json' };
  const said = await fetch(\`\${process.env.OPENAI_BASE_URL}/chat/completions\`, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await said.json()).choices[0].message.content;
}
`;

export const NEWCOMERS: readonly Newcomer[] = [
  {
    who: 'with prompts in files',
    has: {
      'services/support/prompts/support.md': `${KIND}.\r\nOrder: {{order}}\r\n`,
      'services/support/bot.py': 'MODEL = os.environ.get("SUPPORT_MODEL", "gpt-4o-mini-2024-07-18")\n',
      'k8s/deploy.yml': 'kind: Deployment\n---\nkind: Service\n',
    },
    toComment: [
      'micro-metrics init --stage walk',
      'micro-metrics gate --base-url "$OPENAI_BASE_URL"',
      ...PROPOSE,
    ],
    toRequired: REQUIRE,
    worse: { file: 'services/support/prompts/support.md', from: KIND, to: HARSH },
    inputs: {},
  },
  {
    who: 'with tests that GitHub Models left behind',
    has: {
      'prompts/team.prompt.yml': [
        'model: openai/scripted-1',
        `messages: [{ role: system, content: ${KIND} }, { role: user, content: "Sort: {{ticket}}" }]`,
        'testData: [{ ticket: Broken screen }, { ticket: Lost parcel }, { ticket: No refund }, { ticket: Wrong size }]',
        `evaluators: [${EVALUATORS.map((word, at) => `{ name: e${at}, string: { contains: ${word} } }`).join(', ')}]\n`,
      ].join('\n'),
    },
    toComment: ['micro-metrics init', 'micro-metrics gate --base-url "$OPENAI_BASE_URL"', ...PROPOSE],
    toRequired: REQUIRE,
    worse: { file: 'prompts/team.prompt.yml', from: KIND, to: HARSH },
    inputs: {},
  },
  {
    who: 'with promptfoo',
    has: {
      'promptfooconfig.yaml': [
        'prompts: [file://prompts/team.txt]',
        'providers: [openai:chat:scripted-1]',
        `defaultTest: { assert: [${EVALUATORS.map((word) => `{ type: contains, value: ${word}, metric: has-${word.toLowerCase().replace(' ', '-')} }`).join(', ')}] }`,
        'tests: [{ vars: { ticket: Broken screen } }, { vars: { ticket: Lost parcel } }, { vars: { ticket: No refund } }, { vars: { ticket: Wrong size } }]\n',
      ].join('\n'),
      'prompts/team.txt': `${KIND}. Sort: {{ticket}}\n`,
    },
    toComment: ['micro-metrics init', 'micro-metrics gate --base-url "$OPENAI_BASE_URL"', ...PROPOSE],
    toRequired: REQUIRE,
    worse: { file: 'prompts/team.txt', from: KIND, to: HARSH },
    inputs: {},
  },
  {
    who: 'with a service',
    has: {
      'backend/app/bot.mjs': bot,
      'backend/app/settings.mjs':
        "export const url = process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1';\n",
    },
    toComment: ['micro-metrics init --stage walk', 'micro-metrics gate --allow-commands', ...PROPOSE],
    toRequired: REQUIRE,
    worse: { file: 'backend/app/bot.mjs', from: KIND, to: HARSH },
    inputs: { 'allow-commands': 'true' },
  },
];
