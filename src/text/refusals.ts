/** How assistants say no, in fifteen languages. */

/** Words between, within one sentence: bounded, so that no text can make the search slow. */
const gap = '(?:[^ .!?;:]{1,30} ){0,5}?';

/**
 * How a language says that it will not, and what it will not do. Without the second a shop that can't
 * deliver on Sundays, or can't find an order, would be taken for refusing.
 */
const languages: readonly (readonly [cannot: string, act: string])[] = [
  [
    "(?:i|we)(?: can't| cannot| can not| could not| couldn't|(?:'m| am|'re| are) (?:not able|unable|not allowed|not permitted|not comfortable) (?:to )?| (?:won't|will not) (?:be able to )?| must decline to| have to decline to| must refuse to| do not feel comfortable| don't feel comfortable| decline to) ?(?:(?:currently|really|directly|legally|actually|also|unfortunately|ever) ){0,2}",
    '(?:help|assist|provid|do (?:that|this|so)|shar|discuss|answer|giv(?:e|ing) (?:you )?(?:legal|medical|financial|advice|that|out|any)|comply|support (?:that|this|you)|fulfil|creat|writ|generat|process (?:this|that|your) request|tell you|disclos|reveal|advis|respond|engage|comment|recommend)',
  ],
  [
    `(?:(?:ich|wir) (?:kann|können|darf|dürfen|werde|möchte)|(?:kann|können|darf|dürfen|werde|möchte) (?:ich|wir)|(?:bin|sind) (?:ich |wir )?nicht (?:in der lage|befugt|berechtigt)|es ist mir) ${gap}(?:(?:nicht|keine[nr]?|kein)(?: (?:möglich|erlaubt|gestattet))?,? |zu )${gap}`,
    '(?:weiter)?(?:helfen|behilflich|beantworten|antworten|sagen|geben|mitteilen|teilen|preisgeben|preiszugeben|beraten|erteilen|verraten|erfüllen|nachkommen|unterstützen|erstellen|schreiben|tun(?![\\p{L}]))',
  ],
  ['(?:ich|wir) (?:bin|sind) nicht (?:befugt|berechtigt|in der lage)', ',? '],
  [
    `(?:je|nous) ne (?:peux|puis|pourrai|saurais|pouvons|pourrons|suis|sommes) (?:malheureusement |hélas )?pas (?:en mesure |autorisée? |capable |habilitée? )?(?:de |d'|à )?${gap}`,
    '(?:aider|répondre|fournir|partager|donner|faire (?:cela|ça)|traiter|discuter|communiquer|divulguer|assister|dire|conseiller|satisfaire|vous assister)',
  ],
  [
    `no (?:puedo|podemos|podré|podría|me es posible|nos es posible|estoy autorizad[oa] (?:a|para)|soy capaz de|estoy en condiciones de) ${gap}`,
    '(?:ayudar|responder|proporcionar|compartir|dar(?:te|le|os|les|,| )|hacer (?:eso|esto)|facilitar|ofrecer|decir|contestar|asistir|cumplir|hablar|brindar|atender|revelar)',
  ],
  [
    `non (?:posso|possiamo|potrei|mi è possibile|ci è possibile|sono in grado di|sono autorizzat[oa] a) ${gap}`,
    '(?:aiutar|rispond|forni|condivid|dar(?:ti|le|vi|e )|dir(?:ti|le|vi|e )|farlo|assist|offri|rivel|soddisf)',
  ],
  [
    `(?:(?:ik|wij|we) (?:kan|kunnen|mag|mogen)|(?:kan|kunnen|mag|mogen) (?:ik|wij|we)) ${gap}(?:niet|geen) ${gap}`,
    '(?:helpen|beantwoorden|geven|zeggen|delen|verstrekken|doen|adviseren|antwoorden)',
  ],
  [
    `não (?:posso|podemos|consigo|poderia|sou capaz de|estou autorizad[oa] a|me é possível|é possível para mim) ${gap}`,
    '(?:ajud|fornec|respond|compartilh|partilh|dar |diz|fazer isso|discut|revel|oferec|atend)',
  ],
  [
    `nie (?:mogę|możemy|jestem w stanie|wolno mi|jestem upoważnion[ya] do) ${gap}`,
    '(?:pomóc|pomagać|odpowiedzieć|odpowiadać|udzielić|udzielać|podać|udostępni|zrobić|powiedzieć|spełnić|omawiać)',
  ],
  [
    `(?:(?:jag|vi|jeg) (?:kan|får|må)|(?:kan|får|må) (?:jag|vi|jeg)) ${gap}(?:inte|ikke|ej) ${gap}`,
    '(?:hjälpa|hjælpe|hjelpe|svara|svare|ge |give |gi |dela|dele|säga|sige|si |göra|gøre|gjøre|besvara|besvare)',
  ],
  [
    `(?:nemohu|nemůžu|nemůžeme|nejsem oprávněna?|nejsem schopna?|nemožem|nemôžem) ${gap}`,
    '(?:pomoci|pomoct|pomôcť|odpovědět|poskytnout|sdělit|sdílet|udělat)',
  ],
  ['', '(?:yardımcı olam|bunu (?:yapamam|paylaşamam)|(?:bilgi|cevap|yanıt) verem)'],
  [
    `не (?:могу|можем|смогу|имею права|в состоянии|вправе) ${gap}`,
    '(?:помочь|ответить|отвечать|предоставить|дать |сказать|обсуждать|раскрыть|выполнить|делиться|поделиться)',
  ],
  [
    '',
    "as an ai(?: language)?(?: model| assistant)?,? i (?:can't|cannot|don't|am not|am unable|won't|will not)",
  ],
  ['', "(?:that's|this is|that is) (?:not something i can|outside (?:of )?(?:my|what i))"],
  ['', 'against (?:my|our) (?:guidelines|policy|policies|programming)'],
];
/** Scripts that set no blanks between words. */
const unspaced = [
  'お(?:答え|手伝い|応え|教え)(?:することは)?(?:でき(?:ません|かねます)|いたしかねます)',
  '(?:対応|提供|回答)(?:することは)?(?:でき(?:ません|かねます)|いたしかねます)',
  '(?:无法|不能|没办法|沒辦法|無法)(?:为您|为你|帮|提供|回答|满足|協助|协助|分享|透露|讨论)',
];
const spaced = languages.map(([cannot, act]) => `${cannot}${act}`);
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})|${unspaced.join('|')}`, 'u');

/** A refusal and its place. */
interface Refusal {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Where an answer refuses; only its first `reach` UTF-16 units are searched, as refusals come first. */
export function refusalIn(text: string, reach: number): Refusal | null {
  const plain = text
    .slice(0, reach)
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[\s\u00a0]/g, ' ')
    .replace(/[A-ZÀ-ÖØ-ÞĀ-ſА-ЯЁ]/g, (letter) => lowerOf(letter));
  const match = pattern.exec(plain);
  return match
    ? {
        from: match.index,
        to: match.index + match[0].length,
        words: text.slice(match.index, match.index + match[0].length),
      }
    : null;
}

/** Letters whose small form has another length stay, so that places stay. */
function lowerOf(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}
