import { bt as isOver } from "./gate.js";
import { At as versionOf, sa as count, ua as percent } from "./ground.js";
import { ct as casesOf, lt as isAlarm, ut as isQuiet } from "./ground-later.js";

// src/stages/review/wear.ts
const QUIET_RUNS = 20;
const SAME_RUNS = 5;
const FALSE_ALARMS = .05;
function saturated({ critical, kind, status }, looks) {
	if (critical || kind === "guardrail") return null;
	const last = looks.slice(-20);
	if (last.length < QUIET_RUNS || !last.every(({ isQuiet }) => isQuiet)) return null;
	return {
		reason: "saturated",
		seen: `base and head did not differ in any case of its last ${last.length} runs`,
		proposed: next(status)
	};
}
function noisy({ status }, looks) {
	const same = looks.filter(({ isSame }) => isSame);
	const alarms = same.filter(({ isAlarm }) => isAlarm).length;
	if (same.length < SAME_RUNS || alarms / same.length <= FALSE_ALARMS) return null;
	return {
		reason: "noisy",
		seen: `it failed in ${alarms} of ${same.length} runs in which nothing had changed (${percent(alarms / same.length)})`,
		proposed: status === "active" ? "experimental" : null
	};
}
function next(status) {
	return status === "active" ? "deprecated" : "retired";
}
function wearOf(cards, runs) {
	return cards.flatMap((card) => {
		const looks = looksOf$1(card, runs);
		return [noisy(card, looks), saturated(card, looks)].filter((each) => each !== null).map((each) => ({
			metric: card.id,
			...each,
			owner: card.owner
		}));
	});
}
function looksOf$1(card, runs) {
	const now = versionOf(card);
	return runs.flatMap(({ isSame, checks }) => {
		const own = checks.filter(({ metric, version, slice }) => metric === card.id && version === now && slice === null);
		if (own.length === 0) return [];
		return [{
			isSame,
			isQuiet: own.every((each) => each.isQuiet),
			isAlarm: own.some((each) => each.isAlarm)
		}];
	});
}

// src/stages/review/words.ts
const TITLES = {
	"review-date": "To be looked at: the review date has passed",
	"let-through": "Let through: somebody accepted what they found",
	sunset: "Past their sunset: the day from which nobody needs them",
	superseded: "Superseded: another metric took their place",
	orphaned: "Orphaned: nothing asks for them any more",
	saturated: "Saturated: nothing differs any more",
	noisy: "Noisy: alarms where nothing changed",
	redundant: "Redundant: another metric says the same",
	"too-many": "Too many: nobody acts on all of them"
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
	const looks = looksOf(card.id, reviewed.runs);
	return [
		pastDate(card, reviewed.today),
		pastSunset(card, reviewed.today),
		superseded(card, reviewed.config),
		orphaned(card, reviewed),
		letThrough(card, reviewed.runs),
		saturated(card, looks),
		noisy(card, looks)
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
function looksOf(id, runs) {
	const latest = runs.flatMap(({ checks }) => checks).findLast(({ metric, law }) => metric === id && law !== "base");
	return runs.flatMap(({ isSame, checks }) => {
		const own = checks.filter(({ metric, version }) => metric === id && version === latest?.version);
		return own.length ? [{
			isSame,
			isQuiet: own.every(isQuiet),
			isAlarm: own.some(isAlarm)
		}] : [];
	});
}
function letThrough({ id }, runs) {
	const found = runs.flatMap(({ accepted }) => accepted.filter(({ metric }) => metric === id));
	const words = [...new Map(found.map((each) => [each.url, each])).values()];
	const last = words.reduce((a, b) => a && a.at > b.at ? a : b, null);
	if (!last) return null;
	return {
		reason: "let-through",
		seen: `it was let through ${words.length === 1 ? "once" : `${words.length} times, last`} by ${last.actor} on ${last.at.slice(0, 10)} (${last.reason})`,
		proposed: null
	};
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

export { wearOf as a, unreadWarning as i, headlineOf as n, reviewBlocks as r, review as t };