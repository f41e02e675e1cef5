/** The manners in which people say no, each in ten languages: not allowed, refusing, rather not, not one's task. Texts are in lower case. */

/** May not, says no, would rather not, can't be relied on: a refusal, whatever it is about. */
export const manners: readonly string[] = [
  // Not allowed.
  '(?:bin|sind) (?:ich |wir )?(?:\\p{L}+ )?nicht (?:befugt|berechtigt|autorisiert|ermächtigt)',
  'je ne suis (?:\\p{L}+ )?pas (?:autorisée?|habilitée?)|nous ne sommes (?:\\p{L}+ )?pas (?:autorisé|habilité)',
  'no (?:estoy|estamos|tengo|tenemos) (?:autorizad|permitid|permiso|facultad)|no (?:se me|me|nos) (?:permite|está permitido)',
  "non (?:sono|siamo) autorizzat|non (?:ho|abbiamo) (?:il permesso|l'autorizzazione)|non (?:mi|ci) è (?:consentito|permesso)",
  'não (?:estou|estamos) autorizad|não (?:tenho|temos) (?:permissão|autorização)|não (?:me|nos) é permitido',
  '(?:(?:ik|wij|we) (?:ben|zijn)|(?:ben|zijn) (?:ik|wij|we)) (?:\\p{L}+ )?niet (?:bevoegd|gemachtigd|gerechtigd)',
  'nie (?:wolno (?:mi|nam)|jestem upoważnion|mam (?:prawa|uprawnień))',
  '(?:не (?:имею|имеем) права|не вправе|не уполномочен[аы]?|(?:мне|нам) (?:не разрешено|запрещено))',
  '(?:jag|vi) (?:har inte (?:rätt|tillåtelse|lov|behörighet)|är inte behöriga?) att',
  '\\p{L}+ (?:yetkim|iznim) (?:yok|bulunmuyor)',
  // Refusing.
  '(?:ich|wir) (?:weigere|weigern) (?:mich|uns)|(?:ich|wir) (?:lehne|lehnen) (?:es|das|dies|diese|solche)[^.!?]{0,40} ab',
  "(?:je|nous) (?:refuse|refusons) (?!toute? |d'y croire|de croire)|je me (?:dois|vois) [^.!?]{0,20}?(?:refuser|décliner)",
  '(?:me niego|nos negamos|(?:debo|tengo que) negarme)(?! a creer)|no (?:pienso|tengo intención de) (?!que)',
  '(?:mi rifiuto|ci rifiutiamo|(?:devo|dobbiamo) rifiutar\\p{L}*)(?! di credere)|non (?:intendo|ho intenzione di) ',
  '(?:recuso-me|me recuso|recusamo-nos|(?:tenho (?:de|que)|devo) recusar)(?! a acreditar)|não (?:pretendo|tenciono) ',
  '(?:ik|wij|we) weigeren? (?!te geloven)',
  'odmawiam(?!y się)|nie (?:zamierzam|zamierzamy|mam zamiaru) ',
  '(?:я |мы )?(?:отказываюсь|отказываемся)(?! верить)|(?:я|мы) не (?:намерен|собира)',
  '(?:jag|vi) (?:vägrar|avböjer|avstår)(?! att tro)',
  // Rather not.
  '(?:ich|wir) (?:möchte|möchten|würde|würden) [^.!?]{0,60}?lieber nicht|(?:mache|tue|schreibe|sage) (?:ich|wir) lieber nicht',
  "je (?:préfère|préférerais) (?:ne pas|m'abstenir|éviter)|je m'abstiendrai",
  '(?:prefiero|preferiría|preferimos) no (?!esperar|arriesgar)|me abstengo|me abstendré',
  '(?:preferisco|preferirei|preferiamo) (?:non |evitare )(?!aspettare|rischiare)|mi astengo',
  '(?:prefiro|preferia|preferimos) não (?!esperar|arriscar)|abstenho-me',
  '(?:doe|zeg|schrijf|help|geef) (?:ik|wij|we) (?:dat )?liever niet|(?:ik|wij|we) (?:doe|zeg|schrijf|help|geef|wil|doen|zeggen) [^.!?]{0,40}?liever niet',
  '(?:wolę|wolał[ao]?bym) nie |(?:предпочту|предпочитаю|лучше) (?:я )?(?:не стану|не буду|не )(?=\\p{L}+ть)',
  // Not one's task.
  '(?:liegt|fällt|ist) (?:[^ .!?]{1,20} ){0,2}?außerhalb (?:meine[rs]|unsere[rs]|dessen,? (?:was|wobei))|(?:übersteigt|überschreitet),? (?:meine|was|wobei)',
  '(?:sort|dépasse|relève pas|est hors|se situe hors) (?:du cadre de |de |du )?(?:mon|ma|mes|nos|notre|ce que je)',
  '(?:queda|está|cae|va) (?:fuera|más allá) de (?:mi|mis|nuestr\\p{L}+|lo que (?:puedo|podemos|hago))',
  '(?:esula d|va oltre|è (?:al di )?fuori d)\\p{L}* (?:mi[eao]i?|le mie|quello che|ciò che|quanto posso)',
  '(?:está|fica|vai) (?:fora|além) d[oa]s? (?:que (?:eu )?(?:posso|faço)|meus?|minhas?|noss\\p{L}+)|foge a[os]? (?:meu|que)',
  '(?:valt|ligt|gaat) buiten (?:mijn|ons|onze|wat ik|wat wij)',
  '(?:wykracza poza|jest poza) (?:moj|nasz|to, co)|выходит за (?:рамки|пределы) (?:мо|наш|того, что я)',
  // Not to be relied on.
  'ne (?:comptez|compte) pas sur (?:moi|nous)|(?:très peu pour moi|hors de question)',
  '(?:conmigo|con nosotros) no (?:cuente|cuentes|cuenten)|no (?:cuente|cuentes|cuenten) con(?:migo| nosotros)|ni hablar',
  'non (?:conti|contare|contate) su di (?:me|noi)|(?:não|nem) (?:conte|contes|contem) (?:comigo|connosco|conosco)|nem pensar',
  '(?:rechnen sie|rechne|zähl|zählen sie) nicht (?:mit|auf) (?:mir|mich|uns)|(?:ohne|nicht mit) (?:mich|mir)[.!]|kommt (?:für mich |überhaupt )?nicht in ?frage',
  '(?:reken|rekent u) (?:maar )?niet op (?:mij|ons)|geen sprake van|mowy nie ma|nie ma mowy|об этом не может быть и речи|на меня не рассчитывай',
  "(?:don't|do not) (?:count on|look to|expect) me (?:to|for)|you (?:won't|will not|'ll never|will never) (?:get|hear|have|find|see) [^.!?]{1,80}? (?:from|out of) (?:me|us)(?![\\p{L}])",
  "(?:hard|firm|polite) (?:no|pass) from my|nothing doing|not on my watch|(?:so|,|but) let's not[.!]|i(?:'d| would) be doing (?:you|them|her|him|people) (?:a disservice|harm)",
];

