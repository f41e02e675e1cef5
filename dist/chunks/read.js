import { Ji as parseJson, Kn as faultOf, La as withoutFile, Lr as pointerPath, Na as someOf, Pa as start, Rr as valueAt, Si as suggestion, Tr as fingerprint, Ui as canonical, Xi as parseYaml, ar as placeholders, ci as digest, da as UserErrors, ea as MANY_DIGITS, fa as allTold, ga as throwFound, ha as mistakesIn, ir as fill, oi as BUILT_IN, qi as isFields, u as PROMPT_KEYS, ua as UserError, xi as nearest } from "./ground.js";
import { n as parseAndKeep } from "./yaml-again.js";
import { Mt as withCalibration, Pt as whereIs } from "./gate.js";
import { c as judgeOf, d as APIS, f as USUAL_API, o as cardOf, u as measures } from "./catalogues.js";
import { Gt as snake, Jn as parseYamlList, Zt as pathInRepository } from "./asking.js";

// src/config/foreign/foreign-config.ts
function unaskedIn(found) {
	return Object.fromEntries(found.flatMap(({ unasked }) => unasked ? unasked.suites.map((suite) => [suite, unasked.names]) : []));
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
		const id = ids.free(nameOf$2(row));
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
function nameOf$2(row) {
	if (typeof row["id"] === "string" && row["id"]) return row["id"];
	const { expected: _, ...input } = row;
	const shown = Object.values(input).find((value) => typeof value === "string" || typeof value === "number");
	return `${start(String(shown ?? "test"), 40)} #${fingerprint(input).slice(0, 6)}`;
}
function demandOf$1({ id, at }, { value, options }, row, source) {
	const { text, missing } = fill(value, row, "replace");
	if (missing.length > 0) throw lacking$1(id, missing, row, source, at);
	if (text.trim() === "") throw faulty(`${id} is empty for ${nameOf$2(row)}`, source, at, "Say what to look for.");
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
	if (missing.length > 0) throw lacking$1(id, missing, row, source, at);
}
function lacking$1(id, missing, row, source, at) {
	const message = `${id} needs {{${missing.join("}}, {{")}}}, which ${nameOf$2(row)} does not have`;
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
	ids.take(BUILT_IN);
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
	const cards = await cardsOf$1(evaluators, source, tree, endpoints);
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
async function cardsOf$1(evaluators, source, tree, endpoints) {
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
function openReading(start) {
	const env = isFields(start.root) ? start.root["env"] : void 0;
	return {
		...start,
		files: /* @__PURE__ */ new Set([start.file]),
		unsupported: /* @__PURE__ */ new Map(),
		unasked: [],
		dropped: /* @__PURE__ */ new Map(),
		env: isFields(env) ? env : {}
	};
}
function note(reading, what, where) {
	const places = reading.unsupported.get(what) ?? [];
	if (!places.length) reading.unsupported.set(what, places);
	places.push(where);
	return null;
}
function placeInWords({ file }, where) {
	if (where.line === null) return where.file === file ? null : where.file;
	return where.file === file ? `line ${where.line}` : `${where.file}:${where.line}`;
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
	const where = placeIn(reading, path);
	if (isProgram(value)) return note(reading, `${path[0]} from a program (${value})`, where);
	const [first, ...more] = await pathsOf(reading, value, where);
	if (first === void 0 || more.length) return note(reading, `${path.join(".")}: ${value}`, where);
	return valueOf(reading, first, where);
}
function listOf$3(written) {
	return Array.isArray(written) ? written : written === null ? [] : [written];
}

// src/config/foreign/promptfoo/places.ts
const KINDS = [...[
	"chat",
	"responses",
	"messages",
	"completion",
	"embedding",
	"embeddings",
	"converse"
], ...["text-generation", "chatcompletion"]];
const AGENTS = /^(?:assistant|agents?|foundry-agent|chatkit|codex(?:-[a-z-]+)?|claude-(?:agent-sdk|code))$/;
const OTHERS$1 = /^(?:realtime|live|image|video|audio|voice|tts|speech|transcription|moderation|feature-extraction|sentence-similarity|(?:text|token)-classification|knowledge-base|kb|nova-(?:sonic|reel))$/;
const VECTORS$1 = /^embeddings?$/;
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
const ITS_OWN = [
	"promptfoo",
	"echo",
	"sequence",
	"manual-input"
];
function placeOf(id, endpoints, { set = null, asks = "text" } = {}) {
	const [vendor = "", ...rest] = id.split(":");
	const kind = rest[0] ?? "";
	if (/[{}]/.test(id)) return " (its name comes from the environment)";
	if (PROGRAMS.includes(vendor) || isProgram(id)) return " (a program)";
	if (ADDRESSES.includes(vendor)) return " (an address of its own: gate it as an `http` target)";
	if (ITS_OWN.includes(vendor)) return " (it asks no model)";
	if (AGENTS.test(kind) || /-agent$|^opencode/.test(vendor)) return " (an agent: gate it as a `command` or `http` target)";
	if (OTHERS$1.test(kind) || VECTORS$1.test(kind) && asks === "text") return " (it answers no prompt with a text)";
	const model = (KINDS.includes(kind) ? rest.slice(1) : rest).join(":") || (set ?? "");
	if (model === "") return " (it names no model)";
	if (endpoints.includes(vendor)) return {
		endpoint: vendor,
		model
	};
	if (vendor === "openai") return {
		endpoint: "default",
		model
	};
	return /^[a-z][a-z0-9-]*$/.test(vendor) ? ` (declare an endpoint "${vendor}" in the workflow to ask it)` : "";
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
	options: [...[
		"provider",
		"rubricPrompt",
		"runSerially",
		"disableConversationVar",
		"disableVarExpansion"
	], ...[
		"disableDefaultAsserts",
		"prefix",
		"suffix"
	]],
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
	"a scenario": [
		"description",
		"config",
		"tests"
	],
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
const BELOW = [
	"vars",
	"assert",
	"options",
	"threshold"
];
function noteStrangers(reading, fields, of, at) {
	const known = KNOWN[of];
	for (const key of Object.keys(fields)) {
		if (known.includes(key)) continue;
		const isTop = of === "the config";
		const guess = isTop && BELOW.includes(key) ? `defaultTest.${key}` : nearest(key, known);
		const meant = guess === null ? "" : ` (did you mean ${guess}?)`;
		note(reading, `the key ${key}${isTop ? "" : ` of ${of}`}${meant}`, at([key]));
	}
}

// src/config/foreign/promptfoo/settings.ts
const IN_FILES = ["response_format", "instructions"];
const LISTS = ["tools", "functions"];
async function settingsOf(reading, config, at, whose) {
	const value = await dereferenced(reading, config, at);
	if (value === null) return isReference(config) ? null : {};
	if (!isFields(value)) {
		note(reading, `config of ${whose} that is no mapping`, placeIn(reading, at));
		return {};
	}
	const read = { ...value };
	for (const key of [...IN_FILES, ...LISTS]) {
		const said = value[key] ?? null;
		const found = await dereferenced(reading, said, [...at, key]);
		if (found === null && isReference(said)) return null;
		const items = LISTS.includes(key) ? await itemsOf(reading, found, [...at, key], whose) : found;
		if (items === void 0) return null;
		read[key] = items;
	}
	const { instructions = null } = read;
	if (instructions !== null && typeof instructions !== "string") note(reading, `instructions of ${whose} that are no text`, placeIn(reading, [...at, "instructions"]));
	return read;
}
async function itemsOf(reading, list, at, whose) {
	if (!Array.isArray(list)) {
		if (list !== null) note(reading, `${at.at(-1)} of ${whose} that are no list`, placeIn(reading, at));
		return null;
	}
	const items = [];
	for (const [index, each] of list.entries()) {
		const found = await dereferenced(reading, each, [...at, index]);
		if (found === null && isReference(each)) return void 0;
		if (Array.isArray(found)) items.push(...found);
		else items.push(found);
	}
	return items;
}

// src/config/foreign/promptfoo/tools.ts
function toolsOf(tools, functions) {
	return [...listOf$2(tools).map(toolOf), ...listOf$2(functions).map(functionOf)];
}
function listOf$2(value) {
	return Array.isArray(value) ? value : [];
}
function functionOf(each) {
	return {
		type: "function",
		function: each
	};
}
function toolOf(tool) {
	if (!isFields(tool) || typeof tool["name"] !== "string" || !isFields(tool["input_schema"])) return tool;
	const { name, description, input_schema: parameters } = tool;
	return functionOf({
		name,
		...description === void 0 ? {} : { description },
		parameters
	});
}
function choiceOf(setting) {
	if (!isFields(setting)) return setting;
	const { type, name } = setting;
	if (type === "auto" || type === "none") return type;
	if (type === "any") return "required";
	if (type === "tool" && typeof name === "string") return functionOf({ name });
	return type === void 0 ? functionOf(setting) : setting;
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
async function providersOf(reading) {
	const root = isFields(reading.root) ? reading.root : {};
	const key = root["providers"] === void 0 && root["targets"] !== void 0 ? "targets" : "providers";
	const written = await dereferenced(reading, root[key] ?? null, [key]);
	const found = [];
	for (const [index, each] of listOf$3(written).entries()) {
		const at = Array.isArray(root[key]) ? [key, index] : [key];
		const value = await dereferenced(reading, each, at);
		if (value === null && isReference(each)) {
			reading.unasked.push(each);
			continue;
		}
		const all = Array.isArray(value) ? value : [value];
		for (const one of all) {
			const provider = await providerOf(reading, one, at);
			if (!provider) continue;
			const label = freeName(provider.label, (name) => found.some((other) => other.label === name));
			found.push({
				...provider,
				label
			});
		}
	}
	return found;
}
async function providerOf(reading, value, at) {
	if (typeof value === "string") return named$1(reading, {
		id: value,
		label: value,
		at
	});
	if (!isFields(value)) return note(reading, "a provider without a name", placeIn(reading, at));
	if (typeof value["id"] === "string") return written(reading, value["id"], value, at);
	const [[name, inner] = ["", null]] = Object.entries(value);
	const { id, ...settings } = isFields(inner) ? inner : {};
	return written(reading, name, id === void 0 ? settings : {
		label: id,
		...settings
	}, [...at, name]);
}
async function written(reading, id, { label, config, transform, prompts, ...more }, at) {
	noteStrangers(reading, more, "a provider", placesBelow(reading, at));
	if (transform !== void 0) {
		reading.unasked.push(id);
		return note(reading, `the provider ${id} with transform (a program)`, placeIn(reading, at));
	}
	const settings = await settingsOf(reading, config ?? null, [...at, "config"], "a provider");
	const called = typeof label === "string" ? label : id;
	if (settings === null) {
		reading.unasked.push(called);
		return null;
	}
	return named$1(reading, {
		id,
		label: called,
		at,
		config: settings,
		prompts: namesIn(prompts)
	});
}
function placesBelow(reading, at) {
	return (path) => placeIn(reading, [...at, ...path]);
}
function namesIn(written) {
	if (typeof written === "string") return [written];
	return Array.isArray(written) ? written.map(String) : null;
}
function named$1(reading, { id, label, at, config = {}, prompts = null }) {
	const set = typeof config["model"] === "string" ? config["model"] : null;
	const place = placeOf(id, reading.endpoints, { set });
	const where = placeIn(reading, at);
	if (typeof place === "string") {
		reading.unasked.push(label);
		return note(reading, `the provider ${id}${place}`, where);
	}
	const { tools = null, functions = null, response_format: responseFormat = null, instructions } = config;
	const settings = Object.entries(config).filter(([key]) => key !== "model" || set !== place.model);
	return {
		label,
		names: [label, id],
		where,
		prompts,
		...place,
		api: apiOf(id),
		parameters: parametersIn(reading, Object.fromEntries(settings), "a provider", placesBelow(reading, [...at, "config"])),
		tools: toolsOf(tools, functions),
		responseFormat,
		instructions: typeof instructions === "string" ? instructions : null
	};
}
function laidOver(reading, provider, config, where) {
	if (config === null) return provider;
	const { tools, functions, response_format: format, instructions } = config;
	const own = toolsOf(tools ?? null, functions ?? null);
	const parameters = parametersIn(reading, config, "a prompt", () => where);
	return {
		...provider,
		parameters: {
			...provider.parameters,
			...parameters
		},
		tools: own.length ? own : provider.tools,
		responseFormat: format ?? provider.responseFormat,
		instructions: typeof instructions === "string" ? instructions : provider.instructions
	};
}
function apiOf(id) {
	const [, kind = ""] = id.split(":");
	return APIS.includes(kind) ? kind : USUAL_API;
}
const READ_ELSEWHERE = [
	"tools",
	"functions",
	"response_format",
	"instructions",
	"cost"
];
function parametersIn(reading, config, whose, at) {
	const parameters = {};
	for (const [key, setting] of Object.entries(config)) {
		const name = snake(key);
		if (name === "function_call" || name === "tool_choice") parameters["tool_choice"] = choiceOf(setting);
		else if (PARAMETERS.includes(name)) parameters[name] = setting;
		else if (CONNECTION.test(name)) note(reading, `${key} of ${whose} (endpoints come from the workflow)`, at([key]));
		else if (!READ_ELSEWHERE.includes(name)) note(reading, `${key} of ${whose}`, at([key]));
	}
	return parameters;
}

// src/config/foreign/promptfoo/graders.ts
const VECTORS = "openai:embedding:text-embedding-3-large";
function graderOf(reading, provider, kind, where) {
	const [id, config] = named(sorted(provider, kind)) ?? (kind === "embedding" ? [VECTORS, {}] : [null, {}]);
	if (id === null) return "without a grader: name one in `defaultTest.options.provider`";
	const place = placeOf(id, reading.endpoints, { asks: kind === "embedding" ? "vectors" : "text" });
	if (typeof place === "string") return `with the grader ${id}${place}`;
	const endpoint = kind === "text" && place.endpoint === "default" ? judgeEndpoint(reading.endpoints) : place.endpoint;
	return {
		model: place.model,
		endpoint,
		parameters: parametersIn(reading, config, "a grader", () => where)
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
	const kind = way.measure === "embedding-similarity" ? "embedding" : "text";
	const grader = graderOf(reading, provider, kind, graded.where);
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
	for (const { assertion, where } of flat(reading, asserts)) {
		const { type, metric, weight } = assertion;
		noteStrangers(reading, assertion, "an assertion", () => where);
		if (typeof type !== "string") {
			note(reading, "an assertion without a type", where);
			continue;
		}
		const mapped = await mappedOf(reading, assertion, type, {
			...given,
			where
		}).catch(whyNot(type, reading.file));
		if (typeof mapped === "string") {
			note(reading, `the assertion ${mapped}`, where);
			continue;
		}
		const { measure, options } = mapped;
		const blocks = weight !== 0;
		const said = typeof metric === "string" && metric !== type ? `${metric} (${type})` : type;
		const named = mapped.words === null ? said : `${said}: ${start(mapped.words, 40)}`;
		const name = blocks ? named : `${named}, not weighed`;
		const id = metrics.named(name, {
			measure,
			options,
			blocks
		}, (each) => Object.hasOwn(demands, each));
		demands[id] = mapped.demand;
	}
	return demands;
}
function whyNot(type, file) {
	return (error) => {
		if (error instanceof UserError) return `${type} (${withoutFile(error.message, file)})`;
		throw error;
	};
}
const CHANGES$1 = ["transform", "contextTransform"];
async function mappedOf(reading, assertion, type, { vars, options, where }) {
	const changed = CHANGES$1.find((key) => assertion[key] !== void 0);
	if (changed) return `${type} with ${changed}`;
	const threshold = assertion["threshold"] ?? null;
	if (threshold !== null && !Number.isFinite(threshold)) return `${type} with a threshold that is no number`;
	if (!asksJudge(type) && !supportedTypes.includes(type.replace(/^not-/, ""))) return type;
	const filled = await filledValue(reading, assertion["value"] ?? null, vars);
	if (filled === null) return type;
	if (filled.lacks !== null) return `${type} (it needs ${filled.lacks})`;
	const limit = typeof threshold === "number" ? threshold : null;
	if (asksJudge(type)) {
		const provider = assertion["provider"] ?? options["provider"] ?? null;
		const rubricPrompt = assertion["rubricPrompt"] ?? options["rubricPrompt"] ?? null;
		return judgeDemandOf({
			...filled,
			type,
			threshold: limit,
			provider,
			rubricPrompt,
			vars,
			where
		}, reading);
	}
	const mapped = await demandOf({
		value: filled.value,
		type,
		threshold: limit
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
function flat(reading, asserts, above = []) {
	return asserts.flatMap(({ assertion, where }) => {
		const left = (what) => note(reading, what, where) ?? [];
		if (!isFields(assertion)) return left("an assertion that is no mapping");
		const { $ref: reference, type, assert, threshold } = assertion;
		if (typeof reference === "string") {
			if (above.includes(reference)) return left(`the assertion ${reference} (it holds itself)`);
			const path = pointerPath(reference.replace(/^#/, "")) ?? ["?"];
			const found = valueAt(reading.root, path);
			return isFields(found) && found["$ref"] === void 0 ? flat(reading, [{
				assertion: found,
				where: placeIn(reading, [...path])
			}], [...above, reference]) : left(`the assertion ${reference}`);
		}
		if (type !== "assert-set") return [{
			assertion,
			where
		}];
		if (!listOf$1(assert).length) return left("the assertion assert-set without a list of assertions");
		return threshold === void 0 ? flat(reading, listOf$1(assert).map((each) => ({
			assertion: each,
			where
		})), above) : left("the assertion assert-set with a threshold");
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
			const { text, missing } = evaluate(parse(each, reading.file, 1, "nunjucks"), {
				env: reading.env,
				...vars
			});
			if (missing.length) lacks ??= `{{${missing.join("}}, {{")}}}`;
			return text;
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

// src/config/foreign/promptfoo/metrics.ts
function openMetrics() {
	const all = /* @__PURE__ */ new Map();
	const known = /* @__PURE__ */ new Map();
	const ids = openIds();
	return {
		all,
		named: (name, metric, isTaken) => {
			const what = `${name}\n${canonical(metric.options)}`;
			const same = known.get(what) ?? [];
			const there = same.find((each) => !isTaken(each));
			if (there !== void 0) return there;
			const id = ids.free(name);
			ids.take(id);
			all.set(id, metric);
			known.set(what, [...same, id]);
			return id;
		}
	};
}

// src/config/foreign/promptfoo/vars.ts
const MOST_COMBINED = 200;
const MEDIA = /\.(jpe?g|png|gif|bmp|webp|svg|mp[34]|webm|ogg|mov|avi|wmv|mkv|m4v|wav|pdf|docx?|xlsx?|pptx?)$/i;
async function told(read) {
	try {
		return await read;
	} catch (error) {
		if (error instanceof UserError) return error.message;
		throw error;
	}
}
function varsOf(reading, written) {
	return told(readVars(reading, written));
}
async function readVars(reading, written) {
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
async function fillingsOf(reading, vars, { title: test, where, isExpanded }) {
	let all = [{}];
	for (const [name, written] of Object.entries(vars)) {
		const values = [];
		for (const each of await severalOf(reading, name, written, isExpanded)) {
			const value = await told(valueIn(reading, name, each));
			const unread = typeof value === "string" ? value : value.unread;
			if (unread !== void 0) drop(reading, test, unread);
			else values.push(value.is);
		}
		all = all.flatMap((each) => values.map((one) => ({
			...each,
			[name]: one
		})));
		if (all.length > MOST_COMBINED) {
			note(reading, `more than ${MOST_COMBINED} combinations of one test`, where);
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
			if (error instanceof UserError) return `the variable ${name} can't be filled: ${withoutFile(error.message, reading.file)}`;
			throw error;
		}
	}
	return filled;
}
function asText(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}

// src/config/foreign/promptfoo/cases.ts
async function casesOf(reading, rows) {
	const shared = await sharedIn(reading);
	const cases = [];
	const [metrics, ids] = [openMetrics(), openIds()];
	for (const row of rows) {
		noteStrangers(reading, row.fields, "a test", row.at);
		noteOptions(reading, row.fields, row.at);
		const options = {
			...fields(shared.fields["options"]),
			...fields(row.fields["options"])
		};
		const asserts = [...options["disableDefaultAsserts"] === true ? [] : shared.asserts, ...await assertsOf(reading, row.fields["assert"], row.at)];
		for (const vars of await waysOf(reading, row, shared, options)) {
			const demands = await demandsOf(reading, asserts, {
				vars,
				options
			}, metrics);
			const next = caseOf(row, shared.fields, vars, demands, ids);
			const title = `${next.id}${placed(reading, row.where)}`;
			if (Object.keys(demands).length > 0) {
				ids.take(next.id);
				const wanted = (key) => namesIn(row.fields[key] ?? shared.fields[key]);
				cases.push({
					of: next,
					title,
					where: row.where,
					prompts: wanted("prompts"),
					providers: wanted("providers")
				});
			} else drop(reading, title, asserts.length ? "none of its assertions is judged here" : "it asserts nothing");
		}
	}
	return {
		cases,
		metrics: metrics.all,
		around: aroundIn(fields(shared.fields["options"]))
	};
}
function aroundIn({ prefix, suffix }) {
	const text = (written) => typeof written === "string" ? written : "";
	return {
		prefix: text(prefix),
		suffix: text(suffix)
	};
}
async function sharedIn(reading) {
	const root = isFields(reading.root) ? reading.root : {};
	const written = await dereferenced(reading, root["defaultTest"] ?? null, ["defaultTest"]);
	const said = isFields(written) ? written : {};
	const at = (path) => placeIn(reading, ["defaultTest", ...path]);
	noteStrangers(reading, said, "a test", at);
	noteOptions(reading, said, at);
	const kept = isFields(reading.kept) ? reading.kept["defaultTest"] : null;
	return {
		fields: said,
		vars: await varsOf(reading, isFields(kept) ? kept["vars"] : said["vars"]),
		asserts: await assertsOf(reading, said["assert"], at)
	};
}
async function waysOf(reading, row, shared, options) {
	const test = `${wordsOf(row.fields["description"], fields(row.fields["vars"]))}${placed(reading, row.where)}`;
	const own = await varsOf(reading, row.fields["vars"]);
	const [reason] = [
		unfit(row.fields),
		unfit(shared.fields),
		apart(row.fields, shared.fields),
		own,
		shared.vars
	].filter((each) => typeof each === "string");
	if (reason !== void 0 || typeof own === "string" || typeof shared.vars === "string") return drop(reading, test, String(reason)) ?? [];
	const all = {
		...own,
		...shared.vars,
		...own
	};
	const isExpanded = options["disableVarExpansion"] !== true;
	return fillingsOf(reading, all, {
		title: test,
		where: row.where,
		isExpanded
	});
}
const CHANGES = [...[
	"transform",
	"postprocess",
	"transformVars",
	"storeOutputAs",
	"tools",
	"functions",
	"function_call"
], ...[
	"response_format",
	"instructions",
	...PARAMETERS
]];
function unfit({ options, ...test }) {
	const changed = Object.keys(fields(options)).find(changes);
	if (changed) return `it has options.${changed}`;
	if (test["threshold"] !== void 0) return "it has a threshold of its own";
	for (const key of ["assertScoringFunction", "providerOutput"]) if (test[key] !== void 0) return `it has ${key}`;
	return test["provider"] === void 0 ? null : "it has a provider of its own";
}
function apart(test, shared) {
	const [own, common] = [fields(test["options"]), fields(shared["options"])];
	const key = ["prefix", "suffix"].find((each) => own[each] !== void 0 && own[each] !== common[each]);
	return key === void 0 ? null : `it has options.${key} of its own`;
}
function noteOptions(reading, { options }, at) {
	const idle = Object.entries(fields(options)).filter(([key]) => !changes(key));
	noteStrangers(reading, Object.fromEntries(idle), "options", (path) => at(["options", ...path]));
}
function changes(key) {
	return CHANGES.includes(key) || CHANGES.includes(snake(key));
}
function fields(value) {
	return isFields(value) ? value : {};
}
async function assertsOf(reading, written, at) {
	const where = at(["assert"]);
	const isFile = isReference(written);
	const value = await dereferenced(reading, written ?? null, ["assert"]);
	if (value === null) return [];
	if (Array.isArray(value)) return value.map((assertion, index) => ({
		assertion,
		where: isFile ? where : at(["assert", index])
	}));
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
		id: ids.free(nameOf$1(row, vars, metadata)),
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
function nameOf$1({ fields }, vars, metadata) {
	if (typeof metadata["testCaseId"] === "string") return metadata["testCaseId"];
	return `${wordsOf(fields["description"], vars)} #${fingerprint(vars).slice(0, 6)}`;
}
function wordsOf(description, vars) {
	const shown = typeof description === "string" ? description : Object.values(vars).find((each) => each !== "");
	return start(typeof shown === "object" ? JSON.stringify(shown) : String(shown ?? "test"), 40);
}
function placed(reading, where) {
	const place = placeInWords(reading, where);
	return place === null ? "" : ` (${place})`;
}

// src/config/foreign/promptfoo/notes.ts
function notesOf(reading) {
	const { file, unsupported, dropped } = reading;
	const list = [...unsupported].sort(([a], [b]) => a < b ? -1 : 1).map(([what, places]) => `${what}${placesOf(reading, places)}`).join("; ");
	const tests = [...dropped].map(([why, names]) => `${why}: ${someOf(names.map((name) => `"${name}"`))}`).join("; ");
	const count = [...dropped.values()].flat().length;
	const notes = [];
	if (list) notes.push({
		code: "not-read",
		message: `${file}: not supported yet, so neither asked nor judged: ${list}. docs/from-promptfoo.md says what stands for each.`
	});
	if (count) notes.push({
		code: "not-asked",
		message: `${file}: ${count} ${count === 1 ? "test is" : "tests are"} not asked (${tests}).`
	});
	return notes;
}
const SHOWN = 3;
function placesOf(reading, places) {
	const shown = [...new Set(places.map((where) => placeInWords(reading, where)))].filter((place) => place !== null);
	const times = places.length > 1 ? `${places.length} times` : "";
	const more = shown.length > SHOWN ? ", \u2026" : "";
	const said = [times, shown.length ? `${shown.slice(0, SHOWN).join(", ")}${more}` : ""].filter(Boolean).join(": ");
	return said ? ` (${said})` : "";
}

// src/config/foreign/promptfoo/templates.ts
async function openTemplate(text, { file, line, env }) {
	if (!/\{[{%]/.test(text)) return () => [];
	const { parse, evaluate } = await import("./jinja.js");
	try {
		const template = parse(text, file, line, "nunjucks");
		const roots = [...new Set([...template.wanted.values()].map((name) => name.split(".")[0] ?? ""))];
		return (vars) => roots.every((name) => name === "env" || Object.hasOwn(vars, name)) ? [] : missingIn(() => evaluate(template, {
			env,
			...vars
		}).missing);
	} catch (error) {
		if (error instanceof UserError) return error;
		throw error;
	}
}
function missingIn(fill) {
	try {
		return fill();
	} catch (error) {
		if (error instanceof UserError) return [];
		throw error;
	}
}

// src/config/foreign/promptfoo/prompts.ts
const ENDING = /\.(txt|md|j2|njk|hbs|json|jsonl|csv|ya?ml|prompt)(:[\w.]+)?$/i;
function isPathLike(text) {
	return !/[\n{}]/.test(text) && text.length < 300 && (ENDING.test(text) || /^\S*[/\\*]\S*$/.test(text));
}
async function promptsOf(reading) {
	const written = (isFields(reading.root) ? reading.root["prompts"] : null) ?? null;
	const found = [];
	const broken = [];
	for (const { value, at, fallback } of listOf(written)) for (const prompt of await promptOf(reading, value, at, fallback)) {
		const label = freeName(prompt.label, (name) => found.some((other) => other.label === name));
		const whole = prompt.text ?? await reading.tree.read(prompt.path) ?? "";
		const opened = await opening(reading, prompt, whole);
		if (typeof opened !== "string" && !(opened instanceof UserError)) {
			found.push({
				...prompt,
				label,
				whole: prompt.path === reading.file ? whole : whole.trim(),
				template: opened
			});
			continue;
		}
		if (opened instanceof UserError) broken.push(opened);
		reading.unasked.push(label);
		const why = typeof opened === "string" ? `it needs ${opened}` : withoutFile(opened.message, prompt.path);
		note(reading, `the prompt ${label} (${why})`, placeIn(reading, at));
	}
	if (found.length === 0 && broken[0]) throw broken[0];
	return found;
}
const KEYS = [
	"raw",
	"id",
	"path"
];
function listOf(written) {
	if (Array.isArray(written)) return written.map((value, index) => ({
		value,
		at: ["prompts", index],
		fallback: `prompt ${index + 1}`
	}));
	if (isFields(written) && !KEYS.some((key) => typeof written[key] === "string")) return Object.entries(written).map(([file, label]) => ({
		value: {
			id: file,
			label
		},
		at: ["prompts", file],
		fallback: file
	}));
	return written === null ? [] : [{
		value: written,
		at: ["prompts"],
		fallback: "prompt 1"
	}];
}
async function promptOf(reading, value, at, fallback) {
	if (typeof value === "string") return fromText(reading, value, at, fallback);
	const where = placeIn(reading, at);
	if (!isFields(value)) return note(reading, "a prompt that is no text", where) ?? [];
	noteStrangers(reading, value, "a prompt", (path) => placeIn(reading, [...at, ...path]));
	const said = KEYS.map((key) => value[key]).find((each) => typeof each === "string");
	if (said === void 0) return note(reading, "a prompt without raw, id or path", where) ?? [];
	const called = typeof value["label"] === "string" ? value["label"] : null;
	const also = [called, value["id"]].filter((each) => typeof each === "string" && each !== said);
	const label = called === null ? fallback : start(called, 60);
	const found = await fromText(reading, said, at, label);
	const settings = await settingsOf(reading, value["config"] ?? null, [...at, "config"], "a prompt");
	if (settings === null) {
		reading.unasked.push(label);
		return [];
	}
	return found.map((each) => ({
		...each,
		label: called === null ? each.label : label,
		names: [...also, ...each.names],
		config: settings
	}));
}
async function fromText(reading, text, at, label) {
	const where = placeIn(reading, at);
	const left = (what) => {
		reading.unasked.push(start(text, 60));
		return note(reading, what, where) ?? [];
	};
	if (text.startsWith("exec:") || isReference(text) && isProgram(text) || !/\s/.test(text) && isProgram(text)) return left(`the prompt ${start(text)} (a program)`);
	const paths = isReference(text) || isPathLike(text) ? await pathsOf(reading, text, where) : [];
	if (!(paths.length > 0 && await reading.tree.read(paths[0] ?? "") !== null)) {
		if (isReference(text) || isPathLike(text) && !/\s/.test(text)) return left(`the prompt ${text} (no such file)`);
		return [{
			label,
			names: [text],
			path: reading.file,
			text,
			line: where.line,
			config: null
		}];
	}
	const found = [];
	for (const path of paths) {
		if (/\.(csv|jsonl|xlsx)$/i.test(path)) left(`prompts in ${path}`);
		else found.push(...parts(path, await reading.tree.read(path) ?? "", nameOf(reading, path)));
		reading.files.add(path);
	}
	return found;
}
function nameOf({ file }, path) {
	const folder = file.slice(0, file.lastIndexOf("/") + 1);
	return path.startsWith(folder) ? path.slice(folder.length) : path;
}
function parts(path, text, name) {
	const label = path.split("/").at(-1) ?? path;
	const at = {
		names: [name],
		path,
		line: 1,
		config: null
	};
	const pieces = path.endsWith(".txt") ? text.split(/^---[ \t]*$/m).filter((piece) => piece.trim()) : [];
	if (pieces.length < 2) return [{
		...at,
		label,
		text: null
	}];
	return pieces.map((piece, index) => ({
		...at,
		label: `${label} ${index + 1}`,
		text: piece
	}));
}
async function opening(reading, prompt, whole) {
	const unset = unsetIn(reading, whole);
	if (unset !== null) return `${unset}, which the config does not set`;
	if (/\{[{%][^{}]*\b_conversation\b/.test(whole)) return "what other tests were answered (_conversation)";
	const own = isFields(reading.root) ? reading.root["nunjucksFilters"] : null;
	const names = isFields(own ?? null) ? Object.keys(own) : [];
	const filter = [...whole.matchAll(/\{[{%][^{}]*[}%]\}/g)].flatMap(([tag]) => [...tag.matchAll(/\|\s*(\w+)/g)].map(([, name = ""]) => name)).find((name) => names.includes(name));
	if (filter !== void 0) return `the filter ${filter}, which is a program`;
	return openTemplate(whole, {
		file: prompt.path,
		line: prompt.line ?? 1,
		env: reading.env
	});
}

// src/config/foreign/promptfoo/suites.ts
function isCalled(names, references) {
	return references.some((reference) => names.some((name) => name === reference || name.startsWith(`${reference}:`) || reference.endsWith("*") && name.startsWith(reference.slice(0, -1))));
}
async function suitesOf(reading, name, seats, tests, trials) {
	if (seats.length === 0) return [];
	const cards = await cardsOf(reading, tests);
	const suites = [];
	for (const { seats: some, cases } of groupsOf(reading, seats, tests)) {
		const wanted = new Set(cases.flatMap(({ demands = {} }) => Object.keys(demands)));
		const metrics = Object.keys(cards).filter((id) => wanted.has(id));
		const called = some.length === seats.length ? name : `${name} \u00b7 ${start(namesOf(some, seats), 80)}`;
		suites.push({
			name: freeName(called, (taken) => suites.some((other) => other.name === taken)),
			targets: some.map(({ target }) => target.name),
			globs: [reading.file],
			trials,
			metrics,
			cards: Object.fromEntries(metrics.map((id) => [id, cards[id]])),
			where: {
				file: reading.file,
				line: 1,
				key: null
			},
			caseFiles: [caseFileOf(reading.file, cases)]
		});
	}
	return suites;
}
async function cardsOf(reading, { metrics }) {
	const where = {
		file: reading.file,
		line: 1,
		key: null
	};
	const cards = {};
	const calibrationOf = calibrationPaths(reading.file);
	for (const [id, { measure, blocks, options }] of metrics) {
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
		}, reading.tree);
	}
	return cards;
}
function groupsOf(reading, seats, { cases }) {
	const lacks = lacksOf(seats, cases);
	const groups = /* @__PURE__ */ new Map();
	for (const placed of cases) {
		const allowed = seats.filter((seat) => isAllowed(seat, placed));
		const isFit = ({ prompt }) => lacks(prompt, placed).length === 0;
		const fit = allowed.filter(isFit);
		if (fit.length === 0) {
			drop(reading, placed.title, whyNone(allowed, placed, lacks));
			continue;
		}
		noteUncalled(reading, seats, placed);
		for (const prompt of new Set(allowed.filter((seat) => !isFit(seat)).map(({ prompt: one }) => one))) note(reading, `the prompt ${prompt.label} with tests that lack ${braced(lacks(prompt, placed))}`, placed.where);
		const key = JSON.stringify(fit.map(({ target }) => target.name));
		const group = groups.get(key) ?? {
			seats: fit,
			cases: []
		};
		groups.set(key, group);
		group.cases.push(placed.of);
	}
	return [...groups.values()].sort((a, b) => b.seats.length - a.seats.length);
}
function isAllowed({ prompt, provider }, { prompts, providers }) {
	return (prompts === null || isCalled(prompt.names, prompts)) && (providers === null || isCalled(provider.names, providers));
}
function noteUncalled(reading, seats, { prompts, providers, where }) {
	for (const name of prompts ?? []) if (!seats.some(({ prompt }) => isCalled(prompt.names, [name]))) note(reading, `the prompt ${name} of a test (no prompt that is asked has this name)`, where);
	for (const name of providers ?? []) if (!seats.some(({ provider }) => isCalled(provider.names, [name]))) note(reading, `the provider ${name} of a test (no provider that is asked has this name)`, where);
}
function lacksOf(seats, cases) {
	const known = /* @__PURE__ */ new Map();
	for (const prompt of new Set(seats.map((seat) => seat.prompt))) {
		const own = seats.filter((seat) => seat.prompt === prompt);
		const asked = cases.filter((placed) => own.some((seat) => isAllowed(seat, placed)));
		const odd = asked.map((placed) => [placed, prompt.template(placed.of.input)]).filter(([, names]) => names.length > 0);
		if (odd.length < asked.length) known.set(prompt, new Map(odd));
	}
	return (prompt, placed) => known.get(prompt)?.get(placed) ?? [];
}
function whyNone(allowed, placed, lacks) {
	const [first] = allowed;
	if (!first) return "none of its prompts and providers is asked";
	return `it lacks ${braced(lacks(first.prompt, placed))}, which the prompt ${first.prompt.label} needs`;
}
function braced(names) {
	return `{{${names.join("}}, {{")}}}`;
}
function namesOf(some, all) {
	const labels = (seats, of) => [...new Set(seats.map((seat) => seat[of].label))];
	return ["prompt", "provider"].map((of) => {
		const own = labels(some, of);
		return own.length < labels(all, of).length ? own.join(", ") : "";
	}).filter(Boolean).join(" \u00b7 ") || "some";
}

// src/config/foreign/promptfoo/columns.ts
function fieldsOfRecord(record, stranger) {
	const vars = {};
	const metadata = {};
	const asserts = [];
	const said = {};
	for (const [column, cell] of Object.entries(record)) {
		const name = column.trim();
		if (!name.startsWith("__")) vars[name] = cell;
		else if (name === "__description") {
			if (cell) said["description"] = cell;
		} else if (name.startsWith("__metadata:")) metadata[name.slice(11)] = cell;
		else if (/^__expected\d*$/.test(name) && cell.trim()) {
			const config = record[`__config:${name}:threshold`] ?? record["__config:__expected:threshold"];
			const { type, value, threshold } = assertionFromText(cell);
			const limit = config ? Number(config) : threshold;
			asserts.push({
				type,
				value,
				...limit === null ? {} : { threshold: limit }
			});
		} else if (!/^__(expected|metric|config)/.test(name) && cell.trim()) stranger(`the column ${name}`);
	}
	return {
		vars,
		assert: asserts,
		metadata,
		...said
	};
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
function checkNumber(tests, file) {
	if (tests > MOST_TESTS) throw tooManyTests(file);
}
async function testsIn(reading, written, kept, path) {
	const found = [];
	for (const [index, each] of listOf$3(written).entries()) {
		const at = Array.isArray(written) ? [...path, index] : path;
		for (const row of await rowsIn(reading, withVars(each, listOf$3(kept)[index]), at)) found.push(row);
		checkNumber(found.length, reading.file);
	}
	return found;
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
async function rowsIn(reading, value, path) {
	const where = placeIn(reading, path);
	if (isFields(value) && typeof value["path"] !== "string") return [{
		fields: value,
		where: {
			...where,
			key: null
		},
		at: (inner) => placeIn(reading, [...path, ...inner])
	}];
	const name = isFields(value) ? value["path"] : value;
	const left = (what) => note(reading, what, where) ?? [];
	if (typeof name !== "string") return noMapping(reading, where);
	if (isProgram(name)) return left(`tests from a program (${name})`);
	if (!isReference(name) && /^[a-z]+:\/\//.test(name)) return left(`tests from ${name}`);
	const found = [];
	for (const file of await pathsOf(reading, name, where)) if (await reading.tree.read(file) === null) left(`tests in ${name} (no such file)`);
	else for (const row of await rowsOfFile(reading, file, where)) found.push(row);
	if (found.length === 0 && !reading.unsupported.has(`tests in ${name} (no such file)`)) left(`tests in ${name} (none found)`);
	return found;
}
async function rowsOfFile(reading, file, where) {
	if (/\.xlsx?$/i.test(file)) return note(reading, `tests in ${file}`, where) ?? [];
	const text = await textOf(reading, file, where);
	if (/\.csv$/i.test(file)) return table(reading, text, file);
	if (/\.jsonl$/i.test(file)) {
		const lines = text.split("\n");
		checkNumber(lines.length - 1, file);
		return lines.flatMap((line, index) => {
			if (!line.trim()) return [];
			const read = (digits) => parseJson(line, file, index + 1, digits).value;
			const value = exactly(line, read);
			if (isFields(value)) return [inLine(file, index + 1, value)];
			return noMapping(reading, {
				file,
				line: index + 1,
				key: null
			});
		});
	}
	const read = (digits) => /\.json$/i.test(file) ? parseJson(text, file, 1, digits) : parseYamlList(text, file, digits);
	const { value, lineOf } = read("rounded");
	const list = listOf$3(value);
	checkNumber(list.length, file);
	const kept = MANY_DIGITS.test(text) ? listOf$3(read("kept").value) : list;
	return list.flatMap((each, index) => {
		const test = withVars(each, kept[index]);
		const way = Array.isArray(value) ? [index] : [];
		const at = (path) => ({
			file,
			line: lineOf([...way, ...path]),
			key: path.join(".") || null
		});
		const place = {
			...at([]),
			key: null
		};
		return isFields(test) ? [{
			fields: test,
			where: place,
			at
		}] : noMapping(reading, place);
	});
}
function noMapping(reading, where) {
	return note(reading, "a test that is no mapping", where) ?? [];
}
function inLine(file, line, fields) {
	const where = {
		file,
		line,
		key: null
	};
	return {
		fields,
		where,
		at: () => where
	};
}
async function table(reading, text, file) {
	const { rowsOfTable } = await import("./table.js");
	const rows = rowsOfTable(text, file, {
		relaxed: true,
		most: 3001
	});
	checkNumber(rows.length, file);
	return rows.map(({ record, line }) => {
		const stranger = (what) => void note(reading, what, {
			file,
			line: 1,
			key: null
		});
		return inLine(file, line, fieldsOfRecord(record, stranger));
	});
}

// src/config/foreign/promptfoo/scenarios.ts
async function scenarioRows(reading) {
	const root = isFields(reading.root) ? reading.root : {};
	const written = await dereferenced(reading, root["scenarios"] ?? null, ["scenarios"]);
	const kept = isFields(reading.kept) ? listOf$3(reading.kept["scenarios"] ?? null) : [];
	const rows = [];
	for (const [index, each] of listOf$3(written).entries()) {
		const path = ["scenarios", index];
		const scenario = await dereferenced(reading, each, path);
		if (!isFields(scenario)) {
			note(reading, "a scenario that is no mapping", placeIn(reading, path));
			continue;
		}
		noteStrangers(reading, scenario, "a scenario", (inner) => placeIn(reading, [...path, ...inner]));
		const exact = isFields(kept[index]) ? kept[index] : {};
		const read = (key) => testsIn(reading, scenario[key] ?? null, exact[key] ?? null, [...path, key]);
		const [settings, tests] = [await read("config"), await read("tests")];
		if (tests.length === 0) note(reading, "a scenario without tests", placeIn(reading, path));
		if (settings.length === 0) note(reading, "a scenario without config", placeIn(reading, path));
		checkNumber(rows.length + settings.length * tests.length, reading.file);
		for (const setting of settings) for (const test of tests) rows.push(joined(setting, test));
	}
	return rows;
}
function joined(setting, test) {
	const [above, below] = [setting.fields, test.fields];
	const [first, second] = [listOf$3(above["assert"] ?? null), listOf$3(below["assert"] ?? null)];
	const both = (key) => laid(above[key], below[key]);
	return {
		fields: {
			...above,
			...below,
			vars: both("vars"),
			options: both("options"),
			metadata: both("metadata"),
			assert: [...first, ...second]
		},
		where: test.where,
		at: (path) => {
			const [key, index, ...rest] = path;
			if (key !== "assert" || typeof index !== "number") return test.at(path);
			return index < first.length ? setting.at(path) : test.at([
				"assert",
				index - first.length,
				...rest
			]);
		}
	};
}
function laid(above, below) {
	const given = [above, below].filter((each) => each !== void 0 && each !== null);
	if (given.every(isFields)) return {
		...given[0],
		...given[1]
	};
	return given.length > 1 ? given : given[0] ?? {};
}

// src/config/foreign/promptfoo/tests.ts
async function rowsOf(reading) {
	const root = isFields(reading.root) ? reading.root : {};
	const kept = isFields(reading.kept) ? reading.kept : {};
	const written = root["tests"] ?? null;
	const rows = [...await testsIn(reading, written, kept["tests"] ?? null, ["tests"]), ...await scenarioRows(reading)];
	const isBare = (written === null || Array.isArray(written) && written.length === 0) && root["scenarios"] === void 0;
	checkNumber(rows.length, reading.file);
	if (!isBare) return rows;
	const at = (path) => placeIn(reading, ["defaultTest", ...path]);
	return [{
		fields: {},
		where: {
			...at([]),
			key: null
		},
		at
	}];
}

// src/config/foreign/promptfoo/index.ts
async function readPromptfoo(file, text, tree, endpoints) {
	const { value, lineOf } = parseYamlList(text, file, "rounded");
	const root = isFields(value) ? value : {};
	const kept = MANY_DIGITS.test(text) ? parseYamlList(text, file, "kept").value : value;
	const reading = openReading({
		file,
		root: value,
		kept,
		lineOf,
		tree,
		endpoints
	});
	noteStrangers(reading, root, "the config", (path) => placeIn(reading, path));
	const [prompts, providers] = [await promptsOf(reading), await providersOf(reading)];
	const tests = await casesOf(reading, await rowsOf(reading));
	const name = file.replace(/config\.(ya?ml|json)$/i, "");
	if (prompts.length * providers.length > MOST_TARGETS) throw tooManyTargets(file);
	const seats = prompts.flatMap((prompt) => providers.filter((provider) => provider.prompts === null || isCalled(prompt.names, provider.prompts)).map((provider) => ({
		target: targetOf(reading, name, prompt, provider, tests),
		prompt,
		provider
	})));
	if (prompts.length > 0) noteUnseated(reading, providers, seats);
	const suites = await suitesOf(reading, name, seats, tests, repeats(root["evaluateOptions"]));
	const names = [name, ...suites.map((suite) => suite.name)];
	return {
		file,
		text,
		targets: seats.map(({ target }) => target),
		files: [...reading.files],
		suites,
		warnings: [...lacking(file, prompts, providers), ...notesOf(reading)],
		...reading.unasked.length > 0 ? { unasked: {
			suites: names,
			names: reading.unasked
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
function noteUnseated(reading, providers, seats) {
	for (const { label, where } of providers.filter((one) => !seats.some(({ provider }) => provider === one))) {
		reading.unasked.push(label);
		note(reading, `the provider ${label} (none of its prompts is asked)`, where);
	}
}
function lacking(file, prompts, providers) {
	const lacks = [prompts.length ? "" : "prompts", providers.length ? "" : "providers"].filter(Boolean).join(" or ");
	const message = `${file}: it has no ${lacks} that can be asked, so nothing of it is.`;
	return lacks ? [{
		code: "not-asked",
		message
	}] : [];
}
function targetOf(reading, name, prompt, provider, { around: { prefix, suffix } }) {
	const { env, file } = reading;
	const where = {
		file,
		line: prompt.line,
		key: null
	};
	const { label, endpoint, model, api, parameters, tools, responseFormat, instructions } = laidOver(reading, provider, prompt.config, where);
	const text = prefix || suffix ? `${prefix}${prompt.whole}${suffix}` : prompt.text;
	return {
		name: `${name} \u00b7 ${prompt.label} \u00b7 ${label}`,
		kind: "prompt",
		prompt: prompt.path,
		model: null,
		tools: null,
		endpoint,
		given: {
			text,
			env,
			model,
			api,
			parameters,
			tools,
			responseFormat,
			instructions
		},
		where
	};
}
function repeats(options) {
	const repeat = isFields(options) ? options["repeat"] : null;
	return typeof repeat === "number" && Number.isInteger(repeat) && repeat >= 1 ? Math.min(repeat, 100) : 1;
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