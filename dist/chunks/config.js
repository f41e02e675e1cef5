import { i as throwFound, n as UserErrors, r as located, t as UserError } from "./errors.js";
import { a as parseJson, f as start, r as isFields, s as parseYaml, t as canonical } from "./json.js";
import { a as boolean, c as literal, d as object, f as record, g as union$1, i as array, l as looseObject, m as string, n as _enum, o as int, p as strictObject, r as _null, s as json$3, t as date$1, u as number$1, v as url, y as toJSONSchema } from "./zod.js";
import { n as suggestion, t as nearest } from "./nearest.js";
import { a as openFinders, d as valueAt, f as fingerprint, i as secretsIn, n as measureOf, o as tellings, r as measures, s as faultOf, t as judgeOf, u as pointerPath } from "./metrics.js";
import { i as calibrationOf, o as isTrusted, r as calibrationFile, u as trustIn } from "./calibration.js";
import { i as pathInRepository, n as lineAt, o as fill } from "./partials.js";

// src/lib/definition.ts
function definitionOf(card) {
	const { measure, options, level, aggregate, slices, threshold, critical, onFail, stage, status } = card;
	return {
		measure,
		options,
		level,
		aggregate,
		slices,
		threshold: JSON.parse(JSON.stringify(threshold)),
		critical,
		onFail,
		stage,
		status,
		calibration: card.calibration ?? null
	};
}
function versionOf(card) {
	return fingerprint(definitionOf(card)).slice(0, 8);
}

// src/lib/spoken.ts
const SPOKEN = [
	"question",
	"input",
	"message",
	"query",
	"text",
	"prompt",
	"user"
];
function spokenIn(input, used) {
	const unused = Object.keys(input).filter((name) => !used.includes(name));
	const name = unused.length === 1 ? unused[0] : SPOKEN.find((each) => unused.includes(each));
	if (name !== void 0) return { text: asText(input[name]) };
	return unused.length === 0 ? { text: "" } : unused;
}
function asText(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}

// src/lib/recorded.ts
function askedIn(turns) {
	return turns.flatMap(({ user, assistant }, at) => assistant === null ? [{
		user,
		turn: at + 1
	}] : []);
}
function heldOf(outputs, turns) {
	if (!outputs.ok) return outputs;
	const all = askedIn(turns);
	const asked = outputs.value.length === 1 ? all.slice(-1) : all;
	const value = outputs.value.flatMap((answer, at) => asked[at] ? [{
		...answer,
		...asked[at]
	}] : []);
	if (value.length === outputs.value.length && value.length === asked.length) return {
		ok: true,
		value
	};
	return {
		ok: false,
		failure: {
			cause: "unfit",
			first: null,
			message: `${outputs.value.length} answers were recorded to ${asked.length} turns`,
			status: null
		}
	};
}
function saidIn({ turns, input }) {
	if (turns.length) return turns;
	const said = spokenIn(input, []);
	return [{
		user: "text" in said ? said.text : "",
		assistant: null
	}];
}

// src/config/schema.ts
const text = string().min(1);
const date = date$1();
const path = text.describe("Path relative to the root of the repository");
const json$2 = json$3();
const fields$1 = record(string(), json$2);
const amount$1 = union$1([number$1().min(0), string().regex(/^\d+(\.\d+)?\s*%$/)]).describe("In the unit of the metric (0.02 is 2 points of a rate), or a share of base such as \"15%\"");
const limits = {
	min: number$1().optional().describe("The least that may be observed"),
	max: number$1().optional().describe("The most that may be observed"),
	"max-regression": amount$1.optional().describe("The most that may be lost against base"),
	"min-effect": number$1().min(0).optional().describe("Regressions smaller than this do not count"),
	by: _enum(["value", "interval"]).optional().describe("Hold limits against the value, or its whole interval")
};
const threshold = strictObject({
	...limits,
	slices: record(text, record(text, strictObject(limits))).optional().describe("Other limits for a slice, by tag and value: {topic: {legal: {max: 0}}}")
}).refine((it) => it.min !== void 0 || it.max !== void 0 || it["max-regression"] !== void 0, { error: "says no limit: give min, max or max-regression" });
const card = strictObject({
	measure: text.describe("An entry of the catalogue"),
	options: fields$1.optional().describe("What the measure needs to know"),
	level: _enum([
		"turn",
		"case",
		"aggregate"
	]).optional(),
	aggregate: _enum([
		"rate",
		"mean",
		"p50",
		"p95",
		"max",
		"sum",
		"f1",
		"recall"
	]).optional(),
	slices: array(text).optional().describe("Tags of cases; each of their values is judged by itself too"),
	threshold: threshold.optional(),
	critical: boolean().optional().describe("A pass must be proved, and any veto is final"),
	"on-fail": _enum([
		"block",
		"warn",
		"info"
	]).optional(),
	stage: _enum([
		"crawl",
		"walk",
		"run"
	]).optional().describe("Advisory until the project has come this far"),
	status: _enum([
		"proposed",
		"experimental",
		"active",
		"deprecated",
		"retired"
	]).optional(),
	kind: _enum([
		"user-issue",
		"business",
		"system",
		"guardrail"
	]).optional(),
	why: text.optional().describe("The one problem of users that this measures"),
	origin: strictObject({
		type: text.optional(),
		ref: text.optional(),
		date: date.optional()
	}).optional(),
	owner: text.optional(),
	business: strictObject({
		metric: text,
		direction: _enum(["up", "down"]).optional(),
		team: text.optional()
	}).optional(),
	action: text.optional().describe("What to do when it fails"),
	created: date.optional(),
	"review-by": date.optional(),
	sunset: date.nullish(),
	supersedes: text.nullish()
});
const cards = record(text, card);
const target = strictObject({
	prompt: path.optional(),
	model: path.optional().describe("Model settings laid over the prompt: a file, or a JSON pointer into one"),
	tools: path.optional(),
	endpoint: text.optional(),
	command: array(text).min(1).optional(),
	watch: array(path).optional(),
	recorded: path.optional()
});
const suite = strictObject({
	targets: array(text).min(1),
	cases: array(path).min(1).describe("Globs of .jsonl, .json, .yml and .csv files"),
	trials: int().min(1).max(100).optional().describe("The most trials that a case may get"),
	metrics: array(text).min(1)
});
function isSafe(address) {
	return /^https:\/\/[^/@]+(\/|$)|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/i.test(address);
}
const endpoint = strictObject({
	"base-url": url().refine(isSafe, { error: "must be https (http only to this machine), without user or password" }),
	"api-key-env": text.optional(),
	api: _enum(["chat", "responses"]).optional()
});
const price = strictObject({
	input: number$1().min(0),
	output: number$1().min(0)
});
const file = strictObject({
	version: literal(1),
	stage: _enum([
		"crawl",
		"walk",
		"run"
	]).optional().describe("How far this project has come"),
	targets: record(text, target),
	suites: record(text, suite),
	metrics: union$1([
		cards,
		path,
		array(path)
	]).describe("Metric cards, or globs of files of them"),
	budget: strictObject({
		"max-cost": number$1().min(0).optional(),
		"max-requests": int().min(0).optional()
	}).optional(),
	"false-alarm": number$1().gt(0).lt(1).optional(),
	prices: record(text, price).optional().describe("USD per million tokens"),
	endpoints: record(text, endpoint).refine((it) => !Object.hasOwn(it, "default"), { error: "the endpoint \"default\" is set by the workflow; choose another name" }).optional()
});
const metricsFile = file.partial({
	targets: true,
	suites: true
});
const turn = union$1([text, strictObject({
	user: text,
	assistant: string()
})]);
const aCase = strictObject({
	id: union$1([text, number$1()]),
	input: union$1([fields$1, string()]).optional(),
	turns: array(turn).min(1).optional(),
	expected: json$2.optional(),
	context: union$1([array(string()), string()]).optional(),
	"expected-tools": array(json$2).optional(),
	tags: record(string(), union$1([
		string(),
		number$1(),
		boolean()
	])).optional(),
	pinned: boolean().optional()
});

// src/config/answer-lines.ts
const name = union$1([string().min(1), number$1()]);
const output = union$1([
	string(),
	array(string()).min(1),
	_null()
]);
const usage = union$1([
	strictObject({
		input: number$1().min(0),
		output: number$1().min(0)
	}),
	looseObject({
		input_tokens: number$1().min(0),
		output_tokens: number$1().min(0)
	}),
	looseObject({
		prompt_tokens: number$1().min(0),
		completion_tokens: number$1().min(0)
	})
]);
const given = union$1([string(), record(string(), json$3())]);
const toolCall = union$1([strictObject({
	id: string().optional(),
	name: string(),
	arguments: given.optional()
}), looseObject({ function: looseObject({
	name: string(),
	arguments: given.optional()
}) })]);
const toolCalls = union$1([array(toolCall), array(array(toolCall))]);
const milliseconds = number$1().min(0);
const beside = {
	case: name,
	trial: int().min(0).optional(),
	output,
	error: string().min(1).nullish(),
	tool_calls: toolCalls.nullish(),
	latency_ms: union$1([milliseconds, array(milliseconds)]).nullish(),
	usage: union$1([usage, array(usage)]).nullish(),
	model: string().min(1).nullish()
};
const recordedLine = object(beside);
const answerLine = recordedLine.extend({
	input: aCase.shape.input.nullable(),
	turns: aCase.shape.turns.nullable(),
	expected: aCase.shape.expected,
	context: aCase.shape.context.nullable(),
	"expected-tools": aCase.shape["expected-tools"],
	tags: aCase.shape.tags.nullable(),
	pinned: aCase.shape.pinned,
	system: string().optional()
});
function slipOf(key) {
	const known = Object.keys(answerLine.shape);
	return known.includes(key) || key.length < 4 ? null : nearest(key, known);
}

// src/config/validate.ts
function whereIs(source, path) {
	const steps = path.map((step) => typeof step === "symbol" ? String(step) : step);
	return {
		file: source.file,
		line: source.lineOf(steps),
		key: steps.length ? steps.join(".") : null
	};
}
function validate(schema, source, at = [], value = source.value) {
	return read(schema.safeParse(value, { reportInput: true }), schema, source, at);
}
async function validateSlowly(schema, source, at, value) {
	return read(await schema.safeParseAsync(value, { reportInput: true }), schema, source, at);
}
function read(result, schema, source, at) {
	if (result.success) return result.data;
	const known = (path) => keysAt(schema, path.slice(at.length));
	const found = result.error.issues.flatMap((issue) => mistakes(issue, source, at, known));
	throwFound(found.toSorted((a, b) => (a.where?.line ?? 0) - (b.where?.line ?? 0)));
	throw new Error("a schema refused a value without saying why");
}
function mistakes(issue, source, at, known) {
	const path = [...at, ...issue.path];
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, whereIs(source, [...path, key]), known(path)));
	if (issue.code === "invalid_union") {
		const deepest = deepestBranch(issue.errors);
		if (deepest) return deepest.flatMap((inner) => mistakes(inner, source, path, known));
	}
	const where = whereIs(source, path);
	return [new UserError(`${where.key ?? "the file"}: ${plain(issue)}`, where, hintFor(issue))];
}
function unknownKey(key, where, known) {
	return new UserError(`${where.key}: unknown key "${key}"`, where, suggestion(key, known));
}
function keysAt(schema, path) {
	const readings = (node) => [node, ...(node.anyOf ?? []).flatMap(readings)];
	const inside = (node, step) => {
		if (typeof step === "number") return node.items ? [node.items] : [];
		const own = node.properties?.[String(step)] ?? node.additionalProperties;
		return typeof own === "object" ? [own] : [];
	};
	const root = toJSONSchema(schema, {
		io: "input",
		unrepresentable: "any"
	});
	const there = path.reduce((nodes, step) => nodes.flatMap((node) => inside(node, step).flatMap(readings)), readings(root));
	return [...new Set(there.flatMap(({ properties }) => Object.keys(properties ?? {})))];
}
function deepestBranch(branches) {
	const depth = (branch) => Math.max(...branch.map((issue) => issue.path.length + (issue.code === "unrecognized_keys" ? 1 : 0)));
	const [first] = branches.filter((branch) => branch.length).sort((a, b) => depth(b) - depth(a));
	return first && depth(first) > 0 ? first : null;
}
function plain(issue) {
	if (issue.code === "invalid_type") return issue.input === void 0 ? `is missing; ${issue.expected} expected` : `must be ${issue.expected}`;
	if (issue.code === "invalid_value") return `must be ${issue.values.map(String).join(" or ")}`;
	if (issue.code === "invalid_union") return issue.input === void 0 ? "is missing" : "has none of the forms that are allowed here";
	return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}
function hintFor(issue) {
	return issue.code === "invalid_value" && typeof issue.input === "string" ? suggestion(issue.input, issue.values.map(String)) : "The page on the config (docs/config.md of Micro Metrics) shows what is allowed here.";
}

