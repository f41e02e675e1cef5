#!/usr/bin/env node
import { At as openRepository, B as readHistory, Gt as createLog, Ht as AT_HOME, Q as writeWhole, R as openModelFor, U as postsOf, Ut as onCallingOff, V as keepingAtHome, W as perform, Wt as catchLastWords, X as openLedger, Z as makeFolder, _ as gate, a as playStory, b as kindOf, c as readNamed, d as proposalAtHome, f as rootOf, g as foresee, i as metricLines, l as withFile, n as caseLines, nt as secretsIn, o as filesAt, p as versionOf, s as openFolder, t as foreseen, tt as readInputs, u as writeInside, y as PROMPT_GLOBS, z as openWorld } from "./chunks/gate.js";
import { Ca as count, Ea as percent, J as INSTRUCTION_GLOBS, Ni as suggestion, Nt as toMarkdown, U as renderer, Xr as agreementOf, Y as isInstructions, Zr as bandName, a as pastChecks, bt as forecastShown, c as cardToFill, ca as Missing, da as UserErrors, f as ANSWER_ONLY_METRICS, h as snippet, ka as usd, la as Unreachable, m as piecesFor, n as markTable, p as answerOnlySuites, t as markLines, ua as UserError, ut as smallerCaps, zt as succeeds } from "./chunks/ground.js";
import { l as measures, s as judgeOf, t as formatOf } from "./chunks/catalogues.js";
import { basename, dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";

// src/commands/call.ts
const EXIT = {
	passed: 0,
	failed: 1,
	wrong: 2,
	notComputed: 3
};
function inputsFrom({ env, flags }) {
	return (name) => {
		if (name === "api-key") return env["MICRO_METRICS_API_KEY"] ?? env["OPENAI_API_KEY"] ?? "";
		const given = flags[name];
		return given === void 0 ? "" : String(given);
	};
}

// src/commands/flags.ts
const value = (takes, what) => ({
	takes,
	what
});
const on = (what) => ({
	takes: null,
	what
});
const FLAGS = {
	config: value("FILE", "the config; .github/micro-metrics.yml unless told"),
	base: value("REF", "revision to compare with; where the branch left the default branch unless told"),
	head: value("REF|worktree", "revision to look at; the files as they are unless told"),
	replies: value("FILE|FOLDER", "answers of an earlier run, instead of a model"),
	"base-answers": value("GLOB", "answers that were made at base elsewhere"),
	"head-answers": value("GLOB", "the same at head"),
	"base-url": value("URL", "address of the default endpoint, any OpenAI-compatible server"),
	api: value("NAME", "how it is spoken to: chat or responses"),
	auth: value("NAME", "how it takes its key: bearer or api-key"),
	endpoints: value("YAML", "further endpoints, by name"),
	concurrency: value("N", "calls in flight"),
	timeout: value("SECONDS", "for one call"),
	trials: value("N", "the most that a case may get"),
	"max-cost": value("USD", "the most that the run may cost"),
	"max-requests": value("N", "the most calls that it may make"),
	confirm: value("BOOLEAN", "ask again what would fail, before it does"),
	cache: value("BOOLEAN", "keep answers in the clone, and ask nothing that is kept"),
	"on-inconclusive": value("pass|fail", "what an undecided check does"),
	"on-error": value("pass|fail", "what happens when nothing could be computed"),
	"on-pre-existing": value("warn|fail", "what a limit does that base breaks just as much"),
	redact: value("BOOLEAN", "black out secrets and personal data of answers"),
	"report-dir": value("FOLDER", "where reports are written"),
	history: value("PATH", "reports of earlier runs"),
	seed: value("N", "of random draws"),
	today: value("DAY", "the day that dates are held against"),
	from: value("FILE", "what the incident was, as JSON"),
	metric: value("ID", "the metric that it is about"),
	cases: value("FILE", "the file of cases that it goes into"),
	report: value("FILE", "the report.json of a run"),
	out: value("FILE", "the file of cases that is written"),
	tags: value("FIELD,…", "fields that become tags of the cases"),
	max: value("N", "the most cases that are kept"),
	force: on("ask every suite, although nothing changed"),
	fresh: on("ask further trials of what is kept, and add them to it"),
	"allow-commands": on("start programs that targets or metrics name: they execute the repository's code"),
	json: on("for machines")
};
const EVERYWHERE = [["-h, --help", "say this"], ["-V, --version", "say which version this is"]];
const ASKS = [...[
	"config",
	"replies",
	"base-url",
	"api",
	"auth",
	"endpoints",
	"concurrency",
	"timeout"
], ...[
	"trials",
	"max-cost",
	"max-requests",
	"allow-commands",
	"report-dir",
	"json"
]];
const DECIDES = [
	"on-inconclusive",
	"on-error",
	"on-pre-existing",
	"redact"
];
const OPTIONS = {
	help: {
		type: "boolean",
		short: "h"
	},
	version: {
		type: "boolean",
		short: "V"
	},
	...Object.fromEntries(Object.entries(FLAGS).map(([name, { takes }]) => [name, { type: takes === null ? "boolean" : "string" }]))
};
function flagLines(names) {
	const rows = [...names.flatMap((name) => {
		const flag = FLAGS[name];
		return flag ? [[`--${name}${flag.takes === null ? "" : ` ${flag.takes}`}`, flag.what]] : [];
	}), ...EVERYWHERE];
	const width = Math.max(...rows.map(([written]) => written.length));
	return rows.map(([written, what]) => `  ${written.padEnd(width)}  ${what}`).join("\n");
}
function unknownFlag(args) {
	const written = args.slice(0, args.includes("--") ? args.indexOf("--") : args.length);
	for (const each of written) {
		const [, name = null] = /^--([^=]+)/.exec(each) ?? [];
		if (name === null || Object.hasOwn(OPTIONS, name)) continue;
		return new UserError(`there is no flag --${name}`, null, suggestion(name, Object.keys(OPTIONS)).replace("\"", "\"--"));
	}
	return null;
}

// src/commands/show.ts
async function show(report, { log, flags }, { reportDir, isOwnFolder, redact }) {
	const posts = (await postsOf(report, log, redact)).filter(({ kind }) => [
		"file",
		"pieces",
		"page"
	].includes(kind) || kind === "log" && !flags["json"]);
	const ignore = isOwnFolder ? [{
		kind: "file",
		name: ".gitignore",
		text: "*\n"
	}] : [];
	await perform([...posts, ...ignore], report.verdict.outcome, {
		log,
		reportDir: resolve(reportDir),
		comment: null
	});
	if (flags["json"]) {
		for (const post of posts) if (post.kind === "pieces" && post.name === "report.json") log.say([...post.pieces()].join(""));
	} else log.say(`\nThe report is in ${resolve(reportDir)}: report.html for reading, report.json for machines.`);
}
function sayingOf({ log, flags }) {
	return flags["json"] ? () => void 0 : log.say;
}
function exitCode({ verdict }, wishes) {
	if (verdict.outcome === "error") return wishes.onError === "pass" ? EXIT.passed : EXIT.notComputed;
	return succeeds(verdict, wishes) ? EXIT.passed : EXIT.failed;
}

// src/commands/aa.ts
const command$12 = {
	usage: "aa [--base REF] [--replies FILE|FOLDER]",
	what: "base against itself: false alarms, noise, flaky cases",
	reads: [
		"base",
		...ASKS,
		...DECIDES
	],
	run: async (call) => {
		const { log, env } = call;
		const inputs = readInputs(inputsFrom(call));
		for (const secret of secretsIn(inputs)) log.mask(secret);
		const directory = await rootOf(process.cwd());
		const repository = openRepository(directory, null);
		const reportDir = inputs.reportDir || join(directory, ".micro-metrics");
		const ledger = openLedger(reportDir, log);
		try {
			const doors = {
				inputs,
				proposal: await proposalAtHome({
					...inputs,
					head: "HEAD"
				}, repository),
				repository,
				directory,
				env,
				mask: log.mask,
				say: sayingOf(call),
				ledger
			};
			const { aa } = await import("./chunks/aa.js");
			const report = await aa(openWorld(doors));
			await ledger.close();
			await show(report, call, {
				reportDir,
				isOwnFolder: !inputs.reportDir,
				redact: inputs.redact
			});
			return exitCode(report, inputs.wishes);
		} finally {
			await ledger.close();
			await repository.close();
		}
	}
};

// src/commands/add-case.ts
const command$11 = {
	usage: "add-case --from FILE.json --metric ID [--cases FILE]",
	what: "make a pinned case of an incident",
	reads: [
		"from",
		"metric",
		"cases",
		"config"
	],
	run: async (call) => {
		const [from, metric] = [needed(call, "from"), needed(call, "metric")];
		if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(metric)) throw noName(metric);
		const root = await rootOf(process.cwd());
		const { casesOf, incidentOf, readConfig, USUAL_PLACE } = await import("./chunks/config.js");
		const place = String(call.flags["config"] ?? USUAL_PLACE);
		const config = await readConfig(openFolder(root), place);
		const incident = await incidentOf(await readNamed(from), from);
		const file = casesFile(call, config, metric, root);
		const before = await readFile(join(root, file), "utf8").catch(() => "");
		if ((before === "" ? [] : await casesOf(before, file)).some(({ id }) => id === incident.id)) throw isThere(incident.id, file);
		const line = `${before === "" || before.endsWith("\n") ? "" : "\n"}${JSON.stringify(incident.case)}\n`;
		if (config) await checkFit(call, {
			root,
			place,
			file,
			from,
			text: before + line
		});
		await makeFolder(dirname(join(root, file)), root);
		await appendFile(join(root, file), line);
		call.log.say(`Added the case ${incident.id} to ${file}, pinned${taken(incident)}. Read it before you commit it:`);
		call.log.say(`  ${JSON.stringify(incident.case)}`);
		const said = [...await aboutCard({
			config,
			place,
			metric,
			incident,
			root
		}), ...await aboutSuites(config, metric, file, root)];
		for (const each of said) call.log.say(each);
		return EXIT.passed;
	}
};
function needed({ flags }, name) {
	const given = flags[name];
	if (typeof given === "string" && given !== "") return given;
	throw new UserError(`add-case needs --${name}`, null, "Write micro-metrics add-case --from transcript.json --metric language.");
}
async function checkFit(call, { root, place, file, from, text }) {
	const { misfitsAt } = await import("./chunks/validate.js");
	const endpoints = Object.keys(readInputs(inputsFrom(call)).endpoints);
	const [misfit] = await misfitsAt({
		file,
		line: text.trimEnd().split("\n").length
	}, {
		tree: withFile(openFolder(root), file, text),
		config: place,
		endpoints
	});
	if (misfit === void 0) return;
	throw new UserError(misfit, {
		file: from,
		line: null,
		key: "input"
	}, "Nothing was written. Say it in the transcript: `\"input\": {\"name\": \"…\"}` beside its messages, with a value that stands for the incident.");
}
function casesFile({ flags }, config, metric, root) {
	const usual = Object.values(config?.suites ?? {}).find(({ metrics }) => metrics.includes(metric))?.caseFiles.map(({ file }) => file).find((file) => file.endsWith(".jsonl"));
	const file = (flags["cases"] === void 0 ? null : relative(root, resolve(String(flags["cases"])))) ?? usual ?? `evals/${metric.replace(/[^\w-]+/g, "-")}.jsonl`;
	if (file.endsWith(".jsonl") && !file.startsWith("..")) return file;
	throw new UserError(`${file}: a case can't be added there`, null, "Name a .jsonl file inside the repository, such as --cases evals/incidents.jsonl.");
}
function isThere(id, file) {
	return new UserError(`${file} has a case ${id} already`, {
		file,
		line: null,
		key: "id"
	}, "Nothing was written. Give the transcript another `id` or `origin.ref`, or edit the case by hand.");
}
function taken({ replaced }) {
	const all = [...replaced].map(([name, count]) => `${count} × ${name}`);
	return all.length ? `, without ${all.join(", ")}` : "; no personal data was found in it";
}
async function aboutCard({ config, place, metric, incident, root }) {
	if (config && Object.hasOwn(config.cards, metric)) return [];
	const text = cardToFill(metric, await measureNamed(metric), incident.origin);
	const file = `metrics/${metric.replace(/[^\w-]+/g, "-")}.yml`;
	await makeFolder(join(root, "metrics"), root);
	if (!await writeFile(join(root, file), text, { flag: "wx" }).then(() => true, () => false)) return [`${file} is there already, so no card was written; one would be:`, text];
	const { readConfig } = await import("./chunks/config.js");
	const now = await readConfig(openFolder(root), place).catch(() => config);
	return [`Wrote ${file}, a card to fill in. ${now !== null && Object.hasOwn(now.cards, metric) ? "It is proposed, so it is not run yet." : config ? `${place} does not read it yet: move it under \`metrics\` there, or keep all cards in files, \`metrics: metrics/*.yml\`.` : "There is no config to read it yet: micro-metrics init writes one."}`];
}
async function measureNamed(metric) {
	return (await (Object.hasOwn(measures, metric) ? measures[metric] : void 0)?.options().safeParseAsync({}))?.success ? metric : null;
}
async function aboutSuites(config, metric, file, root) {
	const asking = Object.values(config?.suites ?? {}).filter(({ metrics }) => metrics.includes(metric));
	if (asking.length === 0) return [`No suite asks for ${metric}: add it to the \`metrics\` of one.`];
	return (await openFolder(root).list(asking.flatMap(({ globs }) => globs))).includes(file) ? [] : [`No suite that asks for ${metric} reads ${file}: add it to its \`cases\`.`];
}
function noName(metric) {
	return new UserError(`--metric: "${metric}" is no name of a metric`, null, "Use letters, digits, - and _, such as keeps-language.");
}

