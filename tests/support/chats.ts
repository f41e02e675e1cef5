/** A conversation as a log has it, and what its user said. */
import { askedIn } from '../../src/records/questions/index.ts';

export const CHAT = [
  { role: 'system', content: 'You help.' },
  { role: 'user', content: 'Where is it?' },
  { role: 'assistant', content: 'Where is what?' },
  {
    role: 'user',
    content: [
      { type: 'text', text: 'My order.' },
      { type: 'image_url', image_url: {} },
    ],
  },
];
export const BOTH = ['Where is it?', 'My order.'];

export function turnsOf(file: string, ...records: readonly unknown[]): (readonly string[])[] {
  const text = records.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');
  return askedIn(text, file).asked.map(({ turns }) => turns);
}
