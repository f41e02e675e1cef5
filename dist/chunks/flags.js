import { Si as suggestion, ua as UserError } from "./ground.js";

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
function slipIn(tokens) {
	const seen = /* @__PURE__ */ new Set();
	for (const { kind, name = "", ...token } of tokens) {
		if (kind !== "option") continue;
		const slip = slipOf(name, token) ?? (seen.has(name) ? twice(name) : null);
		if (slip) return slip;
		seen.add(name);
	}
	return null;
}
function slipOf(name, { rawName = "", value: given, inlineValue }) {
	if (!Object.hasOwn(OPTIONS, name)) {
		const hint = rawName.startsWith("--") ? suggestion(name, Object.keys(OPTIONS)).replace("\"", "\"--") : "";
		return new UserError(`there is no flag ${rawName}`, null, hint || "--help tells which there are.");
	}
	const takes = FLAGS[name]?.takes ?? null;
	if (takes === null) return given === void 0 ? null : new UserError(`--${name} takes nothing after it`, null, `Write --${name}.`);
	if (given === void 0) return new UserError(`--${name} lacks what it takes`, null, `Write --${name} ${takes}.`);
	if (given === "") return new UserError(`--${name} lacks what it takes: it is empty, as a variable is that nobody set`, null, `Write --${name} ${takes}, or leave it out.`);
	if (inlineValue || !/^-(?!\d)/.test(given)) return null;
	return new UserError(`--${name} lacks what it takes: "${given}" reads as a flag`, null, `Write --${name} ${takes}, or --${name}=${given} if that is meant.`);
}
function twice(name) {
	return new UserError(`--${name} stands twice`, null, "Leave one of them out.");
}
function unreadFlag(name, given, reads) {
	const stray = given.find((flag) => !reads.includes(flag) && flag !== "help" && flag !== "version");
	if (stray === void 0) return null;
	const known = reads.length > 0 ? `It reads ${reads.map((flag) => `--${flag}`).join(", ")}.` : "It reads none.";
	return new UserError(`${name} does not read --${stray}`, null, known);
}

export { slipIn as a, flagLines as i, DECIDES as n, unreadFlag as o, OPTIONS as r, ASKS as t };