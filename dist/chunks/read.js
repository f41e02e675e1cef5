import { Da as start, Ea as someOf, Hi as isFields, Ki as parseYaml, Kr as pointerPath, Mr as fingerprint, Wi as parseJson, Xi as MANY_DIGITS, Zn as faultOf, _i as nearest, aa as allTold, ca as mistakesIn, dr as fill, fr as placeholders, ia as UserErrors, ii as digest, la as throwFound, qr as valueAt, ra as UserError, u as PROMPT_KEYS, vi as suggestion, zi as canonical } from "./ground.js";
import { n as parseAndKeep } from "./yaml-again.js";
import { Ht as withCalibration, Wt as whereIs } from "./gate.js";
import { c as judgeOf, o as cardOf, u as measures } from "./catalogues.js";
import { Ft as snake, In as parseYamlList, Vt as pathInRepository } from "./asking.js";

// src/config/foreign/foreign-config.ts
function unaskedIn(found) {
	return Object.fromEntries(found.flatMap(({ unasked }) => unasked ? [[unasked.suite, unasked.providers]] : []));
}
function caseFileOf(file, cases) {
	return {
		file,
		version: digest(JSON.stringify(cases)),
		text: () => Promise.resolve(""),
		cases
	};
}

// src/config/foreign/cards.ts
function foreignCard(id, measure, where, { options = {}, byDemand = true, blocks = true } = {}) {
	return cardOf({
		id,
		measure,
		options,
		byDemand,
		foreign: true,
		threshold: {
			min: 1,
			max: null,
			maxRegression: null,
			minEffect: 0,
			by: "value"
		},
		onFail: blocks ? "block" : "info",
		where
	});
}
function freeName(name, isTaken) {
	let free = name;
	for (let count = 2; isTaken(free); count++) free = `${name} ${count}`;
	return free;
}
function openIds() {
	const taken = /* @__PURE__ */ new Set();
	const last = /* @__PURE__ */ new Map();
	const nth = (name, count) => count === 1 ? name : `${name} ${count}`;
	return {
		free: (name) => {
			let count = last.get(name) ?? 1;
			while (taken.has(nth(name, count))) count++;
			last.set(name, count);
			return nth(name, count);
		},
		take: (id) => taken.add(id)
	};
}

// src/config/foreign/judges.ts
const JUDGE = "judge";
function judgeEndpoint(endpoints) {
	return endpoints.includes(JUDGE) ? JUDGE : "default";
}
const LONGEST = 60;
function calibrationPaths(file) {
	const folder = `.github/micro-metrics/${file.replace(/(\.prompt)?\.(ya?ml|json)$/i, "")}`;
	const taken = /* @__PURE__ */ new Set();
	return (id) => {
		const plain = id.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
		const name = freeName(plain.slice(0, LONGEST).replace(/^-+|-+$/g, "") || "metric", (each) => taken.has(each));
		taken.add(name);
		return `${folder}/${name.replaceAll(" ", "-")}.json`;
	};
}
function isOpinion({ measure, options }) {
	return measures[measure]?.judge !== void 0 && judgeOf({
		measure,
		options
	})?.kind === "judge";
}
function faultIn(measure, options) {
	const [issue] = measures[measure]?.options().safeParse(options).error?.issues ?? [];
	if (!issue) return null;
	const [key] = issue.path;
	return key === void 0 ? issue.message : `${String(key)} ${issue.message}`;
}

// src/config/foreign/strangers.ts
function strangersIn(fields, known, source, at) {
	return Object.keys(fields).filter((key) => !known.includes(key)).map((key) => {
		const { file, line } = whereIs(source, [...at, key]);
		return {
			code: "unread-key",
			message: `${line === null ? file : `${file}:${line}`}: nobody reads the key "${key}". ${suggestion(key, known)}`
		};
	});
}

// src/config/foreign/prompt-yml/builtins.ts
const MODEL = "openai/gpt-4o";
const PASS_FROM = 2;
const BUILTINS = {
	"github/similarity": graded({
		rubric: "How far ANSWER says the same as EXPECTED, in whatever words.",
		grades: [
			"it says nothing of what EXPECTED says",
			"it says a little of it; most is missing or different",
			"it says about half of it",
			"it says nearly all of it; only details are missing or different",
			"it says all of it, and nothing that is against it"
		],
		sees: ["conversation", "expected"],
		asked: "When do you open on Saturdays?",
		wanted: "On Saturdays we open at nine.",
		good: "At nine in the morning on Saturdays.",
		bad: "This lamp is also sold in green."
	}),
	"github/coherence": graded({
		rubric: "How well the thoughts of ANSWER hang together as an answer to CONVERSATION.",
		grades: [
			"loose words, from which nothing can be understood",
			"pieces of sentences; what they have to do with each other must be guessed",
			"understandable, but it jumps, or its order is confused",
			"clear and in good order from sentence to sentence",
			"every sentence follows from the one before, and all lead to the point"
		],
		sees: ["conversation"],
		asked: "How do I return a lamp?",
		good: "Put the lamp and the receipt into the box it came in. Then take the box to any of our shops, where you get your money back.",
		bad: "Lamp because Tuesday seven, of which green, return and the and under box quickly moon."
	}),
	"github/fluency": graded({
		rubric: "How well ANSWER is written: grammar, choice of words, and how easily it reads.",
		grades: [
			"hardly a correct sentence; it can not be understood",
			"faults in most sentences; the words are few and often wrong",
			"understandable at once, with some faults, or stiff",
			"correct and varied, apart from trifles",
			"flawless, and a pleasure to read"
		],
		sees: [],
		good: "You can bring the lamp back within thirty days, as long as you still have the receipt.",
		bad: "lamp him back bringing is day thirty no have you were receipt on not she."
	}),
	"github/relevance": graded({
		rubric: "How far ANSWER answers what the user asked last in CONVERSATION, rightly and completely.",
		grades: [
			"it is about something else",
			"it is about what was asked, but wrong",
			"it is right, but leaves out what matters",
			"it answers rightly and completely",
			"it answers rightly and completely, and says what it means for the user"
		],
		sees: ["conversation"],
		asked: "How long is the warranty on your lamps?",
		good: "All our lamps have a warranty of five years.",
		bad: "Our caf\u00e9 serves breakfast from eight."
	}),
	"github/groundedness": graded({
		rubric: "How far ANSWER answers CONVERSATION by what EXPECTED says, and by nothing else.",
		grades: [
			"it has to do neither with the question nor with EXPECTED",
			"it is about the same things, but does not answer the question",
			"it answers, but says what EXPECTED does not say, or says otherwise",
			"it answers by EXPECTED, but leaves out what EXPECTED says to the question",
			"it answers completely, and only by EXPECTED"
		],
		sees: ["conversation", "expected"],
		asked: "Is the shop open on Mondays?",
		wanted: "The shop is closed on Mondays.",
		good: "No, the shop is closed on Mondays.",
		bad: "Most cats sleep for half of the day."
	})
};
function graded(said) {
	return {
		model: MODEL,
		"pass-from": PASS_FROM,
		...said
	};
}

