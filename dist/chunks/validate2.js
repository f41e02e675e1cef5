import { $ as judgeWarnings, K as prepare, et as noExpected, hn as trialsForPinned, tn as unnamedIn, tt as emptySlices } from "./asking.js";
import { i as waitingIn, r as lacksIn, t as planAll } from "./plan-all.js";
import { La as withoutFile, da as UserErrors, ga as throwFound, ha as mistakesIn, oi as BUILT_IN, ua as UserError } from "./ground.js";
import { c as coverage } from "./gate.js";

// src/stages/report/validation.ts
const MOST_SHOWN = 20;
const PINNED_SHARE = .01;
function summarySentence({ place, targets, suites, prompts, waiting }) {
	const { all, open } = prompts;
	const cases = suites.reduce((sum, suite) => sum + suite.cases.length, 0);
	const metrics = new Set(suites.flatMap((suite) => suite.rules.map(({ card }) => card.id)));
	metrics.delete(BUILT_IN);
	const more = open.length > MOST_SHOWN ? ", \u2026" : "";
	const left = open.length ? `; not asked: ${open.slice(0, MOST_SHOWN).join(", ")}${more}` : "";
	const asked = all ? `; ${all - open.length} of ${all} prompt files are asked by a suite${left}` : "";
	const what = [
		many(targets, "target"),
		many(suites.length, "suite"),
		many(cases, "case"),
		many(metrics.size, "metric")
	].join(", ");
	const later = waiting ? `; ${waiting.metrics.length} of them only ${waiting.metrics.length === 1 ? "looks" : "look"} until the config says \`stage: ${waiting.stage}\`` : "";
	return `${place ?? "What was found without a config"} is right: ${what}${later}${asked}`;
}
function many(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function pinnedSentences({ name, cases, trials }) {
	const pinned = cases.filter((each) => each.pinned).length;
	const needed = trialsForPinned(pinned, PINNED_SHARE);
	if (pinned === 0 || trials >= needed) return [];
	return [`suite ${name} has ${pinned} pinned ${pinned === 1 ? "case" : "cases"} and \`trials: ${trials}\`: one that looks broken is asked up to ${needed} times, and of recorded answers it is called broken only after ${needed}.`];
}

// src/pipelines/validate.ts
async function validateRevision(asked, today) {
	const { tree, config } = asked;
	const { changes, exams, warnings } = await everythingTold(asked);
	await prepare(exams);
	const unnamed = await unnamedIn(exams, tree);
	const suites = [...new Set(exams.map(({ suite }) => suite))];
	const place = await tree.read(config) === null ? null : config;
	const prompts = await coverage(tree, exams);
	const waiting = await waitingIn(tree, config);
	return {
		found: summarySentence({
			place,
			targets: changes.length,
			suites,
			prompts,
			waiting
		}),
		lacks: [
			...unnamed.map(told),
			...[
				...warnings,
				...judgeWarnings(exams),
				...emptySlices(exams),
				...noExpected(exams)
			].map(({ message }) => message),
			...[...await lacksIn(tree, config, today), ...suites.flatMap(pinnedSentences)]
		]
	};
}
function told({ message, where, hint }) {
	const file = where?.file ?? null;
	return `${file}:${where?.line}: ${withoutFile(message, file)}. ${hint}`;
}
async function everythingTold(asked) {
	return planAll(asked).catch(async (error) => {
		const first = mistakesIn(error);
		const broken = new Set(first.map(({ where }) => where?.file ?? ""));
		if (await asked.tree.read(asked.config) !== null) throw error;
		const others = {
			...asked,
			tree: without(asked.tree, broken)
		};
		const rest = await planAll(others).then(() => [], mistakesIn);
		throwFound([...first, ...rest.filter(({ where }) => where?.file !== asked.config)]);
		throw error;
	});
}
function without(tree, files) {
	return {
		...tree,
		read: async (path) => files.has(path) ? null : tree.read(path),
		list: async (...asked) => (await tree.list(...asked)).filter((path) => !files.has(path))
	};
}
async function misfitsAt({ file, line }, asked) {
	return (await planAll(asked).then(() => [], (error) => error instanceof UserErrors ? error.errors : error instanceof UserError ? [error] : [])).filter(({ where }) => where?.file === file && where.line === line).map(({ message }) => message);
}

export { validateRevision as n, misfitsAt as t };