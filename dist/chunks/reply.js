import { Ci as costOf, Hi as failureOf, Li as isNoAnswer, Pi as retired, Ri as noAnswer, Vi as failed, ji as isSameModel, qi as isFields } from "./ground.js";
import { Bt as tokensSent, Rt as tokensExpected, zt as tokensIn } from "./asking.js";
import { a as CONNECTING_LATE, o as ENDLESS } from "./wire.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { setTimeout: setTimeout$1 } = $node("node:timers/promises");

// src/edges/model/adapting.ts
const NEEDED = [
	"model",
	"messages",
	"input",
	"instructions",
	"tools",
	"response_format",
	"text",
	"prompt"
];
const UNSUPPORTED = new RegExp([
	String.raw`unsupported[ _](?:parameters?|value|field|argument)`,
	String.raw`(?:is|are) not (?:yet )?supported|(?:does|do)(?: not|n't) support|no longer supported`,
	String.raw`is deprecated for this model|cannot both be specified|only the default`,
	String.raw`extra (?:inputs|fields) (?:are )?not (?:permitted|allowed)`,
	String.raw`un(?:recognized|known|expected) (?:request )?(?:argument|parameter|field|name|keyword|property)`,
	String.raw`not (?:a )?(?:valid|recognized|allowed|known) (?:request )?(?:argument|parameter|field|property)`,
	String.raw`additional properties are not allowed`
].join("|"), "i");
const REFUSED = [400, 422];
const OTHER_NAME = {
	max_tokens: "max_completion_tokens",
	max_completion_tokens: "max_tokens"
};
function createAdapting() {
	const refused = /* @__PURE__ */ new Map();
	const sent = /* @__PURE__ */ new Map();
	return {
		adapted: (place, body) => {
			noteNames(sent, place, body);
			const known = refused.get(place);
			if (!known || !isFields(body)) return body;
			const entries = Object.entries(body).flatMap(([name, value]) => {
				const other = known.get(name);
				return other === void 0 ? [[name, value]] : other === null ? [] : [[other, value]];
			});
			return Object.fromEntries(entries);
		},
		learns: (place, body, refusal) => {
			const name = refusedIn(refusal, body);
			const known = refused.get(place) ?? /* @__PURE__ */ new Map();
			refused.set(place, known);
			if (name === null) return false;
			if (known.has(name)) return true;
			const came = [...known].find(([, other]) => other === name)?.[0];
			if (came) known.set(came, null);
			else known.set(name, isNamedInstead(name, refusal));
			return true;
		},
		notes: () => [...refused].flatMap(([place, known]) => noteOn(place, known, takersOf(known, refused, sent)))
	};
}
function takersOf(known, refused, sent) {
	const left = [...known].flatMap(([name, other]) => other === null ? [name] : []);
	return [...sent].flatMap(([place, names]) => {
		const takes = (name) => names.has(name) && !refused.get(place)?.has(name);
		return left.some(takes) ? [modelAt(place)] : [];
	});
}
function noteNames(sent, place, body) {
	if (!isFields(body)) return;
	const names = sent.get(place) ?? /* @__PURE__ */ new Set();
	if (names.size === 0) sent.set(place, names);
	for (const name in body) names.add(name);
}
function noteOn(place, known, takers) {
	if (known.size === 0) return [];
	const model = modelAt(place);
	const said = [...known].map(([name, other]) => other ? `${name} (sent as ${other})` : name).join(", ");
	if (takers.length === 0) return [{
		code: "told-by-model",
		message: `${model} does not take ${said}: it was asked without, whichever side asked it.`
	}];
	return [{
		code: "asked-otherwise",
		message: `${model} does not take ${said}: it was asked without, and ${takers.join(", ")} with, so a part of what differs may come of that. A program that sends it to ${model} is refused: take it out of what is sent there.`
	}];
}
function modelAt(place) {
	const [, model = place] = place.split(" ");
	return model;
}
function refusedIn({ status, code, param, message: text }, body) {
	if (!REFUSED.includes(status) || !isFields(body)) return null;
	if (!/^unsupported_(parameter|value)$/.test(code ?? "") && !UNSUPPORTED.test(text)) return null;
	const quoted = [...text.matchAll(/['"`]([\w.]+)['"`]/g)].map(([, name]) => name ?? "");
	const sent = (name) => Object.hasOwn(body, name);
	const name = [param ?? "", ...quoted].map((each) => each.split(".")[0] ?? "").find(sent);
	if (name !== void 0) return NEEDED.includes(name) ? null : name;
	return text.match(/[a-z]+(?:_[a-z]+)+|temperature|verbosity|seed/gi)?.find((word) => sent(word) && !NEEDED.includes(word)) ?? null;
}
function isNamedInstead(name, { message }) {
	const other = OTHER_NAME[name];
	return other && message.includes(other) ? other : null;
}

// src/edges/model/clock.ts
const CLOCK = {
	now: () => performance.now(),
	wait: (ms, signal) => setTimeout$1(ms, void 0, { signal }).catch(() => void 0),
	alarm: (ms, ring) => {
		const timer = setTimeout(ring, ms);
		return () => clearTimeout(timer);
	},
	chance: () => Math.random()
};
function backoff(tries, { first, most }, chance) {
	return Math.min(most, first * 2 ** tries) * (.8 + .4 * chance);
}

// src/edges/model/cut.ts
function requestsUsedUp({ written, maxRequests }) {
	return written?.isShare ? `this shard's share of the most requests that the run may make (${written.maxRequests}) is used up` : `the most requests that this run may make (${written?.maxRequests ?? maxRequests}) were made`;
}
function costUsedUp({ written, maxCost }) {
	return `${written?.isShare ? "this shard's share of the most that the run" : "the most that this run"} may cost ($${written?.maxCost ?? maxCost}) does not reach for one more call`;
}

// src/edges/model/meter.ts
function createMeter(settings, requests) {
	const { prices, maxCost, maxRequests } = settings;
	const sum = {
		input: 0,
		output: 0,
		usd: 0
	};
	const underWay = /* @__PURE__ */ new Set();
	let longest = null;
	const unpriced = /* @__PURE__ */ new Set();
	const untold = /* @__PURE__ */ new Set();
	const likely = ({ request, sent }) => {
		const output = tokensExpected(request, longest ?? 300);
		return costOf({
			input: sent,
			output
		}, prices, [request.model]) ?? 0;
	};
	const count = (asked, model, usage) => {
		const usd = costOf(usage, prices, [asked, model]);
		if (usd === null) unpriced.add(asked);
		longest = Math.max(longest ?? 0, usage.output);
		sum.input += usage.input;
		sum.output += usage.output;
		sum.usd += usd ?? 0;
	};
	const isTooMuch = (next) => {
		if (maxCost === null) return false;
		const aside = [...underWay].reduce((usd, each) => usd + likely(each), likely(next));
		return maxCost === 0 || sum.usd + aside > maxCost;
	};
	return {
		open: (request, messages) => {
			if (maxRequests !== null && requests() >= maxRequests) return budget(requestsUsedUp(settings));
			const next = {
				request,
				sent: maxCost === null ? 0 : tokensSent(request, messages)
			};
			if (isTooMuch(next)) return budget(costUsedUp(settings));
			underWay.add(next);
			const took = ({ usage, model, text = "" }) => {
				if (!usage) untold.add(request.model);
				const estimate = () => ({
					input: tokensSent(request, messages),
					output: tokensIn(text)
				});
				count(request.model, model, usage ?? estimate());
			};
			return {
				ok: true,
				value: {
					took,
					close: () => void underWay.delete(next)
				}
			};
		},
		consumption: () => ({
			requests: requests(),
			cached: 0,
			inputTokens: sum.input,
			outputTokens: sum.output,
			usd: sum.usd,
			unpriced: [...unpriced].sort()
		}),
		notes: () => [...untold].map((model) => `${model} does not say what its answers take: their tokens and cost are estimated from their text.`)
	};
}
function budget(message) {
	return failed("budget", message);
}

// src/edges/model/names.ts
const MOST$2 = 5;
function createNames() {
	const others = /* @__PURE__ */ new Map();
	const last = /* @__PURE__ */ new Map();
	return {
		heard: (asked, answered) => {
			if (answered === null || answered === "" || last.get(asked) === answered) return;
			last.set(asked, answered);
			if (isSameModel(asked, answered)) return;
			others.set(asked, (others.get(asked) ?? /* @__PURE__ */ new Set()).add(answered));
		},
		notes: () => [...others].map(([asked, names]) => {
			const [shown, left] = [[...names].slice(0, MOST$2), names.size - MOST$2];
			return `${asked} was asked, and ${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""} answered.`;
		})
	};
}

// src/edges/model/endpoint.ts
function headersOf({ apiKey, auth, headers }) {
	if (!apiKey) return { ...headers };
	return auth === "api-key" ? {
		...headers,
		"api-key": apiKey
	} : {
		...headers,
		authorization: `Bearer ${apiKey}`
	};
}
function addressOf({ baseUrl }, path) {
	const [base = "", ...query] = baseUrl.split("?");
	const address = `${base.replace(/\/+$/, "")}${path}`;
	return query.length ? `${address}?${query.join("?")}` : address;
}
function askedAt(endpoint, path) {
	const json = "application/json";
	const headers = {
		"content-type": json,
		accept: json,
		...headersOf(endpoint)
	};
	return {
		address: addressOf(endpoint, path),
		headers,
		baseUrl: endpoint.baseUrl
	};
}
function modelPath(model) {
	return `/models/${encodeURIComponent(model)}`;
}

// src/edges/model/words.ts
function inUsualForm(body) {
	return usual(parsed(body) ?? plain(body));
}
function sentOn(body, location) {
	const place = location.replace(/[?#].*$/s, "").replace(/\/\/[^/]*@/, "//");
	return {
		...inUsualForm(body),
		message: `leads to ${place}`
	};
}
function parsed(body) {
	try {
		const said = JSON.parse(body);
		return isDeeper(said, MOST_DEEP) ? null : said;
	} catch {
		return null;
	}
}
const MOST_DEEP = 32;
function isDeeper(value, than) {
	if (typeof value !== "object" || value === null) return false;
	return than === 0 || Object.values(value).some((inner) => isDeeper(inner, than - 1));
}
function plain(body) {
	const [, title] = /<title>([^<]*)<\/title>/i.exec(body.slice(0, MOST$1)) ?? [];
	return (title ?? body.slice(0, MOST$1).replace(/<[^<>]*>/g, " ")).replace(/\s+/g, " ").trim();
}
const MOST$1 = 4e3;
function usual(said) {
	if (typeof said === "string") return {
		message: said,
		code: null,
		param: null,
		type: null
	};
	if (Array.isArray(said)) return usual(said[0] ?? "");
	if (!isFields(said)) return usual("");
	if (isFields(said["error"])) return usual(said["error"]);
	const detail = detailOf(said);
	const { code, type, param } = said;
	return {
		message: [detail.message, rawOf(said)].filter(Boolean).join(": "),
		code: typeof code === "string" || typeof code === "number" ? String(code) : null,
		param: typeof param === "string" ? param : detail.param,
		type: typeof type === "string" ? type : null
	};
}
function detailOf(said) {
	for (const key of [
		"message",
		"Message",
		"msg",
		"detail",
		"error",
		"errors",
		"error_description"
	]) {
		const found = said[key];
		if (typeof found === "string" && found !== "") return about(found, said["loc"]);
		if (Array.isArray(found) && found.length > 0) return detailOf(asFields(found[0]));
		if (isFields(found)) return detailOf(found);
	}
	return {
		message: "",
		param: null
	};
}
function asFields(value) {
	return isFields(value) ? value : { message: typeof value === "string" ? value : JSON.stringify(value) };
}
function about(message, loc) {
	const name = Array.isArray(loc) ? loc.filter((step) => typeof step === "string" && step !== "body").at(0) : null;
	return typeof name === "string" ? {
		message: `${name}: ${message}`,
		param: name
	} : {
		message,
		param: null
	};
}
function rawOf({ metadata }) {
	const raw = isFields(metadata) ? metadata["raw"] : null;
	return typeof raw === "string" ? detailOf(asFields(parsed(raw) ?? raw)).message : "";
}

// src/edges/model/failures.ts
const BY_STATUS = {
	301: "not-found",
	302: "not-found",
	303: "not-found",
	307: "not-found",
	308: "not-found",
	402: "rate-limit",
	401: "auth",
	403: "auth",
	404: "not-found",
	410: "not-found",
	408: "timeout",
	429: "rate-limit"
};
const LONGEST_WORDS = 300;
const WORDS = {
	auth: "the endpoint refused the key",
	"not-found": "the endpoint does not know the model or the address",
	"rate-limit": "the endpoint limits the rate",
	timeout: "no answer in time",
	network: "the endpoint could not be reached",
	server: "the endpoint failed",
	rejected: "the endpoint refused the request",
	malformed: "the answer was not what the API promises"
};
function refused({ status, message, code, type }, model, baseUrl) {
	const cause = causeOf({
		status,
		message,
		code,
		type
	});
	if (isNoAnswer(cause)) return {
		...lacking({
			cause,
			words: message || code || type || "",
			usage: null,
			model: null
		}, model),
		status
	};
	const why = retired(baseUrl);
	const lead = isUsedUp({
		status,
		message,
		code,
		type
	}) ? "the quota of this key is used up" : void 0;
	const said = worded(cause, model, [status, message].filter(Boolean).join(" "), lead);
	return {
		cause,
		first: null,
		message: why ? `${said}; ${why}` : said,
		status
	};
}
const USED_UP = /insufficient[_ ](?:quota|credit|balance|funds)|exceeded your current quota|billing|credit balance|out of credits?/i;
function isUsedUp({ status, code, type, message }) {
	return status === 402 || status === 429 && USED_UP.test(`${code} ${type} ${message}`);
}
const FILTERS = [
	400,
	403,
	422
];
const FILTERED = /content[_ ](?:filter|policy)|content management policy|requires moderation|input was flagged|^invalid_prompt\b/i;
const VAGUE = [
	400,
	403,
	422
];
const NO_SUCH_MODEL = new RegExp([
	String.raw`\bmodel_(?:not_found|decommissioned|deprecated|not_available)\b|\binvalid_model\b`,
	String.raw`\binvalid model(?: name| id)?(?: passed in model)? ?[:='"\x60]`,
	String.raw`\bis not a valid model\b|\bmodel not exist\b|\bunknown model\b`,
	String.raw`\bmodel\b.{0,150}\bhas been (?:decommissioned|deprecated|retired|removed|shut ?down)\b`,
	String.raw`\bmodel\b.{0,150}\b(?:does not exist|is no longer (?:available|supported)|reached (?:its|the) end of)\b`
].join("|"), "i");
function causeOf({ status, code, type, message }) {
	if (FILTERS.includes(status) && FILTERED.test(`${code} ${message}`)) return "filtered";
	if (VAGUE.includes(status) && NO_SUCH_MODEL.test(`${code} ${type} ${message}`)) return "not-found";
	if (status >= 500) return "server";
	return BY_STATUS[status] ?? "rejected";
}
function lost({ code = "", name, message = "" }, model) {
	if (code === "ERR_ENDLESS") return malformed(model, message);
	const isLate = /time(d )?out|abort/i.test(`${name} ${code}`);
	const cause = isLate ? "timeout" : "network";
	return failureOf(cause, worded(cause, model, isLate ? "" : message || code));
}
function retiredFailure(model, baseUrl) {
	const why = retired(baseUrl);
	return why ? failureOf("not-found", `${why} (${model})`) : null;
}
function malformed(model, body = "") {
	return {
		cause: "malformed",
		first: null,
		message: worded("malformed", model, startOf(body)),
		status: 200
	};
}
function startOf(body) {
	if (/^\s*</.test(body)) return `a page instead of JSON: ${plain(body)}`;
	const start = body.slice(0, LONGEST_START);
	return NO_TEXT.test(start) ? "bytes that are no text" : start;
}
const LONGEST_START = 80;
const NO_TEXT = /[\0-\x08\x0e-\x1a\ufffd]/;
function lacking({ cause, words }, model) {
	const about = words === "" ? model : `${model}: ${words.slice(0, LONGEST_WORDS)}`;
	if (isNoAnswer(cause)) return {
		...noAnswer(cause, about),
		status: 200
	};
	return {
		cause,
		first: null,
		message: `${WORDS[cause] ?? cause} (${about})`,
		status: 200
	};
}
function worded(cause, model, said, lead = WORDS[cause] ?? cause) {
	return `${lead} (${model}${said ? `: ${said.slice(0, LONGEST_WORDS)}` : ""})`;
}

// src/edges/model/limits.ts
const MOST = 6e4;
function roomIn(headers, now) {
	const one = (name) => {
		const value = headers[name];
		return typeof value === "string" ? value : null;
	};
	const requests = one("x-ratelimit-remaining-requests") ?? one("x-ratelimit-remaining") ?? one("anthropic-ratelimit-requests-remaining");
	const tokens = one("x-ratelimit-remaining-tokens") ?? one("anthropic-ratelimit-tokens-remaining");
	if (requests === null && tokens === null) return null;
	const resets = [one("x-ratelimit-reset-requests") ?? one("x-ratelimit-reset") ?? one("anthropic-ratelimit-requests-reset"), one("x-ratelimit-reset-tokens") ?? one("anthropic-ratelimit-tokens-reset")];
	return {
		requests: countIn(requests),
		tokens: countIn(tokens),
		requestsIn: Math.min(MOST, waitIn(resets[0], now) ?? 0),
		tokensIn: Math.min(MOST, waitIn(resets[1], now) ?? 0)
	};
}
function retryAfter(headers, now) {
	const [exact, usual] = [headers["retry-after-ms"], headers["retry-after"]];
	const ms = typeof exact === "string" ? countIn(exact) : null;
	if (ms !== null) return ms;
	return typeof usual === "string" ? waitIn(usual, now) : null;
}
function countIn(value) {
	const count = value === null || value.trim() === "" ? NaN : Number(value);
	return Number.isFinite(count) && count >= 0 ? count : null;
}
const UNITS = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5,
	d: 864e5
};
const [SECONDS, MILLISECONDS] = [1e9, 0xe8d4a51000];
function waitIn(value, now) {
	const text = value?.trim() ?? "";
	if (text === "") return null;
	const number = Number(text);
	if (Number.isFinite(number)) {
		const ms = number >= MILLISECONDS ? number - now : number >= SECONDS ? number * 1e3 - now : number * 1e3;
		return Math.max(0, ms);
	}
	if (/^(?:\d+(?:\.\d+)?(?:ms|[smhd]))+$/.test(text)) return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/g)].reduce((sum, [, amount, unit = "s"]) => sum + Number(amount) * (UNITS[unit] ?? 1e3), 0);
	const date = Date.parse(text);
	return Number.isNaN(date) ? null : Math.max(0, date - now);
}

// src/edges/model/faults.ts
const LATER = [409, 425];
function faultOfRefusal(failure, refusal, headers) {
	const { status } = refusal;
	const waitMs = retryAfter(headers, Date.now());
	const of = (hope) => ({
		failure,
		hope,
		waitMs
	});
	if (isUsedUp(refusal)) return of("never");
	if (status === 429) return of("limited");
	if (status === 408 || status >= 500 || LATER.includes(status)) return of("later");
	return of(failure.cause === "auth" || failure.cause === "not-found" ? "if-known" : "none");
}
const SET_UP_WRONG = /^(?:ENOTFOUND|CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_PROXY_REFUSED)/;
function faultOfLoss(failure, { code = "" }) {
	return {
		failure,
		hope: failure.cause === "timeout" && code !== "ERR_CONNECT_TIMEOUT" ? "hung" : SET_UP_WRONG.test(code) ? "if-known" : "later",
		waitMs: null
	};
}
function faultOfReply(failure) {
	if (failure.cause === "malformed") return {
		failure,
		hope: "later",
		waitMs: null
	};
	return failure.cause === "broken-off" || failure.cause === "server" ? {
		failure,
		hope: "once",
		waitMs: null
	} : null;
}

// src/edges/model/reply.ts
function replied(provider, body, model, words) {
	const reply = provider.answer(body);
	if (reply && !("cause" in reply)) return {
		reply,
		result: {
			ok: true,
			value: reply
		},
		fault: null
	};
	const failure = reply ? lacking(reply, model) : malformed(model, words);
	return {
		reply,
		result: {
			ok: false,
			failure
		},
		fault: faultOfReply(failure)
	};
}

export { costUsedUp as _, lost as a, backoff as b, retiredFailure as c, addressOf as d, askedAt as f, createMeter as g, createNames as h, roomIn as i, inUsualForm as l, modelPath as m, faultOfLoss as n, malformed as o, headersOf as p, faultOfRefusal as r, refused as s, replied as t, sentOn as u, requestsUsedUp as v, createAdapting as x, CLOCK as y };