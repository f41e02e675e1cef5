import { i as __toESM } from "./rolldown-runtime.js";
import { Dt as aCase, Gt as git, Kt as removeTemporary, Lt as decodeText, Ot as metricsFile, St as endpointsIn, Tt as validate, Wt as checkoutAt, Zt as whereLeft, bt as DEFAULT_FALSE_ALARM, dt as NO_BASE_CONFIG, et as makeFolder, gt as mayBlock, ht as isRun, nt as cleanJson, o as foreseen, qt as temporaryFolder, st as joinRules, tt as writeWhole, ut as CONFIG_DELETED, xt as cardsIn, yt as DEFAULT_DOUBT } from "./gate.js";
import { $r as isNoAnswer, Fi as clip, Ii as count, Mi as amount, Si as UserErrors, _ as smallerCaps, ai as isFields, g as shareOf, gi as once, li as parseYaml, m as addedTo, p as NOTHING_TAKEN, si as parseJson, xi as UserError } from "./ground.js";
import { a as array, c as int, d as looseObject, f as number, g as string, h as strictObject, i as _null, l as json, m as record, o as boolean, p as object, r as _enum, t as date, u as literal, v as union } from "./zod.js";
import { B as ownOf, Ct as nameOfPlan, L as usageOf, Lt as trialsOf, M as openSystems, St as deal, ft as createAsking, it as deliver, pt as convene, st as prepare, tn as drop } from "./asking.js";
import { c as judgeOf } from "./catalogues.js";
import { u as openAnonymous } from "./ground-later.js";
import { i as require_picomatch, n as globMatcher } from "./globs.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { basename, dirname, join, relative, resolve, sep } = $node("node:path");
const { cp, lstat, mkdir, readFile, readdir, rm, stat, writeFile } = $node("node:fs/promises");

// src/config/incident.ts
const messages = once(() => {
	const part = looseObject({
		type: string(),
		text: string().optional()
	});
	const content = union([
		string(),
		array(part),
		_null()
	]).optional();
	return array(looseObject({
		role: string(),
		content
	})).min(1);
});
const transcript = once(() => {
	const { shape } = aCase();
	return looseObject({
		messages: messages().optional(),
		turns: shape.turns,
		id: union([string().min(1), number()]).optional(),
		origin: looseObject({
			type: string().optional(),
			ref: string().optional(),
			date: date().optional()
		}).optional(),
		input: shape.input,
		context: shape.context,
		expected: shape.expected,
		tags: shape.tags
	});
});
async function incidentOf(text, file) {
	const parsed = parseJson(text, file);
	const value = Array.isArray(parsed.value) ? { messages: parsed.value } : parsed.value;
	const written = validate(transcript(), {
		file,
		...parsed,
		value
	});
	const turns = written.messages ? userTurns(written.messages) : written.turns;
	if (!turns?.length && written.input === void 0) throw nothingSaid(file);
	const anonymous = await openAnonymous();
	const { input, context, expected, tags, origin = {} } = written;
	const id = idOf(anonymous.text(String(origin.ref ?? written.id ?? "")), file);
	const kept = Object.entries({
		input,
		turns,
		expected,
		context,
		tags
	}).filter(([, each]) => each !== void 0);
	const fields = anonymous.deep(Object.fromEntries(kept));
	return {
		id,
		case: {
			id,
			...isFields(fields) ? fields : {},
			pinned: true
		},
		origin: {
			type: "incident",
			...anonymous.deep(origin)
		},
		replaced: anonymous.replaced()
	};
}
function userTurns(all) {
	return all.flatMap(({ role, content }) => {
		if (role !== "user" || !content) return [];
		const text = typeof content === "string" ? content : content.map((each) => each.text ?? "").join("\n");
		return text.trim() === "" ? [] : [text];
	});
}
function nothingSaid(file) {
	return new UserError(`${file}: no user says anything in it`, {
		file,
		line: 1,
		key: "messages"
	}, "A transcript is {\"messages\": [{\"role\": \"user\", \"content\": \"\u2026\"}, \u2026]}, or {\"turns\": [\"\u2026\"]}.");
}
function idOf(ref, file) {
	const stem = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, "");
	return (ref || stem).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "incident";
}