// src/commands/calibrate.ts
const command$10 = {
	usage: "calibrate LABELS.jsonl --config FILE --metric ID",
	what: "hold a judge against labels by people",
	takes: 1,
	reads: [
		"config",
		"metric",
		"base-url",
		"api",
		"auth",
		"endpoints",
		"replies",
		"json"
	],
	run: async (call) => {
		const inputs = readInputs(inputsFrom(call));
		for (const secret of secretsIn(inputs)) call.log.mask(secret);
		const file = fileIn$1(call);
		const root = await rootOf(process.cwd()).catch(() => process.cwd());
		const { checkEndpointOf, readForeignJudges, readMetrics } = await import("./chunks/config.js");
		const config = relative(root, resolve(String(call.flags["config"] ?? resolve(root, inputs.wishes.config))));
		const tree = openFolder(root);
		const law = await readForeignJudges(tree, config, Object.keys(inputs.endpoints)) ?? await readMetrics(tree, config);
		const rule = ruleIn(call, law);
		const declared = [...Object.keys(law.endpoints), ...Object.keys(inputs.endpoints)];
		if (!inputs.replies) checkEndpointOf(rule.card, declared);
		const text = await readNamed(file);
		const doors = {
			inputs,
			directory: process.cwd(),
			env: call.env,
			mask: call.log.mask
		};
		const { endpoints, prices } = law;
		const model = await openModelFor({
			endpoints,
			prices,
			maxCost: null,
			maxRequests: null
		}, doors);
		const { calibrateJudge: calibrated } = await import("./chunks/calibrate.js");
		const { concurrency } = inputs.wishes;
		return tell$1(await calibrated({
			rule,
			labels: {
				file,
				text
			},
			model,
			prices,
			concurrency
		}), rule, call, root);
	}
};
function fileIn$1({ words }) {
	const [file] = words;
	if (file !== void 0) return file;
	throw new UserError("calibrate takes a file of labels", null, "Write micro-metrics calibrate LABELS.jsonl --metric ID; docs/judges.md shows what stands in it.");
}
function ruleIn({ flags: { metric } }, { rules }) {
	const judged = [...rules.values()].filter(({ card }) => judgeOf(card)?.kind === "judge");
	const names = judged.map(({ card }) => card.id);
	const found = judged.find(({ card }) => card.id === metric);
	if (found) return found;
	const other = rules.get(String(metric));
	if (other) throw new UserError(`metric ${String(metric)} has no judge`, other.card.where, "Only what a judge marks is calibrated.");
	const what = metric === void 0 ? "no metric was named" : `there is no metric "${String(metric)}"`;
	const hint = names.length ? `Judged are ${names.join(", ")}.` : "The config has no judged metric.";
	throw new UserError(what, null, `Write --metric ID. ${hint} ${suggestion(String(metric ?? ""), names)}`.trim());
}
async function tell$1(held, { card }, call, root) {
	const { jury, lost } = held;
	const say = sayingOf(call);
	if (lost) {
		const message = `${card.id} could not be calibrated: ${lost.message}`;
		call.log.say(call.flags["json"] ? JSON.stringify({ error: message }) : message);
		return EXIT.notComputed;
	}
	const text = `${JSON.stringify(held.file, null, 2)}\n`;
	if (call.flags["json"]) call.log.say(text);
	if (jury.wrong.length > 0) {
		say(`${card.id}: the judge ${jury.model} is rejected: it ${jury.wrong.join("; it ")}.`);
		return EXIT.failed;
	}
	const path = judgeOf(card)?.calibration ?? null;
	if (path !== null) await writeInside(root, path, text);
	for (const line of linesOf(held, card.id)) say(line);
	say(path === null ? "Nothing was written: name a file in the card, `options: {calibration: evals/…json}`." : `Written to ${path}: commit it.`);
	return held.bands.some(({ lacks }) => lacks === null) ? EXIT.passed : EXIT.failed;
}
function linesOf(held, id) {
	const { bands, total, jury, undecided, disputed, usage } = held;
	const adequate = bands.some(({ lacks }) => lacks === null);
	const many = bands.length > 1;
	return [
		`${id}: the judge ${jury.model} (${jury.fingerprint.slice(0, 12)}) ${adequate ? "may block" : "is rejected"}.`,
		`all inputs: ${agreementLine(total)}${many || bands[0]?.lacks == null ? "" : `. Only looked at: ${bands[0].lacks}`}`,
		...many ? bands.map((band) => `${bandName(band)}: ${agreementLine(band.counts)}. ${weightOf(band.lacks)}`) : [],
		...undecided.length ? [`${count(undecided.length)} not decided: ${undecided[0]?.case}: ${undecided[0]?.reason}`] : [],
		...disputed.length ? [`${count(disputed.length)} left out, since people disagree: ${disputed.join(", ")}`] : [],
		`${count(usage.requests)} requests, ${count(usage.inputTokens + usage.outputTokens)} tokens${usage.usd > 0 ? `, ${usd(usage.usd)}` : ""}.`
	];
}
function weightOf(lacks) {
	return lacks === null ? "May block here" : `Only looked at here: ${lacks}`;
}
function agreementLine(counts) {
	const { n, agreement, kappa, truePositiveRate, trueNegativeRate, youden, youdenLow } = agreementOf(counts);
	return `${count(n)} labels, ${rate(agreement)} agree, kappa ${kappa.toFixed(2)}, good known ${rate(truePositiveRate)}, bad known ${rate(trueNegativeRate)}, Youden's J ${youden.toFixed(2)} (at least ${youdenLow.toFixed(2)})`;
}
function rate(of) {
	return of ? `${percent(of.value)} [${percent(of.low)}, ${percent(of.high)}]` : "none";
}

