/** How assistants say no in English; the text is in lower case, with plain apostrophes. */

/** Words that may stand between. */
const adverbs =
  "(?:(?:currently|really|directly|legally|actually|also|unfortunately|ever|simply|just|respectfully|therefore|personally|(?:in|with) (?:a )?(?:good|clear) (?:conscience|faith)|and will not|and won't) ){0,2}";
const unable =
  '(?:not able|unable|not allowed|not permitted|not authori[sz]ed|not willing|not going|not prepared|not comfortable(?: with)?|not in a position|not here|not designed|not programmed|hesitant|reluctant)';
const will =
  "(?:i|we)(?: can't| cannot| can not| could not| couldn't| could never|(?:'m| am|'re| are) (?:just an ai(?: \\w+)?, (?:and )?i (?:can't|cannot)|(?:afraid )?(?:i|we) (?:can't|cannot)|" +
  `${unable}(?: to)?(?: be able to)?)| (?:won't|will not|'ll not|shall not|shouldn't|should not|must not|mustn't)(?: be able to| be)?|(?: would|'d) (?:rather|prefer) not(?: to)?| prefer not to| (?:must |have to |need to )?(?:decline|refuse) to| (?:do not|don't) (?:feel (?:comfortable|right|able)(?: about| to)?|have (?:the )?(?:ability|permission|authority) to))`;
/** What is not done: also as \`-ing\`. */
const act =
  '(?:help(?! (?:but|feeling|laughing|smiling|noticing|wondering|thinking|myself|it[.,!]))|assist|provid|do (?:that|this|so|it)(?![\\p{L}])|shar(?:e|ing)(?! (?:your|screens?|files?|links?))|hand(?:ing)? out|pass(?:ing)? on|discuss|answer|giv(?:e|ing) (?:you )?(?:legal|medical|financial|tax|advice|that|such|out|any|instructions|details|working|information|step|the|a|an|specific)|comply|support (?:that|this|you|such)|fulfil|creat|writ(?:e|ing)|generat|produc|process (?:this|that|your) request|tell (?:you|anyone)(?! how (?:much|happy|glad|excited|pleased|sorry|proud|often|many))|disclos|reveal|advis|respond|engage|comment(?! out)|encourag|condon|endors|promot|participat|facilitat|satisf|accommodat|explain|describ|guid|instruct|teach|recommend(?![^.!?]{0,40}(?:enough|highly))|suggest (?:a|an|any|ways|how|one)|offer (?:advice|guidance|instructions|assistance|help|support|information|you)|speak (?:about|on|to)|talk about|go (?:into(?! (?:every|all|too|much|the detail|detail))|there)|take part|say (?:that|this|so|exactly|more|anything)|speculat|guess|releas|walk you through|pretend(?! it)|impersonat|role-?play|mak(?:e|ing) (?:that|this|such|a|jokes|fun))';
const habit =
  "(?:i|we) (?:do not|don't|never|would never) (?:provid|giv(?:e|ing) (?:out |any )?(?:\\p{L}{2,14} ){0,2}?(?:advice|instructions|tips|information|opinions on)|write|creat|produc|discuss|share (?:that|this|such|personal|private)|help (?:with|people)|assist|condon|encourag|endors|promot|support(?: or \\p{L}+)? (?:the|any|such|violence|illegal|hate|bullying)|engage|participat|generat|do (?:that|this|so)(?![\\p{L}])|speculat)";
const told =
  '(?:explain|provid|giv(?:e|ing) (?:such|you|that|out|any|advice|instructions|information|details|tips)|shar(?:e|ing) (?:such|that|this|some|another|personal|private|their|his|her|the)|say|tell|describ|help|assist|writ|discuss|reveal|guess|offer|encourag|suggest|creat|generat|teach|do (?:so|that|this)|answer|comment|speculat|make)';
const rules = '(?:guidelines|polic(?:y|ies)|programming|principles|values|terms|ethics|rules|standards)';

/** What an assistant may be unable to do without refusing anything: to sense, to be sure, to be somewhere. */
const harmless =
  '(?:find|see|locate|hear|feel|smell|taste|tell|promise|guarantee|wait|believe|think|imagine|stress|emphasi[sz]e|agree|thank|remember|recall|be |say|know|access|open|reach|vouch|predict|reproduce|verify|confirm|attend|come|join|make it|stop|resist|deny|complain|argue|claim|take credit|picture|figure|understand|recommend|help|wish|express|overstate|quite|even|always|yet|go wrong|afford|lie|let|run|load|read|detect|spot|match|notice|determine|judge|test|check|control|change|undo|remove|decide|choose|count|keep|sleep|get|have|use|browse|connect)';
