import { $n as UserErrors, Bn as isFields, F as fill, Hn as parseJson, In as fingerprint, O as snake, P as pathInRepository, Qn as UserError, S as pairAlike, Wn as parseYaml, Yn as start, nn as valueAt, pt as faultOf, tn as pointerPath, x as likeness } from "./lib.js";
import { U as whereIs } from "./gate.js";

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
const KINDS$1 = {
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
	const cases = casesOf$1(rows, known, source);
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
	const given = Object.keys(KINDS$1).filter((kind) => typeof fields[kind] === "string" && fields[kind] !== "");
	const [first, ...rest] = given;
	if (!first) return null;
	const evaluator = {
		id,
		...KINDS$1[first],
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
function casesOf$1(rows, evaluators, source) {
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
	return /[*?[{]/.test(path) ? reading.tree.list([path], "everything") : [path];
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
async function casesOf(reading, rows) {
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
			cases.push(caseOf(row, fallback, vars, demands, cases));
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
function caseOf(row, fallback, vars, demands, before) {
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
const KINDS = [
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
	const model = (KINDS.includes(rest[0] ?? "") ? rest.slice(1) : rest).join(":");
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
	const tests = await casesOf(reading, await rowsOf(reading));
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
const GLOBS = ["**/*.prompt.{yml,yaml}", "**/promptfooconfig.{yml,yaml}"];
const FOREIGN = /(^|\/)(node_modules|vendor|\.venv)\//;
async function findConfigs(base, head, endpoints, touched) {
	const names = await namesIn(base, head, touched);
	if (names.base.length + names.head.length === 0) return null;
	const differs = touched && new Set(touched.map(({ path }) => path));
	const due = (path) => !differs || differs.has(path) || differs.size > 0 && PROMPTFOO.test(path);
	const was = await readAll(base, names.base.filter(due), endpoints, "base");
	const is = await readAll(head, names.head.filter(due), endpoints, "head");
	const reached = reachedBy(differs, [...was.found, ...is.found]);
	const now = is.found.filter(({ file }) => reached(file));
	const before = followRenames(was.found.filter(({ file }) => reached(file)), now);
	const changed = (touched ?? []).filter(({ after }) => after).map(({ path }) => path);
	const odd = (touched ?? []).filter(({ path, after }) => after?.regular === false && READ.test(path));
	return {
		base: configOf(before),
		head: configOf(now),
		warnings: [.../* @__PURE__ */ new Set([
			...was.warnings,
			...now.flatMap(({ warnings }) => warnings),
			...changed.filter((path) => PROGRAM.test(path)).map((path) => `${path} changed, but is not read: only promptfooconfig.yaml is, as data.`),
			...odd.map(({ path }) => `${path} changed, but is not read: it is a link or a submodule, no file.`)
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
async function readAll(tree, paths, endpoints, side) {
	const [found, warnings] = [[], []];
	for (const path of paths) try {
		const text = await tree.read(path);
		if (text === null) continue;
		const one = PROMPTFOO.test(path) ? await readPromptfoo(path, text, tree, endpoints) : readPromptYml(path, text);
		if (one) found.push(one);
	} catch (error) {
		if (side === "head" || !(error instanceof UserError || error instanceof UserErrors)) throw error;
		warnings.push(`On base, ${path} can't be read, so there is nothing to compare with: ${error.message}`);
	}
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

export { findConfigs };