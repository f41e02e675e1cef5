/** How other languages say no outright: in the future tense, by turning the request down, or by not being willing. */

/** The words, and what must follow them. */
export const outright: readonly (readonly [words: string, then: string])[] = [
  [
    `je n(?:e |')(?:(?:vous|te|t'|l'|le|la|les|lui|en|y) ?){0,2}(?!serai|aurai|oublierai|manquerai|pourrai|saurai|verrai|tarderai|mentirai|irai)\\p{L}{2,}rai (?:donc |certainement |jamais )?(?:pas|rien|aucun|jamais)`,
    '(?![\\p{L}])',
  ],
  [
    "(?:(?:je|nous) (?:dois|devons|suis|me vois|préfère|préférons) (?:malheureusement |donc |hélas )?(?:(?:contrainte?|obligée?|forcée?)s? (?:de|d'))?(?:décliner|refuser| refuser| décliner)|je (?:décline|refuse)(?![\\p{L}]))",
    '',
  ],
  [
    '(?:debo|tengo que|he de|debemos|prefiero) (?:rechazar|declinar|denegar|negarme)|rechazo (?:esta|tu|su) |no (?:(?:te|le|lo|la|os|les) ){0,2}(?:ayudaré|escribiré|daré|diré|haré|responderé|explicaré|compartiré|participaré|proporcionaré|contaré)',
    '',
  ],
  [
    '(?:devo|dobbiamo|preferisco) (?:purtroppo )?(?:rifiutare|rifiutarmi|declinare)|non (?:(?:ti|le|lo|la|vi|te lo|glielo) ){0,2}(?:aiuterò|scriverò|farò|darò|dirò|risponderò|parteciperò|spiegherò|fornirò)',
    '(?![\\p{L}])',
  ],
  [
    '(?:tenho (?:de|que)|devo|preciso(?: de)?|prefiro|vou) (?:recusar|declinar)|não (?:(?:te|lhe|o|a|vos) ){0,2}(?:ajudarei|escreverei|farei|darei|direi|responderei|participarei|explicarei|fornecerei)',
    '(?![\\p{L}])',
  ],
  [
    '(?:muss|müssen|möchte|möchten|werde|werden) (?:ich|wir)[^.!?]{0,60}? ?|(?:ich|wir) (?:muss|müssen|möchte|werde|werden) [^.!?]{0,60}?',
    '(?:ablehnen|verweigern)(?![\\p{L}])',
  ],
  [
    '(?:da|daran|dabei|dazu|darüber|hierzu|davon|so etwas|sowas|solche \\p{L}+) (?:mache|beteilige|wirke|helfe|sage|schreibe|verrate|erkläre|erzähle|rede|liefere) (?:ich|wir) (?:\\p{L}+ ){0,3}?',
    '(?:nicht|nichts|keinesfalls)(?![\\p{L}])',
  ],
  [
    '(?:daar|hier|zoiets)(?:aan|over|mee|bij)? (?:werk|doe|help|schrijf|zeg|begin|praat) (?:ik|we|wij) (?:\\p{L}+ ){0,2}?(?:niet|geen|niets)|(?:moet|moeten) (?:ik|we|wij) [^.!?]{0,60}?(?:afwijzen|weigeren)|(?:ik|we|wij) (?:moet|moeten) [^.!?]{0,60}?(?:afwijzen|weigeren)',
    '(?![\\p{L}])',
  ],
  [
    'nie (?:napiszę|pomogę|powiem|zrobię|odpowiem|podam|wyjaśnię|udzielę|przygotuję|opiszę|zdradzę|ujawnię|pomożemy|udzielimy)|mus(?:zę|imy) (?:niestety )?odmówić',
    '(?![\\p{L}])',
  ],
  [
    'не (?:напишу|скажу|помогу|расскажу|объясню|отвечу|дам|раскрою|сделаю|опишу|поделюсь)|(?:вынужден[аы]?|должен|должна|придётся|придется) (?:вам |тебе )?отказать',
    '(?![\\p{L}])',
  ],
  [
    '(?:nenapíšu|nepomohu|nepomůžu|neporadím|neřeknu|neprozradím)|mus(?:ím|íme) (?:bohužel )?odmítnout',
    '(?![\\p{L}])',
  ],
  [
    '(?:det|sådant|sånt|sådana \\p{L}+) (?:skriver|gör|hjälper|svarar|berättar|säger) (?:jag|vi) (?:\\p{L}+ ){0,2}?inte|(?:jag|vi) (?:hjälper|skriver|svarar|deltar|medverkar) (?:inte|aldrig)|(?:jag|vi) (?:måste|väljer att|vill) (?:tyvärr )?(?:avböja|avstå|neka|säga nej)',
    '(?![\\p{L}])',
  ],
  [
    '',
    '(?:(?:talimat|bilgi|tavsiye|yanıt|cevap|öneri|ayrıntı|detay)\\p{L}* )?(?:ver|yaz|yap|paylaş|anlat|açıkla|üret|oluştur|söyle|cevapla|yanıtla|yardım ed|yardım et|yardımcı ol)\\p{L}{0,3}?(?:m[ıiuü]yor(?:um|uz)|mayaca[ğk]\\p{L}+|meyece[ğk]\\p{L}+|amam|emem|amıyor\\p{L}*|emiyor\\p{L}*|amayız|emeyiz|(?:maktan|mekten) (?:kaçın|çekin|imtina))|(?:reddetmek|geri çevirmek) zorunda',
  ],
  ['(?:لا|لن) (?:أساعدك?|أكتب|أجيب|أشرح|أشارك|أقدم|أعطي|أذكر)|(?:أرفض|أعتذر عن|مضطر (?:إلى|ل)رفض)', ''],
  [
    '',
    '(?:नहीं (?:लिखूँगा|लिखूंगा|बताऊँगा|बताऊंगा|दूँगा|दूंगा|करूँगा|करूंगा|लिखूँगी|बताऊँगी)|(?:इनकार|मना|अस्वीकार) (?:करता|करती|करना|करूँगा))',
  ],
  [
    '(?:bekommen|bekommst|erhalten|erhältst|kriegst|kriegen|hören|hörst) (?:sie|du|ihr) (?:hier |das )?(?:von|bei) (?:mir|uns) (?:\\p{L}+ )?(?:nicht|keine?[nrsm]?)|(?:ich|wir) (?:bin|sind) (?:\\p{L}+ )?nicht bereit|(?:bin|sind) (?:ich|wir) nicht bereit|über(?:schreitet|steigt),? was (?:ich|wir)|(?:an|bei|zu|über) [^.!?,]{1,50}?,?(?: die [^.!?,]{1,40},)? (?:helfe|schreibe|arbeite|wirke|beteilige) (?:ich|wir) (?:mich )?nicht',
    '(?![\\p{L}])',
  ],
  [
    "pas quelque chose que (?:je|nous)|je ne (?:souhaite|veux|voudrais|désire|compte) pas (?:prendre part|participer|répondre|écrire|aider|parler|discuter|en )|(?:je|nous) ne (?:peux|pouvons|dirai|veux) rien (?:vous |te |en )?(?:dire|révéler|communiquer|divulguer)|pas (?:envisageable|acceptable|concevable) pour (?:moi|nous)|je ne suis pas (?:disposée?|prête?|à l'aise)",
    '(?![\\p{L}])',
  ],
  [
    'no (?:estoy|estamos) dispuest[oa]s? a|no me siento (?:cómod[oa]|bien)|no pienso (?:ayudar|escribir|hacer|decir|dar)|no es algo que (?:yo )?(?:pueda|vaya|haga|quiera)',
    '(?![\\p{L}])',
  ],
  [
    'non me la sento|non sono dispost[oa] a|non mi sento (?:a mio agio|di )|non è qualcosa che (?:posso|faccio|voglio)',
    '',
  ],
  [
    'não me sinto (?:confortável|à vontade|bem)|não estou dispost[oa] a|não dou (?:instruções|informações)|não é algo que (?:eu )?(?:possa|faça|faço|vá)',
    '(?![\\p{L}])',
  ],
  [
    '(?:aan|met|bij) [^.!?,]{1,40} (?:help|werk|doe) (?:ik|we|wij) niet|(?:ik|wij|we) (?:ben|zijn) niet bereid|ik voel me (?:er )?niet (?:prettig|goed|op mijn gemak)|niet iets (?:wat|dat) (?:ik|wij|we)',
    '(?![\\p{L}])',
  ],
  [
    'nie (?:zamierzam|zamierzamy|chcę|chcemy|czuję się (?:komfortowo|dobrze)) (?:[^ .!?;:]{1,30} ){0,4}?(?:uczestnicz|pomag|pomóc|pisać|napisać|odpowia|brać udział|omawiać|komfort)',
    '',
  ],
  [
    '(?:инструкц|совет|сведен|данны|ответ|рекомендац|текст)\\p{L}* (?:я|мы) не (?:даю|да[её]м|выдаю|пишу|раскрываю|предоставля\\p{L}+)|(?:я|мы) не (?:помогаю|участвую|раскрываю|выдаю|собираюсь|намерена?|готова?)',
    '(?![\\p{L}])',
  ],
  [
    '(?:jag|vi) (?:vill|tänker|kommer) (?:\\p{L}+ )?inte (?:att )?(?:bidra|delta|medverka|hjälpa|skriva|svara|berätta)|inte något (?:som )?(?:jag|vi)|känner mig inte bekväm',
    '(?![\\p{L}])',
  ],
  ['(?:nejsem ochot|nehodlám|nechci (?:se podílet|pomáhat|psát|odpovídat))', ''],
  ['', '(?:yardım etmek|yazmak|katılmak|paylaşmak|cevaplamak|yanıtlamak) istemiyorum'],
  ['(?:لا أرغب في|لا أريد|لست (?:مستعدا|مستعدًا|على استعداد)) ', '(?:المشاركة|المساعدة|الإجابة|كتابة|الحديث|ل)'],
  ['', '(?:मदद|लिखना|बताना|जवाब देना) (?:[^ ।.!?]{1,20} )?नहीं चाहता'],
];
