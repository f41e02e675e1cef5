import { i as __toESM } from "./rolldown-runtime.js";
import { i as require_picomatch } from "./globs.js";
import { ua as UserError } from "./ground.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { constants } = $node("node:fs");
const { isAbsolute, join, relative, resolve, sep } = $node("node:path");
const { lstat, open, readdir } = $node("node:fs/promises");

// src/edges/elsewhere.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const MOST_FILES = 1e3;
const MOST_BYTES = 268435456;
const MOST_ENTRIES = 2e5;
const LEFT_ALONE = /* @__PURE__ */ new Set([".git", "node_modules"]);
async function readMade(directory, globs, input) {
	const files = /* @__PURE__ */ new Set();
	for (const glob of globs) {
		const found = await filesOf(directory, glob, input);
		if (found.length === 0) throw nothingMatches(glob, input);
		for (const file of found) files.add(file);
	}
	if (files.size > MOST_FILES) throw tooMuch(input, `${files.size} files match`);
	const texts = [];
	let left = MOST_BYTES;
	for (const file of [...files].sort()) {
		const text = await readPlain(resolve(directory, file), left);
		if (text === null) throw tooMuch(input, "the files that match hold too much");
		left -= Buffer.byteLength(text);
		texts.push({
			file,
			text
		});
	}
	return texts;
}
async function filesOf(directory, glob, input) {
	const { base, isGlob } = import_picomatch.default.scan(glob);
	if (!isGlob) return await isPlain(resolve(directory, glob)) ? [named(directory, glob)] : [];
	const start = resolve(directory, base);
	const matches = (0, import_picomatch.default)(glob.slice(base.length).replace(/^\//, ""));
	const found = [];
	const folders = [start];
	let seen = 0;
	for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
		if (++seen > MOST_ENTRIES) throw tooMuch(input, `there is too much under ${base || "."}`);
		const path = join(folder, entry.name);
		if (entry.isDirectory() && !LEFT_ALONE.has(entry.name)) folders.push(path);
		if (entry.isFile() && matches(slashed(relative(start, path)))) found.push(named(directory, path));
	}
	return found;
}
function named(directory, file) {
	const path = relative(directory, resolve(directory, file));
	return slashed(path.startsWith("..") || isAbsolute(path) ? resolve(directory, file) : path);
}
function slashed(path) {
	return path.split(sep).join("/");
}
async function isPlain(file) {
	return lstat(file).then((found) => found.isFile(), () => false);
}
async function readPlain(file, left) {
	const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
	try {
		const { size } = await handle.stat();
		return size > left ? null : await handle.readFile("utf8");
	} finally {
		await handle.close();
	}
}
function nothingMatches(glob, input) {
	return new UserError(`input ${input}: no file matches ${glob}`, null, "Globs start at the folder of the job, where the step that writes the files must come first; links are not followed.");
}
function tooMuch(input, what) {
	const hint = `At most ${MOST_FILES} files with ${MOST_BYTES / 1024 / 1024} MB are read: name them more closely.`;
	return new UserError(`input ${input}: ${what}`, null, hint);
}

export { readMade as t };