// src/config/answers.ts
const MOST_MISTAKES = 20;
function recordedOf(text, file) {
	return linesOf(text, file, (source) => recordedFrom(validate(recordedLine, source), source));
}
function answersOf(text, file) {
	return linesOf(text, file, (source) => {
		const written = validate(answerLine, source);
		const recorded = recordedFrom(written, source);
		return {
			...recorded,
			asked: caseOf$2(written, recorded.where),
			system: written.system ?? null
		};
	});
}
function linesOf(text, file, read) {
	const found = [];
	const seen = /* @__PURE__ */ new Map();
	const lines = [];
	for (const [index, row] of text.replace(/^\uFEFF/, "").split("\n").entries()) {
		if (row.trim() === "" || found.length >= MOST_MISTAKES) continue;
		try {
			const next = read(sourceOf(row, file, index + 1));
			const place = JSON.stringify([next.case, next.trial]);
			const first = seen.get(place);
			if (first !== void 0) throw twice$1(next, first);
			seen.set(place, index + 1);
			lines.push(next);
		} catch (error) {
			if (error instanceof UserErrors) found.push(...error.errors.map(withForm));
			else if (error instanceof UserError) found.push(withForm(error));
			else throw error;
		}
	}
	throwFound(found);
	if (lines.length > 0) return lines;
	throw new UserError(`${file}: there is no answer in it`, {
		file,
		line: 1,
		key: null
	}, FORM);
}
function withForm({ message, where, hint }) {
	return new UserError(message, where, hint.startsWith("docs/config.md") ? FORM : hint);
}
const FORM = "A line is {\"case\": \"de-07\", \"turns\": [\"…\"], \"output\": \"…\"}; docs/answers.md shows all keys.";
function sourceOf(row, file, line) {
	const { value } = parseJson(row, file, line);
	const source = {
		file,
		value,
		lineOf: () => line
	};
	if (!isFields(value)) throw new UserError("the line is no mapping", {
		file,
		line,
		key: null
	}, FORM);
	for (const key of Object.keys(value)) {
		const meant = slipOf(key);
		if (meant !== null && !Object.hasOwn(value, meant)) throw new UserError(`unknown key "${key}"`, whereIs(source, [key]), `Did you mean "${meant}"?`);
	}
	return source;
}
function twice$1({ case: id, trial, where }, first) {
	const hint = `It is answered in line ${first} already; number repeats with \`trial\`: 0, 1, 2 ….`;
	return new UserError(`case ${id}, trial ${trial} is answered twice`, where, hint);
}
function recordedFrom(written, source) {
	return {
		case: String(written.case),
		trial: written.trial ?? 0,
		outputs: outputsOf(written, source),
		model: written.model ?? null,
		where: {
			...whereIs(source, []),
			key: null
		}
	};
}
function outputsOf(written, source) {
	const { output, error } = written;
	if (output === null || typeof error === "string") return {
		ok: false,
		failure: {
			cause: "server",
			first: null,
			message: error ?? "no answer was recorded",
			status: null
		}
	};
	const texts = typeof output === "string" ? [output] : output;
	const calls = callsOf(written.tool_calls ?? [], texts.length);
	const times = each(written.latency_ms, texts.length, split, "latency_ms", source);
	const usages = each(written.usage, texts.length, splitUsage, "usage", source).map(usageFrom);
	return {
		ok: true,
		value: texts.map((text, at) => ({
			text,
			toolCalls: calls[at] ?? [],
			usage: usages[at] ?? null,
			latencyMs: times[at] ?? null,
			firstTokenMs: null,
			model: written.model ?? null
		}))
	};
}
function each(given, count, shared, key, source) {
	if (given === null || given === void 0) return [];
	if (!Array.isArray(given)) return shared(given, count);
	if (given.length === count) return given;
	const what = `\`${key}\` has ${given.length} entries, \`output\` has ${count}`;
	throw new UserError(what, whereIs(source, [key]), "Give one for each answer, or one for all together.");
}
function split(whole, count) {
	const part = Math.floor(whole / count);
	return Array.from({ length: count }, (_, at) => at < count - 1 ? part : whole - part * (count - 1));
}
function splitUsage(whole, count) {
	const { input, output } = usageFrom(whole);
	const outputs = split(output, count);
	return split(input, count).map((part, at) => ({
		input: part,
		output: outputs[at] ?? 0
	}));
}
function usageFrom(written) {
	const of = written;
	return {
		input: of["input"] ?? of["input_tokens"] ?? of["prompt_tokens"] ?? 0,
		output: of["output"] ?? of["output_tokens"] ?? of["completion_tokens"] ?? 0
	};
}
function callsOf(written, count) {
	if (written.length > 0 && written.every(Array.isArray)) return written.map((calls) => calls.map(callOf));
	const last = written.map(callOf);
	return Array.from({ length: count }, (_, at) => at === count - 1 ? last : []);
}
function callOf(written) {
	const { name, arguments: given } = "function" in written ? written.function : written;
	return {
		name,
		arguments: typeof given === "string" ? given : JSON.stringify(given ?? {})
	};
}
function caseOf$2(written, where) {
	const { input, context, tags } = written;
	return {
		id: String(written.case),
		input: typeof input === "string" ? { input } : input ?? {},
		turns: turnsOf(written, where),
		expected: written.expected ?? null,
		context: typeof context === "string" ? [context] : context ?? [],
		expectedTools: written["expected-tools"] ?? [],
		tags: Object.fromEntries(Object.entries(tags ?? {}).map(([tag, value]) => [tag, String(value)])),
		pinned: written.pinned ?? false,
		law: "both",
		where
	};
}
function turnsOf({ turns, input, output }, where) {
	const fields = typeof input === "string" ? { input } : input ?? {};
	const written = (turns ?? []).map((turn) => typeof turn === "string" ? {
		user: turn,
		assistant: null
	} : turn);
	const held = saidIn({
		turns: written,
		input: fields
	});
	const asked = askedIn(held).length;
	const answers = Array.isArray(output) ? output.length : Math.min(1, asked);
	if (asked === answers || answers === 1 && asked > 0) return held;
	const what = `\`output\` has ${answers} answers to ${asked} ${asked === 1 ? "turn" : "turns"}`;
	const hint = "Give `turns`: one message of the user for each answer; history is {\"user\": …, \"assistant\": …}.";
	throw new UserError(what, {
		...where,
		key: "output"
	}, hint);
}

// src/config/cards.ts
const STAGES = [
	"crawl",
	"walk",
	"run"
];
async function cardOf(id, written, source, at) {
	const measure = Object.hasOwn(measures, written.measure) ? measures[written.measure] : void 0;
	if (!measure) {
		const hint = suggestion(written.measure, Object.keys(measures));
		const where = whereIs(source, [...at, "measure"]);
		throw new UserError(`metric ${id}: there is no measure "${written.measure}"`, where, hint);
	}
	const { options, retry } = splitRetry(id, written, source, at);
	await validateSlowly(measure.options, source, [...at, "options"], options);
	const threshold = written.threshold ? thresholdOf(written.threshold) : null;
	if (threshold) checkShares(id, written, threshold, source, at);
	const card = {
		id,
		measure: written.measure,
		options,
		level: written.level ?? measure.level,
		aggregate: aggregateOf(id, written, measure, source, at),
		slices: written.slices ?? [],
		threshold,
		critical: written.critical ?? false,
		onFail: written["on-fail"] ?? (threshold ? "block" : "info"),
		...retry === null ? {} : { retry },
		stage: written.stage ?? "crawl",
		status: written.status ?? "active",
		kind: written.kind ?? "user-issue",
		why: written.why ?? null,
		owner: written.owner ?? null,
		origin: written.origin ? { ...written.origin } : null,
		business: written.business ? { ...written.business } : null,
		action: written.action ?? null,
		created: written.created ?? null,
		reviewBy: written["review-by"] ?? null,
		sunset: written.sunset ?? null,
		supersedes: written.supersedes ?? null,
		where: whereIs(source, at)
	};
	checkSlices(card, source, at);
	preflight(card, source, at);
	await checkSelfTest(card, measure, source, at);
	return card;
}
function checkSlices({ id, slices, threshold }, source, at) {
	const stray = Object.keys(threshold?.slices ?? {}).find((tag) => !slices.includes(tag));
	if (stray === void 0) return;
	throw new UserError(`metric ${id}: the threshold speaks of the slice "${stray}", which \`slices\` does not name`, whereIs(source, [
		...at,
		"threshold",
		"slices",
		stray
	]), `Write \`slices: [${[...slices, stray].join(", ")}]\`.`);
}
function preflight(card, source, at) {
	if (card.onFail !== "block") return;
	const lacks = [
		card.why ? null : "why",
		card.owner ? null : "owner",
		card.reviewBy ? null : "review-by",
		card.threshold ? null : "threshold"
	].filter((key) => key !== null);
	if (lacks.length === 0) return;
	throw new UserError(`metric ${card.id} may block a pull request, but lacks ${lacks.join(", ")}`, whereIs(source, at), `Add ${lacks.map((key) => `\`${key}\``).join(", ")} to the card, or set \`on-fail: warn\` to only look at it.`);
}
async function checkSelfTest(card, measure, source, at) {
	if (card.onFail !== "block" || !measure.selfTest) return;
	const failed = (await measure.selfTest(await measure.options.parseAsync(card.options))).find(({ passed }) => !passed);
	if (!failed) return;
	throw new UserError(`metric ${card.id}: ${measure.name} fails its own self-test, so it may not block: it takes "${failed.farther}" for nearer to "${failed.anchor}" than "${failed.nearer}"`, whereIs(source, [...at, "measure"]), "Set `on-fail: warn`, and let a metric block that looks for the one thing that matters.");
}
function checkShares(id, { measure, options = {}, aggregate }, { min, max, maxRegression }, source, at) {
	if (aggregate === "sum" || measureOf({
		measure,
		options
	}).unit !== "ratio") return;
	const most = maxRegression?.relative ? null : maxRegression?.value;
	for (const [key, value] of Object.entries({
		min,
		max,
		"max-regression": most
	})) {
		if (typeof value !== "number" || value <= 1) continue;
		throw new UserError(`metric ${id}: \`${key}: ${value}\` is more than all of a share, which goes from 0 to 1`, whereIs(source, [
			...at,
			"threshold",
			key
		]), `Write ${value / 100} for ${value} %${key === "max-regression" ? " (points)" : ""}.`);
	}
}
function thresholdOf({ slices, ...own }) {
	if (!slices) return limitsOf(own);
	const laid = Object.entries(slices).map(([tag, values]) => [tag, Object.fromEntries(Object.entries(values).map(([value, limits]) => [value, limitsOf({
		...own,
		...limits
	})]))]);
	return {
		...limitsOf(own),
		slices: Object.fromEntries(laid)
	};
}
function limitsOf(written) {
	const regression = written["max-regression"];
	return {
		min: written.min ?? null,
		max: written.max ?? null,
		maxRegression: regression === void 0 ? null : amountOf(regression),
		minEffect: written["min-effect"] ?? 0,
		by: written.by ?? "value"
	};
}
function amountOf(written) {
	if (typeof written === "number") return {
		value: written,
		relative: false
	};
	return {
		value: Number.parseFloat(written) / 100,
		relative: true
	};
}
const MOST_RETRIES = 10;
function splitRetry(id, { kind, options = {} }, source, at) {
	const { retry, ...others } = options;
	if (kind !== "guardrail" || retry === void 0) return {
		options,
		retry: null
	};
	if (typeof retry === "number" && Number.isInteger(retry) && retry >= 1 && retry <= MOST_RETRIES) return {
		options: others,
		retry
	};
	throw new UserError(`metric ${id}: \`retry\` must be a whole number from 1 to ${MOST_RETRIES}`, whereIs(source, [
		...at,
		"options",
		"retry"
	]), "Say how often production asks again, such as `retry: 1`.");
}
function aggregateOf(id, { aggregate }, measure, source, at) {
	if (aggregate !== "f1" && aggregate !== "recall" || measure.classes) return aggregate ?? measure.aggregate;
	const able = Object.values(measures).flatMap(({ name, classes }) => classes ? [name] : []);
	throw new UserError(`metric ${id}: there is no ${aggregate} of ${measure.name}, which names no classes`, whereIs(source, [...at, "aggregate"]), `Use one of ${able.join(", ")}, or another aggregate.`);
}
function mayBlock(card, stage) {
	const reached = hasReached(card.stage, stage);
	return card.onFail === "block" && card.status === "active" && reached && isTrusted(judgeOf(card), card);
}
function hasReached(wanted, project) {
	return STAGES.indexOf(wanted) <= STAGES.indexOf(project);
}
function isRun(card) {
	return card.status !== "proposed" && card.status !== "retired";
}