// src/config/foreign/prompt-yml/judge-evaluators.ts
function llmEvaluator(llm, id, source, at) {
	const { modelId, prompt, systemPrompt, choices } = llm;
	const listed = choicesIn(choices ?? null, id, source, [...at, "choices"]);
	const options = {
		model: textOf$1(modelId ?? null),
		prompt: textOf$1(prompt ?? null),
		choices: listed,
		...systemPrompt === void 0 || systemPrompt === null ? {} : { system: textOf$1(systemPrompt) }
	};
	const fault = faultIn("choice", options);
	if (fault !== null) throw faulty(`${id}: ${inTheirWords(fault)}`, source, at, HOW);
	const passing = listed.filter(({ score }) => score > 0);
	return {
		measure: "choice",
		options,
		needs: placeholders(options.prompt, "replace").filter((name) => name !== "completion"),
		lenient: passing.length > 1 ? `${passing.length} of ${listed.length} choices` : null,
		warnings: [
			...strangersIn(llm, [
				"modelId",
				"prompt",
				"systemPrompt",
				"choices"
			], source, at),
			...(Array.isArray(choices) ? choices : []).flatMap((each, index) => isFields(each) ? strangersIn(each, ["choice", "score"], source, [
				...at,
				"choices",
				index
			]) : []),
			...passing.length === 0 ? [{
				code: "asks-little",
				message: `${source.file}: ${id} can't pass: no choice has a score above zero.`
			}] : []
		]
	};
}
const HOW = "Write modelId, a prompt with {{completion}}, and choices such as `- { choice: good, score: 1 }` below llm.";
function choicesIn(written, id, source, at) {
	if (!Array.isArray(written)) return [];
	return written.map((each, index) => {
		const { choice = null, score = 0 } = isFields(each) ? each : {};
		if (choice !== null && typeof choice !== "object" && typeof score === "number") return {
			choice: textOf$1(choice),
			score
		};
		throw faulty(`${id}: choice ${index + 1} is no choice with a score`, source, [...at, index], HOW);
	});
}
function textOf$1(value) {
	return value === null || typeof value === "object" ? "" : String(value);
}
const THEIRS = {
	model: "modelId",
	system: "systemPrompt"
};
function inTheirWords(fault) {
	return fault.replace(/^\w+/, (key) => THEIRS[key] ?? key);
}
function builtinEvaluator(uses, id, source, at) {
	const options = Object.hasOwn(BUILTINS, uses) ? BUILTINS[uses] : void 0;
	if (!options) throw faulty(`${id}: there is no evaluator ${uses}`, source, at, suggestion(uses, Object.keys(BUILTINS)));
	return {
		measure: "rubric",
		options,
		warnings: [],
		needs: (Array.isArray(options["sees"]) ? options["sees"] : []).includes("expected") ? ["expected"] : [],
		lenient: "from grade 2 of 5"
	};
}
function faulty(message, source, at, hint) {
	return new UserError(`${source.file}: ${message}`, whereIs(source, at), hint);
}

