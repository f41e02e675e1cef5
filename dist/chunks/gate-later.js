import { i as __toESM } from "./rolldown-runtime.js";
import { Dt as aCase, Et as whereIs, Gt as git, Kt as removeTemporary, Lt as decodeText, Ot as metricsFile, St as endpointsIn, Tt as validate, Wt as checkoutAt, Zt as whereLeft, bt as DEFAULT_FALSE_ALARM, dt as NO_BASE_CONFIG, et as makeFolder, gt as mayBlock, ht as isRun, nt as cleanJson, o as foreseen$1, qt as temporaryFolder, st as joinRules, tt as writeWhole, ut as CONFIG_DELETED, xt as cardsIn, yt as DEFAULT_DOUBT } from "./gate.js";
import { $n as requestKey, Bi as usd, C as meanIn, Ci as mistakesIn, D as valuesOf, E as valuesIn, Hr as UNNAMED, Ii as percent, Ir as costOf, Kr as priced, Li as points, Lr as inBatch, Mi as clip, Ni as count$1, Nr as import_fastest_levenshtein, Pi as difference, Qn as fingerprint, Qr as unlessEmpty, Si as located, Ur as floats, Xr as isNoAnswer, Yr as isEmpty, Zr as noAnswer, _ as smallerCaps, b as grouped, bi as allTold, ci as openRoom, ei as canonical, f as isUnvouched, ft as isUnheld, g as shareOf, h as leftOf, ii as parseJson, ji as chance, ki as amount, m as addedTo, n as isOfProgram, ni as isFields, nt as BUILT_IN, oi as parseYaml, p as NOTHING_TAKEN, pi as once, r as partsOf, t as filesIn, vi as UserError, w as meanOf, wi as throwFound, x as shownGain, yi as UserErrors, zi as start } from "./ground.js";
import { a as array, c as int, d as looseObject, f as number, g as string, h as strictObject, i as _null, l as json, m as record, o as boolean, p as object, r as _enum, t as date, u as literal, v as union } from "./zod.js";
import { A as caseLine, C as countedOf, Ct as spokenIn, D as tokensExpected, E as messageOf, K as prepare$1, L as appraiseFamily, O as tokensIn, P as planWaves, R as describe, St as conversationIn, T as samplesWithRivals, _ as note, a as sortScores, bt as spokenTurns, c as memberOf, d as isRight, f as classReading, h as estimateOfSums, ht as openAnonymous, i as slicesOf, k as tokensSent, l as retryEffectsIn, m as estimateOf, p as partsOf$1, q as renderer, r as answerLine, u as isPassFail, v as shareMarks, vt as parseYamlList, w as rivalsIn, y as createListener, yt as conversationOf$1 } from "./ground-later.js";
import { c as judgeOf, l as measureOf, o as cardOf, s as gaugeOf } from "./catalogues.js";
import { i as require_picomatch, n as globMatcher } from "./globs.js";
import { t as pLimit } from "./libraries-later.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { basename, dirname, join, relative, resolve, sep } = $node("node:path");
const { cp, lstat, mkdir, readFile, readdir, rm, stat, writeFile } = $node("node:fs/promises");

// src/config/fold.ts
const SHOWN = 5;
const MOST$1 = 20;
function folded(errors) {
	const kinds = /* @__PURE__ */ new Map();
	for (const error of errors) {
		const kind = kindOf$1(error);
		const known = kinds.get(kind);
		if (known) known.push(error);
		else kinds.set(kind, [error]);
	}
	return [...kinds.values()].slice(0, MOST$1).map(([first, ...rest]) => told(first, rest));
}
function kindOf$1({ message, hint, where }) {
	const plain = message.replace(/"[^"]*"/g, "\"\"").replace(/(^|[.\s])\d+(?=[.:\s])/g, "$1#");
	const key = (where?.key ?? "").replace(/(^|\.)\d+(?=\.|$)/g, "$1#");
	return JSON.stringify([
		plain,
		key,
		hint.replace(/\d+/g, "#").replace(/"[^"]*"/g, "\"\"")
	]);
}
function told(first, rest) {
	const own = first.where?.line;
	const all = rest.map(({ where }) => where?.line).filter((line) => line != null && line !== own);
	const lines = [...new Set(all)];
	if (lines.length === 0) return first;
	const shown = lines.slice(0, SHOWN).join(", ");
	const more = lines.length > SHOWN ? ` and ${lines.length - SHOWN} more` : "";
	const also = `${first.message} (so too in line${lines.length > 1 ? "s" : ""} ${shown}${more})`;
	return new UserError(also, first.where, first.hint);
}

