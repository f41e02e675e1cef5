#!/usr/bin/env node
import { $ as openLedger, $t as onCallingOff, A as openModelFor, H as perform, I as inLines, It as openRepository, L as onOneLine, M as sealFor, N as versionOf, P as readHistory, Qt as AT_HOME, V as postsOf, a as foresee, at as secretsIn, et as makeFolder, fn as keepHeapSmall, in as openTerminal, it as readInputs, j as openWorld, lt as USUAL_PLACE, nn as catchLastWords, rn as createLog, s as gate, tt as writeWhole, z as keepingAtHome } from "./chunks/gate.js";
import { Ii as count, Rr as suggestion, Si as UserErrors, Ui as usd, Y as toMarkdown, _ as smallerCaps, bi as Unreachable, k as forecastShown, ot as agreementOf, st as bandName, tt as succeeds, xi as UserError, zi as percent } from "./chunks/ground.js";
import { c as metricLines, d as openFolder, f as readNamed, g as rootOf, h as proposalAtHome, l as playStory, m as writeInside, o as caseLines, p as withFile, r as readShards, t as readKept, u as filesAt } from "./chunks/gate-later.js";
import { l as cardToFill, n as markTable, o as pastChecks, t as markLines } from "./chunks/ground-later.js";
import { c as judgeOf, u as measures } from "./chunks/catalogues.js";
import { $t as foreseen, Tt as shardsFor } from "./chunks/asking.js";
import { n as matrixOf } from "./chunks/sharding2.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { parseArgs } = $node("node:util");
const { fileURLToPath } = $node("node:url");
const { basename, dirname, join, relative, resolve } = $node("node:path");
const { appendFile, readFile, writeFile } = $node("node:fs/promises");

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
	model: value("NAME", "the model to write down where no file names one"),
	stage: value("crawl|walk", "whether metrics only look, or may block from the start; crawl unless told"),
	from: value("FILE", "what the incident was, as JSON"),
	metric: value("ID", "the metric that it is about"),
	cases: value("FILE", "the file of cases that it goes into"),
	report: value("FILE", "the report.json of a run"),
	out: value("FILE", "the file of cases that is written"),
	tags: value("FIELD,\u2026", "fields that become tags of the cases"),
	max: value("N", "the most cases that are kept"),
	shard: value("N|N/OF", "of plan, how many parts; of gate, which part to ask, such as 2/8"),
	force: on("ask every suite, although nothing changed"),
	fresh: on("ask further trials of what is kept, and add them to it; with watch, take today as the baseline"),
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
function unreadFlag(name, given, reads) {
	const stray = given.find((flag) => !reads.includes(flag) && flag !== "help" && flag !== "version");
	if (stray === void 0) return null;
	const known = reads.length > 0 ? `It reads ${reads.map((flag) => `--${flag}`).join(", ")}.` : "It reads none.";
	return new UserError(`${name} does not read --${stray}`, null, known);
}

// src/commands/complaint.ts
function isOfTheirs(error) {
	return [
		UserError,
		UserErrors,
		Unreachable
	].some((kind) => error instanceof kind) || isUsage(error);
}
function isUsage(error) {
	return error.code?.startsWith("ERR_PARSE_ARGS") ?? false;
}
function mistakesOf(error) {
	if (error instanceof UserErrors) return error.errors.map(atHome);
	if (error instanceof UserError) return [atHome(error)];
	if (error instanceof Unreachable) return [{
		message: error.message,
		where: null,
		hint: error.hint
	}];
	return [{
		message: error instanceof Error ? error.message : String(error),
		where: null,
		hint: isUsage(error) ? "" : "This is a bug of ours: please report it."
	}];
}
function atHome({ message, where, hint }) {
	return {
		message: message.replace(/^input ([\w-]+)/, (input, name) => Object.hasOwn(OPTIONS, name) ? `--${name}` : input),
		where,
		hint
	};
}
function complain(error, mistakes, log) {
	if (!isOfTheirs(error)) {
		log.foreign(error.stack ?? String(error));
		for (const { hint } of mistakes) log.say(hint);
		return;
	}
	for (const { message, where, hint } of mistakes) {
		const advice = hint === "" ? "" : `. ${hint}`;
		log.annotate("error", `${message}${advice}`, where?.file ?? null, where?.line ?? null);
	}
}
function errorsAsJson(mistakes) {
	const errors = mistakes.map(({ message, where, hint }) => ({
		message,
		file: where?.file ?? null,
		line: where?.line ?? null,
		key: where?.key ?? null,
		hint
	}));
	return JSON.stringify({
		version: 1,
		errors
	}, null, 2);
}

