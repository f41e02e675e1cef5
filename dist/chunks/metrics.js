import { i as __toESM, n as __exportAll } from "./rolldown-runtime.js";
import { a as int, c as number, d as strictObject, f as string, i as boolean, n as _enum, o as json, p as union, r as array, s as literal, u as record } from "./zod.js";
import { i as sameJson, n as isFields, r as parseJson, t as canonical } from "./json.js";
import { t as UserError } from "./errors.js";

// src/lib/marks.ts
const nothing = {
	turn: null,
	expected: null,
	observed: null,
	span: null
};
function marked(value, reason, evidence = {}) {
	return {
		value,
		reason,
		evidence: {
			...nothing,
			...evidence
		}
	};
}
function unscored(reason) {
	return {
		value: null,
		reason,
		evidence: null
	};
}
function start(text, most = 80) {
	const line = text.slice(0, most * 4).replace(/\s+/g, " ").trim();
	if (line.length <= most) return line.toWellFormed();
	const cut = line.slice(0, most);
	const blank = cut.lastIndexOf(" ");
	return cut.slice(0, blank > most * .6 ? blank : most).toWellFormed().replace(/\ufffd$/, "");
}
function around(text, from, to, margin = 30) {
	const before = text.slice(Math.max(0, from - margin), from);
	const after = text.slice(to, to + margin);
	const left = from > margin ? before.replace(/^\S*\s?/, "") : before;
	const right = to + margin < text.length ? after.replace(/\s?\S*$/, "") : after;
	return start(left + text.slice(from, to) + right, 200);
}
function quoted(text, most = 60) {
	const shown = start(text, most);
	return shown.length < text.replace(/\s+/g, " ").trim().length ? `"${shown}…"` : `"${shown}"`;
}
function comparable(text, ignoreCase) {
	const plain = text.normalize("NFC").replace(/[\u00a0\u202f]/g, " ");
	return ignoreCase ? plain.toLowerCase() : plain;
}

// src/lib/wanted.ts
function textsOf(value) {
	const list = Array.isArray(value) ? value : [value ?? null];
	const texts = list.filter((item) => item !== null && item !== "" && typeof item !== "object").map(String);
	return texts.length > 0 && texts.length === list.length ? texts : null;
}

// src/metrics/contains.ts
const options$7 = strictObject({
	value: union([string().min(1), array(string().min(1)).min(1)]).optional().describe("The text or texts to look for; else the case's `expected`."),
	mode: _enum(["all", "any"]).default("all").describe("Of several texts, whether all or any must be there."),
	"ignore-case": boolean().default(false).describe("Count upper and lower case as the same.")
});
const measure$9 = {
	name: "contains",
	what: "Whether the answer holds a text, all of several, or any of them.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$7,
	prepare: (settings) => (sample) => {
		const wanted = textsOf(settings.value ?? sample.case.expected);
		if (wanted === null) return unscored("the case has no `expected` text to look for");
		const { text, turn } = sample.answer;
		const shown = comparable(text, false);
		const searched = comparable(text, settings["ignore-case"]);
		const places = wanted.map((each) => ({
			each,
			at: searched.indexOf(comparable(each, settings["ignore-case"]))
		}));
		const [found, missing] = [places.filter(({ at }) => at >= 0), places.filter(({ at }) => at < 0)];
		const [first] = found;
		if (settings.mode === "all" ? missing.length === 0 : first) {
			const span = first ? around(shown, first.at, first.at + first.each.length) : null;
			return marked(1, `contains ${found.map(({ each }) => quoted(each)).join(", ")}`, {
				turn,
				span
			});
		}
		const lacking = missing.map(({ each }) => quoted(each)).join(settings.mode === "all" ? ", " : " or ");
		const expected = wanted.map((each) => quoted(each)).join(settings.mode === "all" ? " and " : " or ");
		return marked(0, `does not contain ${lacking}`, {
			turn,
			expected,
			observed: start(text, 200)
		});
	}
};

