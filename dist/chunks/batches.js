import { m as providerFor } from "./catalogues.js";
import { Ci as costOf, Hi as failureOf, Li as isNoAnswer, Mi as nameAt, Tr as fingerprint, wi as inBatch } from "./ground.js";
import { _ as costUsedUp, a as lost, b as backoff, d as addressOf, g as createMeter, h as createNames, l as inUsualForm, o as malformed, p as headersOf, r as faultOfRefusal, s as refused, t as replied, v as requestsUsedUp, x as createAdapting, y as CLOCK } from "./reply.js";
import { a as array, c as json, d as number, f as object, h as string, o as boolean, p as record, r as _enum, v as unknown } from "./zod.js";
import { c as endless, d as proxiesOf, i as openRoutes, n as open, u as lossOf } from "./wire.js";
import { an as unlessOff } from "./gate.js";
import { Bt as tokensSent, Rt as tokensExpected } from "./asking.js";

// src/edges/batches/lines.ts
const LONGEST = 16777216;
async function* linesOf(body, longest = LONGEST) {
	const decoder = new TextDecoder();
	let held = "";
	for await (const bytes of body) {
		const lines = (held + decoder.decode(bytes, { stream: true })).split("\n");
		held = lines.pop() ?? "";
		yield* lines;
		if (held.length > longest) throw endless();
	}
	yield held + decoder.decode();
}
async function wholeOf(body, longest = LONGEST) {
	const decoder = new TextDecoder();
	let text = "";
	for await (const bytes of body) {
		text += decoder.decode(bytes, { stream: true });
		if (text.length > longest) throw endless();
	}
	return text + decoder.decode();
}

