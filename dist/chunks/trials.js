// src/stages/plan/trials.ts
function trialOf({ recorded, ...asked }, index) {
	if (!recorded) return {
		...asked,
		index
	};
	const there = recorded[index];
	return there ? {
		...asked,
		index,
		recorded: there
	} : null;
}
function trialsOf(seats, wave, tally, open) {
	const due = seats.filter((seat) => seat.place < wave.share && open(seat.exam));
	const trials = [];
	for (let index = 0; index < wave.trials; index++) for (const seat of due) {
		if (index < (tally.get(seat) ?? 0) || index >= seat.exam.suite.trials) continue;
		const trial = trialOf(seat, index);
		if (trial) trials.push(trial);
	}
	for (const seat of due) tally.set(seat, Math.min(wave.trials, seat.exam.suite.trials));
	return trials;
}

export { trialsOf as n, trialOf as t };