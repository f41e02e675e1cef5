import { Ca as count, Ea as percent, i as isQuiet, r as casesOf } from "./ground.js";
import { St as isOver } from "./gate.js";

// src/stages/review/words.ts
const TITLES = {
	"review-date": "To be looked at: the review date has passed",
	sunset: "Past their sunset",
	superseded: "Superseded",
	orphaned: "Orphaned",
	saturated: "Saturated: nothing differs any more",
	noisy: "Noisy: alarms where nothing changed",
	redundant: "Redundant: another metric says the same",
	"too-many": "Too many"
};
function reviewBlocks(findings, runs, today) {
	const reasons = Object.keys(TITLES).filter((reason) => findings.some((it) => it.reason === reason));
	return [
		{
			kind: "heading",
			level: 2,
			words: [headlineOf(findings)]
		},
		{
			kind: "paragraph",
			words: [`Told from the cards and from ${count(runs)} earlier ${runs === 1 ? "run" : "runs"}, on ${today}. Nothing was changed: what is proposed takes effect when somebody edits the card, and the gate lists it under Policy. Critical metrics are never proposed for being quiet.`]
		},
		...reasons.flatMap((reason) => [{
			kind: "heading",
			level: 3,
			words: [TITLES[reason]]
		}, {
			kind: "list",
			items: findings.filter((it) => it.reason === reason).map(itemOf)
		}])
	];
}
function headlineOf(findings) {
	const metrics = new Set(findings.map(({ metric }) => metric)).size;
	if (metrics === 0) return "No metric needs a decision";
	return `${count(metrics)} ${metrics === 1 ? "metric needs" : "metrics need"} a decision`;
}
function unreadWarning({ file, at, fault }) {
	return {
		code: "unread-history",
		message: `${file} was left out, for it is no report that can be read: ${at === "" ? "" : `${at}: `}${fault}.`
	};
}
function itemOf({ metric, seen, proposed, owner }) {
	return [
		{ strong: metric },
		`: ${seen}.`,
		...proposed ? [
			" Proposed: ",
			{ code: `status: ${proposed}` },
			"."
		] : [],
		...owner ? [` Ask ${owner}.`] : []
	];
}

