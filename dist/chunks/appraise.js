import { $i as canonical, Ca as count, E as caseLine, Oa as start, ta as isFields, ua as UserError } from "./ground.js";
import { o as gaugeOf } from "./catalogues.js";

// src/records/answer-line.ts
function answerLine({ trial, result }) {
	const { request } = trial;
	if (!result.ok || !request.ok) return null;
	const answers = result.value;
	const { turns, messages } = request.value;
	const system = messages.find(({ role }) => role === "system")?.content;
	const context = answers.at(-1)?.context;
	const model = answers.find((answer) => answer.model !== null)?.model;
	return {
		...caseLine({
			...trial.case,
			turns
		}, trial.index),
		...context ? { context } : {},
		...system === void 0 ? {} : { system },
		output: together(answers.map(({ text }) => text)),
		...callsOf(answers),
		...measured(answers, "latency_ms", ({ latencyMs }) => latencyMs),
		...measured(answers, "usage", ({ usage }) => usage && usageShown(usage)),
		...model ? { model } : {}
	};
}
function usageShown({ parts: _, ...usage }) {
	return { ...usage };
}
function together(all) {
	const [first = null, ...more] = all;
	return more.length ? [...all] : first;
}
function callsOf(answers) {
	const calls = answers.map(({ toolCalls }) => toolCalls.map((call) => ({ ...call })));
	return answers.some(({ toolCalls }) => toolCalls.length) ? { tool_calls: together(calls) } : {};
}
function measured(answers, key, of) {
	const all = answers.map(of);
	return all.includes(null) ? {} : { [key]: together(all) };
}

