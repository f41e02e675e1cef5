import { vi as UserError } from "./ground.js";

// src/edges/model/proxies.ts
const HERE = [
	"localhost",
	"127.0.0.1",
	"[::1]"
];
function proxiesOf(env) {
	const named = (name) => env[name.toLowerCase()] || env[name] || "";
	const [http, https] = [addressIn("HTTP_PROXY", named), addressIn("HTTPS_PROXY", named)];
	return {
		httpProxy: http,
		httpsProxy: https,
		noProxy: [named("NO_PROXY"), ...HERE].join(",")
	};
}
function addressIn(name, named) {
	const given = named(name).trim();
	if (given === "") return "";
	const address = /^https?:\/\//i.test(given) ? given : `http://${given}`;
	if (URL.canParse(address)) return address;
	throw new UserError(`the environment variable ${name} is not the address of a proxy`, null, "Write one such as http://proxy.example:3128, or leave it out.");
}

export { proxiesOf as t };