// src/metrics/cost.ts
const measure$8 = {
	name: "cost",
	what: "What an answer costs.",
	unit: "usd",
	direction: "lower",
	level: "case",
	aggregate: "mean",
	over: "sum",
	options: strictObject({}),
	prepare: () => ({ usd, answer: { turn, usage } }) => usd === null ? unscored(usage === null ? "the provider did not say how many tokens it took" : "the model has no price; add it under `prices`") : marked(usd, `cost $${usd.toPrecision(3)}`, { turn })
};

// src/metrics/exact-match.ts
const options$6 = strictObject({
	value: json().optional().describe("What to answer; else the case's `expected`. Of a list, any item is right."),
	"ignore-case": boolean().default(false).describe("Count upper and lower case as the same."),
	trim: boolean().default(true).describe("Leave white space at both ends out of account.")
});
const measure$7 = {
	name: "exact-match",
	what: "Whether the answer is exactly what the case expects.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$6,
	prepare: (settings) => (sample) => {
		const expected = settings.value ?? sample.case.expected;
		if (expected === null) return unscored("the case has no `expected`");
		const { text, turn } = sample.answer;
		const accepted = Array.isArray(expected) ? expected : [expected];
		if (accepted.some((each) => equals(each, text, settings))) return marked(1, "exactly as expected", { turn });
		const wanted = accepted.map(asText).join(" | ");
		const reason = (accepted.length === 1 ? difference(accepted[0] ?? null, text) : null) ?? `${quoted(text)} is not ${quoted(wanted)}${parting(wanted, text, settings)}`;
		return marked(0, reason, {
			turn,
			expected: start(wanted, 200),
			observed: start(text, 200)
		});
	}
};
function equals(expected, text, settings) {
	if (plain(asText(expected), settings) === plain(text, settings)) return true;
	if (typeof expected === "string" || expected === null) return false;
	try {
		return sameJson(expected, JSON.parse(text));
	} catch {
		return false;
	}
}
function plain(text, settings) {
	const same = comparable(text, settings["ignore-case"]);
	return settings.trim ? same.trim() : same;
}
function difference(expected, text) {
	if (typeof expected !== "object" || expected === null) return null;
	try {
		return firstDifference(expected, JSON.parse(text), "");
	} catch {
		return null;
	}
}
function firstDifference(expected, observed, path) {
	if (sameJson(expected, observed)) return null;
	if (isFields(expected) && isFields(observed)) for (const key of /* @__PURE__ */ new Set([...Object.keys(expected), ...Object.keys(observed)])) {
		const found = firstDifference(expected[key] ?? null, observed[key] ?? null, `${path}/${key}`);
		if (found) return found;
	}
	const shown = (value) => start(JSON.stringify(value));
	return `${path || "the answer"} is ${shown(observed)}, not ${shown(expected)}`;
}
function parting(expected, observed, settings) {
	const [left, right] = [plain(expected, settings), plain(observed, settings)];
	let at = 0;
	while (at < left.length && left[at] === right[at]) at++;
	return at > 0 ? `; they differ from character ${at + 1}` : "";
}
function asText(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}

