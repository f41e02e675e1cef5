import { Ei as isFields, Fi as UserError, Ii as UserErrors, Ki as clip, Oi as parseJson, T as trialLine, _r as pointerPath, si as conversationOf, vr as valueAt, w as filled, wi as canonical } from "./ground.js";
import { st as answerIn } from "./gate.js";
import { t as require_undici } from "./undici.js";
import { tmpdir } from "node:os";
import { delimiter, join, resolve, sep } from "node:path";
import { createServer } from "node:net";
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { spawn } from "node:child_process";
import { setTimeout as setTimeout$1 } from "node:timers/promises";

// src/edges/processes/program.ts
function failed(cause, message, first = null) {
	return {
		ok: false,
		failure: {
			cause,
			first,
			message,
			status: null
		}
	};
}

// src/edges/processes/lines.ts
const MEGABYTE = 1048576;
const LONGEST = 8 * MEGABYTE;
function readLines(stream, { line, tooLong }) {
	let held = "";
	stream?.setEncoding("utf8");
	stream?.on("error", () => void 0);
	const hear = (piece) => {
		const [first = "", ...more] = piece.split("\n");
		const whole = [held + first, ...more];
		held = whole.pop() ?? "";
		for (const text of whole) line(text);
		if (held.length <= LONGEST) return;
		held = "";
		stream?.off("data", hear).resume();
		tooLong(LONGEST / MEGABYTE);
	};
	stream?.on("data", hear);
	stream?.on("end", () => held !== "" && line(held));
}

// src/edges/processes/last-words.ts
const SHOWN = 600;
function lastWordsOf(streams) {
	let kept = "";
	for (const stream of streams) {
		stream?.setEncoding("utf8");
		stream?.on("data", (piece) => {
			kept = (kept + piece.slice(-4e3)).slice(-4e3);
		});
		stream?.on("error", () => void 0);
	}
	return () => {
		const words = kept.trim().slice(-600);
		return words ? `; its last words: ${clip(words, SHOWN)}` : "";
	};
}
function endOf(code, signal) {
	return signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
}

// src/edges/processes/command.ts
const MOST_STARTS$1 = 3;
const FAREWELL_MS$1 = 5e3;
function openCommand({ start }, place) {
	const waiting = /* @__PURE__ */ new Map();
	let child = null;
	let starts = 0;
	let broken = null;
	let lastWords = () => "";
	let timer;
	function wait() {
		clearTimeout(timer);
		if (waiting.size === 0) return;
		const message = `the program gave no answer within ${place.timeout / 1e3} s`;
		timer = setTimeout(() => breakOff("timeout", message), place.timeout);
	}
	function run() {
		starts++;
		const started = place.keeper.start(start, place);
		lastWords = lastWordsOf([started.stderr]);
		started.stdin?.on("error", () => void 0);
		readLines(started.stdout, {
			line: (text) => child === started && hear(text),
			tooLong: (most) => child === started && breakOff("malformed", `the program wrote a line of over ${most} MB`)
		});
		started.once("error", (error) => {
			if (child === started) breakOff("server", `the program can't be started: ${error.message}`);
		});
		started.once("close", (code, signal) => {
			if (child !== started) return;
			if (waiting.size > 0) breakOff("server", `the program ${endOf(code, signal)} before it had answered`);
			else child = null;
		});
		return started;
	}
	function hear(text) {
		if (text.trim() === "") return;
		const answer = read(text);
		const at = typeof answer === "string" ? null : placeOf(answer);
		const found = at === null ? void 0 : waiting.get(at);
		if (typeof answer === "string" || at === null || !found) {
			const what = typeof answer === "string" ? answer : "it answers what was not asked, or twice";
			return breakOff("malformed", `the program wrote ${clip(JSON.stringify(text), 200)}: ${what} (answers alone belong on standard output, everything else on standard error)`);
		}
		waiting.delete(at);
		found.resolve({
			ok: true,
			value: answer
		});
		wait();
	}
	function breakOff(cause, message) {
		const said = `${message}${lastWords()}`;
		const [first] = waiting;
		if (child) place.keeper.end(child);
		child = null;
		if (first) {
			waiting.delete(first[0]);
			first[1].resolve(failed(cause, said));
		}
		if (starts < MOST_STARTS$1) return resend();
		broken = {
			cause: "given-up",
			first: cause,
			message: `started ${starts} times: ${said}`,
			status: null
		};
		clearTimeout(timer);
		for (const { resolve } of waiting.values()) resolve({
			ok: false,
			failure: broken
		});
		waiting.clear();
	}
	function resend() {
		if (waiting.size > 0) {
			child ??= run();
			for (const { line } of waiting.values()) child.stdin?.write(line);
		}
		wait();
	}
	async function ask(trial) {
		const at = placeOf({
			case: trial.case.id,
			trial: trial.index
		});
		if (broken) return {
			ok: false,
			failure: broken
		};
		if (!child && starts >= MOST_STARTS$1) return failed("given-up", `the program ended ${starts} times`, "server");
		return new Promise((resolve) => {
			const line = `${JSON.stringify(trialLine(trial))}\n`;
			waiting.set(at, {
				line,
				resolve
			});
			child ??= run();
			child.stdin?.write(line);
			if (waiting.size === 1) wait();
		});
	}
	return {
		ask: oneAtATime(ask),
		close: () => farewell$1(child, place, () => clearTimeout(timer))
	};
}
function oneAtATime(ask) {
	const asked = /* @__PURE__ */ new Map();
	return async (trial) => {
		const at = placeOf({
			case: trial.case.id,
			trial: trial.index
		});
		const answer = (asked.get(at) ?? Promise.resolve()).then(() => ask(trial));
		asked.set(at, answer);
		return answer;
	};
}
function placeOf({ case: id, trial }) {
	return JSON.stringify([id, trial]);
}
function read(text) {
	try {
		return answerIn(text, "standard output", 1);
	} catch (error) {
		if (error instanceof UserError || error instanceof UserErrors) return error.message;
		throw error;
	}
}
function farewell$1(child, { keeper }, stop) {
	stop();
	if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
	return new Promise((resolve) => {
		const timer = setTimeout(() => keeper.end(child), FAREWELL_MS$1);
		child.once("exit", () => {
			clearTimeout(timer);
			resolve();
		});
		child.stdin?.end();
	});
}

