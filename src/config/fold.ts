import { UserError } from '../errors.ts';

/** Lines that are named of a mistake that is made again and again. */
const SHOWN = 5;
/** Kinds of mistakes that are told at once. */
const MOST = 20;

/** One error for each kind of mistake, at its first place, with the other lines that make it too. */
export function folded(errors: readonly UserError[]): readonly UserError[] {
  const kinds = new Map<string, UserError[]>();
  for (const error of errors) {
    const kind = kindOf(error);
    const known = kinds.get(kind);
    if (known) known.push(error);
    else kinds.set(kind, [error]);
  }
  return [...kinds.values()].slice(0, MOST).map(([first, ...rest]) => told(first as UserError, rest));
}

/** Which item of a list and which value it was says nothing of the kind. */
function kindOf({ message, hint, where }: UserError): string {
  const plain = message.replace(/"[^"]*"/g, '""').replace(/(^|[.\s])\d+(?=[.:\s])/g, '$1#');
  const key = (where?.key ?? '').replace(/(^|\.)\d+(?=\.|$)/g, '$1#');
  return JSON.stringify([plain, key, hint.replace(/\d+/g, '#').replace(/"[^"]*"/g, '""')]);
}

function told(first: UserError, rest: readonly UserError[]): UserError {
  const own = first.where?.line;
  const all = rest.map(({ where }) => where?.line).filter((line) => line != null && line !== own);
  const lines = [...new Set(all)];
  if (lines.length === 0) return first;
  const shown = lines.slice(0, SHOWN).join(', ');
  const more = lines.length > SHOWN ? ` and ${lines.length - SHOWN} more` : '';
  const also = `${first.message} (so too in line${lines.length > 1 ? 's' : ''} ${shown}${more})`;
  return new UserError(also, first.where, first.hint);
}
