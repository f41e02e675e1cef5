import { Ea as isFields, Fa as UserError, _a as retired, ba as isNoAnswer, ca as costOf, et as tokensExpected, ha as nameAt, ma as isSameModel, nt as tokensSent, tt as tokensIn, xa as noAnswer } from "./ground.js";
import { m as providerFor } from "./catalogues.js";
import { n as require_undici, t as createParser } from "./parse.js";

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
	return {
		adapted: (place, body) => {
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
		notes: () => [...refused].flatMap(([place, known]) => {
			const said = [...known].map(([name, other]) => other ? `${name} (sent as ${other})` : name);
			const [, model = place] = place.split(" ");
			return said.length ? [`${model} does not take ${said.join(", ")}: it was asked without, on both sides alike.`] : [];
		})
	};
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
function modelPath(model) {
	return `/models/${encodeURIComponent(model)}`;
}

// src/edges/model/words.ts
function inUsualForm(body) {
	return usual(parsed$1(body) ?? plain(body));
}
function parsed$1(body) {
	try {
		return JSON.parse(body);
	} catch {
		return null;
	}
}
function plain(body) {
	const [, title] = /<title>([^<]*)<\/title>/i.exec(body.slice(0, MOST$2)) ?? [];
	return (title ?? body.slice(0, MOST$2).replace(/<[^<>]*>/g, " ")).replace(/\s+/g, " ").trim();
}
const MOST$2 = 4e3;
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
		if (Array.isArray(found) && found.length > 0) return detailOf(asFields$1(found[0]));
		if (isFields(found)) return detailOf(found);
	}
	return {
		message: "",
		param: null
	};
}
function asFields$1(value) {
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
	return typeof raw === "string" ? detailOf(asFields$1(parsed$1(raw) ?? raw)).message : "";
}

// src/edges/model/failures.ts
const BY_STATUS = {
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
	"rate-limit": "the endpoint limits the rate or the quota is used up",
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
		code
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
	const said = worded(cause, model, [status, message].filter(Boolean).join(" "));
	return {
		cause,
		first: null,
		message: why ? `${said}; ${why}` : said,
		status
	};
}
const FILTERS = [
	400,
	403,
	422
];
const FILTERED = /content[_ ](?:filter|policy)|content management policy|requires moderation|input was flagged|^invalid_prompt\b/i;
function causeOf({ status, code, message }) {
	if (FILTERS.includes(status) && FILTERED.test(`${code} ${message}`)) return "filtered";
	if (status >= 500) return "server";
	return BY_STATUS[status] ?? "rejected";
}
function lost({ code = "", name, message = "" }, model) {
	if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE") return malformed(model, "it does not end");
	const isLate = /time(d )?out|abort/i.test(`${name} ${code} ${message}`);
	const cause = isLate ? "timeout" : "network";
	return {
		cause,
		first: null,
		message: worded(cause, model, isLate ? "" : message || code),
		status: null
	};
}
function retiredFailure(model, baseUrl) {
	const why = retired(baseUrl);
	return why ? {
		cause: "not-found",
		first: null,
		message: `${why} (${model})`,
		status: null
	} : null;
}
function malformed(model, body = "") {
	return {
		cause: "malformed",
		first: null,
		message: worded("malformed", model, /^\s*</.test(body) ? `a page instead of JSON: ${plain(body)}` : body.slice(0, 80)),
		status: 200
	};
}
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
function worded(cause, model, said) {
	return `${WORDS[cause] ?? cause} (${model}${said ? `: ${said.slice(0, LONGEST_WORDS)}` : ""})`;
}