// src/commands/progress.ts
function tellingOf({ log, flags, env }, terminal = openTerminal()) {
	if (flags["json"]) return {
		say: () => void 0,
		progress: null
	};
	if (!terminal.isTTY || env["CI"]) return {
		say: log.say,
		progress: inLines(log.say)
	};
	const progress = onOneLine(terminal, log.say);
	return {
		say: progress.say,
		progress
	};
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
		for (const post of posts) if (post.kind === "pieces" && post.name === "report.json") log.answer([...post.pieces()].join(""));
	} else log.say(`\nThe report is in ${resolve(reportDir)}: report.html for reading, report.json for machines.`);
}
function sayingOf({ log, flags }) {
	return flags["json"] ? () => void 0 : log.say;
}
function exitCode({ verdict }, wishes) {
	if (verdict.outcome === "error") return wishes.onError === "pass" ? EXIT.passed : EXIT.notComputed;
	return succeeds(verdict, wishes) ? EXIT.passed : EXIT.failed;
}

// src/commands/visit.ts
async function visit(call, inputs, run) {
	const { log, env, off } = call;
	const { mask } = log;
	for (const secret of secretsIn(inputs)) mask(secret);
	const directory = await rootOf(process.cwd());
	const repository = openRepository(directory, null);
	const reportDir = inputs.reportDir || join(directory, ".micro-metrics");
	const ledger = openLedger(reportDir, log);
	const { say, progress } = tellingOf(call);
	const keeping = inputs.cache ? keepingAtHome({
		directory,
		log,
		say
	}) : null;
	const doors = {
		inputs,
		repository,
		directory,
		env,
		mask,
		say,
		progress,
		ledger,
		keeping,
		off
	};
	const quiet = async () => {
		await progress?.close();
		return ledger.close();
	};
	call.whenCalledOff?.(async () => {
		log.say(calledOff(await quiet(), reportDir));
	});
	try {
		return await run({
			reportDir,
			ledger,
			world: async (proposed, history) => {
				const proposal = await proposalAtHome(proposed, repository);
				return openWorld({
					...doors,
					proposal,
					...history ? { history } : {}
				});
			},
			end: async (report) => {
				await call.unlessOff?.();
				await quiet();
				await show(report, call, {
					reportDir,
					isOwnFolder: !inputs.reportDir,
					redact: inputs.redact
				});
				return exitCode(report, inputs.wishes);
			}
		});
	} finally {
		await quiet();
		await keeping?.close();
		await repository.close();
	}
}
function calledOff(kept, reportDir) {
	const answers = kept === 1 ? "1 answer that was paid for is" : `${kept} answers that were paid for are`;
	return kept > 0 ? `Called off; ${answers} kept in ${join(reportDir, "runs.jsonl")}.` : "Called off.";
}

// src/commands/aa.ts
const command$14 = {
	usage: "aa [--base REF] [--replies FILE|FOLDER]",
	what: "base against itself: false alarms, noise, flaky cases",
	reads: [
		"base",
		"cache",
		"today",
		...ASKS,
		...DECIDES
	],
	run: async (call) => {
		const inputs = readInputs(inputsFrom(call));
		return visit(call, inputs, async ({ world, end }) => {
			const { aa } = await import("./chunks/aa.js");
			return end(await aa(await world({
				base: inputs.base,
				head: "HEAD"
			})));
		});
	}
};