// src/config/case-rows.ts
const readers = {
	jsonl: linesOrList,
	ndjson: linesOrList,
	json: listOrLines,
	yml: (text, file) => rowsOfList({
		file,
		...parseYamlList(text, file, "kept")
	}),
	yaml: (text, file) => rowsOfList({
		file,
		...parseYamlList(text, file, "kept")
	}),
	csv: rowsOfCells,
	tsv: rowsOfCells
};
const MOST_CASES = 2e4;
async function rowsOf(text, file, found) {
	const ending = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
	const reader = Object.hasOwn(readers, ending) ? readers[ending] : void 0;
	if (reader) {
		const rows = await reader(text, file, found);
		if (rows.length > MOST_CASES) throw tooManyCases(file);
		return rows;
	}
	const hint = `Cases are read from .${Object.keys(readers).join(", .")} files.`;
	throw new UserError(`${file}: not a file of cases`, {
		file,
		line: null,
		key: null
	}, hint);
}
function tooManyCases(file) {
	const hint = `Take a sample of them: at most ${MOST_CASES} cases are read from a file, and a verdict rarely needs a thousand.`;
	return new UserError(`${file} has too many cases`, {
		file,
		line: null,
		key: null
	}, hint);
}
const LIST = /^\uFEFF?\s*\[/;
function linesOrList(text, file, found) {
	return LIST.test(text) ? listOrLines(text, file, found) : rowsOfLines(text, file, found);
}
function listOrLines(text, file, found) {
	const first = filledLines(text, 2);
	return first.length > 1 && first.every(({ line }) => /^\uFEFF?\s*\{.*\}\s*$/.test(line)) ? rowsOfLines(text, file, found) : rowsOfList({
		file,
		...parseJson(text, file, 1, "kept")
	});
}
function rowsOfLines(text, file, found) {
	const lines = filledLines(text, 20001);
	if (lines.length > MOST_CASES) throw tooManyCases(file);
	const room = openRoom();
	return lines.flatMap(({ line, number }) => {
		if (room.nodes < 0) return [];
		try {
			const value = parseJson(line, file, number, "kept", room).value;
			return [{
				source: {
					file,
					value,
					lineOf: () => number
				},
				value,
				path: []
			}];
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			found.push(error);
			return [];
		}
	});
}
function filledLines(text, most) {
	const found = [];
	for (let at = 0, number = 1; at <= text.length && found.length < most; number += 1) {
		const next = text.indexOf("\n", at);
		const end = next < 0 ? text.length : next;
		const line = text.slice(at, end);
		if (line.trim()) found.push({
			line,
			number
		});
		at = end + 1;
	}
	return found;
}
const LISTS = [
	"cases",
	"tests",
	"examples",
	"testData",
	"data",
	"items",
	"rows",
	"questions",
	"samples"
];
function rowsOfList(source) {
	const { value, file } = source;
	const keys = isFields(value) ? LISTS.filter((key) => Array.isArray(value[key])) : [];
	const [key] = keys;
	const list = isFields(value) && key !== void 0 && keys.length === 1 ? value[key] : value;
	if (Array.isArray(list)) return list.map((each, index) => ({
		source,
		value: each,
		path: list === value ? [index] : [key, index]
	}));
	throw new UserError(`${file}: a list of cases is expected`, whereIs(source, []), "Write `- input: { \u2026 }` for each case, or put the list under `cases:`.");
}
async function rowsOfCells(text, file) {
	const { rowsOfTable } = await import("./table.js");
	return rowsOfTable(text, file, {
		delimiter: delimiterOf(text),
		trim: true,
		most: 20001
	}).map(({ record, line }) => {
		const value = valueOfRecord(record);
		return {
			source: {
				file,
				value,
				lineOf: () => line
			},
			value,
			path: []
		};
	});
}
function delimiterOf(text) {
	const header = (text.split("\n", 1)[0] ?? "").replace(/"[^"]*"/g, "");
	const count = (mark) => header.split(mark).length;
	return [
		",",
		";",
		"	"
	].toSorted((a, b) => count(b) - count(a))[0];
}
const CELLS = /^(?:context|pinned|turns|expected[-_]tools|tool[-_]results)$/;
function valueOfRecord(record) {
	const input = {};
	const value = {};
	const tags = {};
	for (const [column, cell] of Object.entries(record)) {
		const word = column.toLowerCase();
		if (column === "") continue;
		if (word === "id" || word === "expected" || word === "__expected") value[word] = cell;
		else if (CELLS.test(word)) {
			if (cell) value[word] = cellOf(cell);
		} else if (word === "tags") Object.assign(tags, tagsOf(cell));
		else if (word.startsWith("tags.")) tags[column.slice(5)] = cell;
		else if (column.startsWith("__")) value[column] = cell;
		else input[column.replace(/^input\./, "")] = cell;
	}
	if (value["id"] === "") delete value["id"];
	return {
		...value,
		input,
		...Object.keys(tags).length ? { tags } : {}
	};
}
function cellOf(cell) {
	if (!/^[[{]/.test(cell)) return cell;
	try {
		return parseJson(cell, "a cell", 1, "kept").value;
	} catch {
		return cell;
	}
}
function tagsOf(cell) {
	const pairs = cell.split(/[,;]/).map((part) => part.trim()).filter(Boolean).map((part) => {
		const [, name = part, value = "true"] = /^([^:=]+)[:=](.*)$/.exec(part) ?? [];
		return [name.trim(), value.trim()];
	});
	return Object.fromEntries(pairs);
}

// src/config/case-words.ts
const WORDS = [
	"id",
	"input",
	"turns",
	"expected",
	"context",
	"expected-tools",
	"tool-results",
	"tags",
	"pinned"
];
const RARE = [
	"expected",
	"expected-tools",
	"pinned"
];
function inWords(row) {
	const { value } = row;
	if (typeof value === "string") return { input: { input: value } };
	if (!isFields(value)) throw new UserError(`${row.source.file}: a case must be a mapping`, whereIs(row.source, row.path), "Write {\"input\": {\"question\": \"\u2026\"}, \"expected\": \"\u2026\"}.");
	const said = {};
	const input = {};
	const tags = {};
	for (const [key, written] of Object.entries(value)) {
		const word = wordIn(key);
		if (word !== null && !Object.hasOwn(said, word)) said[word] = written;
		else if (key === "__expected") said["expected"] = expectedOf(written, row);
		else if (key.startsWith("__metadata:")) tags[key.slice(11)] = written;
		else if (key.startsWith("__")) tags[key.slice(2)] = written;
		else {
			refuseSlip(key, row);
			input[key] = written;
		}
	}
	return withTags(withInput(said, input, row), tags);
}
function wordIn(key) {
	const word = key.replace(/([a-z])([A-Z])/g, "$1-$2").replaceAll("_", "-").toLowerCase();
	return WORDS.includes(word) && !key.startsWith("_") ? word : null;
}
function refuseSlip(key, row) {
	const meant = RARE.find((word) => (0, import_fastest_levenshtein.distance)(word, key.toLowerCase().replaceAll("_", "-")) === 1);
	if (meant === void 0) return;
	const where = whereIs(row.source, [...row.path, key]);
	throw new UserError(`${where.key}: unknown key "${key}"`, where, `Did you mean "${meant}"?`);
}
function withInput(said, flat, row) {
	const written = said["input"];
	if (Array.isArray(written) && written.length && said["turns"] === void 0 && written.every(isMessage)) {
		const { input: _, ...rest } = said;
		return {
			...shaped(rest, row),
			...Object.keys(flat).length ? { input: flat } : {},
			turns: turnsOf$1(written, row)
		};
	}
	const hasFlat = Object.keys(flat).length > 0;
	const fields = isFields(written) ? written : written === void 0 || written === null ? {} : { input: written };
	return {
		...shaped(said, row),
		...hasFlat || written !== void 0 ? { input: {
			...flat,
			...fields
		} } : {}
	};
}
function shaped(said, row) {
	const { turns, context, tags, pinned, ...rest } = said;
	return {
		...rest,
		...turns !== void 0 && turns !== null && { turns: turnsIn(turns, row) },
		...context !== void 0 && context !== null && { context: passagesOf(context) },
		...tags !== void 0 && tags !== null && { tags: tagsIn(tags) },
		...pinned !== void 0 && pinned !== null && { pinned: yesOrNo(pinned) }
	};
}
function turnsIn(turns, row) {
	if (typeof turns === "string") return [turns];
	return Array.isArray(turns) && turns.length > 0 && turns.every(isMessage) ? turnsOf$1(turns, row) : turns;
}
function isMessage(value) {
	return isFields(value) && typeof value["role"] === "string" && value["content"] !== void 0;
}
function turnsOf$1(messages, row) {
	const turns = [];
	for (const message of messages) {
		const [role, content] = [String(message["role"]), message["content"]];
		const last = turns.at(-1);
		if (typeof content !== "string") throw oddMessage(row, "holds a message that is no text");
		if (role === "user" || role === "human") turns.push(content);
		else if (role === "assistant" && typeof last === "string") turns[turns.length - 1] = {
			user: last,
			assistant: content
		};
		else throw oddMessage(row, `holds a message of the role "${role}"`);
	}
	return turns;
}
function oddMessage(row, what) {
	return new UserError(`${row.source.file}: a conversation ${what}`, whereIs(row.source, row.path), "Turns are what the user says, each with the answer that is given; what a system says belongs to the prompt.");
}
function passagesOf(context) {
	const passage = (each) => {
		const inner = isFields(each) ? each["text"] ?? each["content"] : each;
		return typeof inner === "string" ? inner : JSON.stringify(inner ?? each);
	};
	return Array.isArray(context) ? context.map(passage) : passage(context);
}
function tagsIn(tags) {
	const names = typeof tags === "string" ? [tags] : Array.isArray(tags) ? tags : [];
	if (isFields(tags)) return Object.fromEntries(Object.entries(tags).filter(([, value]) => value !== null));
	return names.every((name) => typeof name === "string") ? Object.fromEntries(names.map((name) => [String(name), "true"])) : tags;
}
function yesOrNo(pinned) {
	if (typeof pinned === "string") return /^(true|yes|y|1|x)$/i.test(pinned);
	return typeof pinned === "number" ? pinned !== 0 : pinned;
}
function expectedOf(written, row) {
	const [, type, rest = ""] = typeof written === "string" && /^\s*((?:not-)?[a-z][a-z-]+)(?:\([\d.]+\))?\s*:(.*)$/s.exec(written) || [];
	if (type === void 0) return written;
	if (type === "equals") return rest.trim();
	const hint = `Write a metric that looks for it, and only what is expected here; or let the promptfooconfig.yaml say it.`;
	if (ASSERTIONS.test(type)) throw new UserError(`${row.source.file}: __expected holds the assertion "${type}"`, whereIs(row.source, row.path), hint);
	return written;
}
const ASSERTIONS = /^(?:not-)?(?:i?contains(?:-\w+)?|starts-with|regex|is-[\w-]+|javascript|python|fn|eval|llm-rubric|grade|similar|factuality|levenshtein|rouge-n|word-count|latency|cost|model-graded-\w+|answer-relevance|context-\w+|webhook)$/;
function withTags(value, more) {
	const { tags } = value;
	if (Object.keys(more).length === 0) return value;
	return {
		...value,
		tags: {
			...more,
			...isFields(tags) ? tags : {}
		}
	};
}

// src/config/cases.ts
async function casesOf(text, file) {
	const found = [];
	const seen = /* @__PURE__ */ new Map();
	const counts = /* @__PURE__ */ new Map();
	for (const row of await rowsOf(text, file, found)) try {
		const { hasId, ...next } = caseOf$1(row);
		const first = seen.get(next.id);
		if (first && hasId) throw twice(next, first);
		const id = freeId(next.id, seen, counts);
		seen.set(id, {
			...next,
			id
		});
	} catch (error) {
		found.push(...mistakesIn(error));
	}
	throwFound(folded(found));
	return [...seen.values()];
}
function freeId(id, seen, counts) {
	let free = id;
	let count = counts.get(id) ?? 1;
	while (seen.has(free)) free = `${id} ${++count}`;
	counts.set(id, count);
	return free;
}
function twice(again, first) {
	const hint = `It stands in line ${first.where.line} already; each case of a file needs an id of its own.`;
	return new UserError(`${again.where.file}: duplicate case id "${again.id}"`, again.where, hint);
}
function caseOf$1(row) {
	const written = validate(aCase(), row.source, row.path, inWords(row));
	const input = typeof written.input === "string" ? { input: written.input } : written.input ?? {};
	const turns = (written.turns ?? []).map(turnOf);
	const context = typeof written.context === "string" ? [written.context] : written.context ?? [];
	const results = written["tool-results"] && toolResultsOf(written["tool-results"]);
	return {
		id: written.id === void 0 ? idOf$2({
			input,
			turns,
			context,
			results
		}) : String(written.id),
		hasId: written.id !== void 0,
		input,
		turns,
		expected: written.expected ?? null,
		context,
		expectedTools: written["expected-tools"] ?? [],
		tags: Object.fromEntries(Object.entries(written.tags ?? {}).map(([name, value]) => [name, String(value)])),
		pinned: written.pinned ?? false,
		...results && { toolResults: results },
		law: "both",
		where: {
			...whereIs(row.source, row.path),
			key: null
		}
	};
}
function idOf$2({ input, turns, context, results }) {
	const texts = [...turns.map(({ user }) => user), ...Object.values(input)];
	const words = texts.find((each) => typeof each === "string" && each.trim() !== "") ?? texts[0] ?? "case";
	const asked = {
		input,
		turns: turns.map((turn) => ({ ...turn })),
		context,
		...results && { results: results.map((result) => ({ ...result })) }
	};
	return `${start(typeof words === "string" ? words : JSON.stringify(words), 40)} #${fingerprint(asked).slice(0, 6)}`;
}
function toolResultsOf(written) {
	const said = (result) => typeof result === "string" ? result : JSON.stringify(result);
	if (!Array.isArray(written)) return Object.entries(written).map(([name, result]) => ({
		name,
		arguments: null,
		result: said(result)
	}));
	return written.map((it) => ({
		name: it.name,
		arguments: it.arguments ?? null,
		result: said(it.result)
	}));
}
function turnOf(written) {
	return typeof written === "string" ? {
		user: written,
		assistant: null
	} : written;
}

// src/config/incident.ts
const messages = once(() => {
	const part = looseObject({
		type: string(),
		text: string().optional()
	});
	const content = union([
		string(),
		array(part),
		_null()
	]).optional();
	return array(looseObject({
		role: string(),
		content
	})).min(1);
});
const transcript = once(() => {
	const { shape } = aCase();
	return looseObject({
		messages: messages().optional(),
		turns: shape.turns,
		id: union([string().min(1), number()]).optional(),
		origin: looseObject({
			type: string().optional(),
			ref: string().optional(),
			date: date().optional()
		}).optional(),
		input: shape.input,
		context: shape.context,
		expected: shape.expected,
		tags: shape.tags
	});
});
async function incidentOf(text, file) {
	const parsed = parseJson(text, file);
	const value = Array.isArray(parsed.value) ? { messages: parsed.value } : parsed.value;
	const written = validate(transcript(), {
		file,
		...parsed,
		value
	});
	const turns = written.messages ? userTurns(written.messages) : written.turns;
	if (!turns?.length && written.input === void 0) throw nothingSaid(file);
	const anonymous = await openAnonymous();
	const { input, context, expected, tags, origin = {} } = written;
	const id = idOf$1(anonymous.text(String(origin.ref ?? written.id ?? "")), file);
	const kept = Object.entries({
		input,
		turns,
		expected,
		context,
		tags
	}).filter(([, each]) => each !== void 0);
	const fields = anonymous.deep(Object.fromEntries(kept));
	return {
		id,
		case: {
			id,
			...isFields(fields) ? fields : {},
			pinned: true
		},
		origin: {
			type: "incident",
			...anonymous.deep(origin)
		},
		replaced: anonymous.replaced()
	};
}
function userTurns(all) {
	return all.flatMap(({ role, content }) => {
		if (role !== "user" || !content) return [];
		const text = typeof content === "string" ? content : content.map((each) => each.text ?? "").join("\n");
		return text.trim() === "" ? [] : [text];
	});
}
function nothingSaid(file) {
	return new UserError(`${file}: no user says anything in it`, {
		file,
		line: 1,
		key: "messages"
	}, "A transcript is {\"messages\": [{\"role\": \"user\", \"content\": \"\u2026\"}, \u2026]}, or {\"turns\": [\"\u2026\"]}.");
}
function idOf$1(ref, file) {
	const stem = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, "");
	return (ref || stem).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "incident";
}

// src/config/metrics.ts
async function readForeignJudges(tree, file, endpoints) {
	const { isForeign, readForeign } = await import("./read2.js");
	const text = isForeign(file) ? await tree.read(file) : null;
	if (text === null) return null;
	const { suites } = await readForeign(file, text, tree, endpoints);
	const rules = suites.flatMap((suite) => Object.values(suite.cards ?? {})).filter((card) => judgeOf(card) !== null).map((card) => [card.id, {
		card,
		law: "both",
		blocking: mayBlock(card, "run")
	}]);
	return {
		rules: new Map(rules),
		falseAlarm: null,
		doubt: null,
		prices: {},
		endpoints: {}
	};
}
async function readBothMetrics(base, head, file) {
	const isThere = async (tree) => await tree.read(file) !== null;
	const ofHead = await isThere(head) ? await readMetrics(head, file) : null;
	if (!await isThere(base)) return {
		law: ofHead,
		warnings: ofHead ? [NO_BASE_CONFIG] : []
	};
	try {
		const ofBase = await readMetrics(base, file);
		if (ofHead) return {
			law: joinMetrics(ofBase, ofHead),
			warnings: []
		};
		return {
			law: ofBase,
			warnings: [CONFIG_DELETED]
		};
	} catch (error) {
		if (!ofHead || !(error instanceof UserError || error instanceof UserErrors)) throw error;
		return {
			law: ofHead,
			warnings: [{
				code: "base-config-broken",
				message: `The config of base is broken and could not be enforced: ${error.message}`
			}]
		};
	}
}
function joinMetrics(base, head) {
	const [was, is] = [[...base.rules], [...head.rules]].map((rules, at) => rules.map(([, rule]) => ({
		...rule,
		law: at === 0 ? "base" : "head"
	})));
	const rules = /* @__PURE__ */ new Map();
	for (const rule of joinRules(was, is)) rules.set(rules.has(rule.card.id) ? `${rule.card.id} (as on base)` : rule.card.id, rule);
	return {
		rules,
		falseAlarm: Math.max(base.falseAlarm ?? .05, head.falseAlarm ?? .05),
		doubt: Math.max(base.doubt ?? .2, head.doubt ?? .2),
		prices: {
			...head.prices,
			...base.prices
		},
		endpoints: base.endpoints
	};
}
async function readMetrics(tree, file) {
	const text = await tree.read(file);
	if (text === null) {
		const where = {
			file,
			line: null,
			key: null
		};
		throw new UserError(`there is no config ${file}`, where, "Set --config to the path of a config file.");
	}
	const source = {
		file,
		...parseYaml(text, file)
	};
	const written = validate(metricsFile(), source);
	const stage = written.stage ?? "crawl";
	const cards = Object.entries(await cardsIn(written, source, tree)).filter(([, card]) => isRun(card));
	const ruleOf = (card) => ({
		card,
		law: "both",
		blocking: mayBlock(card, stage)
	});
	return {
		rules: new Map(cards.map(([name, card]) => [name, ruleOf(card)])),
		falseAlarm: written["false-alarm"] ?? null,
		doubt: written.doubt ?? null,
		prices: written.prices ?? {},
		endpoints: endpointsIn(written)
	};
}

// src/config/case-files.ts
async function readAll(files) {
	const cases = (await allTold(files.map(async ({ file, text, cases }) => cases ?? casesOf(text, file)))).flat();
	const count = /* @__PURE__ */ new Map();
	for (const { id } of cases) count.set(id, (count.get(id) ?? 0) + 1);
	return cases.map((each) => (count.get(each.id) ?? 0) > 1 ? {
		...each,
		id: `${each.where.file}:${each.id}`
	} : each);
}
function sameTexts(a, b) {
	return a.length === b.length && a.every((each, index) => each.file === b[index]?.file && each.text === b[index]?.text);
}
function sameCase(a, b) {
	if (!b) return false;
	if (a === b) return true;
	const meaning = ({ where: _, ...rest }) => JSON.parse(JSON.stringify(rest));
	return canonical(meaning(a)) === canonical(meaning(b));
}
async function sameCases(base, head) {
	if (sameTexts(base, head)) return true;
	const now = new Map((await readAll(head)).map((each) => [each.id, each]));
	const before = await readAll(base);
	return before.length === now.size && before.every((each) => sameCase(each, now.get(each.id)));
}

// src/config/built-in.ts
function withBuiltIn(rules, law, suite) {
	if (rules.length === 0 || rules.some(({ card }) => card.id === "answered")) return rules;
	const blocking = rules.some((rule) => rule.blocking);
	return [...rules, {
		card: answeredCard(suite, blocking),
		law,
		blocking
	}];
}
function answeredCard(suite, blocking) {
	return cardOf({
		id: BUILT_IN,
		measure: "answered",
		threshold: {
			min: null,
			max: null,
			maxRegression: {
				value: 0,
				relative: false
			},
			minEffect: 0,
			by: "interval"
		},
		onFail: blocking ? "block" : "warn",
		kind: "system",
		why: "An answer that does not come can not be right",
		where: {
			file: suite,
			line: null,
			key: null
		}
	});
}

// src/config/suites.ts
async function openSuite(law, trials) {
	const head = await readAll(law.headCases);
	const base = sameTexts(law.baseCases, law.headCases) ? head : await readAll(law.baseCases);
	const now = new Map(head.map((each) => [each.id, each]));
	const before = new Map(base.map((each) => [each.id, each]));
	const removed = base.filter((each) => !now.has(each.id));
	const edited = base.filter((each) => now.has(each.id) && !sameCase(each, now.get(each.id)));
	const added = head.filter((each) => !before.has(each.id));
	const own = (cases, law) => cases.map((each) => ({
		...each,
		law
	}));
	const untouched = new Set(head.filter((each) => sameCase(each, before.get(each.id))));
	const changed = head.filter((each) => !untouched.has(each));
	const suite = {
		name: law.name,
		law: law.law,
		targets: law.targets,
		cases: [
			...own([...untouched], law.law),
			...own(changed, "head"),
			...own(removed, "base"),
			...own(edited.map((each) => ({
				...each,
				id: asOnBase(each.id, now)
			})), "base")
		],
		rules: withBuiltIn(law.rules, law.law, law.name),
		trials: trials ?? law.trials,
		...law.delivery ? { delivery: law.delivery } : {}
	};
	const what = `suite ${law.name}.cases`;
	return {
		suite,
		policy: [
			...list(what, removed, "removed"),
			...list(what, edited, "changed"),
			...law.law === "both" ? list(what, added, "added") : []
		]
	};
}
function asOnBase(id, now) {
	let name = `${id} (as on base)`;
	while (now.has(name)) name += " ";
	return name;
}
function list(what, cases, effect) {
	if (cases.length === 0) return [];
	const ids = cases.map((each) => each.id).join(", ");
	return [{
		what,
		before: effect === "added" ? null : ids,
		after: effect === "removed" ? null : ids,
		effect
	}];
}

// src/edges/home.ts
async function rootOf(directory) {
	const answer = await git(checkoutAt(directory), ["rev-parse", "--show-toplevel"]);
	if (answer.ok) return answer.stdout;
	throw new UserError(`${directory} is not inside a git repository`, null, "Run it inside the repository that holds your prompts.");
}
const USUAL_BASES = [
	"origin/HEAD",
	"origin/main",
	"origin/master",
	"main",
	"master"
];
async function proposalAtHome(asked, repository) {
	const tip = asked.head && asked.head !== "worktree" ? await known(asked.head, repository) : await known("HEAD", repository);
	const usual = asked.base ? null : await usualBase(tip, repository);
	const proposal = {
		event: "local",
		base: usual?.base ?? await known(asked.base, repository),
		head: asked.head && asked.head !== "worktree" ? tip : await repository.worktree(),
		commit: tip,
		pull: null,
		opened: false,
		trusted: true
	};
	return usual?.basis.doubt ? {
		...proposal,
		basis: usual.basis
	} : proposal;
}
async function known(name, repository) {
	const commit = await repository.commit(name);
	if (commit) return commit;
	if (name === "HEAD") throw new UserError("there is no commit yet", null, "Commit what you have first.");
	throw new UserError(`there is no revision "${name}"`, null, "Give a branch, a tag or a commit that this clone has; `git fetch --unshallow` brings what a shallow clone lacks.");
}
async function usualBase(tip, repository) {
	for (const name of USUAL_BASES) {
		const commit = await repository.commit(name);
		if (commit) return whereLeft(commit, tip, ["merge-base", "base-tip"], repository);
	}
	throw new UserError("there is no main branch to compare with", null, "Say what to compare with: --base REF.");
}

// src/edges/folder.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
function openFolder(folder) {
	return {
		revision: "folder",
		read: async (path) => {
			const content = await readFile(resolve(folder, path)).catch(() => null);
			return content && decodeText(content, path);
		},
		list: async (globs) => {
			const found = await Promise.all(globs.map((glob) => filesUnder(folder, glob)));
			return [...new Set(found.flat())].sort();
		}
	};
}
function withFile(tree, path, text) {
	return {
		...tree,
		read: async (other) => other === path ? text : tree.read(other),
		list: async (globs) => {
			const found = await tree.list(globs);
			return globMatcher(globs, { dot: false })(path) ? [.../* @__PURE__ */ new Set([...found, path])].sort() : found;
		}
	};
}
async function filesUnder(folder, glob) {
	const matches = globMatcher([glob], { dot: false });
	const { base, isGlob } = import_picomatch.default.scan(glob);
	const start = resolve(folder, isGlob ? base : ".");
	if (!isGlob) return await isFile(resolve(folder, glob)) ? [glob] : [];
	return (await readdir(start, {
		recursive: true,
		withFileTypes: true
	}).catch(() => [])).filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")).filter((path) => matches(path));
}
async function isFile(path) {
	return stat(path).then((found) => found.isFile(), () => false);
}
const MOST_BYTES$3 = 536870912;
async function readNamed(file) {
	const why = await stat(file).then((found) => found.isFile() ? found.size > MOST_BYTES$3 ? "is larger than 512 MB" : null : "is no file", () => "does not exist");
	if (why === null) return readFile(file, "utf8");
	throw new UserError(`${file} ${why}`, {
		file,
		line: null,
		key: null
	}, "Give the path of a file.");
}
async function filesAt(path) {
	const entries = await readdir(path, {
		recursive: true,
		withFileTypes: true
	}).catch(() => null);
	if (entries === null) return [path];
	const files = entries.filter((entry) => entry.isFile() && /\.jsonl?$/.test(entry.name));
	if (files.length > 0) return files.map((entry) => join(entry.parentPath, entry.name)).sort();
	const where = {
		file: path,
		line: null,
		key: null
	};
	throw new UserError(`there are no .jsonl or .json files in ${path}`, where, "Name a file, or a folder of files.");
}
async function writeInside(folder, path, text) {
	const target = resolve(folder, path);
	if (!target.startsWith(resolve(folder) + sep)) throw new UserError(`${path} lies outside of ${folder}`, null, "Name a file inside the repository.");
	await mkdir(dirname(target), { recursive: true });
	await writeFile(target, text);
}

// src/edges/demo.ts
const AUTHOR = [
	"-c",
	"user.name=Demo",
	"-c",
	"user.email=demo@localhost",
	"-c",
	"commit.gpgsign=false"
];
const DATES = {
	GIT_AUTHOR_DATE: "2026-01-12T09:00:00Z",
	GIT_COMMITTER_DATE: "2026-01-12T09:00:00Z"
};
async function playStory(folder) {
	const directory = temporaryFolder("micro-metrics-demo-");
	await must(directory, [
		"init",
		"--quiet",
		"--initial-branch=main"
	]);
	const base = await commit(directory, join(folder, "base"), "What is in production");
	const head = await commit(directory, join(folder, "head"), "A better system prompt");
	const close = () => removeTemporary(directory);
	return {
		directory,
		base,
		head,
		replies: join(folder, "replies.jsonl"),
		close
	};
}
async function commit(directory, files, message) {
	for (const name of await readdir(directory)) if (name !== ".git") await rm(join(directory, name), { recursive: true });
	await cp(files, directory, { recursive: true });
	await must(directory, [
		"add",
		"--all",
		"--force"
	]);
	await must(directory, [
		...AUTHOR,
		"commit",
		"--quiet",
		"--allow-empty",
		"-m",
		message
	]);
	return must(directory, ["rev-parse", "HEAD"]);
}
async function must(directory, command) {
	const answer = await git(checkoutAt(directory), command, DATES);
	if (answer.ok) return answer.stdout;
	throw new UserError(`git could not build the demo: ${answer.stderr}`, null, "The demo needs git on the PATH.");
}

// src/stages/report/losses.ts
function isAnswered({ comparison }) {
	return comparison.rule.card.id === BUILT_IN;
}
function unansweredIn({ pairs }) {
	return pairs.filter(({ before, after }) => before !== null && after !== null && after < before);
}
function unansweredSaid(comparison) {
	const lost = unansweredIn(comparison);
	if (lost.length === 0) return null;
	return `head left ${count$1(lost.length)} of ${count$1(comparison.paired)} cases unanswered${kindsOf(lost)}`;
}
function isOfHead$1({ comparison }) {
	return unansweredIn(comparison).some((pair) => {
		const kind = kindOf(pair);
		return kind === null || isNoAnswer(kind);
	});
}
function kindOf({ candidate }) {
	return candidate.find(({ mark }) => mark.value !== null && mark.value < 1)?.mark.evidence?.observed || null;
}
function kindsOf(lost) {
	const kinds = /* @__PURE__ */ new Map();
	for (const pair of lost) {
		const kind = kindOf(pair);
		if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	}
	const said = [...kinds].sort((a, b) => b[1] - a[1]).map(([kind, cases]) => `${count$1(cases)} ${kind.replaceAll("-", " ")}`);
	return said.length ? ` (${said.join(", ")})` : "";
}

// src/stages/report/wording.ts
function worseVerb({ rule }) {
	return measureOf(rule.card).direction === "higher" ? "fell" : "rose";
}
function worseNoun({ rule }) {
	return measureOf(rule.card).direction === "higher" ? "drop" : "rise";
}
function short(shown) {
	return shown.replace(/\.0(?=\b)/, "");
}
function figures({ baseline, candidate }, unit) {
	return `${amount(baseline?.value ?? null, unit)} \u2192 ${amount(candidate?.value ?? null, unit)}`;
}
function figuresMarked({ baseline, candidate }, unit) {
	const head = amount(candidate?.value ?? null, unit);
	if (!baseline) return [{ strong: head }, " (new)"];
	const base = amount(baseline.value, unit);
	if (base === head) return [{ strong: head }];
	return [`${unit === "ratio" && head.endsWith(" %") ? base.replace(/ %$/, "") : base} \u2192 `, { strong: head }];
}
function changeSize(check, unit) {
	const drawn = changeDrawn(check);
	if (!drawn) return null;
	return short(check.comparison.gain?.relative ? signedPercent(drawn.value) : difference(drawn.value, unit));
}
function changeSaid(check, unit) {
	const size = changeSize(check, unit);
	if (size === null) return null;
	return unit === "ratio" && !check.comparison.gain?.relative ? `${size} ${/^[+\u2212]?1$/.test(size) ? "point" : "points"}` : size;
}
function changeDrawn(check) {
	const { comparison } = check;
	const gain = shownGain(check);
	if (!gain || !comparison.baseline || !comparison.candidate) return null;
	const { value, low, high } = gain;
	if (measureOf(comparison.rule.card).direction === "higher") return {
		value,
		low,
		high
	};
	const turned = (bound) => bound === null ? null : -bound;
	return {
		value: -value,
		low: turned(high),
		high: turned(low)
	};
}
function signedPercent(share) {
	return share > 0 ? `+${percent(share)}` : percent(share);
}
function perRuns(chance) {
	if (chance < .001) return "fewer than 1 of 1,000";
	if (chance < .00995) return `about ${count$1(chance * 1e3)} of 1,000`;
	return `about ${count$1(chance * 100)} of 100`;
}
function casesNoun({ exam }, many) {
	return `${exam.suite.cases.some(({ turns }) => turns.length > 1) ? "conversation" : "case"}${many === 1 ? "" : "s"}`;
}
function named(names, most = 2) {
	if (names.length <= most) return and(names);
	return and([...names.slice(0, most), `${count$1(names.length - most)} more`]);
}
function and(items) {
	if (items.length < 2) return items[0] ?? "";
	return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

// src/stages/report/sentences.ts
function because(check, unit) {
	const [worst, ...others] = check.clauses;
	if (!worst) return "nothing was asked of it";
	const isNew = worst.because.code === "nothing-to-compare";
	const told = [worst, ...others.filter(({ outcome, because: { code } }) => isNew || outcome === "fail" && (worst.outcome === "fail" || check.preExisting) || outcome !== "pass" && code === "broke-pinned")];
	const said = told.map((clause) => sentence(clause, check.comparison, unit));
	const { rule } = check.comparison;
	const unvouched = isUnvouched(rule) || isUnheld(judgeOf(rule.card), rule.card) ? "; nobody vouches for its judge" : "";
	const rest = [
		leaning(check),
		recorded(check),
		missing$1(check),
		unvouched,
		LAW[rule.law]
	];
	return `${said.join("; ")}${askedAgain(told)}${rest.join("")}`;
}
function leaning({ comparison: { gain } }) {
	return gain?.labelled ? `; the change leans on what people said of ${count$1(gain.labelled)} cases` : "";
}
function recorded({ record, clauses }) {
	const isTold = clauses.some(({ because: { code } }) => code === "rare");
	return record && !isTold ? `; earlier runs: ${wrongOf(record)} answers wrong` : "";
}
function missing$1({ outcome, comparison: { pairs, paired, scored, baseline } }) {
	if (outcome !== "pass") return "";
	const unasked = pairs.filter((pair) => pair.baseline.length + pair.candidate.length === 0).length;
	const left = pairs.length - (baseline ? paired : scored) - unasked;
	const lost = left > 0 && left < pairs.length ? `; ${left} of ${pairs.length} cases could not be scored` : "";
	return unasked > 0 ? `${lost}; ${unasked} of ${pairs.length} cases were not asked any more` : lost;
}
const LAW = {
	both: "",
	base: " (asked for by base)",
	head: " (asked for by this change)"
};
function sentence({ because: it, limit, outcome, amount: size }, comparison, unit) {
	const relative = comparison.rule.card.threshold?.maxRegression?.relative ?? false;
	const floor = comparison.rule.card.threshold?.minEffect ?? 0;
	const least = relative || size === null ? size : Math.max(size, limit === "max-regression" ? floor : 0);
	const allowed = least ? drop(least, unit, relative) : "";
	const bound = boundOf(limit, size, unit);
	const value = amount(comparison.candidate?.value ?? null, unit);
	switch (it.code) {
		case "drop": return `${lost(comparison) ?? `worse ${REACH[it.reach]}`}: ${byNothing(it, comparison)}${allowed && ` (${allowed} allowed)`}`;
		case "maybe-chance": return `${lost(comparison) ?? beyondAllowed(allowed)}, but ${byNothing(it, comparison)}`;
		case "noise": return `${lost(comparison) ?? beyondAllowed(allowed)}, but noise: ${byNothing(it, comparison)}`;
		case "not-again": return notAgain(limit, it.again);
		case "lost-marks": return `${count$1(it.lost)} of ${count$1(it.of)} cases have an answer on head that could not be marked: ${byNothing(it, comparison)}`;
		case "no-drop": return noDrop(it, {
			size: least ?? 0,
			unit,
			relative,
			comparison
		});
		case "rare": return rare(it, allowed);
		case "within":
			if (limit === "critical") return "critical, and proved";
			return `${bound}${it.proved ? ", proved" : wouldProve(it.casesNeeded, comparison)}`;
		case "beyond": return `${value} where ${bound} is asked${byChance(it.chance)}${it.preExisting ? ", on base just as much" : ""}`;
		case "maybe-beyond": return `${value} where ${bound} is asked, which may be chance${byChance(it.chance)}${it.preExisting ? ", on base just as much" : ""}`;
		case "beyond-by-noise": return `${value} where ${bound} is asked, but so far beyond is noise${byChance(it.chance)}`;
		case "broke-pinned": return brokePinned(it, outcome === "fail");
		case "unproved": return `critical, and neither proved nor are all pinned cases right${more(it.casesNeeded, comparison)}`;
		case "too-little": return `only ${it.scored} of ${it.of} cases could be scored${reasons(it.reasons)}`;
		case "baseline-unavailable": return `not compared, since base's model no longer answers: ${it.message}`;
		case "judge-untrusted": return it.message;
		case "place-unknown": return "it took the place of one of several targets of base's, and nobody can tell which: set `min`, or hand targets over one at a time";
		case "nothing-to-compare": return "new: there is no base to compare with";
		case "looked-at": return "only looked at: no limit is set";
	}
}
function boundOf(limit, size, unit) {
	return `${limit === "min" ? "at least" : "at most"} ${amount(size, unit)}`;
}
function byNothing({ chance: by, family }, comparison) {
	const what = comparison.exam.change.kind === "measured" ? "version" : "prompt";
	const verb = worseNoun(comparison) === "drop" ? "loses" : "adds";
	const over = family > 1 ? `, counted over all ${count$1(family)} checks` : "";
	return `a ${what} that changes nothing ${verb} this much in ${perRuns(by)} runs${over}`;
}
function beyondAllowed(allowed) {
	return allowed ? `more than the ${allowed} allowed` : "more than nothing";
}
function lost(comparison) {
	return isAnswered({ comparison }) ? unansweredSaid(comparison) : null;
}
function rare({ seen, record, chance: by, checks }, allowed) {
	const any = checks > 1 ? ` in any of ${checks} such checks` : "";
	return `${wrongOf(seen)} answers are wrong, where earlier runs and base saw ${wrongOf(record)}: that${any} would happen by chance in ${chance(by)} of unchanged proposals (allowed: ${allowed})`;
}
function wrongOf({ right, trials }) {
	return `${count$1(trials - right)} of ${count$1(trials)}`;
}
function brokePinned({ cases, trials, chance: by }, isBroken) {
	const named = `pinned ${cases.length === 1 ? "case" : "cases"}`;
	if (isBroken) return `${named} broke: ${cases.join(", ")}`;
	if (by === null) return `${named} could not be scored on head: ${cases.join(", ")}`;
	return `${named} may have broken: ${cases.join(", ")}; ${trials === 1 ? "one trial is" : `${trials} trials are`} too few to tell`;
}
const REACH = {
	"these-cases": "on these cases",
	"in-general": "in general"
};
function byChance(by) {
	return by === null ? "" : ` (versions just at their limits are seen so far beyond in ${perRuns(by)} runs)`;
}
function notAgain(limit, { trials }) {
	return `${limit === "pinned" ? "broken" : limit === "min" || limit === "max" ? "beyond its limit" : "worse"} at first, but not when asked ${trials === 1 ? "once" : `${count$1(trials)} times`} more`;
}
function askedAgain(clauses) {
	const asked = clauses.flatMap(({ because: it }) => "again" in it && it.again && it.code !== "not-again" ? [it.again] : []);
	const [first] = asked;
	if (!first) return "";
	const times = first.trials === 1 ? "once more" : `${first.trials} more times`;
	return asked.some(({ confirmed }) => confirmed) ? `; asked ${times}, it did so again` : `; asked ${times}`;
}
function noDrop(it, { size, unit, relative, comparison }) {
	if (isAnswered({ comparison })) return lost(comparison) ?? "head answers all that base answers";
	const sayable = relative || unit !== "ratio" || size * 2 <= 1;
	const noun = worseNoun(comparison);
	if (it.proved && sayable) return `a ${noun} of ${drop(size * 2, unit, relative)} is ruled out`;
	const seen = `no ${noun}${size > 0 ? ` beyond ${drop(size, unit, relative)}` : ""} was seen; ${it.ruledOut === null || comparison.paired < 2 ? "any size" : `up to ${drop(it.ruledOut, unit, relative)}`} is not ruled out`;
	if (it.casesNeeded === null || size === 0) return seen;
	const goal = drop(size * 2, unit, relative).replace(/ points?$/, "");
	return `${seen} (${count$1(it.casesNeeded)} unchanged cases would rule out ${goal})`;
}
function drop(size, unit, relative) {
	if (relative) return percent(size);
	if (unit !== "ratio") return difference(size, unit).replace("+", "");
	const shown = short(points(size).replace("+", ""));
	return `${shown} ${shown === "1" ? "point" : "points"}`;
}
function more(cases, comparison) {
	if (cases === null) return "";
	const few = `; ${count$1(cases)}`;
	return isClean(comparison) ? `${few} clean cases would do` : `${few} cases would do if no more of them are wrong`;
}
function wouldProve(cases, comparison) {
	return cases === null || !isClean(comparison) ? "" : ` (${count$1(cases)} clean cases would prove it)`;
}
function isClean({ candidate }) {
	return candidate?.value === 0 || candidate?.value === 1;
}
function reasons(counts) {
	const [first, ...rest] = Object.entries(counts).sort((a, b) => b[1] - a[1]);
	if (!first) return "";
	return `: ${first[0]}${first[1] > 1 ? ` (${first[1]} times)` : ""}${rest.length ? `, and ${rest.length} other ${rest.length === 1 ? "reason" : "reasons"}` : ""}`;
}

// src/stages/report/explanation.ts
const LABEL = 10;
const LONGEST_MESSAGE = 2e3;
function metricLines(it) {
	const { card, measure } = it;
	const better = measure.better === "higher" ? "more is better" : "less is better";
	return [
		`metric ${it.metric} (${place(it)})`,
		...row("why", card.why),
		...row("owner", card.owner),
		...row("origin", wordsIn(card.origin)),
		...row("moves", movedBy(card.business)),
		...row("measures", `${measure.what} The ${card.aggregate} by ${card.level}; ${better} (${measure.name}).`),
		...row("options", Object.keys(card.options).length ? JSON.stringify(card.options) : null),
		...it.asked.flatMap((by) => row("asked", `${by.suite} of ${by.target}: ${many(by.cases, "case")}, at most ${many(by.trials, "trial")}`)),
		...row("limits", it.limits.join("; ") || "none: it is only looked at"),
		...row("blocks", it.kept.length ? `no: ${it.kept.join("; ")}` : "yes"),
		...row("to do", card.action),
		...row("life", lifeOf(card)),
		...it.last.flatMap((last) => row("last", lastOf(last)))
	];
}
function caseLines(it) {
	const tags = Object.entries(it.tags).map(([tag, value]) => `${tag}=${value}`);
	return [
		`case ${it.case} (${place(it)})`,
		...row("tags", tags.join(", ") || null),
		...row("expects", it.expected === null ? null : clip(JSON.stringify(it.expected), LONGEST_MESSAGE)),
		...row("pinned", it.pinned.length ? `yes: ${it.pinned.join("; ")}` : "no"),
		...it.asked.flatMap(({ suite, target, metrics, trials, request }) => [...row("asked", `${suite} of ${target}, by ${metrics.join(", ") || "no metric"}; at most ${many(trials, "trial")}`), ...request ? requestLines(request) : row("", "no model is asked: its answers are recorded")]),
		...it.last.flatMap(({ metric, status }) => row("last", `${metric}: ${status}`))
	];
}
function limitsIn({ threshold, critical }, unit) {
	if (!threshold) return [];
	const slices = Object.entries(threshold.slices ?? {}).flatMap(([tag, values]) => Object.entries(values).map(([value, own]) => `where ${tag} is ${value}: ${limitsOf(own, unit).join(", ")}`));
	return [
		...limitsOf(threshold, unit),
		...slices,
		...critical ? ["critical: a pass must be proved"] : []
	];
}
function limitsOf({ min, max, maxRegression: most, minEffect, by }, unit) {
	const held = by === "value" ? ", by its value" : "";
	const floor = minEffect > 0 ? ` and of ${drop(minEffect, unit, false)}` : "";
	return [
		...min === null ? [] : [`at least ${amount(min, unit)}${held}`],
		...max === null ? [] : [`at most ${amount(max, unit)}${held}`],
		...most ? [`a loss of ${drop(most.value, unit, most.relative)}${floor} against base that is no chance`] : []
	];
}
function row(label, text) {
	return text === null ? [] : [`  ${label.padEnd(LABEL)}${text}`];
}
function place({ file, line }) {
	return line === null ? file : `${file}:${line}`;
}
function many(number, what) {
	return `${count$1(number)} ${what}${number === 1 ? "" : "s"}`;
}
function wordsIn(fields) {
	const said = Object.values(fields ?? {}).filter((value) => typeof value === "string");
	return said.length ? said.join(", ") : null;
}
function movedBy(business) {
	if (business === null) return null;
	const { metric, direction, team } = business;
	return [
		metric,
		direction,
		typeof team === "string" ? `(${team})` : null
	].filter((each) => typeof each === "string").join(" ");
}
function lifeOf({ status, created, reviewBy, sunset, supersedes }) {
	return [
		status,
		created && `written ${created}`,
		reviewBy && `to be reviewed by ${reviewBy}`,
		sunset && `ends on ${sunset}`,
		supersedes && `takes the place of ${supersedes}`
	].filter(Boolean).join(", ");
}
function lastOf({ suite, target, slice, outcome, because, broke }) {
	return `${outcome} on ${`${suite} of ${target}${slice === null ? "" : `, ${slice}`}`}: ${because}${broke.length ? `. It broke ${broke.join(", ")}` : ""}`;
}
function requestLines({ model, messages, turns }) {
	const said = [...messages.map(({ role, content }) => ({
		role,
		content
	})), ...turns.flatMap(({ user, assistant }) => [{
		role: "user",
		content: user
	}, ...assistant === null ? [] : [{
		role: "assistant",
		content: assistant
	}]])];
	return [...row("", turns.length > 1 ? `${model} gets, a turn at a time:` : `${model} gets:`), ...said.flatMap(({ role, content }) => clip(content, LONGEST_MESSAGE).split("\n").map((line, at) => `  ${(at === 0 ? role : "").padEnd(LABEL)}| ${line}`))];
}

// src/stages/report/outlook.ts
function foreseen({ once, most, unpriced }, caps) {
	const range = most.calls > once.calls ? `; all trials: ${outlay(most, unpriced)}` : "";
	const left = unpriced.length > 0 ? ` No price is known for ${unpriced.join(", ")}.` : "";
	return `Foreseen: ${outlay(once, unpriced)}${range}.${left}${capped(once, caps)}`;
}
function outlay({ calls, tokens, usd: money, minutes }, unpriced) {
	const cost = money > 0 ? `, ${usd(money)}${unpriced.length > 0 ? " and more" : ""}` : "";
	const time = minutes < 1 ? "less than a minute" : `about ${count$1(Math.round(minutes))} min`;
	return `${calls === 1 ? "1 call" : `${count$1(calls)} calls`}, ${count$1(tokens)} tokens${cost}, ${time}`;
}
function capped({ calls, usd: money }, { maxCost, maxRequests }) {
	const met = [maxCost !== null && money > maxCost ? `max-cost (${usd(maxCost)})` : "", maxRequests !== null && calls > maxRequests ? `max-requests (${count$1(maxRequests)})` : ""].filter(Boolean);
	return met.length > 0 ? ` ${met.join(" and ")} will end it before every case was asked.` : "";
}

// src/stages/plan/fill.ts
function requestOf(prompt, render, each, endpoint) {
	if (prompt.model === null) return unfit(`${prompt.path} names no model`);
	const rendered = rendering(render, each.context.length ? {
		context: each.context.join("\n\n"),
		...each.input
	} : each.input);
	if (typeof rendered === "string") return unfit(`${prompt.path}, case ${each.id}: ${rendered}`);
	const { messages, missing, used } = rendered;
	if (missing.length) return unfit(`${prompt.path} needs {{${missing.join("}}, {{")}}}, which case ${each.id} does not have`);
	const last = messages.at(-1);
	const spoken = last?.role === "user" ? last.content : null;
	const turns = turnsOf(messages, used, each, spoken);
	if (typeof turns === "string") return unfit(turns);
	return {
		ok: true,
		value: {
			endpoint,
			model: prompt.model,
			parameters: rendered.parameters,
			messages: spoken === null ? messages : messages.slice(0, -1),
			turns,
			tools: prompt.tools,
			responseFormat: prompt.responseFormat,
			...each.toolResults && { toolResults: each.toolResults }
		}
	};
}
function rendering(render, fields) {
	try {
		return render(fields);
	} catch (error) {
		if (error instanceof UserError) return error.message;
		throw error;
	}
}
function turnsOf(messages, used, each, spoken) {
	const first = spoken === null ? [] : [{
		user: spoken,
		assistant: null
	}];
	if (first.length || each.turns.length) return [...first, ...each.turns];
	if (each.demands || messages.some(({ role }) => role === "user")) return [{
		user: "",
		assistant: null
	}];
	const talk = conversationIn(each.input, used);
	if (talk !== null) return `case ${each.id}: ${talk} is a conversation, and no turns; write what the user says under "turns" and the right answer under "expected", or let \`micro-metrics import\` make the cases`;
	const said = spokenIn(each.input, used);
	if ("text" in said) return [{
		user: said.text,
		assistant: null
	}];
	return `case ${each.id} does not say which of ${said.join(", ")} is the user's message; write it under "turns"`;
}
function unfit(message) {
	return {
		ok: false,
		failure: {
			cause: "unfit",
			first: null,
			message,
			status: null
		}
	};
}
function unfitError(message, each) {
	return new UserError(message, each.where, "Add the field to the case, or mend the prompt.");
}

// src/stages/plan/order.ts
function shuffled(seats, seed) {
	const rankOf = ranker(seed);
	const ranked = seats.map((seat) => {
		const { rank, first } = rankOf(seat);
		return {
			seat,
			rank,
			isFirst: seat.side === first
		};
	});
	ranked.sort((a, b) => a.rank === b.rank ? Number(b.isFirst) - Number(a.isFirst) : a.rank < b.rank ? -1 : 1);
	const places = /* @__PURE__ */ new Map();
	for (const { seat, rank } of ranked) {
		const ranks = places.get(seat.exam) ?? /* @__PURE__ */ new Map();
		if (!isAdded(seat) && !ranks.has(rank)) ranks.set(rank, ranks.size);
		places.set(seat.exam, ranks);
	}
	return ranked.map(({ seat, rank }) => {
		const ranks = places.get(seat.exam);
		return {
			...seat,
			place: isAdded(seat) ? LATE : (ranks?.get(rank) ?? 0) / (ranks?.size || 1)
		};
	});
}
function ranker(seed) {
	let last = null;
	return (seat) => {
		if (last?.seat.exam === seat.exam && last.seat.case === seat.case) return last.rank;
		const { suite, change } = seat.exam;
		const drawn = fingerprint([
			seed,
			suite.name,
			change.target,
			seat.case.id
		]);
		const first = Number.parseInt(drawn.slice(-1), 16) % 2 === 0 ? "baseline" : "candidate";
		const rank = {
			rank: `${isAdded(seat) ? 1 : 0}${drawn}`,
			first
		};
		last = {
			seat,
			rank
		};
		return rank;
	};
}
const LATE = .999;
function isAdded({ case: each, exam }) {
	return each.law === "head" && exam.suite.law === "both";
}

// src/stages/plan/names.ts
async function unnamedIn(exams, head) {
	const prompts = exams.flatMap(({ change }) => change.candidate?.model === "name-of-your-model" ? [change.candidate] : []);
	const files = [...new Set(prompts.flatMap((prompt) => prompt.files))];
	return (await Promise.all(files.map(async (file) => ({
		file,
		text: await head.read(file)
	})))).flatMap(({ file, text }) => {
		const line = (text ?? "").split("\n").findIndex((each) => each.includes(UNNAMED)) + 1;
		return line > 0 ? [unnamed(file, line)] : [];
	});
}
function unnamed(file, line) {
	return new UserError(`\`${UNNAMED}\` stands for a model that nobody has chosen yet`, {
		file,
		line,
		key: "model"
	}, "Write the name of the model that answers, as its endpoint spells it, such as `model: gpt-4o-mini-2024-07-18`.");
}

// src/stages/plan/trials.ts
function trialOf(seat, index) {
	const { exam, case: each, side, request, key, own, recorded } = seat;
	const there = recorded?.[index];
	if (recorded && !there) return null;
	const trial = {
		exam,
		case: each,
		side,
		index,
		request,
		key
	};
	if (!own && !there) return trial;
	return {
		...trial,
		...own && { own },
		...there && { recorded: there }
	};
}
function trialsOf(seats, due, tally) {
	const wanted = seats.filter((seat) => seat.place < due.share && due.of(seat.exam, seat.case)).map((seat) => ({
		seat,
		from: tally.get(seat) ?? 0
	})).map(({ seat, from }) => ({
		seat,
		from,
		to: endOf(due, seat, from)
	}));
	const most = wanted.reduce((end, { to }) => Math.max(end, to), 0);
	const trials = [];
	for (let index = 0; index < most; index++) for (const { seat, from, to } of wanted) {
		if (index < from || index >= to) continue;
		const trial = trialOf(seat, index);
		if (trial) trials.push(due.kind === "again" ? {
			...trial,
			own: true
		} : trial);
	}
	for (const { seat, from, to } of wanted) tally.set(seat, Math.max(from, to));
	return trials;
}
const FRESH = 3;
function endOf({ kind, trials }, { exam }, from) {
	switch (kind) {
		case "wave": return Math.min(trials, exam.suite.trials);
		case "pinned": return trials;
		case "again": return from === 0 ? 0 : from + Math.max(from, Math.min(FRESH, exam.suite.trials));
	}
}

// src/stages/plan/sentinels.ts
const AGAIN = {
	share: .1,
	least: 8
};
const SENTINEL = 1e3;
function sentinelsIn(seats, store) {
	const groups = /* @__PURE__ */ new Map();
	for (const seat of seats) {
		if (!isKeepable(seat)) continue;
		const group = groups.get(seat.exam) ?? {
			baseline: [],
			candidate: []
		};
		group[seat.side].push(seat);
		groups.set(seat.exam, group);
	}
	return [...groups.values()].flatMap(({ baseline, candidate }) => [...someOf(strayIn(baseline, candidate, store)), ...someOf(strayIn(candidate, baseline, store))]);
}
function strayIn(seats, others, store) {
	const opposite = new Map(others.map((seat) => [seat.case, seat]));
	return seats.flatMap((seat) => {
		const other = opposite.get(seat.case);
		if (other?.key === seat.key) return [];
		for (let index = 0; index < seat.exam.suite.trials; index++) {
			const asking = whence(seat, index, store);
			if (asking === null || asking === store.asking) continue;
			if (!other || whence(other, index, store) !== asking) return [{
				seat,
				index
			}];
		}
		return [];
	});
}
function someOf(strays) {
	const most = Math.max(AGAIN.least, Math.ceil(strays.length * AGAIN.share));
	return strays.toSorted((a, b) => a.seat.place - b.seat.place).slice(0, most).flatMap(({ seat, index }) => {
		const then = trialOf(seat, index);
		return then ? [{
			then,
			now: {
				...then,
				index: SENTINEL,
				own: true
			}
		}] : [];
	});
}
function isTimed({ suite, change }) {
	if (!change.baseline || !change.candidate) return false;
	return suite.rules.some(({ card }) => measureOf(card).unit === "ms" && Boolean(card.threshold?.maxRegression));
}
function furtherTrials(plan, store) {
	const exams = /* @__PURE__ */ new Map();
	for (const exam of plan.exams) {
		const kept = plan.seats.filter((seat) => seat.exam === exam && isKeepable(seat)).reduce((most, seat) => Math.max(most, countOf(seat, store)), 0);
		exams.set(exam, {
			...exam,
			suite: {
				...exam.suite,
				trials: exam.suite.trials + kept
			}
		});
	}
	const asked = [...exams.values()];
	const trials = asked.reduce((most, { suite }) => Math.max(most, suite.trials), 1);
	return {
		...plan,
		exams: asked,
		seats: plan.seats.map((seat) => ({
			...seat,
			exam: exams.get(seat.exam) ?? seat.exam
		})),
		waves: [{
			share: 1,
			trials,
			spent: 1,
			proof: .05
		}]
	};
}
function countOf(seat, store) {
	let count = 0;
	while (whence(seat, count, store) !== null) count++;
	return count;
}
function isKeepable({ request, recorded, exam, side }) {
	return request.ok && !recorded && !exam.change.systems?.[side];
}
function whence(seat, index, store) {
	return seat.request.ok ? store.whence(firstOf(seat, seat.request.value, index)) : null;
}
function firstOf({ key, own }, request, index) {
	return {
		request,
		key,
		index,
		turn: request.turns.findIndex(({ assistant }) => assistant === null) + 1,
		said: "",
		own: own === true
	};
}

// src/stages/plan/reach.ts
function dueIn({ suites }, changes, force) {
	const placed = grouped(changes, ({ place }) => place?.suite ?? null);
	const byTarget = grouped(placed.get(null) ?? [], ({ target }) => target);
	const order = new Map(changes.map((change, at) => [change, at]));
	return suites.flatMap((suiteLaw) => {
		const seated = placed.get(suiteLaw.name) ?? [];
		const taken = new Set(seated.flatMap(({ place, target }) => [target, place?.of]));
		const reached = [...new Set(suiteLaw.targets)].flatMap((target) => byTarget.get(target) ?? []).filter((change) => !taken.has(change.target) && isReached(change, suiteLaw, force));
		const all = [...seated, ...reached].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
		return all.length ? [{
			suiteLaw,
			reached: all
		}] : [];
	});
}
function isReached(change, suite, force) {
	if (change.kind === "deleted") return false;
	if (change.as === "base-declares-it") return change.kind !== "same" && suite.law !== "head";
	return force || change.kind !== "same" || suite.changed !== null;
}
function examOf(change, suite, law) {
	if (change.kind !== "same") return {
		change,
		suite
	};
	return {
		change: {
			...change,
			reason: law.changed ?? "every suite was asked for"
		},
		suite
	};
}

// src/stages/plan/recordings.ts
function byCase(recorded) {
	const cases = /* @__PURE__ */ new Map();
	for (const each of [...recorded].sort((a, b) => a.trial - b.trial)) {
		const own = cases.get(each.case) ?? [];
		own.push(each);
		cases.set(each.case, own);
	}
	return cases;
}
function recordingSeat(recorded, each, file) {
	const own = recorded.get(idOf(each)) ?? [];
	const turns = spokenTurns(each);
	const request = {
		ok: true,
		value: {
			endpoint: "",
			parameters: {},
			messages: [],
			turns,
			tools: [],
			responseFormat: null,
			model: own[0]?.model ?? ""
		}
	};
	const held = own.map(({ outputs }) => conversationOf$1(outputs, turns));
	return {
		request,
		key: fingerprint([
			file,
			each.id,
			turns,
			held
		]),
		recorded: held.length ? held : [missing(each, file)]
	};
}
function idOf({ id }) {
	return id.replace(/ \(as on base\) *$/, "");
}
function missing({ id }, file) {
	return {
		ok: false,
		failure: {
			cause: "empty",
			first: null,
			message: `${file} has no answer to case ${id}`,
			status: null
		}
	};
}

// src/stages/plan/size.ts
const MOST_SEATS = 5e4;
function checkSize(exams) {
	checkSeats(exams);
	checkTexts(exams);
}
function checkSeats(exams) {
	const seats = exams.reduce((sum, { suite }) => sum + suite.cases.length, 0);
	const [largest] = [...grouped(exams, ({ suite }) => suite).entries()].toSorted((a, b) => b[0].cases.length * b[1].length - a[0].cases.length * a[1].length);
	if (seats <= MOST_SEATS || !largest) return;
	const [{ name, cases }, asked] = largest;
	throw new UserError(`${seats} conversations would be asked of each side, most of them by suite ${name}: ${cases.length} cases of ${asked.length} targets`, {
		file: cases[0]?.where.file ?? "",
		line: null,
		key: null
	}, `Take a sample of the cases, or split the config in several: at most ${MOST_SEATS} are planned at a time.`);
}
const MOST_FILLED = 12e7;
function checkTexts(exams) {
	const all = exams.map((exam) => ({
		exam,
		bytes: bytesOf(exam)
	}));
	const bytes = all.reduce((sum, each) => sum + each.bytes, 0);
	const [largest] = all.toSorted((a, b) => b.bytes - a.bytes);
	if (bytes <= MOST_FILLED || !largest) return;
	const { change, suite } = largest.exam;
	throw new UserError(`the prompts filled with all cases are ${megabytes(bytes)} MB of text, most of it by suite ${suite.name}: ${suite.cases.length} cases of ${change.target}`, {
		file: suite.cases[0]?.where.file ?? "",
		line: null,
		key: null
	}, `Shorten the prompt, or take a sample of the cases: at most ${megabytes(MOST_FILLED)} MB are planned at a time, both sides together.`);
}
function megabytes(bytes) {
	return Math.round(bytes / 1e6);
}
function bytesOf({ change, suite }) {
	const [baseline, candidate] = [change.baseline ?? change.candidate, change.candidate ?? change.baseline];
	const asked = [baseline, candidate].flatMap((prompt) => prompt?.messages.length ? [prompt] : []);
	if (asked.length === 0) return 0;
	const cases = suite.cases.reduce((sum, each) => sum + bytesOfCase(each), 0);
	return asked.reduce((sum, prompt) => sum + bytesOfPrompt(prompt) * suite.cases.length + cases, 0);
}
function bytesOfPrompt({ messages }) {
	return messages.reduce((sum, { content }) => sum + bytesIn(content), 0);
}
function bytesOfCase({ input, context }) {
	return [...Object.values(input), ...context].reduce((sum, text) => sum + (typeof text === "string" ? bytesIn(text) : 0), 0);
}
function bytesIn(text) {
	return BEYOND_LATIN.test(text) ? 2 * text.length : text.length;
}
const BEYOND_LATIN = /[\u0100-\uffff]/;

// src/stages/plan/systems.ts
function systemSeat(system, each) {
	const turns = spokenTurns(each);
	const asked = {
		endpoint: "",
		model: "",
		parameters: {},
		messages: [],
		tools: [],
		responseFormat: null
	};
	const key = fingerprint(JSON.parse(JSON.stringify([
		system,
		caseLine(each, 0),
		turns
	])));
	return {
		request: {
			ok: true,
			value: {
				...asked,
				turns
			}
		},
		key
	};
}

// src/stages/plan/floating.ts
function floatingNames(exams) {
	const latest = /* @__PURE__ */ new Set();
	const undated = /* @__PURE__ */ new Set();
	for (const { change } of exams) {
		const model = change.candidate?.model;
		const kind = model ? floats(model) : null;
		const isChosen = change.touched.includes("model") || change.kind === "added";
		if (model && kind === "latest") latest.add(model);
		if (model && kind === "undated" && isChosen) undated.add(model);
	}
	const list = [...latest, ...undated].join(", ");
	const message = `The model behind ${list} may change without a change here: name a dated snapshot, so that a run can be told from the next.`;
	return list ? [{
		code: "floating-model",
		message
	}] : [];
}

// src/stages/plan/forms.ts
const SEEING = [
	"json-schema",
	"json-valid",
	"json-field"
];
function uncheckedForms(exams) {
	const open = exams.filter(({ change, suite }) => hasSchema(change.candidate) && !change.recorded && !suite.rules.some(({ card }) => SEEING.includes(card.measure)));
	if (open.length === 0) return [];
	return [{
		code: "form-not-checked",
		message: `No metric looks whether answers keep to the JSON Schema that their prompt asks for: ${[...new Set(open.map(({ change, suite }) => `${change.target} (${suite.name})`))].join(", ")}. A card with \`measure: json-schema\` and that schema in its \`options\` would.`
	}];
}
function hasSchema(prompt) {
	const format = prompt?.responseFormat ?? prompt?.parameters["response_format"] ?? null;
	if (!isFields(format)) return false;
	return format["type"] === "json_schema" || isFields(format["json_schema"]) || isFields(format["schema"]);
}

// src/stages/plan/forecast.ts
const SECONDS_A_CALL = 2;
function forecast({ exams, seats }, rates) {
	const [once, most] = [openSum(rates), openSum(rates)];
	const add = (model, calls, usage, trials, waits = false) => {
		once.add(model, calls, usage, waits ? trials : 1, waits);
		most.add(model, calls, usage, trials, waits);
	};
	for (const { request, trials, waits } of conversationsIn(seats)) {
		const { calls, ...usage } = conversation$1(request);
		add(request.model, calls, request.model === "" ? null : usage, trials, waits);
	}
	const asked = grouped(seats.filter(({ request }) => request.ok), ({ exam }) => exam);
	for (const exam of exams) for (const rule of exam.suite.rules) {
		const judge = judgeOf(rule.card);
		if (judge) addJudge(add, {
			exam,
			rule,
			judge,
			asked: asked.get(exam) ?? []
		});
	}
	return {
		once: once.outlay(),
		most: most.outlay(),
		unpriced: most.unpriced()
	};
}
function conversationsIn(seats) {
	const all = /* @__PURE__ */ new Map();
	for (const { request, recorded, key, exam } of seats) {
		if (!request.ok || recorded) continue;
		const trials = Math.max(exam.suite.trials, all.get(key)?.trials ?? 0);
		const waits = exam.suite.delivery === "batch" || (all.get(key)?.waits ?? false);
		all.set(key, {
			request: request.value,
			trials,
			waits
		});
	}
	return [...all.values()];
}
function conversation$1(request) {
	const answer = tokensExpected(request);
	let [sent, calls, input] = [
		tokensSent(request, request.messages),
		0,
		0
	];
	for (const { user, assistant } of request.turns) {
		sent += tokensIn(user);
		if (assistant === null) {
			calls++;
			input += sent;
		}
		sent += assistant === null ? answer : tokensIn(assistant);
	}
	return {
		calls,
		input,
		output: calls * answer
	};
}
const LIKELY = {
	turn: 1,
	user: "",
	text: "x".repeat(1200),
	toolCalls: [],
	usage: null,
	latencyMs: null,
	firstTokenMs: null,
	model: null
};
function addJudge(add, { exam, rule, judge, asked }) {
	const [first] = asked;
	if (!first) return;
	const put = (requests, calls, trials) => {
		for (const request of requests) {
			const { input, output } = conversation$1(request);
			add(request.model, calls, {
				input: input * calls,
				output: output * calls
			}, trials);
		}
	};
	for (const { samples } of judge.canaries) for (const sample of samples) put(judge.questions(sample), 1, 1);
	const turns = rule.card.level === "turn" ? Math.max(1, first.case.turns.length) : 1;
	put(judge.questions(sampleOf(first)), asked.length * turns, exam.suite.trials);
}
function sampleOf({ case: each, request }) {
	const sent = request.ok ? request.value.messages : [];
	const userTurns = each.turns.map(({ user }) => user);
	return {
		case: each,
		answer: LIKELY,
		usd: null,
		userTurns,
		sent,
		earlier: [],
		rival: LIKELY
	};
}
function openSum({ prices, concurrency }) {
	const sum = {
		calls: 0,
		tokens: 0,
		usd: 0
	};
	const batchPrices = inBatch(prices);
	let held = 0;
	const unpriced = /* @__PURE__ */ new Set();
	return {
		add: (model, calls, usage, times, waits = false) => {
			sum.calls += calls * times;
			if (!waits) held += calls * times;
			if (!usage) return;
			sum.tokens += (usage.input + usage.output) * times;
			const usd = costOf(usage, waits ? batchPrices : prices, [model]);
			if (usd === null) unpriced.add(model);
			sum.usd += (usd ?? 0) * times;
		},
		outlay: () => ({
			...sum,
			minutes: held * SECONDS_A_CALL / 60 / concurrency
		}),
		unpriced: () => [...unpriced].sort()
	};
}

// src/stages/plan/deal.ts
const WORTH = 500;
const MOST = 16;
function shardsFor({ seats }, wanted) {
	const groups = groupsOf(seats);
	const conversations = groups.reduce((sum, group) => sum + group.conversations, 0);
	const shards = wanted ?? Math.min(MOST, Math.ceil(conversations / WORTH));
	return Math.max(1, Math.min(shards, groups.length));
}
function deal({ seats }, of) {
	const groups = groupsOf(seats);
	const hands = Array.from({ length: of }, () => ({
		weight: 0,
		conversations: 0,
		seats: /* @__PURE__ */ new Set()
	}));
	for (const group of groups.toSorted((a, b) => b.weight - a.weight)) {
		const hand = hands.reduce((least, each) => isLighter(each, least) ? each : least);
		hand.weight += group.weight;
		hand.conversations += group.conversations;
		for (const seat of group.seats) hand.seats.add(seat);
	}
	const whole = hands.reduce((sum, { weight }) => sum + weight, 0);
	return hands.map(({ weight, conversations, seats: own }) => ({
		seats: seats.filter((seat) => own.has(seat)),
		conversations,
		share: whole === 0 ? 0 : weight / whole
	}));
}
function isLighter(one, other) {
	return one.weight < other.weight || one.weight === other.weight && one.seats.size < other.seats.size;
}
function nameOfPlan({ exams, seats, seed }, origin) {
	const places = new Map(exams.map((exam, at) => [exam, at]));
	return fingerprint([
		origin,
		seed,
		exams.map(({ suite, change }) => [
			suite.name,
			suite.trials,
			change.target,
			change.as
		]),
		seats.map(({ exam, case: each, side, key }) => [
			places.get(exam) ?? -1,
			each.id,
			side,
			key
		])
	]);
}
function placesIn(hands) {
	const places = /* @__PURE__ */ new Map();
	for (const [at, { seats }] of hands.entries()) for (const { exam, case: each } of seats) {
		const cases = places.get(exam) ?? /* @__PURE__ */ new Map();
		places.set(exam, cases.set(each, at + 1));
	}
	return (exam, each) => places.get(exam)?.get(each) ?? null;
}
function groupsOf(seats) {
	const exams = /* @__PURE__ */ new Map();
	const tie = openTies();
	for (const seat of seats) {
		if (!exams.has(seat.exam)) exams.set(seat.exam, exams.size);
		if (seat.key !== "") tie.join(caseOf(seat, exams), seat.key);
	}
	const groups = /* @__PURE__ */ new Map();
	for (const seat of seats) {
		const name = tie.nameOf(caseOf(seat, exams));
		const group = groups.get(name);
		if (group) group.push(seat);
		else groups.set(name, [seat]);
	}
	return [...groups.values()].map(weighed);
}
function caseOf({ exam, case: each }, exams) {
	return `${exams.get(exam)}/${each.id}`;
}
function weighed(seats) {
	const asked = /* @__PURE__ */ new Map();
	for (const { key, request, recorded, exam } of seats) {
		if (!request.ok || recorded) continue;
		const trials = Math.max(exam.suite.trials, asked.get(key)?.trials ?? 0);
		const { input, output } = conversation$1(request.value);
		asked.set(key, {
			tokens: input + output,
			trials
		});
	}
	const all = [...asked.values()];
	return {
		seats,
		conversations: all.reduce((sum, { trials }) => sum + trials, 0),
		weight: all.reduce((sum, { tokens, trials }) => sum + tokens * trials, 0)
	};
}
function openTies() {
	const above = /* @__PURE__ */ new Map();
	const nameOf = (name) => {
		let top = name;
		for (let next = above.get(top); next !== void 0; next = above.get(top)) top = next;
		if (top !== name) above.set(name, top);
		return top;
	};
	const join = (one, other) => {
		const [a, b] = [nameOf(one), nameOf(other)];
		if (a !== b) above.set(b, a);
	};
	return {
		nameOf,
		join
	};
}

// src/stages/plan/index.ts
async function plan(law, changes, head, wanted) {
	const due = dueIn(law, changes, wanted.force);
	const opened = await allTold(due.map(({ suiteLaw }) => openSuite(suiteLaw, wanted.trials)));
	const { exams, seats } = await seated(due, opened);
	if (wanted.maxCost !== null || law.maxCost !== null) checkPrices(seats, exams, law);
	throwFound(await unnamedIn(exams, head));
	const [waves, seed] = [wavesFor(exams), seedOf(seats, wanted.occasion)];
	const policy = opened.flatMap((each) => each.policy);
	return {
		exams,
		seats: shuffled(seats, seed),
		waves,
		policy,
		seed
	};
}
async function seatAll(law, changes, opened) {
	const byLaw = new Map(law.suites.map((suiteLaw, at) => [suiteLaw, opened[at]]));
	const due = dueIn(law, changes, true);
	const { exams, seats } = await seated(due, due.flatMap(({ suiteLaw }) => byLaw.get(suiteLaw) ?? []));
	if (law.maxCost !== null) checkPrices(seats, exams, law);
	return {
		exams,
		seats
	};
}
async function seated(due, opened) {
	const exams = due.flatMap(({ suiteLaw, reached }, at) => {
		const { suite } = opened[at];
		return reached.map((change) => examOf(change, suite, suiteLaw));
	});
	checkSize(exams);
	const seats = (await Promise.all(exams.map(seatsOf))).flat();
	throwFound(unfitOnHead(seats));
	return {
		exams,
		seats
	};
}
function seedOf(seats, occasion) {
	const asked = new Set(seats.map(({ side, key }) => `${side} ${key}`));
	return fingerprint([occasion, ...[...asked].sort()]);
}
function wavesFor(exams) {
	return planWaves(exams.reduce((most, { suite }) => Math.max(most, suite.trials), 1), exams.reduce((most, { suite }) => Math.max(most, suite.cases.length), 0));
}
function checkPrices(seats, exams, { prices }) {
	const asked = seats.flatMap(({ request, recorded }) => request.ok && !recorded && request.value.model !== "" ? [request.value.model] : []);
	const rules = exams.flatMap(({ suite }) => suite.rules);
	const models = [...asked, ...rules.flatMap(({ card }) => judgeOf(card)?.model ?? [])];
	const unpriced = [...new Set(models)].find((model) => priced(prices, [model]) === void 0);
	if (unpriced === void 0) return;
	throw new UserError(`${unpriced} has no price, so max-cost can't be held`, null, "Add it to `prices` in the config, or cap `max-requests` instead.");
}
async function seatsOf(exam) {
	const { change, suite } = exam;
	const streams = suite.rules.some(({ card }) => measureOf(card).streams);
	const sides = await Promise.all(["baseline", "candidate"].map(async (side) => {
		const prompt = change[side];
		const recorded = change.recorded?.[side] ?? null;
		const system = change.systems?.[side] ?? null;
		if (!prompt) return [];
		return [{
			side,
			prompt,
			ask: await asking(prompt, change.endpoints[side], streams),
			recorded: recorded && byCase(recorded),
			system
		}];
	}));
	const own = isTimed(exam) ? { own: true } : {};
	const seated = sides.flat();
	const isOnce = asksTheSame(change);
	return suite.cases.flatMap((each) => {
		let filled = null;
		return seated.map(({ side, prompt, ask, recorded, system }) => {
			const seat = {
				exam,
				case: each,
				side,
				place: 0,
				...own
			};
			if (recorded) return {
				...seat,
				...recordingSeat(recorded, each, prompt.path)
			};
			if (system) return {
				...seat,
				...systemSeat(system, each),
				recorded: null
			};
			if (!isOnce || filled === null) filled = ask(each);
			return {
				...seat,
				...filled,
				recorded: null
			};
		});
	});
}
async function asking(prompt, endpoint, streams) {
	const render = await renderer(prompt);
	return (each) => {
		const filled = requestOf(prompt, render, each, endpoint);
		const request = streams && filled.ok ? streamed(filled.value) : filled;
		return {
			request,
			key: request.ok ? requestKey(request.value) : ""
		};
	};
}
function asksTheSame({ baseline, candidate, endpoints }) {
	if (!baseline || !candidate || endpoints.baseline !== endpoints.candidate) return false;
	return JSON.stringify(baseline) === JSON.stringify(candidate);
}
function streamed(request) {
	return {
		ok: true,
		value: {
			...request,
			streamed: true
		}
	};
}
function unfitOnHead(seats) {
	const unfit = seats.filter(({ side, request, case: each }) => side === "candidate" && !request.ok && each.law !== "base");
	return [...[...new Set(unfit.flatMap(({ exam }) => exam.change.candidate?.model === null ? [exam.change.candidate.path] : []))].map(noModel), ...unfit.flatMap(({ exam, request, case: each }) => request.ok || exam.change.candidate?.model === null ? [] : [unfitError(request.failure.message, each)])];
}
function noModel(path) {
	return new UserError(`${path} names no model`, {
		file: path,
		line: null,
		key: "model"
	}, "Name it in the prompt file where its format has a place for it, or let the target point at settings: `model: config/models.yml#/support`.");
}

// src/edges/model/recording.ts
const usage = object({
	input: number(),
	output: number(),
	cached: number().exactOptional(),
	reasoning: number().exactOptional(),
	usd: number().exactOptional(),
	parts: array(object({
		model: string(),
		input: number(),
		output: number(),
		cached: number().exactOptional()
	})).exactOptional()
});
const span = object({
	id: string(),
	parent: string().nullable(),
	name: string(),
	start: number(),
	ms: number(),
	error: string().nullable(),
	attributes: record(string(), json())
});
const line = object({
	key: string(),
	index: int().min(0),
	source: string().default("called"),
	answers: array(object({
		turn: int(),
		user: string(),
		text: string(),
		"tool-calls": array(object({
			name: string(),
			arguments: string()
		})).default([]),
		usage: usage.nullable().default(null),
		"latency-ms": number().nullable().default(null),
		"first-token-ms": number().nullable().default(null),
		model: string().nullable().default(null),
		context: array(string()).optional(),
		spans: array(span).optional(),
		"left-out-spans": int().optional()
	})).nullish(),
	failure: object({
		cause: string(),
		message: string(),
		status: number().nullish(),
		first: string().nullish()
	}).nullish()
});
const MOST_BYTES$2 = 536870912;
async function openRecording(path) {
	const answers = await answersIn(path);
	let cached = 0;
	const replay = (key, index) => {
		const found = answers.get(`${key}/${index}`) ?? null;
		if (found) cached++;
		return found;
	};
	return {
		replay,
		ask: () => Promise.reject(/* @__PURE__ */ new Error("a recording is not asked")),
		consumption: () => ({
			...NOTHING_TAKEN,
			cached
		})
	};
}
async function answersIn(path) {
	if (!(await stat(path).catch(() => null))?.isDirectory()) {
		const lines = linesOf(await readText(path), path);
		return new Map(lines.map((run) => [`${run.key}/${run.index}`, resultOf(run)]));
	}
	const texts = /* @__PURE__ */ new Map();
	for (const file of await reportsIn(path)) texts.set(await readText(file), file);
	return pooled([...texts].flatMap(([text, file]) => linesOf(text, file)));
}
function pooled(lines) {
	const answers = /* @__PURE__ */ new Map();
	const met = /* @__PURE__ */ new Map();
	const isCopy = ({ source }) => source !== "called";
	for (const run of [...lines.filter((each) => !isCopy(each)), ...lines.filter(isCopy)]) {
		const result = resultOf(run);
		const text = JSON.stringify(result);
		const before = met.get(run.key) ?? {
			texts: /* @__PURE__ */ new Set(),
			count: 0
		};
		if (!result.ok || isCopy(run) && before.texts.has(text)) continue;
		answers.set(`${run.key}/${before.count}`, result);
		met.set(run.key, {
			texts: before.texts.add(text),
			count: before.count + 1
		});
	}
	return answers;
}
function linesOf(text, file) {
	return [...text.split("\n").entries()].flatMap(([index, row]) => {
		if (!row.trim()) return [];
		const parsed = line.safeParse(parse$2(row));
		if (parsed.success) return [parsed.data];
		const [issue] = parsed.error.issues;
		const what = issue?.path.length ? `${issue.path.join(".")}: ${issue.message}` : "not a run";
		throw new UserError(`${file}: ${what}`, {
			file,
			line: index + 1,
			key: null
		}, "A recording is the runs.jsonl of an earlier run, one run a line.");
	});
}
async function reportsIn(path) {
	const files = (await readdir(path, { recursive: true })).filter((entry) => basename(entry) === "runs.jsonl").sort();
	if (files.length > 0) return files.map((file) => join(path, file));
	throw new UserError(`there is no runs.jsonl in ${path}`, {
		file: path,
		line: null,
		key: null
	}, "Name a runs.jsonl, or a folder that holds the reports of earlier runs.");
}
function resultOf(run) {
	if (run.failure || !run.answers) {
		const { cause = "malformed", message = "the recording holds no answer", status = null, first = null } = run.failure ?? {};
		return {
			ok: false,
			failure: {
				cause,
				message,
				status,
				first
			}
		};
	}
	return {
		ok: true,
		value: run.answers.map((it) => ({
			turn: it.turn,
			user: it.user,
			text: it.text,
			toolCalls: it["tool-calls"],
			usage: it.usage,
			latencyMs: it["latency-ms"],
			firstTokenMs: it["first-token-ms"],
			model: it.model,
			...it.context ? { context: it.context } : {},
			...it.spans ? { spans: it.spans } : {},
			...it["left-out-spans"] ? { leftOutSpans: it["left-out-spans"] } : {}
		}))
	};
}
async function readText(path) {
	try {
		const { size } = await stat(path);
		if (size > MOST_BYTES$2) throw new Error("too large");
		return await readFile(path, "utf8");
	} catch {
		throw new UserError(`the recording ${path} can't be read`, {
			file: path,
			line: null,
			key: null
		}, "Set `replies` to the path of a runs.jsonl.");
	}
}
function parse$2(row) {
	try {
		return JSON.parse(row);
	} catch {
		return null;
	}
}

// src/edges/shards.ts
const NAME = "shard.json";
const ANSWERS = "runs.jsonl";
const MOST_SHARDS = 256;
const MOST_NOTES = 100;
const MOST_SEALS = 1e3;
const LONGEST = 2e3;
const MOST_ENTRIES = 1e4;
const MOST_BYTES$1 = 1 << 20;
const sum = number().min(0);
const sealedFile = strictObject({
	version: literal(1),
	shard: int().min(1).max(MOST_SHARDS),
	of: int().min(1).max(MOST_SHARDS),
	plan: string().regex(/^[0-9a-f]{32}$/),
	base: string().max(64),
	head: string().max(64),
	complete: boolean(),
	usage: strictObject({
		requests: sum,
		"input-tokens": sum,
		"output-tokens": sum,
		"cost-usd": sum,
		"unpriced-models": array(string().max(LONGEST)).max(MOST_NOTES)
	}),
	notes: array(strictObject({
		code: string().max(60),
		message: string().max(LONGEST)
	})).max(MOST_NOTES)
}).extend({ seals: array(string().max(64)).max(MOST_SEALS).exactOptional() });
async function writeShard(folder, { at, of, plan, base, head, asked }, log, seal = null) {
	const usage = asked?.usage;
	const text = JSON.stringify({
		version: 1,
		shard: at,
		of,
		plan,
		base,
		head,
		complete: asked !== null,
		usage: {
			requests: usage?.requests ?? 0,
			"input-tokens": usage?.inputTokens ?? 0,
			"output-tokens": usage?.outputTokens ?? 0,
			"cost-usd": usage?.usd ?? 0,
			"unpriced-models": [...usage?.unpriced ?? []]
		},
		notes: (asked?.notes ?? []).slice(0, MOST_NOTES).map(({ code, message }) => ({
			code,
			message: message.slice(0, LONGEST).toWellFormed()
		}))
	});
	await makeFolder(folder, process.cwd());
	const said = JSON.parse(cleanJson(text, log));
	const signed = asked && seal ? {
		...said,
		seals: [...await seal(said, join(folder, ANSWERS))]
	} : said;
	await writeWhole(folder, NAME, `${JSON.stringify(signed)}\n`);
}
async function readShards(folders, seal) {
	const found = (await Promise.all(folders.map(shardsIn))).flat();
	if (found.length > MOST_SHARDS) throw new UserError(`there are ${found.length} shards, and no run has more than ${MOST_SHARDS}`, null, "Name the folder of one run.");
	const shards = [];
	for (const { path, shown } of found) shards.push(await readShard(path, shown, seal));
	return shards;
}
async function shardsIn(folder) {
	const found = [];
	const folders = [folder];
	let seen = 0;
	for (let next = folders.pop(); next !== void 0; next = folders.pop()) {
		const entries = await readdir(next, { withFileTypes: true }).catch(() => {
			throw new UserError(`the folder ${folder} can't be read`, {
				file: folder,
				line: null,
				key: null
			}, "Name the folder that a run left, or the one into which the artifacts of all shards were downloaded.");
		});
		seen += entries.length;
		if (seen > MOST_ENTRIES) throw wrong(folder, "it holds too many files", "Name a folder that holds the shards alone.");
		for (const entry of entries.toSorted((a, b) => a.name < b.name ? -1 : 1)) {
			const path = join(next, entry.name);
			if (entry.isDirectory()) folders.push(path);
			if (entry.isFile() && entry.name === NAME) found.push({
				path,
				shown: relative(dirname(folder), path)
			});
		}
	}
	return found;
}
async function readShard(path, shown, seal) {
	const parsed = (await lstat(path)).size > MOST_BYTES$1 ? null : sealedFile.safeParse(parse$1(await readFile(path, "utf8")));
	if (!parsed?.success) {
		const [issue] = parsed?.error.issues ?? [];
		throw wrong(shown, issue ? [issue.path.join("."), issue.message].filter(Boolean).join(": ") : "it is too long", "It is written by `mode: run`; have the shard run again.");
	}
	const { seals = [], ...said } = parsed.data;
	const { shard: at, of, plan, base, head, complete, usage, notes } = said;
	if (at > of) throw wrong(shown, `there is no shard ${at} of ${of}`, "Have the shard run again.");
	const known = {
		file: shown,
		at,
		of,
		plan,
		base,
		head
	};
	if (!complete) return {
		...known,
		asked: null
	};
	const answers = join(dirname(path), ANSWERS);
	if (!(await lstat(answers).catch(() => null))?.isFile()) throw wrong(shown, "there is no runs.jsonl beside it", "Upload and download both files together.");
	if (seal && !(await seal(said, answers)).some((each) => seals.includes(each))) throw foreign(shown);
	const { replay } = await openRecording(answers);
	const took = {
		requests: usage.requests,
		cached: 0,
		inputTokens: usage["input-tokens"],
		outputTokens: usage["output-tokens"],
		usd: usage["cost-usd"],
		unpriced: usage["unpriced-models"]
	};
	return {
		...known,
		asked: {
			replay: replay ?? (() => null),
			usage: took,
			notes
		}
	};
}
function foreign(place) {
	return new UserError(`${place} is not signed with the keys of this run, so its answers are not believed`, {
		file: place,
		line: null,
		key: null
	}, "Give all shards and the report the same `api-key`, `endpoints` and variables of `api-key-env`. If they have them, another job wrote or changed this artifact.");
}
function wrong(place, what, hint) {
	return new UserError(`${place} is no shard: ${what}`, {
		file: place,
		line: null,
		key: null
	}, hint);
}
function parse$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// src/stages/judge.ts
async function convene(exams, scorers, ask) {
	const seats = exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => seatOf$1(exam, rule)));
	const judges = new Map(seats.map(({ rule, judge }) => [rule, judge]));
	const records = /* @__PURE__ */ new Map();
	const replies = /* @__PURE__ */ new Map();
	const runs = [];
	const put = async (trials) => {
		const fresh = new Map(trials.filter(({ key }) => !replies.has(key)).map((trial) => [trial.key, trial]));
		for (const run of await ask([...fresh.values()])) {
			runs.push(run);
			replies.set(run.trial.key, textOf(run));
		}
	};
	const answersTo = (judge, sample) => judge.questions(sample).map((request) => replies.get(requestKey(request)) ?? NOT_ASKED$1);
	const seated = [...new Map(seats.map((seat) => [canonical(seat.rule.card.options), seat])).values()];
	for (const { judge } of seated) records.set(judge.fingerprint, {
		judge,
		wrong: /* @__PURE__ */ new Set(),
		silent: null,
		asked: 0,
		failures: []
	});
	await put(seated.flatMap(canaryTrials));
	for (const { judge, rule } of seated) {
		const scorerOf = scorers.get(rule);
		const record = records.get(judge.fingerprint);
		if (scorerOf && record) await examine(record, judge, scorerOf, (sample) => answersTo(judge, sample));
	}
	return {
		runs,
		hear: async (came, prices) => {
			const trials = questionsOn(came, judges, prices).filter(({ judge }) => !isRefused(records.get(judge.fingerprint)));
			await put(trials.map(({ trial }) => trial));
			for (const { judge, trial } of trials) count(records.get(judge.fingerprint), replies.get(trial.key));
		},
		heard: (rule, sample) => {
			const judge = judges.get(rule);
			const asking = judge && askedBy(sample.case, rule, judge);
			if (!asking) return [];
			return isRefused(records.get(judge.fingerprint)) ? asking.questions(sample).map(() => REFUSED) : answersTo(asking, sample);
		},
		juries: () => [...records.values()].map(juryOf)
	};
}
const NOT_ASKED$1 = failed$1("given-up", "the judge was not asked");
const REFUSED = failed$1("judge-untrusted", "the judge can't be trusted, so it was not asked");
function failed$1(cause, message) {
	return {
		ok: false,
		failure: {
			cause,
			first: null,
			message,
			status: null
		}
	};
}
function seatOf$1(exam, rule) {
	const judge = judgeOf(rule.card);
	return judge ? [{
		exam,
		rule,
		judge
	}] : [];
}
function askedBy({ demands }, { card }, judge) {
	if (!card.byDemand || !demands) return judge;
	const demand = Object.hasOwn(demands, card.id) ? demands[card.id] : void 0;
	return demand ? judgeOf({
		...card,
		options: {
			...card.options,
			...demand.options
		}
	}) : null;
}
function isRefused(record) {
	return record?.judge.kind === "judge" && (record.wrong.size > 0 || record.silent !== null);
}
function canaryTrials({ exam, rule, judge }) {
	return judge.canaries.flatMap(({ samples }) => samples).flatMap((sample) => judge.questions(sample).map((request) => ({
		exam,
		case: sample.case,
		side: "candidate",
		index: 0,
		own: true,
		...asked(request, rule)
	})));
}
function asked(request, rule) {
	return {
		request: {
			ok: true,
			value: request
		},
		key: requestKey(request),
		judging: rule.card.id
	};
}
async function examine(record, judge, scorerOf, answersTo) {
	for (const canary of judge.canaries) {
		const marks = [];
		let unscored = null;
		for (const sample of canary.samples) {
			const replies = answersTo(sample);
			const lost = replies.find((reply) => !reply.ok);
			if (lost && !lost.ok) record.silent ??= lost.failure;
			const mark = await scorerOf(sample.case)?.({
				...sample,
				replies
			});
			if (!mark) continue;
			marks.push(mark.value);
			if (mark.value === null) unscored ??= mark.reason;
		}
		if (record.silent) return;
		if (!canary.isRight(marks)) record.wrong.add(unscored === null ? canary.fault : `can't judge a known answer: ${unscored}`);
	}
}
function questionsOn(came, judges, prices) {
	const rivalOf = rivalsIn(came);
	return came.flatMap((run) => {
		const judged = run.trial.exam.suite.rules.flatMap((rule) => {
			const judge = judges.get(rule);
			return judge ? [{
				rule,
				judge
			}] : [];
		});
		const samples = judged.length > 0 ? samplesWithRivals(run, rivalOf(run), prices) : [];
		return judged.flatMap(({ rule, judge }) => countedOf(samples, rule.card, measureOf(rule.card)).flatMap((sample) => (askedBy(sample.case, rule, judge)?.questions(sample) ?? []).map((request) => {
			const { exam, case: each, side } = run.trial;
			return {
				judge,
				trial: {
					exam,
					case: each,
					side,
					index: 0,
					...asked(request, rule)
				}
			};
		})));
	});
}
function count(record, reply) {
	if (!record) return;
	record.asked++;
	if (reply && !reply.ok) record.failures.push(reply.failure);
}
function juryOf({ judge, wrong, silent, asked: questions, failures }) {
	const lost = failures.filter(({ cause }) => cause !== "budget");
	const { fingerprint, model, kind } = judge;
	return {
		fingerprint,
		model,
		kind,
		wrong: [...wrong],
		silent,
		asked: questions,
		lost
	};
}
function textOf({ result }) {
	return result.ok ? {
		ok: true,
		value: result.value.at(-1)?.text ?? ""
	} : result;
}

// src/stages/run.ts
function createAsking(who, concurrency, { keep, progress } = {}) {
	const limit = pLimit(concurrency);
	const lanes = who.systems ? Number.POSITIVE_INFINITY : concurrency;
	const known = /* @__PURE__ */ new Map();
	const waves = /* @__PURE__ */ new Map();
	const settle = (question, run) => {
		known.set(question, run);
		waves.delete(question);
		if (run.source === "called" && isPaid(run.result)) keep?.(run);
	};
	const askOne = async ({ question, trial, request }) => {
		const run = runOf(trial, await whole$1(await limit(() => answersTo(request, trial, who)), trial, who));
		settle(question, run);
		if (!who.model.replay) progress?.came(run, who.model.consumption());
	};
	const askAll = async (trials) => {
		const [own, others, open] = [
			/* @__PURE__ */ new Set(),
			/* @__PURE__ */ new Set(),
			[]
		];
		for (const trial of trials) {
			const { request, recorded } = trial;
			const question = questionOf(trial);
			if (recorded || !request.ok || known.has(question) || own.has(question)) continue;
			const wave = waves.get(question);
			if (wave) {
				others.add(wave);
				continue;
			}
			own.add(question);
			const there = who.elsewhere?.(trial) ?? null;
			if (there) settle(question, runOf(trial, {
				result: there,
				source: "called"
			}));
			else open.push({
				question,
				trial,
				request: request.value
			});
		}
		if (!who.model.replay) open.forEach(() => progress?.asked());
		const wave = inLanes(open, lanes, askOne);
		for (const { question } of open) waves.set(question, wave);
		await Promise.all([wave, ...others]);
		return own;
	};
	return async (trials) => {
		const own = await askAll(trials);
		return trials.map((trial) => {
			const { request, recorded } = trial;
			if (recorded) return {
				trial,
				result: recorded,
				source: "recorded"
			};
			if (!request.ok) return {
				trial,
				result: request,
				source: "shared"
			};
			const run = known.get(questionOf(trial));
			if (!run) throw new Error(`nothing came of ${questionOf(trial)}`);
			return own.delete(questionOf(trial)) ? run : runOf(trial, {
				...run,
				source: "shared"
			});
		});
	};
}
async function inLanes(items, lanes, act) {
	const left = items.values();
	const lane = async () => {
		for (const item of left) await act(item);
	};
	await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
}
function questionOf({ key, index }) {
	return `${key}/${index}`;
}
function runOf(trial, { result, source, asking }) {
	return asking === void 0 ? {
		trial,
		result,
		source
	} : {
		trial,
		result,
		source,
		asking
	};
}
function isPaid(result) {
	return result.ok || isNoAnswer(result.failure.cause);
}
async function answersTo(request, trial, who) {
	const { model, systems } = who;
	if (model.replay) return {
		result: replayed(trial, model.replay),
		source: "recorded"
	};
	const system = trial.judging === void 0 ? trial.exam.change.systems?.[trial.side] : null;
	if (system && systems) return {
		result: await systems.ask(trial, system),
		source: "called"
	};
	return converse(request, trial, who);
}
function replayed(trial, replay) {
	const kept = replay(trial.key, trial.index);
	return (kept && unlessEmpty(kept)) ?? {
		ok: false,
		failure: {
			cause: "not-recorded",
			first: null,
			message: trial.judging ? `the recording has no answer of the judge of ${trial.judging} about case ${trial.case.id}` : `the recording has no trial ${trial.index} of case ${trial.case.id} on the ${trial.side}`,
			status: null
		}
	};
}
async function whole$1(came, trial, { systems }) {
	return systems ? {
		...came,
		result: await systems.whole(trial, came.result)
	} : came;
}
async function converse(request, trial, who) {
	const listener = listenerTo(request, trial, who);
	return {
		result: await conversation(request, listener.ask),
		...listener.came()
	};
}
async function conversation(request, ask) {
	const said = [...request.messages];
	const answers = [];
	let reply = null;
	for (const [index, turn] of request.turns.entries()) {
		if (reply && !reply.ok) return reply;
		if (reply) said.push(reply.value);
		reply = null;
		said.push(...spoken(turn));
		if (turn.assistant !== null) continue;
		const answer = await ask(index + 1, said, answers);
		if (!answer.ok) return answer;
		if (isEmpty(answer.value)) return {
			ok: false,
			failure: noAnswer("empty", request.model)
		};
		const whole = {
			...answer.value,
			turn: index + 1,
			user: turn.user
		};
		answers.push(whole);
		reply = messageOf(whole, request.toolResults ?? []);
	}
	return {
		ok: true,
		value: answers.slice()
	};
}
async function questionsIn(trials, store) {
	const open = /* @__PURE__ */ new Map();
	for (const { request, key, index, own = false, recorded } of trials) {
		if (!request.ok || recorded) continue;
		await conversation(request.value, async (turn, said, before) => {
			const asked = {
				request: request.value,
				key,
				index,
				turn,
				said: heard(before),
				own
			};
			const kept = store.recall(asked);
			if (kept) return kept.told;
			const name = store.nameOf(asked);
			if (name !== null) open.set(name, {
				asked,
				messages: [...said]
			});
			return NOT_YET;
		});
	}
	return [...open.values()];
}
const NOT_YET = {
	ok: false,
	failure: {
		cause: "under-way",
		first: null,
		message: "",
		status: null
	}
};
function listenerTo(request, trial, { model, store }) {
	if (!store) return {
		ask: (_, said) => model.ask(request, said),
		came: () => ({ source: "called" })
	};
	const { key, index, own = false } = trial;
	let asking = store.asking;
	let called = 0;
	return {
		ask: async (turn, said, before) => {
			const asked = {
				request,
				key,
				index,
				turn,
				said: heard(before),
				own
			};
			const kept = store.recall(asked);
			if (kept && kept.asking !== store.asking) asking = kept.asking;
			if (kept) return kept.told;
			called++;
			const told = await model.ask(request, said);
			store.keep(asked, told);
			return told;
		},
		came: () => ({
			source: called > 0 ? "called" : "stored",
			asking
		})
	};
}
function heard(before) {
	if (before.length === 0) return "";
	return fingerprint(before.map(({ text, toolCalls }) => [text, toolCalls.map((call) => ({ ...call }))]));
}
function spoken(turn) {
	const user = turn.user === "" ? [] : [{
		role: "user",
		content: turn.user
	}];
	return turn.assistant === null ? user : [...user, {
		role: "assistant",
		content: turn.assistant
	}];
}

// src/stages/score.ts
async function prepare(exams) {
	const made = /* @__PURE__ */ new Map();
	const make = (card, options) => {
		const key = canonical([card.measure, options]);
		const scorer = made.get(key) ?? prepareOne(card, options);
		made.set(key, scorer);
		return scorer;
	};
	const scorers = /* @__PURE__ */ new Map();
	for (const { suite } of exams) for (const rule of suite.rules) {
		if (scorers.has(rule)) continue;
		const { card } = rule;
		scorers.set(rule, await (card.byDemand ? byDemand(card, suite.cases, make) : byCard(card, make)));
	}
	return scorers;
}
async function byCard(card, make) {
	const scorer = await make(card, card.options);
	const { applies, options } = measureOf(card);
	if (!applies) return () => scorer;
	const settings = await options().parseAsync(card.options);
	return (each) => applies(each, settings) ? scorer : null;
}
async function byDemand(card, cases, make) {
	const found = /* @__PURE__ */ new Map();
	for (const each of cases) {
		const demand = each.demands && Object.hasOwn(each.demands, card.id) ? each.demands[card.id] : void 0;
		if (demand) found.set(each, rightOrWrong(await make(card, {
			...card.options,
			...demand.options
		}), demand));
	}
	const own = measureOf(card).judge ? await make(card, card.options) : null;
	return (each) => found.get(each) ?? (each.demands ? null : own);
}
const EPSILON = 1e-9;
function rightOrWrong(scorer, { min, max, not }) {
	const limits = [min === null ? null : `at least ${min}`, max === null ? null : `at most ${max}`];
	const limit = min === 1 && max === null ? "" : limits.filter(Boolean).join(", ");
	const wanted = [not && "not", limit].filter(Boolean).join(" ");
	return async (sample) => {
		const mark = await scorer(sample);
		if (mark.value === null) return mark;
		const isWithin = (min === null || mark.value >= min - EPSILON) && (max === null || mark.value <= max + EPSILON);
		const reason = wanted ? `${mark.reason} (wanted: ${wanted === "not" ? "the opposite" : wanted})` : mark.reason;
		return {
			...mark,
			value: isWithin !== not ? 1 : 0,
			reason
		};
	};
}
function prepareOne(card, options) {
	const measure = measureOf(card);
	return located(card.where, async () => measure.prepare(await measure.options().parseAsync(options)));
}
async function score(runs, scorers, prices, heard = () => []) {
	const scores = [];
	const rivalOf = rivalsIn(runs);
	const humanOf = listeners();
	const sharing = /* @__PURE__ */ new Map();
	for (const run of runs) {
		const samples = samplesWithRivals(run, rivalOf(run), prices);
		for (const rule of run.trial.exam.suite.rules) {
			const scorerOf = scorers.get(rule);
			if (!scorerOf) throw new Error(`no scorer was prepared for ${rule.card.id}`);
			const scorer = scorerOf(run.trial.case);
			if (!scorer) continue;
			const scored = await scoreOne(run, rule, withReplies(scorer, rule, run, heard), samples);
			const share = sharing.get(rule) ?? shareMarks();
			sharing.set(rule, share);
			const { mark, turns } = share(scored);
			scores.push(withHuman({
				run,
				rule,
				mark,
				turns
			}, humanOf(rule)));
		}
	}
	return scores;
}
function listeners() {
	const made = /* @__PURE__ */ new Map();
	return (rule) => {
		const listener = made.get(rule) ?? (rule.card.opinions ? createListener(rule.card) : null);
		made.set(rule, listener);
		return listener;
	};
}
function withHuman(score, listen) {
	const isWhole = score.turns.length <= 1 || score.rule.card.level !== "turn";
	const human = listen && isWhole ? listen(score.run) : null;
	return human === null ? score : {
		...score,
		human
	};
}
function withReplies(scorer, rule, run, heard) {
	const { judge, gauge } = measureOf(rule.card);
	if (!judge && !gauge) return scorer;
	return (sample) => scorer({
		...sample,
		replies: heard(rule, sample, run)
	});
}
async function scoreOne(run, rule, scorer, samples) {
	const measure = measureOf(rule.card);
	if (!run.result.ok) {
		const { failure } = run.result;
		return {
			run,
			rule,
			mark: measure.failed?.(failure) ?? unscored(failure.message),
			turns: []
		};
	}
	const turns = [];
	for (const sample of countedOf(samples, rule.card, measure)) turns.push({
		turn: sample.answer.turn,
		mark: await scorer(sample)
	});
	return {
		run,
		rule,
		mark: whole(rule.card, measure, turns.map(({ mark }) => mark)),
		turns: turns.slice()
	};
}
function whole(card, measure, marks) {
	const scored = marks.filter((mark) => mark.value !== null);
	const [first] = scored;
	if (!first) return marks[0] ?? unscored("there was nothing to score");
	const worst = scored.reduce((a, b) => isWorse(b, a, measure) ? b : a, first);
	const values = scored.map((mark) => mark.value);
	const sum = values.reduce((a, b) => a + b, 0);
	if (card.level === "turn") return {
		...worst,
		value: sum / values.length
	};
	if (measure.over === "every") return worst;
	if (measure.over === "last") return marks.at(-1) ?? worst;
	return scored.length < marks.length ? unscored("one of its answers could not be measured") : {
		...worst,
		value: sum
	};
}
function isWorse(a, b, measure) {
	const [x, y] = [a.value, b.value];
	return measure.direction === "higher" ? x < y : x > y;
}
function unscored(reason) {
	return {
		value: null,
		reason,
		evidence: null
	};
}

// src/stages/report/delivery.ts
const ASKED_DIRECTLY = {
	code: "asked-directly",
	message: "What has `delivery: batch` was asked directly, at the full price: no answers are kept here, so no later run could have taken them."
};
function askedDirectly(mode, exams) {
	const waiting = exams.some(({ suite }) => suite.delivery === "batch");
	const message = `What has \`delivery: batch\` was asked directly, at the full price: no later run of ${mode} asks the same again.`;
	return waiting ? [{
		code: "asked-directly",
		message
	}] : [];
}

// src/pipelines/deliver.ts
async function handOver(planned, { courier, model, wishes }, law, believed, spent) {
	const caps = leftOf(smallerCaps(law, wishes), spent);
	const delivery = await deliver(planned, {
		store: believed,
		courier
	}, {
		...law,
		...caps
	});
	return delivery && {
		delivery,
		model: await model({
			...law,
			...leftOf(caps, delivery.usage)
		})
	};
}
async function deliver({ exams, seats }, { store, courier: open }, terms) {
	if (!exams.some(waits)) return null;
	if (!store || !open) return {
		...NOTHING,
		notes: [ASKED_DIRECTLY]
	};
	const due = {
		kind: "wave",
		trials: Math.max(...exams.map(({ suite }) => suite.trials)),
		share: 1,
		of: waits
	};
	const trials = trialsOf(seats, due, /* @__PURE__ */ new Map());
	const missing = /* @__PURE__ */ new Map();
	const courier = await open(terms, store, terms.maxWaitMinutes);
	try {
		const brought = /* @__PURE__ */ new Set();
		for (;;) {
			const asked = (await questionsIn(trials, store)).filter((it) => !missing.has(conversationOf(it.asked)));
			for (const { asked: it } of asked) if (brought.has(nameOf(it))) missing.set(conversationOf(it), UNKEPT);
			const next = asked.filter(({ asked: it }) => !brought.has(nameOf(it)));
			if (next.length === 0) break;
			for (const { asked: it } of next) brought.add(nameOf(it));
			for (const [{ asked: it }, why] of await courier.bring(next)) missing.set(conversationOf(it), why);
		}
	} finally {
		await courier.close();
	}
	return {
		elsewhere: (trial) => {
			const failure = trial.own ? void 0 : missing.get(conversationOf(trial));
			return failure ? {
				ok: false,
				failure
			} : null;
		},
		usage: courier.consumption(),
		notes: courier.notes()
	};
}
function waits({ suite, change }) {
	return suite.delivery === "batch" && change.systems === void 0 && change.recorded === void 0;
}
function conversationOf({ key, index }) {
	return `${key}/${index}`;
}
function nameOf({ key, index, turn }) {
	return `${key}/${index}/${turn}`;
}
const NOTHING = {
	elsewhere: () => null,
	usage: NOTHING_TAKEN,
	notes: []
};
const UNKEPT = {
	cause: "server",
	first: null,
	message: "the answer could not be kept, so it was not taken from its batch",
	status: null
};

// src/stages/compare.ts
function compare(exams, scores, seed) {
	const marked = sortScores(scores);
	return exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => {
		const measure = measureOf(rule.card);
		const { of: sidesOf, alike } = marked(exam, rule);
		return scopesOf(rule, exam.suite.cases.flatMap((each) => {
			const sides = isDemanded(rule, each) ? sidesOf(each) : null;
			return sides ? pairOf(each, together(sides, measure), measure, exam) : [];
		}), exam).flatMap((scope) => partsOf$1({
			...rule,
			law: scope.law
		}, scope.pairs, judgeOf(rule.card))).flatMap((part) => sliced(part).map((it) => comparisonOf(exam, it, alike, seed)));
	}));
}
function isDemanded({ card }, { demands }) {
	return !card.byDemand || demands !== void 0 && Object.hasOwn(demands, card.id);
}
function sliced(part) {
	if (part.slice) return [part];
	return slicesOf(part.pairs.map(({ case: it }) => it), part.rule).map((slice) => ({
		rule: ruleOn(slice, part.rule),
		slice,
		pairs: part.pairs.filter(({ case: it }) => !slice || it.tags[slice.tag] === slice.value)
	}));
}
function ruleOn(slice, rule) {
	const own = slice && rule.card.threshold?.slices?.[slice.tag]?.[slice.value];
	return own ? {
		...rule,
		card: {
			...rule.card,
			threshold: own
		}
	} : rule;
}
function scopesOf(rule, pairs, { change }) {
	const ofBase = pairs.filter(({ case: it }) => it.law !== "head");
	const ofHead = pairs.filter(({ case: it }) => it.law !== "base");
	if (rule.law === "head" && change.as === "base-declares-it") return [];
	if (rule.law === "base" || change.as === "base-declares-it") return [{
		law: "base",
		pairs: ofBase
	}];
	if (rule.law === "head") return [{
		law: "head",
		pairs: ofHead
	}];
	if (ofBase.length === pairs.length && ofHead.length === pairs.length) return [{
		law: "both",
		pairs
	}];
	return [{
		law: "base",
		pairs: ofBase
	}, {
		law: "head",
		pairs: ofHead
	}];
}
function together(sides, measure) {
	if (!measure.together) return sides;
	const { baseline, candidate } = sides;
	const whole = ([first, ...more]) => {
		if (!first || !measure.together || first.run.trial.exam.change.kind === "measured") return first ? [first, ...more] : [];
		const mark = measure.together([first, ...more].map((score) => score.mark));
		return [{
			...first,
			mark,
			turns: []
		}];
	};
	return {
		baseline: whole(baseline),
		candidate: whole(candidate)
	};
}
function pairOf(each, { baseline, candidate }, measure, { change }) {
	const [was, is] = [valuesOf(baseline), valuesOf(candidate)];
	const before = was.length ? meanOf(was) : null;
	const after = is.length ? meanOf(is) : null;
	const gain = before === null || after === null ? null : (after - before) * signOf(measure);
	const found = statusOf(was, is, gain, measure);
	return {
		case: each,
		status: found === "introduced" && was.length === 0 && change.kind !== "added" ? "unscored" : found,
		baseline,
		candidate,
		before,
		after,
		gain
	};
}
function statusOf(was, is, gain, measure) {
	if (is.length === 0) return "unscored";
	if (!isPassFail(measure)) {
		if (gain === null) return "unscored";
		return gain > 0 ? "better" : gain < 0 ? "worse" : "same";
	}
	const [wasRight, isRight] = [was.length === 0 || mostlyRight(was, measure), mostlyRight(is, measure)];
	if (isRight) return wasRight ? "passing" : "fixed";
	return wasRight ? "introduced" : "pre-existing";
}
function mostlyRight(values, measure) {
	return values.filter((value) => isRight(value, measure)).length * 2 > values.length;
}
function comparisonOf(exam, { rule, slice, pairs }, alike, seed) {
	const measure = measureOf(rule.card);
	const comparison = {
		exam,
		rule,
		slice,
		pairs: [...pairs].sort(worstFirst),
		baseline: figureOf(pairs, "baseline", rule, seed),
		candidate: figureOf(pairs, "candidate", rule, seed),
		gain: null,
		scored: pairs.filter(({ after }) => after !== null).length,
		paired: pairs.filter(({ gain }) => gain !== null).length,
		unscored: pairs.filter(({ after }) => after === null).length
	};
	note(comparison.pairs, alike);
	const guarded = retryEffectsIn(pairs, rule.card, measure);
	return {
		...comparison,
		gain: gainOf(comparison, measure, seed),
		...guarded ? { guarded } : {}
	};
}
function figureOf(pairs, side, { card }, seed) {
	const { aggregate } = card;
	if (aggregate !== "f1" && aggregate !== "recall") {
		const values = pairs.map((pair) => valuesIn(pair, side));
		return estimateOf(values, aggregate, measureOf(card).unit === "ratio", `${seed}/${side}`);
	}
	const { numbers, of } = classReading(aggregate, pairs);
	const counts = pairs.map((pair) => numbers(pair[side]));
	return estimateOfSums(counts, of, `${seed}/${side}`);
}
function gainOf(comparison, measure, seed) {
	if (comparison.paired === 0) return null;
	const member = memberOf(comparison, measure, "shown");
	const { gain, interval, labelled } = describe(prepare$1(member), seed);
	const relative = member.statistic.kind === "ratio";
	const most = measure.unit === "ratio" && !relative ? 1 : Number.POSITIVE_INFINITY;
	const finite = (value) => Number.isFinite(value) ? Math.max(-most, Math.min(most, value)) : null;
	if (!Number.isFinite(gain)) return null;
	return {
		value: gain,
		low: finite(interval.lower),
		high: finite(interval.upper),
		relative,
		...labelled > 0 ? { labelled } : {}
	};
}
const RANK = {
	introduced: 0,
	worse: 1,
	"pre-existing": 2,
	unscored: 3,
	fixed: 4,
	better: 5,
	same: 6,
	passing: 7
};
function worstFirst(a, b) {
	return RANK[a.status] - RANK[b.status] || (a.gain ?? 0) - (b.gain ?? 0) || (a.case.id < b.case.id ? -1 : 1);
}
function signOf({ direction }) {
	return direction === "higher" ? 1 : -1;
}

