import { gi as isHere, ua as UserError } from "./ground.js";
import { createRequire } from "node:module";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { BlockList, isIP } = $node("node:net");

// src/edges/model/proxies.ts
function proxiesOf(env) {
	const named = (name) => (env[name.toLowerCase()] || env[name] || "").trim();
	const any = /^socks/i.test(named("ALL_PROXY")) ? "" : addressIn("ALL_PROXY", named);
	return {
		httpProxy: addressIn("HTTP_PROXY", named) || any,
		httpsProxy: addressIn("HTTPS_PROXY", named) || any,
		noProxy: named("NO_PROXY")
	};
}
function addressIn(name, named) {
	const given = named(name);
	if (given === "") return "";
	const address = given.includes("://") ? given : `http://${given}`;
	if (/^https?:/i.test(address) && URL.canParse(address) && isReadable(new URL(address))) return address;
	throw new UserError(`the environment variable ${name} is not the address of a proxy`, null, "Write one such as http://proxy.example:3128 (in a password, % is %25), or leave it out.");
}
function isReadable(proxy) {
	try {
		credentialsFor(proxy);
		return true;
	} catch {
		return false;
	}
}
function proxyFor(url, { httpProxy, httpsProxy, noProxy }) {
	const address = url.protocol === "https:" && httpsProxy || httpProxy;
	if (address === "" || isHere(url.hostname)) return null;
	if (exceptionsIn(noProxy).some((isExcepted) => isExcepted(url))) return null;
	return new URL(address);
}
function exceptionsIn(noProxy) {
	return noProxy.split(/[,\s]+/).flatMap((entry) => {
		const [, written = "", port = null] = /^(\[.+\](?:\/\d+)?|[^:]+|.*:.*:.*)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
		const isMeant = hostsIn(written);
		return (url) => (port === null || port === portOf(url)) && isMeant(bareHost(url));
	});
}
function hostsIn(written) {
	const range = rangeIn(written);
	return range ? (host) => isIP(host) !== 0 && range.check(host, familyOf(host)) : namesIn(written);
}
function rangeIn(written) {
	const [, address = "", bits] = /^([^/]+)(?:\/(\d+))?$/.exec(written) ?? [];
	const host = bare(address);
	const most = {
		0: -1,
		4: 32,
		6: 128
	}[isIP(host)] ?? -1;
	const prefix = Number(bits ?? most);
	if (prefix > most || most < 0) return null;
	const range = new BlockList();
	range.addSubnet(host, prefix, familyOf(host));
	return range;
}
function namesIn(written) {
	const name = bare(written.replace(/^\*?\./, ""));
	if (name === "") return () => false;
	if (name === "*") return () => true;
	const isBelow = written.startsWith("*.");
	return (host) => !isBelow && host === name || host.endsWith(`.${name}`);
}
function credentialsFor({ username, password }) {
	if (username === "") return {};
	const said = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	return { "proxy-authorization": `Basic ${Buffer.from(said).toString("base64")}` };
}
function familyOf(address) {
	return isIP(address) === 6 ? "ipv6" : "ipv4";
}
function bareHost({ hostname }) {
	return bare(hostname.toLowerCase());
}
function bare(host) {
	return host.replace(/^\[(.+)\]$/, "$1").replace(/^(.+)\.$/, "$1");
}
function hostOf({ hostname }) {
	return hostname.replace(/^\[(.+)\]$/, "$1");
}
function nameOf(url) {
	return isIP(hostOf(url)) ? "" : url.hostname;
}
function portOf({ protocol, port }) {
	return port || (protocol === "https:" ? "443" : "80");
}

// src/edges/model/clients.ts
const builtin = createRequire(import.meta.url);
function clientFor(protocol) {
	return builtin(protocol === "http:" ? "node:http" : "node:https");
}

