import { n as compile } from "./asking.js";
import { C as filesOf, w as sameFiles } from "./gate.js";

// src/stages/detect/elsewhere.ts
const ALIKE = .5;
const MOST_READ = 200;
const PROMPTS = /\.(?:md|mdx|markdown|txt|text|prompt|prompty|j2|jinja2?|hbs|handlebars|ya?ml|json)$/i;
async function movedIn({ targets, suites }, { base, head, touched }) {
	const lost = new Set(touched.flatMap(({ path, before, after }) => before && !after ? [path] : []));
	const left = targets.flatMap(({ base: was, head: is }) => was && !(is && sameFiles(was, is)) && isMovable(was) && filesOf(was).some((file) => lost.has(file)) ? [was] : []);
	if (left.length === 0) return /* @__PURE__ */ new Map();
	const asked = new Set(suites.flatMap(({ targets: names }) => names));
	const named = new Set(targets.flatMap(({ name, head: is }) => is && asked.has(name) ? filesOf(is) : []));
	const added = touched.flatMap(({ path, before, after }) => !before && after?.regular && PROMPTS.test(path) && !named.has(path) ? [path] : []);
	if (added.length === 0) return /* @__PURE__ */ new Map();
	const places = await placesOf([...new Set(left.flatMap(filesOf))].filter((file) => lost.has(file)), added, {
		base,
		head
	});
	const moved = await Promise.all(left.map(async (was) => movedTo(was, places, head)));
	return new Map(moved.flatMap((is) => is ? [[is.name, is]] : []));
}
function isMovable({ kind, given }) {
	return kind === "prompt" && typeof given?.text !== "string";
}
async function placesOf(gone, added, { base, head }) {
	const { likeness, pairAlike } = await import("./likeness.js");
	const endings = new Set(gone.map(endingOf));
	const inOrder = added.toSorted((a, b) => Number(endings.has(endingOf(b))) - Number(endings.has(endingOf(a))));
	const pairs = pairAlike(await textsOf(gone, base), await textsOf(inOrder.slice(0, MOST_READ), head), (was, is) => likeness(was.text, is.text), ALIKE);
	return new Map([...pairs].map(([was, is]) => [was.path, is.path]));
}
async function movedTo(was, places, head) {
	const place = (path) => places.get(path) ?? path;
	const [file = "", ...pointer] = was.model?.split("#") ?? [];
	const is = {
		...was,
		prompt: place(was.prompt),
		...was.further ? { further: was.further.map(place) } : {},
		model: was.model === null ? null : [place(file), ...pointer].join("#"),
		tools: was.tools === null ? null : place(was.tools)
	};
	if (sameFiles(was, is)) return null;
	if (endingOf(is.prompt) === endingOf(was.prompt)) return is;
	const bare = {
		...is,
		model: null,
		tools: null
	};
	return await compile(bare, head).catch(() => null) ? is : null;
}
function endingOf(path) {
	return /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? "";
}
async function textsOf(paths, tree) {
	return (await Promise.all(paths.map(async (path) => ({
		path,
		text: await tree.read(path).catch(() => null)
	})))).flatMap(({ path, text }) => text === null ? [] : [{
		path,
		text
	}]);
}

export { movedIn };