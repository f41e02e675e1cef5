import type { Tree } from '../../contracts.ts';
import { UNNAMED } from '../../endpoints/models.ts';
import { UserError } from '../../errors.ts';
import type { Exam } from '../../types.ts';

/** Where a model is still to be named: nothing is asked in the name that `init` writes where it finds none. */
export async function unnamedIn(exams: readonly Exam[], head: Tree): Promise<readonly UserError[]> {
  const prompts = exams.flatMap(({ change }) =>
    change.candidate?.model === UNNAMED ? [change.candidate] : [],
  );
  const files = [...new Set(prompts.flatMap((prompt) => prompt.files))];
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await head.read(file) })));
  return texts.flatMap(({ file, text }) => {
    const line = (text ?? '').split('\n').findIndex((each) => each.includes(UNNAMED)) + 1;
    return line > 0 ? [unnamed(file, line)] : [];
  });
}

function unnamed(file: string, line: number): UserError {
  return new UserError(
    `\`${UNNAMED}\` stands for a model that nobody has chosen yet`,
    { file, line, key: 'model' },
    'Write the name of the model that answers, as its endpoint spells it, such as `model: gpt-4o-mini-2024-07-18`.',
  );
}
