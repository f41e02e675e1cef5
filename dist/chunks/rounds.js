import { a as compare, i as movedIn, n as undecided, r as sightsOf, t as decide } from "./decide.js";
import "./plan.js";
import { t as foretold } from "./sights.js";
import { n as score, t as prepare } from "./score2.js";

// src/stages/plan/trials.ts
function trialsOf(seats, wave, tally, open) {
	const due = seats.filter((seat) => seat.place < wave.share && open(seat.exam));
	const trials = [];
	for (let index = 0; index < wave.trials; index++) for (const seat of due) {
		if (index < (tally.get(seat) ?? 0) || index >= seat.exam.suite.trials) continue;
		trials.push({
			...seat,
			index
		});
	}
	for (const seat of due) tally.set(seat, Math.min(wave.trials, seat.exam.suite.trials));
	return trials;
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
function createAsking(model, concurrency) {
	const limit = pLimit(concurrency);
	const asked = /* @__PURE__ */ new Map();
	const source = model.replay ? "recorded" : "called";
	const ask = async (trial) => {
		const { request } = trial;
		if (!request.ok) return {
			trial,
			result: request,
			source: "shared"
		};
		const question = `${trial.key}/${trial.index}`;
		const before = asked.get(question);
		if (before) return {
			trial,
			result: await before,
			source: "shared"
		};
		const answers = limit(() => answersTo(request.value, trial, model));
		asked.set(question, answers);
		return {
			trial,
			result: await answers,
			source
		};
	};
	return (trials) => Promise.all(trials.map(ask));
}
async function answersTo(request, trial, model) {
	if (!model.replay) return converse(request, model);
	return model.replay(trial.key, trial.index) ?? {
		ok: false,
		failure: {
			cause: "not-recorded",
			first: null,
			message: `the recording has no trial ${trial.index} of case ${trial.case.id} on the ${trial.side}`,
			status: null
		}
	};
}
async function converse(request, model) {
	const said = [...request.messages];
	const answers = [];
	for (const [index, turn] of request.turns.entries()) {
		said.push(...spoken(turn));
		if (turn.assistant !== null) continue;
		const answer = await model.ask(request, said);
		if (!answer.ok) return answer;
		answers.push({
			...answer.value,
			turn: index + 1,
			user: turn.user
		});
		said.push({
			role: "assistant",
			content: answer.value.text
		});
	}
	return {
		ok: true,
		value: answers
	};
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

// src/rounds.ts
async function rounds(world, law, plan) {
	const { exams, seats, seed, waves } = plan;
	const scorers = await prepare(exams);
	for (const line of foretold(sightsOf(exams, law.falseAlarm))) world.say(line);
	const model = await world.model(law);
	const ask = createAsking(model, world.wishes.concurrency);
	const [runs, scores, tally] = [
		[],
		[],
		/* @__PURE__ */ new Map()
	];
	let decision = undecided({
		seed,
		waves,
		falseAlarm: law.falseAlarm,
		wishes: world.wishes
	});
	for (const wave of waves) {
		const came = await ask(trialsOf(seats, wave, tally, decision.isOpen));
		runs.push(...came);
		scores.push(...await score(came, scorers, law.prices));
		decision = decide(decision, {
			exams,
			runs,
			comparisons: compare(exams, scores, seed)
		});
		if (decision.done) break;
	}
	const { verdict } = decision;
	const comparisons = verdict.checks.map(({ comparison }) => comparison);
	const seen = {
		sights: sightsOf(exams, law.falseAlarm, comparisons),
		moved: movedIn(comparisons)
	};
	return {
		verdict,
		runs,
		usage: model.consumption(),
		...seen
	};
}

export { rounds };