import { t as UserError } from "./errors.js";
import { join } from "node:path";
import { readFile, readdir, stat } from "node:fs/promises";

// src/edges/history.ts
async function readHistory(folder) {
	if (!(await stat(folder).catch(() => null))?.isDirectory()) throw new UserError(`there is no history in ${folder}`, {
		file: folder,
		line: null,
		key: null
	}, "Name a folder with the report.json of earlier runs, one folder a run, named so that they sort by time.");
	const files = (await readdir(folder, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => entry.isFile() && /(^|[-_.])report\.json$|^report[-_.].*\.json$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
	return Promise.all(files.slice(-1e3).map(async (file) => ({
		file,
		text: await readFile(file, "utf8")
	})));
}

export { readHistory as t };