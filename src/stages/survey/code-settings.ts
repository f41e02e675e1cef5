/** Models and settings in the lines of a program. */
import { MODEL_ID } from '../../endpoints/models.ts';

export interface Line {
  readonly text: string;
  readonly number: number;
}

/** What a line gives to something that a model is asked with. */
export interface Given {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** A remark at the end of a line. */
const REMARK = /\s(?:#|\/\/)\s.*$/;
/** Longer lines are data. */
const LONGEST = 2000;

const LITERAL = /(["'`])([\w.:/@-]{2,80})\1/g;
/** How libraries call models: `GPT_4_O`, `ChatModelGPT4o`, `ModelClaude3_7SonnetLatest`, `Gemini25Flash`. */
const CONSTANT =
  /(?<=[.(=:,\s])((?:Chat)?(?:Model)?_?(?:GPT_?[345]|O[134]_?(?:MINI|PRO|PREVIEW)|CLAUDE_?(?:\w{3,10}_)?\d|GEMINI_?\d|LLAMA_?\d|MISTRAL_?(?:LARGE|SMALL|MEDIUM)|QWEN_?\d|DEEPSEEK_(?:CHAT|REASONER|V\d))\w{0,30})\b(?!["'`(]|\s*[:=](?!=))/gi;
/** What stands behind a word that says model, where no vendor is known to have one of that name. */
const CALLED =
  /\bmodel(?:_?(?:id|name))?["']?\s*(?:=>|[:=(])\s*(["'`])([a-z][\w.:/@-]{0,78}[\d.:-][\w.:/@-]*)\1/gi;
/** The first line of a model's own file. */
const FROM = /^FROM\s+([\w.:/@-]{2,80})\s*$/;

export function modelsIn(lines: readonly Line[], asks: boolean): readonly Given[] {
  return lines.flatMap(({ text, number }) => {
    const line = text.slice(0, LONGEST).replace(REMARK, '');
    const ids = [...line.matchAll(LITERAL)].map(([, , literal = '']) => literal);
    const from = FROM.exec(line)?.[1] ?? '';
    const values = new Set([...ids, from].filter((literal) => MODEL_ID.test(literal)));
    for (const [, constant = ''] of line.matchAll(CONSTANT)) values.add(constant);
    if (asks) for (const [, , called = ''] of line.matchAll(CALLED)) values.add(called);
    return [...values].map((value) => ({ name: 'model', value, line: number }));
  });
}

const NUMBER =
  /(?:\b|_|with|using|set)(temperature|top_?[pk]|(?:frequency|presence)_?penalty|max_?(?:completion_?|output_?|new_?)?tokens|reasoning_?effort|thinking_?budget|budget_?tokens|num_ctx)["']?(?:\s{0,9}\??:\s{0,9}[\w<>?. |\[\]]{1,40}?(?=\s{0,9}=))?(?:\s*(?:=>|[:=(])|(?<=[\"'])\s*,|(?<=^PARAMETER\s+\w+)\s)\s*(?:[\w.$>()[\]'"?-]{1,80}?\s*(?:\|\||\?\?|\bor\b)\s*)?(?:[\w.:]{1,40}\(\s*(?=[\d.]))?(["']?(?:\.?\d[\w.]*|[\w.]+)["']?)/gi;

/** What only says which kind of value it is. */
const KIND =
  /^(?:int|float|double|number|string|str|bool|boolean|any|none|null|undefined|optional|\w*\.?(?:getenv|get|env))$/i;

export function numbersIn(lines: readonly Line[]): readonly Given[] {
  return lines.flatMap(({ text, number }) =>
    [...text.slice(0, LONGEST).replace(REMARK, '').matchAll(NUMBER)]
      .filter(([, , value = '']) => !KIND.test(value))
      .map(([, name = '', value = '']) => ({ name, value, line: number })),
  );
}