// src/config/judges.ts
function checkJudges(head, base, inputs) {
	const known = [
		"default",
		...inputs,
		...Object.keys(base?.endpoints ?? {})
	];
	throwFound(Object.values(head.cards).flatMap((card) => [...endpointFault(card, known, head), ...calibrationFault(card, head.stage)]));
}
function endpointFault(card, known, head) {
	const judge = judgeOf(card);
	if (!judge || card.status === "retired" || known.includes(judge.endpoint)) return [];
	const hint = Object.hasOwn(head.endpoints, judge.endpoint) ? "An endpoint takes effect when it is merged: add it in a pull request of its own, or to the input `endpoints`." : suggestion(judge.endpoint, known);
	const message = `metric ${card.id}: endpoint "${judge.endpoint}" is declared neither by base nor by the workflow`;
	return [new UserError(message, optionOf(card, "endpoint"), hint)];
}
function calibrationFault(card, stage) {
	const judge = judgeOf(card);
	const promises = card.onFail === "block" && card.status === "active";
	if (!judge || stage !== "run" || !promises || isTrusted(judge, card)) return [];
	const { lacks } = trustIn(judge, card.calibration);
	const hint = judge.calibration ? `Run \`micro-metrics calibrate LABELS.jsonl --config FILE --metric ${card.id}\` and commit ${judge.calibration}, or set \`on-fail: warn\`.` : `Add \`calibration: evals/${card.id}-calibration.json\` to its options and run \`micro-metrics calibrate\`, or set \`on-fail: warn\`.`;
	const message = `metric ${card.id} may not block at stage run: ${lacks ?? "its judge was not held against people"}`;
	return [new UserError(message, optionOf(card, "calibration"), hint)];
}
function optionOf({ where }, name) {
	return {
		...where,
		key: `${where.key ?? ""}.options.${name}`
	};
}

// src/config/lifecycle.ts
const STEPS = {
	proposed: ["experimental", "retired"],
	experimental: [
		"active",
		"proposed",
		"deprecated",
		"retired"
	],
	active: ["deprecated", "experimental"],
	deprecated: ["active", "retired"],
	retired: ["experimental"]
};
function jumpOf(before, after, head) {
	const [from, to] = [before.status, after?.status ?? "retired"];
	if (from === to || hasSuccessor(before.id, head)) return null;
	if (before.critical && to === "retired") return "critical, so it retires only when an active metric `supersedes` it";
	if (from === "retired" && to === "active") return after?.supersedes ? null : "it comes back as experimental first, or says what it `supersedes`";
	if (STEPS[from].includes(to)) return null;
	return `skips a step: from ${from} it goes to ${STEPS[from].join(" or ")} first`;
}
function hasSuccessor(id, cards) {
	return Object.values(cards).some(({ supersedes, status }) => supersedes === id && status === "active");
}
function withJump(change, base, head) {
	const id = change.what === "metric" && change.effect === "removed" ? String(change.before) : /^metric (.*)\.status$/s.exec(change.what)?.[1];
	const before = id !== void 0 && Object.hasOwn(base, id) ? base[id] : void 0;
	const after = id !== void 0 && Object.hasOwn(head, id) ? head[id] : void 0;
	const note = before ? jumpOf(before, after ?? null, head) : null;
	return note === null ? change : {
		...change,
		note
	};
}
function isOver(day, today) {
	return day !== null && today !== "" && day < today;
}
function hasSet({ sunset, critical }, today) {
	return isOver(sunset, today) && !critical;
}

// src/config/policy.ts
function policyChanges(base, head) {
	if (base === head) return [];
	const cards = named$1(base.cards, head.cards, "metric", cardChanges).map((change) => withJump(change, base.cards, head.cards));
	const suites = named$1(base.suites, head.suites, "suite", (what, before, after) => [
		...listChanges(`${what}.metrics`, before.metrics, after.metrics),
		...listChanges(`${what}.targets`, before.targets, after.targets),
		...number(`${what}.trials`, before.trials, after.trials, "more is stricter"),
		...kept(before.cards, after.cards, what)
	]);
	const targets = named$1(base.targets, head.targets, "target", (what, before, after) => [...differs(`${what}.kind`, before.kind, after.kind, after.kind === "recorded" ? "loosened" : "tightened"), ...[
		"prompt",
		"model",
		"tools",
		"endpoint"
	].filter((key) => key !== "prompt" || before.where.file !== before.prompt).flatMap((key) => differs(`${what}.${key}`, before[key], after[key], "changed"))]);
	const endpoints = named$1(base.endpoints, head.endpoints, "endpoint", (what, before, after) => differs(what, { ...before }, { ...after }, "changed"));
	return [
		...cards,
		...suites,
		...targets,
		...endpoints,
		...differs("prices", json$1(base.prices), json$1(head.prices), "changed"),
		...differs("stage", base.stage, head.stage, "changed"),
		...number("false-alarm", base.falseAlarm, head.falseAlarm, "more is stricter"),
		...differs("budget.max-cost", base.maxCost, head.maxCost, "changed"),
		...differs("budget.max-requests", base.maxRequests, head.maxRequests, "changed")
	];
}
function kept(before = {}, after = {}, what) {
	return Object.entries(before).flatMap(([id, was]) => {
		const is = own$1(after, id);
		return is ? cardChanges(`${what}.${id}`, was, is) : [];
	});
}
function cardChanges(what, before, after) {
	return [
		...differs(`${what}.version`, versionOf(before), versionOf(after), "changed"),
		...differs(`${what}.measure`, before.measure, after.measure, "changed"),
		...differs(`${what}.options`, before.options, after.options, "changed"),
		...differs(`${what}.options.retry`, before.retry ?? null, after.retry ?? null, "changed"),
		...differs(`${what}.level`, before.level, after.level, "changed"),
		...differs(`${what}.aggregate`, before.aggregate, after.aggregate, "changed"),
		...listChanges(`${what}.slices`, before.slices, after.slices),
		...differs(`${what}.critical`, before.critical, after.critical, before.critical ? "loosened" : "tightened"),
		...differs(`${what}.on-fail`, before.onFail, after.onFail, before.onFail === "block" ? "loosened" : "tightened"),
		...differs(`${what}.status`, before.status, after.status, before.status === "active" ? "loosened" : "changed"),
		...differs(`${what}.stage`, before.stage, after.stage, before.stage === "crawl" ? "loosened" : "changed"),
		...thresholdChanges(`${what}.threshold`, before.threshold, after.threshold),
		...calibrationChanges(`${what}.calibration`, before, after)
	];
}
function calibrationChanges(what, before, after) {
	const shown = ({ calibration }) => calibration ? {
		judge: calibration.fingerprint.slice(0, 12),
		bands: calibration.bands
	} : null;
	return differs(what, shown(before), shown(after), "changed");
}
function thresholdChanges(what, before, after) {
	return [
		...number(`${what}.min`, before?.min ?? null, after?.min ?? null, "more is stricter"),
		...number(`${what}.max`, before?.max ?? null, after?.max ?? null, "less is stricter"),
		...amount(`${what}.max-regression`, before?.maxRegression ?? null, after?.maxRegression ?? null),
		...number(`${what}.min-effect`, before?.minEffect ?? 0, after?.minEffect ?? 0, "less is stricter"),
		...before && after ? differs(`${what}.by`, before.by, after.by, "changed") : [],
		...sliceChanges(`${what}.slices`, before, after)
	];
}
function sliceChanges(what, before, after) {
	const named = [before, after].flatMap((each) => Object.entries(each?.slices ?? {}).flatMap(([tag, values]) => Object.keys(values).map((value) => ({
		tag,
		value
	}))));
	return [...new Map(named.map((place) => [`${what}.${place.tag}.${place.value}`, place]))].flatMap(([place, { tag, value }]) => {
		const limits = (of) => {
			if (!of) return null;
			const { slices, ...own } = of;
			return slices?.[tag]?.[value] ?? own;
		};
		return thresholdChanges(place, limits(before), limits(after));
	});
}
function amount(what, before, after) {
	if (before && after && before.relative !== after.relative) return differs(what, { ...before }, { ...after }, "changed");
	return number(what, before?.value ?? null, after?.value ?? null, "less is stricter");
}
function number(what, before, after, sense) {
	if (before === after) return [];
	if (before === null || after === null) return differs(what, before, after, before === null ? "tightened" : "loosened");
	return differs(what, before, after, (sense === "more is stricter" ? after > before : after < before) ? "tightened" : "loosened");
}
function listChanges(what, before, after) {
	const gone = before.filter((name) => !after.includes(name));
	const come = after.filter((name) => !before.includes(name));
	return [...gone.map((name) => ({
		what,
		before: name,
		after: null,
		effect: "removed"
	})), ...come.map((name) => ({
		what,
		before: null,
		after: name,
		effect: "added"
	}))];
}
function named$1(before, after, kind, compare) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
		const [was, is] = [own$1(before, name), own$1(after, name)];
		if (was !== void 0 && is !== void 0) return compare(`${kind} ${name}`, was, is);
		return [{
			what: kind,
			before: was === void 0 ? null : name,
			after: is === void 0 ? null : name,
			effect: was === void 0 ? "added" : "removed"
		}];
	});
}
function own$1(of, name) {
	return Object.hasOwn(of, name) ? of[name] : void 0;
}
function differs(what, before, after, effect) {
	return canonical(before) === canonical(after) ? [] : [{
		what,
		before,
		after,
		effect
	}];
}
function json$1(value) {
	return value;
}

// src/lib/in-order.ts
async function inOrder(all) {
	return (await Promise.allSettled(all)).map((each) => {
		if (each.status === "rejected") throw each.reason;
		return each.value;
	});
}

// src/config/calibrations.ts
async function withCalibration(card, tree) {
	const judge = judgeOf(card);
	if (judge?.kind !== "judge") return card;
	return {
		...card,
		calibration: judge.calibration ? await calibrationIn(tree, judge.calibration) : null
	};
}
async function calibrationIn(tree, file) {
	const text = await tree.read(file);
	return text === null ? null : calibrationOf(validate(calibrationFile, {
		file,
		...parseJson(text, file)
	}));
}