// src/edges/model/limits.ts
const MOST$1 = 6e4;
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
		requestsIn: Math.min(MOST$1, waitIn(resets[0], now) ?? 0),
		tokensIn: Math.min(MOST$1, waitIn(resets[1], now) ?? 0)
	};
}
function retryAfter(headers, now) {
	const [exact, usual] = [headers["retry-after-ms"], headers["retry-after"]];
	const ms = typeof exact === "string" ? Number(exact) : NaN;
	if (Number.isFinite(ms) && ms >= 0) return ms;
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
const USED_UP = /insufficient[_ ](?:quota|credit|balance|funds)|exceeded your current quota|billing|credit balance|out of credits?/i;
const LATER = [409, 425];
function faultOfRefusal(failure, { status, code, type, message }, headers) {
	const waitMs = retryAfter(headers, Date.now());
	const of = (hope) => ({
		failure,
		hope,
		waitMs
	});
	if (status === 402) return of("never");
	if (status === 429) return of(USED_UP.test(`${code} ${type} ${message}`) ? "never" : "limited");
	if (status === 408 || status >= 500 || LATER.includes(status)) return of("later");
	return of(failure.cause === "auth" || failure.cause === "not-found" ? "if-known" : "none");
}
const SET_UP_WRONG = /^(?:ENOTFOUND|CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;
function faultOfLoss(failure, { code = "" }) {
	return {
		failure,
		hope: failure.cause === "timeout" && code !== "UND_ERR_CONNECT_TIMEOUT" ? "hung" : SET_UP_WRONG.test(code) ? "if-known" : "later",
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

// src/edges/model/calling.ts
const MOST_REFUSED = 6;
async function call(line, asked) {
	for (let left = MOST_REFUSED;; left--) {
		const result = await line.lane.put((share) => callOnce(line, asked, {
			share,
			mayLearn: left > 0
		}));
		if (result !== LEARNED) return result ?? failed$1(line.lane.given() ?? CUT);
	}
}
const LEARNED = "learned";
const CUT = {
	cause: "budget",
	first: null,
	message: "the most requests that this run may make were made",
	status: null
};
async function callOnce(line, asked, { share, mayLearn }) {
	const { endpoint, provider, adapting, forms, place, transport } = line;
	const { request, messages } = forms.fitted(place, asked);
	const pieces = request.streamed ? provider.pieces : void 0;
	const body = adapting.adapted(place, {
		...asFields(provider.body(request, messages)),
		...pieces?.asked
	});
	try {
		const came = await transport.post({
			address: addressOf(endpoint, provider.path),
			headers: headersOf(endpoint),
			body: JSON.stringify(body),
			limitMs: line.timeout * share,
			...pieces ? { isFirst: pieces.isFirst } : {}
		});
		if (!came) return plainly(failed$1(CUT));
		const room = roomIn(came.headers, Date.now());
		if (came.status < 300) return {
			...answered(line, came, request.model),
			room
		};
		const refusal = {
			...inUsualForm(came.text),
			status: came.status
		};
		if (mayLearn && (adapting.learns(place, body, refusal) || forms.learns(place, request, refusal))) return plainly(LEARNED);
		const failure = refused(refusal, request.model, endpoint.baseUrl);
		return {
			...outcomeOf(failure, faultOfRefusal(failure, refusal, came.headers)),
			room
		};
	} catch (error) {
		if (!isOfNetwork(error)) throw error;
		const thrown = error;
		const failure = lost(thrown, request.model);
		return outcomeOf(failure, faultOfLoss(failure, thrown));
	}
}
function isOfNetwork(error) {
	const { code, name } = error;
	return typeof code === "string" || name === "TimeoutError" || name === "AbortError";
}
function answered({ provider, took }, came, model) {
	const { text, tookMs, streamed } = came;
	const reply = provider.answer(streamed ? provider.pieces?.whole(streamed.events) ?? null : parsed(text));
	if (!reply) {
		const failure = malformed(model, text);
		return outcomeOf(failure, faultOfReply(failure));
	}
	took(reply);
	const tokens = reply.usage && reply.usage.input + reply.usage.output;
	if ("cause" in reply) {
		const failure = lacking(reply, model);
		return {
			...outcomeOf(failure, faultOfReply(failure)),
			tokens
		};
	}
	return {
		...plainly({
			ok: true,
			value: {
				...reply,
				latencyMs: tookMs,
				firstTokenMs: streamed?.firstMs ?? null
			}
		}),
		tokens
	};
}
function asFields(body) {
	return isFields(body) ? body : {};
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
function plainly(result) {
	return {
		result,
		fault: null,
		room: null,
		tokens: null
	};
}
function outcomeOf(failure, fault) {
	return {
		result: failed$1(failure),
		fault,
		room: null,
		tokens: null
	};
}
function failed$1(failure) {
	return {
		ok: false,
		failure
	};
}

// src/edges/model/clock.ts
const CLOCK = {
	now: () => performance.now(),
	wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
	chance: () => Math.random()
};
function backoff(tries, { first, most }, chance) {
	return Math.min(most, first * 2 ** tries) * (.8 + .4 * chance);
}

// src/edges/model/forms.ts
const WAYS = [
	"schema",
	"object",
	"words"
];
const ABOUT_FORM = /response_format|json_schema|json_object|structured output|text\.format|guided_json/i;
function createForms() {
	const known = /* @__PURE__ */ new Map();
	return {
		fitted: (place, asked) => {
			const way = WAYS[known.get(place) ?? 0];
			const { request, messages } = asked;
			const schema = request.formInWords ? schemaIn(request.responseFormat) : null;
			if (schema === null || way === "schema") return asked;
			return {
				request: {
					...request,
					responseFormat: way === "object" ? { type: "json_object" } : null
				},
				messages: withWords(messages, schema)
			};
		},
		learns: (place, request, { status, message, param }) => {
			const way = wayOf(request);
			if (!request.formInWords || status !== 400 && status !== 422 || way >= WAYS.length - 1) return false;
			if (!ABOUT_FORM.test(`${param} ${message}`)) return false;
			known.set(place, Math.max(known.get(place) ?? 0, way + 1));
			return true;
		},
		notes: () => [...known.keys()].map((place) => {
			const [, model = place] = place.split(" ");
			return `${model} takes no JSON schema as a judge: it was told the form in words, on both sides alike.`;
		})
	};
}
function wayOf({ responseFormat }) {
	if (schemaIn(responseFormat) !== null) return 0;
	return responseFormat === null ? WAYS.length - 1 : 1;
}
function schemaIn(format) {
	const inner = isFields(format) ? format["json_schema"] : null;
	return isFields(inner) ? inner["schema"] ?? null : null;
}
function withWords(messages, schema) {
	const words = `Answer with one JSON object and nothing else. It must be valid against this JSON Schema:\n${JSON.stringify(schema)}`;
	const last = messages.at(-1);
	if (!last) return [{
		role: "user",
		content: words
	}];
	return [...messages.slice(0, -1), {
		...last,
		content: `${last.content}\n\n${words}`
	}];
}

// src/edges/model/circuit.ts
const REFUSALS = {
	none: 6,
	unless: 3,
	known: 6
};
const FAULTS = 5;
const ASKERS = 3;
const HUNG = 2;
const LAST_SHARES = [.5, .4];
const MOMENT = 50;
const PATIENCE = {
	new: 12e3,
	known: 3e4,
	limited: 9e4
};
const PROBES = 3;
const BETWEEN = {
	first: 250,
	most: 1e3
};
const LONGEST_WAIT = 12e4;
const NOTHING = {
	since: null,
	refusals: 0,
	faults: 0,
	askers: /* @__PURE__ */ new Set(),
	probes: 0,
	hung: 0,
	hungProbes: 0,
	probeAt: null
};
function createCircuit() {
	let isKnown = false;
	let given = null;
	let row = NOTHING;
	return {
		given: () => given,
		probeAt: () => row.probeAt,
		share: () => row.hung < HUNG ? 1 : LAST_SHARES[row.hungProbes] ?? LAST_SHARES[1],
		isKnown: () => isKnown,
		succeeded: () => {
			isKnown = true;
			row = NOTHING;
		},
		failed: (call) => {
			row = after(row, call);
			if (isHopeless(row, call, isKnown)) given ??= givenUp(call.fault.failure);
		}
	};
}
function after(row, call) {
	const { fault, now, asker, isProbe } = call;
	const counted = {
		...row,
		since: row.since ?? now
	};
	if (fault.hope === "hung") {
		const hung = row.hung + 1;
		const probeAt = hung >= HUNG ? now + MOMENT : row.probeAt;
		return {
			...counted,
			hung,
			hungProbes: row.hungProbes + Number(isProbe && row.hung >= HUNG),
			probeAt
		};
	}
	if (!isPassing(fault)) return {
		...counted,
		refusals: row.refusals + 1,
		probeAt: null
	};
	const next = {
		...counted,
		faults: row.faults + 1,
		askers: new Set(row.askers).add(asker),
		probes: row.probes + Number(isProbe)
	};
	if (row.probeAt !== null ? !isProbe : next.faults < FAULTS || next.askers.size < ASKERS) return next;
	const pause = Math.max(fault.waitMs ?? 0, backoff(next.probes, BETWEEN, call.chance));
	return {
		...next,
		probeAt: now + pause
	};
}
function isPassing({ hope }) {
	return hope === "later" || hope === "limited";
}
function isHopeless(row, { fault, now, isProbe }, isKnown) {
	if (fault.hope === "never" || (fault.waitMs ?? 0) > LONGEST_WAIT) return true;
	if (fault.hope === "hung") return row.hungProbes >= LAST_SHARES.length;
	if (fault.hope === "none" || fault.hope === "once") return row.refusals >= REFUSALS.none;
	if (!isPassing(fault)) return row.refusals >= (isKnown ? REFUSALS.known : REFUSALS.unless);
	const patience = !isKnown ? PATIENCE.new : fault.hope === "limited" ? PATIENCE.limited : PATIENCE.known;
	return isProbe && row.probes >= PROBES && now - (row.since ?? now) >= patience;
}
function givenUp({ cause, message, status }) {
	return {
		cause: "given-up",
		first: cause,
		message,
		status
	};
}

// src/edges/model/pace.ts
const HOLD = 5;
const MOST_HOLD = 80;
function createPace(most) {
	let [width, known] = [most, most];
	let [cutAt, floor] = [Number.NEGATIVE_INFINITY, 1];
	let [since, hold] = [0, HOLD];
	let paused = Number.NEGATIVE_INFINITY;
	let [spare, refilled] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	let isLimited = false;
	let perCall = 0;
	return {
		width: () => width,
		waitFor: (now, inFlight) => inFlight >= width ? Number.POSITIVE_INFINITY : Math.max(0, paused - now, spare < 1 ? refilled - now : 0),
		sent: (now) => {
			if (now >= refilled) spare = Number.POSITIVE_INFINITY;
			spare--;
		},
		limited: (now, sentAt, waitMs) => {
			if (sentAt > cutAt) {
				if (width > known) hold = Math.min(MOST_HOLD, hold * 2);
				[cutAt, floor] = [now, Math.max(1, Math.floor(width / 2))];
			}
			if (isLimited || width > known) known = Math.max(floor, width - 1);
			if (isLimited && waitMs !== null) paused = Math.max(paused, now + waitMs);
			width = Math.max(floor, width - 1);
			since = 0;
			isLimited = true;
		},
		succeeded: (tokens) => {
			isLimited = false;
			if (tokens !== null) perCall = perCall === 0 ? tokens : perCall * .9 + tokens * .1;
			since++;
			if (width >= most || since < width * (width < known ? 1 : hold)) return;
			if (width > known) known = width;
			width++;
			since = 0;
		},
		told: ({ requests, tokens, requestsIn, tokensIn }, now, inFlight) => {
			const [least = null] = [{
				left: requests,
				ms: requestsIn
			}, {
				left: tokens === null || perCall === 0 ? null : tokens / perCall,
				ms: tokensIn
			}].filter(({ left }) => left !== null).sort((a, b) => (a.left ?? 0) - (b.left ?? 0));
			spare = least?.left == null ? Number.POSITIVE_INFINITY : least.left - inFlight;
			refilled = now + (least?.ms ?? 0);
		}
	};
}

// src/edges/model/lane.ts
function createLane({ clock, most, retries }) {
	const [circuit, pace] = [createCircuit(), createPace(most)];
	const waiting = [];
	let [inFlight, askers] = [0, 0];
	let isProbing = false;
	let alarm = Number.POSITIVE_INFINITY;
	const wake = (ms) => {
		const at = clock.now() + ms;
		if (at >= alarm) return;
		alarm = at;
		clock.wait(ms).then(() => {
			if (alarm === at) alarm = Number.POSITIVE_INFINITY;
			pump();
		});
	};
	const grant = (waiter, isProbe) => {
		waiting.splice(waiting.indexOf(waiter), 1);
		inFlight++;
		pace.sent(clock.now());
		if (isProbe) isProbing = true;
		waiter.go({
			isProbe,
			share: circuit.share(),
			sentAt: clock.now()
		});
	};
	const pump = () => {
		if (circuit.given()) for (const { go } of waiting.splice(0)) go(null);
		for (let next = waiting[0]; next; next = waiting[0]) {
			const probeAt = circuit.probeAt();
			if (probeAt !== null && isProbing) return;
			const ms = probeAt === null ? pace.waitFor(clock.now(), inFlight) : probeAt - clock.now();
			if (ms > 0) return ms < Number.POSITIVE_INFINITY ? wake(ms) : void 0;
			grant(probeAt === null ? next : freshest(waiting, next), probeAt !== null);
		}
	};
	const enter = (tries) => new Promise((go) => {
		waiting.push({
			tries,
			go
		});
		pump();
	});
	const leave = ({ isProbe, sentAt }, asker, outcome) => {
		const now = clock.now();
		inFlight--;
		if (isProbe) isProbing = false;
		const { fault, room, tokens } = outcome;
		if (room) pace.told(room, now, inFlight);
		if (fault?.hope === "limited") pace.limited(now, sentAt, fault.waitMs);
		if (fault && !isNoAnswer(fault.failure.cause)) circuit.failed({
			fault,
			now,
			asker,
			isProbe,
			chance: clock.chance()
		});
		else {
			circuit.succeeded();
			pace.succeeded(tokens);
			retries.earn();
		}
		pump();
	};
	return {
		given: circuit.given,
		put: async (send) => {
			const asker = askers++;
			for (let tries = 0;; tries++) {
				const turn = await enter(tries);
				if (!turn) return null;
				const outcome = await send(turn.share);
				leave(turn, asker, outcome);
				const { fault, result } = outcome;
				if (!fault || !isWorthAnother(fault, {
					share: turn.share,
					tries,
					others: inFlight > 0
				}, circuit, retries)) return result;
				if (circuit.probeAt() === null) await clock.wait(pauseBefore(fault, tries, clock.chance()));
			}
		}
	};
}
function freshest(waiting, first) {
	return waiting.reduce((best, each) => each.tries < best.tries ? each : best, first);
}
const MOST_TRIES = {
	later: 6,
	limited: 12,
	hung: 1,
	once: 1,
	"if-known": 2
};
function isWorthAnother({ hope }, { tries, share, others }, circuit, retries) {
	if (circuit.given() || hope === "none" || hope === "never") return false;
	if (hope === "if-known" && !circuit.isKnown() && !(tries === 0 && others)) return false;
	if (share < 1) return false;
	if ((hope === "later" || hope === "limited") && circuit.probeAt() !== null) return true;
	return tries < MOST_TRIES[hope] && (hope === "limited" || retries.take());
}
const PAUSE = {
	first: 250,
	most: 8e3
};
function pauseBefore({ hope, waitMs }, tries, chance) {
	if (hope === "hung" || hope === "once") return 0;
	return Math.max(waitMs ?? 0, backoff(tries, PAUSE, chance));
}

// src/edges/model/lifetime.ts
function createLifetime() {
	const asked = /* @__PURE__ */ new Map();
	return {
		look: (place, model, lookUp) => {
			if (asked.has(place)) return;
			asked.set(place, Promise.resolve().then(() => lookUp(model)).then((found) => noteOf(model, found)).catch(() => null));
		},
		notes: async () => {
			return (await Promise.all(asked.values())).filter((note) => note !== null);
		}
	};
}
function noteOf(model, found) {
	const date = dateOf(isFields(found) ? found["shutdown_date"] ?? found["deprecation_date"] ?? null : null);
	return date ? `${model} is to be shut down on ${date}: choose its successor before, while both can be compared.` : null;
}
const MOST_SECONDS = 3250368e4;
function dateOf(value) {
	if (typeof value === "number" && value > 0) {
		const date = new Date(value > MOST_SECONDS ? value : value * 1e3);
		return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 2999 ? null : date.toISOString().slice(0, 10);
	}
	return typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
}

// src/edges/model/meter.ts
function createMeter({ prices, maxCost, maxRequests }, requests) {
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
			if (maxRequests !== null && requests() >= maxRequests) return budget(`the most requests that this run may make (${maxRequests}) were made`);
			const next = {
				request,
				sent: maxCost === null ? 0 : tokensSent(request, messages)
			};
			if (isTooMuch(next)) return budget(`the most that this run may cost ($${maxCost}) is spent`);
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
	return {
		ok: false,
		failure: {
			cause: "budget",
			first: null,
			message,
			status: null
		}
	};
}

// src/edges/model/names.ts
const MOST = 5;
function createNames() {
	const others = /* @__PURE__ */ new Map();
	return {
		heard: (asked, answered) => {
			if (answered === null || answered === "" || isSameModel(asked, answered)) return;
			others.set(asked, (others.get(asked) ?? /* @__PURE__ */ new Set()).add(answered));
		},
		notes: () => [...others].map(([asked, names]) => {
			const [shown, left] = [[...names].slice(0, MOST), names.size - MOST];
			return `${asked} was asked, and ${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""} answered.`;
		})
	};
}

// src/edges/model/retries.ts
const AT_FIRST = 50;
const FOR_EACH = .2;
function createRetries() {
	let left = AT_FIRST;
	return {
		earn: () => {
			left += FOR_EACH;
		},
		take: () => {
			if (left < 1) return false;
			left--;
			return true;
		}
	};
}

// src/edges/model/events.ts
var import_undici = require_undici();
const DONE = "[DONE]";
async function readEvents(body, isFirst, sinceMs) {
	const events = [];
	let firstMs = null;
	const parser = createParser({ onEvent: ({ data }) => {
		if (data === DONE) return;
		const event = eventIn(data);
		if (firstMs === null && isFirst(event)) firstMs = sinceMs();
		events.push(event);
	} });
	const decoder = new TextDecoder();
	for await (const piece of body) parser.feed(decoder.decode(piece, { stream: true }));
	return {
		events,
		firstMs
	};
}
function eventIn(data) {
	try {
		return JSON.parse(data);
	} catch {
		return null;
	}
}

// src/edges/model/proxies.ts
const HERE = [
	"localhost",
	"127.0.0.1",
	"[::1]"
];
function proxiesOf(env) {
	const named = (name) => env[name.toLowerCase()] || env[name] || "";
	const [http, https] = [addressIn("HTTP_PROXY", named), addressIn("HTTPS_PROXY", named)];
	return {
		httpProxy: http,
		httpsProxy: https,
		noProxy: [named("NO_PROXY"), ...HERE].join(",")
	};
}
function addressIn(name, named) {
	const given = named(name).trim();
	if (given === "") return "";
	const address = /^https?:\/\//i.test(given) ? given : `http://${given}`;
	if (URL.canParse(address)) return address;
	throw new UserError(`the environment variable ${name} is not the address of a proxy`, null, "Write one such as http://proxy.example:3128, or leave it out.");
}

// src/edges/model/transport.ts
const LOOK_UP = 3e3;
const MOST_BYTES = 16777216;
function openTransport(timeout, cap) {
	const pool = new import_undici.EnvHttpProxyAgent({
		...proxiesOf(process.env),
		headersTimeout: timeout,
		bodyTimeout: timeout,
		connect: {
			timeout: Math.min(timeout, 1e4),
			rejectUnauthorized: true
		},
		maxResponseSize: MOST_BYTES,
		pipelining: 1
	});
	let requests = 0;
	return {
		requests: () => requests,
		close: () => pool.destroy(),
		lookUp: async (address, headers) => {
			const answer = await (0, import_undici.request)(address, {
				dispatcher: pool,
				headers,
				signal: AbortSignal.timeout(Math.min(timeout, LOOK_UP))
			});
			const body = await answer.body.text();
			return answer.statusCode === 200 ? JSON.parse(body) : null;
		},
		post: async ({ address, headers, body, limitMs, isFirst }) => {
			if (cap !== null && requests >= cap) return null;
			requests++;
			const started = performance.now();
			const limit = startLimit(limitMs);
			try {
				const answer = await (0, import_undici.request)(address, {
					dispatcher: pool,
					method: "POST",
					headers: {
						"content-type": "application/json",
						accept: "application/json",
						...headers
					},
					body,
					signal: limit.signal
				});
				const { statusCode: status, headers: told } = answer;
				const tookMs = () => performance.now() - started;
				const streamed = isFirst && String(told["content-type"]).startsWith("text/event-stream") ? await readEvents(answer.body, isFirst, tookMs) : null;
				return {
					status,
					headers: told,
					text: streamed ? "" : await answer.body.text(),
					tookMs: tookMs(),
					streamed
				};
			} finally {
				limit.clear();
			}
		}
	};
}
const LATE = 50;
function startLimit(ms) {
	const giveUp = new AbortController();
	const began = performance.now();
	const end = () => {
		const late = performance.now() - began - ms;
		const abort = () => giveUp.abort(new DOMException("no answer in time", "TimeoutError"));
		if (late > LATE) timer = setTimeout(abort, Math.min(late, ms));
		else abort();
	};
	let timer = setTimeout(end, ms);
	return {
		signal: giveUp.signal,
		clear: () => clearTimeout(timer)
	};
}

// src/edges/model/index.ts
function openModel(options) {
	const { timeout, concurrency, settings, clock = CLOCK } = options;
	const transport = openTransport(timeout * 1e3, settings.maxRequests);
	const meter = createMeter(settings, transport.requests);
	const lanes = /* @__PURE__ */ new Map();
	const retries = createRetries();
	const [adapting, forms] = [createAdapting(), createForms()];
	const [lifetime, names] = [createLifetime(), createNames()];
	const ask = async (request, messages) => {
		const endpoint = options.endpoints[request.endpoint];
		if (!endpoint) return failed("no-key", `no endpoint "${request.endpoint}" is set up`);
		if (endpoint.apiKey === "") return failed("no-key", noKey(request.endpoint, endpoint));
		const place = `${request.endpoint} ${request.model}`;
		const lane = entry(lanes, place, () => createLane({
			clock,
			most: concurrency,
			retries
		}));
		const dead = retiredFailure(request.model, endpoint.baseUrl) ?? lane.given();
		if (dead) return {
			ok: false,
			failure: dead
		};
		const tab = meter.open(request, messages);
		if (!tab.ok) return tab;
		const name = nameAt(endpoint.baseUrl, request.model);
		lifetime.look(place, name, (model) => transport.lookUp(addressOf(endpoint, modelPath(model)), headersOf(endpoint)));
		const line = {
			endpoint,
			provider: providerFor(endpoint.api, request.wants),
			transport,
			lane,
			adapting,
			forms,
			place,
			timeout: timeout * 1e3
		};
		const result = await call({
			...line,
			took: (reply) => {
				tab.value.took(reply);
				names.heard(request.model, reply.model);
			}
		}, {
			request: {
				...request,
				model: name
			},
			messages
		});
		tab.value.close();
		return result;
	};
	const notes = async () => {
		return [...[
			adapting,
			forms,
			names,
			meter
		].flatMap((each) => each.notes()), ...await lifetime.notes()].map((message) => ({
			code: "told-by-model",
			message
		}));
	};
	return {
		ask,
		replay: null,
		consumption: meter.consumption,
		notes,
		close: transport.close
	};
}
function noKey(name, { apiKeyEnv }) {
	return `there is no key for the endpoint "${name}": set ${apiKeyEnv === null ? "`api-key`" : `the environment variable ${apiKeyEnv}`}, or answer from a recording with \`replies\``;
}
function failed(cause, message) {
	return {
		ok: false,
		failure: {
			cause,
			first: null,
			message,
			status: null
		}
	};
}
function entry(map, key, make) {
	const found = map.get(key) ?? make();
	map.set(key, found);
	return found;
}

export { openModel };