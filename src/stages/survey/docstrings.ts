/** Python's prompts that are written as remarks: of signatures, of functions that a model stands for or may call, of fields. */
import { closing, OPENER } from './literals.ts';

/** What is said of a name, and where. */
interface Remark {
  readonly name: string;
  readonly at: number;
  readonly from: number;
  readonly end: number;
}

const CLASS = /^[ \t]*class (\w+)\(([^)\n]{0,160})\):[^\n]{0,80}\n\s{0,200}[rRuU]?("""|''')/gm;
const FUNCTION =
  /^[ \t]*(?:async )?def (\w+)\([^]{0,800}?\)[^:\n]{0,160}:[^\n]{0,80}\n\s{0,200}[rRuUfF]?("""|''')/gm;
/** A decorator that has a model do what a function says, or tells one of it. */
const DECORATED =
  /^[ \t]*@(?:\w{1,40}\.){0,3}(?:fn|ai_fn|ai_model|model|classifier|tool|tool_plain|function_tool|kernel_function|simple|complex|call|prompt|llm_\w{1,20}|register_function)\b[^\n]{0,300}\n(?:[ \t]*(?:[@)][^\n]{0,300}|[\w"'][^\n]{0,200},?)\n){0,4}?[ \t]*(?:async )?def (\w+)/gm;
const FIELD = new RegExp(
  String.raw`^[ \t]{1,40}(\w{1,60})\s{0,9}[:=][^\n]{0,160}?\b((?:Input|Output)?Field)\((?:[^()"']|"[^"\n]{0,80}"|'[^'\n]{0,80}'|\([^()\n]{0,80}\)){0,300}?\b(?:desc|description)\s{0,9}=\s{0,99}(?:\(\s{0,99})?${OPENER}`,
  'gm',
);

/** In the order in which they stand, by kind. */
export function remarksIn(text: string, asks: boolean): Remark[] {
  if (!asks || !/\b(?:def|class) \w+\(/.test(text)) return [];
  const isGiven = givenIn(text);
  const called = calledIn(text);
  const classAt = classesIn(text);
  return [
    ...[...text.matchAll(CLASS)]
      .filter(({ 1: name = '', 2: bases = '' }) => /\bSignature\b/.test(bases) || isGiven(name, bases))
      .map((match) => remark(text, match)),
    ...[...text.matchAll(FUNCTION)]
      .filter(({ 1: name = '' }) => called.has(name))
      .map((match) => remark(text, match)),
    ...[...text.matchAll(FIELD)]
      .filter(({ 2: kind = '', index }) => kind !== 'Field' || isGiven(...classAt(index)))
      .map((match) => remark(text, match)),
  ];
}

function remark(text: string, match: RegExpExecArray): Remark {
  const from = match.index + match[0].length;
  return { name: match[1] ?? '', at: match.index, from, end: closing(text, match.at(-1) ?? '', from, false) };
}

/** Functions that a model stands for, or may call. */
function calledIn(text: string): ReadonlySet<string> {
  const lists = [...text.matchAll(/\b(?:tools|functions)\s{0,9}=\s{0,9}\[([^\]]{0,2000})\]/g)];
  const listed = lists.flatMap(([, list = '']) => list.match(/\b[a-z_]\w*/g) ?? []);
  return new Set([...listed, ...[...text.matchAll(DECORATED)].map(([, name = '']) => name)]);
}

/** Libraries that have models fill in all such forms. */
const STRUCTURED =
  /\b(?:pydantic_ai|instructor|marvin|dspy|mirascope|magentic|outlines|PydanticOutputParser)\b/;
const WEB = /\b(?:fastapi|APIRouter|flask|django|rest_framework)\b/i;
const GIVEN =
  /\b(response_model|response_format|output_type|result_type|text_format|output_schema|args_schema|pydantic_object|response_schema|output_pydantic|output_json|output_cls|with_structured_output|a?structured_predict|as_structured_llm|NativeOutput|ToolOutput|bind_tools|extract|cast)\s{0,9}[=(]\s{0,9}\[?(?:[lL]ist\[|Iterable\[|Optional\[)?([A-Z]\w+)/g;

/** Whether a class is a form that a model fills in: it is handed to one, or all of the program are. */
function givenIn(text: string): (name: string, bases: string) => boolean {
  const [isWeb, areAll] = [WEB.test(text), STRUCTURED.test(text) && !WEB.test(text)];
  const named = new Set(
    [...text.matchAll(GIVEN)]
      .filter(([, by = '']) => !isWeb || by !== 'response_model')
      .map(([, , name = '']) => name),
  );
  return (name, bases) =>
    named.has(name) || (areAll && /\b(?:\w*Model|OpenAISchema|TypedDict)\b/.test(bases));
}

const HEADER = /^[ \t]*class (\w+)\(([^)\n]{0,160})\):/gm;

/** The class that a place lies in, with what it is derived from; places are asked for in their order. */
function classesIn(text: string): (index: number) => [name: string, bases: string] {
  const headers = [...text.matchAll(HEADER)];
  let at = -1;
  return (index) => {
    while ((headers[at + 1]?.index ?? Number.POSITIVE_INFINITY) < index) at++;
    return [headers[at]?.[1] ?? '', headers[at]?.[2] ?? ''];
  };
}