// src/stages/appraise.ts
function isGauged(exams) {
	return exams.some(({ suite }) => suite.rules.some(({ card }) => gaugeOf(card) !== null));
}
async function appraise(exams, sides, gauges) {
	const seats = /* @__PURE__ */ new Map();
	const said = /* @__PURE__ */ new Map();
	for (const { suite } of exams) for (const rule of suite.rules) {
		const seat = seats.has(rule) ? null : await seatOf(rule, suite.rules, sides);
		if (!seat) continue;
		seats.set(rule, seat);
		for (const note of aboutFiles(seat, sides)) said.set(note.message, note);
	}
	const lines = /* @__PURE__ */ new Map();
	const lost = /* @__PURE__ */ new Map();
	return {
		read: async (came) => {
			await Promise.all(batchesOf(came, seats).map(async ({ seat, runs }) => {
				const found = readingOf(runs, await gauges.read(runs.map(lineOf), seat.gauge));
				const known = lines.get(seat.key) ?? /* @__PURE__ */ new Map();
				lines.set(seat.key, known);
				for (const [run, line] of found) known.set(run, line);
				tally(lost, seat, [...found.values()]);
			}));
		},
		heard: (rule, run) => {
			const seat = seats.get(rule);
			return seat ? lines.get(seat.key)?.get(run) ?? NOT_ASKED : null;
		},
		notes: () => [...said.values(), ...[...lost.values()].map(lossWarning)]
	};
}
function hearing(appraisal, ofJudges) {
	return (rule, sample, run) => {
		const line = appraisal?.heard(rule, run) ?? null;
		return line ? [line] : ofJudges(rule, sample);
	};
}
const NOT_ASKED = failed("given-up", "the program of this metric was not asked");
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
async function seatOf(rule, rules, sides) {
	const gauge = gaugeOf(rule.card);
	if (!gauge) return null;
	const { revision } = await isOfHead(rule, rules, gauge.command, sides) ? sides.head : sides.base;
	const at = {
		...gauge,
		revision
	};
	return {
		key: canonical(JSON.parse(JSON.stringify(at))),
		metric: rule.card.id,
		gauge: at
	};
}
async function isOfHead({ law, card }, rules, command, { base, head }) {
	if (!(law !== "head" || rules.some((other) => other.law === "base" && other.card.id === card.id))) return true;
	for (const file of filesIn(command)) if (!await isThere(base, file) && await isThere(head, file)) return true;
	return false;
}
function filesIn(command) {
	return command.filter((word) => /^(?![-/])[\w./-]*\w\.\w+$/.test(word) && !word.includes("..")).map((word) => word.replace(/^(?:\.\/)+/, ""));
}
async function isThere({ read }, file) {
	try {
		return await read(file) !== null;
	} catch (error) {
		if (error instanceof UserError) return true;
		throw error;
	}
}
function aboutFiles({ metric, gauge }, { base, head, touched }) {
	if (base.revision === head.revision) return [];
	if (gauge.revision === head.revision) return [{
		code: "gauge-of-head",
		message: `Base has no program for the metric ${metric}, so this change's own marked both sides. Read it as you read the change.`
	}];
	const edited = filesIn(gauge.command).filter((file) => touched.includes(file));
	if (edited.length === 0) return [];
	return [{
		code: "gauge-edited",
		message: `This change edits ${edited.join(", ")}, by which the metric ${metric} is marked: base's version marked both sides, this one counts once it is merged.`
	}];
}
function batchesOf(came, seats) {
	const batches = /* @__PURE__ */ new Map();
	for (const run of came) {
		if (answerLine(run) === null) continue;
		const own = new Map(run.trial.exam.suite.rules.flatMap((rule) => {
			const seat = seats.get(rule);
			return seat ? [[seat.key, seat]] : [];
		}));
		for (const seat of own.values()) {
			const place = (nth) => JSON.stringify([
				seat.key,
				run.trial.side,
				nth
			]);
			let nth = 0;
			while (batches.get(place(nth))?.runs.some((other) => placeOf(other) === placeOf(run))) nth++;
			const batch = batches.get(place(nth)) ?? {
				seat,
				runs: []
			};
			batches.set(place(nth), batch);
			batch.runs.push(run);
		}
	}
	return [...batches.values()];
}
function placeOf({ trial }) {
	return JSON.stringify([trial.case.id, trial.index]);
}
function lineOf(run) {
	return JSON.stringify(answerLine(run));
}
function readingOf(runs, { lines, failure }) {
	const byPlace = new Map(runs.map((run) => [placeOf(run), run]));
	const found = /* @__PURE__ */ new Map();
	let stray = null;
	for (const line of lines) {
		const run = byPlace.get(placeIn(line) ?? "");
		if (!run) stray ??= line;
		else if (!found.has(run)) found.set(run, {
			ok: true,
			value: line
		});
	}
	const odd = stray === null ? "" : `; it wrote ${JSON.stringify(start(stray, 120))}, which is no mark of an answer`;
	const none = failure ? {
		ok: false,
		failure: {
			...failure,
			message: failure.message + odd
		}
	} : failed("malformed", `the program wrote no mark for this answer${odd}`);
	for (const run of runs) if (!found.has(run)) found.set(run, none);
	return found;
}
function placeIn(line) {
	try {
		const value = JSON.parse(line);
		if (!isFields(value)) return null;
		return JSON.stringify([String(value["case"]), value["trial"] ?? 0]);
	} catch {
		return null;
	}
}
function tally(all, { key, metric }, came) {
	const first = came.find((each) => !each.ok);
	const before = all.get(key);
	if (!first && !before) return;
	const message = before?.message ?? (first && !first.ok ? first.failure.message : "");
	const lost = came.filter((each) => !each.ok).length;
	all.set(key, {
		metric,
		message,
		asked: (before?.asked ?? 0) + came.length,
		lost: (before?.lost ?? 0) + lost
	});
}
function lossWarning({ metric, message, asked, lost }) {
	return {
		code: "gauge-silent",
		message: `The program of the metric ${metric} gave no mark to ${count(lost)} of ${count(asked)} answers: ${message}.`
	};
}

export { hearing as n, isGauged as r, appraise as t };