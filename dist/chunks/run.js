import { $i as canonical, Ei as requestKey, Ji as isEmpty, Ti as fingerprint, Xi as noAnswer, Yi as isNoAnswer, Zi as unlessEmpty } from "./ground.js";
import { c as measureOf, s as judgeOf } from "./catalogues.js";
import { a as samplesWithRivals, i as rivalsIn, o as messageOf, r as countedOf } from "./score.js";

// src/stages/judge.ts
async function convene(exams, scorers, ask) {
	const seats = exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => seatOf(exam, rule)));
	const judges = new Map(seats.map(({ rule, judge }) => [rule, judge]));
	const records = /* @__PURE__ */ new Map();
	const replies = /* @__PURE__ */ new Map();
	const runs = [];
	const put = async (trials) => {
		const fresh = new Map(trials.filter(({ key }) => !replies.has(key)).map((trial) => [trial.key, trial]));
		for (const run of await ask([...fresh.values()])) {
			runs.push(run);
			replies.set(run.trial.key, textOf(run));
		}
	};
	const answersTo = (judge, sample) => judge.questions(sample).map((request) => replies.get(requestKey(request)) ?? NOT_ASKED);
	const seated = [...new Map(seats.map((seat) => [canonical(seat.rule.card.options), seat])).values()];
	for (const { judge } of seated) records.set(judge.fingerprint, {
		judge,
		wrong: /* @__PURE__ */ new Set(),
		silent: null,
		asked: 0,
		failures: []
	});
	await put(seated.flatMap(canaryTrials));
	for (const { judge, rule } of seated) {
		const scorerOf = scorers.get(rule);
		const record = records.get(judge.fingerprint);
		if (scorerOf && record) await examine(record, judge, scorerOf, (sample) => answersTo(judge, sample));
	}
	return {
		runs,
		hear: async (came, prices) => {
			const trials = questionsOn(came, judges, prices).filter(({ judge }) => !isRefused(records.get(judge.fingerprint)));
			await put(trials.map(({ trial }) => trial));
			for (const { judge, trial } of trials) count(records.get(judge.fingerprint), replies.get(trial.key));
		},
		heard: (rule, sample) => {
			const judge = judges.get(rule);
			const asking = judge && askedBy(sample.case, rule, judge);
			if (!asking) return [];
			return isRefused(records.get(judge.fingerprint)) ? asking.questions(sample).map(() => REFUSED) : answersTo(asking, sample);
		},
		juries: () => [...records.values()].map(juryOf)
	};
}
const NOT_ASKED = failed("given-up", "the judge was not asked");
const REFUSED = failed("judge-untrusted", "the judge can't be trusted, so it was not asked");
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
function seatOf(exam, rule) {
	const judge = judgeOf(rule.card);
	return judge ? [{
		exam,
		rule,
		judge
	}] : [];
}
function askedBy({ demands }, { card }, judge) {
	if (!card.byDemand || !demands) return judge;
	const demand = Object.hasOwn(demands, card.id) ? demands[card.id] : void 0;
	return demand ? judgeOf({
		...card,
		options: {
			...card.options,
			...demand.options
		}
	}) : null;
}
function isRefused(record) {
	return record?.judge.kind === "judge" && (record.wrong.size > 0 || record.silent !== null);
}
function canaryTrials({ exam, rule, judge }) {
	return judge.canaries.flatMap(({ samples }) => samples).flatMap((sample) => judge.questions(sample).map((request) => ({
		exam,
		case: sample.case,
		side: "candidate",
		index: 0,
		own: true,
		...asked(request, rule)
	})));
}
function asked(request, rule) {
	return {
		request: {
			ok: true,
			value: request
		},
		key: requestKey(request),
		judging: rule.card.id
	};
}
async function examine(record, judge, scorerOf, answersTo) {
	for (const canary of judge.canaries) {
		const marks = [];
		let unscored = null;
		for (const sample of canary.samples) {
			const replies = answersTo(sample);
			const lost = replies.find((reply) => !reply.ok);
			if (lost && !lost.ok) record.silent ??= lost.failure;
			const mark = await scorerOf(sample.case)?.({
				...sample,
				replies
			});
			if (!mark) continue;
			marks.push(mark.value);
			if (mark.value === null) unscored ??= mark.reason;
		}
		if (record.silent) return;
		if (!canary.isRight(marks)) record.wrong.add(unscored === null ? canary.fault : `can't judge a known answer: ${unscored}`);
	}
}
function questionsOn(came, judges, prices) {
	const rivalOf = rivalsIn(came);
	return came.flatMap((run) => {
		const judged = run.trial.exam.suite.rules.flatMap((rule) => {
			const judge = judges.get(rule);
			return judge ? [{
				rule,
				judge
			}] : [];
		});
		const samples = judged.length > 0 ? samplesWithRivals(run, rivalOf(run), prices) : [];
		return judged.flatMap(({ rule, judge }) => countedOf(samples, rule.card, measureOf(rule.card)).flatMap((sample) => (askedBy(sample.case, rule, judge)?.questions(sample) ?? []).map((request) => {
			const { exam, case: each, side } = run.trial;
			return {
				judge,
				trial: {
					exam,
					case: each,
					side,
					index: 0,
					...asked(request, rule)
				}
			};
		})));
	});
}
function count(record, reply) {
	if (!record) return;
	record.asked++;
	if (reply && !reply.ok) record.failures.push(reply.failure);
}
function juryOf({ judge, wrong, silent, asked: questions, failures }) {
	const lost = failures.filter(({ cause }) => cause !== "budget");
	const { fingerprint, model, kind } = judge;
	return {
		fingerprint,
		model,
		kind,
		wrong: [...wrong],
		silent,
		asked: questions,
		lost
	};
}
function textOf({ result }) {
	return result.ok ? {
		ok: true,
		value: result.value.at(-1)?.text ?? ""
	} : result;
}