// src/stages/review/index.ts
const QUIET_RUNS = 20;
const SAME_RUNS = 5;
const FALSE_ALARMS = .05;
const WRONG_CASES = 10;
const AGREEMENT = .95;
const MANY = 30;
function review(reviewed) {
	const cards = Object.values(reviewed.config.cards).filter(({ status }) => status !== "retired");
	const active = cards.filter(({ status }) => status === "active");
	return [
		...cards.flatMap((card) => findingsOf(card, reviewed)),
		...redundantOf(cards, reviewed.runs),
		...active.length > MANY ? [tooMany(active)] : []
	];
}
function findingsOf(card, reviewed) {
	return [
		pastDate(card, reviewed.today),
		pastSunset(card, reviewed.today),
		superseded(card, reviewed.config),
		orphaned(card, reviewed),
		saturated(card, reviewed.runs),
		noisy(card, reviewed.runs)
	].filter((each) => each !== null).map((each) => ({
		metric: card.id,
		...each,
		owner: card.owner
	}));
}
function pastDate({ reviewBy }, today) {
	if (!isOver(reviewBy, today)) return null;
	return {
		reason: "review-date",
		seen: `it was to be reviewed by ${reviewBy}`,
		proposed: null
	};
}
function pastSunset({ sunset, critical, status }, today) {
	if (!isOver(sunset, today)) return null;
	const seen = `its sunset was ${sunset}`;
	if (critical) return {
		reason: "sunset",
		seen: `${seen}, but it is critical: it runs until another metric supersedes it`,
		proposed: null
	};
	return {
		reason: "sunset",
		seen: `${seen}, and it is not run any more`,
		proposed: next(status)
	};
}
function superseded({ id, status }, { cards }) {
	const by = Object.values(cards).find((other) => other.supersedes === id && other.status === "active");
	return by ? {
		reason: "superseded",
		seen: `${by.id} supersedes it`,
		proposed: next(status)
	} : null;
}
function next(status) {
	return status === "active" ? "deprecated" : "retired";
}
function orphaned({ id, status }, { config, gone }) {
	const asking = Object.values(config.suites).filter(({ metrics }) => metrics.includes(id));
	const targets = [...new Set(asking.flatMap(({ targets: names }) => names))];
	const missing = targets.filter((name) => gone.includes(config.targets[name]?.prompt ?? ""));
	if (asking.length === 0) return {
		reason: "orphaned",
		seen: "no suite asks for it",
		proposed: next(status)
	};
	if (missing.length < targets.length) return null;
	return {
		reason: "orphaned",
		seen: `its targets are gone: ${missing.join(", ")}`,
		proposed: next(status)
	};
}
function checksOf(id, runs) {
	const latest = runs.flatMap(({ checks }) => checks).findLast(({ metric, law }) => metric === id && law !== "base");
	return runs.flatMap((run) => {
		const checks = run.checks.filter(({ metric, version }) => metric === id && version === latest?.version);
		return checks.length ? [{
			run,
			checks
		}] : [];
	});
}
function saturated({ id, critical, kind, status }, runs) {
	if (critical || kind === "guardrail") return null;
	const last = checksOf(id, runs).slice(-20);
	if (last.length < QUIET_RUNS || !last.every(({ checks }) => checks.every(isQuiet))) return null;
	return {
		reason: "saturated",
		seen: `base and head did not differ in any case of its last ${last.length} runs`,
		proposed: next(status)
	};
}
function noisy({ id, status }, runs) {
	const same = checksOf(id, runs).filter(({ run }) => run.isSame);
	const alarms = same.filter(({ checks }) => checks.some(isFalseAlarm)).length;
	if (same.length < SAME_RUNS || alarms / same.length <= FALSE_ALARMS) return null;
	return {
		reason: "noisy",
		seen: `it failed in ${alarms} of ${same.length} runs in which nothing had changed (${percent(alarms / same.length)})`,
		proposed: status === "active" ? "experimental" : null
	};
}
function isFalseAlarm({ clauses }) {
	return clauses.some(({ limit, outcome }) => outcome === "fail" && limit !== "min" && limit !== "max");
}
function redundantOf(cards, runs) {
	return cards.flatMap((card, at) => cards.slice(0, at).flatMap((other) => {
		const { both, either } = overlap(card.id, other.id, runs);
		if (either < WRONG_CASES || both / either < AGREEMENT || card.critical) return [];
		const seen = `of ${either} cases that it or ${other.id} found wrong, both found ${both}`;
		return [{
			metric: card.id,
			reason: "redundant",
			seen,
			proposed: next(card.status),
			owner: card.owner
		}];
	}));
}
function overlap(a, b, runs) {
	let [both, either] = [0, 0];
	for (const { checks } of runs) for (const one of checks.filter(({ metric }) => metric === a)) {
		const other = checks.find((it) => it.metric === b && it.suite === one.suite && it.target === one.target);
		if (!other) continue;
		const [mine, theirs] = [casesOf(one), casesOf(other)];
		for (const id of mine.scored) {
			if (!theirs.scored.has(id)) continue;
			const [x, y] = [mine.wrong.has(id), theirs.wrong.has(id)];
			if (x && y) both += 1;
			if (x || y) either += 1;
		}
	}
	return {
		both,
		either
	};
}
function tooMany(active) {
	return {
		metric: "all",
		reason: "too-many",
		seen: `${active.length} metrics are active: keep those that drive a decision`,
		proposed: null,
		owner: null
	};
}

export { unreadWarning as i, headlineOf as n, reviewBlocks as r, review as t };