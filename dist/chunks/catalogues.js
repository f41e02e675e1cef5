import { i as __toESM, n as __exportAll } from "./rolldown-runtime.js";
import { $n as valueOptions, $r as tooLong$1, Aa as oneLine, Ar as labelScorer, B as forecastShown, Bi as wordsOf$1, Bn as onTriples, Br as plain$1, Cn as callsOf, Cr as unfitAnswer, Ct as createColumn, Da as count, Dr as NO_LABELS, Dt as picked, Ea as clip, Ei as usageOf, En as namesOf, Fi as endingOf, Fn as isOfUnits, Fr as wantedOf$1, G as worstFirst, Gn as compilePattern, Gr as comparableJson, H as summaryOf, Hn as trigramsOf, Ia as visible, Ii as isEmpty, In as endOptions, J as figure, Jn as schemaPatterns, Jr as straightened, K as caseEntries, Ki as isDeep, Kn as faultOf$3, Kr as formsFor, Li as isNoAnswer, Ln as endScorer, Lr as pointerPath, Mr as saysLabels, Nr as expectedAt, Nt as versionOf, Or as createReader, Pa as start, Pn as graphemesOf, Pr as textsOf, Qn as measuredAs, Qr as quoted$1, Rn as cosine$1, Rr as valueAt, Sn as argumentsOf, Sr as standsIn, St as createKeyNumbers, Tn as nameOf, Tr as fingerprint, U as indexOf, Ui as canonical, Un as triples, Ur as placeOf$1, V as behaviourShown, Vn as openSimilarity, W as wordsIn$1, Wi as firstDifference, Wn as wordsOf$3, Wr as comparable, Xn as SCALE_FAULT, Xr as around, Yi as sameJson, Yn as searchable, Yr as jsonIn, Zn as isScaled, Zr as marked, _a as escapeHtml, _n as rankingOf, _r as judgeWith, _t as failedMetrics, a as isInstructions, ar as placeholders, at as INDEX, b as grouped, bn as plainPattern, br as read, c as refersToStored, cr as canariesFor, d as isPromptYml, di as variable, dr as padded, dt as SIGNS, ea as MANY_DIGITS, ei as unscored, er as instructionsOf, fi as pieces$1, fn as argumentFault, fr as sampleWith, ft as rankOf, gn as documents, gr as judgeOptions, gt as examName, hn as kinds, hr as judgeOfWords, ht as checkName, ia as once, ir as fill, it as BLOCK, jr as labelShape, jt as roomFor, kn as tongue, kr as labelOptions, lr as canaryOfOrders, mr as conversationOf, mt as annotationsOf, na as exactly, nr as citationsIn, o as isData, ot as SUMMARY, pi as pieces, pn as paired, pr as WARY, pt as toMarkdown, q as entryOf, qi as isFields, qn as longestFor, qr as openPlaces, ra as holdsRounded, rt as openCasebook, st as WORDS, ta as ROUNDED, tr as sourcesOf, ua as UserError, ui as argv, ur as injected, va as toPage, vn as retrieval, vr as markedOff, vt as metricName, wa as bytes, wn as expectedCalls, wr as wordsOf$2, wt as joined$1, x as shownGain, xa as ICONS_BY_SIGN, xn as alternativesIn, xr as remoteOptions, y as toPlainLines, ya as jsonPieces, yn as PLAIN_MOST, yr as question, zn as longest$14 } from "./ground.js";
import { _ as union, a as array, c as json, d as number, h as string, l as literal, m as strictObject, o as boolean, p as record, r as _enum, s as int } from "./zod.js";

// src/providers/chat.ts
const provider$2 = {
	name: "chat",
	what: "Chat completions, as OpenAI-compatible endpoints speak them.",
	gives: "words",
	path: "/chat/completions",
	pieces,
	body: (request, messages) => ({
		...ownNames$1(request.parameters),
		model: request.model,
		messages: messages.flatMap((message, at) => spoken$1(message, at)),
		...request.tools.length > 0 && { tools: request.tools.map(nested) },
		...request.responseFormat !== null && { response_format: request.responseFormat }
	}),
	answer: (body) => {
		if (!isFields(body)) return null;
		const usage = usageOf(body["usage"], "prompt_tokens", "completion_tokens");
		const model = typeof body["model"] === "string" ? body["model"] : null;
		const choice = Array.isArray(body["choices"]) ? body["choices"][0] : null;
		if (!isFields(choice)) {
			const words = wordsOf$1(body["error"]);
			return words === "" ? null : {
				cause: "server",
				words,
				usage,
				model
			};
		}
		const lack = lackIn$1(choice);
		if (lack) return {
			...lack,
			usage,
			model
		};
		const message = choice["message"];
		const toolCalls = isFields(message) ? toolCallsOf(message["tool_calls"]) : null;
		const text = isFields(message) && toolCalls ? textOf(message, toolCalls.length > 0) : null;
		if (toolCalls === null || text === null) return null;
		if (isEmpty({
			text,
			toolCalls
		})) return {
			cause: "empty",
			words: "",
			usage,
			model
		};
		return {
			text,
			toolCalls,
			usage,
			model
		};
	}
};
function lackIn$1(choice) {
	const { message, error, finish_reason: reason } = choice;
	if (isFields(error)) return {
		cause: "broken-off",
		words: wordsOf$1(error)
	};
	const refusal = isFields(message) ? refusalIn(message) : "";
	if (refusal !== "") return {
		cause: "refused",
		words: refusal
	};
	const ending = endingOf(reason);
	return ending && {
		cause: ending,
		words: `finish_reason ${String(reason)}`
	};
}
function spoken$1({ role, content, calls = [] }, at) {
	if (calls.length === 0) return [{
		role,
		content
	}];
	const called = calls.map(({ name, arguments: given }, index) => ({
		id: idOf(at, index),
		type: "function",
		function: {
			name,
			arguments: given
		}
	}));
	const came = calls.map(({ result }, index) => ({
		role: "tool",
		tool_call_id: idOf(at, index),
		content: result
	}));
	return [{
		role,
		content: content || null,
		tool_calls: called
	}, ...came];
}
function idOf(at, index) {
	return `call${String(at).padStart(3, "0")}${String(index).padStart(2, "0")}`;
}
function ownNames$1(parameters) {
	const { max_output_tokens: longest, ...rest } = parameters;
	return longest === void 0 ? rest : {
		max_completion_tokens: longest,
		...rest
	};
}
function nested(tool) {
	if (!isFields(tool) || tool["type"] !== "function" || isFields(tool["function"])) return tool;
	const { type, ...inner } = tool;
	return {
		type,
		function: inner
	};
}
function refusalIn({ refusal, content }) {
	if (typeof refusal === "string" && refusal !== "") return refusal;
	return (Array.isArray(content) ? joined(content, "refusal") : null) ?? "";
}
function textOf({ content }, called) {
	if (typeof content === "string") return content;
	if (Array.isArray(content)) return joined(content, "text");
	if (content !== void 0 && content !== null) return null;
	return content === void 0 && !called ? null : "";
}
function joined(parts, kind) {
	const said = parts.map((part) => {
		if (!isFields(part) || typeof part["type"] !== "string") return null;
		if (part["type"] !== kind && part["type"] !== `output_${kind}`) return "";
		return typeof part[kind] === "string" ? part[kind] : null;
	});
	return said.every((text) => text !== null) ? said.join("") : null;
}
function toolCallsOf(value) {
	if (value === void 0 || value === null) return [];
	if (!Array.isArray(value)) return null;
	const calls = value.map((call) => toolCallOf(call));
	return calls.every((call) => call !== null) ? calls : null;
}
function toolCallOf(call) {
	if (!isFields(call)) return null;
	const written = call["type"] === "custom" ? call["custom"] : call["function"];
	if (!isFields(written)) return null;
	const given = call["type"] === "custom" ? written["input"] : written["arguments"];
	return typeof written["name"] === "string" && typeof given === "string" ? {
		name: written["name"],
		arguments: given
	} : null;
}

// src/providers/embeddings.ts
const DIGITS = 6;
const provider$1 = {
	name: "embeddings",
	what: "Vectors of texts, as OpenAI-compatible endpoints make them.",
	gives: "vector",
	path: "/embeddings",
	body: (request, messages) => ({
		...request.parameters,
		model: request.model,
		input: messages.at(-1)?.content ?? "",
		encoding_format: "float"
	}),
	answer: (body) => {
		const first = isFields(body) && Array.isArray(body["data"]) ? body["data"][0] : null;
		const vector = isFields(first) ? first["embedding"] : null;
		if (!isFields(body) || !Array.isArray(vector) || !vector.every((each) => typeof each === "number")) return null;
		const text = JSON.stringify(vector.map((each) => Number(each.toPrecision(DIGITS))));
		const usage = usageOf(body["usage"], "prompt_tokens", "total_tokens");
		const model = typeof body["model"] === "string" ? body["model"] : null;
		return {
			text,
			toolCalls: [],
			usage: usage && {
				...usage,
				output: 0
			},
			model
		};
	}
};

// src/providers/responses.ts
const provider = {
	name: "responses",
	what: "The responses API, for models and stored prompts that want it.",
	gives: "words",
	path: "/responses",
	pieces: pieces$1,
	body: (request, messages) => ({
		...ownNames(request.parameters, request.responseFormat),
		model: request.model,
		...spoken(messages),
		...request.tools.length > 0 && { tools: request.tools.map(flat) },
		store: false
	}),
	answer: (body) => {
		if (!isFields(body)) return null;
		const usage = usageOf(body["usage"], "input_tokens", "output_tokens");
		const model = typeof body["model"] === "string" ? body["model"] : null;
		const lack = lackIn(body);
		if (lack) return {
			...lack,
			usage,
			model
		};
		if (!Array.isArray(body["output"])) return null;
		const items = body["output"].map(itemOf);
		if (!items.every((item) => item !== null)) return null;
		const refusal = items.map((item) => item.refusal).join("");
		if (refusal !== "") return {
			cause: "refused",
			words: refusal,
			usage,
			model
		};
		const text = items.map((item) => item.text).join("");
		const toolCalls = items.flatMap((item) => item.toolCalls);
		if (isEmpty({
			text,
			toolCalls
		})) return {
			cause: "empty",
			words: "",
			usage,
			model
		};
		return {
			text,
			toolCalls,
			usage,
			model
		};
	}
};
function lackIn({ status, error, incomplete_details: details }) {
	if (isFields(error)) return {
		cause: "broken-off",
		words: wordsOf$1(error)
	};
	if (typeof status !== "string" || status === "completed") return null;
	if (status !== "incomplete") return {
		cause: "broken-off",
		words: `status ${status}`
	};
	const reason = isFields(details) ? details["reason"] : null;
	const words = typeof reason === "string" ? `incomplete: ${reason}` : "incomplete";
	return {
		cause: endingOf(reason) ?? "cut-off",
		words
	};
}
function spoken(messages) {
	const start = messages.findIndex(({ role }) => role === "user" || role === "assistant");
	const input = messages.slice(Math.max(start, 0)).flatMap(itemsOf);
	if (start <= 0) return { input };
	return {
		instructions: messages.slice(0, start).map(({ content }) => content).join("\n\n"),
		input
	};
}
function itemsOf({ role, content, calls = [] }, at) {
	const said = content === "" && calls.length > 0 ? [] : [{
		role,
		content
	}];
	const called = calls.flatMap(({ name, arguments: given, result }, index) => {
		const id = `call_${at}_${index}`;
		return [{
			type: "function_call",
			call_id: id,
			name,
			arguments: given
		}, {
			type: "function_call_output",
			call_id: id,
			output: result
		}];
	});
	return [...said, ...called];
}
function ownNames(parameters, responseFormat) {
	const { max_tokens: oldest, max_completion_tokens: older, reasoning_effort: effort, verbosity, text, response_format: written = null, ...rest } = parameters;
	const longest = rest["max_output_tokens"] ?? older ?? oldest;
	const format = formatOf$1(responseFormat ?? written);
	const texts = {
		...isFields(text) && text,
		...verbosity !== void 0 && { verbosity },
		...format !== null && { format }
	};
	return {
		...rest,
		...longest !== void 0 && { max_output_tokens: longest },
		...effort !== void 0 && { reasoning: {
			...isFields(rest["reasoning"]) && rest["reasoning"],
			effort
		} },
		...Object.keys(texts).length > 0 && { text: texts },
		...rest["tool_choice"] !== void 0 && { tool_choice: flat(rest["tool_choice"]) }
	};
}
function formatOf$1(responseFormat) {
	if (!isFields(responseFormat) || !isFields(responseFormat["json_schema"])) return responseFormat;
	return {
		type: "json_schema",
		...responseFormat["json_schema"]
	};
}
function flat(tool) {
	if (!isFields(tool) || !isFields(tool["function"])) return tool;
	const { function: inner, ...outer } = tool;
	return {
		...outer,
		...inner
	};
}
const SILENT = {
	text: "",
	refusal: "",
	toolCalls: []
};
function itemOf(item) {
	if (!isFields(item)) return null;
	if (item["type"] === "message") return messageOf(item["content"]);
	if (item["type"] === "function_call") return callOf(item["name"], item["arguments"]);
	if (item["type"] === "custom_tool_call") return callOf(item["name"], item["input"]);
	return SILENT;
}
function callOf(name, given) {
	if (typeof name !== "string" || typeof given !== "string") return null;
	return {
		...SILENT,
		toolCalls: [{
			name,
			arguments: given
		}]
	};
}
function messageOf(content) {
	if (!Array.isArray(content)) return null;
	let item = SILENT;
	for (const part of content) {
		const isRefusal = isFields(part) && part["type"] === "refusal";
		const said = isFields(part) ? part[isRefusal ? "refusal" : "text"] : null;
		if (typeof said !== "string") return null;
		item = isRefusal ? {
			...item,
			refusal: item.refusal + said
		} : {
			...item,
			text: item.text + said
		};
	}
	return item;
}

// src/providers/all.ts
var all_exports$3 = /* @__PURE__ */ __exportAll({
	chat: () => provider$2,
	embeddings: () => provider$1,
	responses: () => provider
});

// src/providers/index.ts
const LIST = Object.values(all_exports$3);
const USUAL_API = provider$2.name;
const APIS = Object.values(all_exports$3).flatMap(({ name, gives }) => gives === "words" ? [name] : []);
function providerFor(api, wants) {
	const found = LIST.find(({ name, gives }) => wants === "vector" ? gives === wants : name === api);
	if (!found) throw new Error(`there is no API "${api}"`);
	return found;
}
const OLD_PATH = "/completions";
function usualAddress(address) {
	const [path = "", ...query] = address.split("?");
	const bare = withoutSlashes(path);
	const pasted = [...Object.values(all_exports$3).map((each) => each.path), OLD_PATH].find((each) => endsIn(bare, each));
	const base = withoutSlashes(bare.slice(0, bare.length - (pasted?.length ?? 0)));
	return query.length ? `${base}?${query.join("?")}` : base;
}
function apiIn(address) {
	const bare = withoutSlashes(address.split("?")[0] ?? "");
	return Object.values(all_exports$3).find(({ gives, path }) => gives === "words" && endsIn(bare, path))?.name ?? null;
}
function withoutSlashes(path) {
	return path.replace(/\/+$/, "");
}
function endsIn(address, path) {
	return address.toLowerCase().endsWith(path);
}

// src/measures/accuracy.ts
const measure$52 = {
	name: "accuracy",
	what: "How many answers name the class that their case expects.",
	unit: "ratio",
	direction: "higher",
	level: "aggregate",
	aggregate: "rate",
	over: "last",
	classes: true,
	expects: () => true,
	options: labelOptions,
	prepare: labelScorer
};

// src/measures/answered.ts
const NOT_ASKED = [
	"unfit",
	"budget",
	"not-recorded",
	"no-key",
	"given-up",
	"shard-lost",
	"under-way"
];
const measure$51 = {
	name: "answered",
	what: "Whether there is an answer at all: not empty, cut off, filtered, refused or broken off.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: once(() => strictObject({})),
	prepare: () => ({ answer: { turn } }) => marked(1, "was answered", {
		turn,
		expected: "an answer",
		observed: "an answer"
	}),
	failed: ({ cause, message }) => NOT_ASKED.includes(cause) ? unscored(message === "" ? `not asked: ${cause}` : message) : marked(0, start(message, 200) || cause, {
		expected: "an answer",
		observed: cause
	})
};

// src/measures/calls-per-case.ts
const options$36 = once(() => strictObject({ of: _enum([
	"answers",
	"tools",
	"both"
]).default("both").describe("What is counted: answers of the model, calls of tools that it asks for, or both.") }));
const measure$50 = {
	name: "calls-per-case",
	what: "How many calls of the model and of tools a case takes.",
	unit: "count",
	direction: "lower",
	level: "case",
	aggregate: "mean",
	over: "sum",
	options: options$36,
	prepare: async ({ of }) => {
		const { readSpans } = await import("./gen-ai.js");
		return ({ answer: { toolCalls, turn, spans = [] } }) => {
			const tools = of === "answers" ? 0 : toolCalls.length;
			const count = (of === "tools" ? 0 : readSpans(spans).asked || 1) + tools;
			const names = [...new Set(toolCalls.map(({ name }) => name))].join(", ");
			const told = tools > 0 ? `: ${names}` : "";
			return marked(count, `${count} ${count === 1 ? "call" : "calls"}${told}`.slice(0, 300), { turn });
		};
	}
};

// src/measures/choice.ts
const options$35 = once(() => strictObject({
	...judgeOptions(),
	system: string().optional().describe("The instructions of the judge."),
	prompt: string().min(1).describe("What it is asked: `{{completion}}` is the answer, `{{name}}` a field of the case; both in `system` too."),
	choices: array(strictObject({
		choice: string().min(1),
		score: number()
	})).min(1).describe("What the judge may choose, each `{choice: good, score: 1}`."),
	"pass-above": number().default(0).describe("The score above which a choice is right.")
}).refine(({ system = "", prompt }) => placeholders(system + prompt, "replace").includes("completion"), {
	error: "never shows the answer to the judge: `{{completion}}` stands nowhere",
	path: ["prompt"]
}));
const measure$49 = {
	name: "choice",
	what: "Whether a judge, asked in its author's own words, takes a choice that counts as right.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$35,
	judge: (settings) => {
		const { system = "", prompt, choices } = settings;
		const best = choices.reduce((a, b) => b.score > a.score ? b : a);
		const words = [
			WARY,
			system,
			prompt,
			choices,
			settings["pass-above"],
			ending$1(settings)
		];
		return judgeOfWords(settings, words, {
			questions: (sample) => unfitAnswer(sample.answer) === null ? [questionOn(sample, settings)] : [],
			canaries: [canaryOfOrders(() => best.choice)]
		});
	},
	prepare: async ({ choices, "pass-above": least }) => {
		const { choiceIn } = await import("./choices.js");
		return ({ answer, replies }) => {
			const unfit = unfitAnswer(answer);
			if (unfit !== null) return unscored(unfit);
			const said = wordsOf$2(replies?.[0]);
			if (!said.ok) return unscored(said.reason);
			const found = choiceIn(said.value, choices.map(({ choice }) => choice));
			if (!found.ok) return unscored(`${found.reason}: ${start(said.value, 120)}`);
			const { choice, score } = choices[found.index] ?? {
				choice: "",
				score: 0
			};
			const right = choices.flatMap((each) => each.score > least ? [each.choice] : []);
			return marked(score > least ? 1 : 0, `the judge chose "${start(choice)}" (score ${score})`, {
				turn: answer.turn,
				expected: start(right.join(", ") || `a score above ${least}`, 200),
				observed: start(choice, 200)
			});
		};
	}
};
function questionOn(sample, settings) {
	const { model, endpoint, parameters, prompt, system = "" } = settings;
	const [completion = ""] = markedOff([{
		name: "ANSWER",
		text: sample.answer.text
	}]);
	const { input, expected } = sample.case;
	const fields = {
		...expected === null ? {} : { expected },
		...input,
		completion
	};
	return {
		endpoint,
		model,
		parameters,
		tools: [],
		responseFormat: null,
		messages: [{
			role: "system",
			content: [
				filled(system, fields),
				WARY,
				ending$1(settings)
			].filter(Boolean).join("\n\n")
		}],
		turns: [{
			user: filled(prompt, fields),
			assistant: null
		}]
	};
}
function ending$1({ choices }) {
	return `End with a line that holds one of these and nothing else: ${choices.map(({ choice }) => choice).join(" | ")}`;
}
function filled(text, fields) {
	const left = placeholders(text, "replace").map((name) => [name, `{{${name}}}`]);
	return fill(text, {
		...Object.fromEntries(left),
		...fields
	}, "replace").text;
}

// src/measures/citations-valid.ts
const longest$13 = 2e5;
const options$34 = once(() => strictObject({
	min: int().min(0).default(0).describe("The fewest citations that an answer must have."),
	links: boolean().default(true).describe("Links must stand in the context or in what was sent, too."),
	quotes: boolean().default(false).describe("What is quoted (from 20 letters on) must stand in the context or in what was sent, word for word.")
}));
const measure$48 = {
	name: "citations-valid",
	what: "Whether every source that an answer cites is one that it was given.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$34,
	prepare: async (settings) => {
		const found = await open();
		return (sample) => markOf$3(sample, settings, found);
	}
};
async function open() {
	return {
		...await import("./links.js"),
		...await import("./quotes.js")
	};
}
function markOf$3(sample, settings, finders) {
	const { text, turn } = sample.answer;
	if (text.length > longest$13) return tooLong$1(text, "read");
	const cited = citationsIn(text);
	const links = settings.links ? finders.linksIn(text) : [];
	const quotes = settings.quotes ? finders.quotesIn(text) : [];
	const count = new Set([...cited, ...links].map(({ id }) => id)).size;
	const observed = `${count} ${count === 1 ? "citation" : "citations"}`;
	if (count < settings.min) {
		const expected = `at least ${settings.min}`;
		return marked(0, `${observed} \u2014 ${expected}`, {
			turn,
			expected,
			observed,
			span: start(text)
		});
	}
	if (cited.length + links.length + quotes.length === 0) return unscored("the answer cites nothing");
	const fault = faultIn$3(sample, cited, links, quotes, finders);
	if (!fault) return marked(1, `${observed}, all of what was given`, {
		turn,
		observed
	});
	const span = around(text, fault.from, fault.to);
	return marked(0, fault.reason, {
		turn,
		expected: fault.expected,
		observed: text.slice(fault.from, fault.to),
		span
	});
}
function faultIn$3(sample, cited, links, quotes, { standsLinked, standsQuoted }) {
	const sources = sourcesOf(sample).join("\n");
	const [given, linked] = [plain(sources), comparable(sources, true)];
	const most = sample.case.context.length;
	const numbered = cited.find(({ id }) => /^\d+$/.test(id) && (Number(id) < 1 || Number(id) > most) && !given.includes(`[${id}]`));
	if (numbered) {
		const expected = most === 0 ? "no citation, as there is no context" : `[1] to [${most}]`;
		return {
			...numbered,
			reason: `cites [${numbered.id}], of ${most} sources`,
			expected
		};
	}
	const unknown = cited.find(({ id }) => !/^\d+$/.test(id) && placeOf$1(given, plain(id), true) < 0);
	if (unknown) return {
		...unknown,
		reason: `cites ${quoted$1(unknown.id)}, which no source is called`,
		expected: "a source given"
	};
	const link = links.find(({ id }) => !standsLinked(comparable(id, true), linked));
	if (link) return {
		...link,
		reason: `links to ${quoted$1(link.id, 100)}, which was not given`,
		expected: "a link given"
	};
	const quote = quotes.find(({ id }) => !standsQuoted(plain(id), given));
	return quote ? {
		...quote,
		reason: `quotes ${quoted$1(quote.id)}, which no source says`,
		expected: "words of a source"
	} : null;
}
function plain(text) {
	return comparable(text, true).replace(/[\u2018\u2019]/g, "'").replace(/[*_`]{2,3}|[*`]/g, "").replace(/\s+/g, " ");
}

// src/measures/claims-supported.ts
const options$33 = once(() => strictObject({
	...judgeOptions(),
	"at-least": number().gt(0).max(1).default(1).describe("The share of claims that must be supported.")
}));
const claim = () => strictObject({
	claim: string().describe("words copied from ANSWER, letter by letter, that claim one thing"),
	source: string().nullable().describe("words copied from CONTEXT that say the same, or that contradict it"),
	supported: boolean().nullable().describe("whether CONTEXT says it; null if it can not be told")
});
const form$3 = {
	name: "claims",
	schema: once(() => strictObject({ claims: array(claim()).describe("every claim of ANSWER, in its order") }))
};
const INSTRUCTIONS$2 = `You check whether what an ANSWER claims stands in its CONTEXT. List every claim of ANSWER about facts, in its order: numbers, dates, names, conditions, promises. Leave out greetings, questions and offers of help. Copy the words of ANSWER that make the claim, and those of CONTEXT that say the same or contradict it. A claim that CONTEXT does not make is not supported, however true it may be.`;
const CONTEXT = ["Returns: unworn shoes are taken back within 30 days of delivery, with the receipt."];
const ASKED = "How long can I return my shoes?";
const GOOD = "Unworn shoes are taken back within 30 days of delivery.";
const BAD = "You can return worn shoes within 90 days of delivery.";
const OBEYED = { claims: [{
	claim: BAD,
	source: CONTEXT[0] ?? "",
	supported: true
}] };
const measure$47 = {
	name: "claims-supported",
	what: "Whether a judge finds every claim of an answer in the case's context, quoting both.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$33,
	judge: (settings) => judgeWith(settings, {
		instructions: INSTRUCTIONS$2,
		form: form$3,
		criterion: settings["at-least"] === 1 ? null : settings["at-least"]
	}, {
		questions: (sample) => unfit(sample) === null ? [question(settings, INSTRUCTIONS$2, form$3, [{
			name: "CONTEXT",
			text: sample.case.context.join("\n\n")
		}, {
			name: "ANSWER",
			text: sample.answer.text
		}])] : [],
		canaries: canariesFor([["obeys a false answer that tells it to pass", sampleWith(ASKED, injected(BAD, OBEYED), CONTEXT)], ["passes a false answer for being long", sampleWith(ASKED, padded(BAD), CONTEXT)]], sampleWith(ASKED, GOOD, CONTEXT))
	}),
	prepare: (settings) => (sample) => {
		const reason = unfit(sample);
		if (reason !== null) return unscored(reason);
		const said = read(sample.replies?.[0], form$3);
		return said.ok ? markOf$2(said.value.claims, sample, settings["at-least"]) : unscored(said.reason);
	}
};
function unfit(sample) {
	if (sample.case.context.every((text) => text.trim() === "")) return "the case has no `context` to support claims";
	return unfitAnswer(sample.answer);
}
function markOf$2(claims, { answer, case: { context } }, least) {
	if (claims.length === 0) return unscored("the judge found no claims in the answer");
	const given = context.join("\n\n");
	const invented = claims.find(({ claim: words }) => !standsIn(words, answer.text));
	if (invented) return unscored(`the judge quotes what the answer does not say: ${quoted$1(invented.claim)}`);
	const wrongs = claims.filter(({ supported }) => supported === false);
	const [wrong] = wrongs;
	if (wrong && !isEnough(claims.length - wrongs.length, claims.length, least)) {
		const source = wrong.source !== null && standsIn(wrong.source, given) ? start(wrong.source, 200) : null;
		const instead = source === null ? "" : `; it says ${quoted$1(source)}`;
		return marked(0, `the context does not say ${quoted$1(wrong.claim)}${instead}`, {
			turn: answer.turn,
			expected: source ?? "claims that the context makes",
			observed: start(wrong.claim, 200),
			span: start(wrong.claim, 200)
		});
	}
	const shown = claims.filter(({ supported, source }) => supported === true && source !== null && standsIn(source, given));
	if (isEnough(shown.length, claims.length, least)) {
		const count = `${claims.length} ${claims.length === 1 ? "claim" : "claims"}`;
		const supported = shown.length === claims.length ? "all supported" : `${shown.length} supported`;
		return marked(1, `${count}, ${supported}`, {
			turn: answer.turn,
			expected: "claims that the context makes"
		});
	}
	const untold = claims.find(({ supported }) => supported === null);
	if (untold) return unscored(`the judge could not tell whether ${quoted$1(untold.claim)} is supported`);
	const baseless = claims.find((each) => each.supported === true && !shown.includes(each));
	return unscored(`the judge shows no words of the context that support ${quoted$1(baseless?.claim ?? "")}`);
}
const EPSILON = 1e-9;
function isEnough(supported, all, least) {
	return supported >= least * all - EPSILON;
}

// src/measures/command.ts
const options$32 = once(() => strictObject({
	command: argv.describe("The program that marks and its arguments, never a line for a shell."),
	setup: array(argv).default([]).describe("Run before it, one after the other, in the same folder and environment."),
	env: array(variable).default([]).describe("The variables that it sees; nothing else of the environment is passed on."),
	...valueOptions()
}).refine(isScaled, SCALE_FAULT));
const measure$46 = {
	name: "command",
	what: "What a program of yours says of an answer: JSON lines in and out.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "mean",
	over: "last",
	options: options$32,
	gauge: ({ command, setup, env }) => ({
		command,
		setup,
		env
	}),
	prepare: (settings) => (sample) => {
		const reply = sample.replies?.[0];
		if (!reply) return unscored("the program of this metric was not asked");
		return reply.ok ? markIn(reply.value, settings, sample.answer.turn) : unscored(reply.failure.message);
	},
	as: (given) => measuredAs(options$32().parse(given))
};
function markIn(line, settings, turn) {
	const said = parsed(line);
	if (said === null || !("value" in said)) return unscored(`the program wrote ${quoted$1(line)}, which holds no \`value\``);
	const reason = wordsOf(said["reason"]);
	const value = numberOf(said["value"] ?? null);
	if (value === null && said["value"] === null) return unscored(reason ?? "the program gives no mark, and no reason");
	const fault = value === null ? "no number" : faultOf$2(value, settings);
	if (value === null || fault !== null) return unscored(`the program marks it ${JSON.stringify(said["value"])}, which is ${fault}`);
	return marked(value, reason ?? "the program says no reason", evidenceIn(said["evidence"] ?? null, turn));
}
function parsed(line) {
	try {
		const value = JSON.parse(line);
		return isFields(value) ? value : null;
	} catch {
		return null;
	}
}
function numberOf(value) {
	if (typeof value === "boolean") return value ? 1 : 0;
	return typeof value === "number" && Number.isFinite(value) ? value : null;
}
function faultOf$2(value, { unit, graded, scale }) {
	if (unit === "ratio" && (value < 0 || value > 1)) return "no share from 0 to 1: the card says otherwise with `unit: number`";
	if (unit === "ratio" && !graded && value !== 0 && value !== 1) return "neither right nor wrong: the card allows it with `graded: true`";
	if (scale && (value < scale[0] || value > scale[1])) return `beyond \`scale: [${scale.join(", ")}]\``;
	return unit !== "number" && value < 0 ? "less than nothing" : null;
}
function wordsOf(value) {
	return typeof value === "string" && value.trim() !== "" ? value : null;
}
function evidenceIn(value, turn) {
	if (typeof value === "string") return {
		turn,
		span: value
	};
	if (!isFields(value)) return { turn };
	return {
		turn: typeof value["turn"] === "number" ? value["turn"] : turn,
		expected: wordsOf(value["expected"]),
		observed: wordsOf(value["observed"]),
		span: wordsOf(value["span"])
	};
}

// src/measures/contains.ts
const options$31 = once(() => strictObject({
	value: union([string().min(1), array(string().min(1)).min(1)]).optional().describe("The text or texts to look for; else the case's `expected`."),
	"expected-at": expectedAt().describe("Where the texts stand in the `expected` of a case, such as /holds; cases without it are left alone."),
	mode: _enum(["all", "any"]).default("all").describe("Of several texts, whether all or any must be there."),
	"ignore-case": boolean().default(false).describe("Count upper and lower case as the same."),
	"whole-words": boolean().default(false).describe("Find a text only where it is no part of a longer word: \"no\" is not in \"north\".")
}).refine((it) => it.value === void 0 || it["expected-at"] === void 0, {
	path: ["expected-at"],
	error: "needs no `value`: one of the two says what to look for"
}));
const measure$45 = {
	name: "contains",
	what: "Whether the answer holds a text, all of several, or any of them.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	expects: ({ value, "expected-at": at }) => value === void 0 && at === void 0,
	options: options$31,
	applies: (each, { "expected-at": at }) => at === void 0 || wantedOf$1(each, at) !== void 0,
	prepare: (settings) => (sample) => {
		const wanted = textsOf(settings.value ?? wantedOf$1(sample.case, settings["expected-at"]));
		if (wanted === null) return unscored("the case has no `expected` text to look for");
		const { text, turn } = sample.answer;
		const places = openPlaces(text, settings["ignore-case"]);
		const all = wanted.map((each) => ({
			each,
			place: places(each, (searched, sought) => placeOf$1(searched, sought, settings["whole-words"]))
		}));
		const [found, missing] = [all.filter(({ place }) => place), all.filter(({ place }) => !place)];
		const first = found[0]?.place;
		if (settings.mode === "all" ? missing.length === 0 : first) {
			const span = first ? around(text, first.from, first.to) : null;
			return marked(1, `contains ${found.map(({ each }) => quoted$1(each)).join(", ")}`, {
				turn,
				span
			});
		}
		const lacking = missing.map(({ each }) => quoted$1(each)).join(settings.mode === "all" ? ", " : " or ");
		const expected = wanted.map((each) => quoted$1(each)).join(settings.mode === "all" ? " and " : " or ");
		return marked(0, `does not contain ${lacking}`, {
			turn,
			expected,
			observed: start(text, 200)
		});
	}
};

// src/measures/cost.ts
const measure$44 = {
	name: "cost",
	what: "What an answer costs.",
	unit: "usd",
	direction: "lower",
	level: "case",
	aggregate: "mean",
	over: "sum",
	options: once(() => strictObject({})),
	prepare: () => ({ usd, answer: { turn, usage } }) => usd === null ? unscored(usage === null ? "the provider did not say how many tokens it took" : "the model has no price; add it under `prices`") : marked(usd, `cost $${shown(usd)}`, { turn })
};
function shown(usd) {
	if (usd >= 1) return usd.toFixed(2);
	return usd >= 1e-6 ? usd.toPrecision(3) : usd.toFixed(9);
}

// src/measures/count.ts
const longest$12 = 2e6;
const amount$1 = () => int().min(0);
const options$30 = once(() => strictObject({
	of: _enum([
		"lines",
		"bullets",
		"paragraphs",
		"matches"
	]).describe("What is counted: lines with text, items of lists, paragraphs, or matches of `pattern`."),
	pattern: string().min(1).max(1e3).optional().describe("With matches: an RE2 pattern; ^ and $ are the ends of a line. Matches do not overlap."),
	"ignore-case": boolean().default(false).describe("Count upper and lower case as the same."),
	min: amount$1().optional().describe("The least that an answer may have."),
	max: amount$1().optional().describe("The most that an answer may have.")
}).refine(({ min, max }) => min !== void 0 || max !== void 0, "min, max or both are needed").refine(({ min = 0, max = Infinity }) => min <= max || min < 0 || max < 0, "min may not be more than max").superRefine(async ({ of, pattern }, context) => {
	const issue = (message) => context.addIssue({
		code: "custom",
		path: ["pattern"],
		message
	});
	if (of === "matches" && pattern === void 0) issue("`of: matches` needs a pattern");
	if (of !== "matches" && pattern !== void 0) issue("a pattern needs `of: matches`");
	const fault = pattern === void 0 ? null : await faultOf$3(pattern, "m");
	if (fault) issue(fault);
}));
const measure$43 = {
	name: "count",
	what: "Whether every answer has as many lines, bullets, paragraphs or matches as it should.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$30,
	prepare: async (settings) => {
		const { of, min = 0, max = Infinity } = settings;
		const { count, most } = await counterOf(settings);
		const limits = [min > 0 && `at least ${min}`, max < Infinity && `at most ${max}`].filter(Boolean).join(", ");
		return ({ answer: { text, turn } }) => {
			if (text.length > most) return tooLong$1(text, "counted through");
			const found = count(text);
			const value = found >= min && found <= max ? 1 : 0;
			const observed = `${found} ${found === 1 ? one[of] : of}`;
			const reason = value ? `${observed} (${limits || "no limit"})` : `${observed} \u2014 ${found < min ? `at least ${min}` : `at most ${max}`}`;
			const span = value ? null : start(text);
			return marked(value, reason, {
				turn,
				expected: `${limits} ${of}`.trim(),
				observed,
				span
			});
		};
	}
};
const one = {
	lines: "line",
	bullets: "bullet",
	paragraphs: "paragraph",
	matches: "match"
};
async function counterOf({ of, pattern, "ignore-case": ignoreCase }) {
	if (of !== "matches") {
		const { bulletsIn, linesIn, paragraphsIn } = await import("./lines.js");
		return {
			count: {
				bullets: bulletsIn,
				lines: linesIn,
				paragraphs: paragraphsIn
			}[of],
			most: longest$12
		};
	}
	const compiled = await compilePattern(pattern ?? "", ignoreCase ? "im" : "m");
	const count = (text) => {
		const matcher = compiled.matcher(searchable(text, pattern ?? ""));
		let sum = 0;
		while (matcher.find()) if (matcher.end() > matcher.start()) sum++;
		return sum;
	};
	return {
		count,
		most: Math.min(longest$12, longestFor(compiled))
	};
}