// src/stages/decide/drift.ts
const FALSE_DRIFT = .01;
function isStored({ run }) {
	return run.source === "stored";
}
function isOutdated(score) {
	return isStored(score) && measureOf(score.rule.card).unit === "ms";
}
function sentinelOf(comparisons, seed) {
	const whole = comparisons.filter(({ slice }) => slice === null);
	if (!whole.some(({ pairs }) => pairs.some(({ baseline }) => baseline.some(isStored)))) return null;
	return driftIn(whole.map(thenAndNow), seed);
}
function driftIn(watched, seed) {
	const [worst] = movementsIn(watched, `${seed}/drift`, FALSE_DRIFT);
	const cases = new Set(watched.flatMap(({ pairs }) => pairs.filter(isPaired).map(({ case: { id } }) => id))).size;
	if (!worst) return {
		cases,
		drift: null
	};
	const { comparison, chance } = worst;
	return {
		cases,
		drift: {
			metric: comparison.rule.card.id,
			cases: worst.cases,
			chance
		}
	};
}
function movementsIn(watched, seed, alpha) {
	const members = watched.flatMap((each, at) => bothWays(each, at));
	const { appraisals } = appraiseFamily(seed, alpha, members);
	return appraisals.filter(({ failed }) => failed).sort((a, b) => a.chance - b.chance).map(({ id, n, chance }) => ({
		comparison: watched[Number.parseInt(id, 10)],
		way: id.endsWith("down") ? "fell" : "rose",
		cases: n,
		chance
	}));
}
function comparable(scores, sentinel) {
	return sentinel?.drift ? scores.filter((score) => !isStored(score)) : scores;
}
function timely(scores) {
	const askings = /* @__PURE__ */ new Map();
	const place = ({ trial: { exam, case: each } }, side) => `${side} ${exam.suite.name} ${exam.change.target} ${exam.change.as} ${each.id}`;
	for (const { run } of scores) {
		const name = place(run, run.trial.side);
		askings.set(name, (askings.get(name) ?? /* @__PURE__ */ new Set()).add(run.asking));
	}
	return scores.filter(({ run, rule }) => {
		if (run.asking === void 0 || measureOf(rule.card).unit !== "ms") return true;
		const others = askings.get(place(run, run.trial.side === "baseline" ? "candidate" : "baseline"));
		return !others || others.has(run.asking);
	});
}
function thenAndNow(comparison) {
	return {
		...comparison,
		pairs: comparison.pairs.map((pair) => {
			const [then, now] = [pair.baseline.filter(isStored), pair.baseline.filter((score) => !isStored(score))];
			const most = Math.min(then.length, now.length);
			const [baseline, candidate] = [then.slice(0, most), now.slice(0, most)];
			return {
				...pair,
				baseline,
				candidate,
				before: meanIn(baseline),
				after: meanIn(candidate)
			};
		})
	};
}
function isPaired({ baseline, candidate }) {
	return baseline.length > 0 && candidate.length > 0;
}
function bothWays(comparison, at) {
	const member = {
		...memberOf(comparison, measureOf(comparison.rule.card), ""),
		allowed: {}
	};
	return [{
		...member,
		id: `${at} down`,
		better: "higher"
	}, {
		...member,
		id: `${at} up`,
		better: "lower"
	}];
}

