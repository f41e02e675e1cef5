import { i as __toESM } from "./rolldown-runtime.js";
import { i as require_picomatch, n as globMatcher } from "./globs.js";
import { ua as UserError } from "./ground.js";
import { Gt as decodeText } from "./gate.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { dirname, join, relative, resolve, sep } = $node("node:path");
const { mkdir, readFile, readdir, stat, writeFile } = $node("node:fs/promises");

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
const MOST_BYTES = 536870912;
async function readNamed(file) {
	const why = await stat(file).then((found) => found.isFile() ? found.size > MOST_BYTES ? "is larger than 512 MB" : null : "is no file", () => "does not exist");
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

export { writeInside as a, withFile as i, openFolder as n, readNamed as r, filesAt as t };