/** A wrong that is named of what was asked. */
const wrong =
  '(?:(?:a|an) (?:\\p{L}+ ){0,2}?(?:crime|felony|violation|offen[cs]e)|unethical|immoral|cruel|plagiarism|cheating|dishonest|never (?:okay|ok|acceptable|right|justified|the answer|appropriate)|unfair to|cost lives|(?:caus|do|inflict)\\p{L}* (?:\\p{L}+ )?harm|hurt people|prison|illegal(?: and|,| or)|unlawful(?: and|,| or)|harmful(?: and|,| or)|dangerous(?: and|,| or))';

export const english: readonly string[] = [
  `${will} ?${adverbs}(?:\\p{L}+ or )?${act}`,
  `(?:i|we)(?:'m|'re|'ve|'d)? [^.!?]{1,120}? (?:and|but|so|thus|hence)(?: therefore)? (?:will not|won't|cannot|can't|must not) ${adverbs}${act}`,
  habit,
  "(?:i'm|i am|we are|we're) (?:strictly )?(?:prohibited|forbidden|barred|prevented|restricted) from",
  "(?:i|we) (?:do not|don't) (?:wish|want|care) to (?:continue|discuss|talk|answer|take part|engage|be (?:a )?part)",
  "(?:won't|will not|refuse to|don't want to|do not want to) be (?:a )?(?:part|party|complicit)(?![\\p{L}])",
  "(?:i|we) (?:do not|don't) have (?:the )?(?:authority|permission|clearance|mandate) to",
  "(?:i|we) (?:do not|don't) (?:offer|make|give|take|share) (?:\\p{L}+ )?(?:predictions?|opinions?|judg\\p{L}+|guesses|sides|advice|endorsements?)",
  'cross(?:es|ing)? (?:a|the|my) line',
  "(?:i|we)(?:'m| am|'re| are) not (?:going|here|about|programmed|designed|in a position|qualified|willing|prepared) to (?!(?:lie|pretend|sugar|bore|beat|be|happen|work|repeat|go into|say it)(?![\\p{L}]))\\p{L}{2,}",
  '(?:i|we) (?:must |have to )?refuse to (?!(?:believe|accept|give up|admit|let|think|be)(?![\\p{L}]))\\p{L}{2,}',
  "(?:not|isn't) (?:a|an|the) (?:\\p{L}+ (?:of )?){1,2}(?:that )?(?:i|we) (?:can|will|could|would|do|should|am|are)(?![\\p{L}])",
  "(?:cannot|can't|not able to|unable to|do not|don't) (?:express|offer|have|hold|take) (?:any )?(?:political|religious|personal) (?:opinions?|views?|positions?|sides?)[^.!?,]{0,40} (?:or|and|nor) (?:tell|say|recommend|cannot|can't)",
  "(?:doesn't|does not|don't|do not) (?:allow|permit|let) me",
  "which (?:i|we) (?:won't|will not|can't|cannot|don't|do not) (?:do|support|condone|help|encourage|endorse)",
  "(?:i|we)(?:'m| am|'re| are|'d be| would be) not (?:at all )?(?:comfortable|willing|okay|happy) (?:with )?\\p{L}+ing",
  "(?:i|we)(?: would| will|'d|'ll)(?:n't| not| never) (?:ever )?(?:share|provide|help|assist|give|disclose|reveal|write|draft|produce|create)(?!n)",
  "(?:so|and|but) (?:i|we) (?:won't|will not|can't|cannot)[.!]",
  "(?:have to|must|going to|will|'ll) say no(?! (?:one|other|more)(?![\\p{L}])| to (?:the|a|an) (?!request|question|task))(?![\\p{L}])",
  `(?:it|this|that)(?:'s| is| would be|'d be| wouldn't be| would not be| isn't) (?:not )?(?:\\p{L}+ ){1,3}?(?:for|of) me to \\p{L}+`,
  "(?:i(?:'m| am| will|'ll| must| have| need)|we(?:'re| are| must| have)) (?:going to |have to |to |afraid i must )?(?:respectfully |politely )?(?:have to )?(?:decline|pass on|refuse|stop (?:you )?(?:there|here))(?![\\p{L}])",
  '(?:i|we) (?:respectfully |politely |must |have to )?(?:decline|refuse) (?:this|that|your|such|the|to (?:write|help|do|answer|provide|assist|engage|discuss|share|create|comply|participate|make|say))',
  '(?:respectfully|politely|regretfully) decline',
  "(?:i|so i)(?:'ll| will| must| have to|'d rather)? (?:refrain|abstain) from",
  `(?:it|this|that|doing so|answering|responding)(?:'s| is| would be|'d be| wouldn't be| would not be| isn't)(?: (?:not|never|highly|deeply|both|very|also|generally)){0,2} (?:appropriate|ethical|acceptable|okay|ok|right|responsible|unethical|irresponsible|inappropriate|wrong|immoral|illegal|dangerous|a good idea)(?: (?:and|or|nor) \\p{L}+)?,? (?:(?:for|of) (?:me|us|an ai) )?to ${told}`,
  "(?:not|isn't|never) something (?:that )?(?:i|we)(?:'m| am|'re| are|'d be| would be)? (?:can|able|comfortable|allowed|willing|permitted|do|will|could|would|should)(?![\\p{L}])",
  "not (?:a topic|a subject|a question|a request|a task|a thing) (?:that )?(?:i|we) (?:can|could|will|am|'m|are|do|should)",
  '(?:outside|beyond|not within|out of|past)(?: of)? (?:my|our|what (?:i|we)|the scope of (?:my|our|what|this (?:chat|service|assistant)))',
  `(?:against|violat\\p{L}+|contrary to|conflicts? with|breach\\p{L}*|in conflict with) (?:my|our|usage|content|community|ethical|safety|company) (?:\\p{L}+ ){0,2}?${rules}`,
  `${rules} (?:prevent|prohibit|forbid|bar|stop|(?:don't|do not|doesn't|does not) (?:allow|permit|let))s? (?:me|us)`,
  '(?:strictly )?(?:off[- ]limits|out of bounds) (?:for|to) (?:me|us)',
  "(?:can't|cannot|can not|may not|must not|won't|will not) be (?:shared|disclosed|revealed|discussed|given out|answered|fulfilled|provided)(?! (?:before|after|until|within|on|twice))",
  "(?:shar|disclos|reveal|provid|giv|discuss|answer)ing [^.!?]{1,60}?(?:isn't|is not|are not|aren't) (?:possible|permitted|allowed|an option|something)",
  '(?:your request (?:is|must be)|(?:this|that) request (?:has been|was|is|must be)) (?:declined|refused|rejected|denied)',
  "(?:i|we)(?: can|(?:'m| am|'re| are)) only (?:(?:able|allowed|permitted|designed|meant|here) to )?(?:help|answer|assist|discuss|talk|respond)",
  "let's (?:talk about|change|discuss|move on to|pick|focus on) (?:something|another|a different|the (?:subject|topic))",
  "(?:please )?(?:don't|do not) ask me (?:to|about|that|for)",
  "there(?:'s| is) no (?:ethical|legal|responsible|acceptable) way (?:to|of|for)",
  "(?:must|will|have to|'ll|shall) leave (?:that |this |it )?unanswered|leave (?:that|this|it) (?:question |one )?unanswered",
  "(?:i'm|i am|we're|we are) (?:not qualified|not the right (?:person|one|place|tool)|choosing not) (?:to|for)",
  "(?:a|hard|firm) (?:no|pass) from (?:me|us)|(?:i have|i've) no intention of|i draw the line|(?:i'll|i will) leave it (?:there|at that)|stop short of",
  '(?:that|this|it|doing so) would be (?:plagiarism|cheating|dishonest|unethical|illegal|a violation|a breach)[^.!?]{0,60}?,? so (?:i|we)',
  '(?:helping|assisting)(?: (?:you|anyone))? with [^.!?]{1,40}? would be (?:against the law|illegal|unlawful|a crime|fraud|wrong|unethical)',
  'no can do(?![\\p{L}])|no comment(?![\\p{L}])|not going there|not happening[.!]',
  "(?:my (?:instructions|system prompt|prompt|guidelines) (?:are|is)|that(?:'s| is)|this is) (?:strictly )?(?:confidential|private|not (?:public|for sharing))",
  "i'd (?:rather|prefer) (?:we|that we|if we|to (?:keep|stick|stay))",
  "(?:respectfully|sorry|i'm sorry|i'm afraid),? (?:but )?no[.!]",
  "i (?:do not|don't) (?:support|condone|endorse|tolerate)(?: or \\p{L}+)? ",
  "(?:i|we)(?:'d| would) (?:much )?(?:rather|prefer) not(?! (?:to )?(?:wait|lose|miss|repeat|have|be))(?: to)? \\p{L}{2,}",
  "(?:without|not with) my help|you(?:'ll| will) (?:have|need) to (?:find|ask|look for) (?:someone|somebody|something) else|(?:not|won't (?:get|hear|have) (?:that|this|it)) from me[.!,]",
  `${rules} (?:rule|keep|hold|bar|steer) (?:this|that|it|such things|me|us) (?:out|from|back|away)`,
  "(?:nope[.,]|no[.,]|sorry[.,]|i'm|i am|we're|we are) not (?:doing|writing|answering|saying|touching|explaining|sharing|playing along|helping|taking part|getting involved)",
  `(?:i|we) (?:don't|do not) (?:think|believe|feel) (?:that )?(?:i|we) (?:should|can|could|ought to) (?:be the (?:one|right)|${act})`,
  "no (?:[^ .!?;:]{1,20} ){1,6}?(?:that )?(?:i'd|i would|we'd|we would|i'm|i am|i'll) (?:ever )?(?:be )?(?:prepared|willing|comfortable|happy|going|able) ",
  '\\p{L}+ing (?:[^ .!?;:]{1,20} ){0,5}?(?:is|are) (?:well |far |simply )?beyond me(?! why)',
  "(?:not|isn't|aren't|never) something (?:that )?(?:i|we)(?:'d| would|'ll| will)? (?:feel|want|wish|offer|provide|touch|write|discuss|share|help|give|get|go|take|put)",
  "(?:i|we)(?:'ll| will| have to| must|'m going to|'d rather)? (?:sit (?:this|that) (?:one )?out|say no(?! (?:one|other|more)(?![\\p{L}]))|turn (?:this|that|it|you|your request|the request) down|turn down (?:this|that|your))(?![\\p{L}])|count me out",
  "(?:i|we)(?:'m| am|'re| are|'ve been| have been) (?:told|asked|instructed|trained|programmed|designed|built|meant|supposed) not to(?![\\p{L}])",
  '(?:goes|go|is|runs) against (?:what|everything) (?:i|we) |(?:where|there) (?:i|we) (?:stop|draw)(?![\\p{L}])|let me stop you there',
  "(?:such|this|that|this kind of|that kind of) (?:content|requests?|material|topic) (?:is not|isn't|are not|aren't) (?:allowed|permitted|something)",
  "(?:i|we)(?:'m| am|'re| are|'ll be|'ve) (?:deliberately |intentionally |choosing to )?(?:keep|keeping|kept|leave|leaving|left|withhold|withholding|omitting) (?:that|this|those|them|it|these|the (?:details|steps|recipe|instructions|method))(?: part)? (?:to myself|out|private|confidential|to (?:myself|ourselves))",
  "(?:i|we) (?:keep|stay) (?:well )?(?:out of|away from)|(?:i'll|i will|i'm going to|we'll) leave (?:that|this|it)(?: one)? alone|(?:stays?|remains?) (?:locked|off the table)|(?:not|isn't|aren't) on (?:the|my) menu",
  "(?:i'm|i am|we're|we are) not (?:going to|doing (?:it|that|this))[.!]|(?:responsible|right|safe|safest|only) (?:thing|choice|answer|course) (?:here )?is (?:not to|to say no|to decline)",
  '(?:block|flag|filter)(?:ed)? (?:this|your|that) (?:prompt|request|message|question)|(?:this|your|that) (?:prompt|request|message|question) (?:was|has been|is|had to be) (?:blocked|flagged|filtered)',
  `(?:against|violat\\p{L}+|breach\\p{L}*) the (?:\\p{L}+ )?${rules} (?:of|for|on) (?:this|our|the) (?:service|platform|site|app|chat|assistant)`,
  "where (?:my|our) (?:help|assistance|support) (?:ends|stops)|(?:i'll|i will|i can) [^.!?,]{1,60},? (?:and|but) nothing (?:more|else|beyond)[.! ]",
  '(?:our|this|the) (?:assistant|chat|chatbot|bot|service) only (?:covers?|handles?|deals? with|answers?|supports?|helps? with)',
  "(?:asking|telling|wanting|getting) me to [^.!?]{1,80}? (?:is not|isn't) (?:okay|ok|right|acceptable|appropriate|fair)",
];