// src/config/metrics.ts
async function readForeignJudges(tree, file, endpoints) {
	const { isForeign, readForeign } = await import("./read2.js");
	const text = isForeign(file) ? await tree.read(file) : null;
	if (text === null) return null;
	const { suites } = await readForeign(file, text, tree, endpoints);
	const rules = suites.flatMap((suite) => Object.values(suite.cards ?? {})).filter((card) => judgeOf(card) !== null).map((card) => [card.id, {
		card,
		law: "both",
		blocking: mayBlock(card, "run")
	}]);
	return {
		rules: new Map(rules),
		falseAlarm: null,
		doubt: null,
		prices: {},
		endpoints: {}
	};
}
async function readBothMetrics(base, head, file) {
	const isThere = async (tree) => await tree.read(file) !== null;
	const ofHead = await isThere(head) ? await readMetrics(head, file) : null;
	if (!await isThere(base)) return {
		law: ofHead,
		warnings: ofHead ? [NO_BASE_CONFIG] : []
	};
	try {
		const ofBase = await readMetrics(base, file);
		if (ofHead) return {
			law: joinMetrics(ofBase, ofHead),
			warnings: []
		};
		return {
			law: ofBase,
			warnings: [CONFIG_DELETED]
		};
	} catch (error) {
		if (!ofHead || !(error instanceof UserError || error instanceof UserErrors)) throw error;
		return {
			law: ofHead,
			warnings: [{
				code: "base-config-broken",
				message: `The config of base is broken and could not be enforced: ${error.message}`
			}]
		};
	}
}
function joinMetrics(base, head) {
	const [was, is] = [[...base.rules], [...head.rules]].map((rules, at) => rules.map(([, rule]) => ({
		...rule,
		law: at === 0 ? "base" : "head"
	})));
	const rules = /* @__PURE__ */ new Map();
	for (const rule of joinRules(was, is)) rules.set(rules.has(rule.card.id) ? `${rule.card.id} (as on base)` : rule.card.id, rule);
	return {
		rules,
		falseAlarm: Math.max(base.falseAlarm ?? .05, head.falseAlarm ?? .05),
		doubt: Math.max(base.doubt ?? .2, head.doubt ?? .2),
		prices: {
			...head.prices,
			...base.prices
		},
		endpoints: base.endpoints
	};
}
async function readMetrics(tree, file) {
	const text = await tree.read(file);
	if (text === null) {
		const where = {
			file,
			line: null,
			key: null
		};
		throw new UserError(`there is no config ${file}`, where, "Set --config to the path of a config file.");
	}
	const source = {
		file,
		...parseYaml(text, file)
	};
	const written = validate(metricsFile(), source);
	const stage = written.stage ?? "crawl";
	const cards = Object.entries(await cardsIn(written, source, tree)).filter(([, card]) => isRun(card));
	const ruleOf = (card) => ({
		card,
		law: "both",
		blocking: mayBlock(card, stage)
	});
	return {
		rules: new Map(cards.map(([name, card]) => [name, ruleOf(card)])),
		falseAlarm: written["false-alarm"] ?? null,
		doubt: written.doubt ?? null,
		prices: written.prices ?? {},
		endpoints: endpointsIn(written)
	};
}

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
function limitsIn({ threshold, critical }, unit) {
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
	return `${count(number)} ${what}${number === 1 ? "" : "s"}`;
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
			...NOTHING_TAKEN,
			cached
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
			throw new UserError(`the folder ${folder} can't be read`, {
				file: folder,
				line: null,
				key: null
			}, "Name the folder that a run left, or the one into which the artifacts of all shards were downloaded.");
		});
		seen += entries.length;
		if (seen > MOST_ENTRIES) throw wrong(folder, "it holds too many files", "Name a folder that holds the shards alone.");
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
		throw wrong(shown, issue ? [issue.path.join("."), issue.message].filter(Boolean).join(": ") : "it is too long", "It is written by `mode: run`; have the shard run again.");
	}
	const { seals = [], ...said } = parsed.data;
	const { shard: at, of, plan, base, head, complete, usage, notes } = said;
	if (at > of) throw wrong(shown, `there is no shard ${at} of ${of}`, "Have the shard run again.");
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
	if (!(await lstat(answers).catch(() => null))?.isFile()) throw wrong(shown, "there is no runs.jsonl beside it", "Upload and download both files together.");
	if (seal && !(await seal(said, answers)).some((each) => seals.includes(each))) throw foreign(shown);
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
function foreign(place) {
	return new UserError(`${place} is not signed with the keys of this run, so its answers are not believed`, {
		file: place,
		line: null,
		key: null
	}, "Give all shards and the report the same `api-key`, `endpoints` and variables of `api-key-env`. If they have them, another job wrote or changed this artifact.");
}
function wrong(place, what, hint) {
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

// src/pipelines/shard.ts
async function shard(world, { at, of }) {
	const { law, planned } = await foreseen(world);
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

export { readBothMetrics as _, openRecording as a, incidentOf as b, metricLines as c, openFolder as d, readNamed as f, rootOf as g, proposalAtHome as h, writeShard as i, playStory as l, writeInside as m, shard as n, caseLines as o, withFile as p, readShards as r, limitsIn as s, readKept as t, filesAt as u, readForeignJudges as v, readMetrics as y };