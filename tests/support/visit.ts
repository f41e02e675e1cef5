import { type ActionEvent, pullRequestEvent } from './events.ts';
import { jobToken, startGitHub } from './github.ts';
import { type ModelServerOptions, startModelServer } from './model-server.ts';
import { pullRequest, type Files, type Story } from './repo.ts';
import { runAction } from './runner.ts';
import { FILE, HARMLESS, SHOP } from './shop.ts';

interface Visit {
  readonly base?: Files;
  /** Base has no config. */
  readonly noConfig?: boolean;
  /** What head changes, on top of base; null deletes. */
  readonly head?: Files;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly answer?: ModelServerOptions['answer'];
  readonly embed?: ModelServerOptions['embed'];
  /** What the server knows and says of models. */
  readonly server?: Pick<ModelServerOptions, 'models' | 'described'>;
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>;
  readonly event?: (story: Story) => ActionEvent;
  /** What `actions/checkout` fetches; the merge of the pull request unless told. */
  readonly ref?: string;
  /** Whose branch the pull request is, where it is a stranger's. */
  readonly fork?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly apiKey?: string;
}

export const KEY = 'sk-shop-0123456789abcdefghij';

/** One run of the shipped action on a pull request of the shop, with everything that came of it. */
export async function visit(options: Visit = {}) {
  const { [FILE]: config = '', ...others } = SHOP;
  const shop = options.noConfig ? others : { [FILE]: config, ...others };
  const story = pullRequest({ ...shop, ...options.base }, options.head ?? HARMLESS);
  const model = await startModelServer({
    answer: options.answer ?? (() => 'please wait'),
    ...(options.embed ? { embed: options.embed } : {}),
    ...options.server,
  });
  const permissions = options.permissions ?? { contents: 'read', pull_requests: 'write' };
  const github = await startGitHub({
    dir: story.repo.dir,
    pulls: [options.fork ? { number: 1, from: options.fork, user: 'mallory' } : { number: 1 }],
    tokens: { ghs_shop: jobToken(permissions) },
  });
  const run = await runAction({
    event: options.event ? options.event(story) : pullRequestEvent(story),
    workspace: (options.ref ? story.repo.shallowClone(options.ref) : story.checkout()).dir,
    apiUrl: github.url,
    token: 'ghs_shop',
    inputs: { 'base-url': model.url, 'api-key': options.apiKey ?? KEY, ...options.inputs },
    ...(options.env ? { env: options.env } : {}),
  });
  const comments = github.comments(1).map(({ body }) => body ?? '');
  const seen = {
    run,
    story,
    comments,
    calls: [...model.requests],
    lookups: [...model.lookups],
    violations: [...github.violations],
    statuses: github.state.statuses.map(({ sha, state, context }) => ({ sha, state, context })),
  };
  await model.close();
  await github.close();
  return { ...seen, close: () => (run.cleanup(), story.repo.cleanup()) };
}
