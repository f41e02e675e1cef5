import { C as saidIn, S as heldOf, m as tidy, t as openSuite, w as spokenIn } from "./config.js";
import { i as throwFound, t as UserError } from "./errors.js";
import { f as fingerprint, p as requestKey, t as judgeOf } from "./metrics.js";
import { r as isFields } from "./json.js";
import { o as fill, s as placeholders } from "./partials.js";
import { a as planWaves } from "./right.js";

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
	if (each.demands || messages.some(({ role }) => role === "user")) return [{
		user: "",
		assistant: null
	}];
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

// src/stages/plan/recorded.ts
function byCase(recorded) {
	const cases = /* @__PURE__ */ new Map();
	for (const each of [...recorded].sort((a, b) => a.trial - b.trial)) {
		const own = cases.get(each.case) ?? [];
		own.push(each);
		cases.set(each.case, own);
	}
	return cases;
}
function recordedSeat(recorded, each, file) {
	const own = recorded.get(idOf(each)) ?? [];
	const turns = saidIn(each);
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
	const held = own.map(({ outputs }) => heldOf(outputs, turns));
	return {
		request,
		key: fingerprint(JSON.parse(JSON.stringify([
			file,
			each.id,
			turns,
			held
		]))),
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
			cause: "not-recorded",
			first: null,
			message: `${file} has no answer to case ${id}`,
			status: null
		}
	};
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
	if (wanted.maxCost !== null || law.maxCost !== null) checkPrices(seats, exams, law);
	const waves = planWaves(Math.max(1, ...exams.map(({ suite }) => suite.trials)), Math.max(0, ...exams.map(({ suite }) => suite.cases.length)));
	return {
		exams,
		seats: shuffled(seats, wanted.seed),
		waves,
		policy,
		seed: wanted.seed
	};
}
function checkPrices(seats, exams, { prices }) {
	const asked = seats.flatMap(({ request, recorded }) => request.ok && !recorded ? [request.value.model] : []);
	const rules = exams.flatMap(({ suite }) => suite.rules);
	const models = [...asked, ...rules.flatMap(({ card }) => judgeOf(card)?.model ?? [])];
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
		const recorded = change.recorded?.[side] ?? null;
		return prompt ? [{
			side,
			prompt,
			render: await renderer(prompt),
			recorded: recorded && byCase(recorded)
		}] : [];
	}));
	return suite.cases.flatMap((each) => sides.flat().map(({ side, prompt, render, recorded }) => {
		const seat = {
			exam,
			case: each,
			side,
			place: 0
		};
		if (recorded) return {
			...seat,
			...recordedSeat(recorded, each, prompt.path)
		};
		const request = requestOf(prompt, render, each, change.endpoints[side]);
		return {
			...seat,
			request,
			key: request.ok ? requestKey(request.value) : "",
			recorded: null
		};
	}));
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

export { renderer as n, plan as t };