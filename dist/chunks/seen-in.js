import { Ji as parseJson, Oi as MODEL_ID, Ui as canonical, Xi as parseYaml, ca as Missing, ct as firstWhere, da as UserErrors, qi as isFields, ua as UserError } from "./ground.js";
import { t as formatOf } from "./catalogues.js";
import { n as Diff } from "./libraries.js";
import { d as isPairs, f as isWhole, p as kindOf, u as WHOLE } from "./gate.js";
import { Gt as snake } from "./asking.js";

// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	equals(left, right, options) {
		if (options.ignoreWhitespace) {
			if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
			if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
		} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
			if (left.endsWith("\n")) left = left.slice(0, -1);
			if (right.endsWith("\n")) right = right.slice(0, -1);
		}
		return super.equals(left, right, options);
	}
};
const lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
	return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}

// src/stages/survey/literals.ts
const PREFIX = String.raw`(?:~?[rfbutsLR]{0,2}|\${0,3}@?)`;
const QUOTE = String.raw`#{1,3}"|"""|'''|@\$?"|${"`"}|"|'`;
const OPENER = String.raw`${PREFIX}(${QUOTE}|<<<?[~-]?['"]?(?:[A-Z_]\w*)['"]?)`;
const JOINED = String.raw`(?:[\w.$:>?@!-]{1,60}(?:\((?:[^()"'${"`"}\n]|"[^"\n]{0,40}"|'[^'\n]{0,40}'){0,120}\))?(?:\[[^\]\n]{0,60}\])?\s{0,99}(?:[+.&]|<>|\|\|)\s{0,99})`;
const GOES_ON = new RegExp(String.raw`^\s{0,99}(?:(?:[+.&\\]|<>|\|\|)\s{0,99}${JOINED}{0,3})?${PREFIX}(${QUOTE})`);
const NEXT_ITEM = new RegExp(String.raw`^\s{0,99},\s{0,99}(?:(?:\/\/|#)[^\n]{0,200}\n\s{0,99})?${PREFIX}(${QUOTE})`);
const NEAR = 700;
function closing(text, opener, from, isList) {
	const heredoc = /^<<<?[~-]?['"]?(\w+)/.exec(opener)?.[1];
	if (heredoc) {
		const found = new RegExp(`^[ \\t]*${heredoc}\\b`, "m").exec(text.slice(from, from + LONGEST$2));
		return found ? from + found.index : Math.min(text.length, from + LONGEST$2);
	}
	let [quote, at] = [opener, from];
	for (;;) {
		const { end, width } = endOf(text, quote, at);
		if (width === 0) return end;
		const rest = text.slice(end + width, end + width + NEAR);
		const next = GOES_ON.exec(rest) ?? (isList ? NEXT_ITEM.exec(rest) : null);
		if (!next) return end;
		[quote, at] = [next[1] ?? "", end + width + next[0].length];
	}
}
const LONGEST$2 = 1e5;
function endOf(text, quote, from) {
	if (quote.startsWith("@")) return {
		end: from + (/^(?:[^"]|"")*/.exec(text.slice(from, from + LONGEST$2))?.[0].length ?? 0),
		width: 1
	};
	const closer = quote.startsWith("#") ? `"${quote.slice(0, -1)}` : quote;
	let isLine = closer.length === 1 && closer !== "`";
	const last = Math.min(text.length, from + LONGEST$2);
	for (let at = from; at < last; at++) if (text[at] === "\\" && !quote.startsWith("#")) at++;
	else if (text.startsWith(closer, at)) return {
		end: at,
		width: closer.length
	};
	else if (isLine && text[at] === "\n") {
		if (!goesOver(text, closer, at)) return {
			end: at,
			width: 0
		};
		isLine = false;
	}
	return {
		end: last,
		width: 0
	};
}
function goesOver(text, quote, from) {
	const end = text.indexOf(quote, from);
	return end > 0 && end - from < 8e3 && /^\s*[,;.)\]]/.test(text.slice(end + 1, end + 60));
}
const TOKEN$1 = new RegExp(String.raw`\/\/[^\n]*|#[ \t][^\n]*|\/\*[^]*?(?:\*\/|$)|(?<![\w"'${"`"}])${OPENER}|[([{]|[)\]}]|\n[ \t]*(?=[^\s])`, "g");
const FARTHEST = 2e4;
function literalsFrom(text, from, margin) {
	const found = [];
	const token = new RegExp(TOKEN$1);
	token.lastIndex = from;
	let depth = 0;
	for (let match = token.exec(text); match && match.index < from + FARTHEST; match = token.exec(text)) {
		const [all, opener] = match;
		if (opener !== void 0) {
			const start = match.index + all.length;
			const end = closing(text, opener, start, false);
			found.push({
				from: start,
				end
			});
			token.lastIndex = Math.max(end + opener.length, start);
		} else if (/^[([{]$/.test(all)) depth++;
		else if (/^[)\]}]$/.test(all)) depth--;
		else if (all.startsWith("\n") && margin !== null && all.length - 1 <= margin) {
			if (!/[)\]}{]/.test(text[match.index + all.length] ?? "")) break;
		}
		if (margin === null && depth < 0) break;
	}
	return found;
}
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
function wordsIn(text) {
	return text.trim().split(/\s+/).length + Math.floor((text.match(UNSPACED)?.length ?? 0) / 2);
}
function linesOf(text) {
	const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
	return (offset) => firstWhere(ends.length, (at) => ends[at] >= offset) + 1;
}

// src/stages/survey/docstrings.ts
const CLASS = /^[ \t]*class (\w+)\(([^)\n]{0,160})\):[^\n]{0,80}\n\s{0,200}[rRuU]?("""|''')/gm;
const FUNCTION$1 = /^[ \t]*(?:async )?def (\w+)\([^]{0,800}?\)[^:\n]{0,160}:[^\n]{0,80}\n\s{0,200}[rRuUfF]?("""|''')/gm;
const DECORATED = /^[ \t]*@(?:\w{1,40}\.){0,3}(?:fn|ai_fn|ai_model|model|classifier|tool|tool_plain|function_tool|kernel_function|simple|complex|call|prompt|llm_\w{1,20}|register_function)\b[^\n]{0,300}\n(?:[ \t]*(?:[@)][^\n]{0,300}|[\w"'][^\n]{0,200},?)\n){0,4}?[ \t]*(?:async )?def (\w+)/gm;
const FIELD = new RegExp(String.raw`^[ \t]{1,40}(\w{1,60})\s{0,9}[:=][^\n]{0,160}?\b((?:Input|Output)?Field)\((?:[^()"']|"[^"\n]{0,80}"|'[^'\n]{0,80}'|\([^()\n]{0,80}\)){0,300}?\b(?:desc|description)\s{0,9}=\s{0,99}(?:\(\s{0,99})?${OPENER}`, "gm");
function remarksIn(text, asks) {
	if (!asks || !/\b(?:def|class) \w+\(/.test(text)) return [];
	const isGiven = givenIn(text);
	const called = calledIn(text);
	const classAt = classesIn(text);
	return [
		...[...text.matchAll(CLASS)].filter(({ 1: name = "", 2: bases = "" }) => /\bSignature\b/.test(bases) || isGiven(name, bases)).map((match) => remark(text, match)),
		...[...text.matchAll(FUNCTION$1)].filter(({ 1: name = "" }) => called.has(name)).map((match) => remark(text, match)),
		...[...text.matchAll(FIELD)].filter(({ 2: kind = "", index }) => kind !== "Field" || isGiven(...classAt(index))).map((match) => remark(text, match))
	];
}
function remark(text, match) {
	const from = match.index + match[0].length;
	return {
		name: match[1] ?? "",
		at: match.index,
		from,
		end: closing(text, match.at(-1) ?? "", from, false)
	};
}
function calledIn(text) {
	const listed = [...text.matchAll(/\b(?:tools|functions)\s{0,9}=\s{0,9}\[([^\]]{0,2000})\]/g)].flatMap(([, list = ""]) => list.match(/\b[a-z_]\w*/g) ?? []);
	return /* @__PURE__ */ new Set([...listed, ...[...text.matchAll(DECORATED)].map(([, name = ""]) => name)]);
}
const STRUCTURED = /\b(?:pydantic_ai|instructor|marvin|dspy|mirascope|magentic|outlines|PydanticOutputParser)\b/;
const WEB = /\b(?:fastapi|APIRouter|flask|django|rest_framework)\b/i;
const GIVEN$1 = /\b(response_model|response_format|output_type|result_type|text_format|output_schema|args_schema|pydantic_object|response_schema|output_pydantic|output_json|output_cls|with_structured_output|a?structured_predict|as_structured_llm|NativeOutput|ToolOutput|bind_tools|extract|cast)\s{0,9}[=(]\s{0,9}\[?(?:[lL]ist\[|Iterable\[|Optional\[)?([A-Z]\w+)/g;
function givenIn(text) {
	const [isWeb, areAll] = [WEB.test(text), STRUCTURED.test(text) && !WEB.test(text)];
	const named = new Set([...text.matchAll(GIVEN$1)].filter(([, by = ""]) => !isWeb || by !== "response_model").map(([, , name = ""]) => name));
	return (name, bases) => named.has(name) || areAll && /\b(?:\w*Model|OpenAISchema|TypedDict)\b/.test(bases);
}
const HEADER = /^[ \t]*class (\w+)\(([^)\n]{0,160})\):/gm;
function classesIn(text) {
	const headers = [...text.matchAll(HEADER)];
	let at = -1;
	return (index) => {
		while ((headers[at + 1]?.index ?? Number.POSITIVE_INFINITY) < index) at++;
		return [headers[at]?.[1] ?? "", headers[at]?.[2] ?? ""];
	};
}

// src/stages/survey/makers.ts
const FUNCTION = new RegExp([
	String.raw`^([ \t]*)(?:[\w.]{1,20}\s{1,3}){0,4}(?:def|function|func|fn|fun|sub)\s{1,9}(?:\([^)\n]{0,80}\)\s{0,9})?(?:self\.)?(\w{0,40}(?:prompt|instruction)\w{0,40})(?=[!?\s(<])`,
	String.raw`^([ \t]*)(?:export\s{1,3})?(?:const|let|var)\s{1,9}(\w{0,40}(?:prompt|instruction)\w{0,40})\s{0,9}(?::[^=\n]{1,120})?=\s{0,9}(?:async\s{1,9})?(?:\([^)]{0,300}\)|\w{1,40})[^=\n]{0,80}=>`,
	String.raw`^([ \t]*)(?:[\w.<>\[\]]{1,40}\s{1,9}){1,5}(\w{0,40}(?:prompt|instruction)\w{0,40})\s{0,9}\([^)]{0,400}\)[^{};=\n]{0,80}(?:\{|=>)`,
	String.raw`^([ \t]*)(?:async\s{1,9})?(\w{0,40}(?:prompt|instruction)\w{0,40})\s{0,9}\([^)]{0,400}\)[^{};=\n]{0,80}\{`
].join("|"), "gim");
const COLLECTION = /\b(\w{0,40}(?:prompts|instructions|prompt_?templates))["']?\s{0,9}(?::\s{0,9}[\w<>[\], .|]{1,60}?)?\s{0,9}(?::=|=>|[:=])\s{0,9}(?:[\w.]{0,30}\(\s{0,9})?[{[]/gi;
const CALL = /\b(?:\w{0,30}Agent|Task|createTool|defineTool|defineAgent|tool|dynamicTool|registerTool|\w{0,30}Tool|definePrompt)\s{0,9}(?:\(|\{)/g;
const READ = /\b(role|goal|backstory|instructions?|description|expected_?output|system_?message|system_?prompt|system|prompt|message)["']?\s{0,9}(?:=>|[:=])\s{0,99}(?:[([{]\s{0,99})?(?:~?[rfbu]{0,2}|\$)$/i;
const MOST$1 = 200;
function madeIn(text, asks) {
	if (!asks) return [];
	const long = (literal, fewest) => wordsIn(text.slice(literal.from, literal.end)) >= fewest;
	const within = [...text.matchAll(FUNCTION)].slice(0, MOST$1).flatMap((match) => {
		const [margin = "", name = ""] = match.slice(1).filter((each) => each !== void 0);
		return literalsFrom(text, match.index + match[0].length, margin.length).filter((each) => long(each, 6)).map((each) => ({
			...each,
			name
		}));
	});
	const listed = [...text.matchAll(COLLECTION)].slice(0, MOST$1).flatMap((match) => {
		return literalsFrom(text, match.index + match[0].length, null).filter((each) => long(each, 4)).map((each) => ({
			...each,
			name: match[1] ?? ""
		}));
	});
	const called = [...text.matchAll(CALL)].slice(0, MOST$1).flatMap((match) => literalsFrom(text, match.index + match[0].length, null).flatMap((each) => {
		const key = READ.exec(text.slice(Math.max(0, each.from - 130), each.from).replace(/["'`]+$/, ""))?.[1];
		return key && long(each, 3) ? [{
			...each,
			name: key
		}] : [];
	}));
	return [
		...within,
		...listed,
		...called
	];
}

// src/stages/survey/ways.ts
const IS = String.raw`\s{0,9}(?::=|=>|[:=])\s{0,99}`;
const ELSE = String.raw`(?:[\w.$>()\[\]'"?-]{1,80}?\s{0,9}(?:\|\||\?\?|\?:|\bor\b)\s{0,99}|[\w.:]{0,40}(?:getenv|env|get|fetch)\(\s{0,9}["'][\w.-]{1,60}["']\s{0,9},\s{0,99}|(?:[\w$]{1,60}\s{0,9}[+.]\s{0,99}(?:["'][^"'\n]{0,12}["']\s{0,9}[+.]\s{0,99})?){1,9})?`;
const WRAPPED = String.raw`(?:new\s{1,9})?(?:[\w.:$&<>\\]{0,60}[([{]\s{0,99}){0,3}(?:["']?type["']?${IS}["'](?:input_)?text["']\s{0,9},\s{0,99})?(?:(?:\w{1,30}\s{0,9}[:=]\s{0,9}[\w.]{1,40},\s{0,99}){0,2}["']?(?:content|text|template|prompt)["']?${IS})?`;
const way = (words, fewest, flags = "gi") => ({
	pattern: new RegExp(words + OPENER, flags),
	fewest
});
const weak = (words, fewest, flags = "gi") => ({
	...way(words, fewest, flags),
	isWeak: true
});
const WAYS = [
	way(String.raw`\b(\w{0,40}?(?:prompt|instructions?|persona|preamble)\w{0,40})["']?(?:\.\w{1,40})?(?:\s{0,9}:[ \t]{0,9}[\w<>[\]. |]{1,60}?)?\s{0,9}(?::=|=>|\+=|\.=|\|\|=|\?\?=|[:=(])\s{0,99}${ELSE}${WRAPPED}`, 3),
	weak(String.raw`\b(\w{0,30}?(?:system|user|human)_?message\w{0,30})\s{0,9}[(=]\s{0,99}(?:of|from)?${WRAPPED}`, 4),
	weak(String.raw`\b((?:User|Human|System)Message)\.(?:from|of)\s{0,9}\(\s{0,99}`, 3),
	way(String.raw`\brole["']?${IS}["']?[\w.]{0,60}?(system|developer|user|human|assistant)["']?\s{0,9}(?:as const)?\s{0,9},\s{0,99}["']?(?:content|parts)["']?${IS}${WRAPPED}`, 3),
	way(String.raw`(?<!\w)[([]\s{0,99}["'](system|developer)["']\s{0,9},\s{0,99}`, 3),
	weak(String.raw`(?<!\w)[([]\s{0,99}["'](human|user|ai|assistant)["']\s{0,9},\s{0,99}`, 3),
	way(String.raw`(?:\b(system)["']?(?:\s{0,9}:\s{0,9}string)?\s{0,9}(?::=|=>|=|:)|(?<=\)\s{0,40}\.)(system)\s{0,9}\()\s{0,99}${WRAPPED}`, 5),
	weak(String.raw`(?:\b(user|human|contents)["']?(?:\s{0,9}:\s{0,9}string)?\s{0,9}(?::=|=>|=|:)|\.(user|default_?system|default_?user)\s{0,9}\()\s{0,99}${WRAPPED}`, 4),
	weak(String.raw`^[ \t]*(?:[\w@]{1,30}\.){0,2}(with_instructions|instructions|prompt|system_prompt|description|ask)[ ](?=["'<])`, 4, "gim"),
	weak(String.raw`\b(new_(?:system|user|assistant)!?)\s{0,9}\(\s{0,99}`, 3),
	weak(String.raw`\.(generate_?content\w{0,10}|run_?sync|invoke|ask|complete|predict|chat)\s{0,9}\(\s{0,99}${WRAPPED}`, 4),
	weak(String.raw`\bresponses\.(?:create|parse|stream)\([^]{0,400}?\b(input)${IS}`, 4),
	weak(String.raw`\bdspy\.(\w{1,30})\(\s{0,99}`, 3),
	weak(String.raw`["']?type["']?${IS}["'](?:input_)?(text)["']\s{0,9},\s{0,99}["']?text["']?${IS}`, 4),
	weak(String.raw`\b(\w{1,60})["']?\s{0,9}:\s{0,9}z\s{0,99}\.[^;:]{0,300}?\.describe\(\s{0,99}`, 3),
	weak(String.raw`(?:@(Tool|ToolParam|P)|\[(Description))\(\s{0,99}(?:\w{1,20}\s{0,9}=\s{0,9})?\{?\s{0,99}`, 3),
	{
		...weak(String.raw`["']?name["']?${IS}["'][\w-]{1,60}["']\s{0,9},\s{0,99}["']?(description)["']?${IS}${WRAPPED}`, 3),
		needs: /\b(?:input_?schema|parameters)["']?\s*(?:=>|[:=])/i
	},
	way(String.raw`^(SYSTEM)\s{1,9}`, 3, "gm")
];
const SPOKEN_TO = new RegExp(String.raw`${OPENER}(?=\s{0,80}(?:You(?: are|'re) (?:an?|the) |Act as |Your (?:task|job|role) is |Du bist ein|Sie sind ein|Tu es un|Vous êtes un|Eres un|Você é um|Sei un|你是|您是|あなたは|당신은|Ты ))`, "g");

// src/stages/survey/code-prompts.ts
const MOST_SPANS = 500;
const HINT = /prompt|instruction|persona|preamble|system|developer/i;
function spansIn(text, asks) {
	if (!asks && !HINT.test(text)) return [];
	const places = /* @__PURE__ */ new Map();
	const add = (place) => {
		if (!places.has(place.from)) places.set(place.from, place);
	};
	for (const { pattern, fewest, isWeak, needs } of WAYS) {
		if (isWeak && !asks || needs?.test(text) === false) continue;
		let last = 0;
		for (const match of [...text.matchAll(pattern)].slice(0, MOST_SPANS)) {
			if (match.index < last) continue;
			const from = match.index + match[0].length;
			const end = closing(text, match.at(-1) ?? "", from, isListed(match[0]));
			last = end;
			if (wordsIn(text.slice(from, end)) < fewest) continue;
			add({
				name: match.slice(1, -1).find((each) => each !== void 0) ?? "",
				at: match.index,
				from,
				end
			});
		}
	}
	for (const each of remarksIn(text, asks)) add(each);
	for (const each of [...madeIn(text, asks), ...addressed(text, asks)]) add({
		...each,
		at: each.from
	});
	const lineOf = linesOf(text);
	return outermost([...places.values()]).map(({ name, at, from, end }) => ({
		name,
		first: lineOf(at),
		last: lineOf(end),
		text: meant(text.slice(from, end))
	}));
}
function meant(text) {
	return text.replace(/(["'`],)[ \t]{0,99}(?:\/\/|#)[^\n]{0,200}(?=\n)/g, "$1").replace(/(["'`])\s{0,99}([+.,&]?)\s{0,99}(?=[rfbu]{0,2}["'`])/gi, "$1$2");
}
function isListed(before) {
	return /(?:[[{]|\b(?:listOf|asList|List\.of|array|join\(\s{0,9}["'][^"']{0,9}["']\s{0,9},\s{0,9})\()\s{0,99}(?:~?[rfbu]{0,2}|\$)["'`]{1,3}$/i.test(before);
}
function outermost(places) {
	let end = -1;
	return places.toSorted((a, b) => a.from - b.from).filter((place) => {
		if (place.from < end) return false;
		end = place.end;
		return true;
	});
}
const FEWEST_WORDS = {
	asking: 5,
	silent: 25
};
function addressed(text, asks) {
	const fewest = asks ? FEWEST_WORDS.asking : FEWEST_WORDS.silent;
	let last = 0;
	return [...text.matchAll(SPOKEN_TO)].slice(0, MOST_SPANS).flatMap((match) => {
		if (match.index < last) return [];
		const from = match.index + match[0].length;
		const end = closing(text, match[1] ?? "", from, false);
		last = end;
		if (wordsIn(text.slice(from, end)) < fewest) return [];
		const before = text.slice(Math.max(0, match.index - 120), match.index);
		return [{
			name: /(\w{1,60})["'\])]{0,2}\s*(?::=|=>|[:=(])\s*[^"'`\n]{0,40}$/.exec(before)?.[1] ?? "text",
			from,
			end
		}];
	});
}

// src/stages/survey/code-settings.ts
const REMARK = /\s(?:#|\/\/)\s.*$/;
const LONGEST$1 = 2e3;
const LITERAL = /(["'`])([\w.:/@-]{2,80})\1/g;
const CONSTANT = /(?<=[.(=:,\s])((?:Chat)?(?:Model)?_?(?:GPT_?[345]|O[134]_?(?:MINI|PRO|PREVIEW)|CLAUDE_?(?:\w{3,10}_)?\d|GEMINI_?\d|LLAMA_?\d|MISTRAL_?(?:LARGE|SMALL|MEDIUM)|QWEN_?\d|DEEPSEEK_(?:CHAT|REASONER|V\d))\w{0,30})\b(?!["'`(]|\s*[:=](?!=))/gi;
const CALLED = /\bmodel(?:_?(?:id|name))?["']?\s*(?:=>|[:=(])\s*(["'`])([a-z][\w.:/@-]{0,78}[\d.:-][\w.:/@-]*)\1/gi;
const FROM = /^FROM\s+([\w.:/@-]{2,80})\s*$/;
function modelsIn(lines, asks) {
	return lines.flatMap(({ text, number }) => {
		const line = text.slice(0, LONGEST$1).replace(REMARK, "");
		const ids = [...line.matchAll(LITERAL)].map(([, , literal = ""]) => literal);
		const from = FROM.exec(line)?.[1] ?? "";
		const values = new Set([...ids, from].filter((literal) => MODEL_ID.test(literal)));
		for (const [, constant = ""] of line.matchAll(CONSTANT)) values.add(constant);
		if (asks) for (const [, , called = ""] of line.matchAll(CALLED)) values.add(called);
		return [...values].map((value) => ({
			name: "model",
			value,
			line: number
		}));
	});
}
const NUMBER = /(?:\b|_|with|using|set)(temperature|top_?[pk]|(?:frequency|presence)_?penalty|max_?(?:completion_?|output_?|new_?)?tokens|reasoning_?effort|thinking_?budget|budget_?tokens|num_ctx)["']?(?:\s{0,9}\??:\s{0,9}[\w<>?. |\[\]]{1,40}?(?=\s{0,9}=))?(?:\s*(?:=>|[:=(])|(?<=[\"'])\s*,|(?<=^PARAMETER\s+\w+)\s)\s*(?:[\w.$>()[\]'"?-]{1,80}?\s*(?:\|\||\?\?|\bor\b)\s*)?(?:[\w.:]{1,40}\(\s*(?=[\d.]))?(["']?(?:\.?\d[\w.]*|[\w.]+)["']?)/gi;
const KIND = /^(?:int|float|double|number|string|str|bool|boolean|any|none|null|undefined|optional|\w*\.?(?:getenv|get|env))$/i;
function numbersIn(lines) {
	return lines.flatMap(({ text, number }) => [...text.slice(0, LONGEST$1).replace(REMARK, "").matchAll(NUMBER)].filter(([, , value = ""]) => !KIND.test(value)).map(([, name = "", value = ""]) => ({
		name,
		value,
		line: number
	})));
}

// src/stages/survey/signs.ts
const SIGNS = /openai|anthropic|\bclaude|gemini|genai|bedrock|lang(?:chain|graph)|llama|mi[sx]tral|qwen|deepseek|litellm|crewai|autogen|dspy|marvin|mirascope|magentic|pydantic_ai|\binstructor\b|genkit|mastra|ai-sdk|semantic_?kernel|spring(?:framework)?\.ai|ruby_?llm|\bprism\b|\bgroq|\bxai\b|cohere|hugging_?face|vllm|agno\b|google\.adk|generative|[-_. "'/]llms?\b|\bllm|gpt-?[345o]|generation_?config|ai_?service|\bcreateTool\b|\b(?:generate|stream)(?:Object|Text)\b|chat[_/.]?(?:model|completion|client|prompt)|completions?\b.{0,40}\b(?:model|messages)\b|from agents import|["'](?:@ai-sdk\/[\w-]+|ai)["']|system_?(?:prompt|instruction)|\bai\.(?:\w+)\(/i;
const CLASSES = /\b(?:(?:System|Human|User|AI)Message\w{0,20}\s{0,2}[({]|(?:Chat)?PromptTemplate\b|ChatHistory\s?\()/;
const PLACE = /(?:^|\/)(?:prompts?|agents?|llms?|ai)(?:\/|\.\w+$)/i;
function asksModels(path, ...texts) {
	return PLACE.test(path) || texts.some((text) => SIGNS.test(text) || CLASSES.test(text));
}

// src/stages/survey/sql.ts
const FEWEST$1 = 4;
const TOKEN = /--[^\n]*|\/\*[^]*?(?:\*\/|$)|'(?:[^']|'')*'|(\$\w{0,60}\$)|;/g;
const NAME = /\b(\w*(?:prompt|instruction|system_message|persona)s?\w*)\b/gi;
const GIVEN = /\b(\w+)["`\]]?\s*=\s*(?:E|N)?$/i;
const SAID = /\b(?:COMMENT\s+ON|RAISE)\b/i;
function sqlSpansIn(text) {
	const spans = [];
	const lineOf = linesOf(text);
	read(text, 0, (statement, texts) => {
		const names = new Set([...statement.matchAll(NAME)].map(([, name = ""]) => name));
		const [said] = names;
		if (said === void 0 || SAID.test(statement)) return;
		for (const { from, text: words, column } of texts) {
			if (wordsIn(words) < FEWEST$1) continue;
			const name = names.has(column) || column === "" ? column || said : null;
			const first = lineOf(from);
			if (name !== null) spans.push({
				name,
				first,
				last: first + words.split("\n").length - 1,
				text: words
			});
		}
	});
	return spans;
}
const DEEPEST$1 = 5;
function read(sql, offset, take, depth = 0) {
	let [statement, before, last] = [
		"",
		"",
		0
	];
	let texts = [];
	const end = () => {
		take(statement, texts);
		[statement, before, texts] = [
			"",
			"",
			[]
		];
	};
	const isClosed = closedIn(sql);
	const token = new RegExp(TOKEN);
	for (let match = token.exec(sql); match; match = token.exec(sql)) {
		const [all, sign] = match;
		token.lastIndex = match.index + 1;
		if (sign !== void 0 && !isClosed(sign, match.index)) continue;
		const piece = sql.slice(last, match.index);
		statement += piece;
		before = (before + piece).slice(-200);
		const from = match.index + (sign?.length ?? 1);
		last = sign === void 0 ? match.index + all.length : sql.indexOf(sign, from) + sign.length;
		token.lastIndex = last;
		const text = sql.slice(from, last - (sign?.length ?? 1));
		if (all === ";") end();
		else if (sign !== void 0 && /\b(?:AS|DO)\s*$/i.test(before)) {
			if (depth < DEEPEST$1) read(text, offset + from, take, depth + 1);
		} else if (sign !== void 0 || all.startsWith("'")) texts.push({
			from: offset + from,
			text,
			column: GIVEN.exec(before)?.[1] ?? ""
		});
	}
	statement += sql.slice(last);
	end();
}
function closedIn(sql) {
	const last = /* @__PURE__ */ new Map();
	for (const { 1: sign = "", index } of sql.matchAll(/(?=(\$\w{0,60}\$))/g)) last.set(sign, index);
	return (sign, at) => (last.get(sign) ?? 0) >= at + sign.length;
}

// src/stages/survey/code.ts
const MOST = 4e5;
const isPrompt = true;
function codeSeen(before, after, kind = "code", path = "") {
	if (Math.max(before.length, after.length) > MOST) return [];
	const { added, removed } = hunksOf(before, after);
	const asks = asksModels(path, before, after);
	const found = [
		...settings(modelsIn(added, asks), modelsIn(removed, asks)),
		...asks ? settings(numbersIn(added), numbersIn(removed)) : [],
		...prompts(before, after, {
			added,
			removed
		}, (text) => kind === "SQL" ? sqlSpansIn(text) : spansIn(text, asks)),
		...stored(before, after)
	];
	return kind === "code" ? found : found.map((each) => ({
		...each,
		what: each.what.replace(" in code: ", ` in ${kind}: `)
	}));
}
const MOST_EDITS = 2e3;
function hunksOf(before, after) {
	const [added, removed] = [[], []];
	let [was, is] = [1, 1];
	const parts = diffLines(before, after, { maxEditLength: MOST_EDITS });
	if (parts === void 0) return {
		added: linesBeyond(after, before),
		removed: linesBeyond(before, after)
	};
	for (const part of parts) {
		const lines = part.value.replace(/\n$/, "").split("\n");
		const numbered = (first) => lines.map((text, index) => ({
			text,
			number: first + index
		}));
		if (part.added) added.push(...numbered(is));
		else if (part.removed) removed.push(...numbered(was));
		if (!part.removed) is += lines.length;
		if (!part.added) was += lines.length;
	}
	return {
		added,
		removed
	};
}
function linesBeyond(text, other) {
	const known = new Set(other.split("\n"));
	return text.split("\n").map((line, index) => ({
		text: line,
		number: index + 1
	})).filter((line) => !known.has(line.text));
}
function settings(come, gone) {
	const lost = without(gone, come);
	const waiting = /* @__PURE__ */ new Map();
	for (const each of lost.toReversed()) {
		const others = waiting.get(each.name);
		if (others) others.push(each);
		else waiting.set(each.name, [each]);
	}
	const told = without(come, gone).map(({ name, value, line }) => {
		const was = waiting.get(name)?.pop();
		return {
			line,
			what: `${name} in code: ${was ? `${was.value} → ${value}` : value}`
		};
	});
	const left = new Set([...waiting.values()].flat());
	return [...told, ...lost.filter((each) => left.has(each)).map(({ name, value }) => ({
		line: null,
		what: `${name} in code: ${value} is gone`
	}))];
}
function without(all, others) {
	const written = ({ name, value }) => `${name} ${value}`;
	const known = new Set(others.map(written));
	return all.filter((each) => !known.has(written(each)));
}
function prompts(before, after, { added, removed }, spansOf) {
	const [was, is] = [spansOf(before), spansOf(after)];
	const [earlier, later] = [saidIn(was), saidIn(is)];
	const known = /* @__PURE__ */ new Set();
	const come = is.flatMap((span) => {
		const line = earlier.texts.has(span.text) ? null : firstWithin(span, added);
		if (line !== null) known.add(span.name);
		return line === null ? [] : [{
			name: span.name,
			line
		}];
	});
	const cut = is.filter(({ name, text }) => !earlier.texts.has(text) && !known.has(name) && earlier.names.has(name));
	const gone = was.filter((span) => !later.texts.has(span.text) && !later.names.has(span.name) && firstWithin(span, removed) !== null);
	return [
		...come.map(({ name, line }) => ({
			line,
			what: `prompt in code: ${name}`,
			isPrompt
		})),
		...cut.map(({ name, first }) => ({
			line: first,
			what: `prompt in code: ${name}`,
			isPrompt
		})),
		...gone.map(({ name }) => ({
			line: null,
			what: `prompt in code: ${name} is gone`
		}))
	];
}
function saidIn(spans) {
	return {
		texts: new Set(spans.map(({ text }) => text)),
		names: new Set(spans.map(({ name }) => name))
	};
}
function firstWithin({ first, last }, lines) {
	const line = lines[firstWhere(lines.length, (at) => lines[at].number >= first)];
	return line && line.number <= last ? line.number : null;
}
const STORED = /\b(pmpt_\w{6,80})["'`](?:[^{}()]{0,200}?\bversion["']?\s{0,9}[:=]\s{0,9}["'`]([\w.-]{1,40}))?/g;
function stored(before, after) {
	const [was, is] = [namedIn(before), namedIn(after)];
	const came = [...is].flatMap(([id, { version, line }]) => {
		const earlier = was.get(id)?.version;
		const told = earlier === void 0 ? `${version} is new` : `${earlier} → ${version}`;
		return earlier === version ? [] : [{
			line,
			what: `stored prompt in code: ${id} ${told}`,
			isPrompt
		}];
	});
	const gone = [...was.keys()].filter((id) => !is.has(id));
	return [...came, ...gone.map((id) => ({
		line: null,
		what: `stored prompt in code: ${id} is gone`,
		isPrompt
	}))];
}
function namedIn(text) {
	const lineOf = linesOf(text);
	return new Map(Array.from(text.matchAll(STORED), ({ 0: all, 1: id = "", 2: version, index }) => [id, {
		version: version === void 0 ? "without a version" : `version ${version}`,
		line: lineOf(index + all.length)
	}]));
}

// src/stages/survey/notebook.ts
function programOf(notebook) {
	const sources = sourcesIn(notebook ?? "");
	const places = [];
	const lines = (notebook ?? "").split("\n").map((line) => line.trim().replace(/,$/, ""));
	const lastOf = new Map(lines.map((line, index) => [line, index]));
	let at = 0;
	for (const source of sources) {
		const written = [JSON.stringify(source), escaped(source)].find((each) => (lastOf.get(each) ?? -1) >= at);
		if (written !== void 0) at = lines.indexOf(written, at) + 1;
		for (const _ of source.replace(/\n$/, "").split("\n")) places.push(Math.max(1, at));
	}
	return {
		text: sources.map((source) => source.endsWith("\n") ? source : `${source}\n`).join(""),
		lineOf: (line) => places[line - 1] ?? places.at(-1) ?? 1
	};
}
function sourcesIn(notebook) {
	let value;
	try {
		value = JSON.parse(notebook);
	} catch {
		return [];
	}
	return (isFields(value) && Array.isArray(value["cells"]) ? value["cells"] : []).flatMap((cell) => {
		if (!isFields(cell) || cell["cell_type"] !== "code") return [];
		const source = cell["source"] ?? "";
		return (Array.isArray(source) ? source : [source]).filter((each) => typeof each === "string");
	});
}
function escaped(source) {
	return JSON.stringify(source).replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// src/stages/survey/pairs.ts
const QUOTED = /^\s*["']?([\w.-]+)["']?\s*=\s*("""|''')(.*)$/;
const HEREDOC = /^\s*["']?([\w.-]+)["']?\s*=\s*<<[~-]?(\w+)\s*$/;
function tablesIn(text) {
	const tables = /* @__PURE__ */ new Map();
	let head = "";
	const blocks = [];
	const lines = text.split("\n");
	const add = (name, value, line) => {
		const path = name.split(".");
		const key = path.pop() ?? "";
		const at = [
			head,
			...blocks,
			...path
		].filter((part) => part !== "").join(".");
		const found = tables.get(at) ?? {
			fields: {},
			lines: /* @__PURE__ */ new Map()
		};
		found.fields[key] = value;
		found.lines.set(key, line);
		tables.set(at, found);
	};
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? "";
		const long = longAt(lines, index);
		if (long) {
			add(long.name, long.text, index + 1);
			index = long.last;
			continue;
		}
		const said = line.trim();
		const table = /^\[\[?([^\]]+)\]\]?\s*(?:[#;].*)?$/.exec(said);
		const block = blockIn(said);
		const pair = table || block !== null ? null : pairIn$1(said);
		if (table) head = (table[1] ?? "").trim();
		else if (block !== null) blocks.push(block);
		else if (said.startsWith("}")) blocks.pop();
		else if (pair) add(pair.name, pair.value, index + 1);
		if (blocks.length > DEEPEST) return [];
	}
	return [...tables].map(([at, found]) => ({
		at,
		fields: found.fields,
		lines: found.lines
	}));
}
const DEEPEST = 64;
function blockIn(line) {
	if (!line.endsWith("{")) return null;
	const [, name] = /^([\w"' .-]{0,200})[=:]?$/.exec(line.slice(0, -1).trimEnd()) ?? [];
	return name === void 0 ? null : name.replace(/["']/g, "").trim().replace(/\s+/g, ".");
}
function pairIn$1(line) {
	const [all, name = ""] = /^["']?([\w.-]+)["']?\s*[=:]\s*/.exec(line) ?? [""];
	const said = line.slice(all.length);
	if (name === "" || said === "") return null;
	const quoted = Math.max(said.lastIndexOf("\""), said.lastIndexOf("'"));
	const remark = said.indexOf("#", Math.max(quoted, 0) + 1);
	return {
		name,
		value: (remark < 0 ? said : said.slice(0, remark)).trimEnd().replace(/^(["'])(.*)\1$/, "$2")
	};
}
function longAt(lines, index) {
	const line = lines[index] ?? "";
	const quoted = QUOTED.exec(line);
	const [, name = "", closer = ""] = quoted ?? HEREDOC.exec(line) ?? [];
	const first = quoted?.[3] ?? "";
	if (name === "" || quoted && first.includes(closer)) return null;
	const isEnd = (each) => quoted ? each.includes(closer) : each.trim() === closer;
	let last = index + 1;
	while (last < lines.length - 1 && !isEnd(lines[last] ?? "")) last++;
	const body = lines.slice(index + 1, last);
	return {
		name,
		text: [...first === "" ? [] : [first], ...body].join("\n"),
		last
	};
}

// src/stages/survey/setting-names.ts
const STRONG = [
	"temperature",
	"top_p",
	"max_tokens",
	"max_completion_tokens",
	"max_output_tokens",
	"reasoning_effort",
	"azure_deployment"
];
const MODEL = [
	"model",
	"model_id",
	"model_name",
	"default_model",
	"llm_model",
	"llm",
	"foundation_model",
	"chat_model"
];
const WEAK = [
	"deployment",
	"deployment_name",
	"engine",
	"seed",
	"stop",
	"base_url",
	"api_base",
	"provider",
	"endpoint"
];
const TEXT = [
	"system_prompt",
	"system_message",
	"system_instruction",
	"prompt_template",
	"developer_message",
	"backstory",
	"system_message_prompt",
	"human_message_prompt",
	"user_prompt",
	"user_prompt_template",
	"system_prompt_template",
	"agent_prompt",
	"supervisor_prompt",
	"worker_prompt"
];
const WEAK_TEXT = [
	"prompt",
	"instruction",
	"instructions",
	"system",
	"template",
	"role",
	"goal"
];
const STEP_TEXT = [
	"text",
	"prompt",
	"description",
	"expected_output",
	"message",
	"content"
];
const KEPT = /^(?:chat_)?prompt$|^few_shot$/;
const ADDRESS = /url|base|endpoint|deployment/;
const VARIABLE = /^(?:[A-Z0-9]+_)*(?:MODEL|MODEL_ID|MODEL_NAME|DEPLOYMENT|DEPLOYMENT_NAME|TEMPERATURE|MAX_TOKENS|TOP_P|REASONING_EFFORT|SYSTEM_PROMPT|SYSTEM_MESSAGE|PROMPT_TEMPLATE|LLM)$|^(?:[A-Z0-9]+_)*(?:OPENAI|ANTHROPIC|LLM|AZURE|MISTRAL|GEMINI|MODEL)[A-Z0-9_]*_(?:BASE_URL|API_BASE|ENDPOINT|HOST|BASE)$/;
const LONGEST = 100;
function isVariable(name) {
	return name.length <= LONGEST && VARIABLE.test(name);
}
const HELD = [
	"default",
	"value",
	"name",
	"id"
];

// src/stages/survey/walk.ts
const FEWEST = 4;
function walk(value, at, add, above = "", isStep = false) {
	if (Array.isArray(value)) value.forEach((each, index) => {
		const pair = typeof each === "string" ? /^([A-Z][A-Z0-9_]+)=(.*)$/s.exec(each) : null;
		if (pair && isVariable(pair[1] ?? "")) add([...at, index], {
			value: pair[2] ?? "",
			shown: false
		});
		else walk(each, [...at, index], add, above, isStep);
	});
	else if (isFields(value)) {
		const step = gateIn(value);
		if (step) {
			for (const key of ASKED_AT.filter((name) => Object.hasOwn(step, name))) add([
				...at,
				"with",
				key
			], {
				value: JSON.stringify(step[key]),
				shown: false
			});
			return;
		}
		const around = {
			above,
			isStep: isStep || isAsked(value)
		};
		if (pairIn(value, at, add)) return;
		const read = readerOf(value, around);
		for (const [key, each] of Object.entries(value)) {
			const found = typeof each === "object" ? null : read(key, each);
			if (found) add([...at, key], found);
			else walk(each, [...at, key], add, snake(key), around.isStep);
		}
	}
}
function readerOf(value, { above, isStep }) {
	const keys = Object.keys(value).map(snake);
	const means = (name) => keys.includes(name);
	const about = Object.entries(value).some(([key, each]) => MODEL.includes(snake(key)) && isId(each)) || STRONG.some(means);
	const isKept = KEPT.test(String(value["_type"] ?? "")) || means("backstory");
	const isTask = means("expected_output") && means("description");
	const isTold = /^(?:system|developer)$/i.test(String(value["role"] ?? value["type"] ?? ""));
	const saysModel = /(?:^|_)(?:model|llm)(?:_|$)/.test(above);
	const isChosen = saysModel && [
		"provider",
		"completion_params",
		"__rl",
		"mode"
	].some((name) => name in value);
	return (key, each) => {
		const name = snake(key);
		const isHeld = HELD.includes(name) && typeof each === "string";
		const counts = STRONG.includes(name) || MODEL.includes(name) && (about || isId(each)) || WEAK.includes(name) && about || isHeld && saysModel && (isId(each) || isChosen && name !== "id") || isVariable(key);
		const isText = TEXT.includes(name.replace(/s$/, "")) || WEAK_TEXT.includes(name) && (about || isKept) || isTold && ["content", "text"].includes(name) || STEP_TEXT.includes(name) && (isStep || isTask) && isLong(each);
		if (!counts && !isText) return null;
		return {
			value: String(each),
			shown: !isText && !ADDRESS.test(name) && !isVariable(key)
		};
	};
}
function isAsked(value) {
	return isFields(value["parameters"] ?? null) && /langchain|openai|anthropic|gemini|mistral|ollama/i.test(String(value["type"] ?? ""));
}
function pairIn({ name, value }, at, add) {
	if (typeof name !== "string" || value === void 0 || typeof value === "object" || !isVariable(name)) return false;
	add([...at, "value"], {
		value: String(value),
		shown: false,
		name
	});
	return true;
}
function isId(value) {
	return typeof value === "string" && MODEL_ID.test(value);
}
function isLong(value) {
	return typeof value === "string" && wordsIn(value) >= FEWEST;
}
const ASKED_AT = [
	"base-url",
	"api",
	"auth",
	"endpoints"
];
const OF_OURS = /(?:^|\/)micro-metrics@/;
function gateIn({ uses, with: given }) {
	return typeof uses === "string" && OF_OURS.test(uses) && isFields(given ?? null) ? given : null;
}

// src/stages/survey/settings.ts
function settingsSeen(path, before, after) {
	const [was, is] = [settingsIn(path, before ?? ""), settingsIn(path, after ?? "")];
	const lines = (after ?? "").split("\n");
	return [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
		const [a, b] = [was.get(key), is.get(key)];
		return a?.value === b?.value ? [] : [{
			line: lineIn(lines, a, b),
			what: worded(key, a, b)
		}];
	});
}
function lineIn(lines, a, b) {
	if (!b || b.line === null || !a) return b?.line ?? null;
	const line = lines[b.line - 1] ?? "";
	if (!/(?:\|[+-]?\d?|<<[~-]?\w+|"""|''')\s*$/.test(line) || !b.value.includes("\n")) return b.line;
	const [was, is] = [a.value.split("\n"), b.value.split("\n")];
	const first = is.findIndex((each, index) => each !== was[index]);
	return b.line + 1 + Math.max(0, first);
}
function worded(key, a, b) {
	if (!((a ?? b)?.shown && (b ?? a)?.shown)) return `${key} ${a && b ? "changed" : b ? "is new" : "is gone"}`;
	if (!a || !b) return `${key}: ${(a ?? b)?.value} ${b ? "is new" : "is gone"}`;
	return `${key}: ${a.value} → ${b.value}`;
}
function settingsIn(path, text, isWithin = false) {
	if (/(^|\/)\.env/i.test(path)) return variablesIn(text);
	if (isPairs(path)) return pairsIn(text);
	const documents = /\.ya?ml$/i.test(path) ? documentsIn(text) : [];
	return documents.length > 1 ? new Map(documents.flatMap((each) => [...documentSettings(path, each, isWithin)])) : mappingIn(path, text, isWithin);
}
function documentsIn(text) {
	let before = 0;
	return text.split(/^---[ \t]*$/m).flatMap((each, index) => {
		const first = before;
		before += each.split("\n").length - 1;
		const [, kind = ""] = /^kind:\s*(\S+)/m.exec(each) ?? [];
		const [, name = ""] = /^ {2}name:\s*(\S+)/m.exec(each) ?? [];
		return each.trim() === "" ? [] : [{
			text: each,
			before: first,
			name: `${kind || index}/${name}`
		}];
	});
}
function documentSettings(path, { text, before, name }, isWithin) {
	const found = [...mappingIn(path, text, isWithin)].map(([key, setting]) => [`${name}.${key}`, {
		...setting,
		line: setting.line === null ? null : setting.line + before
	}]);
	return new Map(found);
}
function mappingIn(path, text, isWithin) {
	const found = /* @__PURE__ */ new Map();
	try {
		const { value, lineOf } = /\.json$/i.test(path) ? parseJson(text, path) : parseYaml(text, path);
		walk(value, [], (at, setting) => {
			const key = setting.name === void 0 ? at : [...at.slice(0, -2), setting.name];
			found.set(key.join("."), {
				...setting,
				line: lineOf([...at])
			});
		});
		for (const inner of isWithin ? [] : filesWithin(value)) {
			const line = lineOf(["data", inner.name]);
			for (const [key, setting] of settingsIn(inner.name, inner.text, true)) {
				const at = setting.line === null || line === null ? line : line + setting.line;
				found.set(`data.${inner.name}.${key}`, {
					...setting,
					line: at
				});
			}
		}
	} catch {
		return /* @__PURE__ */ new Map();
	}
	return found;
}
function filesWithin(value) {
	if (!isFields(value) || value["kind"] !== "ConfigMap" || !isFields(value["data"] ?? null)) return [];
	return Object.entries(value["data"]).flatMap(([name, text]) => typeof text === "string" && (/\.(ya?ml|json)$|(^|\/)\.env/i.test(name) || isPairs(name)) ? [{
		name,
		text
	}] : []);
}
function variablesIn(text) {
	const found = /* @__PURE__ */ new Map();
	for (const [index, line] of text.split("\n").entries()) {
		const pair = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(line);
		if (pair && isVariable((pair[1] ?? "").toUpperCase())) found.set(pair[1] ?? "", {
			value: pair[2] ?? "",
			line: index + 1,
			shown: false
		});
	}
	return found;
}
function pairsIn(text) {
	const found = /* @__PURE__ */ new Map();
	for (const { at, fields, lines } of tablesIn(text)) walk(fields, [], (key, setting) => found.set([at, ...key].filter((part) => part !== "").join("."), {
		...setting,
		line: lines.get(String(key[0])) ?? null
	}), at.replace(/[^\w]/g, "_").toLowerCase());
	return found;
}

// src/stages/survey/seen-in.ts
async function seenIn({ path, before, after }, base, head) {
	const kind = kindOf(path);
	const [{ text: was }, { text: is, refused }] = await Promise.all([before ? readIn(base, path) : NOT_THERE, after ? readIn(head, path) : NOT_THERE]);
	if (isWhole(kind) && refused) return [{
		file: path,
		line: null,
		kind,
		what: `${WHOLE[kind]} that can't be read: ${refused}`
	}];
	if (kind === null || was === null && is === null) return [];
	if (isWhole(kind)) return await isSamePrompt(path, was, is, base, head) ? [] : [promptSeen(path, was, is, kind)];
	return seen(kind, path, was, is).map(({ line, what, isPrompt }) => ({
		file: path,
		line,
		kind: kind === "settings" || kind === "environment" ? "settings" : "code",
		what,
		...isPrompt ? { isPrompt } : {}
	}));
}
function seen(kind, path, was, is) {
	if (kind === "notebook") {
		const [one, other] = [programOf(was), programOf(is)];
		return codeSeen(one.text, other.text, "a notebook", path).map((each) => ({
			...each,
			line: each.line === null ? null : other.lineOf(each.line)
		}));
	}
	if (kind === "code" || kind === "sql") return codeSeen(was ?? "", is ?? "", kind === "sql" ? "SQL" : "code", path);
	return settingsSeen(path, was, is);
}
const NOT_THERE = {
	text: null,
	refused: null
};
async function readIn(tree, path) {
	try {
		return {
			text: await tree.read(path),
			refused: null
		};
	} catch (error) {
		if (error instanceof UserError) return {
			text: null,
			refused: error.message
		};
		throw error;
	}
}
function promptSeen(file, was, is, kind) {
	const name = WHOLE[kind];
	const what = was === null ? name.replace(/^(a )?/, "$1new ") : is === null ? `${name} that ${GONE[kind]} gone` : name;
	return {
		file,
		line: is === null ? null : firstDifference(was ?? "", is),
		kind,
		what
	};
}
const GONE = {
	prompt: "is",
	instructions: "are"
};
function firstDifference(was, is) {
	const [before, after] = [was.split("\n"), is.split("\n")];
	const first = after.findIndex((line, index) => line !== before[index]);
	return first < 0 ? Math.max(1, after.length) : first + 1;
}
async function isSamePrompt(path, was, is, base, head) {
	if (was === null || is === null) return false;
	try {
		const [one, other] = await Promise.all([meaning(path, was, base), meaning(path, is, head)]);
		return one === other;
	} catch (error) {
		if (error instanceof UserError || error instanceof UserErrors) return false;
		throw error;
	}
}
async function meaning(path, text, tree) {
	const read = async (file) => {
		const found = await tree.read(file);
		if (found === null) throw new Missing(`${file} does not exist`, null, "Mend the path.");
		return found;
	};
	const { warnings: _, files: __, ...said } = await formatOf(path, text).parse({
		path,
		text,
		read
	});
	return canonical(JSON.parse(JSON.stringify(said)));
}

export { seenIn };