// src/pipelines/stores.ts
function ownOf(store) {
	return askedAs(store, (asked) => ({
		...asked,
		own: true
	}));
}
function firstKept(store) {
	return askedAs(store, (asked) => ({
		...asked,
		era: "first"
	}));
}
function askedAs(store, other) {
	return {
		...store,
		recall: (asked) => store.recall(other(asked)),
		whence: (asked) => store.whence(other(asked)),
		keep: (asked, told) => store.keep(other(asked), told),
		nameOf: (asked) => store.nameOf(other(asked))
	};
}
function renewing(store) {
	return {
		...store,
		recall: (asked) => store.whence(asked) === store.asking ? store.recall(asked) : null,
		whence: (asked) => store.whence(asked) === store.asking ? store.asking : null,
		keep: (asked, told) => store.keep({
			...asked,
			era: "renewed"
		}, told),
		nameOf: (asked) => store.nameOf({
			...asked,
			era: "renewed"
		})
	};
}
function reading(store) {
	return {
		...store,
		keep: () => void 0
	};
}
function forgetful(store) {
	return {
		...store,
		recall: () => null,
		whence: () => null
	};
}

// src/pipelines/asking.ts
async function inspect(store, ask, { exams, seats, seed }, { prices }, { scorers, remaining = ownOf }) {
	const pairs = sentinelsIn(seats, store);
	if (pairs.length === 0) return {
		store,
		sentinel: null,
		runs: []
	};
	const now = await ask(pairs.map(({ now }) => now));
	const both = [...(await ask(pairs.map(({ then }) => then))).map((run) => as("baseline", run)), ...now.map((run) => as("candidate", run))];
	const bench = await convene(exams, scorers, ask);
	await bench.hear(both, prices);
	const timeless = (await score(both, scorers, prices, bench.heard)).filter(({ rule }) => measureOf(rule.card).unit !== "ms");
	const compared = compare(exams, timeless, seed).filter(({ slice }) => slice === null);
	const sentinel = driftIn(compared, seed);
	return {
		store: sentinel.drift ? remaining(store) : store,
		sentinel,
		runs: [...now, ...bench.runs]
	};
}
function as(side, run) {
	const at = run.trial.side === "baseline" ? 0 : 1;
	return {
		...run,
		trial: {
			...run.trial,
			side,
			index: at
		}
	};
}
async function openAsking(answering, { wishes, ...watching }, law, plan) {
	const { model, systems, store, others, handOver } = answering;
	const open = (believed, handed) => {
		const elsewhere = (handed?.delivery ?? others)?.elsewhere ?? null;
		const who = {
			model: handed?.model ?? model,
			systems,
			store: believed,
			elsewhere
		};
		return createAsking(who, wishes.concurrency, watching);
	};
	const first = open(store, null);
	const inspection = store && await inspect(store, first, plan, law, answering);
	const believed = inspection?.store ?? store;
	const handed = await handOver?.(believed, model.consumption()) ?? null;
	const asked = handed ? [model, handed.model] : [model];
	return {
		ask: handed || believed !== store ? open(believed, handed) : first,
		inspection,
		delivery: handed?.delivery ?? null,
		usage: () => usageOf({ consumption: () => takenBy(model, handed) }, store, inspection),
		notes: async () => [...handed?.delivery.notes ?? [], ...(await Promise.all(asked.map(async (each) => await each.notes?.() ?? []))).flat()]
	};
}
function takenBy(model, handed) {
	const before = model.consumption();
	return handed ? addedTo(addedTo(before, handed.delivery.usage), handed.model.consumption()) : before;
}
function usageOf(model, store, inspection) {
	const usage = model.consumption();
	if (!store) return usage;
	const { here, base } = store.tally();
	const again = inspection?.sentinel?.cases ?? 0;
	return {
		...usage,
		cached: usage.cached + here + base,
		kept: {
			here,
			base,
			again
		}
	};
}

