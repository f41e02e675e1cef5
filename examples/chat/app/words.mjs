/** What is said, in the language of whoever asks. */
const SAID = {
  de: 'Ihr Paket ist unterwegs und kommt voraussichtlich am Donnerstag bei Ihnen an.',
  en: 'Your parcel is on its way and will probably arrive at your place on Thursday.',
};

function languageOf(question) {
  return /\b(wo|wann|ist|mein|meine|kommt|noch|ich)\b/i.test(question) ? 'de' : 'en';
}

export function sentenceFor(question) {
  return SAID[languageOf(question)];
}
