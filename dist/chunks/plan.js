import { t as __commonJSMin } from "./rolldown-runtime.js";
import { i as throwFound, n as UserErrors, r as located, t as UserError } from "./errors.js";
import { a as parseYaml, n as isFields, r as parseJson, t as canonical } from "./json.js";
import { n as measures } from "./metrics.js";
import { a as int, c as number$1, d as strictObject, f as string, h as toJSONSchema, i as boolean, m as url, n as _enum, o as json$2, p as union$1, r as array, s as literal, t as date$1, u as record } from "./zod.js";

// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = Infinity;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
}));

// src/lib/nearest.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
function nearest(word, known) {
	const best = known.map((candidate) => ({
		candidate,
		edits: (0, import_fastest_levenshtein.distance)(fold(word), fold(candidate))
	})).toSorted((left, right) => left.edits - right.edits)[0];
	return best && best.edits <= Math.max(1, Math.round(fold(word).length * .4)) ? best.candidate : null;
}
function suggestion(word, known) {
	const guess = nearest(word, known);
	if (guess !== null) return `Did you mean "${guess}"?`;
	return known.length > 0 ? `Known here: ${known.join(", ")}.` : "Nothing may stand here.";
}
function fold(word) {
	return String(word).slice(0, 64).toLowerCase().replace(/[-_ ]/g, "");
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
	const measure = measures[written.measure];
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
const amount = union$1([number$1().min(0), string().regex(/^\d+(\.\d+)?\s*%$/)]).describe("In the unit of the metric (0.02 is 2 points of a rate), or a share of base such as \"15%\"");
const threshold = strictObject({
	min: number$1().optional().describe("The least that may be observed"),
	max: number$1().optional().describe("The most that may be observed"),
	"max-regression": amount.optional().describe("The most that may be lost against base"),
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
const endpoint = strictObject({
	"base-url": url(),
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
	endpoints: record(text$1, endpoint).optional()
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
			const first = cards$1[id];
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
	const regression = (of) => of?.maxRegression?.value ?? null;
	return [
		...number(`${what}.min`, before?.min ?? null, after?.min ?? null, "more is stricter"),
		...number(`${what}.max`, before?.max ?? null, after?.max ?? null, "less is stricter"),
		...number(`${what}.max-regression`, regression(before), regression(after), "less is stricter"),
		...number(`${what}.min-effect`, before?.minEffect ?? 0, after?.minEffect ?? 0, "less is stricter"),
		...before && after ? differs(`${what}.by`, before.by, after.by, "changed") : []
	];
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
		const [was, is] = [before[name], after[name]];
		if (was !== void 0 && is !== void 0) return compare(`${kind} ${name}`, was, is);
		return [{
			what: kind,
			before: was === void 0 ? null : name,
			after: is === void 0 ? null : name,
			effect: was === void 0 ? "added" : "removed"
		}];
	});
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
	const reader = readers[ending];
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
			base: ofBase?.targets[name] ?? null,
			head: ofHead?.targets[name] ?? null
		})),
		suites: await Promise.all(union(ofBase?.suites ?? {}, ofHead?.suites ?? {}).map((name) => joinSuites(name, ofBase, ofHead))),
		policy: ofBase ? policyChanges(ofBase, ofHead ?? EMPTY) : [],
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
	const [was, is] = [base?.suites[name] ?? null, head?.suites[name] ?? null];
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
		const card = config.cards[id];
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
	const suite = {
		name: law.name,
		law: law.law,
		targets: law.targets,
		cases: [
			...head,
			...removed,
			...edited.map((each) => ({
				...each,
				id: `${each.id} (as on base)`
			}))
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

// src/lib/template.ts
const tag = /(\\?)\{\{(?:\{([^{}]*)\}|&?([^{}]*))\}\}/g;
const name = /^[\p{L}_$][\p{L}\p{N}_$-]*(?:\.[\p{L}\p{N}_$-]+)*$/u;
const plainTag = /\{\{([^{}\r\n]+)\}\}/g;
const logic = /^[#/^=@\p{L}_$]/u;
function fill(content, fields, syntax) {
	const missing = /* @__PURE__ */ new Set();
	const value = (key) => {
		const found = lookUp(fields, key, syntax);
		if (found === void 0) missing.add(key);
		return found === void 0 ? "" : asText(found);
	};
	return {
		text: rewrite(content, syntax, value),
		missing: [...missing]
	};
}
function placeholders(content, syntax = "mustache") {
	const names = /* @__PURE__ */ new Set();
	rewrite(content, syntax, (key) => {
		names.add(key);
		return "";
	});
	return [...names];
}
function strangers(content) {
	return [...content.matchAll(tag)].flatMap((match) => {
		const inner = (match[2] ?? match[3] ?? "").trim();
		return !match[1] && !name.test(inner) && logic.test(inner) ? [{
			tag: match[0],
			offset: match.index
		}] : [];
	});
}
function withoutNotes(content) {
	return content.replace(/^[ \t]*\{\{![^{}]*\}\}[ \t]*(?:\n|$)/gm, "").replace(/(?<!\\)\{\{![^{}]*\}\}/g, "");
}
function rewrite(content, syntax, value) {
	if (syntax === "literal") return content;
	if (syntax === "replace") return content.replace(plainTag, (whole, inner) => name.test(inner.trim()) ? value(inner.trim()) : whole);
	return content.replace(tag, (whole, escape, triple, single) => {
		if (escape) return whole.slice(1);
		const inner = (triple ?? single ?? "").trim();
		return name.test(inner) ? value(inner) : whole;
	});
}
function lookUp(fields, key, syntax) {
	if (Object.hasOwn(fields, key)) return fields[key];
	if (syntax === "replace") return void 0;
	let found = fields;
	for (const part of key.split(".")) if (Array.isArray(found)) found = /^\d+$/.test(part) ? found[Number(part)] : void 0;
	else found = isFields(found) && Object.hasOwn(found, part) ? found[part] : void 0;
	return found;
}
function asText(value) {
	if (value === null) return "";
	return typeof value === "object" ? JSON.stringify(value) : String(value);
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
function requestOf(prompt, each, endpoint) {
	if (prompt.model === null) return unfit(`${prompt.path} names no model`);
	const fields = each.context.length ? {
		context: each.context.join("\n\n"),
		...each.input
	} : each.input;
	const missing = [];
	const messages = prompt.messages.map(({ role, content }) => {
		const filled = fill(content, fields, prompt.syntax);
		missing.push(...filled.missing);
		return {
			role,
			content: filled.text
		};
	});
	if (missing.length) return unfit(`${prompt.path} needs {{${missing.join("}}, {{")}}}, which case ${each.id} does not have`);
	const last = messages.at(-1);
	const spoken = last?.role === "user" ? last.content : null;
	const turns = turnsOf(prompt, each, spoken);
	if (typeof turns === "string") return unfit(turns);
	return {
		ok: true,
		value: {
			endpoint,
			model: prompt.model,
			parameters: prompt.parameters,
			messages: spoken === null ? messages : messages.slice(0, -1),
			turns,
			tools: prompt.tools,
			responseFormat: prompt.responseFormat
		}
	};
}
function turnsOf(prompt, each, spoken) {
	const first = spoken === null ? [] : [{
		user: spoken,
		assistant: null
	}];
	if (first.length || each.turns.length) return [...first, ...each.turns];
	if (prompt.messages.some(({ role }) => role === "user")) return [{
		user: "",
		assistant: null
	}];
	const used = new Set(prompt.messages.flatMap(({ content }) => placeholders(content)).map((name) => name.split(".")[0]));
	const unused = Object.keys(each.input).filter((name) => !used.has(name));
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
	const seats = exams.flatMap(seatsOf);
	throwFound(unfitOnHead(seats, law));
	if (wanted.maxCost !== null || law.maxCost !== null) checkPrices(seats, law);
	return {
		exams,
		seats: shuffled(seats, wanted.seed),
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
function trialsOf(seats, from, to) {
	const trials = [];
	const most = Math.max(0, ...seats.map(({ exam }) => exam.suite.trials));
	for (let index = from; index < Math.min(to, most); index++) for (const seat of seats) if (index < seat.exam.suite.trials) trials.push({
		...seat,
		index
	});
	return trials;
}
function isReached(change, suite, force) {
	if (!suite.targets.includes(change.target) || change.kind === "deleted") return false;
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
function seatsOf(exam) {
	const { change, suite } = exam;
	return suite.cases.flatMap((each) => ["baseline", "candidate"].flatMap((side) => {
		const prompt = change[side];
		if (!prompt) return [];
		const request = requestOf(prompt, each, change.endpoints[side]);
		return [{
			exam,
			case: each,
			side,
			request,
			key: request.ok ? keyOf(request.value) : ""
		}];
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
function unfitOnHead(seats, law) {
	return seats.flatMap((seat) => {
		if (seat.side !== "candidate" || seat.request.ok) return [];
		const ofHead = law.suites.find(({ name }) => name === seat.exam.suite.name)?.headCases.some(({ file }) => file === seat.case.where.file) ?? false;
		const asOnBase = seat.case.id.endsWith("(as on base)");
		return ofHead && !asOnBase ? [unfitError(seat.request.failure.message, seat.case)] : [];
	});
}
function shuffled(seats, seed) {
	return seats.map((seat) => {
		const place = fingerprint([
			seed,
			seat.exam.suite.name,
			seat.exam.change.target,
			seat.case.id
		]);
		const first = Number.parseInt(place.slice(-1), 16) % 2 === 0 ? "baseline" : "candidate";
		return {
			seat,
			rank: `${place}${seat.side === first ? 0 : 1}`
		};
	}).sort((a, b) => a.rank < b.rank ? -1 : 1).map(({ seat }) => seat);
}

export { fingerprint as a, withoutNotes as i, trialsOf as n, readLaw as o, strangers as r, suggestion as s, plan as t };