// src/stages/appraise.ts
function isGauged(exams) {
	return exams.some(({ suite }) => suite.rules.some(({ card }) => gaugeOf(card) !== null));
}
async function appraise(exams, sides, gauges) {
	const seats = /* @__PURE__ */ new Map();
	const said = /* @__PURE__ */ new Map();
	for (const { suite } of exams) for (const rule of suite.rules) {
		const seat = seats.has(rule) ? null : await seatOf(rule, suite.rules, sides);
		if (!seat) continue;
		seats.set(rule, seat);
		for (const note of aboutFiles(seat, sides)) said.set(note.message, note);
	}
	const lines = /* @__PURE__ */ new Map();
	const lost = /* @__PURE__ */ new Map();
	return {
		read: async (came) => {
			await Promise.all(batchesOf(came, seats).map(async ({ seat, runs }) => {
				const found = readingOf(runs, await gauges.read(runs.map(lineOf), seat.gauge));
				const known = lines.get(seat.key) ?? /* @__PURE__ */ new Map();
				lines.set(seat.key, known);
				for (const [run, line] of found) known.set(run, line);
				tally(lost, seat, [...found.values()]);
			}));
		},
		heard: (rule, run) => {
			const seat = seats.get(rule);
			return seat ? lines.get(seat.key)?.get(run) ?? NOT_ASKED : null;
		},
		notes: () => [...said.values(), ...[...lost.values()].map(lossWarning)]
	};
}
function hearing(appraisal, ofJudges) {
	return (rule, sample, run) => {
		const line = appraisal?.heard(rule, run) ?? null;
		return line ? [line] : ofJudges(rule, sample);
	};
}
const NOT_ASKED = failed("given-up", "the program of this metric was not asked");
function failed(cause, message) {
	return {
		ok: false,
		failure: {
			cause,
			first: null,
			message,
			status: null
		}
	};
}
async function seatOf(rule, rules, sides) {
	const gauge = gaugeOf(rule.card);
	if (!gauge) return null;
	const { revision } = await isOfHead(rule, rules, gauge.command, sides) ? sides.head : sides.base;
	const at = {
		...gauge,
		revision
	};
	return {
		key: canonical(JSON.parse(JSON.stringify(at))),
		metric: rule.card.id,
		gauge: at
	};
}
async function isOfHead({ law, card }, rules, command, { base, head }) {
	if (!(law !== "head" || rules.some((other) => other.law === "base" && other.card.id === card.id))) return true;
	const parts = law === "head" ? partsOf(command) : partsOf(command).slice(0, 1);
	for (const part of parts) if (!await isAnyThere(base, part) && await isAnyThere(head, part)) return true;
	return false;
}
async function isAnyThere(tree, files) {
	return (await Promise.all(files.map((file) => isThere(tree, file)))).includes(true);
}
async function isThere({ read }, file) {
	try {
		return await read(file) !== null;
	} catch (error) {
		if (error instanceof UserError) return true;
		throw error;
	}
}
function aboutFiles({ metric, gauge }, { base, head, touched }) {
	if (base.revision === head.revision) return [];
	if (gauge.revision === head.revision) return [{
		code: "gauge-of-head",
		message: `Base has no program for the metric ${metric}, so this change's own marked both sides. Read it as you read the change.`
	}];
	const files = filesIn(gauge.command);
	const edited = touched.filter((path) => isOfProgram(path, files));
	if (edited.length === 0) return [];
	return [{
		code: "gauge-edited",
		message: `This change edits ${edited.join(", ")}, by which the metric ${metric} is marked: base's version marked both sides, this one counts once it is merged.`
	}];
}
function batchesOf(came, seats) {
	const batches = /* @__PURE__ */ new Map();
	for (const run of came) {
		if (answerLine(run) === null) continue;
		const own = new Map(run.trial.exam.suite.rules.flatMap((rule) => {
			const seat = seats.get(rule);
			return seat ? [[seat.key, seat]] : [];
		}));
		for (const seat of own.values()) {
			const place = (nth) => JSON.stringify([
				seat.key,
				run.trial.side,
				nth
			]);
			let nth = 0;
			while (batches.get(place(nth))?.runs.some((other) => placeOf(other) === placeOf(run))) nth++;
			const batch = batches.get(place(nth)) ?? {
				seat,
				runs: []
			};
			batches.set(place(nth), batch);
			batch.runs.push(run);
		}
	}
	return [...batches.values()];
}
function placeOf({ trial }) {
	return JSON.stringify([trial.case.id, trial.index]);
}
function lineOf(run) {
	return JSON.stringify(answerLine(run));
}
function readingOf(runs, { lines, failure }) {
	const byPlace = new Map(runs.map((run) => [placeOf(run), run]));
	const found = /* @__PURE__ */ new Map();
	let stray = null;
	for (const line of lines) {
		const run = byPlace.get(placeIn(line) ?? "");
		if (!run) stray ??= line;
		else if (!found.has(run)) found.set(run, {
			ok: true,
			value: line
		});
	}
	const odd = stray === null ? "" : `; it wrote ${JSON.stringify(start(stray, 120))}, which is no mark of an answer`;
	const none = failure ? {
		ok: false,
		failure: {
			...failure,
			message: failure.message + odd
		}
	} : failed("malformed", `the program wrote no mark for this answer${odd}`);
	for (const run of runs) if (!found.has(run)) found.set(run, none);
	return found;
}
function placeIn(line) {
	try {
		const value = JSON.parse(line);
		if (!isFields(value)) return null;
		return JSON.stringify([String(value["case"]), value["trial"] ?? 0]);
	} catch {
		return null;
	}
}
function tally(all, { key, metric }, came) {
	const first = came.find((each) => !each.ok);
	const before = all.get(key);
	if (!first && !before) return;
	const message = before?.message ?? (first && !first.ok ? first.failure.message : "");
	const lost = came.filter((each) => !each.ok).length;
	all.set(key, {
		metric,
		message,
		asked: (before?.asked ?? 0) + came.length,
		lost: (before?.lost ?? 0) + lost
	});
}
function lossWarning({ metric, message, asked, lost }) {
	return {
		code: "gauge-silent",
		message: `The program of the metric ${metric} gave no mark to ${count$1(lost)} of ${count$1(asked)} answers: ${message}.`
	};
}

