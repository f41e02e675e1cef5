import { Ji as parseJson, Na as someOf, Tr as fingerprint, Vi as failed, ga as throwFound, p as NOTHING_TAKEN, qi as isFields, ua as UserError } from "./ground.js";
import { Dt as DEFAULT_FALSE_ALARM, Et as DEFAULT_DOUBT } from "./gate.js";
import { W as compare, Z as report, _n as isRight, cn as isOutdated, in as sightsOf, nn as decide, on as movesIn, rn as openDecision, sn as comparable, un as sentinelOf, ut as aboutStored } from "./asking.js";
import { l as measureOf, o as cardOf, u as measures } from "./catalogues.js";
import { n as rowsOfTable } from "./table2.js";
import { o as withAcceptances } from "./accept.js";

// src/records/scores/lines.ts
const NO_TAGS = {};
const PLAIN = {
	target: "scores",
	trial: 0,
	human: null,
	reason: null,
	evidence: null,
	tags: NO_TAGS,
	pinned: false,
	stored: false,
	asks: null,
	line: null
};
function tagsIn(value) {
	if (!isFields(value)) return NO_TAGS;
	const tags = Object.entries(value).filter(([, each]) => each !== null && typeof each !== "object");
	return tags.length ? Object.fromEntries(tags.map(([tag, each]) => [tag, String(each)])) : NO_TAGS;
}
function numberIn(value) {
	if (typeof value === "boolean") return Number(value);
	return typeof value === "number" && Number.isFinite(value) ? value : null;
}
function textIn(value) {
	return typeof value === "string" && value !== "" ? value : null;
}
const CONSTANTS = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;
function parsePython(text) {
	try {
		return JSON.parse(text);
	} catch {
		return JSON.parse(text.replace(CONSTANTS, (found) => found[0] === "\"" ? found : "null"));
	}
}
function nothingIn(file, what) {
	return new UserError(what, {
		file,
		line: 1,
		key: null
	}, "docs/compare.md shows what can be compared.");
}