// src/edges/processes/environment.ts
function environmentOf(names, { env, directory, home, temporary, mark }) {
	const listed = names.flatMap((name) => env[name] === void 0 ? [] : [[name, env[name]]]);
	const inside = resolve(directory) + sep;
	const path = (env["PATH"] ?? "").split(delimiter).filter((folder) => !(resolve(folder) + sep).startsWith(inside)).join(delimiter);
	return {
		...Object.fromEntries(listed),
		PATH: path,
		HOME: home,
		TMPDIR: temporary,
		LANG: "C.UTF-8",
		PYTHONUNBUFFERED: "1",
		...mark
	};
}

// src/edges/processes/keeper.ts
const SIGNALS = {
	SIGINT: 130,
	SIGTERM: 143
};
const MOST_LOOKS = 10;
function createKeeper() {
	const id = randomUUID();
	const mark = { MICRO_METRICS_SYSTEM: id };
	const folders = [];
	const running = /* @__PURE__ */ new Set();
	const endAll = () => {
		for (const child of running) endGroup(child);
		for (let look = 0; look < MOST_LOOKS && endStrays(id, folders); look++);
	};
	const listeners = Object.entries(SIGNALS).map(([signal, code]) => {
		const listener = () => {
			endAll();
			process.exit(code);
		};
		process.on(signal, listener);
		return () => process.off(signal, listener);
	});
	process.on("exit", endAll);
	return {
		mark,
		watch: (folder) => void folders.push(folder),
		start: ([program = "", ...args], { folder, env }, extra = {}) => {
			const child = spawn(program, args, {
				cwd: folder,
				env: {
					...env,
					...extra
				},
				detached: true
			});
			running.add(child);
			child.once("exit", () => {
				endGroup(child);
				running.delete(child);
			});
			return child;
		},
		end: endGroup,
		close: () => {
			endAll();
			process.off("exit", endAll);
			for (const off of listeners) off();
		}
	};
}
function endGroup({ pid }) {
	if (pid !== void 0) kill(-pid);
}
function kill(pid) {
	try {
		return process.kill(pid, "SIGKILL");
	} catch {
		return false;
	}
}
function endStrays(id, folders) {
	return processes().filter((pid) => isMarked(pid, id) || isIn(pid, folders)).map((pid) => kill(pid)).some(Boolean);
}
function processes() {
	try {
		return readdirSync("/proc").map(Number).filter((pid) => pid > 1 && pid !== process.pid);
	} catch {
		return [];
	}
}
function isMarked(pid, id) {
	try {
		return readFileSync(`/proc/${pid}/environ`, "latin1").includes(`MICRO_METRICS_SYSTEM=${id}`);
	} catch {
		return false;
	}
}
function isIn(pid, folders) {
	try {
		const at = readlinkSync(`/proc/${pid}/cwd`);
		return folders.some((folder) => at === folder || at.startsWith(`${folder}/`));
	} catch {
		return false;
	}
}

