import { Li as isNoAnswer, Mi as nameAt, Vi as failed$1, qi as isFields } from "./ground.js";
import { m as providerFor } from "./catalogues.js";
import { a as lost, b as backoff, c as retiredFailure, d as addressOf, f as askedAt, g as createMeter, h as createNames, i as roomIn, l as inUsualForm, m as modelPath, n as faultOfLoss, p as headersOf, r as faultOfRefusal, s as refused, t as replied, u as sentOn, x as createAdapting, y as CLOCK } from "./reply.js";
import { t as createParser } from "./parse.js";
import { d as proxiesOf, i as openRoutes, r as send, t as MOST_BYTES } from "./wire.js";
import { in as never, on as isOurs, ot as makeRoomForCalls } from "./gate.js";
import { createRequire } from "node:module";

// src/edges/model/calling.ts
const MOST_REFUSED = 6;
async function call(line, asked, took) {
	for (let left = MOST_REFUSED;; left--) {
		const result = await line.lane.put((share) => callOnce(line, asked, {
			share,
			mayLearn: left > 0,
			took
		}));
		if (result !== LEARNED) return result ?? failed(line.lane.given() ?? CUT);
	}
}
const LEARNED = "learned";
const CUT = {
	cause: "budget",
	first: null,
	message: "the most requests that this run may make were made",
	status: null
};
async function callOnce(line, asked, { share, mayLearn, took }) {
	const { provider, adapting, forms, place, transport, baseUrl } = line;
	const { request, messages } = forms.fitted(place, asked);
	const pieces = request.streamed ? provider.pieces : void 0;
	const whole = provider.body(request, messages);
	const body = adapting.adapted(place, pieces ? {
		...asFields(whole),
		...pieces.asked
	} : whole);
	try {
		const came = await transport.post({
			address: line.address,
			headers: line.headers,
			body: JSON.stringify(body),
			limitMs: line.limit * share,
			isFirst: pieces?.isFirst
		});
		if (!came) return plainly(failed(CUT));
		const room = roomIn(came.headers, Date.now());
		if (came.status < 300) return answered(provider, came, {
			model: request.model,
			took,
			room
		});
		const refusal = refusalOf(came);
		if (mayLearn && (adapting.learns(place, body, refusal) || forms.learns(place, request, refusal))) return plainly(LEARNED);
		const failure = refused(refusal, request.model, baseUrl);
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
function refusalOf({ status, text, headers: { location } }) {
	return {
		...status < 400 && typeof location === "string" ? sentOn(text, location) : inUsualForm(text),
		status
	};
}
function isOfNetwork(error) {
	const { code, name } = error;
	return typeof code === "string" || name === "TimeoutError" || name === "AbortError";
}
function answered(provider, came, { model, took, room }) {
	const { text, tookMs, streamed } = came;
	const body = streamed ? provider.pieces?.whole(streamed.events) ?? null : parsed(text);
	const { reply, result, fault } = replied(provider, body, model, text);
	if (reply) took(reply);
	const tokens = reply?.usage ? reply.usage.input + reply.usage.output : null;
	if (!result.ok) return {
		result: failed(result.failure),
		fault,
		room,
		tokens
	};
	return {
		result: {
			ok: true,
			value: {
				...result.value,
				latencyMs: tookMs,
				firstTokenMs: streamed?.firstMs ?? null
			}
		},
		fault: null,
		room,
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
		result: failed(failure),
		fault,
		room: null,
		tokens: null
	};
}
function failed(failure) {
	return {
		ok: false,
		failure
	};
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
const LAST_SHARES = {
	new: [.5, .4],
	known: [
		.5,
		.4,
		.4,
		.3
	]
};
const LAST_SHARE = .3;
const LOOKS_TAKE = 1.6;
const ROOM = 1.25;
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
	let longest = 0;
	let given = null;
	let row = NOTHING;
	return {
		given: () => given,
		probeAt: () => row.probeAt,
		share: () => row.hung < HUNG ? 1 : sharesFor(isKnown, longest)[row.hungProbes] ?? LAST_SHARE,
		isKnown: () => isKnown,
		succeeded: (took) => {
			isKnown = true;
			longest = Math.max(longest, took);
			row = NOTHING;
		},
		failed: (call) => {
			row = after(row, call);
			if (isHopeless(row, call, {
				isKnown,
				longest
			})) given ??= givenUp(call.fault.failure);
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
function isHopeless(row, { fault, now, isProbe }, { isKnown, longest }) {
	if (fault.hope === "never" || (fault.waitMs ?? 0) > LONGEST_WAIT) return true;
	if (fault.hope === "hung") return row.hungProbes >= sharesFor(isKnown, longest).length;
	if (fault.hope === "none" || fault.hope === "once") return row.refusals >= REFUSALS.none;
	if (!isPassing(fault)) return row.refusals >= (isKnown ? REFUSALS.known : REFUSALS.unless);
	const patience = !isKnown ? PATIENCE.new : fault.hope === "limited" ? PATIENCE.limited : PATIENCE.known;
	return isProbe && row.probes >= PROBES && now - (row.since ?? now) >= patience;
}
function sharesFor(isKnown, longest) {
	if (!isKnown) return LAST_SHARES.new;
	const share = Math.min(1, longest * ROOM);
	if (share <= LAST_SHARE) return LAST_SHARES.known;
	return Array(Math.floor(LOOKS_TAKE / share)).fill(share);
}
function givenUp({ cause, message, status }) {
	return {
		cause: "given-up",
		first: cause,
		message,
		status
	};
}

// src/edges/model/alarm.ts
function createAlarm(clock, ring) {
	let next = null;
	const hush = () => {
		next?.off.abort();
		next = null;
	};
	return {
		hush,
		set: (ms) => {
			const at = clock.now() + ms;
			if (next && at >= next.at) return;
			hush();
			const mine = {
				at,
				off: new AbortController()
			};
			next = mine;
			clock.wait(ms, mine.off.signal).then(() => {
				if (next !== mine) return;
				next = null;
				ring();
			});
		}
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

// src/edges/model/turns.ts
const CLOSED = {
	cause: "network",
	first: null,
	message: "nothing is asked any more",
	status: null
};
function createTurns({ clock, most, limit, retries, off, closed }, circuit) {
	const pace = createPace(most);
	const waiting = [];
	let inFlight = 0;
	let isProbing = false;
	const given = () => circuit.given() ?? (closed?.aborted ? CLOSED : null);
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
		if (off?.aborted) return;
		if (given()) for (const { go } of waiting.splice(0)) go(null);
		for (let next = waiting[0]; next; next = waiting[0]) {
			const probeAt = circuit.probeAt();
			if (probeAt !== null && isProbing) return;
			const ms = probeAt === null ? pace.waitFor(clock.now(), inFlight) : probeAt - clock.now();
			if (ms > 0) return ms < Number.POSITIVE_INFINITY ? alarm.set(ms) : void 0;
			grant(probeAt === null ? next : freshest(waiting, next), probeAt !== null);
		}
		alarm.hush();
	};
	const alarm = createAlarm(clock, pump);
	closed?.addEventListener("abort", pump);
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
			circuit.succeeded((now - sentAt) / limit);
			pace.succeeded(tokens);
			retries.earn();
		}
		pump();
	};
	return {
		given,
		enter,
		leave,
		others: () => ({
			others: inFlight > 0,
			waiting: waiting.length > 0
		})
	};
}
function freshest(waiting, first) {
	return waiting.reduce((best, each) => each.tries < best.tries ? each : best, first);
}

// src/edges/model/lane.ts
function createLane(options) {
	const { clock, retries, closed } = options;
	const circuit = createCircuit();
	const turns = createTurns(options, circuit);
	let askers = 0;
	return {
		given: turns.given,
		put: async (send) => {
			const asker = askers++;
			for (let tries = 0;; tries++) {
				const turn = await turns.enter(tries);
				if (!turn) return null;
				const outcome = await send(turn.share);
				turns.leave(turn, asker, outcome);
				const { fault, result } = outcome;
				if (!fault || closed?.aborted) return result;
				if (!isWorthAnother(fault, {
					share: turn.share,
					tries,
					...turns.others()
				}, circuit, retries)) return result;
				if (circuit.probeAt() === null) await clock.wait(pauseBefore(fault, tries, clock.chance()), closed);
			}
		}
	};
}
const LOOKS = 2;
const MOST_TRIES = {
	later: 6,
	limited: 12,
	hung: 2,
	once: 1,
	"if-known": 4
};
function isWorthAnother({ hope }, { tries, share, others, waiting }, circuit, retries) {
	if (circuit.given() || hope === "none" || hope === "never") return false;
	if (hope === "if-known" && !circuit.isKnown() && !(tries === 0 && others)) return false;
	if (share < 1) return waiting && tries < LOOKS;
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
const DONE = "[DONE]";
function eventReader(isFirst, sinceMs) {
	const events = [];
	let firstMs = null;
	const parser = createParser({ onEvent: ({ data }) => {
		if (data === DONE) return;
		const event = eventIn(data);
		if (firstMs === null && isFirst(event)) firstMs = sinceMs();
		events.push(event);
	} });
	const decoder = new TextDecoder();
	return {
		take: (piece) => parser.feed(decoder.decode(piece, { stream: true })),
		whole: () => {
			const tookMs = sinceMs();
			parser.feed(`${decoder.decode()}\n\n`);
			return {
				text: "",
				tookMs,
				streamed: {
					events,
					firstMs
				}
			};
		}
	};
}
function eventIn(data) {
	try {
		return JSON.parse(data);
	} catch {
		return null;
	}
}

// src/edges/model/unpacking.ts
const builtin = createRequire(import.meta.url);
function unpacking(reader, packing) {
	const pieces = [];
	return {
		take: (piece) => void pieces.push(piece),
		whole: () => {
			reader.take(unpacked(Buffer.concat(pieces), unpackFor(packing)));
			return reader.whole();
		}
	};
}
function unpacked(bytes, unpack) {
	try {
		return unpack?.(bytes, { maxOutputLength: 16777216 }) ?? bytes;
	} catch (error) {
		return error.code === "ERR_BUFFER_TOO_LARGE" ? Buffer.alloc(0) : bytes;
	}
}
function unpackFor(packing) {
	const zlib = builtin("node:zlib");
	const name = packing.trim().toLowerCase();
	if (name === "gzip" || name === "x-gzip") return zlib.gunzipSync;
	if (name === "deflate") return zlib.inflateSync;
	return name === "br" ? zlib.brotliDecompressSync : null;
}

// src/edges/model/transport.ts
const LOOK_UP = 3e3;
const CONNECTING = 1e4;
function openTransport(timeout, cap, clock = CLOCK) {
	const routes = openRoutes(proxiesOf(process.env), Math.min(timeout, CONNECTING));
	let requests = 0;
	const count = () => {
		if (cap !== null && requests >= cap) return false;
		requests++;
		return true;
	};
	return {
		requests: () => requests,
		close: () => Promise.resolve(routes.close()),
		lookUp: async (address, headers) => {
			const { status, body } = await send(routes.to(address), {
				method: "GET",
				headers,
				readerFor: (head) => readerOf(head, void 0, stopwatch()),
				mayRepeat: () => true,
				within: limit(Math.min(timeout, LOOK_UP), CLOCK)
			});
			return status === 200 ? JSON.parse(body.text) : null;
		},
		post: async ({ address, headers, body, limitMs, isFirst }) => {
			if (!count()) return null;
			const tookMs = stopwatch();
			const came = await send(routes.to(address), {
				method: "POST",
				headers,
				body,
				readerFor: (head) => readerOf(head, isFirst, tookMs),
				mayRepeat: count,
				within: limit(limitMs, clock)
			});
			return {
				status: came.status,
				headers: came.headers,
				...came.body
			};
		}
	};
}
function stopwatch() {
	const started = performance.now();
	return () => performance.now() - started;
}
function readerOf(head, isFirst, tookMs) {
	const packing = String(head.headers["content-encoding"] ?? "");
	const isInPieces = isFirst && isStream(head);
	if (packing === "") return isInPieces ? eventReader(isFirst, tookMs) : textReader(tookMs);
	return unpacking(isInPieces ? eventReader(() => false, tookMs) : textReader(tookMs), packing);
}
function isStream({ status, headers }) {
	return status < 300 && /^text\/event-stream\b/i.test(String(headers["content-type"]));
}
function textReader(tookMs) {
	const pieces = [];
	return {
		take: (piece) => void pieces.push(piece),
		whole: () => {
			const [first] = pieces;
			const text = (first && pieces.length === 1 ? first : Buffer.concat(pieces)).toString();
			return {
				text: text.startsWith("\ufeff") ? text.slice(1) : text,
				tookMs: tookMs(),
				streamed: null
			};
		}
	};
}
const LATE = 50;
function limit(ms, clock) {
	return (giveUp) => {
		const began = performance.now();
		const end = () => giveUp(new DOMException("no answer in time", "TimeoutError"));
		let clear = clock.alarm(ms, () => {
			const late = performance.now() - began - ms;
			if (late > LATE) clear = clock.alarm(Math.min(late, ms), end);
			else end();
		});
		return () => clear();
	};
}

// src/edges/model/index.ts
const MANY = {
	first: 100,
	then: 10
};
function openModel(options) {
	const { timeout, concurrency, settings, clock = CLOCK, off } = options;
	const transport = openTransport(timeout * 1e3, settings.maxRequests, clock);
	const meter = createMeter(settings, transport.requests);
	const closing = new AbortController();
	const [adapting, forms] = [createAdapting(), createForms()];
	const [lifetime, names] = [createLifetime(), createNames()];
	const limit = timeout * 1e3;
	const lane = {
		clock,
		most: concurrency,
		limit,
		retries: createRetries(),
		off,
		closed: closing.signal
	};
	const lineTo = createLines({
		transport,
		adapting,
		forms,
		limit
	}, lane);
	let [calls, isRoomy] = [0, !isOurs()];
	const ask = async (request, messages) => {
		if (off?.aborted) return never();
		const endpoint = options.endpoints[request.endpoint];
		if (!endpoint) return failed$1("no-key", `no endpoint "${request.endpoint}" is set up`);
		if (endpoint.apiKey === "") return failed$1("no-key", noKey(request.endpoint, endpoint));
		const line = lineTo(endpoint, request);
		const dead = retiredFailure(request.model, endpoint.baseUrl) ?? line.lane.given();
		if (dead) return {
			ok: false,
			failure: dead
		};
		const tab = meter.open(request, messages);
		if (!tab.ok) return tab;
		if (++calls >= MANY.first && calls % MANY.then === 0) isRoomy ||= makeRoomForCalls(concurrency);
		const { place, name } = line;
		lifetime.look(place, name, (model) => transport.lookUp(addressOf(endpoint, modelPath(model)), headersOf(endpoint)));
		const took = (reply) => {
			tab.value.took(reply);
			names.heard(request.model, reply.model);
		};
		const known = name === request.model ? request : {
			...request,
			model: name
		};
		const result = await call(line, {
			request: known,
			messages
		}, took);
		tab.value.close();
		return result;
	};
	const notes = async () => {
		const told = [...[
			forms,
			names,
			meter
		].flatMap((each) => each.notes()), ...await lifetime.notes()];
		return [...adapting.notes(), ...told.map((message) => ({
			code: "told-by-model",
			message
		}))];
	};
	const close = () => {
		closing.abort();
		return transport.close();
	};
	return {
		ask,
		replay: null,
		consumption: meter.consumption,
		notes,
		close
	};
}
function createLines(shared, options) {
	const [lanes, lines] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
	return (endpoint, { endpoint: at, model, wants, api }) => {
		const place = api === void 0 ? `${at} ${model}` : `${at} ${model} ${api}`;
		return entry(lines, wants ? `${place} ${wants}` : place, () => {
			const provider = providerFor(api ?? endpoint.api, wants);
			const lane = entry(lanes, place, () => createLane(options));
			const name = nameAt(endpoint.baseUrl, model);
			return {
				...askedAt(endpoint, provider.path),
				...shared,
				provider,
				lane,
				place,
				name
			};
		});
	};
}
function noKey(name, { apiKeyEnv }) {
	return `there is no key for the endpoint "${name}": set ${apiKeyEnv === null ? "`api-key`" : `the environment variable ${apiKeyEnv}`}, or answer from a recording with \`replies\``;
}
function entry(map, key, make) {
	const found = map.get(key) ?? make();
	map.set(key, found);
	return found;
}

export { openModel };