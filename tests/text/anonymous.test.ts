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

/** What people write to a service desk; of each what is left. The last six are missed in whole or in part, which docs/import.md says. */
describe('forty-one chats in four languages', () => {
  it.each([
    ['Hi, my name is Laura Bennett and my parcel is late.', 'Hi, my name is [name 1] and my parcel is late.'],
    ['My name is Bob and I wait. Bob', 'My name is [name 1] and I wait. [name 1]'],
    ['This is Tom Okafor, order 88121.', 'This is [name 1], order 88121.'],
    ['Dear Ms Whitfield, I still wait.', 'Dear Ms [name 1], I still wait.'],
    ['Please send it to 14 Rosewood Lane, Leeds LS6 3PQ.', 'Please send it to [address 1].'],
    ['Call me at +44 20 7946 0958.', 'Call me at [phone number 1].'],
    ['Kind regards, Daniel Huang', 'Kind regards, [name 1]'],
    ['My wife Joanna ordered it, not me.', 'My wife [name 1] ordered it, not me.'],
    ['My account is under laura.b@web.org', 'My account is under [e-mail address 1]'],
    ['Ich heiße Jürgen Müller, wo ist es?', 'Ich heiße [name 1], wo ist es?'],
    ['Hier ist Sabine Krause.', 'Hier ist [name 1].'],
    ['Sehr geehrte Frau Dr. Lehmann, ich warte.', 'Sehr geehrte Frau Dr. [name 1], ich warte.'],
    ['Bitte an Lindenstraße 12, 50674 Köln.', 'Bitte an [address 1].'],
    ['Herr Yilmaz hat es mir zugesagt.', 'Herr [name 1] hat es mir zugesagt.'],
    ['Rufen Sie mich an: 0221 4712345.', 'Rufen Sie mich an: [phone number 1].'],
    ['Mit freundlichen Grüßen\nKatharina Vogt', 'Mit freundlichen Grüßen\n[name 1]'],
    ['Mein Mann Stefan hat bestellt.', 'Mein Mann [name 1] hat bestellt.'],
    ['Meine Kollegin Ayşe Demir nimmt es an.', 'Meine Kollegin [name 1] nimmt es an.'],
    ["Bonjour, je m'appelle Camille Lefèvre.", "Bonjour, je m'appelle [name 1]."],
    ['Ici Mathieu Durand, commande 5521.', 'Ici [name 1], commande 5521.'],
    ['Chère Madame Rousseau, toujours rien.', 'Chère Madame [name 1], toujours rien.'],
    ['Livrez au 8 rue des Lilas, 69003 Lyon.', 'Livrez au [address 1].'],
    ['Mon numéro : 06 12 34 56 78.', 'Mon numéro : [phone number 1].'],
    ['Cordialement, Hélène Moreau', 'Cordialement, [name 1]'],
    ['Mon mari Olivier a passé la commande.', 'Mon mari [name 1] a passé la commande.'],
    ['Le colis est au nom de Fatou Diallo.', 'Le colis est au nom de [name 1].'],
    ['Hola, me llamo Lucía Fernández.', 'Hola, me llamo [name 1].'],
    ['Soy Javier Ortega, pedido 7781.', 'Soy [name 1], pedido 7781.'],
    ['Estimado señor Castillo: sigo esperando.', 'Estimado señor [name 1]: sigo esperando.'],
    ['Envíenlo a Calle de Alcalá 45, 28014 Madrid.', 'Envíenlo a [address 1].'],
    ['Un saludo, Carmen Ruiz', 'Un saludo, [name 1]'],
    ['Mi esposa Elena hizo el pedido.', 'Mi esposa [name 1] hizo el pedido.'],
    ['Vivo en la avenida Diagonal 210, Barcelona.', 'Vivo en la [address 1], Barcelona.'],
    ['Está a nombre de Pablo Iturralde.', 'Está a nombre de [name 1].'],
    ['Mi teléfono es 612 345 678.', 'Mi teléfono es [phone number 1].'],
    ['I talked to Priya yesterday.', 'I talked to Priya yesterday.'],
    ['Deliver to flat 3, 221B Baker Street, London.', 'Deliver to flat 3, [address 1], London.'],
    ['Ich wohne Am Alten Markt 4 in Bonn.', 'Ich wohne Am Alten Markt 4 in Bonn.'],
    ["J'ai parlé à Nadia hier.", "J'ai parlé à Nadia hier."],
    ["J'habite 25 bis avenue Victor-Hugo à Nice.", "J'habite [address 1] à Nice."],
    ['Estoy en el 612 345 678.', 'Estoy en el 612 345 678.'],
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