// src/edges/processes/server.ts
var import_undici = require_undici();
const MOST_STARTS = 3;
const MOST_BYTES = 16777216;
const LOOK_AGAIN_MS = 50;
const FAREWELL_MS = 5e3;
const LAST_NEWS_MS = 1e3;
function openServer({ start }, serving, place) {
	const pool = new import_undici.Agent({
		maxResponseSize: MOST_BYTES,
		pipelining: 1
	});
	let up = null;
	let starts = 0;
	async function ready() {
		const last = up ??= begin();
		const now = await last;
		if (now.ok && now.value.ended() === null || starts >= MOST_STARTS) return now;
		if (up === last) up = begin();
		return up;
	}
	function begin() {
		starts++;
		return startServer(start, serving, place, pool);
	}
	return {
		ask: async (trial) => {
			const server = await ready();
			if (!server.ok) return server;
			const ended = server.value.ended();
			if (ended !== null) return failed("given-up", `started ${starts} times: ${ended}`, "server");
			return post(trial, serving, server.value, {
				pool,
				timeout: place.timeout
			});
		},
		close: async () => {
			const last = await up;
			await pool.destroy();
			if (last?.ok && last.value.ended() === null) await farewell(last.value.child, place);
		}
	};
}
async function startServer(argv, { url, ready }, place, pool) {
	const port = String(await freePort());
	const withPort = (text) => text.replaceAll("{port}", port);
	const child = place.keeper.start(argv.map(withPort), place, { PORT: port });
	const lastWords = lastWordsOf([child.stdout, child.stderr]);
	child.stdin?.on("error", () => void 0).end();
	let end = null;
	child.once("error", (error) => end ??= `the server can't be started: ${error.message}`);
	child.once("exit", (code, signal) => end ??= `the server ${endOf(code, signal)}${lastWords()}`);
	const over = new Promise((resolve) => child.once("exit", resolve));
	const probe = new URL(ready ?? "/", withPort(url)).href;
	const until = performance.now() + place.timeout;
	while (performance.now() < until) {
		if (end !== null) return failed("server", end);
		if (await answers(probe, ready !== null, pool)) return {
			ok: true,
			value: {
				child,
				url: withPort(url),
				ended: () => end,
				over
			}
		};
		await setTimeout$1(LOOK_AGAIN_MS);
	}
	place.keeper.end(child);
	return failed("timeout", `the server was not ready within ${place.timeout / 1e3} s${lastWords()}`);
}
function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
		});
	});
}
async function answers(url, mustBeWell, pool) {
	try {
		const answer = await (0, import_undici.request)(url, {
			dispatcher: pool,
			signal: AbortSignal.timeout(1e3)
		});
		await answer.body.dump();
		return !mustBeWell || answer.statusCode >= 200 && answer.statusCode < 300;
	} catch {
		return false;
	}
}
async function post(trial, { request: template, answer }, { url, ended, over }, { pool, timeout }) {
	const line = trialLine(trial);
	const started = performance.now();
	try {
		const response = await (0, import_undici.request)(url, {
			dispatcher: pool,
			method: "POST",
			headers: {
				"content-type": "application/json",
				traceparent: line.traceparent
			},
			body: JSON.stringify(template === null ? line : filled(template, line)),
			signal: AbortSignal.timeout(timeout)
		});
		const text = await response.body.text();
		const took = performance.now() - started;
		if (response.statusCode >= 200 && response.statusCode < 300) return answerOf(text, answer, trial, took);
		return failed("server", `the server answered ${response.statusCode}: ${clip(text, 300)}`);
	} catch (error) {
		if (error.name === "TimeoutError") return failed("timeout", `the server gave no answer within ${timeout / 1e3} s`);
		await Promise.race([over, setTimeout$1(LAST_NEWS_MS, null, { ref: false })]);
		return failed("server", ended() ?? `the server broke off: ${error.message}`);
	}
}
function answerOf(text, pointer, trial, took) {
	try {
		const body = parseJson(text, "the answer").value;
		const place = {
			case: trial.case.id,
			trial: trial.index
		};
		const said = pointer === null ? body : { output: textAt(body, pointer) };
		if (!isFields(said)) return failed("malformed", `the server answered ${clip(text, 200)}, which is no mapping`);
		const whole = {
			latency_ms: took,
			...said,
			...place
		};
		return {
			ok: true,
			value: answerIn(JSON.stringify(whole), "the answer", 1)
		};
	} catch (error) {
		if (!(error instanceof UserError || error instanceof UserErrors)) throw error;
		return failed("malformed", `the server answered ${clip(text, 200)}: ${error.message}`);
	}
}
function textAt(body, pointer) {
	const found = valueAt(body, pointerPath(pointer) ?? []);
	if (typeof found === "string") return found;
	throw new UserError(`there is no text at ${pointer}`, null, "Mend `answer`.");
}
function farewell(child, { keeper }) {
	return new Promise((resolve) => {
		const timer = setTimeout(() => keeper.end(child), FAREWELL_MS);
		child.once("exit", () => {
			clearTimeout(timer);
			resolve();
		});
		child.kill("SIGTERM");
	});
}

