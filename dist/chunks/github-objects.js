import { la as Unreachable, li as crypto } from "./ground.js";
import { t as loadOctokit } from "./github3.js";
import { Y as patiently } from "./gate.js";

// src/edges/git/github-objects.ts
function openGitHubObjects({ token, repository }) {
	const [owner = "", repo = ""] = repository.split("/");
	const kept = /* @__PURE__ */ new Map();
	const sizes = /* @__PURE__ */ new Map();
	const roots = /* @__PURE__ */ new Set();
	const { ask, refuse, refusal } = openCalls(token);
	async function listing(oid, whole) {
		const of = {
			owner,
			repo,
			tree_sha: oid,
			...whole ? { recursive: "1" } : {}
		};
		return ask((rest) => rest.git.getTree(of));
	}
	async function tree(oid) {
		const known = kept.get(oid);
		if (known) return known;
		const whole = roots.has(oid) ? await listing(oid, true) : null;
		const found = whole && !whole.truncated ? whole : await listing(oid, false);
		if (!found) return null;
		if (found.truncated) throw tooWide(oid);
		for (const folder of foldersIn(found.tree, oid)) kept.set(folder.oid, folder);
		for (const { sha, size } of found.tree) if (sha && size !== void 0) sizes.set(sha, size);
		if (!kept.has(oid)) refuse(DIFFERS);
		return kept.get(oid) ?? null;
	}
	async function blob(oid) {
		const known = kept.get(oid);
		if (known) return known;
		const found = await ask((rest) => rest.git.getBlob({
			owner,
			repo,
			file_sha: oid
		}));
		const made = found && checked("blob", Buffer.from(found.content, "base64"), oid);
		if (made) kept.set(oid, made);
		else if (found) refuse(DIFFERS);
		return made;
	}
	return {
		commit: async (id) => {
			const found = await ask((rest) => rest.git.getCommit({
				owner,
				repo,
				commit_sha: id
			}));
			if (found?.sha !== id) return null;
			roots.add(found.tree.sha);
			return {
				tree: found.tree.sha,
				parents: found.parents.map(({ sha }) => sha)
			};
		},
		tree,
		blob,
		sizeOf: (oid) => sizes.get(oid) ?? null,
		mergeBase: async (a, b) => {
			const of = {
				owner,
				repo,
				basehead: `${a}...${b}`,
				per_page: 1
			};
			return (await ask((rest) => rest.repos.compareCommitsWithBasehead(of)))?.merge_base_commit.sha ?? null;
		},
		tip: async (ref) => {
			return (await ask((rest) => rest.repos.getCommit({
				owner,
				repo,
				ref,
				per_page: 1
			})))?.sha ?? null;
		},
		refusal
	};
}
function openCalls(token) {
	let octokit = null;
	let refusal = null;
	return {
		ask: async (call) => {
			const { rest } = await (octokit ??= loadOctokit(token));
			try {
				return (await patiently(() => call(rest))).data;
			} catch (error) {
				refusal = error.message;
				return null;
			}
		},
		refuse: (why) => {
			refusal = why;
		},
		refusal: () => refusal
	};
}
const DIFFERS = "what it tells is not what git has (names that are no UTF-8 do that)";
function foldersIn(listed, root) {
	const inside = /* @__PURE__ */ new Map([["", []]]);
	const ids = /* @__PURE__ */ new Map([["", root]]);
	for (const each of listed) {
		const end = each.path.lastIndexOf("/");
		const folder = end < 0 ? "" : each.path.slice(0, end);
		const entries = inside.get(folder) ?? [];
		entries.push({
			...each,
			path: each.path.slice(end + 1)
		});
		inside.set(folder, entries);
		if (each.type === "tree") ids.set(each.path, each.sha);
	}
	return [...inside].flatMap(([folder, entries]) => {
		const oid = ids.get(folder);
		const found = oid === void 0 ? null : checked("tree", encoded(entries), oid);
		return found ? [found] : [];
	});
}
function encoded(entries) {
	const keyed = entries.map((entry) => {
		const name = Buffer.from(entry.path);
		return {
			entry,
			name,
			key: entry.type === "tree" ? Buffer.concat([name, Buffer.from("/")]) : name
		};
	});
	keyed.sort((a, b) => Buffer.compare(a.key, b.key));
	const parts = keyed.flatMap(({ entry: { mode, sha }, name }) => [
		Buffer.from(`${mode.replace(/^0+/, "")} `),
		name,
		Buffer.from([0]),
		Buffer.from(sha, "hex")
	]);
	return Buffer.concat(parts);
}
function checked(type, content, oid) {
	return crypto().createHash("sha1").update(`${type} ${content.length}\0`).update(content).digest("hex") === oid ? {
		oid,
		type,
		size: content.length,
		content
	} : null;
}
function tooWide(oid) {
	return new Unreachable(`GitHub's API cuts off the folder ${oid.slice(0, 9)}, which has too many entries`, "Let the checkout step fetch both revisions (`fetch-depth: 0`), so that the API is not needed.");
}

export { openGitHubObjects };