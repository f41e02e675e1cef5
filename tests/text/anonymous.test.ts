/** Names and addresses of people, as far as a rule can tell them, and what is none. */
import { describe, expect, it } from 'vitest';
import { openAnonymous } from '../../src/text/anonymous.ts';

async function without(text: string): Promise<string> {
  return (await openAnonymous()).text(text);
}

describe('what is taken out', () => {
  it.each([
    ['Dear Mrs Miller, it broke.', 'Dear Mrs [name 1], it broke.'],
    ['Hallo Frau Dr. Weber, es ist da.', 'Hallo Frau Dr. [name 1], es ist da.'],
    ['Hi Anna,\nwhere is it?', 'Hi [name 1],\nwhere is it?'],
    ['It broke. Best regards,\nAnna van Dyke', 'It broke. Best regards,\n[name 1]'],
    ['Es ist kaputt. Viele Grüße\nMax Müller', 'Es ist kaputt. Viele Grüße\n[name 1]'],
    ['This is John Smith, I called. John Smith again.', 'This is [name 1], I called. [name 1] again.'],
    ['Send it to 12 Baker Street, London NW1 6XE.', 'Send it to [address 1].'],
    ['I live at 742 Evergreen Terrace, Springfield, OR 97403 now', 'I live at [address 1] now'],
    ['Bitte an Lindenstraße 12a, 10115 Berlin liefern', 'Bitte an [address 1] liefern'],
    ['Bitte an Nordring 4, 40210 Bonn', 'Bitte an [address 1]'],
    ['Envoyez au 5 rue de la Paix, 75002 Paris', 'Envoyez au [address 1]'],
    ['Vivo en Calle Mayor 15, 28013 Madrid', 'Vivo en [address 1]'],
    ['Het is Kerkstraat 8, 1017 GP Amsterdam', 'Het is [address 1]'],
  ])('%s', async (text, kept) => {
    expect(await without(text)).toBe(kept);
  });
});

describe('what stays', () => {
  it.each([
    'Hi there, where is it?',
    'Hello Team, where is it?',
    'Thanks, you are great',
    'I am Very happy with it',
    'I have 3 Street maps',
    'Ich habe 12 Fragen zum Weg',
    'Step 4: open the Lid and wait 5 minutes',
    'Der Weg 5 ist gesperrt',
    'It ran during 12 days, from Spring 2024 on',
    'We announced it. Best regards',
  ])('%s', async (text) => {
    expect(await without(text)).toBe(text);
  });

  it('leaves a name inside of another word, and forgets it with its conversation', async () => {
    const anonymous = await openAnonymous();
    expect(anonymous.text('Hi Ann, Annual plans for Ann?')).toBe('Hi [name 1], Annual plans for [name 1]?');
    anonymous.forget();
    expect(anonymous.text('Ann is a word')).toBe('Ann is a word');
  });
});
