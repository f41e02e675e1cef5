import { Kt as checkoutAt, qt as git } from "./gate.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { join } = $node("node:path");
const { copyFile, stat, utimes } = $node("node:fs/promises");

// src/edges/git/worktree.ts
async function treeOfFiles(directory, own) {
	const checkout = checkoutAt(directory);
	const index = join(own.objects, "../index");
	const kept = await git(checkout, [
		"rev-parse",
		"--path-format=absolute",
		"--git-path",
		"index"
	]);
	if (kept.ok) await copied(kept.stdout, index).catch(() => void 0);
	const into = {
		GIT_INDEX_FILE: index,
		GIT_OBJECT_DIRECTORY: own.objects
	};
	const added = await git(checkout, [
		"add",
		"--all",
		"--",
		"."
	], into);
	const written = await git(checkout, ["write-tree"], into);
	if (added.ok && written.ok) return written.stdout;
	throw new Error(`the working tree could not be read: ${added.stderr || written.stderr}`);
}
async function copied(from, to) {
	const { mtimeMs } = await stat(from);
	await copyFile(from, to);
	const second = Math.floor(mtimeMs / 1e3);
	await utimes(to, second, second);
}

export { treeOfFiles };