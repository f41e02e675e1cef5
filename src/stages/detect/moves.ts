import type { Change, Difference, Prompt, Target } from '../../types.ts';

/** A target as each side declares it. */
interface Both {
  readonly was: Target;
  readonly is: Target;
}

/** Where it is asked, and by which API, as far as the sides say so. */
export function movesOf({ was, is }: Both): Difference[] {
  const apis = apisOf({ was, is });
  return [
    ...(was.endpoint === is.endpoint ? [] : [{ what: 'endpoint', before: was.endpoint, after: is.endpoint }]),
    ...(apis ? [{ what: 'api', ...apis }] : []),
  ];
}

/** Each by the API that it names, where these differ: else nothing would be compared. */
export function spokenTo(
  both: Both,
  baseline: Prompt | null,
  candidate: Prompt | null,
): Pick<Change, 'baseline' | 'candidate'> {
  const apis = apisOf(both);
  if (!apis || !baseline || !candidate) return { baseline, candidate };
  return { baseline: { ...baseline, api: apis.before }, candidate: { ...candidate, api: apis.after } };
}

function apisOf({ was, is }: Both): { readonly before: string; readonly after: string } | null {
  const [before, after] = [was.given?.api, is.given?.api];
  return before === undefined || after === undefined || before === after ? null : { before, after };
}