// src/config/config.ts
async function readConfig(tree, file$1) {
	const text = await tree.read(file$1);
	if (text === null) return null;
	const source = {
		file: file$1,
		...parseYaml(text, file$1)
	};
	const written = validate(file, source);
	const cards = await cardsIn(written, source, tree);
	const targets = Object.fromEntries(Object.entries(written.targets).map(([name, target]) => [name, targetOf$1(name, target, source)]));
	const suites = await inOrder(Object.entries(written.suites).map(async ([name, suite]) => ({
		name,
		targets: [...new Set(suite.targets)],
		globs: suite.cases,
		caseFiles: await caseTexts(suite.cases, tree, whereIs(source, [
			"suites",
			name,
			"cases",
			0
		])),
		trials: suite.trials ?? 1,
		metrics: [...new Set(suite.metrics)],
		where: whereIs(source, ["suites", name])
	})));
	throwFound(Object.entries(written.suites).flatMap(([name, suite]) => [...unknownNames(source, [
		"suites",
		name,
		"targets"
	], suite.targets, targets, "target"), ...unknownNames(source, [
		"suites",
		name,
		"metrics"
	], suite.metrics, cards, "metric")]));
	return {
		stage: written.stage ?? "crawl",
		targets,
		suites: Object.fromEntries(suites.map((suite) => [suite.name, suite])),
		cards,
		maxCost: written.budget?.["max-cost"] ?? null,
		maxRequests: written.budget?.["max-requests"] ?? null,
		falseAlarm: written["false-alarm"] ?? null,
		prices: written.prices ?? {},
		endpoints: endpointsIn(written)
	};
}
function endpointsIn({ endpoints }) {
	const declared = Object.entries(endpoints ?? {});
	return Object.fromEntries(declared.map(([name, it]) => [name, endpointOf(it)]));
}
function endpointOf(written) {
	return {
		baseUrl: written["base-url"],
		apiKeyEnv: written["api-key-env"] ?? null,
		api: written.api ?? "chat"
	};
}
function targetOf$1(name, written, source) {
	const where = whereIs(source, ["targets", name]);
	for (const key of ["command", "watch"]) {
		if (written[key] === void 0) continue;
		throw new UserError(`target ${name}: \`${key}\` is not available yet`, whereIs(source, [
			"targets",
			name,
			key
		]), "Name a `prompt`, or `recorded` answers, for now.");
	}
	const { prompt, recorded } = written;
	if (recorded !== void 0) checkRecorded(name, written, source);
	const file = recorded ?? prompt;
	if (file === void 0) throw new UserError(`target ${name}: says no prompt`, where, "Add `prompt: path/of/the/prompt.md`.");
	return {
		name,
		kind: recorded === void 0 ? "prompt" : "recorded",
		prompt: file,
		model: written.model ?? null,
		tools: written.tools ?? null,
		endpoint: written.endpoint ?? "default",
		where
	};
}
function checkRecorded(name, written, source) {
	for (const key of [
		"prompt",
		"model",
		"tools",
		"endpoint"
	]) {
		if (written[key] === void 0) continue;
		throw new UserError(`target ${name}: \`recorded\` answers take no \`${key}\``, whereIs(source, [
			"targets",
			name,
			key
		]), `Remove \`${key}\`, or ask the model instead of naming a recording.`);
	}
}
function unknownNames(source, at, names, known, kind) {
	return names.flatMap((name, index) => Object.hasOwn(known, name) ? [] : [new UserError(`there is no ${kind} "${name}"`, whereIs(source, [...at, index]), suggestion(name, Object.keys(known)))]);
}
async function cardsIn(written, source, tree) {
	const globs = typeof written.metrics === "string" ? [written.metrics] : written.metrics;
	if (!Array.isArray(globs)) return calibrated(await cardsOf(globs, source, ["metrics"]), tree);
	const where = whereIs(source, ["metrics"]);
	const files = await located(where, () => tree.list(globs));
	if (files.length === 0) throw new UserError(`no file matches ${globs.join(", ")}`, where, "Write metric cards there, or mend the glob.");
	const cards$1 = {};
	for (const file of files) {
		const cardFile = {
			file,
			...parseYaml(await tree.read(file) ?? "", file)
		};
		for (const [id, card] of Object.entries(await cardsOf(validate(cards, cardFile), cardFile, []))) {
			const first = Object.hasOwn(cards$1, id) ? cards$1[id] : void 0;
			if (first) {
				const hint = `It is declared in ${first.where.file} already; remove one of the two.`;
				throw new UserError(`metric ${id} is declared twice`, card.where, hint);
			}
			cards$1[id] = card;
		}
	}
	return calibrated(cards$1, tree);
}
async function calibrated(cards, tree) {
	const read = Object.entries(cards).map(async ([id, card]) => [id, await located(card.where, () => withCalibration(card, tree))]);
	return Object.fromEntries(await Promise.all(read));
}
async function cardsOf(written, source, at) {
	const found = [];
	const cards = {};
	for (const [id, card] of Object.entries(written)) try {
		cards[id] = await cardOf(id, card, source, [...at, id]);
	} catch (error) {
		if (error instanceof UserErrors) found.push(...error.errors);
		else if (error instanceof UserError) found.push(error);
		else throw error;
	}
	throwFound(found);
	return cards;
}
const EMPTY$1 = /^\ufeff?\s*(?:\[\s*\])?\s*$/;
async function caseTexts(globs, tree, where) {
	const files = await located(where, () => tree.list(globs));
	if (files.length === 0) throw new UserError(`no file matches ${globs.join(", ")}`, where, "A suite without cases proves nothing: add cases, or mend the glob.");
	const texts = await Promise.all(files.map(async (file) => ({
		file,
		text: await tree.read(file) ?? ""
	})));
	if (texts.some(({ text }) => !EMPTY$1.test(text))) return texts;
	throw new UserError(`there is no case in ${files.join(", ")}`, where, "A suite without cases proves nothing: write some, or take the suite out.");
}

// src/lib/likeness.ts
const GRAM = 6;
function likeness(a, b) {
	const [one, other] = [gramsOf(a), gramsOf(b)];
	const both = [...one].filter((gram) => other.has(gram)).length;
	const shorter = Math.min(one.size, other.size);
	return shorter === 0 ? 0 : both / shorter;
}
function gramsOf(content) {
	const text = content.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
	return new Set(Array.from({ length: Math.max(0, text.length - GRAM + 1) }, (_, at) => text.slice(at, at + GRAM)));
}
function pairAlike(before, after, alike, least) {
	const pairs = before.flatMap((was) => after.map((is) => ({
		was,
		is,
		alike: alike(was, is)
	}))).filter((pair) => pair.alike > least).sort((a, b) => b.alike - a.alike);
	const [taken, found] = [/* @__PURE__ */ new Set(), []];
	for (const { was, is } of pairs) {
		if (taken.has(was) || taken.has(is)) continue;
		taken.add(was).add(is);
		found.push([was, is]);
	}
	return found;
}

// src/config/found/cards.ts
function foundCard(id, measure, where, blocks = true) {
	return {
		id,
		measure,
		options: {},
		byDemand: true,
		level: "case",
		aggregate: "rate",
		slices: [],
		threshold: {
			min: 1,
			max: null,
			maxRegression: null,
			minEffect: 0,
			by: "value"
		},
		critical: false,
		onFail: blocks ? "block" : "info",
		stage: "crawl",
		status: "active",
		kind: "user-issue",
		why: null,
		owner: null,
		origin: null,
		business: null,
		action: null,
		created: null,
		reviewBy: null,
		sunset: null,
		supersedes: null,
		where
	};
}
function freeName(name, isTaken) {
	let free = name;
	for (let count = 2; isTaken(free); count++) free = `${name} ${count}`;
	return free;
}

// src/config/found/prompt-yml.ts
const KINDS$2 = {
	equals: {
		measure: "exact-match",
		options: {}
	},
	contains: {
		measure: "contains",
		options: { "ignore-case": true }
	},
	startsWith: {
		measure: "starts-with",
		options: { "ignore-case": true }
	},
	endsWith: {
		measure: "ends-with",
		options: { "ignore-case": true }
	}
};
function readPromptYml(file, text) {
	const parsed = parseYaml(text, file);
	const source = {
		file,
		...parsed
	};
	const root = isFields(parsed.value) ? parsed.value : {};
	const [rows, evaluators] = [root["testData"], root["evaluators"]];
	if (!Array.isArray(rows) || !Array.isArray(evaluators) || evaluators.length === 0) return null;
	const name = file.replace(/\.prompt\.yml$/i, "");
	const where = {
		file,
		line: 1,
		key: null
	};
	const target = {
		name,
		kind: "prompt",
		prompt: file,
		model: null,
		tools: null,
		endpoint: "default",
		where
	};
	const { known, warnings } = evaluatorsOf(evaluators, file);
	const cases = casesOf$2(rows, known, source);
	const cards = Object.fromEntries(known.map(({ id, measure, at }) => [id, foundCard(id, measure, whereIs(source, at))]));
	const asked = known.length > 0 && cases.length > 0;
	const suite = {
		name,
		targets: [name],
		globs: [file],
		trials: 1,
		metrics: Object.keys(cards),
		cards,
		where,
		caseFiles: [{
			file,
			text: JSON.stringify(cases),
			cases
		}]
	};
	return {
		file,
		text,
		files: [file],
		targets: [target],
		suites: asked ? [suite] : [],
		warnings
	};
}
function evaluatorsOf(written, file) {
	const [known, warnings] = [[], []];
	for (const [index, each] of written.entries()) {
		const fields = isFields(each) ? each : {};
		const said = typeof fields["name"] === "string" && fields["name"] ? fields["name"] : `evaluator ${index + 1}`;
		const id = freeName(said, (name) => known.some((other) => other.id === name));
		const found = stringEvaluator(fields["string"], id, ["evaluators", index]);
		if (found) known.push(found.evaluator);
		warnings.push(...(found?.warnings ?? [notJudged(fields)]).map((warning) => `${file}: ${id} ${warning}`));
	}
	return {
		known,
		warnings
	};
}
function notJudged({ uses, llm }) {
	return `${typeof uses === "string" ? `uses ${uses}` : isFields(llm) ? "asks a model" : "says no string to look for"}, which is not supported yet: it was not judged.`;
}
function stringEvaluator(written, id, at) {
	if (!isFields(written ?? null)) return null;
	const fields = written;
	const given = Object.keys(KINDS$2).filter((kind) => typeof fields[kind] === "string" && fields[kind] !== "");
	const [first, ...rest] = given;
	if (!first) return null;
	const evaluator = {
		id,
		...KINDS$2[first],
		value: String(fields[first]),
		at: [
			...at,
			"string",
			first
		]
	};
	const trap = `says ${given.join(" and ")}; as in \`gh models eval\` only ${first} counts.`;
	return {
		evaluator,
		warnings: rest.length ? [trap] : []
	};
}
function casesOf$2(rows, evaluators, source) {
	const cases = [];
	for (const [index, row] of rows.entries()) {
		const where = {
			...whereIs(source, ["testData", index]),
			key: null
		};
		if (!isFields(row)) throw new UserError(`${source.file}: testData ${index + 1} is no mapping`, where, "Write `- input: …` with one key for each variable.");
		const demands = Object.fromEntries(evaluators.map((each) => [each.id, demandOf$1(each, row, source)]));
		const id = freeName(nameOf$1(row), (name) => cases.some((other) => other.id === name));
		cases.push({
			id,
			input: row,
			turns: [],
			expected: row["expected"] ?? null,
			context: [],
			expectedTools: [],
			tags: {},
			pinned: false,
			law: "both",
			demands,
			where
		});
	}
	return cases;
}
function nameOf$1(row) {
	if (typeof row["id"] === "string" && row["id"]) return row["id"];
	const { expected: _, ...input } = row;
	const shown = Object.values(input).find((value) => typeof value === "string" || typeof value === "number");
	return `${start(String(shown ?? "test"), 40)} #${fingerprint(input).slice(0, 6)}`;
}
function demandOf$1({ id, value, options, at }, row, source) {
	const { text, missing } = fill(value, row, "replace");
	if (missing.length > 0) {
		const message = `${source.file}: ${id} needs {{${missing.join("}}, {{")}}}, which ${nameOf$1(row)} does not have`;
		throw new UserError(message, whereIs(source, at), "Add the key to each entry of testData, or mend the evaluator.");
	}
	if (text.trim() === "") throw new UserError(`${source.file}: ${id} is empty for ${nameOf$1(row)}`, whereIs(source, at), "Say what to look for.");
	return {
		options: {
			...options,
			value: text
		},
		min: 1,
		max: null,
		not: false
	};
}

// src/config/found/promptfoo/assertions.ts
const texts = (value) => {
	const list = typeof value === "string" ? commaSeparated(value) : Array.isArray(value) ? value : [];
	return list.length ? list.map(String) : null;
};
function commaSeparated(text) {
	return [...text.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/g)].map(([, quoted, plain]) => quoted === void 0 ? (plain ?? "").trim() : quoted.replaceAll("\"\"", "\"")).filter(Boolean);
}
const NO_VALUE = "without a value";
function contains(ignoreCase) {
	return (value) => {
		if (typeof value !== "string" && typeof value !== "number" || value === "") return NO_VALUE;
		return {
			measure: "contains",
			options: {
				value: String(value),
				"ignore-case": ignoreCase
			}
		};
	};
}
function containsSeveral(mode, ignoreCase) {
	return (value) => {
		const wanted = texts(value);
		if (!wanted) return NO_VALUE;
		return {
			measure: "contains",
			options: {
				value: wanted,
				mode,
				"ignore-case": ignoreCase
			}
		};
	};
}
function edge(measure) {
	return (value) => value === null || value === "" ? NO_VALUE : {
		measure,
		options: {
			value: String(value),
			trim: false
		}
	};
}
function atMost(measure) {
	return (_, threshold) => threshold === null ? "without a threshold" : {
		measure,
		options: {},
		min: null,
		max: threshold
	};
}
const DRAFT = "http://json-schema.org/draft-07/schema#";
function json(whole) {
	return (value) => {
		const written = typeof value === "string" && value !== "" ? parseYaml(value, "the schema").value : value;
		if (typeof written === "boolean") return "with true or false for a schema";
		const schema = isFields(written) ? {
			$schema: DRAFT,
			...written
		} : {};
		if (!whole) return {
			measure: "json-schema",
			options: {
				schema,
				anywhere: true
			}
		};
		if (!isFields(written)) return {
			measure: "json-valid",
			options: { strict: true }
		};
		return {
			measure: "json-schema",
			options: {
				schema,
				strict: true
			}
		};
	};
}
function wordCount(value) {
	const { min, max } = isFields(value) ? value : {
		min: Number(value),
		max: Number(value)
	};
	const given = Object.entries({
		min,
		max
	}).filter(([, it]) => typeof it === "number" && Number.isInteger(it));
	if (given.length === 0) return NO_VALUE;
	return {
		measure: "length",
		options: {
			unit: "blank-separated",
			...Object.fromEntries(given)
		}
	};
}
async function regex(value) {
	if (typeof value !== "string" || value === "") return NO_VALUE;
	const fault = await faultOf(value);
	return fault ? `/${value}/: ${fault}` : {
		measure: "matches",
		options: { pattern: value }
	};
}
function functionCall() {
	return {
		measure: "tool-calls-valid",
		options: {}
	};
}
const MAPPINGS = {
	equals: (value) => value === null ? NO_VALUE : {
		measure: "exact-match",
		options: {
			value: typeof value === "object" ? [value] : String(value),
			trim: false
		}
	},
	contains: contains(false),
	icontains: contains(true),
	"contains-all": containsSeveral("all", false),
	"contains-any": containsSeveral("any", false),
	"icontains-all": containsSeveral("all", true),
	"icontains-any": containsSeveral("any", true),
	"starts-with": edge("starts-with"),
	regex,
	"is-json": json(true),
	"contains-json": json(false),
	"is-valid-openai-tools-call": functionCall,
	"is-valid-openai-function-call": functionCall,
	"is-valid-function-call": functionCall,
	"tool-call-f1": (value, threshold) => {
		const tools = texts(value);
		return tools ? {
			measure: "tool-f1",
			options: { tools },
			min: threshold ?? 1
		} : NO_VALUE;
	},
	levenshtein: (value, threshold) => typeof value !== "string" ? NO_VALUE : {
		measure: "edit-distance",
		options: { value },
		min: null,
		max: threshold || 5
	},
	"rouge-n": (value, threshold) => typeof value !== "string" || value === "" ? NO_VALUE : {
		measure: "similarity",
		options: {
			value,
			method: "rouge-1-treebank"
		},
		min: threshold ?? .75
	},
	"word-count": wordCount,
	"is-refusal": () => ({
		measure: "refusal",
		options: { expect: "always" }
	}),
	latency: atMost("latency"),
	cost: atMost("cost")
};
const supportedTypes = Object.keys(MAPPINGS);
async function demandOf({ type, value, threshold }) {
	const not = type.startsWith("not-");
	const base = not ? type.slice(4) : type;
	const mapping = Object.hasOwn(MAPPINGS, base) ? MAPPINGS[base] : void 0;
	if (!mapping) return type;
	const mapped = await mapping(value, threshold);
	if (typeof mapped === "string") return `${type} ${mapped}`;
	const { measure, options, min = 1, max = null } = mapped;
	return {
		measure,
		demand: {
			options,
			min,
			max,
			not
		}
	};
}
function assertionFromText(text) {
	const match = /^\s*((?:not-)?[a-z][a-z0-9-]*)(?:\(([\d.]+)\))?\s*(?::([\s\S]*))?$/.exec(text);
	const [, type = "", threshold, value] = match ?? [];
	const isKnown = /^(not-)?(javascript|python|fn|eval|grade|similar|llm-rubric|factuality|g-eval|webhook)$/.test(type);
	if (!match || !(Object.hasOwn(MAPPINGS, type.replace(/^not-/, "")) || isKnown)) return {
		type: "equals",
		value: text.trim(),
		threshold: null
	};
	return {
		type,
		value: value === void 0 ? null : value.trim(),
		threshold: threshold ? Number(threshold) : null
	};
}

