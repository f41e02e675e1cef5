import { Bt as isTrusted, Gt as trustIn, fa as allTold } from "./ground.js";
import { At as readConfig, Dt as DEFAULT_FALSE_ALARM, Et as DEFAULT_DOUBT, S as detect, bt as hasSet, ft as readLaw, xt as isOver, yt as hasReached } from "./gate.js";
import { Gn as limitsIn, Rn as openSuite, mt as seatAll } from "./asking.js";
import { c as judgeOf } from "./catalogues.js";

// src/config/preflight.ts
const MANY = 30;
async function lacksIn(tree, file, today) {
	const config = await readConfig(tree, file);
	if (!config) return [];
	const cards = Object.values(config.cards);
	const active = cards.filter(({ status }) => status === "active").length;
	return [
		...aboutPromise(config),
		...cards.flatMap((card) => aboutBlocking(card, config)),
		...cards.flatMap(aboutLimits),
		...cards.flatMap((card) => aboutLife(card, config, today)),
		...active > MANY ? [`${active} metrics are active: prune those that drive no decision; \`micro-metrics review\` proposes which.`] : []
	];
}
async function waitingIn(tree, file) {
	const config = await readConfig(tree, file);
	const cards = Object.values(config?.cards ?? {}).filter((card) => config && onlyWaits(card, config));
	const [stage] = [
		"crawl",
		"walk",
		"run"
	].filter((stage) => cards.some((card) => card.stage === stage));
	if (stage === void 0) return null;
	return {
		metrics: cards.filter((card) => card.stage === stage).map(({ id }) => id),
		stage
	};
}
function onlyWaits(card, config) {
	return stageOf(card, config.stage).length > 0 && keptFromBlocking(card, config).length === 1;
}
function aboutBlocking(card, config) {
	const lacks = onlyWaits(card, config) ? [] : keptFromBlocking(card, config);
	const notes = trialsOf(card, askingFor(card, config)).map((note) => `${card.id}: ${note}.`);
	return lacks.length ? [`${card.id} may not block: ${lacks.join("; ")}.`, ...notes] : notes;
}
function askingFor({ id }, { suites }) {
	return Object.values(suites).filter(({ metrics }) => metrics.includes(id));
}
function keptFromBlocking(card, config) {
	const judge = judgeOf(card);
	return [
		...[
			"why",
			"owner",
			"review-by",
			"threshold"
		].filter((key) => isMissing(card, key)).map((key) => `\`${key}\` is missing`),
		...card.onFail === "block" ? [] : [`\`on-fail\` is ${card.onFail}`],
		...card.status === "active" ? [] : [`it is ${card.status}`],
		...stageOf(card, config.stage),
		...judge && !isTrusted(judge, card) ? [`its judge is not trusted: ${trustIn(judge, card.calibration).lacks}`] : [],
		...askingFor(card, config).length ? [] : ["no suite asks for it"]
	];
}
function isMissing(card, key) {
	const { why, owner, reviewBy, threshold } = card;
	return {
		why,
		owner,
		"review-by": reviewBy,
		threshold
	}[key] === null;
}
function stageOf({ stage }, project) {
	return hasReached(stage, project) ? [] : [`the project is at ${project}, it waits for ${stage}`];
}
function trialsOf({ retry = 0, measure }, asking) {
	return asking.flatMap(({ name, trials }) => {
		const short = [{
			most: retry > 0 ? retry + 1 : 1,
			what: "what its retry serves is told from"
		}, {
			most: measure === "stability" ? 2 : 1,
			what: "stability is told from"
		}].find(({ most }) => trials < most);
		return short ? [`suite ${name} has \`trials: ${trials}\`, but ${short.what} ${short.most}`] : [];
	});
}
function aboutPromise({ falseAlarm, doubt }) {
	const [fails, passes] = [falseAlarm ?? .05, doubt ?? .2];
	if (passes > fails) return [];
	return [`\`doubt\` (${passes}) is not above \`false-alarm\` (${fails}), so nothing lies between failing and passing: what noise may have done fails or passes, and only what does not come back when it is asked again is undecided. Set \`doubt\` higher, as ${DEFAULT_DOUBT} is to ${DEFAULT_FALSE_ALARM}.`];
}
function aboutLimits({ id, threshold }) {
	if (!threshold) return [];
	const all = limitsIn(threshold);
	const isLimited = all.some(({ min, max }) => min !== null || max !== null);
	const isCompared = all.some(({ maxRegression }) => maxRegression !== null);
	return [...threshold.by === "value" && !isLimited ? [`${id}: \`by: value\` says how \`min\` and \`max\` are held, and here is neither.`] : [], ...threshold.minEffect > 0 && !isCompared ? [`${id}: \`min-effect\` says which drops \`max-regression\` does not count, and here is none.`] : []];
}
function aboutLife(card, { cards }, today) {
	const { id, supersedes, status } = card;
	if (status === "retired") return [];
	const other = supersedes !== null && Object.hasOwn(cards, supersedes) ? cards[supersedes] : void 0;
	return [
		...isOver(card.reviewBy, today) ? [`${id} was to be reviewed by ${card.reviewBy}.`] : [],
		...hasSet(card, today) ? [`${id} is past its sunset ${card.sunset}, so it is not run.`] : [],
		...other?.status === "active" && status === "active" ? [`${id} supersedes ${other.id}, which is still active.`] : []
	];
}

// src/pipelines/plan-all.ts
async function planAll({ tree, config, endpoints }) {
	const law = await readLaw(tree, tree, config, endpoints, null);
	const [{ changes, warnings }, ...opened] = await allTold([detect(law, tree, tree, {
		touched: [],
		all: true
	}), ...law.suites.map((suite) => openSuite(suite, null))]);
	const { exams, seats } = await seatAll(law, changes, opened);
	return {
		law,
		changes,
		exams,
		seats,
		warnings: [...law.warnings, ...warnings]
	};
}

export { waitingIn as i, keptFromBlocking as n, lacksIn as r, planAll as t };