// src/lib/fences.ts
function fencedIn(text) {
	const found = [];
	let open = null;
	let from = 0;
	while (from < text.length) {
		const end = text.indexOf("\n", from);
		const next = end < 0 ? text.length : end + 1;
		const line = text.slice(from, Math.min(next, from + 200)).trim();
		const fence = /^(`{3,}|~{3,})/.exec(line)?.[1];
		if (!open && fence) open = {
			fence,
			from,
			start: next
		};
		else if (open && fence === line && fence.startsWith(open.fence)) {
			found.push({
				from: open.from,
				to: next,
				body: text.slice(open.start, from)
			});
			open = null;
		}
		from = next;
	}
	return open ? [...found, {
		from: open.from,
		to: text.length,
		body: text.slice(open.start)
	}] : found;
}

// src/lib/pointer.ts
function parseReference(text, where) {
	const cut = text.indexOf("#");
	if (cut < 0) return {
		file: text,
		path: []
	};
	const path = pointerPath(text.slice(cut + 1));
	if (cut === 0 || path === null) throw new UserError(`"${text}" does not point into a file`, where, "Write path/to/file.yml#/key/subkey; a \"/\" inside a key is written ~1, a \"~\" is written ~0.");
	return {
		file: text.slice(0, cut),
		path
	};
}
function pointerPath(pointer) {
	if (pointer === "") return [];
	if (!pointer.startsWith("/") || /~(?![01])/.test(pointer)) return null;
	try {
		return pointer.slice(1).split("/").map(unescape);
	} catch {
		return null;
	}
}
function unescape(segment) {
	return decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~");
}
function valueAt(value, path) {
	let found = value;
	for (const segment of path) if (Array.isArray(found)) found = /^(0|[1-9]\d*)$/.test(segment) ? found[Number(segment)] : void 0;
	else if (isFields(found) && Object.hasOwn(found, segment)) found = found[segment];
	else return void 0;
	return found;
}

// src/metrics/json-schema.ts
const longest$1 = 2e5;
const options$5 = strictObject({
	schema: record(string(), json()).default({}).describe("A JSON Schema (2020-12, or draft-07 by its $schema), complete in itself. Empty: any JSON will do."),
	strict: boolean().default(false).describe("The answer must be nothing but JSON; a fenced block does not count.")
});
const measure$6 = {
	name: "json-schema",
	what: "Whether every answer is JSON that fits a schema.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$5,
	prepare: async ({ schema, strict }) => {
		const validate = await compile$1(schema);
		return ({ answer: { text, turn } }) => {
			if (text.length > longest$1) return unscored(`the answer is too long to be checked (${text.length} characters)`);
			const found = jsonIn(text, strict);
			if ("fault" in found) return marked(0, found.fault, {
				turn,
				expected: "JSON",
				observed: start(text, 200),
				span: start(text)
			});
			return validate(found.value) ? marked(1, "fits the schema", { turn }) : misfit(validate, found.value, turn);
		};
	}
};
function misfit(validate, value, turn) {
	const error = validate.errors?.[0];
	const path = error.instancePath.split("/").slice(1);
	const there = valueAt(value, path.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")));
	const observed = JSON.stringify(there ?? null);
	const place = error.instancePath || "the whole";
	const detail = error.params["additionalProperty"] ?? error.params["allowedValues"];
	const wish = `${error.message ?? error.keyword}${detail === void 0 ? "" : ` (${start(JSON.stringify(detail))})`}`;
	return marked(0, `${place} ${wish}`, {
		turn,
		expected: wish,
		observed: start(observed, 200),
		span: start(observed)
	});
}
function jsonIn(text, strict) {
	const whole = read(text.trim());
	if ("value" in whole || strict) return whole;
	const results = fencedIn(text).map(({ body }) => read(body.trim()));
	return results.find((result) => "value" in result) ?? results[0] ?? whole;
}
function read(text) {
	if (text === "") return { fault: "the answer is empty — must be JSON" };
	try {
		return { value: parseJson(text, "the answer").value };
	} catch (error) {
		if (error instanceof UserError) return { fault: error.message };
		throw error;
	}
}
async function compile$1(schema) {
	const [{ Ajv }, { Ajv2020 }, { default: formats }, { RE2JS }] = await Promise.all([
		import("./ajv2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./2020.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./dist.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./build.js")
	]);
	const settings = {
		strict: false,
		logger: false,
		code: { regExp: Object.assign((pattern) => RE2JS.compile(RE2JS.translateRegExp(pattern)), { code: "RE2" }) },
		validateSchema: true
	};
	const old = /draft-0[67]/.test(canonical(schema["$schema"] ?? null));
	try {
		if (canonical(schema).length > longest$1) throw new Error("it is too large");
		const ajv = old ? new Ajv(settings) : new Ajv2020(settings);
		formats.default(ajv);
		return ajv.compile(schema);
	} catch (error) {
		throw new UserError(`options.schema cannot be used: ${error instanceof Error ? error.message : ""}`, null, "Write one JSON Schema without references to other files; patterns in RE2 syntax, without lookaround.");
	}
}

// src/lib/prose.ts
const foreign = [
	/^[ \t]*>.*$/gm,
	/`[^`\n]{1,1000}`/g,
	/\b(?:https?:\/\/|www\.)\S+/g,
	/[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/g,
	/\]\([^()\n]{0,500}\)/g,
	/<[^<>\n]{1,300}>/g,
	/\{\{?[^{}\n]{0,200}\}?\}/g
];
const quotes = [
	/"[^"\n]{1,500}"/g,
	/[“„][^“”„\n]{1,500}[“”]/g,
	/«[^«»\n]{1,500}»/g,
	/»[^«»\n]{1,500}«/g,
	/[「『][^「」『』\n]{1,500}[」』]/g
];
const technical = /[\d_@#\\/=<>{}]|[a-z][A-Z]/;
function proseOf(text) {
	const blank = (match) => match.replace(/[^\n]/g, " ");
	let prose = foreign.reduce((left, pattern) => left.replace(pattern, blank), withoutBlocks(text, blank));
	if (!isOneQuote(prose.trim())) prose = quotes.reduce((left, pattern) => left.replace(pattern, blank), prose);
	return prose.replace(/[\u0021-\u007e]+/g, (word) => technical.test(word.replace(/^[*_#]+|[*_]+$/g, "")) ? blank(word) : word);
}
function withoutBlocks(text, blank) {
	let end = 0;
	return [...fencedIn(text).flatMap(({ from, to }) => {
		const before = text.slice(end, from);
		end = to;
		return [before, blank(text.slice(from, to))];
	}), text.slice(end)].join("");
}
function isOneQuote(text) {
	return /^(?:"[^"]*"|[“„][^“”„]*[“”]|«[^«»]*»)$/.test(text);
}
function spokenIn(text) {
	if (!/^\s*[{[]/.test(text)) return text;
	try {
		return strings(JSON.parse(text), 0).join("\n");
	} catch {
		return text;
	}
}
function strings(value, depth) {
	if (typeof value === "string") return [value];
	if (depth > 20) return [];
	if (Array.isArray(value)) return value.flatMap((item) => strings(item, depth + 1));
	return isFields(value) ? Object.values(value).flatMap((item) => strings(item, depth + 1)) : [];
}
function chunksOf(prose, least) {
	const chunks = [];
	let open = null;
	for (const match of prose.matchAll(/[^.!?。！？؟।\n]+[.!?。！？؟।\n]*/g)) {
		const letters = lettersIn(match[0]);
		if (letters === 0) continue;
		open = open ? {
			from: open.from,
			letters: open.letters + letters,
			text: prose.slice(open.from, match.index + match[0].length)
		} : {
			from: match.index,
			letters,
			text: match[0]
		};
		if (open.letters < least) continue;
		chunks.push(open);
		open = null;
	}
	return open ? [...chunks, open] : chunks;
}
function lettersIn(text) {
	return text.match(/\p{L}/gu)?.length ?? 0;
}

// src/lib/scripts.ts
const writing = {
	Cyrillic: "ru uk be bg sr mk",
	Arabic: "ar fa ur ku",
	Devanagari: "hi mr",
	Han: "zh ja",
	Hiragana: "ja",
	Katakana: "ja",
	Hangul: "ko",
	Greek: "el",
	Hebrew: "he",
	Thai: "th",
	Lao: "lo",
	Georgian: "ka",
	Armenian: "hy",
	Bengali: "bn",
	Gurmukhi: "pa",
	Gujarati: "gu",
	Oriya: "or",
	Tamil: "ta",
	Telugu: "te",
	Kannada: "kn",
	Malayalam: "ml",
	Ethiopic: "am",
	Khmer: "km",
	Myanmar: "my",
	Sinhala: "si"
};
const patterns = Object.keys(writing).map((name) => [name, new RegExp(`\\p{Script=${name}}`, "gu")]);
const latin$1 = /\p{Script=Latin}/gu;
const unlatin = [...new Set(Object.values(writing).flatMap((list) => list.split(" ")))];
function scriptsIn(text) {
	const found = /* @__PURE__ */ new Map();
	for (const [name, pattern] of [...patterns, ["Latin", latin$1]]) {
		const count = text.match(pattern)?.length ?? 0;
		if (count > 0) found.set(name, count * (/^(?:Han|Hiragana|Katakana|Hangul)$/.test(name) ? 3 : 1));
	}
	return found;
}
function languagesIn(script) {
	return writing[script]?.split(" ") ?? null;
}
const never = {
	ru: /[іїєґўјљњћђџ]/gi,
	uk: /[ыэъёўјљњћђџ]/gi,
	be: /[ищъїєґ]/gi,
	bg: /[ыэёіїєґўјљњћђџ]/gi,
	sr: /[йыэъьёщюяіїєґў]/gi,
	ar: /[پچژگکیٹڈڑںےہڕڵۆێە]/g,
	fa: /[ةىإيكٹڈڑںےہڕڵۆێە]/g,
	ur: /[ةإيكڕڵۆێە]/g,
	ku: /[ةىإيكٹڈڑںےہ]/g,
	cs: /[ľĺŕôä]/gi,
	sk: /[ěřů]/gi,
	es: /[ãõç]/gi,
	pt: /[ñ¿¡]/gi
};
function strangeLetters(text, language) {
	const pattern = never[language];
	return pattern ? text.match(pattern)?.length ?? 0 : 0;
}

// src/metrics/language.ts
const latin = "az ca cs da de en es et eu fi fr hr hu is it lt lv ms nl no pl pt ro sk sl sq sv tl tr vi yo".split(" ");
const relatives = {
	af: ["nl"],
	bs: ["hr", "sr"],
	gl: ["pt", "es"],
	id: ["ms"],
	mk: ["bg", "sr"],
	nb: ["no", "da"],
	nn: ["no", "da"],
	sr: ["sr", "hr"]
};
const known = [.../* @__PURE__ */ new Set([
	...latin,
	...unlatin,
	...Object.keys(relatives)
])].sort();
const options$4 = strictObject({
	expect: union([literal("last-user-turn"), _enum(known)]).default("last-user-turn").describe("The language to answer in: that of the last user turn that can be told, or an ISO 639-1 code."),
	tolerance: number().min(0).max(1).default(.25).describe("The share of an answer, in letters, that may be in another language.")
});
const asLikely = .9;
const ruledOut = .82;
const fewest = {
	Latin: 15,
	other: 8
};
const measure$5 = {
	name: "language",
	what: "Whether every answer is in the user's language.",
	unit: "ratio",
	direction: "higher",
	level: "turn",
	aggregate: "rate",
	over: "every",
	options: options$4,
	prepare: async ({ expect, tolerance }) => {
		const { eld } = await import("./static.extrasmall.js");
		const detect = (text) => {
			const found = eld.detect(text);
			return found.isReliable() ? Object.entries(found.getScores()) : [];
		};
		const fixed = expect === "last-user-turn" ? null : {
			name: expect,
			codes: relatives[expect] ?? [expect]
		};
		return ({ answer: { text, turn }, userTurns }) => {
			const expected = fixed ?? languageOf(userTurns, detect);
			if (!expected) return unscored("undetermined: no user turn says enough to tell its language");
			return judge(spokenIn(text.slice(0, 5e4)), expected, {
				turn,
				tolerance,
				detect
			});
		};
	}
};
function languageOf(turns, detect) {
	for (const turn of turns.toReversed()) {
		const prose = proseOf(turn);
		const codes = prose.trim() === "" ? [] : candidates(prose, detect);
		if (codes[0]) return {
			name: codes[0],
			codes
		};
	}
	return null;
}
function candidates(text, detect) {
	const script = mainScript(text);
	const writers = script === null ? null : languagesIn(script);
	if (writers?.length === 1) return writers;
	if (script === "Han") return lettersIn(text) < 8 ? ["zh", "ja"] : ["zh"];
	if (!saysEnough(text, script)) return [];
	const scores = detect(text).filter(([code]) => !isStrange(text, code));
	const best = scores[0]?.[1] ?? 0;
	const likely = scores.filter(([, score]) => score >= best * asLikely).map(([code]) => code);
	return likely.length <= 3 ? likely : [];
}
function mainScript(text) {
	const scripts = scriptsIn(text);
	const kana = (scripts.get("Hiragana") ?? 0) + (scripts.get("Katakana") ?? 0);
	if (kana > 0 && kana >= .1 * (scripts.get("Han") ?? 0) && kana >= .3 * (scripts.get("Latin") ?? 0)) return "Hiragana";
	return [...scripts].toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? null;
}
function saysEnough(text, script) {
	const words = text.match(/[\p{L}\p{M}'’]+/gu) ?? [];
	const plain = words.filter((word) => !/^\p{Lu}/u.test(word));
	const least = script === "Latin" ? fewest.Latin : fewest.other;
	return lettersIn(text) >= least && words.length >= 3 && (plain.length >= 2 || words.length >= 6);
}
function judge(text, expected, { turn, tolerance, detect }) {
	const judged = chunksOf(proseOf(text), 2 * fewest.Latin).map((chunk) => ({
		chunk,
		found: compare(chunk, expected, detect)
	}));
	const others = judged.filter(({ found }) => found !== "same" && found !== "unknown");
	const lettersOf = (list) => sum(list.map(({ chunk }) => chunk.letters));
	const told = lettersOf(judged.filter(({ found }) => found !== "unknown"));
	if (told === 0) return unscored(`undetermined: too little plain text to tell whether it is ${nameOf(expected.name)}`);
	const share = lettersOf(others) / told;
	const first = others[0];
	const evidence = {
		turn,
		expected: expected.name,
		observed: expected.name
	};
	if (!first) return marked(1, `answered in ${nameOf(expected.name)}`, evidence);
	const span = start(text.slice(first.chunk.from, first.chunk.from + first.chunk.text.length));
	const part = share === 1 ? "" : `, ${Math.round(share * 100)} % of it`;
	if (share <= tolerance) return marked(1, `answered in ${nameOf(expected.name)} but for${part.slice(1)}`, {
		...evidence,
		span
	});
	const reason = `answered in ${nameOf(first.found)}${part} — expected ${nameOf(expected.name)}`;
	return marked(0, reason, {
		turn,
		expected: expected.name,
		observed: first.found,
		span
	});
}
function compare({ text }, expected, detect) {
	const script = mainScript(text);
	if (script === null) return "unknown";
	const writers = languagesIn(script);
	const mine = expected.codes.filter((code) => writers ? writers.includes(code) : latin.includes(code));
	if (mine.length === 0) return otherScript(text, script, expected, detect);
	if (writers?.length === 1) return "same";
	if (script === "Han") return compareHan(text, mine);
	const scores = saysEnough(text, script) ? detect(text) : [];
	const best = scores[0]?.[1] ?? 0;
	if (best === 0) return "unknown";
	const rival = scores.find(([code]) => !mine.includes(code) && !isStrange(text, code))?.[0] ?? "unknown";
	if (mine.every((code) => isStrange(text, code))) return rival;
	const own = Math.max(0, ...scores.filter(([code]) => mine.includes(code)).map(([, score]) => score));
	const doubtful = own < best && mine.every((code) => strangeLetters(text, code) > 0);
	if (own >= best * asLikely) return doubtful ? "unknown" : "same";
	return own <= best * ruledOut ? rival : "unknown";
}
function otherScript(text, script, expected, detect) {
	const scripts = scriptsIn(text);
	const own = [...scripts].filter(([each]) => languagesIn(each)?.some((code) => expected.codes.includes(code)));
	const all = sum([...scripts.values()]);
	if (script !== "Hiragana" && sum(own.map(([, weight]) => weight)) > .15 * all || lettersIn(text) < 2 || languagesIn(script) === null && !saysEnough(text, script)) return "unknown";
	return candidates(text, detect)[0] ?? languagesIn(script)?.[0] ?? "unknown";
}
function isStrange(text, code) {
	return strangeLetters(text, code) >= Math.max(2, .02 * lettersIn(text));
}
function compareHan(text, mine) {
	if (mine.includes("zh")) return "same";
	return lettersIn(text) < 12 ? "unknown" : "zh";
}
function sum(values) {
	return values.reduce((total, value) => total + value, 0);
}
let names = null;
const together = {
	ms: "Malay or Indonesian",
	hr: "Croatian or Bosnian"
};
function nameOf(code) {
	names ??= new Intl.DisplayNames(["en"], { type: "language" });
	return `${together[code] ?? names.of(code) ?? code} (${code})`;
}

// src/metrics/latency.ts
const measure$4 = {
	name: "latency",
	what: "How long an answer takes.",
	unit: "ms",
	direction: "lower",
	level: "case",
	aggregate: "p50",
	over: "sum",
	options: strictObject({}),
	prepare: () => ({ answer: { latencyMs, turn } }) => latencyMs === null || !Number.isFinite(latencyMs) ? unscored("the answer was not timed") : marked(latencyMs, `took ${Math.round(latencyMs)} ms`, { turn })
};

// src/metrics/length.ts
const longest = 5e5;
const amount = int().min(0);
const options$3 = strictObject({
	min: amount.optional().describe("The least that an answer may have."),
	max: amount.optional().describe("The most that an answer may have."),
	unit: _enum([
		"words",
		"characters",
		"sentences"
	]).default("words").describe("What is counted.")
}).refine(({ min, max }) => min !== void 0 || max !== void 0, "min, max or both are needed").refine(({ min, max }) => (min ?? 0) <= (max ?? Infinity), "min may not be more than max");
const measure$3 = {
	name: "length",
	what: "Whether every answer has as many words, characters or sentences as it should.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$3,
	prepare: ({ min = 0, max = Infinity, unit }) => {
		const count = counters[unit]();
		const limits = [min > 0 && `at least ${min}`, max < Infinity && `at most ${max}`].filter(Boolean).join(", ");
		return ({ answer: { text, turn } }) => {
			if (text.length > longest) return unscored(`the answer is too long to be counted (${text.length} characters)`);
			const amount = count(text.trim());
			const value = amount >= min && amount <= max ? 1 : 0;
			const found = `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
			const reason = value ? `${found} (${limits || "no limit"})` : `${found} — ${amount < min ? `at least ${min}` : `at most ${max}`}`;
			const span = value ? null : amount < min ? start(text) : quoted(text);
			return marked(value, reason, {
				turn,
				expected: `${limits} ${unit}`,
				observed: found,
				span
			});
		};
	}
};
const counters = {
	characters: () => (text) => [...text].length,
	words: () => counter("word", ({ isWordLike }) => isWordLike === true),
	sentences: () => counter("sentence", ({ segment }) => /[\p{L}\p{N}]/u.test(segment))
};
function counter(granularity, counts) {
	const segmenter = new Intl.Segmenter("en", { granularity });
	return (text) => {
		let sum = 0;
		for (const segment of segmenter.segment(text)) if (counts(segment)) sum++;
		return sum;
	};
}

// src/metrics/matches.ts
const mostSteps = 2e7;
const letters = {
	i: "CASE_INSENSITIVE",
	m: "MULTILINE",
	s: "DOTALL"
};
const options$2 = strictObject({
	pattern: string().min(1).max(1e3).describe("A regular expression in RE2 syntax, found anywhere in the answer."),
	flags: string().regex(/^[ims]*$/, "flags may be i (ignore case), m (^ and $ at each line) and s (. matches line ends)").default("").describe("i: ignore case, m: ^ and $ match at each line, s: . matches line ends."),
	expect: _enum(["match", "no-match"]).default("match").describe("Whether the pattern must or may not be found.")
}).superRefine(async ({ pattern, flags }, context) => {
	const fault = await faultOf(pattern, flags);
	if (fault) context.addIssue({
		code: "custom",
		path: ["pattern"],
		message: fault
	});
});
const measure$2 = {
	name: "matches",
	what: "Whether every answer matches a regular expression, or none does.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$2,
	prepare: async ({ pattern, flags, expect }) => {
		const compiled = await compile(pattern, flags);
		const longest = Math.floor(mostSteps / compiled.programSize());
		return ({ answer: { text, turn } }) => {
			if (text.length > longest) return unscored(`the answer is too long to be searched for this pattern (${text.length} characters)`);
			const found = compiled.exec(text);
			const name = `/${pattern}/${flags}`;
			const value = found !== null === (expect === "match") ? 1 : 0;
			const expected = expect === "match" ? name : `not ${name}`;
			if (!found) {
				const reason = value ? `does not match ${name}` : `does not match ${name} — must`;
				return marked(value, reason, {
					turn,
					expected,
					observed: start(text, 200)
				});
			}
			const [at, hit] = [found.index, found[0]];
			const reason = `${quoted(hit)} matches ${name}${value ? "" : " — must not"}`;
			return marked(value, reason, {
				turn,
				expected,
				observed: start(hit),
				span: around(text, at, at + hit.length)
			});
		};
	}
};
async function compile(pattern, flags) {
	const { RE2JS } = await import("./build.js");
	const bits = [...flags].reduce((sum, letter) => sum | RE2JS[letters[letter]], 0);
	return RE2JS.compile(RE2JS.translateRegExp(pattern), bits);
}
async function faultOf(pattern, flags) {
	if (/\(\?<?[=!]/.test(pattern)) return "lookaround is not supported, since it can take forever; use two metrics, one of them with expect: no-match";
	if (/\\(?:[1-9]|k<)/.test(pattern)) return "back-references are not supported; write the repeated part out";
	try {
		await compile(pattern, flags);
		return null;
	} catch (error) {
		return `not a regular expression in RE2 syntax: ${error instanceof Error ? error.message.replace(/^error parsing regexp: /, "") : ""}`;
	}
}

// src/metrics/not-contains.ts
const options$1 = strictObject({
	value: union([string().min(1), array(string().min(1)).min(1)]).describe("The text or texts that may not appear."),
	"ignore-case": boolean().default(false).describe("Count upper and lower case as the same.")
});
const measure$1 = {
	name: "not-contains",
	what: "Whether every answer is free of texts that may not appear.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$1,
	prepare: (settings) => {
		const banned = textsOf(settings.value) ?? [];
		return ({ answer: { text, turn } }) => {
			const shown = comparable(text, false);
			const searched = comparable(text, settings["ignore-case"]);
			for (const each of banned) {
				const at = searched.indexOf(comparable(each, settings["ignore-case"]));
				if (at < 0) continue;
				const end = at + each.length;
				return marked(0, `contains ${quoted(each)} — must not`, {
					turn,
					expected: `no ${quoted(each)}`,
					observed: shown.slice(at, end),
					span: around(shown, at, end)
				});
			}
			return marked(1, `free of ${banned.map((each) => quoted(each)).join(", ")}`, { turn });
		};
	}
};

// src/metrics/tokens.ts
const options = strictObject({ of: _enum([
	"input",
	"output",
	"total"
]).default("total").describe("What is read, what is written, or both.") });
const measure = {
	name: "tokens",
	what: "How many tokens an answer takes.",
	unit: "tokens",
	direction: "lower",
	level: "case",
	aggregate: "mean",
	over: "sum",
	options,
	prepare: ({ of }) => ({ answer: { usage, turn } }) => {
		if (usage === null) return unscored("the provider did not say how many tokens it took");
		const count = of === "total" ? usage.input + usage.output : usage[of];
		return marked(count, `${count} tokens (${usage.input} in, ${usage.output} out)`, { turn });
	}
};

// src/metrics/all.ts
var all_exports = /* @__PURE__ */ __exportAll({
	contains: () => measure$9,
	cost: () => measure$8,
	exactMatch: () => measure$7,
	jsonSchema: () => measure$6,
	language: () => measure$5,
	latency: () => measure$4,
	length: () => measure$3,
	matches: () => measure$2,
	notContains: () => measure$1,
	tokens: () => measure
});

// src/metrics/index.ts
const measures = Object.fromEntries(Object.values(all_exports).map((measure) => [measure.name, measure]));
function measureOf({ measure: name }) {
	const measure = measures[name];
	if (!measure) throw new Error(`the measure ${name} went missing after the config was checked`);
	return measure;
}

export { valueAt as i, measures as n, parseReference as r, measureOf as t };