// src/records/scores/own.ts
const MOST_MISTAKES$3 = 20;
const LARGEST = 1e100;
const FORM$1 = "A line is {\"case\": \"de-07\", \"trial\": 0, \"metric\": \"accuracy\", \"value\": 1, \"tags\": {}}.";
function readOwn(text, file) {
	const found = [];
	const lines = [];
	for (const [index, row] of text.split("\n").entries()) {
		if (row.trim() === "") continue;
		try {
			lines.push(lineOf(parsed$1(row, file, index + 1), file, index + 1));
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			if (found.push(error) === MOST_MISTAKES$3) break;
		}
	}
	throwFound(found);
	return {
		file,
		suite: "scores",
		lines,
		notes: []
	};
}
function parsed$1(row, file, line) {
	try {
		return JSON.parse(row);
	} catch {
		if (/[:,[]\s*-?(?:NaN|Infinity)\b/.test(row)) throw wrong(file, line, "value", "NaN and Infinity are no numbers", NULL_HINT);
		return parseJson(row, file, line).value;
	}
}
const NULL_HINT = "Write null for what could not be scored: it is left out on both sides, and counted.";
function lineOf(row, file, line) {
	if (!isFields(row)) throw wrong(file, line, null, "the line is no mapping", FORM$1);
	return {
		...PLAIN,
		case: named(row, "case", file, line),
		metric: named(row, "metric", file, line),
		trial: trialOf(row, file, line),
		value: valueOf(row, file, line),
		human: humanOf(row, file, line),
		reason: textIn(row["reason"]),
		evidence: evidenceOf(row["evidence"]),
		tags: tagsOf(row, file, line),
		pinned: row["pinned"] === true,
		stored: row["stored"] === true,
		line
	};
}
function named(row, key, file, line) {
	const value = row[key];
	if (typeof value === "string" && value !== "") return value;
	if (typeof value === "number" && Number.isFinite(value)) return String(value);
	throw wrong(file, line, key, value === void 0 ? `\`${key}\` is missing` : `\`${key}\` must be a text`, FORM$1);
}
function trialOf(row, file, line) {
	const trial = row["trial"] ?? 0;
	if (typeof trial === "number" && Number.isSafeInteger(trial) && trial >= 0) return trial;
	throw wrong(file, line, "trial", "`trial` must be a whole number from 0", FORM$1);
}
function valueOf({ value }, file, line) {
	if (value === void 0) throw wrong(file, line, "value", "`value` is missing", NULL_HINT);
	return numberAt(value, "value", file, line);
}
function humanOf({ human }, file, line) {
	return human === void 0 ? null : numberAt(human, "human", file, line);
}
function numberAt(value, key, file, line) {
	if (value === null) return null;
	if (typeof value === "boolean") return Number(value);
	if (typeof value === "number" && Math.abs(value) <= LARGEST) return value;
	throw wrong(file, line, key, `\`${key}\` must be a number, not ${typeof value === "object" ? "a list or mapping" : shown(value)}`, NULL_HINT);
}
function shown(value) {
	if (typeof value === "string") return JSON.stringify(value).slice(0, 80);
	return Number.isFinite(value) ? `${value}, beyond ${LARGEST}` : String(value);
}
function tagsOf(row, file, line) {
	const { tags } = row;
	if (tags === void 0 || tags === null) return PLAIN.tags;
	if (!isFields(tags)) throw wrong(file, line, "tags", "`tags` must be a mapping", FORM$1);
	return tagsIn(tags);
}
function evidenceOf(value) {
	if (!isFields(value)) return null;
	const turn = typeof value["turn"] === "number" ? value["turn"] : null;
	const [expected, observed, span] = [
		value["expected"],
		value["observed"],
		value["span"]
	].map(textIn);
	return {
		turn,
		expected: expected ?? null,
		observed: observed ?? null,
		span: span ?? null
	};
}
function wrong(file, line, key, what, hint) {
	return new UserError(what, {
		file,
		line,
		key
	}, hint);
}

// src/records/scores/csv.ts
const MOST_MISTAKES$2 = 20;
const FORM = "Columns are case, metric, value and what else a line may say (trial, tags.lang, \u2026); or case, and one for each metric.";
const ABOUT = /^(?:case|id|trial|pinned|stored|reason|asks|tags[.].+)$/;
function isTable(text) {
	const [first = ""] = text.trimStart().split(/\r?\n/, 1);
	if (/^[{[]/.test(first)) return false;
	const names = first.split(/[,;\t]/).map(nameOf);
	return names.length > 1 && (names.includes("case") || names.includes("id"));
}
function nameOf(column) {
	return column.trim().replace(/^"(.*)"$/, "$1").trim();
}
function readTable(text, file) {
	const rows = rowsOf(text, file);
	const names = Object.keys(rows[0]?.record ?? {});
	const isLong = names.includes("metric") && names.includes("value");
	const metrics = isLong ? [] : names.filter((name) => !ABOUT.test(name));
	const found = [];
	const lines = [];
	for (const { record, line } of rows) for (const row of isLong ? [fieldsOf(record)] : metrics.map((metric) => cellOf(record, metric))) try {
		if (row !== null) lines.push(lineOf(row, file, line));
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		if (found.length < MOST_MISTAKES$2) found.push(error);
	}
	throwFound(found);
	return {
		file,
		suite: "scores",
		lines,
		notes: isLong ? [] : [`${file} was read as a table with a column for each metric: ${metrics.join(", ")}.`]
	};
}
function rowsOf(text, file) {
	const [first = ""] = text.trimStart().split(/\r?\n/, 1);
	const delimiter = [
		",",
		";",
		"	"
	].toSorted((one, other) => first.split(other).length - first.split(one).length)[0];
	return rowsOfTable(text, file, {
		delimiter,
		trim: true,
		hint: FORM
	});
}
function fieldsOf(record) {
	const tags = Object.entries(record).filter(([name, cell]) => name.startsWith("tags.") && cell !== "");
	const { id, metric = "", value = "", trial = "", reason = "", human = "", pinned = "", stored = "" } = record;
	return {
		case: record["case"] ?? id ?? "",
		metric,
		value: valueIn(value),
		...trial === "" ? {} : { trial: valueIn(trial) },
		...human === "" ? {} : { human: valueIn(human) },
		...reason === "" ? {} : { reason },
		pinned: pinned.toLowerCase() === "true",
		stored: stored.toLowerCase() === "true",
		tags: Object.fromEntries(tags.map(([name, cell]) => [name.slice(5), cell]))
	};
}
function cellOf(record, metric) {
	const value = record[metric] ?? "";
	return value === "" ? null : fieldsOf({
		...record,
		metric,
		value
	});
}
function valueIn(cell) {
	if (/^(?:|null|none|n\/?a|nan)$/i.test(cell)) return null;
	if (/^(?:true|false)$/i.test(cell)) return cell.toLowerCase() === "true";
	const number = Number(/^-?\d+,\d+$/.test(cell) ? cell.replace(",", ".") : cell);
	return Number.isFinite(number) ? number : cell;
}

// src/records/scores/inspect.ts
const LETTERS = {
	C: 1,
	I: 0,
	P: .5,
	N: 0,
	yes: 1,
	true: 1,
	no: 0,
	false: 0
};
function readInspect(log, samples, file) {
	const about = isFields(log["eval"]) ? log["eval"] : {};
	const target = textIn(about["model"]) ?? "model";
	const rows = samples.filter(isFields);
	const marks = rows.map((row) => marksOf$1(row["scores"]));
	const metrics = [...new Set(marks.flatMap((each) => [...each.keys()]))];
	const lines = rows.flatMap((row, index) => {
		const at = {
			...PLAIN,
			...placeOf(row, index),
			target
		};
		const found = marks[index];
		if (found.size > 0) return [...found].map(([metric, mark]) => ({
			...at,
			metric,
			...mark
		}));
		const reason = errorOf(row["error"]) ?? "the sample has no scores";
		return metrics.map((metric) => ({
			...at,
			metric,
			value: null,
			reason
		}));
	});
	const status = textIn(log["status"]);
	const unfinished = status && status !== "success" ? [`${file}: the evaluation ended as "${status}", so samples may be missing.`] : [];
	return {
		file,
		suite: textIn(about["task"]) ?? "inspect",
		lines,
		notes: [`${file} was read as a log of inspect: C, P, I and N count as 1, 0.5, 0 and 0.`, ...unfinished]
	};
}
function placeOf({ id, epoch, metadata }, index) {
	const known = typeof id === "string" || typeof id === "number";
	const trial = Math.max(0, Math.trunc(numberIn(epoch) ?? 1) - 1);
	return {
		case: known ? String(id) : `sample ${index + 1}`,
		trial,
		tags: tagsIn(metadata)
	};
}
function marksOf$1(scores) {
	const marks = /* @__PURE__ */ new Map();
	for (const [name, score] of isFields(scores) ? Object.entries(scores) : []) {
		const value = isFields(score) ? score["value"] : score;
		const reason = isFields(score) ? textIn(score["explanation"]) : null;
		if (isFields(value)) for (const [part, each] of Object.entries(value)) marks.set(`${name}/${part}`, markOf$1(each, reason));
		else marks.set(name, markOf$1(value, reason));
	}
	return marks;
}
function markOf$1(value, reason) {
	const number = typeof value === "string" ? spelled(value) : numberIn(value);
	if (number !== null || value === null || value === void 0) return {
		value: number,
		reason
	};
	return {
		value: null,
		reason: `${JSON.stringify(value).slice(0, 60)} is no score`
	};
}
function spelled(value) {
	const letter = LETTERS[value] ?? LETTERS[value.toLowerCase()];
	if (typeof letter === "number") return letter;
	return value.trim() === "" ? null : numberIn(Number(value));
}
function errorOf(error) {
	return isFields(error) ? textIn(error["message"]) : textIn(error);
}

// src/records/scores/lm-eval.ts
const NO_METRIC = [
	"doc_id",
	"doc",
	"target",
	"arguments",
	"resps",
	"filtered_resps",
	"filter",
	"metrics",
	"doc_hash",
	"prompt_hash",
	"target_hash",
	"task_name",
	"version"
];
function readLmEval(text, file) {
	const lines = [];
	const seen = {
		averaged: /* @__PURE__ */ new Set(),
		left: /* @__PURE__ */ new Set()
	};
	for (const [index, row] of text.split("\n").entries()) if (row.trim() !== "") lines.push(...linesOf$1(row, file, index + 1, seen));
	const notes = [
		`${file} was read as a sample log of lm-evaluation-harness.`,
		...seen.averaged.size ? [`Lists of truth values were averaged: ${[...seen.averaged].join(", ")}.`] : [],
		...seen.left.size ? [`Metrics that are no numbers were left out: ${[...seen.left].join(", ")}.`] : []
	];
	return {
		file,
		suite: taskIn(file),
		lines,
		notes
	};
}
function taskIn(file) {
	const name = file.split(/[\\/]/).at(-1) ?? file;
	return /^samples_(.+?)(?:_\d{4}-\d{2}-\d{2}T[^/]*)?\.jsonl$/.exec(name)?.[1] ?? "lm-eval";
}
function linesOf$1(text, file, line, seen) {
	const row = parsed(text, file, line);
	const id = row["doc_id"];
	if (typeof id !== "number" && typeof id !== "string") throw new UserError("`doc_id` is missing", {
		file,
		line,
		key: "doc_id"
	}, "Every line of a sample log has one.");
	const filter = textIn(row["filter"]);
	const at = {
		...PLAIN,
		case: String(id),
		asks: textIn(row["doc_hash"]),
		line
	};
	return metricsOf$1(row, seen).map((metric) => {
		const value = scoreIn(row[metric]);
		const reason = value === null ? "the log has no number for it" : null;
		return {
			...at,
			metric: filter && filter !== "none" ? `${metric},${filter}` : metric,
			value,
			reason
		};
	});
}
function scoreIn(value) {
	if (!isListOfTruths(value)) return numberIn(value);
	return value.filter(Boolean).length / value.length;
}
function isListOfTruths(value) {
	return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "boolean");
}
function metricsOf$1(row, seen) {
	const listed = row["metrics"];
	return (Array.isArray(listed) ? listed.filter((name) => typeof name === "string") : Object.keys(row).filter((key) => !NO_METRIC.includes(key))).filter((name) => {
		const value = row[name];
		if (isListOfTruths(value)) seen.averaged.add(name);
		else if (numberIn(value) === null && value !== null) {
			if (Array.isArray(listed)) seen.left.add(name);
			return false;
		}
		return true;
	});
}
function parsed(text, file, line) {
	try {
		const row = parsePython(text);
		if (isFields(row)) return row;
	} catch {}
	throw new UserError("the line is no JSON mapping", {
		file,
		line,
		key: null
	}, "A sample log has a document a line.");
}

// src/records/scores/promptfoo-columns.ts
function targetsOf(rows, prompts) {
	const ownLabel = labelsOf(prompts);
	const columns = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const column = columnOf(row, columns.size, ownLabel);
		if (!columns.has(column.key)) columns.set(column.key, column);
	}
	const groups = groupsOf([...columns.values()].sort((a, b) => a.at - b.at));
	const names = new Map([...groups].flatMap(([name, own]) => namesOf(name, own)));
	return (row) => names.get(columnOf(row, 0, ownLabel).key) ?? providerOf(row);
}
function groupsOf(columns) {
	const groups = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	const copies = /* @__PURE__ */ new Map();
	for (const column of columns) {
		const { provider, prompt } = column;
		const place = (copy) => {
			const name = copy === 1 ? provider : `${provider} ${copy}`;
			return [name, JSON.stringify([name, prompt])];
		};
		const [, first] = place(1);
		let copy = (copies.get(first) ?? 0) + 1;
		while (taken.has(place(copy)[1])) copy++;
		copies.set(first, copy);
		const [name, key] = place(copy);
		taken.add(key);
		const group = groups.get(name) ?? [];
		groups.set(name, group);
		group.push(column);
	}
	return groups;
}
function namesOf(name, own) {
	if (own.length === 1) return own.map(({ key }) => [key, name]);
	const times = /* @__PURE__ */ new Map();
	for (const { label } of own) times.set(label, (times.get(label) ?? 0) + 1);
	return own.map(({ key, label }, index) => {
		return [key, `${name} \u00b7 ${label !== null && times.get(label) === 1 ? label : `prompt ${index + 1}`}`];
	});
}
function columnOf(row, seen, ownLabel) {
	const index = numberIn(row["promptIdx"]);
	const provider = providerOf(row);
	const { display, label, raw } = promptIn(row);
	const prompt = [
		row["promptId"],
		label,
		display,
		index === null ? null : raw
	].find((each) => typeof each === "string");
	return {
		key: JSON.stringify([provider, index ?? prompt ?? null]),
		at: index ?? seen,
		provider,
		prompt: String(prompt ?? ""),
		label: ownLabel(row)
	};
}
function providerOf({ provider }) {
	if (isFields(provider)) return textIn(provider["label"]) ?? textIn(provider["id"]) ?? "provider";
	return textIn(provider) ?? "provider";
}
function promptIn({ prompt }) {
	return isFields(prompt) ? prompt : {};
}
const LONGEST = 60;
function labelsOf(prompts) {
	const words = /* @__PURE__ */ new Map();
	for (const each of Array.isArray(prompts) ? prompts.filter(isFields) : []) if (typeof each["label"] === "string" && typeof each["raw"] === "string") words.set(each["label"], each["raw"]);
	return (row) => {
		const { label, raw } = promptIn(row);
		if (typeof label !== "string" || label === "") return null;
		const before = words.get(label);
		const own = before !== void 0 && label.endsWith(`: ${before}`) ? label.slice(0, -before.length - 2) : label;
		return own === before || own === raw || /\n|\{\{/.test(own) || own.length > LONGEST ? null : own;
	};
}

// src/records/scores/promptfoo.ts
const ERROR = 2;
function readPromptfoo(results, file, suite, prompts = null) {
	const rows = results.filter(isFields);
	const targetOf = targetsOf(rows, prompts);
	const seen = /* @__PURE__ */ new Map();
	const lines = rows.flatMap((row, index) => {
		const target = targetOf(row);
		const id = caseOf$1(row, index);
		const place = JSON.stringify([target, id]);
		const trial = seen.get(place) ?? 0;
		seen.set(place, trial + 1);
		return linesOf(row, {
			...PLAIN,
			target,
			case: id,
			trial,
			tags: tagsIn(metadataOf(row))
		});
	});
	const notes = [`${file} was read as results of promptfoo: \`success\`, and each assertion by its name.`];
	return {
		file,
		suite: suite ?? "promptfoo",
		lines,
		notes
	};
}
function metadataOf({ testCase, metadata }) {
	return (isFields(testCase) ? testCase["metadata"] : metadata) ?? null;
}
function caseOf$1(row, index) {
	const test = isFields(row["testCase"]) ? row["testCase"] : {};
	const metadata = metadataOf(row);
	const id = [
		test["id"],
		test["testCaseId"],
		...isFields(metadata) ? ["id", "testCaseId"].map((key) => metadata[key]) : []
	].find((each) => typeof each === "string" || typeof each === "number");
	if (id !== void 0 && id !== "") return String(id);
	const description = textIn(test["description"]) ?? textIn(row["description"]);
	const vars = varsOf(test["vars"] ?? row["vars"]);
	if (vars.length === 0) return description ?? `test ${(numberIn(row["testIdx"]) ?? index) + 1}`;
	return `${start(description ?? vars.map(([, value]) => textIn(value)).find((value) => value !== null) ?? "test")} #${fingerprint(Object.fromEntries(vars)).slice(0, 8)}`;
}
function varsOf(vars) {
	if (!isFields(vars)) return [];
	return Object.entries(vars).filter(([name]) => !name.startsWith("_") && name !== "sessionId");
}
function start(text) {
	const line = text.replace(/\s+/g, " ").trim();
	return line.length > 60 ? line.slice(0, 60).toWellFormed() : line;
}
function linesOf(row, at) {
	const graded = isFields(row["gradingResult"]) ? row["gradingResult"] : {};
	const failed = row["failureReason"] === ERROR || textIn(row["error"]) !== null && !Array.isArray(graded["componentResults"]);
	const error = textIn(row["error"]) ?? "promptfoo could not run it";
	if (failed) return [{
		...at,
		metric: "success",
		value: null,
		reason: error
	}];
	const reason = textIn(graded["reason"]);
	const found = /* @__PURE__ */ new Map();
	const add = (metric, value, why = null) => {
		const number = numberIn(value);
		if (number !== null && !found.has(metric)) found.set(metric, {
			value: number,
			reason: why
		});
	};
	add("success", row["success"], reason);
	for (const { metric, value, why } of components(graded["componentResults"])) add(metric, value, why);
	const scores = [row["namedScores"], graded["namedScores"]].filter(isFields);
	for (const [metric, value] of scores.flatMap(Object.entries)) add(metric, value);
	add("latency", row["latencyMs"]);
	add("cost", row["cost"]);
	return [...found].map(([metric, mark]) => ({
		...at,
		metric,
		...mark
	}));
}
function components(results) {
	const named = /* @__PURE__ */ new Map();
	const plain = [];
	const types = /* @__PURE__ */ new Map();
	for (const each of Array.isArray(results) ? results.filter(isFields) : []) {
		const assertion = isFields(each["assertion"]) ? each["assertion"] : {};
		const why = textIn(each["reason"]);
		const metric = textIn(assertion["metric"]);
		const value = numberIn(metric ? each["score"] ?? each["pass"] : each["pass"]);
		const type = textIn(assertion["type"]);
		if (value === null || (metric ?? type) === null) continue;
		if (metric) named.set(metric, [...named.get(metric) ?? [], {
			metric,
			value,
			why
		}]);
		else if (type) {
			const times = (types.get(type) ?? 0) + 1;
			types.set(type, times);
			plain.push({
				metric: times > 1 ? `${type} ${times}` : type,
				value,
				why
			});
		}
	}
	return [...[...named.values()].map(mean), ...plain];
}
function mean(all) {
	return {
		...all.reduce((a, b) => b.value < a.value ? b : a),
		value: all.reduce((sum, { value }) => sum + value, 0) / all.length
	};
}

// src/records/scores/index.ts
function readScores(text, file) {
	const plain = text.replace(/^\uFEFF/, "");
	if (plain.startsWith("PK")) throw zipped(file);
	if (plain.trim() === "") throw nothingIn(file, "the file is empty");
	const read = isTable(plain) ? readTable(plain, file) : readAny(plain, file);
	if (read.lines.length === 0) throw nothingIn(file, "there is no score in it");
	return read;
}
function zipped(file) {
	return new UserError(`${file} is an archive`, {
		file,
		line: null,
		key: null
	}, "Write an .eval log of inspect as JSON first: inspect log convert --to json --output-dir DIR FILE.");
}
function readAny(text, file) {
	const first = tried(firstLine(text));
	if (isFields(first)) {
		if ("doc_id" in first) return readLmEval(text, file);
		if ("metric" in first || "case" in first) return readOwn(text, file);
		if (isResult(first)) return readPromptfoo(text.split("\n").flatMap(mappings), file, null);
	}
	const whole = first === null || isFields(first) ? tried(text) : null;
	return (isFields(whole) ? readWhole(whole, file) : null) ?? readOwn(text, file);
}
function firstLine(text) {
	const start = text.trimStart();
	const end = start.indexOf("\n");
	return end < 0 ? start : start.slice(0, end);
}
function tried(text) {
	try {
		return parsePython(text);
	} catch {
		return null;
	}
}
function mappings(row) {
	const value = tried(row);
	return value === null ? [] : [value];
}
function isResult(row) {
	return "provider" in row && ("gradingResult" in row || "success" in row);
}
function readWhole(whole, file) {
	const { results, samples, config } = whole;
	if (Array.isArray(samples) && isFields(whole["eval"])) return readInspect(whole, samples, file);
	const inner = isFields(results) ? results["results"] : results;
	if (!Array.isArray(inner)) return null;
	const suite = isFields(config) ? textIn(config["description"]) : null;
	const prompts = isFields(results) ? results["prompts"] ?? null : null;
	return readPromptfoo(inner, file, suite, prompts);
}

// src/stages/gather/exam.ts
const SIDES$1 = ["baseline", "candidate"];
const OTHER = {
	baseline: "candidate",
	candidate: "baseline"
};
function sitElsewhere(target, suite, rules, files) {
	const cases = target.cases.map((each) => caseOf(each, files));
	const counts = target.cases.flatMap(({ trials }) => SIDES$1.map((side) => trials[side].size));
	const exam = {
		change: changeOf(target, files),
		suite: {
			name: suite,
			law: "both",
			targets: [target.name],
			cases,
			rules,
			trials: counts.reduce((most, count) => Math.max(most, count), 1)
		}
	};
	const sat = target.cases.map((each, index) => sitOne(each, cases[index], exam, files));
	return {
		exam,
		runs: sat.flatMap(({ runs }) => [...runs]),
		scores: sat.flatMap(({ scores }) => [...scores])
	};
}
function caseOf({ id, first, tags, pinned, trials }, files) {
	const { file } = files[trials.baseline.size > 0 ? "baseline" : "candidate"];
	return {
		id,
		input: {},
		turns: [],
		expected: null,
		context: [],
		expectedTools: [],
		tags,
		pinned,
		law: "both",
		where: {
			file,
			line: first.line,
			key: null
		}
	};
}
function changeOf({ name, cases }, { baseline, candidate }) {
	const asked = (side) => cases.filter(({ trials }) => trials[side].size > 0).length;
	return {
		target: name,
		as: "declared",
		endpoints: {
			baseline: "",
			candidate: ""
		},
		kind: "measured",
		touched: [],
		baseline: null,
		candidate: null,
		line: null,
		file: candidate.file,
		differences: [{
			what: "file",
			before: baseline.file,
			after: candidate.file
		}, {
			what: "cases",
			before: asked("baseline"),
			after: asked("candidate")
		}],
		reason: "it was measured elsewhere"
	};
}
function sitOne(scored, each, exam, files) {
	const runs = SIDES$1.map((side) => runsOf(scored, each, side, exam, files[side]));
	return {
		runs: runs.flatMap((side) => [...side.values()]),
		scores: exam.suite.rules.flatMap((rule) => {
			const [was, is] = runs.map((side, at) => marksOf(rule, side, scored.trials[SIDES$1[at]]));
			if (!was || !is || was.length + is.length === 0) return [];
			return [...filled(was, rule, runs[0], files.baseline), ...filled(is, rule, runs[1], files.candidate)];
		})
	};
}
function runsOf({ trials }, each, side, exam, file) {
	const own = trials[side];
	const indices = own.size > 0 ? own : trials[OTHER[side]];
	return new Map([...indices.keys()].map((index) => {
		const trial = {
			exam,
			case: each,
			side,
			index,
			request: NOT_ASKED_HERE,
			key: ""
		};
		const marks = own.get(index);
		const source = side === "baseline" && isStored(marks) ? "stored" : "recorded";
		return [index, {
			trial,
			result: resultOf(marks, file),
			source
		}];
	}));
}
function isStored(marks) {
	return [...marks?.values() ?? []].some(({ stored }) => stored);
}
const NOT_ASKED_HERE = failed("not-recorded", "it was measured elsewhere");
function resultOf(marks, { file }) {
	if (!marks) return failed("not-recorded", `${file} has no score of cases that the other side has`);
	for (const { value } of marks.values()) if (value !== null) return {
		ok: true,
		value: []
	};
	const [first] = marks.values();
	return failed("not-recorded", first?.reason ?? `${file} has only null for all metrics of a case`);
}
function marksOf(rule, runs, trials) {
	return [...trials].flatMap(([index, marks]) => {
		const line = marks.get(rule.card.id);
		const run = runs.get(index);
		if (!line || !run) return [];
		const said = line.human === null ? {} : { human: line.human };
		return [{
			run,
			rule,
			mark: markOf(line),
			turns: [],
			...said
		}];
	});
}
const NO_EVIDENCE = {
	turn: null,
	expected: null,
	observed: null,
	span: null
};
function markOf({ value, reason, evidence }) {
	if (value === null) return {
		value,
		reason: reason ?? "the value is null",
		evidence
	};
	return {
		value,
		reason: reason ?? `scored ${Number(value.toPrecision(6))}`,
		evidence: evidence ?? NO_EVIDENCE
	};
}
function filled(scores, rule, runs, { file }) {
	const [run] = runs?.values() ?? [];
	if (scores.length > 0 || !run) return scores;
	return [{
		run,
		rule,
		mark: {
			value: null,
			reason: `${file} has no value of it`,
			evidence: null
		},
		turns: []
	}];
}

// src/stages/gather/rules.ts
function rulesFor(files, law) {
	const seen = lookOver(files);
	const judging = law ? byConfig(seen, law, files) : byDefault(seen, files);
	checkValues(files, judging.rules, law);
	return judging;
}
function lookOver(files) {
	const metrics = /* @__PURE__ */ new Map();
	for (const side of ["baseline", "candidate"]) for (const at of files[side].lines) {
		const seen = metrics.get(at.metric) ?? {
			side,
			at,
			least: 1,
			most: 0,
			isGraded: false
		};
		metrics.set(at.metric, seen);
		if (at.value === null) continue;
		if (side !== seen.side && seen.least <= seen.most) continue;
		seen.isGraded ||= at.value > 0 && at.value < 1;
		seen.least = Math.min(seen.least, at.value);
		seen.most = Math.max(seen.most, at.value);
	}
	return metrics;
}
function byConfig(seen, law, files) {
	const all = [...law.rules.values()];
	const rules = all.filter(({ card }) => seen.has(card.id) || card.measure === "score");
	if (!all.some(({ card }) => seen.has(card.id))) throw noCard(seen, files);
	const unknown = [...seen.keys()].filter((metric) => !law.rules.has(metric));
	const left = all.filter((rule) => !rules.includes(rule)).map(({ card }) => card.id);
	return {
		rules: rules.map((rule) => ({
			...rule,
			card: gradedAsSeen(rule.card, seen.get(rule.card.id))
		})),
		warnings: [...saidOf("no-card", "Not judged, since the config has no card of them", unknown), ...saidOf("not-compared", "In the config, but scored on neither side", left)]
	};
}
function noCard(seen, files) {
	const [first] = seen.values();
	return new UserError(`the config has no card of any metric that is scored: ${someOf([...seen.keys()])}`, {
		file: files[first?.side ?? "baseline"].file,
		line: first?.at.line ?? null,
		key: "metric"
	}, "Name the cards under `metrics` as the scores name their metrics.");
}
function gradedAsSeen(card, seen) {
	if (card.measure !== "score" || card.options["graded"] !== void 0 || !seen?.isGraded) return card;
	return {
		...card,
		options: {
			...card.options,
			graded: true
		}
	};
}
const TOLERANCE = .05;
const WITHOUT_CONFIG = `Without a config every metric between 0 and 1 is a blocking check: more is better, and at most ${TOLERANCE * 100} points may be lost. Cards say it better: --config.`;
function saidOf(code, what, names) {
	return names.length ? [{
		code,
		message: `${what}: ${someOf(names)}.`
	}] : [];
}
function byDefault(seen, files) {
	const rules = [...seen].map(([id, each]) => defaultRule(id, each, files));
	const looked = rules.filter(({ blocking }) => !blocking).map(({ card }) => card.id);
	if (looked.length === rules.length) throw nothingBlocks(looked, seen, files);
	return {
		rules,
		warnings: [{
			code: "no-card",
			message: WITHOUT_CONFIG
		}, ...saidOf("only-looked-at", "Only looked at, since no card says what may be lost", looked)]
	};
}
function nothingBlocks(looked, seen, files) {
	const [first] = seen.values();
	return new UserError(`no metric lies between 0 and 1, so without a config nothing can be judged: ${someOf(looked)}`, {
		file: files[first?.side ?? "baseline"].file,
		line: first?.at.line ?? null,
		key: "metric"
	}, "Say with --config what each metric is and what may be lost: a card with `measure: score`.");
}
function defaultRule(id, { side, at, least, most, isGraded }, files) {
	const known = Object.hasOwn(measures, id) ? measures[id] : void 0;
	const spent = known && known.unit !== "ratio" && least >= 0;
	const blocking = !spent && least >= 0 && most <= 1;
	const options = spent ? {} : blocking ? { graded: isGraded } : { unit: "number" };
	const where = {
		file: files[side].file,
		line: at.line,
		key: "metric"
	};
	return {
		card: cardOf({
			id,
			measure: spent ? id : "score",
			options,
			where,
			aggregate: spent ? known.aggregate : "mean",
			threshold: blocking ? {
				min: null,
				max: null,
				minEffect: 0,
				by: "value",
				maxRegression: {
					value: TOLERANCE,
					relative: false
				}
			} : null,
			onFail: blocking ? "block" : "info"
		}),
		law: "both",
		blocking
	};
}
const MOST_MISTAKES$1 = 20;
function checkValues(files, rules, law) {
	const bounds = new Map(rules.map(({ card }) => [card.id, boundsOf(card, law)]));
	const found = [];
	for (const { file, lines } of [files.baseline, files.candidate]) for (const { metric, line, ...said } of lines) {
		const known = bounds.get(metric);
		for (const key of ["value", "human"]) {
			const value = said[key];
			if (value === null || !known || value >= known.least && value <= known.most) continue;
			const message = `the ${key === "value" ? "value" : "people's"} ${value} of ${metric} is ${known.words}`;
			const error = new UserError(message, {
				file,
				line,
				key
			}, known.hint);
			if (found.push(error) === MOST_MISTAKES$1) throwFound(found);
		}
	}
	throwFound(found);
}
function boundsOf(card, law) {
	const { unit } = measureOf(card);
	const scale = card.options["scale"];
	const ends = Array.isArray(scale) ? scale : null;
	const place = card.where.line ? ` (${card.where.file}:${card.where.line})` : "";
	if (unit === "ratio") return {
		least: 0,
		most: 1,
		words: "not between 0 and 1",
		hint: law ? `Say what it is on its card${place}: \`options: {unit: number}\`, or another unit.` : "On base it is, and without a config that says what it is. Say with --config if it is something else."
	};
	if (ends) {
		const [least = 0, most = 0] = ends;
		return {
			least,
			most,
			words: `not on the scale from ${least} to ${most}`,
			hint: `Mend \`scale\` on its card${place}.`
		};
	}
	const words = "below 0";
	const most = Number.POSITIVE_INFINITY;
	if (unit !== "count") return {
		least: 0,
		most,
		words,
		hint: `Nothing that is spent is less than nothing${place}.`
	};
	const relative = card.threshold?.maxRegression?.relative === true;
	const hint = `Give \`max-regression\` as an amount instead of a share${place}.`;
	return {
		least: relative ? 0 : Number.NEGATIVE_INFINITY,
		most,
		words,
		hint
	};
}

// src/stages/gather/sides.ts
function sortLines(files) {
	const [before, after] = [namesIn(files.baseline), namesIn(files.candidate)];
	const [was, is] = [before[0] ?? "", after[0] ?? ""];
	if (before.length === 1 && after.length === 1) return [{
		name: is,
		...casesOf(files, {
			baseline: was,
			candidate: is
		})
	}];
	return before.map((name) => ({
		name,
		...casesOf(files, {
			baseline: name,
			candidate: name
		})
	}));
}
function newTargets({ baseline, candidate }) {
	const [before, after] = [namesIn(baseline), namesIn(candidate)];
	if (before.length === 1 && after.length === 1) return [];
	return after.filter((name) => !before.includes(name));
}
function namesIn({ lines }) {
	return [...new Set(lines.map(({ target }) => target))];
}
const MOST_MISTAKES = 20;
const SIDES = ["baseline", "candidate"];
function casesOf(files, names) {
	const cases = /* @__PURE__ */ new Map();
	const found = [];
	const retagged = /* @__PURE__ */ new Set();
	for (const side of SIDES) {
		const { file, lines } = files[side];
		for (const line of lines) {
			if (line.target !== names[side]) continue;
			const error = add(cases, retagged, side, line, file);
			if (error && found.push(error) === MOST_MISTAKES) throwFound(found);
		}
	}
	throwFound(found);
	const message = `Tags of ${someOf([...retagged])} are not the same everywhere; what base says first holds.`;
	const warnings = retagged.size ? [{
		code: "tags-differ",
		message
	}] : [];
	return {
		cases: [...cases].map(([id, { asks: _, trials, ...rest }]) => ({
			id,
			...rest,
			trials: near(trials)
		})),
		warnings
	};
}
const FAR = 1e3;
function near(trials) {
	const numbers = SIDES.flatMap((side) => [...trials[side].keys()]);
	if (numbers.every((number) => number < FAR)) return trials;
	const places = new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, place) => [number, place]));
	const moved = (side) => new Map(Array.from(trials[side], ([number, marks]) => [places.get(number), marks]));
	return {
		baseline: moved("baseline"),
		candidate: moved("candidate")
	};
}
function add(cases, retagged, side, line, file) {
	const known = cases.get(line.case) ?? grow(line);
	cases.set(line.case, known);
	known.pinned ||= line.pinned;
	if (known.tags !== line.tags && !mergeTags(known, line)) retagged.add(line.case);
	if (known.asks !== null && line.asks !== null && known.asks !== line.asks) return otherCase(line, file);
	known.asks ??= line.asks;
	const trials = known.trials[side];
	const marks = trials.get(line.trial) ?? /* @__PURE__ */ new Map();
	const before = marks.get(line.metric);
	if (before) return twice(line, before, file);
	trials.set(line.trial, marks.set(line.metric, line));
	return null;
}
function grow(line) {
	const { tags, pinned, asks } = line;
	return {
		first: line,
		tags,
		pinned,
		asks,
		trials: {
			baseline: /* @__PURE__ */ new Map(),
			candidate: /* @__PURE__ */ new Map()
		}
	};
}
function mergeTags(known, { tags }) {
	const names = Object.keys(tags);
	const added = names.filter((name) => !Object.hasOwn(known.tags, name));
	const agree = names.every((name) => !Object.hasOwn(known.tags, name) || known.tags[name] === tags[name]);
	if (added.length) known.tags = {
		...tags,
		...known.tags
	};
	return agree;
}
function twice(line, before, file) {
	const first = before.line === null ? "" : ` (first in line ${before.line})`;
	return new UserError(`case ${line.case}, trial ${line.trial}, metric ${line.metric} is scored twice${first}`, {
		file,
		line: line.line,
		key: null
	}, "Number repeats with `trial`: 0, 1, 2 \u2026; or remove one of the two.");
}
function otherCase(line, file) {
	return new UserError(`case ${line.case} is not the same document on both sides`, {
		file,
		line: line.line,
		key: "doc_hash"
	}, "Run both sides over the same data, in the same version.");
}

