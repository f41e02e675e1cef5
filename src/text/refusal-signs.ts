/**
 * Texts of which every refusal that is known holds one: most answers have none of them and need not be searched for
 * hundreds of ways to refuse. That none is missing is told from the patterns, in `tests/text/refusal-signs.test.ts`.
 */

const english =
  "let's talk|let's change|let's discuss|let's move|let's pick|let's focus|let's not|i'd rather|i'd prefer|" +
  "can't|cannot|can not|could not|couldn't|could never|won't|will not|willn't|'ll not|'lln't|will never|" +
  "'ll never|would not|wouldn't|would never|'d not|'dn't|'d never|must not|mustn't|should not|shouldn't|" +
  "shall not|may not|i don't|i do not|we don't|we do not|i never|we never|unable|hesitant|reluctant|" +
  'rather not|prefer not|not able|not allowed|not permitted|not authori|not willing|not going|not prepared|' +
  'not comfortable|not in a position|not here|not designed|not programmed|not about|not qualified|' +
  'not at all|not happy|not something|not a |not an |not the |not to |not doing|not writing|not answering|' +
  'not saying|not touching|not explaining|not sharing|not playing|not helping|not taking|not getting|' +
  'not happening|not with my|not within|not public|not for|not on my|not on the menu|not possible|' +
  "is not to|isn't|aren't|never something|never justified|never the answer|refus|declin|refrain|abstain|" +
  'barred|restricted|be part|be a part|complicit|authority to|permission to|ability to|clearance|' +
  'mandate to|a line|the line|my line|political|religious|personal|allow me|permit me|t let me|t lets me|' +
  'allow us|permit us|allows me|permits me|allows us|permits us|prevent|prohibit|forbid|bar me|bar us|' +
  'bars me|bars us|stop me|stop us|stops me|stops us|say no|for me to|of me to|pass on|stop there|' +
  'stop here|stop you|immoral|dangerous|a good idea|outside|beyond|out of my|out of our|out of what|of of|' +
  'past my|past our|past what|past of|the scope of|against|violat|contrary to|conflict|breach|limits|' +
  'out of bounds|block|flag|filter|rejected|denied|only help|only answer|only assist|only discuss|' +
  'only talk|only respond|only able|only allowed|only permitted|only designed|only meant|only here|let us|' +
  'lets us|ask me|unanswered|choosing |from me|from us|short of|cheating|plagiarism|dishonest|confidential|' +
  'private|my help|someone else|somebody else|something else|this down|that down|it down|you down|' +
  'request down|turn down|sit this|sit that|count me|count on|look to me|expect me|such content|' +
  'such request|such material|such topic|this content|this material|this topic|that content|that material|' +
  'that topic|kind of|to myself|keep that|keep this|keep those|keep it|keep the|keeping|kept|leaving|' +
  'left that|left this|left those|left it|left the|withhold|omitting|leave that|leave this|leave those|' +
  'leave the|keep out|keep away|keep well|stay out|stay away|stay well|locked|the table|and nothing|' +
  'but nothing|assistant only|chat only|bot only|service only|asking me|telling me|wanting me|getting me|' +
  'hard pass|firm pass|polite pass|nothing doing|on my watch|a disservice|doing you|doing them|doing her|' +
  'doing him|doing people|respectfully|politely|regretfully|sorry|afraid|told not|asked not|instructed not|' +
  'trained not|built not|meant not|supposed not|unlawful|crime|stalking|arson|theft|fraud|blackmail|harass|' +
  'forgery|extortion|doxing|doxxing|perjury|abuse|assault|or someone|or anyone|or somebody|felony|offence|' +
  'offense|cruel|unfair|cost lives|harm|hurt people|prison|responsible|appropriate|acceptable|ethical|' +
  "wrong| right| legal|illegal| ok|do not feel|don't feel|do not have|don't have|no |programmed not|" +
  'designed not|i stop|we stop|i draw|we draw|leave it|where my|where our|rule this|rule that|rule it|' +
  'rule such|rule me|rule us|hold this|hold that|hold it|hold such|hold me|hold us|bar this|bar that|' +
  'bar it|bar such|keep such|keep me|keep us|steer';

