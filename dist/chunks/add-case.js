import { at as writing, lt as readInputs, rt as makeFolder } from "./gate.js";
import { i as withFile, n as openFolder, r as readNamed } from "./folder.js";
import { n as rootOf } from "./home.js";
import { ua as UserError } from "./ground.js";
import { u as measures } from "./catalogues.js";
import { n as inputsFrom, t as EXIT } from "./call.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { dirname, join, relative, resolve } = $node("node:path");
const { appendFile, readFile, writeFile } = $node("node:fs/promises");

// src/render/card-text.ts
function cardToFill(id, measure, origin) {
	const shown = Object.entries(origin).filter(([key]) => [
		"type",
		"ref",
		"date"
	].includes(key)).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	return `${JSON.stringify(id)}:
  measure: ${measure ?? "exact-match # choose one: docs/metrics.md"}
  level: case
  threshold: { max-regression: 0.02 }
  on-fail: warn # block, once a suite of enough cases asks for it
  status: proposed # then experimental, then active
  kind: user-issue
  why: fill in \u2013 the one problem of users that this measures
  origin: { ${shown.join(", ")} }
  owner: fill in
  action: fill in \u2013 what to do when it fails
  # business: { metric: retention, direction: up, team: support }
  # review-by: a day in half a year
`;
}

// src/commands/add-case.ts
const command = {
	usage: "add-case --from FILE.json --metric ID [--cases FILE]",
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
		const { casesOf, incidentOf, readConfig, USUAL_PLACE } = await import("./config.js");
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
		await writing(file, async () => {
			await makeFolder(dirname(join(root, file)), root);
			await appendFile(join(root, file), line);
		});
		const said = [...await aboutCard({
			config,
			place,
			metric,
			incident,
			root
		}), ...await aboutSuites(config, metric, file, root)];
		if (call.flags["json"]) call.log.answer(asJson(incident, file, said));
		else tell(call, incident, file, said);
		return EXIT.passed;
	}
};
function tell({ log }, incident, file, said) {
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
	const { misfitsAt } = await import("./validate3.js");
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
	const refused = await makeFolder(join(root, "metrics"), root).then(() => writeFile(join(root, file), text, { flag: "wx" })).then(() => null, ({ code }) => code === "EEXIST" ? "is there already" : "can't be written");
	if (refused) return [`${file} ${refused}, so no card was written; one would be:`, text];
	const { readConfig } = await import("./config.js");
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

export { command };