// src/commands/add-case.ts
const command$13 = {
	usage: "add-case --from FILE.json --metric ID [--cases FILE]",
	what: "make a pinned case of an incident",
	reads: [
		"from",
		"metric",
		"cases",
		"config",
		"json"
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
		const said = [...await aboutCard({
			config,
			place,
			metric,
			incident,
			root
		}), ...await aboutSuites(config, metric, file, root)];
		if (call.flags["json"]) call.log.answer(asJson(incident, file, said));
		else tell$2(call, incident, file, said);
		return EXIT.passed;
	}
};
function tell$2({ log }, incident, file, said) {
	log.say(`Added the case ${incident.id} to ${file}, pinned${taken(incident)}. Read it before you commit it:`);
	log.say(`  ${JSON.stringify(incident.case)}`);
	for (const each of said) log.say(each);
}
function asJson(incident, file, notes) {
	const replaced = Object.fromEntries(incident.replaced);
	return JSON.stringify({
		version: 1,
		file,
		case: incident.case,
		replaced,
		notes
	}, null, 2);
}
function needed({ flags }, name) {
	const given = flags[name];
	if (typeof given === "string" && given !== "") return given;
	throw new UserError(`add-case needs --${name}`, null, "Write micro-metrics add-case --from transcript.json --metric language.");
}
async function checkFit(call, { root, place, file, from, text }) {
	const { misfitsAt } = await import("./chunks/validate2.js");
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
	}, "Nothing was written. Say it in the transcript: `\"input\": {\"name\": \"\u2026\"}` beside its messages, with a value that stands for the incident.");
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
	const all = [...replaced].map(([name, count]) => `${count} \u00d7 ${name}`);
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
const command$12 = {
	usage: "calibrate LABELS.jsonl --config FILE --metric ID",
	what: "hold a judge against labels by people",
	takes: 1,
	reads: [...[
		"config",
		"metric",
		"replies",
		"base-url",
		"api",
		"auth",
		"endpoints"
	], ...[
		"concurrency",
		"timeout",
		"json"
	]],
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
			mask: call.log.mask,
			off: call.off
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
		call.log.say(message);
		if (call.flags["json"]) call.log.answer(errorsAsJson([{
			message,
			where: null,
			hint: ""
		}]));
		return EXIT.notComputed;
	}
	const text = `${JSON.stringify(held.file, null, 2)}\n`;
	if (call.flags["json"]) call.log.answer(text);
	if (jury.wrong.length > 0) {
		say(`${card.id}: the judge ${jury.model} is rejected: it ${jury.wrong.join("; it ")}.`);
		return EXIT.failed;
	}
	const path = judgeOf(card)?.calibration ?? null;
	if (path !== null) await writeInside(root, path, text);
	for (const line of linesOf$1(held, card.id)) say(line);
	say(path === null ? "Nothing was written: name a file in the card, `options: {calibration: evals/\u2026json}`." : `Written to ${path}: commit it.`);
	return held.bands.some(({ lacks }) => lacks === null) ? EXIT.passed : EXIT.failed;
}
function linesOf$1(held, id) {
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
const command$11 = {
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
const command$10 = {
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
			sayingOf(call)(`\n\u2014 The step would exit with ${exit}. On a terminal the same reads:\n`);
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
const command$9 = {
	usage: "explain METRIC|CASE [--report FILE] [--json]",
	what: "say what a metric or a case is, asks, and came to",
	takes: 1,
	reads: [
		"config",
		"report",
		"report-dir",
		"endpoints",
		"today",
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
			if (flags["json"]) log.answer(JSON.stringify({
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
const command$8 = {
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
		...["shard", "today"],
		...ASKS,
		...DECIDES
	],
	run: async (call) => {
		const read = inputsFrom(call);
		const inputs = readInputs((name) => name === "mode" && read("shard") ? "run" : read(name));
		const named = call.flags["history"];
		return visit(call, inputs, async ({ world: open, reportDir, ledger, end }) => {
			const folder = named === void 0 ? join(reportDir, "history") : resolve(String(named));
			const world = await open(inputs, {
				folder,
				isNamed: named !== void 0
			});
			if (!inputs.part) return end(await gate(world));
			const { askShard } = await import("./chunks/sharding.js");
			const { log, env } = call;
			const place = {
				log,
				reportDir,
				isOwnFolder: !inputs.reportDir,
				sealFor: (settings) => sealFor(settings, {
					inputs,
					env,
					mask: log.mask
				})
			};
			return await askShard(world, inputs.part, ledger, place) === 0 ? EXIT.passed : EXIT.notComputed;
		});
	}
};

// src/commands/import.ts
const USUAL_MOST = 200;
const MOST_FILES = 1e3;
const command$7 = {
	usage: "import TRACES\u2026 [--out FILE.jsonl] [--tags FIELD,\u2026] [--max N] [--json]",
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
		if (flags["json"]) log.answer(JSON.stringify(imported, null, 2));
		else for (const line of out === null ? linesOf(imported) : told$1(imported, out)) log.say(line);
		return EXIT.passed;
	}
};
function nothingNamed() {
	return new UserError("import takes files of traces or of chats", null, "Write micro-metrics import traces.json --out evals/asked.jsonl; docs/import.md shows what is read.");
}
function outOf({ flags }) {
	const given = flags["out"];
	if (given === void 0) return null;
	if (typeof given === "string" && /\.jsonl$/.test(given)) return resolve(given);
	throw new UserError(`--out: ${String(given)} is no .jsonl file`, null, "Name the file of cases that is to be written, such as --out evals/asked.jsonl.");
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
async function write(out, imported) {
	await makeFolder(dirname(out), process.cwd());
	await create$1(out, linesOf(imported).map((line) => `${line}\n`).join(""));
	await create$1(originOf(out), `${JSON.stringify(imported.origin, null, 2)}\n`);
}
function linesOf({ cases }) {
	return cases.map((each) => JSON.stringify(each));
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
	const kinds = Object.entries(replaced).map(([kind, times]) => `${count(times)} \u00d7 ${kind}`);
	const touched = origin.cases.filter((each) => each.replaced.length > 0);
	const left = touched.length - MOST_SHOWN;
	return [
		`${count(conversations)} conversations, ${count(distinct)} of them different; ${count(cases.length)} cases are in ${relative(process.cwd(), out)}.`,
		...silent > 0 ? [`In ${count(silent)} more nobody says anything.`] : [],
		...strata.length > 1 ? strata.map(({ name, asked, distinct: own, kept }) => `  ${name || "(no tags)"}: asked ${count(asked)}, different ${count(own)}, kept ${count(kept)}`) : [],
		kinds.length ? `Replaced: ${kinds.join(", ")}.` : "No personal data was found.",
		...touched.slice(0, MOST_SHOWN).map(({ id, replaced: own }) => `  ${id}: ${own.join(", ")}`),
		...left > 0 ? [`  \u2026 and ${count(left)} more`] : [],
		`Where they come from is in ${basename(originOf(out))}. A rule finds not every name: read the cases before you commit them.`
	];
}

// src/commands/init.ts
const command$6 = {
	usage: "init [--model NAME] [--stage walk]",
	what: "write a config, first cases and a workflow from what is found",
	reads: [
		"config",
		"model",
		"stage",
		"today",
		"json"
	],
	run: async (call) => {
		const { wishes, today } = readInputs(inputsFrom(call));
		const directory = await rootOf(process.cwd());
		const repository = openRepository(directory, null);
		try {
			const tree = repository.tree(await repository.worktree());
			const { adopt } = await import("./chunks/init.js");
			const { config } = wishes;
			const isUsual = config === USUAL_PLACE;
			const adoption = await adopt({
				tree,
				config,
				isUsual,
				today,
				model: modelOf(call),
				stage: stageOf(call)
			});
			const written = [];
			for (const { path, text } of adoption.files) if (await create(directory, path, text)) written.push(path);
			const next = nextAfter(isUsual ? "" : ` --config ${config}`, adoption);
			say(call, {
				written,
				notes: adoption.notes,
				next
			});
			return EXIT.passed;
		} finally {
			await repository.close();
		}
	}
};
function say({ log, flags }, done) {
	if (flags["json"]) return log.answer(JSON.stringify(done, null, 2));
	const lines = [
		"Written:",
		...done.written.map((path) => `  ${path}`),
		...done.notes
	];
	for (const line of [
		...lines,
		"Next:",
		...done.next.map((step) => `  ${step}`)
	]) log.say(line);
}
function nextAfter(flags, { unfinished, startsPrograms }) {
	const allowed = startsPrograms ? " --allow-commands" : "";
	return [
		...unfinished.map(({ path, what }) => `edit ${path}   # ${what}`),
		`micro-metrics plan${flags}   # what would be asked, without a call`,
		`micro-metrics gate${flags}${allowed}   # asks it, with the key in OPENAI_API_KEY (--base-url for another provider)`,
		"gh secret set OPENAI_API_KEY   # the key for the workflow; then commit, push and open a pull request: it gets the comment"
	];
}
function modelOf({ flags }) {
	const { model } = flags;
	if (model === void 0) return null;
	if (typeof model === "string" && /^\S{1,200}$/.test(model)) return model;
	throw new UserError(`--model: "${String(model)}" is no name of a model`, null, "Write it as its endpoint does, such as --model gpt-4o-mini-2024-07-18.");
}
function stageOf({ flags: { stage = "crawl" } }) {
	if (stage === "crawl" || stage === "walk") return stage;
	throw new UserError(`--stage: "${String(stage)}" is no stage to begin with`, null, "Write crawl (metrics only look), or walk (they may block).");
}
async function create(directory, file, text) {
	await makeFolder(dirname(join(directory, file)), directory);
	return writeFile(join(directory, file), text, { flag: "wx" }).then(() => true, (error) => {
		if (error.code === "EEXIST") return false;
		throw error;
	});
}

// src/commands/plan.ts
const command$5 = {
	usage: "plan [--base REF] [--head REF|worktree]",
	what: "say what would be asked, without asking",
	reads: [...[
		"base",
		"head",
		"config",
		"force",
		"trials",
		"max-cost",
		"max-requests"
	], ...[
		"endpoints",
		"shard",
		"today",
		"json"
	]],
	run: async (call) => {
		const { log, env } = call;
		const read = inputsFrom(call);
		const inputs = readInputs((name) => name === "mode" ? "plan" : read(name));
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
			const { exams, uncovered, forecast, law, planned } = await foresee(openWorld(doors));
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
			if (call.flags["json"]) {
				const matrix = matrixOf(shardsFor(planned, inputs.shards));
				log.answer(JSON.stringify({
					exams: rows,
					uncovered,
					forecast: ahead,
					matrix
				}, null, 2));
			} else {
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

// src/commands/report.ts
const OWN_FOLDER = ".micro-metrics";
const command$4 = {
	usage: "report [FOLDER\u2026]",
	what: "play a run again, or join the shards of one",
	takes: 256,
	reads: [
		...[
			"force",
			"confirm",
			"history",
			"base-answers",
			"head-answers",
			"today"
		],
		...ASKS.filter((name) => name !== "replies"),
		...DECIDES
	],
	run: async (call) => {
		const folders = (call.words.length > 0 ? call.words : [OWN_FOLDER]).map((word) => resolve(word));
		const [first] = await readShards(folders, null);
		return first ? merge(call, folders, first) : replay(call, folders);
	}
};
async function merge(call, folders, { base, head }) {
	const inputs = inputsWith(call, {
		mode: "report",
		replies: folders[0] ?? ""
	});
	const reportDir = inputs.reportDir || OWN_FOLDER;
	const report = await decideOver(call, inputs, {
		proposal: {
			event: "local",
			base,
			head,
			commit: head,
			pull: null,
			opened: false,
			trusted: true
		},
		reportDir,
		shards: folders
	});
	await show(report, call, {
		reportDir,
		isOwnFolder: !inputs.reportDir,
		redact: inputs.redact
	});
	return exitCode(report, inputs.wishes);
}
async function replay(call, [folder = "", other]) {
	if (other !== void 0) throw new UserError("only shards are joined", null, "Name one folder that holds report.json and runs.jsonl.");
	const kept = await readKept(folder);
	const inputs = inputsWith(call, { replies: join(folder, "runs.jsonl") });
	const reportDir = inputs.reportDir || join(folder, "replayed");
	const report = await decideOver(call, inputs, {
		proposal: kept.proposal,
		reportDir,
		shards: null
	});
	await show(report, call, {
		reportDir,
		isOwnFolder: false,
		redact: inputs.redact
	});
	return isSame(report, kept, call) ? exitCode(report, inputs.wishes) : EXIT.notComputed;
}
function isSame({ verdict: { outcome } }, { verdict }, { log }) {
	if (outcome === verdict) return true;
	const what = `The report said ${verdict}, and played again it is ${outcome}: give the same config, flags and day (--today), or the version of that run.`;
	log.annotate("error", what, null, null);
	return false;
}
function inputsWith(call, more) {
	const read = inputsFrom(call);
	const inputs = readInputs((name) => more[name] ?? read(name));
	for (const secret of secretsIn(inputs)) call.log.mask(secret);
	return inputs;
}
async function decideOver(call, inputs, over) {
	const { log, env, flags, off } = call;
	const { proposal, reportDir, shards } = over;
	const directory = await rootOf(process.cwd());
	const repository = openRepository(directory, null);
	const ledger = openLedger(resolve(reportDir), log);
	const named = flags["history"];
	const history = named === void 0 ? {} : { history: {
		folder: resolve(String(named)),
		isNamed: true
	} };
	const doors = {
		inputs,
		proposal,
		repository,
		directory,
		env,
		mask: log.mask,
		say: sayingOf(call),
		off
	};
	try {
		const world = openWorld({
			...doors,
			...history,
			...shards ? { ledger } : {}
		});
		return await gate(shards ? {
			...world,
			shards: (settings) => readShards(shards, sealFor(settings, doors))
		} : world);
	} finally {
		await ledger.close();
		await repository.close();
	}
}

// src/commands/review.ts
const command$3 = {
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
			log.answer(flags["json"] ? JSON.stringify({
				version: 1,
				headline,
				today,
				runs,
				findings,
				warnings: warnings.map(({ message }) => message)
			}, null, 2) : [
				`${headline} (from ${runs} earlier ${runs === 1 ? "run" : "runs"}, on ${today}).`,
				...findings.map(lineOf),
				...findings.length ? ["Nothing was changed. How each reason is told, and what it proposes: docs/life.md."] : []
			].join("\n"));
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
const command$2 = {
	usage: "score ANSWERS.jsonl --config FILE [--allow-commands] [--json]",
	what: "mark answers that exist already",
	takes: 1,
	reads: [
		"config",
		"report-dir",
		"allow-commands",
		"timeout",
		"json"
	],
	run: async (call) => {
		const file = fileIn(call);
		const law = await lawIn(call);
		const { scoreAnswers: answered } = await import("./chunks/score.js");
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
		if (call.flags["json"]) call.log.answer(lines.trimEnd());
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
const command$1 = {
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
			const { validateRevision: validated } = await import("./chunks/validate2.js");
			const { found, lacks } = await validated({
				tree,
				config: inputs.wishes.config,
				endpoints: Object.keys(inputs.endpoints)
			}, inputs.today);
			const said = call.flags["json"] ? JSON.stringify({
				found,
				lacks
			}, null, 2) : [`${found}.`, ...lacks].join("\n");
			call.log.answer(said);
			return EXIT.passed;
		} finally {
			await repository.close();
		}
	}
};

// src/commands/watch.ts
const command = {
	usage: "watch [--base REF] [--fresh] [--today DAY]",
	what: "today's answers against those of an earlier day, and the limits",
	reads: [...[
		"base",
		"cache",
		"confirm",
		"fresh",
		"today",
		"redact",
		"on-error",
		"on-inconclusive"
	], ...ASKS.filter((name) => name !== "replies")],
	run: async (call) => {
		const asked = inputsFrom(call);
		const inputs = readInputs((name) => name === "mode" ? "watch" : asked(name));
		const revision = inputs.base || "HEAD";
		return visit(call, inputs, async ({ world, end }) => {
			const { watch } = await import("./chunks/watch2.js");
			const { report } = await watch(await world({
				base: revision,
				head: revision
			}));
			return end(report);
		});
	}
};

// src/commands/index.ts
const commands = {
	gate: command$8,
	plan: command$5,
	report: command$4,
	compare: command$11,
	score: command$2,
	aa: command$14,
	watch: command,
	calibrate: command$12,
	init: command$6,
	validate: command$1,
	explain: command$9,
	review: command$3,
	import: command$7,
	"add-case": command$13,
	demo: command$10
};

// src/commands/terminal.ts
async function run(args, env, given, ending = {}) {
	const forMachines = isForMachines(args);
	const log = forMachines ? given.apart() : given;
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
		const unread = unreadFlag(name, Object.keys(flags), command.reads ?? []);
		if (unread) throw unread;
		return await command.run({
			log,
			env,
			words,
			flags,
			...ending
		});
	} catch (error) {
		const mistakes = mistakesOf(error);
		complain(error, mistakes, log);
		if (forMachines) log.answer(errorsAsJson(mistakes));
		return error instanceof Unreachable || !isOfTheirs(error) ? EXIT.notComputed : EXIT.wrong;
	}
}
function isForMachines(args) {
	return args.slice(0, args.includes("--") ? args.indexOf("--") : args.length).includes("--json");
}
function unknown(name) {
	const known = Object.keys(commands).join(", ");
	if (name === "") return new UserError("no command was given", null, `Use ${known}; --help says more.`);
	return new UserError(`there is no command "${name}"`, null, suggestion(name, Object.keys(commands)));
}
function checkWords(name, { usage, takes = 0 }, words) {
	const stray = words[takes];
	if (stray === void 0) return;
	throw new UserError(`${name}: "${stray}" is one word too many`, null, `Write micro-metrics ${usage}.`);
}
function told(log, text) {
	log.answer(text);
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
keepHeapSmall();
const args = process.argv.slice(2);
const log = createLog({
	...process.env,
	GITHUB_ACTIONS: "false"
});
catchLastWords(isForMachines(args) ? log.apart() : log);
const lastWords = [];
const { off, unlessOff } = onCallingOff({
	say: () => void 0,
	tell: () => Promise.all(lastWords.map((say) => say())),
	codes: AT_HOME
});
const whenCalledOff = (say) => void lastWords.push(say);
process.exitCode = await run(args, process.env, log, {
	whenCalledOff,
	unlessOff,
	off
});

export {  };