// src/stages/gather/history.ts
function historyOf(files, exams) {
	const cards = new Map(exams.flatMap(({ suite }) => suite.rules.map(({ card }) => [card.id, card])));
	const targets = new Set(files.flatMap(({ lines }) => lines.map(({ target }) => target)));
	const isAlone = targets.size === 1 && exams.length === 1;
	return [...targets].flatMap((target) => [...cards.values()].map((card) => {
		return {
			suite: null,
			target: isAlone ? null : target,
			version: null,
			model: null,
			metric: card.id,
			tally: tallyOf(files, target, card)
		};
	}));
}
function tallyOf(files, target, card) {
	const measure = measureOf(card);
	let [right, trials] = [0, 0];
	for (const { lines } of files) for (const line of lines) {
		if (line.metric !== card.id || line.target !== target || line.value === null) continue;
		trials++;
		right += isRight(line.value, measure) ? 1 : 0;
	}
	return {
		right,
		trials
	};
}

// src/stages/gather/index.ts
function gather(files, law) {
	const { rules, warnings } = rulesFor(files, law);
	const targets = sortLines(files);
	const { baseline, candidate } = files;
	const suite = baseline.suite === candidate.suite ? baseline.suite : "scores";
	const known = new Set([...baseline.lines, ...candidate.lines].map(({ metric }) => metric));
	const sat = targets.map((target, index) => {
		const here = metricsOf(target);
		const own = rules.filter(({ card }) => here.has(card.id) || index === 0 && !known.has(card.id));
		return sitElsewhere(target, suite, own, files);
	});
	return {
		exams: sat.map(({ exam }) => exam),
		runs: sat.flatMap(({ runs }) => [...runs]),
		scores: sat.flatMap(({ scores }) => [...scores]),
		warnings: [
			...notesOf(files),
			...warnings,
			...targets.flatMap((target) => aboutCases(target, files))
		]
	};
}
function metricsOf({ cases }) {
	const metrics = /* @__PURE__ */ new Set();
	for (const { trials } of cases) for (const side of [trials.baseline, trials.candidate]) for (const marks of side.values()) for (const metric of marks.keys()) metrics.add(metric);
	return metrics;
}
function notesOf(files) {
	const left = newTargets(files);
	const only = `Only in ${files.candidate.file}, so not compared: ${someOf(left)}.`;
	return [...[...files.baseline.notes, ...files.candidate.notes].map((message) => ({
		code: "form-of-file",
		message
	})), ...left.length ? [{
		code: "not-compared",
		message: only
	}] : []];
}
function aboutCases({ cases, warnings }, { baseline, candidate }) {
	const only = (there, lacking) => cases.filter(({ trials }) => trials[there].size > 0 && trials[lacking].size === 0).map(({ id }) => id);
	const [gone, come] = [only("baseline", "candidate"), only("candidate", "baseline")];
	const said = (ids, file) => {
		const message = `${ids.length} of ${cases.length} cases are only in ${file}: ${someOf(ids)}.`;
		return ids.length ? [{
			code: "one-sided-cases",
			message
		}] : [];
	};
	return [
		...warnings,
		...said(gone, baseline.file),
		...said(come, candidate.file)
	];
}