// src/edges/batches/api.ts
const file = object({ id: string().min(1) });
const batch = object({
	id: string().min(1),
	status: _enum([
		"validating",
		"failed",
		"in_progress",
		"finalizing",
		"completed",
		"expired",
		"cancelling",
		"cancelled"
	]),
	output_file_id: string().nullish(),
	error_file_id: string().nullish(),
	created_at: number().nullish(),
	expires_at: number().nullish(),
	metadata: record(string(), string()).nullish(),
	request_counts: object({
		total: number(),
		completed: number(),
		failed: number()
	}).nullish(),
	errors: object({ data: array(object({
		code: string().nullish(),
		message: string().nullish()
	})).nullish() }).nullish()
});
const page = object({
	data: array(unknown()),
	has_more: boolean().nullish()
});
const SILENCE = 12e4;
function counterAt(options) {
	const { clock } = options;
	const send = sendingTo(options);
	return {
		upload: async (lines) => {
			const form = await formOf(lines);
			return patiently(clock, () => send("/files", form, async (body) => file.safeParse(parsed(await wholeOf(body))).data?.id ?? null));
		},
		handIn: (input_file_id, path, metadata) => {
			const body = JSON.stringify({
				input_file_id,
				endpoint: path,
				completion_window: "24h",
				metadata
			});
			return send("/batches", {
				body,
				type: "application/json"
			}, described);
		},
		list: (since) => listBack(send, since),
		look: (id) => patiently(clock, () => send(`/batches/${encodeURIComponent(id)}`, null, described)),
		read: (id, take) => patiently(clock, () => send(`/files/${encodeURIComponent(id)}/content`, null, (body) => takeLines(body, take)))
	};
}
function sendingTo({ endpoint, model, routes, silence = SILENCE, off }) {
	return async (path, content, read, query = {}) => {
		await unlessOff(off);
		try {
			const address = new URL(addressOf(endpoint, path));
			for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
			const route = routes.to(address.href);
			const asked = askedWith(headersOf(endpoint), content);
			const answer = await open(route, asked, {
				signal: route.signal,
				silence
			});
			const { statusCode: status = 0 } = answer;
			if (status >= 300) {
				const refusal = {
					...inUsualForm(await wholeOf(answer)),
					status
				};
				return failed(refused(refusal, model, endpoint.baseUrl));
			}
			const value = await read(answer);
			return value === null ? failed(malformed(model, "of the Batch API")) : {
				ok: true,
				value
			};
		} catch (error) {
			if (typeof error.code !== "string") throw error;
			return failed(lost(lossOf(error), model));
		}
	};
}
async function described(body) {
	return batch.safeParse(parsed(await wholeOf(body))).data ?? null;
}
async function listed(body) {
	const { data, success } = page.safeParse(parsed(await wholeOf(body)));
	if (!success) return null;
	return {
		batches: data.data.flatMap((each) => batch.safeParse(each).data ?? []),
		isMore: data.has_more === true
	};
}
async function listBack(send, since) {
	const found = [];
	for (let pages = 0, after = ""; pages < MOST_PAGES; pages++) {
		const came = await send("/batches", null, listed, {
			limit: "100",
			...after && { after }
		});
		if (!came.ok) break;
		found.push(...came.value.batches);
		const last = came.value.batches.at(-1);
		if (!came.value.isMore || !last || (last.created_at ?? 0) < since) break;
		after = last.id;
	}
	return found;
}
async function takeLines(body, take) {
	let many = 0;
	for await (const line of linesOf(body)) {
		if (line.trim() === "") continue;
		take(parsed(line));
		many++;
	}
	return many;
}
function askedWith(headers, content) {
	if (!content) return {
		method: "GET",
		headers
	};
	const { body, type } = content;
	return {
		method: "POST",
		headers: {
			...headers,
			"content-type": type
		},
		body
	};
}
const MOST_PAGES = 5;
const TRIES = 4;
const PAUSE$1 = {
	first: 500,
	most: 8e3
};
const PASSING = [
	"rate-limit",
	"server",
	"network",
	"timeout",
	"malformed"
];
async function patiently(clock, ask) {
	for (let tries = 0;; tries++) {
		const came = await ask();
		if (came.ok || tries + 1 >= TRIES || !PASSING.includes(came.failure.cause)) return came;
		await clock.wait(backoff(tries, PAUSE$1, clock.chance()));
	}
}
async function formOf(lines) {
	const form = new FormData();
	form.append("purpose", "batch");
	form.append("file", new File(lines, "questions.jsonl", { type: "application/jsonl" }));
	const written = new Response(form);
	return {
		type: written.headers.get("content-type") ?? "",
		body: Buffer.from(await written.arrayBuffer())
	};
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
function failed(failure) {
	return {
		ok: false,
		failure
	};
}

// src/edges/batches/ends.ts
const line = object({
	custom_id: string(),
	response: object({
		status_code: number(),
		body: json()
	}).nullish(),
	error: object({
		code: string().nullish(),
		message: string().nullish()
	}).nullish()
});
function endIn(written, { provider, model, baseUrl }) {
	const read = line.safeParse(written);
	if (!read.success) return null;
	const { custom_id: name, response, error } = read.data;
	if (!response) return unanswered(name, error?.code ?? "", error?.message ?? "", model);
	const { status_code: status } = response;
	const body = response.body;
	if (status >= 300) {
		const refusal = {
			...inUsualForm(JSON.stringify(body)),
			status
		};
		const failure = refused(refusal, model, baseUrl);
		const { hope } = faultOfRefusal(failure, refusal, {});
		return {
			name,
			result: {
				ok: false,
				failure
			},
			took: null,
			mayCome: hope === "later" || hope === "limited",
			refusal
		};
	}
	const { reply, result, fault } = replied(provider, body, model, JSON.stringify(body));
	const value = result.ok && {
		...result.value,
		latencyMs: null,
		firstTokenMs: null
	};
	return {
		name,
		result: value ? {
			ok: true,
			value
		} : result,
		took: reply,
		mayCome: fault !== null,
		refusal: null
	};
}
function unanswered(name, code, message, model) {
	const words = [code, message].filter(Boolean).join(": ") || "the batch left no line of it";
	return {
		name,
		result: {
			ok: false,
			failure: {
				cause: code === "batch_expired" || code === "request_timeout" ? "timeout" : "server",
				first: null,
				message: `the batch ended without an answer (${model}: ${words.slice(0, 300)})`,
				status: null
			}
		},
		took: null,
		mayCome: code !== "batch_cancelled",
		refusal: null
	};
}

// src/edges/batches/files.ts
const LIMITS = {
	lines: 5e4,
	bytes: 2e8
};
const VERSION = "/v1";
function* filesOf(asked, { provider, baseUrl, fitted }, limits = LIMITS) {
	let lines = [];
	let own = [];
	let bytes = 0;
	for (const each of asked) {
		const { asked: what, messages } = each.question;
		const request = {
			...what.request,
			model: nameAt(baseUrl, what.request.model)
		};
		const body = fitted(provider.body(request, messages));
		const url = `${"/v1"}${provider.path}`;
		const line = `${JSON.stringify({
			custom_id: each.name,
			method: "POST",
			url,
			body
		})}\n`;
		const size = Buffer.byteLength(line);
		if (lines.length > 0 && (lines.length >= limits.lines || bytes + size > limits.bytes)) {
			yield {
				lines,
				asked: own
			};
			[lines, own, bytes] = [
				[],
				[],
				0
			];
		}
		lines.push(line);
		own.push(each);
		bytes += size;
	}
	if (lines.length > 0) yield {
		lines,
		asked: own
	};
}

// src/edges/batches/orphans.ts
const MARK = "micro-metrics";
const MOST_AGE_MS = 1728e5;
const WORTH = [
	"validating",
	"in_progress",
	"finalizing",
	"completed"
];
function markOf(asked, isAgain) {
	return { [MARK]: fingerprint([isAgain ? "again" : "first", ...asked.map(({ name }) => name)]) };
}
async function unnoted(counter, noted, now) {
	const known = new Set(noted.map(({ id }) => id));
	const youngest = (Date.parse(now) - MOST_AGE_MS) / 1e3;
	const found = /* @__PURE__ */ new Map();
	for (const state of await counter.list(youngest)) {
		const { created_at, metadata, id, status } = state;
		const mark = metadata?.[MARK];
		if (mark === void 0 || known.has(id) || !WORTH.includes(status)) continue;
		if (created_at != null && created_at >= youngest) found.set(mark, {
			...state,
			created_at
		});
	}
	if (found.size === 0) return null;
	return (asked) => {
		for (const isAgain of [false, true]) {
			const state = found.get(markOf(asked, isAgain)[MARK] ?? "");
			if (!state) continue;
			const since = (/* @__PURE__ */ new Date(state.created_at * 1e3)).toISOString();
			return {
				id: state.id,
				since,
				names: asked.map(({ name }) => name),
				isAgain
			};
		}
		return null;
	};
}

// src/edges/batches/words.ts
const WINDOW = 86400;
const MOST_NAMED = 3;
function underWay(model, seen) {
	const counts = seen.flatMap((each) => "status" in each ? each.request_counts ?? [] : []);
	const [done, total] = [counts.reduce((sum, { completed, failed }) => sum + completed + failed, 0), counts.reduce((sum, each) => sum + each.total, 0)];
	const named = seen.slice(0, MOST_NAMED).map(({ id }) => id);
	const more = seen.length > MOST_NAMED ? ` and ${seen.length - MOST_NAMED} more` : "";
	const many = total > 0 ? `, ${done} of ${total} so far` : "";
	const by = Math.max(...seen.map(endOf$1));
	return {
		cause: "under-way",
		first: null,
		message: `answers of ${model} are being made (${named.join(", ")}${more}${many}): run this again, from ${timeOf(by)} at the latest`,
		status: null
	};
}
function endOf$1(seen) {
	if ("status" in seen) return (seen.expires_at ?? 0) * 1e3;
	return Date.parse(seen.since) + WINDOW * 1e3;
}
function timeOf(ms) {
	return `${new Date(ms).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
function refusedWhole(model, { id, errors }) {
	const [first] = errors?.data ?? [];
	const words = [first?.code, first?.message].filter(Boolean).join(": ").slice(0, 300);
	return {
		cause: /limit/i.test(first?.code ?? "") ? "rate-limit" : "rejected",
		first: null,
		message: `the batch was refused (${model}, ${id}${words && `: ${words}`})`,
		status: null
	};
}
const NO_ADDRESS = [
	404,
	405,
	501
];
function isRefusal({ status }) {
	return status !== null && (status < 500 || NO_ADDRESS.includes(status));
}
function notTaken(failure) {
	if (!NO_ADDRESS.includes(failure.status)) return failure.cause === "not-found" ? {
		...failure,
		cause: "rejected"
	} : failure;
	const [words = ""] = / \(.*$/s.exec(failure.message) ?? [];
	return {
		...failure,
		cause: "rejected",
		message: `the endpoint takes no batches${words}: leave out \`delivery: batch\` there`
	};
}

