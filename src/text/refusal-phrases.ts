/** How assistants say no in fifteen other languages; texts are in lower case. */
import { givesNone, manners } from './refusals-manners.ts';
import { outright } from './refusals-outright.ts';

/** Words between, within one sentence: bounded, so that no text can make the search slow. */
const gap = '(?:[^ .!?;:]{1,30} ){0,5}?';

const GERMAN_ACT =
  '(?:weiter)?(?:helfen|behilflich|beantworten|antworten|sagen(?!,? wie (?:sehr|froh))|geben|mitteilen|teilen|preisgeben|preiszugeben|beraten|erteilen|verraten|erfüllen|nachkommen|unterstützen|erstellen|verfassen|schreiben|äußern|erklären|machen|bearbeiten|ausführen|durchführen|tun(?![\\p{L}]))';

/** What a shop may be unable to do: to deliver, cancel, take back, give money back or off, take a card, find. */
const HINDI_TRADE =
  'डिलीवर|डिलिवर|शिप|भेज|पहुँचा|पहुंचा|रद्द|कैंसिल|वापस|रिफंड|धनवापसी|छूट|बदल|बुक|कार्ड|भुगतान|नकद|खोज|ढूँढ|ढूंढ|ट्रैक|ऑर्डर';

/**
 * How a language says that it will not, and what it will not do. Without the second a shop that can't
 * deliver on Sundays, or can't find an order, would be taken for refusing.
 */
