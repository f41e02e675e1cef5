import { a as writeInside, n as openFolder, r as readNamed } from "./folder.js";
import { n as rootOf } from "./home.js";
import { E as openModelFor, lt as readInputs, ut as secretsIn } from "./gate.js";
import { Da as count, Fa as usd, Ft as agreementOf, It as bandName, ja as percent, ua as UserError, xi as nearest, yt as escaped } from "./ground.js";
import { c as judgeOf } from "./catalogues.js";
import { n as errorsAsJson } from "./complaint.js";
import { n as inputsFrom, t as EXIT } from "./call.js";
import { n as sayingOf } from "./show.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { relative, resolve } = $node("node:path");

// src/commands/calibrate.ts
const command = {
	usage: "calibrate LABELS.jsonl --config FILE --metric ID",
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
		const file = fileIn(call);
		const root = await rootOf(process.cwd()).catch(() => process.cwd());
		const { checkEndpointOf, readForeignJudges, readMetrics } = await import("./config.js");
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
		const { calibrateJudge: calibrated } = await import("./calibrate2.js");
		const { concurrency } = inputs.wishes;
		return tell(await calibrated({
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
function fileIn({ words }) {
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
	const guess = nearest(String(metric ?? ""), names);
	const hint = guess !== null ? `Write --metric ${guess}.` : names.length > 0 ? `Write --metric ID. Judged are ${names.join(", ")}.` : "The config has no judged metric: write one whose measure is a judge (docs/judges.md).";
	throw new UserError(what, null, hint);
}
async function tell(held, { card }, call, root) {
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
	if (call.flags["json"]) call.log.answer(escaped(text));
	if (jury.wrong.length > 0) {
		say(`${card.id}: the judge ${jury.model} is rejected: it ${jury.wrong.join("; it ")}.`);
		return EXIT.failed;
	}
	const path = judgeOf(card)?.calibration ?? null;
	if (path !== null) await writeInside(root, path, text);
	for (const line of linesOf(held, card.id)) say(line);
	say(path === null ? "Nothing was written: name a file in the card, `options: {calibration: evals/\u2026json}`." : `Written to ${path}: commit it.`);
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

export { command };