// src/pipelines/programs.ts
async function openGauges(exams, world) {
	return isGauged(exams) ? world.gauges() : null;
}
async function appraisalOf(exams, { base, head, touched }, gauges) {
	if (!gauges) return null;
	const paths = (await touched()).map(({ path }) => path);
	return appraise(exams, {
		base,
		head,
		touched: paths
	}, gauges);
}
async function openSystems(exams, world) {
	return exams.some(({ change }) => change.systems?.baseline ?? change.systems?.candidate) ? world.systems() : null;
}

// src/pipelines/shard.ts
async function shard(world, { at, of }) {
	const { law, planned } = await foreseen$1(world);
	const hand = deal(planned, of)[at - 1];
	if (!hand) throw new UserError(`there is no shard ${at} of ${of}`, null, "Write a shard such as 2/8.");
	const exams = planned.exams.filter((exam) => hand.seats.some((seat) => seat.exam === exam));
	const cases = new Set(hand.seats.map(({ case: each }) => each)).size;
	const ask = async () => {
		const caps = shareOf(smallerCaps(law, world.wishes), hand.share);
		const model = await world.model({
			...law,
			...caps
		});
		const systems = await openSystems(exams, world);
		const store = await storeOf(world, law, planned.seed);
		const { courier } = world;
		const delivery = await deliver({
			exams,
			seats: hand.seats
		}, {
			store,
			courier
		}, {
			...law,
			...caps
		});
		const elsewhere = delivery?.elsewhere ?? null;
		const asking = createAsking({
			model,
			systems,
			store,
			elsewhere
		}, world.wishes.concurrency, world);
		try {
			const bench = await convene(exams, await prepare(exams), asking);
			const all = {
				kind: "wave",
				trials: mostIn(exams),
				share: 1,
				of: () => true
			};
			const runs = await asking(trialsOf(hand.seats, all, /* @__PURE__ */ new Map()));
			await bench.hear(runs, law.prices);
			const notes = [
				...delivery?.notes ?? [],
				...await model.notes?.() ?? [],
				...systems?.notes() ?? []
			];
			const usage = addedTo(usageOf(model, store, null), delivery?.usage ?? null);
			return {
				runs,
				judgements: bench.runs,
				usage,
				notes,
				silence: underWayIn(runs) ?? silenceIn(runs)
			};
		} finally {
			await systems?.close();
		}
	};
	return {
		at,
		of,
		plan: nameOfPlan(planned, await world.origin()),
		cases,
		conversations: hand.conversations,
		law,
		ask
	};
}
async function storeOf(world, law, seed) {
	const store = await world.store?.(law, seed) ?? null;
	return store && ownOf(store);
}
function underWayIn(runs) {
	const late = runs.find(({ result }) => !result.ok && result.failure.cause === "under-way");
	return late && !late.result.ok ? late.result.failure : null;
}
function mostIn(exams) {
	return Math.max(0, ...exams.map(({ suite }) => suite.trials));
}
function silenceIn(runs) {
	let last = null;
	for (const { result } of runs) {
		if (result.ok || isNoAnswer(result.failure.cause)) return null;
		last = result.failure;
	}
	return last;
}

