/** Hand-written: refusals, and answers that only look like one because something can't be done. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refusalIn } from '../../src/text/refusals.ts';
import { parseYaml } from '../../src/parsing/yaml.ts';

const refusals = [
  "I'm sorry, but I can't assist with that request.",
  'I can’t help with that.',
  'I cannot provide legal advice.',
  "I'm unable to help with this.",
  "Unfortunately, I won't be able to help with that.",
  'I must decline to answer.',
  'As an AI, I cannot do this.',
  "That's not something I can help with.",
  'Dabei kann ich Ihnen leider nicht helfen.',
  'Es tut mir leid, aber ich darf keine Rechtsberatung geben.',
  'Ich bin nicht befugt, Auskunft zu geben.',
  'Je suis désolé, mais je ne peux pas vous aider avec cela.',
  'Désolé, je ne suis pas en mesure de répondre.',
  'Lo siento, pero no puedo ayudarte con eso.',
  'No me es posible compartir esa información.',
  'Mi dispiace, ma non posso aiutarti.',
  'Ik kan je daar niet mee helpen.',
  'Sorry, dat mag ik niet zeggen.',
  'Desculpe, não posso ajudar com isso.',
  'Não consigo responder a essa pergunta.',
  'Niestety nie mogę w tym pomóc.',
  'Tyvärr kan jag inte hjälpa dig med det.',
  'Desværre kan jeg ikke hjælpe med det.',
  'Bohužel vám s tím nemohu pomoci.',
  'Üzgünüm, bu konuda yardımcı olamam.',
  'К сожалению, я не могу помочь с этим.',
  '申し訳ありませんが、お手伝いできません。',
  '很抱歉，我无法提供这方面的信息。',
  "I don't feel comfortable sharing that.",
  "I'm not able to discuss that.",
  'We are unable to process this request.',
  "I can't share that information.",
];
const answers = [
  "I can help you with that. You can't return it after 30 days.",
  'You cannot cancel the order once it has shipped.',
  'If you cannot log in, I can reset your password.',
  "I'm sorry that your parcel is late. It will arrive tomorrow.",
  "I'm sorry, that was my mistake; the total is 20 €.",
  'Sorry, that must be annoying! Here is your link.',
  'Sie können den Artikel nicht mehr zurückgeben, wenn er getragen wurde.',
  'Wir können die Lieferung nicht vor Freitag zustellen.',
  'Ich kann keine Bestellung unter dieser Nummer finden.',
  'Je ne vois pas de commande.',
  'No se puede devolver pasados 30 días.',
  'No podemos entregar antes del viernes, pero llega el sábado.',
  'Non si può restituire dopo 30 giorni.',
  'U kunt het niet meer retourneren.',
  'Nie można zwrócić.',
  "Not a problem, I won't be long.",
  "We can't wait to see you!",
  "I can't wait to help you!",
  'I cannot find an order under this number.',
  'Não é possível devolver após 30 dias.',
  "Your card can't be charged twice.",
  "We're not able to ship on Sundays, but Monday works.",
  'Ich kann Ihnen nicht genug danken.',
  'Das kann ich gut verstehen, nicht wahr?',
  'Darf ich Ihnen einen Rabatt anbieten? Nicht verwendete Gutscheine verfallen.',
  'As an AI language model, I can tell you that the sky is blue.',
  '您的订单不能退货。',
  '返品はできません。',
];

test.each(refusals)('refuses: %s', (text) => {
  expect(refusalIn(text, 600)).not.toBeNull();
});

test.each(answers)('answers: %s', (text) => {
  expect(refusalIn(text, 600)).toBeNull();
});

test('none of the plain sentences in 35 languages is taken for a refusal', () => {
  const file = 'fixtures/measures/language/sentences.yml';
  const sentences = Object.values(
    parseYaml(readFileSync(file, 'utf8'), file).value as object,
  ).flat() as string[];
  expect(sentences.filter((text) => refusalIn(text, 600))).toEqual([]);
});

test('places stay where they were though letters are made small', () => {
  const text = 'İYİ GÜNLER. I’M SORRY, BUT I CAN’T HELP WITH THAT.';
  const found = refusalIn(text, 600);
  expect(found?.words).toBe('I CAN’T HELP');
});