// src/config/found/promptfoo/reading.ts
function note(reading, what) {
	reading.unsupported.set(what, (reading.unsupported.get(what) ?? 0) + 1);
	return null;
}
function placeIn(reading, path) {
	return {
		file: reading.file,
		line: reading.lineOf(path),
		key: path.join(".") || null
	};
}
const REFERENCE = /^file:\/\/(.+)$/s;
const PROGRAM$1 = /\.([cm]?[jt]s|py|rb|go|sh)(:\w+)?$/i;
function isReference(value) {
	return typeof value === "string" && REFERENCE.test(value);
}
function isProgram(reference) {
	return PROGRAM$1.test(reference.trim());
}
async function pathsOf(reading, reference, where) {
	const written = (REFERENCE.exec(reference)?.[1] ?? reference).trim().replace(/#.*$/, "");
	const name = written.startsWith("./") || written.startsWith("../") ? written : `./${written}`;
	const path = pathInRepository(name, reading.file);
	if (path === null) throw new UserError(`${reading.file}: ${written} is not a path inside the repository`, where, "Write a path inside the repository, counted from the folder of this file.");
	return /[*?[{]/.test(path) ? reading.tree.list([path]) : [path];
}
async function textOf(reading, path, where) {
	const text = await reading.tree.read(path);
	if (text === null) throw new UserError(`${path} does not exist`, where, "Mend the path; it counts from the folder of the config.");
	reading.files.add(path);
	return text;
}
async function valueOf(reading, path, where) {
	const text = await textOf(reading, path, where);
	if (/\.json$/i.test(path)) return parseJson(text, path).value;
	return /\.ya?ml$/i.test(path) ? parseYaml(text, path).value : text.replace(/\n$/, "");
}
async function dereferenced(reading, value, path) {
	if (!isReference(value)) return value;
	if (isProgram(value)) return note(reading, `${path[0]} from a program (${value})`);
	const [first, ...more] = await pathsOf(reading, value, placeIn(reading, path));
	if (first === void 0 || more.length) return note(reading, `${path.join(".")}: ${value}`);
	return valueOf(reading, first, placeIn(reading, path));
}

// src/config/found/promptfoo/cases.ts
const MOST_COMBINED = 200;
const CHANGES = [
	"transform",
	"postprocess",
	"prefix",
	"suffix",
	"transformVars"
];
async function casesOf$1(reading, rows) {
	const root = isFields(reading.root) ? reading.root : {};
	const written = await dereferenced(reading, root["defaultTest"] ?? null, ["defaultTest"]);
	const fallback = isFields(written) ? written : {};
	const [cases, metrics] = [[], /* @__PURE__ */ new Map()];
	for (const row of rows) {
		const reason = unfit(row.fields) ?? unfit(fallback);
		if (reason) {
			note(reading, reason);
			continue;
		}
		const own = fields(row.fields["vars"]);
		for (const vars of await combinations(reading, {
			...own,
			...fields(fallback["vars"]),
			...own
		})) {
			const demands = await demandsOf(reading, [...listOf(fallback["assert"]), ...listOf(row.fields["assert"])], vars, metrics);
			cases.push(caseOf$1(row, fallback, vars, demands, cases));
		}
	}
	return {
		cases,
		metrics
	};
}
function unfit({ options, threshold, assertScoringFunction, provider }) {
	const changed = isFields(options) ? CHANGES.find((key) => options[key] !== void 0) : void 0;
	if (changed) return `a test with options.${changed}`;
	if (threshold !== void 0) return "a test with a threshold of its own";
	if (assertScoringFunction !== void 0) return "a test with assertScoringFunction";
	return provider === void 0 ? null : "a test with a provider of its own";
}
function fields(value) {
	return isFields(value) ? value : {};
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
async function combinations(reading, vars) {
	let all = [{}];
	for (const [name, written] of Object.entries(vars)) {
		const value = await dereferenced(reading, written, ["vars", name]);
		const several = Array.isArray(value) ? value : [value];
		all = all.flatMap((each) => several.map((one) => ({
			...each,
			[name]: one
		})));
		if (all.length > MOST_COMBINED) {
			note(reading, `more than ${MOST_COMBINED} combinations of one test`);
			all = all.slice(0, MOST_COMBINED);
		}
	}
	return all;
}
function caseOf$1(row, fallback, vars, demands, before) {
	const metadata = {
		...fields(fallback["metadata"]),
		...fields(row.fields["metadata"])
	};
	const tags = Object.entries(metadata).filter(([, value]) => typeof value !== "object");
	return {
		id: freeName(nameOf(row.fields, vars, metadata), (name) => before.some((other) => other.id === name)),
		input: vars,
		turns: [],
		expected: null,
		context: [],
		expectedTools: [],
		pinned: false,
		tags: Object.fromEntries(tags.map(([name, value]) => [name, String(value)])),
		law: "both",
		demands,
		where: row.where
	};
}
function nameOf({ description }, vars, metadata) {
	if (typeof metadata["testCaseId"] === "string") return metadata["testCaseId"];
	const shown = typeof description === "string" ? description : Object.values(vars).find((each) => each !== "");
	return `${start(typeof shown === "object" ? JSON.stringify(shown) : String(shown ?? "test"), 40)} #${fingerprint(vars).slice(0, 6)}`;
}
async function demandsOf(reading, asserts, vars, metrics) {
	const demands = {};
	for (const assertion of flat(reading, asserts)) {
		const { type, metric, weight } = assertion;
		if (typeof type !== "string") {
			note(reading, "an assertion without a type");
			continue;
		}
		const filled = await filledValue(reading, assertion["value"] ?? null, vars);
		const mapped = filled === null ? type : await demandOf({
			...filled,
			type,
			threshold: limit(assertion)
		});
		if (typeof mapped === "string") {
			note(reading, `the assertion ${mapped}`);
			continue;
		}
		const blocks = weight !== 0;
		const said = typeof metric === "string" && metric !== type ? `${metric} (${type})` : type;
		const name = blocks ? said : `${said}, not weighed`;
		const id = freeName(name, (taken) => Object.hasOwn(demands, taken));
		demands[id] = mapped.demand;
		metrics.set(id, {
			measure: mapped.measure,
			blocks
		});
	}
	return demands;
}
function limit({ threshold }) {
	return typeof threshold === "number" ? threshold : null;
}
function flat(reading, asserts) {
	return asserts.flatMap((each) => {
		if (!isFields(each)) return note(reading, "an assertion that is no mapping") ?? [];
		const { $ref: reference, type, assert, threshold } = each;
		if (typeof reference === "string") {
			const found = valueAt(reading.root, pointerPath(reference.replace(/^#/, "")) ?? ["?"]);
			return isFields(found) && found["$ref"] === void 0 ? flat(reading, [found]) : note(reading, `the assertion ${reference}`) ?? [];
		}
		if (type !== "assert-set") return [each];
		return threshold === void 0 ? flat(reading, listOf(assert)) : note(reading, "the assertion assert-set with a threshold") ?? [];
	});
}
async function filledValue(reading, value, vars) {
	if (isReference(value) && isProgram(value)) return null;
	const read = await dereferenced(reading, value, ["assert", "value"]);
	const { parse, evaluate } = await import("./jinja.js");
	const fill = (each) => {
		if (typeof each === "string") {
			if (!/\{[{%]/.test(each)) return each;
			return evaluate(parse(each, reading.file), vars).text;
		}
		if (Array.isArray(each)) return each.map(fill);
		return isFields(each) ? Object.fromEntries(Object.entries(each).map(([key, it]) => [key, fill(it)])) : each;
	};
	return { value: fill(read) };
}

// src/config/found/promptfoo/prompts.ts
const FILE = /^[\w./@-]+\.(txt|md|j2|json|ya?ml)$/i;
async function promptsOf(reading) {
	const written = (isFields(reading.root) ? reading.root["prompts"] : null) ?? null;
	const list = Array.isArray(written) ? written : written === null ? [] : [written];
	const found = [];
	for (const [index, each] of list.entries()) {
		const at = Array.isArray(written) ? ["prompts", index] : ["prompts"];
		for (const prompt of await promptOf(reading, each, at, `prompt ${index + 1}`)) {
			const label = freeName(prompt.label, (name) => found.some((other) => other.label === name));
			found.push({
				...prompt,
				label
			});
		}
	}
	return found;
}
async function promptOf(reading, value, at, fallback) {
	if (typeof value === "string") return fromText(reading, value, at, fallback);
	if (!isFields(value)) return note(reading, "a prompt that is no text") ?? [];
	const said = [
		value["raw"],
		value["id"],
		value["path"]
	].find((each) => typeof each === "string");
	if (said === void 0) return note(reading, "a prompt without raw, id or path") ?? [];
	const label = typeof value["label"] === "string" ? start(value["label"], 60) : fallback;
	const found = await fromText(reading, said, at, label);
	return typeof value["label"] === "string" ? found.map((each) => ({
		...each,
		label
	})) : found;
}
async function fromText(reading, text, at, label) {
	if (text.startsWith("exec:") || isReference(text) && isProgram(text) || !/\s/.test(text) && isProgram(text)) return note(reading, `the prompt ${start(text)} (a program)`) ?? [];
	const where = placeIn(reading, at);
	const paths = isReference(text) || FILE.test(text) ? await pathsOf(reading, text, where) : [];
	if (!(paths.length > 0 && (isReference(text) || await reading.tree.read(paths[0] ?? "") !== null))) {
		if (isReference(text)) return note(reading, `the prompt ${text} (no such file)`) ?? [];
		return [{
			label,
			path: reading.file,
			text,
			line: where.line
		}];
	}
	const found = [];
	for (const path of paths) if (/\.(csv|jsonl|xlsx)$/i.test(path)) note(reading, `prompts in ${path}`);
	else found.push(...parts(path, await textOf(reading, path, where)));
	return found;
}
function parts(path, text) {
	const label = path.split("/").at(-1) ?? path;
	const pieces = path.endsWith(".txt") ? text.split(/^---[ \t]*$/m).filter((piece) => piece.trim()) : [];
	if (pieces.length < 2) return [{
		label,
		path,
		text: null,
		line: 1
	}];
	return pieces.map((piece, index) => ({
		label: `${label} ${index + 1}`,
		path,
		text: piece,
		line: 1
	}));
}

// src/lib/prompt-text.ts
function splitFront({ path, text }) {
	const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
	const match = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(plain);
	const none = {
		front: {},
		lineOf: () => null,
		body: plain,
		bodyLine: 1
	};
	if (!match) return none;
	const { value, lineOf } = parseYaml(match[1] ?? "", path, 2);
	if (value !== null && !isFields(value)) return none;
	return {
		front: value ?? {},
		lineOf,
		body: plain.slice(match[0].length),
		bodyLine: lineAt(plain, match[0].length)
	};
}
const notes = [...[
	"name",
	"title",
	"description",
	"summary",
	"version",
	"tags",
	"author",
	"authors",
	"owner",
	"id"
], ...[
	"date",
	"created",
	"updated",
	"license",
	"category",
	"notes",
	"metadata"
]];
const parameterNames = [
	...[
		"temperature",
		"top_p",
		"top_k",
		"min_p",
		"seed",
		"stop",
		"frequency_penalty",
		"presence_penalty"
	],
	...[
		"max_tokens",
		"max_completion_tokens",
		"max_output_tokens",
		"reasoning_effort",
		"reasoning"
	],
	...[
		"verbosity",
		"tool_choice",
		"parallel_tool_calls",
		"logit_bias",
		"service_tier"
	]
];
const settingNames = [
	"model",
	"parameters",
	"response_format",
	...parameterNames
];
function settingsOf({ front, lineOf }, file) {
	const check = (key, right, message, hint) => {
		if (!right) throw new UserError(`${file}: ${message}`, {
			file,
			line: lineOf([key]),
			key
		}, hint);
	};
	const parameters = {};
	let model = null;
	let responseFormat = null;
	for (const [key, setting] of Object.entries(front)) {
		const name = snake(key);
		if (name === "model") {
			check(key, typeof setting === "string", "model must be a text", "Name one model.");
			model = String(setting);
		} else if (name === "response_format") responseFormat = typeof setting === "string" ? namedFormat(setting) : setting;
		else if (name === "parameters") {
			check(key, isFields(setting), "parameters must be a mapping", "Write temperature: 0 below it.");
			for (const [inner, amount] of Object.entries(setting)) parameters[snake(inner)] = amount;
		} else if (!notes.includes(name)) {
			const hint = `${suggestion(key, [...settingNames, ...notes])} Other parameters go under parameters:.`;
			check(key, parameterNames.includes(name), `unknown key "${key}" in the front matter`, hint);
			parameters[name] = setting;
		}
	}
	return {
		model,
		parameters,
		responseFormat
	};
}
function namedFormat(name) {
	return name === "text" ? null : { type: name };
}
function snake(key) {
	return key.replace(/([a-z])([A-Z])/g, "$1_$2").replaceAll("-", "_").toLowerCase();
}
const marker = /^(system|developer|user|assistant):[ \t]*$/i;
function sectionsOf(body, file, bodyLine) {
	const lines = body.split("\n");
	const first = lines.findIndex((line) => line.trim() !== "");
	if (first < 0) throw empty(file, bodyLine, "the prompt");
	if (!marker.test(lines[first] ?? "")) return [{
		role: "system",
		text: body,
		line: bodyLine
	}];
	const starts = lines.flatMap((line, index) => marker.test(line) ? [index] : []);
	return starts.map((start, index) => {
		const role = (lines[start] ?? "").trim().slice(0, -1).toLowerCase();
		const text = lines.slice(start + 1, starts[index + 1]).join("\n");
		if (text.trim() === "") throw empty(file, bodyLine + start, `the ${role} message`);
		return {
			role,
			text,
			line: bodyLine + start + 1
		};
	});
}
function empty(file, line, what) {
	return new UserError(`${file}: ${what} is empty`, {
		file,
		line,
		key: null
	}, "Write what the model should do.");
}
function tidy(text) {
	return text.replace(/^(?:[ \t]*\n)+/, "").trimEnd();
}

// src/config/found/promptfoo/providers.ts
const PARAMETERS = [
	...[
		"temperature",
		"top_p",
		"top_k",
		"max_tokens",
		"max_completion_tokens",
		"max_output_tokens",
		"seed"
	],
	...[
		"stop",
		"frequency_penalty",
		"presence_penalty",
		"tool_choice",
		"parallel_tool_calls",
		"verbosity"
	],
	...[
		"reasoning",
		"reasoning_effort",
		"logit_bias",
		"service_tier"
	]
];
const CONNECTION = /^(api_?(key|base|host)|base_url|api_base_url|organization|headers|project)/;
const KINDS$1 = [
	"chat",
	"responses",
	"messages",
	"completion"
];
async function providersOf(reading) {
	const root = isFields(reading.root) ? reading.root : {};
	const key = root["providers"] === void 0 && root["targets"] !== void 0 ? "targets" : "providers";
	const written = await dereferenced(reading, root[key] ?? null, [key]);
	const list = Array.isArray(written) ? written : written === null ? [] : [written];
	const found = [];
	for (const [index, each] of list.entries()) {
		const value = await dereferenced(reading, each, [key, index]);
		const all = Array.isArray(value) ? value : [value];
		for (const one of all) {
			const provider = await providerOf(reading, one, [key, index]);
			if (provider) found.push(provider);
		}
	}
	return found;
}
async function providerOf(reading, value, at) {
	if (typeof value === "string") return named(reading, value, value, {}, at);
	if (!isFields(value)) return note(reading, "a provider without a name");
	const { id, label, config } = value;
	if (typeof id === "string") return named(reading, id, typeof label === "string" ? label : id, isFields(config) ? config : {}, at);
	const [[name, inner] = ["", null]] = Object.entries(value);
	return named(reading, name, name, isFields(inner) && isFields(inner["config"]) ? inner["config"] : {}, at);
}
async function named(reading, id, label, config, at) {
	const [vendor = "", ...rest] = id.split(":");
	const endpoint = reading.endpoints.includes(vendor) ? vendor : vendor === "openai" ? "default" : null;
	const model = (KINDS$1.includes(rest[0] ?? "") ? rest.slice(1) : rest).join(":");
	if (endpoint === null || model === "" || /[{}]/.test(id)) {
		const way = `declare an endpoint "${vendor}" in the workflow to ask it`;
		return note(reading, `the provider ${id}${/^[a-z]+$/.test(vendor) && model && !/[{}]/.test(id) ? ` (${way})` : ""}`);
	}
	const parameters = {};
	for (const [key, setting] of Object.entries(config)) {
		const name = snake(key);
		if (PARAMETERS.includes(name)) parameters[name] = setting;
		else if (CONNECTION.test(name)) note(reading, `${key} of a provider (endpoints come from the workflow)`);
		else if (![
			"tools",
			"response_format",
			"cost",
			"apikeyenvar"
		].includes(name)) note(reading, `${key} of a provider`);
	}
	const tools = await dereferenced(reading, config["tools"] ?? null, [
		...at,
		"config",
		"tools"
	]);
	const format = await dereferenced(reading, config["response_format"] ?? null, [
		...at,
		"config",
		"response_format"
	]);
	return {
		label,
		model,
		endpoint,
		parameters,
		tools: Array.isArray(tools) ? tools : [],
		responseFormat: format
	};
}

// src/config/found/promptfoo/rows.ts
async function rowsOf(reading) {
	const root = isFields(reading.root) ? reading.root : {};
	if (root["scenarios"] !== void 0) note(reading, "scenarios");
	const written = root["tests"] ?? null;
	const list = Array.isArray(written) ? written : written === null ? [] : [written];
	const found = [];
	for (const [index, each] of list.entries()) {
		const where = placeIn(reading, Array.isArray(written) ? ["tests", index] : ["tests"]);
		found.push(...await rowsIn(reading, each, where));
	}
	return found;
}
async function rowsIn(reading, value, where) {
	if (isFields(value) && typeof value["path"] !== "string") return [{
		fields: value,
		where: {
			...where,
			key: null
		}
	}];
	const name = isFields(value) ? value["path"] : value;
	if (typeof name !== "string") return note(reading, "a test that is no mapping") ?? [];
	if (isProgram(name)) return note(reading, `tests from a program (${name})`) ?? [];
	if (!isReference(name) && /^[a-z]+:\/\//.test(name)) return note(reading, `tests from ${name}`) ?? [];
	const found = [];
	for (const path of await pathsOf(reading, name, where)) found.push(...await rowsOfFile(reading, path, where));
	if (found.length === 0) note(reading, `tests in ${name} (none found)`);
	return found;
}
async function rowsOfFile(reading, path, where) {
	const at = (line) => ({
		file: path,
		line,
		key: null
	});
	if (/\.xlsx?$/i.test(path)) return note(reading, `tests in ${path}`) ?? [];
	if (/\.csv$/i.test(path)) return table(reading, await textOf(reading, path, where), path);
	if (/\.jsonl$/i.test(path)) return (await textOf(reading, path, where)).split("\n").flatMap((line, index) => {
		const { value } = line.trim() ? parseJson(line, path, index + 1) : { value: null };
		return isFields(value) ? [{
			fields: value,
			where: at(index + 1)
		}] : [];
	});
	const value = await valueOf(reading, path, where);
	return (Array.isArray(value) ? value : [value]).flatMap((each) => isFields(each) ? [{
		fields: each,
		where: at(null)
	}] : []);
}
async function table(reading, text, path) {
	const { parse } = await import("./sync.js");
	return parse(text, {
		columns: true,
		bom: true,
		info: true,
		skip_empty_lines: true,
		relax_quotes: true
	}).map(({ record, info }) => ({
		fields: fieldsOf(reading, record),
		where: {
			file: path,
			line: info.lines,
			key: null
		}
	}));
}
function fieldsOf(reading, record) {
	const vars = {};
	const metadata = {};
	const asserts = [];
	let description = null;
	for (const [column, cell] of Object.entries(record)) {
		const name = column.trim();
		if (!name.startsWith("__")) vars[name] = cell;
		else if (name === "__description") description = cell;
		else if (name.startsWith("__metadata:")) metadata[name.slice(11)] = cell;
		else if (/^__expected\d*$/.test(name) && cell.trim()) {
			const config = record[`__config:${name}:threshold`] ?? record["__config:__expected:threshold"];
			const { type, value, threshold } = assertionFromText(cell);
			const limit = config ? Number(config) : threshold;
			asserts.push({
				type,
				value,
				...limit === null ? {} : { threshold: limit }
			});
		} else if (!/^__(expected|metric|config)/.test(name) && cell.trim()) note(reading, `the column ${name}`);
	}
	return {
		vars,
		assert: asserts,
		metadata,
		...description ? { description } : {}
	};
}

// src/config/found/promptfoo/index.ts
const IDLE = [...[
	"description",
	"tags",
	"prompts",
	"providers",
	"targets",
	"tests",
	"defaultTest",
	"scenarios",
	"outputPath"
], ...[
	"sharing",
	"evaluateOptions",
	"commandLineOptions",
	"assertionTemplates",
	"$schema",
	"metadata",
	"writeLatestResults"
]];
async function readPromptfoo(file, text, tree, endpoints) {
	const { value, lineOf } = parseYaml(text, file);
	const files = /* @__PURE__ */ new Set([file]);
	const reading = {
		file,
		root: value,
		lineOf,
		files,
		unsupported: /* @__PURE__ */ new Map(),
		tree,
		endpoints
	};
	const root = isFields(value) ? value : {};
	for (const key of Object.keys(root)) if (!IDLE.includes(key)) reading.unsupported.set(`the key ${key}`, 1);
	const [prompts, providers] = [await promptsOf(reading), await providersOf(reading)];
	const tests = await casesOf$1(reading, await rowsOf(reading));
	const name = file.replace(/config\.ya?ml$/i, "");
	const targets = prompts.flatMap((prompt) => providers.map((provider) => targetOf(name, file, prompt, provider)));
	const lacks = [prompts.length ? "" : "prompts", providers.length ? "" : "providers"].filter(Boolean).join(" or ");
	const warnings = lacks ? [`${file}: it has no ${lacks} that can be asked, so nothing of it is.`] : [];
	return {
		file,
		text,
		targets,
		files: [...files],
		suites: targets.length && tests.cases.length ? [suiteOf(name, file, targets, tests, repeats(root["evaluateOptions"]))] : [],
		warnings: [...warnings, ...notesOf(reading)]
	};
}
function targetOf(name, file, prompt, provider) {
	const { model, parameters, tools, responseFormat, endpoint } = provider;
	const given = {
		text: prompt.text,
		model,
		parameters,
		tools,
		responseFormat
	};
	const where = {
		file,
		line: prompt.line,
		key: null
	};
	return {
		name: `${name} · ${prompt.label} · ${provider.label}`,
		kind: "prompt",
		prompt: prompt.path,
		model: null,
		tools: null,
		endpoint,
		given,
		where
	};
}
function suiteOf(name, file, targets, tests, trials) {
	const where = {
		file,
		line: 1,
		key: null
	};
	const cards = Object.fromEntries([...tests.metrics].map(([id, { measure, blocks }]) => [id, foundCard(id, measure, where, blocks)]));
	const asked = tests.cases.filter(({ demands }) => Object.keys(demands ?? {}).length > 0);
	return {
		name,
		targets: targets.map((target) => target.name),
		globs: [file],
		trials,
		metrics: Object.keys(cards),
		cards,
		where,
		caseFiles: [{
			file,
			text: JSON.stringify(asked),
			cases: asked
		}]
	};
}
function repeats(options) {
	const repeat = isFields(options) ? options.repeat : null;
	return typeof repeat === "number" && Number.isInteger(repeat) && repeat >= 1 ? Math.min(repeat, 100) : 1;
}
function notesOf({ file, unsupported }) {
	if (unsupported.size === 0) return [];
	return [`${file}: not supported yet, so neither asked nor judged: ${[...unsupported].sort(([a], [b]) => a < b ? -1 : 1).map(([what, count]) => count > 1 ? `${what} (${count} times)` : what).join("; ")}.`];
}

// src/config/found/index.ts
const READ = /\.prompt\.ya?ml$|(^|\/)promptfooconfig\.ya?ml$/i;
const PROMPTFOO = /(^|\/)promptfooconfig\.ya?ml$/i;
const PROGRAM = /(^|\/)promptfooconfig\.([cm]?[jt]s|json)$/i;
const GLOBS = [
	"**/*.prompt.yml",
	"**/*.prompt.yaml",
	"**/promptfooconfig.yml",
	"**/promptfooconfig.yaml"
];
const GROUP = 64;
const FOREIGN = /(^|\/)(node_modules|vendor|\.venv)\//;
async function findConfigs(base, head, endpoints, touched) {
	const names = await namesIn(base, head, touched);
	if (names.base.length + names.head.length === 0) return null;
	const differs = touched && new Set(touched.map(({ path }) => path));
	const due = (path) => !differs || differs.has(path) || differs.size > 0 && PROMPTFOO.test(path);
	const [is, was] = await inOrder([readAll$1(head, names.head.filter(due), endpoints, "head"), readAll$1(base, names.base.filter(due), endpoints, "base")]);
	const reached = reachedBy(differs, [...was.found, ...is.found]);
	const now = is.found.filter(({ file }) => reached(file));
	const before = followRenames(was.found.filter(({ file }) => reached(file)), now);
	const programs = (touched ?? []).filter(({ path, after }) => after && PROGRAM.test(path));
	return {
		base: configOf(before),
		head: configOf(now),
		warnings: [.../* @__PURE__ */ new Set([
			...was.warnings,
			...now.flatMap(({ warnings }) => warnings),
			...programs.map(({ path }) => `${path} changed, but is not read: only promptfooconfig.yaml is, as data.`)
		])]
	};
}
function reachedBy(differs, found) {
	const files = found.filter((each) => !differs || each.files.some((file) => differs.has(file)));
	const reached = new Set(files.map(({ file }) => file));
	return (file) => reached.has(file);
}
async function namesIn(base, head, touched) {
	const own = (paths) => paths.filter((path) => !FOREIGN.test(path));
	const now = own(await head.list(GLOBS));
	if (touched === null) return {
		base: own(await base.list(GLOBS)),
		head: now
	};
	const added = new Set(touched.filter(({ before }) => !before?.regular).map(({ path }) => path));
	const lost = own(touched.filter(({ before, after }) => before?.regular && !after?.regular).map(({ path }) => path)).filter((path) => READ.test(path));
	return {
		base: [...now.filter((path) => !added.has(path)), ...lost],
		head: now
	};
}
async function readAll$1(tree, paths, endpoints, side) {
	const [found, warnings] = [[], []];
	const readOne = async (path) => {
		try {
			const text = await tree.read(path);
			if (text === null) return null;
			if (PROMPTFOO.test(path)) return await readPromptfoo(path, text, tree, endpoints);
			return readPromptYml(path, text);
		} catch (error) {
			if (side === "head" || !(error instanceof UserError || error instanceof UserErrors)) throw error;
			return `On base, ${path} can't be read, so there is nothing to compare with: ${error.message}`;
		}
	};
	for (let from = 0; from < paths.length; from += GROUP) for (const one of await inOrder(paths.slice(from, from + GROUP).map(readOne))) if (typeof one === "string") warnings.push(one);
	else if (one) found.push(one);
	return {
		found,
		warnings
	};
}
const ALIKE = .5;
function followRenames(base, head) {
	const gone = base.filter(({ file }) => !head.some((is) => is.file === file));
	const come = head.filter(({ file }) => !base.some((was) => was.file === file));
	const pairs = new Map(pairAlike(gone, come, (was, is) => likeness(was.text, is.text), ALIKE));
	return base.map((was) => {
		const is = pairs.get(was);
		return is ? renamed(was, is) : was;
	});
}
function renamed(was, is) {
	const names = new Map(was.targets.map(({ name }, index) => [name, is.targets[index]?.name ?? name]));
	const now = (name) => names.get(name) ?? name;
	return {
		...was,
		targets: was.targets.map((target) => ({
			...target,
			name: now(target.name)
		})),
		suites: was.suites.map((suite, index) => ({
			...suite,
			name: is.suites[index]?.name ?? suite.name,
			targets: suite.targets.map(now)
		}))
	};
}
function configOf(found) {
	const named = (all) => Object.fromEntries(all.map((each) => [each.name, each]));
	return {
		stage: "run",
		targets: named(found.flatMap(({ targets }) => targets)),
		suites: named(found.flatMap(({ suites }) => suites)),
		cards: {},
		maxCost: null,
		maxRequests: null,
		falseAlarm: null,
		prices: {},
		endpoints: {}
	};
}

// src/lib/asked-once.ts
function askedOnce(tree) {
	const texts = /* @__PURE__ */ new Map();
	const read = (path) => {
		const text = texts.get(path) ?? tree.read(path);
		texts.set(path, text);
		return text;
	};
	return {
		...tree,
		read
	};
}

// src/config/noting.ts
function noting(tree) {
	const once = askedOnce(tree);
	const paths = /* @__PURE__ */ new Set();
	const lists = /* @__PURE__ */ new Map();
	const read = (path) => {
		paths.add(path);
		return once.read(path);
	};
	const list = (globs) => {
		lists.set(globs.join("\n"), globs);
		return tree.list(globs);
	};
	async function isSameOn(base, touched) {
		if (touched.some(({ path }) => paths.has(path))) return false;
		if (!touched.some(isGone)) return true;
		for (const globs of lists.values()) {
			const [was, is] = [await base.list(globs), await tree.list(globs)];
			if (was.length !== is.length || was.some((path, index) => path !== is[index])) return false;
		}
		return true;
	}
	return {
		tree: {
			...tree,
			read,
			list
		},
		isSameOn
	};
}
function isGone({ before, after }) {
	return before?.regular === true && !after?.regular;
}

// src/config/revisions.ts
const USUAL_PLACE = ".github/micro-metrics.yml";
async function readRevisions(base, head, file, endpoints, touched) {
	const warnings = [];
	const noted = noting(head);
	const ofHead = await readConfig(noted.tree, file);
	const ofBase = touched !== null && await noted.isSameOn(base, touched) ? ofHead : await readBase(base, file, warnings);
	if (!ofBase && !ofHead && warnings.length === 0 && file === ".github/micro-metrics.yml") {
		const found = await findConfigs(base, head, endpoints, touched);
		if (found) return {
			ofBase: found.base,
			ofHead: found.head,
			warnings: [...found.warnings]
		};
	}
	if (ofHead && !ofBase && warnings.length === 0) warnings.push("Base has no config: the one of this change applies.");
	if (ofBase && !ofHead) warnings.push("This change deletes the config: the one of base applies until it is merged.");
	return {
		ofBase,
		ofHead,
		warnings
	};
}
async function readBase(base, file, warnings) {
	try {
		return await readConfig(base, file);
	} catch (error) {
		if (!(error instanceof UserError || error instanceof UserErrors)) throw error;
		warnings.push(`The config of base is broken and could not be enforced: ${error.message}`);
		return null;
	}
}

// src/config/cases.ts
const readers = {
	jsonl: rowsOfLines,
	json: (text, file) => rowsOfList({
		file,
		...parseJson(text, file)
	}),
	yml: (text, file) => rowsOfList({
		file,
		...parseYaml(text, file)
	}),
	yaml: (text, file) => rowsOfList({
		file,
		...parseYaml(text, file)
	}),
	csv: rowsOfTable
};
async function casesOf(text, file) {
	const ending = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
	const reader = Object.hasOwn(readers, ending) ? readers[ending] : void 0;
	if (!reader) {
		const hint = `Cases are read from .${Object.keys(readers).join(", .")} files.`;
		throw new UserError(`${file}: not a file of cases`, {
			file,
			line: null,
			key: null
		}, hint);
	}
	const found = [];
	const seen = /* @__PURE__ */ new Map();
	for (const row of await reader(text, file)) try {
		const next = caseOf(row);
		const first = seen.get(next.id);
		if (first) throw twice(next, first);
		seen.set(next.id, next);
	} catch (error) {
		if (error instanceof UserErrors) found.push(...error.errors);
		else if (error instanceof UserError) found.push(error);
		else throw error;
	}
	throwFound(found);
	return [...seen.values()];
}
function twice(again, first) {
	const hint = `It stands in line ${first.where.line} already; each case of a file needs an id of its own.`;
	return new UserError(`${again.where.file}: duplicate case id "${again.id}"`, again.where, hint);
}
function rowsOfLines(text, file) {
	return text.split("\n").flatMap((line, index) => {
		if (!line.trim()) return [];
		const value = parseJson(line, file, index + 1).value;
		return [{
			source: {
				file,
				value,
				lineOf: () => index + 1
			},
			value,
			path: []
		}];
	});
}
function rowsOfList(source) {
	if (!Array.isArray(source.value)) throw new UserError(`${source.file}: a list of cases is expected`, whereIs(source, []), "Write one `- id: …` for each case.");
	return source.value.map((value, index) => ({
		source,
		value,
		path: [index]
	}));
}
async function rowsOfTable(text, file) {
	const { parse: parseCsv } = await import("./sync.js");
	let rows;
	try {
		rows = parseCsv(text, {
			columns: true,
			bom: true,
			info: true,
			skip_empty_lines: true,
			trim: true
		});
	} catch (error) {
		const line = error.lines ?? null;
		throw new UserError(`${file}: ${error.message}`, {
			file,
			line,
			key: null
		}, "Mend the table at this line.");
	}
	return rows.map(({ record, info }) => {
		const value = valueOfRecord(record);
		return {
			source: {
				file,
				value,
				lineOf: () => info.lines
			},
			value,
			path: []
		};
	});
}
function valueOfRecord(record) {
	const value = {};
	const input = {};
	const tags = {};
	for (const [column, cell] of Object.entries(record)) if (column === "id" || column === "expected") value[column] = cell;
	else if (column === "context" && cell) value["context"] = cell;
	else if (column === "pinned") value["pinned"] = cell.toLowerCase() === "true";
	else if (column.startsWith("tags.")) tags[column.slice(5)] = cell;
	else input[column.replace(/^input\./, "")] = cell;
	return {
		...value,
		input,
		tags
	};
}
function caseOf(row) {
	const written = validate(aCase, row.source, row.path, row.value);
	const input = typeof written.input === "string" ? { input: written.input } : written.input ?? {};
	return {
		id: String(written.id),
		input,
		turns: (written.turns ?? []).map(turnOf),
		expected: written.expected ?? null,
		context: typeof written.context === "string" ? [written.context] : written.context ?? [],
		expectedTools: written["expected-tools"] ?? [],
		tags: Object.fromEntries(Object.entries(written.tags ?? {}).map(([name, value]) => [name, String(value)])),
		pinned: written.pinned ?? false,
		law: "both",
		where: {
			...whereIs(row.source, row.path),
			key: null
		}
	};
}
function turnOf(written) {
	return typeof written === "string" ? {
		user: written,
		assistant: null
	} : written;
}

// src/config/case-files.ts
async function readAll(files) {
	const cases = (await Promise.all(files.map(({ file, text, cases }) => cases ?? casesOf(text, file)))).flat();
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
	const meaning = ({ where: _, ...rest }) => JSON.parse(JSON.stringify(rest));
	return canonical(meaning(a)) === canonical(meaning(b));
}
async function sameCases(base, head) {
	if (sameTexts(base, head)) return true;
	const now = new Map((await readAll(head)).map((each) => [each.id, each]));
	const before = await readAll(base);
	return before.length === now.size && before.every((each) => sameCase(each, now.get(each.id)));
}

// src/config/law.ts
const DEFAULT_FALSE_ALARM = .05;
async function readLaw(base, head, file, endpoints, touched, today = "") {
	const { ofBase, ofHead, warnings } = await readRevisions(base, head, file, endpoints, touched);
	const config = ofHead ?? ofBase;
	if (!config) throw noConfig(file);
	if (ofHead) checkEndpoints(ofHead, ofBase, endpoints);
	if (ofHead) checkJudges(ofHead, ofBase, endpoints);
	warnings.push(...setIn(config, today));
	const first = ofBase ?? config;
	const last = ofHead ?? config;
	return {
		targets: union(first.targets, last.targets).map((name) => ({
			name,
			base: own(ofBase?.targets, name),
			head: own(ofHead?.targets, name)
		})),
		suites: await Promise.all(union(ofBase?.suites ?? {}, ofHead?.suites ?? {}).map((name) => joinSuites(name, ofBase, ofHead, today))),
		policy: ofBase ? policyChanges(ofBase, ofHead ?? EMPTY) : [],
		falseAlarm: Math.max(first.falseAlarm ?? .05, last.falseAlarm ?? .05),
		maxCost: first.maxCost,
		maxRequests: first.maxRequests,
		prices: {
			...last.prices,
			...first.prices
		},
		endpoints: ofBase?.endpoints ?? {},
		warnings
	};
}
const EMPTY = {
	stage: "crawl",
	targets: {},
	suites: {},
	cards: {},
	maxCost: null,
	maxRequests: null,
	falseAlarm: null,
	prices: {},
	endpoints: {}
};
function setIn({ cards }, today) {
	const set = Object.values(cards).filter((card) => isRun(card) && hasSet(card, today));
	const named = set.map(({ id, sunset }) => `${id} (${sunset})`).join(", ");
	return set.length ? [`Past their sunset, so not run any more: ${named}.`] : [];
}
function noConfig(file) {
	return new UserError(`there is no config: neither base nor head has ${file}`, {
		file,
		line: null,
		key: null
	}, "Write one (README.md shows it in 15 lines; `micro-metrics init` makes it from what it finds), or set the input `config` to the path where it is. Without one, a `*.prompt.yml` with testData and evaluators, or a `promptfooconfig.yaml`, is read.");
}
function checkEndpoints(head, base, inputs) {
	const known = [
		"default",
		...inputs,
		...Object.keys(base?.endpoints ?? {})
	];
	for (const target of Object.values(head.targets)) {
		if (known.includes(target.endpoint)) continue;
		const declared = target.endpoint in head.endpoints;
		throw new UserError(`target ${target.name}: endpoint "${target.endpoint}" is declared neither by base nor by the workflow`, target.where, declared ? "An endpoint takes effect when it is merged: add it in a pull request of its own, or to the input `endpoints`." : suggestion(target.endpoint, known));
	}
}
async function joinSuites(name, base, head, today) {
	const [was, is] = [own(base?.suites, name), own(head?.suites, name)];
	const rules = is && head && base === head ? rulesOf(is, head, "both", today) : joinRules(was && base ? rulesOf(was, base, "base", today) : [], is && head ? rulesOf(is, head, "head", today) : []);
	const baseCases = was?.caseFiles ?? [];
	const headCases = is?.caseFiles ?? [];
	return {
		name,
		law: was && is ? "both" : was ? "base" : "head",
		targets: [.../* @__PURE__ */ new Set([...was?.targets ?? [], ...is?.targets ?? []])],
		rules,
		trials: Math.max(was?.trials ?? 1, is?.trials ?? 1),
		baseCases,
		headCases,
		changed: base && head && base !== head ? await whatChanged(was, is, rules) : null
	};
}
async function whatChanged(was, is, rules) {
	if (!was) return "the suite is new";
	if (!is) return "the suite was removed";
	const parts = [
		await sameCases(was.caseFiles, is.caseFiles) ? null : "cases",
		rules.every((rule) => rule.law === "both") ? null : "metrics",
		was.targets.join() === is.targets.join() ? null : "targets",
		was.trials === is.trials ? null : "trials"
	].filter((part) => part !== null);
	return parts.length ? `the suite's ${parts.join(" and ")} changed` : null;
}
function rulesOf(suite, config, law, today) {
	return suite.metrics.flatMap((id) => {
		const card = own(suite.cards, id) ?? own(config.cards, id);
		return card && isRun(card) && !hasSet(card, today) ? [{
			card,
			law,
			blocking: mayBlock(card, config.stage)
		}] : [];
	});
}
function joinRules(base, head) {
	const same = (a, b) => a.card.id === b.card.id && a.blocking === b.blocking && versionOf(a.card) === versionOf(b.card);
	return [...head.map((rule) => base.some((other) => same(rule, other)) ? {
		...rule,
		law: "both"
	} : rule), ...base.filter((rule) => !head.some((other) => same(rule, other)))];
}
function own(of, name) {
	return of && Object.hasOwn(of, name) ? of[name] ?? null : null;
}
function union(a, b) {
	return [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])];
}

// src/lib/anonymous.ts
const KINDS = [
	"email",
	"phone",
	"iban",
	"card",
	"ip",
	"national-id"
];
const MAIL = /[\w.%+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}/gi;
const LONG_NUMBER = /(?<![\w.])\d(?:[ -]?\d){12,18}(?![\w.])/g;
const ENTROPY = 3.5;
async function openAnonymous() {
	const find = await openFinders(KINDS);
	const names = tellings.find(({ name }) => name === "name");
	const known = /* @__PURE__ */ new Map();
	const counts = /* @__PURE__ */ new Map();
	const standIn = ({ name, text }) => {
		const key = `${name} ${text.toLowerCase().replace(/[\s()./-]/g, "")}`;
		const found = known.get(key);
		if (found !== void 0) return found;
		const number = (counts.get(name) ?? 0) + 1;
		counts.set(name, number);
		known.set(key, `[${name} ${number}]`);
		return `[${name} ${number}]`;
	};
	const told = /* @__PURE__ */ new Set();
	const learn = (text) => {
		for (const each of names?.told(text) ?? []) told.add(each);
		return text;
	};
	const stretchesIn = (text) => {
		learn(text);
		return [
			...secretsIn(text, ENTROPY).map((each) => ({
				...each,
				name: "secret"
			})),
			...find(text),
			...matches(text, MAIL, "e-mail address"),
			...matches(text, LONG_NUMBER, "number"),
			...[...told].flatMap((name) => occurrences(text, name))
		];
	};
	const replace = (text) => replaced(text, stretchesIn(text), standIn);
	return {
		text: replace,
		deep: (value) => deep(deep(value, learn), replace),
		replaced: () => counts
	};
}
function matches(text, pattern, name) {
	return [...text.matchAll(pattern)].map((match) => ({
		name,
		from: match.index,
		text: match[0]
	}));
}
function occurrences(text, name) {
	const found = [];
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) found.push({
		name: "name",
		from: at,
		text: name
	});
	return found;
}
function replaced(text, stretches, standIn) {
	const sorted = [...stretches].sort((a, b) => a.from - b.from || b.text.length - a.text.length);
	let out = "";
	let done = 0;
	for (const stretch of sorted) {
		const end = stretch.from + stretch.text.length;
		if (end <= done) continue;
		if (stretch.from >= done) out += text.slice(done, stretch.from) + standIn(stretch);
		done = end;
	}
	return out + text.slice(done);
}
function deep(value, replace) {
	if (typeof value === "string") return replace(value);
	if (Array.isArray(value)) return value.map((each) => deep(each, replace));
	if (!isFields(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deep(each, replace)]));
}

// src/config/incident.ts
const part = looseObject({
	type: string(),
	text: string().optional()
});
const message = looseObject({
	role: string(),
	content: union$1([
		string(),
		array(part),
		_null()
	]).optional()
});
const messages = array(message).min(1);
const transcript = looseObject({
	messages: messages.optional(),
	turns: aCase.shape.turns,
	id: union$1([string().min(1), number$1()]).optional(),
	origin: looseObject({
		type: string().optional(),
		ref: string().optional(),
		date: date$1().optional()
	}).optional(),
	input: aCase.shape.input,
	context: aCase.shape.context,
	expected: aCase.shape.expected,
	tags: aCase.shape.tags
});
async function incidentOf(text, file) {
	const parsed = parseJson(text, file);
	const value = Array.isArray(parsed.value) ? { messages: parsed.value } : parsed.value;
	const written = validate(transcript, {
		file,
		...parsed,
		value
	});
	const turns = written.messages ? userTurns(written.messages) : written.turns;
	if (!turns?.length && written.input === void 0) throw nothingSaid(file);
	const anonymous = await openAnonymous();
	const { input, context, expected, tags, origin = {} } = written;
	const id = idOf(anonymous.text(String(origin.ref ?? written.id ?? "")), file);
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
	}, "A transcript is {\"messages\": [{\"role\": \"user\", \"content\": \"…\"}, …]}, or {\"turns\": [\"…\"]}.");
}
function idOf(ref, file) {
	const stem = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, "");
	return (ref || stem).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "incident";
}

// src/config/preflight.ts
const MANY = 30;
const TRIALS_OF_PINNED = 3;
async function lacksIn(tree, file, today) {
	const config = await readConfig(tree, file);
	if (!config) return [];
	const cards = Object.values(config.cards);
	const active = cards.filter(({ status }) => status === "active").length;
	return [
		...cards.flatMap((card) => aboutBlocking(card, config)),
		...cards.flatMap((card) => aboutLife(card, config, today)),
		...active > MANY ? [`${active} metrics are active: prune those that drive no decision; \`micro-metrics review\` proposes which.`] : []
	];
}
function aboutBlocking(card, { stage, suites }) {
	const asking = Object.values(suites).filter(({ metrics }) => metrics.includes(card.id));
	const lacks = [
		...[
			"why",
			"owner",
			"review-by",
			"threshold"
		].filter((key) => isMissing(card, key)).map((key) => `\`${key}\` is missing`),
		...card.onFail === "block" ? [] : [`\`on-fail\` is ${card.onFail}`],
		...card.status === "active" ? [] : [`it is ${card.status}`],
		...stageOf(card, stage),
		...asking.length ? [] : ["no suite asks for it"]
	];
	const notes = trialsOf(card, asking).map((note) => `${card.id}: ${note}.`);
	return lacks.length ? [`${card.id} may not block: ${lacks.join("; ")}.`, ...notes] : notes;
}
function isMissing(card, key) {
	const { why, owner, reviewBy, threshold } = card;
	return {
		why,
		owner,
		"review-by": reviewBy,
		threshold
	}[key] === null;
}
function stageOf({ stage }, project) {
	return hasReached(stage, project) ? [] : [`the project is at ${project}, it waits for ${stage}`];
}
function trialsOf({ critical, retry = 0, measure }, asking) {
	return asking.flatMap(({ name, trials }) => {
		const short = [
			{
				most: critical ? TRIALS_OF_PINNED : 1,
				what: "a critical metric breaks by a case only after"
			},
			{
				most: retry > 0 ? retry + 1 : 1,
				what: "what its retry serves is told from"
			},
			{
				most: measure === "stability" ? 2 : 1,
				what: "stability is told from"
			}
		].find(({ most }) => trials < most);
		return short ? [`suite ${name} has \`trials: ${trials}\`, but ${short.what} ${short.most}`] : [];
	});
}
function aboutLife(card, { cards }, today) {
	const { id, supersedes, status } = card;
	if (status === "retired") return [];
	const other = supersedes !== null && Object.hasOwn(cards, supersedes) ? cards[supersedes] : void 0;
	return [
		...isOver(card.reviewBy, today) ? [`${id} was to be reviewed by ${card.reviewBy}.`] : [],
		...hasSet(card, today) ? [`${id} is past its sunset ${card.sunset}, so it is not run.`] : [],
		...other?.status === "active" && status === "active" ? [`${id} supersedes ${other.id}, which is still active.`] : []
	];
}

// src/config/metrics.ts
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
	const written = validate(metricsFile, source);
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
		prices: written.prices ?? {},
		endpoints: endpointsIn(written)
	};
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
	const untouched = head.filter((each) => sameCase(each, before.get(each.id)));
	const changed = head.filter((each) => !untouched.includes(each));
	const suite = {
		name: law.name,
		law: law.law,
		targets: law.targets,
		cases: [
			...own(untouched, law.law),
			...own(changed, "head"),
			...own(removed, "base"),
			...own(edited.map((each) => ({
				...each,
				id: asOnBase(each.id, now)
			})), "base")
		],
		rules: law.rules,
		trials: trials ?? law.trials
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

export { saidIn as C, heldOf as S, versionOf as T, readConfig as _, DEFAULT_FALSE_ALARM as a, answersOf as b, askedOnce as c, settingsOf as d, snake as f, pairAlike as g, likeness as h, incidentOf as i, empty as l, tidy as m, readMetrics as n, readLaw as o, splitFront as p, lacksIn as r, casesOf as s, openSuite as t, sectionsOf as u, inOrder as v, spokenIn as w, recordedOf as x, isOver as y };