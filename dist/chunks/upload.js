import { Ea as clip } from "./ground.js";
import { J as isTimeout, dn as unheard } from "./gate.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { inflateRawSync } = $node("node:zlib");
const { join } = $node("node:path");
const { lstat, readFile } = $node("node:fs/promises");

// src/edges/github/upload.ts
const RECORDING = "runs.jsonl";
async function uploadReport(written, { folder, name, page, withRecording }, log, deadline) {
	const names = written.filter((file) => withRecording || file !== RECORDING);
	for (const file of names) await refuseKeys(folder, file, log);
	const files = names.map((file) => join(folder, file));
	const { value } = await unheard(() => inTime(() => send(name, files, folder), deadline));
	return `${page}/artifacts/${value}`;
}
async function send(name, files, folder) {
	const { DefaultArtifactClient } = await import("./artifact.js");
	const { id } = await new DefaultArtifactClient().uploadArtifact(name, files, folder);
	if (id === void 0) throw new Error("the service gave the artifact no id");
	return id;
}
async function refuseKeys(folder, file, log) {
	const path = join(folder, file);
	if (!(await lstat(path)).isFile()) throw new Error(`${file} is no file`);
	const text = await readFile(path, "utf8");
	if (![text, ...packedIn(file, text)].every((each) => log.redact(each) === each)) throw new Error(`${file} holds a key`);
}
const PACKED = /[A-Za-z0-9+/]{24,}={0,2}/g;
function packedIn(file, text) {
	if (!file.endsWith(".html")) return [];
	return (text.match(PACKED) ?? []).flatMap((packed) => {
		try {
			return [inflateRawSync(Buffer.from(packed, "base64")).toString("utf8")];
		} catch {
			return [];
		}
	});
}
async function inTime(work, { signal }) {
	signal.throwIfAborted();
	return Promise.race([work(), new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	})]);
}
const LONGEST_WORDS = 300;
function adviceOnUpload(error) {
	const { message } = error instanceof Error ? error : new Error(String(error));
	const said = clip(message.replace(/\s+/g, " ").replace(/[.\s]+$/, ""), LONGEST_WORDS);
	return `${said}. ${isTimeout(error) ? AGAIN : remedy(said)}`;
}
const AGAIN = "The artifact service did not answer in time: a re-run of this job uploads it";
const REMEDIES = [
	[/ holds a key$/, "Nothing was uploaded: please report this, without the file"],
	[/\(409\)|already exists/, "In a matrix, upload `report-dir` in a step of its own, under a name of its own"],
	[/quota/i, "There is no room for artifacts left: delete some, or leave `upload` out"],
	[/ACTIONS_R\w+|JWT/, "Only jobs on a runner of GitHub have a place for artifacts: leave `upload` out here"],
	[/GHES/, "This server takes no artifacts of this kind: leave `upload` out here"]
];
function remedy(said) {
	const [, known] = REMEDIES.find(([pattern]) => pattern.test(said)) ?? [];
	return known ?? "A re-run of this job uploads it; until then, the files are in `report-dir`";
}

export { adviceOnUpload, uploadReport };