// src/edges/batches/errand.ts
const PAUSE = {
	first: 2e3,
	most: 3e4
};
const OVER = [
	"completed",
	"failed",
	"expired",
	"cancelled"
];
async function run(errand, means, lose) {
	const { endpoint, counter, model, asked } = errand;
	const { store, clock, until } = means;
	const waiting = new Map(asked.map((each) => [each.name, each]));
	const drop = (each, failure) => {
		waiting.delete(each.name);
		lose(each.question, failure);
	};
	const ours = ({ names }) => names.flatMap((name) => waiting.get(name) ?? []);
	const forget = ({ id }) => store.noteBatches(endpoint, store.batches(endpoint).map((other) => other.id === id ? {
		...other,
		names: []
	} : other));
	const handIn = (fresh, isAgain) => handedIn(fresh, {
		errand,
		means,
		isAgain,
		drop
	});
	let open = store.batches(endpoint).filter((batch) => ours(batch).length > 0);
	const known = new Set(open.flatMap(({ names }) => names));
	const fresh = asked.filter(({ name }) => !known.has(name));
	const found = fresh.length > 0 ? await foundAgain(fresh, errand, means) : [];
	const there = new Set(found.flatMap(({ names }) => names));
	open = [
		...open,
		...found,
		...await handIn(fresh.filter(({ name }) => !there.has(name)), false)
	];
	const states = /* @__PURE__ */ new Map();
	for (let looks = 0; open.length > 0; looks++) {
		for (const batch of open) {
			const came = await counter.look(batch.id);
			if (came.ok) states.set(batch.id, came.value);
			const end = await endOf(batch, came, {
				errand,
				means,
				waiting,
				drop
			});
			if (end === null) continue;
			await forget(batch);
			open = [...open.filter((other) => other !== batch), ...await handIn(end, true)];
		}
		const left = until - clock.now();
		if (open.length === 0 || left <= 0) break;
		await clock.wait(Math.min(left, backoff(looks, PAUSE, clock.chance())));
	}
	if (open.length === 0) return;
	const late = underWay(model, open.map((batch) => states.get(batch.id) ?? {
		id: batch.id,
		since: batch.since
	}));
	for (const batch of open) for (const each of ours(batch)) drop(each, late);
}
async function foundAgain(fresh, errand, means) {
	const { endpoint, counter, model } = errand;
	const { store, say, moment } = means;
	const find = await unnoted(counter, store.batches(endpoint), moment());
	if (!find) return [];
	const batches = [];
	for (const { asked } of filesOf(fresh, fittedTo(errand, means))) {
		const batch = find(asked);
		if (!batch) continue;
		await store.noteBatches(endpoint, [...store.batches(endpoint), batch]);
		say(`Found: ${asked.length} questions to ${model}, which an earlier run handed in as ${batch.id}.`);
		batches.push(batch);
	}
	return batches;
}
function fittedTo(errand, { adapting }) {
	const { provider, at, place } = errand;
	return {
		provider,
		baseUrl: at.baseUrl,
		fitted: (body) => adapting.adapted(place, body)
	};
}
async function handedIn(fresh, { errand, means, isAgain, drop }) {
	const { endpoint, model, provider, counter } = errand;
	const { store, purse, say, moment } = means;
	const allowed = fresh.filter((each) => {
		const why = purse.take(each.question);
		if (why) drop(each, why);
		return !why;
	});
	const batches = [];
	for (const { lines, asked } of filesOf(allowed, fittedTo(errand, means))) {
		const file = await counter.upload(lines);
		const made = file.ok ? await counter.handIn(file.value, `${"/v1"}${provider.path}`, markOf(asked, isAgain)) : file;
		if (!made.ok) {
			const failure = notTaken(made.failure);
			const mayBeTaken = file.ok && !isRefusal(made.failure);
			for (const each of asked) {
				if (!mayBeTaken) purse.giveBack(each.question);
				drop(each, failure);
			}
			continue;
		}
		const { id } = made.value;
		const batch = {
			id,
			since: moment(),
			names: asked.map(({ name }) => name),
			isAgain
		};
		await store.noteBatches(endpoint, [...store.batches(endpoint), batch]);
		say(`Handed in: ${asked.length} questions to ${model}, as ${id}.`);
		batches.push(batch);
	}
	return batches;
}
async function endOf(batch, came, { errand, means, waiting, drop }) {
	const { model } = errand;
	const again = [];
	const kept = [];
	const end = (ended) => {
		const each = waiting.get(ended.name);
		if (!each) return;
		if (ended.took) means.took(each.question, ended.took);
		if (isAnswer(ended)) {
			waiting.delete(ended.name);
			kept.push(means.store.keep(each.question.asked, ended.result));
		} else if (!batch.isAgain && (ended.mayCome || learns(ended, each, errand, means))) again.push(each);
		else if (!ended.result.ok) drop(each, ended.result.failure);
	};
	const rest = (code) => {
		const met = new Set(again.map((each) => each.name));
		const left = batch.names.filter((name) => !met.has(name));
		for (const name of left) end(unanswered(name, code, "", model));
	};
	if (!came.ok) {
		const { cause } = came.failure;
		if (cause === "not-found") rest("");
		else if (cause !== "auth") return null;
		else for (const name of batch.names) dropNamed(name, came.failure, {
			waiting,
			drop
		});
		return again;
	}
	const state = came.value;
	if (!OVER.includes(state.status)) return null;
	if (state.status === "failed") {
		const failure = refusedWhole(model, state);
		for (const name of batch.names) dropNamed(name, failure, {
			waiting,
			drop
		});
		return [];
	}
	for (const file of [state.output_file_id, state.error_file_id]) {
		if (!file) continue;
		const took = await errand.counter.read(file, (line) => {
			const read = endIn(line, {
				...errand,
				baseUrl: errand.at.baseUrl
			});
			if (read) end(read);
		});
		await Promise.all(kept);
		if (!took.ok) return null;
	}
	rest(state.status === "expired" ? "batch_expired" : state.status === "cancelled" ? "batch_cancelled" : "");
	return again;
}
function dropNamed(name, failure, { waiting, drop }) {
	const each = waiting.get(name);
	if (each) drop(each, failure);
}
function isAnswer({ result, mayCome }) {
	return result.ok || isNoAnswer(result.failure.cause) && !mayCome;
}
function learns({ refusal }, { question }, errand, { adapting }) {
	if (!refusal) return false;
	const body = errand.provider.body(question.asked.request, question.messages);
	return adapting.learns(errand.place, body, refusal);
}