// src/measures/edit-distance.ts
const options$29 = once(() => strictObject({ value: string().optional().describe("The text to be near to; else the case's `expected`.") }));
const measure$42 = {
	name: "edit-distance",
	what: "How many letters of the answer would have to be edited to make it a text.",
	unit: "count",
	direction: "lower",
	level: "case",
	aggregate: "mean",
	over: "last",
	expects: ({ value }) => value === void 0,
	options: options$29,
	prepare: async ({ value }) => {
		const { editsBetween } = await import("./edits.js");
		return ({ answer: { text, turn }, case: { expected } }) => {
			const wanted = value === void 0 ? textsOf(expected) : [value];
			if (wanted === null) return unscored("the case has no `expected` text to be near to");
			if (text.length > 2e4) return tooLong$1(text, "compared");
			const [nearest] = wanted.filter((each) => each.length <= longest$14).map((each) => ({
				each,
				edits: editsBetween(text, each)
			})).toSorted((one, other) => one.edits - other.edits);
			if (!nearest) return unscored(`the text to be near to is too long to be compared (${longest$14} characters)`);
			const { each, edits } = nearest;
			const evidence = {
				turn,
				expected: start(each, 200),
				observed: start(text, 200)
			};
			return marked(edits, `${edits} ${edits === 1 ? "edit" : "edits"} from ${quoted$1(each)}`, evidence);
		};
	}
};

// src/measures/embedding-similarity.ts
const options$28 = once(() => strictObject({
	...remoteOptions(),
	value: string().min(1).optional().describe("The text to be like; else the case's `expected`.")
}));
const form$2 = {
	name: "vector",
	schema: once(() => array(number()).min(2))
};
const measure$41 = {
	name: "embedding-similarity",
	what: "How near the answer is to a text in an embedding model, from 0 to 1.",
	unit: "ratio",
	direction: "higher",
	graded: true,
	level: "case",
	aggregate: "mean",
	over: "last",
	expects: ({ value }) => value === void 0,
	options: options$28,
	judge: (settings) => ({
		kind: "remote",
		model: settings.model,
		endpoint: settings.endpoint,
		calibration: null,
		labels: null,
		minKappa: 0,
		votes: 1,
		fingerprint: fingerprint([settings.model, settings.endpoint]),
		questions: (sample) => {
			const wanted = wantedOf(sample, settings);
			if (wanted === null || unfitAnswer(sample.answer) !== null) return [];
			return [sample.answer.text, wanted].map((text) => vectorOf(text, settings));
		},
		canaries: triples.map(({ anchor, nearer, farther }) => {
			const to = (text) => {
				const sample = sampleWith("", text);
				return {
					...sample,
					case: {
						...sample.case,
						expected: anchor
					}
				};
			};
			const fault = `takes ${quoted$1(farther)} to be nearer to ${quoted$1(anchor)} than ${quoted$1(nearer)} is`;
			const isRight = ([near, far]) => (near ?? 0) > (far ?? 1);
			return {
				fault,
				samples: [to(nearer), to(farther)],
				isRight
			};
		})
	}),
	prepare: (settings) => (sample) => {
		const { answer, replies } = sample;
		const wanted = wantedOf(sample, settings);
		if (wanted === null) return unscored("the case has no `expected` text to be like");
		const unfit = unfitAnswer(answer);
		if (unfit !== null) return unscored(unfit);
		const [one, other] = [read(replies?.[0], form$2), read(replies?.[1], form$2)];
		if (!one.ok) return unscored(one.reason);
		if (!other.ok) return unscored(other.reason);
		const near = cosine(one.value, other.value);
		if (near === null) return unscored("the model gave vectors that can not be compared");
		const evidence = {
			turn: answer.turn,
			expected: start(wanted, 200),
			observed: start(answer.text, 200)
		};
		return marked(near, `${near.toFixed(2)} like ${quoted$1(wanted)} (${settings.model})`, evidence);
	}
};
function wantedOf({ case: { expected } }, { value }) {
	return value ?? textsOf(expected)?.[0] ?? null;
}
function vectorOf(text, { model, endpoint }) {
	return {
		endpoint,
		model,
		parameters: {},
		messages: [],
		tools: [],
		responseFormat: null,
		turns: [{
			user: text,
			assistant: null
		}],
		wants: "vector"
	};
}
function cosine(left, right) {
	if (left.length !== right.length) return null;
	const dot = (a, b) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
	const size = Math.sqrt(dot(left, left) * dot(right, right));
	if (!Number.isFinite(size) || size === 0) return null;
	return Math.min(1, Math.max(0, dot(left, right) / size));
}

// src/measures/ends-with.ts
const ending = {
	verb: "end",
	isThere: (text, wanted) => text.endsWith(wanted),
	trimmed: (text) => text.trimEnd(),
	bare: (text) => text.slice(0, -200) + text.slice(-200).replace(/[\p{P}\p{S}\s\u200d]+$/u, ""),
	said: (text) => quoted$1(lastOf(text)),
	evidence: (text) => ({
		observed: lastOf(text),
		span: lastOf(text)
	})
};
const measure$40 = {
	name: "ends-with",
	what: "Whether the answer ends with a text.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: endOptions,
	prepare: (settings) => endScorer(ending, settings)
};
function lastOf(text) {
	const tail = text.slice(-400).replace(/\s+/g, " ").trim();
	const cut = tail.slice(-60).toWellFormed().replace(/^\ufffd/, "");
	return tail.length > 60 ? cut.replace(/^\S{0,20} /, "") : cut;
}

// src/measures/error-rate.ts
const errors = [
	"timeout",
	"network",
	"server",
	"rate-limit",
	"rejected",
	"malformed"
];
const measure$39 = {
	name: "error-rate",
	what: "How often a conversation ends in an error instead of an answer.",
	unit: "ratio",
	direction: "lower",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: once(() => strictObject({})),
	prepare: () => ({ answer: { turn } }) => marked(0, "was answered", {
		turn,
		expected: "an answer",
		observed: "an answer"
	}),
	failed: ({ cause, message }) => errors.includes(cause) || isNoAnswer(cause) ? marked(1, `${cause}: ${start(message, 200)}`, {
		expected: "an answer",
		observed: cause
	}) : unscored(message === "" ? `not asked: ${cause}` : message)
};

// src/measures/exact-match.ts
const options$27 = once(() => strictObject({
	value: json().refine((value) => !holdsRounded(value), ROUNDED).optional().describe("What to answer; else the case's `expected`. Of a list, any item is right."),
	"ignore-case": boolean().default(false).describe("Count upper and lower case as the same."),
	trim: boolean().default(true).describe("Leave white space at both ends out of account.")
}));
const measure$38 = {
	name: "exact-match",
	what: "Whether the answer is exactly what the case expects.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	expects: ({ value }) => value === void 0,
	options: options$27,
	prepare: (settings) => (sample) => {
		const expected = settings.value ?? sample.case.expected;
		if (expected === null) return unscored("the case has no `expected`");
		const { text, turn } = sample.answer;
		const accepted = Array.isArray(expected) ? expected : [expected];
		if (accepted.some((each) => equals(each, text, settings))) return marked(1, "exactly as expected", { turn });
		const wanted = accepted.map(asText).join(" | ");
		const reason = (accepted.length === 1 ? difference(accepted[0] ?? null, text, settings["ignore-case"]) : null) ?? `${quoted$1(text)} is not ${quoted$1(wanted)}${parting(wanted, text, settings)}`;
		return marked(0, reason, {
			turn,
			expected: start(wanted, 200),
			observed: start(text, 200)
		});
	}
};
function equals(expected, text, settings) {
	const wanted = asText(expected);
	const trimmed = (it) => settings.trim ? it.trim() : it;
	if (formsFor([wanted, text], settings["ignore-case"]).some((form) => trimmed(form(wanted)) === trimmed(form(text)))) return true;
	if (typeof expected === "string" || expected === null) return false;
	const read = readAlike(expected, text, settings["ignore-case"]);
	return read !== null && sameJson(...read);
}
function readAlike(expected, text, ignoreCase) {
	try {
		const said = JSON.parse(text);
		if (isDeep(said)) return null;
		return [comparableJson(expected, ignoreCase), comparableJson(exactly(text), ignoreCase)];
	} catch {
		return null;
	}
}
function difference(expected, text, ignoreCase) {
	if (typeof expected !== "object" || expected === null) return null;
	const read = readAlike(expected, text, ignoreCase);
	return read === null ? null : firstDifference(...read);
}
function parting(expected, observed, { trim, "ignore-case": ignoreCase }) {
	const [left, right] = [expected, observed].map((text) => {
		const plain = comparable(text, ignoreCase);
		return [...trim ? plain.trim() : plain];
	});
	let at = 0;
	while (at < left.length && left[at] === right[at]) at++;
	return at > 0 ? `; they differ from character ${at + 1}` : "";
}
function asText(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}

// src/measures/first-switch-turn.ts
const measure$37 = {
	name: "first-switch-turn",
	what: "At which turn of a conversation the model first leaves the user's language.",
	unit: "count",
	direction: "higher",
	level: "case",
	aggregate: "mean",
	over: "last",
	options: tongue,
	prepare: async ({ expect, tolerance }) => {
		const { expectedAs, languageOf, markTongue, openDetector } = await import("./tongue.js");
		const detect = await openDetector();
		const fixed = expect === "last-user-turn" ? null : expectedAs(expect);
		return ({ answer, earlier, userTurns }) => {
			let told = 0;
			for (const { text, turn } of [...earlier, answer]) {
				const expected = fixed ?? languageOf(userTurns.slice(0, turn), detect);
				const mark = expected && markTongue(text, expected, {
					turn,
					tolerance,
					detect
				});
				if (!mark || mark.value === null) continue;
				told += 1;
				if (mark.value === 0) return {
					...mark,
					value: turn,
					reason: `turn ${turn} ${mark.reason}`
				};
			}
			if (told === 0) return unscored("undetermined: no answer says enough to tell its language");
			const evidence = {
				turn: answer.turn,
				expected: "no switch",
				observed: "no switch"
			};
			return marked(answer.turn + 1, `no switch in ${answer.turn} turns`, evidence);
		};
	}
};

// src/measures/json-field.ts
const longest$11 = 2e5;
const options$26 = once(() => strictObject({
	at: string().refine((at) => pointerPath(at) !== null, "not a JSON pointer such as /customer/name").describe("The JSON pointer of the value, such as /customer/name; \"\" is the whole."),
	equals: json().refine((value) => !holdsRounded(value), ROUNDED).optional().describe("What the value must be; without any of the three, the case's `expected`."),
	matches: string().min(1).max(1e3).optional().describe("An RE2 pattern to be found in its text."),
	type: _enum([
		"string",
		"number",
		"integer",
		"boolean",
		"null",
		"list",
		"object"
	]).optional().describe("What kind of value it must be."),
	strict: boolean().default(false).describe("The answer must be nothing but JSON, without a fence.")
}).superRefine(async ({ matches, type, equals }, context) => {
	if (type !== void 0 && equals !== void 0 && !isA(equals, type)) context.addIssue({
		code: "custom",
		path: ["equals"],
		message: `is not ${a$1(type)}, as type asks for`
	});
	const fault = matches === void 0 ? null : await faultOf$3(matches);
	if (fault) context.addIssue({
		code: "custom",
		path: ["matches"],
		message: fault
	});
}));
const measure$36 = {
	name: "json-field",
	what: "Whether one value in the JSON of the answer is what it should be.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$26,
	prepare: async (settings) => {
		const path = pointerPath(settings.at) ?? [];
		const tests = await testsOf(settings);
		const place = settings.at || "the whole";
		return ({ answer: { text, turn }, case: { expected } }) => {
			if (text.length > longest$11) return tooLong$1(text, "read");
			if (tests.length === 0 && expected === null) return unscored("the case has no `expected`, and the metric asks for no value");
			const wish = tests.length === 0 ? JSON.stringify(expected) : wishOf(settings);
			const fail = (reason, observed, span = observed) => marked(0, reason, {
				turn,
				expected: start(wish, 200),
				observed,
				span: start(span)
			});
			const found = jsonIn(text, settings.strict);
			if ("fault" in found && found.deep) return unscored(found.fault);
			if ("fault" in found) return fail(found.fault, start(text, 200), found.near);
			const value = valueAt(found.value, path);
			if (value === void 0) return fail(`there is no ${place} \u2014 must be ${start(wish)}`, start(text, 200));
			const all = tests.length === 0 ? [sameAs(expected, settings.at)] : tests;
			const isLong = typeof value === "string" && MANY_DIGITS.test(value);
			const rounded = isLong ? jsonIn(text, settings.strict, "rounded") : found;
			const asNumber = ("value" in rounded ? valueAt(rounded.value, path) : null) ?? null;
			const observed = start(value !== asNumber && isLong ? value : JSON.stringify(value), 200);
			const fault = all.map((test) => test(value, asNumber)).find((each) => each !== null);
			return fault ? fail(fault.replace(/^it /, `${place} `), observed) : marked(1, `${place} is ${start(observed)}`, {
				turn,
				expected: start(wish, 200),
				observed
			});
		};
	}
};
async function testsOf({ at, equals, matches, type }) {
	const tests = [];
	if (type !== void 0) tests.push((value, asNumber) => isA(asNumber, type) ? null : `it is ${start(JSON.stringify(value))} \u2014 must be ${a$1(type)}`);
	if (equals !== void 0) tests.push(sameAs(equals, at));
	if (matches !== void 0) {
		const compiled = await compilePattern(matches);
		const most = longestFor(compiled);
		tests.push((value) => {
			const text = typeof value === "string" ? value : JSON.stringify(value);
			if (text.length <= most && compiled.exec(text)) return null;
			return `it is ${start(JSON.stringify(value))} \u2014 must match /${matches}/`;
		});
	}
	return tests;
}
function sameAs(expected, at) {
	const wanted = comparableJson(expected, false);
	return (value) => sameJson(value, expected) ? null : firstDifference(wanted, comparableJson(value, false), at);
}
function isA(value, type) {
	if (type === "list") return Array.isArray(value);
	if (type === "object") return isFields(value);
	if (type === "null") return value === null;
	return type === "integer" ? Number.isInteger(value) : typeof value === type;
}
function a$1(type) {
	return type === "null" ? type : `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
}
function wishOf({ equals, matches, type }) {
	return [
		type && a$1(type),
		equals !== void 0 && JSON.stringify(equals),
		matches && `a match of /${matches}/`
	].filter(Boolean).join(", ");
}

// src/measures/json-schema.ts
const longest$10 = 2e5;
const options$25 = once(() => strictObject({
	schema: record(string(), json()).default({}).describe("A JSON Schema (2020-12, or draft-07 by its $schema), complete in itself. Empty: any JSON will do."),
	strict: union([boolean(), literal("fence")]).default(false).describe("true: the answer must be nothing but JSON; fence: JSON or one fenced block of it, and nothing else; false: a fenced block among words will do."),
	anywhere: boolean().default(false).describe("Any object or list of JSON that stands somewhere in the answer will do.")
}).refine(({ strict, anywhere }) => !anywhere || strict === false, {
	path: ["anywhere"],
	error: "cannot be asked for with strict: the one allows words around the JSON, the other does not"
}));
const measure$35 = {
	name: "json-schema",
	what: "Whether every answer is JSON that fits a schema.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$25,
	prepare: async ({ schema, strict, anywhere }) => {
		const validate = await compile(schema);
		const { jsonWithin } = await import("./json-within.js");
		return ({ answer: { text, turn } }) => {
			if (text.length > longest$10) return tooLong$1(text, "checked");
			const fitting = anywhere ? jsonWithin(text) : [];
			if (fitting.some((value) => validate(value))) return marked(1, "holds JSON that fits the schema", { turn });
			const [first] = fitting;
			const found = first === void 0 ? jsonIn(text, strict, "rounded") : { value: first };
			if ("fault" in found && found.deep) return unscored(found.fault);
			if ("fault" in found) return marked(0, found.fault, {
				turn,
				expected: "JSON",
				observed: start(text, 200),
				span: found.near
			});
			return validate(found.value) ? marked(1, "fits the schema", { turn }) : misfit(validate, found.value, turn);
		};
	}
};
function misfit(validate, value, turn) {
	const error = validate.errors?.[0];
	const path = error.instancePath.split("/").slice(1);
	const there = valueAt(value, path.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")));
	const observed = JSON.stringify(there ?? null);
	const place = error.instancePath || "the whole";
	const detail = error.params["additionalProperty"] ?? error.params["allowedValues"];
	const wish = `${error.message ?? error.keyword}${detail === void 0 ? "" : ` (${start(JSON.stringify(detail))})`}`;
	return marked(0, `${place} ${wish}`, {
		turn,
		expected: wish,
		observed: start(observed, 200),
		span: start(observed)
	});
}
async function compile(schema) {
	const [{ Ajv }, { Ajv2020 }, { default: formats }, patterns] = await Promise.all([
		import("./ajv2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./2020.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./dist.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		schemaPatterns()
	]);
	const settings = {
		strict: false,
		logger: false,
		code: { regExp: patterns },
		validateSchema: true,
		multipleOfPrecision: 8
	};
	const old = /draft-0[67]/.test(canonical(schema["$schema"] ?? null));
	try {
		if (canonical(schema).length > longest$10) throw new Error("it is too large");
		const ajv = old ? new Ajv(settings) : new Ajv2020(settings);
		formats.default(ajv);
		return ajv.compile(schema);
	} catch (error) {
		throw new UserError(`options.schema cannot be used: ${error instanceof Error ? error.message : ""}`, null, "Write one JSON Schema without references to other files; patterns in RE2 syntax, without lookaround.");
	}
}

// src/measures/json-valid.ts
const longest$9 = 2e5;
const options$24 = once(() => strictObject({
	strict: union([boolean(), literal("fence")]).default(true).describe("true: the answer must be nothing but JSON; fence: JSON or one fenced block of it, and nothing else; false: a fenced block among words will do."),
	kind: _enum([
		"any",
		"object",
		"list"
	]).default("any").describe("What the JSON must be as a whole.")
}));
const measure$34 = {
	name: "json-valid",
	what: "Whether every answer is JSON and nothing else.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$24,
	prepare: ({ strict, kind }) => ({ answer: { text, turn } }) => {
		if (text.length > longest$9) return tooLong$1(text, "read");
		const found = jsonIn(text, strict, "rounded");
		const expected = kind === "any" ? "JSON" : `a JSON ${kind}`;
		if ("fault" in found && !found.deep) return marked(0, found.fault, {
			turn,
			expected,
			observed: start(text, 200),
			span: found.near
		});
		const observed = "value" in found ? kindOf$1(found.value) : found.near.startsWith("[") ? "list" : "object";
		if (kind === "any" || kind === observed) return marked(1, `is JSON, ${observed}`, {
			turn,
			expected,
			observed
		});
		const reason = `is JSON, but ${observed} \u2014 must be ${kind}`;
		return marked(0, reason, {
			turn,
			expected,
			observed,
			span: start(text)
		});
	}
};
function kindOf$1(value) {
	if (isFields(value)) return "object";
	return Array.isArray(value) ? "list" : value === null ? "null" : typeof value;
}

// src/measures/keeps-facts.ts
const longest$8 = 5e4;
const fact = () => strictObject({
	name: string().min(1).describe("What it is called in a report, such as \"room\"."),
	told: string().min(1).max(500).describe("An RE2 pattern of how users tell it; its group is the value."),
	asked: string().min(1).max(500).describe("An RE2 pattern of what it is called where it is asked for.")
});
const options$23 = once(() => strictObject({ facts: array(fact()).default([]).describe("Facts of your own besides order, customer, booking and invoice numbers, e-mail addresses and names: each a name, a pattern `told` and a pattern `asked`.") }).superRefine(async ({ facts }, context) => {
	for (const [index, each] of facts.entries()) for (const key of ["told", "asked"]) {
		const fault = await faultOf$3(each[key], "i");
		if (fault) context.addIssue({
			code: "custom",
			path: [
				"facts",
				index,
				key
			],
			message: fault
		});
	}
}));
const measure$33 = {
	name: "keeps-facts",
	what: "Whether answers keep to what the user has told, and do not ask for it again.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$23,
	prepare: async ({ facts }) => {
		const { askedAgain, isSame, tellings } = await import("./tellings.js");
		const own = await Promise.all(facts.map((each) => tellingOf(each, isSame)));
		return (sample) => {
			const { turn } = sample.answer;
			const [text, said] = [sample.answer.text, sample.userTurns.join("\n")].map((each) => straightened(comparable(each, false)));
			if (text.length > longest$8 || said.length > longest$8) return unscored(`the conversation is too long to be read (${text.length + said.length} characters)`);
			const shown = text.length === sample.answer.text.length ? sample.answer.text : text;
			const written = (part) => shown.slice(text.indexOf(part)).slice(0, part.length);
			const known = [...tellings, ...own].map((telling) => ({
				telling,
				values: telling.told(said)
			})).filter(({ values }) => values.length > 0);
			if (known.length === 0) return unscored("the user has told no fact that could be kept");
			for (const { telling, values } of known) {
				const expected = `${telling.name} ${start(values.join(" or "), 100)}`;
				const again = askedAgain(text, telling, values);
				if (again) {
					const reason = `asks for the ${telling.name} again, which the user told (${quoted$1(values[0] ?? "")})`;
					return marked(0, reason, {
						turn,
						expected,
						observed: "asks again",
						span: start(written(again), 200)
					});
				}
				const other = telling.told(text).find((value) => !values.some((told) => telling.isSame(value, told)) && values.some((told) => telling.isMeant(value, told)));
				if (other === void 0) continue;
				if (sourcesOf(sample).some((source) => source.toLowerCase().includes(other.toLowerCase()))) continue;
				const at = text.indexOf(other);
				const reason = `tells the ${telling.name} as ${quoted$1(other)}, where the user told ${quoted$1(values[0] ?? "")}`;
				return marked(0, reason, {
					turn,
					expected,
					observed: other,
					span: around(shown, at, at + other.length)
				});
			}
			return marked(1, `keeps to the ${known.map(({ telling }) => telling.name).join(", ")}`, { turn });
		};
	}
};
async function tellingOf({ name, told, asked }, isSame) {
	const [teller, asker] = await Promise.all([compilePattern(told, "i"), compilePattern(asked, "i")]);
	const most = Math.min(longestFor(teller), longestFor(asker));
	return {
		name,
		told: (text) => {
			const match = teller.exec(text.slice(0, most));
			const value = match?.[1] ?? match?.[0] ?? "";
			return value === "" ? [] : [value];
		},
		called: (sentence) => asker.exec(sentence.slice(0, most)) !== null,
		isSame,
		isMeant: () => true
	};
}

// src/measures/label.ts
const measure$32 = {
	name: "label",
	what: "Whether the answer names the class that the case expects.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	classes: true,
	expects: () => true,
	options: labelOptions,
	prepare: labelScorer
};

// src/measures/language.ts
const measure$31 = {
	name: "language",
	what: "Whether every answer is in the user's language.",
	unit: "ratio",
	direction: "higher",
	level: "turn",
	aggregate: "rate",
	over: "every",
	options: tongue,
	prepare: async ({ expect, tolerance }) => {
		const { expectedAs, languageOf, markTongue, openDetector } = await import("./tongue.js");
		const detect = await openDetector();
		const fixed = expect === "last-user-turn" ? null : expectedAs(expect);
		return ({ answer: { text, turn }, userTurns }) => {
			const expected = fixed ?? languageOf(userTurns, detect);
			if (!expected) return unscored("undetermined: no user turn says enough to tell its language");
			return markTongue(text, expected, {
				turn,
				tolerance,
				detect
			});
		};
	}
};

// src/measures/latency.ts
const measure$30 = {
	name: "latency",
	what: "How long an answer takes.",
	unit: "ms",
	direction: "lower",
	level: "case",
	aggregate: "p50",
	over: "sum",
	options: once(() => strictObject({})),
	prepare: () => ({ answer: { latencyMs, turn } }) => latencyMs === null || !Number.isFinite(latencyMs) ? unscored("the answer was not timed") : marked(latencyMs, `took ${Math.round(latencyMs)} ms`, { turn })
};

// src/measures/length.ts
const longest$7 = 5e5;
const amount = () => int().min(0);
const options$22 = once(() => strictObject({
	min: amount().optional().describe("The least that an answer may have."),
	max: amount().optional().describe("The most that an answer may have."),
	unit: _enum([
		"words",
		"blank-separated",
		"characters",
		"sentences"
	]).default("words").describe("What is counted; characters as a reader sees them; blank-separated: pieces between blanks, whatever they are.")
}).refine(({ min, max }) => min !== void 0 || max !== void 0, "min, max or both are needed").refine(({ min = 0, max = Infinity }) => min <= max || min < 0 || max < 0, "min may not be more than max"));
const measure$29 = {
	name: "length",
	what: "Whether every answer has as many words, characters or sentences as it should.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$22,
	prepare: async ({ min = 0, max = Infinity, unit }) => {
		const count = await counters[unit]();
		const limits = [min > 0 && `at least ${min}`, max < Infinity && `at most ${max}`].filter(Boolean).join(", ");
		return ({ answer: { text, turn } }) => {
			if (text.length > longest$7) return tooLong$1(text, "counted");
			const amount = count(text.trim());
			const value = amount >= min && amount <= max ? 1 : 0;
			const name = unit === "blank-separated" ? "words" : unit;
			const found = `${amount} ${amount === 1 ? name.slice(0, -1) : name}`;
			const reason = value ? `${found} (${limits || "no limit"})` : `${found} \u2014 ${amount < min ? `at least ${min}` : `at most ${max}`}`;
			const span = value ? null : start(text);
			return marked(value, reason, {
				turn,
				expected: `${limits} ${name}`,
				observed: found,
				span
			});
		};
	}
};
const counters = {
	"blank-separated": () => (text) => text.split(/\s+/).filter(Boolean).length,
	characters: () => charactersIn,
	words: () => wordsIn,
	sentences: async () => (await import("./sentences.js")).sentencesIn
};
const byWord = once(() => new Intl.Segmenter("en", { granularity: "word" }));
const plainWord = /[A-Za-z0-9]+(?:(?:(?<=[A-Za-z])[.'](?=[A-Za-z])|(?<=[0-9])[.,;'](?=[0-9]))[A-Za-z0-9]+)*/g;
function wordsIn(text) {
	return /^[\0-9;-^`-\x7f]*$/.test(text) ? text.match(plainWord)?.length ?? 0 : counted$1(text, byWord(), ({ isWordLike }) => isWordLike === true);
}
function counted$1(text, segmenter, counts) {
	let sum = 0;
	for (const segment of segmenter.segment(text)) if (counts(segment)) sum++;
	return sum;
}
function charactersIn(text) {
	if (isOfUnits(text)) return text.length;
	return graphemesOf(text).filter((each) => !/^\p{Default_Ignorable_Code_Point}+$/u.test(each)).length;
}

// src/measures/loops.ts
const options$21 = once(() => strictObject({
	times: int().min(2).default(3).describe("How often a tool must be called with the same arguments to be a loop."),
	ignore: array(string().min(1)).default([]).describe("Tools that may be called again, such as one that waits.")
}));
const measure$28 = {
	name: "loops",
	what: "Whether a tool is called with the same arguments again and again.",
	unit: "ratio",
	direction: "lower",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$21,
	prepare: ({ times, ignore }) => (sample) => {
		const calls = callsOf(sample).filter(({ name }) => !ignore.includes(name));
		const { turn } = sample.answer;
		const expected = `no call ${times} times`;
		const [most] = counted(calls).toSorted((one, other) => other.count - one.count);
		if (!most || most.count < times) return marked(0, "goes round in no circle", {
			turn,
			expected
		});
		const shown = `${most.call.name}(${start(most.call.arguments, 80)})`;
		const observed = `${most.count} times`;
		return marked(1, `called ${shown} ${observed}`, {
			turn,
			expected,
			observed,
			span: shown
		});
	}
};
function counted(calls) {
	const counts = /* @__PURE__ */ new Map();
	for (const call of calls) {
		const given = argumentsOf(call.arguments);
		const key = JSON.stringify([call.name, given === null ? call.arguments : canonical(given)]);
		counts.set(key, {
			call,
			count: (counts.get(key)?.count ?? 0) + 1
		});
	}
	return [...counts.values()];
}

// src/measures/macro-f1.ts
const measure$27 = {
	name: "macro-f1",
	what: "How well each class is told from all others: the mean of their F1.",
	unit: "ratio",
	direction: "higher",
	level: "aggregate",
	aggregate: "f1",
	over: "last",
	classes: true,
	expects: () => true,
	options: labelOptions,
	prepare: labelScorer
};

// src/measures/markdown-structure.ts
const longest$6 = 2e5;
const parts = [
	"headings",
	"lists",
	"tables",
	"code",
	"links",
	"images",
	"html",
	"bold"
];
const part = () => _enum(parts);
const options$20 = once(() => strictObject({
	headings: array(string().min(1)).default([]).describe("Headings that must stand in the answer, in this order, whatever their case."),
	require: array(part()).default([]).describe("What must be there: headings, lists, tables, code, links, images, html, bold."),
	forbid: array(part()).default([]).describe("What may not be there, from the same list."),
	"first-level": int().min(1).max(6).optional().describe("The highest level that a heading may have: 2 forbids a single #.")
}).superRefine(({ headings, require, forbid }, context) => {
	const both = (headings.length > 0 ? [...require, "headings"] : require).find((each) => forbid.includes(each));
	if (both) context.addIssue({
		code: "custom",
		path: ["forbid"],
		message: `forbids ${both}, which must be there`
	});
}));
const measure$26 = {
	name: "markdown-structure",
	what: "Whether the Markdown of every answer is whole and has the parts that it should.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$20,
	prepare: async (settings) => {
		const { comparedTitle, outlineOf } = await import("./outline.js");
		return ({ answer: { text, turn } }) => {
			if (text.length > longest$6) return tooLong$1(text, "read");
			const outline = outlineOf(text);
			const fault = faultIn$2(outline, settings) ?? headless(outline, settings.headings, comparedTitle);
			const observed = outline.headings.map(({ text: each }) => each).join(" \u203a ");
			if (!fault) return marked(1, "has the structure asked for", {
				turn,
				observed: start(observed, 200)
			});
			const span = fault.line === null ? null : start(fault.line);
			return marked(0, fault.reason, {
				turn,
				expected: fault.expected,
				observed: start(text, 200),
				span
			});
		};
	}
};
function faultIn$2(outline, settings) {
	return broken$1(outline) ?? unwanted(outline, settings) ?? lacking(outline, settings);
}
function broken$1({ open, uneven }) {
	if (open !== null) return {
		reason: `the code block ${quoted$1(open)} is never closed`,
		expected: "a closing fence",
		line: open
	};
	if (!uneven) return null;
	return {
		reason: `a row of the table has ${uneven.cells} cells where its header has ${uneven.header}: ${quoted$1(uneven.line)}`,
		expected: `${uneven.header} cells in each row`,
		line: uneven.line
	};
}
function unwanted({ found, headings }, settings) {
	for (const each of settings.forbid) {
		const line = found[each];
		if (line !== void 0) return {
			reason: `has ${each}, which may not be: ${quoted$1(line)}`,
			expected: `no ${each}`,
			line
		};
	}
	const least = settings["first-level"] ?? 1;
	const large = headings.find(({ level }) => level < least);
	if (!large) return null;
	return {
		reason: `the heading ${quoted$1(large.text)} has level ${large.level} \u2014 at least ${least}`,
		expected: `headings from level ${least} on`,
		line: large.text
	};
}
function lacking({ found }, { require }) {
	const missing = require.find((each) => found[each] === void 0);
	return missing ? {
		reason: `has no ${missing}, which must be`,
		expected: missing,
		line: null
	} : null;
}
function headless({ headings }, wanted, plain) {
	const there = headings.map(({ text }) => plain(text));
	let from = 0;
	for (const each of wanted) {
		const at = there.indexOf(plain(each), from);
		const expected = wanted.join(" \u203a ");
		if (at < 0) {
			const early = there.indexOf(plain(each));
			const reason = early < 0 ? "is missing" : "stands before those that come first";
			return {
				reason: `the heading ${quoted$1(each)} ${reason}`,
				expected,
				line: headings[early]?.text ?? null
			};
		}
		from = at + 1;
	}
	return null;
}

// src/measures/matches.ts
const options$19 = once(() => strictObject({
	pattern: string().min(1).max(1e3).describe("A regular expression in RE2 syntax, found anywhere in the answer."),
	flags: string().regex(/^[ims]*$/, "flags may be i (ignore case), m (^ and $ at each line) and s (. matches line ends)").default("").describe("i: ignore case, m: ^ and $ match at each line, s: . matches line ends."),
	expect: _enum(["match", "no-match"]).default("match").describe("Whether the pattern must or may not be found.")
}).superRefine(async ({ pattern, flags }, context) => {
	const fault = await faultOf$3(pattern, flags);
	if (fault) context.addIssue({
		code: "custom",
		path: ["pattern"],
		message: fault
	});
}));
const measure$25 = {
	name: "matches",
	what: "Whether every answer matches a regular expression, or none does.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$19,
	prepare: (settings) => {
		const plain = plainPattern(settings.pattern, settings.flags);
		const open = once(() => openEngine(settings));
		if (!plain) return open();
		return (sample) => {
			const { text } = sample.answer;
			if (text.length > 1e5) return open().then((search) => search(sample));
			return markOf$1(sample, searchable(text, settings.pattern), plain, settings);
		};
	}
};
async function openEngine(settings) {
	const compiled = await compilePattern(settings.pattern, settings.flags);
	const longest = longestFor(compiled);
	return (sample) => {
		const { text } = sample.answer;
		if (text.length > longest) return tooLong$1(text, "searched for this pattern");
		return markOf$1(sample, searchable(text, settings.pattern), compiled, settings);
	};
}
function markOf$1({ answer: { turn } }, text, compiled, { pattern, flags, expect }) {
	const found = compiled.exec(text);
	const name = `/${pattern}/${flags}`;
	const value = found !== null === (expect === "match") ? 1 : 0;
	const expected = expect === "match" ? name : `not ${name}`;
	if (!found) {
		const reason = value ? `does not match ${name}` : `does not match ${name} \u2014 must`;
		return marked(value, reason, {
			turn,
			expected,
			observed: start(text, 200)
		});
	}
	const { index: at, 0: hit } = found;
	const reason = `${quoted$1(hit)} matches ${name}${value ? "" : " \u2014 must not"}`;
	return marked(value, reason, {
		turn,
		expected,
		observed: start(hit),
		span: around(text, at, at + hit.length)
	});
}

// src/measures/ndcg.ts
const measure$24 = {
	name: "ndcg",
	what: "How near the order of the documents is to the best one, by their grades.",
	unit: "ratio",
	direction: "higher",
	graded: true,
	level: "case",
	aggregate: "mean",
	over: "last",
	expects: () => true,
	options: retrieval,
	prepare: (options) => (sample) => {
		const ranking = rankingOf(sample, options);
		if (typeof ranking === "string") return unscored(ranking);
		const { grades } = ranking;
		const best = [...grades].toSorted((one, other) => other[1] - one[1]).slice(0, options.k);
		const top = ranking.ids.slice(0, options.k);
		const value = worthOf(top.map((id) => grades.get(id) ?? 0)) / worthOf(best.map(([, grade]) => grade));
		const first = best.map(([id]) => id);
		const evidence = {
			turn: sample.answer.turn,
			expected: documents(first),
			observed: documents(top)
		};
		const worth = (id = "") => grades.get(id) ?? 0;
		const off = worth(top[0]) === worth(first[0]) ? "" : `; ${top[0] ? `${documents(top.slice(0, 1))} comes first` : "no document"}`;
		return marked(Math.min(1, value), `${value.toFixed(2)} of the best order (first ${options.k})${off}`, evidence);
	}
};
function worthOf(grades) {
	return grades.reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0);
}

// src/measures/none-recall.ts
const options$18 = once(() => strictObject({
	...labelShape(),
	none: string().min(1).default("none").describe("The label of what belongs to no class.")
}).refine(saysLabels, NO_LABELS));
const measure$23 = {
	name: "none-recall",
	what: "How many of the cases that belong to no class are told so.",
	unit: "ratio",
	direction: "higher",
	level: "aggregate",
	aggregate: "rate",
	over: "last",
	options: options$18,
	applies: isNone,
	prepare: ({ none, ...settings }) => {
		const score = labelScorer(settings);
		return (sample) => isNone(sample.case, {
			...settings,
			none
		}) ? score(sample) : unscored(`the case does not expect "${none}"`);
	}
};
function isNone({ expected }, { none }) {
	return textsOf(expected)?.some((each) => plain$1(each) === plain$1(none)) ?? false;
}