// src/edges/model/losses.ts
const CONNECTING_LATE = "ERR_CONNECT_TIMEOUT";
const ENDLESS = "ERR_ENDLESS";
function loss(code, message) {
	return Object.assign(new Error(message), { code });
}
function endless() {
	return loss(ENDLESS, "it does not end");
}
function broken() {
	return loss("ECONNRESET", "other side closed");
}
function silent() {
	return loss("ERR_SILENCE_TIMEOUT", "nothing came any more");
}
function shutOut(status = 0) {
	return loss(status >= 500 || status === 408 || status === 429 ? "ERR_PROXY" : "ERR_PROXY_REFUSED", `the proxy answered ${status}`);
}
const OF_TLS = /:error:[0-9A-F]+:[^:]*:[^:]*:([^:]+):/;
function lossOf(error) {
	const { code, syscall, message } = error;
	if (code === "ECONNRESET" && syscall === void 0) return broken();
	const [, reason = ""] = OF_TLS.exec(message) ?? [];
	if (reason !== "") return loss(`ERR_SSL_${reason.toUpperCase().replaceAll(" ", "_")}`, `TLS: ${reason}`);
	return typeof code === "string" ? error : loss("ERR_CONNECTION", message);
}
function isClosing({ code }) {
	return code === "ECONNRESET" || code === "EPIPE";
}

// src/edges/model/agents.ts
const KEEPING = {
	keepAlive: true,
	timeout: 4e3,
	maxFreeSockets: Number.POSITIVE_INFINITY,
	rejectUnauthorized: true
};
function openAgent(protocol, proxy, connecting) {
	const agent = new (clientFor(protocol)).Agent(KEEPING);
	const connect = agent.createConnection.bind(agent);
	const event = protocol === "http:" ? "connect" : "secureConnect";
	const inTime = (options) => {
		const connection = connect(options);
		if (connection) limit(connection, event, connecting.patience);
		return connection;
	};
	agent.createConnection = proxy ? through(proxy, inTime, connecting) : inTime;
	return agent;
}
function limit(connection, event, patience) {
	const timer = setTimeout(() => connection.destroy(late()), patience);
	const stop = () => clearTimeout(timer);
	connection.once(event, stop).once("close", stop);
}
function late() {
	return loss(CONNECTING_LATE, "no connection in time");
}
function through(proxy, connect, { patience, signal }) {
	return (options, done) => {
		const fail = done;
		const { host, port } = options;
		const target = `${host?.includes(":") ? `[${host}]` : host}:${port}`;
		const request = clientFor(proxy.protocol).request({
			method: "CONNECT",
			protocol: proxy.protocol,
			host: hostOf(proxy),
			port: portOf(proxy),
			path: target,
			headers: {
				host: target,
				"proxy-connection": "keep-alive",
				...credentialsFor(proxy)
			},
			servername: nameOf(proxy),
			rejectUnauthorized: true,
			agent: false,
			signal
		});
		limit(request, "connect", patience);
		request.once("error", fail);
		request.once("connect", ({ statusCode = 0 }, socket, early) => {
			const over = {
				...options,
				socket
			};
			if (early.length > 0) socket.unshift(early);
			if (statusCode >= 200 && statusCode < 300) return done?.(null, connect(over));
			socket.destroy();
			fail(shutOut(statusCode));
		});
		request.end();
		return null;
	};
}

// src/edges/model/routes.ts
function openRoutes(proxies, patience) {
	const [agents, known] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
	const closing = new AbortController();
	const { signal } = closing;
	const agentFor = (protocol, proxy) => entry(agents, `${protocol} ${proxy?.href}`, () => openAgent(protocol, proxy, {
		patience,
		signal
	}));
	const routeTo = (url, proxy) => proxy && url.protocol === "http:" ? throughProxy(url, proxy, agentFor(proxy.protocol, null)) : straight(url, agentFor(url.protocol, proxy));
	return {
		to: (address) => {
			if (signal.aborted) throw loss("ERR_CLOSED", "nothing is asked any more");
			return entry(known, address, () => {
				const url = new URL(address);
				return {
					...routeTo(url, proxyFor(url, proxies)),
					signal
				};
			});
		},
		close: () => {
			closing.abort();
			for (const agent of agents.values()) agent.destroy();
		}
	};
}
function entry(map, key, make) {
	const found = map.get(key) ?? make();
	map.set(key, found);
	return found;
}
function straight(url, agent) {
	const path = url.pathname + url.search;
	return {
		client: clientFor(url.protocol),
		options: {
			...at(url, agent),
			path
		}
	};
}
function throughProxy(url, proxy, agent) {
	return {
		client: clientFor(proxy.protocol),
		options: {
			...at(proxy, agent),
			path: url.origin + url.pathname + url.search,
			servername: nameOf(proxy)
		},
		told: {
			host: url.host,
			...credentialsFor(proxy)
		}
	};
}
function at(url, agent) {
	return {
		agent,
		protocol: url.protocol,
		host: hostOf(url),
		port: portOf(url),
		timeout: 0
	};
}