// src/commands/compare.ts
const command$9 = {
	usage: "compare BASE.jsonl HEAD.jsonl [--config FILE] [--history PATH] [--seed N]",
	what: "decide over scores measured elsewhere",
	takes: 2,
	reads: [
		"config",
		"history",
		"seed",
		"report-dir",
		"json",
		...DECIDES
	],
	run: async (call) => {
		const { wishes, reportDir, redact } = readInputs(inputsFrom(call));
		const seed = seedIn(call);
		const [base, head] = filesIn(call);
		const files = {
			baseline: {
				file: base,
				text: await readNamed(base)
			},
			candidate: {
				file: head,
				text: await readNamed(head)
			}
		};
		const history = await historyIn(call);
		const law = await lawIn$1(call);
		const { compareFiles: measured } = await import("./chunks/compare2.js");
		const report = measured({
			files,
			history,
			law,
			seed,
			wishes
		});
		await show(report, call, {
			reportDir: reportDir || ".micro-metrics",
			isOwnFolder: !reportDir,
			redact
		});
		return exitCode(report, wishes);
	}
};
function filesIn({ words }) {
	const [base, head] = words;
	if (base !== void 0 && head !== void 0) return [base, head];
	throw new UserError(`compare takes two files, not ${words.length}`, null, "Write micro-metrics compare BASE.jsonl HEAD.jsonl; docs/compare.md shows what may stand in them.");
}
async function historyIn({ flags: { history } }) {
	if (history === void 0) return [];
	const files = await filesAt(String(history));
	return Promise.all(files.map(async (file) => ({
		file,
		text: await readNamed(file)
	})));
}
function seedIn({ flags: { seed } }) {
	if (seed === void 0) return null;
	if (/^-?\d{1,15}$/.test(String(seed))) return String(Number(seed));
	throw new UserError(`--seed: "${String(seed)}" is no whole number`, null, "Write a number such as --seed 7.");
}
async function lawIn$1({ flags: { config } }) {
	if (config === void 0) return null;
	const root = await rootOf(process.cwd()).catch(() => process.cwd());
	const { readMetrics } = await import("./chunks/config.js");
	return readMetrics(openFolder(root), relative(root, resolve(String(config))));
}