const pairs: readonly (readonly [cannot: string, act: string])[] = [
  [
    `(?:(?:ich|wir) (?:kann|können|darf|dürfen|werde|möchte|will)|(?:kann|können|darf|dürfen|werde|möchte|will) (?:ich|wir)|ich [^.!?,]{1,60}? und (?:kann|darf|werde|möchte)) ${gap}(?:nicht|keine[nrm]?|kein)(?: (?:möglich|erlaubt|gestattet))?,? ${gap}`,
    GERMAN_ACT,
  ],
  [
    `(?:(?:bin|sind) (?:ich |wir )?nicht (?:in der lage|befugt|berechtigt)|es ist mir (?:\\p{L}{1,20} ){0,2}?(?:nicht (?:möglich|erlaubt|gestattet)|unmöglich)),? ${gap}zu `,
    GERMAN_ACT,
  ],
  ['(?:ich|wir) (?:bin|sind) nicht (?:befugt|berechtigt|in der lage)', ',? '],
  [
    '(?:(?:gebe|erteile|stelle|schreibe|verfasse|erstelle|mache|leiste|beantworte|helfe) (?:ich|wir) |(?:ich|wir) (?:gebe|erteile|stelle|schreibe|verfasse|erstelle|mache|leiste|beantworte|helfe) )(?:\\p{L}{1,20} ){0,3}?',
    '(?:nicht(?![\\p{L}])|keine (?:\\p{L}+ ){0,2}?(?:auskünfte?|beratung|diagnosen?|anleitung(?:en)?|texte?|ratschläge|tipps))',
  ],
  [
    '(?:es )?(?:wäre|ist) (?:sehr |höchst |völlig )?(?:unverantwortlich|unethisch|unangemessen|nicht (?:angemessen|ethisch|vertretbar|richtig|in ordnung))(?: von mir)?,? ',
    '(?:[^ .!?;:]{1,30} ){0,8}?(?:zu|hier|ihnen|dir|so)(?![\\p{L}])',
  ],
  [
    "(?:ist|wäre) (?:mir|uns) (?:leider )?nicht |(?:il )?ne (?:m'|nous )est pas |no (?:me|nos) está |non (?:mi|ci) è |não (?:me|nos) é |het is (?:mij|ons) niet |мне не ",
    '(?:gestattet|erlaubt|permis|autorisé|permitido|autorizado|permess|consentit|permitido|toegestaan|разрешено|позволено)',
  ],
  [
    '(?:dazu|darüber|hierzu|dabei|damit) (?:leider )?(?:nichts|nicht|keine \\p{L}+) (?:weiter)?(?:sagen|geben|machen|helfen|mitteilen)',
    '',
  ],
  [
    '(?:ich|wir) (?:unterstütze|billige|befürworte|unterstützen|fördere|dulde) ',
    '(?:keine|das nicht|so etwas nicht|nicht)',
  ],
  [
    'je ne (?:répondrai|donnerai|écrirai|fournirai|partagerai|aiderai|ferai|participerai|soutiens|cautionne|approuve|tolère) pas',
    '',
  ],
  ['no (?:apoyo|fomento|proporciono|comparto|escribo|apruebo|promuevo|tolero)(?: ni \\p{L}+)? ', ''],
  ['non (?:fornisco|scrivo|condivido|approvo|sostengo|promuovo|do consigli|tollero)', ''],
  ['não (?:apoio|forneço|escrevo|compartilho|aprovo|promovo|dou conselhos|tolero)', ''],
  ['(?:я )?не (?:поддерживаю|пишу|обсуждаю|одобряю|да[юе]т? советов|предоставляю)', ''],
  ['', 'nicht (?:der|die|das) richtige \\p{L}*(?:ansprech|person|stelle|adresse)'],
  [
    '(?:verstößt|verstoßen|verstieße) gegen (?:meine|unsere|die) ',
    '(?:richtlinien|grundsätze|prinzipien|regeln|nutzungsbedingungen)',
  ],
  [
    '(?:ich|wir) (?:lehne|weigere|verweigere|lehnen|muss ablehnen)',
    '(?:[^.!?]{0,60}ab(?![\\p{L}])| mich(?![\\p{L}])| )',
  ],
  [
    `(?:je|nous) ne (?:peux|puis|pourrai|saurais|pouvons|pourrons|suis|sommes) (?:malheureusement |hélas |donc |vraiment |simplement |tout simplement ){0,2}pas (?:en mesure |autorisée? |capable |habilitée? )?(?:de |d'|à )?${gap}`,
    '(?:aider|répondre|fournir|partager|donner|faire (?:cela|ça)|traiter|discuter|communiquer|divulguer|assister|dire(?! à quel point)|conseiller|satisfaire|vous assister|écrire|rédiger|expliquer|révéler|participer|accéder à (?:votre|cette)|réaliser|poursuivre|effectuer|donner suite)',
  ],
  [
    `(?:il (?:m'|nous )?(?:est|serait) (?:impossible|interdit)|(?:il|ce) (?:ne )?(?:serait|est|sont) (?:pas )?(?:approprié|éthique|contraire à (?:l'éthique|mes principes)|irresponsable|inapproprié|contraire à mes)) (?:de |d')${gap}`,
    '(?:répondre|aider|fournir|partager|donner|écrire|expliquer|dire|divulguer|communiquer|décrire|assister|conseiller|accéder|satisfaire)(?![\\p{L}])',
  ],
  [
    "(?:je|nous) (?:préfère|préférons|refuse|refusons)(?: de| d'| ne pas|(?: de)? ne pas)? ?(?:ne pas )?",
    '(?:aider|répondre|fournir|partager|donner|écrire|rédiger|expliquer|discuter|parler|faire|participer)',
  ],
  [
    '(?:je|nous) ne (?:donne|fournis|rédige|donnons|fournissons|partage|discute)s? pas de ',
    '(?:conseils?|consultations?|informations?|instructions?|textes?|données?)',
  ],
  [
    "(?:contre|à l'encontre de|contraire à|viole) (?:mes|nos) ",
    '(?:principes|règles|directives|consignes|valeurs)',
  ],
  [
    `no (?:(?:te|le|lo|la|os|les|se|me) ){0,2}(?:puedo|podemos|podré|podría|me es posible|nos es posible|estoy autorizad[oa] (?:a|para)|soy capaz de|estoy en condiciones de|voy a|quiero|debo) ${gap}`,
    '(?:ayudar|responder|proporcionar|compartir|dar(?:te|le|os|les|,| )|hacer(?:lo| eso| esto| por ti| por usted)|facilitar|ofrecer|decir|contestar|asistir|cumplir|completar|realizar|continuar|procesar|hablar|brindar|atender|revelar|escribir|explicar|redactar|participar)',
  ],
  [
    '(?:prefiero no|me niego a|debo negarme a|no sería (?:ético|apropiado|correcto|responsable)) ',
    '(?:ayudar|responder|hablar|decir|escribir|dar|contestar|compartir|explicar|hacer|participar|proporcionar)',
  ],
  [
    '(?:va|iría|está|es) (?:en contra de|contra|contrario a) (?:mis|nuestr[oa]s) ',
    '(?:principios|normas|políticas|directrices|pautas)',
  ],
  [
    `non (?:posso|possiamo|potrei|mi è possibile|ci è possibile|sono in grado di|sono autorizzat[oa] a|intendo|voglio) ${gap}`,
    '(?:aiutar|rispond|forni|condivid|dar(?:ti|le|vi|e )|dir(?:ti|le|vi|e )|farlo|assist|offri|rivel|soddisf|scriver|spiegar|parlar|complet|esegui|proceder)',
  ],
  [
    '(?:preferisco non|mi rifiuto di|devo rifiutar\\p{L}* di|non sarebbe (?:etico|corretto|appropriato)) ',
    '(?:aiutar|rispond|parlar|dir|scriver|dar|condivid|spiegar|far|forni)',
  ],
  [
    '(?:va|è|sarebbe) contr(?:o|ari[oa] a) (?:i miei|le mie|le nostre|i nostri|ai miei|alle mie) ',
    '(?:principi|regole|linee|norme|valori)',
  ],
  [
    `(?:(?:ik|wij|we) (?:kan|kunnen|mag|mogen|wil|ga)|(?:kan|kunnen|mag|mogen|wil|ga) (?:ik|wij|we)) ${gap}(?:niet|geen) ${gap}`,
    '(?:helpen|beantwoorden|geven|zeggen|delen|verstrekken|doen|adviseren|antwoorden|voldoen|uitvoeren|schrijven|uitleggen|bespreken)',
  ],
  [
    '(?:ik|wij|we) (?:geef|verstrek|deel|schrijf|geven|weiger|verstrekken) ',
    '(?:geen (?:\\p{L}+ ){0,2}?(?:advies|gegevens|informatie|instructies|teksten)|om |te )',
  ],
  ['(?:tegen|in strijd met) (?:mijn|onze) ', '(?:richtlijnen|principes|regels|beleid)'],
  [
    `não (?:posso|podemos|consigo|poderia|sou capaz de|estou autorizad[oa] a|me é possível|é possível para mim|tenho permissão para|vou|devo) ${gap}`,
    '(?:ajud|fornec|respond|compartilh|partilh|dar |diz|fazer isso|discut|revel|oferec|atend|escrev|explic|divulg|falar|cumpr|realiz|complet)',
  ],
  [
    '(?:prefiro não|recuso-me a|me recuso a|não seria (?:ético|apropriado|correto)) ',
    '(?:ajud|respond|falar|dizer|escrev|dar|compartilh|explic|fazer|fornec)',
  ],
  [
    '(?:vai contra|é contra|contraria) (?:as minhas|minhas|os meus|meus|nossas) ',
    '(?:diretrizes|princípios|regras|políticas)',
  ],
  [
    `nie (?:mogę|możemy|jestem w stanie|wolno mi|jestem upoważnion[ya] do|będę) ${gap}`,
    '(?:pomóc|pomagać|odpowiedzieć|odpowiadać|udzielić|udzielać|podać (?!dokład)|udostępni|zrobić|powiedzieć|spełnić|zrealizować|wykonać|omawiać|pisać|napisać)',
  ],
  ['(?:nie udzielam|nie udostępniam|odmawiam|nie piszę|nie omawiam)', '(?![\\p{L}])'],
  ['(?:sprzeczne z|wbrew) (?:moimi|moim|naszymi|naszym) ', '(?:zasadami|wytycznymi|zasadom)'],
  [
    `(?:(?:jag|vi|jeg) (?:kan|får|må|vill|vil|tänker)|(?:kan|får|må|vill|vil) (?:jag|vi|jeg)) ${gap}(?:inte|ikke|ej) ${gap}`,
    '(?:hjälpa|hjælpe|hjelpe|svara|svare|ge |give |gi |dela|dele|säga|sige|si |göra|gøre|gjøre|besvara|besvare|skriva|skrive|diskutera|diskutere)',
  ],
  [
    `(?:nemohu|nemůžu|nemůžeme|nejsem oprávněna?|nejsem schopna?|nemožem|nemôžem|nebudu|odmítám) ${gap}`,
    '(?:pomoci|pomoct|pomôcť|odpovědět|poskytnout|sdělit|sdílet|udělat|psát|napsat)',
  ],
  [
    '',
    '(?:yardımcı olam|(?:bunu|bunları|bu bilgiyi|böyle bir şeyi?) (?:yapamam|paylaşamam|yazamam)|(?:bilgi|cevap|yanıt|tavsiye) verem|yerine getirem|yanıtlayamam|cevaplayamam|reddediyorum)',
  ],
  [
    `не (?:могу|можем|смогу|имею права|в состоянии|вправе|буду|стану) ${gap}`,
    '(?:помочь|помогать|ответить|отвечать|предоставить|дать |давать|сказать|обсуждать|раскрыть|раскрывать|выполнить|делиться|поделиться|писать|написать|объяснять|рассказ)',
  ],
  ['(?:я )?(?:отказываюсь|вынужден[аы]? отказать|предпочитаю не|предпоч[её]л бы не)', '(?![\\p{L}])'],
  ['(?:противоречит|нарушает|против) (?:моим|мои|моих|нашим|наши|наших) ', '(?:принцип|правил)'],
  [
    '(?:لا|لن|لم) (?:أستطيع|أستطع|يمكنني|أقدر|يمكننا|نستطيع|أقدم|يسعني|أتمكن من|نتمكن من|يُ?سمح لي|يجوز لي|يحق لي)(?: أن)? (?:(?!العثور|إيجاد|رؤية|ضمان|الوعد|التأكد|تأكيد|الجزم)[^ .؟!،]{1,20} ){0,2}?',
    '(?:ال|ب|لل|في )?(?:أ?ساعد|مساعد|أقدم|تقديم|إجابة|أجيب|رد|مشارك|أشارك|كتابة|أكتب|إعطاء|تزويد|نصائح|قيام|أقوم|تلبية|ألبي|متابع|فعل|أفعل|تنفيذ|كشف|مناقش|تحدث|حديث|إنشاء|توفير|خوض|إفصاح|شرح)',
  ],
  ['لست (?:قادر|مخول|مؤهل|مصرح|في وضع)[^ .؟!،]{0,6} ', '(?:على|ب|ل|يسمح)'],
  [
    '(?:يخالف|تخالف|يتعارض مع|تتعارض مع|ينتهك|تنتهك|مخالف ل|ضد) ?',
    '(?:ال)?(?:سياس|قواعد|إرشاد|مباد|شروط|مبادئ)',
  ],
  [
    '',
    '(?:मदद|सहायता|जानकारी|उत्तर|जवाब|सलाह|विवरण)(?: [^ ।.!?]{1,20}){0,4}? नहीं (?:कर |दे |बता |लिख )?(?:सकता|सकती|सकते|दूँगा|करूँगा)',
  ],
  [
    `(?:मैं|हम) (?:(?!${HINDI_TRADE}|गारंटी|वादा|पुष्टि|सुनिश्चित|विश्वास|इंतज़ार|इंतजार|कल्पना|तय|निर्णय|बयान)[^ ।.!?]{1,20} ){0,8}?नहीं `,
    '(?:कर|दे|बता|लिख|बना|समझा) (?:सकता|सकती|सकते|पाऊँगा|पाऊंगा|पाऊँगी|पाएँगे)',
  ],
  ['(?:मुझे|हमें|मुझको) (?:[^ ।.!?]{1,20} ){0,5}?', '(?:अनुमति|इजाज़त|इजाजत|अधिकार) नहीं'],
  ['(?:नीति|नियम|दिशानिर्देश|दिशा-निर्देश|सिद्धांत)[^ ।.!?]{0,6} (?:के|का) ', '(?:खिलाफ|ख़िलाफ़|विरुद्ध|उल्लंघन)'],
  ['(?:मदद|सहायता|उत्तर|जवाब|जानकारी|सलाह|पूरा|प्रदान)(?: [^ ।.!?]{1,20}){0,3}? में ', 'असमर्थ'],
  ["je n'ai pas (?:le droit|l'autorisation|la permission) (?:de |d')", ''],
];

