/** A judge as a real server on loopback. */
import { judgeSays, type MANNERS } from './judge.ts';
import { type ModelCall, type ModelReply, type ModelServer, startModelServer } from './model-server.ts';

/** Starts a judge; `soon` stands in for its answer where it gives one. */
export function startJudge(
  kind: keyof typeof MANNERS,
  soon: (call: ModelCall) => string | ModelReply | null = () => null,
): Promise<ModelServer> {
  return startModelServer({
    apiKey: JUDGE_KEY,
    answer: (call) => soon(call) ?? judgeSays(kind, call.text, call.body.response_format),
  });
}

export const JUDGE_KEY = 'sk-judge-0123456789abcdefgh';
