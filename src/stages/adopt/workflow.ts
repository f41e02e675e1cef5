import { quoted } from '../../parsing/snippet.ts';

/** Uses of the action in a workflow, from its repository or a copy. */
const USES = /uses:\s*['"]?(?:[\w.-]+\/micro-metrics@|\.\/?['"]?\s*(?:#.*)?$[\s\S]*micro-metrics)/m;

/** Whether a workflow runs the gate already. */
export function usesAction(text: string): boolean {
  return USES.test(text);
}

/** The workflow of the gate; `config` where it is at another place than usual. */
export function workflowText(config: string | null, startsPrograms: boolean): string {
  const given = [
    'api-key: ${{ secrets.OPENAI_API_KEY }}',
    '# base-url: https://…/v1 # another provider than OpenAI',
    ...(config === null ? [] : [`config: ${quoted(config)}`]),
    ...(startsPrograms ? ['allow-commands: true # a target starts a program of this repository'] : []),
  ];
  return `name: Prompts
on: # no \`paths:\` filter: a required check must always report
  pull_request: { types: [opened, synchronize, reopened, edited] } # edited: it may be to land elsewhere now
permissions: { contents: read, pull-requests: write }
jobs:
  prompt-gate: # require this name in the branch rules
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@v6
      - uses: micro-metrics/micro-metrics@v1
        with:
${given.map((line) => `          ${line}`).join('\n')}
`;
}
