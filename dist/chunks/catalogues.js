import { i as __toESM, n as __exportAll } from "./rolldown-runtime.js";
import { $ as TEXT_KEYS, $n as question, $t as factsIn, Ai as parseYaml, An as paragraphsIn, At as API_PARAMETERS, Bi as throwFound, Bn as placeholders, Bt as alternativesIn, Ci as wordsOf$1, Cn as wordsOf$3, Cr as unscored, Ct as splitFront, Di as jsonFault, Dn as schemaPatterns, Ei as isFields, En as longestFor, Fi as UserError, Fn as valueOptions, G as historyWarnings, Gn as padded, Gt as namesOf, H as isInstructions, Hi as toHtml, Hn as canariesFor, Ht as callsOf, In as instructionsOf, J as withoutHistory, Jn as conversationOf, Jt as refusalIn$1, K as isDynamicRole, Ki as clip, Kn as sampleWith, Kt as paired, Ln as sourcesOf, Mi as once, Mn as SCALE_FAULT, Mt as isPromptYml, Nn as isScaled, On as bulletsIn, Ot as openFile, Pn as measuredAs, Q as refersToStored, Qi as start, Qn as markedOff, Qr as versionOf, Qt as kinds, Rn as citationsIn, Sn as triples, Sr as quoted, St as snake, Ti as firstDifference, Tn as faultOf$3, Tr as jsonWithin, Tt as expandPartials, U as frontOf$1, Un as canaryOfOrders, Ut as expectedCalls, Vi as escapeHtml, Vn as withoutNotes, Vt as argumentsOf, W as frontOf, Wn as injected, Wt as nameOf, X as isData, Xn as judgeOptions, Xt as wordsWithPlaces, Y as resolveFiles, Yi as oneLine, Yn as judgeOfWords, Yt as longestShared, Z as parseData, Zn as judgeWith, Zt as openFinders, _n as longest$14, _r as pointerPath, _t as jsonPieces, an as outlineOf, ar as choiceIn, bi as isNoAnswer, bn as openSimilarity, br as comparable, bt as sectionsOf, cn as tellings, cr as labelOptions, dn as languageOf, dr as plain$5, dt as figure, ea as visible, ei as fingerprint, en as sameQuantity, er as read, et as messagesOf$3, fi as usageOf, fn as markTongue, fr as saysLabels, ft as toMarkdown, gn as cosine$1, gt as metricName, hn as endScorer, hr as wantedOf$1, ht as failedMetrics, in as retrieval, ir as wordsOf$2, ji as exactly, jn as placeOf$1, jt as PROMPT_KEYS, ki as sameJson, kn as linesIn, kt as unread, ln as expectedAs, lr as labelScorer, mn as endOptions, mr as textsOf, mt as examName, ni as argv, nn as listed$1, nr as standsIn, nt as toPlainLines, oi as suggestion, on as sentencesIn, or as NO_LABELS, pn as openDetector, pr as expectedAt, pt as checkName, q as jinjaSections, qi as count, qn as WARY, qt as openSecrets, ri as variable, rn as rankingOf, rr as unfitAnswer, rt as shownGain, sn as askedAgain, sr as createReader, tn as sameDate, tr as remoteOptions, tt as responseFormatOf, un as known, ur as labelShape, ut as caseEntries, vi as endingOf, vn as onTriples, vr as valueAt, wi as canonical, wn as compilePattern, wr as jsonIn, wt as tidy, xn as trigramsOf, xr as marked, xt as settingsOf, yi as isEmpty, yn as openDistance, yr as around, yt as empty, zn as fill } from "./ground.js";
import { a as boolean, c as literal, f as record, g as union, i as array, m as string, n as _enum, o as int, p as strictObject, s as json, u as number } from "./zod.js";