// src/edges/processes/setup.ts
const LONGEST_MS = 9e5;
async function prepare(setup, place) {
	for (const argv of setup) {
		const message = await runOne(argv, place);
		if (message !== null) return {
			cause: "given-up",
			first: "server",
			message,
			status: null
		};
	}
	return null;
}
function runOne(argv, place) {
	const child = place.keeper.start(argv, place);
	const lastWords = lastWordsOf([child.stdout, child.stderr]);
	child.stdin?.on("error", () => void 0).end();
	const what = `setup \`${argv.join(" ")}\``;
	return new Promise((resolve) => {
		const timer = setTimeout(() => {
			place.keeper.end(child);
			resolve(`${what} took longer than ${LONGEST_MS / 6e4} minutes${lastWords()}`);
		}, LONGEST_MS);
		child.once("error", (error) => {
			clearTimeout(timer);
			resolve(`${what} can't be started: ${error.message}`);
		});
		child.once("close", (code, signal) => {
			clearTimeout(timer);
			resolve(code === 0 ? null : `${what} ${endOf(code, signal)}${lastWords()}`);
		});
	});
}

// src/edges/processes/index.ts
function openSystems(options) {
	checkAllowed(options);
	const keeper = createKeeper();
	const programs = /* @__PURE__ */ new Map();
	const roots = [];
	const programFor = (system) => {
		const key = canonical(JSON.parse(JSON.stringify(system)));
		const program = programs.get(key) ?? open$1(system, options, keeper, roots);
		programs.set(key, program);
		return program;
	};
	return {
		ask: async (trial, system) => {
			const program = await programFor(system);
			if (!program.ok) return program;
			const answer = await program.value.ask(trial);
			if (!answer.ok) return answer;
			return trial.request.ok ? conversationOf(answer.value.outputs, trial.request.value.turns) : trial.request;
		},
		close: async () => {
			const opened = await Promise.allSettled(programs.values());
			await Promise.all(opened.flatMap((it) => it.status === "fulfilled" && it.value.ok ? [it.value.value.close()] : []));
			keeper.close();
			await Promise.all(roots.map((root) => rm(root, {
				recursive: true,
				force: true,
				maxRetries: 3
			})));
		}
	};
}
async function open$1(system, options, keeper, roots) {
	const settled = await settle(system, options, keeper, roots);
	if (!settled.ok) return settled;
	const place = settled.value;
	return {
		ok: true,
		value: system.http ? openServer(system, system.http, place) : openCommand(system, place)
	};
}
async function settle(system, { repository, directory, env, mask, timeout }, keeper, roots) {
	const root = await mkdtemp(join(tmpdir(), "micro-metrics-system-"));
	roots.push(root);
	keeper.watch(root);
	const [folder, home, temporary] = [
		join(root, "files"),
		join(root, "home"),
		join(root, "tmp")
	];
	for (const each of [
		folder,
		home,
		temporary
	]) await mkdir(each);
	await repository.unpack(system.revision, folder);
	for (const name of system.env) if (env[name]) mask(env[name]);
	const place = {
		folder,
		env: environmentOf(system.env, {
			env,
			directory,
			home,
			temporary,
			mark: keeper.mark
		}),
		keeper,
		timeout: timeout * 1e3
	};
	const failure = await prepare(system.setup, place);
	return failure ? {
		ok: false,
		failure
	} : {
		ok: true,
		value: place
	};
}
const OF_STRANGERS = [
	"pull_request_target",
	"workflow_run",
	"issue_comment"
];
function checkAllowed({ allowCommands, proposal: { event, trusted } }) {
	if (!trusted || OF_STRANGERS.includes(event)) throw new UserError("this config asks for programs of the repository, and those of strangers are never run", null, "Run the gate where somebody with write access has taken the change in, such as in the merge queue or on a branch of this repository.");
	if (allowCommands) return;
	throw new UserError("a target or a metric of this config is a program, and `allow-commands` is not set", null, "Set `allow-commands: true` in the workflow (at home: --allow-commands). It runs code of the repository at both revisions on this machine; docs/systems.md says what it can reach.");
}

export { endOf as a, failed as c, createKeeper as i, openSystems as n, lastWordsOf as o, settle as r, readLines as s, checkAllowed as t };