/** What a shop does not take, in Japanese: goods back, orders back, other prices. */
const notTaken = '(?<!(?:返品|返金|交換|キャンセル|変更|値引き|割引|配達|配送|取り消し|取消)(?:に|には|は)?)';

/** Scripts that set no blanks between words. */
export const unspaced: readonly string[] = [
  'お(?:答え|手伝い|応え|教え|受け|伝え)(?:する|し)?(?:ことは)?(?:でき(?:ません|かねます|ない)|いたしかねます)',
  '(?:対応|提供|回答|助言|作成|説明|協力|支援|開示|共有|アドバイス)(?:は|を|も)?(?:すること(?:は|が))?(?:でき(?:ません|かねます|ない)|いたしかねます|控え)',
  'お断り(?:し|いた|さ)|差し控え(?:さ|ま)|ご遠慮(?:し|いた|くだ|さ)',
  '(?:書く|手伝う|教える|答える|作る|話す|伝える|協力する|お教えする|お話しする|ご案内する|ご紹介する|お手伝いする)(?:こと|わけ)(?:は|が|には|も)?(?:でき(?:ません|かねます|ない)|いき(?:ません)|いたしかねます)',
  `(?:案内|紹介|返答|対応|回答|提供|説明|協力|支援)(?:は|を)?(?:いた|致)?しかねます|${notTaken}応じかねます|(?:それ|そのこと|その件|この件)は(?:でき|お答えでき|お話しでき)(?:ません|ない)`,
  `(?:について|に関して|${notTaken}に)は?(?:お)?(?:話せ|話しでき|答えられ|答えでき|教えられ|応じられ|触れられ)ません`,
  '(?:无法|不能|没办法|沒辦法|無法|不便|不方便|不會|不会|拒绝|拒絕)(?:为您|为你|向您|向你|就此|对此)?(?:帮|提供|回答|满足|滿足|協助|协助|分享|透露|讨论|討論|编写|撰写|生成|给出|參與|参与|支持|答应|答應|配合|教|告诉|告訴|解释|解釋|描述|写|寫|继续这|回應|回应)',
  '(?:请求|要求|内容|問題|问题|做法|請求)[^。！？]{0,8}(?:违反|違反|不符合|违背)[^。！？]{0,8}(?:政策|规定|規定|准则|準則|原则|原則|规则|規則|指南)',
  '(?:我|我们|我們)(?:并)?(?:不想|不愿|不願|不打算)',
  '(?:書き|教え|お教えし|お答えし|お手伝いし|協力し|加担し|関与し)ません',
  '(?:쓸|도울|알려 ?줄|답할) (?:생각|수|의향)[이은는]? 없|하고 싶지 않',
  '(?:我|我们|我們)(?:也|就|恐怕|只能|必须|很抱歉)?(?:拒绝|拒絕|婉拒)',
  '(?:도와드릴|도울|제공할|제공해 드릴|답변할|답변드릴|알려드릴|말씀드릴|작성할|응할|공유할|대답할|써 드릴|써드릴|알려 드릴|설명해 드릴|도와 드릴|해 드릴|해드릴) 수(?:가|는)? 없',
  '(?:거절|거부)(?:하겠|합니다|할 수밖에|해야)|(?:쓰|적|알려 ?주|알려 ?드리|말하|설명하|작성하|돕)지(?:는)? 않(?:겠|습니다)',
];

/** With blanks between words. */
export const spaced: readonly string[] = [
  ...[...pairs, ...outright].map(([cannot, act]) => `(?:${cannot})${act}`),
  ...manners,
  ...givesNone,
];

/** What opens a half sentence that the other half outweighs. */
export const concession =
  /(?:^|[^\p{L}])(?:auch wenn|obwohl|wenn auch|bien que|même si|quoique|aunque|si bien|anche se|sebbene|benché|embora|mesmo que|ainda que|hoewel|ook al|choć|chociaż|хотя)(?: [\p{L}']{1,12}){0,2} ?$/u;
