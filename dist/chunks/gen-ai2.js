import { qi as isFields } from "./ground.js";

// src/records/gen-ai.ts
const ASKS = [
	"chat",
	"generate_content",
	"text_completion",
	"completion"
];
function readSpans(spans) {
	const asks = askingIn(spans);
	const models = [...new Set(asks.flatMap((span) => modelOf(span.attributes) ?? []))];
	return {
		usage: usageOf(countingIn(spans)),
		calls: callsIn(spans, asks),
		found: foundIn(spans),
		asked: asks.length,
		model: models.length === 1 ? models[0] ?? null : null
	};
}
function askingIn(spans) {
	return innermost(spans, ({ attributes }) => {
		const operation = text(attributes["gen_ai.operation.name"]) ?? text(attributes["llm.request.type"]);
		return operation === null ? kindOf(attributes) === "llm" || kindOf(attributes) === null && tokensIn(attributes) !== null : ASKS.includes(operation);
	});
}
function countingIn(spans) {
	return innermost(spans, ({ attributes }) => tokensIn(attributes) !== null);
}
function innermost(spans, fits) {
	const fitting = spans.filter(fits);
	const parents = new Map(spans.map(({ id, parent }) => [id, parent]));
	const holding = /* @__PURE__ */ new Set();
	for (const { id } of fitting) for (let at = parents.get(id); at && !holding.has(at); at = parents.get(at)) holding.add(at);
	return fitting.filter(({ id }) => !holding.has(id));
}
function usageOf(spans) {
	if (spans.length === 0) return null;
	const parts = /* @__PURE__ */ new Map();
	for (const { attributes } of spans) {
		const tokens = tokensIn(attributes);
		const model = modelOf(attributes) ?? "";
		if (tokens) parts.set(model, {
			model,
			...sum(parts.get(model), tokens)
		});
	}
	const all = [...parts.values()];
	return {
		...all.reduce((one, other) => sum(one, other), {
			input: 0,
			output: 0
		}),
		...all.length > 1 ? { parts: all } : {}
	};
}
function sum(one, other) {
	const cached = (one?.cached ?? 0) + (other.cached ?? 0);
	return {
		input: (one?.input ?? 0) + other.input,
		output: (one?.output ?? 0) + other.output,
		...cached > 0 ? { cached } : {}
	};
}
function tokensIn(attributes) {
	const input = first(attributes, [
		"gen_ai.usage.input_tokens",
		"gen_ai.usage.prompt_tokens",
		"llm.token_count.prompt",
		"llm.usage.prompt_tokens"
	]);
	const output = first(attributes, [
		"gen_ai.usage.output_tokens",
		"gen_ai.usage.completion_tokens",
		"llm.token_count.completion",
		"llm.usage.completion_tokens"
	]);
	if (input === null && output === null) return null;
	const cached = first(attributes, [
		"gen_ai.usage.cache_read.input_tokens",
		"gen_ai.usage.cache_read_input_tokens",
		"llm.token_count.prompt_details.cache_read"
	]);
	return {
		input: input ?? 0,
		output: output ?? 0,
		...cached ? { cached: Math.min(cached, input ?? 0) } : {}
	};
}
function first(attributes, names) {
	const found = names.map((name) => attributes[name]).find((value) => typeof value === "number");
	return found !== void 0 && found >= 0 ? found : null;
}
function modelOf(attributes) {
	return text(attributes["gen_ai.response.model"]) ?? text(attributes["gen_ai.request.model"]) ?? text(attributes["llm.model_name"]);
}
function callsIn(spans, asks) {
	const done = innermost(spans, isTool).map(carriedOut);
	return done.length > 0 ? done : asks.flatMap(({ attributes }) => askedFor(attributes));
}
function isTool({ attributes }) {
	const operation = text(attributes["gen_ai.operation.name"]);
	return operation === "execute_tool" || operation === null && kindOf(attributes) === "tool";
}
function carriedOut({ name, attributes }) {
	const called = [
		"gen_ai.tool.name",
		"tool.name",
		"traceloop.entity.name"
	].map((key) => text(attributes[key]));
	const given = [
		"gen_ai.tool.call.arguments",
		"tool.parameters",
		"input.value",
		"traceloop.entity.input"
	].map((key) => attributes[key]).find((value) => value !== void 0 && value !== null);
	return {
		name: called.find((each) => each !== null) ?? name.replace(/^execute_tool /, ""),
		arguments: argumentsOf(given)
	};
}
function askedFor(attributes) {
	const calls = list(parsed(attributes["gen_ai.output.messages"])).flatMap((message) => isFields(message) ? list(message["parts"]) : []).flatMap((part) => {
		if (!isFields(part) || part["type"] !== "tool_call") return [];
		const name = text(part["name"]);
		return name === null ? [] : [{
			name,
			arguments: argumentsOf(part["arguments"])
		}];
	});
	return calls.length > 0 ? calls : numberedCalls(attributes);
}
const NUMBERED = /^(?:gen_ai\.completion\.\d+\.|llm\.output_messages\.\d+\.message\.)tool_calls\.\d+\.(?:tool_call\.function\.)?name$/;
function numberedCalls(attributes) {
	return inNumbers(Object.keys(attributes).filter((key) => NUMBERED.test(key))).flatMap((key) => {
		const name = text(attributes[key]);
		const given = attributes[key.replace(/name$/, "arguments")];
		return name === null ? [] : [{
			name,
			arguments: argumentsOf(given)
		}];
	});
}
function foundIn(spans) {
	const searches = spans.filter(({ attributes }) => isSearch(attributes));
	if (searches.length === 0) return null;
	return searches.flatMap(({ attributes }) => {
		const documents = list(parsed(attributes["gen_ai.retrieval.documents"])).flatMap(documentText);
		return documents.length > 0 ? documents : numberedDocuments(attributes);
	});
}
function isSearch(attributes) {
	return attributes["gen_ai.retrieval.documents"] !== void 0 || attributes["gen_ai.operation.name"] === "retrieval" || kindOf(attributes) === "retriever";
}
function documentText(document) {
	if (typeof document === "string") return [document];
	if (!isFields(document)) return [];
	return [
		"content",
		"text",
		"page_content",
		"id"
	].map((key) => text(document[key])).flatMap((each) => each ?? []).slice(0, 1);
}
function numberedDocuments(attributes) {
	return inNumbers(Object.keys(attributes).filter((key) => /^retrieval\.documents\.\d+\.document\.content$/.test(key))).flatMap((key) => text(attributes[key]) ?? []);
}
function inNumbers(keys) {
	const padded = (key) => key.replace(/\d+/g, (digits) => digits.padStart(8, "0"));
	return keys.toSorted((one, other) => padded(one) < padded(other) ? -1 : 1);
}
function kindOf(attributes) {
	return (text(attributes["openinference.span.kind"]) ?? text(attributes["traceloop.span.kind"]))?.toLowerCase() ?? null;
}
function argumentsOf(given) {
	if (given === void 0 || given === null) return "{}";
	return typeof given === "string" ? given : JSON.stringify(given);
}
function parsed(value) {
	if (typeof value !== "string") return value ?? null;
	try {
		return JSON.parse(value);
	} catch {
		return null;
	}
}
function list(value) {
	return Array.isArray(value) ? value : [];
}
function text(value) {
	return typeof value === "string" && value !== "" ? value : null;
}

export { readSpans as t };