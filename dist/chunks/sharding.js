import { Li as isNoAnswer, _ as smallerCaps, g as shareOf, m as addedTo, ua as UserError, wt as joined } from "./ground.js";
import { W as perform, a as foresee, it as writeWhole, o as foreseen } from "./gate.js";
import { r as writeShard } from "./shards2.js";
import { a as recordingOf } from "./catalogues.js";
import { K as prepare, L as openSystems, O as usageOf, Pt as trialsOf, St as nameOfPlan, X as createAsking, _ as shardsAhead, g as shardAsked, j as ownOf, v as deliver, wt as shardsFor, xt as deal, z as convene } from "./asking.js";

// src/pipelines/shard.ts
async function shard(world, { at, of }) {
	const { law, planned } = await foreseen(world);
	const hand = deal(planned, of)[at - 1];
	if (!hand) throw new UserError(`there is no shard ${at} of ${of}`, null, "Write a shard such as 2/8.");
	const exams = planned.exams.filter((exam) => hand.seats.some((seat) => seat.exam === exam));
	const cases = new Set(hand.seats.map(({ case: each }) => each)).size;
	const ask = async () => {
		const caps = shareOf(smallerCaps(law, world.wishes), hand.share);
		const model = await world.model({
			...law,
			...caps
		});
		const systems = await openSystems(exams, world);
		const store = await storeOf(world, law, planned.seed);
		const { courier } = world;
		const delivery = await deliver({
			exams,
			seats: hand.seats
		}, {
			store,
			courier
		}, {
			...law,
			...caps
		});
		const elsewhere = delivery?.elsewhere ?? null;
		const asking = createAsking({
			model,
			systems,
			store,
			elsewhere
		}, world.wishes.concurrency, world);
		try {
			const bench = await convene(exams, await prepare(exams), asking);
			const all = {
				kind: "wave",
				trials: mostIn(exams),
				share: 1,
				of: () => true
			};
			const runs = await asking(trialsOf(hand.seats, all));
			await bench.hear(runs, law.prices);
			const notes = [
				...delivery?.notes ?? [],
				...await model.notes?.() ?? [],
				...systems?.notes() ?? []
			];
			const usage = addedTo(usageOf(model, store, null), delivery?.usage ?? null);
			return {
				runs,
				judgements: bench.runs,
				usage,
				notes,
				silence: underWayIn(runs) ?? silenceIn(runs)
			};
		} finally {
			await systems?.close();
		}
	};
	return {
		at,
		of,
		plan: nameOfPlan(planned, await world.origin()),
		cases,
		conversations: hand.conversations,
		law,
		ask
	};
}
async function storeOf(world, law, seed) {
	const store = await world.store?.(law, seed) ?? null;
	return store && ownOf(store);
}
function underWayIn(runs) {
	const late = runs.find(({ result }) => !result.ok && result.failure.cause === "under-way");
	return late && !late.result.ok ? late.result.failure : null;
}
function mostIn(exams) {
	return Math.max(0, ...exams.map(({ suite }) => suite.trials));
}
function silenceIn(runs) {
	let last = null;
	for (const { result } of runs) {
		if (result.ok || isNoAnswer(result.failure.cause)) return null;
		last = result.failure;
	}
	return last;
}

// src/commands/sharding.ts
function matrixOf(shards) {
	return { include: Array.from({ length: shards }, (_, at) => ({ shard: `${at + 1}/${shards}` })) };
}
async function planShards(world, wanted, place) {
	const { exams, planned } = await foresee(world);
	const shards = shardsFor(planned, wanted);
	const conversations = deal(planned, shards).reduce((sum, hand) => sum + hand.conversations, 0);
	const headline = shardsAhead(exams.length, shards, conversations);
	const outputs = {
		verdict: exams.length > 0 ? "" : "unchanged",
		headline,
		matrix: JSON.stringify(matrixOf(shards))
	};
	const posts = Object.entries(outputs).map(([name, value]) => ({
		kind: "output",
		name,
		value
	}));
	await perform([{
		kind: "log",
		text: headline
	}, ...posts], "unchanged", {
		...place,
		comment: null
	});
	return 0;
}
async function askShard(world, part, ledger, place) {
	const { log, reportDir } = place;
	const { base, head } = world.proposal;
	const ahead = await shard(world, part);
	const record = {
		at: ahead.at,
		of: ahead.of,
		plan: ahead.plan,
		base,
		head
	};
	await writeShard(reportDir, {
		...record,
		asked: null
	}, log);
	if (place.isOwnFolder) await writeWhole(reportDir, ".gitignore", "*\n");
	const { runs, judgements, usage, notes, silence } = await ahead.ask();
	await ledger.close();
	const said = shardAsked(ahead, usage, silence);
	const answers = recordingOf(joined([runs, judgements]));
	await perform([answers, {
		kind: "log",
		text: said
	}], "unchanged", {
		...place,
		comment: null
	});
	await writeShard(reportDir, {
		...record,
		asked: {
			usage,
			notes
		}
	}, log, place.sealFor?.(ahead.law));
	if (silence) log.annotate("error", said, null, null);
	return silence ? 1 : 0;
}

export { matrixOf as n, planShards as r, askShard as t };