// src/edges/batches/purse.ts
function openPurse(caps, prices) {
	const { maxCost, maxRequests } = caps;
	let [taken, usd] = [0, 0];
	const likely = ({ asked: { request }, messages }) => {
		const usage = {
			input: tokensSent(request, messages),
			output: tokensExpected(request)
		};
		return costOf(usage, prices, [request.model]) ?? 0;
	};
	return {
		taken: () => taken,
		giveBack: (question) => {
			taken--;
			usd -= likely(question);
		},
		take: (question) => {
			if (maxRequests !== null && taken >= maxRequests) return budget(requestsUsedUp(caps));
			const more = likely(question);
			if (maxCost !== null && (maxCost === 0 || usd + more > maxCost)) return budget(costUsedUp(caps));
			taken++;
			usd += more;
			return null;
		}
	};
}
function budget(message) {
	return failureOf("budget", message);
}

// src/edges/batches/index.ts
const CONNECTING = 1e4;
function openCourier(options) {
	const { endpoints, settings, store, minutes, say, clock = CLOCK, off } = options;
	const routes = openRoutes(proxiesOf(process.env), CONNECTING);
	const prices = inBatch(settings.prices);
	const purse = openPurse(settings, prices);
	const meter = createMeter({
		...settings,
		prices,
		maxCost: null,
		maxRequests: null
	}, purse.taken);
	const [adapting, names] = [createAdapting(), createNames()];
	const took = ({ asked: { request }, messages }, reply) => {
		const tab = meter.open(request, messages);
		if (tab.ok) {
			tab.value.took(reply);
			tab.value.close();
		}
		names.heard(request.model, reply.model);
	};
	const moment = () => (/* @__PURE__ */ new Date()).toISOString();
	const means = {
		store,
		purse,
		adapting,
		clock,
		until: clock.now() + minutes * 6e4,
		say,
		moment,
		took
	};
	const errandsOf = (questions) => {
		const errands = /* @__PURE__ */ new Map();
		for (const question of questions) {
			const { endpoint, model, api, wants } = question.asked.request;
			const at = endpoints[endpoint];
			const name = store.nameOf(question.asked);
			if (!at || name === null) throw new Error(`nobody can hand in what is asked of ${endpoint}`);
			const place = `${endpoint} ${model} ${api ?? at.api}`;
			const made = errands.get(place) ?? {
				endpoint,
				at,
				model,
				place,
				asked: [],
				provider: providerFor(api ?? at.api, wants),
				counter: counterAt({
					endpoint: at,
					model,
					routes,
					clock,
					off
				})
			};
			made.asked.push({
				name,
				question
			});
			errands.set(place, made);
		}
		return [...errands.values()];
	};
	return {
		bring: async (questions) => {
			const lost = /* @__PURE__ */ new Map();
			const lose = (question, why) => void lost.set(question, why);
			await Promise.all(errandsOf(questions).map((errand) => run(errand, means, lose)));
			return lost;
		},
		consumption: meter.consumption,
		notes: () => [...adapting.notes(), ...[names, meter].flatMap((each) => each.notes()).map((message) => ({
			code: "told-by-model",
			message
		}))],
		close: () => Promise.resolve(routes.close())
	};
}

export { openCourier };