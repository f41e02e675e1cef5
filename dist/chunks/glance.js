// src/edges/glance.ts
const PAGE = 100;
const LONGEST_MS = 5e3;
const PROXIES = [
	"https_proxy",
	"HTTPS_PROXY",
	"http_proxy",
	"HTTP_PROXY",
	"all_proxy",
	"ALL_PROXY"
];
async function mayBeCommented(glance) {
	if (PROXIES.some((name) => process.env[name])) return true;
	try {
		const page = await firstPage(glance);
		if (page === null) return true;
		return JSON.parse(page).some(({ body }) => body?.startsWith(glance.start));
	} catch {
		return true;
	}
}
async function firstPage({ token, repository, issue }) {
	const api = process.env["GITHUB_API_URL"] || "https://api.github.com";
	const url = new URL(`${api}/repos/${repository}/issues/${issue}/comments?per_page=${PAGE}`);
	const headers = {
		authorization: `token ${token}`,
		accept: "application/vnd.github+json",
		"user-agent": "micro-metrics"
	};
	const { get } = process.getBuiltinModule(url.protocol === "http:" ? "node:http" : "node:https");
	return new Promise((resolve, reject) => {
		const options = {
			headers,
			agent: false,
			signal: AbortSignal.timeout(LONGEST_MS)
		};
		get(url, options, (response) => {
			const whole = response.statusCode === 200 && response.headers.link === void 0;
			let body = "";
			response.setEncoding("utf8");
			response.on("data", (piece) => body += piece);
			response.on("end", () => resolve(whole ? body : null));
			response.on("error", reject);
		}).on("error", reject);
	});
}

export { mayBeCommented };