// src/edges/model/wire.ts
const MOST_BYTES = 16777216;
function send(route, sending) {
	return new Promise((resolve, reject) => {
		let isOver = false;
		const end = () => {
			isOver = true;
			lift();
		};
		const ends = {
			come: (answer) => {
				end();
				setImmediate(resolve, answer);
				if (!request.writableFinished) request.destroy();
			},
			giveUp: (error) => {
				end();
				reject(error);
				request.destroy();
			},
			again: (error) => {
				if (isOver) return;
				if (route.signal.aborted || !sending.mayRepeat()) return ends.giveUp(lossOf(error));
				leaveIdle(route);
				request = start(route, sending, ends);
			}
		};
		let request = start(route, sending, ends);
		const lift = sending.within(ends.giveUp);
	});
}
function start(route, sending, ends) {
	const request = requestOf(route, sending);
	let heard = null;
	let isLost = false;
	request.on("error", (error) => {
		if (heard?.complete) return;
		isLost = true;
		if (request.reusedSocket && !heard && isClosing(error)) ends.again(error);
		else ends.giveUp(lossOf(error));
	});
	request.on("close", () => void (heard || isLost || ends.giveUp(broken())));
	request.on("response", (response) => {
		heard = response;
		if (isShutOut(route, response)) ends.giveUp(shutOut(response.statusCode));
		else hear(response, sending, ends);
	});
	request.end(sending.body);
	return request;
}
function leaveIdle({ options }) {
	for (const sockets of Object.values(options.agent.freeSockets)) for (const socket of sockets ?? []) socket.destroy();
}
function requestOf({ client, options, told }, { method, headers }) {
	return client.request({
		...options,
		method,
		headers: told ? {
			...headers,
			...told
		} : headers
	});
}
function isShutOut({ told }, { statusCode }) {
	return told !== void 0 && statusCode === 407;
}
function hear(response, { readerFor }, { come, giveUp }) {
	const head = {
		status: response.statusCode ?? 0,
		headers: response.headers
	};
	const reader = readerFor(head);
	let bytes = 0;
	response.on("error", (error) => giveUp(lossOf(error)));
	response.on("data", (piece) => {
		bytes += piece.length;
		if (bytes > 16777216) giveUp(endless());
		else reader.take(piece);
	});
	response.on("end", () => come({
		...head,
		body: reader.whole()
	}));
}
function open(route, asked, { signal, silence = 0 }) {
	return new Promise((resolve, reject) => {
		const options = {
			...route.options,
			signal,
			timeout: silence
		};
		const request = requestOf({
			...route,
			options
		}, asked);
		let heard = null;
		request.on("timeout", () => (heard ?? request).destroy(silent()));
		request.on("error", (error) => reject(lossOf(error)));
		request.on("close", () => reject(broken()));
		request.on("response", (response) => {
			heard = response;
			if (isShutOut(route, response)) request.destroy(shutOut(407));
			else resolve(response);
		});
		request.end(asked.body);
	});
}

export { CONNECTING_LATE as a, endless as c, proxiesOf as d, openRoutes as i, isClosing as l, open as n, ENDLESS as o, send as r, broken as s, MOST_BYTES as t, lossOf as u };