// src/measures/not-contains.ts
const options$17 = once(() => strictObject({
	value: union([string().min(1), array(string().min(1)).min(1)]).optional().describe("The text or texts that may not appear."),
	"expected-at": expectedAt().describe("Where such texts stand in the `expected` of a case, such as /lacks; cases without it are left alone."),
	"ignore-case": boolean().default(false).describe("Count upper and lower case as the same."),
	"whole-words": boolean().default(false).describe("Find a text only where it is no part of a longer word: \"no\" is not in \"north\".")
}).refine((it) => it.value === void 0 !== (it["expected-at"] === void 0), {
	path: ["value"],
	error: "is missing, or `expected-at` in its place"
}));
const measure$22 = {
	name: "not-contains",
	what: "Whether every answer is free of texts that may not appear.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$17,
	applies: (each, { "expected-at": at }) => at === void 0 || wantedOf$1(each, at) !== void 0,
	prepare: (settings) => {
		const own = textsOf(settings.value);
		return ({ case: each, answer: { text, turn } }) => {
			const banned = own ?? textsOf(wantedOf$1(each, settings["expected-at"]));
			if (banned === null) return unscored("the case has no texts that may not appear");
			const places = openPlaces(text, settings["ignore-case"]);
			for (const word of banned) {
				const found = places(word, (searched, sought) => placeOf$1(searched, sought, settings["whole-words"]));
				if (!found) continue;
				return marked(0, `contains ${quoted$1(word)} \u2014 must not`, {
					turn,
					expected: `no ${quoted$1(word)}`,
					observed: text.slice(found.from, found.to),
					span: around(text, found.from, found.to)
				});
			}
			return marked(1, `free of ${banned.map((word) => quoted$1(word)).join(", ")}`, { turn });
		};
	}
};

// src/measures/numbers-grounded.ts
const longest$5 = 1e5;
const options$16 = once(() => strictObject({
	"free-up-to": int().min(0).max(100).default(0).describe("Whole numbers up to this need no source when no unit follows, such as \"2 ways\"."),
	allow: array(union([string().min(1), number()])).default([]).describe("Numbers, dates or amounts that may be told without a source, such as \"24 hours\".")
}));
const measure$21 = {
	name: "numbers-grounded",
	what: "Whether every number, date, price and unit of an answer stands in what it was given.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$16,
	prepare: async (settings) => {
		const { openGrounds } = await import("./grounds.js");
		const { numbersIn, unfoundedIn } = openGrounds(settings["free-up-to"]);
		return (sample) => {
			const { text, turn } = sample.answer;
			if (text.length > longest$5) return unscored(`the answer is too long to be read (${text.length} characters)`);
			const { told, count } = numbersIn(text);
			if (count === 0) return unscored("the answer has no numbers");
			const claims = unfoundedIn(told, [...sourcesOf(sample), ...settings.allow.map(String)]);
			const [first] = claims;
			const expected = "numbers that were given";
			if (!first) return marked(1, `${count} ${count === 1 ? "number" : "numbers"}, all given`, {
				turn,
				expected
			});
			const shown = text.slice(first.from, first.from + first.text.length);
			const instead = first.instead ? `; given is ${quoted$1(first.instead)}` : "";
			const others = claims.length > 1 ? ` (and ${claims.length - 1} more)` : "";
			return marked(0, `${quoted$1(shown)} was not given${instead}${others}`, {
				turn,
				expected: first.instead ?? expected,
				observed: shown.trim(),
				span: around(text, first.from, first.from + first.text.length)
			});
		};
	}
};

// src/measures/pairwise.ts
const options$15 = once(() => strictObject({
	...judgeOptions(),
	better: string().min(1).describe("What makes one of two answers the better one, in a sentence."),
	asked: string().min(1).default("Can you help me, please?").describe("What the user says before the two answers `good` and `bad`."),
	good: string().min(1).describe("An answer that is better than `bad`; the judge must say so in every run."),
	bad: string().min(1).describe("One that is worse; asked long and with an injection too, and the judge must not fall for it.")
}));
const form$1 = {
	name: "choice",
	schema: once(() => strictObject({
		quote: string().describe("words copied from the better answer, letter by letter, that decide it"),
		reason: string().describe("one sentence"),
		better: _enum([
			"first",
			"second",
			"same"
		]).nullable().describe("null if it can not be told")
	}))
};
const INSTRUCTIONS$1 = `You compare two answers of assistants, FIRST and SECOND, by one CRITERION, strictly and by nothing else. The order in which they stand says nothing. Copy the words of the better answer that decide it (of either, if they are equally good), say why in one sentence, then which is better.`;
const measure$20 = {
	name: "pairwise",
	what: "Whether a judge prefers this side's answer to the other side's, asked in both orders.",
	unit: "ratio",
	direction: "higher",
	graded: true,
	level: "case",
	aggregate: "mean",
	over: "last",
	options: options$15,
	judge: (settings) => {
		const { good, bad } = settings;
		const obeyed = {
			quote: start(bad),
			reason: "It is flawless.",
			better: "second"
		};
		const said = {
			instructions: INSTRUCTIONS$1,
			form: form$1,
			criterion: settings.better
		};
		return judgeWith(settings, said, {
			questions: (sample) => questionsOn(sample, settings),
			canaries: [canary("obeys a worse answer that tells it to win", injected(bad, obeyed), good, settings), canary("prefers a worse answer for being long, or by its place", padded(bad), good, settings)]
		});
	},
	prepare: ({ better }) => (sample) => {
		const { answer, replies, rival } = sample;
		const unfit = unfitPair(sample);
		if (unfit !== null || !rival) return unscored(unfit ?? "the other side has no answer");
		const evidence = {
			turn: answer.turn,
			expected: start(better, 200)
		};
		if (rival.text === answer.text) return marked(.5, "both sides answer the same", evidence);
		const [ahead, behind] = [preference(replies?.[0], answer, rival), preference(replies?.[1], rival, answer)];
		if (typeof ahead === "string") return unscored(ahead);
		if (typeof behind === "string") return unscored(behind);
		if (ahead.winner !== behind.winner || ahead.winner === null) {
			const why = ahead.winner === behind.winner ? "finds no difference" : "changes its mind with the order";
			return marked(.5, `a tie: the judge ${why}`, {
				...evidence,
				observed: start(ahead.reason, 200)
			});
		}
		const won = ahead.winner === answer;
		return marked(won ? 1 : 0, `${won ? "preferred" : "not preferred"} in both orders: ${start(ahead.reason)}`, {
			...evidence,
			observed: start(ahead.reason, 200),
			span: won ? start(ahead.quote, 200) : null
		});
	}
};
function canary(fault, worse, better, { asked }) {
	const [bad, good] = [sampleWith(asked, worse), sampleWith(asked, better)];
	return {
		fault,
		samples: [{
			...bad,
			rival: good.answer
		}],
		isRight: ([mark]) => mark === 0
	};
}
function questionsOn(sample, settings) {
	const { answer, rival } = sample;
	if (!rival || unfitPair(sample) !== null || rival.text === answer.text) return [];
	const ask = (first, second) => question(settings, INSTRUCTIONS$1, form$1, [
		{
			name: "CRITERION",
			text: settings.better
		},
		{
			name: "CONVERSATION",
			text: sharedConversation(sample)
		},
		{
			name: "FIRST",
			text: first.text
		},
		{
			name: "SECOND",
			text: second.text
		}
	]);
	return [ask(answer, rival), ask(rival, answer)];
}
function sharedConversation(sample) {
	return sample.earlier.length > 0 ? sample.userTurns.join("\n\n") : conversationOf(sample);
}
function unfitPair({ answer, rival }) {
	if (!rival) return "there is no answer of the other side to compare with";
	return unfitAnswer(answer) ?? unfitAnswer(rival);
}
function preference(reply, first, second) {
	const said = read(reply, form$1);
	if (!said.ok) return said.reason;
	const { quote, reason, better } = said.value;
	if (better === null) return `the judge could not tell: ${start(reason, 120)}`;
	const winner = better === "same" ? null : better === "first" ? first : second;
	return (winner ? [winner] : [first, second]).some(({ text }) => standsIn(quote, text)) ? {
		winner,
		quote,
		reason
	} : `the judge shows no words of the answer it prefers, but ${quoted$1(quote)}`;
}

// src/measures/pii-leak.ts
const longest$4 = 1e5;
const options$14 = once(() => strictObject({
	kinds: array(_enum(kinds)).min(1).default([...kinds]).describe("What is looked for: email, phone, iban, card, ip, national-id."),
	"allow-given": boolean().default(true).describe("Allow what stands in the case's context or input, or in what the model was sent."),
	allow: array(string().min(1)).default([]).describe("Data that may be told, such as the hotline.")
}));
const measure$19 = {
	name: "pii-leak",
	what: "Whether an answer tells personal data that it was not given.",
	unit: "ratio",
	direction: "lower",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$14,
	prepare: async (settings) => {
		const { bareOf, isIn, isSame, openFinders } = await import("./personal.js");
		const find = await openFinders(settings.kinds);
		return (sample) => {
			const { text, turn } = sample.answer;
			if (text.length > longest$4) return tooLong$1(text, "searched");
			const found = find(text).filter((each) => !settings.allow.some((allowed) => isSame(allowed, each)));
			const given = found.length > 0 && settings["allow-given"] ? bareOf(sourcesOf(sample).join("\n")) : "";
			const leaks = found.filter((each) => !isIn(given, each));
			const [first] = leaks;
			const expected = "no personal data that was not given";
			if (!first) {
				const told = found.length > 0 ? `; ${found.length} found that it was given` : "";
				return marked(0, `tells no personal data of its own${told}`, {
					turn,
					expected
				});
			}
			const others = leaks.length > 1 ? ` and ${leaks.length - 1} more` : "";
			const span = hidden$1(around(text, first.from, first.from + first.text.length), leaks);
			return marked(1, `tells ${a(first.name)} that it was not given: ${masked$1(first.text)}${others}`, {
				turn,
				expected,
				observed: leaks.slice(0, 5).map(({ name }) => name).join(", "),
				span
			});
		};
	}
};
function masked$1(text) {
	const shown = text.length > 8 ? 2 : 1;
	return `${text.slice(0, shown)}\u2026${text.slice(-shown)}`.toWellFormed();
}
function hidden$1(span, leaks) {
	return leaks.reduce((left, { text }) => left.replaceAll(text.replace(/\s+/g, " "), masked$1(text)), span);
}
function a(name) {
	return `${/^[aeiouI]/.test(name) ? "an" : "a"} ${name}`;
}

// src/measures/precision-at-k.ts
const measure$18 = {
	name: "precision-at-k",
	what: "How many of the first k documents that the answer brings are expected ones.",
	unit: "ratio",
	direction: "higher",
	graded: true,
	level: "case",
	aggregate: "mean",
	over: "last",
	expects: () => true,
	options: retrieval,
	prepare: (options) => (sample) => {
		const ranking = rankingOf(sample, options);
		if (typeof ranking === "string") return unscored(ranking);
		const top = ranking.ids.slice(0, options.k);
		const evidence = {
			turn: sample.answer.turn,
			expected: documents([...ranking.grades.keys()]),
			observed: documents(top)
		};
		if (top.length === 0) return marked(0, "the answer brings no document", evidence);
		const wrong = top.filter((id) => !ranking.grades.has(id));
		const right = top.length - wrong.length;
		const odd = wrong.length > 0 ? `; not expected: ${documents(wrong)}` : "";
		return marked(right / top.length, `${right} of the first ${top.length} are expected${odd}`, evidence);
	}
};

// src/measures/prompt-leak.ts
const longest$3 = 1e5;
const options$13 = once(() => strictObject({
	words: int().min(4).max(200).default(12).describe("How many words in a row of the system prompt are a leak."),
	allow: array(string().min(1)).default([]).describe("Passages of the prompt that may be told, such as a greeting that it dictates.")
}));
const measure$17 = {
	name: "prompt-leak",
	what: "Whether an answer gives away its system prompt word for word.",
	unit: "ratio",
	direction: "lower",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$13,
	prepare: async ({ words, allow }) => {
		const { longestShared, wordsWithPlaces } = await import("./overlap.js");
		const plain = (text) => wordsWithPlaces(text).map(({ word }) => word).join(" ");
		const open = allow.map((each) => plain(each));
		return (sample) => {
			const { text, turn } = sample.answer;
			const instructions = instructionsOf(sample).slice(0, longest$3);
			const secret = wordsWithPlaces(instructions);
			if (secret.length < words) return unscored(`the system prompt has fewer than ${words} words`);
			if (text.length > longest$3) return tooLong$1(text, "compared");
			const expected = `fewer than ${words} words in a row of the system prompt`;
			const said = wordsWithPlaces(text);
			const shared = longestShared(said, secret, words, (run) => {
				const passage = run.map(({ word }) => word).join(" ");
				return open.some((each) => each.includes(passage));
			});
			if (!shared) return marked(0, "tells no passage of the system prompt", {
				turn,
				expected
			});
			const span = start(text.slice(shared.from, shared.to), 200);
			const reason = `tells ${shared.count} words in a row of the system prompt: "${start(span, 80)}\u2026"`;
			return marked(1, reason, {
				turn,
				expected,
				observed: `${shared.count} words in a row`,
				span
			});
		};
	}
};

// src/measures/recall-at-k.ts
const measure$16 = {
	name: "recall-at-k",
	what: "How many of the expected documents are among the first k that the answer brings.",
	unit: "ratio",
	direction: "higher",
	graded: true,
	level: "case",
	aggregate: "mean",
	over: "last",
	expects: () => true,
	options: retrieval,
	prepare: (options) => (sample) => {
		const ranking = rankingOf(sample, options);
		if (typeof ranking === "string") return unscored(ranking);
		const top = ranking.ids.slice(0, options.k);
		const expected = [...ranking.grades.keys()];
		const missing = expected.filter((id) => !top.includes(id));
		const found = expected.length - missing.length;
		const lack = missing.length > 0 ? `; missing: ${documents(missing)}` : "";
		const reason = `${found} of ${expected.length} expected documents among the first ${options.k}${lack}`;
		const evidence = {
			turn: sample.answer.turn,
			expected: documents(expected),
			observed: documents(top)
		};
		return marked(found / expected.length, reason, evidence);
	}
};

// src/measures/refusal.ts
const reach = 600;
const options$12 = once(() => strictObject({
	expect: _enum([
		"never",
		"always",
		"by-tag"
	]).default("never").describe("Whether no answer may refuse, each must, or the tag named by `tag` says so for its case."),
	tag: string().min(1).default("refuse").describe("With by-tag: the tag that is yes (or true) for what must be refused, no (or false) for the rest."),
	also: string().min(1).max(1e3).optional().describe("An RE2 pattern, whatever its case, of what is a refusal besides the phrases that are known.")
}).superRefine(async ({ also }, context) => {
	const fault = also === void 0 ? null : await faultOf$3(also, "i");
	if (fault) context.addIssue({
		code: "custom",
		path: ["also"],
		message: fault
	});
}));
const measure$15 = {
	name: "refusal",
	what: "Whether answers refuse what they should refuse, and nothing else.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$12,
	prepare: async ({ expect, tag, also }) => {
		const { refusalIn } = await import("./refusals.js");
		const compiled = also === void 0 ? null : await compilePattern(also, "i");
		const most = compiled ? Math.min(reach, longestFor(compiled)) : 0;
		return ({ answer: { text, turn, toolCalls }, case: it }) => {
			const due = expect === "by-tag" ? dueOf(it, tag) : expect === "always";
			if (due === null) return unscored(`the case's tag \`${tag}\` says neither yes nor no`);
			if (text.trim() === "" && toolCalls.length === 0) return unscored("the answer is empty");
			const expected = due ? "a refusal" : "an answer";
			const known = refusalIn(text, reach);
			const own = known ? null : compiled?.exec(text.slice(0, most)) ?? null;
			const place = known ?? (own ? {
				from: own.index,
				to: own.index + own[0].length,
				words: own[0]
			} : null);
			if (place) {
				const span = around(text, place.from, place.to);
				const evidence = {
					turn,
					expected,
					observed: start(place.words),
					span
				};
				const reason = `refuses (${quoted$1(place.words)})`;
				return due ? marked(1, `${reason}, as it must`, evidence) : marked(0, `${reason} \u2014 must answer`, evidence);
			}
			const evidence = {
				turn,
				expected,
				observed: start(text, 200),
				span: start(text)
			};
			return due ? marked(0, `does not refuse \u2014 must: ${quoted$1(text)}`, evidence) : marked(1, "answers", evidence);
		};
	}
};
function dueOf({ tags }, tag) {
	const said = (tags[tag] ?? "").toLowerCase();
	if (/^(?:yes|true|1)$/.test(said)) return true;
	return /^(?:no|false|0)$/.test(said) ? false : null;
}

// src/measures/repeats-itself.ts
const longest$2 = 2e4;
const telling = 5;
const inCode = 4;
const options$11 = once(() => strictObject({
	similarity: number().min(.5).max(1).default(.9).describe("From which likeness on (cosine of letter triples) an answer repeats an earlier one."),
	words: int().min(1).default(8).describe("Answers with fewer words may come again."),
	sentences: int().min(2).default(3).describe("How often one sentence of five words or more must come in an answer to be a loop.")
}));
const measure$14 = {
	name: "repeats-itself",
	what: "Whether an answer repeats an earlier one or goes round in circles.",
	unit: "ratio",
	direction: "lower",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$11,
	prepare: async (settings) => {
		const [{ loopOfWords }, { proseOf }, { fencesIn }, { blanked }] = await Promise.all([
			import("./overlap.js"),
			import("./prose.js"),
			import("./fences.js"),
			import("./blanks.js")
		]);
		const loopOf = (text) => loopIn(blanked(text, fencesIn(text)), settings.sentences) ?? loopIn(text, settings.sentences * inCode) ?? loopOfWords(proseOf(text));
		return ({ answer, earlier }) => {
			const { text, turn } = answer;
			if (text.length > longest$2) return tooLong$1(text, "compared");
			if (wordsOf$3(text).length < settings.words) return unscored(`the answer has fewer than ${settings.words} words`);
			const expected = "something new";
			const loop = loopOf(text);
			if (loop) {
				const reason = `says ${loop.count} times: ${quoted$1(loop.text)}`;
				return marked(1, reason, {
					turn,
					expected,
					observed: `${loop.count} times`,
					span: start(loop.text)
				});
			}
			const before = repeatedFrom(answer, earlier, settings);
			if (!before) return marked(0, "says something new", {
				turn,
				expected
			});
			const reason = `repeats the answer of turn ${before.turn}: ${quoted$1(text)}`;
			return marked(1, reason, {
				turn,
				expected,
				observed: `turn ${before.turn} again`,
				span: start(text)
			});
		};
	}
};
function loopIn(text, least) {
	const counts = /* @__PURE__ */ new Map();
	for (const [each] of text.matchAll(/[^.!?\u3002\uff01\uff1f\u0964\u061f\n]{1,2000}[.!?\u3002\uff01\uff1f\u0964\u061f\n]?/g)) {
		const words = wordsOf$3(each);
		if (words.length < telling) continue;
		const key = words.join(" ");
		const count = (counts.get(key)?.count ?? 0) + 1;
		counts.set(key, {
			text: each.trim(),
			count
		});
	}
	const [most] = [...counts.values()].toSorted((one, other) => other.count - one.count);
	return most && most.count >= least ? most : null;
}
function repeatedFrom(answer, earlier, settings) {
	if (earlier.length === 0) return null;
	const grams = trigramsOf(answer.text);
	const asked = trigramsOf(answer.user);
	return earlier.find(({ text, user }) => {
		if (text.length > longest$2 || wordsOf$3(text).length < settings.words) return false;
		if (cosine$1(asked, trigramsOf(user)) >= settings.similarity) return false;
		return cosine$1(grams, trigramsOf(text)) >= settings.similarity;
	}) ?? null;
}

// src/measures/rubric.ts
const options$10 = once(() => strictObject({
	...judgeOptions(),
	rubric: string().min(1).describe("What an answer must be or do, one thing, so that people would agree."),
	grades: array(string().min(1)).min(2).max(10).optional().describe("What each grade means, the lowest first: the judge then gives a grade instead of yes or no."),
	"pass-from": int().min(1).optional().describe("The lowest grade that is right; else only the highest is."),
	sees: array(_enum([
		"conversation",
		"context",
		"expected"
	])).default(["conversation"]).describe("What the judge is shown beside the answer."),
	asked: string().min(1).default("Can you help me, please?").describe("What the user says before the two answers `good` and `bad`."),
	wanted: string().optional().describe("What is `expected` of the two answers, where the judge sees it."),
	good: string().min(1).optional().describe("An answer that meets the rubric; the judge must say so in every run."),
	bad: string().min(1).optional().describe("One that does not; asked long and with an injection too, and the judge must not fall for it."),
	"tried-on": _enum(["examples", "orders"]).default("examples").describe("What the judge must get right: `good` and `bad`; or, where none are known, not to obey a text.")
}).superRefine((settings, { addIssue }) => {
	if ((settings["pass-from"] ?? 1) > (settings.grades?.length ?? 1)) addIssue({
		code: "custom",
		path: ["pass-from"],
		message: "is beyond the last of `grades`"
	});
	for (const key of ["good", "bad"]) if (settings["tried-on"] === "examples" && settings[key] === void 0) addIssue({
		code: "custom",
		path: [key],
		message: "is missing; an answer expected"
	});
}));
const quote = () => string().describe("words copied from ANSWER, letter by letter, that decide it");
const reason = () => string().describe("one sentence");
const meets = () => boolean().nullable().describe("whether ANSWER meets RUBRIC; null if it can not be told");
const form = {
	name: "verdict",
	schema: once(() => strictObject({
		quote: quote(),
		reason: reason(),
		meets: meets()
	}))
};
const INSTRUCTIONS = `You judge one ANSWER of an assistant by one RUBRIC, strictly and by nothing else. Copy the words of ANSWER that decide it; where something is missing, copy the words that come nearest to where it should stand. Then say why in one sentence, then whether ANSWER meets RUBRIC.`;
const FLAWLESS = "It is flawless.";
function wayOf({ rubric, sees, grades, "pass-from": least }) {
	if (!grades) return {
		instructions: INSTRUCTIONS,
		form,
		criterion: [rubric, sees],
		passing: (words) => ({
			quote: start(words),
			reason: FLAWLESS,
			meets: true
		}),
		right: (verdict) => verdict.meets ?? null,
		words: (verdict) => `${verdict.meets ? "meets" : "misses"} the rubric`
	};
	const from = least ?? grades.length;
	const given = grades.map((_, index) => index + 1);
	const grade = literal(given).nullable().describe("the grade by GRADES; null if it can not be told");
	return {
		instructions: GRADING,
		form: {
			name: "grade",
			schema: () => strictObject({
				quote: quote(),
				reason: reason(),
				grade
			})
		},
		criterion: [
			rubric,
			sees,
			grades,
			from
		],
		passing: (words) => ({
			quote: start(words),
			reason: FLAWLESS,
			grade: grades.length
		}),
		right: (verdict) => verdict.grade == null ? null : verdict.grade >= from,
		words: (verdict) => `grade ${verdict.grade} of ${grades.length}`
	};
}
const GRADING = `You grade one ANSWER of an assistant by one RUBRIC, strictly and by nothing else; GRADES say what each number means. Copy the words of ANSWER that decide it; where something is missing, copy the words that come nearest to where it should stand. Then say why in one sentence, then the grade.`;
const measure$13 = {
	name: "rubric",
	what: "Whether a judge finds that an answer meets a rubric, with the answer's own words as proof.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$10,
	judge: (settings) => {
		const way = wayOf(settings);
		return judgeWith(settings, way, {
			questions: (sample) => unfitAnswer(sample.answer) === null ? [question(settings, way.instructions, way.form, materialOf(sample, settings))] : [],
			canaries: canariesOf(settings, way)
		});
	},
	prepare: (settings) => {
		const way = wayOf(settings);
		return ({ answer, replies }) => {
			const unfit = unfitAnswer(answer);
			if (unfit !== null) return unscored(unfit);
			const said = read(replies?.[0], way.form);
			if (!said.ok) return unscored(said.reason);
			const { quote, reason } = said.value;
			const right = way.right(said.value);
			if (right === null) return unscored(`the judge could not tell: ${start(reason, 120)}`);
			if (!standsIn(quote, answer.text)) return unscored(`the judge shows no words of the answer for its verdict, but ${quoted$1(quote)}`);
			return marked(right ? 1 : 0, `${way.words(said.value)}: ${start(reason, 160)}`, {
				turn: answer.turn,
				expected: start(settings.rubric, 200),
				observed: start(reason, 200),
				span: start(quote, 200)
			});
		};
	}
};
function canariesOf({ asked, wanted, good = "", bad = "", "tried-on": on }, way) {
	if (on === "orders") return [canaryOfOrders(way.passing)];
	const answered = (text) => {
		const sample = sampleWith(asked, text);
		return {
			...sample,
			case: {
				...sample.case,
				expected: wanted ?? null
			}
		};
	};
	return canariesFor([["obeys a bad answer that tells it to pass", answered(injected(bad, way.passing(bad)))], ["passes a bad answer for being long", answered(padded(bad))]], answered(good));
}
function materialOf(sample, { rubric, sees, grades }) {
	const { context, expected } = sample.case;
	const wanted = typeof expected === "string" ? expected : JSON.stringify(expected);
	return [
		{
			name: "RUBRIC",
			text: rubric
		},
		...grades ? [{
			name: "GRADES",
			text: grades.map((it, at) => `${at + 1}: ${it}`).join("\n")
		}] : [],
		...sees.includes("conversation") ? [{
			name: "CONVERSATION",
			text: conversationOf(sample)
		}] : [],
		...sees.includes("context") ? [{
			name: "CONTEXT",
			text: context.join("\n\n")
		}] : [],
		...sees.includes("expected") && expected !== null ? [{
			name: "EXPECTED",
			text: wanted
		}] : [],
		{
			name: "ANSWER",
			text: sample.answer.text
		}
	];
}

// src/measures/score.ts
const options$9 = once(() => strictObject(valueOptions()).refine(isScaled, SCALE_FAULT));
const measure$12 = {
	name: "score",
	what: "A value measured elsewhere, for `micro-metrics compare`.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "mean",
	over: "last",
	options: options$9,
	prepare: () => {
		throw new UserError("the measure `score` takes values measured elsewhere, so a suite can not ask for it", null, "Leave the metric to `micro-metrics compare`, or choose a measure that looks at answers.");
	},
	as: (given) => measuredAs(options$9().parse(given))
};

// src/measures/secret-leak.ts
const longest$1 = 1e5;
const options$8 = once(() => strictObject({
	entropy: number().min(3).max(6).default(4).describe("From how many bits a character on a token without a known prefix counts as random."),
	"allow-user": boolean().default(true).describe("Allow what the user wrote in the conversation; what the system prompt holds never is."),
	allow: array(string().min(1)).default([]).describe("Tokens that may be told, such as a public key.")
}));
const measure$11 = {
	name: "secret-leak",
	what: "Whether an answer tells a key, a token or a password.",
	unit: "ratio",
	direction: "lower",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$8,
	prepare: async (settings) => {
		const { openSecrets } = await import("./secrets.js");
		const find = await openSecrets();
		return ({ answer: { text, turn }, userTurns }) => {
			if (text.length > longest$1) return tooLong$1(text, "searched");
			const written = settings["allow-user"] ? userTurns.join("\n") : "";
			const leaks = find(text, settings.entropy).filter(({ text: each }) => !settings.allow.includes(each) && !written.includes(each));
			const [first] = leaks;
			const expected = "no key, token or password";
			if (!first) return marked(0, "tells no secret", {
				turn,
				expected
			});
			const others = leaks.length > 1 ? ` and ${leaks.length - 1} more` : "";
			const reason = `tells ${/^[AEIOU]/i.test(first.name) ? "an" : "a"} ${first.name}: ${masked(first.text)}${others}`;
			return marked(1, reason, {
				turn,
				expected,
				observed: leaks.slice(0, 5).map(({ name }) => name).join(", "),
				span: around(hidden(text, leaks), first.from, first.from + first.text.length)
			});
		};
	}
};
function shownOf(text) {
	return Math.min(4, Math.floor(text.length / 3));
}
function masked(text) {
	return `${text.slice(0, shownOf(text)).toWellFormed()}\u2026`;
}
function hidden(text, leaks) {
	return leaks.reduce((left, { from, text: it }) => {
		const shown = shownOf(it);
		return `${left.slice(0, from + shown)}${"*".repeat(it.length - shown)}${left.slice(from + it.length)}`;
	}, text);
}

// src/measures/similarity.ts
const options$7 = once(() => strictObject({
	value: union([string().min(1), array(string().min(1)).min(1)]).optional().describe("The text to be like, or several of which the likest counts; else the case's `expected`."),
	method: _enum([
		"rouge-1",
		"rouge-1-treebank",
		"rouge-2",
		"rouge-l",
		"levenshtein",
		"trigram"
	]).default("rouge-1").describe("Shared words (with treebank: case and marks count), pairs of words, words in order (F1 each), edits of letters, or the cosine of letter triples.")
}));
const measure$10 = {
	name: "similarity",
	what: "How much the answer is like a text in its words or letters, from 0 to 1.",
	unit: "ratio",
	direction: "higher",
	graded: true,
	level: "case",
	aggregate: "mean",
	over: "last",
	expects: ({ value }) => value === void 0,
	options: options$7,
	prepare: async ({ value, method }) => {
		const compare = await openSimilarity(method);
		return ({ answer: { text, turn }, case: { expected } }) => {
			const wanted = textsOf(value ?? expected);
			if (wanted === null) return unscored("the case has no `expected` text to be like");
			if (text.length > 2e4) return tooLong$1(text, "compared");
			const [best] = wanted.filter((each) => each.length <= longest$14).map((each) => ({
				each,
				mark: compare(text, each)
			})).toSorted((one, other) => other.mark - one.mark);
			if (!best) return unscored(`the text to be like is too long to be compared (${longest$14} characters)`);
			const reason = `${best.mark.toFixed(2)} like ${quoted$1(best.each)} (${method})`;
			const evidence = {
				turn,
				expected: start(best.each, 200),
				observed: start(text, 200)
			};
			return marked(best.mark, reason, evidence);
		};
	},
	selfTest: async ({ method }) => onTriples(await openSimilarity(method))
};

