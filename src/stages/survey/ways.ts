/** Each way in which a program gives a model a literal. */
import { OPENER } from './literals.ts';

interface Way {
  readonly pattern: RegExp;
  /** Words of the shortest literal that counts: a name alone says less than a name and a role. */
  readonly fewest: number;
  /** Only in programs that ask models, by other signs: what it goes by means other things too. */
  readonly isWeak?: true;
  /** What such a program has besides. */
  readonly needs?: RegExp;
}

/** Between a name and what it is given. */
const IS = String.raw`\s{0,9}(?::=|=>|[:=])\s{0,99}`;
/** What is tried before the literal: another value, a variable of the environment, a text that comes first. */
const ELSE = String.raw`(?:[\w.$>()\[\]'"?-]{1,80}?\s{0,9}(?:\|\||\?\?|\?:|\bor\b)\s{0,99}|[\w.:]{0,40}(?:getenv|env|get|fetch)\(\s{0,9}["'][\w.-]{1,60}["']\s{0,9},\s{0,99}|(?:[\w$]{1,60}\s{0,9}[+.]\s{0,99}(?:["'][^"'\n]{0,12}["']\s{0,9}[+.]\s{0,99})?){1,9})?`;
/** What may stand between a name and its literal: calls, brackets, the name of the one field of a message. */
const WRAPPED = String.raw`(?:new\s{1,9})?(?:[\w.:$&<>\\]{0,60}[([{]\s{0,99}){0,3}(?:["']?type["']?${IS}["'](?:input_)?text["']\s{0,9},\s{0,99})?(?:(?:\w{1,30}\s{0,9}[:=]\s{0,9}[\w.]{1,40},\s{0,99}){0,2}["']?(?:content|text|template|prompt)["']?${IS})?`;

const way = (words: string, fewest: number, flags = 'gi'): Way => ({
  pattern: new RegExp(words + OPENER, flags),
  fewest,
});
const weak = (words: string, fewest: number, flags = 'gi'): Way => ({
  ...way(words, fewest, flags),
  isWeak: true,
});

export const WAYS: readonly Way[] = [
  // A name that says prompt, and what it is given.
  way(
    String.raw`\b(\w{0,40}?(?:prompt|instructions?|persona|preamble)\w{0,40})["']?(?:\.\w{1,40})?(?:\s{0,9}:[ \t]{0,9}[\w<>[\]. |]{1,60}?)?\s{0,9}(?::=|=>|\+=|\.=|\|\|=|\?\?=|[:=(])\s{0,99}${ELSE}${WRAPPED}`,
    3,
  ),
  // A message by its class, or by what adds it.
  weak(
    String.raw`\b(\w{0,30}?(?:system|user|human)_?message\w{0,30})\s{0,9}[(=]\s{0,99}(?:of|from)?${WRAPPED}`,
    4,
  ),
  weak(String.raw`\b((?:User|Human|System)Message)\.(?:from|of)\s{0,9}\(\s{0,99}`, 3),
  // A message with its role: {"role": "system", "content": "…"}.
  way(
    String.raw`\brole["']?${IS}["']?[\w.]{0,60}?(system|developer|user|human|assistant)["']?\s{0,9}(?:as const)?\s{0,9},\s{0,99}["']?(?:content|parts)["']?${IS}${WRAPPED}`,
    3,
  ),
  // A pair of both: ("system", "…").
  way(String.raw`(?<!\w)[([]\s{0,99}["'](system|developer)["']\s{0,9},\s{0,99}`, 3),
  weak(String.raw`(?<!\w)[([]\s{0,99}["'](human|user|ai|assistant)["']\s{0,9},\s{0,99}`, 3),
  // The field or the step of a call that several libraries have: system="…", .prompt().system("…").
  way(
    String.raw`(?:\b(system)["']?(?:\s{0,9}:\s{0,9}string)?\s{0,9}(?::=|=>|=|:)|(?<=\)\s{0,40}\.)(system)\s{0,9}\()\s{0,99}${WRAPPED}`,
    5,
  ),
  weak(
    String.raw`(?:\b(user|human|contents)["']?(?:\s{0,9}:\s{0,9}string)?\s{0,9}(?::=|=>|=|:)|\.(user|default_?system|default_?user)\s{0,9}\()\s{0,99}${WRAPPED}`,
    4,
  ),
  // As Ruby calls it, without brackets.
  weak(
    String.raw`^[ \t]*(?:[\w@]{1,30}\.){0,2}(with_instructions|instructions|prompt|system_prompt|description|ask)[ ](?=["'<])`,
    4,
    'gim',
  ),
  weak(String.raw`\b(new_(?:system|user|assistant)!?)\s{0,9}\(\s{0,99}`, 3),
  // What a model is asked outright.
  weak(
    String.raw`\.(generate_?content\w{0,10}|run_?sync|invoke|ask|complete|predict|chat)\s{0,9}\(\s{0,99}${WRAPPED}`,
    4,
  ),
  weak(String.raw`\bresponses\.(?:create|parse|stream)\([^]{0,400}?\b(input)${IS}`, 4),
  weak(String.raw`\bdspy\.(\w{1,30})\(\s{0,99}`, 3),
  // A part of a message, and what tells a model of a tool or of a field.
  weak(String.raw`["']?type["']?${IS}["'](?:input_)?(text)["']\s{0,9},\s{0,99}["']?text["']?${IS}`, 4),
  weak(String.raw`\b(\w{1,60})["']?\s{0,9}:\s{0,9}z\s{0,99}\.[^;:]{0,300}?\.describe\(\s{0,99}`, 3),
  weak(
    String.raw`(?:@(Tool|ToolParam|P)|\[(Description))\(\s{0,99}(?:\w{1,20}\s{0,9}=\s{0,9})?\{?\s{0,99}`,
    3,
  ),
  {
    ...weak(
      String.raw`["']?name["']?${IS}["'][\w-]{1,60}["']\s{0,9},\s{0,99}["']?(description)["']?${IS}${WRAPPED}`,
      3,
    ),
    needs: /\b(?:input_?schema|parameters)["']?\s*(?:=>|[:=])/i,
  },
  // The line of a model's own file.
  way(String.raw`^(SYSTEM)\s{1,9}`, 3, 'gm'),
];

/** How a text begins that tells a model who it is. */
export const SPOKEN_TO = new RegExp(
  String.raw`${OPENER}(?=\s{0,80}(?:You(?: are|'re) (?:an?|the) |Act as |Your (?:task|job|role) is |Du bist ein|Sie sind ein|Tu es un|Vous êtes un|Eres un|Você é um|Sei un|你是|您是|あなたは|당신은|Ты ))`,
  'g',
);
