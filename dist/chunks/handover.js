import { Xt as removeTemporary, Zt as temporaryFolder, dn as unheard } from "./gate.js";
import { a as array, d as number, f as object, o as boolean } from "./zod.js";
import { n as inTime, t as fetching } from "./fetching.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { createReadStream, createWriteStream } = $node("node:fs");
const { Readable } = $node("node:stream");
const { createGunzip, createGzip, inflateRawSync } = $node("node:zlib");
const { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } = $node("node:crypto");
const { join } = $node("node:path");
const { appendFile, rm, stat } = $node("node:fs/promises");
const { pipeline: pipeline$1 } = $node("node:stream/promises");

// src/edges/store/envelope.ts
const CIPHER = "aes-256-gcm";
const [NONCE, TAG] = [12, 16];
function secretFor(endpoints, purpose) {
	const keys = [...new Set(Object.values(endpoints).map(({ apiKey }) => apiKey ?? ""))].filter(Boolean);
	if (keys.length === 0) return null;
	return new Uint8Array(hkdfSync("sha256", JSON.stringify(keys.sort()), "micro-metrics", purpose, 32));
}
async function seal(from, to, secret) {
	const nonce = randomBytes(NONCE);
	const cipher = createCipheriv(CIPHER, secret, nonce);
	const file = createWriteStream(to, {
		flags: "wx",
		mode: 384
	});
	file.write(nonce);
	await pipeline$1(createReadStream(from), createGzip(), cipher, file);
	await appendFile(to, cipher.getAuthTag());
}
async function unseal(sealed, to, secret, most) {
	const packed = opened(sealed, secret);
	const file = createWriteStream(to, {
		flags: "wx",
		mode: 384
	});
	try {
		await pipeline$1(Readable.from([packed]), createGunzip(), atMost(most), file);
	} catch (error) {
		await rm(to, { force: true });
		throw error;
	}
}
function opened(sealed, secret) {
	try {
		const decipher = createDecipheriv(CIPHER, secret, sealed.subarray(0, NONCE));
		decipher.setAuthTag(sealed.subarray(-TAG));
		const packed = decipher.update(sealed.subarray(NONCE, -TAG));
		decipher.final();
		return packed;
	} catch {
		throw new Error("it was not sealed with the keys of this job");
	}
}
function atMost(most) {
	return async function* (pieces) {
		let bytes = 0;
		for await (const piece of pieces) {
			bytes += piece.length;
			if (bytes > most) throw new Error("it is too large");
			yield piece;
		}
	};
}

// src/edges/store/handover.ts
const PULL = /^refs\/pull\/(\d+)\/merge$/;
const QUEUE = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]{40,}$/;
const MOST_SEALED = 67108864;
const DAYS = 14;
async function leave(path, handover, patience) {
	const { GITHUB_EVENT_NAME: event, GITHUB_REF: ref = "" } = handover.env;
	const place = event === "pull_request" && placeOf(PULL.exec(ref)?.[1], handover);
	if (!place) return false;
	const folder = temporaryFolder("micro-metrics-handover-");
	const send = async () => {
		try {
			const sealed = join(folder, "answers");
			await seal(path, sealed, place.secret);
			if ((await stat(sealed)).size > MOST_SEALED) throw new Error("they are too many");
			await upload(place.name, sealed, folder);
		} finally {
			await removeTemporary(folder);
		}
	};
	await unheard(() => inTime(send(), patience));
	return true;
}
async function upload(name, file, folder) {
	const { DefaultArtifactClient } = await import("./artifact.js");
	const client = new DefaultArtifactClient();
	const send = () => client.uploadArtifact(name, [file], folder, {
		retentionDays: DAYS,
		compressionLevel: 1
	});
	try {
		await send();
	} catch (error) {
		if (!/\(409\)|already exists/.test(String(error))) throw error;
		await client.deleteArtifact(name);
		await send();
	}
}
async function takeOver(handover, { to, token, most, patience }) {
	const { GITHUB_EVENT_NAME: event, GITHUB_REF: ref = "", GITHUB_API_URL: api } = handover.env;
	const place = event === "merge_group" && placeOf(QUEUE.exec(ref)?.[1], handover);
	if (!place) return false;
	const root = `${api || "https://api.github.com"}/repos/${handover.env["GITHUB_REPOSITORY"]}/actions/artifacts`;
	const headers = {
		authorization: `Bearer ${token}`,
		accept: "application/vnd.github+json",
		"user-agent": "micro-metrics",
		"x-github-api-version": "2022-11-28"
	};
	const sealed = await fetching(patience, async (get) => {
		const id = await newest(await get(`${root}?name=${place.name}&per_page=100`, {
			method: "GET",
			headers
		}));
		return id === null ? null : fileIn(await download(`${root}/${id}/zip`, headers, get));
	});
	if (sealed === null) return false;
	await unseal(sealed, to, place.secret, most);
	return true;
}
function placeOf(pull, { env, endpoints, use }) {
	if (pull === void 0) return null;
	const name = `micro-metrics-answers-${createHash("sha256").update(use).digest("hex").slice(0, 16)}-${pull}`;
	const secret = secretFor(endpoints, `for the merge queue of ${env["GITHUB_REPOSITORY"]}: ${name}`);
	return secret && {
		name,
		secret
	};
}
const listed = object({ artifacts: array(object({
	id: number(),
	expired: boolean(),
	size_in_bytes: number(),
	workflow_run: object({
		repository_id: number(),
		head_repository_id: number()
	}).nullable().catch(null)
})) });
async function newest(answer) {
	const { artifacts } = listed.parse(JSON.parse((await wholeOf(answer)).toString("utf8")));
	const [own] = artifacts.filter(({ expired, workflow_run: run }) => !expired && run && run.repository_id === run.head_repository_id).sort((one, other) => other.id - one.id);
	if (!own) return null;
	if (own.size_in_bytes > MOST_SEALED) throw new Error("it is too large");
	return own.id;
}
async function download(address, headers, get) {
	const said = await get(address, {
		method: "GET",
		headers
	});
	said.resume();
	const { location } = said.headers;
	if (location === void 0) throw refused(said);
	return wholeOf(await get(location, {
		method: "GET",
		headers: {}
	}));
}
function refused({ statusCode }) {
	return /* @__PURE__ */ new Error(`GitHub answered with ${statusCode}${statusCode === 403 || statusCode === 404 ? ": give the job `actions: read`" : ""}`);
}
async function wholeOf(answer) {
	if (answer.statusCode !== 200) throw refused(answer.resume());
	const pieces = [];
	let bytes = 0;
	for await (const piece of answer) {
		bytes += piece.length;
		if (bytes > MOST_SEALED) throw new Error("it is too large");
		pieces.push(piece);
	}
	return Buffer.concat(pieces);
}
const [NAME_AT, EXTRA_AT, HEADER] = [
	26,
	28,
	30
];
function fileIn(zip) {
	try {
		const start = HEADER + zip.readUInt16LE(NAME_AT) + zip.readUInt16LE(EXTRA_AT);
		return inflateRawSync(zip.subarray(start), { maxOutputLength: MOST_SEALED });
	} catch {
		throw new Error("it is no archive, or too large");
	}
}

export { leave, takeOver };