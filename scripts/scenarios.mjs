/**
 * Plays the stories of fixtures/scenarios against the built action and rewrites their golden comments; look at
 * the difference before you commit it. Names of stories as arguments: only those. --record also rewrites the
 * recordings (replies.jsonl) of stories that say `recorded`.
 */
import './guard.mjs';
import { rmSync, writeFileSync } from 'node:fs';

const { goldenPath, play, readStory, repliesPath, storyNames } = await import('../tests/support/scenario.ts');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const names = wanted.length > 0 ? wanted : storyNames();

for (const name of names) {
  const story = readStory(name);
  const played = await play(story);
  const wrong = astray(story, played);
  if (wrong.length === 0) keep(story, played);
  else process.exitCode = 1;
  const told = wrong.length ? `nothing kept: ${wrong.join('; ')}` : changed(story, played);
  console.log(`${name}: ${told}`);
}

/** What did not end as story.yml says; such an end is not made golden. */
function astray({ expect }, { run, requests, comment, unanswered }) {
  const found = {
    verdict: run.outputs.verdict,
    exit: run.code,
    requests: requests.length,
    comment: comment.how,
  };
  const differing = Object.entries(found).filter(([name, value]) => value !== expect[name]);
  return [
    ...differing.map(([name, value]) => `${name} is ${value}, not ${expect[name]}`),
    ...unanswered.map((question) => `no rule answers ${question}`),
  ];
}

function changed({ golden }, { comment }) {
  return comment.body === golden ? 'as it was' : 'comment rewritten';
}

function keep(story, played) {
  const { body } = played.comment;
  if (body === null) rmSync(goldenPath(story.folder), { force: true });
  else writeFileSync(goldenPath(story.folder), body);
  if (story.recorded && process.argv.includes('--record')) record(story, played);
}

/** How long a scripted model took means nothing, and would differ each time. */
function record({ folder }, { reports }) {
  const runs = reports['runs.jsonl'] ?? '';
  writeFileSync(repliesPath(folder), runs.replaceAll(/"latency-ms":[\d.e+-]+/g, '"latency-ms":null'));
}
