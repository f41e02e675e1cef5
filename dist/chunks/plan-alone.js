import { S as detect, ft as readLaw } from "./gate.js";
import { pt as plan } from "./asking.js";

// src/pipelines/plan-alone.ts
async function planAlone({ base, wishes, endpoints, today, expectMuch }, occasion) {
	expectMuch?.();
	const law = await readLaw(base, base, wishes.config, endpoints, null, today);
	const { changes } = await detect(law, base, base, {
		touched: [],
		all: true
	});
	return {
		law,
		planned: await plan(law, changes, base, {
			...wishes,
			force: true,
			occasion
		})
	};
}

export { planAlone as t };