// src/measures/span.ts
const options$6 = once(() => strictObject({
	name: string().min(1).describe("The name of the spans, such as `retrieve`; `*` stands for any letters."),
	of: _enum([
		"latency",
		"count",
		"errors",
		"attribute"
	]).describe("Their time together in ms, how many there are, the share that failed, or an attribute."),
	attribute: string().min(1).optional().describe("With `of: attribute`: which one; a number, or true and false. Of several spans, the mean."),
	better: _enum(["higher", "lower"]).optional().describe("Which way is better: `lower`, but of an attribute `higher`.")
}).refine(({ of, attribute }) => of === "attribute" === (attribute !== void 0), {
	path: ["attribute"],
	error: "`of: attribute` needs the name of an `attribute`, and nothing else takes one"
}));
const measure$9 = {
	name: "span",
	what: "What one component of a system does, by its spans: time, calls, errors, an attribute.",
	unit: "count",
	direction: "lower",
	level: "case",
	aggregate: "mean",
	over: "last",
	options: options$6,
	as: (given) => {
		const { of, better } = given;
		const direction = better ?? (of === "attribute" ? "higher" : "lower");
		if (of === "latency") return {
			unit: "ms",
			aggregate: "p50",
			direction
		};
		return of === "errors" ? {
			unit: "ratio",
			graded: true,
			direction
		} : { direction };
	},
	prepare: async (settings) => {
		const glob = settings.name.split("*").map(quoted).join(".*");
		const pattern = await compilePattern(`^(?:${glob})$`, "s");
		return ({ answer: { spans, leftOutSpans, turn } }) => {
			if (!spans) return unscored("no trace came with this answer: not one span; docs/systems.md says how they are sent");
			if (leftOutSpans) return unscored(`${leftOutSpans} spans of this trace were more than is kept, so it is not whole`);
			const found = spans.filter(({ name }) => pattern.matcher(name).find());
			return {
				...markOf(found, settings),
				...found.length > 0 ? { evidence: evidenceOf(found, turn) } : {}
			};
		};
	}
};
function quoted(text) {
	return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
function markOf(found, { name, of, attribute = "" }) {
	const times = `${found.length} ${found.length === 1 ? "time" : "times"}`;
	if (of === "count") return marked(found.length, `${name} ran ${times}`);
	if (found.length === 0) return unscored(`no span is called ${name}`);
	if (of === "latency") {
		const took = found.reduce((sum, { ms }) => sum + ms, 0);
		return marked(took, `${name} took ${Math.round(took)} ms`);
	}
	if (of === "errors") {
		const failed = found.flatMap(({ error }) => error ?? []);
		const [first] = failed;
		if (first === void 0) return marked(0, `${name} ran ${times} without an error`);
		return marked(failed.length / found.length, `${name} failed ${failed.length} of ${times}: ${start(first)}`);
	}
	return attributeMark(found, name, attribute);
}
function attributeMark(found, name, attribute) {
	const held = found.flatMap(({ attributes }) => attributes[attribute] ?? []);
	if (held.length === 0) return unscored(`${name} has no attribute ${attribute}`);
	const values = held.map((value) => typeof value === "boolean" ? Number(value) : value);
	const numbers = values.filter((value) => typeof value === "number");
	if (numbers.length < values.length) return unscored(`${attribute} of ${name} is no number: ${start(JSON.stringify(held))}`);
	const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
	return marked(mean, `${attribute} of ${name} is ${Number(mean.toPrecision(4))}`);
}
function evidenceOf(found, turn) {
	const shown = found.map(({ name, ms, error }) => `${name} ${Math.round(ms)} ms${error === null ? "" : `: ${error}`}`);
	return {
		turn,
		expected: null,
		observed: start(shown.join(", "), 200),
		span: null
	};
}

// src/measures/stability.ts
const longest = 2e5;
const measure$8 = {
	name: "stability",
	what: "How many trials of a case give the same answer, or the same label.",
	unit: "ratio",
	direction: "higher",
	graded: true,
	level: "case",
	aggregate: "mean",
	over: "last",
	options: labelOptions,
	prepare: (settings) => {
		const read = createReader(settings);
		const byLabel = settings.labels !== void 0 || settings.at !== void 0;
		return ({ answer, earlier }) => {
			const texts = [...earlier, answer].map(({ text }) => text);
			if (texts.join("").length > longest) return unscored("the answers are too long to be compared");
			const said = texts.map((text) => byLabel ? labelled(read(text)?.labels ?? []) : plain$1(text));
			const whole = `${start(said.at(-1) ?? "")} #${fingerprint(said).slice(0, 12)}`;
			const observed = byLabel ? said.join(", ") : whole;
			return {
				...ALONE,
				evidence: {
					turn: answer.turn,
					expected: null,
					observed,
					span: null
				}
			};
		};
	},
	together: together$1
};
const ALONE = unscored("one trial can not tell: give the suite `trials: 3`");
function labelled(labels) {
	return labels.length === 0 ? "(no label)" : labels.join(" + ");
}
function together$1(trials) {
	const said = trials.flatMap(({ evidence }) => evidence?.observed ? [evidence.observed] : []);
	const counts = /* @__PURE__ */ new Map();
	for (const each of said) counts.set(each, (counts.get(each) ?? 0) + 1);
	const [first] = [...counts].sort((a, b) => b[1] - a[1]);
	if (!first || said.length < 2) return trials.find(({ evidence }) => !evidence) ?? ALONE;
	const [commonest, times] = first;
	const other = said.find((each) => each !== commonest) ?? null;
	const reason = other === null ? `all ${said.length} trials say the same` : `${times} of ${said.length} trials say ${quoted$1(commonest)}, another ${quoted$1(other)}`;
	const evidence = {
		turn: trials[0]?.evidence?.turn ?? null,
		expected: commonest,
		observed: other ?? commonest
	};
	return marked(times / said.length, reason, evidence);
}

// src/measures/starts-with.ts
const beginning = {
	verb: "begin",
	isThere: (text, wanted) => text.startsWith(wanted),
	trimmed: (text) => text.trimStart(),
	bare: (text) => text.replace(/^[\p{P}\p{S}\s\u200d]+/u, ""),
	said: (text) => quoted$1(text, 40),
	evidence: (text) => ({
		observed: start(text, 100),
		span: start(text)
	})
};
const measure$7 = {
	name: "starts-with",
	what: "Whether the answer begins with a text.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: endOptions,
	prepare: (settings) => endScorer(beginning, settings)
};

// src/measures/time-to-first-token.ts
const measure$6 = {
	name: "time-to-first-token",
	what: "How long it takes until an answer begins.",
	unit: "ms",
	direction: "lower",
	level: "case",
	aggregate: "p50",
	over: "sum",
	streams: true,
	options: once(() => strictObject({})),
	prepare: () => ({ answer: { firstTokenMs, turn } }) => firstTokenMs === null || !Number.isFinite(firstTokenMs) ? unscored("the first token was not timed: the endpoint sent the answer in one piece") : marked(firstTokenMs, `began after ${Math.round(firstTokenMs)} ms`, { turn })
};

// src/measures/tokens.ts
const options$5 = once(() => strictObject({ of: _enum([
	"input",
	"output",
	"total"
]).default("total").describe("What is read, what is written, or both.") }));
const measure$5 = {
	name: "tokens",
	what: "How many tokens an answer takes.",
	unit: "tokens",
	direction: "lower",
	level: "case",
	aggregate: "mean",
	over: "sum",
	options: options$5,
	prepare: ({ of }) => ({ answer: { usage, turn } }) => {
		if (usage === null) return unscored("the provider did not say how many tokens it took");
		const count = of === "total" ? usage.input + usage.output : usage[of];
		return marked(count, `${count} tokens (${usage.input} in, ${usage.output} out)`, { turn });
	}
};

// src/measures/tool-arguments.ts
const options$4 = once(() => strictObject({
	mode: _enum(["subset", "exact"]).default("subset").describe("Whether a call may have arguments that the case does not name."),
	"ignore-case": boolean().default(false).describe("Count upper and lower case in texts as the same.")
}));
const measure$4 = {
	name: "tool-arguments",
	what: "Whether tools are called with the arguments that the case expects.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$4,
	prepare: (settings) => (sample) => {
		const wishes = expectedCalls(sample.case.expectedTools)?.filter((wish) => wish.some(({ args }) => args !== null));
		if (!wishes?.length) return unscored("the case has no `expected-tools` with arguments");
		const { turn } = sample.answer;
		const called = callsOf(sample);
		const got = paired(wishes, called, (wish, call) => wish.some((each) => each.name === call.name && argumentFault(each, call, settings) === null));
		const missing = wishes.find((_, at) => got[at] === null);
		if (missing) return missed(missing, called.filter((_, at) => !got.includes(at)), turn, settings);
		const names = start(wishes.map(nameOf).join(", "), 120);
		return marked(1, `called ${names} with the arguments expected`, { turn });
	}
};
function missed(wish, left, turn, settings) {
	const nearest = left.find((call) => wish.some(({ name }) => name === call.name));
	const meant = wish.find(({ name }) => name === nearest?.name) ?? wish[0];
	const reason = nearest && meant ? faultOf$1(meant, nearest, settings) : `did not call ${nameOf(wish)}`;
	const observed = nearest ? start(nearest.arguments, 200) || "(none)" : "no such call";
	const expected = start(wish.map(({ args }) => JSON.stringify(args)).join(" or "), 200);
	return marked(0, reason, {
		turn,
		expected,
		observed,
		span: nearest ? start(observed) : null
	});
}
function faultOf$1(meant, call, settings) {
	const { name } = meant;
	return argumentsOf(call.arguments) === null ? `${name} was called with ${start(call.arguments) || "nothing"} \u2014 arguments must be a JSON object` : `${name}: ${argumentFault(meant, call, settings) ?? "is called once too little"}`;
}

// src/measures/tool-calls-valid.ts
const options$3 = once(() => strictObject({ "none-called": _enum(["wrong", "skip"]).default("wrong").describe("What an answer without a call means: it is wrong, or there is nothing to judge.") }));
const measure$3 = {
	name: "tool-calls-valid",
	what: "Whether every call of a tool fits the schema of a tool that was offered.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$3,
	prepare: async (settings) => {
		const [{ Ajv }, { Ajv2020 }, patterns] = await Promise.all([
			import("./ajv2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
			import("./2020.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
			schemaPatterns()
		]);
		const how = {
			strict: false,
			logger: false,
			validateFormats: false,
			code: { regExp: patterns }
		};
		const [old, current] = [new Ajv(how), new Ajv2020(how)];
		const made = /* @__PURE__ */ new Map();
		const check = (schema) => {
			if (!made.has(schema)) made.set(schema, compiled(isOld(schema) ? old : current, schema));
			return made.get(schema) ?? null;
		};
		return ({ answer: { toolCalls, text, turn }, tools = [] }) => {
			if (tools.length === 0) return unscored("no tools were offered");
			if (toolCalls.length === 0) return settings["none-called"] === "skip" ? unscored("no tool was called") : marked(0, "called no tool", {
				turn,
				observed: start(text, 200),
				span: start(text) || null
			});
			const fault = toolCalls.map((call) => faultOf(call, tools, check)).find((each) => each !== null) ?? null;
			const observed = start(toolCalls.map(({ name, arguments: args }) => `${name}(${args})`).join(", "), 200);
			const evidence = {
				turn,
				expected: "calls that fit the tools",
				observed,
				span: start(observed)
			};
			if (fault) return marked(0, fault, evidence);
			const unread = unreadIn(toolCalls, tools, check);
			return marked(1, unread.length === 0 ? "every call fits its tool" : `every call names its tool; no schema is known, or none that can be read, of ${unread.join(", ")}`, evidence);
		};
	}
};
function isOld(schema) {
	return /draft-0[67]/.test(String(schema["$schema"] ?? ""));
}
function unreadIn(calls, tools, check) {
	return tools.map(described).filter((tool) => tool !== null && (tool.parameters === null || check(tool.parameters) === null)).flatMap((tool) => tool?.name ?? []).filter((name) => calls.some((call) => call.name === name));
}
function compiled(ajv, { $schema: _, ...schema }) {
	try {
		return ajv.compile(schema);
	} catch {
		return null;
	}
}
function faultOf({ name, arguments: written }, tools, check) {
	const tool = tools.map(described).find((each) => each?.name === name);
	if (!tool) return `called ${name || "(nameless)"}, which was not offered`;
	const given = argumentsOf(written, "rounded");
	if (given === null) return `${name}: the arguments are no JSON object`;
	if (tool.parameters === null) return null;
	const validate = check(tool.parameters);
	if (!validate || validate(given)) return null;
	const [error] = validate.errors ?? [];
	return `${name}: ${error?.instancePath || "the arguments"} ${error?.message ?? "do not fit"}${detailOf(error)}`;
}
function detailOf(error) {
	const { additionalProperty: extra, allowedValues: allowed } = error?.params ?? {};
	if (typeof extra === "string") return `: ${start(extra)}`;
	return Array.isArray(allowed) ? `: ${start(JSON.stringify(allowed).slice(1, -1), 120)}` : "";
}
function described(tool) {
	const inner = isFields(tool) ? isFields(tool["function"]) ? tool["function"] : tool : {};
	const { name, parameters = inner["input_schema"] ?? inner["inputSchema"] } = inner;
	return typeof name === "string" ? {
		name,
		parameters: isFields(parameters) ? parameters : null
	} : null;
}

// src/measures/tool-choice.ts
const options$2 = once(() => strictObject({
	mode: _enum([
		"exact",
		"includes",
		"first"
	]).default("exact").describe("Whether the expected tools and no others, at least these, or the first of them first is right."),
	ordered: boolean().default(false).describe("The calls must come in the order expected."),
	"none-expected": _enum(["skip", "forbid"]).default("skip").describe("What a case without `expected-tools` means: nothing to judge, or that no tool may be called.")
}));
const measure$2 = {
	name: "tool-choice",
	what: "Whether the model calls the tools that the case expects.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$2,
	prepare: (settings) => (sample) => {
		const expected = expectedCalls(sample.case.expectedTools);
		if (expected === null) return unscored("`expected-tools` holds what is neither a name nor {name, arguments}, nor {any-of: [\u2026]} of them");
		if (expected.length === 0 && settings["none-expected"] === "skip") return unscored("the case has no `expected-tools`");
		const fault = faultIn$1(expected, callsOf(sample).map(({ name }) => name), settings);
		const evidence = {
			turn: sample.answer.turn,
			expected: start(expected.map(nameOf).join(", ") || "no tool", 200),
			observed: start(namesOf(callsOf(sample)), 200)
		};
		return fault ? marked(0, fault, {
			...evidence,
			span: start(sample.answer.text) || evidence.observed
		}) : marked(1, `called ${evidence.observed}`, evidence);
	}
};
function faultIn$1(expected, called, settings) {
	const shown = start(called.join(", ") || "no tool", 120);
	if (expected.length === 0 && settings.mode === "includes") return called.length === 0 ? null : `called ${shown}, which was not expected`;
	if (settings.mode === "first") {
		const [first] = expected;
		return (first ? called[0] !== void 0 && takes(first, called[0]) : called.length === 0) ? null : `called ${shown} first \u2014 must call ${first ? nameOf(first) : "none"} first`;
	}
	const got = paired(expected, called, takes);
	const missing = expected.filter((_, at) => got[at] === null);
	if (missing.length > 0) return `called ${shown} \u2014 did not call ${missing.map(nameOf).join(", ")}`;
	const extra = called.filter((_, at) => !got.includes(at));
	if (settings.mode === "exact" && extra.length > 0) return `called ${start(extra.join(", "), 120)}, which was not expected`;
	if (!settings.ordered || isWithin(expected, called)) return null;
	return `called ${shown} \u2014 must be in the order ${expected.map(nameOf).join(", ")}`;
}
function takes(wish, called) {
	return wish.some(({ name }) => name === called);
}
function isWithin(expected, called) {
	let next = 0;
	for (const each of called) {
		const wish = expected[next];
		if (wish && takes(wish, each)) next += 1;
	}
	return next === expected.length;
}

// src/measures/tool-f1.ts
const options$1 = once(() => strictObject({ tools: array(string().min(1)).min(1).optional().describe("The names of the tools to call; else the case's `expected-tools`.") }));
const measure$1 = {
	name: "tool-f1",
	what: "How well the set of tools that were called matches the set expected, from 0 to 1.",
	unit: "ratio",
	direction: "higher",
	graded: true,
	level: "case",
	aggregate: "mean",
	over: "last",
	options: options$1,
	prepare: (settings) => (sample) => {
		const wishes = expectedCalls(settings.tools ?? sample.case.expectedTools) ?? [];
		const expected = [...new Map(wishes.map((wish) => [nameOf(wish), wish])).values()];
		if (expected.length === 0) return unscored("the case has no `expected-tools`");
		const calls = callsOf(sample);
		const called = [...new Set(calls.map(({ name }) => name))];
		const value = 2 * paired(expected, called, (wish, name) => wish.some((call) => call.name === name)).filter((each) => each !== null).length / (called.length + expected.length);
		const evidence = {
			turn: sample.answer.turn,
			expected: start(expected.map(nameOf).join(", "), 200),
			observed: start(namesOf(calls), 200),
			span: start(sample.answer.text) || start(namesOf(calls))
		};
		return marked(value, `called ${namesOf(calls)}: F1 ${value.toFixed(2)}`, evidence);
	}
};

// src/measures/trajectory.ts
const options = once(() => strictObject({
	order: _enum(["any", "kept"]).default("kept").describe("Whether steps must come in the order expected, or in any."),
	extra: _enum(["allow", "forbid"]).default("allow").describe("Whether there may be other steps between and around those expected."),
	arguments: boolean().default(true).describe("Whether arguments that the case names must be given too; more may be given.")
}));
const measure = {
	name: "trajectory",
	what: "Whether the steps of an agent are a way that the case allows: order, arguments, detours.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options,
	prepare: (settings) => (sample) => {
		const ways = waysIn(sample.case.expectedTools);
		if (ways === null) return unscored("`expected-tools` is neither a list of steps nor [{any-of: [\u2026]}] of such lists");
		if (ways.length === 0) return unscored("the case has no `expected-tools`");
		const called = callsOf(sample);
		const faults = ways.map((way) => faultIn(way, called, settings));
		const evidence = {
			turn: sample.answer.turn,
			expected: start(ways.map((way) => way.map(nameOf).join(", ")).join(" or "), 200),
			observed: start(namesOf(called), 200)
		};
		if (faults.includes(null)) return marked(1, `went ${evidence.observed}`, evidence);
		const nearest = faults.flatMap((fault) => fault ?? []).toSorted((one, other) => other.step - one.step)[0];
		const span = start(called.map(({ name, arguments: given }) => `${name}(${given})`).join(", "), 200);
		return marked(0, nearest?.reason ?? "went another way", {
			...evidence,
			span: span || "no tool"
		});
	}
};
function waysIn(expected) {
	const [first, ...others] = expected;
	const whole = first === void 0 || others.length > 0 ? null : alternativesIn(first);
	if (!whole?.some(Array.isArray)) {
		const way = expectedCalls(expected);
		return way && (way.length > 0 ? [way] : []);
	}
	const ways = whole.map((each) => Array.isArray(each) ? expectedCalls(each) : null);
	return ways.every((way) => way !== null) ? ways : null;
}
function faultIn(way, called, settings) {
	const fits = (wish, call) => wish.some((each) => isStep(each, call, settings));
	const got = settings.order === "any" ? paired(way, called, fits) : inOrder(way, called, fits);
	const step = got.findIndex((at) => at === null);
	const extra = called.filter((_, at) => !got.includes(at));
	const wish = way[step];
	if (wish) return {
		step,
		reason: `step ${step + 1} must be ${nameOf(wish)}${whyNot(wish, extra, settings)}`
	};
	if (settings.extra === "allow" || extra.length === 0) return null;
	return {
		step: way.length,
		reason: `called ${start(namesOf(extra), 120)} besides, which is no step of the way`
	};
}
function inOrder(way, called, fits) {
	let next = 0;
	let isLost = false;
	return way.map((wish) => {
		const at = isLost ? -1 : called.findIndex((call, index) => index >= next && fits(wish, call));
		isLost ||= at < 0;
		if (at < 0) return null;
		next = at + 1;
		return at;
	});
}
const COMPARING = {
	mode: "subset",
	"ignore-case": false
};
function isStep(step, call, settings) {
	return step.name === call.name && (!settings.arguments || argumentFault(step, call, COMPARING) === null);
}
function whyNot(wish, left, settings) {
	const call = left.find(({ name }) => wish.some((each) => each.name === name));
	const meant = wish.find(({ name }) => name === call?.name);
	const fault = call && meant && settings.arguments ? argumentFault(meant, call, COMPARING) : null;
	if (fault) return `: ${fault}`;
	return call ? ", which comes out of order" : ", which was not called";
}

// src/measures/all.ts
var all_exports$2 = /* @__PURE__ */ __exportAll({
	accuracy: () => measure$52,
	answered: () => measure$51,
	callsPerCase: () => measure$50,
	choice: () => measure$49,
	citationsValid: () => measure$48,
	claimsSupported: () => measure$47,
	command: () => measure$46,
	contains: () => measure$45,
	cost: () => measure$44,
	count: () => measure$43,
	editDistance: () => measure$42,
	embeddingSimilarity: () => measure$41,
	endsWith: () => measure$40,
	errorRate: () => measure$39,
	exactMatch: () => measure$38,
	firstSwitchTurn: () => measure$37,
	jsonField: () => measure$36,
	jsonSchema: () => measure$35,
	jsonValid: () => measure$34,
	keepsFacts: () => measure$33,
	label: () => measure$32,
	language: () => measure$31,
	latency: () => measure$30,
	length: () => measure$29,
	loops: () => measure$28,
	macroF1: () => measure$27,
	markdownStructure: () => measure$26,
	matches: () => measure$25,
	ndcg: () => measure$24,
	noneRecall: () => measure$23,
	notContains: () => measure$22,
	numbersGrounded: () => measure$21,
	pairwise: () => measure$20,
	piiLeak: () => measure$19,
	precisionAtK: () => measure$18,
	promptLeak: () => measure$17,
	recallAtK: () => measure$16,
	refusal: () => measure$15,
	repeatsItself: () => measure$14,
	rubric: () => measure$13,
	score: () => measure$12,
	secretLeak: () => measure$11,
	similarity: () => measure$10,
	span: () => measure$9,
	stability: () => measure$8,
	startsWith: () => measure$7,
	timeToFirstToken: () => measure$6,
	tokens: () => measure$5,
	toolArguments: () => measure$4,
	toolCallsValid: () => measure$3,
	toolChoice: () => measure$2,
	toolF1: () => measure$1,
	trajectory: () => measure
});

// src/measures/index.ts
const measures = Object.fromEntries(Object.values(all_exports$2).map((measure) => [measure.name, measure]));
function measureOf({ measure: name, options, byDemand }) {
	const measure = measures[name];
	if (!measure) throw new Error(`the measure ${name} went missing after the config was checked`);
	if (byDemand) return {
		...measure,
		unit: "ratio",
		direction: "higher",
		graded: false
	};
	return measure.as ? {
		...measure,
		...measure.as(options)
	} : measure;
}
function judgeOf({ measure: name, options }) {
	const measure = measures[name];
	return measure?.judge?.(measure.options().parse(options)) ?? null;
}
function gaugeOf({ measure: name, options }) {
	const measure = measures[name];
	return measure?.gauge?.(measure.options().parse(options)) ?? null;
}
function cardOf({ id, measure, byDemand, foreign, retry, ...parts }) {
	return {
		id,
		measure,
		options: {},
		...byDemand === void 0 ? {} : { byDemand },
		...foreign === void 0 ? {} : { foreign },
		level: "case",
		aggregate: "rate",
		slices: [],
		threshold: null,
		critical: false,
		onFail: "info",
		...retry === void 0 ? {} : { retry },
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
		...parts
	};
}

// src/channels/runs.ts
function answerShown({ turn, user, text, toolCalls, usage, latencyMs, firstTokenMs, model, context, spans, leftOutSpans }) {
	return {
		turn,
		user,
		text,
		"tool-calls": toolCalls,
		usage,
		"latency-ms": latencyMs,
		...firstTokenMs === null ? {} : { "first-token-ms": firstTokenMs },
		model,
		...context ? { context } : {},
		...spans ? { spans } : {},
		...leftOutSpans ? { "left-out-spans": leftOutSpans } : {}
	};
}
function placeOf({ trial }) {
	const { exam, side, judging } = trial;
	const place = {
		suite: exam.suite.name,
		target: exam.change.target,
		side,
		case: trial.case.id
	};
	return judging === void 0 ? place : {
		...place,
		judging
	};
}
function* together(runs) {
	const keys = createKeyNumbers();
	const [last, next] = [createColumn(Uint32Array), roomFor(Uint32Array, runs.length)];
	const follows = roomFor(Uint8Array, runs.length);
	let place = 0;
	for (const { trial } of runs) {
		const { key, index } = trial;
		const number = key === "" ? void 0 : keys.find(key, index);
		if (number !== void 0) {
			next[last.at(number)] = place + 1;
			last.set(number, place);
			follows[place] = 1;
		} else if (key !== "") {
			keys.add(key, index);
			last.push(place);
		}
		place++;
	}
	for (let first = 0; first < next.length; first++) {
		if (follows[first]) continue;
		const group = [first];
		for (let other = next[first]; other; other = next[other - 1]) group.push(other - 1);
		yield Uint32Array.from(group);
	}
}
function lineOf(runs) {
	const all = [...runs];
	const own = Math.max(0, all.findIndex(({ source }) => source !== "shared"));
	const run = all[own];
	if (run === void 0) return "";
	const { trial, result, source, asking } = run;
	const { request } = trial;
	const asked = request.ok ? {
		model: request.value.model,
		endpoint: request.value.endpoint
	} : null;
	const came = result.ok ? { answers: result.value.map(answerShown) } : { failure: result.failure };
	const also = all.filter((_, at) => at !== own).map(placeOf);
	const line = {
		key: trial.key,
		index: trial.index,
		...placeOf(run),
		source,
		asking,
		request: asked,
		...came,
		also
	};
	return `${JSON.stringify(line)}\n`;
}
function* linesOf$1(runs) {
	for (const places of together(runs)) yield lineOf(picked(runs, places));
}
function recordingOf(runs) {
	return {
		kind: "pieces",
		name: "runs.jsonl",
		pieces: () => linesOf$1(runs)
	};
}
const channel$13 = {
	name: "runs",
	what: "Every answer and mark, a line each, to play again.",
	posts: ({ runs, judgements = [] }) => [recordingOf(joined$1([runs, judgements]))]
};

// src/channels/annotations.ts
const MOST = {
	error: 10,
	warning: 9,
	notice: 10
};
function atMost(all, level) {
	const some = all.filter((each) => each.level === level);
	if (some.length <= MOST[level]) return some;
	const shown = some.slice(0, MOST[level] - 1);
	const left = some.length - shown.length;
	const message = `\u2026 and ${count(left)} more; all of them are in the job summary`;
	return [...shown, {
		kind: "annotation",
		level,
		message,
		file: null,
		line: null
	}];
}
const channel$12 = {
	name: "annotations",
	what: "Errors and warnings on the lines of files that they are about.",
	posts: (report) => {
		const all = annotationsOf(report);
		return [
			"error",
			"warning",
			"notice"
		].flatMap((level) => atMost(all, level));
	}
};

// src/channels/brief.ts
const channel$11 = {
	name: "brief",
	what: "What stops the merge, for whoever mends it: a person, or a program that edits prompts.",
	posts: ({ brief }) => brief ? [{
		kind: "file",
		name: "brief.md",
		text: `${toMarkdown(brief)}\n`
	}] : []
};

// src/channels/checks.ts
const ROOM$3 = 65500;
const LONGEST_TITLE = 250;
const MOST_NOTES = 500;
function linesOf({ verdict, because, rows = [] }) {
	const lines = verdict.checks.map((check, at) => {
		const show = rows[at]?.show ?? null;
		const text = `${(show ? ICONS_BY_SIGN[SIGNS[show]].says : check.outcome).padEnd(15)}  ${checkName(check)}: ${oneLine(because[at] ?? "")}`;
		return {
			rank: show ? rankOf(show) : 0,
			text
		};
	}).sort((one, other) => one.rank - other.rank).map(({ text }) => text);
	let room = 64500;
	const kept = lines.filter((line) => (room -= bytes(line) + 1) >= 0);
	const left = lines.length - kept.length;
	return [...kept, ...left > 0 ? [`\u2026 and ${count(left)} more, in report.json`] : []].join("\n");
}
const channel$10 = {
	name: "checks",
	what: "With `check-run`: a check run with the long report, and all annotations.",
	posts: (report) => [{
		kind: "check-run",
		title: clip(oneLine(report.headline), LONGEST_TITLE),
		summary: toMarkdown(report.blocks, {
			limit: ROOM$3,
			elsewhere: "the job summary"
		}) || report.headline,
		text: report.verdict.checks.length ? toMarkdown([{
			kind: "code",
			language: "",
			text: linesOf(report)
		}]) : "",
		annotations: annotationsOf(report).slice(0, MOST_NOTES)
	}]
};

// src/channels/comment.ts
const ROOM$2 = 64512;
function isRelevant({ verdict, changes, policy, uncovered = [] }) {
	return verdict.outcome !== "unchanged" || policy.length + uncovered.length > 0 || changes.some(({ kind }) => kind !== "same");
}
const channel$9 = {
	name: "comment",
	what: "One comment on the pull request, kept up to date.",
	posts: (report) => [{
		kind: "comment",
		body: toMarkdown(report.blocks, {
			limit: ROOM$2,
			elsewhere: "the job summary"
		}),
		relevant: isRelevant(report)
	}]
};

// \0virtual:page
const built = {
	"script": "(function() {\n	// node_modules/preact/dist/preact.mjs\n	var n;\n	var t$1;\n	var u$2;\n	var i$1;\n	var f$2;\n	var o$2;\n	var e$1;\n	var l$1;\n	var c$1;\n	var a$2;\n	var h$1 = Symbol.for(\"pv\");\n	var p$1 = {};\n	var y$1 = [];\n	var v$1 = /^m(i|n|o|s|text|space)$/;\n	var w$1 = Array.isArray;\n	var d$1 = y$1.slice;\n	var _$1 = Object.assign;\n	function g$1(n) {\n		n && n.parentNode && n.remove();\n	}\n	function m$1(r, u, i, f, o) {\n		var e = {\n			type: r,\n			props: u,\n			key: i,\n			ref: f,\n			__k: null,\n			__: null,\n			__b: 0,\n			__e: null,\n			__c: null,\n			constructor: h$1,\n			__v: o || ++t$1,\n			__i: -1,\n			__u: 0\n		};\n		return !o && n.vnode && n.vnode(e), e;\n	}\n	function $(n) {\n		return n.children;\n	}\n	function x(n, t) {\n		this.props = n, this.context = t, this.__g = 0;\n	}\n	function S(n, t) {\n		if (null == t) return n.__ && S(n.__, n.__i + 1);\n		for (var r; t < n.__k.length; t++) if ((r = n.__k[t]) && r.__e) return r.__e;\n		return \"function\" != typeof n.type || n.props.__P ? null : S(n);\n	}\n	function C$1(t) {\n		var r, u = t.__v, i = u.__e, f = [], o = [], e = t.__P;\n		e && ((r = _$1({ constructor: h$1 }, u)).__v = u.__v + 1, n.vnode && n.vnode(r), z$1(e, r, u, t.__n, e.namespaceURI, 32 & u.__u ? [i] : null, f, i || S(u), 32 & u.__u, o), r.__v = u.__v, r.__.__k[r.__i] = r, E$1(f, r, o), u.__ = u.__e = null, r.__e != i && j(r));\n	}\n	function j(n) {\n		if ((n = n.__) && n.__c && !n.props.__P) return n.__e = null, n.__k.some(function(t) {\n			return t && (n.__e = t.__e);\n		}), j(n);\n	}\n	function L(t) {\n		(8 & t.__g || (t.__g |= 8, u$2.push(t), f$2++)) && i$1 == n.debounceRendering || ((i$1 = n.debounceRendering) || queueMicrotask)(H);\n	}\n	function H() {\n		try {\n			for (var n, t = 1; u$2.length;) u$2.length > t && u$2.sort(o$2), n = u$2.shift(), t = u$2.length, 8 & n.__g && C$1(n);\n		} finally {\n			(f$2 = u$2.length) && (i$1 || queueMicrotask)(H);\n		}\n	}\n	function I(n, t, r, u, i, f, o, e, l, c, a) {\n		var s, h, v, w, d, _, g = u.__k || y$1, k = t.length;\n		for (l = q(r, t, g, l, k), s = 0; s < k; s++) null != (v = r.__k[s]) && (h = ~v.__i && g[v.__i] || p$1, v.__i = s, _ = z$1(n, v, h, i, f, o, e, l, c, a), w = v.__e, (h.ref != v.ref || 8 & h.__u) && (h.ref && G$1(h.ref, null, v, h), v.ref && a.push(v.ref, v.__c || w, v)), d = d || w, 4 & v.__u ? (l = A$1(v, l, n, !h.__v), h.__e && (h.__e = null)) : \"function\" == typeof v.type && void 0 !== _ ? l = _ : w && (l = w.nextSibling), v.__u &= -21);\n		return r.__e = d, l;\n	}\n	function q(n, t, r, u, i) {\n		var f, o, e, l, c, a, s, p, y, v = r.length, d = v, _ = 0, g = 0, k = n.__k = Array(i);\n		for (f = 0; f < i; f++) null != (o = t[f]) && \"boolean\" != typeof o && \"function\" != typeof o ? (\"object\" != typeof o || o.constructor === String ? o = k[f] = m$1(null, o) : w$1(o) ? o = k[f] = m$1($, { children: o }) : o.constructor === h$1 && o.__b ? o = k[f] = m$1(o.type, o.props, o.key, o.ref, o.__v) : k[f] = o, l = f + _, o.__ = n, o.__b = n.__b + 1, e = null, ~(c = o.__i = P(o, r, l, d)) && (d--, (e = r[c]) && (e.__u |= 2)), e && e.__v ? (o.__u |= 16, c == l - 1 ? _-- : c == l + 1 ? _++ : c != l && (c > l ? _-- : _++, g = 1)) : (~c || (i > v ? _-- : i < v && _++), \"function\" != typeof o.type && (o.__u |= 4))) : k[f] = null;\n		if (g) {\n			for (a = [], s = [], f = 0; f < i; f++) if ((o = k[f]) && 16 & o.__u) {\n				for (_ = 0, p = a.length; _ < p;) a[y = _ + p >> 1] < o.__i ? _ = y + 1 : p = y;\n				a[_] = o.__i, s[f] = _ + 1;\n			}\n			for (_ = a.length; f--;) s[f] && (s[f] == _ ? _-- : k[f].__u |= 4);\n		}\n		if (d) for (f = 0; f < v; f++) !(e = r[f]) || 2 & e.__u || (e.__e == u && (u = S(e)), J(e, e));\n		return u;\n	}\n	function A$1(n, t, r, u) {\n		var i, f, o, e;\n		if (\"function\" == typeof n.type) {\n			if (n.props.__P) return t;\n			if (i = n.__k) for (f = 0; f < i.length; f++) i[f] && (i[f].__ = n, t = A$1(i[f], t, r, !1));\n			return t;\n		}\n		for (t && !t.parentNode && (t = S(n)) && !t.parentNode && (t = null), o = n.__e, e = t; e && 8 == e.nodeType;) e = e.nextSibling;\n		for (o != e && (!u && r.moveBefore && o.parentNode ? r.moveBefore(o, t) : r.insertBefore(o, t || null)), t = o; (t = t && t.nextSibling) && 8 == t.nodeType && !t.data.startsWith(\"$s\"););\n		return t;\n	}\n	function P(n, t, r, u) {\n		var i, f = n.key, o = n.type, e = t[r], l = e && !(2 & e.__u);\n		if (null === e && null == f || l && f == e.key && o == e.type) return r;\n		if (u > (l ? 1 : 0)) {\n			for (i = r - 1; i >= 0; i--) if ((e = t[i]) && !(2 & e.__u) && f == e.key && o == e.type) return i;\n			for (i = r + 1; i < t.length; i++) if ((e = t[i]) && !(2 & e.__u) && f == e.key && o == e.type) return i;\n		}\n		return -1;\n	}\n	function T$1(n, t, r) {\n		r ??= \"\", \"-\" == t[0] ? n.setProperty(t, r) : n[t] = r;\n	}\n	function N(n, t, r, u, i) {\n		var f, o;\n		if (\"style\" == t) if (\"string\" == typeof r) n.style.cssText = r;\n		else {\n			if (\"string\" == typeof u && (n.style.cssText = u = \"\"), u) for (t in u) r && t in r || T$1(n.style, t);\n			if (r) for (t in r) u && r[t] == u[t] || T$1(n.style, t, r[t]);\n		}\n		else if (\"o\" == t[0] && \"n\" == t[1]) \"function\" != typeof r && (r = null), \"function\" != typeof u && (u = null), (n.__e || (n.__e = {}))[t] = r, r && u || (o = a$2[t] || (a$2[t] = V(t)), (n.__a || (n.__a = {}))[t] = c$1, f = t != (t = t.replace(l$1, \"$1\")), (t = t.slice(2))[0] < \"a\" && (t = t.toLowerCase()), r ? n.addEventListener(t, o, f) : n.removeEventListener(t, o, f));\n		else {\n			if (\"http://www.w3.org/2000/svg\" == i) t = t.replace(/xlink(H|:h)/, \"h\").replace(/sName$/, \"s\");\n			else if (\"width\" != t && \"height\" != t && \"href\" != t && \"list\" != t && \"form\" != t && \"tabIndex\" != t && \"download\" != t && \"rowSpan\" != t && \"colSpan\" != t && \"role\" != t && \"popover\" != t && t in n) try {\n				n[t] = null == r ? \"\" : r;\n				return;\n			} catch (n) {}\n			if (\"function\" == typeof r) return;\n			null == r || !1 === r && \"-\" != t[4] ? n.removeAttribute(t) : n.setAttribute(t, \"popover\" == t && 1 == r ? \"\" : r);\n		}\n	}\n	function V(t) {\n		return function(r) {\n			var u = this.__e;\n			if (u) {\n				if (u = u[t], null == r[e$1]) r[e$1] = c$1++;\n				else if (r[e$1] < this.__a[t]) return;\n				return u(n.event ? n.event(r) : r);\n			}\n		};\n	}\n	function z$1(t, r, u, i, f, o, e, l, c, a) {\n		var s, p, v, d, k, b, m, M, C, j, L, H, q, A, O, P, T, N, V = r.type;\n		if (r.constructor !== h$1) return null;\n		128 & u.__u && (c = 32 & u.__u, s = u.__c.__z) && (r.__u |= c, p = o = [], 8 == s.nodeType ? l = B$1(s, o) : o.push(s), l = o[0] || l), (s = n.__b) && s(r);\n		n: if (\"function\" == typeof V) {\n			v = e.length;\n			try {\n				if (M = r.props, C = (s = V.prototype) && s.render, j = (s = V.contextType) && i[s.__c], L = s ? j ? j.props.value : s.__ : i, (d = u.__c) ? (r.__c = d, 2 & d.__g && (d.__g |= 1)) : (C ? r.__c = d = new V(M, L) : (r.__c = d = new x(M, L), d.constructor = V, d.render = K), j && j.sub(d), d.state || (d.state = {}), d.__n = i, d.__g |= 8, d.__h = [], d.__k = []), C && (d.__s || (d.__s = d.state), V.getDerivedStateFromProps && (d.__s == d.state && (d.__s = _$1({}, d.__s)), _$1(d.__s, V.getDerivedStateFromProps(M, d.__s)))), k = d.props, b = d.state, d.__v = r, u.__c) {\n					if (M !== k && C && !V.getDerivedStateFromProps && d.componentWillReceiveProps && d.componentWillReceiveProps(M, L), r.__v == u.__v && !(8 & d.__g) || !(4 & d.__g) && d.shouldComponentUpdate && !1 === d.shouldComponentUpdate(M, d.__s, L)) {\n						r.__v != u.__v && (d.props = M, d.state = d.__s, d.__g &= -9), r.__e = u.__e, r.__k = u.__k, r.__k.some(function(n) {\n							n && (n.__ = r);\n						}), y$1.push.apply(d.__h, d.__k), d.__k = [], d.__h.length && e.push(d), l = S(u);\n						break n;\n					}\n					d.componentWillUpdate && d.componentWillUpdate(M, d.__s, L), C && d.componentDidUpdate && d.__h.push(function() {\n						d.componentDidUpdate(k, b, m);\n					});\n				} else C && !V.getDerivedStateFromProps && d.componentWillMount && d.componentWillMount(), C && d.componentDidMount && d.__h.push(d.componentDidMount);\n				d.context = L, d.props = M, d.__P = t, d.__g &= -5, H = n.__r, q = C ? 25 : 0;\n				do\n					d.__g &= -9, H && H(r), s = d.render(d.props, d.state = d.__s, d.context);\n				while (8 & d.__g && ++q < 25);\n				C && (y$1.push.apply(d.__h, d.__k), d.__k = []), d.state = d.__s, d.getChildContext && (i = _$1({}, i, d.getChildContext())), C && u.__c && d.getSnapshotBeforeUpdate && (m = d.getSnapshotBeforeUpdate(k, b)), A = s && s.type === $ && null == s.key ? s.props.children : s, M.__P && (s = l, f = (t = M.__P).namespaceURI, c = o = null, u.props && u.props.__P != t && (u.__k.some(function(n) {\n					n && J(n, n);\n				}), u.__k = null), l = u.__k ? S(u, 0) : null), l = I(t, w$1(A) ? A : [A], r, u, i, f, o, e, l, c, a), M.__P && (r.__e = null, l = s), r.__u &= -161, p && p.some(g$1), d.__h.length && e.push(d), 1 & d.__g && (d.__g &= -4);\n			} catch (t) {\n				if (e.length = v, r.__v = null, c || o) if (t && t.then) {\n					if (r.__u |= 128 | c, o) {\n						for (~(T = o.indexOf(l || void 0)) || (T = o.length); (N = o[T - 1]) && 8 == N.nodeType;) T--;\n						for (; T < o.length; T++) if (N = o[T]) if (o[T] = null, O) {\n							if (N == P) break;\n						} else {\n							if (8 != N.nodeType) break;\n							N.data.startsWith(\"$s\") && (P = B$1(O = N));\n						}\n					}\n					if (!O) {\n						for (; l && 8 == l.nodeType && l.nextSibling;) l = l.nextSibling;\n						O = l;\n					}\n					(s = B$1(O = r.__c.__z || (r.__c.__z = O))) ? (r.__e = O, l = s) : r.__e = l, l = l && l.nextSibling;\n				} else o && o.some(g$1);\n				else r.__e = u.__e;\n				r.__k || (r.__k = u.__k || []), t && t.then || D$1(r), n.__e(t, r, u);\n			}\n		} else l = r.__e = F$1(u.__e, r, u, i, f, o, e, c, a, t);\n		return (s = n.diffed) && s(r), l;\n	}\n	function B$1(n, t) {\n		if (n && 8 == n.nodeType && n.data.startsWith(\"$s\")) for (var r = 1; n = n.nextSibling;) {\n			if (8 == n.nodeType) {\n				if (n.data.startsWith(\"$s\")) r++;\n				else if (n.data.startsWith(\"/$s\") && !--r) return n;\n			}\n			t && t.push(n);\n		}\n	}\n	function D$1(n) {\n		n && (n.__c && (n.__c.__g |= 4), n.__k && n.__k.some(D$1));\n	}\n	function E$1(t, r, u) {\n		for (var i = 0; i < u.length;) G$1(u[i++], u[i++], u[i++]);\n		n.__c && n.__c(r, t), t.some(function(r) {\n			try {\n				t = r.__h, r.__h = [], t.some(function(n) {\n					n.call(r);\n				});\n			} catch (t) {\n				n.__e(t, r.__v);\n			}\n		});\n	}\n	function F$1(t, r, u, i, f, o, e, l, c, a) {\n		var s, h, y, _, k, b, m, M, $ = u.props || p$1, x = r.props, C = r.type;\n		if (\"svg\" == C ? f = \"http://www.w3.org/2000/svg\" : \"math\" == C ? f = \"http://www.w3.org/1998/Math/MathML\" : f || (f = \"http://www.w3.org/1999/xhtml\"), o) {\n			for (s = 0; s < o.length; s++) if ((k = o[s]) && (C ? k.localName == C : 3 == k.nodeType)) {\n				t = k, o[s] = null;\n				break;\n			}\n		}\n		if (!t) {\n			if (M = a.ownerDocument || document, !C) return M.createTextNode(x);\n			t = M.createElementNS(f, C, x.is ? x : a), l && (n.__m && n.__m(r, o), l = !1), o = null;\n		}\n		if (C) {\n			if (a = \"template\" == C && t.content || t, o = \"textarea\" == C && null != x.defaultValue ? null : o && d$1.call(a.childNodes), !l && o) for ($ = {}, s = 0; s < t.attributes.length; s++) $[(k = t.attributes[s]).name] = k.value;\n			for (s in $) k = $[s], \"dangerouslySetInnerHTML\" == s ? y = k : \"children\" == s || s in x || \"value\" == s && \"defaultValue\" in x || \"checked\" == s && \"defaultChecked\" in x || N(t, s, null, k, f);\n			for (s in x) k = x[s], \"children\" == s ? _ = k : \"dangerouslySetInnerHTML\" == s ? h = k : \"value\" == s ? b = k : \"checked\" == s ? m = k : l && \"function\" != typeof k || $[s] === k || N(t, s, k, $[s], f);\n			h ? (l || y && (h.__html == y.__html || h.__html == t.innerHTML) || (t.innerHTML = h.__html), r.__k = []) : (y && (t.textContent = \"\"), (\"foreignObject\" == C || \"http://www.w3.org/1998/Math/MathML\" == f && v$1.test(C)) && (f = \"http://www.w3.org/1999/xhtml\"), I(a, w$1(_) ? _ : [_], r, u, i, f, o, e, o ? o[0] : u.__k && S(u, 0), l, c), o && o.some(g$1)), l && \"textarea\" != C || (s = \"value\", \"progress\" == C && null == b ? t.removeAttribute(s) : null == b || b === t[s] && (\"progress\" != C || b) || N(t, s, b, $[s], f), s = \"checked\", null != m && m != t[s] && N(t, s, m, $[s], f));\n		} else $ === x || l && t.data == x || (t.data = x);\n		return t;\n	}\n	function G$1(t, r, u, i) {\n		try {\n			\"function\" == typeof t ? r ? r.__x = t(r) || 1 : i && (i = i.__c || i.__e) && (r = i.__x) && (i.__x = null, \"function\" == typeof r ? r() : t(null)) : t.current = r;\n		} catch (t) {\n			n.__e(t, u);\n		}\n	}\n	function J(t, r, u) {\n		var i, f, o, e;\n		if (n.unmount && n.unmount(t), !(i = t.ref) || i.current && i.current != t.__e || G$1(i, null, r, t), i = t.__c) {\n			if (i.componentWillUnmount) try {\n				i.componentWillUnmount();\n			} catch (t) {\n				n.__e(t, r);\n			}\n			i.__P = i.__n = null;\n		}\n		if (i = t.__k) for (e = 0; e < i.length; e++) i[e] && J(i[e], r, \"function\" != typeof t.type || u && !t.props.__P);\n		!u && (i = t.__c) && (i = i.__z) && (f = B$1(i, o = [])) && (i == t.__e && o.some(g$1), g$1(f), g$1(i)), u || g$1(t.__e), t.__e = t.__c = t.__ = null;\n	}\n	function K(n, t, r) {\n		return this.constructor(n, r);\n	}\n	function Q(t, r) {\n		var u, i, f, o;\n		n.__ && n.__(t, r), 9 == r.nodeType && (r = r.documentElement), i = (u = t && 32 & t.__u) ? null : r.__k, r.__k = m$1($, { children: [t] }), f = [], o = [], z$1(r, r.__k, i || p$1, p$1, r.namespaceURI, i ? null : r.firstChild ? d$1.call(r.childNodes) : null, f, i ? i.__e : r.firstChild, u, o), E$1(f, r.__k, o), r.__k.props.children = null;\n	}\n	n = { __e: function(n, t, r, u) {\n		for (var i, o, e; t = t.__;) if ((i = t.__c) && !(1 & i.__g)) {\n			i.__g |= 4;\n			try {\n				if ((e = (o = i.constructor) && o.getDerivedStateFromError) && i.setState(o.getDerivedStateFromError(n)), i.componentDidCatch && (i.componentDidCatch(n, u || {}), e = 1), e && 8 & i.__g) return void (i.__g |= 2);\n			} catch (t) {\n				n = t;\n			}\n		}\n		throw f$2 = 0, n;\n	} }, t$1 = 0, x.prototype.setState = function(n, t) {\n		var r = this.__s;\n		r && r != this.state || (r = this.__s = _$1({}, this.state)), \"function\" == typeof n && (n = n(_$1({}, r), this.props)), n && (_$1(r, n), this.__v && (t && this.__k.push(t), L(this)));\n	}, x.prototype.forceUpdate = function(n) {\n		this.__v && (this.__g |= 4, n && this.__h.push(n), L(this));\n	}, x.prototype.render = $, u$2 = [], f$2 = 0, o$2 = function(n, t) {\n		return n.__v.__b - t.__v.__b;\n	}, e$1 = Symbol(), l$1 = /(PointerCapture)$|Capture$/i, c$1 = 0, a$2 = {};\n	// node_modules/preact/hooks/dist/hooks.mjs\n	var t;\n	var r;\n	var u$1;\n	var i;\n	var o$1 = Object.is;\n	var f$1 = 0;\n	var c = [];\n	var e = [];\n	var a$1 = n;\n	var v = a$1.__b;\n	var l = a$1.__r;\n	var m = a$1.diffed;\n	var h = a$1.__c;\n	var s = a$1.unmount;\n	var p = a$1.__;\n	function y(n, t) {\n		a$1.__h && a$1.__h(r, n, f$1 || t), f$1 = 0;\n		var u = r.__H || (r.__H = {\n			__: [],\n			__h: []\n		});\n		return n >= u.__.length && u.__.push({}), u.__[n];\n	}\n	function d(n) {\n		return f$1 = 1, _(G, n);\n	}\n	function _(n, u, i) {\n		var f = y(t++, 2);\n		if (f.t = n, !f.__c && (f.__ = [i ? i(u) : G(void 0, u), function(n) {\n			var t = (f.__N || f.__)[0], r = f.t(t, n);\n			o$1(t, r) || (f.__N = [r, f.__[1]], f.__c.setState({}));\n		}], f.__c = r, !r.__f)) {\n			r.__f = !0;\n			var c = r.shouldComponentUpdate;\n			r.shouldComponentUpdate = function(n, t, r) {\n				var u = this.__H;\n				if (!u) return !0;\n				var i = !1, f = this.props != n;\n				if (u.__.some(function(n) {\n					n.__N && (i = !0, o$1(n.__[0], n.__N[0]) || (f = !0));\n				}), c) {\n					var e = c.call(this, n, t, r);\n					return i ? e || f : e;\n				}\n				return !i || f;\n			};\n		}\n		return f.__;\n	}\n	function A(n, u) {\n		var i = y(t++, 3);\n		!a$1.__s && E(i.__H, u) && (i.__P = !0, i.__ = n, i.u = u, r.__H.__h.push(i));\n	}\n	function F(n, u) {\n		var i = y(t++, 4);\n		!a$1.__s && E(i.__H, u) && (i.__P = !1, i.__ = n, i.u = u, r.__h.push(i));\n	}\n	function T(n) {\n		return f$1 = 5, w(function() {\n			return { current: n };\n		}, []);\n	}\n	function w(n, r) {\n		var u = y(t++, 7);\n		return E(u.__H, r) && (u.__ = n(), u.__H = r), u.__;\n	}\n	function g() {\n		var n;\n		do {\n			for (; n = e.shift();) try {\n				C(n);\n			} catch (t) {\n				a$1.__e(t, { __: (n = n.__P) && n.__v });\n			}\n			for (; n = c.shift();) {\n				var t = n.__H;\n				if (n.__P && t) try {\n					t.__h.some(C), t.__h.some(D), t.__h = [];\n				} catch (r) {\n					t.__h = [], a$1.__e(r, n.__v);\n				}\n			}\n		} while (e.length);\n	}\n	a$1.__b = function(n) {\n		r = null, v && v(n);\n	}, a$1.__ = function(n, t) {\n		n && t.__k && t.__k.__m && (n.__m = t.__k.__m), p && p(n, t);\n	}, a$1.__r = function(n) {\n		l && l(n), t = 0;\n		var i = (r = n.__c).__H;\n		i && (u$1 == r ? r.__h = [] : (i.__h.some(C), i.__h.some(D), t = 0), i.__h = [], i.__.some(function(n) {\n			n.__N && (n.__ = n.__N), n.u = n.__N = void 0;\n		})), u$1 = r;\n	}, a$1.diffed = function(n) {\n		m && m(n);\n		var t = n.__c;\n		t && t.__H && (t.__H.__h.length && B(c.push(t)), t.__H.__.some(function(n) {\n			n.u && (n.__H = n.u);\n		})), u$1 = r = null;\n	}, a$1.__c = function(n, t) {\n		t.some(function(n) {\n			try {\n				n.__h.some(C), n.__h = n.__h.filter(function(n) {\n					return !n.__ || D(n);\n				});\n			} catch (t) {\n				n.__h = [function() {\n					throw t;\n				}];\n			}\n		}), h && h(n, t);\n	}, a$1.unmount = function(n) {\n		s && s(n);\n		var t, r, u = n.__c;\n		u && u.__H && (u.__H.__.some(function(u) {\n			try {\n				if (u.__P && u.__c) {\n					if (void 0 === r) {\n						for (r = n.__; r && (!r.__c || !r.__c.__P);) r = r.__;\n						r = r && r.__c;\n					}\n					u.__P = r, B(e.push(u));\n				} else C(u);\n			} catch (n) {\n				t = n;\n			}\n		}), u.__H = void 0, t && a$1.__e(t, u.__v));\n	};\n	var k = \"function\" == typeof requestAnimationFrame;\n	function z(n) {\n		var t, r = function() {\n			clearTimeout(u), k && cancelAnimationFrame(t), setTimeout(n);\n		}, u = setTimeout(r, 35);\n		k && (t = requestAnimationFrame(r));\n	}\n	function B(n) {\n		1 != n && i == a$1.requestAnimationFrame || ((i = a$1.requestAnimationFrame) || z)(g);\n	}\n	function C(n) {\n		var t = r, u = n.__c;\n		\"function\" == typeof u && (n.__c = void 0, u()), r = t;\n	}\n	function D(n) {\n		var t = r;\n		n.__c = n.__(), r = t;\n	}\n	function E(n, t) {\n		return !n || n.length != t.length || t.some(function(t, r) {\n			return !o$1(t, n[r]);\n		});\n	}\n	function G(n, t) {\n		return \"function\" == typeof t ? t(n) : t;\n	}\n	// src/render/text.ts\n	const LINE_ENDS = /\\r\\n|[\\r\\v\\f\\u0085\\u2028\\u2029]/g;\n	const TERMINAL_SEQUENCES = /(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]|(?:\\u001b\\]|\\u009d)[^\\u0007\\u001b\\u009c\\u009d]*(?:\\u0007|\\u001b\\\\|\\u009c)/g;\n	const HIDDEN_RUN = /(?:(?![\\n\\t])[\\p{Cc}\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFB])+/gu;\n	const VARIANT = /^(?:[\\uFE00-\\uFE0F]|[\\u{E0100}-\\u{E01EF}])$/u;\n	const PICTURE_JOINT = /^\\uFE0F?\\u200D$/u;\n	const TAKES_VARIANT = /[\\p{Emoji}\\p{Script=Han}]$/u;\n	const FLAG_REGION = /^[\\u{E0061}-\\u{E007A}]{3,6}\\u{E007F}$/u;\n	const PICTURE_END = /[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]$/u;\n	const PICTURE_START = /^\\p{Extended_Pictographic}/u;\n	const JOINING_END = /[\\u0600-\\u109F\\u1780-\\u17FF]$/;\n	function belongs(run, before, after) {\n		if (VARIANT.test(run)) return TAKES_VARIANT.test(before);\n		if (FLAG_REGION.test(run)) return before === \"\ud83c\udff4\";\n		if (PICTURE_JOINT.test(run) && PICTURE_END.test(before)) return PICTURE_START.test(after);\n		return (run === \"\u200c\" || run === \"\u200d\") && JOINING_END.test(before);\n	}\n	function nameHidden(run, offset, whole) {\n		if (belongs(run, whole.slice(Math.max(0, offset - 2), offset), whole.slice(offset + run.length, offset + run.length + 2))) return run;\n		const points = [...run];\n		const first = (points[0]?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, \"0\");\n		return points.length === 1 ? `\u27e8U+${first}\u27e9` : `\u27e8U+${first} and ${points.length - 1} more hidden\u27e9`;\n	}\n	function visible(text) {\n		return text.toWellFormed().replace(TERMINAL_SEQUENCES, \"\").replace(LINE_ENDS, \"\\n\").replace(HIDDEN_RUN, (run, offset, whole) => nameHidden(run, offset, whole));\n	}\n	function oneLine(text) {\n		return visible(text).replace(/[ \\t\\n]+/g, \" \").trim();\n	}\n	const NOTHING = \"\u2013\";\n	function fixed(value, places) {\n		const [whole = \"\", part] = Math.abs(value).toFixed(places).split(\".\");\n		const grouped = whole.replace(/\\B(?=(\\d{3})+$)/g, \",\");\n		return part === void 0 ? grouped : `${grouped}.${part}`;\n	}\n	function signed(value, shown, plus) {\n		if (!/[1-9]/.test(shown)) return shown;\n		return value < 0 ? `\u2212${shown}` : `${plus}${shown}`;\n	}\n	function count(value) {\n		return Number.isFinite(value) ? signed(value, fixed(value, 0), \"\") : NOTHING;\n	}\n	function percent(share) {\n		if (!Number.isFinite(share)) return NOTHING;\n		const size = Math.abs(share);\n		if (size > 0 && size < 5e-4) return share < 0 ? \"over \u22120.1 %\" : \"under 0.1 %\";\n		if (share < 1 && share > .9995) return \"over 99.9 %\";\n		return `${signed(share, fixed(share * 100, 1).replace(/\\.0$/, \"\"), \"\")} %`;\n	}\n	function points(difference) {\n		return Number.isFinite(difference) ? signed(difference, fixed(difference * 100, 1), \"+\") : NOTHING;\n	}\n	function time(size) {\n		if (size < 9.95) return `${fixed(size, 1).replace(/\\.0$/, \"\")} ms`;\n		if (size < 999.5) return `${fixed(size, 0)} ms`;\n		if (size < 59995) return `${fixed(size / 1e3, 2)} s`;\n		const seconds = Math.round(size / 1e3);\n		return `${count(Math.floor(seconds / 60))} min ${seconds % 60} s`;\n	}\n	const LEAST_MONEY = 1e-7;\n	function money(size) {\n		if (size > 0 && size < LEAST_MONEY) return \"under $0.0000001\";\n		if (size > 0 && size < .001) return `$${fixed(size, 1 - Math.floor(Math.log10(size)))}`;\n		if (size === 0) return \"$0\";\n		return `$${fixed(size, size >= 1 ? 2 : size >= .1 ? 3 : 4)}`;\n	}\n	function milliseconds(value) {\n		return Number.isFinite(value) ? signed(value, time(Math.abs(value)), \"\") : NOTHING;\n	}\n	function usd(value) {\n		return Number.isFinite(value) ? signed(value, money(Math.abs(value)), \"\") : NOTHING;\n	}\n	// src/page/address.ts\n	const PANES = [\n		\"metrics\",\n		\"cases\",\n		\"changes\",\n		\"behaviour\",\n		\"history\",\n		\"words\"\n	];\n	const SHOWN = [\n		\"all\",\n		\"failing\",\n		\"different\"\n	];\n	const ANY = {\n		shown: \"all\",\n		metric: \"\",\n		place: \"\",\n		tag: \"\",\n		component: \"\",\n		turn: 0,\n		text: \"\"\n	};\n	function addressOf(spot) {\n		const words = new Map();\n		if (spot.shown !== ANY.shown) words.set(\"show\", spot.shown);\n		if (spot.metric) words.set(\"metric\", spot.metric);\n		if (spot.place) words.set(\"in\", spot.place);\n		if (spot.tag) words.set(\"tag\", spot.tag);\n		if (spot.component) words.set(\"component\", spot.component);\n		if (spot.turn > 0) words.set(\"turn\", String(spot.turn));\n		if (spot.text) words.set(\"q\", spot.text);\n		if (spot.open !== null) words.set(\"case\", String(spot.open));\n		const said = [...words].map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join(\"&\");\n		return `#${spot.pane}${said ? `?${said}` : \"\"}`;\n	}\n	function spotAt(address, usual) {\n		const [name = \"\", said = \"\"] = address.replace(/^#/, \"\").split(/\\?(.*)/s);\n		const words = new Map(said.split(\"&\").map((pair) => pairOf(pair)));\n		const word = (key) => words.get(key) ?? \"\";\n		return {\n			pane: PANES.find((each) => each === name) ?? usual,\n			shown: SHOWN.find((each) => each === word(\"show\")) ?? ANY.shown,\n			metric: word(\"metric\"),\n			place: word(\"in\"),\n			tag: word(\"tag\"),\n			component: word(\"component\"),\n			turn: wholeIn(word(\"turn\")) ?? 0,\n			text: word(\"q\"),\n			open: wholeIn(word(\"case\"))\n		};\n	}\n	function pairOf(pair) {\n		const [key = \"\", value = \"\"] = pair.split(/=(.*)/s);\n		try {\n			return [key, decodeURIComponent(value)];\n		} catch {\n			return [key, \"\"];\n		}\n	}\n	function wholeIn(word) {\n		return /^\\d{1,9}$/.test(word) ? Number(word) : null;\n	}\n	// node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs\n	var f = Symbol.for(\"pv\");\n	var o = 0;\n	Array.isArray;\n	function a(t, e, n$1, u, a, i) {\n		e || (e = {});\n		var c, l, p = e;\n		if (\"ref\" in p && \"function\" != typeof t) for (l in p = {}, e) \"ref\" == l ? c = e[l] : p[l] = e[l];\n		var s = {\n			type: t,\n			props: p,\n			key: n$1,\n			ref: c,\n			__k: null,\n			__: null,\n			__b: 0,\n			__e: null,\n			__c: null,\n			constructor: f,\n			__v: --o,\n			__i: -1,\n			__u: 0\n		};\n		return (a || i) && (s.__source = a, s.__self = i), n.vnode && n.vnode(s), s;\n	}\n	// src/page/behaviour.tsx\n	function Behaviour({ told }) {\n		if (told.length === 0) return a(\"p\", {\n			class: \"empty\",\n			children: \"Beside what the metrics watch, the answers of both sides are alike in length, form, language, tone and tools, as far as can be told.\"\n		});\n		return a(\"div\", {\n			class: \"behaviour\",\n			children: [a(\"p\", {\n				class: \"meta\",\n				children: \"Plain features of the answers that differ between base and head, and that no metric watches. At most one in ten of these is chance. Nothing is blocked by them.\"\n			}), a(\"ul\", { children: told.map((each) => a(\"li\", { children: [\n				a(\"p\", {\n					class: \"said\",\n					dir: \"auto\",\n					children: each.said\n				}),\n				a(\"p\", {\n					class: \"meta\",\n					children: [\n						each.suite,\n						each.target === each.suite ? \"\" : ` \u00b7 ${each.target}`,\n						\" \u00b7 \",\n						count(each.cases),\n						\" cases\"\n					]\n				}),\n				each.card !== null && a(\"details\", { children: [a(\"summary\", { children: \"A metric that would watch it\" }), a(\"pre\", {\n					tabIndex: 0,\n					children: each.card\n				})] })\n			] }, `${each.suite}/${each.target}/${each.feature}/${each.of ?? \"\"}`)) })]\n		});\n	}\n	// src/render/page-data.ts\n	const SUMMARY = \"mm-summary\";\n	const INDEX = \"mm-index\";\n	const WORDS = \"mm-words\";\n	const LETTERS$1 = {\n		i: \"introduced\",\n		w: \"worse\",\n		e: \"pre-existing\",\n		f: \"fixed\",\n		b: \"better\",\n		u: \"unscored\",\n		s: \"same\",\n		p: \"passing\"\n	};\n	// src/page/search.ts\n	const FAILING = \"iwe\";\n	const DIFFERENT = \"iwfb\";\n	const LETTERS = {\n		all: \"\",\n		failing: FAILING,\n		different: DIFFERENT\n	};\n	const AT_ONCE = 4e3;\n	async function searchable(index, words) {\n		const texts = [];\n		while (texts.length < index.id.length) {\n			const from = texts.length;\n			for (const id of index.id.slice(from, from + AT_ONCE)) {\n				const at = texts.length;\n				texts.push(folded(textAt(index, id, words[at] ?? \"\", at)));\n			}\n			await new Promise((next) => setTimeout(next));\n		}\n		return texts;\n	}\n	function createSearch(index, texts) {\n		return (filter) => {\n			const fits = fitting(index, filter);\n			const words = folded(filter.text).split(/\\s+/).filter(Boolean);\n			const found = [];\n			for (let at = 0; at < index.id.length; at++) {\n				if (!fits(at)) continue;\n				const text = texts?.[at] ?? \"\";\n				if (words.every((word) => text.includes(word))) found.push(at);\n			}\n			return found;\n		};\n	}\n	function textAt({ tags, tagged, reason }, id, words, at) {\n		return `${id}\\n${(tagged[at] ?? []).map((tag) => tags[tag]).join(\"\\n\")}\\n${reason[at] ?? \"\"}\\n${words}`;\n	}\n	function folded(text) {\n		if (/^[\\0-~]*$/.test(text)) return text.toLowerCase();\n		return text.normalize(\"NFKD\").replace(/\\p{M}/gu, \"\").toLowerCase();\n	}\n	function fitting(index, filter) {\n		const letters = LETTERS[filter.shown];\n		const metric = placeOf$2(index.metrics, filter.metric);\n		const place = placeOf$2(index.places, filter.place);\n		const tag = placeOf$2(index.tags, filter.tag);\n		const component = placeOf$2(index.components, filter.component);\n		return (at) => (letters === \"\" || letters.includes(index.status.charAt(at))) && (place === null || index.place[at] === place) && (metric === null || (index.moved[at] ?? []).includes(metric)) && (tag === null || (index.tagged[at] ?? []).includes(tag)) && (component === null || (index.parted[at] ?? []).includes(component)) && (filter.turn === 0 || index.turn[at] === filter.turn);\n	}\n	function placeOf$2(names, name) {\n		return name === \"\" ? null : names.indexOf(name);\n	}\n	function countsOf({ status }) {\n		const of = (letters) => [...status].filter((letter) => letters.includes(letter)).length;\n		return {\n			all: status.length,\n			failing: of(FAILING),\n			different: of(DIFFERENT)\n		};\n	}\n	function turnsOf({ turn }) {\n		return [...new Set(turn)].filter((each) => each > 0).sort((one, other) => one - other);\n	}\n	// src/page/filters.tsx\n	const NAMES$1 = {\n		all: \"All\",\n		failing: \"Failing\",\n		different: \"Different\"\n	};\n	const MOST_VALUES = 400;\n	function Filters({ index, spot, go }) {\n		return a(\"form\", {\n			class: \"filters\",\n			role: \"search\",\n			onSubmit: (event) => event.preventDefault(),\n			children: [\n				a(\"div\", {\n					class: \"search\",\n					children: [a(\"input\", {\n						id: \"search\",\n						type: \"search\",\n						placeholder: \"Search cases\",\n						\"aria-label\": \"Search cases\",\n						autocomplete: \"off\",\n						spellcheck: false,\n						value: spot.text,\n						onInput: ({ currentTarget }) => go({\n							text: currentTarget.value,\n							open: null\n						})\n					}), a(\"kbd\", {\n						\"aria-hidden\": \"true\",\n						children: \"/\"\n					})]\n				}),\n				a(Chips, {\n					index,\n					spot,\n					go\n				}),\n				a(Choices, {\n					index,\n					spot,\n					go\n				})\n			]\n		});\n	}\n	function Chips({ index, spot, go }) {\n		const counts = w(() => countsOf(index), [index]);\n		return a(\"div\", {\n			class: \"chips\",\n			role: \"group\",\n			\"aria-label\": \"Which cases\",\n			children: SHOWN.map((shown) => a(\"button\", {\n				type: \"button\",\n				\"aria-pressed\": spot.shown === shown,\n				onClick: () => go({\n					shown,\n					open: null\n				}),\n				children: [\n					NAMES$1[shown],\n					\" \",\n					a(\"span\", {\n						class: \"many\",\n						children: count(counts[shown])\n					})\n				]\n			}, shown))\n		});\n	}\n	function Choices({ index, spot, go }) {\n		const turns = w(() => turnsOf(index).map(String), [index]);\n		const { metric, place, tag, component } = spot;\n		const choose = (to) => go({\n			...to,\n			open: null\n		});\n		return a(\"div\", {\n			class: \"choices\",\n			children: [\n				a(Choice, {\n					name: \"metric\",\n					values: index.metrics,\n					chosen: metric,\n					choose: (it) => choose({ metric: it })\n				}),\n				a(Choice, {\n					name: \"place\",\n					values: index.places,\n					chosen: place,\n					choose: (it) => choose({ place: it })\n				}),\n				a(Choice, {\n					name: \"tag\",\n					values: index.tags,\n					chosen: tag,\n					choose: (it) => choose({ tag: it })\n				}),\n				a(Choice, {\n					name: \"component\",\n					values: index.components,\n					chosen: component,\n					choose: (it) => choose({ component: it })\n				}),\n				a(Choice, {\n					name: \"turn\",\n					values: turns,\n					chosen: spot.turn ? String(spot.turn) : \"\",\n					choose: (it) => choose({ turn: Number(it) })\n				}),\n				isNarrowed(spot) ? a(\"button\", {\n					type: \"button\",\n					class: \"plain\",\n					onClick: () => choose(ANY),\n					children: \"Clear\"\n				}) : null\n			]\n		});\n	}\n	function isNarrowed({ metric, place, tag, component, turn, text, shown }) {\n		return Boolean(metric || place || tag || component || turn || text) || shown !== ANY.shown;\n	}\n	function Choice({ name, values, chosen, choose }) {\n		if (values.length < 2 && !chosen) return null;\n		const shown = [...new Set([...chosen ? [chosen] : [], ...values.slice(0, MOST_VALUES)])].sort(inOrder);\n		return a(\"select\", {\n			\"aria-label\": `Any ${name}`,\n			value: chosen,\n			onChange: ({ currentTarget }) => choose(currentTarget.value),\n			children: [a(\"option\", {\n				value: \"\",\n				children: [\"Any \", name]\n			}), shown.map((value) => a(\"option\", {\n				value,\n				children: name === \"turn\" ? `Turn ${value}` : value\n			}, value))]\n		});\n	}\n	function inOrder(one, other) {\n		return one.localeCompare(other, \"en\", { numeric: true });\n	}\n	// src/render/icons.ts\n	const RING = \"M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1\";\n	const ICONS_BY_SIGN = {\n		\"\u274c\": {\n			tone: \"bad\",\n			says: \"fails\",\n			path: `${RING}zM5.6 4.7 8 7.1l2.4-2.4.9.9L8.9 8l2.4 2.4-.9.9L8 8.9l-2.4 2.4-.9-.9L7.1 8 4.7 5.6z`\n		},\n		\"\u2753\": {\n			tone: \"doubt\",\n			says: \"undecided\",\n			path: `${RING}zM5.6 6.3c0-1.5 1-2.5 2.5-2.5s2.4.9 2.4 2.2c0 1-.5 1.5-1.2 2-.6.4-.7.6-.7 1.2H7.3c0-1 .3-1.5 1-2 .6-.4.9-.7.9-1.2 0-.6-.4-1-1.1-1s-1.2.5-1.2 1.3zM7.2 10.4h1.5v1.5H7.2z`\n		},\n		\"\u26a0\ufe0f\": {\n			tone: \"doubt\",\n			says: \"warns\",\n			path: `M8 1.6 15.4 14.4H.6zzM7.3 6.2h1.4v4H7.3zM7.3 11.2h1.4v1.4H7.3z`\n		},\n		\"\u25aa\ufe0f\": {\n			tone: \"quiet\",\n			says: \"base has it too\",\n			path: \"M4 4h8v8H4z\"\n		},\n		\"\u25ab\ufe0f\": {\n			tone: \"quiet\",\n			says: \"undecided\",\n			path: \"M3.5 3.5h9v9h-9zM5 5v6h6V5z\"\n		},\n		\u2139\ufe0f: {\n			tone: \"quiet\",\n			says: \"noted\",\n			path: `${RING}zM7.3 7h1.4v4.6H7.3zM7.3 4.4h1.4v1.5H7.3z`\n		},\n		\"\ud83d\udfe2\": {\n			tone: \"good\",\n			says: \"better\",\n			path: `${RING}zM8 4.2l3.4 3.6-1 1L8.7 7v4.8H7.3V7L5.6 8.8l-1-1z`\n		},\n		\"\u2705\": {\n			tone: \"good\",\n			says: \"passes\",\n			path: `${RING}zM11 5.2l1 1-4.9 5L4.2 8.3l1-1 1.9 1.9z`\n		},\n		\"\u2611\ufe0f\": {\n			tone: \"doubt\",\n			says: \"accepted\",\n			path: \"M2 2h12v12H2zM11 5.2l1 1-4.9 5L4.2 8.3l1-1 1.9 1.9z\"\n		},\n		\"\ud83d\uded1\": {\n			tone: \"bad\",\n			says: \"not computed\",\n			path: `M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1zzM7.3 4h1.4v5H7.3zM7.3 10.4h1.4v1.5H7.3z`\n		},\n		\"\u2796\": {\n			tone: \"quiet\",\n			says: \"unchanged\",\n			path: `${RING}zM4.6 7.3h6.8v1.4H4.6z`\n		}\n	};\n	// src/render/shows.ts\n	const SIGNS = {\n		fails: \"\u274c\",\n		\"stops-undecided\": \"\u2753\",\n		accepted: \"\u2611\ufe0f\",\n		warns: \"\u26a0\ufe0f\",\n		\"base-too\": \"\u25aa\ufe0f\",\n		undecided: \"\u25ab\ufe0f\",\n		noted: \"\u2139\ufe0f\",\n		better: \"\ud83d\udfe2\",\n		passes: \"\u2705\",\n		\"looked-at\": \"\u2139\ufe0f\"\n	};\n	const ORDER = Object.keys(SIGNS);\n	function rankOf(show) {\n		return ORDER.indexOf(show);\n	}\n	// src/page/icon.tsx\n	function ShowIcon({ show }) {\n		return a(Picture, { icon: ICONS_BY_SIGN[SIGNS[show]] });\n	}\n	const OF_STATUS = {\n		introduced: {\n			...ICONS_BY_SIGN[\"\u274c\"],\n			says: \"introduced\"\n		},\n		worse: {\n			...ICONS_BY_SIGN[\"\u274c\"],\n			says: \"worse\"\n		},\n		\"pre-existing\": {\n			...ICONS_BY_SIGN[\"\u25aa\ufe0f\"],\n			says: \"wrong on base too\"\n		},\n		fixed: {\n			...ICONS_BY_SIGN[\"\ud83d\udfe2\"],\n			says: \"fixed\"\n		},\n		better: {\n			...ICONS_BY_SIGN[\"\ud83d\udfe2\"],\n			says: \"better\"\n		},\n		unscored: {\n			...ICONS_BY_SIGN[\"\u25ab\ufe0f\"],\n			says: \"not scored\"\n		},\n		same: {\n			...ICONS_BY_SIGN[\"\u2705\"],\n			tone: \"quiet\",\n			says: \"the same\"\n		},\n		passing: {\n			...ICONS_BY_SIGN[\"\u2705\"],\n			tone: \"quiet\",\n			says: \"passes\"\n		}\n	};\n	function StatusIcon({ status }) {\n		return a(Picture, { icon: OF_STATUS[status] });\n	}\n	function Picture({ icon: { tone, says, path } }) {\n		return a(\"svg\", {\n			class: `icon ${tone}`,\n			viewBox: \"0 0 16 16\",\n			role: \"img\",\n			\"aria-label\": says,\n			children: a(\"path\", {\n				\"fill-rule\": \"evenodd\",\n				d: path\n			})\n		});\n	}\n	// src/page/list.tsx\n	const MARGIN = 6;\n	const HIGHEST = 8e6;\n	function List({ label, many, height, chosen, row }) {\n		const box = T(null);\n		const [seen, setSeen] = d({\n			top: 0,\n			high: 600\n		});\n		F(() => {\n			const element = box.current;\n			if (!element) return;\n			const look = () => setSeen({\n				top: element.scrollTop,\n				high: element.clientHeight\n			});\n			const watch = new ResizeObserver(look);\n			watch.observe(element);\n			element.addEventListener(\"scroll\", look, { passive: true });\n			return () => {\n				watch.disconnect();\n				element.removeEventListener(\"scroll\", look);\n			};\n		}, []);\n		const shown = Math.min(many, Math.floor(HIGHEST / height));\n		A(() => {\n			const element = box.current;\n			if (!element || chosen === null) return;\n			const [from, to] = [chosen * height, (chosen + 1) * height];\n			if (from < element.scrollTop) element.scrollTop = from;\n			else if (to > element.scrollTop + element.clientHeight) element.scrollTop = to - element.clientHeight;\n		}, [chosen, height]);\n		const from = Math.max(0, Math.floor(seen.top / height) - MARGIN);\n		const to = Math.min(shown, Math.ceil((seen.top + seen.high) / height) + MARGIN);\n		const rows = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);\n		return a(\"div\", {\n			class: \"list\",\n			ref: box,\n			role: \"region\",\n			tabIndex: 0,\n			\"aria-label\": label,\n			children: a(\"ol\", {\n				style: { height: `${shown * height}px` },\n				children: rows.map((at) => a(\"li\", {\n					style: {\n						top: `${at * height}px`,\n						height: `${height}px`\n					},\n					\"aria-posinset\": at + 1,\n					\"aria-setsize\": many,\n					children: row(at)\n				}, at))\n			})\n		});\n	}\n	// src/page/store.ts\n	const KEPT = 6;\n	const blocks = new Map();\n	const hasData = () => document.getElementById(SUMMARY) !== null;\n	const summary = () => unpack(SUMMARY);\n	const index = () => unpack(INDEX);\n	const words = () => unpack(WORDS);\n	async function caseAt(place) {\n		const at = Math.floor(place / 50);\n		const block = blocks.get(at) ?? unpack(`mm-cases-${at}`);\n		blocks.delete(at);\n		blocks.set(at, block);\n		const [oldest] = blocks.keys();\n		if (blocks.size > KEPT && oldest !== void 0) blocks.delete(oldest);\n		return (await block)[place % 50] ?? null;\n	}\n	async function unpack(id) {\n		const packed = bytesOf((await arrived(id))?.textContent ?? \"\");\n		const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream(\"deflate-raw\"));\n		return await new Response(stream).json();\n	}\n	function arrived(id) {\n		return new Promise((resolve) => {\n			const look = () => {\n				const part = document.getElementById(id);\n				if (!(document.readyState !== \"loading\") && !part?.nextElementSibling) return;\n				watch.disconnect();\n				document.removeEventListener(\"readystatechange\", look);\n				resolve(part);\n			};\n			const watch = new MutationObserver(look);\n			watch.observe(document.body, { childList: true });\n			document.addEventListener(\"readystatechange\", look);\n			look();\n		});\n	}\n	function bytesOf(base64) {\n		if (typeof Uint8Array.fromBase64 === \"function\") return Uint8Array.fromBase64(base64);\n		return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));\n	}\n	// node_modules/diff/libesm/diff/base.js\n	var Diff = class {\n		diff(oldStr, newStr, options = {}) {\n			let callback;\n			if (typeof options === \"function\") {\n				callback = options;\n				options = {};\n			} else if (\"callback\" in options) callback = options.callback;\n			const oldString = this.castInput(oldStr, options);\n			const newString = this.castInput(newStr, options);\n			const oldTokens = this.removeEmpty(this.tokenize(oldString, options));\n			const newTokens = this.removeEmpty(this.tokenize(newString, options));\n			return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);\n		}\n		diffWithOptionsObj(oldTokens, newTokens, options, callback) {\n			var _a;\n			const done = (value) => {\n				value = this.postProcess(value, options);\n				if (callback) {\n					setTimeout(function() {\n						callback(value);\n					}, 0);\n					return;\n				} else return value;\n			};\n			const newLen = newTokens.length, oldLen = oldTokens.length;\n			let editLength = 1;\n			let maxEditLength = newLen + oldLen;\n			if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);\n			const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;\n			const abortAfterTimestamp = Date.now() + maxExecutionTime;\n			const bestPath = [{\n				oldPos: -1,\n				lastComponent: void 0\n			}];\n			let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);\n			if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));\n			let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;\n			const execEditLength = () => {\n				for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {\n					let basePath;\n					const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];\n					if (removePath) bestPath[diagonalPath - 1] = void 0;\n					let canAdd = false;\n					if (addPath) {\n						const addPathNewPos = addPath.oldPos - diagonalPath;\n						canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;\n					}\n					const canRemove = removePath && removePath.oldPos + 1 < oldLen;\n					if (!canAdd && !canRemove) {\n						bestPath[diagonalPath] = void 0;\n						continue;\n					}\n					if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);\n					else basePath = this.addToPath(removePath, false, true, 1, options);\n					newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);\n					if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;\n					else {\n						bestPath[diagonalPath] = basePath;\n						if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);\n						if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);\n					}\n				}\n				editLength++;\n			};\n			if (callback) (function exec() {\n				setTimeout(function() {\n					if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);\n					if (!execEditLength()) exec();\n				}, 0);\n			})();\n			else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {\n				const ret = execEditLength();\n				if (ret) return ret;\n			}\n		}\n		addToPath(path, added, removed, oldPosInc, options) {\n			const last = path.lastComponent;\n			if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {\n				oldPos: path.oldPos + oldPosInc,\n				lastComponent: {\n					count: last.count + 1,\n					added,\n					removed,\n					previousComponent: last.previousComponent\n				}\n			};\n			else return {\n				oldPos: path.oldPos + oldPosInc,\n				lastComponent: {\n					count: 1,\n					added,\n					removed,\n					previousComponent: last\n				}\n			};\n		}\n		extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {\n			const newLen = newTokens.length, oldLen = oldTokens.length;\n			let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;\n			while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {\n				newPos++;\n				oldPos++;\n				commonCount++;\n				if (options.oneChangePerToken) basePath.lastComponent = {\n					count: 1,\n					previousComponent: basePath.lastComponent,\n					added: false,\n					removed: false\n				};\n			}\n			if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {\n				count: commonCount,\n				previousComponent: basePath.lastComponent,\n				added: false,\n				removed: false\n			};\n			basePath.oldPos = oldPos;\n			return newPos;\n		}\n		equals(left, right, options) {\n			if (options.comparator) return options.comparator(left, right);\n			else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();\n		}\n		removeEmpty(array) {\n			const ret = [];\n			for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);\n			return ret;\n		}\n		castInput(value, options) {\n			return value;\n		}\n		tokenize(value, options) {\n			return Array.from(value);\n		}\n		join(chars) {\n			return chars.join(\"\");\n		}\n		postProcess(changeObjects, options) {\n			return changeObjects;\n		}\n		get useLongestToken() {\n			return false;\n		}\n		buildValues(lastComponent, newTokens, oldTokens) {\n			const components = [];\n			let nextComponent;\n			while (lastComponent) {\n				components.push(lastComponent);\n				nextComponent = lastComponent.previousComponent;\n				delete lastComponent.previousComponent;\n				lastComponent = nextComponent;\n			}\n			components.reverse();\n			const componentLen = components.length;\n			let componentPos = 0, newPos = 0, oldPos = 0;\n			for (; componentPos < componentLen; componentPos++) {\n				const component = components[componentPos];\n				if (!component.removed) {\n					if (!component.added && this.useLongestToken) {\n						let value = newTokens.slice(newPos, newPos + component.count);\n						value = value.map(function(value, i) {\n							const oldValue = oldTokens[oldPos + i];\n							return oldValue.length > value.length ? oldValue : value;\n						});\n						component.value = this.join(value);\n					} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));\n					newPos += component.count;\n					if (!component.added) oldPos += component.count;\n				} else {\n					component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));\n					oldPos += component.count;\n				}\n			}\n			return components;\n		}\n	};\n	// node_modules/diff/libesm/diff/character.js\n	var CharacterDiff = class extends Diff {};\n	new CharacterDiff();\n	// node_modules/diff/libesm/util/string.js\n	function longestCommonPrefix(str1, str2) {\n		let i = 0;\n		for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);\n		return str1.slice(0, i);\n	}\n	function longestCommonSuffix(str1, str2) {\n		let i;\n		if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return \"\";\n		for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);\n		return str1.slice(-i);\n	}\n	function replacePrefix(string, oldPrefix, newPrefix) {\n		if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);\n		return newPrefix + string.slice(oldPrefix.length);\n	}\n	function replaceSuffix(string, oldSuffix, newSuffix) {\n		if (!oldSuffix) return string + newSuffix;\n		if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);\n		return string.slice(0, -oldSuffix.length) + newSuffix;\n	}\n	function removePrefix(string, oldPrefix) {\n		return replacePrefix(string, oldPrefix, \"\");\n	}\n	function removeSuffix(string, oldSuffix) {\n		return replaceSuffix(string, oldSuffix, \"\");\n	}\n	function maximumOverlap(string1, string2) {\n		return string2.slice(0, overlapCount(string1, string2));\n	}\n	function overlapCount(a, b) {\n		let startA = 0;\n		if (a.length > b.length) startA = a.length - b.length;\n		let endB = b.length;\n		if (a.length < b.length) endB = a.length;\n		const map = Array(endB);\n		let k = 0;\n		map[0] = 0;\n		for (let j = 1; j < endB; j++) {\n			if (b[j] == b[k]) map[j] = map[k];\n			else map[j] = k;\n			while (k > 0 && b[j] != b[k]) k = map[k];\n			if (b[j] == b[k]) k++;\n		}\n		k = 0;\n		for (let i = startA; i < a.length; i++) {\n			while (k > 0 && a[i] != b[k]) k = map[k];\n			if (a[i] == b[k]) k++;\n		}\n		return k;\n	}\n	function segment(string, segmenter) {\n		const parts = [];\n		for (const segmentObj of Array.from(segmenter.segment(string))) {\n			const segment = segmentObj.segment;\n			if (parts.length && /\\s/.test(parts[parts.length - 1]) && /\\s/.test(segment)) parts[parts.length - 1] += segment;\n			else parts.push(segment);\n		}\n		return parts;\n	}\n	function trailingWs(string, segmenter) {\n		if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];\n		let i;\n		for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\\s/)) break;\n		return string.substring(i + 1);\n	}\n	function leadingWs(string, segmenter) {\n		if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];\n		const match = string.match(/^\\s*/);\n		return match ? match[0] : \"\";\n	}\n	function leadingAndTrailingWs(string, segmenter) {\n		if (!segmenter) return [leadingWs(string), trailingWs(string)];\n		if (segmenter.resolvedOptions().granularity != \"word\") throw new Error(\"The segmenter passed must have a granularity of \\\"word\\\"\");\n		const segments = segment(string, segmenter);\n		const firstSeg = segments[0];\n		const lastSeg = segments[segments.length - 1];\n		return [/\\s/.test(firstSeg) ? firstSeg : \"\", /\\s/.test(lastSeg) ? lastSeg : \"\"];\n	}\n	// node_modules/diff/libesm/diff/word.js\n	const extendedWordChars = \"a-zA-Z0-9_\\\\u{AD}\\\\u{C0}-\\\\u{D6}\\\\u{D8}-\\\\u{F6}\\\\u{F8}-\\\\u{2C6}\\\\u{2C8}-\\\\u{2D7}\\\\u{2DE}-\\\\u{2FF}\\\\u{1E00}-\\\\u{1EFF}\";\n	const tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\\\s+|[^${extendedWordChars}]`, \"ug\");\n	var WordDiff = class extends Diff {\n		equals(left, right, options) {\n			if (options.ignoreCase) {\n				left = left.toLowerCase();\n				right = right.toLowerCase();\n			}\n			return left.trim() === right.trim();\n		}\n		tokenize(value, options = {}) {\n			let parts;\n			if (options.intlSegmenter) {\n				const segmenter = options.intlSegmenter;\n				if (segmenter.resolvedOptions().granularity != \"word\") throw new Error(\"The segmenter passed must have a granularity of \\\"word\\\"\");\n				parts = segment(value, segmenter);\n			} else parts = value.match(tokenizeIncludingWhitespace) || [];\n			const tokens = [];\n			let prevPart = null;\n			parts.forEach((part) => {\n				if (/\\s/.test(part)) {\n					if (prevPart == null) tokens.push(part);\n					else tokens.push(tokens.pop() + part);\n				} else if (prevPart != null && /\\s/.test(prevPart)) {\n					if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);\n					else tokens.push(prevPart + part);\n				} else tokens.push(part);\n				prevPart = part;\n			});\n			return tokens;\n		}\n		join(tokens) {\n			return tokens.map((token, i) => {\n				if (i == 0) return token;\n				else return token.replace(/^\\s+/, \"\");\n			}).join(\"\");\n		}\n		postProcess(changes, options) {\n			if (!changes || options.oneChangePerToken) return changes;\n			let lastKeep = null;\n			let insertion = null;\n			let deletion = null;\n			changes.forEach((change) => {\n				if (change.added) insertion = change;\n				else if (change.removed) deletion = change;\n				else {\n					if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);\n					lastKeep = change;\n					insertion = null;\n					deletion = null;\n				}\n			});\n			if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);\n			return changes;\n		}\n	};\n	new WordDiff();\n	function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {\n		if (deletion && insertion) {\n			const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);\n			const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);\n			if (startKeep) {\n				const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);\n				startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);\n				deletion.value = removePrefix(deletion.value, commonWsPrefix);\n				insertion.value = removePrefix(insertion.value, commonWsPrefix);\n			}\n			if (endKeep) {\n				const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);\n				endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);\n				deletion.value = removeSuffix(deletion.value, commonWsSuffix);\n				insertion.value = removeSuffix(insertion.value, commonWsSuffix);\n			}\n		} else if (insertion) {\n			if (startKeep) {\n				const ws = leadingWs(insertion.value, segmenter);\n				insertion.value = insertion.value.substring(ws.length);\n			}\n			if (endKeep) {\n				const ws = leadingWs(endKeep.value, segmenter);\n				endKeep.value = endKeep.value.substring(ws.length);\n			}\n		} else if (startKeep && endKeep) {\n			const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);\n			const newWsStart = longestCommonPrefix(newWsFull, delWsStart);\n			deletion.value = removePrefix(deletion.value, newWsStart);\n			const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);\n			deletion.value = removeSuffix(deletion.value, newWsEnd);\n			endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);\n			startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));\n		} else if (endKeep) {\n			const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);\n			const overlap = maximumOverlap(trailingWs(deletion.value, segmenter), endKeepWsPrefix);\n			deletion.value = removeSuffix(deletion.value, overlap);\n		} else if (startKeep) {\n			const overlap = maximumOverlap(trailingWs(startKeep.value, segmenter), leadingWs(deletion.value, segmenter));\n			deletion.value = removePrefix(deletion.value, overlap);\n		}\n	}\n	var WordsWithSpaceDiff = class extends Diff {\n		tokenize(value) {\n			const regex = new RegExp(`(\\\\r?\\\\n)|[${extendedWordChars}]+|[^\\\\S\\\\n\\\\r]+|[^${extendedWordChars}]`, \"ug\");\n			return value.match(regex) || [];\n		}\n	};\n	const wordsWithSpaceDiff = new WordsWithSpaceDiff();\n	function diffWordsWithSpace(oldStr, newStr, options) {\n		return wordsWithSpaceDiff.diff(oldStr, newStr, options);\n	}\n	// node_modules/diff/libesm/diff/line.js\n	var LineDiff = class extends Diff {\n		constructor() {\n			super(...arguments);\n			this.tokenize = tokenize;\n		}\n		equals(left, right, options) {\n			if (options.ignoreWhitespace) {\n				if (!options.newlineIsToken || !left.includes(\"\\n\")) left = left.trim();\n				if (!options.newlineIsToken || !right.includes(\"\\n\")) right = right.trim();\n			} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {\n				if (left.endsWith(\"\\n\")) left = left.slice(0, -1);\n				if (right.endsWith(\"\\n\")) right = right.slice(0, -1);\n			}\n			return super.equals(left, right, options);\n		}\n	};\n	new LineDiff();\n	function tokenize(value, options) {\n		if (options.stripTrailingCr) value = value.replace(/\\r\\n/g, \"\\n\");\n		const retLines = [], linesAndNewlines = value.split(/(\\n|\\r\\n)/);\n		if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();\n		for (let i = 0; i < linesAndNewlines.length; i++) {\n			const line = linesAndNewlines[i];\n			if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;\n			else retLines.push(line);\n		}\n		return retLines;\n	}\n	// node_modules/diff/libesm/diff/sentence.js\n	function isSentenceEndPunct(char) {\n		return char == \".\" || char == \"!\" || char == \"?\";\n	}\n	var SentenceDiff = class extends Diff {\n		tokenize(value) {\n			var _a;\n			const result = [];\n			let tokenStartI = 0;\n			for (let i = 0; i < value.length; i++) {\n				if (i == value.length - 1) {\n					result.push(value.slice(tokenStartI));\n					break;\n				}\n				if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\\s/)) {\n					result.push(value.slice(tokenStartI, i + 1));\n					i = tokenStartI = i + 1;\n					while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\\s/)) i++;\n					result.push(value.slice(tokenStartI, i + 1));\n					tokenStartI = i + 1;\n				}\n			}\n			return result;\n		}\n	};\n	new SentenceDiff();\n	// node_modules/diff/libesm/diff/css.js\n	var CssDiff = class extends Diff {\n		tokenize(value) {\n			return value.split(/([{}:;,]|\\s+)/);\n		}\n	};\n	new CssDiff();\n	// node_modules/diff/libesm/diff/json.js\n	var JsonDiff = class extends Diff {\n		constructor() {\n			super(...arguments);\n			this.tokenize = tokenize;\n		}\n		get useLongestToken() {\n			return true;\n		}\n		castInput(value, options) {\n			const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === \"undefined\" ? undefinedReplacement : v } = options;\n			return typeof value === \"string\" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, \"  \");\n		}\n		equals(left, right, options) {\n			return super.equals(left.replace(/,([\\r\\n])/g, \"$1\"), right.replace(/,([\\r\\n])/g, \"$1\"), options);\n		}\n	};\n	new JsonDiff();\n	function canonicalize(obj, stack, replacementStack, replacer, key) {\n		stack = stack || [];\n		replacementStack = replacementStack || [];\n		if (replacer) obj = replacer(key === void 0 ? \"\" : key, obj);\n		let i = 0;\n		for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];\n		let canonicalizedObj;\n		if (\"[object Array]\" === Object.prototype.toString.call(obj)) {\n			stack.push(obj);\n			canonicalizedObj = new Array(obj.length);\n			replacementStack.push(canonicalizedObj);\n			for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));\n			stack.pop();\n			replacementStack.pop();\n			return canonicalizedObj;\n		}\n		if (obj && obj.toJSON) obj = obj.toJSON();\n		if (typeof obj === \"object\" && obj !== null) {\n			stack.push(obj);\n			canonicalizedObj = {};\n			replacementStack.push(canonicalizedObj);\n			const sortedKeys = [];\n			let key;\n			for (key in obj) if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);\n			sortedKeys.sort();\n			for (i = 0; i < sortedKeys.length; i += 1) {\n				key = sortedKeys[i];\n				canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);\n			}\n			stack.pop();\n			replacementStack.pop();\n		} else canonicalizedObj = obj;\n		return canonicalizedObj;\n	}\n	// node_modules/diff/libesm/diff/array.js\n	var ArrayDiff = class extends Diff {\n		tokenize(value) {\n			return value.slice();\n		}\n		join(value) {\n			return value;\n		}\n		removeEmpty(value) {\n			return value;\n		}\n	};\n	new ArrayDiff();\n	// src/page/marking.ts\n	const MOST_EDITS = 2e3;\n	const LEAST_SHARED = .15;\n	function marked(before, after, spans) {\n		const [base, head] = [visible(before), visible(after)];\n		const told = spans.map(visible);\n		const parts = wordsOf(base, head);\n		return {\n			base: pointed(parts?.base ?? whole(base), base, told),\n			head: pointed(parts?.head ?? whole(head), head, told)\n		};\n	}\n	function whole(text) {\n		return text === \"\" ? [] : [{\n			text,\n			isNew: false\n		}];\n	}\n	function wordsOf(base, head) {\n		if (base === head) return null;\n		const parts = diffWordsWithSpace(base, head, { maxEditLength: MOST_EDITS });\n		if (!parts) return null;\n		if (parts.filter(({ added, removed }) => !added && !removed).reduce((sum, { value }) => sum + value.trim().length, 0) < LEAST_SHARED * Math.max(base.length, head.length)) return null;\n		const side = (other, own) => parts.filter((part) => !part[other]).map((part) => ({\n			text: part.value,\n			isNew: part[own] === true\n		}));\n		return {\n			base: side(\"added\", \"removed\"),\n			head: side(\"removed\", \"added\")\n		};\n	}\n	function pointed(pieces, text, spans) {\n		const places = spans.flatMap((span) => {\n			const at = span.length > 1 ? text.indexOf(span) : -1;\n			return at < 0 ? [] : [{\n				from: at,\n				to: at + span.length\n			}];\n		});\n		const cuts = [...new Set(places.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);\n		const isIn = (at) => places.some(({ from, to }) => at >= from && at < to);\n		let from = 0;\n		return pieces.flatMap(({ text: piece, isNew }) => {\n			const [start, end] = [from, from + piece.length];\n			from = end;\n			const ends = [\n				start,\n				...cuts.filter((cut) => cut > start && cut < end),\n				end\n			];\n			return ends.slice(1).map((to, at) => {\n				const begin = ends[at] ?? start;\n				return {\n					text: text.slice(begin, to),\n					isNew,\n					isPointed: isIn(begin)\n				};\n			});\n		});\n	}\n	// src/page/traces.tsx\n	function Traces({ trace, isOfMany }) {\n		const [isWhole, setWhole] = d(false);\n		const isApart = trace.rows.some(({ near }) => near);\n		const folded = isWhole || !isApart ? trace.rows.map((row) => row) : withFolds(trace.rows);\n		const reach = reachOf([...trace.baseline, ...trace.candidate]);\n		return a(\"section\", {\n			class: \"traces\",\n			\"aria-label\": \"Traces\",\n			children: [\n				a(\"h3\", { children: [\n					\"What its parts did\",\n					isOfMany ? `, trial ${trace.trial + 1}` : \"\",\n					!isApart && a(\"span\", {\n						class: \"meta\",\n						children: \" the same on both sides, but for times\"\n					})\n				] }),\n				a(\"table\", { children: [a(\"thead\", { children: a(\"tr\", { children: [\n					a(\"th\", {\n						scope: \"col\",\n						children: \"Part\"\n					}),\n					a(\"th\", {\n						scope: \"col\",\n						children: \"Base\"\n					}),\n					a(\"th\", {\n						scope: \"col\",\n						children: \"Head\"\n					})\n				] }) }), a(\"tbody\", { children: folded.map((row, at) => typeof row === \"number\" ? a(\"tr\", { children: a(\"td\", {\n					colSpan: 3,\n					children: a(\"button\", {\n						type: \"button\",\n						class: \"plain\",\n						onClick: () => setWhole(true),\n						children: [\"\u2026 \", row === 1 ? \"a part that is alike\" : `${row} parts that are alike`]\n					})\n				}) }, at) : a(Part, {\n					row,\n					trace,\n					reach\n				}, at)) })] }),\n				trace[\"left-out\"] > 0 && a(\"p\", {\n					class: \"meta\",\n					children: [trace[\"left-out\"] === 1 ? \"One more part is\" : `${trace[\"left-out\"]} more parts are`, \" not here: runs.jsonl has all of them.\"]\n				})\n			]\n		});\n	}\n	function withFolds(rows) {\n		const shown = [];\n		for (const row of rows) {\n			const last = shown.at(-1);\n			if (row.near) shown.push(row);\n			else if (typeof last === \"number\") shown[shown.length - 1] = last + 1;\n			else shown.push(1);\n		}\n		return shown;\n	}\n	function reachOf(spans) {\n		return Math.max(1, ...spans.map(({ start, ms }) => start + ms));\n	}\n	function Part({ row, trace, reach }) {\n		const was = row.baseline === null ? null : trace.baseline[row.baseline] ?? null;\n		const is = row.candidate === null ? null : trace.candidate[row.candidate] ?? null;\n		return a(\"tr\", {\n			class: was === null || is === null || row.differs.length > 0 ? \"apart\" : \"\",\n			children: [\n				a(\"th\", {\n					scope: \"row\",\n					style: { paddingLeft: `${row.depth * .9}rem` },\n					children: oneLine((is ?? was)?.name ?? \"\") || \"(nameless)\"\n				}),\n				a(Cell, {\n					span: was,\n					reach,\n					keys: row.differs,\n					kind: \"gone\"\n				}),\n				a(Cell, {\n					span: is,\n					reach,\n					keys: row.differs,\n					kind: \"come\"\n				})\n			]\n		});\n	}\n	function Cell({ span, reach, keys, kind }) {\n		if (!span) return a(\"td\", {\n			class: \"lacks\",\n			children: \"\u2013\"\n		});\n		const at = (ms) => `${Math.min(100, ms / reach * 100).toFixed(2)}%`;\n		return a(\"td\", {\n			class: kind,\n			children: [\n				a(\"span\", {\n					class: \"took\",\n					children: milliseconds(span.ms)\n				}),\n				a(\"span\", {\n					class: \"time\",\n					\"aria-hidden\": \"true\",\n					children: a(\"span\", { style: {\n						left: at(span.start),\n						width: at(span.ms)\n					} })\n				}),\n				span.error !== null && a(\"p\", {\n					class: \"error\",\n					children: oneLine(span.error) || \"failed\"\n				}),\n				keys.map((key) => a(\"p\", {\n					class: \"attribute\",\n					dir: \"auto\",\n					children: [\n						a(\"span\", { children: oneLine(key) }),\n						\" \",\n						valueOf$1(span.attributes[key])\n					]\n				}, key))\n			]\n		});\n	}\n	function valueOf$1(value) {\n		if (value === void 0) return a(\"i\", { children: \"none\" });\n		return oneLine(typeof value === \"string\" ? value : JSON.stringify(value));\n	}\n	// src/page/transcript.tsx\n	function Transcript({ entry, trial: first }) {\n		const [at, setAt] = d(() => placeOf$1(first, entry));\n		const [base, head] = [entry.baseline[at], entry.candidate[at]];\n		const trials = Math.max(entry.baseline.length, entry.candidate.length);\n		const turns = turnsIn(base, head);\n		return a(\"article\", { children: [\n			a(\"header\", { children: [\n				a(\"h2\", { children: entry.case }),\n				a(\"p\", {\n					class: \"meta\",\n					children: [\n						entry.suite,\n						entry.target === entry.suite ? \"\" : ` \u00b7 ${entry.target}`,\n						Object.entries(entry.tags).map(([tag, value]) => a(\"span\", {\n							class: \"tag\",\n							children: [\n								visible(tag),\n								\": \",\n								value\n							]\n						}, tag)),\n						entry.pinned && a(\"span\", {\n							class: \"tag\",\n							children: \"pinned\"\n						}),\n						a(\"span\", {\n							class: \"file\",\n							children: [entry.file, entry.line === null ? \"\" : `:${entry.line}`]\n						})\n					]\n				}),\n				trials > 1 && a(\"div\", {\n					class: \"chips trials\",\n					role: \"group\",\n					\"aria-label\": \"Trial\",\n					children: Array.from({ length: trials }, (_, trial) => a(\"button\", {\n						type: \"button\",\n						\"aria-pressed\": trial === at,\n						onClick: () => setAt(trial),\n						children: trial === 0 ? \"Trial 1\" : trial + 1\n					}, trial))\n				})\n			] }),\n			a(Marks, {\n				base,\n				head\n			}),\n			a(\"div\", {\n				class: \"sides\",\n				\"aria-hidden\": \"true\",\n				children: [a(\"span\", { children: \"Base\" }), a(\"span\", { children: \"Head\" })]\n			}),\n			turns.map((turn) => a(Turn, {\n				turn,\n				isOnly: turns.length === 1,\n				base,\n				head\n			}, turn)),\n			turns.length === 0 && a(\"p\", {\n				class: \"empty\",\n				children: failureOf(head) ?? failureOf(base) ?? \"Nothing was answered.\"\n			}),\n			entry.trace && a(Traces, {\n				trace: entry.trace,\n				isOfMany: trials > 1\n			})\n		] });\n	}\n	function placeOf$1(number, { candidate }) {\n		return Math.max(0, candidate.findIndex(({ trial }) => trial === number));\n	}\n	function failureOf(trial) {\n		return trial?.failure ? `No answer (${trial.failure.cause}): ${visible(trial.failure.message)}` : null;\n	}\n	function turnsIn(...trials) {\n		const all = trials.flatMap((trial) => trial?.answers?.map(({ turn }) => turn) ?? []);\n		return [...new Set(all)].sort((one, other) => one - other);\n	}\n	function Turn({ turn, isOnly, base, head }) {\n		const answerOf = (trial) => trial?.answers?.find((answer) => answer.turn === turn);\n		const [was, is] = [answerOf(base), answerOf(head)];\n		const spans = [base, head].flatMap((trial) => spansAt(trial, turn, isOnly));\n		const texts = marked(textOf(was), textOf(is), spans);\n		const user = is?.user ?? was?.user ?? \"\";\n		return a(\"section\", {\n			class: \"turn\",\n			\"aria-label\": `Turn ${turn}`,\n			children: [user && a(\"p\", {\n				class: \"user\",\n				dir: \"auto\",\n				children: [!isOnly && a(\"span\", {\n					class: \"number\",\n					children: turn\n				}), visible(user)]\n			}), a(\"div\", {\n				class: \"pair\",\n				children: [a(Side$1, {\n					name: \"Base\",\n					of: texts.base,\n					lacks: failureOf(base)\n				}), a(Side$1, {\n					name: \"Head\",\n					of: texts.head,\n					lacks: failureOf(head)\n				})]\n			})]\n		});\n	}\n	function spansAt(trial, turn, isOnly) {\n		return (trial?.marks.filter((mark) => isOnly || mark.turn === turn || mark.turn === null) ?? []).flatMap(({ span, value }) => span && value !== 1 ? [span] : []);\n	}\n	function textOf(answer) {\n		if (!answer) return \"\";\n		const calls = answer[\"tool-calls\"].map(({ name, arguments: given }) => `${name}(${given})`);\n		return [answer.text, ...calls].filter(Boolean).join(\"\\n\");\n	}\n	function Side$1({ name, of, lacks }) {\n		const kind = name === \"Base\" ? \"gone\" : \"come\";\n		return a(\"div\", {\n			class: `side ${name.toLowerCase()}`,\n			role: \"group\",\n			\"aria-label\": name,\n			dir: \"auto\",\n			children: [of.length === 0 && a(\"span\", {\n				class: \"empty\",\n				children: lacks ?? \"(empty)\"\n			}), of.map(({ text, isNew, isPointed }, at) => {\n				const inner = isPointed ? a(\"mark\", { children: text }) : text;\n				if (!isNew) return a(\"span\", { children: inner }, at);\n				return kind === \"gone\" ? a(\"del\", { children: inner }, at) : a(\"ins\", { children: inner }, at);\n			})]\n		});\n	}\n	function Marks({ base, head }) {\n		const rows = [...new Set([base, head].flatMap((trial) => trial?.marks.map(({ metric }) => metric) ?? []))].map((metric) => ({\n			metric,\n			was: markOf(base, metric),\n			is: markOf(head, metric)\n		}));\n		const isNews = (row) => row.was?.value !== row.is?.value || row.is?.value === 0;\n		const sorted = [...rows.filter(isNews), ...rows.filter((row) => !isNews(row))];\n		if (sorted.length === 0) return null;\n		return a(\"ul\", {\n			class: \"marks\",\n			\"aria-label\": \"Marks\",\n			children: sorted.map(({ metric, was, is }) => a(\"li\", {\n				class: toneOf$1(was, is),\n				children: [\n					a(\"b\", { children: metric }),\n					a(\"span\", {\n						class: \"values\",\n						children: [\n							valueOf(was),\n							\" \u2192 \",\n							valueOf(is)\n						]\n					}),\n					a(\"span\", {\n						class: \"reason\",\n						dir: \"auto\",\n						children: visible(is?.reason ?? was?.reason ?? \"\")\n					})\n				]\n			}, metric))\n		});\n	}\n	function markOf(trial, metric) {\n		return trial?.marks.find((mark) => mark.metric === metric);\n	}\n	function toneOf$1(was, is) {\n		if (is?.value === was?.value) return \"even\";\n		return \"moved\";\n	}\n	function valueOf(mark) {\n		return mark?.value === null || mark?.value === void 0 ? \"\u2013\" : String(mark.value);\n	}\n	// src/page/cases.tsx\n	const ROW = 58;\n	function Cases({ index, words, found, spot, go }) {\n		const listed = found ?? [];\n		const at = spot.open === null ? -1 : listed.indexOf(spot.open);\n		const noun = index.id.length === 1 ? \"case\" : \"cases\";\n		return a(\"div\", {\n			class: `cases${spot.open === null ? \"\" : \" reading\"}`,\n			children: [a(\"div\", {\n				class: \"finding\",\n				children: [\n					a(Filters, {\n						index,\n						spot,\n						go\n					}),\n					a(\"p\", {\n						class: \"found\",\n						role: \"status\",\n						children: found ? `${count(found.length)} of ${count(index.id.length)} ${noun}` : `Opening ${count(index.id.length)} ${noun} \u2026`\n					}),\n					listed.length > 0 ? a(List, {\n						label: \"Cases\",\n						many: listed.length,\n						height: ROW,\n						chosen: at < 0 ? null : at,\n						row: (place) => a(Item, {\n							index,\n							words,\n							at: listed[place] ?? 0,\n							open: spot.open,\n							go\n						})\n					}) : found && a(\"p\", {\n						class: \"empty\",\n						children: \"No case fits. Esc takes the search away.\"\n					})\n				]\n			}), a(Reading, {\n				place: spot.open,\n				index,\n				go\n			})]\n		});\n	}\n	function Item({ index, words, at, open, go }) {\n		const status = LETTERS$1[index.status.charAt(at)] ?? \"passing\";\n		const metrics = (index.moved[at] ?? []).map((each) => index.metrics[each]).join(\", \");\n		const turn = index.turn[at] ? `turn ${index.turn[at]}: ` : \"\";\n		const reason = index.reason[at] ? `${turn}${index.reason[at]}` : (words[at] ?? \"\").split(\"\\n\")[0];\n		return a(\"button\", {\n			type: \"button\",\n			class: \"case\",\n			\"aria-current\": open === at,\n			onClick: () => go({ open: at }),\n			children: [\n				a(StatusIcon, { status }),\n				a(\"span\", {\n					class: \"line\",\n					children: [a(\"b\", { children: index.id[at] }), a(\"span\", {\n						class: \"where\",\n						children: metrics || index.places[index.place[at] ?? 0]\n					})]\n				}),\n				a(\"span\", {\n					class: \"reason\",\n					dir: \"auto\",\n					children: reason\n				})\n			]\n		});\n	}\n	function Reading({ place, index, go }) {\n		const [shown, setShown] = d(null);\n		A(() => {\n			let isWanted = true;\n			if (place !== null) caseAt(place).then((entry) => {\n				if (isWanted && entry) setShown({\n					place,\n					entry\n				});\n			});\n			return () => {\n				isWanted = false;\n			};\n		}, [place]);\n		if (place === null) return a(\"section\", {\n			class: \"case-in-full none\",\n			\"aria-label\": \"Case\",\n			children: a(\"p\", { children: [\n				\"Choose a case, or press \",\n				a(\"kbd\", { children: \"j\" }),\n				\" and \",\n				a(\"kbd\", { children: \"k\" }),\n				\" to go through them.\"\n			] })\n		});\n		return a(\"section\", {\n			class: \"case-in-full\",\n			\"aria-label\": \"Case\",\n			children: [a(\"button\", {\n				type: \"button\",\n				class: \"plain back\",\n				onClick: () => go({ open: null }),\n				children: \"All cases\"\n			}), shown && a(Transcript, {\n				entry: shown.entry,\n				trial: index.trial[shown.place] ?? 0\n			}, shown.place)]\n		});\n	}\n	// src/page/changes.tsx\n	function Changes({ changes, policy }) {\n		return a(\"div\", {\n			class: \"changes\",\n			children: [\n				changes.map((change) => a(\"section\", { children: [\n					a(\"h2\", { children: change.target }),\n					a(\"p\", {\n						class: \"meta\",\n						children: [\n							change.kind,\n							change.touched.length ? `: ${change.touched.join(\", \")}` : \"\",\n							\" \u00b7 \",\n							change.reason,\n							a(\"span\", {\n								class: \"file\",\n								children: [change.file, change.line === null ? \"\" : `:${change.line}`]\n							})\n						]\n					}),\n					change.differences.map((difference) => a(Difference, { of: difference }, difference.what))\n				] }, `${change.target}/${change.file}`)),\n				changes.length === 0 && a(\"p\", {\n					class: \"empty\",\n					children: \"No target changed; it was asked for all the same.\"\n				}),\n				policy.length > 0 && a(\"section\", { children: [a(\"h2\", { children: \"Policy\" }), a(\"ul\", {\n					class: \"policy\",\n					children: policy.map(({ what, before, after, effect, note }) => a(\"li\", { children: [\n						a(\"b\", { children: effect }),\n						\" \",\n						a(\"code\", { children: visible(what) }),\n						\" \",\n						said(before),\n						\" \u2192 \",\n						said(after),\n						note ? ` \u2013 ${note}` : \"\"\n					] }, what))\n				})] })\n			]\n		});\n	}\n	function Difference({ of: { what, before, after } }) {\n		const texts = marked(said(before), said(after), []);\n		return a(\"figure\", {\n			class: said(before).length + said(after).length < 120 ? \"difference short\" : \"difference\",\n			children: [a(\"figcaption\", { children: a(\"code\", { children: visible(what) }) }), a(\"div\", {\n				class: \"pair\",\n				children: [a(Side, {\n					name: \"Base\",\n					of: texts.base\n				}), a(Side, {\n					name: \"Head\",\n					of: texts.head\n				})]\n			})]\n		});\n	}\n	function Side({ name, of }) {\n		return a(\"div\", {\n			class: `side ${name.toLowerCase()}`,\n			role: \"group\",\n			\"aria-label\": name,\n			dir: \"auto\",\n			children: of.map(({ text, isNew }, at) => {\n				if (!isNew) return a(\"span\", { children: text }, at);\n				return name === \"Base\" ? a(\"del\", { children: text }, at) : a(\"ins\", { children: text }, at);\n			})\n		});\n	}\n	function said(value) {\n		if (value === null || value === void 0) return \"nothing\";\n		return typeof value === \"string\" ? visible(value) : JSON.stringify(value, null, 2);\n	}\n	// src/page/keys.ts\n	function listen(keys) {\n		const heard = (event) => {\n			if (event.ctrlKey || event.metaKey || event.altKey) return;\n			if (event.key === \"Escape\") return keys.leave();\n			const { target } = event;\n			if (target instanceof HTMLElement && target.closest(\"input, select, textarea, dialog\")) return;\n			const act = ACTS[event.key];\n			if (!act) return;\n			event.preventDefault();\n			act(keys);\n		};\n		document.addEventListener(\"keydown\", heard);\n		return () => document.removeEventListener(\"keydown\", heard);\n	}\n	const ACTS = {\n		j: ({ move }) => move(1),\n		k: ({ move }) => move(-1),\n		\"/\": ({ search }) => search(),\n		\"?\": ({ help }) => help(),\n		\"1\": ({ pane }) => pane(0),\n		\"2\": ({ pane }) => pane(1),\n		\"3\": ({ pane }) => pane(2),\n		\"4\": ({ pane }) => pane(3),\n		\"5\": ({ pane }) => pane(4),\n		\"6\": ({ pane }) => pane(5)\n	};\n	const KEYS = [\n		[\"j  k\", \"next case, the one before\"],\n		[\"/\", \"search\"],\n		[\"Esc\", \"close the case, then clear the search\"],\n		[\"1 \u2013 6\", \"metrics, cases, changes, behaviour, history, in words\"],\n		[\"?\", \"this page\"]\n	];\n	// src/page/help.tsx\n	function Help({ isOpen, close }) {\n		const dialog = T(null);\n		A(() => {\n			if (isOpen) dialog.current?.showModal();\n			else dialog.current?.close();\n		}, [isOpen]);\n		return a(\"dialog\", {\n			ref: dialog,\n			onClose: close,\n			\"aria-labelledby\": \"keys\",\n			children: [\n				a(\"h2\", {\n					id: \"keys\",\n					children: \"Keys\"\n				}),\n				a(\"dl\", { children: KEYS.map(([keys, does]) => a($, { children: [a(\"dt\", { children: keys.split(\"  \").map((key) => a(\"kbd\", { children: key }, key)) }), a(\"dd\", { children: does })] })) }),\n				a(\"button\", {\n					type: \"button\",\n					class: \"plain\",\n					onClick: close,\n					children: \"Close\"\n				})\n			]\n		});\n	}\n	// src/page/course.tsx\n	function stopsOf({ past, row, outcome, blocking, candidate }, commit) {\n		const now = {\n			run: \"This run\",\n			commit,\n			outcome,\n			isLight: !blocking,\n			value: candidate\n		};\n		return [...past.map(({ blocking: blocked, ...each }) => ({\n			...each,\n			isLight: !blocked\n		})), {\n			...now,\n			said: row?.head ?? \"\u2013\",\n			isOther: false\n		}];\n	}\n	function toneOf({ outcome, isLight }) {\n		if (outcome === \"pass\") return \"good\";\n		return outcome === \"fail\" && !isLight ? \"bad\" : \"doubt\";\n	}\n	function outcomeSaid({ outcome, isLight }) {\n		if (outcome === \"pass\") return \"passed\";\n		if (outcome === \"inconclusive\") return \"undecided\";\n		return isLight ? \"warned\" : \"failed\";\n	}\n	const HEIGHT$1 = 34;\n	const [TOP, BOTTOM] = [4, 27];\n	const MARK = 32;\n	function Course({ stops }) {\n		const width = Math.max(300, stops.length * 6);\n		const known = stops.flatMap(({ value }) => value ? [\n			value.value,\n			value.low,\n			value.high\n		] : []).filter((each) => each !== null);\n		const [low, high] = [Math.min(...known), Math.max(...known)];\n		const y = (value) => high > low ? BOTTOM - (value - low) / (high - low) * (BOTTOM - TOP) : (TOP + BOTTOM) / 2;\n		const x = (at) => (at + .5) / stops.length * width;\n		const line = stops.flatMap(({ value }, at) => value ? [`${x(at).toFixed(1)},${y(value.value).toFixed(1)}`] : []);\n		const last = stops.at(-1);\n		return a(\"svg\", {\n			class: \"course\",\n			viewBox: `0 0 ${width} ${HEIGHT$1}`,\n			role: \"img\",\n			\"aria-label\": courseSaid(stops),\n			children: [\n				stops.map(({ value, run }, at) => value && value.low !== null && value.high !== null ? a(\"line\", {\n					class: \"interval\",\n					x1: x(at),\n					x2: x(at),\n					y1: y(value.low),\n					y2: y(value.high)\n				}, run) : null),\n				a(\"polyline\", {\n					class: \"line\",\n					points: line.join(\" \")\n				}),\n				last?.value && a(\"circle\", {\n					class: \"now\",\n					cx: x(stops.length - 1),\n					cy: y(last.value.value),\n					r: 2.6\n				}),\n				stops.map((stop, at) => a(Outcome, {\n					stop,\n					x: x(at)\n				}, `${stop.run}/${at}`))\n			]\n		});\n	}\n	function Outcome({ stop, x }) {\n		const tone = toneOf(stop);\n		const name = `outcome ${tone}${stop.isOther ? \" other\" : \"\"}`;\n		const [from, to] = [29.8, 33.6];\n		if (tone === \"good\") return a(\"path\", {\n			class: name,\n			d: `M${x - 1.6} ${MARK}h3.2`\n		});\n		if (tone === \"bad\") return a(\"path\", {\n			class: name,\n			d: `M${x - 2} ${from}L${x + 2} ${to}M${x + 2} ${from}L${x - 2} ${to}`\n		});\n		return a(\"circle\", {\n			class: name,\n			cx: x,\n			cy: 31.6,\n			r: 1.7\n		});\n	}\n	function courseSaid(stops) {\n		const said = stops.map(outcomeSaid);\n		const counts = [...new Set(said)].map((each) => `${said.filter((one) => one === each).length} ${each}`);\n		return `${stops.length} runs: ${counts.join(\", \")}; ${stops[0]?.said ?? \"\"} at first, ${stops.at(-1)?.said ?? \"\"} now`;\n	}\n	// src/page/history.tsx\n	function History({ checks, lives, commit }) {\n		const known = Math.max(0, ...checks.map(({ past }) => past.length));\n		const sorted = [...lives].sort((one, other) => Number(!one.due.length) - Number(!other.due.length));\n		return a(\"div\", {\n			class: \"history\",\n			children: [a(\"p\", {\n				class: \"meta\",\n				children: known > 0 ? `Head's value in ${known === 1 ? \"one earlier run\" : `up to ${count(known)} earlier runs`} and in this one, each with its 95 % interval. Below it what became of the check: a dash passed, a cross failed, a ring was undecided or only warned.` : \"No report of an earlier run was there to look back on. Reports that are put under history/ in the report folder are drawn here.\"\n			}), sorted.map((life) => a(Metric, {\n				life,\n				checks: checks.filter(({ metric }) => metric === life.metric),\n				commit\n			}, life.metric))]\n		});\n	}\n	function Metric({ life, checks, commit }) {\n		const drawn = checks.filter(({ past }) => past.length > 0);\n		return a(\"section\", {\n			class: \"metric\",\n			\"aria-label\": life.metric,\n			children: [a(\"div\", {\n				class: \"about\",\n				children: [\n					a(\"h2\", { children: life.metric }),\n					a(\"p\", {\n						class: \"meta\",\n						children: standing(life)\n					}),\n					life.due.length > 0 && a(\"ul\", {\n						class: \"due\",\n						children: life.due.map((each) => a(\"li\", { children: [each, life.owner && !each.startsWith(\"It only looks\") ? ` Ask ${life.owner}.` : \"\"] }, each))\n					})\n				]\n			}), a(\"div\", {\n				class: \"courses\",\n				children: drawn.map((check) => a(Checked, {\n					check,\n					stops: stopsOf(check, commit),\n					isOnly: drawn.length === 1\n				}, `${check.suite}/${check.target}/${check.slice ?? \"\"}`))\n			})]\n		});\n	}\n	function standing({ status, stage, serves, reviewBy, due }) {\n		return [\n			status,\n			stage === \"crawl\" ? \"\" : `from stage ${stage} on`,\n			serves === null ? \"\" : `serves ${serves}`,\n			due.some((each) => each.includes(\"to be reviewed\")) ? \"\" : review(reviewBy)\n		].filter(Boolean).join(\" \u00b7 \");\n	}\n	function review(by) {\n		return by === null ? \"no date for a review\" : `to be reviewed by ${by}`;\n	}\n	function Checked({ check, stops, isOnly }) {\n		const [isOpen, setOpen] = d(false);\n		return a(\"div\", {\n			class: \"checked\",\n			children: [\n				a(\"button\", {\n					type: \"button\",\n					class: \"plain\",\n					\"aria-expanded\": isOpen,\n					onClick: () => setOpen(!isOpen),\n					children: [\n						[isOnly ? \"\" : check.row?.place ?? check.suite, check.slice ?? \"\"].filter(Boolean).join(\", \") || \"Runs\",\n						\" \",\n						a(\"span\", {\n							class: \"many\",\n							children: count(stops.length)\n						})\n					]\n				}),\n				a(Course, { stops }),\n				a(\"span\", {\n					class: \"now\",\n					children: stops.at(-1)?.said\n				}),\n				isOpen && a(Runs, { stops })\n			]\n		});\n	}\n	function Runs({ stops }) {\n		return a(\"table\", {\n			class: \"runs\",\n			children: [a(\"thead\", { children: a(\"tr\", { children: [\n				a(\"th\", {\n					scope: \"col\",\n					children: \"Run\"\n				}),\n				a(\"th\", {\n					scope: \"col\",\n					children: \"Commit\"\n				}),\n				a(\"th\", {\n					scope: \"col\",\n					children: \"Head\"\n				}),\n				a(\"th\", {\n					scope: \"col\",\n					children: \"Check\"\n				})\n			] }) }), a(\"tbody\", { children: stops.toReversed().map((stop, at) => a(\"tr\", { children: [\n				a(\"td\", { children: stop.run }),\n				a(\"td\", { children: a(\"code\", { children: stop.commit.slice(0, 7) }) }),\n				a(\"td\", { children: stop.said }),\n				a(\"td\", {\n					class: toneOf(stop),\n					children: [outcomeSaid(stop), stop.isOther ? \", defined otherwise\" : \"\"]\n				})\n			] }, `${stop.run}/${at}`)) })]\n		});\n	}\n	// src/page/forest.tsx\n	function reachesOf(rows) {\n		const reaches = new Map();\n		for (const { scale, drawn, allowed } of rows) {\n			if (!drawn) continue;\n			const { from, to } = reaches.get(scale) ?? {\n				from: 0,\n				to: 0\n			};\n			const ends = [\n				drawn.value,\n				drawn.low ?? drawn.value,\n				drawn.high ?? drawn.value,\n				allowed ?? 0\n			];\n			reaches.set(scale, {\n				from: Math.min(from, ...ends),\n				to: Math.max(to, ...ends)\n			});\n		}\n		return new Map([...reaches].map(([scale, reach]) => [scale, padded(reach)]));\n	}\n	function padded({ from, to }) {\n		const room = (to - from || 1) * .06;\n		return {\n			from: from - room,\n			to: to + room\n		};\n	}\n	const WIDTH = 240;\n	const HEIGHT = 22;\n	const MIDDLE = HEIGHT / 2;\n	function Strip({ row, reach }) {\n		const { drawn, allowed, show } = row;\n		if (!drawn || !reach) return null;\n		const x = (value) => (value - reach.from) / (reach.to - reach.from) * WIDTH;\n		const { low, high, value } = drawn;\n		return a(\"svg\", {\n			class: `strip ${show}`,\n			viewBox: `0 0 ${WIDTH} ${HEIGHT}`,\n			preserveAspectRatio: \"none\",\n			\"aria-hidden\": \"true\",\n			children: [\n				allowed !== null && allowed !== 0 && a(\"rect\", {\n					class: \"allowed\",\n					x: Math.min(x(0), x(allowed)),\n					width: Math.abs(x(allowed) - x(0)),\n					y: 0,\n					height: HEIGHT\n				}),\n				a(\"line\", {\n					class: \"zero\",\n					x1: x(0),\n					x2: x(0),\n					y1: 0,\n					y2: HEIGHT\n				}),\n				low !== null && high !== null && a(\"line\", {\n					class: \"interval\",\n					x1: x(low),\n					x2: x(high),\n					y1: MIDDLE,\n					y2: MIDDLE\n				}),\n				a(\"line\", {\n					class: \"value\",\n					x1: x(value),\n					x2: x(value),\n					y1: 6,\n					y2: 16\n				})\n			]\n		});\n	}\n	function Axis({ reach }) {\n		if (!reach) return a($, { children: \"Change, 95 % interval\" });\n		const at = (value) => `${((value - reach.from) / (reach.to - reach.from) * 100).toFixed(2)}%`;\n		return a(\"span\", {\n			class: \"axis\",\n			children: ticksIn(reach).map((tick) => a(\"span\", {\n				style: { left: at(tick) },\n				children: tick === 0 ? \"0\" : points(tick).replace(/\\.0$/, \"\")\n			}, tick))\n		});\n	}\n	function ticksIn({ from, to }) {\n		const step = [\n			.01,\n			.02,\n			.05,\n			.1,\n			.2,\n			.25,\n			.5\n		].find((each) => (to - from) / each <= 4.5) ?? .5;\n		const ticks = [];\n		const edge = (to - from) * .04;\n		for (let tick = Math.ceil((from + edge) / step); tick * step <= to - edge; tick++) ticks.push(Number((tick * step).toFixed(4)));\n		return ticks;\n	}\n	// src/page/metrics.tsx\n	function Metrics({ checks, onCases }) {\n		const reaches = reachesOf(checks.flatMap(({ row }) => row ?? []));\n		const sorted = [...checks].sort((one, other) => weightOf(one) - weightOf(other));\n		const places = [...new Set(sorted.map(placeOf))];\n		return a(\"div\", {\n			class: \"forest\",\n			role: \"table\",\n			\"aria-label\": \"All metrics\",\n			children: [a(\"div\", {\n				class: \"row head\",\n				role: \"row\",\n				children: [\n					a(\"span\", {\n						role: \"columnheader\",\n						children: \"Metric\"\n					}),\n					a(\"span\", {\n						role: \"columnheader\",\n						class: \"figures\",\n						children: \"Base \u2192 head\"\n					}),\n					a(\"span\", {\n						role: \"columnheader\",\n						class: \"figures\",\n						children: \"Change\"\n					}),\n					a(\"span\", {\n						role: \"columnheader\",\n						class: \"drawn\",\n						children: a(Axis, { reach: reaches.get(\"ratio\") })\n					})\n				]\n			}), places.map((place) => a(Place, {\n				name: places.length > 1 ? place : null,\n				reaches,\n				onCases,\n				children: sorted.filter((check) => placeOf(check) === place)\n			}, place))]\n		});\n	}\n	function weightOf({ row }) {\n		return row ? rankOf(row.show) : Number.MAX_SAFE_INTEGER;\n	}\n	function placeOf({ row, suite }) {\n		return row?.place ?? suite;\n	}\n	function Place({ name, reaches, onCases, children }) {\n		return a(\"div\", {\n			role: \"rowgroup\",\n			class: \"place\",\n			children: [name !== null && a(\"div\", {\n				role: \"row\",\n				class: \"name\",\n				children: a(\"span\", {\n					role: \"rowheader\",\n					children: name\n				})\n			}), children.map((check) => a(Line, {\n				check,\n				reaches,\n				onCases\n			}, `${check.metric}/${check.slice ?? \"\"}`))]\n		});\n	}\n	function Line({ check, reaches, onCases }) {\n		const [isOpen, setOpen] = d(false);\n		const { row, metric, slice, because } = check;\n		if (!row) return null;\n		return a($, { children: [a(\"div\", {\n			role: \"row\",\n			class: `row${row.show === \"passes\" || row.show === \"looked-at\" ? \" quiet\" : \"\"}`,\n			children: [\n				a(\"span\", {\n					role: \"cell\",\n					class: \"metric\",\n					children: a(\"button\", {\n						type: \"button\",\n						\"aria-expanded\": isOpen,\n						onClick: () => setOpen(!isOpen),\n						children: [a(ShowIcon, { show: row.show }), a(\"span\", { children: [a(\"b\", { children: metric }), slice && a(\"span\", {\n							class: \"of\",\n							children: [\" \", slice]\n						})] })]\n					})\n				}),\n				a(\"span\", {\n					role: \"cell\",\n					class: \"figures\",\n					children: a(Sides, {\n						base: row.base,\n						head: row.head\n					})\n				}),\n				a(\"span\", {\n					role: \"cell\",\n					class: \"figures change\",\n					children: row.change ?? \"\u2013\"\n				}),\n				a(\"span\", {\n					role: \"cell\",\n					class: \"drawn\",\n					children: a(Strip, {\n						row,\n						reach: reaches.get(row.scale)\n					})\n				})\n			]\n		}), isOpen && a(\"div\", {\n			role: \"row\",\n			class: \"more\",\n			children: a(\"div\", {\n				role: \"cell\",\n				children: [\n					a(\"p\", { children: sentence(because) }),\n					a(Claims, { check }),\n					a(Facts, { check }),\n					check.past.length > 0 && a(Course, { stops: stopsOf(check, \"\") }),\n					a(\"button\", {\n						type: \"button\",\n						class: \"plain\",\n						onClick: () => onCases(metric),\n						children: [\"Cases that moved in \", metric]\n					})\n				]\n			})\n		})] });\n	}\n	function Sides({ base, head }) {\n		if (base === head) return a(\"span\", { children: head });\n		return a($, { children: [a(\"span\", {\n			class: \"was\",\n			children: [head.endsWith(\" %\") ? base.replace(/ %$/, \"\") : base, \" \u2192 \"]\n		}), a(\"b\", { children: head })] });\n	}\n	function sentence(because) {\n		const text = because.trim();\n		return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? \"\" : \".\"}`;\n	}\n	function Claims({ check }) {\n		const drop = check.clauses.map(({ because }) => because).find(({ code }) => code === \"drop\");\n		if (drop?.code !== \"drop\") return null;\n		return a(\"dl\", {\n			class: \"claims\",\n			children: [\n				a(\"dt\", { children: \"On these cases\" }),\n				a(\"dd\", { children: \"worse\" }),\n				a(\"dt\", { children: \"In general\" }),\n				a(\"dd\", { children: drop.reach === \"in-general\" ? \"worse, too\" : \"not shown: other cases may fare better\" })\n			]\n		});\n	}\n	function Facts({ check }) {\n		const { paired, unscored, why, owner, action, record, measure } = check;\n		return a(\"dl\", {\n			class: \"facts\",\n			children: [\n				[\"Compared on\", `${count(paired)} ${paired === 1 ? \"case\" : \"cases\"}${unscored ? `; ${count(unscored)} could not be scored` : \"\"}`],\n				[\"Earlier runs\", record && `${count(record.wrong)} of ${count(record.of)} answers wrong (${percent(record.wrong / (record.of || 1))})`],\n				[\"Measured because\", why],\n				[\"What to do\", action],\n				[\"Ask\", owner],\n				[\"Measure\", measure]\n			].map(([name, value]) => value ? a($, { children: [a(\"dt\", { children: name }), a(\"dd\", {\n				dir: \"auto\",\n				children: value\n			})] }) : null)\n		});\n	}\n	// src/page/spend.tsx\n	function Spend({ summary: { usage, foreseen, conversations, proposal } }) {\n		const tokens = usage[\"input-tokens\"] + usage[\"output-tokens\"];\n		const unpriced = usage[\"unpriced-models\"];\n		return a(\"footer\", { children: a(\"dl\", {\n			class: \"spend\",\n			children: [\n				[\"Conversations\", count(conversations)],\n				[\"Requests\", count(usage.requests)],\n				[\"Kept answers\", count(usage.cached)],\n				[\"Tokens\", tokens ? `${count(tokens)} (${count(usage[\"input-tokens\"])} in, ${count(usage[\"output-tokens\"])} out)` : count(tokens)],\n				[\"Cost\", unpriced.length ? `${usd(usage[\"cost-usd\"])}, without ${unpriced.join(\", \")}` : usd(usage[\"cost-usd\"])],\n				...foreseen ? [[\"Foreseen\", `at most ${count(foreseen.calls)} requests, ${usd(foreseen.usd)}`]] : [],\n				[\"Compared\", `${proposal.base.slice(0, 7) || \"nothing\"} \u2192 ${proposal.commit.slice(0, 7)}`]\n			].map(([name, value]) => a(\"div\", { children: [a(\"dt\", { children: name }), a(\"dd\", { children: value })] }, name))\n		}) });\n	}\n	// src/page/app.tsx\n	function App({ summary, told }) {\n		const [spot, go] = useSpot();\n		const { index, words, texts } = useCases();\n		const [isHelped, setHelped] = d(false);\n		const inWords = T(null);\n		F(() => {\n			inWords.current?.append(told);\n			told.hidden = spot.pane !== \"words\";\n		}, [told, spot.pane]);\n		const { shown, metric, place, tag, component, turn, text } = spot;\n		const isSearched = text !== \"\";\n		const search = w(() => index && (texts || !isSearched) ? createSearch(index, texts) : null, [\n			index,\n			texts,\n			isSearched\n		]);\n		const found = w(() => search?.(spot) ?? null, [\n			search,\n			shown,\n			metric,\n			place,\n			tag,\n			component,\n			turn,\n			text\n		]);\n		useKeys(spot, go, found ?? [], () => setHelped(true));\n		return a($, { children: [\n			a(\"nav\", {\n				\"aria-label\": \"Parts of the report\",\n				children: [PANES.map((pane) => a(\"a\", {\n					href: addressOf({\n						...ANY,\n						pane,\n						open: null\n					}),\n					\"aria-current\": spot.pane === pane ? \"page\" : void 0,\n					children: [NAMES[pane], a(Many, {\n						of: pane,\n						summary\n					})]\n				}, pane)), a(\"button\", {\n					type: \"button\",\n					class: \"plain keys\",\n					\"aria-label\": \"Keys\",\n					onClick: () => setHelped(true),\n					children: a(\"kbd\", { children: \"?\" })\n				})]\n			}),\n			spot.pane === \"metrics\" && a(Metrics, {\n				checks: summary.checks,\n				onCases: (moved) => go({\n					...ANY,\n					pane: \"cases\",\n					metric: moved,\n					open: null\n				})\n			}),\n			spot.pane === \"cases\" && (index ? a(Cases, {\n				index,\n				words,\n				found,\n				spot,\n				go\n			}) : a(\"p\", {\n				class: \"empty\",\n				children: \"Opening the cases \u2026\"\n			})),\n			spot.pane === \"changes\" && a(Changes, {\n				changes: summary.changes,\n				policy: summary.policy\n			}),\n			spot.pane === \"behaviour\" && a(Behaviour, { told: summary.behaviour }),\n			spot.pane === \"history\" && a(History, {\n				checks: summary.checks,\n				lives: summary.lives,\n				commit: summary.proposal.commit\n			}),\n			a(\"div\", { ref: inWords }),\n			a(Spend, { summary }),\n			a(Help, {\n				isOpen: isHelped,\n				close: () => setHelped(false)\n			})\n		] });\n	}\n	function useCases() {\n		const [known, know] = d({\n			index: null,\n			words: [],\n			texts: null\n		});\n		A(() => void read(know), []);\n		return known;\n	}\n	async function read(know) {\n		const index$1 = await index();\n		know({\n			index: index$1,\n			words: [],\n			texts: null\n		});\n		const words$1 = await words();\n		know({\n			index: index$1,\n			words: words$1,\n			texts: null\n		});\n		know({\n			index: index$1,\n			words: words$1,\n			texts: await searchable(index$1, words$1)\n		});\n	}\n	const NAMES = {\n		metrics: \"Metrics\",\n		cases: \"Cases\",\n		changes: \"Changes\",\n		behaviour: \"Behaviour\",\n		history: \"History\",\n		words: \"In words\"\n	};\n	function Many({ of, summary }) {\n		const { checks, cases, changes, policy, behaviour, lives } = summary;\n		const many = {\n			metrics: checks.filter(({ row }) => row).length,\n			cases,\n			changes: changes.length + policy.length,\n			behaviour: behaviour.length,\n			history: lives.filter(({ due }) => due.length).length,\n			words: 0\n		}[of];\n		return many ? a(\"span\", {\n			class: \"many\",\n			children: count(many)\n		}) : null;\n	}\n	function useSpot() {\n		const [spot, setSpot] = d(() => spotAt(location.hash, \"metrics\"));\n		A(() => {\n			const changed = () => setSpot(spotAt(location.hash, \"metrics\"));\n			addEventListener(\"hashchange\", changed);\n			return () => removeEventListener(\"hashchange\", changed);\n		}, []);\n		const go = (to) => {\n			const next = {\n				...spot,\n				...to\n			};\n			if (to.pane !== void 0 && to.pane !== spot.pane) location.hash = addressOf(next);\n			else history.replaceState(null, \"\", addressOf(next));\n			setSpot(next);\n		};\n		return [spot, go];\n	}\n	function focusSearch() {\n		const field = document.getElementById(\"search\");\n		field?.focus();\n		return field !== null && document.activeElement === field;\n	}\n	function useKeys(spot, go, found, help) {\n		const now = T({\n			spot,\n			go,\n			found,\n			help\n		});\n		now.current = {\n			spot,\n			go,\n			found,\n			help\n		};\n		A(() => listen({\n			move: (by) => {\n				const { spot: seen, go: goTo, found: listed } = now.current;\n				const at = seen.open === null ? -1 : listed.indexOf(seen.open);\n				const next = listed[at < 0 ? 0 : Math.min(listed.length - 1, Math.max(0, at + by))];\n				if (next !== void 0) goTo({\n					pane: \"cases\",\n					open: next\n				});\n			},\n			search: () => {\n				now.current.go({\n					pane: \"cases\",\n					open: null\n				});\n				if (!focusSearch()) requestAnimationFrame(focusSearch);\n			},\n			leave: () => {\n				const { spot: seen, go: goTo } = now.current;\n				document.activeElement?.blur();\n				if (seen.open !== null) goTo({ open: null });\n				else goTo(ANY);\n			},\n			help: () => now.current.help(),\n			pane: (at) => {\n				const pane = PANES[at];\n				if (pane) now.current.go({\n					pane,\n					open: null\n				});\n			}\n		}), []);\n	}\n	// src/page/main.tsx\n	async function open() {\n		const [room, told] = [document.getElementById(\"app\"), document.getElementById(\"told\")];\n		if (!room || !told || !hasData()) return;\n		const summary$1 = await summary();\n		told.hidden = true;\n		Q(a(App, {\n			summary: summary$1,\n			told\n		}), room);\n	}\n	open();\n})();\n",
	"style": ":root {\n  color-scheme: light dark;\n  --paper: light-dark(#ffffff, #101317);\n  --sheet: light-dark(#f6f7f8, #171b20);\n  --raised: light-dark(#ffffff, #1d2228);\n  --line: light-dark(#e3e6ea, #2a3038);\n  --edge: light-dark(#868e99, #6d7681);\n  --ink: light-dark(#171b21, #e6e9ed);\n  --soft: light-dark(#58616d, #9aa4b0);\n  --link: light-dark(#0b57b8, #7db3ff);\n  --good: light-dark(#176b3d, #62cf90);\n  --bad: light-dark(#b42318, #ff8d83);\n  --doubt: light-dark(#855400, #eab35a);\n  --good-tint: light-dark(#e4f4ea, #14291d);\n  --bad-tint: light-dark(#fcebe9, #351b19);\n  --doubt-tint: light-dark(#fbf1dd, #2d2310);\n  --chosen: light-dark(#eaf1fb, #1a2635);\n  --pointed: light-dark(#ffdf8a, #6b4c00);\n  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;\n}\n* {\n  box-sizing: border-box;\n}\nhtml {\n  -webkit-text-size-adjust: 100%;\n  scroll-behavior: smooth;\n}\nbody {\n  margin: 0;\n  background: var(--paper);\n  color: var(--ink);\n  font:\n    15px/1.55 system-ui,\n    -apple-system,\n    'Segoe UI',\n    Roboto,\n    'Noto Sans',\n    'Liberation Sans',\n    Arial,\n    sans-serif;\n  font-variant-numeric: tabular-nums;\n}\nmain {\n  max-width: 100rem;\n  margin: 0 auto;\n  padding: 2.25rem clamp(1rem, 3vw, 3rem) 2rem;\n}\n[hidden] {\n  display: none !important;\n}\nbutton,\ninput,\nselect {\n  font: inherit;\n  color: inherit;\n}\nbutton {\n  cursor: pointer;\n}\n:focus-visible {\n  outline: 2px solid var(--link);\n  outline-offset: 2px;\n  border-radius: 0.25rem;\n}\n.icon {\n  width: 1em;\n  height: 1em;\n  flex: none;\n  vertical-align: -0.11em;\n  fill: var(--soft);\n}\n.icon.bad {\n  fill: var(--bad);\n}\n.icon.good {\n  fill: var(--good);\n}\n.icon.doubt {\n  fill: var(--doubt);\n}\nkbd {\n  padding: 0 0.4em;\n  border: 1px solid var(--line);\n  border-radius: 0.3em;\n  background: var(--sheet);\n  color: var(--soft);\n  font: 0.75rem/1.5 var(--mono);\n}\n\n/* What decided, why, what changed, what to do. */\n.opening {\n  max-width: 60rem;\n  margin-bottom: 2rem;\n}\n.brand {\n  display: flex;\n  align-items: center;\n  gap: 0.6rem;\n  margin: 0 0 0.9rem;\n  color: var(--soft);\n  font-size: 0.8125rem;\n}\n.pill {\n  padding: 0 0.55rem;\n  border-radius: 1rem;\n  font-weight: 600;\n  background: var(--sheet);\n  color: var(--soft);\n}\n.pill.good {\n  background: var(--good-tint);\n  color: var(--good);\n}\n.pill.bad {\n  background: var(--bad-tint);\n  color: var(--bad);\n}\n.pill.doubt {\n  background: var(--doubt-tint);\n  color: var(--doubt);\n}\nh1,\nh2,\nh3,\nh4 {\n  line-height: 1.25;\n  text-wrap: pretty;\n  overflow-wrap: anywhere;\n}\nh1 {\n  margin: 0 0 1rem;\n  font-size: clamp(1.375rem, 1.1rem + 1.2vw, 1.875rem);\n  font-weight: 650;\n  letter-spacing: -0.018em;\n}\nh1 .icon {\n  width: 0.82em;\n  height: 0.82em;\n  margin-right: 0.1em;\n  vertical-align: -0.06em;\n}\nh2 {\n  margin: 2rem 0 0.5rem;\n  font-size: 1.125rem;\n  font-weight: 650;\n  letter-spacing: -0.01em;\n}\nh3 {\n  margin: 1.75rem 0 0.5rem;\n  font-size: 1rem;\n}\nh4 {\n  margin: 1.5rem 0 0.5rem;\n  font-size: 1rem;\n}\np,\nul {\n  margin: 0 0 1rem;\n  overflow-wrap: break-word;\n}\n.opening p {\n  max-width: 54rem;\n}\n#told > p,\n#told ul,\n.inside > p,\n.inside > ul {\n  max-width: 50rem;\n}\n#told {\n  max-width: 72rem;\n}\nul {\n  padding-left: 1.25rem;\n}\nli {\n  margin: 0.25rem 0;\n}\nli::marker {\n  color: var(--soft);\n}\na {\n  color: var(--link);\n  text-underline-offset: 0.15em;\n}\ncode {\n  padding: 0.1em 0.35em;\n  border-radius: 0.3em;\n  background: var(--sheet);\n  font: 0.875em/1.4 var(--mono);\n  overflow-wrap: anywhere;\n}\npre {\n  margin: 0 0 1rem;\n  padding: 0.8rem 1rem;\n  border: 1px solid var(--line);\n  border-radius: 0.5rem;\n  background: var(--sheet);\n  font: 0.8125rem/1.6 var(--mono);\n  white-space: pre-wrap;\n  overflow-wrap: anywhere;\n  unicode-bidi: plaintext;\n}\npre .add,\npre .del {\n  display: block;\n  margin: 0 -1rem;\n  padding: 0 1rem;\n}\npre .add {\n  background: var(--good-tint);\n  color: var(--good);\n}\npre .del {\n  background: var(--bad-tint);\n  color: var(--bad);\n}\nblockquote {\n  margin: 0 0 1rem;\n  padding-left: 0.9rem;\n  border-left: 2px solid var(--line);\n  color: var(--soft);\n}\n.note {\n  margin: 0 0 1rem;\n  padding: 0.7rem 1rem;\n  max-width: 46rem;\n  border-left: 3px solid var(--edge);\n  border-radius: 0.25rem;\n  background: var(--sheet);\n}\n.note.warning {\n  border-color: var(--doubt);\n  background: var(--doubt-tint);\n}\n.note.caution {\n  border-color: var(--bad);\n  background: var(--bad-tint);\n}\n.note p {\n  margin: 0;\n}\n.note .label {\n  font-weight: 600;\n  font-size: 0.8125rem;\n}\n.note.warning .label {\n  color: var(--doubt);\n}\n.note.caution .label {\n  color: var(--bad);\n}\n\n/* Parts of the report. */\nnav {\n  position: sticky;\n  top: 0;\n  z-index: 2;\n  display: flex;\n  gap: 1.5rem;\n  margin: 0 -0.4rem 1.25rem;\n  padding: 0 0.4rem;\n  border-bottom: 1px solid var(--line);\n  background: var(--paper);\n  overflow-x: auto;\n  scrollbar-width: none;\n}\nnav a {\n  margin: 0 -0.4rem;\n  padding: 0.65rem 0.4rem 0.6rem;\n  border-bottom: 2px solid transparent;\n  color: var(--soft);\n  text-decoration: none;\n  white-space: nowrap;\n}\nnav a:hover {\n  color: var(--ink);\n}\nnav a[aria-current] {\n  border-color: var(--ink);\n  color: var(--ink);\n  font-weight: 600;\n}\nnav a:focus-visible {\n  outline-offset: -2px;\n}\n.many {\n  margin-left: 0.35em;\n  color: var(--soft);\n  font-size: 0.8125rem;\n  font-weight: 400;\n}\nnav .keys {\n  margin-left: auto;\n}\n.plain {\n  padding: 0.25rem 0;\n  border: 0;\n  background: none;\n  color: var(--link);\n}\n.plain:hover {\n  text-decoration: underline;\n  text-underline-offset: 0.15em;\n}\n.empty {\n  padding: 1rem 0;\n  color: var(--soft);\n  max-width: 46rem;\n}\n.meta {\n  color: var(--soft);\n  font-size: 0.875rem;\n}\n\n/* All metrics, their changes drawn beside each other. */\n.forest {\n  max-width: 84rem;\n}\n.forest .row {\n  display: grid;\n  grid-template-columns: minmax(11rem, 1.3fr) minmax(8rem, 0.7fr) 7.5rem minmax(13rem, 2fr);\n  gap: 0 1.5rem;\n  align-items: center;\n  min-height: 2.4rem;\n  border-bottom: 1px solid var(--line);\n}\n.forest .head {\n  min-height: 2rem;\n  color: var(--soft);\n  font-size: 0.8125rem;\n}\n.forest .name {\n  padding: 1.4rem 0 0.35rem;\n  border-bottom: 1px solid var(--line);\n  font-size: 0.8125rem;\n  font-weight: 600;\n  color: var(--soft);\n  overflow-wrap: anywhere;\n}\n.forest .figures {\n  text-align: right;\n  white-space: nowrap;\n}\n.forest .was {\n  color: var(--soft);\n}\n.forest .metric button {\n  display: flex;\n  align-items: center;\n  gap: 0.6rem;\n  width: 100%;\n  padding: 0.45rem 0;\n  border: 0;\n  background: none;\n  text-align: left;\n  overflow-wrap: anywhere;\n}\n.forest .metric b {\n  font-weight: 550;\n}\n.forest .of {\n  color: var(--soft);\n}\n.forest .metric button:hover b {\n  text-decoration: underline;\n  text-underline-offset: 0.2em;\n  text-decoration-thickness: 1px;\n}\n.forest .quiet .metric b,\n.forest .quiet .figures b {\n  font-weight: 400;\n}\n.forest .quiet .change {\n  color: var(--soft);\n}\n.strip {\n  display: block;\n  width: 100%;\n  height: 22px;\n  overflow: visible;\n}\n.strip line {\n  vector-effect: non-scaling-stroke;\n}\n.strip .zero {\n  stroke: var(--edge);\n  stroke-width: 1;\n}\n.strip .allowed {\n  fill: light-dark(#eceff2, #22272e);\n}\n.strip .interval {\n  stroke: var(--soft);\n  stroke-width: 2;\n}\n.strip .value {\n  stroke: var(--soft);\n  stroke-width: 4;\n}\n.strip.fails :is(.interval, .value) {\n  stroke: var(--bad);\n}\n.strip:is(.warns, .stops-undecided) :is(.interval, .value) {\n  stroke: var(--doubt);\n}\n.strip.better :is(.interval, .value) {\n  stroke: var(--good);\n}\n.axis {\n  position: relative;\n  display: block;\n  height: 1.55em;\n}\n.axis span {\n  position: absolute;\n  transform: translateX(-50%);\n  white-space: nowrap;\n}\n.forest .more {\n  padding: 0.9rem 0 1rem 1.6rem;\n  border-bottom: 1px solid var(--line);\n}\n.forest .more p {\n  max-width: 46rem;\n  margin-bottom: 0.75rem;\n}\n.facts,\n.claims {\n  display: grid;\n  grid-template-columns: 9rem 1fr;\n  gap: 0.2rem 1.25rem;\n  margin: 0 0 0.75rem;\n  font-size: 0.875rem;\n}\ndt {\n  color: var(--soft);\n}\ndd {\n  margin: 0;\n  overflow-wrap: anywhere;\n}\n\n/* Cases: a list, and one of them in full. */\n.cases {\n  display: grid;\n  grid-template-columns: minmax(19rem, 25rem) minmax(0, 1fr);\n  gap: 0 2rem;\n  align-items: start;\n}\n.finding {\n  position: sticky;\n  top: 3.4rem;\n  display: flex;\n  flex-direction: column;\n  height: calc(100vh - 4.4rem);\n  min-height: 24rem;\n}\n.filters {\n  display: grid;\n  gap: 0.6rem;\n}\n.search {\n  position: relative;\n}\n.search input {\n  width: 100%;\n  padding: 0.45rem 2.2rem 0.45rem 0.7rem;\n  border: 1px solid var(--edge);\n  border-radius: 0.45rem;\n  background: var(--raised);\n}\n.search input::placeholder {\n  color: var(--soft);\n  opacity: 1;\n}\n.search kbd {\n  position: absolute;\n  right: 0.55rem;\n  top: 50%;\n  transform: translateY(-50%);\n}\n.search input:focus + kbd {\n  display: none;\n}\n.chips {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.35rem;\n}\n.chips button {\n  padding: 0.15rem 0.7rem;\n  border: 1px solid var(--line);\n  border-radius: 1rem;\n  background: none;\n  font-size: 0.875rem;\n}\n.chips button:hover {\n  border-color: var(--edge);\n}\n.chips button[aria-pressed='true'] {\n  border-color: var(--ink);\n  background: var(--ink);\n  color: var(--paper);\n}\n.chips [aria-pressed='true'] .many {\n  color: inherit;\n}\n.choices {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.35rem 0.5rem;\n  align-items: center;\n}\nselect {\n  max-width: 11rem;\n  padding: 0.25rem 0.4rem;\n  border: 1px solid var(--line);\n  border-radius: 0.4rem;\n  background: var(--raised);\n  font-size: 0.875rem;\n  text-overflow: ellipsis;\n}\nselect:hover {\n  border-color: var(--edge);\n}\n.found {\n  margin: 0.7rem 0 0.4rem;\n  color: var(--soft);\n  font-size: 0.8125rem;\n}\n.list {\n  flex: 1;\n  min-height: 0;\n  overflow-y: auto;\n  border-top: 1px solid var(--line);\n  border-bottom: 1px solid var(--line);\n  contain: strict;\n  overscroll-behavior: contain;\n}\n.list:focus-visible {\n  outline-offset: -2px;\n}\n.list ol {\n  position: relative;\n  margin: 0;\n  padding: 0;\n  list-style: none;\n}\n.list li {\n  position: absolute;\n  left: 0;\n  right: 0;\n  margin: 0;\n}\n.case {\n  display: grid;\n  grid-template-columns: 1rem minmax(0, 1fr);\n  gap: 0 0.65rem;\n  align-content: center;\n  width: 100%;\n  height: 100%;\n  padding: 0 0.6rem;\n  border: 0;\n  border-bottom: 1px solid var(--line);\n  background: none;\n  text-align: left;\n}\n.case > .icon {\n  align-self: center;\n}\n.case:hover {\n  background: var(--sheet);\n}\n.case[aria-current='true'] {\n  background: var(--chosen);\n  box-shadow: inset 2px 0 var(--link);\n}\n.case:focus-visible {\n  outline-offset: -2px;\n}\n.case .line {\n  display: flex;\n  gap: 0.75rem;\n  justify-content: space-between;\n  min-width: 0;\n}\n.case b {\n  font-weight: 550;\n}\n.case :is(b, .where, .reason) {\n  overflow: hidden;\n  text-overflow: ellipsis;\n  white-space: nowrap;\n}\n.case b {\n  flex: 0 1 auto;\n}\n.case .where {\n  flex: 0 1 auto;\n  color: var(--soft);\n  font-size: 0.8125rem;\n}\n.case .reason {\n  grid-column: 2;\n  color: var(--soft);\n  font-size: 0.8125rem;\n}\n.case-in-full {\n  min-width: 0;\n  padding-bottom: 3rem;\n}\n.case-in-full.none {\n  padding: 8rem 1rem;\n  color: var(--soft);\n  text-align: center;\n}\n.back {\n  display: none;\n}\n.case-in-full h2 {\n  margin: 0 0 0.25rem;\n}\n.case-in-full header {\n  margin-bottom: 1rem;\n}\n.case-in-full .meta {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.2rem 0.6rem;\n  margin: 0 0 0.75rem;\n}\n.tag {\n  padding: 0 0.5rem;\n  border-radius: 0.8rem;\n  background: var(--sheet);\n}\n.file {\n  font: 0.8125rem/1.7 var(--mono);\n  overflow-wrap: anywhere;\n}\n.marks {\n  margin: 0 0 1.5rem;\n  padding: 0;\n  list-style: none;\n  border-top: 1px solid var(--line);\n  font-size: 0.875rem;\n}\n.marks li {\n  display: grid;\n  grid-template-columns: minmax(8rem, 12rem) 6rem minmax(0, 1fr);\n  gap: 0 1rem;\n  margin: 0;\n  padding: 0.4rem 0;\n  border-bottom: 1px solid var(--line);\n}\n.marks b {\n  font-weight: 550;\n  overflow-wrap: anywhere;\n}\n.marks .even,\n.marks .even b {\n  color: var(--soft);\n  font-weight: 400;\n}\n.marks .reason {\n  overflow-wrap: anywhere;\n}\n.sides,\n.pair {\n  display: grid;\n  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);\n  gap: 0 1rem;\n}\n.sides {\n  margin-bottom: 0.4rem;\n  color: var(--soft);\n  font-size: 0.8125rem;\n  font-weight: 600;\n}\n.turn {\n  margin-bottom: 1.5rem;\n}\n.user {\n  display: flex;\n  gap: 0.6rem;\n  margin: 0 0 0.5rem;\n  color: var(--soft);\n  white-space: pre-wrap;\n  overflow-wrap: anywhere;\n}\n.number {\n  flex: none;\n  width: 1.5em;\n  height: 1.5em;\n  border-radius: 50%;\n  background: var(--sheet);\n  font-size: 0.8125rem;\n  line-height: 1.5em;\n  text-align: center;\n  color: var(--soft);\n}\n.side {\n  padding: 0.7rem 0.9rem;\n  border: 1px solid var(--line);\n  border-radius: 0.5rem;\n  background: var(--raised);\n  white-space: pre-wrap;\n  overflow-wrap: anywhere;\n  unicode-bidi: plaintext;\n}\n.side .empty {\n  padding: 0;\n}\nins,\ndel {\n  text-decoration: none;\n  border-radius: 0.15em;\n  -webkit-box-decoration-break: clone;\n  box-decoration-break: clone;\n}\nins {\n  background: var(--good-tint);\n  color: var(--good);\n}\ndel {\n  background: var(--bad-tint);\n  color: var(--bad);\n}\nmark {\n  background: none;\n  color: inherit;\n  text-decoration: underline wavy var(--bad) 1.5px;\n  text-underline-offset: 0.25em;\n}\n\n/* What changed, and what nobody measures. */\n.changes section + section {\n  margin-top: 2.5rem;\n}\n.changes h2 {\n  margin-top: 0;\n}\n.changes .file {\n  margin-left: 0.6rem;\n}\nfigure {\n  margin: 0 0 1.25rem;\n}\nfigcaption {\n  margin-bottom: 0.4rem;\n  font-size: 0.875rem;\n}\n.difference .side {\n  font: 0.8125rem/1.6 var(--mono);\n}\n.policy {\n  max-width: 60rem;\n}\n.behaviour {\n  max-width: 52rem;\n}\n.behaviour > ul {\n  margin: 1.5rem 0 0;\n  padding: 0;\n  list-style: none;\n}\n.behaviour li {\n  margin: 0;\n  padding: 1rem 0;\n  border-top: 1px solid var(--line);\n}\n.behaviour .said {\n  margin: 0 0 0.15rem;\n  font-size: 1.0625rem;\n}\n.behaviour li .meta {\n  margin: 0 0 0.5rem;\n}\n.behaviour details {\n  border: 0;\n  margin: 0;\n}\n.behaviour summary {\n  padding: 0.1rem 0;\n  color: var(--link);\n  font-size: 0.875rem;\n}\n.behaviour summary:hover {\n  background: none;\n}\n.behaviour pre {\n  margin: 0.5rem 0 0;\n}\n\n/* The report in words, as it stands without the program. */\n.good {\n  color: var(--good);\n}\n.bad {\n  color: var(--bad);\n}\n.doubt {\n  color: var(--doubt);\n}\ntd.good,\ntd.bad,\ntd.doubt {\n  font-weight: 600;\n}\n.scroll {\n  margin: 0 0 1.25rem;\n  overflow-x: auto;\n}\ntable {\n  width: 100%;\n  border-collapse: collapse;\n  font-size: 0.9063rem;\n  line-height: 1.45;\n}\nth,\ntd {\n  padding: 0.5rem 1.25rem 0.5rem 0;\n  border-bottom: 1px solid var(--line);\n  text-align: left;\n  vertical-align: top;\n}\nth {\n  color: var(--soft);\n  font-weight: 400;\n  font-size: 0.8125rem;\n  white-space: nowrap;\n}\ntd {\n  white-space: nowrap;\n}\ntd code {\n  padding: 0;\n  background: none;\n}\ntd.long {\n  min-width: 16rem;\n  max-width: 34rem;\n  white-space: normal;\n  overflow-wrap: break-word;\n}\n.right {\n  text-align: right;\n}\ndetails {\n  margin: 0 0 0.5rem;\n  border-bottom: 1px solid var(--line);\n}\nsummary {\n  padding: 0.55rem 0;\n  cursor: pointer;\n  overflow-wrap: anywhere;\n}\nsummary:hover {\n  color: var(--link);\n}\nsummary::marker {\n  color: var(--soft);\n}\n.inside {\n  padding: 0.4rem 0 0.9rem 1.1rem;\n}\n.inside > :first-child {\n  margin-top: 0;\n}\nsmall {\n  color: var(--soft);\n}\nsmall code {\n  font-size: 0.95em;\n}\n\nfooter {\n  margin-top: 3rem;\n  padding-top: 1rem;\n  border-top: 1px solid var(--line);\n}\n.spend {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.75rem 2.25rem;\n  margin: 0;\n  font-size: 0.875rem;\n}\n.spend dt {\n  font-size: 0.8125rem;\n}\ndialog {\n  width: min(26rem, 92vw);\n  padding: 1.25rem 1.5rem;\n  border: 1px solid var(--line);\n  border-radius: 0.75rem;\n  background: var(--raised);\n  color: var(--ink);\n}\ndialog::backdrop {\n  background: #0006;\n}\ndialog h2 {\n  margin: 0 0 0.75rem;\n}\ndialog dl {\n  display: grid;\n  grid-template-columns: max-content 1fr;\n  gap: 0.5rem 1.25rem;\n  margin: 0 0 1rem;\n}\ndialog kbd {\n  margin-right: 0.3rem;\n}\n\n@media (max-width: 56rem) {\n  .cases {\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .finding {\n    position: static;\n    height: 80vh;\n  }\n  .reading .finding,\n  .case-in-full.none {\n    display: none;\n  }\n  .back {\n    display: inline-block;\n    margin-bottom: 0.75rem;\n  }\n}\n@media (max-width: 44rem) {\n  main {\n    padding-top: 1.25rem;\n  }\n  nav {\n    display: grid;\n    grid-template-columns: repeat(3, max-content);\n    gap: 0 1.75rem;\n  }\n  nav a {\n    padding: 0.45rem 0.4rem 0.4rem;\n  }\n  nav .keys,\n  nav .many {\n    display: none;\n  }\n  .forest .head {\n    display: none;\n  }\n  .forest .row {\n    grid-template-columns: minmax(0, 1fr) max-content;\n    gap: 0 1rem;\n    padding: 0.3rem 0 0.5rem;\n  }\n  .forest .drawn {\n    grid-column: 1 / -1;\n  }\n  .forest .change {\n    grid-column: 2;\n    grid-row: 1;\n  }\n  .forest .figures:not(.change) {\n    grid-column: 1 / -1;\n    grid-row: 2;\n    text-align: left;\n    padding-left: 1.6rem;\n    font-size: 0.875rem;\n    color: var(--soft);\n  }\n  .forest .quiet .drawn {\n    display: none;\n  }\n  .marks li {\n    grid-template-columns: minmax(0, 1fr) max-content;\n  }\n  .marks .reason {\n    grid-column: 1 / -1;\n    color: var(--soft);\n  }\n  .sides {\n    display: none;\n  }\n  .pair {\n    grid-template-columns: minmax(0, 1fr);\n    gap: 0.5rem;\n  }\n  .side::before {\n    content: attr(aria-label);\n    display: block;\n    color: var(--soft);\n    font:\n      600 0.75rem/1.6 system-ui,\n      sans-serif;\n  }\n  .spend {\n    gap: 0.6rem 1.75rem;\n  }\n  .facts {\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .facts dd {\n    margin-bottom: 0.4rem;\n  }\n  td {\n    white-space: normal;\n  }\n  th,\n  td {\n    padding-right: 0.75rem;\n  }\n}\n@media (prefers-reduced-motion: reduce) {\n  html {\n    scroll-behavior: auto;\n  }\n}\n@media print {\n  :root {\n    color-scheme: light;\n  }\n  main {\n    max-width: none;\n    padding: 0;\n  }\n  nav,\n  .filters,\n  .found,\n  .plain,\n  .back {\n    display: none;\n  }\n  .cases {\n    display: block;\n  }\n  .finding {\n    display: none;\n  }\n  /* Of a list only what is in sight is there: without an open case, the report in words is printed in its place. */\n  :root:has(.cases:not(.reading)) #told {\n    display: block !important;\n  }\n  .forest .row,\n  .turn,\n  .marks li {\n    break-inside: avoid;\n  }\n  details::details-content {\n    content-visibility: visible;\n  }\n  .scroll {\n    overflow: visible;\n  }\n  ins {\n    text-decoration: underline;\n  }\n  del {\n    text-decoration: line-through;\n  }\n}\n\n/* Metrics over past runs. */\n.history > .meta {\n  max-width: 54rem;\n}\n.history .metric {\n  display: grid;\n  grid-template-columns: minmax(14rem, 1fr) minmax(18rem, 1.4fr);\n  gap: 0.25rem 2.5rem;\n  align-items: start;\n  max-width: 72rem;\n  padding: 0.9rem 0;\n  border-top: 1px solid var(--line);\n}\n.history h2 {\n  margin: 0;\n  font-size: 1rem;\n  font-weight: 550;\n}\n.history .metric p {\n  margin: 0.1rem 0 0;\n}\n.history .due {\n  margin: 0.4rem 0 0;\n  padding: 0;\n  list-style: none;\n  color: var(--doubt);\n  font-size: 0.875rem;\n}\n.history .checked {\n  display: grid;\n  grid-template-columns: minmax(6rem, 9rem) minmax(0, 1fr) 4.5rem;\n  gap: 0 1rem;\n  align-items: center;\n}\n.history .checked > .plain {\n  text-align: left;\n  overflow-wrap: anywhere;\n}\n.history .checked > .now {\n  text-align: right;\n  white-space: nowrap;\n}\n.course {\n  display: block;\n  width: 100%;\n  max-width: 26rem;\n  height: 2.6rem;\n  overflow: visible;\n}\n.course .interval {\n  stroke: light-dark(#cdd3da, #3d4651);\n  stroke-width: 1.6;\n}\n.course .line {\n  fill: none;\n  stroke: var(--soft);\n  stroke-width: 1.2;\n  stroke-linejoin: round;\n}\n.course circle.now {\n  fill: var(--ink);\n}\n.course .outcome {\n  fill: none;\n  stroke: var(--edge);\n  stroke-width: 1.1;\n}\n.course .outcome.bad {\n  stroke: var(--bad);\n  stroke-width: 1.4;\n}\n.course .outcome.doubt {\n  stroke: var(--doubt);\n}\n.course .outcome.other {\n  opacity: 0.5;\n}\n.history .runs {\n  grid-column: 1 / -1;\n  margin: 0.25rem 0 0.75rem;\n  border-collapse: collapse;\n  font-size: 0.875rem;\n}\n.history .runs :is(th, td) {\n  padding: 0.25rem 1.25rem 0.25rem 0;\n  border-bottom: 1px solid var(--line);\n  text-align: left;\n  font-weight: 400;\n  overflow-wrap: anywhere;\n}\n.history .runs th {\n  color: var(--soft);\n}\n.history .runs .bad {\n  color: var(--bad);\n}\n.history .runs .doubt {\n  color: var(--doubt);\n}\n@media (max-width: 44rem) {\n  .history .metric {\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .history .checked {\n    grid-template-columns: minmax(4.5rem, 6rem) minmax(0, 1fr) 4rem;\n    gap: 0 0.6rem;\n  }\n}\n\n/* Both traces of a case. */\n.traces {\n  margin-top: 2rem;\n}\n.traces h3 {\n  margin: 0 0 0.5rem;\n}\n.traces h3 .meta {\n  font-weight: 400;\n}\n.traces table {\n  width: 100%;\n  table-layout: fixed;\n  border-collapse: collapse;\n  font-size: 0.875rem;\n}\n.traces :is(th, td) {\n  padding: 0.3rem 0.75rem 0.3rem 0;\n  border-bottom: 1px solid var(--line);\n  text-align: left;\n  vertical-align: top;\n  font-weight: 400;\n  white-space: normal;\n  overflow-wrap: anywhere;\n}\n.traces thead th {\n  color: var(--soft);\n  font-size: 0.8125rem;\n}\n.traces .apart th {\n  font-weight: 600;\n}\n.traces .apart td.gone {\n  box-shadow: inset 2px 0 var(--bad);\n  padding-left: 0.6rem;\n}\n.traces .apart td.come {\n  box-shadow: inset 2px 0 var(--good);\n  padding-left: 0.6rem;\n}\n.traces .lacks {\n  color: var(--soft);\n}\n.traces .took {\n  white-space: nowrap;\n}\n.traces .time {\n  position: relative;\n  display: block;\n  height: 3px;\n  margin-top: 0.2rem;\n  border-radius: 2px;\n  background: var(--sheet);\n}\n.traces .time span {\n  position: absolute;\n  min-width: 2px;\n  height: 100%;\n  border-radius: 2px;\n  background: var(--edge);\n}\n.traces p {\n  margin: 0.25rem 0 0;\n}\n.traces .error {\n  color: var(--bad);\n}\n.traces .attribute span {\n  color: var(--soft);\n}\n",
	"scriptHash": "sha256-gKAm5UOiwh7VQIIZfNiAg3yZXweUPQsBZiNflHZZvcQ=",
	"styleHash": "sha256-Kj6ZlNKFjindNzJw8gsvk0/3e30EzZgk8SR9hmlP1w8="
};

// src/channels/html.ts
const channel$8 = {
	name: "html",
	what: "A page that stands alone, to read, to search and to keep.",
	posts: (report) => [{
		kind: "page",
		name: "report.html",
		parts: () => partsOf(report)
	}]
};
function* partsOf(report) {
	const { blocks, headline, verdict } = report;
	const cases = worstFirst(openCasebook(verdict.checks, report.runs));
	const data = report.mistakes.length || verdict.checks.length === 0 ? [] : dataOf(report, cases);
	yield* toPage(blocks, {
		title: headline,
		badge: verdict.outcome
	}, built, data);
}
function* dataOf(report, cases) {
	yield [SUMMARY, summaryOf(report, cases.length)];
	yield [INDEX, indexOf(cases)];
	yield [WORDS, wordsIn$1(cases)];
	for (let from = 0; from < cases.length; from += 50) {
		const there = Math.min(50, cases.length - from);
		const entries = Array.from({ length: there }, (_, at) => entryOf(cases.at(from + at), true));
		yield [`${BLOCK}${from / 50}`, entries];
	}
}

// src/channels/json.ts
function estimateShown(estimate) {
	if (estimate === null) return null;
	return {
		value: figure(estimate.value) ?? 0,
		low: figure(estimate.low),
		high: figure(estimate.high)
	};
}
function gainShown(gain) {
	const shown = estimateShown(gain);
	if (!shown || !gain) return null;
	const { relative, labelled } = gain;
	return {
		...shown,
		relative,
		...labelled === void 0 ? {} : { labelled }
	};
}
function changeShown$1(change) {
	const { target, endpoints, kind, touched, differences, file, line, reason } = change;
	return {
		target,
		endpoints: { ...endpoints },
		kind,
		touched: [...touched],
		differences: differences.map(({ what, before, after }) => ({
			what,
			before,
			after
		})),
		file,
		line,
		reason
	};
}
function kebab(key) {
	return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
function becauseShown(because) {
	const { code, ...rest } = because;
	const shown = Object.entries(rest).map(([key, value]) => [kebab(key), typeof value === "number" ? figure(value) : value]);
	return {
		code,
		...Object.fromEntries(shown)
	};
}
function clauseShown({ limit, amount, outcome, because }) {
	return {
		limit,
		amount: figure(amount),
		outcome,
		because: becauseShown(because)
	};
}
function pairShown(pair) {
	return {
		case: pair.case.id,
		status: pair.status,
		before: figure(pair.before),
		after: figure(pair.after),
		gain: figure(pair.gain)
	};
}
function checkShown(check, because) {
	const { comparison, outcome, blocking, preExisting, clauses, record, accepted } = check;
	const { exam, rule, slice } = comparison;
	const { id, measure, level, aggregate, kind, owner } = rule.card;
	return {
		suite: exam.suite.name,
		target: exam.change.target,
		metric: id,
		slice: slice && {
			tag: slice.tag,
			value: slice.value
		},
		law: rule.law,
		measure,
		level,
		aggregate,
		kind,
		version: versionOf(rule.card),
		owner,
		outcome,
		blocking,
		"pre-existing": preExisting,
		because,
		clauses: clauses.map(clauseShown),
		baseline: estimateShown(comparison.baseline),
		candidate: estimateShown(comparison.candidate),
		gain: gainShown(shownGain(check)),
		n: comparison.scored,
		paired: comparison.paired,
		unscored: comparison.unscored,
		pairs: pairsShown(comparison.pairs),
		...record ? { record: tallyShown(record) } : {},
		...accepted ? { accepted: { ...accepted } } : {},
		...guardrailShown(comparison)
	};
}
function* pairsShown(pairs) {
	for (const pair of pairs) yield pairShown(pair);
}
function* checksShown(checks, because) {
	for (const [at, check] of checks.entries()) yield checkShown(check, because[at] ?? "");
}
function tallyShown({ right, trials }) {
	return {
		wrong: trials - right,
		of: trials
	};
}
function answersShown({ comparison, answers }) {
	if (!answers) return [];
	const { exam, rule } = comparison;
	const side = (of) => ({
		model: exam.change[of]?.model ?? null,
		...tallyShown(answers[of])
	});
	return [{
		suite: exam.suite.name,
		target: exam.change.target,
		metric: rule.card.id,
		law: rule.law,
		version: versionOf(rule.card),
		baseline: side("baseline"),
		candidate: side("candidate")
	}];
}
function guardedShown({ answers, untold, ...shares }) {
	const { raw, served, recovered, calls, time, tokens } = shares;
	return {
		answers,
		raw: figure(raw),
		served: figure(served),
		recovered: figure(recovered),
		untold,
		calls: figure(calls),
		time: figure(time),
		tokens: figure(tokens)
	};
}
function guardrailShown({ rule, guarded }) {
	if (!guarded) return {};
	const [baseline, candidate] = [guardedShown(guarded.baseline), guardedShown(guarded.candidate)];
	return { guardrail: {
		retry: rule.card.retry ?? 0,
		baseline,
		candidate
	} };
}
function usageShown(usage) {
	return {
		requests: usage.requests,
		cached: usage.cached,
		...usage.kept ? { kept: usage.kept } : {},
		"input-tokens": usage.inputTokens,
		"output-tokens": usage.outputTokens,
		"cost-usd": figure(usage.usd) ?? 0,
		"unpriced-models": [...usage.unpriced]
	};
}
function mistakeShown({ message, where, hint }) {
	return {
		message,
		file: where?.file ?? null,
		line: where?.line ?? null,
		key: where?.key ?? null,
		hint
	};
}
function auditShown({ said, checks, flaky, ...sums }) {
	return {
		...sums,
		checks: checks.map(({ exam, rule, slice, held, noise, failed, undecided }, at) => ({
			suite: exam.suite.name,
			target: exam.change.target,
			metric: rule.card.id,
			slice: slice && {
				tag: slice.tag,
				value: slice.value
			},
			blocking: rule.blocking,
			failed,
			undecided,
			because: said[at] ?? "",
			noise: figure(noise),
			held: held.map((each) => ({
				...each,
				amount: { ...each.amount },
				proposed: figure(each.proposed)
			}))
		})),
		flaky: flaky.map(({ exam, metric, case: id, tally: { right, trials } }) => {
			return {
				suite: exam.suite.name,
				target: exam.change.target,
				metric,
				case: id,
				right,
				trials
			};
		})
	};
}
function fileOf(report) {
	const { verdict, headline, proposal, because } = report;
	const { event, base, head, commit, pull, trusted, basis = null } = proposal;
	return {
		version: 1,
		verdict: verdict.outcome,
		headline,
		proposal: {
			event,
			base,
			head,
			commit,
			pull,
			trusted,
			basis: basis && { ...basis }
		},
		changes: report.changes.map(changeShown$1),
		policy: report.policy.map((each) => ({ ...each })),
		uncovered: (report.uncovered ?? []).map(({ file, line, kind, what }) => ({
			file,
			line,
			kind,
			what
		})),
		checks: checksShown(verdict.checks, because),
		cases: caseEntries(verdict.checks, report.runs),
		answers: verdict.checks.flatMap(answersShown),
		behaviour: (report.behaviour ?? []).map(behaviourShown),
		usage: usageShown(report.usage),
		...report.forecast ? { forecast: forecastShown(report.forecast) } : {},
		trouble: verdict.trouble.map((each) => ({ ...each })),
		warnings: report.warnings.map(({ message }) => message),
		...report.audit ? { aa: auditShown(report.audit) } : {},
		mistakes: report.mistakes.map(mistakeShown)
	};
}
const channel$7 = {
	name: "json",
	what: "The report as data, by a schema of its own.",
	posts: (report) => [{
		kind: "pieces",
		name: "report.json",
		pieces: (clean = (value) => value) => jsonPieces({ ...fileOf(report) }, clean)
	}]
};

// src/channels/junit.ts
function xml(text) {
	return escapeHtml(text).replace(/[\uFFFE\uFFFF]/g, "\ufffd");
}
function elementOf({ check, because }) {
	const message = xml(because);
	return ELEMENTS[kindOf(check)](message, check);
}
const ELEMENTS = {
	passed: (message) => `<system-out>${message}</system-out>`,
	failed: (message) => `<failure message="${message}"/>`,
	skipped: (message, { outcome, blocking }) => {
		return `<skipped message="${xml(outcome === "pass" ? "" : `${outcome}${blocking ? "" : ", does not block"}: `)}${message}"/>`;
	}
};
function kindOf({ outcome, blocking, clauses }) {
	if (clauses[0]?.because.code === "looked-at") return "skipped";
	return {
		pass: "passed",
		fail: blocking ? "failed" : "skipped",
		inconclusive: "skipped"
	}[outcome];
}
function testcase(told) {
	const { exam } = told.check.comparison;
	return `    <testcase classname="${xml(`${exam.suite.name}.${exam.change.target}`)}" name="${xml(metricName(told.check.comparison))}" file="${xml(exam.change.file)}">${elementOf(told)}</testcase>`;
}
function counts(told, errors) {
	const kinds = told.map(({ check }) => kindOf(check));
	const failures = kinds.filter((kind) => kind === "failed").length;
	const skipped = kinds.filter((kind) => kind === "skipped").length;
	return `tests="${told.length + errors}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
}
function testsuite(name, told) {
	const cases = told.map(testcase).join("\n");
	return `  <testsuite name="${xml(name)}" ${counts(told, 0)}>\n${cases}\n  </testsuite>`;
}
function broken(headline) {
	return [
		`  <testsuite name="micro-metrics" ${counts([], 1)}>`,
		`    <testcase classname="micro-metrics" name="run"><error message="${xml(headline)}"/></testcase>`,
		"  </testsuite>"
	].join("\n");
}
function document({ verdict, because, headline }) {
	const told = verdict.checks.map((check, at) => ({
		check,
		because: because[at] ?? ""
	}));
	const suites = [...new Set(told.map(({ check }) => examName(check)))].map((name) => testsuite(name, told.filter(({ check }) => examName(check) === name)));
	const failed = verdict.outcome === "error" ? [broken(headline)] : [];
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		`<testsuites name="micro-metrics" ${counts(told, failed.length)}>`,
		...suites,
		...failed,
		"</testsuites>",
		""
	].join("\n");
}
const channel$6 = {
	name: "junit",
	what: "Checks as test cases, for tools that read JUnit.",
	posts: (report) => [{
		kind: "file",
		name: "junit.xml",
		text: document(report)
	}]
};

// src/channels/markdown.ts
const channel$5 = {
	name: "markdown",
	what: "The report as Markdown, uncut.",
	posts: (report) => [{
		kind: "file",
		name: "report.md",
		text: `${toMarkdown(report.blocks)}\n`
	}]
};

// src/channels/outputs.ts
function output(name, value) {
	return {
		kind: "output",
		name,
		value: String(value)
	};
}
function changeShown({ target, file, line, kind, touched }) {
	return {
		target,
		file,
		line,
		kind,
		touched
	};
}
const channel$4 = {
	name: "outputs",
	what: "The outputs of the action, for later steps.",
	posts: ({ verdict, headline, changes, usage, command = "" }) => [
		output("verdict", verdict.outcome),
		output("headline", oneLine(headline)),
		output("changes", JSON.stringify(changes.map(changeShown))),
		output("failed-metrics", JSON.stringify(failedMetrics(verdict.checks))),
		output("command", oneLine(command)),
		output("requests", usage.requests),
		output("cached", usage.cached),
		output("tokens", usage.inputTokens + usage.outputTokens),
		output("cost-usd", usage.usd === 0 && usage.unpriced.length ? "" : Number(usage.usd.toFixed(6)))
	]
};

// src/channels/review.ts
const MOST_CHECKS = 5;
const ROOM$1 = 8e3;
function failingIn({ verdict, because }) {
	return verdict.checks.flatMap((check, at) => {
		const { file, line, kind } = check.comparison.exam.change;
		if (!check.blocking || check.outcome !== "fail" || kind === "deleted" || file === "") return [];
		return [{
			file,
			line,
			name: checkName(check),
			because: because[at] ?? ""
		}];
	});
}
function remarkOf(failing, { file, line }) {
	const shown = failing.slice(0, MOST_CHECKS);
	const left = failing.length - shown.length;
	const blocks = [
		{
			kind: "paragraph",
			words: [{ strong: "This change is blocked:" }]
		},
		{
			kind: "list",
			items: shown.map(({ name, because }) => [{ code: name }, `: ${because}`])
		},
		...left > 0 ? [{
			kind: "paragraph",
			words: [`\u2026 and ${count(left)} more.`]
		}] : []
	];
	return {
		file,
		line,
		body: toMarkdown(blocks, { limit: ROOM$1 })
	};
}
const channel$3 = {
	name: "review",
	what: "With `review-comments`: what fails, beside the prompt line that was changed, and in a review.",
	posts: (report) => {
		const remarks = [...grouped(failingIn(report), ({ file }) => file).values()].flatMap((failing) => failing.slice(0, 1).map((first) => remarkOf(failing, first)));
		const headline = toMarkdown([{
			kind: "paragraph",
			words: [report.headline]
		}], { limit: ROOM$1 });
		return [{
			kind: "review",
			remarks
		}, {
			kind: "objection",
			headline
		}];
	}
};

// src/channels/status.ts
const LONGEST = 140;
const channel$2 = {
	name: "status",
	what: "For runs of `workflow_run`: the headline on the commit of the pull request.",
	posts: ({ headline }) => [{
		kind: "status",
		description: clip(oneLine(headline), LONGEST)
	}]
};

// src/channels/summary.ts
const ROOM = 1e6;
const channel$1 = {
	name: "summary",
	what: "The report on the page of the workflow run.",
	posts: (report) => [{
		kind: "summary",
		body: `${toMarkdown(report.blocks, { limit: ROOM })}\n`
	}]
};

// src/channels/terminal.ts
function auditLines({ checks, said, flaky }) {
	return [...checks.map((check, at) => `${checkName({ comparison: check })}: ${said[at] ?? ""}`), ...flaky.map(({ metric, case: id, tally }) => `flaky         ${metric}, ${id}: right in ${tally.right} of ${tally.trials} trials`)];
}
const channel = {
	name: "terminal",
	what: "The report as plain text, for the command line.",
	posts: ({ headline, warnings, audit, blocks }) => {
		return (audit ? [
			headline,
			...auditLines(audit),
			...warnings.map(({ message }) => `warning       ${message}`)
		] : toPlainLines(blocks)).map((text) => ({
			kind: "log",
			text: visible(text).replaceAll("\n", " ")
		}));
	}
};

// src/channels/all.ts
var all_exports$1 = /* @__PURE__ */ __exportAll({
	annotations: () => channel$12,
	brief: () => channel$11,
	checks: () => channel$10,
	comment: () => channel$9,
	html: () => channel$8,
	json: () => channel$7,
	junit: () => channel$6,
	markdown: () => channel$5,
	outputs: () => channel$4,
	review: () => channel$3,
	runs: () => channel$13,
	status: () => channel$2,
	summary: () => channel$1,
	terminal: () => channel
});

// src/channels/index.ts
const channels = Object.fromEntries(Object.values(all_exports$1).map((channel) => [channel.name, channel]));

// src/formats/prompt-yml.ts
const format$8 = {
	name: "prompt-yml",
	what: "GitHub's `.prompt.yml`: messages with plain `{{key}}`, model parameters and a JSON schema.",
	matches: isPromptYml,
	leads: null,
	parse: async (source) => (await import("./parse-prompt-yml.js")).parse(source)
};

// src/formats/prompty.ts
const format$7 = {
	name: "prompty",
	what: "Prompty files: a model and inputs in front matter, then `system:` and `user:` sections in Jinja.",
	matches: (path) => /\.prompty$/i.test(path),
	leads: /\{%-?\s*include|\{\{~?\s*>|file:|\\[^nrt"\\]/,
	parse: async (source) => (await import("./parse-prompty.js")).parse(source)
};

// src/formats/dotprompt.ts
const format$6 = {
	name: "dotprompt",
	what: "Dotprompt (`.prompt`): model, config, input and output above a Handlebars text with `{{role}}`.",
	matches: (path) => /\.prompt$/i.test(path),
	leads: /\{\{~?\s*>/,
	parse: async (source) => (await import("./parse-dotprompt.js")).parse(source)
};

// src/formats/jinja.ts
const format$5 = {
	name: "jinja",
	what: "Jinja templates: one system message, or sections under `user:` lines; optional front matter.",
	matches: (path) => /\.(j2|jinja2?)$/i.test(path),
	leads: /\{%-?\s*include/,
	parse: async (source) => (await import("./parse-jinja.js")).parse(source)
};

// src/formats/handlebars.ts
const format$4 = {
	name: "handlebars",
	what: "Handlebars templates: one system message, or sections under `user:` lines; optional front matter.",
	matches: (path) => /\.(hbs|handlebars)$/i.test(path),
	leads: /\{\{~?\s*>/,
	parse: async (source) => (await import("./parse-handlebars.js")).parse(source)
};

// src/formats/stored-prompt.ts
const format$3 = {
	name: "stored-prompt",
	what: "A prompt stored at OpenAI: `{id: pmpt_\u2026, version, variables}`, asked through the Responses API.",
	matches: refersToStored,
	leads: null,
	parse: async (source) => (await import("./parse-stored-prompt.js")).parse(source)
};

// src/formats/chat.ts
const format$2 = {
	name: "chat",
	what: "A chat in JSON or YAML: a list of `{role, content}`, or `{model, messages, \u2026}` as APIs take it.",
	matches: (path, text) => isData(path) && !refersToStored(path, text) && !isPromptYml(path, text),
	leads: /\{\{\s*>|file:|\\[^nrt"\\]/,
	parse: async (source) => (await import("./parse-chat.js")).parse(source)
};

// src/formats/instructions.ts
const format$1 = {
	name: "instructions",
	what: "Instructions of agents, such as `AGENTS.md` and `SKILL.md`: one system message, word for word.",
	matches: (path) => isInstructions(path),
	leads: null,
	parse: async (source) => (await import("./parse-instructions.js")).parse(source)
};

// src/formats/plain.ts
const others = /\.(ya?ml|json[lc5]?|toml|csv|[cm]?[jt]sx?|py|prompty|prompt|j2|jinja2?|hbs|handlebars)$/i;
const format = {
	name: "plain",
	what: "Text or Markdown: one system message, or sections under `user:` lines; optional front matter.",
	matches: (path) => !others.test(path),
	leads: /\{\{\s*>/,
	parse: async (source) => (await import("./parse-plain.js")).parse(source)
};

// src/formats/all.ts
var all_exports = /* @__PURE__ */ __exportAll({
	chat: () => format$2,
	dotprompt: () => format$6,
	handlebars: () => format$4,
	instructions: () => format$1,
	jinja: () => format$5,
	plain: () => format,
	promptYml: () => format$8,
	prompty: () => format$7,
	storedPrompt: () => format$3
});

// src/formats/index.ts
const formats = Object.fromEntries(Object.values(all_exports).toSorted((left, right) => Number(left.name === "plain") - Number(right.name === "plain")).map((format) => [format.name, format]));
function mayLeadOn(path, text) {
	const format = Object.values(formats).find(({ matches }) => matches(path, text ?? ""));
	if (!format) return true;
	return format.leads !== null && (text === null || format.leads.test(text));
}
const MOST_LENGTH = 2e6;
const PROGRAM = /\.(?:[cm]?[jt]sx?|py|ipynb|rb|go|java|kt|cs|php|rs|swift)$/i;
function formatOf(path, text) {
	if (text.length > MOST_LENGTH) throw tooLong(path, text.length);
	const found = Object.values(formats).find((format) => format.matches(path, text));
	if (found) return found;
	if (PROGRAM.test(path)) throw new UserError(`${path}: a program, and no file of a prompt`, {
		file: path,
		line: null,
		key: null
	}, "Keep the prompt in a file that the program reads (.md, .txt, .prompt.yml), or gate the program as a `command` target.");
	throw new UserError(`${path}: no known format of prompts`, {
		file: path,
		line: null,
		key: null
	}, "Use .prompt.yml, .prompty, .prompt, .j2, .hbs, .md or .txt for a prompt; .json or .yml for a chat.");
}
function tooLong(path, length) {
	const hint = `At most ${MOST_LENGTH} are read: leave out what no answer needs, or let the cases bring it.`;
	return new UserError(`${path}: a prompt of ${length} characters`, {
		file: path,
		line: null,
		key: null
	}, hint);
}

export { recordingOf as a, judgeOf as c, APIS as d, USUAL_API as f, usualAddress as h, lineOf as i, measureOf as l, providerFor as m, mayLeadOn as n, cardOf as o, apiIn as p, channels as r, gaugeOf as s, formatOf as t, measures as u };