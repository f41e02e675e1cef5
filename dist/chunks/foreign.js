import { Pt as onceEach, si as inOrder } from "./ground.js";
import { a as readForeign, i as readAll, n as READ, o as unaskedIn, t as PROMPTFOO } from "./read.js";
import { n as pairAlike, t as likeness } from "./likeness2.js";

// src/config/foreign/follow.ts
function followNames(base, head) {
	const moved = followRenames(base, head);
	return base.map((was) => {
		const other = moved.get(was);
		if (other) return renamed(was, other, byOrder(was, other));
		const same = head.find(({ file }) => file === was.file);
		return same ? renamed(was, same, namesNow(was, same)) : was;
	});
}
function byOrder(was, is) {
	const names = new Map(was.targets.map(({ name }, index) => [name, is.targets[index]?.name ?? name]));
	return (name) => names.get(name) ?? name;
}
const ALIKE = .5;
function followRenames(base, head) {
	const gone = base.filter(({ file }) => !head.some((is) => is.file === file));
	const come = head.filter(({ file }) => !base.some((was) => was.file === file));
	return new Map(pairAlike(gone, come, (was, is) => likeness(was.text, is.text), ALIKE));
}
function renamed(was, is, now) {
	return {
		...was,
		targets: was.targets.map((target) => ({
			...target,
			name: now(target.name)
		})),
		suites: was.suites.map((suite, index) => {
			const other = was.file === is.file ? is.suites.find(({ name }) => name === suite.name) : is.suites[index];
			return {
				...suite,
				name: other?.name ?? suite.name,
				targets: suite.targets.map(now),
				cards: keptNear(suite.cards ?? {}, other?.cards ?? {})
			};
		})
	};
}
function namesNow(was, is) {
	const now = /* @__PURE__ */ new Map();
	const [before, after] = [namesOf(was), namesOf(is)];
	let gone = before.filter((name) => !after.includes(name));
	let come = after.filter((name) => !before.includes(name));
	for (const name of [...gone]) {
		const next = come.find((other) => promptIn(other) === promptIn(name));
		if (next === void 0) continue;
		now.set(name, next);
		come = come.filter((other) => other !== next);
		gone = gone.filter((other) => other !== name);
	}
	if (gone.length === come.length) gone.forEach((name, index) => now.set(name, come[index] ?? name));
	return (name) => now.get(name) ?? name;
}
function namesOf({ targets }) {
	return targets.map(({ name }) => name);
}
function promptIn(name) {
	return name.split(" \u00b7 ").slice(0, -1).join(" \u00b7 ");
}
function keptNear(was, is) {
	const moved = Object.entries(was).map(([id, card]) => {
		const calibration = Object.hasOwn(is, id) ? is[id]?.options["calibration"] : void 0;
		return calibration === void 0 ? [id, card] : [id, {
			...card,
			options: {
				...card.options,
				calibration
			}
		}];
	});
	return Object.fromEntries(moved);
}

// src/config/foreign/index.ts
const PROGRAM = /(^|\/)promptfooconfig\.[cm]?[jt]s$/i;
const GLOBS = [
	"**/*.prompt.yml",
	"**/*.prompt.yaml",
	"**/promptfooconfig.yml",
	"**/promptfooconfig.yaml",
	"**/promptfooconfig.json"
];
const FOREIGN = /(^|\/)(node_modules|vendor|\.venv)\//;
const ENDINGS = [
	"yaml",
	"yml",
	"json"
];
async function foreignPaths(tree) {
	return readOf(ownOf(await tree.list(GLOBS)));
}
function readOf(paths) {
	const all = new Set(paths);
	return paths.filter((path) => {
		const [, stem = "", ending = ""] = /^(.*promptfooconfig\.)(\w+)$/i.exec(path) ?? [];
		return !ENDINGS.slice(0, Math.max(ENDINGS.indexOf(ending), 0)).some((first) => all.has(stem + first));
	});
}
function ownOf(paths) {
	return paths.filter((path) => !FOREIGN.test(path));
}
async function findConfigs(base, head, endpoints, touched) {
	const names = await namesIn(base, head, touched);
	if (names.base.length + names.head.length === 0) return null;
	const differs = touched && new Set(touched.map(({ path }) => path));
	const due = (path) => !differs || differs.has(path) || differs.size > 0 && PROMPTFOO.test(path);
	const [is, was] = await inOrder([readAll(head, names.head.filter(due), endpoints, "head"), readAll(base, names.base.filter(due), endpoints, "base")]);
	const reached = reachedBy(differs, [...was.found, ...is.found]);
	const now = is.found.filter(({ file }) => reached(file));
	const before = followNames(was.found.filter(({ file }) => reached(file)), now);
	const changed = (touched ?? []).filter(({ after }) => after).map(({ path }) => path);
	const odd = (touched ?? []).filter(({ path, after }) => after?.regular === false && READ.test(path));
	return {
		base: configOf(before),
		head: configOf(now),
		warnings: onceEach([
			...was.warnings,
			...now.flatMap(({ warnings }) => warnings),
			...changed.filter((path) => PROGRAM.test(path)).map((path) => notRead(path, "only promptfooconfig.yaml, .yml and .json are, as data")),
			...odd.map(({ path }) => notRead(path, "it is a link or a submodule, no file"))
		])
	};
}
function notRead(path, why) {
	return {
		code: "not-read",
		message: `${path} changed, but is not read: ${why}.`
	};
}
function reachedBy(differs, found) {
	const files = found.filter((each) => !differs || each.files.some((file) => differs.has(file)));
	const reached = new Set(files.map(({ file }) => file));
	return (file) => reached.has(file);
}
async function namesIn(base, head, touched) {
	if (touched === null) return {
		base: await foreignPaths(base),
		head: await foreignPaths(head)
	};
	const now = ownOf(await head.list(GLOBS));
	const added = new Set(touched.filter(({ before }) => !before?.regular).map(({ path }) => path));
	const lost = ownOf(touched.filter(({ before, after }) => before?.regular && !after?.regular).map(({ path }) => path)).filter((path) => READ.test(path));
	return {
		base: readOf([...now.filter((path) => !added.has(path)), ...lost]),
		head: readOf(now)
	};
}
function configOf(found) {
	const named = (all) => Object.fromEntries(all.map((each) => [each.name, each]));
	return {
		stage: "run",
		targets: named(found.flatMap(({ targets }) => targets)),
		suites: named(found.flatMap(({ suites }) => suites)),
		cards: {},
		maxCost: null,
		maxWaitMinutes: null,
		maxRequests: null,
		falseAlarm: null,
		doubt: null,
		prices: {},
		endpoints: {},
		evals: [],
		unasked: unaskedIn(found)
	};
}

export { findConfigs, foreignPaths, readForeign };