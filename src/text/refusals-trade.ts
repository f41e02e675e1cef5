/**
 * What a shop can't do because of how things stand, such as to cancel an order that has been sent: that is told, not
 * refused. Texts are in lower case.
 */

const begins = (stems: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${stems.trim().replace(/\s+/g, '|')})`, 'u');

/** What is done in trade: first letters of words, a row a language. */
const trade = begins(`
  cancel refund ship deliver dispatch exchang replac reschedul rebook book appointment reserv upgrad extend extension redeem voucher coupon discount reactivat transfer connect call.you.back confirm parcel package label order invoice receipt chang amend modif updat repair swap seat ticket flight slot file attachment price
  stornier storno erstatt rückerstatt liefer versend verschick umtausch austausch ersatz rücknahme umbuch buch termin verläng einlös gutschein rabatt nachlass änder verschieb reaktivier rechnung preis verbind durchstell zurückruf
  annul rembours livr expédi échang remplac report réserv prolong remise réduction changer déplac rendez-vous réactiv prix créneau transfér conseiller rappeler
  anul reembols devol entreg envi cambi reprogram ampli descuento cupón cita precio transferir agente
  estorn troc remarc prorrog desconto cupom preço alter agend reativ
  rimbors consegn sped sostitu spost prenot proroga sconto prezzo buono appuntamento riattiv
  terugbeta lever verzend ruil vervang verplaats boek verleng korting wijzig prijs afspraak bezorg
  zwróc zwrot dostarcz dostaw wysłać wysyłk wymien wymian przełoż rezerw przedłuż rabat zniżk zmieni
  отмен верн возврат достав обмен замен перенес заброни продл скидк измен
  avbok återbetal byta boka förläng ändra
  iptal iade teslim kargo değiş ertele rezerv uzat indirim
  datei anhang fichier pièce.jointe archivo adjunto ficheiro arquivo anexo allegato bestand bijlage plik załącznik файл вложен dosya
  facture factura fatura fattura factuur faktur
  خصم استرداد إلغاء توصيل شحن استبدال تغيير.العنوان موعد حجز`);

/** What makes a reason one of rules, of people, or of whoever answers. */
const norm = begins(`
  law legal illegal unlawful polic guideline rule regulat priva safe secur verif identi harm danger hurt risk ethic unethic consent agree permission permitted authori unauthori allow confiden minor underage child fraud violat belong owner another(?=.customer|.user|.person|.guest's) other(?=.customer|.people|.user) holder(?!\\p{L}) would(?!\\p{L}) crim hers(?!\\p{L}) ours(?!\\p{L}) theirs(?!\\p{L}) deceiv endanger dishonest mislead kill public(?!.holiday) suy[oa](?!\\p{L}) zugestimmt ban(?:s|ned)?(?!\\p{L}) forbid prohib yours(?!\\p{L}) sensitive appropriate inappropriate sexual explicit offens hate
  i' i(?=.(?:am|do|don|can|cannot|have|was|will|would|need|only|work|think)(?!\\p{L})) me(?!\\p{L}) my(?!\\p{L}) ai(?!\\p{L}) language.model
  gesetz richtlinie regel vorschrift datenschutz sicherheit gefähr schad schäd ethisch einwillig verboten zustimm erlaub befug berechtig vertraulich minderjähr betrug gehört inhaber verst(?:oß|öß) ich(?!\\p{L}) mi[rc]h?(?!\\p{L}) mein
  loi(?!\\p{L}) légal illégal règle politique directive vie.privée sécur risqu éthi consent accord(?!\\p{L}) permis(?!\\p{L}) autoris interdit mineur appart titulaire je(?!\\p{L}) j' moi(?!\\p{L}) mon(?!\\p{L}) serait
  ilegal strafbar ley(?!\\p{L}) norma regla polític segur peligr riesgo étic permiso permitid autoriz menor pertenec titular tengo soy(?!\\p{L}) estoy sería
  lei(?!\\p{L}) regra perig risco permiss pertenc eu(?!\\p{L}) tenho sou(?!\\p{L}) estou seria(?!\\p{L})
  legge regol riserv sicur pericol vietat rischi etic permess autorizz frod sarebbe io(?!\\p{L}) ho(?!\\p{L})
  wet(?!\\p{L}) beleid veilig gevaar verbod toestemm bevoegd vertrouw minderjar ik(?!\\p{L}) mij
  praw regulamin zasad prywat bezpiecz niebezp zgod pozwol upoważ poufn niepełnol oszust należ zabron mam(?!\\p{L}) jestem
  закон(?!ч) прав политик конфиденц безопасн запрещ опасн соглас разреш мошен принадлеж я(?!\\p{L}) мне(?!\\p{L})
  قانون سياس خصوصي أمان خطر أخلاق موافق سري إذن مسموح`);

const conjunction =
  "(?:(?:because|since|until|seeing that|now that|as(?! (?:well|soon|long|far|much|an?) )|weil|denn|nachdem|car|parce que|puisque|porque|ya que|puesto que|dado que|pois|já que|visto que|uma vez que|perché|poiché|dato che|omdat|aangezien|want|bo|ponieważ|gdyż|так как|потому что|поскольку|çünkü|eftersom) |لأن ?|(?:parce |puis)qu')";
/** What follows a mark and tells how things stand, since a word of the third person opens it. */
const state =
  '(?:it|they|your|the|there|er|sie|es|das|die|der|ihr\\p{L}?|elle|il|votre|le|la|el|su|ya|está|o|a|seu|sua|já|foi) ';
/** What is one's own, somebody else's, a fake or of professions is nothing of trade. */
const own = begins(`
  my(?!\\p{L}) mein instruction anleitung instruccion instruç istruzion instrukc инструкц prescription forecast predict invest target prompt professional doctor physician therapist lawyer arzt ärzt anwalt anwält médecin avocat médic abogad advogad avvocat
  fake false forg counterfeit gefälscht faux fausse escroqu fals podrobion fałszyw поддел
  other.customer another.customer andere[nrs]?.kund autre.client otro.cliente outro.cliente altro.cliente innego.klient другого.клиент`);
/** What is done by words is what assistants refuse. */
const speech = begins(`
  explain tell writ creat shar(?:e|ing) descri instruct teach recommend advis answer discuss generat produc draft reveal disclos help assist
  erklär sagen schreib erstell verrat beantwort helf
  dire(?!c) écri rédig expliqu partag aider révél divulg répond cré(?:er|e)
  decir escrib explic compart ayud revel redact crear
  dizer escrev partilh compartilh ajud criar
  scriv spieg condivid aiut crea
  zegg schrijv uitleg
  powiedz napis wyjaśn udostępn pom[óo]
  сказа напис объясн рассказ раскры помо`);
const because = new RegExp(
  `^([^.!?]{0,160}?)(?:,? ${conjunction}|, da |[,;:–—] (?=${state}))([^.!?]{1,200})`,
  'u',
);
const sentence = /[^.!?\n]*$/u;

/** Who only will not do it is not kept from it. */
const unwilling =
  /won't|will not|'ll not|would|'d |refus|declin|prefer|möchte|werde|will (?:ich|nicht)|veux|quiero|voglio|quero|wil |chcę|хочу|буду/u;

/** Whether what can't be done is of trade, and the reason that follows is how things stand. */
export function isOfTrade(text: string, from: number, to: number): boolean {
  const [, rest = '', reason = ''] = because.exec(text.slice(to, to + 400)) ?? [];
  if (reason === '' || norm.test(reason)) return false;
  const words = text.slice(from, to);
  if (unwilling.test(words) || speech.test(words + rest.slice(0, 14))) return false;
  const before = sentence.exec(text.slice(Math.max(0, from - 80), from))?.[0] ?? '';
  const clause = before + words + rest;
  return trade.test(clause) && !own.test(clause + reason);
}