// node_modules/yocto-queue/index.js
var Node = class {
	value;
	next;
	constructor(value) {
		this.value = value;
	}
};
var Queue = class {
	#head;
	#tail;
	#size;
	constructor() {
		this.clear();
	}
	enqueue(value) {
		const node = new Node(value);
		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}
		this.#size++;
	}
	dequeue() {
		const current = this.#head;
		if (!current) return;
		this.#head = this.#head.next;
		this.#size--;
		if (!this.#head) this.#tail = void 0;
		return current.value;
	}
	peek() {
		if (!this.#head) return;
		return this.#head.value;
	}
	clear() {
		this.#head = void 0;
		this.#tail = void 0;
		this.#size = 0;
	}
	get size() {
		return this.#size;
	}
	*[Symbol.iterator]() {
		let current = this.#head;
		while (current) {
			yield current.value;
			current = current.next;
		}
	}
	*drain() {
		while (this.#head) yield this.dequeue();
	}
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
	let rejectOnClear = false;
	if (typeof concurrency === "object") ({concurrency, rejectOnClear = false} = concurrency);
	validateConcurrency(concurrency);
	if (typeof rejectOnClear !== "boolean") throw new TypeError("Expected `rejectOnClear` to be a boolean");
	const queue = new Queue();
	let activeCount = 0;
	const resumeNext = () => {
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};
	const next = () => {
		activeCount--;
		resumeNext();
	};
	const run = async (function_, resolve, arguments_) => {
		const result = (async () => function_(...arguments_))();
		resolve(result);
		try {
			await result;
		} catch {}
		next();
	};
	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = { reject };
		new Promise((internalResolve) => {
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(void 0, function_, resolve, arguments_));
		if (activeCount < concurrency) resumeNext();
	};
	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});
	Object.defineProperties(generator, {
		activeCount: { get: () => activeCount },
		pendingCount: { get: () => queue.size },
		clearQueue: { value() {
			if (!rejectOnClear) {
				queue.clear();
				return;
			}
			const abortError = AbortSignal.abort().reason;
			while (queue.size > 0) queue.dequeue().reject(abortError);
		} },
		concurrency: {
			get: () => concurrency,
			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;
				queueMicrotask(() => {
					while (activeCount < concurrency && queue.size > 0) resumeNext();
				});
			}
		},
		map: { async value(iterable, function_) {
			const promises = [];
			try {
				Array.from(iterable, (value, index) => {
					const promise = generator(function_, value, index);
					promises.push(promise);
					return promise;
				});
			} catch (error) {
				for (const promise of promises) promise.catch(() => {});
				throw error;
			}
			return Promise.all(promises);
		} }
	});
	return generator;
}
function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) throw new TypeError("Expected `concurrency` to be a number from 1 and up");
}

