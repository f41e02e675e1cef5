import { digest } from './digest.ts';

const LONGEST_KEY = 200;

/** Holds nothing that could end a comment, whatever a workflow is called. */
function safeKey(key: string): string {
  const encoded = encodeURIComponent(key.toWellFormed()).replace(/--+/g, (run) => '%2D'.repeat(run.length));
  return encoded.length > LONGEST_KEY ? digest(key) : encoded;
}

/** How everything of this use begins. */
export function opening(key: string): string {
  return `<!-- micro-metrics:v1 ${safeKey(key)} `;
}
