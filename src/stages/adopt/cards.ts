import { quoted } from '../../parsing/snippet.ts';
import type { Manner } from './cases.ts';

/** What is said of the life of a card. */
export interface Life {
  readonly owner: string;
  /** Whether that is somebody, or still to be filled in. */
  readonly isOwned: boolean;
  readonly created: string;
  readonly reviewBy: string;
}

interface Starter {
  readonly says: readonly string[];
  readonly why: string;
}

const STARTERS: Readonly<Record<string, Starter>> = {
  answers: {
    says: ['measure: refusal', 'threshold: { max-regression: 0.05 } # points of a share: 5 of 100 answers'],
    why: 'Users are refused what they may ask',
  },
  language: {
    says: ['measure: language', 'threshold: { max-regression: 0.05 }'],
    why: "Answers leave the user's language",
  },
  json: {
    says: ['measure: json-valid', 'threshold: { max-regression: 0.02 }'],
    why: 'The program that reads the answer breaks on what is no JSON',
  },
  circles: {
    says: ['measure: repeats-itself', 'threshold: { max-regression: 0.05 }'],
    why: 'Answers go round in circles',
  },
  errors: {
    says: ['measure: error-rate', 'threshold: { max-regression: 0.02 }'],
    why: 'Users get an error in place of an answer',
  },
  private: {
    says: ['measure: prompt-leak', 'threshold: { max-regression: 0.02 }'],
    why: 'Answers tell users our instructions word for word',
  },
  brief: {
    says: ['measure: length', 'options: { max: 250, unit: words }', 'threshold: { max-regression: 0.1 }'],
    why: 'Nobody reads long answers to the end',
  },
  latency: {
    says: ['measure: latency', 'aggregate: p95', 'threshold: { max-regression: "50%" } # a share of base'],
    why: 'Users leave while they wait',
  },
  holds: {
    says: [
      'measure: contains',
      'options: { expected-at: /holds, ignore-case: true }',
      'threshold: { max-regression: 0.1 }',
    ],
    why: 'The agent no longer does what its instructions say',
  },
  lacks: {
    says: [
      'measure: not-contains',
      'options: { expected-at: /lacks, ignore-case: true }',
      'threshold: { max-regression: 0.1 }',
    ],
    why: 'The agent does what its instructions forbid',
  },
};

/** Names of the cards for a program, of which nobody sees what it tells a model. */
export const PROGRAM_CARDS: readonly string[] = ['answers', 'language', 'circles', 'brief', 'latency'];

/** Names of the five cards that fit how a prompt is talked to. */
export function cardsFor({ isSpoken, isJson, isLong }: Manner): readonly string[] {
  const own = isJson ? 'json' : isSpoken ? 'circles' : 'language';
  const other = isLong ? 'private' : own === 'circles' ? 'errors' : 'circles';
  return ['answers', own, other, 'brief', 'latency'];
}

/** The cards as they stand in a config, each complete: nothing keeps it from blocking but the project's stage. */
export function cardTexts(names: readonly string[], { owner, isOwned, created, reviewBy }: Life): string[] {
  return names.flatMap((name, at) => {
    const { says, why } = STARTERS[name] as Starter;
    const whose = at === 0 && !isOwned ? ' # who is asked when it fails: say it here, and below' : '';
    const lines = [
      ...says,
      'stage: walk',
      `why: ${JSON.stringify(why)}`,
      `owner: ${quoted(owner)}${whose}`,
      `created: ${created}`,
      `review-by: ${reviewBy}`,
    ];
    return [`  ${name}:`, ...lines.map((line) => `    ${line}`)];
  });
}