// src/commands/demo.ts
const STORY = "fixtures/scenarios/language-lost-at-turn-five";
const INTRODUCTION = `A support bot gets a better system prompt. Tests of first turns see nothing. In production, German customers
get English answers at turn five. This is the comment on the pull request (answers: recordings of a scripted model).
`;
const command$8 = {
	usage: "demo",
	what: "the founding story, without key or network",
	reads: ["report-dir", "json"],
	run: async (call) => {
		const { log, env, flags } = call;
		const story = await playStory(join(dirname(fileURLToPath(import.meta.url)), "..", STORY));
		const repository = openRepository(story.directory, null);
		try {
			const { base, head, replies, directory } = story;
			const reportDir = resolve(String(flags["report-dir"] ?? "out/demo"));
			const inputs = readInputs((name) => ({
				base,
				head,
				replies
			})[name] ?? "");
			const doors = {
				inputs,
				proposal: await proposalAtHome(inputs, repository),
				repository,
				directory,
				env,
				mask: log.mask,
				say: sayingOf(call)
			};
			const report = await gate(openWorld(doors));
			sayingOf(call)(INTRODUCTION);
			sayingOf(call)(toMarkdown(report.blocks));
			const exit = succeeds(report.verdict, inputs.wishes) ? 0 : 1;
			sayingOf(call)(`\n— The step would exit with ${exit}. On a terminal the same reads:\n`);
			await show(report, call, {
				reportDir,
				isOwnFolder: false,
				redact: inputs.redact
			});
			return EXIT.passed;
		} finally {
			await repository.close();
			await story.close();
		}
	}
};