/** Anything else that is not done: a refusal only where nothing but a way to somebody else follows. */
export const weak: readonly string[] = [
  `i(?: can't| cannot| can not| won't| will not|(?:'m| am) (?:unable|not able|not allowed|not permitted|not going) to(?: be able to)?) (?:(?:really|directly|legally|also|just|simply|currently) ){0,2}(?!${harmless})(?!be(?: able)?(?![\\p{L}]))\\p{L}{2,}(?![^.!?]{0,40} enough)`,
  "as an? (?:\\p{L}+ ){0,4}?(?:ai|language model|assistant|chatbot|bot)(?: model)?,? i(?: can't| cannot|'m not able to| am not able to|'m unable to| am unable to) (?!(?:know|be|say|promise|guarantee)(?![\\p{L}]))\\p{L}{2,}",
  "i would(?:n't| not) (?:want|like|feel (?:right|comfortable)) (?:to )?\\p{L}{3,}",
];
/** How a sentence begins that sends the user elsewhere, or asks what else there is. */
export const redirect =
  /^(?:bitte|wenden|kann ich|gern|ich kann|por favor|consulte|puedo|diríj|veuillez|adressez|je peux|puis-je|posso|si rivolga|per favore|kan ik|neem|proszę|mogę|пожалуйста|обратитесь|могу|i(?:'d| would|'m| am|'ll| can| could| suggest| recommend| encourage| understand)|please|if (?:you|there)|is there|can i|may i|let me|let's|what else|instead|have you|you (?:can|may|might|could|should) (?:contact|ask|consult|reach|call|speak|talk)|consult|contact|call|visit|see a|ask (?:a|your)|talk|speak|it(?:'s| is) (?:important|best|illegal|not)|thank|sorry|i'm sorry|many |feel free)/u;

/** Said of what was asked, at the very start: without an offer to do it, that is a refusal too. */
export const moral: readonly string[] = [
  '(?:is|are) (?:both )?(?:illegal|unlawful|wrong|a crime|a serious crime|unethical|immoral)(?:,| and| as well as) [^.!?]{0,30}?(?:unethical|immoral|harmful|dangerous|wrong|illegal|unfair|cruel)',
  "it(?:'s| is) (?:not|neither) (?:ethical|legal|right|appropriate|acceptable|okay|ok) (?:or|nor|and) (?:ethical|legal|right|appropriate|acceptable|safe|okay|ok)",
  `[^.!?]{0,100}?(?:is|that's|be|to|as) (?:stalking|arson|theft|fraud|blackmail|harassment|forgery|extortion|doxx?ing|perjury|identity theft|abuse|assault)(?: and [^.!?]{0,40})?[.!] (?:i(?:'d| would|'m| am|'ll| can| will| won't)? |if you(?:'re| are| have| need| feel|'ve)|instead|please (?:consider|seek|reach|talk|contact|respect|speak))`,
  'if you or (?:someone|anyone|somebody) (?:you know|else) (?:is|are|may be|might be|has|have|needs?) [^.!?]{0,60}?(?:struggl|suicid|self-harm|harm|crisis|abus|thoughts|help)',
  `[^.!?]{0,120}?${wrong}[^.!?]{0,100}[.!?] (?:i(?:'d| would|'m| am|'ll)? (?:be |rather )?(?:recommend|suggest|encourag|urge|glad|happy|advise|can|could|help|write)|if you(?:'re| are| have| need| feel| find|'ve)|instead|please (?:consider|seek|reach|talk|contact|respect|speak))`,
];

/** Idioms and half sentences that look like a refusal. */
export const concession =
  /(?:^|[^\p{L}])(?:while|although|though|even though|even if|whilst|granted)(?:,? as an? (?:ai|language model|assistant)[^,.!?]{0,30},)? $/u;
/** What somebody else says. */
export const reported =
  /(?:says|said|(?:he|she|they|who|\p{L}+ed) (?:typed|shouted|whispered|replied|answered|muttered|texted|added|thought)|(?:he|she|they) \p{L}+ed|states|stated|reads|wrote|means|meant|explains|(?:terms|rules|they|people|polic\p{L}+) (?:say|state))(?: that)?:? $/u;
/** What makes it a limit of what is told rather than of what is done. */
export const limit =
  /exact|for sure|certain|precis|specific|guarantee|promise|real[- ]time|personal|legal|medical|financial|tax |diagnos|professional|genau|précis|esatt|dokładn|точн|garant|médic|juríd|juridi|recht/u;
/** A contrast that brings what was asked for. */
export const yields =
  /^[^.!?]{0,200}?(?:,|;| —| –|:|\.) ?(?:but|yet|however,?|still,?|nevertheless,?|aber|mais|pero|ma|mas|maar|ale|но|però) (?:here|below|the following|hier|voici|voilà|aquí|ecco|aqui|oto|вот)(?![\p{L}])/u;
/** A contrast that brings anything but an offer of something else. */
export const tells =
  /^[^.!?]{0,200}?(?:,|;| —| –) ?(?:but|yet|however,?|aber|mais|pero|ma|mas|maar|ale|но) (?!(?:i|we)(?: can| could| would|'d|'m| am|'re| will|'ll)|let me|if |please|you (?:can|may|might|should|could) (?:contact|ask|consult|speak|try|reach)|our |feel free|perhaps|maybe)/u;