/** What no such list gives, in six languages: "I give no advice". */
const given = (advice: string): string => `(?:\\p{L}+ ){0,2}?(?:${advice})`;
export const givesNone: readonly string[] = [
  `(?:geben|erteilen|gebe|erteile) (?:ich|wir) [^.!?]{0,40}?keine ${given('auskünfte?|auskunft|informationen|ratschläge|hinweise|empfehlungen|daten')}|(?:ich|wir) (?:geben|erteilen|gebe|erteile) [^.!?]{0,60}?keine ${given('auskünfte?|auskunft|informationen|ratschläge|hinweise|empfehlungen|daten')}`,
  `(?:je|nous) ne (?:donne|donnons|fournis|fournissons|propose|proposons|communique|communiquons) (?:pas|aucun[es]?) (?:de |d')?${given('conseils?|avis|informations?|instructions?|données|diagnostics?|consultations?')}`,
  `no (?:doy|damos|ofrezco|ofrecemos|brindo|proporciono|facilito|facilitamos|comparto|compartimos) ${given('consejos?|asesor\\p{L}+|información|datos|instrucciones|diagnósticos?|recomendaciones|opiniones')}`,
  `non (?:do|diamo|fornisco|forniamo|offro|offriamo|condivido|condividiamo) ${given('consigli\\p{L}*|consulenz\\p{L}+|informazioni|dati|istruzioni|diagnosi|pareri')}`,
  `não (?:dou|damos|ofereço|oferecemos|forneço|fornecemos|presto|prestamos|partilho) ${given('conselhos?|aconselhamento|informaç\\p{L}+|dados|instruç\\p{L}+|consultoria|diagnósticos?|pareceres')}`,
  `(?:geef|geven|verstrek|verstrekken|deel|delen) (?:ik|wij|we) [^.!?]{0,40}?geen ${given('advies|informatie|gegevens|inlichtingen|instructies|details')}`,
];