// src/stages/report/shards.ts
function lostShards(lost, of, cases) {
	return `${lost.length === 1 ? `shard ${lost.join("")} of ${of} is` : `shards ${and(lost.map(String))} of ${of} are`} lost: ${cases === 1 ? "1 case was" : `${count$1(cases)} cases were`} not asked`;
}
function shardsAhead(exams, shards, conversations) {
	if (exams === 0) return "Nothing would be asked: no prompt, model or suite changed";
	return `${`at most ${conversations === 1 ? "1 conversation" : `${count$1(conversations)} conversations`}`} in ${shards === 1 ? "1 shard" : `${count$1(shards)} shards`}`;
}
function shardAsked({ at, of, cases, conversations }, { requests }, silence) {
	const name = `Shard ${at} of ${of}`;
	if (silence?.cause === "under-way") return `${name}: not yet: ${silence.message}`;
	if (silence) return `${name}: nothing could be had: ${silence.message}`;
	if (conversations === 0) return `${name}: there was nothing for it to ask`;
	return `${name}: ${`${count$1(conversations)} conversations about ${cases === 1 ? "1 case" : `${count$1(cases)} cases`}`}, ${requests === 1 ? "1 request" : `${count$1(requests)} requests`}`;
}
const NOT_CONFIRMED = {
	code: "not-confirmed",
	message: "What goes beyond the plan of the shards could not be asked, since the report has nobody to ask: the first evidence decides."
};

