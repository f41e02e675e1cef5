import { At as readConfig, xt as isOver } from "./gate.js";
import { ua as UserError } from "./ground.js";
import { An as isQuiet, C as next, E as sliding, In as worthsOf, Nn as pastRun, On as casesOf, Pn as standingsOf, S as unreadWarning, T as saturated, b as headlineOf, jn as nameOf, kn as isAlarm, w as noisy, x as reviewBlocks } from "./asking.js";

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
		noisy(card, looks),
		sliding(card, looks)
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
	return runs.flatMap(({ file, isSame, checks }) => {
		const own = checks.filter(({ metric, version }) => metric === id && version === latest?.version);
		if (own.length === 0) return [];
		const standings = standingsOf(nameOf(file), own.map((check) => ({
			...check,
			worths: worthsOf(check)
		})));
		return [{
			isSame,
			isQuiet: own.every(isQuiet),
			isAlarm: own.some(isAlarm),
			standings
		}];
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

// src/pipelines/review.ts
async function reviewHistory(tree, file, history, today) {
	const config = await readConfig(tree, file);
	if (!config) {
		const where = {
			file,
			line: null,
			key: null
		};
		throw new UserError(`there is no config ${file}`, where, "Set `config` to the path where it is.");
	}
	const read = history.map((past) => pastRun(past.text, past.file));
	const runs = read.filter((each) => "checks" in each);
	const files = Object.values(config.targets).map(({ prompt }) => prompt);
	const there = await Promise.all(files.map((path) => tree.read(path)));
	const gone = files.filter((_, at) => there[at] === null);
	const findings = review({
		config,
		runs,
		today,
		gone
	});
	return {
		headline: headlineOf(findings),
		findings,
		blocks: reviewBlocks(findings, runs.length, today),
		runs: runs.length,
		today,
		warnings: read.filter((each) => "fault" in each).map(unreadWarning)
	};
}
function reviewShown({ headline, today, runs, findings, warnings }) {
	const shown = {
		version: 1,
		headline,
		today,
		runs,
		findings,
		warnings: warnings.map(({ message }) => message)
	};
	return JSON.stringify(shown, null, 2);
}

export { reviewShown as n, reviewHistory as t };