// src/config/foreign/prompt-yml/cases.ts
function casesOf$1(rows, evaluators, source) {
	const cases = [];
	const ids = openIds();
	for (const [index, row] of rows.entries()) {
		const where = {
			...whereIs(source, ["testData", index]),
			key: null
		};
		if (!isFields(row)) throw new UserError(`${source.file}: testData ${index + 1} is no mapping`, where, "Write `- input: \u2026` with one key for each variable.");
		const demands = Object.fromEntries(evaluators.flatMap((each) => each.literal ? [[each.id, demandOf$1(each, each.literal, row, source)]] : []));
		for (const each of evaluators) if (each.judged) checkNeeds(each, each.judged.needs, row, source);
		const id = ids.free(nameOf$1(row));
		ids.take(id);
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
function demandOf$1({ id, at }, { value, options }, row, source) {
	const { text, missing } = fill(value, row, "replace");
	if (missing.length > 0) throw lacking(id, missing, row, source, at);
	if (text.trim() === "") throw faulty(`${id} is empty for ${nameOf$1(row)}`, source, at, "Say what to look for.");
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
function checkNeeds({ id, at }, needs, row, source) {
	const missing = needs.filter((name) => (row[name] ?? null) === null);
	if (missing.length > 0) throw lacking(id, missing, row, source, at);
}
function lacking(id, missing, row, source, at) {
	const message = `${id} needs {{${missing.join("}}, {{")}}}, which ${nameOf$1(row)} does not have`;
	return faulty(message, source, at, "Add the key to each entry of testData, or mend the evaluator.");
}

// src/config/foreign/prompt-yml/evaluators.ts
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
const WAYS = [
	"string",
	"llm",
	"uses"
];
function evaluatorsOf(written, source) {
	const [evaluators, warnings] = [[], []];
	const ids = openIds();
	for (const [index, each] of written.entries()) {
		const at = ["evaluators", index];
		const fields = isFields(each) ? each : {};
		const said = typeof fields["name"] === "string" && fields["name"] ? fields["name"] : `evaluator ${index + 1}`;
		const id = ids.free(said);
		ids.take(id);
		const found = evaluatorOf(fields, id, source, at);
		evaluators.push(found.evaluator);
		warnings.push(...strangersIn(fields, ["name", ...WAYS], source, at), ...found.warnings);
	}
	return {
		evaluators,
		warnings: [...warnings, ...lenientIn(evaluators, source.file)]
	};
}
function lenientIn(evaluators, file) {
	const ways = /* @__PURE__ */ new Map();
	for (const { id, judged } of evaluators) if (judged?.lenient) ways.set(judged.lenient, [...ways.get(judged.lenient) ?? [], id]);
	const said = [...ways].map(([way, ids]) => `${ids.join(", ")} (${way})`);
	const message = `${file}: as in \`gh models eval\`, every score above zero is a pass: ${said.join("; ")}.`;
	return said.length ? [{
		code: "asks-little",
		message
	}] : [];
}
function evaluatorOf(fields, id, source, at) {
	const { string = null, llm = null, uses = null } = fields;
	const given = WAYS.filter((way) => isGiven(way, fields[way] ?? null));
	const [way, ...rest] = given;
	const more = rest.length ? [only(source, id, given)] : [];
	if (isFields(string)) {
		const { literal, warnings } = literalOf(string, id, source, [...at, "string"]);
		return {
			evaluator: {
				id,
				at: literal.at,
				literal,
				judged: null
			},
			warnings: [...more, ...warnings]
		};
	}
	if (way === void 0) throw wayless(fields, id, source, at);
	const here = [...at, way];
	const judged = isFields(llm) ? llmEvaluator(llm, id, source, here) : builtinEvaluator(String(uses), id, source, here);
	return {
		evaluator: {
			id,
			at: here,
			literal: null,
			judged
		},
		warnings: [...more, ...judged.warnings]
	};
}
function isGiven(way, value) {
	return way === "uses" ? typeof value === "string" && value !== "" : isFields(value);
}
function wayless(fields, id, source, at) {
	const slip = Object.keys(fields).find((key) => key !== "name" && nearest(key, WAYS) !== null);
	const hint = slip ? ` Did you mean "${nearest(slip, WAYS)}" by "${slip}"?` : "";
	const message = `${id} says neither string nor llm nor uses: nothing would be judged by it`;
	return faulty(message, source, at, `Write what it looks for, such as \`string: { contains: \u2026 }\`.${hint}`);
}
function literalOf(string, id, source, at) {
	const text = (kind) => {
		const value = string[kind] ?? null;
		return value === null || typeof value === "object" ? "" : String(value);
	};
	const given = Object.keys(KINDS$1).filter((kind) => text(kind) !== "");
	const [first, ...rest] = given;
	const kinds = Object.keys(KINDS$1);
	if (!first) {
		const slip = Object.keys(string).find((key) => nearest(key, kinds) !== null && !kinds.includes(key));
		const guess = slip ? `Did you mean "${nearest(slip, kinds)}" by "${slip}"?` : `Write one of ${kinds.join(", ")}.`;
		throw faulty(`${id} says no text to look for`, source, at, guess);
	}
	const literal = {
		...KINDS$1[first],
		value: text(first),
		at: [...at, first]
	};
	const strange = strangersIn(string, kinds, source, at);
	return {
		literal,
		warnings: rest.length ? [only(source, id, given), ...strange] : strange
	};
}
function only({ file }, id, [first = "", ...rest]) {
	return {
		code: "not-read",
		message: `${file}: ${id} says ${[first, ...rest].join(" and ")}; as in \`gh models eval\` only ${first} counts.`
	};
}

// src/config/foreign/prompt-yml/index.ts
async function readPromptYml(file, text, tree, endpoints) {
	const source = {
		file,
		...parseAndKeep(text, file, "kept")
	};
	const root = isFields(source.value) ? source.value : {};
	const [rows, written] = [listIn(root, "testData", source), listIn(root, "evaluators", source)];
	const none = {
		file,
		text,
		files: [file],
		targets: [],
		suites: []
	};
	if (!rows || !written?.length) {
		const strange = strangersIn(root, PROMPT_KEYS, source, []);
		return {
			...none,
			warnings: [...strange, ...halves(file, rows, written)]
		};
	}
	const name = file.replace(/\.prompt\.ya?ml$/i, "");
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
	if (rows.length > MOST_TESTS$1) throw tooManyTests$1(file);
	const { evaluators, warnings } = evaluatorsOf(written, source);
	const cases = casesOf$1(rows, evaluators, source);
	const cards = await cardsOf(evaluators, source, tree, endpoints);
	const suite = {
		name,
		targets: [name],
		globs: [file],
		trials: 1,
		metrics: Object.keys(cards),
		cards,
		where,
		caseFiles: [caseFileOf(file, cases)]
	};
	const message = `${file}: testData is empty: \`gh models eval\` calls that a pass.`;
	return {
		...none,
		targets: [target],
		suites: cases.length > 0 ? [suite] : [],
		warnings: [...warnings, ...rows.length === 0 ? [{
			code: "not-asked",
			message
		}] : []]
	};
}
const MOST_TESTS$1 = 5e3;
function tooManyTests$1(file) {
	const hint = `Take a sample of them: at most ${MOST_TESTS$1} are read, and a verdict rarely needs a thousand.`;
	return new UserError(`${file} has too many entries in testData`, {
		file,
		line: null,
		key: "testData"
	}, hint);
}
function listIn(root, key, source) {
	const value = root[key] ?? null;
	if (value === null || Array.isArray(value)) return value;
	throw new UserError(`${source.file}: ${key} must be a list`, whereIs(source, [key]), "Begin each entry with `- `.");
}
function halves(file, rows, evaluators) {
	if (!rows === !evaluators?.length) return [];
	const [there, lacking] = rows ? ["testData", "evaluators"] : ["evaluators", "testData"];
	return [{
		code: "not-asked",
		message: `${file} has ${there} but no ${lacking}, so nothing is tested: \`gh models eval\` calls that a pass.`
	}];
}
async function cardsOf(evaluators, source, tree, endpoints) {
	const calibrationOf = calibrationPaths(source.file);
	const cards = {};
	for (const { id, at, literal, judged } of evaluators) {
		const where = whereIs(source, at);
		if (literal) cards[id] = foreignCard(id, literal.measure, where);
		if (!judged) continue;
		const asked = {
			endpoint: judgeEndpoint(endpoints),
			calibration: calibrationOf(id)
		};
		const options = {
			...judged.options,
			...asked
		};
		const card = foreignCard(id, judged.measure, where, {
			options,
			byDemand: false
		});
		cards[id] = await withCalibration(card, tree);
	}
	return cards;
}

// src/config/foreign/promptfoo/reading.ts
function note(reading, what) {
	reading.unsupported.set(what, (reading.unsupported.get(what) ?? 0) + 1);
	return null;
}
function drop(reading, test, why) {
	const known = reading.dropped.get(why);
	if (known) known.push(test);
	else reading.dropped.set(why, [test]);
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
const PROGRAM = /\.([cm]?[jt]s|py|rb|go|sh)(:[\w.]+)?$/i;
function isReference(value) {
	return typeof value === "string" && REFERENCE.test(value);
}
function isProgram(reference) {
	return PROGRAM.test(reference.trim());
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
async function valueOf(reading, path, where, digits = "rounded") {
	const text = await textOf(reading, path, where);
	if (/\.json$/i.test(path)) return parseJson(text, path, 1, digits).value;
	return /\.ya?ml$/i.test(path) ? parseYamlList(text, path, digits).value : text.replace(/\n$/, "");
}
function unsetIn({ env }, template) {
	const unset = [...template.matchAll(/\{[{%][^{}]*?\benv\.(\w+)/g)].map(([, name = ""]) => name).find((name) => !Object.hasOwn(env, name));
	return unset === void 0 ? null : `env.${unset}`;
}
async function dereferenced(reading, value, path) {
	if (!isReference(value)) return value;
	if (isProgram(value)) return note(reading, `${path[0]} from a program (${value})`);
	const [first, ...more] = await pathsOf(reading, value, placeIn(reading, path));
	if (first === void 0 || more.length) return note(reading, `${path.join(".")}: ${value}`);
	return valueOf(reading, first, placeIn(reading, path));
}

// src/config/foreign/promptfoo/keys.ts
const KNOWN = {
	"the config": [
		...[
			"description",
			"tags",
			"prompts",
			"providers",
			"targets",
			"tests",
			"defaultTest",
			"scenarios"
		],
		...[
			"outputPath",
			"sharing",
			"evaluateOptions",
			"commandLineOptions",
			"assertionTemplates",
			"$schema"
		],
		...[
			"metadata",
			"writeLatestResults",
			"env"
		]
	],
	"a prompt": [
		"raw",
		"id",
		"path",
		"label",
		"display",
		"description",
		"config"
	],
	"a provider": [
		"id",
		"label",
		"config",
		"delay",
		"env",
		"transform",
		"prompts"
	],
	"a test": [...[
		"description",
		"vars",
		"assert",
		"options",
		"threshold",
		"metadata",
		"provider",
		"providers"
	], ...[
		"prompts",
		"providerOutput",
		"assertScoringFunction",
		"tags"
	]],
	"an assertion": [...[
		"type",
		"value",
		"threshold",
		"weight",
		"metric",
		"provider",
		"rubricPrompt",
		"transform"
	], ...[
		"contextTransform",
		"config",
		"assert",
		"description",
		"$ref"
	]]
};
function noteStrangers(reading, fields, of) {
	const known = KNOWN[of];
	for (const key of Object.keys(fields)) {
		if (known.includes(key)) continue;
		const guess = nearest(key, known);
		const place = of === "the config" ? "" : ` of ${of}`;
		note(reading, `the key ${key}${place}${guess === null ? "" : ` (did you mean ${guess}?)`}`);
	}
}

// src/config/foreign/promptfoo/providers.ts
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
	"completion",
	"embedding",
	"embeddings"
];
const PROGRAMS = [
	"python",
	"exec",
	"file",
	"golang",
	"ruby",
	"package",
	"browser",
	"mcp"
];
const ADDRESSES = [
	"http",
	"https",
	"webhook",
	"websocket",
	"ws",
	"wss"
];
async function providersOf(reading) {
	const root = isFields(reading.root) ? reading.root : {};
	const key = root["providers"] === void 0 && root["targets"] !== void 0 ? "targets" : "providers";
	const written = await dereferenced(reading, root[key] ?? null, [key]);
	const list = Array.isArray(written) ? written : written === null ? [] : [written];
	const found = [];
	for (const [index, each] of list.entries()) {
		const value = await dereferenced(reading, each, [key, index]);
		if (value === null && isReference(each)) {
			reading.unasked.push(each);
			continue;
		}
		const all = Array.isArray(value) ? value : [value];
		for (const one of all) {
			const provider = await providerOf(reading, one, [key, index]);
			if (provider) found.push(provider);
		}
	}
	return found;
}
async function providerOf(reading, value, at) {
	if (typeof value === "string") return named$1(reading, value, value, {}, at);
	if (!isFields(value)) return note(reading, "a provider without a name");
	const { id, label, config, transform, prompts } = value;
	if (typeof id === "string") {
		noteStrangers(reading, value, "a provider");
		if (transform !== void 0) {
			reading.unasked.push(id);
			return note(reading, `the provider ${id} with transform (a program)`);
		}
		if (prompts !== void 0) note(reading, "prompts of a provider (all prompts are asked)");
		const settings = await settingsOf(reading, config ?? null, at);
		return named$1(reading, id, typeof label === "string" ? label : id, settings, at);
	}
	const [[name, inner] = ["", null]] = Object.entries(value);
	return named$1(reading, name, name, await settingsOf(reading, isFields(inner) ? inner["config"] ?? null : null, at), at);
}
async function settingsOf(reading, config, at) {
	const value = await dereferenced(reading, config, [...at, "config"]);
	if (value !== null && !isFields(value)) note(reading, "config of a provider that is no mapping");
	return isFields(value) ? value : {};
}
async function named$1(reading, id, label, config, at) {
	const place = placeOf(id, reading.endpoints);
	if (typeof place === "string") {
		reading.unasked.push(label);
		return note(reading, `the provider ${id}${place}`);
	}
	const read = (key) => dereferenced(reading, config[key] ?? null, [
		...at,
		"config",
		key
	]);
	const [tools, functions, responseFormat] = [
		await read("tools"),
		await read("functions"),
		await read("response_format")
	];
	const instructions = await read("instructions");
	if (instructions !== null && typeof instructions !== "string") note(reading, "instructions of a provider that are no text");
	return {
		label,
		...place,
		parameters: parametersIn(reading, config, "a provider"),
		tools: [...listOf$2(tools), ...listOf$2(functions).map((each) => ({
			type: "function",
			function: each
		}))],
		responseFormat,
		instructions: typeof instructions === "string" ? instructions : null
	};
}
function listOf$2(value) {
	return Array.isArray(value) ? value : [];
}
function laidOver(reading, provider, config) {
	if (config === null) return provider;
	const { tools, functions, response_format: format, instructions } = config;
	const own = [...listOf$2(tools ?? null), ...listOf$2(functions ?? null).map((each) => ({
		type: "function",
		function: each
	}))];
	return {
		...provider,
		parameters: {
			...provider.parameters,
			...parametersIn(reading, config, "a prompt")
		},
		tools: own.length ? own : provider.tools,
		responseFormat: format ?? provider.responseFormat,
		instructions: typeof instructions === "string" ? instructions : provider.instructions
	};
}
function placeOf(id, endpoints) {
	const [vendor = "", ...rest] = id.split(":");
	const endpoint = endpoints.includes(vendor) ? vendor : vendor === "openai" ? "default" : null;
	const model = (KINDS.includes(rest[0] ?? "") ? rest.slice(1) : rest).join(":");
	const isPlain = model !== "" && !/[{}]/.test(id);
	if (endpoint !== null && isPlain) return {
		endpoint,
		model
	};
	if (PROGRAMS.includes(vendor) || isProgram(id)) return " (a program)";
	if (ADDRESSES.includes(vendor)) return " (an address of its own: gate it as an `http` target)";
	const way = `declare an endpoint "${vendor}" in the workflow to ask it`;
	return /^[a-z]+$/.test(vendor) && isPlain ? ` (${way})` : "";
}
const READ_ELSEWHERE = [
	"tools",
	"functions",
	"response_format",
	"instructions",
	"cost",
	"apikeyenvar"
];
function parametersIn(reading, config, whose) {
	const parameters = {};
	for (const [key, setting] of Object.entries(config)) {
		const name = snake(key);
		if (PARAMETERS.includes(name)) parameters[name] = setting;
		else if (name === "function_call") parameters["tool_choice"] = choiceOf(setting);
		else if (CONNECTION.test(name)) note(reading, `${key} of ${whose} (endpoints come from the workflow)`);
		else if (!READ_ELSEWHERE.includes(name)) note(reading, `${key} of ${whose}`);
	}
	return parameters;
}
function choiceOf(setting) {
	return isFields(setting) ? {
		type: "function",
		function: setting
	} : setting;
}

// src/config/foreign/promptfoo/graders.ts
const VECTORS = "openai:embedding:text-embedding-3-large";
function graderOf(reading, provider, kind) {
	const [id, config] = named(sorted(provider, kind)) ?? (kind === "embedding" ? [VECTORS, {}] : [null, {}]);
	if (id === null) return "without a grader: name one in `defaultTest.options.provider`";
	const place = placeOf(id, reading.endpoints);
	if (typeof place === "string") return `with the grader ${id}${place}`;
	const endpoint = kind === "text" && place.endpoint === "default" ? judgeEndpoint(reading.endpoints) : place.endpoint;
	return {
		model: place.model,
		endpoint,
		parameters: parametersIn(reading, config, "a grader")
	};
}
function sorted(provider, kind) {
	if (isFields(provider) && provider["id"] === void 0) return provider[kind] ?? null;
	const [id = ""] = named(provider) ?? [];
	return kind === "embedding" === /:embeddings?:/.test(id) ? provider : null;
}
function named(provider) {
	if (typeof provider === "string") return [provider, {}];
	if (!isFields(provider) || typeof provider["id"] !== "string") return null;
	return [provider["id"], isFields(provider["config"]) ? provider["config"] : {}];
}

// src/config/foreign/promptfoo/judge-assertions.ts
const textIn = (value) => typeof value === "string" && value.trim() ? value : null;
const rubric = ({ type, value, written, threshold }) => {
	const [said, words] = [textIn(value), textIn(written)];
	if (said === null || words === null) return "without a text for its value";
	if (threshold !== null) return "with a threshold for its score";
	return {
		measure: "rubric",
		options: {
			rubric: words,
			"tried-on": "orders",
			...type.endsWith("llm-rubric") ? { sees: [] } : {}
		},
		demanded: { rubric: said }
	};
};
const factuality = ({ value, written, threshold }) => {
	const [said, words] = [textIn(value), textIn(written)];
	if (said === null || words === null) return "without a text for its value";
	if (threshold !== null) return "with a threshold for its score";
	const by = (reference) => ({
		rubric: `ANSWER says nothing that contradicts this, whether it says less, more or the same: ${reference}`,
		good: reference,
		bad: `That is not true: "${reference}" is wrong.`
	});
	return {
		measure: "rubric",
		options: by(words),
		demanded: by(said)
	};
};
const similar = ({ value, threshold }) => {
	const said = textIn(value);
	if (said === null) return Array.isArray(value) ? "with several values" : "without a value";
	return {
		measure: "embedding-similarity",
		options: {},
		demanded: { value: said },
		min: threshold ?? .75
	};
};
const faithfulness = ({ threshold, vars }) => {
	if (!threshold) return "without a threshold, which passes whatever is said";
	if (textIn(vars["context"] ?? null) === null) return "without a text `context` among the vars";
	return {
		measure: "claims-supported",
		options: { "at-least": threshold }
	};
};
const MAPPINGS$1 = {
	"llm-rubric": rubric,
	"model-graded-closedqa": rubric,
	factuality,
	"model-graded-factuality": factuality,
	similar,
	"similar:cosine": similar,
	"context-faithfulness": faithfulness
};
function asksJudge(type) {
	return Object.hasOwn(MAPPINGS$1, type.replace(/^not-/, ""));
}
function judgeDemandOf(graded, reading) {
	const { type, rubricPrompt, provider } = graded;
	const not = type.startsWith("not-");
	const mapping = MAPPINGS$1[type.replace(/^not-/, "")];
	const way = rubricPrompt === null ? mapping?.(graded) : "with a rubricPrompt of its own";
	if (way === void 0 || typeof way === "string") return `${type} ${way ?? ""}`;
	const grader = graderOf(reading, provider, way.measure === "embedding-similarity" ? "embedding" : "text");
	if (typeof grader === "string") return `${type} ${grader}`;
	const options = {
		...way.options,
		...askedOf(grader, way.measure)
	};
	const fault = faultIn(way.measure, options);
	if (fault !== null) return `${type} with the grader ${grader.model}: ${fault}`;
	const { min = 1, demanded = {} } = way;
	const words = way.measure === "rubric" ? textIn(graded.written) : null;
	return {
		measure: way.measure,
		options,
		words,
		demand: {
			options: demanded,
			min,
			max: null,
			not
		}
	};
}
function askedOf({ model, endpoint, parameters }, measure) {
	return measure === "embedding-similarity" ? {
		model,
		endpoint
	} : {
		model,
		endpoint,
		parameters
	};
}

// src/config/foreign/promptfoo/assertions.ts
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
const OTHERS = [
	...[
		"javascript",
		"python",
		"ruby",
		"fn",
		"eval",
		"file",
		"grade",
		"webhook",
		"human",
		"select-best"
	],
	...[
		"max-score",
		"g-eval",
		"answer-relevance",
		"context-recall",
		"context-relevance",
		"pi",
		"classifier"
	],
	...[
		"conversation-relevance",
		"moderation",
		"guardrails",
		"search-rubric",
		"bleu",
		"gleu",
		"meteor"
	],
	...[
		"perplexity",
		"perplexity-score",
		"finish-reason",
		"is-html",
		"contains-html",
		"is-sql",
		"is-xml"
	],
	...["contains-sql", "contains-xml"]
];
function assertionFromText(text) {
	const match = /^\s*((?:not-)?[a-z][a-z0-9-]*)(?:\(([\d.]+)\))?\s*(?::([\s\S]*))?$/.exec(text);
	const [, type = "", threshold, value] = match ?? [];
	const base = type.replace(/^not-/, "");
	const isKnown = Object.hasOwn(MAPPINGS, base) || asksJudge(base) || OTHERS.includes(base);
	if (!match || !isKnown) return {
		type: "equals",
		value: text.trim(),
		threshold: null
	};
	return {
		type: type.replace(/\bgrade$/, "llm-rubric"),
		value: value === void 0 ? null : value.trim(),
		threshold: threshold ? Number(threshold) : null
	};
}

// src/config/foreign/promptfoo/demands.ts
async function demandsOf(reading, asserts, given, metrics) {
	const demands = {};
	for (const assertion of flat(reading, asserts)) {
		const { type, metric, weight } = assertion;
		noteStrangers(reading, assertion, "an assertion");
		if (typeof type !== "string") {
			note(reading, "an assertion without a type");
			continue;
		}
		const mapped = await mappedOf(reading, assertion, type, given);
		if (typeof mapped === "string") {
			note(reading, `the assertion ${mapped}`);
			continue;
		}
		const { measure, options } = mapped;
		const blocks = weight !== 0;
		const said = typeof metric === "string" && metric !== type ? `${metric} (${type})` : type;
		const named = mapped.words === null ? said : `${said}: ${start(mapped.words, 40)}`;
		const name = blocks ? named : `${named}, not weighed`;
		const isOther = (known) => known !== void 0 && canonical(known.options) !== canonical(options);
		const id = freeName(name, (taken) => Object.hasOwn(demands, taken) || isOther(metrics.get(taken)));
		demands[id] = mapped.demand;
		metrics.set(id, {
			measure,
			options,
			blocks
		});
	}
	return demands;
}
const CHANGES = ["transform", "contextTransform"];
async function mappedOf(reading, assertion, type, { vars, options }) {
	const changed = CHANGES.find((key) => assertion[key] !== void 0);
	if (changed) return `${type} with ${changed}`;
	const filled = await filledValue(reading, assertion["value"] ?? null, vars);
	if (filled === null) return type;
	if (filled.lacks !== null) return `${type} (it needs ${filled.lacks})`;
	const threshold = typeof assertion["threshold"] === "number" ? assertion["threshold"] : null;
	if (asksJudge(type)) {
		const provider = assertion["provider"] ?? options["provider"] ?? null;
		const rubricPrompt = assertion["rubricPrompt"] ?? options["rubricPrompt"] ?? null;
		return judgeDemandOf({
			...filled,
			type,
			threshold,
			provider,
			rubricPrompt,
			vars
		}, reading);
	}
	const mapped = await demandOf({
		value: filled.value,
		type,
		threshold
	});
	return typeof mapped === "string" ? mapped : {
		...mapped,
		options: {},
		words: null
	};
}
function listOf$1(value) {
	return Array.isArray(value) ? value : [];
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
		return threshold === void 0 ? flat(reading, listOf$1(assert)) : note(reading, "the assertion assert-set with a threshold") ?? [];
	});
}
async function filledValue(reading, said, vars) {
	if (isReference(said) && isProgram(said)) return null;
	const written = await dereferenced(reading, said, ["assert", "value"]);
	const { parse, evaluate } = await import("./jinja.js");
	let lacks = null;
	const fill = (each) => {
		if (typeof each === "string") {
			if (!/\{[{%]/.test(each)) return each;
			lacks ??= unsetIn(reading, each);
			return evaluate(parse(each, reading.file, 1, "nunjucks"), {
				env: reading.env,
				...vars
			}).text;
		}
		if (Array.isArray(each)) return each.map(fill);
		return isFields(each) ? Object.fromEntries(Object.entries(each).map(([key, it]) => [key, fill(it)])) : each;
	};
	return {
		value: fill(written),
		written,
		lacks
	};
}

// src/config/foreign/promptfoo/vars.ts
const MOST_COMBINED = 200;
const MEDIA = /\.(jpe?g|png|gif|bmp|webp|svg|mp[34]|webm|ogg|mov|avi|wmv|mkv|m4v|wav|pdf|docx?|xlsx?|pptx?)$/i;
async function varsOf(reading, written) {
	if (written === void 0 || written === null) return {};
	if (isFields(written)) return written;
	const names = Array.isArray(written) ? written : [written];
	let all = {};
	for (const name of names) {
		if (typeof name !== "string") return "its vars are no mapping";
		if (isProgram(name)) return `its vars come from a program (${name})`;
		const where = placeIn(reading, ["vars"]);
		const paths = await pathsOf(reading, name, where);
		if (paths.length === 0) return `there is no ${name}`;
		for (const path of paths) {
			if (await reading.tree.read(path) === null) return `there is no ${path}`;
			const value = await valueOf(reading, path, where);
			if (!isFields(value)) return `${path} holds no mapping of vars`;
			all = {
				...all,
				...value
			};
		}
	}
	return all;
}
async function fillingsOf(reading, vars, test, isExpanded) {
	let all = [{}];
	for (const [name, written] of Object.entries(vars)) {
		const values = [];
		for (const each of await severalOf(reading, name, written, isExpanded)) {
			const value = await valueIn(reading, name, each);
			if (value.unread !== void 0) drop(reading, test, value.unread);
			else values.push(value.is);
		}
		all = all.flatMap((each) => values.map((one) => ({
			...each,
			[name]: one
		})));
		if (all.length > MOST_COMBINED) {
			note(reading, `more than ${MOST_COMBINED} combinations of one test`);
			all = all.slice(0, MOST_COMBINED);
		}
	}
	const filled = [];
	for (const each of all) {
		const whole = await filledIn(reading, each);
		if (typeof whole === "string") drop(reading, test, whole);
		else filled.push(whole);
	}
	return filled;
}
async function severalOf(reading, name, written, isExpanded) {
	if (Array.isArray(written)) return isExpanded && typeof written[0] === "string" ? written : [written];
	if (!isReference(written) || !/[*?[{]/.test(written) || isProgram(written)) return [written];
	const paths = await pathsOf(reading, written, placeIn(reading, ["vars", name]));
	return paths.length ? paths.map((path) => `${ROOTED}${path}`) : [written];
}
const ROOTED = "file:///";
async function valueIn(reading, name, written) {
	if (!isReference(written)) {
		if (typeof written === "string" && /^(package|langfuse|portkey|helicone):/.test(written)) return {
			is: null,
			unread: `the variable ${name} comes from elsewhere (${written})`
		};
		return { is: written };
	}
	if (isProgram(written)) return {
		is: null,
		unread: `the variable ${name} comes from a program (${written})`
	};
	if (MEDIA.test(written)) return {
		is: null,
		unread: `the variable ${name} is no text (${written})`
	};
	const where = placeIn(reading, ["vars", name]);
	const [path = ""] = written.startsWith(ROOTED) ? [written.slice(8)] : await pathsOf(reading, written, where);
	const text = path === "" ? null : await reading.tree.read(path);
	if (text === null) return {
		is: null,
		unread: `the variable ${name} has no file (${written})`
	};
	reading.files.add(path);
	return { is: /\.ya?ml$/i.test(path) ? JSON.stringify(parseYaml(text, path).value) : text.trim() };
}
const MOST_PASSES = 5;
const plain = /\{\{\s*(\w+)\s*\}\}/;
async function filledIn(reading, written) {
	const vars = Object.fromEntries(Object.entries(written).map(([name, value]) => [name, typeof value === "string" ? value.replace(/\n$/, "") : value]));
	for (let pass = 0; pass < MOST_PASSES; pass++) for (const [name, value] of Object.entries(vars)) {
		const [tag, inner = ""] = typeof value === "string" && plain.exec(value) || [];
		const other = Object.hasOwn(vars, inner) ? vars[inner] : void 0;
		if (tag !== void 0 && other !== void 0 && inner !== name) vars[name] = String(value).replace(tag, () => asText(other));
	}
	return templatesFilled(reading, vars);
}
async function templatesFilled(reading, vars) {
	const templates = Object.entries(vars).filter(([, value]) => /\{[{%]/.test(asText(value)));
	if (templates.length === 0) return vars;
	const { parse, evaluate } = await import("./jinja.js");
	const filled = { ...vars };
	for (const [name, value] of templates) {
		if (typeof value !== "string") continue;
		const unset = unsetIn(reading, value);
		if (unset !== null) return `the variable ${name} needs ${unset}, which the config does not set`;
		try {
			const { text, missing } = evaluate(parse(value, reading.file, 1, "nunjucks"), {
				env: reading.env,
				...vars
			});
			if (missing.length) return `the variable ${name} needs {{${missing.join("}}, {{")}}}`;
			filled[name] = text;
		} catch (error) {
			if (error instanceof UserError) return `the variable ${name} can't be filled: ${error.message}`;
			throw error;
		}
	}
	return filled;
}
function asText(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}

// src/config/foreign/promptfoo/cases.ts
const IDLE = [
	"runSerially",
	"disableConversationVar",
	"disableVarExpansion",
	"provider",
	"rubricPrompt"
];
async function casesOf(reading, rows) {
	const root = isFields(reading.root) ? reading.root : {};
	const written = await dereferenced(reading, root["defaultTest"] ?? null, ["defaultTest"]);
	const fallback = isFields(written) ? written : {};
	noteStrangers(reading, fallback, "a test");
	const kept = isFields(reading.kept) ? reading.kept["defaultTest"] : null;
	const shared = await varsOf(reading, isFields(kept) ? kept["vars"] : fallback["vars"]);
	const common = await assertsOf(reading, fallback["assert"], placeIn(reading, ["defaultTest"]));
	const [cases, metrics] = [[], /* @__PURE__ */ new Map()];
	const ids = openIds();
	for (const row of rows) {
		noteStrangers(reading, row.fields, "a test");
		const options = {
			...fields(fallback["options"]),
			...fields(row.fields["options"])
		};
		const asserts = [...common, ...await assertsOf(reading, row.fields["assert"], row.where)];
		for (const vars of await waysOf(reading, row, fallback, shared, options)) {
			const demands = await demandsOf(reading, asserts, {
				vars,
				options
			}, metrics);
			const next = caseOf(row, fallback, vars, demands, ids);
			if (Object.keys(demands).length > 0) {
				ids.take(next.id);
				cases.push(next);
			} else drop(reading, next.id, asserts.length ? "none of its assertions is judged here" : "it asserts nothing");
		}
	}
	return {
		cases,
		metrics
	};
}
async function waysOf(reading, row, fallback, shared, options) {
	const test = titleOf(row, isFields(row.fields["vars"]) ? row.fields["vars"] : {});
	const own = await varsOf(reading, row.fields["vars"]);
	const [reason] = [
		unfit(row.fields),
		unfit(fallback),
		own,
		shared
	].filter((each) => typeof each === "string");
	if (reason !== void 0 || typeof own === "string" || typeof shared === "string") return drop(reading, test, String(reason)) ?? [];
	const all = {
		...own,
		...shared,
		...own
	};
	return fillingsOf(reading, all, test, options["disableVarExpansion"] !== true);
}
function unfit({ options, ...test }) {
	const changed = Object.keys(fields(options)).find((key) => !IDLE.includes(key));
	if (changed) return `it has options.${changed}`;
	if (test["threshold"] !== void 0) return "it has a threshold of its own";
	for (const key of ["assertScoringFunction", "providerOutput"]) if (test[key] !== void 0) return `it has ${key}`;
	for (const key of [
		"provider",
		"providers",
		"prompts"
	]) if (test[key] !== void 0) return `it has ${key === "provider" ? "a provider" : key} of its own`;
	return null;
}
function fields(value) {
	return isFields(value) ? value : {};
}
async function assertsOf(reading, written, where) {
	const value = await dereferenced(reading, written ?? null, ["assert"]);
	if (value === null || Array.isArray(value)) return value ?? [];
	const hint = "Write `assert: [{ type: \u2026, value: \u2026 }]`, or the entries below it, each after `- `.";
	throw new UserError(`${reading.file}: assert must be a list`, {
		...where,
		key: "assert"
	}, hint);
}
function caseOf(row, fallback, vars, demands, ids) {
	const metadata = {
		...fields(fallback["metadata"]),
		...fields(row.fields["metadata"])
	};
	const tags = Object.entries(metadata).filter(([, value]) => typeof value !== "object");
	return {
		id: ids.free(nameOf(row, vars, metadata)),
		input: vars,
		turns: [],
		expected: null,
		expectedTools: [],
		pinned: false,
		context: typeof vars["context"] === "string" ? [vars["context"]] : [],
		tags: Object.fromEntries(tags.map(([name, value]) => [name, String(value)])),
		law: "both",
		demands,
		where: row.where
	};
}
function nameOf({ fields }, vars, metadata) {
	if (typeof metadata["testCaseId"] === "string") return metadata["testCaseId"];
	return `${wordsOf(fields["description"], vars)} #${fingerprint(vars).slice(0, 6)}`;
}
function wordsOf(description, vars) {
	const shown = typeof description === "string" ? description : Object.values(vars).find((each) => each !== "");
	return start(typeof shown === "object" ? JSON.stringify(shown) : String(shown ?? "test"), 40);
}
function titleOf({ fields, where }, vars) {
	return `${wordsOf(fields["description"], vars)}${where.line === null ? "" : ` (line ${where.line})`}`;
}

// src/config/foreign/promptfoo/prompts.ts
const ENDING = /\.(txt|md|j2|njk|hbs|json|jsonl|csv|ya?ml|prompt)(:[\w.]+)?$/i;
function isPathLike(text) {
	return !/[\n{}]/.test(text) && text.length < 300 && (ENDING.test(text) || /^\S*[/\\*]\S*$/.test(text));
}
async function promptsOf(reading) {
	const written = (isFields(reading.root) ? reading.root["prompts"] : null) ?? null;
	const list = Array.isArray(written) ? written : written === null ? [] : [written];
	const found = [];
	for (const [index, each] of list.entries()) {
		const at = Array.isArray(written) ? ["prompts", index] : ["prompts"];
		for (const prompt of await promptOf(reading, each, at, `prompt ${index + 1}`)) {
			const label = freeName(prompt.label, (name) => found.some((other) => other.label === name));
			const lacks = await lacksOf(reading, prompt);
			if (lacks === null) found.push({
				...prompt,
				label
			});
			else note(reading, `the prompt ${label} (it needs ${lacks})`);
		}
	}
	return found;
}
async function promptOf(reading, value, at, fallback) {
	if (typeof value === "string") return fromText(reading, value, at, fallback);
	if (!isFields(value)) return note(reading, "a prompt that is no text") ?? [];
	noteStrangers(reading, value, "a prompt");
	const said = [
		value["raw"],
		value["id"],
		value["path"]
	].find((each) => typeof each === "string");
	if (said === void 0) return note(reading, "a prompt without raw, id or path") ?? [];
	const label = typeof value["label"] === "string" ? start(value["label"], 60) : fallback;
	const found = await fromText(reading, said, at, label);
	const config = await dereferenced(reading, value["config"] ?? null, [...at, "config"]);
	const settings = isFields(config) ? config : null;
	return found.map((each) => ({
		...each,
		label: typeof value["label"] === "string" ? label : each.label,
		config: settings
	}));
}
async function fromText(reading, text, at, label) {
	if (text.startsWith("exec:") || isReference(text) && isProgram(text) || !/\s/.test(text) && isProgram(text)) return note(reading, `the prompt ${start(text)} (a program)`) ?? [];
	const where = placeIn(reading, at);
	const paths = isReference(text) || isPathLike(text) ? await pathsOf(reading, text, where) : [];
	if (!(paths.length > 0 && (isReference(text) || await reading.tree.read(paths[0] ?? "") !== null))) {
		if (isReference(text) || isPathLike(text) && !/\s/.test(text)) return note(reading, `the prompt ${text} (no such file)`) ?? [];
		return [{
			label,
			path: reading.file,
			text,
			line: where.line,
			config: null
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
		line: 1,
		config: null
	}];
	return pieces.map((piece, index) => ({
		label: `${label} ${index + 1}`,
		path,
		text: piece,
		line: 1,
		config: null
	}));
}
async function lacksOf(reading, { text, path }) {
	const whole = text ?? await reading.tree.read(path) ?? "";
	const unset = unsetIn(reading, whole);
	if (unset !== null) return `${unset}, which the config does not set`;
	const own = isFields(reading.root) ? reading.root["nunjucksFilters"] : null;
	const names = isFields(own ?? null) ? Object.keys(own) : [];
	const filter = [...whole.matchAll(/\{[{%][^{}]*[}%]\}/g)].flatMap(([tag]) => [...tag.matchAll(/\|\s*(\w+)/g)].map(([, name = ""]) => name)).find((name) => names.includes(name));
	return filter === void 0 ? null : `the filter ${filter}, which is a program`;
}

// src/config/foreign/promptfoo/rows.ts
const MOST_TESTS = 3e3;
function tooManyTests(file) {
	const hint = `Take a sample of them: at most ${MOST_TESTS} tests are read, and a verdict rarely needs a thousand.`;
	return new UserError(`${file} has too many tests`, {
		file,
		line: null,
		key: null
	}, hint);
}
async function rowsOf(reading) {
	const root = isFields(reading.root) ? reading.root : {};
	if (root["scenarios"] !== void 0) note(reading, "scenarios");
	const written = root["tests"] ?? null;
	const list = listOf(written);
	const found = [];
	for (const [index, each] of list.entries()) {
		const where = placeIn(reading, Array.isArray(written) ? ["tests", index] : ["tests"]);
		const kept = listOf(isFields(reading.kept) ? reading.kept["tests"] ?? null : null)[index];
		for (const row of await rowsIn(reading, withVars(each, kept), where)) found.push(row);
		if (found.length > MOST_TESTS) throw tooManyTests(reading.file);
	}
	return found;
}
function listOf(written) {
	return Array.isArray(written) ? written : written === null ? [] : [written];
}
function withVars(test, kept) {
	const vars = isFields(kept) ? kept["vars"] : void 0;
	return isFields(test) && vars !== void 0 ? {
		...test,
		vars
	} : test;
}
function exactly(line, read) {
	return MANY_DIGITS.test(line) ? withVars(read("rounded"), read("kept")) : read("rounded");
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
	for (const path of await pathsOf(reading, name, where)) for (const row of await rowsOfFile(reading, path, where)) found.push(row);
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
	if (/\.jsonl$/i.test(path)) {
		const lines = (await textOf(reading, path, where)).split("\n");
		if (lines.length > 3001) throw tooManyTests(path);
		return lines.flatMap((line, index) => {
			const read = (digits) => parseJson(line, path, index + 1, digits).value;
			const value = line.trim() ? exactly(line, read) : null;
			return isFields(value) ? [{
				fields: value,
				where: at(index + 1)
			}] : [];
		});
	}
	const list = listOf(await valueOf(reading, path, where));
	if (list.length > MOST_TESTS) throw tooManyTests(path);
	const kept = MANY_DIGITS.test(await textOf(reading, path, where)) ? listOf(await valueOf(reading, path, where, "kept")) : list;
	return list.flatMap((each, index) => {
		const test = withVars(each, kept[index]);
		return isFields(test) ? [{
			fields: test,
			where: at(null)
		}] : [];
	});
}
async function table(reading, text, path) {
	const { rowsOfTable } = await import("./table.js");
	const rows = rowsOfTable(text, path, {
		relaxed: true,
		most: 3001
	});
	if (rows.length > MOST_TESTS) throw tooManyTests(path);
	return rows.map(({ record, line }) => ({
		fields: fieldsOf(reading, record),
		where: {
			file: path,
			line,
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

// src/config/foreign/promptfoo/index.ts
async function readPromptfoo(file, text, tree, endpoints) {
	const { value, lineOf } = parseYamlList(text, file, "rounded");
	const files = /* @__PURE__ */ new Set([file]);
	const root = isFields(value) ? value : {};
	const kept = MANY_DIGITS.test(text) ? parseYamlList(text, file, "kept").value : value;
	const [unsupported, dropped] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
	const reading = {
		file,
		root: value,
		kept,
		lineOf,
		files,
		unsupported,
		unasked: [],
		dropped,
		env: isFields(root["env"]) ? root["env"] : {},
		tree,
		endpoints
	};
	noteStrangers(reading, root, "the config");
	const [prompts, providers] = [await promptsOf(reading), await providersOf(reading)];
	const tests = await casesOf(reading, await rowsOf(reading));
	const name = file.replace(/config\.(ya?ml|json)$/i, "");
	if (prompts.length * providers.length > MOST_TARGETS) throw tooManyTargets(file);
	const targets = prompts.flatMap((prompt) => providers.map((provider) => targetOf(reading, name, prompt, provider)));
	const lacks = [prompts.length ? "" : "prompts", providers.length ? "" : "providers"].filter(Boolean).join(" or ");
	const message = `${file}: it has no ${lacks} that can be asked, so nothing of it is.`;
	const warnings = lacks ? [{
		code: "not-asked",
		message
	}] : [];
	return {
		file,
		text,
		targets,
		files: [...files],
		suites: targets.length && tests.cases.length ? [await suiteOf(name, file, targets, tests, repeats(root["evaluateOptions"]), tree)] : [],
		warnings: [...warnings, ...notesOf(reading)],
		...reading.unasked.length > 0 ? { unasked: {
			suite: name,
			providers: reading.unasked
		} } : {}
	};
}
const MOST_TARGETS = 2e3;
function tooManyTargets(file) {
	const hint = `Take fewer of them: at most ${MOST_TARGETS} prompts, each with each provider, are read.`;
	return new UserError(`${file} has too many prompts and providers`, {
		file,
		line: null,
		key: null
	}, hint);
}
function targetOf(reading, name, prompt, provider) {
	const { env, file } = reading;
	const { label, endpoint, ...settings } = laidOver(reading, provider, prompt.config);
	const where = {
		file,
		line: prompt.line,
		key: null
	};
	return {
		name: `${name} \u00b7 ${prompt.label} \u00b7 ${label}`,
		kind: "prompt",
		prompt: prompt.path,
		model: null,
		tools: null,
		endpoint,
		given: {
			text: prompt.text,
			env,
			...settings
		},
		where
	};
}
async function suiteOf(name, file, targets, tests, trials, tree) {
	const where = {
		file,
		line: 1,
		key: null
	};
	const cards = {};
	const calibrationOf = calibrationPaths(file);
	for (const [id, { measure, blocks, options }] of tests.metrics) {
		const card = foreignCard(id, measure, where, {
			blocks,
			options
		});
		const kept = isOpinion(card) ? {
			...options,
			calibration: calibrationOf(id)
		} : options;
		cards[id] = await withCalibration({
			...card,
			options: kept
		}, tree);
	}
	const asked = tests.cases;
	return {
		name,
		targets: targets.map((target) => target.name),
		globs: [file],
		trials,
		metrics: Object.keys(cards),
		cards,
		where,
		caseFiles: [caseFileOf(file, asked)]
	};
}
function repeats(options) {
	const repeat = isFields(options) ? options.repeat : null;
	return typeof repeat === "number" && Number.isInteger(repeat) && repeat >= 1 ? Math.min(repeat, 100) : 1;
}
function notesOf({ file, unsupported, dropped }) {
	const list = [...unsupported].sort(([a], [b]) => a < b ? -1 : 1).map(([what, count]) => count > 1 ? `${what} (${count} times)` : what).join("; ");
	const tests = [...dropped].map(([why, names]) => `${why}: ${someOf(names.map((name) => `"${name}"`))}`).join("; ");
	const count = [...dropped.values()].flat().length;
	const notes = [];
	if (list) notes.push({
		code: "not-read",
		message: `${file}: not supported yet, so neither asked nor judged: ${list}.`
	});
	if (count) notes.push({
		code: "not-asked",
		message: `${file}: ${count} ${count === 1 ? "test is" : "tests are"} not asked (${tests}).`
	});
	return notes;
}

// src/config/foreign/read.ts
const READ = /\.prompt\.ya?ml$|(^|\/)promptfooconfig\.(ya?ml|json)$/i;
const PROMPTFOO = /(^|\/)promptfooconfig\.(ya?ml|json)$/i;
const GROUP = 64;
function readForeign(path, text, tree, endpoints) {
	return (PROMPTFOO.test(path) ? readPromptfoo : readPromptYml)(path, text, tree, endpoints);
}
function isForeign(path) {
	return READ.test(path);
}
async function readAll(tree, paths, endpoints, side) {
	const [found, warnings] = [[], []];
	const readOne = async (path) => {
		try {
			const text = await tree.read(path);
			return text === null ? null : await readForeign(path, text, tree, endpoints);
		} catch (error) {
			if (side === "head" || !(error instanceof UserError || error instanceof UserErrors)) throw error;
			return {
				code: "unread-on-base",
				message: `On base, ${path} can't be read, so there is nothing to compare with: ${error.message}`
			};
		}
	};
	const broken = [];
	for (let from = 0; from < paths.length; from += GROUP) {
		const group = await allTold(paths.slice(from, from + GROUP).map(readOne)).catch((error) => {
			broken.push(...mistakesIn(error));
			return [];
		});
		for (const one of group) if (one && "code" in one) warnings.push(one);
		else if (one) found.push(one);
	}
	throwFound(broken);
	return {
		found,
		warnings
	};
}

export { readForeign as a, readAll as i, READ as n, unaskedIn as o, isForeign as r, PROMPTFOO as t };