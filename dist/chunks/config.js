import { i as throwFound, n as UserErrors, r as located, t as UserError } from "./errors.js";
import { a as parseJson, p as parseYaml, t as canonical } from "./json.js";
import { t as suggestion } from "./nearest.js";
import { n as measures } from "./metrics.js";
import { a as int, c as number$1, d as strictObject, f as string, g as toJSONSchema, h as url, i as boolean, m as union$1, n as _enum, o as json$2, r as array, s as literal, t as date$1, u as record } from "./zod.js";

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
	if (issue.code === "invalid_union") return "has none of the forms that are allowed here";
	return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}
function hintFor(issue) {
	return issue.code === "invalid_value" && typeof issue.input === "string" ? suggestion(issue.input, issue.values.map(String)) : "The page on the config (docs/config.md of Micro Metrics) shows what is allowed here.";
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
	const options = written.options ?? {};
	await validateSlowly(measure.options, source, [...at, "options"], options);
	if (written.level === "aggregate") throw notYet(id, "level: aggregate", whereIs(source, [...at, "level"]));
	const threshold = written.threshold ? thresholdOf(written.threshold) : null;
	const card = {
		id,
		measure: written.measure,
		options,
		level: written.level ?? measure.level,
		aggregate: written.aggregate ?? measure.aggregate,
		slices: written.slices ?? [],
		threshold,
		critical: written.critical ?? false,
		onFail: written["on-fail"] ?? (threshold ? "block" : "info"),
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
	preflight(card, source, at);
	return card;
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
function thresholdOf(written) {
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
function notYet(id, what, where) {
	return new UserError(`metric ${id}: ${what} is not available yet`, where, "Use `turn` or `case` for now.");
}
function mayBlock(card, stage) {
	const reached = STAGES.indexOf(card.stage) <= STAGES.indexOf(stage);
	return card.onFail === "block" && card.status === "active" && reached;
}
function isRun(card) {
	return card.status !== "proposed" && card.status !== "retired";
}

// src/config/schema.ts
const text = string().min(1);
const date = date$1();
const path = text.describe("Path relative to the root of the repository");
const json$1 = json$2();
const fields = record(string(), json$1);
const amount$1 = union$1([number$1().min(0), string().regex(/^\d+(\.\d+)?\s*%$/)]).describe("In the unit of the metric (0.02 is 2 points of a rate), or a share of base such as \"15%\"");
const threshold = strictObject({
	min: number$1().optional().describe("The least that may be observed"),
	max: number$1().optional().describe("The most that may be observed"),
	"max-regression": amount$1.optional().describe("The most that may be lost against base"),
	"min-effect": number$1().min(0).optional().describe("Regressions smaller than this do not count"),
	by: _enum(["value", "interval"]).optional().describe("Hold limits against the value, or its whole interval")
}).refine((it) => it.min !== void 0 || it.max !== void 0 || it["max-regression"] !== void 0, { error: "says no limit: give min, max or max-regression" });
const card = strictObject({
	measure: text.describe("An entry of the catalogue"),
	options: fields.optional().describe("What the measure needs to know"),
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
		"sum"
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
	input: union$1([fields, string()]).optional(),
	turns: array(turn).min(1).optional(),
	expected: json$1.optional(),
	context: union$1([array(string()), string()]).optional(),
	"expected-tools": array(json$1).optional(),
	tags: record(string(), union$1([
		string(),
		number$1(),
		boolean()
	])).optional(),
	pinned: boolean().optional()
});

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
	const targets = Object.fromEntries(Object.entries(written.targets).map(([name, target]) => [name, targetOf(name, target, source)]));
	const found = [];
	const suites = {};
	for (const [name, suite] of Object.entries(written.suites)) {
		found.push(...unknownNames(source, [
			"suites",
			name,
			"targets"
		], suite.targets, Object.keys(targets), "target"));
		found.push(...unknownNames(source, [
			"suites",
			name,
			"metrics"
		], suite.metrics, Object.keys(cards), "metric"));
		suites[name] = {
			name,
			targets: [...new Set(suite.targets)],
			caseFiles: await caseTexts(suite.cases, tree, whereIs(source, [
				"suites",
				name,
				"cases",
				0
			])),
			trials: suite.trials ?? 1,
			metrics: [...new Set(suite.metrics)],
			where: whereIs(source, ["suites", name])
		};
	}
	throwFound(found);
	return {
		stage: written.stage ?? "crawl",
		targets,
		suites,
		cards,
		maxCost: written.budget?.["max-cost"] ?? null,
		maxRequests: written.budget?.["max-requests"] ?? null,
		falseAlarm: written["false-alarm"] ?? null,
		prices: written.prices ?? {},
		endpoints: Object.fromEntries(Object.entries(written.endpoints ?? {}).map(([name, it]) => [name, endpointOf(it)]))
	};
}
function endpointOf(written) {
	return {
		baseUrl: written["base-url"],
		apiKeyEnv: written["api-key-env"] ?? null,
		api: written.api ?? "chat"
	};
}
function targetOf(name, written, source) {
	const where = whereIs(source, ["targets", name]);
	for (const key of [
		"command",
		"recorded",
		"watch"
	]) {
		if (written[key] === void 0) continue;
		throw new UserError(`target ${name}: \`${key}\` is not available yet`, whereIs(source, [
			"targets",
			name,
			key
		]), "Name a `prompt` for now.");
	}
	if (written.prompt === void 0) throw new UserError(`target ${name}: says no prompt`, where, "Add `prompt: path/of/the/prompt.md`.");
	return {
		name,
		prompt: written.prompt,
		model: written.model ?? null,
		tools: written.tools ?? null,
		endpoint: written.endpoint ?? "default",
		where
	};
}
function unknownNames(source, at, names, known, kind) {
	return names.flatMap((name, index) => known.includes(name) ? [] : [new UserError(`there is no ${kind} "${name}"`, whereIs(source, [...at, index]), suggestion(name, known))]);
}
async function cardsIn(written, source, tree) {
	const globs = typeof written.metrics === "string" ? [written.metrics] : written.metrics;
	if (!Array.isArray(globs)) return await cardsOf(globs, source, ["metrics"]);
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
	return cards$1;
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
async function caseTexts(globs, tree, where) {
	const files = await located(where, () => tree.list(globs));
	if (files.length === 0) throw new UserError(`no file matches ${globs.join(", ")}`, where, "A suite without cases proves nothing: add cases, or mend the glob.");
	return Promise.all(files.map(async (file) => ({
		file,
		text: await tree.read(file) ?? ""
	})));
}

// src/config/policy.ts
function enforced(card) {
	const { measure, options, level, aggregate, slices, threshold, critical, onFail, stage, status } = card;
	return {
		measure,
		options,
		level,
		aggregate,
		slices,
		threshold: threshold && {
			...threshold,
			maxRegression: threshold.maxRegression && { ...threshold.maxRegression }
		},
		critical,
		onFail,
		stage,
		status
	};
}
function policyChanges(base, head) {
	const cards = named(base.cards, head.cards, "metric", cardChanges);
	const suites = named(base.suites, head.suites, "suite", (what, before, after) => [
		...listChanges(`${what}.metrics`, before.metrics, after.metrics),
		...listChanges(`${what}.targets`, before.targets, after.targets),
		...number(`${what}.trials`, before.trials, after.trials, "more is stricter")
	]);
	const targets = named(base.targets, head.targets, "target", (what, before, after) => [
		"prompt",
		"model",
		"tools",
		"endpoint"
	].flatMap((key) => differs(`${what}.${key}`, before[key], after[key], "changed")));
	const endpoints = named(base.endpoints, head.endpoints, "endpoint", (what, before, after) => differs(what, { ...before }, { ...after }, "changed"));
	return [
		...cards,
		...suites,
		...targets,
		...endpoints,
		...differs("prices", json(base.prices), json(head.prices), "changed"),
		...differs("stage", base.stage, head.stage, "changed"),
		...number("false-alarm", base.falseAlarm, head.falseAlarm, "more is stricter"),
		...differs("budget.max-cost", base.maxCost, head.maxCost, "changed"),
		...differs("budget.max-requests", base.maxRequests, head.maxRequests, "changed")
	];
}
function cardChanges(what, before, after) {
	return [
		...differs(`${what}.measure`, before.measure, after.measure, "changed"),
		...differs(`${what}.options`, before.options, after.options, "changed"),
		...differs(`${what}.level`, before.level, after.level, "changed"),
		...differs(`${what}.aggregate`, before.aggregate, after.aggregate, "changed"),
		...listChanges(`${what}.slices`, before.slices, after.slices),
		...differs(`${what}.critical`, before.critical, after.critical, before.critical ? "loosened" : "tightened"),
		...differs(`${what}.on-fail`, before.onFail, after.onFail, before.onFail === "block" ? "loosened" : "tightened"),
		...differs(`${what}.status`, before.status, after.status, before.status === "active" ? "loosened" : "changed"),
		...differs(`${what}.stage`, before.stage, after.stage, before.stage === "crawl" ? "loosened" : "changed"),
		...thresholdChanges(`${what}.threshold`, before.threshold, after.threshold)
	];
}
function thresholdChanges(what, before, after) {
	return [
		...number(`${what}.min`, before?.min ?? null, after?.min ?? null, "more is stricter"),
		...number(`${what}.max`, before?.max ?? null, after?.max ?? null, "less is stricter"),
		...amount(`${what}.max-regression`, before?.maxRegression ?? null, after?.maxRegression ?? null),
		...number(`${what}.min-effect`, before?.minEffect ?? 0, after?.minEffect ?? 0, "less is stricter"),
		...before && after ? differs(`${what}.by`, before.by, after.by, "changed") : []
	];
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
function named(before, after, kind, compare) {
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
function json(value) {
	return value;
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
	const cases = (await Promise.all(files.map(({ file, text }) => casesOf(text, file)))).flat();
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
async function readLaw(base, head, file, endpoints) {
	const warnings = [];
	const ofBase = await readConfig(base, file).catch((error) => {
		if (!(error instanceof UserError || error instanceof UserErrors)) throw error;
		warnings.push(`The config of base is broken and could not be enforced: ${error.message}`);
		return null;
	});
	const ofHead = await readConfig(head, file);
	const config = ofHead ?? ofBase;
	if (!config) throw noConfig(file);
	if (!ofBase && warnings.length === 0) warnings.push("Base has no config: the one of this change applies.");
	if (!ofHead) warnings.push("This change deletes the config: the one of base applies until it is merged.");
	if (ofHead) checkEndpoints(ofHead, ofBase, endpoints);
	const first = ofBase ?? config;
	const last = ofHead ?? config;
	return {
		targets: union(first.targets, last.targets).map((name) => ({
			name,
			base: own(ofBase?.targets, name),
			head: own(ofHead?.targets, name)
		})),
		suites: await Promise.all(union(ofBase?.suites ?? {}, ofHead?.suites ?? {}).map((name) => joinSuites(name, ofBase, ofHead))),
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
function noConfig(file) {
	return new UserError(`there is no config: neither base nor head has ${file}`, {
		file,
		line: null,
		key: null
	}, "Write one (README.md shows it in 15 lines), or set the input `config` to the path where it is.");
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
async function joinSuites(name, base, head) {
	const [was, is] = [own(base?.suites, name), own(head?.suites, name)];
	const rules = joinRules(was && base ? rulesOf(was, base, "base") : [], is && head ? rulesOf(is, head, "head") : []);
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
		changed: base && head ? await whatChanged(was, is, rules) : null
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
function rulesOf(suite, config, law) {
	return suite.metrics.flatMap((id) => {
		const card = own(config.cards, id);
		return card && isRun(card) ? [{
			card,
			law,
			blocking: mayBlock(card, config.stage)
		}] : [];
	});
}
function joinRules(base, head) {
	const same = (a, b) => a.card.id === b.card.id && a.blocking === b.blocking && canonical(enforced(a.card)) === canonical(enforced(b.card));
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
		falseAlarm: written["false-alarm"] ?? null
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

export { readLaw as i, readMetrics as n, DEFAULT_FALSE_ALARM as r, openSuite as t };