// src/stages/run.ts
function createAsking(who, concurrency, keep = () => void 0) {
	const limit = pLimit(concurrency);
	const asked = /* @__PURE__ */ new Map();
	const ask = async (trial) => {
		const { request } = trial;
		if (trial.recorded) return {
			trial,
			result: trial.recorded,
			source: "recorded"
		};
		if (!request.ok) return {
			trial,
			result: request,
			source: "shared"
		};
		const question = `${trial.key}/${trial.index}`;
		const before = asked.get(question);
		if (before) return {
			trial,
			...await before,
			source: "shared"
		};
		const answers = limit(() => answersTo(request.value, trial, who)).then((came) => whole(came, trial, who));
		asked.set(question, answers);
		const run = {
			trial,
			...await answers
		};
		if (run.source === "called" && isPaid(run.result)) keep(run);
		return run;
	};
	return (trials) => Promise.all(trials.map(ask));
}
function isPaid(result) {
	return result.ok || isNoAnswer(result.failure.cause);
}
async function answersTo(request, trial, who) {
	const { model, systems } = who;
	if (model.replay) return {
		result: replayed(trial, model.replay),
		source: "recorded"
	};
	const system = trial.judging === void 0 ? trial.exam.change.systems?.[trial.side] : null;
	if (system && systems) return {
		result: await systems.ask(trial, system),
		source: "called"
	};
	return converse(request, trial, who);
}
function replayed(trial, replay) {
	const kept = replay(trial.key, trial.index);
	return (kept && unlessEmpty(kept)) ?? {
		ok: false,
		failure: {
			cause: "not-recorded",
			first: null,
			message: trial.judging ? `the recording has no answer of the judge of ${trial.judging} about case ${trial.case.id}` : `the recording has no trial ${trial.index} of case ${trial.case.id} on the ${trial.side}`,
			status: null
		}
	};
}
async function whole(came, trial, { systems }) {
	return systems ? {
		...came,
		result: await systems.whole(trial, came.result)
	} : came;
}
async function converse(request, trial, who) {
	const listener = listenerTo(request, trial, who);
	return {
		result: await conversation(request, listener.ask),
		...listener.came()
	};
}
async function conversation(request, ask) {
	const said = [...request.messages];
	const answers = [];
	let reply = null;
	for (const [index, turn] of request.turns.entries()) {
		if (reply && !reply.ok) return reply;
		if (reply) said.push(reply.value);
		reply = null;
		said.push(...spoken(turn));
		if (turn.assistant !== null) continue;
		const answer = await ask(index + 1, said, answers);
		if (!answer.ok) return answer;
		if (isEmpty(answer.value)) return {
			ok: false,
			failure: noAnswer("empty", request.model)
		};
		const whole = {
			...answer.value,
			turn: index + 1,
			user: turn.user
		};
		answers.push(whole);
		reply = messageOf(whole, request.toolResults ?? []);
	}
	return {
		ok: true,
		value: answers
	};
}
function listenerTo(request, trial, { model, store }) {
	if (!store) return {
		ask: (_, said) => model.ask(request, said),
		came: () => ({ source: "called" })
	};
	const { key, index, own = false } = trial;
	let asking = store.asking;
	let called = 0;
	return {
		ask: async (turn, said, before) => {
			const asked = {
				request,
				key,
				index,
				turn,
				said: heard(before),
				own
			};
			const kept = store.recall(asked);
			if (kept && kept.asking !== store.asking) asking = kept.asking;
			if (kept) return kept.told;
			called++;
			const told = await model.ask(request, said);
			store.keep(asked, told);
			return told;
		},
		came: () => ({
			source: called > 0 ? "called" : "stored",
			asking
		})
	};
}
function heard(before) {
	if (before.length === 0) return "";
	return fingerprint(before.map(({ text, toolCalls }) => [text, toolCalls.map((call) => ({ ...call }))]));
}
function spoken(turn) {
	const user = turn.user === "" ? [] : [{
		role: "user",
		content: turn.user
	}];
	return turn.assistant === null ? user : [...user, {
		role: "assistant",
		content: turn.assistant
	}];
}

export { convene as n, createAsking as t };