// src/providers/chat.ts
const provider$2 = {
	name: "chat",
	what: "Chat completions, as OpenAI-compatible endpoints speak them.",
	gives: "words",
	path: "/chat/completions",
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
		const text = isFields(message) && toolCalls ? textOf$2(message, toolCalls.length > 0) : null;
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
function textOf$2({ content }, called) {
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
	const { max_tokens: oldest, max_completion_tokens: older, reasoning_effort: effort, verbosity, text, ...rest } = parameters;
	const longest = rest["max_output_tokens"] ?? older ?? oldest;
	const format = formatOf$1(responseFormat);
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
	if (item["type"] === "message") return messageOf$1(item["content"]);
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
function messageOf$1(content) {
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
const USUAL_API = provider$2.name;
const APIS = Object.values(all_exports$3).flatMap(({ name, gives }) => gives === "words" ? [name] : []);
function providerFor(api, wants) {
	const found = Object.values(all_exports$3).find(({ name, gives }) => wants === "vector" ? gives === wants : name === api);
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
const measure$49 = {
	name: "accuracy",
	what: "How many answers name the class that their case expects.",
	unit: "ratio",
	direction: "higher",
	level: "aggregate",
	aggregate: "rate",
	over: "last",
	classes: true,
	options: labelOptions,
	prepare: labelScorer
};

// src/measures/answered.ts
const NOT_ASKED = [
	"unfit",
	"budget",
	"not-recorded",
	"no-key",
	"given-up"
];
const measure$48 = {
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
const options$35 = once(() => strictObject({ of: _enum([
	"answers",
	"tools",
	"both"
]).default("both").describe("What is counted: answers of the model, calls of tools that it asks for, or both.") }));
const measure$47 = {
	name: "calls-per-case",
	what: "How many calls of the model and of tools a case takes.",
	unit: "count",
	direction: "lower",
	level: "case",
	aggregate: "mean",
	over: "sum",
	options: options$35,
	prepare: ({ of }) => ({ answer: { toolCalls, turn } }) => {
		const tools = of === "answers" ? 0 : toolCalls.length;
		const count = (of === "tools" ? 0 : 1) + tools;
		const names = [...new Set(toolCalls.map(({ name }) => name))].join(", ");
		const told = tools > 0 ? `: ${names}` : "";
		return marked(count, `${count} ${count === 1 ? "call" : "calls"}${told}`.slice(0, 300), { turn });
	}
};

// src/measures/choice.ts
const options$34 = once(() => strictObject({
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
const measure$46 = {
	name: "choice",
	what: "Whether a judge, asked in its author's own words, takes a choice that counts as right.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$34,
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
	prepare: ({ choices, "pass-above": least }) => ({ answer, replies }) => {
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
const options$33 = once(() => strictObject({
	min: int().min(0).default(0).describe("The fewest citations that an answer must have."),
	links: boolean().default(true).describe("Links must stand in the context or in what was sent, too."),
	quotes: boolean().default(false).describe("What is quoted (from 20 letters on) must stand in the context or in what was sent, word for word.")
}));
const measure$45 = {
	name: "citations-valid",
	what: "Whether every source that an answer cites is one that it was given.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$33,
	prepare: (settings) => (sample) => {
		const { text, turn } = sample.answer;
		if (text.length > longest$13) return unscored(`the answer is too long to be read (${text.length} characters)`);
		const cited = citationsIn(text);
		const links = settings.links ? linksIn(text) : [];
		const quotes = settings.quotes ? quotesIn(text) : [];
		const count = new Set([...cited, ...links].map(({ id }) => id)).size;
		const observed = `${count} ${count === 1 ? "citation" : "citations"}`;
		if (count < settings.min) {
			const expected = `at least ${settings.min}`;
			return marked(0, `${observed} — ${expected}`, {
				turn,
				expected,
				observed,
				span: quoted(text)
			});
		}
		if (cited.length + links.length + quotes.length === 0) return unscored("the answer cites nothing");
		const fault = faultIn$2(sample, cited, links, quotes);
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
};
function faultIn$2(sample, cited, links, quotes) {
	const given = plain$4(sourcesOf(sample).join("\n"));
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
	const unknown = cited.find(({ id }) => !/^\d+$/.test(id) && !given.includes(plain$4(id)));
	if (unknown) return {
		...unknown,
		reason: `cites ${quoted(unknown.id)}, which no source is called`,
		expected: "a source given"
	};
	const link = links.find(({ id }) => !given.includes(plain$4(id)));
	if (link) return {
		...link,
		reason: `links to ${quoted(link.id, 100)}, which was not given`,
		expected: "a link given"
	};
	const quote = quotes.find(({ id }) => !given.includes(plain$4(id)));
	return quote ? {
		...quote,
		reason: `quotes ${quoted(quote.id)}, which no source says`,
		expected: "words of a source"
	} : null;
}
function linksIn(text) {
	return [...text.matchAll(/\bhttps?:\/\/[^\s<>"'`()[\]{}|\\^]{1,2000}/gi)].map((match) => {
		return {
			id: match[0].replace(/[.,;:!?*_]+$/, "").replace(/\/$/, ""),
			from: match.index,
			to: match.index + match[0].length
		};
	});
}
function quotesIn(text) {
	return [...text.matchAll(/"([^"\n]{20,1000})"|[“„]([^“”„\n]{20,1000})[“”]|«([^«»\n]{20,1000})»/g)].map((match) => ({
		id: (match[1] ?? match[2] ?? match[3] ?? "").replace(/[.,!?…]+$/, ""),
		from: match.index,
		to: match.index + match[0].length
	}));
}
function plain$4(text) {
	return text.normalize("NFC").replace(/\s+/g, " ").replace(/[‘’]/g, "'").toLowerCase();
}

// src/measures/claims-supported.ts
const options$32 = once(() => strictObject({
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
const measure$44 = {
	name: "claims-supported",
	what: "Whether a judge finds every claim of an answer in the case's context, quoting both.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$32,
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
		return said.ok ? markOf(said.value.claims, sample, settings["at-least"]) : unscored(said.reason);
	}
};
function unfit(sample) {
	if (sample.case.context.every((text) => text.trim() === "")) return "the case has no `context` to support claims";
	return unfitAnswer(sample.answer);
}
function markOf(claims, { answer, case: { context } }, least) {
	if (claims.length === 0) return unscored("the judge found no claims in the answer");
	const given = context.join("\n\n");
	const invented = claims.find(({ claim: words }) => !standsIn(words, answer.text));
	if (invented) return unscored(`the judge quotes what the answer does not say: ${quoted(invented.claim)}`);
	const wrongs = claims.filter(({ supported }) => supported === false);
	const [wrong] = wrongs;
	if (wrong && !isEnough(claims.length - wrongs.length, claims.length, least)) {
		const source = wrong.source !== null && standsIn(wrong.source, given) ? start(wrong.source, 200) : null;
		const instead = source === null ? "" : `; it says ${quoted(source)}`;
		return marked(0, `the context does not say ${quoted(wrong.claim)}${instead}`, {
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
	if (untold) return unscored(`the judge could not tell whether ${quoted(untold.claim)} is supported`);
	const baseless = claims.find((each) => each.supported === true && !shown.includes(each));
	return unscored(`the judge shows no words of the context that support ${quoted(baseless?.claim ?? "")}`);
}
const EPSILON = 1e-9;
function isEnough(supported, all, least) {
	return supported >= least * all - EPSILON;
}

// src/measures/command.ts
const options$31 = once(() => strictObject({
	command: argv.describe("The program that marks and its arguments, never a line for a shell."),
	setup: array(argv).default([]).describe("Run before it, one after the other, in the same folder and environment."),
	env: array(variable).default([]).describe("The variables that it sees; nothing else of the environment is passed on."),
	...valueOptions()
}).refine(isScaled, SCALE_FAULT));
const measure$43 = {
	name: "command",
	what: "What a program of yours says of an answer: JSON lines in and out.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "mean",
	over: "last",
	options: options$31,
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
	as: (given) => measuredAs(options$31().parse(given))
};
function markIn(line, settings, turn) {
	const said = parsed(line);
	if (said === null || !("value" in said)) return unscored(`the program wrote ${quoted(line)}, which holds no \`value\``);
	const reason = wordsOf(said["reason"]);
	const value = numberOf$1(said["value"] ?? null);
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
function numberOf$1(value) {
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
const options$30 = once(() => strictObject({
	value: union([string().min(1), array(string().min(1)).min(1)]).optional().describe("The text or texts to look for; else the case's `expected`."),
	"expected-at": expectedAt().describe("Where the texts stand in the `expected` of a case, such as /holds; cases without it are left alone."),
	mode: _enum(["all", "any"]).default("all").describe("Of several texts, whether all or any must be there."),
	"ignore-case": boolean().default(false).describe("Count upper and lower case as the same."),
	"whole-words": boolean().default(false).describe("Find a text only where it is no part of a longer word: \"no\" is not in \"north\".")
}));
const measure$42 = {
	name: "contains",
	what: "Whether the answer holds a text, all of several, or any of them.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$30,
	applies: (each, { "expected-at": at }) => at === void 0 || wantedOf$1(each, at) !== void 0,
	prepare: (settings) => (sample) => {
		const wanted = textsOf(settings.value ?? wantedOf$1(sample.case, settings["expected-at"]));
		if (wanted === null) return unscored("the case has no `expected` text to look for");
		const { text, turn } = sample.answer;
		const shown = comparable(text, false);
		const searched = comparable(text, settings["ignore-case"]);
		const places = wanted.map((each) => ({
			each,
			at: placeOf$1(searched, comparable(each, settings["ignore-case"]), settings["whole-words"])
		}));
		const [found, missing] = [places.filter(({ at }) => at >= 0), places.filter(({ at }) => at < 0)];
		const [first] = found;
		if (settings.mode === "all" ? missing.length === 0 : first) {
			const span = first ? around(shown, first.at, first.at + first.each.length) : null;
			return marked(1, `contains ${found.map(({ each }) => quoted(each)).join(", ")}`, {
				turn,
				span
			});
		}
		const lacking = missing.map(({ each }) => quoted(each)).join(settings.mode === "all" ? ", " : " or ");
		const expected = wanted.map((each) => quoted(each)).join(settings.mode === "all" ? " and " : " or ");
		return marked(0, `does not contain ${lacking}`, {
			turn,
			expected,
			observed: start(text, 200)
		});
	}
};

// src/measures/cost.ts
const measure$41 = {
	name: "cost",
	what: "What an answer costs.",
	unit: "usd",
	direction: "lower",
	level: "case",
	aggregate: "mean",
	over: "sum",
	options: once(() => strictObject({})),
	prepare: () => ({ usd, answer: { turn, usage } }) => usd === null ? unscored(usage === null ? "the provider did not say how many tokens it took" : "the model has no price; add it under `prices`") : marked(usd, `cost $${usd.toPrecision(3)}`, { turn })
};

// src/measures/count.ts
const longest$12 = 2e6;
const amount$1 = () => int().min(0);
const options$29 = once(() => strictObject({
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
}).refine(({ min, max }) => min !== void 0 || max !== void 0, "min, max or both are needed").refine(({ min, max }) => (min ?? 0) <= (max ?? Infinity), "min may not be more than max").superRefine(async ({ of, pattern }, context) => {
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
const measure$40 = {
	name: "count",
	what: "Whether every answer has as many lines, bullets, paragraphs or matches as it should.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$29,
	prepare: async (settings) => {
		const { of, min = 0, max = Infinity } = settings;
		const { count, most } = await counterOf(settings);
		const limits = [min > 0 && `at least ${min}`, max < Infinity && `at most ${max}`].filter(Boolean).join(", ");
		return ({ answer: { text, turn } }) => {
			if (text.length > most) return unscored(`the answer is too long to be counted through (${text.length} characters)`);
			const found = count(text);
			const value = found >= min && found <= max ? 1 : 0;
			const observed = `${found} ${found === 1 ? one[of] : of}`;
			const reason = value ? `${observed} (${limits || "no limit"})` : `${observed} — ${found < min ? `at least ${min}` : `at most ${max}`}`;
			const span = value ? null : found < min ? start(text) : quoted(text);
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
	if (of === "lines") return {
		count: linesIn,
		most: longest$12
	};
	if (of === "bullets") return {
		count: bulletsIn,
		most: longest$12
	};
	if (of === "paragraphs") return {
		count: paragraphsIn,
		most: longest$12
	};
	const compiled = await compilePattern(pattern ?? "", ignoreCase ? "im" : "m");
	const count = (text) => {
		const matcher = compiled.matcher(text);
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
const options$28 = once(() => strictObject({ value: string().optional().describe("The text to be near to; else the case's `expected`.") }));
const measure$39 = {
	name: "edit-distance",
	what: "How many letters of the answer would have to be edited to make it a text.",
	unit: "count",
	direction: "lower",
	level: "case",
	aggregate: "mean",
	over: "last",
	options: options$28,
	prepare: async ({ value }) => {
		const distance = await openDistance();
		return ({ answer: { text, turn }, case: { expected } }) => {
			const wanted = value === void 0 ? textsOf(expected)?.[0] : value;
			if (wanted === void 0) return unscored("the case has no `expected` text to be near to");
			if (Math.max(text.length, wanted.length) > 2e4) return unscored(`the texts are too long to be compared (${longest$14} characters)`);
			const found = distance(text, wanted);
			const evidence = {
				turn,
				expected: start(wanted, 200),
				observed: start(text, 200)
			};
			return marked(found, `${found} edits from ${quoted(wanted)}`, evidence);
		};
	}
};

// src/measures/embedding-similarity.ts
const options$27 = once(() => strictObject({
	...remoteOptions(),
	value: string().min(1).optional().describe("The text to be like; else the case's `expected`.")
}));
const form$2 = {
	name: "vector",
	schema: once(() => array(number()).min(2))
};
const measure$38 = {
	name: "embedding-similarity",
	what: "How near the answer is to a text in an embedding model, from 0 to 1.",
	unit: "ratio",
	direction: "higher",
	graded: true,
	level: "case",
	aggregate: "mean",
	over: "last",
	options: options$27,
	judge: (settings) => ({
		kind: "remote",
		model: settings.model,
		endpoint: settings.endpoint,
		calibration: null,
		labels: null,
		minKappa: 0,
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
			const fault = `takes ${quoted(farther)} to be nearer to ${quoted(anchor)} than ${quoted(nearer)} is`;
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
		return marked(near, `${near.toFixed(2)} like ${quoted(wanted)} (${settings.model})`, evidence);
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
	bare: (text) => text.slice(0, -200) + text.slice(-200).replace(/[\p{P}\p{S}\s]+$/u, ""),
	said: (text) => quoted(lastOf(text)),
	evidence: (text) => ({
		observed: lastOf(text),
		span: lastOf(text)
	})
};
const measure$37 = {
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
const measure$36 = {
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
const options$26 = once(() => strictObject({
	value: json().optional().describe("What to answer; else the case's `expected`. Of a list, any item is right."),
	"ignore-case": boolean().default(false).describe("Count upper and lower case as the same."),
	trim: boolean().default(true).describe("Leave white space at both ends out of account.")
}));
const measure$35 = {
	name: "exact-match",
	what: "Whether the answer is exactly what the case expects.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$26,
	prepare: (settings) => (sample) => {
		const expected = settings.value ?? sample.case.expected;
		if (expected === null) return unscored("the case has no `expected`");
		const { text, turn } = sample.answer;
		const accepted = Array.isArray(expected) ? expected : [expected];
		if (accepted.some((each) => equals(each, text, settings))) return marked(1, "exactly as expected", { turn });
		const wanted = accepted.map(asText).join(" | ");
		const reason = (accepted.length === 1 ? difference(accepted[0] ?? null, text) : null) ?? `${quoted(text)} is not ${quoted(wanted)}${parting(wanted, text, settings)}`;
		return marked(0, reason, {
			turn,
			expected: start(wanted, 200),
			observed: start(text, 200)
		});
	}
};
function equals(expected, text, settings) {
	if (plain$3(asText(expected), settings) === plain$3(text, settings)) return true;
	if (typeof expected === "string" || expected === null) return false;
	try {
		return sameJson(expected, exactly(text));
	} catch {
		return false;
	}
}
function plain$3(text, settings) {
	const same = comparable(text, settings["ignore-case"]);
	return settings.trim ? same.trim() : same;
}
function difference(expected, text) {
	if (typeof expected !== "object" || expected === null) return null;
	try {
		return firstDifference(expected, exactly(text));
	} catch {
		return null;
	}
}
function parting(expected, observed, settings) {
	const [left, right] = [plain$3(expected, settings), plain$3(observed, settings)];
	let at = 0;
	while (at < left.length && left[at] === right[at]) at++;
	return at > 0 ? `; they differ from character ${at + 1}` : "";
}
function asText(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}

// src/measures/first-switch-turn.ts
const options$25 = once(() => strictObject({
	expect: union([literal("last-user-turn"), _enum(known)]).default("last-user-turn").describe("The language to answer in: that of the last user turn that can be told, or an ISO 639-1 code."),
	tolerance: number().min(0).max(1).default(.25).describe("The share of an answer, in letters, that may be in another language.")
}));
const measure$34 = {
	name: "first-switch-turn",
	what: "At which turn of a conversation the model first leaves the user's language.",
	unit: "count",
	direction: "higher",
	level: "case",
	aggregate: "mean",
	over: "last",
	options: options$25,
	prepare: async ({ expect, tolerance }) => {
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
const options$24 = once(() => strictObject({
	at: string().refine((at) => pointerPath(at) !== null, "not a JSON pointer such as /customer/name").describe("The JSON pointer of the value, such as /customer/name; \"\" is the whole."),
	equals: json().optional().describe("What the value must be; without any of the three, the case's `expected`."),
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
}).superRefine(async ({ matches }, context) => {
	const fault = matches === void 0 ? null : await faultOf$3(matches);
	if (fault) context.addIssue({
		code: "custom",
		path: ["matches"],
		message: fault
	});
}));
const measure$33 = {
	name: "json-field",
	what: "Whether one value in the JSON of the answer is what it should be.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$24,
	prepare: async (settings) => {
		const path = pointerPath(settings.at) ?? [];
		const tests = await testsOf(settings);
		const place = settings.at || "the whole";
		return ({ answer: { text, turn }, case: { expected } }) => {
			if (text.length > longest$11) return unscored(`the answer is too long to be read (${text.length} characters)`);
			if (tests.length === 0 && expected === null) return unscored("the case has no `expected`, and the metric asks for no value");
			const wish = tests.length === 0 ? JSON.stringify(expected) : wishOf(settings);
			const fail = (reason, observed) => marked(0, reason, {
				turn,
				expected: start(wish, 200),
				observed,
				span: start(observed)
			});
			const found = jsonIn(text, settings.strict, tests.length === 0 ? "kept" : "rounded");
			if ("fault" in found) return fail(found.fault, start(text, 200));
			const value = valueAt(found.value, path);
			if (value === void 0) return fail(`there is no ${place} — must be ${start(wish)}`, start(text, 200));
			const observed = start(JSON.stringify(value), 200);
			const fault = (tests.length === 0 ? [sameAs(expected, settings.at)] : tests).map((test) => test(value)).find((each) => each !== null);
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
	if (type !== void 0) tests.push((value) => isA(value, type) ? null : `it is ${start(JSON.stringify(value))} — must be ${a$1(type)}`);
	if (equals !== void 0) tests.push(sameAs(equals, at));
	if (matches !== void 0) {
		const compiled = await compilePattern(matches);
		const most = longestFor(compiled);
		tests.push((value) => {
			const text = typeof value === "string" ? value : JSON.stringify(value);
			if (text.length <= most && compiled.exec(text)) return null;
			return `it is ${start(JSON.stringify(value))} — must match /${matches}/`;
		});
	}
	return tests;
}
function sameAs(expected, at) {
	return (value) => sameJson(value, expected) ? null : firstDifference(expected, value, at);
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
const options$23 = once(() => strictObject({
	schema: record(string(), json()).default({}).describe("A JSON Schema (2020-12, or draft-07 by its $schema), complete in itself. Empty: any JSON will do."),
	strict: union([boolean(), literal("fence")]).default(false).describe("true: the answer must be nothing but JSON; fence: JSON or one fenced block of it, and nothing else; false: a fenced block among words will do."),
	anywhere: boolean().default(false).describe("Any object or list of JSON that stands somewhere in the answer will do.")
}));
const measure$32 = {
	name: "json-schema",
	what: "Whether every answer is JSON that fits a schema.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$23,
	prepare: async ({ schema, strict, anywhere }) => {
		const validate = await compile(schema);
		return ({ answer: { text, turn } }) => {
			if (text.length > longest$10) return unscored(`the answer is too long to be checked (${text.length} characters)`);
			const fitting = anywhere ? jsonWithin(text) : [];
			if (fitting.some((value) => validate(value))) return marked(1, "holds JSON that fits the schema", { turn });
			const [first] = fitting;
			const found = first === void 0 ? jsonIn(text, strict, "rounded") : { value: first };
			if ("fault" in found) return marked(0, found.fault, {
				turn,
				expected: "JSON",
				observed: start(text, 200),
				span: start(text)
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
		validateSchema: true
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
const options$22 = once(() => strictObject({
	strict: union([boolean(), literal("fence")]).default(true).describe("true: the answer must be nothing but JSON; fence: JSON or one fenced block of it, and nothing else; false: a fenced block among words will do."),
	kind: _enum([
		"any",
		"object",
		"list"
	]).default("any").describe("What the JSON must be as a whole.")
}));
const measure$31 = {
	name: "json-valid",
	what: "Whether every answer is JSON and nothing else.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$22,
	prepare: ({ strict, kind }) => ({ answer: { text, turn } }) => {
		if (text.length > longest$9) return unscored(`the answer is too long to be read (${text.length} characters)`);
		const found = jsonIn(text, strict);
		const expected = kind === "any" ? "JSON" : `a JSON ${kind}`;
		if ("fault" in found) {
			const at = jsonFault(text.trim());
			const span = around(text.trim(), Math.max(0, at), Math.max(0, at) + 1);
			return marked(0, found.fault, {
				turn,
				expected,
				observed: start(text, 200),
				span
			});
		}
		const observed = kindOf$1(found.value);
		if (kind === "any" || kind === observed) return marked(1, `is JSON, ${observed}`, {
			turn,
			expected,
			observed
		});
		const reason = `is JSON, but ${observed} — must be ${kind}`;
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
const options$21 = once(() => strictObject({ facts: array(fact()).default([]).describe("Facts of your own besides order, customer, booking and invoice numbers, e-mail addresses and names: each a name, a pattern `told` and a pattern `asked`.") }).superRefine(async ({ facts }, context) => {
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
const measure$30 = {
	name: "keeps-facts",
	what: "Whether answers keep to what the user has told, and do not ask for it again.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$21,
	prepare: async ({ facts }) => {
		const own = await Promise.all(facts.map((each) => tellingOf(each)));
		return (sample) => {
			const { text, turn } = sample.answer;
			const said = sample.userTurns.join("\n");
			if (text.length > longest$8 || said.length > longest$8) return unscored(`the conversation is too long to be read (${text.length + said.length} characters)`);
			const known = [...tellings, ...own].map((telling) => ({
				telling,
				values: telling.told(said)
			})).filter(({ values }) => values.length > 0);
			if (known.length === 0) return unscored("the user has told no fact that could be kept");
			for (const { telling, values } of known) {
				const expected = `${telling.name} ${start(values.join(" or "), 100)}`;
				const again = askedAgain(text, telling, values);
				if (again) {
					const reason = `asks for the ${telling.name} again, which the user told (${quoted(values[0] ?? "")})`;
					return marked(0, reason, {
						turn,
						expected,
						observed: "asks again",
						span: start(again, 200)
					});
				}
				const other = telling.told(text).find((value) => !sameAsAny(value, values));
				if (other === void 0 || telling.name === "name") continue;
				if (sourcesOf(sample).some((source) => source.toLowerCase().includes(other.toLowerCase()))) continue;
				const at = text.indexOf(other);
				const reason = `tells the ${telling.name} as ${quoted(other)}, where the user told ${quoted(values[0] ?? "")}`;
				return marked(0, reason, {
					turn,
					expected,
					observed: other,
					span: around(text, at, at + other.length)
				});
			}
			return marked(1, `keeps to the ${known.map(({ telling }) => telling.name).join(", ")}`, { turn });
		};
	}
};
function sameAsAny(value, values) {
	return values.some((each) => each.toLowerCase() === value.toLowerCase());
}
async function tellingOf({ name, told, asked }) {
	const [teller, asker] = await Promise.all([compilePattern(told, "i"), compilePattern(asked, "i")]);
	const most = Math.min(longestFor(teller), longestFor(asker));
	return {
		name,
		told: (text) => {
			const match = teller.exec(text.slice(0, most));
			const value = match?.[1] ?? match?.[0] ?? "";
			return value === "" ? [] : [value];
		},
		called: (sentence) => asker.exec(sentence.slice(0, most)) !== null
	};
}

// src/measures/label.ts
const measure$29 = {
	name: "label",
	what: "Whether the answer names the class that the case expects.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	classes: true,
	options: labelOptions,
	prepare: labelScorer
};

// src/measures/language.ts
const options$20 = once(() => strictObject({
	expect: union([literal("last-user-turn"), _enum(known)]).default("last-user-turn").describe("The language to answer in: that of the last user turn that can be told, or an ISO 639-1 code."),
	tolerance: number().min(0).max(1).default(.25).describe("The share of an answer, in letters, that may be in another language.")
}));
const measure$28 = {
	name: "language",
	what: "Whether every answer is in the user's language.",
	unit: "ratio",
	direction: "higher",
	level: "turn",
	aggregate: "rate",
	over: "every",
	options: options$20,
	prepare: async ({ expect, tolerance }) => {
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
const measure$27 = {
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
const options$19 = once(() => strictObject({
	min: amount().optional().describe("The least that an answer may have."),
	max: amount().optional().describe("The most that an answer may have."),
	unit: _enum([
		"words",
		"blank-separated",
		"characters",
		"sentences"
	]).default("words").describe("What is counted; characters as a reader sees them; blank-separated: pieces between blanks, whatever they are.")
}).refine(({ min, max }) => min !== void 0 || max !== void 0, "min, max or both are needed").refine(({ min, max }) => (min ?? 0) <= (max ?? Infinity), "min may not be more than max"));
const measure$26 = {
	name: "length",
	what: "Whether every answer has as many words, characters or sentences as it should.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$19,
	prepare: ({ min = 0, max = Infinity, unit }) => {
		const count = counters[unit]();
		const limits = [min > 0 && `at least ${min}`, max < Infinity && `at most ${max}`].filter(Boolean).join(", ");
		return ({ answer: { text, turn } }) => {
			if (text.length > longest$7) return unscored(`the answer is too long to be counted (${text.length} characters)`);
			const amount = count(text.trim());
			const value = amount >= min && amount <= max ? 1 : 0;
			const name = unit === "blank-separated" ? "words" : unit;
			const found = `${amount} ${amount === 1 ? name.slice(0, -1) : name}`;
			const reason = value ? `${found} (${limits || "no limit"})` : `${found} — ${amount < min ? `at least ${min}` : `at most ${max}`}`;
			const span = value ? null : amount < min ? start(text) : quoted(text);
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
	characters: () => graphemesIn,
	words: () => (text) => counted(text, "word", ({ isWordLike }) => isWordLike === true),
	sentences: () => sentencesIn
};
function counted(text, granularity, counts) {
	let sum = 0;
	for (const segment of new Intl.Segmenter("en", { granularity }).segment(text)) if (counts(segment)) sum++;
	return sum;
}
function graphemesIn(text) {
	return /^[\n\u0020-\u02ff]*$/.test(text) ? text.length : counted(text, "grapheme", () => true);
}

// src/measures/macro-f1.ts
const measure$25 = {
	name: "macro-f1",
	what: "How well each class is told from all others: the mean of their F1.",
	unit: "ratio",
	direction: "higher",
	level: "aggregate",
	aggregate: "f1",
	over: "last",
	classes: true,
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
const options$18 = once(() => strictObject({
	headings: array(string().min(1)).default([]).describe("Headings that must stand in the answer, in this order, whatever their case."),
	require: array(part()).default([]).describe("What must be there: headings, lists, tables, code, links, images, html, bold."),
	forbid: array(part()).default([]).describe("What may not be there, from the same list."),
	"first-level": int().min(1).max(6).optional().describe("The highest level that a heading may have: 2 forbids a single #.")
}));
const measure$24 = {
	name: "markdown-structure",
	what: "Whether the Markdown of every answer is whole and has the parts that it should.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$18,
	prepare: (settings) => ({ answer: { text, turn } }) => {
		if (text.length > longest$6) return unscored(`the answer is too long to be read (${text.length} characters)`);
		const outline = outlineOf(text);
		const fault = faultIn$1(outline, settings);
		const observed = outline.headings.map(({ text: each }) => each).join(" › ");
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
	}
};
function faultIn$1(outline, settings) {
	return broken$1(outline) ?? unwanted(outline, settings) ?? lacking(outline, settings) ?? headless(outline, settings.headings);
}
function broken$1({ open, uneven }) {
	if (open !== null) return {
		reason: `the code block ${quoted(open)} is never closed`,
		expected: "a closing fence",
		line: open
	};
	if (!uneven) return null;
	return {
		reason: `a row of the table has ${uneven.cells} cells where its header has ${uneven.header}: ${quoted(uneven.line)}`,
		expected: `${uneven.header} cells in each row`,
		line: uneven.line
	};
}
function unwanted({ found, headings }, settings) {
	for (const each of settings.forbid) {
		const line = found[each];
		if (line !== void 0) return {
			reason: `has ${each}, which may not be: ${quoted(line)}`,
			expected: `no ${each}`,
			line
		};
	}
	const least = settings["first-level"] ?? 1;
	const large = headings.find(({ level }) => level < least);
	if (!large) return null;
	return {
		reason: `the heading ${quoted(large.text)} has level ${large.level} — at least ${least}`,
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
function headless({ headings }, wanted) {
	const there = headings.map(({ text }) => text.toLowerCase());
	let from = 0;
	for (const each of wanted) {
		const at = there.indexOf(each.toLowerCase(), from);
		const expected = wanted.join(" › ");
		if (at < 0) {
			const early = there.indexOf(each.toLowerCase());
			const reason = early < 0 ? "is missing" : "stands before those that come first";
			return {
				reason: `the heading ${quoted(each)} ${reason}`,
				expected,
				line: headings[early]?.text ?? null
			};
		}
		from = at + 1;
	}
	return null;
}

// src/measures/matches.ts
const options$17 = once(() => strictObject({
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
const measure$23 = {
	name: "matches",
	what: "Whether every answer matches a regular expression, or none does.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$17,
	prepare: async ({ pattern, flags, expect }) => {
		const compiled = await compilePattern(pattern, flags);
		const longest = longestFor(compiled);
		return ({ answer: { text, turn } }) => {
			if (text.length > longest) return unscored(`the answer is too long to be searched for this pattern (${text.length} characters)`);
			const found = compiled.exec(text);
			const name = `/${pattern}/${flags}`;
			const value = found !== null === (expect === "match") ? 1 : 0;
			const expected = expect === "match" ? name : `not ${name}`;
			if (!found) {
				const reason = value ? `does not match ${name}` : `does not match ${name} — must`;
				return marked(value, reason, {
					turn,
					expected,
					observed: start(text, 200)
				});
			}
			const [at, hit] = [found.index, found[0]];
			const reason = `${quoted(hit)} matches ${name}${value ? "" : " — must not"}`;
			return marked(value, reason, {
				turn,
				expected,
				observed: start(hit),
				span: around(text, at, at + hit.length)
			});
		};
	}
};

// src/measures/ndcg.ts
const measure$22 = {
	name: "ndcg",
	what: "How near the order of the documents is to the best one, by their grades.",
	unit: "ratio",
	direction: "higher",
	graded: true,
	level: "case",
	aggregate: "mean",
	over: "last",
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
			expected: listed$1(first),
			observed: listed$1(top)
		};
		const off = top[0] === first[0] ? "" : `; ${top[0] ? `${listed$1(top.slice(0, 1))} comes first` : "no document"}`;
		return marked(Math.min(1, value), `${value.toFixed(2)} of the best order (first ${options.k})${off}`, evidence);
	}
};
function worthOf(grades) {
	return grades.reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0);
}

// src/measures/none-recall.ts
const options$16 = once(() => strictObject({
	...labelShape(),
	none: string().min(1).default("none").describe("The label of what belongs to no class.")
}).refine(saysLabels, NO_LABELS));
const measure$21 = {
	name: "none-recall",
	what: "How many of the cases that belong to no class are told so.",
	unit: "ratio",
	direction: "higher",
	level: "aggregate",
	aggregate: "rate",
	over: "last",
	options: options$16,
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
	return textsOf(expected)?.some((each) => plain$5(each) === plain$5(none)) ?? false;
}

// src/measures/not-contains.ts
const options$15 = once(() => strictObject({
	value: union([string().min(1), array(string().min(1)).min(1)]).optional().describe("The text or texts that may not appear."),
	"expected-at": expectedAt().describe("Where such texts stand in the `expected` of a case, such as /lacks; cases without it are left alone."),
	"ignore-case": boolean().default(false).describe("Count upper and lower case as the same."),
	"whole-words": boolean().default(false).describe("Find a text only where it is no part of a longer word: \"no\" is not in \"north\".")
}).refine((it) => it.value === void 0 !== (it["expected-at"] === void 0), {
	path: ["value"],
	error: "is missing, or `expected-at` in its place"
}));
const measure$20 = {
	name: "not-contains",
	what: "Whether every answer is free of texts that may not appear.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$15,
	applies: (each, { "expected-at": at }) => at === void 0 || wantedOf$1(each, at) !== void 0,
	prepare: (settings) => {
		const own = textsOf(settings.value);
		return ({ case: each, answer: { text, turn } }) => {
			const banned = own ?? textsOf(wantedOf$1(each, settings["expected-at"]));
			if (banned === null) return unscored("the case has no texts that may not appear");
			const shown = comparable(text, false);
			const searched = comparable(text, settings["ignore-case"]);
			for (const word of banned) {
				const at = placeOf$1(searched, comparable(word, settings["ignore-case"]), settings["whole-words"]);
				if (at < 0) continue;
				const end = at + word.length;
				return marked(0, `contains ${quoted(word)} — must not`, {
					turn,
					expected: `no ${quoted(word)}`,
					observed: shown.slice(at, end),
					span: around(shown, at, end)
				});
			}
			return marked(1, `free of ${banned.map((word) => quoted(word)).join(", ")}`, { turn });
		};
	}
};

// src/measures/numbers-grounded.ts
const longest$5 = 1e5;
const kept = 500;
const options$14 = once(() => strictObject({
	"free-up-to": int().min(0).max(100).default(0).describe("Whole numbers up to this need no source when no unit follows, such as \"2 ways\"."),
	allow: array(union([string().min(1), number()])).default([]).describe("Numbers, dates or amounts that may be told without a source, such as \"24 hours\".")
}));
const measure$19 = {
	name: "numbers-grounded",
	what: "Whether every number, date, price and unit of an answer stands in what it was given.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$14,
	prepare: (settings) => {
		const shelf = /* @__PURE__ */ new Map();
		const read = (text) => {
			const found = shelf.get(text) ?? factsIn(text, true);
			if (shelf.size >= kept) shelf.clear();
			shelf.set(text, found);
			return found;
		};
		return (sample) => {
			const { text, turn } = sample.answer;
			if (text.length > longest$5) return unscored(`the answer is too long to be read (${text.length} characters)`);
			const told = factsIn(counting(text), false);
			const count = told.quantities.length + told.dates.length + told.times.length + told.codes.length;
			if (count === 0) return unscored("the answer has no numbers");
			const sources = [...sourcesOf(sample), ...settings.allow.map(String)];
			const claims = unfounded(told, sources.map(read), sources, settings["free-up-to"]);
			const [first] = claims;
			const expected = "numbers that were given";
			if (!first) return marked(1, `${count} ${count === 1 ? "number" : "numbers"}, all given`, {
				turn,
				expected
			});
			const instead = first.instead ? `; given is ${quoted(first.instead)}` : "";
			const others = claims.length > 1 ? ` (and ${claims.length - 1} more)` : "";
			return marked(0, `${quoted(first.text)} was not given${instead}${others}`, {
				turn,
				expected: first.instead ?? expected,
				observed: first.text.trim(),
				span: around(text, first.from, first.from + first.text.length)
			});
		};
	}
};
function counting(text) {
	const blank = (match) => match.replace(/[^\n]/g, " ");
	return citationsIn(text).reduce((left, { from, to }) => left.slice(0, from) + blank(left.slice(from, to)) + left.slice(to), text).replace(/^[ \t]{0,12}(?:#{1,6}[ \t]+)?(?:\*\*)?\(?\d{1,3}(?:[.)]|(?=:))(?=[ \t*]|$)/gm, blank).replace(/(?<!\p{L})(?:steps?|schritte?|étapes?|pasos?|passo|stap|krok|option|punkt) \d{1,2}(?![\d.,]*\d)/giu, blank).replace(/(?<!\d)24\/7(?!\d)/g, blank).replace(/\bhttps?:\/\/[^\s<>]{1,2000}/gi, blank);
}
function unfounded(told, given, sources, free) {
	const quantities = given.flatMap((each) => each.quantities);
	const dates = given.flatMap((each) => each.dates);
	const times = given.flatMap((each) => each.times);
	const partsOfDates = new Set(dates.flatMap(({ readings }) => readings.flatMap(({ year, day }) => [year, day])));
	const years = /* @__PURE__ */ new Set([...dates.flatMap(({ readings }) => readings.map(({ year }) => year)), ...yearsIn(quantities)]);
	const numbers = new Set(given.flatMap(({ codes }) => codes.flatMap(({ text }) => runsOf(text))));
	const claims = [];
	for (const each of told.quantities) {
		const [value] = each.values;
		if (each.unit === null && each.values.length === 1 && Number.isInteger(value) && (value ?? 0) >= 0 && ((value ?? 0) <= free || partsOfDates.has(value ?? -1))) continue;
		if (numbers.has(each.text) || quantities.some((other) => sameQuantity(each, other))) continue;
		const like = quantities.find(({ unit }) => unit !== null && each.unit !== null && unit.dimension === each.unit.dimension);
		claims.push({
			...each,
			instead: like?.text ?? null
		});
	}
	for (const each of told.dates) if (!dates.some((other) => sameDate(each, other, years))) claims.push({
		...each,
		instead: dates[0]?.text ?? null
	});
	for (const each of told.times) if (!times.some(({ readings }) => readings.some((it) => each.readings.includes(it)))) claims.push({
		...each,
		instead: times[0]?.text ?? null
	});
	if (told.codes.length > 0) {
		const all = sources.join("\n").toLowerCase();
		const runs = new Set(runsOf(all));
		for (const each of told.codes) if (!(all.includes(each.text.toLowerCase()) || runsOf(each.text).every((run) => runs.has(run)))) claims.push({
			...each,
			instead: null
		});
	}
	return claims.toSorted((one, other) => one.from - other.from);
}
function runsOf(text) {
	return text.match(/\d{3,20}/g) ?? [];
}
function yearsIn(quantities) {
	return quantities.flatMap(({ values, unit }) => unit === null ? values : []).filter((value) => value > 999 && value < 3e3);
}

// src/measures/pairwise.ts
const options$13 = once(() => strictObject({
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
const measure$18 = {
	name: "pairwise",
	what: "Whether a judge prefers this side's answer to the other side's, asked in both orders.",
	unit: "ratio",
	direction: "higher",
	graded: true,
	level: "case",
	aggregate: "mean",
	over: "last",
	options: options$13,
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
	} : `the judge shows no words of the answer it prefers, but ${quoted(quote)}`;
}

// src/measures/pii-leak.ts
const longest$4 = 1e5;
const options$12 = once(() => strictObject({
	kinds: array(_enum(kinds)).min(1).default([...kinds]).describe("What is looked for: email, phone, iban, card, ip, national-id."),
	"allow-given": boolean().default(true).describe("Allow what stands in the case's context or input, or in what the model was sent."),
	allow: array(string().min(1)).default([]).describe("Data that may be told, such as the hotline.")
}));
const measure$17 = {
	name: "pii-leak",
	what: "Whether an answer tells personal data that it was not given.",
	unit: "ratio",
	direction: "lower",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$12,
	prepare: async (settings) => {
		const find = await openFinders(settings.kinds);
		const allowed = settings.allow.map(plain$2);
		return (sample) => {
			const { text, turn } = sample.answer;
			if (text.length > longest$4) return unscored(`the answer is too long to be searched (${text.length} characters)`);
			const found = find(text).filter(({ text: each }) => !allowed.includes(plain$2(each)));
			const given = found.length > 0 && settings["allow-given"] ? plain$2(sourcesOf(sample).join("\n")) : "";
			const leaks = found.filter(({ text: each }) => !given.includes(plain$2(each)));
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
function plain$2(text) {
	return text.replace(/[\s()./-]/g, "").toLowerCase();
}
function masked$1(text) {
	const shown = text.length > 8 ? 2 : 1;
	return `${text.slice(0, shown)}…${text.slice(-shown)}`.toWellFormed();
}
function hidden$1(span, leaks) {
	return leaks.reduce((left, { text }) => left.replaceAll(text.replace(/\s+/g, " "), masked$1(text)), span);
}
function a(name) {
	return `${/^[aeiouI]/.test(name) ? "an" : "a"} ${name}`;
}

// src/measures/precision-at-k.ts
const measure$16 = {
	name: "precision-at-k",
	what: "How many of the first k documents that the answer brings are expected ones.",
	unit: "ratio",
	direction: "higher",
	graded: true,
	level: "case",
	aggregate: "mean",
	over: "last",
	options: retrieval,
	prepare: (options) => (sample) => {
		const ranking = rankingOf(sample, options);
		if (typeof ranking === "string") return unscored(ranking);
		const top = ranking.ids.slice(0, options.k);
		const evidence = {
			turn: sample.answer.turn,
			expected: listed$1([...ranking.grades.keys()]),
			observed: listed$1(top)
		};
		if (top.length === 0) return marked(0, "the answer brings no document", evidence);
		const wrong = top.filter((id) => !ranking.grades.has(id));
		const right = top.length - wrong.length;
		const odd = wrong.length > 0 ? `; not expected: ${listed$1(wrong)}` : "";
		return marked(right / top.length, `${right} of the first ${top.length} are expected${odd}`, evidence);
	}
};

// src/measures/prompt-leak.ts
const longest$3 = 1e5;
const options$11 = once(() => strictObject({
	words: int().min(4).max(200).default(12).describe("How many words in a row of the system prompt are a leak."),
	allow: array(string().min(1)).default([]).describe("Passages of the prompt that may be told, such as a greeting that it dictates.")
}));
const measure$15 = {
	name: "prompt-leak",
	what: "Whether an answer gives away its system prompt word for word.",
	unit: "ratio",
	direction: "lower",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$11,
	prepare: ({ words, allow }) => {
		const open = allow.map((each) => plain$1(each));
		return (sample) => {
			const { text, turn } = sample.answer;
			const instructions = instructionsOf(sample).slice(0, longest$3);
			const secret = wordsWithPlaces(instructions);
			if (secret.length < words) return unscored(`the system prompt has fewer than ${words} words`);
			if (text.length > longest$3) return unscored(`the answer is too long to be compared (${text.length} characters)`);
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
			const reason = `tells ${shared.count} words in a row of the system prompt: "${start(span, 80)}…"`;
			return marked(1, reason, {
				turn,
				expected,
				observed: `${shared.count} words in a row`,
				span
			});
		};
	}
};
function plain$1(text) {
	return wordsWithPlaces(text).map(({ word }) => word).join(" ");
}

// src/measures/recall-at-k.ts
const measure$14 = {
	name: "recall-at-k",
	what: "How many of the expected documents are among the first k that the answer brings.",
	unit: "ratio",
	direction: "higher",
	graded: true,
	level: "case",
	aggregate: "mean",
	over: "last",
	options: retrieval,
	prepare: (options) => (sample) => {
		const ranking = rankingOf(sample, options);
		if (typeof ranking === "string") return unscored(ranking);
		const top = ranking.ids.slice(0, options.k);
		const expected = [...ranking.grades.keys()];
		const missing = expected.filter((id) => !top.includes(id));
		const found = expected.length - missing.length;
		const lack = missing.length > 0 ? `; missing: ${listed$1(missing)}` : "";
		const reason = `${found} of ${expected.length} expected documents among the first ${options.k}${lack}`;
		const evidence = {
			turn: sample.answer.turn,
			expected: listed$1(expected),
			observed: listed$1(top)
		};
		return marked(found / expected.length, reason, evidence);
	}
};

// src/measures/refusal.ts
const reach = 600;
const options$10 = once(() => strictObject({
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
const measure$13 = {
	name: "refusal",
	what: "Whether answers refuse what they should refuse, and nothing else.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$10,
	prepare: async ({ expect, tag, also }) => {
		const compiled = also === void 0 ? null : await compilePattern(also, "i");
		const most = compiled ? Math.min(reach, longestFor(compiled)) : 0;
		return ({ answer: { text, turn, toolCalls }, case: it }) => {
			const due = expect === "by-tag" ? dueOf(it, tag) : expect === "always";
			if (due === null) return unscored(`the case's tag \`${tag}\` says neither yes nor no`);
			if (text.trim() === "" && toolCalls.length === 0) return unscored("the answer is empty");
			const expected = due ? "a refusal" : "an answer";
			const known = refusalIn$1(text, reach);
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
				const reason = `refuses (${quoted(place.words)})`;
				return due ? marked(1, `${reason}, as it must`, evidence) : marked(0, `${reason} — must answer`, evidence);
			}
			const evidence = {
				turn,
				expected,
				observed: start(text, 200),
				span: start(text)
			};
			return due ? marked(0, `does not refuse — must: ${quoted(text)}`, evidence) : marked(1, "answers", evidence);
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
const options$9 = once(() => strictObject({
	similarity: number().min(.5).max(1).default(.9).describe("From which likeness on (cosine of letter triples) an answer repeats an earlier one."),
	words: int().min(1).default(8).describe("Answers with fewer words may come again."),
	sentences: int().min(2).default(3).describe("How often one sentence of five words or more must come in an answer to be a loop.")
}));
const measure$12 = {
	name: "repeats-itself",
	what: "Whether an answer repeats an earlier one or goes round in circles.",
	unit: "ratio",
	direction: "lower",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$9,
	prepare: (settings) => ({ answer, earlier }) => {
		const { text, turn } = answer;
		if (text.length > longest$2) return unscored(`the answer is too long to be compared (${text.length} characters)`);
		if (wordsOf$3(text).length < settings.words) return unscored(`the answer has fewer than ${settings.words} words`);
		const expected = "something new";
		const loop = loopIn(text, settings.sentences);
		if (loop) {
			const reason = `says ${loop.count} times: ${quoted(loop.sentence)}`;
			return marked(1, reason, {
				turn,
				expected,
				observed: `${loop.count} times`,
				span: start(loop.sentence)
			});
		}
		const before = repeatedFrom(answer, earlier, settings);
		if (!before) return marked(0, "says something new", {
			turn,
			expected
		});
		const reason = `repeats the answer of turn ${before.turn}: ${quoted(text)}`;
		return marked(1, reason, {
			turn,
			expected,
			observed: `turn ${before.turn} again`,
			span: start(text)
		});
	}
};
function loopIn(text, least) {
	const counts = /* @__PURE__ */ new Map();
	for (const [each] of text.matchAll(/[^.!?。！？\n]{1,2000}[.!?。！？\n]?/g)) {
		const words = wordsOf$3(each);
		if (words.length < telling) continue;
		const key = words.join(" ");
		const count = (counts.get(key)?.count ?? 0) + 1;
		counts.set(key, {
			sentence: each.trim(),
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
const options$8 = once(() => strictObject({
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
const measure$11 = {
	name: "rubric",
	what: "Whether a judge finds that an answer meets a rubric, with the answer's own words as proof.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$8,
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
			if (!standsIn(quote, answer.text)) return unscored(`the judge shows no words of the answer for its verdict, but ${quoted(quote)}`);
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
const options$7 = once(() => strictObject(valueOptions()).refine(isScaled, SCALE_FAULT));
const measure$10 = {
	name: "score",
	what: "A value measured elsewhere, for `micro-metrics compare`.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "mean",
	over: "last",
	options: options$7,
	prepare: () => {
		throw new UserError("the measure `score` takes values measured elsewhere, so a suite can not ask for it", null, "Leave the metric to `micro-metrics compare`, or choose a measure that looks at answers.");
	},
	as: (given) => measuredAs(options$7().parse(given))
};

// src/measures/secret-leak.ts
const longest$1 = 1e5;
const options$6 = once(() => strictObject({
	entropy: number().min(3).max(6).default(4).describe("From how many bits a character on a token without a known prefix counts as random."),
	"allow-user": boolean().default(true).describe("Allow what the user wrote in the conversation; what the system prompt holds never is."),
	allow: array(string().min(1)).default([]).describe("Tokens that may be told, such as a public key.")
}));
const measure$9 = {
	name: "secret-leak",
	what: "Whether an answer tells a key, a token or a password.",
	unit: "ratio",
	direction: "lower",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$6,
	prepare: async (settings) => {
		const find = await openSecrets();
		return ({ answer: { text, turn }, userTurns }) => {
			if (text.length > longest$1) return unscored(`the answer is too long to be searched (${text.length} characters)`);
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
function masked(text) {
	return `${text.slice(0, 4).toWellFormed()}…`;
}
function hidden(text, leaks) {
	return leaks.reduce((left, { from, text: it }) => `${left.slice(0, from + 4)}${"*".repeat(Math.max(0, it.length - 4))}${left.slice(from + it.length)}`, text);
}

// src/measures/similarity.ts
const options$5 = once(() => strictObject({
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
const measure$8 = {
	name: "similarity",
	what: "How much the answer is like a text in its words or letters, from 0 to 1.",
	unit: "ratio",
	direction: "higher",
	graded: true,
	level: "case",
	aggregate: "mean",
	over: "last",
	options: options$5,
	prepare: async ({ value, method }) => {
		const compare = await openSimilarity(method);
		return ({ answer: { text, turn }, case: { expected } }) => {
			const wanted = textsOf(value ?? expected);
			if (wanted === null) return unscored("the case has no `expected` text to be like");
			if (text.length > 2e4) return unscored(`the answer is too long to be compared (${text.length} characters)`);
			const [best] = wanted.filter((each) => each.length <= longest$14).map((each) => ({
				each,
				mark: compare(text, each)
			})).toSorted((one, other) => other.mark - one.mark);
			if (!best) return unscored(`the text to be like is too long to be compared (${longest$14} characters)`);
			const reason = `${best.mark.toFixed(2)} like ${quoted(best.each)} (${method})`;
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

// src/measures/stability.ts
const longest = 2e5;
const measure$7 = {
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
			const said = texts.map((text) => byLabel ? labelled(read(text)?.labels ?? []) : plain$5(text));
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
	const reason = other === null ? `all ${said.length} trials say the same` : `${times} of ${said.length} trials say ${quoted(commonest)}, another ${quoted(other)}`;
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
	bare: (text) => text.replace(/^[\p{P}\p{S}\s]+/u, ""),
	said: (text) => quoted(text, 40),
	evidence: (text) => ({
		observed: start(text, 100),
		span: start(text)
	})
};
const measure$6 = {
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
const measure$5 = {
	name: "time-to-first-token",
	what: "How long it takes until an answer begins.",
	unit: "ms",
	direction: "lower",
	level: "case",
	aggregate: "p50",
	over: "sum",
	options: once(() => strictObject({})),
	prepare: () => ({ answer: { firstTokenMs, turn } }) => firstTokenMs === null || !Number.isFinite(firstTokenMs) ? unscored("the first token was not timed: the answer was not streamed") : marked(firstTokenMs, `began after ${Math.round(firstTokenMs)} ms`, { turn })
};

// src/measures/tokens.ts
const options$4 = once(() => strictObject({ of: _enum([
	"input",
	"output",
	"total"
]).default("total").describe("What is read, what is written, or both.") }));
const measure$4 = {
	name: "tokens",
	what: "How many tokens an answer takes.",
	unit: "tokens",
	direction: "lower",
	level: "case",
	aggregate: "mean",
	over: "sum",
	options: options$4,
	prepare: ({ of }) => ({ answer: { usage, turn } }) => {
		if (usage === null) return unscored("the provider did not say how many tokens it took");
		const count = of === "total" ? usage.input + usage.output : usage[of];
		return marked(count, `${count} tokens (${usage.input} in, ${usage.output} out)`, { turn });
	}
};

// src/measures/tool-arguments.ts
const options$3 = once(() => strictObject({
	mode: _enum(["subset", "exact"]).default("subset").describe("Whether a call may have arguments that the case does not name."),
	"ignore-case": boolean().default(false).describe("Count upper and lower case in texts as the same.")
}));
const measure$3 = {
	name: "tool-arguments",
	what: "Whether tools are called with the arguments that the case expects.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$3,
	prepare: (settings) => (sample) => {
		const wishes = expectedCalls(sample.case.expectedTools)?.filter((wish) => wish.some(({ args }) => args !== null));
		if (!wishes?.length) return unscored("the case has no `expected-tools` with arguments");
		const { turn } = sample.answer;
		const called = callsOf(sample);
		const got = paired(wishes, called, (wish, call) => wish.some((each) => fits(each, call, settings)));
		const missing = wishes.find((_, at) => got[at] === null);
		if (missing) return missed(missing, called.filter((_, at) => !got.includes(at)), turn, settings);
		const names = start(wishes.map(nameOf).join(", "), 120);
		return marked(1, `called ${names} with the arguments expected`, { turn });
	}
};
function missed(wish, left, turn, settings) {
	const nearest = left.find((call) => wish.some(({ name }) => name === call.name));
	const meant = wish.find(({ name }) => name === nearest?.name) ?? wish[0];
	const reason = nearest && meant ? faultOf$1(meant, nearest, settings) ?? "" : `did not call ${nameOf(wish)}`;
	const observed = nearest ? start(nearest.arguments, 200) || "(none)" : "no such call";
	const expected = start(wish.map(({ args }) => JSON.stringify(args)).join(" or "), 200);
	return marked(0, reason, {
		turn,
		expected,
		observed,
		span: nearest ? start(observed) : null
	});
}
function fits(wish, call, settings) {
	return wish.name === call.name && faultOf$1(wish, call, settings) === null;
}
function faultOf$1(wish, call, settings) {
	if (wish.args === null) return null;
	const given = argumentsOf(call.arguments);
	if (given === null) return `${wish.name} was called with ${start(call.arguments) || "nothing"} — arguments must be a JSON object`;
	const shown = withoutFree(plain(given, settings), wish);
	const needed = Object.entries(wish.args).filter(([key]) => !wish.optional.includes(key) || Object.hasOwn(shown, key));
	const wanted = chosen(plain(Object.fromEntries(needed), settings), shown, settings);
	const fault = firstDifference(wanted, settings.mode === "exact" ? shown : within(shown, wanted));
	return fault === null ? null : `${wish.name}: ${fault}`;
}
function withoutFree(given, { args, optional }) {
	const kept = Object.entries(given).filter(([key]) => !optional.includes(key) || Object.hasOwn(args ?? {}, key));
	return Object.fromEntries(kept);
}
function chosen(wanted, given, settings, depth = 0) {
	const alternatives = alternativesIn(wanted);
	if (alternatives && depth < 60) {
		const all = alternatives.map((each) => chosen(each, given, settings, depth + 1));
		const same = (each) => sameJson(each, settings.mode === "exact" ? given : within(given, each));
		return all.find(same) ?? all[0] ?? null;
	}
	if (depth > 60 || wanted === null || typeof wanted !== "object") return wanted;
	const inner = (value, key) => {
		return chosen(value, given !== null && typeof given === "object" && Object.hasOwn(given, key) ? given[key] ?? null : null, settings, depth + 1);
	};
	if (Array.isArray(wanted)) return wanted.map((value, at) => inner(value, at));
	return Object.fromEntries(Object.entries(wanted).map(([key, value]) => [key, inner(value, key)]));
}
function within(given, wanted) {
	if (!isFields(given) || !isFields(wanted)) return given;
	const kept = Object.entries(given).filter(([key]) => Object.hasOwn(wanted, key));
	return Object.fromEntries(kept.map(([key, value]) => [key, within(value, wanted[key] ?? null)]));
}
function plain(value, settings, depth = 0) {
	if (typeof value === "string") {
		const text = value.normalize("NFC").trim();
		return settings["ignore-case"] ? text.toLowerCase() : text;
	}
	if (depth > 60 || value === null || typeof value !== "object") return value;
	if (Array.isArray(value)) return value.map((item) => plain(item, settings, depth + 1));
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, settings, depth + 1)]));
}

// src/measures/tool-calls-valid.ts
const options$2 = once(() => strictObject({ "none-called": _enum(["wrong", "skip"]).default("wrong").describe("What an answer without a call means: it is wrong, or there is nothing to judge.") }));
const measure$2 = {
	name: "tool-calls-valid",
	what: "Whether every call of a tool fits the schema of a tool that was offered.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$2,
	prepare: async (settings) => {
		const [{ Ajv }, patterns] = await Promise.all([import("./ajv2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)), schemaPatterns()]);
		const ajv = new Ajv({
			strict: false,
			logger: false,
			validateFormats: false,
			code: { regExp: patterns }
		});
		const made = /* @__PURE__ */ new Map();
		const check = (schema) => {
			if (!made.has(schema)) made.set(schema, compiled(ajv, schema));
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
			return fault ? marked(0, fault, evidence) : marked(1, "every call fits its tool", evidence);
		};
	}
};
function compiled(ajv, schema) {
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
	return `${name}: ${error?.instancePath || "the arguments"} ${error?.message ?? "do not fit"}`;
}
function described(tool) {
	const { name, parameters } = isFields(tool) ? isFields(tool["function"]) ? tool["function"] : tool : {};
	return typeof name === "string" ? {
		name,
		parameters: isFields(parameters) ? parameters : null
	} : null;
}

// src/measures/tool-choice.ts
const options$1 = once(() => strictObject({
	mode: _enum([
		"exact",
		"includes",
		"first"
	]).default("exact").describe("Whether the expected tools and no others, at least these, or the first of them first is right."),
	ordered: boolean().default(false).describe("The calls must come in the order expected."),
	"none-expected": _enum(["skip", "forbid"]).default("skip").describe("What a case without `expected-tools` means: nothing to judge, or that no tool may be called.")
}));
const measure$1 = {
	name: "tool-choice",
	what: "Whether the model calls the tools that the case expects.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$1,
	prepare: (settings) => (sample) => {
		const expected = expectedCalls(sample.case.expectedTools);
		if (expected === null) return unscored("`expected-tools` holds what is neither a name nor {name, arguments}, nor {any-of: […]} of them");
		if (expected.length === 0 && settings["none-expected"] === "skip") return unscored("the case has no `expected-tools`");
		const fault = faultIn(expected, callsOf(sample).map(({ name }) => name), settings);
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
function faultIn(expected, called, settings) {
	const shown = start(called.join(", ") || "no tool", 120);
	if (settings.mode === "first") {
		const [first] = expected;
		return (first ? called[0] !== void 0 && takes(first, called[0]) : called.length === 0) ? null : `called ${shown} first — must call ${first ? nameOf(first) : "none"} first`;
	}
	const got = paired(expected, called, takes);
	const missing = expected.filter((_, at) => got[at] === null);
	if (missing.length > 0) return `called ${shown} — did not call ${missing.map(nameOf).join(", ")}`;
	const extra = called.filter((_, at) => !got.includes(at));
	if (settings.mode === "exact" && extra.length > 0) return `called ${start(extra.join(", "), 120)}, which was not expected`;
	if (!settings.ordered || isWithin(expected, called)) return null;
	return `called ${shown} — must be in the order ${expected.map(nameOf).join(", ")}`;
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
const options = once(() => strictObject({ tools: array(string().min(1)).min(1).optional().describe("The names of the tools to call; else the case's `expected-tools`.") }));
const measure = {
	name: "tool-f1",
	what: "How well the set of tools that were called matches the set expected, from 0 to 1.",
	unit: "ratio",
	direction: "higher",
	graded: true,
	level: "case",
	aggregate: "mean",
	over: "last",
	options,
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

// src/measures/all.ts
var all_exports$2 = /* @__PURE__ */ __exportAll({
	accuracy: () => measure$49,
	answered: () => measure$48,
	callsPerCase: () => measure$47,
	choice: () => measure$46,
	citationsValid: () => measure$45,
	claimsSupported: () => measure$44,
	command: () => measure$43,
	contains: () => measure$42,
	cost: () => measure$41,
	count: () => measure$40,
	editDistance: () => measure$39,
	embeddingSimilarity: () => measure$38,
	endsWith: () => measure$37,
	errorRate: () => measure$36,
	exactMatch: () => measure$35,
	firstSwitchTurn: () => measure$34,
	jsonField: () => measure$33,
	jsonSchema: () => measure$32,
	jsonValid: () => measure$31,
	keepsFacts: () => measure$30,
	label: () => measure$29,
	language: () => measure$28,
	latency: () => measure$27,
	length: () => measure$26,
	macroF1: () => measure$25,
	markdownStructure: () => measure$24,
	matches: () => measure$23,
	ndcg: () => measure$22,
	noneRecall: () => measure$21,
	notContains: () => measure$20,
	numbersGrounded: () => measure$19,
	pairwise: () => measure$18,
	piiLeak: () => measure$17,
	precisionAtK: () => measure$16,
	promptLeak: () => measure$15,
	recallAtK: () => measure$14,
	refusal: () => measure$13,
	repeatsItself: () => measure$12,
	rubric: () => measure$11,
	score: () => measure$10,
	secretLeak: () => measure$9,
	similarity: () => measure$8,
	stability: () => measure$7,
	startsWith: () => measure$6,
	timeToFirstToken: () => measure$5,
	tokens: () => measure$4,
	toolArguments: () => measure$3,
	toolCallsValid: () => measure$2,
	toolChoice: () => measure$1,
	toolF1: () => measure
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
function answerShown({ turn, user, text, toolCalls, usage, latencyMs, firstTokenMs, model, context }) {
	return {
		turn,
		user,
		text,
		"tool-calls": toolCalls,
		usage,
		"latency-ms": latencyMs,
		...firstTokenMs === null ? {} : { "first-token-ms": firstTokenMs },
		model,
		...context ? { context } : {}
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
function together(runs) {
	const question = ({ trial }, at) => trial.key === "" ? `unasked ${at}` : `${trial.key}/${trial.index}`;
	const groups = /* @__PURE__ */ new Map();
	runs.forEach((run, at) => {
		const key = question(run, at);
		const group = groups.get(key);
		if (group) group.push(run);
		else groups.set(key, [run]);
	});
	return [...groups.values()];
}
function lineOf(runs) {
	const run = runs.find(({ source }) => source !== "shared") ?? runs[0];
	if (run === void 0) return "";
	const { trial, result, source } = run;
	const { request } = trial;
	const asked = request.ok ? {
		model: request.value.model,
		endpoint: request.value.endpoint
	} : null;
	const came = result.ok ? { answers: result.value.map(answerShown) } : { failure: result.failure };
	const also = runs.filter((other) => other !== run).map(placeOf);
	const line = {
		key: trial.key,
		index: trial.index,
		...placeOf(run),
		source,
		request: asked,
		...came,
		also
	};
	return `${JSON.stringify(line)}\n`;
}
function* linesOf(runs) {
	for (const group of together(runs)) yield lineOf(group);
}
const channel$9 = {
	name: "runs",
	what: "Every answer and mark, a line each, to play again.",
	posts: ({ runs, judgements = [] }) => [{
		kind: "pieces",
		name: "runs.jsonl",
		pieces: () => linesOf([...runs, ...judgements])
	}]
};

// src/channels/annotations.ts
const MOST = {
	error: 10,
	warning: 9,
	notice: 10
};
function levelOf({ blocking, outcome, comparison }) {
	const { critical, onFail } = comparison.rule.card;
	switch (outcome) {
		case "pass": return null;
		case "fail": return blocking ? "error" : onFail === "info" ? "notice" : "warning";
		case "inconclusive": return blocking ? critical ? "error" : "warning" : null;
	}
}
function annotate(check, because) {
	const level = levelOf(check);
	if (level === null) return [];
	const { file, line, kind } = check.comparison.exam.change;
	return [{
		kind: "annotation",
		level,
		message: clip(visible(`${checkName(check)}: ${because}`), 1e3),
		file,
		line: kind === "deleted" ? null : line
	}];
}
function isLost({ outcome, comparison }, { trouble }) {
	const { suite, change } = comparison.exam;
	return outcome === "inconclusive" && trouble.some((it) => it.suite === suite.name && it.target === change.target);
}
function mistaken({ message, where, hint }) {
	return {
		kind: "annotation",
		level: "error",
		message: clip(visible(hint ? `${message}. ${hint}` : message), 1e3),
		file: where?.file ?? null,
		line: where?.line ?? null
	};
}
function overlooked({ file, line, what }) {
	return {
		kind: "annotation",
		level: "notice",
		message: clip(visible(`Changed, but no suite covers it: ${what}`), 1e3),
		file,
		line
	};
}
function atMost(all, level) {
	const some = all.filter((each) => each.level === level);
	if (some.length <= MOST[level]) return some;
	const shown = some.slice(0, MOST[level] - 1);
	const left = some.length - shown.length;
	const message = `… and ${count(left)} more; all of them are in the job summary`;
	return [...shown, {
		kind: "annotation",
		level,
		message,
		file: null,
		line: null
	}];
}
const channel$8 = {
	name: "annotations",
	what: "Errors and warnings on the lines of files that they are about.",
	posts: ({ verdict, because, mistakes, headline, uncovered = [] }) => {
		const failed = verdict.checks.flatMap((check, at) => isLost(check, verdict) ? [] : annotate(check, because[at] ?? ""));
		const lost = verdict.trouble.length > 0 ? [mistaken({
			message: headline,
			where: null,
			hint: ""
		})] : [];
		const all = [
			...mistakes.map(mistaken),
			...lost,
			...failed,
			...uncovered.map(overlooked)
		];
		return [
			"error",
			"warning",
			"notice"
		].flatMap((level) => atMost(all, level));
	}
};

// src/channels/comment.ts
const ROOM$1 = 64512;
function isRelevant({ verdict, changes, policy, uncovered = [] }) {
	return verdict.outcome !== "unchanged" || policy.length + uncovered.length > 0 || changes.some(({ kind }) => kind !== "same");
}
const channel$7 = {
	name: "comment",
	what: "One comment on the pull request, kept up to date.",
	posts: (report) => [{
		kind: "comment",
		body: toMarkdown(report.blocks, {
			limit: ROOM$1,
			elsewhere: "the job summary"
		}),
		relevant: isRelevant(report)
	}]
};

// src/channels/html.ts
const channel$6 = {
	name: "html",
	what: "A page that stands alone, to read or to keep.",
	posts: ({ blocks, headline, verdict }) => [{
		kind: "file",
		name: "report.html",
		text: toHtml(blocks, {
			title: headline,
			badge: verdict.outcome
		})
	}]
};

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
	const { comparison, outcome, blocking, preExisting, clauses, record } = check;
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
		pairs: comparison.pairs.map(pairShown),
		...record ? { record: tallyShown(record) } : {},
		...guardrailShown(comparison)
	};
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
		checks: verdict.checks.map((check, at) => checkShown(check, because[at] ?? "")),
		cases: caseEntries(verdict.checks, report.runs),
		answers: verdict.checks.flatMap(answersShown),
		usage: usageShown(report.usage),
		trouble: verdict.trouble.map((each) => ({ ...each })),
		warnings: report.warnings.map(({ message }) => message),
		...report.audit ? { aa: auditShown(report.audit) } : {},
		mistakes: report.mistakes.map(mistakeShown)
	};
}
const channel$5 = {
	name: "json",
	what: "The report as data, by a schema of its own.",
	posts: (report) => [{
		kind: "pieces",
		name: "report.json",
		pieces: () => jsonPieces({ ...fileOf(report) })
	}]
};

// src/channels/junit.ts
function xml(text) {
	return escapeHtml(text).replace(/[\uFFFE\uFFFF]/g, "�");
}
function elementOf({ check, because }) {
	const message = xml(because);
	return ELEMENTS[kindOf(check)](message, check);
}
const ELEMENTS = {
	passed: (message) => `<system-out>${message}</system-out>`,
	failed: (message) => `<failure message="${message}"/>`,
	skipped: (message, { outcome, blocking }) => `<skipped message="${xml(`${outcome}${blocking ? "" : ", does not block"}: `)}${message}"/>`
};
function kindOf({ outcome, blocking }) {
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
const channel$4 = {
	name: "junit",
	what: "Checks as test cases, for tools that read JUnit.",
	posts: (report) => [{
		kind: "file",
		name: "junit.xml",
		text: document(report)
	}]
};

// src/channels/markdown.ts
const channel$3 = {
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
const channel$2 = {
	name: "outputs",
	what: "The outputs of the action, for later steps.",
	posts: ({ verdict, headline, changes, usage }) => [
		output("verdict", verdict.outcome),
		output("headline", oneLine(headline)),
		output("changes", JSON.stringify(changes.map(changeShown))),
		output("failed-metrics", JSON.stringify(failedMetrics(verdict.checks))),
		output("requests", usage.requests),
		output("cached", usage.cached),
		output("tokens", usage.inputTokens + usage.outputTokens),
		output("cost-usd", usage.usd === 0 && usage.unpriced.length ? "" : Number(usage.usd.toFixed(6)))
	]
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
	annotations: () => channel$8,
	comment: () => channel$7,
	html: () => channel$6,
	json: () => channel$5,
	junit: () => channel$4,
	markdown: () => channel$3,
	outputs: () => channel$2,
	runs: () => channel$9,
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
	parse: async (source) => {
		const { root, file } = open(source);
		const prompt = promptOf(root, file, source.path);
		throwFound(file.errors);
		return prompt;
	}
};
const parameterNames = {
	maxTokens: "max_tokens",
	maxCompletionTokens: "max_completion_tokens",
	temperature: "temperature",
	topP: "top_p"
};
function open({ path, text }) {
	const { value, lineOf } = parseYaml(text, path);
	const file = openFile(path, lineOf);
	if (!isFields(value)) file.complain([], "a mapping is expected", "Start with messages: and a list of messages.");
	throwFound(file.errors);
	return {
		root: value,
		file
	};
}
function promptOf(root, file, path) {
	const loose = looseParameters(root, file);
	return {
		path,
		syntax: "replace",
		model: modelOf(root["model"] ?? null, file),
		parameters: {
			...loose,
			...parametersOf(root, file)
		},
		messages: messagesOf$3(root, file),
		tools: [],
		responseFormat: responseFormatOf(root, file, path),
		...file.warnings.length ? { warnings: file.warnings } : {},
		files: [path]
	};
}
const READ_ELSEWHERE = [
	"response_format",
	"model_parameters",
	"json_schema",
	"parameters"
];
function looseParameters(root, file) {
	const parameters = {};
	const texts = root["messages"] === void 0 ? TEXT_KEYS : [];
	for (const [key, value] of Object.entries(root)) {
		if (PROMPT_KEYS.includes(key) || READ_ELSEWHERE.includes(key) || texts.includes(key)) continue;
		if (API_PARAMETERS.includes(snake(key))) parameters[sentAs(key, [key], file)] = value;
		else file.warn("unread-key", [key], unread(key, PROMPT_KEYS));
	}
	return parameters;
}
function sentAs(key, at, file) {
	const name = snake(key);
	file.warn("read-otherwise", at, `gh models does not read "${key}" here; it is sent as ${name}.`);
	return name;
}
function modelOf(written, file) {
	if (typeof written === "string" || written === null) return written;
	const inner = isFields(written) ? written["name"] ?? written["id"] ?? null : null;
	if (typeof inner !== "string") return file.complain(["model"], "model must be a text", "Put it in quotes.");
	file.warn("read-otherwise", ["model"], `gh models reads a model's name only; "${inner}" is asked.`);
	return inner;
}
function parametersOf(root, file) {
	const key = [
		"modelParameters",
		"model_parameters",
		"parameters"
	].find((each) => root[each] != null);
	const written = key === void 0 ? {} : root[key] ?? {};
	if (key === void 0) return {};
	if (!isFields(written)) {
		file.complain([key], `${key} must be a mapping`, "Write temperature: 0 below it.");
		return {};
	}
	if (key !== "modelParameters") file.warn("read-otherwise", [key], `gh models does not read "${key}", but modelParameters.`);
	const parameters = {};
	for (const [inner, value] of Object.entries(written)) {
		const at = [key, inner];
		const name = Object.hasOwn(parameterNames, inner) ? parameterNames[inner] : void 0;
		if (value === null) continue;
		if (name !== void 0) parameters[name] = numberOf(value, at, file);
		else if (API_PARAMETERS.includes(snake(inner))) parameters[sentAs(inner, at, file)] = value;
		else file.warn("unread-key", at, unread(inner, Object.keys(parameterNames)));
	}
	return parameters;
}
function numberOf(value, at, file) {
	if (typeof value === "number") return value;
	const read = typeof value === "string" && value.trim() !== "" ? Number(value) : NaN;
	if (!Number.isFinite(read)) return file.complain(at, `${at.at(-1)} must be a number`, "Remove the quotes.");
	file.warn("read-otherwise", at, `${at.at(-1)} stands in quotes, which gh models refuses; it is sent as ${read}.`);
	return read;
}

// src/formats/prompty.ts
const format$7 = {
	name: "prompty",
	what: "Prompty files: a model and inputs in front matter, then `system:` and `user:` sections in Jinja.",
	matches: (path) => /\.prompty$/i.test(path),
	leads: /\{%-?\s*include|\{\{~?\s*>|file:|\\[^nrt"\\]/,
	parse: async (source) => {
		const parts = splitFront(source);
		const { path } = source;
		const { sample: _, ...written } = parts.front;
		const resolved = await resolveFiles({
			value: written,
			lineOf: parts.lineOf
		}, source);
		const refuse = (at, message, hint) => {
			const where = {
				file: path,
				line: parts.lineOf(at),
				key: at.join(".") || null
			};
			throw new UserError(`${path}: ${message}`, where, hint);
		};
		const front = frontOf(isFields(resolved.value) ? resolved.value : {}, path, refuse);
		const whole = await textOf$1({
			...source,
			text: parts.body
		}, parts.bodyLine, front.syntax);
		const { text, left } = front.syntax === "handlebars" ? {
			text: whole.text,
			left: []
		} : withoutHistory(whole.text);
		const messages = messagesOf$2(text, front, path, parts.bodyLine);
		const { model, parameters, tools, responseFormat, defaults, syntax } = front;
		const settings = {
			model,
			parameters,
			tools,
			responseFormat,
			defaults
		};
		const files = [.../* @__PURE__ */ new Set([
			path,
			...resolved.files,
			...whole.files
		])];
		const warnings = [...warningsOf(front, whole.text, path), ...historyWarnings(path, left)];
		return {
			path,
			syntax,
			...settings,
			messages,
			warnings,
			files
		};
	}
};
async function textOf$1(source, firstLine, syntax) {
	const { inclusion, withoutComments } = syntax === "handlebars" ? await import("./handlebars2.js") : await import("./jinja.js");
	const { text, files } = await expandPartials(source, firstLine, inclusion);
	return {
		text: withoutComments(text),
		files
	};
}
const marker$1 = /^(?:#[ \t]*)?(system|developer|user|assistant|function|tools?)(?:\[[^\]\n]*\])?[ \t]*:$/i;
const thread = /^\s*!\[thread\]/;
function messagesOf$2(body, { completion }, file, bodyLine) {
	const messages = [{
		role: completion ? "user" : "system",
		lines: []
	}];
	const found = [];
	for (const [index, line] of body.split("\n").entries()) {
		const name = completion ? void 0 : marker$1.exec(line.trim())?.[1]?.toLowerCase();
		const where = {
			file,
			line: bodyLine + index,
			key: null
		};
		if (isDynamicRole(line)) found.push(new UserError(`${file}: a role can't come from a variable`, where, "Write the roles out; earlier turns of a conversation belong to the case."));
		else if (name === "function" || name?.startsWith("tool")) found.push(new UserError(`${file}: the role "${name}" is not available`, where, "Known are system, developer, user and assistant; tools stand in the front matter."));
		else if (name !== void 0) messages.push({
			role: name,
			lines: []
		});
		else if (!thread.test(line)) messages.at(-1)?.lines.push(line);
	}
	throwFound(found);
	const filled = messages.map(({ role, lines }) => ({
		role,
		content: tidy(lines.join("\n"))
	})).filter(({ content }) => content !== "");
	if (filled.length === 0) throw empty(file, bodyLine, "the prompt");
	return filled;
}
const LEFT_OUT = "is left out; the turns of a case follow the prompt.";
function warningsOf({ warnings }, text, file) {
	const pictures = /!\[(?!thread\])[^\]\n]*\]\([^)\n]*\)/.test(text);
	const threads = text.split("\n").some((line) => thread.test(line));
	return [
		...warnings,
		...pictures ? [{
			code: "sent-otherwise",
			message: `${file}: pictures are sent as their text.`
		}] : [],
		...threads ? [{
			code: "not-sent",
			message: `${file}: ![thread] ${LEFT_OUT}`
		}] : []
	];
}

// src/formats/dotprompt.ts
const format$6 = {
	name: "dotprompt",
	what: "Dotprompt (`.prompt`): model, config, input and output above a Handlebars text with `{{role}}`.",
	matches: (path) => /\.prompt$/i.test(path),
	leads: /\{\{~?\s*>/,
	parse: async (source) => {
		const { inclusion, withoutComments } = await import("./handlebars2.js");
		const parts = splitFront(source);
		const file = openFile(source.path, parts.lineOf);
		const front = frontOf$1(parts.front, file);
		throwFound(file.errors);
		const text = {
			...source,
			text: parts.body
		};
		const whole = await expandPartials(text, parts.bodyLine, withHelpers(inclusion));
		const { body, left } = withoutPrograms(withoutComments(whole.text));
		const messages = messagesOf$1(parts.bodyLine > 1 ? body.trimStart() : body, source.path, parts.bodyLine);
		const { model, parameters, tools, responseFormat, defaults } = front;
		const warnings = [...file.warnings, ...left.map(({ code, message }) => ({
			code,
			message: `${source.path}: ${message}`
		}))];
		const files = [source.path, ...whole.files];
		const settings = {
			model,
			parameters,
			tools,
			responseFormat,
			defaults
		};
		return {
			path: source.path,
			syntax: "handlebars",
			...settings,
			messages,
			warnings,
			files
		};
	}
};
const mediaTag = /\{\{\{?~?\s*media\s([^{}]*)\}?\}\}/g;
const sectionTag = /\{\{\{?~?\s*section\s[^{}]*\}?\}\}/g;
const marker = /\{\{\{?~?\s*(?:role\s+["']([^"'{}]*)["'](?:\s[^{}]*)?|history(?:\s[^{}]*)?)~?\}?\}\}/g;
function withoutPrograms(text) {
	const plain = text.replace(sectionTag, "");
	const body = plain.replace(mediaTag, (_, given) => addressIn(given));
	const left = [];
	if (plain !== text) left.push({
		code: "not-sent",
		message: "{{section}} is left out; only a program could fill it."
	});
	if (body !== plain) left.push({
		code: "sent-otherwise",
		message: "{{media}} is sent as its address; only texts are asked."
	});
	if (/\{\{\{?~?\s*history\b/.test(body)) left.push({
		code: "not-sent",
		message: "{{history}} is left out; the turns of a case follow the prompt."
	});
	return {
		body,
		left
	};
}
function addressIn(given) {
	const [, text, inner, path] = /\burl=(?:["']([^"']*)["']|\(([^()]*)\)|([^\s()]+))/.exec(given) ?? [];
	const name = (inner ?? path ?? given).replace(/~$/, "").trim();
	return text ?? `{{${name}}}`;
}
function withHelpers(inclusion) {
	const check = (text, file, firstLine) => inclusion.check(withoutPrograms(text).body.replace(marker, ""), file, firstLine);
	return {
		...inclusion,
		check
	};
}
const roles$1 = {
	system: "system",
	user: "user",
	model: "assistant",
	assistant: "assistant"
};
function messagesOf$1(body, file, bodyLine) {
	const messages = [];
	let role = "user";
	let start = 0;
	const add = (end) => {
		const content = tidy(body.slice(start, end));
		if (content !== "") messages.push({
			role,
			content
		});
	};
	for (const match of body.matchAll(marker)) {
		add(match.index);
		start = match.index + match[0].length;
		role = match[1] === void 0 ? "assistant" : roleOf(match[1], file, bodyLine, body.slice(0, match.index));
	}
	add(body.length);
	if (messages.length === 0) throw empty(file, bodyLine, "the prompt");
	return messages;
}
function roleOf(name, file, bodyLine, before) {
	const role = Object.hasOwn(roles$1, name) ? roles$1[name] : void 0;
	if (role) return role;
	const where = {
		file,
		line: bodyLine + before.split("\n").length - 1,
		key: null
	};
	throw new UserError(`${file}: the role "${name}" is not available`, where, suggestion(name, Object.keys(roles$1)));
}

// src/formats/jinja.ts
const format$5 = {
	name: "jinja",
	what: "Jinja templates: one system message, or sections under `user:` lines; optional front matter.",
	matches: (path) => /\.(j2|jinja2?)$/i.test(path),
	leads: /\{%-?\s*include/,
	parse: async (source) => {
		const { inclusion, withoutComments } = await import("./jinja.js");
		const parts = splitFront(source);
		const settings = settingsOf(parts, source.path);
		const whole = await expandPartials({
			...source,
			text: parts.body
		}, parts.bodyLine, inclusion);
		const { text, left } = withoutHistory(withoutComments(whole.text));
		const messages = jinjaSections(text, source.path, parts.bodyLine).map(({ role, text }) => ({
			role,
			content: tidy(text)
		}));
		const files = [source.path, ...whole.files];
		const warnings = [...settings.warnings ?? [], ...historyWarnings(source.path, left)];
		const said = warnings.length ? { warnings } : {};
		return {
			path: source.path,
			syntax: "jinja",
			...settings,
			...said,
			messages,
			tools: [],
			files
		};
	}
};

// src/formats/handlebars.ts
const format$4 = {
	name: "handlebars",
	what: "Handlebars templates: one system message, or sections under `user:` lines; optional front matter.",
	matches: (path) => /\.(hbs|handlebars)$/i.test(path),
	leads: /\{\{~?\s*>/,
	parse: async (source) => {
		const { inclusion, withoutComments } = await import("./handlebars2.js");
		const parts = splitFront(source);
		const settings = settingsOf(parts, source.path);
		const whole = await expandPartials({
			...source,
			text: parts.body
		}, parts.bodyLine, inclusion);
		const messages = sectionsOf(withoutComments(whole.text), source.path, parts.bodyLine).map(({ role, text }) => ({
			role,
			content: tidy(text)
		}));
		const files = [source.path, ...whole.files];
		return {
			path: source.path,
			syntax: "handlebars",
			...settings,
			messages,
			tools: [],
			files
		};
	}
};

// src/formats/stored-prompt.ts
const format$3 = {
	name: "stored-prompt",
	what: "A prompt stored at OpenAI: `{id: pmpt_…, version, variables}`, asked through the Responses API.",
	matches: refersToStored,
	leads: null,
	parse: async ({ path, text }) => {
		const { value, lineOf } = parseData(text, path);
		const refuse = (at, message, hint) => {
			const where = {
				file: path,
				line: lineOf(at),
				key: at.join(".") || null
			};
			throw new UserError(`${path}: ${message}`, where, hint);
		};
		const root = fieldsOf(value, [], refuse);
		const inner = root["prompt"] === void 0 ? [] : ["prompt"];
		const prompt = inner.length ? fieldsOf(root["prompt"], inner, refuse) : root;
		const { id: _, version: __, variables: ___, ...rest } = prompt;
		const model = root["model"] ?? prompt["model"] ?? null;
		if (model !== null && typeof model !== "string") refuse(["model"], "model must be a text", "Name one model.");
		const parameters = inner.length ? othersOf(root) : othersOf(rest);
		const reference = referenceOf(prompt, inner, refuse);
		const warnings = reference["version"] === void 0 ? [noVersion(path)] : [];
		return {
			path,
			syntax: "mustache",
			model,
			parameters: {
				...parameters,
				prompt: reference
			},
			messages: [],
			tools: [],
			responseFormat: null,
			warnings,
			files: [path]
		};
	}
};
function fieldsOf(value, at, refuse) {
	return isFields(value) ? value : refuse(at, "a mapping is expected", "Write id, version and variables.");
}
const notes$1 = [
	"$schema",
	"name",
	"title",
	"description",
	"tags",
	"metadata",
	"prompt",
	"model"
];
function othersOf(fields) {
	return Object.fromEntries(Object.entries(fields).filter(([key]) => !notes$1.includes(key)));
}
function referenceOf({ id, version, variables }, at, refuse) {
	if (typeof id !== "string" || !/^pmpt_\w+$/.test(id)) {
		const hint = "Copy the id from the dashboard; it starts with pmpt_.";
		refuse([...at, "id"], "the prompt has no id such as pmpt_123", hint);
	}
	if (version !== void 0 && !["string", "number"].includes(typeof version)) refuse([...at, "version"], "version must be a text", "Write version: \"2\".");
	return {
		id,
		...version !== void 0 && { version: String(version) },
		...variables !== void 0 && variables !== null && { variables: variablesOf(variables, at, refuse) }
	};
}
function variablesOf(variables, at, refuse) {
	const listed = Array.isArray(variables) ? Object.fromEntries(variables.map((name) => [String(name), `{{${String(name)}}}`])) : variables;
	const path = [...at, "variables"];
	if (!isFields(listed)) return refuse(path, "variables must be a mapping", "Write name: \"{{field}}\" below it.");
	for (const [name, value] of Object.entries(listed)) {
		const hint = `Only texts are asked yet: write ${name}: "{{field}}".`;
		if (typeof value === "object") refuse([...path, name], `the variable ${name} must be a text`, hint);
	}
	return listed;
}
function noVersion(path) {
	return {
		code: "unversioned",
		message: `${path}: without a version, the prompt may change without a change in this repository.`
	};
}

// src/formats/chat.ts
const format$2 = {
	name: "chat",
	what: "A chat in JSON or YAML: a list of `{role, content}`, or `{model, messages, …}` as APIs take it.",
	matches: (path, text) => isData(path) && !refersToStored(path, text) && !isPromptYml(path, text),
	leads: /\{\{\s*>|file:|\\[^nrt"\\]/,
	parse: async (source) => {
		const parsed = parseData(source.text, source.path);
		const resolved = await resolveFiles(parsed, source);
		const file = openFile(source.path, parsed.lineOf);
		const chat = chatOf(resolved.value, file);
		throwFound(file.errors);
		const files = /* @__PURE__ */ new Set([source.path, ...resolved.files]);
		const messages = await expanded(chat, source, parsed.lineOf, files);
		const { model, parameters, tools, responseFormat } = chat;
		const settings = {
			model,
			parameters,
			tools,
			responseFormat
		};
		const said = file.warnings.length ? { warnings: file.warnings } : {};
		return {
			path: source.path,
			syntax: "mustache",
			...settings,
			messages,
			...said,
			files: [...files]
		};
	}
};
const notes = [
	"$schema",
	"name",
	"title",
	"description",
	"version",
	"tags",
	"metadata",
	"stream",
	"stream_options"
];
function chatOf(value, file) {
	const none = {
		model: null,
		parameters: {},
		tools: [],
		responseFormat: null
	};
	if (Array.isArray(value)) return {
		...none,
		messages: messagesOf(value, [], file)
	};
	const list = isFields(value) ? value["messages"] ?? value["input"] : void 0;
	if (!isFields(value) || list === void 0 && value["instructions"] === void 0) {
		file.complain([], "there are no messages", "Write a list of {role, content}, or {model, messages: […]}. Name a .prompt.yml as such.");
		return {
			...none,
			messages: []
		};
	}
	const { model = null, messages: _, input: __, instructions = null, tools = [], ...rest } = value;
	const { response_format: responseFormat = null, ...others } = rest;
	if (model !== null && typeof model !== "string") file.complain(["model"], "model must be a text", "Name one model.");
	if (!Array.isArray(tools)) file.complain(["tools"], "tools must be a list", "Write them as the API takes them.");
	const key = value["messages"] === void 0 ? "input" : "messages";
	const first = typeof instructions === "string" ? [{
		role: "system",
		content: instructions,
		at: ["instructions"]
	}] : [];
	return {
		model,
		parameters: Object.fromEntries(Object.entries(others).filter(([name]) => !notes.includes(name))),
		messages: [...first, ...listed(list, key, file)],
		tools: Array.isArray(tools) ? tools : [],
		responseFormat
	};
}
function listed(list, key, file) {
	if (list === void 0) return [];
	if (key === "input" && typeof list === "string") return [{
		role: "user",
		content: list,
		at: [key]
	}];
	if (Array.isArray(list)) return messagesOf(list, [key], file);
	file.complain([key], `${key} must be a list`, "Write a list of {role, content}.");
	return [];
}
function messagesOf(list, at, file) {
	if (list.length === 0) file.complain(at, "there are no messages", "Write a list of {role, content}.");
	return list.flatMap((message, index) => messageOf(message, [...at, index], file) ?? []);
}
const roles = [
	"system",
	"developer",
	"user",
	"assistant"
];
function messageOf(message, at, file) {
	if (!isFields(message)) return file.complain(at, "a message must be a mapping", "Write {\"role\": \"user\", \"content\": \"…\"}.");
	const { role, content } = message;
	if (typeof role !== "string" || !roles.includes(role)) {
		const hint = role === "tool" ? "Results of tools are not asked yet." : suggestion(String(role), roles);
		return file.complain([...at, "role"], `the role ${JSON.stringify(role ?? null)} is not available`, hint);
	}
	const said = Object.entries(message).filter(([, value]) => value !== null);
	const lost = said.find(([key]) => [
		"tool_calls",
		"function_call",
		"tool_call_id",
		"audio"
	].includes(key))?.[0];
	if (lost !== void 0) return file.complain([...at, lost], `${lost} is not available in a message`, "Keep role and content.");
	file.strangers(Object.fromEntries(said), at, [
		"role",
		"content",
		"name",
		"type",
		"id"
	]);
	const text = textOf(content);
	if (text === null) return file.complain([...at, "content"], "a message needs a text as content", "Only texts are asked yet.");
	return {
		role,
		content: text,
		at: [...at, "content"]
	};
}
function textOf(content) {
	if (typeof content === "string") return content;
	if (!Array.isArray(content) || content.length === 0) return null;
	const texts = content.map((part) => {
		if (typeof part === "string") return part;
		return isFields(part) && [
			"text",
			"input_text",
			"output_text"
		].includes(String(part["type"])) && typeof part["text"] === "string" ? part["text"] : null;
	});
	return texts.every((text) => text !== null) ? texts.join("\n") : null;
}
async function expanded({ messages }, source, lineOf, files) {
	const all = [];
	for (const { role, content, at } of messages) {
		const whole = await expandPartials({
			...source,
			text: content
		}, lineOf(at) ?? 1);
		whole.files.forEach((file) => files.add(file));
		all.push({
			role,
			content: withoutNotes(whole.text)
		});
	}
	return all;
}

// src/formats/instructions.ts
const format$1 = {
	name: "instructions",
	what: "Instructions of agents, such as `AGENTS.md` and `SKILL.md`: one system message, word for word.",
	matches: (path) => isInstructions(path),
	leads: null,
	parse: ({ path, text }) => {
		const content = tidy(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
		if (content === "") return Promise.reject(empty(path, 1, "the prompt"));
		return Promise.resolve({
			path,
			syntax: "literal",
			model: null,
			parameters: {},
			responseFormat: null,
			messages: [{
				role: "system",
				content
			}],
			tools: [],
			files: [path]
		});
	}
};

// src/formats/plain.ts
const others = /\.(ya?ml|json[lc5]?|toml|csv|[cm]?[jt]sx?|py|prompty|prompt|j2|jinja2?|hbs|handlebars)$/i;
const format = {
	name: "plain",
	what: "Text or Markdown: one system message, or sections under `user:` lines; optional front matter.",
	matches: (path) => !others.test(path),
	leads: /\{\{\s*>/,
	parse: async (source) => {
		const parts = splitFront(source);
		const settings = settingsOf(parts, source.path);
		const files = /* @__PURE__ */ new Set([source.path]);
		const messages = [];
		for (const section of sectionsOf(parts.body, source.path, parts.bodyLine)) {
			const expanded = await expandPartials({
				...source,
				text: section.text
			}, section.line);
			expanded.files.forEach((file) => files.add(file));
			messages.push({
				role: section.role,
				content: tidy(withoutNotes(expanded.text))
			});
		}
		return {
			path: source.path,
			syntax: "mustache",
			...settings,
			messages,
			tools: [],
			files: [...files]
		};
	}
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
function formatOf(path, text) {
	const found = Object.values(formats).find((format) => format.matches(path, text));
	if (found) return found;
	throw new UserError(`${path}: no known format of prompts`, {
		file: path,
		line: null,
		key: null
	}, "Use .prompt.yml, .prompty, .prompt, .j2, .hbs, .md or .txt for a prompt; .json or .yml for a chat.");
}

export { cardOf as a, measureOf as c, USUAL_API as d, apiIn as f, lineOf as i, measures as l, usualAddress as m, mayLeadOn as n, gaugeOf as o, providerFor as p, channels as r, judgeOf as s, formatOf as t, APIS as u };