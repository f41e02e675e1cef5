import { i as throwFound, n as UserErrors, r as located, t as UserError } from "./errors.js";
import { a as int, c as number$1, d as strictObject, f as string, h as toJSONSchema, i as boolean, m as url, n as _enum, o as json$2, p as union$1, r as array, s as literal, t as date$1, u as record } from "./zod.js";
import { t as suggestion } from "./nearest.js";
import { a as parseJson, p as parseYaml, r as isFields, t as canonical } from "./json.js";
import { n as measures } from "./metrics.js";
import { n as lineAt, o as fill, s as placeholders } from "./partials.js";

// src/lib/text.ts
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const TERMINAL_SEQUENCES = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c\u009d]*(?:\u0007|\u001b\\|\u009c)/g;
const HIDDEN_RUN = /(?:(?![\n\t])[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB])+/gu;
const VARIANT = /^(?:[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])$/u;
const PICTURE_JOINT = /^\uFE0F?\u200D$/u;
const TAKES_VARIANT = /[\p{Emoji}\p{Script=Han}]$/u;
const FLAG_REGION = /^[\u{E0061}-\u{E007A}]{3,6}\u{E007F}$/u;
const PICTURE_END = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const PICTURE_START = /^\p{Extended_Pictographic}/u;
const JOINING_END = /[\u0600-\u109F\u1780-\u17FF]$/;
function belongs(run, before, after) {
	if (VARIANT.test(run)) return TAKES_VARIANT.test(before);
	if (FLAG_REGION.test(run)) return before === "🏴";
	if (PICTURE_JOINT.test(run) && PICTURE_END.test(before)) return PICTURE_START.test(after);
	return (run === "‌" || run === "‍") && JOINING_END.test(before);
}
function nameHidden(run, offset, whole) {
	if (belongs(run, whole.slice(Math.max(0, offset - 2), offset), whole.slice(offset + run.length, offset + run.length + 2))) return run;
	const points = [...run];
	const first = (points[0]?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
	return points.length === 1 ? `⟨U+${first}⟩` : `⟨U+${first} and ${points.length - 1} more hidden⟩`;
}
function visible(text) {
	return text.toWellFormed().replace(TERMINAL_SEQUENCES, "").replace(LINE_ENDS, "\n").replace(HIDDEN_RUN, (run, offset, whole) => nameHidden(run, offset, whole));
}
function oneLine(text) {
	return visible(text).replace(/[ \t\n]+/g, " ").trim();
}
let segmenter = null;
function graphemes() {
	segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
	return segmenter;
}
function cutBefore(text, at) {
	const blank = Math.max(text.lastIndexOf(" ", at), text.lastIndexOf("\n", at));
	if (blank > at * .7) return blank;
	const whole = graphemes().segment(text.slice(0, at + 100)).containing(at)?.index ?? at;
	if (whole > 0) return whole;
	const low = text.charCodeAt(at);
	return low >= 56320 && low <= 57343 ? at - 1 : at;
}
function clip(text, max) {
	if (text.length <= max) return text;
	const room = max - `… (${count(text.length)} more characters)`.length;
	if (room < 1) return max < 2 ? "…".slice(0, max) : `${text.slice(0, cutBefore(text, max - 1)).trimEnd()}…`;
	const head = text.slice(0, cutBefore(text, room)).trimEnd();
	const left = text.slice(head.length).replace(/[\uDC00-\uDFFF]/g, "").length;
	return `${head}… (${count(left)} more ${left === 1 ? "character" : "characters"})`;
}
function bytes(text) {
	let sum = text.length;
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit >= 128) sum += unit < 2048 || unit >= 55296 && unit <= 57343 ? 1 : 2;
	}
	return sum;
}
const NOTHING = "–";
function fixed(value, places) {
	const [whole = "", part] = Math.abs(value).toFixed(places).split(".");
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	return part === void 0 ? grouped : `${grouped}.${part}`;
}
function signed(value, shown, plus) {
	if (!/[1-9]/.test(shown)) return shown;
	return value < 0 ? `−${shown}` : `${plus}${shown}`;
}
function count(value) {
	return Number.isFinite(value) ? signed(value, fixed(value, 0), "") : "–";
}
function percent(share) {
	if (!Number.isFinite(share)) return "–";
	const size = Math.abs(share);
	if (size > 0 && size < 5e-4) return share < 0 ? "over −0.1 %" : "under 0.1 %";
	if (share < 1 && share > .9995) return "over 99.9 %";
	return `${signed(share, fixed(share * 100, 1).replace(/\.0$/, ""), "")} %`;
}
function chance(p) {
	return p < .001 ? "under 0.1 %" : percent(p);
}
function points(difference) {
	return Number.isFinite(difference) ? signed(difference, fixed(difference * 100, 1), "+") : "–";
}
function time(size) {
	if (size < 9.95) return `${fixed(size, 1).replace(/\.0$/, "")} ms`;
	if (size < 999.5) return `${fixed(size, 0)} ms`;
	if (size < 59995) return `${fixed(size / 1e3, 2)} s`;
	const seconds = Math.round(size / 1e3);
	return `${count(Math.floor(seconds / 60))} min ${seconds % 60} s`;
}
function money(size) {
	if (size > 0 && size < 1e-4) return "under $0.0001";
	if (size === 0) return "$0";
	return `$${fixed(size, size >= 1 ? 2 : size >= .1 ? 3 : 4)}`;
}
function milliseconds(value) {
	return Number.isFinite(value) ? signed(value, time(Math.abs(value)), "") : "–";
}
function tokens(value) {
	if (!Number.isFinite(value)) return "–";
	const shown = fixed(value, Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : 1);
	return `${signed(value, shown, "")} ${shown === "1" ? "token" : "tokens"}`;
}
function figure(value) {
	return Number.isFinite(value) ? signed(value, fixed(value, Number.isInteger(value) ? 0 : 1), "") : "–";
}
function usd(value) {
	return Number.isFinite(value) ? signed(value, money(Math.abs(value)), "") : "–";
}
const SHOWN = {
	ratio: percent,
	ms: milliseconds,
	tokens,
	usd,
	count: figure
};
function amount$2(value, unit) {
	return value === null ? "–" : SHOWN[unit](value);
}
function difference(value, unit) {
	if (value === null || !Number.isFinite(value)) return "–";
	if (unit === "ratio") return points(value);
	const shown = SHOWN[unit](Math.abs(value));
	return /^[$\d]/.test(shown) ? signed(value, shown, "+") : shown;
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
	return [new UserError(`${where.key ?? "the file"}: ${plain$1(issue)}`, where, hintFor(issue))];
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
function plain$1(issue) {
	if (issue.code === "invalid_type") return issue.input === void 0 ? `is missing; ${issue.expected} expected` : `must be ${issue.expected}`;
	if (issue.code === "invalid_value") return `must be ${issue.values.map(String).join(" or ")}`;
	if (issue.code === "invalid_union") return "has none of the forms that are allowed here";
	return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}
function hintFor(issue) {
	return issue.code === "invalid_value" && typeof issue.input === "string" ? suggestion(issue.input, issue.values.map(String)) : "docs/config.md shows what is allowed here.";
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
const text$1 = string().min(1);
const date = date$1();
const path = text$1.describe("Path relative to the root of the repository");
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
	measure: text$1.describe("An entry of the catalogue"),
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
	slices: array(text$1).optional().describe("Tags of cases; each of their values is judged by itself too"),
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
	why: text$1.optional().describe("The one problem of users that this measures"),
	origin: strictObject({
		type: text$1.optional(),
		ref: text$1.optional(),
		date: date.optional()
	}).optional(),
	owner: text$1.optional(),
	business: strictObject({
		metric: text$1,
		direction: _enum(["up", "down"]).optional(),
		team: text$1.optional()
	}).optional(),
	action: text$1.optional().describe("What to do when it fails"),
	created: date.optional(),
	"review-by": date.optional(),
	sunset: date.nullish(),
	supersedes: text$1.nullish()
});
const cards = record(text$1, card);
const target = strictObject({
	prompt: path.optional(),
	model: path.optional().describe("Model settings laid over the prompt: a file, or a JSON pointer into one"),
	tools: path.optional(),
	endpoint: text$1.optional(),
	command: array(text$1).min(1).optional(),
	watch: array(path).optional(),
	recorded: path.optional()
});
const suite = strictObject({
	targets: array(text$1).min(1),
	cases: array(path).min(1).describe("Globs of .jsonl, .json, .yml and .csv files"),
	trials: int().min(1).max(100).optional().describe("The most trials that a case may get"),
	metrics: array(text$1).min(1)
});
function isSafe(address) {
	return /^https:\/\/[^/@]+(\/|$)|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/i.test(address);
}
const endpoint = strictObject({
	"base-url": url().refine(isSafe, { error: "must be https (http only to this machine), without user or password" }),
	"api-key-env": text$1.optional(),
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
	targets: record(text$1, target),
	suites: record(text$1, suite),
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
	prices: record(text$1, price).optional().describe("USD per million tokens"),
	endpoints: record(text$1, endpoint).refine((it) => !Object.hasOwn(it, "default"), { error: "the endpoint \"default\" is set by the workflow; choose another name" }).optional()
});
const turn = union$1([text$1, strictObject({
	user: text$1,
	assistant: string()
})]);
const aCase = strictObject({
	id: union$1([text$1, number$1()]),
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
		policy: ofBase ? policyChanges(ofBase, ofHead ?? EMPTY$1) : [],
		falseAlarm: Math.max(first.falseAlarm ?? DEFAULT_FALSE_ALARM, last.falseAlarm ?? DEFAULT_FALSE_ALARM),
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
const EMPTY$1 = {
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

// node_modules/@noble/hashes/_u64.js
const fromNumH = (n) => n / 2 ** 32 | 0;
const fromNumL = (n) => n >>> 0;
function setU64FromNum(view, byteOffset, n, isLE) {
	const h = fromNumH(n);
	const l = fromNumL(n);
	view.setUint32(byteOffset, isLE ? l : h, isLE);
	view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}

// node_modules/@noble/hashes/utils.js
function isBytes(a) {
	return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
const atitle = (title) => title ? `"${title}" ` : "";
function anumber(n, title = "") {
	if (typeof n !== "number") throw new TypeError(atitle(title) + "expected number, got " + typeof n);
	if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
	return n;
}
function abytes(value, length, title = "") {
	if (isBytes(value) && (length === void 0 || value.length === length)) return value;
	if (length !== void 0) anumber(length, "length");
	const bytes = isBytes(value);
	const ofLen = length !== void 0 ? ` of length ${length}` : "";
	const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
	const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
	if (!bytes) throw new TypeError(message);
	throw new RangeError(message);
}
const aobject = (value, label) => {
	if (value === null || typeof value !== "object" || Array.isArray(value)) throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
};
const aopts = (value, label) => {
	aobject(value, label);
	const proto = Object.getPrototypeOf(value);
	if (proto !== Object.prototype && proto !== null) throw new TypeError(`"${label}" expected plain object`);
	if (Object.hasOwn(value, "__proto__")) throw new TypeError(`"${label}.__proto__" is not allowed`);
};
function aexists(instance, checkFinished = true) {
	if (instance.destroyed) throw new Error("hash was destroyed");
	if (checkFinished && instance.finished) throw new Error("digest() was already called");
}
function aoutput(out, instance) {
	abytes(out, void 0, "output");
	const min = instance.outputLen;
	if (!(out.length >= min)) throw new RangeError("\"output\" expected length >= " + min);
}
function clean(...arrays) {
	for (let i = 0; i < arrays.length; i++) arrays[i].fill(0);
}
function createView(arr) {
	return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
	return word << 32 - shift | word >>> shift;
}
const hasHexBuiltin = /* @__PURE__ */ (() => typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function")();
const hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bytesToHex(bytes) {
	abytes(bytes);
	if (hasHexBuiltin) return bytes.toHex();
	let hex = "";
	for (let i = 0; i < bytes.length; i++) hex += hexes[bytes[i]];
	return hex;
}
function utf8ToBytes(str) {
	if (typeof str !== "string") throw new TypeError("string expected");
	const encoded = new TextEncoder().encode(str);
	try {
		return new Uint8Array(encoded);
	} finally {
		clean(encoded);
	}
}
function checkOpts(defaults, opts, title = "opts") {
	aopts(defaults, "defaults");
	if (opts !== void 0) aopts(opts, title);
	return Object.assign(Object.create(null), defaults, opts);
}
function createHasher(hashCons, info = {}) {
	if (typeof hashCons !== "function") throw new TypeError("\"hashCons\" expected function, got type=" + typeof hashCons);
	info = checkOpts({}, info, "info");
	const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
	const tmp = hashCons(void 0);
	hashC.outputLen = tmp.outputLen;
	hashC.blockLen = tmp.blockLen;
	hashC.canXOF = tmp.canXOF;
	hashC.create = (opts) => hashCons(opts);
	Object.assign(hashC, info);
	return Object.freeze(hashC);
}
const oidNist = (suffix) => ({ oid: Uint8Array.from([
	6,
	9,
	96,
	134,
	72,
	1,
	101,
	3,
	4,
	2,
	suffix
]) });

// node_modules/@noble/hashes/_md.js
function Chi(a, b, c) {
	return a & b ^ ~a & c;
}
function Maj(a, b, c) {
	return a & b ^ a & c ^ b & c;
}
var HashMD = class {
	blockLen;
	outputLen;
	canXOF = false;
	padOffset;
	isLE;
	buffer;
	view;
	finished = false;
	length = 0;
	pos = 0;
	destroyed = false;
	constructor(blockLen, outputLen, padOffset, isLE) {
		this.blockLen = blockLen;
		this.outputLen = outputLen;
		this.padOffset = padOffset;
		this.isLE = isLE;
		this.buffer = new Uint8Array(blockLen);
		this.view = createView(this.buffer);
	}
	update(data) {
		aexists(this);
		abytes(data);
		const { view, buffer, blockLen } = this;
		const len = data.length;
		let processed = false;
		for (let pos = 0; pos < len;) {
			const take = Math.min(blockLen - this.pos, len - pos);
			if (take === blockLen) {
				const dataView = createView(data);
				for (; blockLen <= len - pos; pos += blockLen) this.process(dataView, pos);
				processed = true;
				continue;
			}
			buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
			this.pos += take;
			pos += take;
			if (this.pos === blockLen) {
				this.process(view, 0);
				this.pos = 0;
				processed = true;
			}
		}
		this.length += data.length;
		if (processed) this.roundClean();
		return this;
	}
	digestInto(out) {
		aexists(this);
		aoutput(out, this);
		this.finished = true;
		const { buffer, view, blockLen, isLE } = this;
		let { pos } = this;
		buffer[pos++] = 128;
		buffer.fill(0, pos);
		if (this.padOffset > blockLen - pos) {
			this.process(view, 0);
			buffer.fill(0);
		}
		setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
		this.process(view, 0);
		this.roundClean();
		const oview = out === buffer ? view : createView(out);
		const len = this.outputLen;
		const outLen = len / 4;
		const state = this.get();
		if (len % 4 || outLen > state.length) throw new Error("invalid outputLen");
		for (let i = 0; i < outLen; i++) oview.setUint32(4 * i, state[i], isLE);
	}
	digest() {
		const { buffer, outputLen } = this;
		this.digestInto(buffer);
		const res = buffer.slice(0, outputLen);
		this.destroy();
		return res;
	}
	_cloneIntoMeta(to) {
		const { buffer, length, finished, destroyed, pos } = this;
		to.destroyed = destroyed;
		to.finished = finished;
		to.length = length;
		to.pos = pos;
		if (pos) to.buffer.set(buffer);
		return to;
	}
	clone() {
		return this._cloneInto();
	}
};
const SHA256_IV = /* @__PURE__ */ Uint32Array.from([
	1779033703,
	3144134277,
	1013904242,
	2773480762,
	1359893119,
	2600822924,
	528734635,
	1541459225
]);

// node_modules/@noble/hashes/sha2.js
const SHA256_K = /* @__PURE__ */ Uint32Array.from([
	1116352408,
	1899447441,
	3049323471,
	3921009573,
	961987163,
	1508970993,
	2453635748,
	2870763221,
	3624381080,
	310598401,
	607225278,
	1426881987,
	1925078388,
	2162078206,
	2614888103,
	3248222580,
	3835390401,
	4022224774,
	264347078,
	604807628,
	770255983,
	1249150122,
	1555081692,
	1996064986,
	2554220882,
	2821834349,
	2952996808,
	3210313671,
	3336571891,
	3584528711,
	113926993,
	338241895,
	666307205,
	773529912,
	1294757372,
	1396182291,
	1695183700,
	1986661051,
	2177026350,
	2456956037,
	2730485921,
	2820302411,
	3259730800,
	3345764771,
	3516065817,
	3600352804,
	4094571909,
	275423344,
	430227734,
	506948616,
	659060556,
	883997877,
	958139571,
	1322822218,
	1537002063,
	1747873779,
	1955562222,
	2024104815,
	2227730452,
	2361852424,
	2428436474,
	2756734187,
	3204031479,
	3329325298
]);
const SHA256_W = /* @__PURE__ */ new Uint32Array(64);
var SHA2_32B = class extends HashMD {
	A = 0;
	B = 0;
	C = 0;
	D = 0;
	E = 0;
	F = 0;
	G = 0;
	H = 0;
	constructor(outputLen, IV) {
		super(64, outputLen, 8, false);
		this.A = IV[0] | 0;
		this.B = IV[1] | 0;
		this.C = IV[2] | 0;
		this.D = IV[3] | 0;
		this.E = IV[4] | 0;
		this.F = IV[5] | 0;
		this.G = IV[6] | 0;
		this.H = IV[7] | 0;
	}
	get() {
		const { A, B, C, D, E, F, G, H } = this;
		return [
			A,
			B,
			C,
			D,
			E,
			F,
			G,
			H
		];
	}
	set(A, B, C, D, E, F, G, H) {
		this.A = A | 0;
		this.B = B | 0;
		this.C = C | 0;
		this.D = D | 0;
		this.E = E | 0;
		this.F = F | 0;
		this.G = G | 0;
		this.H = H | 0;
	}
	_cloneInto(to) {
		(to ||= new this.constructor()).set(...this.get());
		return this._cloneIntoMeta(to);
	}
	process(view, offset) {
		for (let i = 0; i < 16; i++, offset += 4) SHA256_W[i] = view.getUint32(offset, false);
		for (let i = 16; i < 64; i++) {
			const W15 = SHA256_W[i - 15];
			const W2 = SHA256_W[i - 2];
			const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
			const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
			SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
		}
		let { A, B, C, D, E, F, G, H } = this;
		for (let i = 0; i < 64; i++) {
			const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
			const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
			const T2 = (rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22)) + Maj(A, B, C) | 0;
			H = G;
			G = F;
			F = E;
			E = D + T1 | 0;
			D = C;
			C = B;
			B = A;
			A = T1 + T2 | 0;
		}
		A = A + this.A | 0;
		B = B + this.B | 0;
		C = C + this.C | 0;
		D = D + this.D | 0;
		E = E + this.E | 0;
		F = F + this.F | 0;
		G = G + this.G | 0;
		H = H + this.H | 0;
		this.set(A, B, C, D, E, F, G, H);
	}
	roundClean() {
		clean(SHA256_W);
	}
	destroy() {
		this.destroyed = true;
		this.set(0, 0, 0, 0, 0, 0, 0, 0);
		clean(this.buffer);
	}
};
var _SHA256 = class extends SHA2_32B {
	constructor() {
		super(32, SHA256_IV);
	}
};
const sha256 = /* @__PURE__ */ createHasher(() => new _SHA256(), /* @__PURE__ */ oidNist(1));

// src/lib/fingerprint.ts
function fingerprint(value) {
	return bytesToHex(sha256(utf8ToBytes(canonical(value)))).slice(0, 32);
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

// src/lib/render.ts
async function renderer(prompt) {
	const messages = await messagesOf(prompt);
	return (fields) => {
		const all = {
			...prompt.defaults,
			...fields
		};
		const filled = messages(all);
		const stored = filledVariables(prompt.parameters, all);
		return {
			...filled,
			parameters: stored.parameters,
			missing: [.../* @__PURE__ */ new Set([...filled.missing, ...stored.missing])],
			used: [.../* @__PURE__ */ new Set([...filled.used, ...stored.used])]
		};
	};
}
async function messagesOf({ path, syntax, messages }) {
	if (syntax === "mustache" || syntax === "replace" || syntax === "literal") return (fields) => oneByOne(messages, fields, syntax);
	const mark = markFor(messages);
	const text = messages.map(({ content }, index) => `\n${mark}${index}${mark}\n${content}\n`).join("");
	const whole = await (syntax === "jinja" ? jinja : handlebars)(text, path);
	return (fields) => allAtOnce(messages, mark, whole, fields);
}
function oneByOne(messages, fields, syntax) {
	const filled = messages.map(({ role, content }) => ({
		role,
		...fill(content, fields, syntax)
	}));
	return {
		messages: filled.map(({ role, text }) => ({
			role,
			content: text
		})),
		missing: filled.flatMap(({ missing }) => missing),
		used: messages.flatMap(({ content }) => placeholders(content, syntax)).map((name) => name.split(".")[0] ?? "")
	};
}
function allAtOnce(messages, mark, whole, fields) {
	const { text, missing, used } = whole(JSON.parse(JSON.stringify(fields).replaceAll(mark, "�")));
	const pieces = text.split(new RegExp(`${mark}(\\d+)${mark}`)).slice(1);
	return {
		messages: pieces.flatMap((index, at) => {
			const role = at % 2 === 0 ? messages[Number(index)]?.role : void 0;
			const content = tidy(pieces[at + 1] ?? "");
			return role === void 0 || content === "" ? [] : [{
				role,
				content
			}];
		}),
		missing,
		used
	};
}
function markFor(messages) {
	const all = messages.map(({ content }) => content).join("");
	let code = 63191;
	while (all.includes(String.fromCharCode(code)) && code > 57344) code -= 1;
	return String.fromCharCode(code);
}
async function jinja(text, path) {
	const { parse, evaluate } = await import("./jinja.js");
	const template = parse(text, path);
	return (fields) => evaluate(template, fields);
}
async function handlebars(text, path) {
	const [{ parse }, { evaluate }] = await Promise.all([import("./handlebars.js"), import("./evaluate.js")]);
	const program = parse(text, path);
	return (fields) => evaluate(program, fields);
}
function filledVariables(parameters, fields) {
	const prompt = parameters["prompt"];
	const variables = isFields(prompt) ? prompt["variables"] : void 0;
	if (!isFields(prompt) || !isFields(variables)) return {
		parameters,
		missing: [],
		used: []
	};
	const filled = Object.entries(variables).map(([name, value]) => ({
		name,
		...fill(String(value), fields, "mustache")
	}));
	const texts = Object.fromEntries(filled.map(({ name, text }) => [name, text]));
	const names = Object.values(variables).flatMap((value) => placeholders(String(value)));
	return {
		parameters: {
			...parameters,
			prompt: {
				...prompt,
				variables: texts
			}
		},
		missing: filled.flatMap(({ missing }) => missing),
		used: names.map((name) => name.split(".")[0] ?? "")
	};
}

// src/lib/stats/family.ts
function checkNumbers(member, pair) {
	for (const value of [...pair.base, ...pair.head]) if (!Number.isFinite(value)) throw new RangeError(`${member.id}: ${value} in unit ${pair.unit}; leave out what was not scored`);
}
function checkAllowed(member) {
	for (const value of [member.allowed.absolute, member.allowed.relative]) if (value !== void 0 && !(value >= 0)) throw new RangeError(`${member.id}: allowed drop ${value}`);
}
function prepare(member) {
	checkAllowed(member);
	const scored = member.pairs.filter((pair) => pair.base.length > 0 && pair.head.length > 0);
	for (const pair of scored) checkNumbers(member, pair);
	const pairs = scored.sort(comparePairs);
	const units = [];
	const unitOf = new Int32Array(pairs.length);
	pairs.forEach((pair, i) => {
		if (units[units.length - 1] !== pair.unit) units.push(pair.unit);
		unitOf[i] = units.length - 1;
	});
	return {
		member,
		sign: member.better === "higher" ? 1 : -1,
		pairs,
		units,
		unitOf
	};
}
function compareNumbers(a, b) {
	for (let i = 0; i < Math.min(a.length, b.length); i++) {
		const difference = a[i] - b[i];
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}
function comparePairs(a, b) {
	if (a.unit !== b.unit) return a.unit < b.unit ? -1 : 1;
	return compareNumbers(a.base, b.base) || compareNumbers(a.head, b.head);
}
function mean(values) {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i];
	return sum / values.length;
}

// src/lib/stats/aggregates.ts
const ROUNDING = 1e-9;
function reaches(drop, least, size) {
	const slack = ROUNDING * size;
	return drop > slack && drop >= least - slack;
}
function tolerance({ absolute = 0, relative = 0 }, base) {
	return Math.max(absolute, relative * Math.abs(base));
}
function aggregate(prepared) {
	const width = Math.max(0, ...prepared.pairs.map((pair) => Math.max(pair.base.length, pair.head.length)));
	const base = new Array(width).fill(0);
	const head = new Array(width).fill(0);
	for (const pair of prepared.pairs) {
		if (pair.base.length !== width || pair.head.length !== width) throw new RangeError(`${prepared.member.id}: unit ${pair.unit} has not ${width} counts on both sides`);
		for (let c = 0; c < width; c++) {
			base[c] = base[c] + pair.base[c];
			head[c] = head[c] + pair.head[c];
		}
	}
	return {
		base,
		head
	};
}
function createSumsReader(prepared, of) {
	const width = aggregate(prepared).base.length;
	const flat = (side) => Float64Array.from(prepared.pairs.flatMap((pair) => pair[side]));
	const total = (values, counts) => {
		const sums = new Array(width).fill(0);
		for (let at = 0; at < values.length; at++) {
			const c = at % width;
			sums[c] = sums[c] + values[at] * counts[(at - c) / width];
		}
		return sums;
	};
	const [base, head] = [flat("base"), flat("head")];
	return (counts) => [of(total(base, counts)), of(total(head, counts))];
}
function sortedRows(prepared, descending) {
	const rows = prepared.pairs.flatMap((pair, i) => {
		const unit = prepared.unitOf[i];
		const row = (side, values) => values.map((value) => ({
			value,
			unit,
			pair: i,
			side,
			weight: 1 / values.length
		}));
		return [...row(0, pair.base), ...row(1, pair.head)];
	});
	rows.sort((a, b) => descending ? b.value - a.value : a.value - b.value);
	return {
		value: Float64Array.from(rows, (row) => row.value),
		unit: Int32Array.from(rows, (row) => row.unit),
		pair: Int32Array.from(rows, (row) => row.pair),
		side: Uint8Array.from(rows, (row) => row.side),
		weight: Float64Array.from(rows, (row) => row.weight)
	};
}
function createQuantileReader(prepared, q) {
	if (!(q > 0 && q <= 1)) throw new RangeError(`${prepared.member.id}: quantile ${q} is not in (0, 1]`);
	const descending = q > .5;
	const rows = sortedRows(prepared, descending);
	return (swapped, counts) => {
		const total = counts ? counts.reduce((sum, count) => sum + count, 0) : prepared.pairs.length;
		const enough = descending ? (1 - q) * total + ROUNDING : q * total - ROUNDING;
		const seen = [0, 0];
		const found = [NaN, NaN];
		for (let r = 0, open = 2; r < rows.value.length && open > 0; r++) {
			const side = rows.side[r] ^ swapped[rows.unit[r]];
			if (!Number.isNaN(found[side])) continue;
			seen[side] += rows.weight[r] * (counts ? counts[rows.pair[r]] : 1);
			if (descending ? seen[side] > enough : seen[side] >= enough) {
				found[side] = rows.value[r];
				open--;
			}
		}
		return found;
	};
}
function sideMean(prepared, side) {
	return prepared.pairs.length === 0 ? NaN : mean(prepared.pairs.map((pair) => mean(pair[side])));
}

// src/lib/stats/distributions.ts
const LANCZOS = [
	.9999999999998099,
	676.5203681218851,
	-1259.1392167224028,
	771.3234287776531,
	-176.6150291621406,
	12.507343278686905,
	-.13857109526572012,
	9984369578019572e-21,
	1.5056327351493116e-7
];
function lgamma(x) {
	if (!(x > 0)) throw new RangeError(`lgamma needs x > 0, got ${x}`);
	if (x < .5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lgamma(1 - x);
	const z = x - 1;
	let sum = LANCZOS[0];
	for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i] / (z + i);
	const t = z + 7.5;
	return .5 * Math.log(2 * Math.PI) + (z + .5) * Math.log(t) - t + Math.log(sum);
}
function logChoose(n, k) {
	return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1);
}
function continuedFraction(x, a, b) {
	const tiny = 1e-300;
	const guard = (value) => Math.abs(value) < tiny ? tiny : value;
	let c = 1;
	let d = 1 / guard(1 - (a + b) * x / (a + 1));
	let h = d;
	for (let m = 1; m <= 1e4; m++) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / guard(1 + even * d);
		c = guard(1 + even / c);
		h *= d * c;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / guard(1 + odd * d);
		c = guard(1 + odd / c);
		const step = d * c;
		h *= step;
		if (Math.abs(step - 1) < 1e-16) break;
	}
	return h;
}
function incompleteBeta(x, a, b) {
	if (!(x > 0)) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * Math.log(x) + b * Math.log1p(-x));
	if (x < (a + 1) / (a + b + 2)) return front * continuedFraction(x, a, b) / a;
	return 1 - front * continuedFraction(1 - x, b, a) / b;
}
function bisect(low, high, target, cdf) {
	let [lo, hi] = [low, high];
	for (let i = 0; i < 2e3 && hi > lo; i++) {
		const mid = lo + (hi - lo) / 2;
		if (mid === lo || mid === hi) break;
		if (cdf(mid) < target) lo = mid;
		else hi = mid;
	}
	return lo + (hi - lo) / 2;
}
function betaQuantile(p, a, b) {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability is needed, got ${p}`);
	if (p === 0 || p === 1) return p;
	if (p > incompleteBeta(.5, a, b)) return 1 - bisect(0, .5, 1 - p, (x) => incompleteBeta(x, b, a));
	return bisect(0, .5, p, (x) => incompleteBeta(x, a, b));
}
function horner(coefficients, x) {
	let value = 0;
	for (const coefficient of coefficients) value = value * x + coefficient;
	return value;
}
const CENTRE = [
	2509.0809287301227,
	33430.57558358813,
	67265.7709270087,
	45921.95393154987,
	13731.69376550946,
	1971.5909503065513,
	133.14166789178438,
	3.3871328727963665
];
const CENTRE_BELOW = [
	5226.495278852546,
	28729.085735721943,
	39307.89580009271,
	21213.794301586597,
	5394.196021424751,
	687.1870074920579,
	42.31333070160091,
	1
];
const MIDDLE = [
	.0007745450142783414,
	.022723844989269184,
	.2417807251774506,
	1.2704582524523684,
	3.6478483247632045,
	5.769497221460691,
	4.630337846156546,
	1.4234371107496835
];
const MIDDLE_BELOW = [
	1.0507500716444169e-9,
	.0005475938084995345,
	.015198666563616457,
	.14810397642748008,
	.6897673349851,
	1.6763848301838038,
	2.053191626637759,
	1
];
const FAR = [
	2.0103343992922881e-7,
	27115555687434876e-21,
	.0012426609473880784,
	.026532189526576124,
	.29656057182850487,
	1.7848265399172913,
	5.463784911164114,
	6.657904643501103
];
const FAR_BELOW = [
	20442631033899397e-31,
	1.421511758316446e-7,
	18463183175100548e-21,
	.0007868691311456133,
	.014875361290850615,
	.1369298809227358,
	.599832206555888,
	1
];
function normalQuantile(p) {
	if (!(p > 0 && p < 1)) throw new RangeError(`a probability inside (0, 1) is needed, got ${p}`);
	const q = p - .5;
	if (Math.abs(q) <= .425) {
		const r = .180625 - q * q;
		return q * horner(CENTRE, r) / horner(CENTRE_BELOW, r);
	}
	const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
	const value = r <= 5 ? horner(MIDDLE, r - 1.6) / horner(MIDDLE_BELOW, r - 1.6) : horner(FAR, r - 5) / horner(FAR_BELOW, r - 5);
	return Math.sign(q) * value;
}

// src/lib/stats/random.ts
const MIX = [
	2654435761,
	2246822519,
	3266489917,
	668265263
];
function avalanche(word) {
	let h = word;
	h = Math.imul(h ^ h >>> 16, 2246822507);
	h = Math.imul(h ^ h >>> 13, 3266489909);
	return (h ^ h >>> 16) >>> 0;
}
function hashText(text) {
	let [a, b, c, d] = [
		608135816,
		2242054355,
		320440878,
		57701188
	];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		a = b ^ Math.imul(a ^ code, MIX[0]);
		b = c ^ Math.imul(b ^ code, MIX[1]);
		c = d ^ Math.imul(c ^ code, MIX[2]);
		d = a ^ Math.imul(d ^ code, MIX[3]);
	}
	const sum = (a ^ b ^ c ^ d ^ text.length) >>> 0;
	return [
		avalanche(a ^ sum),
		avalanche(b + sum),
		avalanche(c ^ sum >>> 7),
		avalanche(d + 1) | 1
	];
}
function createRandom(seed) {
	let [s0, s1, s2, s3] = typeof seed === "string" ? hashText(seed) : seed;
	return () => {
		const scaled = Math.imul(s1, 5);
		const result = Math.imul(scaled << 7 | scaled >>> 25, 9) >>> 0;
		const shifted = s1 << 9;
		s2 ^= s0;
		s3 ^= s1;
		s1 ^= s2;
		s0 ^= s3;
		s2 ^= shifted;
		s3 = s3 << 11 | s3 >>> 21;
		return result;
	};
}
function below(random, bound) {
	const limit = 4294967296 - 4294967296 % bound;
	for (;;) {
		const word = random();
		if (word < limit) return word % bound;
	}
}

// src/lib/stats/intervals.ts
function clopperPearson(x, n, confidence = .95) {
	if (!(n >= 0 && x >= 0 && x <= n)) throw new RangeError(`no rate: ${x} of ${n}`);
	const tail = (1 - confidence) / 2;
	return {
		lower: rateLowerBound(x, n, tail),
		upper: rateUpperBound(x, n, tail)
	};
}
function rateLowerBound(x, n, tail) {
	return x <= 0 || n === 0 ? 0 : betaQuantile(tail, x, n - x + 1);
}
function rateUpperBound(x, n, tail) {
	return x >= n || n === 0 ? 1 : betaQuantile(1 - tail, x + 1, n - x);
}
function pseudoCaseInterval(sums, z, range = 1) {
	const n = sums.n + z * z;
	const mean = sums.sum / n;
	const variance = (sums.squares + z * z * range * range) / n - mean * mean;
	const half = z * Math.sqrt(Math.max(0, variance) / n);
	return {
		lower: mean - half,
		upper: mean + half
	};
}
function sortedQuantile(sorted, q) {
	const position = q * (sorted.length - 1);
	const index = Math.floor(position);
	const low = sorted[index] ?? NaN;
	const high = sorted[Math.min(index + 1, sorted.length - 1)] ?? low;
	return low + (position - index) * (high - low);
}
function bootstrapValues(n, statistic, random, draws = 2e3) {
	const drawn = new Int32Array(n);
	const values = [];
	for (let r = 0; r < draws; r++) {
		for (let i = 0; i < n; i++) drawn[i] = below(random, n);
		const value = statistic(drawn);
		if (Number.isFinite(value)) values.push(value);
	}
	return Float64Array.from(values).sort();
}
function percentileInterval(sorted, tail) {
	if (sorted.length === 0) return {
		lower: Number.NEGATIVE_INFINITY,
		upper: Number.POSITIVE_INFINITY
	};
	return {
		lower: sortedQuantile(sorted, tail),
		upper: sortedQuantile(sorted, 1 - tail)
	};
}
function walshAtMost(sorted, v) {
	let count = 0;
	let j = sorted.length - 1;
	for (let i = 0; i < sorted.length; i++) {
		while (j >= 0 && sorted[i] + sorted[j] > 2 * v) j--;
		if (j < i) break;
		count += j - i + 1;
	}
	return count;
}
function walshOrder(sorted, k) {
	let lo = sorted[0] ?? NaN;
	let hi = sorted[sorted.length - 1] ?? NaN;
	if (walshAtMost(sorted, lo) > k) return lo;
	for (let i = 0; i < 2e3; i++) {
		const mid = lo + (hi - lo) / 2;
		if (mid <= lo || mid >= hi) break;
		if (walshAtMost(sorted, mid) > k) hi = mid;
		else lo = mid;
	}
	return hi;
}
function signedRankCdf(n) {
	const top = n * (n + 1) / 2;
	const mass = new Float64Array(top + 1);
	mass[0] = 1;
	for (let rank = 1; rank <= n; rank++) for (let w = rank * (rank + 1) / 2; w >= 0; w--) mass[w] = (mass[w] + (w >= rank ? mass[w - rank] : 0)) / 2;
	for (let w = 1; w <= top; w++) mass[w] = mass[w] + mass[w - 1];
	return mass;
}
function walshCut(n, tail) {
	if (n > 40) {
		const sd = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
		return Math.max(0, Math.floor(n * (n + 1) / 4 + normalQuantile(tail) * sd));
	}
	const cdf = signedRankCdf(n);
	let cut = 0;
	while (cdf[cut] <= tail) cut++;
	return cut;
}
function hodgesLehmann(shifts, tail = .025) {
	const n = shifts.length;
	if (n === 0) return {
		estimate: NaN,
		lower: Number.NEGATIVE_INFINITY,
		upper: Number.POSITIVE_INFINITY
	};
	const sorted = Float64Array.from(shifts).sort();
	const pairs = n * (n + 1) / 2;
	const estimate = (walshOrder(sorted, Math.floor((pairs - 1) / 2)) + walshOrder(sorted, Math.floor(pairs / 2))) / 2;
	const cut = walshCut(n, tail);
	if (cut === 0) return {
		estimate,
		lower: Number.NEGATIVE_INFINITY,
		upper: Number.POSITIVE_INFINITY
	};
	return {
		estimate,
		lower: walshOrder(sorted, cut - 1),
		upper: walshOrder(sorted, pairs - cut)
	};
}

// src/lib/stats/ranks.ts
function signedRanks(differences) {
	const ranks = new Float64Array(differences.length);
	const order = [];
	for (let i = 0; i < differences.length; i++) if (differences[i] !== 0) order.push(i);
	const size = (i) => Math.abs(differences[i]);
	order.sort((i, j) => size(i) - size(j));
	for (let from = 0; from < order.length;) {
		let to = from + 1;
		while (to < order.length && size(order[to]) === size(order[from])) to++;
		for (let k = from; k < to; k++) {
			const i = order[k];
			ranks[i] = Math.sign(differences[i]) * (from + to + 1) / 2;
		}
		from = to;
	}
	return ranks;
}
function meanLog(amounts, floor) {
	let sum = 0;
	for (const amount of amounts) {
		if (amount < 0) throw new RangeError(`a ratio needs amounts from zero up, got ${amount}`);
		sum += Math.log(Math.max(amount, floor));
	}
	return sum / amounts.length;
}

// src/lib/stats/signs.ts
const SWAPS = 9999;
function swapWords(seed, unit, words) {
	const random = createRandom(`${seed}\u0000${unit}`);
	const result = new Uint32Array(words);
	for (let i = 0; i < words; i++) result[i] = random();
	return result;
}
function transpose(words, w, masks, from) {
	for (let byte = 0; byte < 4; byte++) {
		let x = 0;
		let y = 0;
		for (let j = 0; j < 4; j++) {
			x |= (words[7 - j][w] >>> 8 * byte & 255) << 24 - 8 * j;
			y |= (words[3 - j][w] >>> 8 * byte & 255) << 24 - 8 * j;
		}
		let t = (x ^ x >>> 7) & 11141290;
		x ^= t ^ t << 7;
		t = (y ^ y >>> 7) & 11141290;
		y ^= t ^ t << 7;
		t = (x ^ x >>> 14) & 52428;
		x ^= t ^ t << 14;
		t = (y ^ y >>> 14) & 52428;
		y ^= t ^ t << 14;
		t = x & 4042322160 | y >>> 4 & 252645135;
		y = x << 4 & 4042322160 | y & 252645135;
		x = t;
		const at = from + 8 * byte;
		for (let k = 0; k < 4; k++) {
			masks[at + 7 - k] = x >>> 24 - 8 * k;
			masks[at + 3 - k] = y >>> 24 - 8 * k;
		}
	}
}
function createSwapTable(seed, units, swaps = SWAPS) {
	const labellings = swaps + 1;
	const words = Math.ceil(labellings / 32);
	const blank = new Uint32Array(words);
	const masks = [];
	for (let from = 0; from < units.length; from += 8) {
		const group = Array.from({ length: 8 }, (_, j) => {
			const unit = units[from + j];
			return unit === void 0 ? blank : swapWords(seed, unit, words);
		});
		const mask = new Uint8Array(words * 32);
		for (let w = 0; w < words; w++) transpose(group, w, mask, 32 * w);
		mask[0] = 0;
		masks.push(mask.subarray(0, labellings));
	}
	return {
		units,
		labellings,
		masks
	};
}
function fillSums(sums, values, from) {
	let total = 0;
	for (let j = 0; j < 8; j++) total += values[from + j] ?? 0;
	sums[0] = total;
	for (let j = 0; j < 8; j++) {
		const twice = 2 * (values[from + j] ?? 0);
		const bit = 1 << j;
		for (let mask = 0; mask < bit; mask++) sums[bit | mask] = sums[mask] - twice;
	}
}
function busyGroups(table, values) {
	const groups = [];
	for (let g = 0; g < table.masks.length; g++) {
		let busy = false;
		for (let j = 8 * g; j < 8 * g + 8; j++) busy ||= (values[j] ?? 0) !== 0;
		if (busy) groups.push(g);
	}
	return groups;
}
const EMPTY = /* @__PURE__ */ new Float64Array(256);
function signedSums(table, values) {
	const sums = new Float64Array(table.labellings);
	const groups = busyGroups(table, values);
	const tables = [
		0,
		1,
		2,
		3
	].map(() => /* @__PURE__ */ new Float64Array(256));
	for (let i = 0; i < groups.length; i += 4) {
		const picked = [
			0,
			1,
			2,
			3
		].map((k) => groups[i + k]);
		picked.forEach((g, k) => {
			if (g !== void 0) fillSums(tables[k], values, 8 * g);
		});
		const [t0, t1, t2, t3] = picked.map((g, k) => g === void 0 ? EMPTY : tables[k]);
		const [m0, m1, m2, m3] = picked.map((g) => table.masks[g ?? groups[i]]);
		addLookups(sums, [
			t0,
			t1,
			t2,
			t3
		], [
			m0,
			m1,
			m2,
			m3
		]);
	}
	return sums;
}
function addLookups(sums, tables, masks) {
	const [t0, t1, t2, t3] = tables;
	const [m0, m1, m2, m3] = masks;
	for (let b = 0; b < sums.length; b++) sums[b] = sums[b] + t0[m0[b]] + t1[m1[b]] + t2[m2[b]] + t3[m3[b]];
}

// src/lib/stats/views.ts
const STEADINESS = .05;
function meanGains(prepared) {
	return Float64Array.from(prepared.pairs, (pair) => prepared.sign * (mean(pair.head) - mean(pair.base)));
}
function errorVariance(values) {
	if (values.length < 2) return 0;
	const centre = mean(values);
	let squares = 0;
	for (const value of values) squares += (value - centre) ** 2;
	return squares / (values.length - 1) / values.length;
}
function isMultiple(values, of) {
	let ratio = NaN;
	for (let i = 0; i < values.length; i++) {
		if (of[i] === 0) continue;
		const here = values[i] / of[i];
		if (Math.abs(here - ratio) > 1e-12 * Math.abs(here)) return false;
		ratio = here;
	}
	return true;
}
function viewsOf(prepared, range) {
	const plain = meanGains(prepared);
	return [plain, ...[plain.map((gain) => gain * Math.abs(gain)), plain.map((gain, i) => {
		const { base, head } = prepared.pairs[i];
		return gain / (errorVariance(base) + errorVariance(head) + STEADINESS * range * range);
	})].filter((view) => !isMultiple(view, plain))];
}

// src/lib/stats/scores.ts
function logGains(prepared) {
	let least = Number.POSITIVE_INFINITY;
	for (const pair of prepared.pairs) for (const value of [...pair.base, ...pair.head]) if (value > 0) least = Math.min(least, value);
	const floor = Number.isFinite(least) ? least / 2 : 1;
	const gains = new Float64Array(prepared.units.length);
	const counts = new Float64Array(prepared.units.length);
	prepared.pairs.forEach((pair, i) => {
		const unit = prepared.unitOf[i];
		counts[unit] = counts[unit] + 1;
		gains[unit] = gains[unit] + prepared.sign * (meanLog(pair.head, floor) - meanLog(pair.base, floor));
	});
	return gains.map((gain, unit) => gain / counts[unit]);
}
function meanTolerance(prepared) {
	const { absolute = 0, relative } = prepared.member.allowed;
	if (relative === void 0 || prepared.pairs.length === 0) return absolute;
	const pooled = mean(prepared.pairs.map((pair) => (mean(pair.base) + mean(pair.head)) / 2));
	return Math.max(absolute, relative * Math.abs(pooled) / (1 - prepared.sign * relative / 2));
}
function byUnit(prepared, values, table, index) {
	const sums = new Float64Array(table.units.length);
	prepared.pairs.forEach((pair, i) => {
		const unit = index.get(pair.unit);
		if (unit !== void 0) sums[unit] = sums[unit] + values[i];
	});
	return sums;
}
function studentised(sums, values) {
	let squares = 0;
	for (const value of values) squares += value * value;
	const scale = squares > 0 ? -1 / Math.sqrt(squares) : 0;
	const scores = new Float32Array(sums.length);
	for (let b = 0; b < scores.length; b++) scores[b] = sums[b] * scale;
	return scores;
}
function scoreMember(prepared, scoring) {
	switch (prepared.member.statistic.kind) {
		case "mean": return scoreMean(prepared, prepared.member.statistic.range ?? 1, scoring);
		case "ratio": return scoreRatio(prepared, scoring);
		case "quantile": return scoreQuantile(prepared, prepared.member.statistic.q, scoring);
		case "sums": return scoreSums(prepared, prepared.member.statistic.of, scoring);
	}
}
function scoreMean(prepared, range, { table, index }) {
	const [plain, ...others] = viewsOf(prepared, range).map((view) => byUnit(prepared, view, table, index));
	const gains = plain;
	const least = meanTolerance(prepared) * prepared.pairs.length;
	const size = gains.reduce((sum, gain) => sum + Math.abs(gain), 0);
	if (!reaches(size, least, size)) return new Float32Array(table.labellings).fill(Number.NEGATIVE_INFINITY);
	const sums = signedSums(table, gains);
	const scores = studentised(sums, gains);
	for (const view of others) takeLarger(scores, studentised(signedSums(table, view), view));
	for (let b = 0; b < scores.length; b++) if (!reaches(-sums[b], least, size)) scores[b] = Number.NEGATIVE_INFINITY;
	return scores;
}
function takeLarger(into, others) {
	for (let b = 0; b < into.length; b++) if (others[b] > into[b]) into[b] = others[b];
}
function scoreRatio(prepared, { table, index }) {
	const gains = new Float64Array(table.units.length);
	logGains(prepared).forEach((gain, u) => {
		gains[index.get(prepared.units[u])] = gain;
	});
	const ranks = signedRanks(gains);
	const scores = studentised(signedSums(table, ranks), ranks);
	const { relative = 0 } = prepared.member.allowed;
	const least = prepared.sign > 0 ? -Math.log(Math.max(1 - relative, 1e-300)) : Math.log(1 + relative);
	dropSmallShifts(scores, gains, prepared.units.flatMap((unit) => index.get(unit) ?? []), least, table);
	return scores;
}
function dropSmallShifts(scores, gains, present, least, table) {
	const entries = present.flatMap((unit) => [{
		unit,
		swapped: 0,
		rest: -gains[unit] - least + 1e-9
	}, {
		unit,
		swapped: 1,
		rest: gains[unit] - least + 1e-9
	}]);
	entries.sort((a, b) => Math.abs(a.rest) - Math.abs(b.rest) || a.unit - b.unit || a.swapped - b.swapped);
	const rank = new Int32Array(table.labellings);
	const balance = new Float64Array(table.labellings);
	for (const { unit, swapped, rest } of entries) {
		const mask = table.masks[unit >> 3];
		const flip = 1 - swapped;
		const way = rest >= 0 ? 1 : -1;
		for (let b = 0; b < balance.length; b++) {
			const here = mask[b] >> (unit & 7) & 1 ^ flip;
			rank[b] = rank[b] + here;
			balance[b] = balance[b] + here * way * rank[b];
		}
	}
	for (let b = 0; b < scores.length; b++) if (balance[b] < 0) scores[b] = Number.NEGATIVE_INFINITY;
}
function scoreDrops(base, head, prepared) {
	let squares = 0;
	const drops = Float64Array.from(base, (value, b) => {
		const drop = prepared.sign * (value - head[b]);
		return Number.isFinite(drop) ? drop : 0;
	});
	for (const drop of drops) squares += drop * drop;
	const scale = squares > 0 ? Math.sqrt(drops.length / squares) : 0;
	return Float32Array.from(drops, (drop, b) => {
		const [from, to] = [base[b], head[b]];
		return reaches(drop, tolerance(prepared.member.allowed, from), Math.abs(from) + Math.abs(to)) ? drop * scale : Number.NEGATIVE_INFINITY;
	});
}
function scoreQuantile(prepared, q, { table, index }) {
	const read = createQuantileReader(prepared, q);
	const at = prepared.units.map((unit) => index.get(unit));
	const swapped = new Uint8Array(prepared.units.length);
	const base = new Float64Array(table.labellings);
	const head = new Float64Array(table.labellings);
	for (let b = 0; b < table.labellings; b++) {
		at.forEach((unit, i) => {
			swapped[i] = unit === void 0 ? 0 : table.masks[unit >> 3][b] >> (unit & 7) & 1;
		});
		[base[b], head[b]] = read(swapped);
	}
	return scoreDrops(base, head, prepared);
}
function scoreSums(prepared, of, { table, index }) {
	const { base: baseSums, head: headSums } = aggregate(prepared);
	const columns = headSums.map((_, c) => {
		const gains = Float64Array.from(prepared.pairs, (pair) => pair.head[c] - pair.base[c]);
		return signedSums(table, byUnit(prepared, gains, table, index));
	});
	const base = new Float64Array(table.labellings);
	const head = new Float64Array(table.labellings);
	for (let b = 0; b < table.labellings; b++) {
		const total = (c) => baseSums[c] + headSums[c];
		head[b] = of(columns.map((column, c) => (total(c) + column[b]) / 2));
		base[b] = of(columns.map((column, c) => (total(c) - column[b]) / 2));
	}
	return scoreDrops(base, head, prepared);
}

// src/lib/stats/effects.ts
const UNKNOWN = {
	lower: Number.NEGATIVE_INFINITY,
	upper: Number.POSITIVE_INFINITY
};
function describe(prepared, seed) {
	const { kind } = prepared.member.statistic;
	if (prepared.pairs.length === 0) return describeNothing(prepared);
	if (kind === "mean") return describeMean(prepared, prepared.member.statistic.range ?? 1);
	if (kind === "ratio") return describeRatio(prepared);
	return describeAggregate(prepared, seed);
}
function describeNothing({ member }) {
	const allowed = member.allowed.relative ?? member.allowed.absolute ?? 0;
	return {
		n: 0,
		base: NaN,
		head: NaN,
		gain: NaN,
		interval: UNKNOWN,
		allowed,
		exceeds: false,
		bound: () => Number.NEGATIVE_INFINITY
	};
}
function describeMean(prepared, range) {
	const gains = unitGains(prepared);
	const n = prepared.pairs.length;
	const scale = prepared.units.length / n;
	let [sum, squares, size] = [
		0,
		0,
		0
	];
	for (const gain of gains) {
		sum += gain * scale;
		size += Math.abs(gain * scale);
		squares += (gain * scale) ** 2;
	}
	const within = (z) => pseudoCaseInterval({
		n: gains.length,
		sum,
		squares
	}, z, range);
	const allowed = meanTolerance(prepared);
	return {
		n,
		base: sideMean(prepared, "base"),
		head: sideMean(prepared, "head"),
		gain: sum / gains.length,
		interval: within(normalQuantile(.975)),
		allowed,
		exceeds: reaches(-sum / gains.length, allowed, size / gains.length),
		bound: (tail) => within(normalQuantile(1 - tail)).lower
	};
}
function unitGains(prepared) {
	const sums = new Float64Array(prepared.units.length);
	meanGains(prepared).forEach((gain, i) => {
		const unit = prepared.unitOf[i];
		sums[unit] = sums[unit] + gain;
	});
	return sums;
}
function describeRatio(prepared) {
	const { sign, member } = prepared;
	const gains = [...logGains(prepared)];
	const change = (log) => sign * Math.expm1(sign * log);
	const shift = hodgesLehmann(gains, .025);
	const gain = change(shift.estimate);
	const allowed = member.allowed.relative ?? 0;
	const base = sideMean(prepared, "base");
	const head = sideMean(prepared, "head");
	const floor = member.allowed.absolute ?? 0;
	return {
		n: prepared.pairs.length,
		base,
		head,
		gain,
		interval: {
			lower: change(shift.lower),
			upper: change(shift.upper)
		},
		allowed,
		exceeds: reaches(-gain, floor > 0 ? Math.max(allowed, floor / base) : allowed, 1),
		bound: (tail) => change(hodgesLehmann(gains, tail).lower)
	};
}
function createReader(prepared) {
	const { statistic } = prepared.member;
	if (statistic.kind === "quantile") {
		const read = createQuantileReader(prepared, statistic.q);
		const unswapped = new Uint8Array(prepared.units.length);
		return (counts) => read(unswapped, counts);
	}
	const of = statistic.kind === "sums" ? statistic.of : (sums) => sums[0];
	return createSumsReader(prepared, of);
}
function describeAggregate(prepared, seed) {
	const { sign, member, pairs, units, unitOf } = prepared;
	const read = createReader(prepared);
	const [base, head] = read(new Int32Array(pairs.length).fill(1));
	const gain = sign * (head - base);
	const allowed = tolerance(member.allowed, base);
	const drawnGain = (picks) => {
		const times = new Int32Array(units.length);
		for (const unit of picks) times[unit] = times[unit] + 1;
		const [b, h] = read(Int32Array.from(unitOf, (unit) => times[unit]));
		return sign * (h - b);
	};
	const drawn = bootstrapValues(units.length, drawnGain, createRandom(`${seed}\u0000bootstrap`));
	return {
		n: pairs.length,
		base,
		head,
		gain,
		interval: percentileInterval(drawn, .025),
		allowed,
		exceeds: reaches(-gain, allowed, Math.abs(base) + Math.abs(head)),
		bound: (tail) => percentileInterval(drawn, tail).lower
	};
}

// src/lib/stats/labelswap.ts
function createScoring(prepared, seed, swaps) {
	const uses = /* @__PURE__ */ new Map();
	for (const { units } of prepared) for (const unit of units) uses.set(unit, (uses.get(unit) ?? 0) + 1);
	const units = [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a) || (a < b ? -1 : 1));
	return {
		table: createSwapTable(seed, units, swaps),
		index: new Map(units.map((unit, i) => [unit, i]))
	};
}
function kthLargest(values, leftOut, k) {
	if (k < 0) return Number.POSITIVE_INFINITY;
	const kept = new Float32Array(values.length);
	let size = 0;
	for (let b = 0; b < values.length; b++) if (leftOut[b] === 0) kept[size++] = values[b];
	return kept.subarray(0, size).sort()[size - 1 - k] ?? Number.NEGATIVE_INFINITY;
}
function whichAbove(worst, gone, critical) {
	const above = [];
	for (let b = 0; b < worst.length; b++) if (gone[b] === 0 && worst[b] > critical) above.push(b);
	return above;
}
function rank(prepared, seed, ranking, swaps = SWAPS) {
	const scoring = createScoring(prepared, seed, swaps);
	const { labellings } = scoring.table;
	const gone = new Uint8Array(labellings);
	for (const b of ranking.crossed) gone[b] = 1;
	const scores = prepared.map((one) => scoreMember(one, scoring));
	const statistics = scores.map((values) => values[0]);
	const order = prepared.map((_, i) => i).sort((i, j) => statistics[i] - statistics[j]);
	const worst = new Float32Array(labellings).fill(Number.NEGATIVE_INFINITY);
	const atLeast = new Array(prepared.length).fill(labellings);
	for (const i of order) {
		takeLarger(worst, scores[i]);
		const own = statistics[i];
		if (own > Number.NEGATIVE_INFINITY) atLeast[i] = countAtLeast(worst, gone, own);
	}
	const critical = kthLargest(worst, gone, ranking.quota - ranking.crossed.length);
	const crossing = whichAbove(worst, gone, critical);
	return {
		...stepDown(order.reverse(), atLeast, ranking, labellings),
		statistics,
		critical,
		crossing
	};
}
function countAtLeast(worst, gone, value) {
	let count = 0;
	for (let b = 0; b < worst.length; b++) if (gone[b] === 0 && worst[b] >= value) count++;
	return count;
}
function stepDown(order, atLeast, { crossed, quota }, labellings) {
	const chances = new Array(order.length).fill(1);
	const failed = new Array(order.length).fill(false);
	let most = 0;
	for (const i of order) {
		most = Math.max(most, Math.min(labellings, crossed.length + atLeast[i]));
		chances[i] = most / labellings;
		failed[i] = most <= quota;
	}
	return {
		chances,
		failed
	};
}
function judge(prepared, seen, ranked, i, tail) {
	const bound = seen.bound(.05);
	return {
		id: prepared.member.id,
		n: seen.n,
		base: seen.base,
		head: seen.head,
		gain: seen.gain,
		interval: seen.interval,
		allowed: seen.allowed,
		exceeds: seen.exceeds,
		statistic: ranked.statistics[i],
		chance: ranked.chances[i],
		failed: seen.exceeds && ranked.failed[i],
		proved: seen.bound(tail) > -2 * seen.allowed,
		ruledOut: Math.max(0, -bound)
	};
}

// src/lib/stats/outlook.ts
const REACH = 2;
const FAINT = 2.3;
function isOpen(prepared, { trials, tail }) {
	const { statistic } = prepared.member;
	const { pairs } = prepared;
	const so = Math.min(...pairs.map((pair) => Math.min(pair.base.length, pair.head.length)));
	if (statistic.kind !== "mean" || pairs.length === 0 || so < 2) return true;
	if (so >= trials) return false;
	const n = pairs.length;
	const gains = meanGains(prepared);
	const gain = mean(gains);
	const trialVariance = mean(pairs.map((pair) => errorVariance(pair.base) + errorVariance(pair.head)));
	const moving = pairs.filter((pair, i) => gains[i] !== 0 || errorVariance(pair.base) + errorVariance(pair.head) > 0);
	const goes = trialVariance * (1 - so / trials);
	const squares = Math.max(0, mean(gains.map((d) => d * d)) - goes);
	const reach = REACH * Math.sqrt(goes / n);
	const allowed = meanTolerance(prepared);
	const drop = reach - gain;
	const mayFail = moving.length >= FAINT ** 2 && drop * Math.sqrt(n) >= FAINT * Math.sqrt(squares);
	if (drop >= allowed && mayFail) return true;
	const best = {
		n,
		sum: n * (gain + reach),
		squares: n * squares
	};
	return pseudoCaseInterval(best, normalQuantile(1 - tail), statistic.range ?? 1).lower > -2 * allowed;
}

// src/lib/stats/waves.ts
const PROOF = {
	early: .025,
	other: .02
};
const SPENDING = 1.5;
const LADDER = [
	1,
	2,
	3,
	4,
	6,
	8,
	12,
	20
];
function planWaves(trials, cases) {
	const steps = [...LADDER.filter((step) => step < trials), trials].map((step) => ({
		share: 1,
		trials: step
	}));
	return [...cases >= 40 ? [{
		share: .25,
		trials: 1
	}] : [], ...steps].map(({ share, trials: step }) => ({
		share,
		trials: step,
		spent: (share * step / trials) ** SPENDING,
		proof: share === 1 && step <= 2 ? PROOF.early : PROOF.other
	}));
}
function createGate({ seed, alpha, waves }) {
	let before = 0;
	for (const { spent } of waves) {
		if (!(spent >= before && spent <= 1)) throw new RangeError(`spending must rise to at most 1, got ${spent}`);
		before = spent;
	}
	return {
		seed,
		alpha,
		waves,
		looked: 0,
		crossed: [],
		failed: {}
	};
}
function look(gate, members, { last = false } = {}) {
	const final = last || gate.looked >= gate.waves.length - 1;
	const wave = gate.waves[Math.min(gate.looked, gate.waves.length - 1)];
	const spent = (final ? 1 : wave?.spent ?? 1) * gate.alpha;
	const proof = wave?.proof ?? PROOF.other;
	const prepared = members.map(prepare);
	const quota = Math.floor(spent * (SWAPS + 1) + 1e-9);
	const ranked = rank(prepared, gate.seed, {
		crossed: gate.crossed,
		quota
	});
	const horizon = {
		trials: gate.waves.at(-1)?.trials ?? 1,
		tail: PROOF.other
	};
	const standings = prepared.map((one, i) => {
		const judgement = judge(one, describe(one, gate.seed), ranked, i, proof);
		const open = !final && isOpen(one, horizon);
		return stand(judgement, gate.failed[one.member.id], open);
	});
	const failed = { ...gate.failed };
	for (const one of standings) if (one.failed) failed[one.id] = one.chance;
	return {
		gate: {
			...gate,
			looked: gate.looked + 1,
			crossed: [...gate.crossed, ...ranked.crossing],
			failed
		},
		members: standings,
		critical: ranked.critical,
		spent,
		done: final || standings.some((one) => one.failed) || standings.every((one) => one.settled !== null)
	};
}
function stand(judgement, failedBefore, open) {
	const failed = judgement.failed || failedBefore !== void 0;
	const standing = {
		...judgement,
		failed,
		chance: failedBefore ?? judgement.chance
	};
	const { n, exceeds, proved } = judgement;
	if (failed) return {
		...standing,
		outcome: "fail",
		settled: "failed"
	};
	const outcome = n === 0 || exceeds ? "inconclusive" : "pass";
	return {
		...standing,
		outcome,
		settled: proved && !exceeds ? "proved" : open ? null : "closed"
	};
}

// src/stages/plan/fill.ts
const SPOKEN = [
	"question",
	"input",
	"message",
	"query",
	"text",
	"prompt",
	"user"
];
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
			responseFormat: prompt.responseFormat
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
	if (messages.some(({ role }) => role === "user")) return [{
		user: "",
		assistant: null
	}];
	const unused = Object.keys(each.input).filter((name) => !used.includes(name));
	const name = unused.length === 1 ? unused[0] : SPOKEN.find((spokenName) => unused.includes(spokenName));
	if (name !== void 0) return [{
		user: text(each.input[name]),
		assistant: null
	}];
	if (unused.length === 0) return [{
		user: "",
		assistant: null
	}];
	return `case ${each.id} does not say which of ${unused.join(", ")} is the user's message; write it under "turns"`;
}
function text(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
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

// src/stages/plan/index.ts
async function plan(law, changes, wanted) {
	const exams = [];
	const policy = [];
	for (const suiteLaw of law.suites) {
		const reached = changes.filter((change) => isReached(change, suiteLaw, wanted.force));
		if (reached.length === 0) continue;
		const opened = await openSuite(suiteLaw, wanted.trials);
		policy.push(...opened.policy);
		exams.push(...reached.map((change) => examOf(change, opened.suite, suiteLaw)));
	}
	const seats = (await Promise.all(exams.map(seatsOf))).flat();
	throwFound(unfitOnHead(seats));
	if (wanted.maxCost !== null || law.maxCost !== null) checkPrices(seats, law);
	const waves = planWaves(Math.max(1, ...exams.map(({ suite }) => suite.trials)), Math.max(0, ...exams.map(({ suite }) => suite.cases.length)));
	return {
		exams,
		seats: shuffled(seats, wanted.seed),
		waves,
		policy,
		seed: wanted.seed
	};
}
function checkPrices(seats, { prices }) {
	const models = seats.flatMap(({ request }) => request.ok ? [request.value.model] : []);
	const unpriced = [...new Set(models)].find((model) => prices[model] === void 0);
	if (unpriced === void 0) return;
	throw new UserError(`${unpriced} has no price, so max-cost can't be held`, null, "Add it to `prices` in the config, or cap `max-requests` instead.");
}
function isReached(change, suite, force) {
	if (!suite.targets.includes(change.target) || change.kind === "deleted") return false;
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
async function seatsOf(exam) {
	const { change, suite } = exam;
	const sides = await Promise.all(["baseline", "candidate"].map(async (side) => {
		const prompt = change[side];
		return prompt ? [{
			side,
			prompt,
			render: await renderer(prompt)
		}] : [];
	}));
	return suite.cases.flatMap((each) => sides.flat().map(({ side, prompt, render }) => {
		const request = requestOf(prompt, render, each, change.endpoints[side]);
		return {
			exam,
			case: each,
			side,
			request,
			key: request.ok ? keyOf(request.value) : "",
			place: 0
		};
	}));
}
function keyOf(request) {
	return fingerprint({
		...request,
		messages: plain(request.messages),
		turns: plain(request.turns)
	});
}
function plain(list) {
	return list.map((each) => ({ ...each }));
}
function unfitOnHead(seats) {
	return seats.flatMap(({ side, request, case: each }) => side === "candidate" && !request.ok && each.law !== "base" ? [unfitError(request.failure.message, each)] : []);
}
function shuffled(seats, seed) {
	const ranked = seats.map((seat) => {
		const { suite, change } = seat.exam;
		const rank = fingerprint([
			seed,
			suite.name,
			change.target,
			seat.case.id
		]);
		const first = Number.parseInt(rank.slice(-1), 16) % 2 === 0 ? "baseline" : "candidate";
		return {
			seat,
			rank: `${isAdded(seat) ? 1 : 0}${rank}`,
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
const LATE = .999;
function isAdded({ case: each, exam }) {
	return each.law === "head" && exam.suite.law === "both";
}

// src/lib/right.ts
function isPassFail({ unit, graded }) {
	return unit === "ratio" && !graded;
}
function isRight(value, { direction }) {
	return direction === "higher" ? value >= 1 : value <= 0;
}

// src/stages/report/sights.ts
const MOST_SHOWN = 3;
function foretold(sights) {
	return sights.map((sight) => `${nameOf(sight)}: ${count(sight.cases)} cases and ${count(sight.checks)} ${sight.checks === 1 ? "check" : "checks"}: ${seen(sight)} (${basis(sight)}).`);
}
function sightBlocks(sights) {
	const sorted = [...sights].sort((a, b) => (b.drop ?? 2) - (a.drop ?? 2));
	const shown = foretold(sorted.slice(0, MOST_SHOWN)).map((text) => ({
		kind: "paragraph",
		words: [text]
	}));
	const left = sorted.length - MOST_SHOWN;
	const more = {
		kind: "paragraph",
		words: [`${count(left)} more suites see as much or more.`]
	};
	return left > 0 ? [...shown, more] : shown;
}
function nameOf({ exam: { suite, change } }) {
	return suite.name === change.target ? suite.name : `${suite.name} · ${change.target}`;
}
function seen({ drop, finer }) {
	const more = finer ? `; ${count(finer.cases)} more ${finer.cases === 1 ? "case" : "cases"} for ${wholePoints(finer.drop)}` : "";
	if (drop === null) return `too few for any drop to be seen in 9 of 10 runs${more}${finer ? " points" : ""}`;
	const size = wholePoints(drop);
	return `a drop of ${size} ${size === "1" ? "point" : "points"} will be seen in 9 of 10 runs${more}`;
}
function basis({ measured, exam: { suite } }) {
	const trials = suite.trials === 1 ? "one trial" : `up to ${count(suite.trials)} trials`;
	return measured ? `${trials} a case; noise as between the trials of this run` : `${trials} a case; assumed: 9 of 10 cases right, 30 % of the variance noise`;
}
function wholePoints(share) {
	return count(Math.max(1, Math.round(share * 100)));
}

export { chance as A, snake as C, readLaw as D, fingerprint as E, percent as F, points as I, usd as L, count as M, difference as N, amount$2 as O, oneLine as P, visible as R, settingsOf as S, tidy as T, normalQuantile as _, plan as a, empty as b, describe as c, percentileInterval as d, rateLowerBound as f, logChoose as g, createRandom as h, isRight as i, clip as j, bytes as k, bootstrapValues as l, sortedQuantile as m, sightBlocks as n, createGate as o, rateUpperBound as p, isPassFail as r, look as s, foretold as t, clopperPearson as u, mean as v, splitFront as w, sectionsOf as x, prepare as y };