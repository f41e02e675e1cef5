import { t as openSuite } from "./config.js";
import { i as throwFound, t as UserError } from "./errors.js";
import { b as fingerprint, s as planWaves } from "./sights.js";
import { p as parseYaml, r as isFields } from "./json.js";
import { t as suggestion } from "./nearest.js";
import { n as lineAt, o as fill, s as placeholders } from "./partials.js";

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

export { snake as a, settingsOf as i, empty as n, splitFront as o, sectionsOf as r, tidy as s, plan as t };