import { i as __toESM } from "./rolldown-runtime.js";
import { A as reasonsOf, Bt as decodeText, D as outcomeOf, Jt as git, O as unscoredIn, Xt as temporaryFolder, Yt as removeTemporary, _ as and, ct as openSuite, en as whereLeft, i as foreseen$1, k as nothingScored, m as drop, nt as writeWhole, qt as checkoutAt, rt as cleanJson, tt as makeFolder, u as foretold, xt as isOver, zt as globMatcher } from "./gate.js";
import { s as require_picomatch } from "./libraries.js";
import { Bi as isEmpty, Ci as conversationOf$1, Da as start, Di as costOf, Ei as spokenIn, Gi as canonical, Hi as noAnswer, Kt as versionOf, Li as priced, Ni as UNNAMED, Oa as usd, Oi as inBatch, Sn as openDetector, Ui as unlessEmpty, Vi as isNoAnswer, _ as isRight, _a as amount, at as grouped, ba as clip, bn as languageOf, ct as meanIn, dt as valuesIn, et as leftOf, fa as throwFound, ft as valuesOf$1, g as isPassFail, hr as requestKey, ii as rateUpperBound, la as allTold, lt as meanOf, mr as fingerprint, n as isOfProgram, nt as smallerCaps, pi as normalQuantile, qi as isFields, r as partsOf, ri as rateLowerBound, sa as UserError, t as filesIn, tt as shareOf, ua as located, wa as percent, wi as spokenTurns, xa as count$1, ya as chance } from "./ground.js";
import { a as array, c as int, f as number, g as string, h as strictObject, l as json, m as record, o as boolean, p as object, r as _enum, u as literal } from "./zod.js";
import { c as judgeOf, l as measureOf, s as gaugeOf } from "./catalogues.js";
import { $ as SWAPS, A as classReading, B as messageOf, C as wrongShare, D as marksOf, E as isResampled, F as shareMarks, H as tokensIn, I as createListener, J as planWaves, L as countedOf, M as estimateOf, N as estimateOfSums, O as memberOf, P as note, Q as describe, R as rivalsIn, S as sumOf$1, T as sortScores, U as tokensSent, V as tokensExpected, W as caseLine, X as redraw, Y as takeWave, Z as appraiseFamily, _ as chanceOfBoth, a as answerLine, at as prepare$1, b as freshAnswers, c as accidentChance, ct as isAlarm, d as casesNeeded, et as createSwapTable, f as casesToRuleOut, g as DROPS_AGAIN, h as limitChance, it as fisherExact, j as partsOf$1, k as retryEffectsIn, l as trialsForPinned, lt as isQuiet, m as smallestDrop, nt as benjaminiHochberg, ot as renderer, p as differenceSd, q as createGate, r as habitsOf, rt as benjaminiYekutieli, s as trialVariance, st as casesOf, tt as signedSums, u as casesForLimit, v as rareEventChance, w as slicesOf, x as recordFor, y as answersIn$1, z as samplesWithRivals } from "./ground-later.js";
import { t as pLimit } from "./libraries-later.js";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { cp, lstat, mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";

// src/edges/home.ts
async function rootOf(directory) {
	const answer = await git(checkoutAt(directory), ["rev-parse", "--show-toplevel"]);
	if (answer.ok) return answer.stdout;
	throw new UserError(`${directory} is not inside a git repository`, null, "Run it inside the repository that holds your prompts.");
}
const USUAL_BASES = [
	"origin/HEAD",
	"origin/main",
	"origin/master",
	"main",
	"master"
];
async function proposalAtHome(asked, repository) {
	const tip = asked.head && asked.head !== "worktree" ? await known(asked.head, repository) : await known("HEAD", repository);
	const usual = asked.base ? null : await usualBase(tip, repository);
	const proposal = {
		event: "local",
		base: usual?.base ?? await known(asked.base, repository),
		head: asked.head && asked.head !== "worktree" ? tip : await repository.worktree(),
		commit: tip,
		pull: null,
		opened: false,
		trusted: true
	};
	return usual?.basis.doubt ? {
		...proposal,
		basis: usual.basis
	} : proposal;
}
async function known(name, repository) {
	const commit = await repository.commit(name);
	if (commit) return commit;
	if (name === "HEAD") throw new UserError("there is no commit yet", null, "Commit what you have first.");
	throw new UserError(`there is no revision "${name}"`, null, "Give a branch, a tag or a commit that this clone has; `git fetch --unshallow` brings what a shallow clone lacks.");
}
async function usualBase(tip, repository) {
	for (const name of USUAL_BASES) {
		const commit = await repository.commit(name);
		if (commit) return whereLeft(commit, tip, ["merge-base", "base-tip"], repository);
	}
	throw new UserError("there is no main branch to compare with", null, "Say what to compare with: --base REF.");
}

// src/edges/folder.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
function openFolder(folder) {
	return {
		revision: "folder",
		read: async (path) => {
			const content = await readFile(resolve(folder, path)).catch(() => null);
			return content && decodeText(content, path);
		},
		list: async (globs) => {
			const found = await Promise.all(globs.map((glob) => filesUnder(folder, glob)));
			return [...new Set(found.flat())].sort();
		}
	};
}
function withFile(tree, path, text) {
	return {
		...tree,
		read: async (other) => other === path ? text : tree.read(other),
		list: async (globs) => {
			const found = await tree.list(globs);
			return globMatcher(globs, { dot: false })(path) ? [.../* @__PURE__ */ new Set([...found, path])].sort() : found;
		}
	};
}
async function filesUnder(folder, glob) {
	const matches = globMatcher([glob], { dot: false });
	const { base, isGlob } = import_picomatch.default.scan(glob);
	const start = resolve(folder, isGlob ? base : ".");
	if (!isGlob) return await isFile(resolve(folder, glob)) ? [glob] : [];
	return (await readdir(start, {
		recursive: true,
		withFileTypes: true
	}).catch(() => [])).filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")).filter((path) => matches(path));
}
async function isFile(path) {
	return stat(path).then((found) => found.isFile(), () => false);
}
const MOST_BYTES$3 = 536870912;
async function readNamed(file) {
	const why = await stat(file).then((found) => found.isFile() ? found.size > MOST_BYTES$3 ? "is larger than 512 MB" : null : "is no file", () => "does not exist");
	if (why === null) return readFile(file, "utf8");
	throw new UserError(`${file} ${why}`, {
		file,
		line: null,
		key: null
	}, "Give the path of a file.");
}
async function filesAt(path) {
	const entries = await readdir(path, {
		recursive: true,
		withFileTypes: true
	}).catch(() => null);
	if (entries === null) return [path];
	const files = entries.filter((entry) => entry.isFile() && /\.jsonl?$/.test(entry.name));
	if (files.length > 0) return files.map((entry) => join(entry.parentPath, entry.name)).sort();
	const where = {
		file: path,
		line: null,
		key: null
	};
	throw new UserError(`there are no .jsonl or .json files in ${path}`, where, "Name a file, or a folder of files.");
}
async function writeInside(folder, path, text) {
	const target = resolve(folder, path);
	if (!target.startsWith(resolve(folder) + sep)) throw new UserError(`${path} lies outside of ${folder}`, null, "Name a file inside the repository.");
	await mkdir(dirname(target), { recursive: true });
	await writeFile(target, text);
}

// src/edges/demo.ts
const AUTHOR = [
	"-c",
	"user.name=Demo",
	"-c",
	"user.email=demo@localhost",
	"-c",
	"commit.gpgsign=false"
];
const DATES = {
	GIT_AUTHOR_DATE: "2026-01-12T09:00:00Z",
	GIT_COMMITTER_DATE: "2026-01-12T09:00:00Z"
};
async function playStory(folder) {
	const directory = temporaryFolder("micro-metrics-demo-");
	await must(directory, [
		"init",
		"--quiet",
		"--initial-branch=main"
	]);
	const base = await commit(directory, join(folder, "base"), "What is in production");
	const head = await commit(directory, join(folder, "head"), "A better system prompt");
	const close = () => removeTemporary(directory);
	return {
		directory,
		base,
		head,
		replies: join(folder, "replies.jsonl"),
		close
	};
}
async function commit(directory, files, message) {
	for (const name of await readdir(directory)) if (name !== ".git") await rm(join(directory, name), { recursive: true });
	await cp(files, directory, { recursive: true });
	await must(directory, [
		"add",
		"--all",
		"--force"
	]);
	await must(directory, [
		...AUTHOR,
		"commit",
		"--quiet",
		"--allow-empty",
		"-m",
		message
	]);
	return must(directory, ["rev-parse", "HEAD"]);
}
async function must(directory, command) {
	const answer = await git(checkoutAt(directory), command, DATES);
	if (answer.ok) return answer.stdout;
	throw new UserError(`git could not build the demo: ${answer.stderr}`, null, "The demo needs git on the PATH.");
}

// src/stages/report/explanation.ts
const LABEL = 10;
const LONGEST_MESSAGE = 2e3;
function metricLines(it) {
	const { card, measure } = it;
	const better = measure.better === "higher" ? "more is better" : "less is better";
	return [
		`metric ${it.metric} (${place(it)})`,
		...row("why", card.why),
		...row("owner", card.owner),
		...row("origin", wordsIn(card.origin)),
		...row("moves", movedBy(card.business)),
		...row("measures", `${measure.what} The ${card.aggregate} by ${card.level}; ${better} (${measure.name}).`),
		...row("options", Object.keys(card.options).length ? JSON.stringify(card.options) : null),
		...it.asked.flatMap((by) => row("asked", `${by.suite} of ${by.target}: ${many(by.cases, "case")}, at most ${many(by.trials, "trial")}`)),
		...row("limits", it.limits.join("; ") || "none: it is only looked at"),
		...row("blocks", it.kept.length ? `no: ${it.kept.join("; ")}` : "yes"),
		...row("to do", card.action),
		...row("life", lifeOf(card)),
		...it.last.flatMap((last) => row("last", lastOf(last)))
	];
}
function caseLines(it) {
	const tags = Object.entries(it.tags).map(([tag, value]) => `${tag}=${value}`);
	return [
		`case ${it.case} (${place(it)})`,
		...row("tags", tags.join(", ") || null),
		...row("expects", it.expected === null ? null : clip(JSON.stringify(it.expected), LONGEST_MESSAGE)),
		...row("pinned", it.pinned.length ? `yes: ${it.pinned.join("; ")}` : "no"),
		...it.asked.flatMap(({ suite, target, metrics, trials, request }) => [...row("asked", `${suite} of ${target}, by ${metrics.join(", ") || "no metric"}; at most ${many(trials, "trial")}`), ...request ? requestLines(request) : row("", "no model is asked: its answers are recorded")]),
		...it.last.flatMap(({ metric, status }) => row("last", `${metric}: ${status}`))
	];
}
function limitsIn$1({ threshold, critical }, unit) {
	if (!threshold) return [];
	const slices = Object.entries(threshold.slices ?? {}).flatMap(([tag, values]) => Object.entries(values).map(([value, own]) => `where ${tag} is ${value}: ${limitsOf(own, unit).join(", ")}`));
	return [
		...limitsOf(threshold, unit),
		...slices,
		...critical ? ["critical: a pass must be proved"] : []
	];
}
function limitsOf({ min, max, maxRegression: most, minEffect, by }, unit) {
	const held = by === "value" ? ", by its value" : "";
	const floor = minEffect > 0 ? ` and of ${drop(minEffect, unit, false)}` : "";
	return [
		...min === null ? [] : [`at least ${amount(min, unit)}${held}`],
		...max === null ? [] : [`at most ${amount(max, unit)}${held}`],
		...most ? [`a loss of ${drop(most.value, unit, most.relative)}${floor} against base that is no chance`] : []
	];
}
function row(label, text) {
	return text === null ? [] : [`  ${label.padEnd(LABEL)}${text}`];
}
function place({ file, line }) {
	return line === null ? file : `${file}:${line}`;
}
function many(number, what) {
	return `${count$1(number)} ${what}${number === 1 ? "" : "s"}`;
}
function wordsIn(fields) {
	const said = Object.values(fields ?? {}).filter((value) => typeof value === "string");
	return said.length ? said.join(", ") : null;
}
function movedBy(business) {
	if (business === null) return null;
	const { metric, direction, team } = business;
	return [
		metric,
		direction,
		typeof team === "string" ? `(${team})` : null
	].filter((each) => typeof each === "string").join(" ");
}
function lifeOf({ status, created, reviewBy, sunset, supersedes }) {
	return [
		status,
		created && `written ${created}`,
		reviewBy && `to be reviewed by ${reviewBy}`,
		sunset && `ends on ${sunset}`,
		supersedes && `takes the place of ${supersedes}`
	].filter(Boolean).join(", ");
}
function lastOf({ suite, target, slice, outcome, because, broke }) {
	return `${outcome} on ${`${suite} of ${target}${slice === null ? "" : `, ${slice}`}`}: ${because}${broke.length ? `. It broke ${broke.join(", ")}` : ""}`;
}
function requestLines({ model, messages, turns }) {
	const said = [...messages.map(({ role, content }) => ({
		role,
		content
	})), ...turns.flatMap(({ user, assistant }) => [{
		role: "user",
		content: user
	}, ...assistant === null ? [] : [{
		role: "assistant",
		content: assistant
	}]])];
	return [...row("", turns.length > 1 ? `${model} gets, a turn at a time:` : `${model} gets:`), ...said.flatMap(({ role, content }) => clip(content, LONGEST_MESSAGE).split("\n").map((line, at) => `  ${(at === 0 ? role : "").padEnd(LABEL)}| ${line}`))];
}

// src/stages/report/outlook.ts
function foreseen({ once, most, unpriced }, caps) {
	const range = most.calls > once.calls ? `; all trials: ${outlay(most, unpriced)}` : "";
	const left = unpriced.length > 0 ? ` No price is known for ${unpriced.join(", ")}.` : "";
	return `Foreseen: ${outlay(once, unpriced)}${range}.${left}${capped(once, caps)}`;
}
function outlay({ calls, tokens, usd: money, minutes }, unpriced) {
	const cost = money > 0 ? `, ${usd(money)}${unpriced.length > 0 ? " and more" : ""}` : "";
	const time = minutes < 1 ? "less than a minute" : `about ${count$1(Math.round(minutes))} min`;
	return `${calls === 1 ? "1 call" : `${count$1(calls)} calls`}, ${count$1(tokens)} tokens${cost}, ${time}`;
}
function capped({ calls, usd: money }, { maxCost, maxRequests }) {
	const met = [maxCost !== null && money > maxCost ? `max-cost (${usd(maxCost)})` : "", maxRequests !== null && calls > maxRequests ? `max-requests (${count$1(maxRequests)})` : ""].filter(Boolean);
	return met.length > 0 ? ` ${met.join(" and ")} will end it before every case was asked.` : "";
}

// src/stages/plan/fill.ts
function requestOf(prompt, render, each, endpoint) {
	if (prompt.model === null) return unfit(`${prompt.path} names no model`);
	const rendered = rendering(render, each.context.length ? {
		context: each.context.join("\n\n"),
		...each.input
	} : each.input);
	if (typeof rendered === "string") return unfit(`${prompt.path}, case ${each.id}: ${rendered}`);
	const { messages, missing, used } = rendered;
	if (missing.length) return unfit(`${prompt.path} needs {{${missing.join("}}, {{")}}}, which case ${each.id} does not have`);
	const last = messages.at(-1);
	const spoken = last?.role === "user" ? last.content : null;
	const turns = turnsOf(messages, used, each, spoken);
	if (typeof turns === "string") return unfit(turns);
	return {
		ok: true,
		value: {
			endpoint,
			model: prompt.model,
			parameters: rendered.parameters,
			messages: spoken === null ? messages : messages.slice(0, -1),
			turns,
			tools: prompt.tools,
			responseFormat: prompt.responseFormat,
			...each.toolResults && { toolResults: each.toolResults }
		}
	};
}
function rendering(render, fields) {
	try {
		return render(fields);
	} catch (error) {
		if (error instanceof UserError) return error.message;
		throw error;
	}
}
function turnsOf(messages, used, each, spoken) {
	const first = spoken === null ? [] : [{
		user: spoken,
		assistant: null
	}];
	if (first.length || each.turns.length) return [...first, ...each.turns];
	if (each.demands || messages.some(({ role }) => role === "user")) return [{
		user: "",
		assistant: null
	}];
	const said = spokenIn(each.input, used);
	if ("text" in said) return [{
		user: said.text,
		assistant: null
	}];
	return `case ${each.id} does not say which of ${said.join(", ")} is the user's message; write it under "turns"`;
}
function unfit(message) {
	return {
		ok: false,
		failure: {
			cause: "unfit",
			first: null,
			message,
			status: null
		}
	};
}
function unfitError(message, each) {
	return new UserError(message, each.where, "Add the field to the case, or mend the prompt.");
}

// src/stages/plan/trials.ts
function trialOf({ recorded, ...asked }, index) {
	if (!recorded) return {
		...asked,
		index
	};
	const there = recorded[index];
	return there ? {
		...asked,
		index,
		recorded: there
	} : null;
}
function trialsOf(seats, due, tally) {
	const wanted = seats.filter((seat) => seat.place < due.share && due.of(seat.exam, seat.case)).map((seat) => ({
		seat,
		from: tally.get(seat) ?? 0
	})).map(({ seat, from }) => ({
		seat,
		from,
		to: endOf(due, seat, from)
	}));
	const most = wanted.reduce((end, { to }) => Math.max(end, to), 0);
	const trials = [];
	for (let index = 0; index < most; index++) for (const { seat, from, to } of wanted) {
		if (index < from || index >= to) continue;
		const trial = trialOf(seat, index);
		if (trial) trials.push(due.kind === "again" ? {
			...trial,
			own: true
		} : trial);
	}
	for (const { seat, from, to } of wanted) tally.set(seat, Math.max(from, to));
	return trials;
}
const FRESH = 3;
function endOf({ kind, trials }, { exam }, from) {
	switch (kind) {
		case "wave": return Math.min(trials, exam.suite.trials);
		case "pinned": return trials;
		case "again": return from === 0 ? 0 : from + Math.max(from, Math.min(FRESH, exam.suite.trials));
	}
}

// src/stages/plan/sentinels.ts
const AGAIN = {
	share: .1,
	least: 8
};
const SENTINEL = 1e3;
function sentinelsIn(seats, store) {
	const groups = /* @__PURE__ */ new Map();
	for (const seat of seats) {
		if (!isKeepable(seat)) continue;
		const group = groups.get(seat.exam) ?? {
			baseline: [],
			candidate: []
		};
		group[seat.side].push(seat);
		groups.set(seat.exam, group);
	}
	return [...groups.values()].flatMap(({ baseline, candidate }) => [...someOf(strayIn(baseline, candidate, store)), ...someOf(strayIn(candidate, baseline, store))]);
}
function strayIn(seats, others, store) {
	const opposite = new Map(others.map((seat) => [seat.case, seat]));
	return seats.flatMap((seat) => {
		const other = opposite.get(seat.case);
		if (other?.key === seat.key) return [];
		for (let index = 0; index < seat.exam.suite.trials; index++) {
			const asking = whence(seat, index, store);
			if (asking === null || asking === store.asking) continue;
			if (!other || whence(other, index, store) !== asking) return [{
				seat,
				index
			}];
		}
		return [];
	});
}
function someOf(strays) {
	const most = Math.max(AGAIN.least, Math.ceil(strays.length * AGAIN.share));
	return strays.toSorted((a, b) => a.seat.place - b.seat.place).slice(0, most).flatMap(({ seat, index }) => {
		const then = trialOf(seat, index);
		return then ? [{
			then,
			now: {
				...then,
				index: SENTINEL,
				own: true
			}
		}] : [];
	});
}
function isTimed({ suite, change }) {
	if (!change.baseline || !change.candidate) return false;
	return suite.rules.some(({ card }) => measureOf(card).unit === "ms" && Boolean(card.threshold?.maxRegression));
}
function furtherTrials(plan, store) {
	const exams = /* @__PURE__ */ new Map();
	for (const exam of plan.exams) {
		const kept = plan.seats.filter((seat) => seat.exam === exam && isKeepable(seat)).reduce((most, seat) => Math.max(most, countOf(seat, store)), 0);
		exams.set(exam, {
			...exam,
			suite: {
				...exam.suite,
				trials: exam.suite.trials + kept
			}
		});
	}
	const asked = [...exams.values()];
	const trials = asked.reduce((most, { suite }) => Math.max(most, suite.trials), 1);
	return {
		...plan,
		exams: asked,
		seats: plan.seats.map((seat) => ({
			...seat,
			exam: exams.get(seat.exam) ?? seat.exam
		})),
		waves: [{
			share: 1,
			trials,
			spent: 1,
			proof: .05
		}]
	};
}
function countOf(seat, store) {
	let count = 0;
	while (whence(seat, count, store) !== null) count++;
	return count;
}
function isKeepable({ request, recorded, exam, side }) {
	return request.ok && !recorded && !exam.change.systems?.[side];
}
function whence(seat, index, store) {
	return seat.request.ok ? store.whence(firstOf(seat, seat.request.value, index)) : null;
}
function firstOf({ key, own }, request, index) {
	return {
		request,
		key,
		index,
		turn: request.turns.findIndex(({ assistant }) => assistant === null) + 1,
		said: "",
		own: own === true
	};
}

// src/stages/plan/reach.ts
function dueIn({ suites }, changes, force) {
	const placed = grouped(changes, ({ place }) => place?.suite ?? null);
	const byTarget = grouped(placed.get(null) ?? [], ({ target }) => target);
	const order = new Map(changes.map((change, at) => [change, at]));
	return suites.flatMap((suiteLaw) => {
		const seated = placed.get(suiteLaw.name) ?? [];
		const taken = new Set(seated.flatMap(({ place, target }) => [target, place?.of]));
		const reached = [...new Set(suiteLaw.targets)].flatMap((target) => byTarget.get(target) ?? []).filter((change) => !taken.has(change.target) && isReached(change, suiteLaw, force));
		const all = [...seated, ...reached].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
		return all.length ? [{
			suiteLaw,
			reached: all
		}] : [];
	});
}
function isReached(change, suite, force) {
	if (change.kind === "deleted") return false;
	if (change.as === "base-declares-it") return change.kind !== "same" && suite.law !== "head";
	return force || change.kind !== "same" || suite.changed !== null;
}
function examOf(change, suite, law) {
	if (change.kind !== "same") return {
		change,
		suite
	};
	return {
		change: {
			...change,
			reason: law.changed ?? "every suite was asked for"
		},
		suite
	};
}
const MOST_SEATS = 5e4;
function checkSize(exams) {
	const seats = exams.reduce((sum, { suite }) => sum + suite.cases.length, 0);
	const [largest] = [...grouped(exams, ({ suite }) => suite).entries()].toSorted((a, b) => b[0].cases.length * b[1].length - a[0].cases.length * a[1].length);
	if (seats <= MOST_SEATS || !largest) return;
	const [{ name, cases }, asked] = largest;
	throw new UserError(`${seats} conversations would be asked of each side, most of them by suite ${name}: ${cases.length} cases of ${asked.length} targets`, {
		file: cases[0]?.where.file ?? "",
		line: null,
		key: null
	}, `Take a sample of the cases, or split the config in several: at most ${MOST_SEATS} are planned at a time.`);
}

// src/stages/plan/recordings.ts
function byCase(recorded) {
	const cases = /* @__PURE__ */ new Map();
	for (const each of [...recorded].sort((a, b) => a.trial - b.trial)) {
		const own = cases.get(each.case) ?? [];
		own.push(each);
		cases.set(each.case, own);
	}
	return cases;
}
function recordingSeat(recorded, each, file) {
	const own = recorded.get(idOf(each)) ?? [];
	const turns = spokenTurns(each);
	const request = {
		ok: true,
		value: {
			endpoint: "",
			parameters: {},
			messages: [],
			turns,
			tools: [],
			responseFormat: null,
			model: own[0]?.model ?? ""
		}
	};
	const held = own.map(({ outputs }) => conversationOf$1(outputs, turns));
	return {
		request,
		key: fingerprint(JSON.parse(JSON.stringify([
			file,
			each.id,
			turns,
			held
		]))),
		recorded: held.length ? held : [missing(each, file)]
	};
}
function idOf({ id }) {
	return id.replace(/ \(as on base\) *$/, "");
}
function missing({ id }, file) {
	return {
		ok: false,
		failure: {
			cause: "empty",
			first: null,
			message: `${file} has no answer to case ${id}`,
			status: null
		}
	};
}

// src/stages/plan/systems.ts
function systemSeat(system, each) {
	const turns = spokenTurns(each);
	const asked = {
		endpoint: "",
		model: "",
		parameters: {},
		messages: [],
		tools: [],
		responseFormat: null
	};
	const key = fingerprint(JSON.parse(JSON.stringify([
		system,
		caseLine(each, 0),
		turns
	])));
	return {
		request: {
			ok: true,
			value: {
				...asked,
				turns
			}
		},
		key
	};
}

// src/stages/plan/forecast.ts
const SECONDS_A_CALL = 2;
function forecast({ exams, seats }, rates) {
	const [once, most] = [openSum(rates), openSum(rates)];
	const add = (model, calls, usage, trials, waits = false) => {
		once.add(model, calls, usage, waits ? trials : 1, waits);
		most.add(model, calls, usage, trials, waits);
	};
	for (const { request, trials, waits } of conversationsIn(seats)) {
		const { calls, ...usage } = conversation$1(request);
		add(request.model, calls, request.model === "" ? null : usage, trials, waits);
	}
	const asked = grouped(seats.filter(({ request }) => request.ok), ({ exam }) => exam);
	for (const exam of exams) for (const rule of exam.suite.rules) {
		const judge = judgeOf(rule.card);
		if (judge) addJudge(add, {
			exam,
			rule,
			judge,
			asked: asked.get(exam) ?? []
		});
	}
	return {
		once: once.outlay(),
		most: most.outlay(),
		unpriced: most.unpriced()
	};
}
function conversationsIn(seats) {
	const all = /* @__PURE__ */ new Map();
	for (const { request, recorded, key, exam } of seats) {
		if (!request.ok || recorded) continue;
		const trials = Math.max(exam.suite.trials, all.get(key)?.trials ?? 0);
		const waits = exam.suite.delivery === "batch" || (all.get(key)?.waits ?? false);
		all.set(key, {
			request: request.value,
			trials,
			waits
		});
	}
	return [...all.values()];
}
function conversation$1(request) {
	const answer = tokensExpected(request);
	let [sent, calls, input] = [
		tokensSent(request, request.messages),
		0,
		0
	];
	for (const { user, assistant } of request.turns) {
		sent += tokensIn(user);
		if (assistant === null) {
			calls++;
			input += sent;
		}
		sent += assistant === null ? answer : tokensIn(assistant);
	}
	return {
		calls,
		input,
		output: calls * answer
	};
}
const LIKELY = {
	turn: 1,
	user: "",
	text: "x".repeat(1200),
	toolCalls: [],
	usage: null,
	latencyMs: null,
	firstTokenMs: null,
	model: null
};
function addJudge(add, { exam, rule, judge, asked }) {
	const [first] = asked;
	if (!first) return;
	const put = (requests, calls, trials) => {
		for (const request of requests) {
			const { input, output } = conversation$1(request);
			add(request.model, calls, {
				input: input * calls,
				output: output * calls
			}, trials);
		}
	};
	for (const { samples } of judge.canaries) for (const sample of samples) put(judge.questions(sample), 1, 1);
	const turns = rule.card.level === "turn" ? Math.max(1, first.case.turns.length) : 1;
	put(judge.questions(sampleOf(first)), asked.length * turns, exam.suite.trials);
}
function sampleOf({ case: each, request }) {
	const sent = request.ok ? request.value.messages : [];
	const userTurns = each.turns.map(({ user }) => user);
	return {
		case: each,
		answer: LIKELY,
		usd: null,
		userTurns,
		sent,
		earlier: [],
		rival: LIKELY
	};
}
function openSum({ prices, concurrency }) {
	const sum = {
		calls: 0,
		tokens: 0,
		usd: 0
	};
	const batchPrices = inBatch(prices);
	let held = 0;
	const unpriced = /* @__PURE__ */ new Set();
	return {
		add: (model, calls, usage, times, waits = false) => {
			sum.calls += calls * times;
			if (!waits) held += calls * times;
			if (!usage) return;
			sum.tokens += (usage.input + usage.output) * times;
			const usd = costOf(usage, waits ? batchPrices : prices, [model]);
			if (usd === null) unpriced.add(model);
			sum.usd += (usd ?? 0) * times;
		},
		outlay: () => ({
			...sum,
			minutes: held * SECONDS_A_CALL / 60 / concurrency
		}),
		unpriced: () => [...unpriced].sort()
	};
}

// src/stages/plan/deal.ts
const WORTH = 500;
const MOST$1 = 16;
function shardsFor({ seats }, wanted) {
	const groups = groupsOf(seats);
	const conversations = groups.reduce((sum, group) => sum + group.conversations, 0);
	const shards = wanted ?? Math.min(MOST$1, Math.ceil(conversations / WORTH));
	return Math.max(1, Math.min(shards, groups.length));
}
function deal({ seats }, of) {
	const groups = groupsOf(seats);
	const hands = Array.from({ length: of }, () => ({
		weight: 0,
		conversations: 0,
		seats: /* @__PURE__ */ new Set()
	}));
	for (const group of groups.toSorted((a, b) => b.weight - a.weight)) {
		const hand = hands.reduce((least, each) => isLighter(each, least) ? each : least);
		hand.weight += group.weight;
		hand.conversations += group.conversations;
		for (const seat of group.seats) hand.seats.add(seat);
	}
	const whole = hands.reduce((sum, { weight }) => sum + weight, 0);
	return hands.map(({ weight, conversations, seats: own }) => ({
		seats: seats.filter((seat) => own.has(seat)),
		conversations,
		share: whole === 0 ? 0 : weight / whole
	}));
}
function isLighter(one, other) {
	return one.weight < other.weight || one.weight === other.weight && one.seats.size < other.seats.size;
}
function nameOfPlan({ exams, seats, seed }, origin) {
	const places = new Map(exams.map((exam, at) => [exam, at]));
	return fingerprint([
		origin,
		seed,
		exams.map(({ suite, change }) => [
			suite.name,
			suite.trials,
			change.target,
			change.as
		]),
		seats.map(({ exam, case: each, side, key }) => [
			places.get(exam) ?? -1,
			each.id,
			side,
			key
		])
	]);
}
function placesIn(hands) {
	const places = /* @__PURE__ */ new Map();
	for (const [at, { seats }] of hands.entries()) for (const { exam, case: each } of seats) {
		const cases = places.get(exam) ?? /* @__PURE__ */ new Map();
		places.set(exam, cases.set(each, at + 1));
	}
	return (exam, each) => places.get(exam)?.get(each) ?? null;
}
function groupsOf(seats) {
	const exams = /* @__PURE__ */ new Map();
	const tie = openTies();
	for (const seat of seats) {
		if (!exams.has(seat.exam)) exams.set(seat.exam, exams.size);
		if (seat.key !== "") tie.join(caseOf(seat, exams), seat.key);
	}
	const groups = /* @__PURE__ */ new Map();
	for (const seat of seats) {
		const name = tie.nameOf(caseOf(seat, exams));
		const group = groups.get(name);
		if (group) group.push(seat);
		else groups.set(name, [seat]);
	}
	return [...groups.values()].map(weighed);
}
function caseOf({ exam, case: each }, exams) {
	return `${exams.get(exam)}/${each.id}`;
}
function weighed(seats) {
	const asked = /* @__PURE__ */ new Map();
	for (const { key, request, recorded, exam } of seats) {
		if (!request.ok || recorded) continue;
		const trials = Math.max(exam.suite.trials, asked.get(key)?.trials ?? 0);
		const { input, output } = conversation$1(request.value);
		asked.set(key, {
			tokens: input + output,
			trials
		});
	}
	const all = [...asked.values()];
	return {
		seats,
		conversations: all.reduce((sum, { trials }) => sum + trials, 0),
		weight: all.reduce((sum, { tokens, trials }) => sum + tokens * trials, 0)
	};
}
function openTies() {
	const above = /* @__PURE__ */ new Map();
	const nameOf = (name) => {
		let top = name;
		for (let next = above.get(top); next !== void 0; next = above.get(top)) top = next;
		if (top !== name) above.set(name, top);
		return top;
	};
	const join = (one, other) => {
		const [a, b] = [nameOf(one), nameOf(other)];
		if (a !== b) above.set(b, a);
	};
	return {
		nameOf,
		join
	};
}

// src/stages/plan/night.ts
const PER_DAY = 1e3;
const DAY_MS = 864e5;
function watchedIn(seats, terms) {
	const watched = seats.filter(({ side }) => side === "candidate").map((seat) => watchedSeat(withoutOwn(seat), terms));
	const known = new Set(watched.filter(({ then }) => then.length > 0).map(({ seat }) => seat.exam));
	const exams = new Map(watched.map(({ seat: { exam } }) => [exam, byNight(exam, known.has(exam))]));
	return watched.map((each) => {
		const exam = exams.get(each.seat.exam) ?? each.seat.exam;
		const moved = ({ asked, shown }) => ({
			asked,
			shown: {
				...shown,
				exam
			}
		});
		return {
			...each,
			seat: {
				...each.seat,
				exam
			},
			then: each.then.map(moved)
		};
	});
}
function examsOf(watched) {
	return [...new Set(watched.map(({ seat }) => seat.exam))];
}
function withoutOwn({ own: _, ...seat }) {
	return seat;
}
function watchedSeat(seat, { store, today, renewed }) {
	const { trials } = seat.exam.suite;
	const kept = store && !renewed && isKeepable(seat) ? earlier(seat, store, today) : [];
	if (kept.length === 0) return {
		seat,
		then: [],
		days: [],
		trials
	};
	const then = kept.flatMap(({ index }, at) => {
		const asked = trialOf({
			...seat,
			side: "baseline"
		}, index);
		return asked ? [{
			asked,
			shown: {
				...asked,
				index: at
			}
		}] : [];
	});
	return {
		seat,
		then,
		days: kept.flatMap(({ day }) => day ?? []),
		trials: then.length
	};
}
function earlier(seat, store, today) {
	return Array.from({ length: seat.exam.suite.trials }, (_, index) => index).flatMap((index) => {
		const kept = seat.request.ok ? store.recall(firstOf(seat, seat.request.value, index)) : null;
		return kept && kept.day !== today ? [{
			day: kept.day,
			index
		}] : [];
	});
}
function byNight({ change, suite }, isKnown) {
	const alone = {
		...change,
		kind: "added",
		baseline: null
	};
	return {
		change: isKnown ? change : alone,
		suite: {
			...suite,
			rules: suite.rules.map(untimed)
		}
	};
}
function untimed(rule) {
	const { card } = rule;
	if (measureOf(card).unit !== "ms" || !card.threshold) return rule;
	return {
		...rule,
		card: {
			...card,
			threshold: {
				...card.threshold,
				maxRegression: null
			}
		}
	};
}
function tonight(watched, today, from, many) {
	const { seat, then } = watched;
	const isFirst = then.length === 0;
	return Array.from({ length: many }, (_, at) => from + at).flatMap((index) => {
		const shown = trialOf(seat, index);
		const isNumbered = shown && !shown.recorded && !(isFirst && index < watched.trials);
		if (!shown) return [];
		return [{
			shown,
			asked: isNumbered ? {
				...shown,
				index: numberOn(today, index)
			} : shown
		}];
	});
}
function nightBefore({ seat, trials }, day) {
	return Array.from({ length: trials }, (_, index) => index).flatMap((index) => {
		const shown = trialOf(seat, index);
		return shown ? [{
			shown,
			asked: {
				...shown,
				index: numberOn(day, index)
			}
		}] : [];
	});
}
function daysBefore(today, many) {
	const at = Date.parse(today);
	return Array.from({ length: many }, (_, back) => (/* @__PURE__ */ new Date(at - (back + 1) * DAY_MS)).toISOString().slice(0, 10));
}
function numberOn(day, index) {
	return Math.floor(Date.parse(day) / DAY_MS) * PER_DAY + index;
}

// src/stages/plan/names.ts
async function refuseUnnamed(exams, head) {
	throwFound(await unnamedIn(exams, head));
}
async function unnamedIn(exams, head) {
	const prompts = exams.flatMap(({ change }) => change.candidate?.model === "name-of-your-model" ? [change.candidate] : []);
	const files = [...new Set(prompts.flatMap((prompt) => prompt.files))];
	return (await Promise.all(files.map(async (file) => ({
		file,
		text: await head.read(file)
	})))).flatMap(({ file, text }) => {
		const line = (text ?? "").split("\n").findIndex((each) => each.includes(UNNAMED)) + 1;
		return line > 0 ? [unnamed(file, line)] : [];
	});
}
function unnamed(file, line) {
	return new UserError(`\`${UNNAMED}\` stands for a model that nobody has chosen yet`, {
		file,
		line,
		key: "model"
	}, "Write the name of the model that answers, as its endpoint spells it, such as `model: gpt-4o-mini-2024-07-18`.");
}

// src/stages/plan/index.ts
async function plan(law, changes, wanted) {
	const due = dueIn(law, changes, wanted.force);
	const opened = await allTold(due.map(({ suiteLaw }) => openSuite(suiteLaw, wanted.trials)));
	const { exams, seats } = await seated(due, opened);
	if (wanted.maxCost !== null || law.maxCost !== null) checkPrices(seats, exams, law);
	const [waves, seed] = [wavesFor(exams), seedOf(seats, wanted.occasion)];
	const policy = opened.flatMap((each) => each.policy);
	return {
		exams,
		seats: shuffled(seats, seed),
		waves,
		policy,
		seed
	};
}
async function seatAll(law, changes, opened) {
	const byLaw = new Map(law.suites.map((suiteLaw, at) => [suiteLaw, opened[at]]));
	const due = dueIn(law, changes, true);
	const { exams, seats } = await seated(due, due.flatMap(({ suiteLaw }) => byLaw.get(suiteLaw) ?? []));
	if (law.maxCost !== null) checkPrices(seats, exams, law);
	return {
		exams,
		seats
	};
}
async function seated(due, opened) {
	const exams = due.flatMap(({ suiteLaw, reached }, at) => {
		const { suite } = opened[at];
		return reached.map((change) => examOf(change, suite, suiteLaw));
	});
	checkSize(exams);
	const seats = (await Promise.all(exams.map(seatsOf))).flat();
	throwFound(unfitOnHead(seats));
	return {
		exams,
		seats
	};
}
function seedOf(seats, occasion) {
	const asked = new Set(seats.map(({ side, key }) => `${side} ${key}`));
	return fingerprint([occasion, ...[...asked].sort()]);
}
function wavesFor(exams) {
	return planWaves(exams.reduce((most, { suite }) => Math.max(most, suite.trials), 1), exams.reduce((most, { suite }) => Math.max(most, suite.cases.length), 0));
}
function checkPrices(seats, exams, { prices }) {
	const asked = seats.flatMap(({ request, recorded }) => request.ok && !recorded && request.value.model !== "" ? [request.value.model] : []);
	const rules = exams.flatMap(({ suite }) => suite.rules);
	const models = [...asked, ...rules.flatMap(({ card }) => judgeOf(card)?.model ?? [])];
	const unpriced = [...new Set(models)].find((model) => priced(prices, [model]) === void 0);
	if (unpriced === void 0) return;
	throw new UserError(`${unpriced} has no price, so max-cost can't be held`, null, "Add it to `prices` in the config, or cap `max-requests` instead.");
}
async function seatsOf(exam) {
	const { change, suite } = exam;
	const streams = suite.rules.some(({ card }) => measureOf(card).streams);
	const sides = await Promise.all(["baseline", "candidate"].map(async (side) => {
		const prompt = change[side];
		const recorded = change.recorded?.[side] ?? null;
		const system = change.systems?.[side] ?? null;
		if (!prompt) return [];
		return [{
			side,
			prompt,
			ask: await asking(prompt, change.endpoints[side], streams),
			recorded: recorded && byCase(recorded),
			system
		}];
	}));
	const own = isTimed(exam) ? { own: true } : {};
	const seated = sides.flat();
	const isOnce = asksTheSame(change);
	return suite.cases.flatMap((each) => {
		let filled = null;
		return seated.map(({ side, prompt, ask, recorded, system }) => {
			const seat = {
				exam,
				case: each,
				side,
				place: 0,
				...own
			};
			if (recorded) return {
				...seat,
				...recordingSeat(recorded, each, prompt.path)
			};
			if (system) return {
				...seat,
				...systemSeat(system, each),
				recorded: null
			};
			if (!isOnce || filled === null) filled = ask(each);
			return {
				...seat,
				...filled,
				recorded: null
			};
		});
	});
}
async function asking(prompt, endpoint, streams) {
	const render = await renderer(prompt);
	return (each) => {
		const filled = requestOf(prompt, render, each, endpoint);
		const request = streams && filled.ok ? streamed(filled.value) : filled;
		return {
			request,
			key: request.ok ? requestKey(request.value) : ""
		};
	};
}
function asksTheSame({ baseline, candidate, endpoints }) {
	if (!baseline || !candidate || endpoints.baseline !== endpoints.candidate) return false;
	return JSON.stringify(baseline) === JSON.stringify(candidate);
}
function streamed(request) {
	return {
		ok: true,
		value: {
			...request,
			streamed: true
		}
	};
}
function unfitOnHead(seats) {
	const unfit = seats.filter(({ side, request, case: each }) => side === "candidate" && !request.ok && each.law !== "base");
	return [...[...new Set(unfit.flatMap(({ exam }) => exam.change.candidate?.model === null ? [exam.change.candidate.path] : []))].map(noModel), ...unfit.flatMap(({ exam, request, case: each }) => request.ok || exam.change.candidate?.model === null ? [] : [unfitError(request.failure.message, each)])];
}
function noModel(path) {
	return new UserError(`${path} names no model`, {
		file: path,
		line: null,
		key: "model"
	}, "Name it in the prompt file where its format has a place for it, or let the target point at settings: `model: config/models.yml#/support`.");
}
function shuffled(seats, seed) {
	const rankOf = ranker(seed);
	const ranked = seats.map((seat) => {
		const { rank, first } = rankOf(seat);
		return {
			seat,
			rank,
			isFirst: seat.side === first
		};
	});
	ranked.sort((a, b) => a.rank === b.rank ? Number(b.isFirst) - Number(a.isFirst) : a.rank < b.rank ? -1 : 1);
	const places = /* @__PURE__ */ new Map();
	for (const { seat, rank } of ranked) {
		const ranks = places.get(seat.exam) ?? /* @__PURE__ */ new Map();
		if (!isAdded(seat) && !ranks.has(rank)) ranks.set(rank, ranks.size);
		places.set(seat.exam, ranks);
	}
	return ranked.map(({ seat, rank }) => {
		const ranks = places.get(seat.exam);
		return {
			...seat,
			place: isAdded(seat) ? LATE : (ranks?.get(rank) ?? 0) / (ranks?.size || 1)
		};
	});
}
function ranker(seed) {
	let last = null;
	return (seat) => {
		if (last?.seat.exam === seat.exam && last.seat.case === seat.case) return last.rank;
		const { suite, change } = seat.exam;
		const drawn = fingerprint([
			seed,
			suite.name,
			change.target,
			seat.case.id
		]);
		const first = Number.parseInt(drawn.slice(-1), 16) % 2 === 0 ? "baseline" : "candidate";
		const rank = {
			rank: `${isAdded(seat) ? 1 : 0}${drawn}`,
			first
		};
		last = {
			seat,
			rank
		};
		return rank;
	};
}
const LATE = .999;
function isAdded({ case: each, exam }) {
	return each.law === "head" && exam.suite.law === "both";
}

// src/edges/model/recording.ts
const usage = object({
	input: number(),
	output: number(),
	cached: number().exactOptional(),
	reasoning: number().exactOptional(),
	usd: number().exactOptional(),
	parts: array(object({
		model: string(),
		input: number(),
		output: number(),
		cached: number().exactOptional()
	})).exactOptional()
});
const span = object({
	id: string(),
	parent: string().nullable(),
	name: string(),
	start: number(),
	ms: number(),
	error: string().nullable(),
	attributes: record(string(), json())
});
const line = object({
	key: string(),
	index: int().min(0),
	source: string().default("called"),
	answers: array(object({
		turn: int(),
		user: string(),
		text: string(),
		"tool-calls": array(object({
			name: string(),
			arguments: string()
		})).default([]),
		usage: usage.nullable().default(null),
		"latency-ms": number().nullable().default(null),
		"first-token-ms": number().nullable().default(null),
		model: string().nullable().default(null),
		context: array(string()).optional(),
		spans: array(span).optional(),
		"left-out-spans": int().optional()
	})).nullish(),
	failure: object({
		cause: string(),
		message: string(),
		status: number().nullish(),
		first: string().nullish()
	}).nullish()
});
const MOST_BYTES$2 = 536870912;
async function openRecording(path) {
	const answers = await answersIn(path);
	let cached = 0;
	const replay = (key, index) => {
		const found = answers.get(`${key}/${index}`) ?? null;
		if (found) cached++;
		return found;
	};
	return {
		replay,
		ask: () => Promise.reject(/* @__PURE__ */ new Error("a recording is not asked")),
		consumption: () => ({
			requests: 0,
			cached,
			inputTokens: 0,
			outputTokens: 0,
			usd: 0,
			unpriced: []
		})
	};
}
async function answersIn(path) {
	if (!(await stat(path).catch(() => null))?.isDirectory()) {
		const lines = linesOf(await readText(path), path);
		return new Map(lines.map((run) => [`${run.key}/${run.index}`, resultOf(run)]));
	}
	const texts = /* @__PURE__ */ new Map();
	for (const file of await reportsIn(path)) texts.set(await readText(file), file);
	return pooled([...texts].flatMap(([text, file]) => linesOf(text, file)));
}
function pooled(lines) {
	const answers = /* @__PURE__ */ new Map();
	const met = /* @__PURE__ */ new Map();
	const isCopy = ({ source }) => source !== "called";
	for (const run of [...lines.filter((each) => !isCopy(each)), ...lines.filter(isCopy)]) {
		const result = resultOf(run);
		const text = JSON.stringify(result);
		const before = met.get(run.key) ?? {
			texts: /* @__PURE__ */ new Set(),
			count: 0
		};
		if (!result.ok || isCopy(run) && before.texts.has(text)) continue;
		answers.set(`${run.key}/${before.count}`, result);
		met.set(run.key, {
			texts: before.texts.add(text),
			count: before.count + 1
		});
	}
	return answers;
}
function linesOf(text, file) {
	return [...text.split("\n").entries()].flatMap(([index, row]) => {
		if (!row.trim()) return [];
		const parsed = line.safeParse(parse$2(row));
		if (parsed.success) return [parsed.data];
		const [issue] = parsed.error.issues;
		const what = issue?.path.length ? `${issue.path.join(".")}: ${issue.message}` : "not a run";
		throw new UserError(`${file}: ${what}`, {
			file,
			line: index + 1,
			key: null
		}, "A recording is the runs.jsonl of an earlier run, one run a line.");
	});
}
async function reportsIn(path) {
	const files = (await readdir(path, { recursive: true })).filter((entry) => basename(entry) === "runs.jsonl").sort();
	if (files.length > 0) return files.map((file) => join(path, file));
	throw new UserError(`there is no runs.jsonl in ${path}`, {
		file: path,
		line: null,
		key: null
	}, "Name a runs.jsonl, or a folder that holds the reports of earlier runs.");
}
function resultOf(run) {
	if (run.failure || !run.answers) {
		const { cause = "malformed", message = "the recording holds no answer", status = null, first = null } = run.failure ?? {};
		return {
			ok: false,
			failure: {
				cause,
				message,
				status,
				first
			}
		};
	}
	return {
		ok: true,
		value: run.answers.map((it) => ({
			turn: it.turn,
			user: it.user,
			text: it.text,
			toolCalls: it["tool-calls"],
			usage: it.usage,
			latencyMs: it["latency-ms"],
			firstTokenMs: it["first-token-ms"],
			model: it.model,
			...it.context ? { context: it.context } : {},
			...it.spans ? { spans: it.spans } : {},
			...it["left-out-spans"] ? { leftOutSpans: it["left-out-spans"] } : {}
		}))
	};
}
async function readText(path) {
	try {
		const { size } = await stat(path);
		if (size > MOST_BYTES$2) throw new Error("too large");
		return await readFile(path, "utf8");
	} catch {
		throw new UserError(`the recording ${path} can't be read`, {
			file: path,
			line: null,
			key: null
		}, "Set `replies` to the path of a runs.jsonl.");
	}
}
function parse$2(row) {
	try {
		return JSON.parse(row);
	} catch {
		return null;
	}
}

// src/edges/shards.ts
const NAME = "shard.json";
const ANSWERS = "runs.jsonl";
const MOST_SHARDS = 256;
const MOST_NOTES = 100;
const MOST_SEALS = 1e3;
const LONGEST = 2e3;
const MOST_ENTRIES = 1e4;
const MOST_BYTES$1 = 1 << 20;
const sum = number().min(0);
const sealedFile = strictObject({
	version: literal(1),
	shard: int().min(1).max(MOST_SHARDS),
	of: int().min(1).max(MOST_SHARDS),
	plan: string().regex(/^[0-9a-f]{32}$/),
	base: string().max(64),
	head: string().max(64),
	complete: boolean(),
	usage: strictObject({
		requests: sum,
		"input-tokens": sum,
		"output-tokens": sum,
		"cost-usd": sum,
		"unpriced-models": array(string().max(LONGEST)).max(MOST_NOTES)
	}),
	notes: array(strictObject({
		code: string().max(60),
		message: string().max(LONGEST)
	})).max(MOST_NOTES)
}).extend({ seals: array(string().max(64)).max(MOST_SEALS).exactOptional() });
async function writeShard(folder, { at, of, plan, base, head, asked }, log, seal = null) {
	const usage = asked?.usage;
	const text = JSON.stringify({
		version: 1,
		shard: at,
		of,
		plan,
		base,
		head,
		complete: asked !== null,
		usage: {
			requests: usage?.requests ?? 0,
			"input-tokens": usage?.inputTokens ?? 0,
			"output-tokens": usage?.outputTokens ?? 0,
			"cost-usd": usage?.usd ?? 0,
			"unpriced-models": [...usage?.unpriced ?? []]
		},
		notes: (asked?.notes ?? []).slice(0, MOST_NOTES).map(({ code, message }) => ({
			code,
			message: message.slice(0, LONGEST).toWellFormed()
		}))
	});
	await makeFolder(folder, process.cwd());
	const said = JSON.parse(cleanJson(text, log));
	const signed = asked && seal ? {
		...said,
		seals: [...await seal(said, join(folder, ANSWERS))]
	} : said;
	await writeWhole(folder, NAME, `${JSON.stringify(signed)}\n`);
}
async function readShards(folders, seal) {
	const found = (await Promise.all(folders.map(shardsIn))).flat();
	if (found.length > MOST_SHARDS) throw new UserError(`there are ${found.length} shards, and no run has more than ${MOST_SHARDS}`, null, "Name the folder of one run.");
	const shards = [];
	for (const { path, shown } of found) shards.push(await readShard(path, shown, seal));
	return shards;
}
async function shardsIn(folder) {
	const found = [];
	const folders = [folder];
	let seen = 0;
	for (let next = folders.pop(); next !== void 0; next = folders.pop()) {
		const entries = await readdir(next, { withFileTypes: true }).catch(() => {
			throw new UserError(`the folder of shards ${folder} can't be read`, {
				file: folder,
				line: null,
				key: null
			}, "Let `replies` name the folder into which the artifacts of all shards were downloaded.");
		});
		seen += entries.length;
		if (seen > MOST_ENTRIES) throw wrong$1(folder, "it holds too many files", "Name a folder that holds the shards alone.");
		for (const entry of entries.toSorted((a, b) => a.name < b.name ? -1 : 1)) {
			const path = join(next, entry.name);
			if (entry.isDirectory()) folders.push(path);
			if (entry.isFile() && entry.name === NAME) found.push({
				path,
				shown: relative(dirname(folder), path)
			});
		}
	}
	return found;
}
async function readShard(path, shown, seal) {
	const parsed = (await lstat(path)).size > MOST_BYTES$1 ? null : sealedFile.safeParse(parse$1(await readFile(path, "utf8")));
	if (!parsed?.success) {
		const [issue] = parsed?.error.issues ?? [];
		throw wrong$1(shown, issue ? [issue.path.join("."), issue.message].filter(Boolean).join(": ") : "it is too long", "It is written by `mode: run`; have the shard run again.");
	}
	const { seals = [], ...said } = parsed.data;
	const { shard: at, of, plan, base, head, complete, usage, notes } = said;
	if (at > of) throw wrong$1(shown, `there is no shard ${at} of ${of}`, "Have the shard run again.");
	const known = {
		file: shown,
		at,
		of,
		plan,
		base,
		head
	};
	if (!complete) return {
		...known,
		asked: null
	};
	const answers = join(dirname(path), ANSWERS);
	if (!(await lstat(answers).catch(() => null))?.isFile()) throw wrong$1(shown, "there is no runs.jsonl beside it", "Upload and download both files together.");
	if (seal && !(await seal(said, answers)).some((each) => seals.includes(each))) throw foreign$1(shown);
	const { replay } = await openRecording(answers);
	const took = {
		requests: usage.requests,
		cached: 0,
		inputTokens: usage["input-tokens"],
		outputTokens: usage["output-tokens"],
		usd: usage["cost-usd"],
		unpriced: usage["unpriced-models"]
	};
	return {
		...known,
		asked: {
			replay: replay ?? (() => null),
			usage: took,
			notes
		}
	};
}
function foreign$1(place) {
	return new UserError(`${place} is not signed with the keys of this run, so its answers are not believed`, {
		file: place,
		line: null,
		key: null
	}, "Give all shards and the report the same `api-key`, `endpoints` and variables of `api-key-env`. If they have them, another job wrote or changed this artifact.");
}
function wrong$1(place, what, hint) {
	return new UserError(`${place} is no shard: ${what}`, {
		file: place,
		line: null,
		key: null
	}, hint);
}
function parse$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// src/stages/judge.ts
async function convene(exams, scorers, ask) {
	const seats = exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => seatOf$1(exam, rule)));
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
	const answersTo = (judge, sample) => judge.questions(sample).map((request) => replies.get(requestKey(request)) ?? NOT_ASKED$1);
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
const NOT_ASKED$1 = failed$1("given-up", "the judge was not asked");
const REFUSED = failed$1("judge-untrusted", "the judge can't be trusted, so it was not asked");
function failed$1(cause, message) {
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
function seatOf$1(exam, rule) {
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

// src/stages/run.ts
function createAsking(who, concurrency, { keep, progress } = {}) {
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
		const there = who.elsewhere?.(trial) ?? null;
		if (!who.model.replay && !there) progress?.asked();
		const answers = there ? Promise.resolve({
			result: there,
			source: "called"
		}) : limit(() => answersTo(request.value, trial, who)).then((came) => whole$1(came, trial, who));
		asked.set(question, answers);
		const run = {
			trial,
			...await answers
		};
		if (run.source === "called" && isPaid(run.result)) keep?.(run);
		if (!who.model.replay && !there) progress?.came(run, who.model.consumption());
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
async function whole$1(came, trial, { systems }) {
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
async function questionsIn(trials, store) {
	const open = /* @__PURE__ */ new Map();
	for (const { request, key, index, own = false, recorded } of trials) {
		if (!request.ok || recorded) continue;
		await conversation(request.value, async (turn, said, before) => {
			const asked = {
				request: request.value,
				key,
				index,
				turn,
				said: heard$1(before),
				own
			};
			const kept = store.recall(asked);
			if (kept) return kept.told;
			const name = store.nameOf(asked);
			if (name !== null) open.set(name, {
				asked,
				messages: [...said]
			});
			return NOT_YET;
		});
	}
	return [...open.values()];
}
const NOT_YET = {
	ok: false,
	failure: {
		cause: "under-way",
		first: null,
		message: "",
		status: null
	}
};
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
				said: heard$1(before),
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
function heard$1(before) {
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

// src/stages/score.ts
async function prepare(exams) {
	const made = /* @__PURE__ */ new Map();
	const make = (card, options) => {
		const key = canonical([card.measure, options]);
		const scorer = made.get(key) ?? prepareOne(card, options);
		made.set(key, scorer);
		return scorer;
	};
	const scorers = /* @__PURE__ */ new Map();
	for (const { suite } of exams) for (const rule of suite.rules) {
		if (scorers.has(rule)) continue;
		const { card } = rule;
		scorers.set(rule, await (card.byDemand ? byDemand(card, suite.cases, make) : byCard(card, make)));
	}
	return scorers;
}
async function byCard(card, make) {
	const scorer = await make(card, card.options);
	const { applies, options } = measureOf(card);
	if (!applies) return () => scorer;
	const settings = await options().parseAsync(card.options);
	return (each) => applies(each, settings) ? scorer : null;
}
async function byDemand(card, cases, make) {
	const found = /* @__PURE__ */ new Map();
	for (const each of cases) {
		const demand = each.demands && Object.hasOwn(each.demands, card.id) ? each.demands[card.id] : void 0;
		if (demand) found.set(each, rightOrWrong(await make(card, {
			...card.options,
			...demand.options
		}), demand));
	}
	const own = measureOf(card).judge ? await make(card, card.options) : null;
	return (each) => found.get(each) ?? (each.demands ? null : own);
}
const EPSILON$3 = 1e-9;
function rightOrWrong(scorer, { min, max, not }) {
	const limits = [min === null ? null : `at least ${min}`, max === null ? null : `at most ${max}`];
	const limit = min === 1 && max === null ? "" : limits.filter(Boolean).join(", ");
	const wanted = [not && "not", limit].filter(Boolean).join(" ");
	return async (sample) => {
		const mark = await scorer(sample);
		if (mark.value === null) return mark;
		const isWithin = (min === null || mark.value >= min - EPSILON$3) && (max === null || mark.value <= max + EPSILON$3);
		const reason = wanted ? `${mark.reason} (wanted: ${wanted === "not" ? "the opposite" : wanted})` : mark.reason;
		return {
			...mark,
			value: isWithin !== not ? 1 : 0,
			reason
		};
	};
}
function prepareOne(card, options) {
	const measure = measureOf(card);
	return located(card.where, async () => measure.prepare(await measure.options().parseAsync(options)));
}
async function score(runs, scorers, prices, heard = () => []) {
	const scores = [];
	const rivalOf = rivalsIn(runs);
	const humanOf = listeners();
	const sharing = /* @__PURE__ */ new Map();
	for (const run of runs) {
		const samples = samplesWithRivals(run, rivalOf(run), prices);
		for (const rule of run.trial.exam.suite.rules) {
			const scorerOf = scorers.get(rule);
			if (!scorerOf) throw new Error(`no scorer was prepared for ${rule.card.id}`);
			const scorer = scorerOf(run.trial.case);
			if (!scorer) continue;
			const scored = await scoreOne(run, rule, withReplies(scorer, rule, run, heard), samples);
			const share = sharing.get(rule) ?? shareMarks();
			sharing.set(rule, share);
			const { mark, turns } = share(scored);
			scores.push(withHuman({
				run,
				rule,
				mark,
				turns
			}, humanOf(rule)));
		}
	}
	return scores;
}
function listeners() {
	const made = /* @__PURE__ */ new Map();
	return (rule) => {
		const listener = made.get(rule) ?? (rule.card.opinions ? createListener(rule.card) : null);
		made.set(rule, listener);
		return listener;
	};
}
function withHuman(score, listen) {
	const isWhole = score.turns.length <= 1 || score.rule.card.level !== "turn";
	const human = listen && isWhole ? listen(score.run) : null;
	return human === null ? score : {
		...score,
		human
	};
}
function withReplies(scorer, rule, run, heard) {
	const { judge, gauge } = measureOf(rule.card);
	if (!judge && !gauge) return scorer;
	return (sample) => scorer({
		...sample,
		replies: heard(rule, sample, run)
	});
}
async function scoreOne(run, rule, scorer, samples) {
	const measure = measureOf(rule.card);
	if (!run.result.ok) {
		const { failure } = run.result;
		return {
			run,
			rule,
			mark: measure.failed?.(failure) ?? unscored(failure.message),
			turns: []
		};
	}
	const turns = [];
	for (const sample of countedOf(samples, rule.card, measure)) turns.push({
		turn: sample.answer.turn,
		mark: await scorer(sample)
	});
	return {
		run,
		rule,
		mark: whole(rule.card, measure, turns.map(({ mark }) => mark)),
		turns
	};
}
function whole(card, measure, marks) {
	const scored = marks.filter((mark) => mark.value !== null);
	const [first] = scored;
	if (!first) return marks[0] ?? unscored("there was nothing to score");
	const worst = scored.reduce((a, b) => isWorse(b, a, measure) ? b : a, first);
	const values = scored.map((mark) => mark.value);
	const sum = values.reduce((a, b) => a + b, 0);
	if (card.level === "turn") return {
		...worst,
		value: sum / values.length
	};
	if (measure.over === "every") return worst;
	if (measure.over === "last") return marks.at(-1) ?? worst;
	return scored.length < marks.length ? unscored("one of its answers could not be measured") : {
		...worst,
		value: sum
	};
}
function isWorse(a, b, measure) {
	const [x, y] = [a.value, b.value];
	return measure.direction === "higher" ? x < y : x > y;
}
function unscored(reason) {
	return {
		value: null,
		reason,
		evidence: null
	};
}

// src/stages/report/delivery.ts
const ASKED_DIRECTLY = {
	code: "asked-directly",
	message: "What has `delivery: batch` was asked directly, at the full price: no answers are kept here, so no later run could have taken them."
};
function askedDirectly(mode, exams) {
	const waiting = exams.some(({ suite }) => suite.delivery === "batch");
	const message = `What has \`delivery: batch\` was asked directly, at the full price: no later run of ${mode} asks the same again.`;
	return waiting ? [{
		code: "asked-directly",
		message
	}] : [];
}

// src/pipelines/deliver.ts
async function handOver(planned, { courier, model, wishes }, law, believed, spent) {
	const caps = leftOf(smallerCaps(law, wishes), spent);
	const delivery = await deliver(planned, {
		store: believed,
		courier
	}, {
		...law,
		...caps
	});
	return delivery && {
		delivery,
		model: await model({
			...law,
			...leftOf(caps, delivery.usage)
		})
	};
}
async function deliver({ exams, seats }, { store, courier: open }, terms) {
	if (!exams.some(waits)) return null;
	if (!store || !open) return {
		...NOTHING,
		notes: [ASKED_DIRECTLY]
	};
	const due = {
		kind: "wave",
		trials: Math.max(...exams.map(({ suite }) => suite.trials)),
		share: 1,
		of: waits
	};
	const trials = trialsOf(seats, due, /* @__PURE__ */ new Map());
	const missing = /* @__PURE__ */ new Map();
	const courier = await open(terms, store, terms.maxWaitMinutes);
	try {
		const brought = /* @__PURE__ */ new Set();
		for (;;) {
			const asked = (await questionsIn(trials, store)).filter((it) => !missing.has(conversationOf(it.asked)));
			for (const { asked: it } of asked) if (brought.has(nameOf$2(it))) missing.set(conversationOf(it), UNKEPT);
			const next = asked.filter(({ asked: it }) => !brought.has(nameOf$2(it)));
			if (next.length === 0) break;
			for (const { asked: it } of next) brought.add(nameOf$2(it));
			for (const [{ asked: it }, why] of await courier.bring(next)) missing.set(conversationOf(it), why);
		}
	} finally {
		await courier.close();
	}
	return {
		elsewhere: (trial) => {
			const failure = trial.own ? void 0 : missing.get(conversationOf(trial));
			return failure ? {
				ok: false,
				failure
			} : null;
		},
		usage: courier.consumption(),
		notes: courier.notes()
	};
}
function waits({ suite, change }) {
	return suite.delivery === "batch" && change.systems === void 0 && change.recorded === void 0;
}
function conversationOf({ key, index }) {
	return `${key}/${index}`;
}
function nameOf$2({ key, index, turn }) {
	return `${key}/${index}/${turn}`;
}
const NOTHING = {
	elsewhere: () => null,
	usage: {
		requests: 0,
		cached: 0,
		inputTokens: 0,
		outputTokens: 0,
		usd: 0,
		unpriced: []
	},
	notes: []
};
const UNKEPT = {
	cause: "server",
	first: null,
	message: "the answer could not be kept, so it was not taken from its batch",
	status: null
};

// src/stages/report/shards.ts
function lostShards(lost, of, cases) {
	return `${lost.length === 1 ? `shard ${lost.join("")} of ${of} is` : `shards ${and(lost.map(String))} of ${of} are`} lost: ${cases === 1 ? "1 case was" : `${count$1(cases)} cases were`} not asked`;
}
function shardsAhead(exams, shards, conversations) {
	if (exams === 0) return "Nothing would be asked: no prompt, model or suite changed";
	return `${`at most ${conversations === 1 ? "1 conversation" : `${count$1(conversations)} conversations`}`} in ${shards === 1 ? "1 shard" : `${count$1(shards)} shards`}`;
}
function shardAsked({ at, of, cases, conversations }, { requests }, silence) {
	const name = `Shard ${at} of ${of}`;
	if (silence?.cause === "under-way") return `${name}: not yet: ${silence.message}`;
	if (silence) return `${name}: nothing could be had: ${silence.message}`;
	if (conversations === 0) return `${name}: there was nothing for it to ask`;
	return `${name}: ${`${count$1(conversations)} conversations about ${cases === 1 ? "1 case" : `${count$1(cases)} cases`}`}, ${requests === 1 ? "1 request" : `${count$1(requests)} requests`}`;
}
const NOT_CONFIRMED = {
	code: "not-confirmed",
	message: "What goes beyond the plan of the shards could not be asked, since the report has nobody to ask: the first evidence decides."
};

// src/pipelines/gather.ts
async function gathered(plan, world, settings) {
	if (!world.shards) return null;
	const shards = (await world.shards(settings)).toSorted((a, b) => a.at - b.at);
	const [first] = shards;
	if (!first) throw none();
	checkShards(shards, nameOfPlan(plan, await world.origin()), world.proposal);
	const hands = deal(plan, first.of);
	const asked = new Map(shards.flatMap((shard) => shard.asked ? [[shard.at, shard.asked]] : []));
	const lost = lostIn$1(hands, [...asked.keys()]);
	const placeOf = placesIn(hands);
	const failure = lost === null ? null : {
		cause: "shard-lost",
		first: null,
		message: lost,
		status: null
	};
	return {
		elsewhere: ({ exam, case: each, key, index }) => {
			const at = placeOf(exam, each);
			const own = at === null ? null : asked.get(at);
			if (at !== null && !own && failure) return {
				ok: false,
				failure
			};
			for (const { replay } of own ? [own] : asked.values()) {
				const found = replay(key, index);
				if (found) return unlessEmpty(found);
			}
			return null;
		},
		lost,
		usage: sumOf([...asked.values()].map(({ usage }) => usage)),
		notes: [...[...asked.values()].flatMap(({ notes }) => notes), ...lost ? [{
			code: "shard-lost",
			message: `${capital(lost)}.`
		}] : []]
	};
}
function lostIn$1(hands, there) {
	const away = hands.flatMap(({ seats }, at) => seats.length > 0 && !there.includes(at + 1) ? [{
		at: at + 1,
		seats
	}] : []);
	if (away.length === 0) return null;
	const cases = away.flatMap(({ seats }) => seats.filter(isFirstOfCase));
	return lostShards(away.map(({ at }) => at), hands.length, cases.length);
}
function isFirstOfCase(seat, at, seats) {
	const before = seats[at - 1];
	return before?.case !== seat.case || before.exam !== seat.exam;
}
function checkShards(shards, plan, proposal) {
	const met = /* @__PURE__ */ new Map();
	for (const shard of shards) {
		const twin = met.get(shard.at);
		met.set(shard.at, shard);
		const [first = shard] = shards;
		if (shard.plan !== plan) throw foreign(shard, proposal);
		if (shard.of !== first.of) throw wrong(shard, `it is one of ${shard.of} shards, and ${first.file} one of ${first.of}`);
		if (twin) throw wrong(shard, `shard ${nameOf$1(shard)} is there already, in ${twin.file}`);
	}
}
function nameOf$1({ at, of }) {
	return `${at}/${of}`;
}
function foreign(shard, { base, head }) {
	const short = (revision) => revision.slice(0, 7);
	return wrong(shard, shard.base !== base || shard.head !== head ? `it compares ${short(shard.base)} with ${short(shard.head)}, and this run ${short(base)} with ${short(head)}` : "it was asked by another plan, as with another `config`, `trials`, `force` or version of this action");
}
function wrong(shard, what) {
	return new UserError(`${shard.file} does not belong to this run: ${what}`, {
		file: shard.file,
		line: null,
		key: null
	}, "Give the report the shards of one run, each once, and the same inputs as them.");
}
function none() {
	return new UserError("there is no shard to report on", null, "Let `replies` name the folder into which the artifacts of all shards were downloaded, each in a folder of its own.");
}
function sumOf(all) {
	return all.reduce(addedTo, {
		requests: 0,
		cached: 0,
		inputTokens: 0,
		outputTokens: 0,
		usd: 0,
		unpriced: []
	});
}
function addedTo(one, other) {
	if (!other) return one;
	return {
		...one,
		requests: one.requests + other.requests,
		cached: one.cached + other.cached,
		inputTokens: one.inputTokens + other.inputTokens,
		outputTokens: one.outputTokens + other.outputTokens,
		usd: one.usd + other.usd,
		unpriced: [.../* @__PURE__ */ new Set([...one.unpriced, ...other.unpriced])].sort()
	};
}
function capital(text) {
	return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

// src/stages/compare.ts
function compare(exams, scores, seed) {
	const marked = sortScores(scores);
	return exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => {
		const measure = measureOf(rule.card);
		const { of: sidesOf, alike } = marked(exam, rule);
		return scopesOf(rule, exam.suite.cases.flatMap((each) => {
			const sides = isDemanded(rule, each) ? sidesOf(each) : null;
			return sides ? pairOf(each, together(sides, measure), measure, exam) : [];
		}), exam).flatMap((scope) => partsOf$1({
			...rule,
			law: scope.law
		}, scope.pairs, judgeOf(rule.card))).flatMap((part) => sliced(part).map((it) => comparisonOf(exam, it, alike, seed)));
	}));
}
function isDemanded({ card }, { demands }) {
	return !card.byDemand || demands !== void 0 && Object.hasOwn(demands, card.id);
}
function sliced(part) {
	if (part.slice) return [part];
	return slicesOf(part.pairs.map(({ case: it }) => it), part.rule).map((slice) => ({
		rule: ruleOn(slice, part.rule),
		slice,
		pairs: part.pairs.filter(({ case: it }) => !slice || it.tags[slice.tag] === slice.value)
	}));
}
function ruleOn(slice, rule) {
	const own = slice && rule.card.threshold?.slices?.[slice.tag]?.[slice.value];
	return own ? {
		...rule,
		card: {
			...rule.card,
			threshold: own
		}
	} : rule;
}
function scopesOf(rule, pairs, { change }) {
	const ofBase = pairs.filter(({ case: it }) => it.law !== "head");
	const ofHead = pairs.filter(({ case: it }) => it.law !== "base");
	if (rule.law === "head" && change.as === "base-declares-it") return [];
	if (rule.law === "base" || change.as === "base-declares-it") return [{
		law: "base",
		pairs: ofBase
	}];
	if (rule.law === "head") return [{
		law: "head",
		pairs: ofHead
	}];
	if (ofBase.length === pairs.length && ofHead.length === pairs.length) return [{
		law: "both",
		pairs
	}];
	return [{
		law: "base",
		pairs: ofBase
	}, {
		law: "head",
		pairs: ofHead
	}];
}
function together(sides, measure) {
	if (!measure.together) return sides;
	const { baseline, candidate } = sides;
	const whole = ([first, ...more]) => {
		if (!first || !measure.together || first.run.trial.exam.change.kind === "measured") return first ? [first, ...more] : [];
		const mark = measure.together([first, ...more].map((score) => score.mark));
		return [{
			...first,
			mark,
			turns: []
		}];
	};
	return {
		baseline: whole(baseline),
		candidate: whole(candidate)
	};
}
function pairOf(each, { baseline, candidate }, measure, { change }) {
	const [was, is] = [valuesOf$1(baseline), valuesOf$1(candidate)];
	const before = was.length ? meanOf(was) : null;
	const after = is.length ? meanOf(is) : null;
	const gain = before === null || after === null ? null : (after - before) * signOf(measure);
	const found = statusOf(was, is, gain, measure);
	return {
		case: each,
		status: found === "introduced" && was.length === 0 && change.kind !== "added" ? "unscored" : found,
		baseline,
		candidate,
		before,
		after,
		gain
	};
}
function statusOf(was, is, gain, measure) {
	if (is.length === 0) return "unscored";
	if (!isPassFail(measure)) {
		if (gain === null) return "unscored";
		return gain > 0 ? "better" : gain < 0 ? "worse" : "same";
	}
	const [wasRight, isRight] = [was.length === 0 || mostlyRight(was, measure), mostlyRight(is, measure)];
	if (isRight) return wasRight ? "passing" : "fixed";
	return wasRight ? "introduced" : "pre-existing";
}
function mostlyRight(values, measure) {
	return values.filter((value) => isRight(value, measure)).length * 2 > values.length;
}
function comparisonOf(exam, { rule, slice, pairs }, alike, seed) {
	const measure = measureOf(rule.card);
	const comparison = {
		exam,
		rule,
		slice,
		pairs: [...pairs].sort(worstFirst),
		baseline: figureOf(pairs, "baseline", rule, seed),
		candidate: figureOf(pairs, "candidate", rule, seed),
		gain: null,
		scored: pairs.filter(({ after }) => after !== null).length,
		paired: pairs.filter(({ gain }) => gain !== null).length,
		unscored: pairs.filter(({ after }) => after === null).length
	};
	note(comparison.pairs, alike);
	const guarded = retryEffectsIn(pairs, rule.card, measure);
	return {
		...comparison,
		gain: gainOf(comparison, measure, seed),
		...guarded ? { guarded } : {}
	};
}
function figureOf(pairs, side, { card }, seed) {
	const { aggregate } = card;
	if (aggregate !== "f1" && aggregate !== "recall") {
		const values = pairs.map((pair) => valuesIn(pair, side));
		return estimateOf(values, aggregate, measureOf(card).unit === "ratio", `${seed}/${side}`);
	}
	const { numbers, of } = classReading(aggregate, pairs);
	const counts = pairs.map((pair) => numbers(pair[side]));
	return estimateOfSums(counts, of, `${seed}/${side}`);
}
function gainOf(comparison, measure, seed) {
	if (comparison.paired === 0) return null;
	const member = memberOf(comparison, measure, "shown");
	const { gain, interval, labelled } = describe(prepare$1(member), seed);
	const relative = member.statistic.kind === "ratio";
	const most = measure.unit === "ratio" && !relative ? 1 : Number.POSITIVE_INFINITY;
	const finite = (value) => Number.isFinite(value) ? Math.max(-most, Math.min(most, value)) : null;
	if (!Number.isFinite(gain)) return null;
	return {
		value: gain,
		low: finite(interval.lower),
		high: finite(interval.upper),
		relative,
		...labelled > 0 ? { labelled } : {}
	};
}
const RANK$1 = {
	introduced: 0,
	worse: 1,
	"pre-existing": 2,
	unscored: 3,
	fixed: 4,
	better: 5,
	same: 6,
	passing: 7
};
function worstFirst(a, b) {
	return RANK$1[a.status] - RANK$1[b.status] || (a.gain ?? 0) - (b.gain ?? 0) || (a.case.id < b.case.id ? -1 : 1);
}
function signOf({ direction }) {
	return direction === "higher" ? 1 : -1;
}

// src/stages/decide/beyond.ts
const EPSILON$2 = 1e-9;
function isBeyond(value, which, amount) {
	return which === "min" ? value < amount - EPSILON$2 : value > amount + EPSILON$2;
}

// src/stages/decide/pre-existing.ts
const JUST_AS_MUCH = .05;
function isPreExisting(comparison, { which, amount, scale }, most) {
	const { baseline, candidate } = comparison;
	if (!baseline || !candidate || !isBeyond(baseline.value, which, amount)) return false;
	const further = (candidate.value - baseline.value) * (which === "max" ? 1 : -1);
	const slack = measureOf(comparison.rule.card).unit === "ratio" ? JUST_AS_MUCH : JUST_AS_MUCH * Math.abs(baseline.value);
	return !isBeyond(further, "max", slack) || chanceOfDifference(comparison) * Math.max(1, scale) > most;
}
function chanceOfDifference({ gain }) {
	if (!gain) return 1;
	return limitChance({
		how: "estimate",
		cases: [],
		seen: gain
	}, "min", 0);
}

// src/stages/decide/proof.ts
const DOUBT = .05;
const EPSILON$1 = 1e-9;
function isShare({ comparison, measure }) {
	const { aggregate } = comparison.rule.card;
	return measure.unit === "ratio" && (aggregate === "rate" || aggregate === "mean");
}
const FEWEST_TO_RESAMPLE = casesForLimit(.05, DOUBT);
function canRuleOut({ comparison, measure }) {
	return comparison.paired >= FEWEST_TO_RESAMPLE || !isResampled(comparison.rule.card, measure);
}
function shownBound({ comparison }, end) {
	const { candidate, scored, rule } = comparison;
	return ![
		"p50",
		"p95",
		"max"
	].includes(rule.card.aggregate) && scored < FEWEST_TO_RESAMPLE ? null : candidate?.[end] ?? null;
}
function isProved(facts, which, amount) {
	const { candidate, scored } = facts.comparison;
	if (!candidate) return false;
	const right = candidate.value * scored;
	if (which === "min") {
		const bound = isShare(facts) ? rateLowerBound(right, scored, DOUBT) : shownBound(facts, "low");
		return bound !== null && bound >= amount - EPSILON$1;
	}
	const bound = isShare(facts) ? rateUpperBound(right, scored, DOUBT) : shownBound(facts, "high");
	return bound !== null && bound <= amount + EPSILON$1;
}
function cleanCasesNeeded(facts, which, amount) {
	const { candidate, scored } = facts.comparison;
	if (!candidate || !isShare(facts)) return null;
	const [wrong, most] = which === "min" ? [1 - candidate.value, 1 - amount] : [candidate.value, amount];
	const cases = casesForLimit(most, DOUBT, Math.ceil(wrong * scored - EPSILON$1));
	return Number.isFinite(cases) && cases > scored ? cases : null;
}
function unchangedCasesNeeded({ comparison, measure }) {
	const { maxRegression, minEffect = 0 } = comparison.rule.card.threshold ?? {};
	if (!isShare({
		comparison,
		measure
	}) || !maxRegression || maxRegression.relative) return null;
	const drop = 2 * Math.max(maxRegression.value, minEffect);
	if (!(drop > 0 && drop < 1)) return null;
	const cases = casesToRuleOut(drop);
	return cases > comparison.paired ? cases : null;
}
function proofOfCritical(clauses) {
	const needed = clauses.flatMap(({ because }) => "casesNeeded" in because && because.casesNeeded !== null ? [because.casesNeeded] : []);
	return needed.length ? Math.max(...needed) : null;
}

// src/stages/decide/limits.ts
function chanceBeyond(comparison, seen, which, amount) {
	return limitChance(observed(comparison, seen), which, amount);
}
function observed({ rule, pairs }, seen) {
	const { aggregate } = rule.card;
	const isShare = measureOf(rule.card).unit === "ratio";
	const cases = pairs.map(({ candidate }) => valuesOf$1(candidate)).filter((values) => values.length > 0);
	switch (aggregate) {
		case "rate":
		case "mean": return {
			how: isShare ? "share" : "mean",
			cases,
			seen
		};
		case "p50": return {
			how: "quantile",
			q: .5,
			cases,
			seen
		};
		case "p95": return {
			how: "quantile",
			q: .95,
			cases,
			seen
		};
		case "max": return {
			how: "sure",
			cases,
			seen
		};
		case "sum": return {
			how: "sum",
			cases,
			seen
		};
		case "f1":
		case "recall": return {
			how: "estimate",
			cases,
			seen
		};
	}
}
function limit(facts, which, amount) {
	const { comparison, threshold, candidateLost, promise, limitScale } = facts;
	const clause = (outcome, because) => ({
		limit: which,
		amount,
		outcome,
		because
	});
	const seen = comparison.candidate;
	if (candidateLost) return clause("inconclusive", candidateLost);
	if (!seen) return clause("inconclusive", nothingScored(comparison));
	const beyond = (value) => isBeyond(value, which, amount);
	const lacking = isPartialSum(facts, which, beyond(seen.value));
	if (lacking) return clause("inconclusive", lacking);
	if (!beyond(seen.value)) {
		const proved = isProved(facts, which, amount);
		return clause("pass", {
			code: "within",
			proved,
			casesNeeded: proved ? null : cleanCasesNeeded(facts, which, amount)
		});
	}
	const isInBase = (most) => isPreExisting(comparison, {
		which,
		amount,
		scale: limitScale
	}, most);
	const isHeldByValue = threshold.by === "value";
	const chance = Math.min(1, chanceBeyond(comparison, seen, which, amount) * limitScale);
	if (isHeldByValue || chance <= promise.falseAlarm) return clause("fail", {
		code: "beyond",
		preExisting: isInBase(promise.falseAlarm),
		chance: isHeldByValue ? null : chance
	});
	if (chance > promise.doubt) return clause("pass", {
		code: "beyond-by-noise",
		chance,
		casesNeeded: cleanCasesNeeded(facts, which, amount)
	});
	const preExisting = isInBase(promise.doubt);
	return clause(!preExisting || comparison.rule.card.critical ? "inconclusive" : "pass", {
		code: "maybe-beyond",
		chance,
		preExisting
	});
}
function isPartialSum({ comparison }, which, isRefuted) {
	const { rule, scored, pairs } = comparison;
	if (rule.card.aggregate !== "sum" || scored === pairs.length) return null;
	if (isRefuted === (which === "max")) return null;
	return {
		code: "too-little",
		scored,
		of: pairs.length,
		reasons: reasonsOf(pairs)
	};
}

// src/stages/decide/again.ts
const LABELLINGS = 2e3;
const SHARE_LEFT = .2;
function suspectsAmong(checks) {
	const askable = checks.filter(({ blocking, comparison }) => blocking && !comparison.exam.change.recorded);
	const suspects = (outcome, isSuspect) => askable.filter((check) => check.outcome === outcome).map((check) => ({
		check,
		clauses: check.clauses.filter(isSuspect)
	})).filter(({ clauses }) => clauses.length > 0);
	const failing = suspects("fail", ({ outcome }) => outcome === "fail");
	return failing.length > 0 ? failing : suspects("inconclusive", mayBeChance);
}
function mayBeChance({ outcome, because: { code } }) {
	return outcome === "inconclusive" && [
		"maybe-chance",
		"maybe-beyond",
		"lost-marks"
	].includes(code);
}
function dueAgain({ check, clauses }) {
	const { pairs } = check.comparison;
	const due = new Set(clauses.flatMap(({ limit, because }) => {
		if (because.code === "broke-pinned") return because.cases;
		const isFew = limit === "max-regression" && because.code !== "rare" && isConcentrated(pairs);
		return pairs.filter(({ gain }) => !isFew || gain !== 0).map((pair) => pair.case.id);
	}));
	return ({ id }) => due.has(id);
}
const FEWEST_TO_BREAK = 2;
function isConcentrated(pairs) {
	let [all, broken] = [0, 0];
	for (const { gain, baseline, candidate } of pairs) {
		all -= gain ?? 0;
		if (gain === -1 && Math.min(baseline.length, candidate.length) >= FEWEST_TO_BREAK) broken++;
	}
	return 2 * broken >= all;
}
function testsAgain(suspects, freshOf, seed) {
	const asked = suspects.flatMap(({ check, clauses }) => {
		const fresh = freshOf(check);
		return fresh && fresh.paired > 0 ? clauses.map((clause) => ({
			clause,
			fresh
		})) : [];
	});
	const drops = dropsAgain(asked, seed);
	const limits = asked.filter(({ clause: { limit } }) => limit === "min" || limit === "max").length;
	const tests = asked.flatMap(({ clause, fresh }) => {
		const drop = drops.get(clause);
		const test = drop === void 0 ? testAgain(clause, fresh, limits) : dropped(drop);
		const trials = Math.max(...fresh.pairs.map(({ candidate }) => candidate.length));
		return test ? [[clause, {
			trials,
			...test
		}]] : [];
	});
	return new Map(tests);
}
function dropped(chance) {
	return {
		chance,
		confirmed: chance <= DROPS_AGAIN
	};
}
function dropsAgain(asked, seed) {
	const drops = asked.flatMap(({ clause, fresh }, at) => {
		const member = memberFor(clause, fresh, `again ${at}`);
		return member ? [{
			clause,
			member: prepare$1({
				...member,
				allowed: { absolute: 0 }
			})
		}] : [];
	});
	const members = drops.map(({ member }) => member);
	const drawing = {
		seed: `${seed}/again`,
		blocks: [],
		labellings: LABELLINGS
	};
	const { chances } = redraw(members, drawing, {
		crossed: [],
		quota: 0
	});
	return new Map(drops.map(({ clause }, at) => [clause, chances[at] ?? 1]));
}
function memberFor({ limit, because }, fresh, id) {
	if (limit === "marks") return marksOf(fresh, id);
	return limit === "max-regression" && because.code !== "rare" ? memberOf(fresh, measureOf(fresh.rule.card), id) : null;
}
function testAgain({ limit, amount, because }, fresh, limits) {
	if (because.code === "rare") return rareAgain(fresh, because);
	if (because.code === "broke-pinned") return brokenAgain(fresh, because.cases);
	return limit === "min" || limit === "max" ? beyondAgain(fresh, limit, amount ?? 0, limits) : null;
}
function heldAgain(clause, again, pooled, grounds) {
	const because = afterBoth(clause, pooled, grounds);
	const first = "chance" in because ? because.chance : null;
	const { falseAlarm, doubt } = grounds;
	const both = first === null || again.chance === null || because.code === "rare" ? null : chanceOfBoth(first, again.chance, Math.max(falseAlarm, doubt));
	const isThere = stillThere(clause, pooled);
	const isRare = both === null || both <= SHARE_LEFT * falseAlarm;
	if (again.confirmed && isRare && isThere) return {
		...clause,
		outcome: "fail",
		because: confirmed(because, again, both)
	};
	const outcome = isThere && (!isInBaseToo(because) || pooled.rule.card.critical) ? "inconclusive" : "pass";
	if (!again.confirmed || !isThere) return {
		...clause,
		outcome,
		because: {
			code: "not-again",
			chance: first,
			again
		}
	};
	return {
		...clause,
		outcome,
		because: {
			...because,
			again
		}
	};
}
function afterBoth({ limit, amount, because }, pooled, grounds) {
	if (because.code !== "beyond" && because.code !== "maybe-beyond") return because;
	if (limit !== "min" && limit !== "max") return because;
	const held = {
		which: limit,
		amount: amount ?? 0,
		scale: grounds.limitScale
	};
	return {
		...because,
		preExisting: isPreExisting(pooled, held, grounds.falseAlarm)
	};
}
function isInBaseToo(because) {
	return "preExisting" in because && because.preExisting;
}
function confirmed(because, again, both) {
	switch (because.code) {
		case "maybe-chance": {
			const { family, reach } = because;
			return {
				code: "drop",
				chance: both ?? because.chance,
				family,
				reach,
				again
			};
		}
		case "maybe-beyond": return {
			code: "beyond",
			chance: both ?? because.chance,
			preExisting: because.preExisting,
			again
		};
		default: return {
			...because,
			again
		};
	}
}
function rareAgain(fresh, { record }) {
	const seen = answersIn$1(fresh, "candidate", measureOf(fresh.rule.card));
	const chance = rareEventChance(eventsIn$1(seen), eventsIn$1(record));
	return {
		chance,
		confirmed: wrongShare(seen) > wrongShare(record) && chance <= .2
	};
}
function eventsIn$1({ right, trials }) {
	return {
		seen: trials - right,
		of: trials
	};
}
function beyondAgain(fresh, which, amount, limits) {
	const seen = fresh.candidate;
	if (!seen || !isBeyond(seen.value, which, amount)) return {
		chance: 1,
		confirmed: false
	};
	if (fresh.rule.card.threshold?.by === "value") return {
		chance: null,
		confirmed: true
	};
	return dropped(Math.min(1, chanceBeyond(fresh, seen, which, amount) * limits));
}
function brokenAgain(fresh, cases) {
	const measure = measureOf(fresh.rule.card);
	return {
		chance: null,
		confirmed: fresh.pairs.filter((pair) => cases.includes(pair.case.id)).some(({ candidate }) => {
			const values = valuesOf$1(candidate);
			return values.length > 0 && values.every((value) => !isRight(value, measure));
		})
	};
}
function stillThere({ limit, amount }, pooled) {
	if (limit === "min" || limit === "max") return pooled.candidate !== null && isBeyond(pooled.candidate.value, limit, amount ?? 0);
	if (limit !== "max-regression") return true;
	return describe(prepare$1(memberOf(pooled, measureOf(pooled.rule.card), "pooled")), "pooled").exceeds;
}

// src/stages/decide/budget.ts
const POOLS = [
	"base",
	"head",
	"advisory"
];
function poolOf({ blocking, law }) {
	return !blocking ? "advisory" : law === "head" ? "head" : "base";
}
const SHARE = .2;
const SHARE_OF_BASE = .8;
function budgetOf({ falseAlarm, doubt }, comparisons, wired) {
	const counts = {
		limits: countBy(comparisons, limitsIn),
		pinned: countBy(comparisons, (it) => pinnedIn(it).length)
	};
	const isAny = (part, pool) => part === "wires" ? wired && pool !== "advisory" : counts[part][pool] > 0;
	const both = comparisons.some(({ rule }) => poolOf(rule) === "base") && comparisons.some(({ rule }) => poolOf(rule) === "head");
	const portion = {
		base: both ? SHARE_OF_BASE : 1,
		head: both ? .19999999999999996 : 1,
		advisory: 1
	};
	const share = (part, pool) => {
		if (part !== "pairs") return SHARE * portion[pool];
		const others = [
			"limits",
			"pinned",
			"wires"
		].filter((other) => isAny(other, pool)).length;
		return (1 - SHARE * others) * portion[pool];
	};
	return {
		falseAlarm,
		doubt,
		share,
		members: (part, pool) => counts[part][pool]
	};
}
function scaleOf(budget, part, rule) {
	const pool = poolOf(rule);
	return budget.members(part, pool) / budget.share(part, pool);
}
function countBy(comparisons, count) {
	const sums = {
		base: 0,
		head: 0,
		advisory: 0
	};
	for (const comparison of comparisons) sums[poolOf(comparison.rule)] += count(comparison);
	return sums;
}
function limitsIn({ rule }) {
	const { threshold } = rule.card;
	if (!threshold || threshold.by === "value") return 0;
	return Number(threshold.min !== null) + Number(threshold.max !== null);
}
function pinnedIn({ rule, slice, pairs }) {
	if (slice || !rule.card.threshold || !isPassFail(measureOf(rule.card))) return [];
	return pairs.filter((pair) => pair.case.pinned || rule.card.critical);
}

// src/stages/decide/pins.ts
function pinned({ comparison, measure, pinnedScale, promise }) {
	const unbreakable = pinnedIn(comparison);
	if (unbreakable.length === 0) return null;
	const chanceOf = ({ baseline, candidate }) => Math.min(1, accidentChance(scored(baseline).length, scored(candidate).length) * pinnedScale);
	const suspects = unbreakable.filter((pair) => looksBroken(pair, measure));
	const broken = suspects.filter((pair) => chanceOf(pair) <= promise.falseAlarm);
	const unsure = suspects.filter((pair) => pair.case.pinned || chanceOf(pair) <= promise.doubt);
	const lost = unbreakable.filter((pair) => pair.case.pinned && isLost(pair, measure));
	const told = [
		broken,
		unsure,
		lost
	].find((pairs) => pairs.length > 0) ?? [];
	const [first] = told;
	if (!first) return null;
	return {
		limit: "pinned",
		amount: null,
		outcome: told === broken ? "fail" : "inconclusive",
		because: {
			code: "broke-pinned",
			cases: told.map(({ case: each }) => each.id),
			trials: scored(first.candidate).length,
			chance: told === lost ? null : Math.max(...told.map(chanceOf))
		}
	};
}
function looksBroken({ baseline, candidate }, measure) {
	const [was, is] = [scored(baseline), scored(candidate)];
	return allRight(was, measure) && is.length > 0 && is.every((value) => !isRight(value, measure));
}
function isLost({ baseline, candidate }, measure) {
	return allRight(scored(baseline), measure) && scored(candidate).length === 0;
}
function allRight(values, measure) {
	return values.length > 0 && values.every((value) => isRight(value, measure));
}
function scored(scores) {
	return scores.flatMap(({ mark }) => mark.value ?? []);
}
function suspectsIn(comparisons, budget) {
	const cases = /* @__PURE__ */ new Set();
	let trials = 0;
	for (const comparison of comparisons) {
		if (!comparison.rule.blocking) continue;
		const measure = measureOf(comparison.rule.card);
		const enough = enoughFor(comparison, budget);
		for (const pair of pinnedIn(comparison)) {
			if (Math.min(pair.baseline.length, pair.candidate.length) >= enough || !looksBroken(pair, measure)) continue;
			cases.add(pair.case);
			trials = Math.max(trials, enough);
		}
	}
	return {
		trials,
		cases
	};
}
function enoughFor({ rule }, budget) {
	const pool = poolOf(rule);
	const chance = budget.falseAlarm * budget.share("pinned", pool);
	return trialsForPinned(budget.members("pinned", pool), chance);
}

// src/stages/decide/clauses.ts
function clausesOf(facts) {
	const { threshold, comparison } = facts;
	const clauses = [
		threshold.maxRegression ? regression(facts) : null,
		threshold.min === null ? null : limit(facts, "min", threshold.min),
		threshold.max === null ? null : limit(facts, "max", threshold.max),
		marks(facts),
		pinned(facts)
	].filter((clause) => clause !== null);
	return comparison.rule.card.critical && !comparison.slice ? [...clauses, critical(clauses, facts)] : clauses;
}
function regression(facts) {
	const { threshold, comparison, standing, family, tripped } = facts;
	const amount = threshold.maxRegression?.value ?? null;
	const clause = (outcome, because) => ({
		limit: "max-regression",
		amount,
		outcome,
		because
	});
	const { change, suite } = comparison.exam;
	if (change.unsettled?.includes(suite.name) && threshold.min === null && threshold.max === null) return clause("inconclusive", { code: "place-unknown" });
	if (change.kind === "added") return clause("pass", { code: "nothing-to-compare" });
	if (facts.pairsLost) return clause("inconclusive", facts.pairsLost);
	if (!standing || standing.n === 0) return clause("inconclusive", nothingScored(comparison));
	const { chance, reach, outcome } = standing;
	if (outcome === "fail") return clause("fail", {
		code: "drop",
		chance,
		family,
		reach
	});
	if (tripped) return clause("fail", {
		code: "rare",
		...tripped
	});
	if (outcome === "inconclusive") return clause("inconclusive", {
		code: "maybe-chance",
		chance,
		family,
		reach
	});
	if (standing.exceeds) return clause("pass", {
		code: "noise",
		chance,
		family
	});
	const low = canRuleOut(facts) ? comparison.gain?.low ?? null : null;
	const ruledOut = low === null ? null : Math.max(0, -low);
	const proved = standing.proved && canRuleOut(facts);
	return clause("pass", {
		code: "no-drop",
		proved,
		ruledOut,
		casesNeeded: proved ? null : unchangedCasesNeeded(facts)
	});
}
function marks({ comparison, marksStanding, family }) {
	if (!marksStanding || !(marksStanding.gain < 0)) return null;
	const outcomes = {
		fail: "fail",
		inconclusive: "inconclusive",
		pass: "pass"
	};
	const lost = comparison.pairs.filter(({ candidate }) => candidate.length === 0 || candidate.some(({ mark, run }) => mark.value === null && isAnswered(run))).length;
	const { chance, outcome } = marksStanding;
	const because = {
		code: "lost-marks",
		lost,
		of: comparison.pairs.length,
		chance,
		family
	};
	return {
		limit: "marks",
		amount: null,
		outcome: outcomes[outcome],
		because
	};
}
function isAnswered({ result, trial }) {
	return result.ok || trial.exam.change.kind === "measured";
}
function critical(clauses, { comparison, measure }) {
	const proved = clauses.every(({ outcome, because }) => outcome === "pass" && "proved" in because && because.proved);
	const unbreakable = pinnedIn(comparison);
	const allRight = unbreakable.length > 0 && unbreakable.every(({ candidate }) => candidate.length > 0 && candidate.every(({ mark }) => mark.value !== null && isRight(mark.value, measure)));
	const clause = (outcome, because) => ({
		limit: "critical",
		amount: null,
		outcome,
		because
	});
	if (proved || allRight) return clause("pass", {
		code: "within",
		proved: true,
		casesNeeded: null
	});
	return clause("inconclusive", {
		code: "unproved",
		casesNeeded: proofOfCritical(clauses)
	});
}

// src/stages/decide/families.ts
function takeWaveOf(gates, comparisons, plan, last) {
	const before = gates ?? openGates(plan);
	const standings = /* @__PURE__ */ new Map();
	const after = { ...before };
	let failed = false;
	const open = /* @__PURE__ */ new Set();
	for (const pool of POOLS) {
		const family = comparisons.filter(({ rule }) => poolOf(rule) === pool).flatMap(entriesOf);
		if (family.length === 0) continue;
		const toProve = new Set(family.filter(({ of }) => of.rule.card.critical).map(({ member }) => member.id));
		const share = plan.budget.share("pairs", pool);
		const seen = takeWave(before[pool], family.map(({ member }) => member), {
			last,
			toProve
		});
		after[pool] = seen.gate;
		const checks = new Set(family.map(({ of }) => of)).size;
		family.forEach(({ of, about }, at) => {
			const raw = seen.members[at];
			const standing = {
				...raw,
				chance: Math.min(1, raw.chance / share)
			};
			const known = standings.get(nameOf(of)) ?? {
				gain: null,
				marks: null,
				family: checks
			};
			standings.set(nameOf(of), {
				...known,
				[about]: standing
			});
			if (pool === "advisory") return;
			if (standing.outcome === "fail") failed = true;
			if (standing.open) open.add(of.exam);
		});
	}
	return {
		gates: after,
		standings,
		failed,
		open
	};
}
function entriesOf(comparison) {
	const { card } = comparison.rule;
	const name = nameOf(comparison);
	const entries = [];
	if (card.threshold?.maxRegression) entries.push({
		of: comparison,
		about: "gain",
		member: memberOf(comparison, measureOf(card), name)
	});
	if (card.threshold && lacksMarks(comparison)) entries.push({
		of: comparison,
		about: "marks",
		member: marksOf(comparison, `${name}\nmarks`)
	});
	return entries;
}
function lacksMarks({ pairs, exam: { change }, slice }) {
	if (change.kind === "added" || slice) return false;
	return pairs.some(({ baseline, candidate }) => lackMarks(baseline) || lackMarks(candidate));
}
function lackMarks(scores) {
	return scores.length === 0 || scores.some(({ mark }) => mark.value === null);
}
function nameOf({ exam: { suite, change }, rule, slice }) {
	const part = slice ? `${slice.tag}=${slice.value}` : "";
	return [
		suite.name,
		change.target,
		change.as,
		change.place?.of,
		rule.card.id,
		rule.law,
		part
	].join("\n");
}
function openGates({ seed, waves, budget }) {
	const gate = (pool) => {
		const share = budget.share("pairs", pool);
		const spending = {
			alpha: budget.falseAlarm * share,
			doubt: budget.doubt * share
		};
		return createGate({
			seed: `${seed}/${pool}`,
			waves,
			...spending
		});
	};
	return {
		base: gate("base"),
		head: gate("head"),
		advisory: gate("advisory")
	};
}

// src/stages/decide/trouble.ts
const MOST_LOST = .2;
const IS_OUTAGE = {
	auth: true,
	"not-found": true,
	"rate-limit": true,
	timeout: true,
	network: true,
	server: true,
	rejected: true,
	malformed: true,
	"not-recorded": true,
	"no-key": true,
	"shard-lost": true,
	"under-way": true,
	unfit: false,
	budget: false,
	"given-up": true,
	"judge-untrusted": true,
	unscored: false,
	empty: false,
	"cut-off": false,
	filtered: false,
	refused: false,
	"broken-off": false
};
function takeAttendance(runs) {
	const shelf = /* @__PURE__ */ new Map();
	for (const run of runs) {
		const { exam, side } = run.trial;
		const sides = shelf.get(exam) ?? {
			baseline: [],
			candidate: []
		};
		sides[side].push(run);
		shelf.set(exam, sides);
	}
	const attendances = new Map([...shelf].map(([exam, { baseline, candidate }]) => [exam, {
		baseline: attendanceOf(baseline),
		candidate: attendanceOf(candidate)
	}]));
	return (exam, side) => attendances.get(exam)?.[side] ?? NOBODY_ASKED;
}
const NOBODY_ASKED = attendanceOf([]);
function attendanceOf(runs) {
	const failures = runs.flatMap(({ result }) => result.ok ? [] : [result.failure]);
	const lost = failures.filter(({ cause }) => IS_OUTAGE[cause]).length;
	return {
		asked: runs.length,
		failures,
		lost: runs.length ? lost / runs.length : 0,
		cut: failures.filter(({ cause }) => cause === "budget").length
	};
}
function baselineGone(register, exam) {
	const { asked, failures } = register(exam, "baseline");
	const gone = failures.filter((failure) => (failure.first ?? failure.cause) === "not-found");
	if (asked === 0 || gone.length < asked) return null;
	return register(exam, "candidate").lost <= .2 ? gone[0] ?? null : null;
}
const MAY_COME = ["shard-lost", "under-way"];
function troubleIn(exams, register) {
	return lostIn(exams, register).filter(({ exam, trouble: { side } }) => side === "candidate" || !baselineGone(register, exam)).map(({ trouble }) => trouble);
}
function outagesIn(exams, runs) {
	return lostIn(exams, takeAttendance(runs)).map(({ trouble }) => trouble);
}
function lostIn(exams, register) {
	return exams.flatMap((exam) => ["baseline", "candidate"].flatMap((side) => {
		const { asked, failures, lost } = register(exam, side);
		const away = failures.find(({ cause }) => MAY_COME.includes(cause));
		const failure = away ?? commonest$1(failures);
		if (asked === 0 || !away && lost <= .2 || !failure) return [];
		return [{
			exam,
			trouble: {
				suite: exam.suite.name,
				target: exam.change.target,
				side,
				lost: failures.length,
				asked,
				failure
			}
		}];
	}));
}
function commonest$1(failures) {
	const counts = /* @__PURE__ */ new Map();
	for (const { message } of failures) counts.set(message, (counts.get(message) ?? 0) + 1);
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	return failures.find(({ message }) => message === most?.[0]) ?? null;
}

// src/stages/decide/juries.ts
function doubtsIn(juries) {
	const failures = new Map(juries.map((jury) => [jury.fingerprint, failureOf(jury)]));
	if (failures.size === 0) return () => null;
	return (card) => failures.get(judgeOf(card)?.fingerprint ?? "") ?? null;
}
function failureOf({ model, wrong, silent, asked, lost }) {
	if (silent) return silent.cause === "budget" ? null : silent;
	if (wrong.length > 0) {
		const more = wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : "";
		return {
			cause: "judge-untrusted",
			first: null,
			message: `the judge ${model} can't be trusted: it ${wrong[0]}${more}`,
			status: null
		};
	}
	return lost.length > .2 * asked ? lost[0] ?? null : null;
}
function doubtful({ threshold }, { message }) {
	return {
		limit: threshold?.maxRegression ? "max-regression" : threshold?.min != null ? "min" : "max",
		amount: null,
		outcome: "inconclusive",
		because: {
			code: "judge-untrusted",
			message
		}
	};
}
function isUnhelped({ card }, jury) {
	return card.foreign === true && jury?.kind === "remote" && jury.wrong.length > 0;
}
function troubleWithJudges(exams, juries) {
	const doubts = doubtsIn(juries);
	return exams.flatMap(({ suite, change }) => suite.rules.flatMap((rule) => {
		const failure = rule.blocking ? doubts(rule.card) : null;
		const jury = juries.find(({ fingerprint }) => fingerprint === judgeOf(rule.card)?.fingerprint);
		if (!failure || isUnhelped(rule, jury)) return [];
		const counts = {
			lost: jury?.lost.length ?? 0,
			asked: jury?.asked ?? 0
		};
		return [{
			suite: suite.name,
			target: change.target,
			side: "candidate",
			metric: rule.card.id,
			...counts,
			failure
		}];
	}));
}

// src/stages/decide/checks.ts
function checkOf(comparison, grounds) {
	const { register, doubts, tripped, mostUnscored, budget } = grounds;
	const { card, blocking } = comparison.rule;
	const doubt = doubts(card);
	if (doubt) return {
		comparison,
		outcome: "inconclusive",
		blocking,
		preExisting: false,
		clauses: [doubtful(card, doubt)]
	};
	if (!card.threshold) return {
		comparison,
		outcome: "pass",
		blocking: false,
		preExisting: false,
		clauses: [LOOKED_AT]
	};
	const inFamily = grounds.standings.get(nameOf(comparison));
	const { scored, paired } = comparison;
	const measure = measureOf(card);
	const asked = comparison.pairs.filter(isAsked).length;
	const bare = comparison.pairs.filter((pair) => isAsked(pair) && isBare(pair)).length;
	const few = (left) => asked - left > mostUnscored * asked || bare > MOST_BARE * asked ? tooLittle(comparison, left) : null;
	const candidateLost = lostOn(comparison, register, ["candidate"]) ?? few(scored);
	return checkWith(comparison, clausesOf({
		comparison,
		measure,
		threshold: card.threshold,
		standing: inFamily?.gain ?? null,
		marksStanding: inFamily?.marks ?? null,
		tripped: tripped?.get(comparison) ?? null,
		family: inFamily?.family ?? 0,
		promise: budget,
		limitScale: scaleOf(budget, "limits", comparison.rule),
		pinnedScale: scaleOf(budget, "pinned", comparison.rule),
		candidateLost,
		pairsLost: gone(comparison, register) ?? lostOn(comparison, register, ["baseline", "candidate"]) ?? few(paired)
	}), grounds);
}
function checkWith(comparison, clauses, { wires, wishes }) {
	const { card, blocking } = comparison.rule;
	const sorted = clauses.toSorted((a, b) => RANK[a.outcome] - RANK[b.outcome]);
	const outcome = sorted[0]?.outcome ?? "pass";
	const failed = sorted.filter((clause) => clause.outcome === "fail");
	const preExisting = failed.length > 0 && failed.every(({ because }) => because.code === "beyond" && because.preExisting);
	const excused = preExisting && !card.critical && wishes.onPreExisting === "warn";
	const rest = sorted.filter((clause) => clause.outcome !== "fail");
	const record = wires.find((wire) => wire.comparison === comparison)?.record;
	const answers = freshAnswers(comparison, measureOf(card));
	const check = {
		comparison,
		preExisting,
		...record ? { record } : {},
		...answers ? { answers } : {}
	};
	if (excused && rest[0]?.outcome === "inconclusive") return {
		...check,
		outcome: "inconclusive",
		blocking,
		clauses: [...rest, ...failed]
	};
	return {
		...check,
		outcome,
		blocking: blocking && !excused,
		clauses: sorted
	};
}
const LOOKED_AT = {
	limit: "max",
	amount: null,
	outcome: "pass",
	because: { code: "looked-at" }
};
const RANK = {
	fail: 0,
	inconclusive: 1,
	pass: 2
};
const MOST_BARE = .5;
function isBare({ before, after }) {
	return before === null && after === null;
}
function isAsked({ baseline, candidate }) {
	return baseline.length + candidate.length > 0;
}
function gone(comparison, register) {
	const failure = baselineGone(register, comparison.exam);
	return failure ? {
		code: "baseline-unavailable",
		message: failure.message
	} : null;
}
function lostOn(comparison, register, sides) {
	const { paired, scored, pairs, exam } = comparison;
	const outage = sides.some((side) => register(exam, side).lost > MOST_LOST);
	const missing = (pair) => sides.some((side) => pair[side === "baseline" ? "before" : "after"] === null);
	const cut = sides.some((side) => register(exam, side).cut > 0) && pairs.some(missing);
	if (!outage && !cut) return null;
	return tooLittle(comparison, sides.length > 1 ? paired : scored);
}
function tooLittle({ pairs }, scored) {
	return {
		code: "too-little",
		scored,
		of: pairs.length,
		reasons: reasonsOf(pairs)
	};
}

// src/stages/decide/wires.ts
const RARE = .02;
const LEAST_RECORD = 1e3;
const EPSILON = 1e-9;
function wiresIn(comparisons, history) {
	if (history.length === 0) return [];
	return comparisons.flatMap((comparison) => {
		const { rule, exam } = comparison;
		const { aggregate, threshold } = rule.card;
		const isShare = isPassFail(measureOf(rule.card)) && (aggregate === "rate" || aggregate === "mean");
		const isHeld = rule.blocking && threshold?.maxRegression?.relative === false;
		if (!isShare || !isHeld || exam.change.kind === "added") return [];
		const record = recordFor(comparison, history);
		return record !== null && record.trials >= LEAST_RECORD && wrongShare(record) <= RARE ? [{
			comparison,
			record
		}] : [];
	});
}
function trippedIn(wires, alpha) {
	const tripped = /* @__PURE__ */ new Map();
	for (const { comparison, record } of wires) {
		const measure = measureOf(comparison.rule.card);
		const seen = answersIn$1(comparison, "candidate", measure);
		const base = answersIn$1(comparison, "baseline", measure);
		const known = sumOf$1([record, base]);
		const chance = Math.min(1, rareEventChance(eventsIn(seen), eventsIn(known)) * wires.length);
		const { maxRegression, minEffect = 0 } = comparison.rule.card.threshold ?? {};
		const least = Math.max(maxRegression?.value ?? 0, minEffect) - EPSILON;
		if ([known, base].every((than) => wrongShare(seen) - wrongShare(than) >= least) && chance <= alpha) tripped.set(comparison, {
			chance,
			checks: wires.length,
			seen,
			record: known
		});
	}
	return tripped;
}
function eventsIn({ right, trials }) {
	return {
		seen: trials - right,
		of: trials
	};
}
function soundWires(wires, alpha, before, last) {
	const tripped = new Map([...trippedIn(wires, alpha)].filter(([it]) => !before || before.standing.includes(nameOf(it))));
	const standing = [...tripped.keys()].map(nameOf);
	return before || last ? {
		tripped,
		suspected: [],
		standing
	} : {
		tripped: /* @__PURE__ */ new Map(),
		suspected: [...tripped.keys()],
		standing
	};
}

// src/stages/decide/drift.ts
const FALSE_DRIFT = .01;
function isStored({ run }) {
	return run.source === "stored";
}
function isOutdated(score) {
	return isStored(score) && measureOf(score.rule.card).unit === "ms";
}
function sentinelOf(comparisons, seed) {
	const whole = comparisons.filter(({ slice }) => slice === null);
	if (!whole.some(({ pairs }) => pairs.some(({ baseline }) => baseline.some(isStored)))) return null;
	return driftIn(whole.map(thenAndNow), seed);
}
function driftIn(watched, seed) {
	const [worst] = movementsIn(watched, `${seed}/drift`, FALSE_DRIFT);
	const cases = new Set(watched.flatMap(({ pairs }) => pairs.filter(isPaired).map(({ case: { id } }) => id))).size;
	if (!worst) return {
		cases,
		drift: null
	};
	const { comparison, chance } = worst;
	return {
		cases,
		drift: {
			metric: comparison.rule.card.id,
			cases: worst.cases,
			chance
		}
	};
}
function movementsIn(watched, seed, alpha) {
	const members = watched.flatMap((each, at) => bothWays(each, at));
	const { appraisals } = appraiseFamily(seed, alpha, members);
	return appraisals.filter(({ failed }) => failed).sort((a, b) => a.chance - b.chance).map(({ id, n, chance }) => ({
		comparison: watched[Number.parseInt(id, 10)],
		way: id.endsWith("down") ? "fell" : "rose",
		cases: n,
		chance
	}));
}
function comparable(scores, sentinel) {
	return sentinel?.drift ? scores.filter((score) => !isStored(score)) : scores;
}
function timely(scores) {
	const askings = /* @__PURE__ */ new Map();
	const place = ({ trial: { exam, case: each } }, side) => `${side} ${exam.suite.name} ${exam.change.target} ${exam.change.as} ${each.id}`;
	for (const { run } of scores) {
		const name = place(run, run.trial.side);
		askings.set(name, (askings.get(name) ?? /* @__PURE__ */ new Set()).add(run.asking));
	}
	return scores.filter(({ run, rule }) => {
		if (run.asking === void 0 || measureOf(rule.card).unit !== "ms") return true;
		const others = askings.get(place(run, run.trial.side === "baseline" ? "candidate" : "baseline"));
		return !others || others.has(run.asking);
	});
}
function thenAndNow(comparison) {
	return {
		...comparison,
		pairs: comparison.pairs.map((pair) => {
			const [then, now] = [pair.baseline.filter(isStored), pair.baseline.filter((score) => !isStored(score))];
			const most = Math.min(then.length, now.length);
			const [baseline, candidate] = [then.slice(0, most), now.slice(0, most)];
			return {
				...pair,
				baseline,
				candidate,
				before: meanIn(baseline),
				after: meanIn(candidate)
			};
		})
	};
}
function isPaired({ baseline, candidate }) {
	return baseline.length > 0 && candidate.length > 0;
}
function bothWays(comparison, at) {
	const member = {
		...memberOf(comparison, measureOf(comparison.rule.card), ""),
		allowed: {}
	};
	return [{
		...member,
		id: `${at} down`,
		better: "higher"
	}, {
		...member,
		id: `${at} up`,
		better: "lower"
	}];
}

// src/stages/decide/moves.ts
const FALSE_NAMES = .1;
function movesIn(comparisons) {
	const tested = comparisons.filter(isFirst).flatMap(candidatesIn);
	const chances = benjaminiHochberg(tested.map(({ base, head }) => fisherExact(base, head)));
	return tested.filter((_, at) => (chances[at] ?? 1) <= FALSE_NAMES).map(({ comparison, id, base, head }) => ({
		comparison,
		case: id,
		way: head.right * base.trials < base.right * head.trials ? "broke" : "fixed",
		base,
		head
	}));
}
function isFirst(comparison, at, all) {
	const { exam, rule, slice } = comparison;
	const first = all.findIndex((it) => it.exam === exam && it.rule.card.id === rule.card.id && !it.slice);
	return slice === null && first === at && isPassFail(measureOf(rule.card));
}
function candidatesIn(comparison) {
	return comparison.pairs.flatMap(({ case: { id }, baseline, candidate }) => {
		const [base, head] = [tallyOf(baseline, comparison), tallyOf(candidate, comparison)];
		const right = base.right + head.right;
		return base.trials > 1 && head.trials > 1 && right > 0 && right < base.trials + head.trials ? [{
			comparison,
			id,
			base,
			head
		}] : [];
	});
}
function tallyOf(scores, { rule }) {
	const measure = measureOf(rule.card);
	const values = scores.flatMap(({ mark }) => mark.value === null ? [] : [mark.value]);
	return {
		right: values.filter((value) => isRight(value, measure)).length,
		trials: values.length
	};
}

// src/stages/decide/sight.ts
const POWER = .9;
const ASSUMED = {
	rate: .9,
	noiseShare: .3
};
const FINER = .75;
const COARSE = .25;
function sightsOf(exams, falseAlarm, comparisons = []) {
	const design = {
		members: exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => checksOf(exam, rule))).length,
		alpha: falseAlarm,
		power: POWER
	};
	return exams.flatMap((exam) => {
		const rules = exam.suite.rules.filter((rule) => isSharePoints(exam, rule));
		if (rules.length === 0) return [];
		const measured = rules.flatMap((rule) => varianceOf(exam, rule, comparisons) ?? []);
		const variance = measured.length ? Math.max(...measured) : null;
		const own = {
			...design,
			trials: exam.suite.trials
		};
		return [sightOf(exam, Math.min(...rules.map(toleranceOf)), own, variance)];
	});
}
function toleranceOf({ card: { threshold } }) {
	return Math.max(threshold?.maxRegression?.value ?? 0, threshold?.minEffect ?? 0);
}
function checksOf(exam, rule) {
	const { blocking, card } = rule;
	const { kind, baseline, candidate } = exam.change;
	const isCompared = kind === "measured" || baseline !== null && candidate !== null;
	return blocking && card.threshold?.maxRegression && isCompared ? slicesOf(exam.suite.cases, rule) : [];
}
function isSharePoints(exam, rule) {
	const { aggregate, threshold } = rule.card;
	return checksOf(exam, rule).length > 0 && threshold?.maxRegression?.relative === false && measureOf(rule.card).unit === "ratio" && (aggregate === "rate" || aggregate === "mean");
}
function varianceOf(exam, rule, comparisons) {
	const own = comparisons.find((each) => each.exam === exam && each.rule.card === rule.card && !each.slice);
	return trialVariance(own?.pairs.flatMap(({ baseline, candidate }) => [valuesOf$1(baseline), valuesOf$1(candidate)]) ?? []);
}
function sightOf(exam, tolerance, design, measured) {
	const { suite } = exam;
	const cases = suite.cases.length;
	const assumed = ASSUMED.noiseShare * ASSUMED.rate * (1 - ASSUMED.rate);
	const sd = differenceSd(measured ?? assumed, suite.trials);
	const margin = normalQuantile(POWER) * sd;
	const drop = Math.max(smallestDrop(cases, sd, design), tolerance + margin / Math.sqrt(cases));
	const seen = drop < 1 ? drop : null;
	const goal = Math.max(.01, Math.round((seen === null ? COARSE : tolerance + (seen - tolerance) * FINER) * 100) / 100);
	const needed = goal > tolerance ? Math.max(casesNeeded(goal, sd, design), Math.ceil((margin / (goal - tolerance)) ** 2)) : 0;
	return {
		exam,
		cases,
		checks: design.members,
		drop: seen,
		finer: needed > cases ? {
			cases: needed - cases,
			drop: goal
		} : null,
		measured: measured !== null
	};
}

// src/stages/decide/index.ts
function openDecision(terms) {
	const verdict = {
		outcome: "unchanged",
		checks: [],
		trouble: []
	};
	const [first] = terms.waves;
	const next = first ? {
		kind: "wave",
		...stepOf(first),
		of: () => true
	} : null;
	return {
		terms,
		gates: null,
		standings: /* @__PURE__ */ new Map(),
		taken: 0,
		alarm: null,
		verdict,
		next
	};
}
function stepOf({ trials, share }) {
	return {
		trials,
		share
	};
}
function decide(before, evidence) {
	return evidence.again ? confirm(before, evidence, evidence.again) : judge(before, evidence);
}
function judge(before, evidence) {
	const { terms, taken } = before;
	const { exams, runs, comparisons, juries = [] } = evidence;
	const register = takeAttendance(runs);
	const doubts = doubtsIn(juries);
	const outages = [...troubleIn(exams, register), ...troubleWithJudges(exams, juries)];
	const isStopped = outages.length > 0 || isCut(exams, register);
	const believed = comparisons.filter(({ rule }) => !doubts(rule.card));
	const wires = wiresIn(believed, terms.history ?? []);
	const budget = budgetOf(terms, believed, wires.length > 0);
	const isWave = before.next?.kind !== "pinned";
	const isLast = isStopped || taken >= terms.waves.length - 1;
	const plan = {
		seed: terms.seed,
		waves: terms.waves,
		budget
	};
	const families = isWave ? takeWaveOf(before.gates, believed, plan, isLast) : {
		gates: before.gates,
		standings: before.standings,
		failed: false,
		open: /* @__PURE__ */ new Set()
	};
	const isWhole = terms.waves[Math.min(taken, terms.waves.length - 1)]?.share === 1;
	const open = /* @__PURE__ */ new Set([...families.open, ...comparisons.filter(isUntold).map(({ exam }) => exam)]);
	const isSettled = isLast || families.failed || isWhole && open.size === 0;
	const alpha = terms.falseAlarm * budget.share("wires", "base");
	const alarm = isSettled || before.alarm ? soundWires(wires, alpha, before.alarm, isLast) : null;
	for (const { exam } of alarm?.suspected ?? []) open.add(exam);
	const { wishes, mostUnscored = 1 } = terms;
	const { standings } = families;
	const grounds = {
		standings,
		register,
		doubts,
		wires,
		wishes,
		mostUnscored,
		tripped: alarm?.tripped,
		budget
	};
	const checks = comparisons.map((comparison) => checkOf(comparison, grounds));
	const trouble = [...outages, ...unscoredIn(checks, outages)];
	const verdict = {
		outcome: outcomeOf(checks, trouble, wishes),
		checks,
		trouble
	};
	const isDone = isLast || families.failed || isWhole && open.size === 0;
	const suspects = isWave && !isStopped ? suspectsIn(believed, budget) : NOBODY$1;
	const next = isDone ? askPinned(suspects) ?? askAgain(verdict, terms, isStopped) : nextWave(terms.waves[taken + 1], (exam) => !isWhole || open.has(exam));
	return {
		terms,
		gates: families.gates,
		standings,
		taken: taken + Number(isWave),
		alarm,
		verdict,
		next
	};
}
const NOBODY$1 = {
	trials: 0,
	cases: /* @__PURE__ */ new Set()
};
function nextWave(wave, isOpen) {
	return wave ? {
		kind: "wave",
		...stepOf(wave),
		of: isOpen
	} : null;
}
function askPinned({ trials, cases }) {
	return cases.size > 0 ? {
		kind: "pinned",
		trials,
		share: 1,
		of: (_, each) => cases.has(each)
	} : null;
}
function askAgain({ checks }, { wishes, waves }, isStopped) {
	const suspects = wishes.confirm && !isStopped ? suspectsAmong(checks) : [];
	if (suspects.length === 0) return null;
	const due = suspects.map((suspect) => ({
		...suspect.check.comparison,
		isDue: dueAgain(suspect)
	}));
	return {
		kind: "again",
		trials: waves.at(-1)?.trials ?? 1,
		share: 1,
		of: (exam, each) => due.some((one) => one.exam === exam && one.isDue(each))
	};
}
function confirm(before, { exams, runs, comparisons }, again) {
	const { terms, verdict } = before;
	const fresh = new Map(again.map((comparison) => [nameOf(comparison), comparison]));
	const old = new Map(verdict.checks.map((check) => [nameOf(check.comparison), check]));
	const grounds = {
		wires: wiresIn(comparisons, terms.history ?? []),
		wishes: terms.wishes
	};
	const budget = budgetOf(terms, comparisons, grounds.wires.length > 0);
	const suspects = suspectsAmong(verdict.checks);
	const tests = testsAgain(suspects, ({ comparison }) => fresh.get(nameOf(comparison)), terms.seed);
	const checks = comparisons.flatMap((pooled) => {
		const was = old.get(nameOf(pooled));
		if (!was) return [];
		if (!was.clauses.some((clause) => tests.has(clause))) return [{
			...was,
			comparison: pooled
		}];
		const promise = {
			...terms,
			limitScale: scaleOf(budget, "limits", pooled.rule)
		};
		const clauses = was.clauses.map((clause) => {
			const test = tests.get(clause);
			return test ? heldAgain(clause, test, pooled, promise) : clause;
		});
		return [checkWith(pooled, clauses, grounds)];
	});
	const trouble = troubleIn(exams, takeAttendance(runs));
	return {
		...before,
		verdict: {
			outcome: outcomeOf(checks, trouble, terms.wishes),
			checks,
			trouble
		},
		next: null
	};
}
function isUntold({ guarded, rule, pairs }) {
	if (guarded !== void 0 && guarded.baseline.untold + guarded.candidate.untold > 0) return true;
	if (!measureOf(rule.card).together) return false;
	return pairs.some(({ baseline, candidate }) => [...baseline, ...candidate].some(({ mark, run }) => mark.value === null && run.result.ok));
}
function isCut(exams, register) {
	return exams.some((exam) => register(exam, "baseline").cut + register(exam, "candidate").cut > 0);
}

// src/pipelines/asking.ts
async function inspect(store, ask, { exams, seats, seed }, { prices }, { scorers, remaining = ownOf }) {
	const pairs = sentinelsIn(seats, store);
	if (pairs.length === 0) return {
		store,
		sentinel: null,
		runs: []
	};
	const now = await ask(pairs.map(({ now }) => now));
	const both = [...(await ask(pairs.map(({ then }) => then))).map((run) => as("baseline", run)), ...now.map((run) => as("candidate", run))];
	const bench = await convene(exams, scorers, ask);
	await bench.hear(both, prices);
	const timeless = (await score(both, scorers, prices, bench.heard)).filter(({ rule }) => measureOf(rule.card).unit !== "ms");
	const compared = compare(exams, timeless, seed).filter(({ slice }) => slice === null);
	const sentinel = driftIn(compared, seed);
	return {
		store: sentinel.drift ? remaining(store) : store,
		sentinel,
		runs: [...now, ...bench.runs]
	};
}
function as(side, run) {
	const at = run.trial.side === "baseline" ? 0 : 1;
	return {
		...run,
		trial: {
			...run.trial,
			side,
			index: at
		}
	};
}
async function openAsking(answering, { wishes, ...watching }, law, plan) {
	const { model, systems, store, others, handOver } = answering;
	const open = (believed, handed) => {
		const elsewhere = (handed?.delivery ?? others)?.elsewhere ?? null;
		const who = {
			model: handed?.model ?? model,
			systems,
			store: believed,
			elsewhere
		};
		return createAsking(who, wishes.concurrency, watching);
	};
	const first = open(store, null);
	const inspection = store && await inspect(store, first, plan, law, answering);
	const believed = inspection?.store ?? store;
	const handed = await handOver?.(believed, model.consumption()) ?? null;
	const asked = handed ? [model, handed.model] : [model];
	return {
		ask: handed || believed !== store ? open(believed, handed) : first,
		inspection,
		delivery: handed?.delivery ?? null,
		usage: () => usageOf({ consumption: () => takenBy(model, handed) }, store, inspection),
		notes: async () => [...handed?.delivery.notes ?? [], ...(await Promise.all(asked.map(async (each) => await each.notes?.() ?? []))).flat()]
	};
}
function takenBy(model, handed) {
	const before = model.consumption();
	return handed ? addedTo(addedTo(before, handed.delivery.usage), handed.model.consumption()) : before;
}
function usageOf(model, store, inspection) {
	const usage = model.consumption();
	if (!store) return usage;
	const { here, base } = store.tally();
	const again = inspection?.sentinel?.cases ?? 0;
	return {
		...usage,
		cached: usage.cached + here + base,
		kept: {
			here,
			base,
			again
		}
	};
}
function ownOf(store) {
	const own = (asked) => ({
		...asked,
		own: true
	});
	return {
		...store,
		recall: (asked) => store.recall(own(asked)),
		whence: (asked) => store.whence(own(asked)),
		keep: (asked, told) => store.keep(own(asked), told),
		nameOf: (asked) => store.nameOf(own(asked))
	};
}
function renewing(store) {
	return {
		...store,
		recall: (asked) => store.whence(asked) === store.asking ? store.recall(asked) : null,
		whence: (asked) => store.whence(asked) === store.asking ? store.asking : null,
		keep: (asked, told) => store.keep({
			...asked,
			era: "renewed"
		}, told),
		nameOf: (asked) => store.nameOf({
			...asked,
			era: "renewed"
		})
	};
}
function firstKept(store) {
	const first = (asked) => ({
		...asked,
		era: "first"
	});
	return {
		...store,
		recall: (asked) => store.recall(first(asked)),
		whence: (asked) => store.whence(first(asked)),
		keep: (asked, told) => store.keep(first(asked), told),
		nameOf: (asked) => store.nameOf(first(asked))
	};
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
	const parts = law === "head" ? partsOf(command) : partsOf(command).slice(0, 1);
	for (const part of parts) if (!await isAnyThere(base, part) && await isAnyThere(head, part)) return true;
	return false;
}
async function isAnyThere(tree, files) {
	return (await Promise.all(files.map((file) => isThere(tree, file)))).includes(true);
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
	const files = filesIn(gauge.command);
	const edited = touched.filter((path) => isOfProgram(path, files));
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
		message: `The program of the metric ${metric} gave no mark to ${count$1(lost)} of ${count$1(asked)} answers: ${message}.`
	};
}

// src/stages/behaviour/watches.ts
const BY_MEASURE = {
	words: [
		"length",
		"tokens",
		"count"
	],
	lists: ["markdown-structure", "count"],
	headings: ["markdown-structure"],
	tables: ["markdown-structure"],
	code: ["markdown-structure"],
	links: ["markdown-structure", "citations-valid"],
	bold: ["markdown-structure"],
	emoji: [],
	questions: [],
	hedges: [],
	apologies: [],
	refusals: ["refusal"],
	exclamations: [],
	language: ["language", "first-switch-turn"],
	tool: [
		"tool-choice",
		"tool-calls-valid",
		"tool-arguments",
		"tool-f1",
		"calls-per-case"
	],
	opening: [
		"starts-with",
		"exact-match",
		"label",
		"accuracy",
		"macro-f1",
		"none-recall"
	]
};
const BY_WORDS = [
	"contains",
	"not-contains",
	"matches",
	"count",
	"starts-with",
	"ends-with"
];
const IN_WORDS = [
	"emoji",
	"questions",
	"hedges",
	"apologies",
	"refusals",
	"exclamations",
	"links"
];
function watchesOf({ rules }) {
	const cards = rules.map(({ card }) => card);
	const words = cards.filter(({ measure }) => BY_WORDS.includes(measure)).flatMap(textsOf$1);
	const worded = new Set(words.flatMap(featuresIn));
	return (feature, kinds) => cards.some(({ measure }) => BY_MEASURE[feature].includes(measure)) || worded.has(feature) || kinds.some((kind) => words.some((word) => kind.includes(word.trim().toLowerCase())));
}
function featuresIn(text) {
	return habitsOf({
		text,
		toolCalls: []
	}).map(({ feature }) => feature).filter((feature) => IN_WORDS.includes(feature));
}
function textsOf$1({ options }) {
	return textsIn(options).filter((text) => text.trim() !== "");
}
function textsIn(value) {
	if (typeof value === "string") return [value];
	if (value === null || typeof value !== "object") return [];
	return Object.values(value).flatMap((each) => textsIn(each));
}

// src/stages/behaviour/contrasts.ts
const MOST_KINDS = 4;
const LEAST_SHARE = .1;
const TOLD_BY = 600;
async function contrastsOf({ suite }, pairs) {
	if (pairs.length === 0) return [];
	const isWatched = watchesOf(suite);
	const isToldApart = pairs.some(({ baseline, candidate }) => textsOf(baseline) !== textsOf(candidate));
	const tell = isWatched("language", []) || !isToldApart ? null : await openTongue();
	const habits = rememberHabits();
	const read = (side) => pairs.map((pair) => valuesOf(pair[side], tell, habits));
	const [baseline, candidate] = [read("baseline"), read("candidate")];
	const met = commonest([...baseline, ...candidate]);
	const kindsOf = (feature) => met.flatMap((key) => key.feature === feature && key.of !== null ? [key.of] : []);
	return met.filter(({ feature }) => !isWatched(feature, kindsOf(feature))).map(({ key, feature, of }) => {
		const value = (values) => values?.get(key) ?? 0;
		const mean = (all) => all.reduce((sum, each) => sum + value(each), 0) / all.length;
		const gains = Float64Array.from(pairs, (_, at) => value(candidate[at]) - value(baseline[at]));
		return {
			feature,
			of,
			baseline: mean(baseline),
			candidate: mean(candidate),
			gains
		};
	});
}
function textsOf(answers) {
	return answers.map(({ text }) => text).join("\n");
}
async function openTongue() {
	const detect = await openDetector();
	return (text) => languageOf([text.slice(0, TOLD_BY)], detect)?.name ?? null;
}
const keyOf = (feature, of) => of === null ? feature : `${feature}\n${of}`;
const SHORT = 200;
function rememberHabits() {
	const known = /* @__PURE__ */ new Map();
	return (answer) => {
		const { text, toolCalls } = answer;
		if (text.length > SHORT || toolCalls.length > 0) return habitsOf(answer);
		const before = known.get(text);
		if (before) return before;
		const habits = habitsOf(answer);
		known.set(text, habits);
		return habits;
	};
}
function valuesOf(answers, tell, habitsIn) {
	const values = /* @__PURE__ */ new Map();
	const add = ({ feature, of, value }) => {
		const key = keyOf(feature, of);
		values.set(key, (values.get(key) ?? 0) + value / answers.length);
	};
	for (const answer of answers) {
		for (const habit of habitsIn(answer)) add(habit);
		const language = tell?.(answer.text) ?? null;
		if (language !== null) add({
			feature: "language",
			of: language,
			value: 1
		});
	}
	return values;
}
function commonest(all) {
	const sums = /* @__PURE__ */ new Map();
	for (const values of all) for (const [key, value] of values) sums.set(key, (sums.get(key) ?? 0) + value);
	const keys = [...sums].sort((one, other) => other[1] - one[1]);
	const taken = /* @__PURE__ */ new Map();
	return keys.flatMap(([key, sum]) => {
		const [feature = "", of = null] = key.split(/\n(.*)/s);
		if (of !== null) {
			const before = taken.get(feature) ?? 0;
			if (before >= MOST_KINDS || sum / all.length < LEAST_SHARE) return [];
			taken.set(feature, before + 1);
		}
		return [{
			key,
			feature,
			of
		}];
	});
}

// src/stages/behaviour/pairs.ts
const MOST = 1e3;
function pairsOf(runs) {
	const sides = {
		baseline: /* @__PURE__ */ new Map(),
		candidate: /* @__PURE__ */ new Map()
	};
	for (const { trial, result } of runs) {
		if (trial.index !== 0 || trial.judging !== void 0 || !result.ok || result.value.length === 0) continue;
		sides[trial.side].set(`${trial.case.law}/${trial.case.id}`, result.value);
	}
	const pairs = [...sides.baseline].flatMap(([id, baseline]) => {
		const candidate = sides.candidate.get(id);
		return candidate ? [{
			id,
			baseline,
			candidate
		}] : [];
	});
	const step = Math.ceil(pairs.length / MOST);
	return step > 1 ? pairs.filter((_, at) => at % step === 0) : pairs;
}

// src/stages/behaviour/index.ts
const FALSE_DISCOVERIES = .1;
const MOST_SWAPS = 99999;
async function behaviours(exams, runs, seed) {
	const looked = [];
	for (const exam of exams) {
		const pairs = pairsOf(runs.filter(({ trial }) => trial.exam === exam));
		const contrasts = await contrastsOf(exam, pairs);
		looked.push(...contrasts.map((contrast) => ({
			exam,
			contrast,
			units: pairs.map(({ id }) => id)
		})));
	}
	const swaps = swapsFor(looked.length);
	const chances = looked.map(({ contrast, units }) => chanceOf(contrast, units, seed, swaps));
	const adjusted = benjaminiYekutieli(chances);
	return looked.map(({ exam, contrast, units }, at) => {
		const { feature, of, baseline, candidate } = contrast;
		return {
			exam,
			feature,
			of,
			baseline,
			candidate,
			cases: units.length,
			chance: adjusted[at] ?? 1
		};
	}).filter(({ chance }) => chance <= FALSE_DISCOVERIES).sort((one, other) => one.chance - other.chance);
}
function swapsFor(looked) {
	const harmonic = Array.from({ length: looked }, (_, at) => 1 / (at + 1)).reduce((sum, each) => sum + each, 0);
	return Math.min(MOST_SWAPS, Math.max(SWAPS, Math.ceil(4 * looked * harmonic / FALSE_DISCOVERIES)));
}
function chanceOf({ gains }, units, seed, swaps) {
	const sums = signedSums(createSwapTable(`${seed}/behaviour`, units, swaps), gains);
	const seen = Math.abs(sums[0] ?? 0) * (1 - 1e-9);
	let asMuch = 0;
	for (const sum of sums) if (Math.abs(sum) >= seen) asMuch += 1;
	return asMuch / sums.length;
}

// src/pipelines/waves.ts
function* inWaves(exams, seats, terms) {
	const { seed } = terms;
	const [runs, scores, tally] = [
		[],
		[],
		/* @__PURE__ */ new Map()
	];
	let decision = openDecision(terms);
	for (let next = decision.next; next; next = decision.next) {
		const { kind } = next;
		const came = yield {
			kind,
			trials: trialsOf(seats, next, tally)
		};
		if (kind === "again" && came.runs.length === 0) break;
		for (const run of came.runs) runs.push(run);
		const marks = timely(came.scores);
		for (const score of marks) scores.push(score);
		const fresh = kind === "again" ? { again: compare(exams, marks, seed) } : {};
		const comparisons = compare(exams, scores, seed);
		const { juries } = came;
		decision = decide(decision, {
			exams,
			runs,
			comparisons,
			juries,
			...fresh
		});
	}
	return {
		verdict: decision.verdict,
		runs
	};
}

// src/stages/report/drift.ts
function aboutStored(watched, outdated) {
	const times = outdated > 0 ? [`${count$1(outdated)} stored times were left out: how long answers took then says nothing about now.`] : [];
	return [...watched ? [sentenceOf(watched)] : [], ...times].map((message) => ({
		code: "stored-baseline",
		message
	}));
}
function aboutKept(watched, dropped) {
	const doubtful = dropped > 0 ? [doubtfulSentence(dropped)] : [];
	const said = !watched || watched.cases > 0 && !watched.drift ? [] : [keptSentence(watched)];
	return [...doubtful.map((message) => ({
		code: "kept-not-believed",
		message
	})), ...said.map((message) => ({
		code: "kept-elsewhen",
		message
	}))];
}
function doubtfulSentence(dropped) {
	return `${count$1(dropped)} kept ${dropped === 1 ? "answer" : "answers"} could not be believed, as if somebody had changed what was kept, and had to be asked for again.`;
}
function keptSentence({ drift }) {
	if (!drift) return "Answers were kept from another time, and none of them could be asked again: that nothing moved since is taken for granted.";
	return `Kept answers no longer hold: ${drift.metric} of ${count$1(drift.cases)} cases asked again differs as it would by chance in ${chance(drift.chance)} of models that did not move. They were left out, and all was asked anew.`;
}
function sentenceOf({ cases, drift }) {
	if (drift) return `Base's stored results no longer hold: ${drift.metric} of ${count$1(drift.cases)} cases measured again differs as it would by chance in ${chance(drift.chance)} of baselines that did not move. Stored results were left out, and only what was measured now is compared.`;
	return cases > 0 ? `Part of base's results were stored; those of ${count$1(cases)} cases measured again show that nothing moved since.` : "Base's results were stored, and no case was measured again: that nothing moved since is taken for granted.";
}

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
			words: [`Told from the cards and from ${count$1(runs)} earlier ${runs === 1 ? "run" : "runs"}, on ${today}. Nothing was changed: what is proposed takes effect when somebody edits the card, and the gate lists it under Policy. Critical metrics are never proposed for being quiet.`]
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
	return `${count$1(metrics)} ${metrics === 1 ? "metric needs" : "metrics need"} a decision`;
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

// src/pipelines/rounds.ts
async function askInWaves(world, law, planned) {
	const others = await gathered(planned, world, law);
	const opened = await world.model(law);
	const isAlone = !opened.replay && !others;
	const kept = opened.replay ? null : await world.store?.(law, planned.seed) ?? null;
	const store = kept && others ? ownOf(kept) : kept;
	const plan = isAlone && store && await isFresh(world) ? furtherTrials(planned, store) : planned;
	const { exams } = plan;
	const scorers = await prepare(exams);
	const gauges = await openGauges(exams, world);
	const systems = opened.replay ? null : await openSystems(exams, world);
	const ahead = opened.replay ? null : forecast(plan, {
		...world.wishes,
		prices: law.prices
	});
	for (const line of foretold(sightsOf(exams, law.falseAlarm))) world.say(line);
	if (ahead) world.say(foreseen(ahead, capsOf(law, world)));
	try {
		const left = others && leftOf(capsOf(law, world), others.usage);
		const result = await askWith({
			model: left ? await world.model({
				...law,
				...left
			}) : opened,
			systems,
			scorers,
			store,
			others,
			appraisal: await appraisalOf(exams, world, gauges),
			...isAlone ? { handOver: (believed, spent) => handOver(plan, world, law, believed, spent) } : {}
		}, world, law, plan);
		return ahead ? {
			...result,
			forecast: ahead
		} : result;
	} finally {
		await Promise.all([systems?.close(), gauges?.close()]);
	}
}
async function isFresh({ wishes, askedFresh, say }) {
	if (wishes.fresh) return true;
	const who = await askedFresh?.() ?? null;
	if (who !== null) say(`Further answers are asked for: ${who} said so on the pull request.`);
	return who !== null;
}
function capsOf(law, { wishes }) {
	return smallerCaps(law, wishes);
}
async function openGauges(exams, world) {
	return isGauged(exams) ? world.gauges() : null;
}
async function appraisalOf(exams, { base, head, touched }, gauges) {
	if (!gauges) return null;
	const paths = (await touched()).map(({ path }) => path);
	return appraise(exams, {
		base,
		head,
		touched: paths
	}, gauges);
}
async function openSystems(exams, world) {
	return exams.some(({ change }) => change.systems?.baseline ?? change.systems?.candidate) ? world.systems() : null;
}
async function askWith(asked, world, law, plan) {
	const { scorers, appraisal, others } = asked;
	const { exams, seats, seed } = plan;
	const opened = await openAsking(asked, world, law, plan);
	const { ask, inspection } = opened;
	const bench = await convene(exams, scorers, ask);
	const { records, runs: earlier, unread } = await world.history();
	const { falseAlarm, doubt } = law;
	const terms = {
		seed,
		waves: plan.waves,
		falseAlarm,
		doubt,
		wishes: world.wishes,
		history: records
	};
	let isUnheard = false;
	const waves = inWaves(exams, seats, terms);
	let wave = waves.next();
	while (!wave.done) {
		const { kind, trials } = wave.value;
		const came = heard(kind, await ask(trials));
		world.tidy?.();
		if (came.length === 0) isUnheard ||= kind !== "wave";
		await Promise.all([bench.hear(came, law.prices), appraisal?.read(came)]);
		const marks = await score(came, scorers, law.prices, hearing(appraisal, bench.heard));
		wave = waves.next({
			runs: came,
			scores: marks,
			juries: bench.juries()
		});
		world.tidy?.();
	}
	const { verdict, runs } = wave.value;
	const comparisons = verdict.checks.map(({ comparison }) => comparison);
	const seen = {
		sights: sightsOf(exams, law.falseAlarm, comparisons),
		moved: movesIn(comparisons)
	};
	const judged = {
		judgements: [...inspection?.runs ?? [], ...bench.runs],
		juries: bench.juries()
	};
	const notes = [
		...notesOf([...others?.notes ?? [], ...await opened.notes()]),
		...others && isUnheard ? [NOT_CONFIRMED] : [],
		...asked.systems?.notes() ?? [],
		...appraisal?.notes() ?? [],
		...unread.map(unreadWarning),
		...aboutKept(inspection?.sentinel ?? null, asked.store?.tally().dropped ?? 0)
	];
	const behaviour = await behaviours(exams, runs, seed);
	const usage = addedTo(opened.usage(), others?.usage ?? null);
	const worn = wearOf(cardsOf(exams), earlier);
	return {
		exams,
		verdict,
		runs,
		...judged,
		usage,
		...seen,
		behaviour,
		notes,
		earlier,
		worn,
		...lostOf(others)
	};
}
function cardsOf(exams) {
	const rules = exams.flatMap(({ suite }) => suite.rules);
	return [...new Map(rules.map(({ card }) => [card.id, card])).values()];
}
function lostOf(others) {
	return others && others.lost !== null ? { lost: others.lost } : {};
}
function notesOf(notes) {
	return [...new Map(notes.map((note) => [note.message, note])).values()];
}
const NOBODY = [
	"not-recorded",
	"no-key",
	"budget",
	"unfit",
	"shard-lost"
];
function heard(kind, came) {
	if (kind === "wave") return came;
	return came.filter(({ result }) => result.ok || !NOBODY.includes(result.failure.first ?? result.failure.cause));
}

// src/pipelines/shard.ts
async function shard(world, { at, of }) {
	const { law, planned } = await foreseen$1(world);
	const hand = deal(planned, of)[at - 1];
	if (!hand) throw new UserError(`there is no shard ${at} of ${of}`, null, "Write a shard such as 2/8.");
	const exams = planned.exams.filter((exam) => hand.seats.some((seat) => seat.exam === exam));
	const cases = new Set(hand.seats.map(({ case: each }) => each)).size;
	const ask = async () => {
		const caps = shareOf(smallerCaps(law, world.wishes), hand.share);
		const model = await world.model({
			...law,
			...caps
		});
		const systems = await openSystems(exams, world);
		const store = await storeOf(world, law, planned.seed);
		const { courier } = world;
		const delivery = await deliver({
			exams,
			seats: hand.seats
		}, {
			store,
			courier
		}, {
			...law,
			...caps
		});
		const elsewhere = delivery?.elsewhere ?? null;
		const asking = createAsking({
			model,
			systems,
			store,
			elsewhere
		}, world.wishes.concurrency, world);
		try {
			const bench = await convene(exams, await prepare(exams), asking);
			const all = {
				kind: "wave",
				trials: mostIn(exams),
				share: 1,
				of: () => true
			};
			const runs = await asking(trialsOf(hand.seats, all, /* @__PURE__ */ new Map()));
			await bench.hear(runs, law.prices);
			const notes = [
				...delivery?.notes ?? [],
				...await model.notes?.() ?? [],
				...systems?.notes() ?? []
			];
			const usage = addedTo(usageOf(model, store, null), delivery?.usage ?? null);
			return {
				runs,
				judgements: bench.runs,
				usage,
				notes,
				silence: underWayIn(runs) ?? silenceIn(runs)
			};
		} finally {
			await systems?.close();
		}
	};
	return {
		at,
		of,
		plan: nameOfPlan(planned, await world.origin()),
		cases,
		conversations: hand.conversations,
		law,
		ask
	};
}
async function storeOf(world, law, seed) {
	const store = await world.store?.(law, seed) ?? null;
	return store && ownOf(store);
}
function underWayIn(runs) {
	const late = runs.find(({ result }) => !result.ok && result.failure.cause === "under-way");
	return late && !late.result.ok ? late.result.failure : null;
}
function mostIn(exams) {
	return Math.max(0, ...exams.map(({ suite }) => suite.trials));
}
function silenceIn(runs) {
	let last = null;
	for (const { result } of runs) {
		if (result.ok || isNoAnswer(result.failure.cause)) return null;
		last = result.failure;
	}
	return last;
}

// src/edges/earlier-report.ts
const id = string().regex(/^[0-9a-f]{0,64}$/);
const kept = object({
	verdict: _enum([
		"pass",
		"fail",
		"inconclusive",
		"error",
		"unchanged"
	]),
	proposal: object({
		event: string(),
		base: id,
		head: id,
		commit: id,
		pull: int().nullable(),
		trusted: boolean()
	})
});
const MOST_BYTES = 536870912;
async function readKept(folder) {
	const file = join(folder, "report.json");
	const parsed = kept.safeParse(await contentOf(file));
	if (parsed.success) {
		const { verdict, proposal } = parsed.data;
		return {
			verdict,
			proposal: {
				...proposal,
				opened: false
			}
		};
	}
	throw new UserError(`${folder} holds no report`, {
		file,
		line: null,
		key: null
	}, "Name a folder with the report.json and the runs.jsonl of a run, or the folders of its shards.");
}
async function contentOf(file) {
	try {
		if ((await stat(file)).size > MOST_BYTES) return null;
		return JSON.parse(await readFile(file, "utf8"));
	} catch {
		return null;
	}
}

export { deal as $, outagesIn as A, readShards as B, sightsOf as C, movementsIn as D, isOutdated as E, askedDirectly as F, wavesFor as G, openRecording as H, prepare as I, daysBefore as J, refuseUnnamed as K, score as L, shardAsked as M, shardsAhead as N, sentinelOf as O, handOver as P, watchedIn as Q, createAsking as R, openDecision as S, comparable as T, plan as U, writeShard as V, seatAll as W, nightBefore as X, examsOf as Y, tonight as Z, firstKept as _, writeInside as _t, openGauges as a, sentinelsIn as at, usageOf as b, headlineOf as c, foreseen as ct, aboutKept as d, metricLines as dt, nameOfPlan as et, aboutStored as f, playStory as ft, isGauged as g, withFile as gt, hearing as h, readNamed as ht, askInWaves as i, furtherTrials as it, compare as j, troubleWithJudges as k, reviewBlocks as l, caseLines as lt, appraise as m, openFolder as mt, shard as n, shardsFor as nt, openSystems as o, trialOf as ot, inWaves as p, filesAt as pt, unnamedIn as q, appraisalOf as r, forecast as rt, review as s, trialsOf as st, readKept as t, placesIn as tt, unreadWarning as u, limitsIn$1 as ut, openAsking as v, proposalAtHome as vt, movesIn as w, decide as x, renewing as y, rootOf as yt, convene as z };