// src/commands/explain.ts
const command$7 = {
	usage: "explain METRIC|CASE [--report FILE] [--json]",
	what: "say what a metric or a case is, asks, and came to",
	takes: 1,
	reads: [
		"config",
		"report",
		"json"
	],
	run: async (call) => {
		const { log, flags, words } = call;
		const [name] = words;
		if (name === void 0) throw nameless();
		const inputs = readInputs(inputsFrom(call));
		const directory = await rootOf(process.cwd());
		const repository = openRepository(directory, null);
		try {
			const alone = {
				tree: repository.tree(await repository.worktree()),
				config: inputs.wishes.config,
				endpoints: Object.keys(inputs.endpoints)
			};
			const last = await lastRun(call, join(inputs.reportDir || join(directory, ".micro-metrics"), "report.json"));
			const { explain: explained } = await import("./chunks/explain.js");
			const { metrics, cases } = await explained(alone, {
				name,
				today: inputs.today,
				last
			});
			if (flags["json"]) log.say(JSON.stringify({
				version: 1,
				metrics: metrics.map(metricShown),
				cases
			}, null, 2));
			else log.say([...metrics.map(metricLines), ...cases.map(caseLines)].map((lines) => lines.join("\n")).join("\n\n"));
			return EXIT.passed;
		} finally {
			await repository.close();
		}
	}
};
function nameless() {
	return new UserError("explain takes the name of a metric or a case", null, "Write micro-metrics explain language.");
}
async function lastRun({ flags: { report } }, usual) {
	return report === void 0 ? checksIn(usual).catch(() => []) : checksIn(String(report));
}
async function checksIn(file) {
	const read = pastChecks(await readNamed(file), file);
	if (!("fault" in read)) return read;
	const { at, fault } = read;
	throw new UserError(`${file} is no report that can be read: ${at === "" ? "" : `${at}: `}${fault}`, {
		file,
		line: null,
		key: at || null
	}, "Name the report.json of a run.");
}
function metricShown({ card: { threshold, ...card }, kept, ...rest }) {
	const { slices, ...own } = threshold ?? {};
	const other = Object.entries(slices ?? {}).map(([tag, values]) => [tag, Object.fromEntries(Object.entries(values).map(([value, limits]) => [value, dashed(limits)]))]);
	const shown = threshold && {
		...dashed(own),
		...slices ? { slices: Object.fromEntries(other) } : {}
	};
	const may = {
		blocks: kept.length === 0,
		"kept-from-blocking": kept
	};
	return {
		...rest,
		...may,
		card: {
			...dashed(card),
			threshold: shown
		}
	};
}
function dashed(fields) {
	const written = (key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
	return Object.fromEntries(Object.entries(fields).map(([key, value]) => [written(key), value]));
}

// src/commands/gate.ts
const command$6 = {
	usage: "gate [--base REF] [--head REF|worktree] [--history DIR]",
	what: "compare, score, decide",
	reads: [
		...[
			"base",
			"head",
			"base-answers",
			"head-answers",
			"force",
			"history",
			"confirm",
			"cache",
			"fresh"
		],
		...ASKS,
		...DECIDES
	],
	run: async (call) => {
		const { log, env } = call;
		const inputs = readInputs(inputsFrom(call));
		for (const secret of secretsIn(inputs)) log.mask(secret);
		const directory = await rootOf(process.cwd());
		const repository = openRepository(directory, null);
		const reportDir = inputs.reportDir || join(directory, ".micro-metrics");
		const ledger = openLedger(reportDir, log);
		const keeping = inputs.cache ? keepingAtHome({
			directory,
			log,
			say: sayingOf(call)
		}) : null;
		call.whenCalledOff?.(async () => log.say(calledOff(await ledger.close(), reportDir)));
		try {
			const proposal = await proposalAtHome(inputs, repository);
			const named = call.flags["history"];
			const history = {
				folder: named === void 0 ? join(reportDir, "history") : resolve(String(named)),
				isNamed: named !== void 0
			};
			const doors = {
				inputs,
				proposal,
				repository,
				directory,
				env,
				mask: log.mask,
				say: sayingOf(call),
				history,
				ledger,
				keeping
			};
			const report = await gate(openWorld(doors));
			await ledger.close();
			await show(report, call, {
				reportDir,
				isOwnFolder: !inputs.reportDir,
				redact: inputs.redact
			});
			return exitCode(report, inputs.wishes);
		} finally {
			await ledger.close();
			await keeping?.close();
			await repository.close();
		}
	}
};
function calledOff(kept, reportDir) {
	const answers = kept === 1 ? "1 answer that was paid for is" : `${kept} answers that were paid for are`;
	return kept > 0 ? `Called off; ${answers} kept in ${join(reportDir, "runs.jsonl")}.` : "Called off.";
}

// src/commands/import.ts
const USUAL_MOST = 200;
const MOST_FILES = 1e3;
const command$5 = {
	usage: "import TRACES… --out FILE.jsonl [--tags FIELD,…] [--max N] [--json]",
	what: "make cases of what users asked",
	takes: MOST_FILES,
	reads: [
		"out",
		"tags",
		"max",
		"today",
		"json"
	],
	run: async (call) => {
		const { words, flags, log } = call;
		if (words.length === 0) throw nothingNamed();
		const out = outOf(call);
		const files = await Promise.all(words.map(async (file) => ({
			file,
			text: await readNamed(file)
		})));
		const { importAsked } = await import("./chunks/import.js");
		const { today } = readInputs(inputsFrom(call));
		const imported = await importAsked({
			files,
			tags: listIn(flags["tags"]),
			max: mostIn(flags["max"]),
			today
		});
		if (out !== null) await write(out, imported);
		if (flags["json"]) log.say(JSON.stringify(imported, null, 2));
		else for (const line of told$1(imported, out ?? "")) log.say(line);
		return EXIT.passed;
	}
};
function nothingNamed() {
	return new UserError("import takes files of traces or of chats", null, "Write micro-metrics import traces.json --out evals/asked.jsonl; docs/import.md shows what is read.");
}
function outOf({ flags }) {
	const given = flags["out"];
	if (typeof given === "string" && /\.jsonl$/.test(given)) return resolve(given);
	if (given === void 0 && flags["json"]) return null;
	throw new UserError(given === void 0 ? "import needs --out" : `--out: ${String(given)} is no .jsonl file`, null, "Name the file of cases that is to be written, such as --out evals/asked.jsonl.");
}
function listIn(given) {
	if (typeof given !== "string") return [];
	return [...new Set(given.split(",").map((each) => each.trim()).filter((each) => each !== ""))];
}
function mostIn(given) {
	if (given === void 0) return USUAL_MOST;
	const most = Number(given);
	if (Number.isInteger(most) && most > 0) return most;
	throw new UserError(`--max: "${String(given)}" is no whole number above 0`, null, "Write --max 200.");
}
async function write(out, { cases, origin }) {
	await makeFolder(dirname(out), process.cwd());
	await create$1(out, cases.map((each) => `${JSON.stringify(each)}\n`).join(""));
	await create$1(originOf(out), `${JSON.stringify(origin, null, 2)}\n`);
}
function originOf(out) {
	return out.replace(/\.jsonl$/, ".origin.json");
}
async function create$1(file, text) {
	await writeFile(file, text, { flag: "wx" }).catch((error) => {
		if (error.code !== "EEXIST") throw error;
		const name = relative(process.cwd(), file);
		throw new UserError(`${name} exists already`, {
			file: name,
			line: null,
			key: null
		}, "Nothing is written over: move it away, or name another file with --out.");
	});
}
const MOST_SHOWN = 20;
function told$1({ cases, origin }, out) {
	const { conversations, distinct, silent, strata, replaced } = origin;
	const kinds = Object.entries(replaced).map(([kind, times]) => `${count(times)} × ${kind}`);
	const touched = origin.cases.filter((each) => each.replaced.length > 0);
	const left = touched.length - MOST_SHOWN;
	return [
		`${count(conversations)} conversations, ${count(distinct)} of them different; ${count(cases.length)} cases are in ${relative(process.cwd(), out)}.`,
		...silent > 0 ? [`In ${count(silent)} more nobody says anything.`] : [],
		...strata.length > 1 ? strata.map(({ name, asked, distinct: own, kept }) => `  ${name || "(no tags)"}: asked ${count(asked)}, different ${count(own)}, kept ${count(kept)}`) : [],
		kinds.length ? `Replaced: ${kinds.join(", ")}.` : "No personal data was found.",
		...touched.slice(0, MOST_SHOWN).map(({ id, replaced: own }) => `  ${id}: ${own.join(", ")}`),
		...left > 0 ? [`  … and ${count(left)} more`] : [],
		`Where they come from is in ${basename(originOf(out))}. A rule finds not every name: read the cases before you commit them.`
	];
}

// src/commands/init.ts
const command$4 = {
	usage: "init",
	what: "write a config of the prompts that are found",
	reads: ["json"],
	run: async (call) => {
		const file = readInputs(inputsFrom(call)).wishes.config;
		const directory = await rootOf(process.cwd());
		const repository = openRepository(directory, null);
		try {
			const tree = repository.tree(await repository.worktree());
			if (await tree.read(file) !== null) throw exists(file);
			const { prompts, notes } = await promptsIn(tree);
			for (const note of notes) call.log.say(note);
			const pieces = piecesFor(prompts.map(({ path }) => path));
			const instructions = await instructionSuites(tree, pieces);
			for (const { name } of instructions) call.log.say(`Instructions name no model: say in the target ${name} which one answers, with \`model:\`.`);
			if (pieces.length + instructions.length === 0) throw nothing();
			const written = [file];
			await create(directory, file, configOf(pieces, instructions));
			for (const [index, { cases }] of pieces.entries()) if (await create(directory, cases, firstCase(prompts[index]?.variables ?? []))) written.push(cases);
			for (const { cases, firstCase: first } of instructions) if (await create(directory, cases, `${first}\n`)) written.push(cases);
			call.log.say(`Written: ${written.join(", ")}.`);
			call.log.say("Next: put real cases into evals/, add metrics with a threshold (docs/metrics.md lists them), and run");
			call.log.say("micro-metrics validate.");
			return EXIT.passed;
		} finally {
			await repository.close();
		}
	}
};
async function promptsIn(tree) {
	const paths = (await tree.list(PROMPT_GLOBS)).filter((path) => kindOf(path) === "prompt");
	const [prompts, notes, included] = [
		[],
		[],
		/* @__PURE__ */ new Set()
	];
	for (const path of paths) try {
		const text = await tree.read(path);
		if (text === null) continue;
		if (/promptfooconfig/.test(path) || /^testData:[\s\S]*^evaluators:/m.test(text)) notes.push(ownTests(path));
		if (/promptfooconfig/.test(path)) continue;
		const prompt = await formatOf(path, text).parse({
			path,
			text,
			read: (name) => readIn(tree, name)
		});
		for (const file of prompt.files.slice(1)) included.add(file);
		if (prompt.model === null) notes.push(`${path} names no model: say it there, or with \`model:\` in its target.`);
		prompts.push({
			path,
			variables: (await renderer(prompt))({}).missing
		});
	} catch (error) {
		if (!(error instanceof UserError || error instanceof UserErrors)) throw error;
		notes.push(`${path} is left out: ${error.message}`);
	}
	return {
		prompts: prompts.filter(({ path }) => !included.has(path)),
		notes
	};
}
const MOST_INSTRUCTIONS = 10;
async function instructionSuites(tree, pieces) {
	const files = (await tree.list(INSTRUCTION_GLOBS)).filter(isInstructions).slice(0, MOST_INSTRUCTIONS);
	return answerOnlySuites(files, {
		model: null,
		taken: new Set(pieces.map(({ name }) => name))
	});
}
function ownTests(path) {
	return `${path} says itself how it is tested, which counts only as long as there is no config: give it a suite of its own.`;
}
async function readIn(tree, path) {
	const text = await tree.read(path);
	if (text === null) throw new Missing(`${path} does not exist`, null, "Mend the path.");
	return text;
}
function configOf(pieces, instructions) {
	return `version: 1
stage: crawl # nothing blocks yet: look at the metrics first, then give the cards thresholds
${snippet([...pieces, ...instructions], [
		"answers",
		"errors",
		"latency"
	])}
metrics:
  answers: { measure: refusal }
  errors: { measure: error-rate }
  latency: { measure: latency, aggregate: p95 }
${instructions.length ? `${ANSWER_ONLY_METRICS}\n` : ""}`;
}
function firstCase(variables) {
	const names = variables.length ? variables : ["question"];
	const input = Object.fromEntries(names.map((name) => [name.split(".")[0] ?? name, `an example of ${name}`]));
	return `${JSON.stringify({
		id: "first",
		input
	})}\n`;
}
async function create(directory, file, text) {
	await mkdir(dirname(join(directory, file)), { recursive: true });
	return writeFile(join(directory, file), text, { flag: "wx" }).then(() => true, (error) => {
		if (error.code === "EEXIST") return false;
		throw error;
	});
}
function exists(file) {
	return new UserError(`${file} exists already`, {
		file,
		line: null,
		key: null
	}, "It is left as it is; delete it first, or name another path with --config.");
}
function nothing() {
	return new UserError("no prompt was found that could be read", null, "Put prompts into prompts/, or into files such as support.prompt.yml, and run it again.");
}

// src/commands/plan.ts
const command$3 = {
	usage: "plan [--base REF] [--head REF|worktree]",
	what: "say what would be asked, without asking",
	reads: [
		"base",
		"head",
		"config",
		"force",
		"trials",
		"endpoints",
		"json"
	],
	run: async (call) => {
		const { log, env } = call;
		const inputs = readInputs(inputsFrom(call));
		const directory = await rootOf(process.cwd());
		const repository = openRepository(directory, null);
		try {
			const doors = {
				inputs,
				proposal: await proposalAtHome(inputs, repository),
				repository,
				directory,
				env,
				mask: log.mask,
				say: () => void 0
			};
			const { exams, uncovered, forecast, law } = await foresee(openWorld(doors));
			const ahead = forecastShown(forecast);
			const rows = exams.map(({ change, suite }) => {
				const sides = change.baseline && change.candidate ? 2 : 1;
				const most = suite.cases.length * suite.trials * sides;
				return {
					suite: suite.name,
					target: change.target,
					cases: suite.cases.length,
					conversations: most,
					because: change.reason
				};
			});
			if (call.flags["json"]) log.say(JSON.stringify({
				exams: rows,
				uncovered,
				forecast: ahead
			}, null, 2));
			else {
				for (const { suite, target, cases, conversations, because } of rows) log.say(`${suite} asks ${target}: ${cases === 1 ? "1 case" : `${cases} cases`}, at most ${conversations} conversations, because ${because}`);
				for (const { file, line, what } of uncovered) log.say(`not covered: ${line === null ? file : `${file}:${line}`}: ${what}`);
				if (forecast.most.calls > 0) log.say(foreseen(forecast, smallerCaps(law, inputs.wishes)));
				if (rows.length + uncovered.length === 0) log.say("Nothing would be asked: no prompt, model or suite changed.");
			}
			return EXIT.passed;
		} finally {
			await repository.close();
		}
	}
};

// src/commands/review.ts
const command$2 = {
	usage: "review [--history DIR] [--today DAY] [--json]",
	what: "which metrics need a decision",
	reads: [
		"config",
		"history",
		"today",
		"json"
	],
	run: async (call) => {
		const { log, flags } = call;
		const { wishes, today } = readInputs(inputsFrom(call));
		const directory = await rootOf(process.cwd());
		const repository = openRepository(directory, null);
		try {
			const tree = repository.tree(await repository.worktree());
			const { reviewHistory: reviewed } = await import("./chunks/review2.js");
			const folder = flags["history"];
			const history = folder === void 0 ? [] : await readHistory(resolve(String(folder)));
			const { headline, findings, runs, warnings } = await reviewed(tree, wishes.config, history, today);
			log.say(flags["json"] ? JSON.stringify({
				version: 1,
				headline,
				today,
				runs,
				findings,
				warnings: warnings.map(({ message }) => message)
			}, null, 2) : [`${headline} (from ${runs} earlier ${runs === 1 ? "run" : "runs"}, on ${today}).`, ...findings.map(lineOf)].join("\n"));
			if (!flags["json"]) for (const { message } of warnings) log.annotate("warning", message, null, null);
			return EXIT.passed;
		} finally {
			await repository.close();
		}
	}
};
function lineOf({ metric, reason, seen, proposed, owner }) {
	const advice = [proposed ? ` Proposed: status ${proposed}.` : "", owner ? ` Ask ${owner}.` : ""].join("");
	return `${reason.padEnd(12)} ${metric}: ${seen}.${advice}`;
}

// src/commands/score.ts
const command$1 = {
	usage: "score ANSWERS.jsonl --config FILE [--allow-commands] [--json]",
	what: "mark answers that exist already",
	takes: 1,
	reads: [
		"config",
		"report-dir",
		"base-url",
		"api",
		"auth",
		"endpoints",
		"allow-commands",
		"json"
	],
	run: async (call) => {
		const file = fileIn(call);
		const law = await lawIn(call);
		const { scoreAnswers: answered } = await import("./chunks/score2.js");
		const answers = {
			file,
			text: await readNamed(file),
			law
		};
		const { scores, left, judged, notes } = await withPrograms(call, (programs) => answered({
			...answers,
			programs
		}));
		const lines = markLines(scores);
		if (call.flags["json"]) call.log.say(lines.trimEnd());
		else await tell(call, lines, [
			markTable(scores),
			...notes,
			...leftOut(left),
			...unjudged(judged)
		]);
		return scores.some(({ mark }) => mark.value !== null) ? EXIT.passed : EXIT.notComputed;
	}
};
function fileIn({ words }) {
	const [file] = words;
	if (file !== void 0) return file;
	throw new UserError("score takes a file of answers", null, "Write micro-metrics score ANSWERS.jsonl --config FILE; docs/answers.md shows what may stand in it.");
}
async function withPrograms(call, work) {
	const directory = await rootOf(process.cwd()).catch(() => null);
	const repository = directory === null ? null : openRepository(directory, null);
	const files = async () => {
		if (!repository) throw outside();
		return repository.tree(await repository.worktree());
	};
	const open = async () => {
		if (!repository || directory === null) throw outside();
		const { openGauges } = await import("./chunks/gauge.js");
		const { allowCommands, timeout } = readInputs(inputsFrom(call));
		const { env, log } = call;
		const { revision } = await files();
		return openGauges({
			proposal: ownTree(revision),
			repository,
			directory,
			env,
			mask: log.mask,
			allowCommands,
			timeout
		});
	};
	try {
		return await work({
			tree: files,
			open
		});
	} finally {
		await repository?.close();
	}
}
function ownTree(tree) {
	return {
		event: "local",
		base: tree,
		head: tree,
		commit: tree,
		pull: null,
		opened: false,
		trusted: true
	};
}
function outside() {
	return new UserError("a metric of this config is marked by a program, which runs in the files of a repository, and here is none", null, "Run it inside the repository that holds the program.");
}
async function lawIn({ flags: { config } }) {
	const root = await rootOf(process.cwd()).catch(() => process.cwd());
	const { readMetrics, USUAL_PLACE } = await import("./chunks/config.js");
	const file = resolve(config === void 0 ? resolve(root, USUAL_PLACE) : String(config));
	return readMetrics(openFolder(root), relative(root, file));
}
function leftOut(left) {
	return left.length ? [`\nNot marked, since they take values measured elsewhere: ${left.join(", ")}.`] : [];
}
function unjudged(judged) {
	return judged.length ? [`\nNot marked, since only a model can and score asks none: ${judged.join(", ")}. Instead, name the answers as a target, \`recorded: FILE.jsonl\`, and run micro-metrics gate, which asks the judge.`] : [];
}
async function tell({ log, flags }, lines, said) {
	const own = flags["report-dir"] === void 0;
	const folder = resolve(String(flags["report-dir"] ?? ".micro-metrics"));
	await makeFolder(folder, process.cwd());
	if (own) await writeWhole(folder, ".gitignore", "*\n");
	await writeWhole(folder, "marks.jsonl", log.redact(lines));
	for (const text of said) log.say(text);
	log.say(`\nEvery mark with its reason is in ${folder}/marks.jsonl, a line each; compare reads it.`);
}

// src/commands/validate.ts
const command = {
	usage: "validate",
	what: "check the config and all that it names",
	reads: [
		"config",
		"endpoints",
		"today",
		"json"
	],
	run: async (call) => {
		const inputs = readInputs(inputsFrom(call));
		const directory = await rootOf(process.cwd());
		const repository = openRepository(directory, null);
		try {
			const tree = repository.tree(await repository.worktree());
			const { validateRevision: validated } = await import("./chunks/validate.js");
			const { found, lacks } = await validated({
				tree,
				config: inputs.wishes.config,
				endpoints: Object.keys(inputs.endpoints)
			}, inputs.today);
			const said = call.flags["json"] ? JSON.stringify({
				found,
				lacks
			}, null, 2) : [`${found}.`, ...lacks].join("\n");
			call.log.say(said);
			return EXIT.passed;
		} finally {
			await repository.close();
		}
	}
};

// src/commands/index.ts
const commands = {
	gate: command$6,
	plan: command$3,
	compare: command$9,
	score: command$1,
	aa: command$12,
	calibrate: command$10,
	init: command$4,
	validate: command,
	explain: command$7,
	review: command$2,
	import: command$5,
	"add-case": command$11,
	demo: command$8
};
const LATER = ["report"];

// src/commands/terminal.ts
async function run(args, env, log, whenCalledOff) {
	try {
		const slip = unknownFlag(args);
		if (slip) throw slip;
		const { positionals, values } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: OPTIONS
		});
		const flags = values;
		const [name = "", ...words] = positionals;
		const command = Object.hasOwn(commands, name) ? commands[name] : void 0;
		if (flags["version"]) return told(log, versionOf());
		if (name === "help" || flags["help"] && name === "") return told(log, helpOf(words[0] ?? null));
		if (!command) throw unknown(name);
		if (flags["help"]) return told(log, helpOf(name));
		checkWords(name, command, words);
		return await command.run({
			log,
			env,
			words,
			flags,
			...whenCalledOff ? { whenCalledOff } : {}
		});
	} catch (error) {
		return complain(error, log);
	}
}
function unknown(name) {
	const known = Object.keys(commands).join(", ");
	if (LATER.includes(name)) return new UserError(`the command ${name} is not available yet`, null, `Use ${known}.`);
	if (name === "") return new UserError("no command was given", null, `Use ${known}; --help says more.`);
	return new UserError(`there is no command "${name}"`, null, suggestion(name, Object.keys(commands)));
}
function checkWords(name, { usage, takes = 0 }, words) {
	const stray = words[takes];
	if (stray === void 0) return;
	throw new UserError(`${name}: "${stray}" is one word too many`, null, `Write micro-metrics ${usage}.`);
}
function complain(error, log) {
	if (error instanceof Unreachable) {
		log.annotate("error", `${error.message}. ${error.hint}`, null, null);
		return EXIT.notComputed;
	}
	const errors = error instanceof UserErrors ? error.errors : error instanceof UserError ? [error] : null;
	const usage = error.code?.startsWith("ERR_PARSE_ARGS");
	if (!errors && !usage) {
		log.foreign(error.stack ?? String(error));
		log.say("This is a bug of ours: please report it.");
		return EXIT.notComputed;
	}
	if (!errors) log.say(`error: ${error.message}`);
	for (const { message, where, hint } of errors ?? []) log.annotate("error", `${message}. ${hint}`, where?.file ?? null, where?.line ?? null);
	return EXIT.wrong;
}
function told(log, text) {
	log.say(text);
	return EXIT.passed;
}
function helpOf(name) {
	const command = name !== null && Object.hasOwn(commands, name) ? commands[name] : void 0;
	if (name !== null && !command) throw unknown(name);
	return command ? aboutCommand(command) : aboutAll();
}
function aboutCommand({ usage, what, reads = [] }) {
	return `micro-metrics ${usage}\n\n${what[0]?.toUpperCase() ?? ""}${what.slice(1)}.\n\n${flagLines(reads)}`;
}
function aboutAll() {
	const all = Object.values(commands);
	const names = Object.keys(commands);
	const width = Math.max(...names.map((name) => name.length));
	return `${all.map(({ what }, at) => `  micro-metrics ${names[at]?.padEnd(width) ?? ""}  ${what}`).join("\n")}

\`micro-metrics COMMAND --help\` tells the flags of one; most have the name of an input of the action.
The key of the default endpoint is read from MICRO_METRICS_API_KEY or OPENAI_API_KEY.
Exit code: 0 pass, 1 fail, 2 something was written wrong, 3 it could not be computed.`;
}

// src/cli.ts
const log = createLog({
	...process.env,
	GITHUB_ACTIONS: "false"
});
catchLastWords(log);
const lastWords = [];
onCallingOff(() => Promise.all(lastWords.map((say) => say())), AT_HOME);
process.exitCode = await run(process.argv.slice(2), process.env, log, (say) => lastWords.push(say));

export {  };