/** What one may be unable to do without refusing anything: to find, to see, to be sure. */
const unless = (verbs: string): string => `(?![^.!?]{0,80}(?:${verbs}))`;
/** Anything else that is not done: a refusal only where nothing else follows. */
export const weak: readonly string[] = [
  `(?:ich (?:kann|darf|werde|möchte)|(?:kann|darf|werde|möchte) ich) (?:[^ .!?;:,]{1,30} ){0,6}?(?:nicht|keine?[nrm]?)${unless('find|seh|entscheid|glaub|garantier|versprech|wart|sicher|erkenn|genug|genau|bestätig|empfehl|beklag|klag|erinner|vorstell|beschwer')}`,
  `(?:ist|wäre) (?:es )?(?:mir|uns) (?:[^ .!?;:,]{1,20} )?nicht möglich,? ${unless('find|seh|erkenn|sicher|genau|bestätig')}|bin (?:ich )?(?:[^ .!?;:,]{1,20} )?nicht in der lage,? `,
  `(?:das|dies|so ?etwas|sowas|so (?:eine?[nms]?) \\p{L}+|solche \\p{L}+) (?!wei(?:ß|ss)|glaub|seh|find|kenn|versteh|denk|hab|hatt|wuss|bin|war|brauch|vergess)\\p{L}+e ich (?:leider |lieber |auf keinen fall )?nicht`,
  `je ne (?:peux|puis|veux|pourrai) (?:\\p{L}+ )?pas (?!que )${unless("trouv|voir|garanti|promett|attendre|croire|décider|assez|à quel point|confirmer|m'empêcher|me plaindre|imaginer")}`,
  `(?:je ne suis (?:\\p{L}+ )?pas en mesure|nous ne sommes (?:\\p{L}+ )?pas en mesure|il (?:m'|nous )est (?:\\p{L}+ )?impossible) (?:de |d')${unless('trouv|voir|garanti|croire|confirmer')}`,
  `no (?:puedo|podemos|quiero|me es posible|nos es posible|soy capaz de) ${unless('encontr|ver |garantiz|promet|esperar|creer|decidir|lo suficiente|confirm|saber|evitar|quejar|imaginar')}`,
  `non (?:posso|possiamo|voglio|mi è possibile|ci è possibile|sono in grado di) (?!che |fare a meno)${unless('trov|veder|garanti|promett|aspett|creder|decid|abbastanza|conferm|lament|immagin')}`,
  `não (?:posso|podemos|quero|consigo|me é possível|nos é possível) ${unless('encontr|ver |garant|promet|esperar|acreditar|decidir|confirm|deixar de|queixar|imaginar')}`,
  `(?:ik (?:kan|mag|wil|ga)|(?:kan|mag|wil|ga) ik) (?:[^ .!?;:,]{1,30} ){0,6}?(?:niet|geen)${unless('vind|zien|garander|belov|wacht|kiez|genoeg|bevestig|klagen|herinner')}`,
  `(?:nie (?:mogę|możemy|jestem w stanie) )${unless('znaleźć|zobaczyć|gwarant|obiec|doczekać|uwierz|dokładn|potwierdz|narzekać')}`,
  `не (?:могу|можем|в состоянии) ${unless('найти|увидеть|гарантир|обещать|ждать|поверить|точн|выбрать|подтверд|не ')}`,
  `(?:jag|vi) (?:kan|får) (?:\\p{L}+ )?inte ${unless('hitta|se |garanter|lova|vänta|tro|bekräfta|klaga')}|(?:kan|får) (?:jag|vi) (?:\\p{L}+ )?inte ${unless('hitta|se |garanter|lova|vänta|tro|bekräfta|klaga')}`,
  '(?:esto|eso|algo así) no (?:lo |la )?(?:hago|escribo|digo|puedo hacerlo)|(?:questo|ciò|una cosa (?:simile|del genere)) non (?:lo |la )?(?:faccio|scrivo|dico)|(?:isso|isto) (?:eu )?não (?:faço|escrevo|digo)',
  '(?:ça|cela|ceci),? je ne (?:le )?(?:fais|écris|dis) pas|(?:dat|zoiets) (?:doe|schrijf|zeg) ik (?:\\p{L}+ )?niet|(?:этого|такого|такое) (?:я )?не (?:делаю|пишу|говорю)|tego nie (?:robię|piszę|powiem)',
];
