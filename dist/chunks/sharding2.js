import { H as perform, a as foresee, tt as writeWhole } from "./gate.js";
import { i as writeShard, n as shard } from "./gate-later.js";
import { a as recordingOf } from "./catalogues.js";
import { O as shardAsked, St as deal, Tt as shardsFor, k as shardsAhead } from "./asking.js";

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
	const answers = recordingOf([...runs, ...judgements]);
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