// src/edges/earlier-report.ts
const id = string().regex(/^[0-9a-f]{0,64}$/);
const kept = object({
	verdict: _enum([
		"pass",
		"fail",
		"inconclusive",
		"error",
		"unchanged"
	]),
	proposal: object({
		event: string(),
		base: id,
		head: id,
		commit: id,
		pull: int().nullable(),
		trusted: boolean()
	})
});
const MOST_BYTES = 536870912;
async function readKept(folder) {
	const file = join(folder, "report.json");
	const parsed = kept.safeParse(await contentOf(file));
	if (parsed.success) {
		const { verdict, proposal } = parsed.data;
		return {
			verdict,
			proposal: {
				...proposal,
				opened: false
			}
		};
	}
	throw new UserError(`${folder} holds no report`, {
		file,
		line: null,
		key: null
	}, "Name a folder with the report.json and the runs.jsonl of a run, or the folders of its shards.");
}
async function contentOf(file) {
	try {
		if ((await stat(file)).size > MOST_BYTES) return null;
		return JSON.parse(await readFile(file, "utf8"));
	} catch {
		return null;
	}
}

export { caseLines as $, createAsking as A, sameCase as At, placesIn as B, sentinelOf as C, readNamed as Ct, askedDirectly as D, rootOf as Dt, handOver as E, proposalAtHome as Et, plan as F, readMetrics as Ft, firstOf as G, forecast as H, seatAll as I, incidentOf as It, sentinelsIn as J, furtherTrials as K, wavesFor as L, casesOf as Lt, readShards as M, sameTexts as Mt, writeShard as N, readBothMetrics as Nt, prepare as O, openSuite as Ot, openRecording as P, readForeignJudges as Pt, foreseen as Q, deal as R, movementsIn as S, openFolder as St, compare as T, writeInside as Tt, uncheckedForms as U, shardsFor as V, floatingNames as W, trialsOf as X, trialOf as Y, unnamedIn as Z, ownOf as _, isAnswered as _t, shardsAhead as a, drop as at, comparable as b, playStory as bt, openGauges as c, changeDrawn as ct, hearing as d, figures as dt, limitsIn as et, isGauged as f, figuresMarked as ft, forgetful as g, worseVerb as gt, firstKept as h, short as ht, shardAsked as i, byNothing as it, convene as j, sameCases as jt, score as k, readAll as kt, openSystems as l, changeSaid as lt, usageOf as m, perRuns as mt, NOT_CONFIRMED as n, because as nt, shard as o, and as ot, openAsking as p, named as pt, isKeepable as q, lostShards as r, boundOf as rt, appraisalOf as s, casesNoun as st, readKept as t, metricLines as tt, appraise as u, changeSize as ut, reading as v, isOfHead$1 as vt, timely as w, withFile as wt, isOutdated as x, filesAt as xt, renewing as y, unansweredSaid as yt, nameOfPlan as z };