const german =
  'nicht|kein|lieber|lehn|weiger|es ist mir|ich kann|ich können|ich darf|ich dürfen|ich werde|ich möchte|' +
  'ich will|wir kann|wir können|wir darf|wir dürfen|wir werde|wir möchte|wir will|kann ich|können ich|' +
  'darf ich|dürfen ich|werde ich|möchte ich|will ich|kann wir|können wir|darf wir|dürfen wir|werde wir|' +
  'möchte wir|will wir|überschreitet|übersteigt|unverantwortlich|unethisch|unangemessen|außerhalb|verstößt|' +
  'verstoßen|verstieße|ohne mi';
const french =
  "n'ai pas|" +
  'je n|nous n|ne nous|nous est|il est|il serait|il nous|ce est|ce serait|ne serait|ne est|ne sont|il sont|' +
  "ce sont|déclin|préfér|préfèr|m'abst|ne m'|il m'|pas quelque|pas envis|pas accept|pas concev|hors de|" +
  'du cadre|est hors|situe hors|relève pas|dépasse|sort mon|sort ma|sort mes|sort nos|sort notre|sort ce|' +
  "sort de|sort du|contre mes|contre nos|l'encontre|contraire à|viole mes|viole nos|compte pas|comptez pas|" +
  'peu pour moi';
const spanish =
  'prefiero|negar|niego|negamos|absten|fuera de|más allá de|contra de|contra mis|contra nuest|rechaz|' +
  'ni hablar|contigo|conmigo';
const italian = 'non |rifiut|asteng|preferi|esula|va oltre|fuori d|contro |contrari';
const portuguese = 'não |recus|nem |foge |vai contra|é contra|prefir|fora d|além d';
const dutch =
  'niet|geen|afwijz|liever|buiten|tegen |strijd met|verstrek| geef|ik deel|wij deel|we deel|schrijf|geven ';
const polish = 'nie |odmówi|odmaw|wbrew|sprzeczne|wykracza|poza |mowy|wolę|wolał';
const russian = 'не |отказ|против|нарушает|выходит за|предпо|запрещ';
const scandinavian =
  'inte |är inte|hjälper inte|skriver inte|svarar inte|deltar inte|medverkar inte|skriver jag|skriver vi|' +
  'gör jag|gör vi|hjälper jag|hjälper vi|svarar jag|svarar vi|berättar jag|berättar vi|säger jag|säger vi|' +
  'ikke|ej |aldrig|vägrar|avböj|avstå|neka|säga nej';
const czech = 'nemoh|nemů|nejsem|nemož|nemôž|nebudu|odmít|nenap|nepom|nepor|neřek|neproz|nehodl|nechci';
const turkish =
  'amam|emem|mıyor|miyor|muyor|müyor|mayaca|meyece|olam|verem|getirem|reddediyor|amayız|emeyiz|maktan|' +
  'mekten|zorunda|yetkim|iznim';
const others =
  'لا |لن |لم |أرفض|أعتذر|مضطر|لست|يخالف|تخالف|يتعارض|تتعارض|ينتهك|تنتهك|مخالف|ضد|नहीं|असमर्थ|खिलाफ|ख़िलाफ़|विरुद्ध|उल्लंघन|इनकार|मना |अस्वीकार|ません|かねます|できない|控え|断り|遠慮|无法|不能|没办法|沒辦法|無法|不便|不方便|不會|' +
  '不会|拒绝|拒絕|婉拒|违反|違反|不符合|违背|不想|不愿|不願|不打算|없|않|거절|거부';

/** In lower case, with plain apostrophes. */
export const signs: readonly string[] = [
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  polish,
  russian,
  scandinavian,
  czech,
  turkish,
  others,
].flatMap((each) => each.split('|'));