// src/pipelines/compare.ts
const ONE_WAVE = {
	share: 1,
	spent: 1,
	proof: .05
};
const MOST_UNSCORED = .2;
function compareFiles({ files: { baseline, candidate }, history, law, seed, wishes, proposal, warnings: known = [], acceptances = [] }) {
	const files = {
		baseline: readScores(baseline.text, baseline.file),
		candidate: readScores(candidate.text, candidate.file)
	};
	const { exams, runs, scores, warnings } = gather(files, law);
	const [base, head] = [fingerprint(baseline.text), fingerprint(candidate.text)];
	const drawn = seed ?? seedOf(files);
	const falseAlarm = law?.falseAlarm ?? .05;
	const doubt = law?.doubt ?? .2;
	const trials = exams.reduce((most, { suite }) => Math.max(most, suite.trials), 1);
	const terms = {
		seed: drawn,
		waves: [{
			...ONE_WAVE,
			trials
		}],
		falseAlarm,
		doubt,
		wishes,
		mostUnscored: MOST_UNSCORED,
		history: historyOf([...new Map(history.map((each) => [each.text, each])).values()].map(({ text, file }) => readScores(text, file)), exams)
	};
	const dated = scores.filter((score) => !isOutdated(score));
	const all = compare(exams, dated, drawn);
	const sentinel = sentinelOf(all, drawn);
	const comparisons = sentinel?.drift ? compare(exams, comparable(dated, sentinel), drawn) : all;
	const decided = decide(openDecision(terms), {
		exams,
		runs,
		comparisons
	}).verdict;
	const verdict = withAcceptances(decided, acceptances, wishes);
	return report({
		verdict,
		exams,
		falseAlarm,
		policy: [],
		runs: [],
		warnings: [
			...known,
			...warnings,
			...aboutStored(sentinel, scores.length - dated.length)
		],
		proposal: proposal ?? {
			event: "compare",
			base,
			head,
			commit: head,
			pull: null,
			opened: false,
			trusted: true
		},
		sights: sightsOf(exams, falseAlarm, comparisons),
		moved: movesIn(comparisons),
		changes: exams.map(({ change }) => change),
		usage: NOTHING_TAKEN
	});
}
function seedOf(files) {
	const contents = Object.values(files).map(({ lines }) => fingerprint(lines.map(({ case: id, trial, value }) => JSON.stringify([
		id,
		trial,
		value
	])).sort()));
	return fingerprint(contents.sort());
}

export { compareFiles as t };