import { pi as once } from "./ground.js";

// src/text/refusals-english.ts
const adverbs = "(?:(?:currently|really|directly|legally|actually|also|unfortunately|ever|simply|just|respectfully|therefore|personally|(?:in|with) (?:a )?(?:good|clear) (?:conscience|faith)|and will not|and won't) ){0,2}";
const will = `(?:i|we)(?: can't| cannot| can not| could not| couldn't| could never|(?:'m| am|'re| are) (?:just an ai(?: \\w+)?, (?:and )?i (?:can't|cannot)|(?:afraid )?(?:i|we) (?:can't|cannot)|(?:not able|unable|not allowed|not permitted|not authori[sz]ed|not willing|not going|not prepared|not comfortable(?: with)?|not in a position|not here|not designed|not programmed|hesitant|reluctant)(?: to)?(?: be able to)?)| (?:won't|will not|'ll not|shall not|shouldn't|should not|must not|mustn't)(?: be able to| be)?|(?: would|'d) (?:rather|prefer) not(?: to)?| prefer not to| (?:must |have to |need to )?(?:decline|refuse) to| (?:do not|don't) (?:feel (?:comfortable|right|able)(?: about| to)?|have (?:the )?(?:ability|permission|authority) to))`;
const act = "(?:help(?! (?:but|feeling|laughing|smiling|noticing|wondering|thinking|myself|it[.,!]))|assist|provid|do (?:that|this|so|it)(?![\\p{L}])|shar(?:e|ing)(?! (?:your|screens?|files?|links?))|hand(?:ing)? out|pass(?:ing)? on|discuss|answer|giv(?:e|ing) (?:you )?(?:legal|medical|financial|tax|advice|that|such|out|any|instructions|details|working|information|step|the|a|an|specific)|comply|support (?:that|this|you|such)|fulfil|creat|writ(?:e|ing)|generat|produc|process (?:this|that|your) request|tell (?:you|anyone)(?! how (?:much|happy|glad|excited|pleased|sorry|proud|often|many))|disclos|reveal|advis|respond|engage|comment(?! out)|encourag|condon|endors|promot|participat|facilitat|satisf|accommodat|explain|describ|guid|instruct|teach|recommend(?![^.!?]{0,40}(?:enough|highly))|suggest (?:a|an|any|ways|how|one)|offer (?:advice|guidance|instructions|assistance|help|support|information|you)|speak (?:about|on|to)|talk about|go (?:into(?! (?:every|all|too|much|the detail|detail))|there)|take part|say (?:that|this|so|exactly|more|anything)|speculat|guess|releas|walk you through|pretend(?! it)|impersonat|role-?play|mak(?:e|ing) (?:that|this|such|a|jokes|fun))";
const habit = "(?:i|we) (?:do not|don't|never|would never) (?:provid|giv(?:e|ing) (?:out |any )?(?:\\p{L}{2,14} ){0,2}?(?:advice|instructions|tips|information|opinions on)|write|creat|produc|discuss|share (?:that|this|such|personal|private)|help (?:with|people)|assist|condon|encourag|endors|promot|support(?: or \\p{L}+)? (?:the|any|such|violence|illegal|hate|bullying)|engage|participat|generat|do (?:that|this|so)(?![\\p{L}])|speculat)";
const told = "(?:explain|provid|giv(?:e|ing) (?:such|you|that|out|any|advice|instructions|information|details|tips)|shar(?:e|ing) (?:such|that|this|some|another|personal|private|their|his|her|the)|say|tell|describ|help|assist|writ|discuss|reveal|guess|offer|encourag|suggest|creat|generat|teach|do (?:so|that|this)|answer|comment|speculat|make)";
const rules = "(?:guidelines|polic(?:y|ies)|programming|principles|values|terms|ethics|rules|standards)";
const harmless = "(?:find|see|locate|hear|feel|smell|taste|tell|promise|guarantee|wait|believe|think|imagine|stress|emphasi[sz]e|agree|thank|remember|recall|be |say|know|access|open|reach|vouch|predict|reproduce|verify|confirm|attend|come|join|make it|stop|resist|deny|complain|argue|claim|take credit|picture|figure|understand|recommend|help|wish|express|overstate|quite|even|always|yet|go wrong|afford|lie|let|run|load|read|detect|spot|match|notice|determine|judge|test|check|control|change|undo|remove|decide|choose|count|keep|sleep|get|have|use|browse|connect)";
const wrong = "(?:(?:a|an) (?:\\p{L}+ ){0,2}?(?:crime|felony|violation|offen[cs]e)|unethical|immoral|cruel|plagiarism|cheating|dishonest|never (?:okay|ok|acceptable|right|justified|the answer|appropriate)|unfair to|cost lives|(?:caus|do|inflict)\\p{L}* (?:\\p{L}+ )?harm|hurt people|prison|illegal(?: and|,| or)|unlawful(?: and|,| or)|harmful(?: and|,| or)|dangerous(?: and|,| or))";
const english = [
	`${will} ?${adverbs}(?:\\p{L}+ or )?${act}`,
	`(?:i|we)(?:'m|'re|'ve|'d)? [^.!?]{1,120}? (?:and|but|so|thus|hence)(?: therefore)? (?:will not|won't|cannot|can't|must not) ${adverbs}${act}`,
	habit,
	"(?:i'm|i am|we are|we're) (?:strictly )?(?:prohibited|forbidden|barred|prevented|restricted) from",
	"(?:i|we) (?:do not|don't) (?:wish|want|care) to (?:continue|discuss|talk|answer|take part|engage|be (?:a )?part)",
	"(?:won't|will not|refuse to|don't want to|do not want to) be (?:a )?(?:part|party|complicit)(?![\\p{L}])",
	"(?:i|we) (?:do not|don't) have (?:the )?(?:authority|permission|clearance|mandate) to",
	"(?:i|we) (?:do not|don't) (?:offer|make|give|take|share) (?:\\p{L}+ )?(?:predictions?|opinions?|judg\\p{L}+|guesses|sides|advice|endorsements?)",
	"cross(?:es|ing)? (?:a|the|my) line",
	"(?:i|we)(?:'m| am|'re| are) not (?:going|here|about|programmed|designed|in a position|qualified|willing|prepared) to (?!(?:lie|pretend|sugar|bore|beat|be|happen|work|repeat|go into|say it)(?![\\p{L}]))\\p{L}{2,}",
	"(?:i|we) (?:must |have to )?refuse to (?!(?:believe|accept|give up|admit|let|think|be)(?![\\p{L}]))\\p{L}{2,}",
	"(?:not|isn't) (?:a|an|the) (?:\\p{L}+ (?:of )?){1,2}(?:that )?(?:i|we) (?:can|will|could|would|do|should|am|are)(?![\\p{L}])",
	"(?:cannot|can't|not able to|unable to|do not|don't) (?:express|offer|have|hold|take) (?:any )?(?:political|religious|personal) (?:opinions?|views?|positions?|sides?)[^.!?,]{0,40} (?:or|and|nor) (?:tell|say|recommend|cannot|can't)",
	"(?:doesn't|does not|don't|do not) (?:allow|permit|let) me",
	"which (?:i|we) (?:won't|will not|can't|cannot|don't|do not) (?:do|support|condone|help|encourage|endorse)",
	"(?:i|we)(?:'m| am|'re| are|'d be| would be) not (?:at all )?(?:comfortable|willing|okay|happy) (?:with )?\\p{L}+ing",
	"(?:i|we)(?: would| will|'d|'ll)(?:n't| not| never) (?:ever )?(?:share|provide|help|assist|give|disclose|reveal|write|draft|produce|create)(?!n)",
	"(?:so|and|but) (?:i|we) (?:won't|will not|can't|cannot)[.!]",
	"(?:have to|must|going to|will|'ll) say no(?! to (?:the|a|an) (?!request|question|task))(?![\\p{L}])",
	`(?:it|this|that)(?:'s| is| would be|'d be| wouldn't be| would not be| isn't) (?:not )?(?:\\p{L}+ ){1,3}?(?:for|of) me to \\p{L}+`,
	"(?:i(?:'m| am| will|'ll| must| have| need)|we(?:'re| are| must| have)) (?:going to |have to |to |afraid i must )?(?:respectfully |politely )?(?:have to )?(?:decline|pass on|refuse|stop (?:you )?(?:there|here))(?![\\p{L}])",
	"(?:i|we) (?:respectfully |politely |must |have to )?(?:decline|refuse) (?:this|that|your|such|the|to (?:write|help|do|answer|provide|assist|engage|discuss|share|create|comply|participate|make|say))",
	"(?:respectfully|politely|regretfully) decline",
	"(?:i|so i)(?:'ll| will| must| have to|'d rather)? (?:refrain|abstain) from",
	`(?:it|this|that|doing so|answering|responding)(?:'s| is| would be|'d be| wouldn't be| would not be| isn't) (?:(?:not|never|highly|deeply|both|very|also|generally) ){0,2}(?:appropriate|ethical|acceptable|okay|ok|right|responsible|unethical|irresponsible|inappropriate|wrong|immoral|illegal|dangerous|a good idea)(?: (?:and|or|nor) \\p{L}+)?,? (?:(?:for|of) (?:me|us|an ai) )?to ${told}`,
	"(?:not|isn't|never) something (?:that )?(?:i|we)(?:'m| am|'re| are|'d be| would be)? (?:can|able|comfortable|allowed|willing|permitted|do|will|could|would|should)(?![\\p{L}])",
	"not (?:a topic|a subject|a question|a request|a task|a thing) (?:that )?(?:i|we) (?:can|could|will|am|'m|are|do|should)",
	"(?:outside|beyond|not within|out of|past)(?: of)? (?:my|our|what (?:i|we)|the scope of (?:my|our|what|this (?:chat|service|assistant)))",
	`(?:against|violat\\p{L}+|contrary to|conflicts? with|breach\\p{L}*|in conflict with) (?:my|our|usage|content|community|ethical|safety|company) (?:\\p{L}+ ){0,2}?${rules}`,
	`${rules} (?:prevent|prohibit|forbid|bar|stop|(?:don't|do not|doesn't|does not) (?:allow|permit|let))s? (?:me|us)`,
	"(?:strictly )?(?:off[- ]limits|out of bounds) (?:for|to) (?:me|us)",
	"(?:can't|cannot|can not|may not|must not|won't|will not) be (?:shared|disclosed|revealed|discussed|given out|answered|fulfilled|provided)(?! (?:before|after|until|within|on|twice))",
	"(?:shar|disclos|reveal|provid|giv|discuss|answer)ing [^.!?]{1,60}?(?:isn't|is not|are not|aren't) (?:possible|permitted|allowed|an option|something)",
	"(?:your request (?:is|must be)|(?:this|that) request (?:has been|was|is|must be)) (?:declined|refused|rejected|denied)",
	"(?:i|we)(?: can|(?:'m| am|'re| are)) only (?:(?:able|allowed|permitted|designed|meant|here) to )?(?:help|answer|assist|discuss|talk|respond)",
	"let's (?:talk about|change|discuss|move on to|pick|focus on) (?:something|another|a different|the (?:subject|topic))",
	"(?:please )?(?:don't|do not) ask me (?:to|about|that|for)",
	"there(?:'s| is) no (?:ethical|legal|responsible|acceptable) way (?:to|of|for)",
	"(?:must|will|have to|'ll|shall) leave (?:that |this |it )?unanswered|leave (?:that|this|it) (?:question |one )?unanswered",
	"(?:i'm|i am|we're|we are) (?:not qualified|not the right (?:person|one|place|tool)|choosing not) (?:to|for)",
	"(?:a|hard|firm) (?:no|pass) from (?:me|us)|(?:i have|i've) no intention of|i draw the line|(?:i'll|i will) leave it (?:there|at that)|stop short of",
	"(?:that|this|it|doing so) would be (?:plagiarism|cheating|dishonest|unethical|illegal|a violation|a breach)[^.!?]{0,60}?,? so (?:i|we)",
	"no can do(?![\\p{L}])|no comment(?![\\p{L}])|not going there|not happening[.!]",
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
	"\\p{L}+ing (?:[^ .!?;:]{1,20} ){0,5}?(?:is|are) (?:well |far |simply )?beyond me(?! why)",
	"(?:not|isn't|aren't|never) something (?:that )?(?:i|we)(?:'d| would|'ll| will)? (?:feel|want|wish|offer|provide|touch|write|discuss|share|help|give|get|go|take|put)",
	"(?:i|we)(?:'ll| will| have to| must|'m going to|'d rather)? (?:sit (?:this|that) (?:one )?out|say no|turn (?:this|that|it|you|your request|the request) down|turn down (?:this|that|your))(?![\\p{L}])|count me out",
	"(?:i|we)(?:'m| am|'re| are|'ve been| have been) (?:told|asked|instructed|trained|programmed|designed|built|meant|supposed) not to(?![\\p{L}])",
	"(?:goes|go|is|runs) against (?:what|everything) (?:i|we) |(?:where|there) (?:i|we) (?:stop|draw)(?![\\p{L}])|let me stop you there",
	"(?:such|this|that|this kind of|that kind of) (?:content|requests?|material|topic) (?:is not|isn't|are not|aren't) (?:allowed|permitted|something)",
	"(?:i|we)(?:'m| am|'re| are|'ll be|'ve) (?:deliberately |intentionally |choosing to )?(?:keep|keeping|kept|leave|leaving|left|withhold|withholding|omitting) (?:that|this|those|them|it|these|the (?:details|steps|recipe|instructions|method))(?: part)? (?:to myself|out|private|confidential|to (?:myself|ourselves))",
	"(?:i|we) (?:keep|stay) (?:well )?(?:out of|away from)|(?:i'll|i will|i'm going to|we'll) leave (?:that|this|it)(?: one)? alone|(?:stays?|remains?) (?:locked|off the table)|(?:not|isn't|aren't) on (?:the|my) menu",
	"(?:i'm|i am|we're|we are) not (?:going to|doing (?:it|that|this))[.!]|(?:responsible|right|safe|safest|only) (?:thing|choice|answer|course) (?:here )?is (?:not to|to say no|to decline)",
	"(?:block|flag|filter)(?:ed)? (?:this|your|that) (?:prompt|request|message|question)|(?:this|your|that) (?:prompt|request|message|question) (?:was|has been|is|had to be) (?:blocked|flagged|filtered)",
	`(?:against|violat\\p{L}+|breach\\p{L}*) the (?:\\p{L}+ )?${rules} (?:of|for|on) (?:this|our|the) (?:service|platform|site|app|chat|assistant)`,
	"where (?:my|our) (?:help|assistance|support) (?:ends|stops)|(?:i'll|i will|i can) [^.!?,]{1,60},? (?:and|but) nothing (?:more|else|beyond)[.! ]",
	"(?:our|this|the) (?:assistant|chat|chatbot|bot|service) only (?:covers?|handles?|deals? with|answers?|supports?|helps? with)",
	"(?:asking|telling|wanting|getting) me to [^.!?]{1,80}? (?:is not|isn't) (?:okay|ok|right|acceptable|appropriate|fair)"
];
const weak$2 = [
	`i(?: can't| cannot| can not| won't| will not|(?:'m| am) (?:unable|not able|not allowed|not permitted|not going) to(?: be able to)?) (?:(?:really|directly|legally|also|just|simply|currently) ){0,2}(?!${harmless})(?!be(?: able)?(?![\\p{L}]))\\p{L}{2,}(?![^.!?]{0,40} enough)`,
	"as an? (?:\\p{L}+ ){0,4}?(?:ai|language model|assistant|chatbot|bot)(?: model)?,? i(?: can't| cannot|'m not able to| am not able to|'m unable to| am unable to) (?!(?:know|be|say|promise|guarantee)(?![\\p{L}]))\\p{L}{2,}",
	"i would(?:n't| not) (?:want|like|feel (?:right|comfortable)) (?:to )?\\p{L}{3,}"
];
const redirect = /^(?:bitte|wenden|kann ich|gern|ich kann|por favor|consulte|puedo|dir\u00edj|veuillez|adressez|je peux|puis-je|posso|si rivolga|per favore|kan ik|neem|prosz\u0119|mog\u0119|\u043f\u043e\u0436\u0430\u043b\u0443\u0439\u0441\u0442\u0430|\u043e\u0431\u0440\u0430\u0442\u0438\u0442\u0435\u0441\u044c|\u043c\u043e\u0433\u0443|i(?:'d| would|'m| am|'ll| can| could| suggest| recommend| encourage| understand)|please|if (?:you|there)|is there|can i|may i|let me|let's|what else|instead|have you|you (?:can|may|might|could|should) (?:contact|ask|consult|reach|call|speak|talk)|consult|contact|call|visit|see a|ask (?:a|your)|talk|speak|it(?:'s| is) (?:important|best|illegal|not)|thank|sorry|i'm sorry|many |feel free)/u;
const moral$1 = [
	"(?:is|are) (?:both )?(?:illegal|unlawful|wrong|a crime|a serious crime|unethical|immoral)(?:,| and| as well as) [^.!?]{0,30}?(?:unethical|immoral|harmful|dangerous|wrong|illegal|unfair|cruel)",
	"it(?:'s| is) (?:not|neither) (?:ethical|legal|right|appropriate|acceptable|okay|ok) (?:or|nor|and) (?:ethical|legal|right|appropriate|acceptable|safe|okay|ok)",
	`[^.!?]{0,100}?(?:is|that's|be|to|as) (?:stalking|arson|theft|fraud|blackmail|harassment|forgery|extortion|doxx?ing|perjury|identity theft|abuse|assault)(?: and [^.!?]{0,40})?[.!] (?:i(?:'d| would|'m| am|'ll| can| will| won't)? |if you(?:'re| are| have| need| feel|'ve)|instead|please (?:consider|seek|reach|talk|contact|respect|speak))`,
	"if you or (?:someone|anyone|somebody) (?:you know|else) (?:is|are|may be|might be|has|have|needs?) [^.!?]{0,60}?(?:struggl|suicid|self-harm|harm|crisis|abus|thoughts|help)",
	`[^.!?]{0,120}?${wrong}[^.!?]{0,100}[.!?] (?:i(?:'d| would|'m| am|'ll)? (?:be |rather )?(?:recommend|suggest|encourag|urge|glad|happy|advise|can|could|help|write)|if you(?:'re| are| have| need| feel| find|'ve)|instead|please (?:consider|seek|reach|talk|contact|respect|speak))`
];
const concession$1 = /(?:^|[^\p{L}])(?:while|although|though|even though|even if|whilst|granted)(?:,? as an? (?:ai|language model|assistant)[^,.!?]{0,30},)? $/u;
const reported = /(?:says|said|(?:he|she|they|who|\p{L}+ed) (?:typed|shouted|whispered|replied|answered|muttered|texted|added|thought)|(?:he|she|they) \p{L}+ed|states|stated|reads|wrote|means|meant|explains|(?:terms|rules|they|people|polic\p{L}+) (?:say|state))(?: that)?:? $/u;
const limit = /exact|for sure|certain|precis|specific|guarantee|promise|real[- ]time|personal|legal|medical|financial|tax |diagnos|professional|genau|pr\u00e9cis|esatt|dok\u0142adn|\u0442\u043e\u0447\u043d|garant|m\u00e9dic|jur\u00edd|juridi|recht/u;
const yields = /^[^.!?]{0,200}?(?:,|;| \u2014| \u2013|:|\.) ?(?:but|yet|however,?|still,?|nevertheless,?|aber|mais|pero|ma|mas|maar|ale|\u043d\u043e|per\u00f2) (?:here|below|the following|hier|voici|voil\u00e0|aqu\u00ed|ecco|aqui|oto|\u0432\u043e\u0442)(?![\p{L}])/u;
const tells = /^[^.!?]{0,200}?(?:,|;| \u2014| \u2013) ?(?:but|yet|however,?|aber|mais|pero|ma|mas|maar|ale|\u043d\u043e) (?!(?:i|we)(?: can| could| would|'d|'m| am|'re| will|'ll)|let me|if |please|you (?:can|may|might|should|could) (?:contact|ask|consult|speak|try|reach)|our |feel free|perhaps|maybe)/u;

// src/text/refusals-manners.ts
const manners = [
	"(?:bin|sind) (?:ich |wir )?(?:\\p{L}+ )?nicht (?:befugt|berechtigt|autorisiert|erm\u00e4chtigt)",
	"je ne suis (?:\\p{L}+ )?pas (?:autoris\u00e9e?|habilit\u00e9e?)|nous ne sommes (?:\\p{L}+ )?pas (?:autoris\u00e9|habilit\u00e9)",
	"no (?:estoy|estamos|tengo|tenemos) (?:autorizad|permitid|permiso|facultad)|no (?:se me|me|nos) (?:permite|est\u00e1 permitido)",
	"non (?:sono|siamo) autorizzat|non (?:ho|abbiamo) (?:il permesso|l'autorizzazione)|non (?:mi|ci) \u00e8 (?:consentito|permesso)",
	"n\u00e3o (?:estou|estamos) autorizad|n\u00e3o (?:tenho|temos) (?:permiss\u00e3o|autoriza\u00e7\u00e3o)|n\u00e3o (?:me|nos) \u00e9 permitido",
	"(?:(?:ik|wij|we) (?:ben|zijn)|(?:ben|zijn) (?:ik|wij|we)) (?:\\p{L}+ )?niet (?:bevoegd|gemachtigd|gerechtigd)",
	"nie (?:wolno (?:mi|nam)|jestem upowa\u017cnion|mam (?:prawa|uprawnie\u0144))",
	"(?:\u043d\u0435 (?:\u0438\u043c\u0435\u044e|\u0438\u043c\u0435\u0435\u043c) \u043f\u0440\u0430\u0432\u0430|\u043d\u0435 \u0432\u043f\u0440\u0430\u0432\u0435|\u043d\u0435 \u0443\u043f\u043e\u043b\u043d\u043e\u043c\u043e\u0447\u0435\u043d[\u0430\u044b]?|(?:\u043c\u043d\u0435|\u043d\u0430\u043c) (?:\u043d\u0435 \u0440\u0430\u0437\u0440\u0435\u0448\u0435\u043d\u043e|\u0437\u0430\u043f\u0440\u0435\u0449\u0435\u043d\u043e))",
	"(?:jag|vi) (?:har inte (?:r\u00e4tt|till\u00e5telse|lov|beh\u00f6righet)|\u00e4r inte beh\u00f6riga?) att",
	"\\p{L}+ (?:yetkim|iznim) (?:yok|bulunmuyor)",
	"(?:ich|wir) (?:weigere|weigern) (?:mich|uns)|(?:ich|wir) (?:lehne|lehnen) (?:es|das|dies|diese|solche)[^.!?]{0,40} ab",
	"(?:je|nous) (?:refuse|refusons) (?!toute? |d'y croire|de croire)|je me (?:dois|vois) [^.!?]{0,20}?(?:refuser|d\u00e9cliner)",
	"(?:me niego|nos negamos|(?:debo|tengo que) negarme)(?! a creer)|no (?:pienso|tengo intenci\u00f3n de) (?!que)",
	"(?:mi rifiuto|ci rifiutiamo|(?:devo|dobbiamo) rifiutar\\p{L}*)(?! di credere)|non (?:intendo|ho intenzione di) ",
	"(?:recuso-me|me recuso|recusamo-nos|(?:tenho (?:de|que)|devo) recusar)(?! a acreditar)|n\u00e3o (?:pretendo|tenciono) ",
	"(?:ik|wij|we) weigeren? (?!te geloven)",
	"odmawiam(?!y si\u0119)|nie (?:zamierzam|zamierzamy|mam zamiaru) ",
	"(?:\u044f |\u043c\u044b )?(?:\u043e\u0442\u043a\u0430\u0437\u044b\u0432\u0430\u044e\u0441\u044c|\u043e\u0442\u043a\u0430\u0437\u044b\u0432\u0430\u0435\u043c\u0441\u044f)(?! \u0432\u0435\u0440\u0438\u0442\u044c)|(?:\u044f|\u043c\u044b) \u043d\u0435 (?:\u043d\u0430\u043c\u0435\u0440\u0435\u043d|\u0441\u043e\u0431\u0438\u0440\u0430)",
	"(?:jag|vi) (?:v\u00e4grar|avb\u00f6jer|avst\u00e5r)(?! att tro)",
	"(?:ich|wir) (?:m\u00f6chte|m\u00f6chten|w\u00fcrde|w\u00fcrden) [^.!?]{0,60}?lieber nicht|(?:mache|tue|schreibe|sage) (?:ich|wir) lieber nicht",
	"je (?:pr\u00e9f\u00e8re|pr\u00e9f\u00e9rerais) (?:ne pas|m'abstenir|\u00e9viter)|je m'abstiendrai",
	"(?:prefiero|preferir\u00eda|preferimos) no (?!esperar|arriesgar)|me abstengo|me abstendr\u00e9",
	"(?:preferisco|preferirei|preferiamo) (?:non |evitare )(?!aspettare|rischiare)|mi astengo",
	"(?:prefiro|preferia|preferimos) n\u00e3o (?!esperar|arriscar)|abstenho-me",
	"(?:doe|zeg|schrijf|help|geef) (?:ik|wij|we) (?:dat )?liever niet|(?:ik|wij|we) (?:doe|zeg|schrijf|help|geef|wil|doen|zeggen) [^.!?]{0,40}?liever niet",
	"(?:wol\u0119|wola\u0142[ao]?bym) nie |(?:\u043f\u0440\u0435\u0434\u043f\u043e\u0447\u0442\u0443|\u043f\u0440\u0435\u0434\u043f\u043e\u0447\u0438\u0442\u0430\u044e|\u043b\u0443\u0447\u0448\u0435) (?:\u044f )?(?:\u043d\u0435 \u0441\u0442\u0430\u043d\u0443|\u043d\u0435 \u0431\u0443\u0434\u0443|\u043d\u0435 )(?=\\p{L}+\u0442\u044c)",
	"(?:liegt|f\u00e4llt|ist) (?:[^ .!?]{1,20} ){0,2}?au\u00dferhalb (?:meine[rs]|unsere[rs]|dessen,? (?:was|wobei))|(?:\u00fcbersteigt|\u00fcberschreitet),? (?:meine|was|wobei)",
	"(?:sort|d\u00e9passe|rel\u00e8ve pas|est hors|se situe hors) (?:du cadre de |de |du )?(?:mon|ma|mes|nos|notre|ce que je)",
	"(?:queda|est\u00e1|cae|va) (?:fuera|m\u00e1s all\u00e1) de (?:mi|mis|nuestr\\p{L}+|lo que (?:puedo|podemos|hago))",
	"(?:esula d|va oltre|\u00e8 (?:al di )?fuori d)\\p{L}* (?:mi[eao]i?|le mie|quello che|ci\u00f2 che|quanto posso)",
	"(?:est\u00e1|fica|vai) (?:fora|al\u00e9m) d[oa]s? (?:que (?:eu )?(?:posso|fa\u00e7o)|meus?|minhas?|noss\\p{L}+)|foge a[os]? (?:meu|que)",
	"(?:valt|ligt|gaat) buiten (?:mijn|ons|onze|wat ik|wat wij)",
	"(?:wykracza poza|jest poza) (?:moj|nasz|to, co)|\u0432\u044b\u0445\u043e\u0434\u0438\u0442 \u0437\u0430 (?:\u0440\u0430\u043c\u043a\u0438|\u043f\u0440\u0435\u0434\u0435\u043b\u044b) (?:\u043c\u043e|\u043d\u0430\u0448|\u0442\u043e\u0433\u043e, \u0447\u0442\u043e \u044f)",
	"ne (?:comptez|compte) pas sur (?:moi|nous)|(?:tr\u00e8s peu pour moi|hors de question)",
	"(?:conmigo|con nosotros) no (?:cuente|cuentes|cuenten)|no (?:cuente|cuentes|cuenten) con(?:migo| nosotros)|ni hablar",
	"non (?:conti|contare|contate) su di (?:me|noi)|(?:n\u00e3o|nem) (?:conte|contes|contem) (?:comigo|connosco|conosco)|nem pensar",
	"(?:rechnen sie|rechne|z\u00e4hl|z\u00e4hlen sie) nicht (?:mit|auf) (?:mir|mich|uns)|(?:ohne|nicht mit) (?:mich|mir)[.!]|kommt (?:f\u00fcr mich |\u00fcberhaupt )?nicht in ?frage",
	"(?:reken|rekent u) (?:maar )?niet op (?:mij|ons)|geen sprake van|mowy nie ma|nie ma mowy|\u043e\u0431 \u044d\u0442\u043e\u043c \u043d\u0435 \u043c\u043e\u0436\u0435\u0442 \u0431\u044b\u0442\u044c \u0438 \u0440\u0435\u0447\u0438|\u043d\u0430 \u043c\u0435\u043d\u044f \u043d\u0435 \u0440\u0430\u0441\u0441\u0447\u0438\u0442\u044b\u0432\u0430\u0439",
	"(?:don't|do not) (?:count on|look to|expect) me (?:to|for)|you (?:won't|will not|'ll never|will never) (?:get|hear|have|find|see) [^.!?]{1,80}? (?:from|out of) (?:me|us)(?![\\p{L}])",
	"(?:hard|firm|polite) (?:no|pass) from my|nothing doing|not on my watch|(?:so|,|but) let's not[.!]|i(?:'d| would) be doing (?:you|them|her|him|people) (?:a disservice|harm)"
];
const given = (advice) => `(?:\\p{L}+ ){0,2}?(?:${advice})`;
const givesNone = [
	`(?:geben|erteilen|gebe|erteile) (?:ich|wir) [^.!?]{0,40}?keine ${given("ausk\u00fcnfte?|auskunft|informationen|ratschl\u00e4ge|hinweise|empfehlungen|daten")}|(?:ich|wir) (?:geben|erteilen|gebe|erteile) [^.!?]{0,60}?keine ${given("ausk\u00fcnfte?|auskunft|informationen|ratschl\u00e4ge|hinweise|empfehlungen|daten")}`,
	`(?:je|nous) ne (?:donne|donnons|fournis|fournissons|propose|proposons|communique|communiquons) (?:pas|aucun[es]?) (?:de |d')?${given("conseils?|avis|informations?|instructions?|donn\u00e9es|diagnostics?|consultations?")}`,
	`no (?:doy|damos|ofrezco|ofrecemos|brindo|proporciono|facilito|facilitamos|comparto|compartimos) ${given("consejos?|asesor\\p{L}+|informaci\u00f3n|datos|instrucciones|diagn\u00f3sticos?|recomendaciones|opiniones")}`,
	`non (?:do|diamo|fornisco|forniamo|offro|offriamo|condivido|condividiamo) ${given("consigli\\p{L}*|consulenz\\p{L}+|informazioni|dati|istruzioni|diagnosi|pareri")}`,
	`n\u00e3o (?:dou|damos|ofere\u00e7o|oferecemos|forne\u00e7o|fornecemos|presto|prestamos|partilho) ${given("conselhos?|aconselhamento|informa\u00e7\\p{L}+|dados|instru\u00e7\\p{L}+|consultoria|diagn\u00f3sticos?|pareceres")}`,
	`(?:geef|geven|verstrek|verstrekken|deel|delen) (?:ik|wij|we) [^.!?]{0,40}?geen ${given("advies|informatie|gegevens|inlichtingen|instructies|details")}`
];
const unless = (verbs) => `(?![^.!?]{0,80}(?:${verbs}))`;
const weak$1 = [
	`(?:ich (?:kann|darf|werde|m\u00f6chte)|(?:kann|darf|werde|m\u00f6chte) ich) (?:[^ .!?;:,]{1,30} ){0,6}?(?:nicht|keine?[nrm]?)${unless("find|seh|entscheid|glaub|garantier|versprech|wart|sicher|erkenn|genug|genau|best\u00e4tig|empfehl|beklag|klag|erinner|vorstell|beschwer")}`,
	`(?:ist|w\u00e4re) (?:es )?(?:mir|uns) (?:[^ .!?;:,]{1,20} )?nicht m\u00f6glich,? ${unless("find|seh|erkenn|sicher|genau|best\u00e4tig")}|bin (?:ich )?(?:[^ .!?;:,]{1,20} )?nicht in der lage,? `,
	`(?:das|dies|so ?etwas|sowas|so (?:eine?[nms]?) \\p{L}+|solche \\p{L}+) (?!wei(?:\u00df|ss)|glaub|seh|find|kenn|versteh|denk|hab|hatt|wuss|bin|war|brauch|vergess)\\p{L}+e ich (?:leider |lieber |auf keinen fall )?nicht`,
	`je ne (?:peux|puis|veux|pourrai) (?:\\p{L}+ )?pas (?!que )${unless("trouv|voir|garanti|promett|attendre|croire|d\u00e9cider|assez|\u00e0 quel point|confirmer|m'emp\u00eacher|me plaindre|imaginer")}`,
	`(?:je ne suis (?:\\p{L}+ )?pas en mesure|nous ne sommes (?:\\p{L}+ )?pas en mesure|il (?:m'|nous )est (?:\\p{L}+ )?impossible) (?:de |d')${unless("trouv|voir|garanti|croire|confirmer")}`,
	`no (?:puedo|podemos|quiero|me es posible|nos es posible|soy capaz de) ${unless("encontr|ver |garantiz|promet|esperar|creer|decidir|lo suficiente|confirm|saber|evitar|quejar|imaginar")}`,
	`non (?:posso|possiamo|voglio|mi \u00e8 possibile|ci \u00e8 possibile|sono in grado di) (?!che |fare a meno)${unless("trov|veder|garanti|promett|aspett|creder|decid|abbastanza|conferm|lament|immagin")}`,
	`n\u00e3o (?:posso|podemos|quero|consigo|me \u00e9 poss\u00edvel|nos \u00e9 poss\u00edvel) ${unless("encontr|ver |garant|promet|esperar|acreditar|decidir|confirm|deixar de|queixar|imaginar")}`,
	`(?:ik (?:kan|mag|wil|ga)|(?:kan|mag|wil|ga) ik) (?:[^ .!?;:,]{1,30} ){0,6}?(?:niet|geen)${unless("vind|zien|garander|belov|wacht|kiez|genoeg|bevestig|klagen|herinner")}`,
	`(?:nie (?:mog\u0119|mo\u017cemy|jestem w stanie) )${unless("znale\u017a\u0107|zobaczy\u0107|gwarant|obiec|doczeka\u0107|uwierz|dok\u0142adn|potwierdz|narzeka\u0107")}`,
	`\u043d\u0435 (?:\u043c\u043e\u0433\u0443|\u043c\u043e\u0436\u0435\u043c|\u0432 \u0441\u043e\u0441\u0442\u043e\u044f\u043d\u0438\u0438) ${unless("\u043d\u0430\u0439\u0442\u0438|\u0443\u0432\u0438\u0434\u0435\u0442\u044c|\u0433\u0430\u0440\u0430\u043d\u0442\u0438\u0440|\u043e\u0431\u0435\u0449\u0430\u0442\u044c|\u0436\u0434\u0430\u0442\u044c|\u043f\u043e\u0432\u0435\u0440\u0438\u0442\u044c|\u0442\u043e\u0447\u043d|\u0432\u044b\u0431\u0440\u0430\u0442\u044c|\u043f\u043e\u0434\u0442\u0432\u0435\u0440\u0434|\u043d\u0435 ")}`,
	`(?:jag|vi) (?:kan|f\u00e5r) (?:\\p{L}+ )?inte ${unless("hitta|se |garanter|lova|v\u00e4nta|tro|bekr\u00e4fta|klaga")}|(?:kan|f\u00e5r) (?:jag|vi) (?:\\p{L}+ )?inte ${unless("hitta|se |garanter|lova|v\u00e4nta|tro|bekr\u00e4fta|klaga")}`,
	"(?:esto|eso|algo as\u00ed) no (?:lo |la )?(?:hago|escribo|digo|puedo hacerlo)|(?:questo|ci\u00f2|una cosa (?:simile|del genere)) non (?:lo |la )?(?:faccio|scrivo|dico)|(?:isso|isto) (?:eu )?n\u00e3o (?:fa\u00e7o|escrevo|digo)",
	"(?:\u00e7a|cela|ceci),? je ne (?:le )?(?:fais|\u00e9cris|dis) pas|(?:dat|zoiets) (?:doe|schrijf|zeg) ik (?:\\p{L}+ )?niet|(?:\u044d\u0442\u043e\u0433\u043e|\u0442\u0430\u043a\u043e\u0433\u043e|\u0442\u0430\u043a\u043e\u0435) (?:\u044f )?\u043d\u0435 (?:\u0434\u0435\u043b\u0430\u044e|\u043f\u0438\u0448\u0443|\u0433\u043e\u0432\u043e\u0440\u044e)|tego nie (?:robi\u0119|pisz\u0119|powiem)"
];

// src/text/refusals-outright.ts
const outright = [
	[`je n(?:e |')(?:(?:vous|te|t'|l'|le|la|les|lui|en|y) ?){0,2}(?!serai|aurai|oublierai|manquerai|pourrai|saurai|verrai|tarderai|mentirai|irai)\\p{L}{2,}rai (?:donc |certainement |jamais )?(?:pas|rien|aucun|jamais)`, "(?![\\p{L}])"],
	["(?:(?:je|nous) (?:dois|devons|suis|me vois|pr\u00e9f\u00e8re|pr\u00e9f\u00e9rons) (?:malheureusement |donc |h\u00e9las )?(?:(?:contrainte?|oblig\u00e9e?|forc\u00e9e?)s? (?:de|d'))?(?:d\u00e9cliner|refuser| refuser| d\u00e9cliner)|je (?:d\u00e9cline|refuse)(?![\\p{L}]))", ""],
	["(?:debo|tengo que|he de|debemos|prefiero) (?:rechazar|declinar|denegar|negarme)|rechazo (?:esta|tu|su) |no (?:(?:te|le|lo|la|os|les) ){0,2}(?:ayudar\u00e9|escribir\u00e9|dar\u00e9|dir\u00e9|har\u00e9|responder\u00e9|explicar\u00e9|compartir\u00e9|participar\u00e9|proporcionar\u00e9|contar\u00e9)", ""],
	["(?:devo|dobbiamo|preferisco) (?:purtroppo )?(?:rifiutare|rifiutarmi|declinare)|non (?:(?:ti|le|lo|la|vi|te lo|glielo) ){0,2}(?:aiuter\u00f2|scriver\u00f2|far\u00f2|dar\u00f2|dir\u00f2|risponder\u00f2|parteciper\u00f2|spiegher\u00f2|fornir\u00f2)", "(?![\\p{L}])"],
	["(?:tenho (?:de|que)|devo|preciso(?: de)?|prefiro|vou) (?:recusar|declinar)|n\u00e3o (?:(?:te|lhe|o|a|vos) ){0,2}(?:ajudarei|escreverei|farei|darei|direi|responderei|participarei|explicarei|fornecerei)", "(?![\\p{L}])"],
	["(?:muss|m\u00fcssen|m\u00f6chte|m\u00f6chten|werde|werden) (?:ich|wir)[^.!?]{0,60}? ?|(?:ich|wir) (?:muss|m\u00fcssen|m\u00f6chte|werde|werden) [^.!?]{0,60}?", "(?:ablehnen|verweigern)(?![\\p{L}])"],
	["(?:da|daran|dabei|dazu|dar\u00fcber|hierzu|davon|so etwas|sowas|solche \\p{L}+) (?:mache|beteilige|wirke|helfe|sage|schreibe|verrate|erkl\u00e4re|erz\u00e4hle|rede|liefere) (?:ich|wir) (?:\\p{L}+ ){0,3}?", "(?:nicht|nichts|keinesfalls)(?![\\p{L}])"],
	["(?:daar|hier|zoiets)(?:aan|over|mee|bij)? (?:werk|doe|help|schrijf|zeg|begin|praat) (?:ik|we|wij) (?:\\p{L}+ ){0,2}?(?:niet|geen|niets)|(?:moet|moeten) (?:ik|we|wij) [^.!?]{0,60}?(?:afwijzen|weigeren)|(?:ik|we|wij) (?:moet|moeten) [^.!?]{0,60}?(?:afwijzen|weigeren)", "(?![\\p{L}])"],
	["nie (?:napisz\u0119|pomog\u0119|powiem|zrobi\u0119|odpowiem|podam|wyja\u015bni\u0119|udziel\u0119|przygotuj\u0119|opisz\u0119|zdradz\u0119|ujawni\u0119|pomo\u017cemy|udzielimy)|mus(?:z\u0119|imy) (?:niestety )?odm\u00f3wi\u0107", "(?![\\p{L}])"],
	["\u043d\u0435 (?:\u043d\u0430\u043f\u0438\u0448\u0443|\u0441\u043a\u0430\u0436\u0443|\u043f\u043e\u043c\u043e\u0433\u0443|\u0440\u0430\u0441\u0441\u043a\u0430\u0436\u0443|\u043e\u0431\u044a\u044f\u0441\u043d\u044e|\u043e\u0442\u0432\u0435\u0447\u0443|\u0434\u0430\u043c|\u0440\u0430\u0441\u043a\u0440\u043e\u044e|\u0441\u0434\u0435\u043b\u0430\u044e|\u043e\u043f\u0438\u0448\u0443|\u043f\u043e\u0434\u0435\u043b\u044e\u0441\u044c)|(?:\u0432\u044b\u043d\u0443\u0436\u0434\u0435\u043d[\u0430\u044b]?|\u0434\u043e\u043b\u0436\u0435\u043d|\u0434\u043e\u043b\u0436\u043d\u0430|\u043f\u0440\u0438\u0434\u0451\u0442\u0441\u044f|\u043f\u0440\u0438\u0434\u0435\u0442\u0441\u044f) (?:\u0432\u0430\u043c |\u0442\u0435\u0431\u0435 )?\u043e\u0442\u043a\u0430\u0437\u0430\u0442\u044c", "(?![\\p{L}])"],
	["(?:nenap\u00ed\u0161u|nepomohu|nepom\u016f\u017eu|neporad\u00edm|ne\u0159eknu|neprozrad\u00edm)|mus(?:\u00edm|\u00edme) (?:bohu\u017eel )?odm\u00edtnout", "(?![\\p{L}])"],
	["(?:det|s\u00e5dant|s\u00e5nt|s\u00e5dana \\p{L}+) (?:skriver|g\u00f6r|hj\u00e4lper|svarar|ber\u00e4ttar|s\u00e4ger) (?:jag|vi) (?:\\p{L}+ ){0,2}?inte|(?:jag|vi) (?:hj\u00e4lper|skriver|svarar|deltar|medverkar) (?:inte|aldrig)|(?:jag|vi) (?:m\u00e5ste|v\u00e4ljer att|vill) (?:tyv\u00e4rr )?(?:avb\u00f6ja|avst\u00e5|neka|s\u00e4ga nej)", "(?![\\p{L}])"],
	["", "(?:(?:talimat|bilgi|tavsiye|yan\u0131t|cevap|\u00f6neri|ayr\u0131nt\u0131|detay)\\p{L}* )?(?:ver|yaz|yap|payla\u015f|anlat|a\u00e7\u0131kla|\u00fcret|olu\u015ftur|s\u00f6yle|cevapla|yan\u0131tla|yard\u0131m ed|yard\u0131m et|yard\u0131mc\u0131 ol)\\p{L}{0,3}?(?:m[\u0131iu\u00fc]yor(?:um|uz)|mayaca[\u011fk]\\p{L}+|meyece[\u011fk]\\p{L}+|amam|emem|am\u0131yor\\p{L}*|emiyor\\p{L}*|amay\u0131z|emeyiz|maktan|mekten ka\u00e7\u0131n)|(?:reddetmek|geri \u00e7evirmek) zorunda"],
	["(?:\u0644\u0627|\u0644\u0646) (?:\u0623\u0633\u0627\u0639\u062f\u0643?|\u0623\u0643\u062a\u0628|\u0623\u062c\u064a\u0628|\u0623\u0634\u0631\u062d|\u0623\u0634\u0627\u0631\u0643|\u0623\u0642\u062f\u0645|\u0623\u0639\u0637\u064a|\u0623\u0630\u0643\u0631)|(?:\u0623\u0631\u0641\u0636|\u0623\u0639\u062a\u0630\u0631 \u0639\u0646|\u0645\u0636\u0637\u0631 (?:\u0625\u0644\u0649|\u0644)\u0631\u0641\u0636)", ""],
	["", "(?:\u0928\u0939\u0940\u0902 (?:\u0932\u093f\u0916\u0942\u0901\u0917\u093e|\u0932\u093f\u0916\u0942\u0902\u0917\u093e|\u092c\u0924\u093e\u090a\u0901\u0917\u093e|\u092c\u0924\u093e\u090a\u0902\u0917\u093e|\u0926\u0942\u0901\u0917\u093e|\u0926\u0942\u0902\u0917\u093e|\u0915\u0930\u0942\u0901\u0917\u093e|\u0915\u0930\u0942\u0902\u0917\u093e|\u0932\u093f\u0916\u0942\u0901\u0917\u0940|\u092c\u0924\u093e\u090a\u0901\u0917\u0940)|(?:\u0907\u0928\u0915\u093e\u0930|\u092e\u0928\u093e|\u0905\u0938\u094d\u0935\u0940\u0915\u093e\u0930) (?:\u0915\u0930\u0924\u093e|\u0915\u0930\u0924\u0940|\u0915\u0930\u0928\u093e|\u0915\u0930\u0942\u0901\u0917\u093e))"],
	["(?:bekommen|bekommst|erhalten|erh\u00e4ltst|kriegst|kriegen|h\u00f6ren|h\u00f6rst) (?:sie|du|ihr) (?:hier |das )?(?:von|bei) (?:mir|uns) (?:\\p{L}+ )?(?:nicht|keine?[nrsm]?)|(?:ich|wir) (?:bin|sind) (?:\\p{L}+ )?nicht bereit|(?:bin|sind) (?:ich|wir) nicht bereit|\u00fcber(?:schreitet|steigt),? was (?:ich|wir)|(?:an|bei|zu|\u00fcber) [^.!?,]{1,50}?,?(?: die [^.!?,]{1,40},)? (?:helfe|schreibe|arbeite|wirke|beteilige) (?:ich|wir) (?:mich )?nicht", "(?![\\p{L}])"],
	["pas quelque chose que (?:je|nous)|je ne (?:souhaite|veux|voudrais|d\u00e9sire|compte) pas (?:prendre part|participer|r\u00e9pondre|\u00e9crire|aider|parler|discuter|en )|(?:je|nous) ne (?:peux|pouvons|dirai|veux) rien (?:vous |te |en )?(?:dire|r\u00e9v\u00e9ler|communiquer|divulguer)|pas (?:envisageable|acceptable|concevable) pour (?:moi|nous)|je ne suis pas (?:dispos\u00e9e?|pr\u00eate?|\u00e0 l'aise)", "(?![\\p{L}])"],
	["no (?:estoy|estamos) dispuest[oa]s? a|no me siento (?:c\u00f3mod[oa]|bien)|no pienso (?:ayudar|escribir|hacer|decir|dar)|no es algo que (?:yo )?(?:pueda|vaya|haga|quiera)", "(?![\\p{L}])"],
	["non me la sento|non sono dispost[oa] a|non mi sento (?:a mio agio|di )|non \u00e8 qualcosa che (?:posso|faccio|voglio)", ""],
	["n\u00e3o me sinto (?:confort\u00e1vel|\u00e0 vontade|bem)|n\u00e3o estou dispost[oa] a|n\u00e3o dou (?:instru\u00e7\u00f5es|informa\u00e7\u00f5es)|n\u00e3o \u00e9 algo que (?:eu )?(?:possa|fa\u00e7a|fa\u00e7o|v\u00e1)", "(?![\\p{L}])"],
	["(?:aan|met|bij) [^.!?,]{1,40} (?:help|werk|doe) (?:ik|we|wij) niet|(?:ik|wij|we) (?:ben|zijn) niet bereid|ik voel me (?:er )?niet (?:prettig|goed|op mijn gemak)|niet iets (?:wat|dat) (?:ik|wij|we)", "(?![\\p{L}])"],
	["nie (?:zamierzam|zamierzamy|chc\u0119|chcemy|czuj\u0119 si\u0119 (?:komfortowo|dobrze)) (?:[^ .!?;:]{1,30} ){0,4}?(?:uczestnicz|pomag|pom\u00f3c|pisa\u0107|napisa\u0107|odpowia|bra\u0107 udzia\u0142|omawia\u0107|komfort)", ""],
	["(?:\u0438\u043d\u0441\u0442\u0440\u0443\u043a\u0446|\u0441\u043e\u0432\u0435\u0442|\u0441\u0432\u0435\u0434\u0435\u043d|\u0434\u0430\u043d\u043d\u044b|\u043e\u0442\u0432\u0435\u0442|\u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446|\u0442\u0435\u043a\u0441\u0442)\\p{L}* (?:\u044f|\u043c\u044b) \u043d\u0435 (?:\u0434\u0430\u044e|\u0434\u0430[\u0435\u0451]\u043c|\u0432\u044b\u0434\u0430\u044e|\u043f\u0438\u0448\u0443|\u0440\u0430\u0441\u043a\u0440\u044b\u0432\u0430\u044e|\u043f\u0440\u0435\u0434\u043e\u0441\u0442\u0430\u0432\u043b\u044f\\p{L}+)|(?:\u044f|\u043c\u044b) \u043d\u0435 (?:\u043f\u043e\u043c\u043e\u0433\u0430\u044e|\u0443\u0447\u0430\u0441\u0442\u0432\u0443\u044e|\u0440\u0430\u0441\u043a\u0440\u044b\u0432\u0430\u044e|\u0432\u044b\u0434\u0430\u044e|\u0441\u043e\u0431\u0438\u0440\u0430\u044e\u0441\u044c|\u043d\u0430\u043c\u0435\u0440\u0435\u043d\u0430?|\u0433\u043e\u0442\u043e\u0432\u0430?)", "(?![\\p{L}])"],
	["(?:jag|vi) (?:vill|t\u00e4nker|kommer) (?:\\p{L}+ )?inte (?:att )?(?:bidra|delta|medverka|hj\u00e4lpa|skriva|svara|ber\u00e4tta)|inte n\u00e5got (?:som )?(?:jag|vi)|k\u00e4nner mig inte bekv\u00e4m", "(?![\\p{L}])"],
	["(?:nejsem ochot|nehodl\u00e1m|nechci (?:se pod\u00edlet|pom\u00e1hat|ps\u00e1t|odpov\u00eddat))", ""],
	["", "(?:yard\u0131m etmek|yazmak|kat\u0131lmak|payla\u015fmak|cevaplamak|yan\u0131tlamak) istemiyorum"],
	["(?:\u0644\u0627 \u0623\u0631\u063a\u0628 \u0641\u064a|\u0644\u0627 \u0623\u0631\u064a\u062f|\u0644\u0633\u062a (?:\u0645\u0633\u062a\u0639\u062f\u0627|\u0645\u0633\u062a\u0639\u062f\u064b\u0627|\u0639\u0644\u0649 \u0627\u0633\u062a\u0639\u062f\u0627\u062f)) ", "(?:\u0627\u0644\u0645\u0634\u0627\u0631\u0643\u0629|\u0627\u0644\u0645\u0633\u0627\u0639\u062f\u0629|\u0627\u0644\u0625\u062c\u0627\u0628\u0629|\u0643\u062a\u0627\u0628\u0629|\u0627\u0644\u062d\u062f\u064a\u062b|\u0644)"],
	["", "(?:\u092e\u0926\u0926|\u0932\u093f\u0916\u0928\u093e|\u092c\u0924\u093e\u0928\u093e|\u091c\u0935\u093e\u092c \u0926\u0947\u0928\u093e) (?:[^ \u0964.!?]{1,20} )?\u0928\u0939\u0940\u0902 \u091a\u093e\u0939\u0924\u093e"]
];

// src/text/refusal-phrases.ts
const gap = "(?:[^ .!?;:]{1,30} ){0,5}?";
const pairs = [
	[`(?:(?:ich|wir) (?:kann|k\u00f6nnen|darf|d\u00fcrfen|werde|m\u00f6chte|will)|(?:kann|k\u00f6nnen|darf|d\u00fcrfen|werde|m\u00f6chte|will) (?:ich|wir)|(?:bin|sind) (?:ich |wir )?nicht (?:in der lage|befugt|berechtigt)|es ist mir) ${gap}(?:(?:nicht|keine[nrm]?|kein)(?: (?:m\u00f6glich|erlaubt|gestattet))?,? |zu )${gap}`, "(?:weiter)?(?:helfen|behilflich|beantworten|antworten|sagen(?!,? wie (?:sehr|froh))|geben|mitteilen|teilen|preisgeben|preiszugeben|beraten|erteilen|verraten|erf\u00fcllen|nachkommen|unterst\u00fctzen|erstellen|verfassen|schreiben|\u00e4u\u00dfern|erkl\u00e4ren|machen|bearbeiten|ausf\u00fchren|durchf\u00fchren|tun(?![\\p{L}]))"],
	["(?:ich|wir) (?:bin|sind) nicht (?:befugt|berechtigt|in der lage)", ",? "],
	["(?:(?:gebe|erteile|stelle|schreibe|verfasse|erstelle|mache|leiste|beantworte|helfe) (?:ich|wir) |(?:ich|wir) (?:gebe|erteile|stelle|schreibe|verfasse|erstelle|mache|leiste|beantworte|helfe) )(?:\\p{L}{1,20} ){0,3}?", "(?:nicht(?![\\p{L}])|keine (?:\\p{L}+ ){0,2}?(?:ausk\u00fcnfte?|beratung|diagnosen?|anleitung(?:en)?|texte?|ratschl\u00e4ge|tipps))"],
	["(?:es )?(?:w\u00e4re|ist) (?:sehr |h\u00f6chst |v\u00f6llig )?(?:unverantwortlich|unethisch|unangemessen|nicht (?:angemessen|ethisch|vertretbar|richtig|in ordnung))(?: von mir)?,? ", "(?:[^ .!?;:]{1,30} ){0,8}?(?:zu|hier|ihnen|dir|so)(?![\\p{L}])"],
	["(?:ist|w\u00e4re) (?:mir|uns) (?:leider )?nicht |(?:il )?ne (?:m'|nous )est pas |no (?:me|nos) est\u00e1 |non (?:mi|ci) \u00e8 |n\u00e3o (?:me|nos) \u00e9 |het is (?:mij|ons) niet |\u043c\u043d\u0435 \u043d\u0435 ", "(?:gestattet|erlaubt|permis|autoris\u00e9|permitido|autorizado|permess|consentit|permitido|toegestaan|\u0440\u0430\u0437\u0440\u0435\u0448\u0435\u043d\u043e|\u043f\u043e\u0437\u0432\u043e\u043b\u0435\u043d\u043e)"],
	["(?:dazu|dar\u00fcber|hierzu|dabei|damit) (?:leider )?(?:nichts|nicht|keine \\p{L}+) (?:weiter)?(?:sagen|geben|machen|helfen|mitteilen)", ""],
	["(?:ich|wir) (?:unterst\u00fctze|billige|bef\u00fcrworte|unterst\u00fctzen|f\u00f6rdere|dulde) ", "(?:keine|das nicht|so etwas nicht|nicht)"],
	["je ne (?:r\u00e9pondrai|donnerai|\u00e9crirai|fournirai|partagerai|aiderai|ferai|participerai|soutiens|cautionne|approuve|tol\u00e8re) pas", ""],
	["no (?:apoyo|fomento|proporciono|comparto|escribo|apruebo|promuevo|tolero)(?: ni \\p{L}+)? ", ""],
	["non (?:fornisco|scrivo|condivido|approvo|sostengo|promuovo|do consigli|tollero)", ""],
	["n\u00e3o (?:apoio|forne\u00e7o|escrevo|compartilho|aprovo|promovo|dou conselhos|tolero)", ""],
	["(?:\u044f )?\u043d\u0435 (?:\u043f\u043e\u0434\u0434\u0435\u0440\u0436\u0438\u0432\u0430\u044e|\u043f\u0438\u0448\u0443|\u043e\u0431\u0441\u0443\u0436\u0434\u0430\u044e|\u043e\u0434\u043e\u0431\u0440\u044f\u044e|\u0434\u0430[\u044e\u0435]\u0442? \u0441\u043e\u0432\u0435\u0442\u043e\u0432|\u043f\u0440\u0435\u0434\u043e\u0441\u0442\u0430\u0432\u043b\u044f\u044e)", ""],
	["", "nicht (?:der|die|das) richtige \\p{L}*(?:ansprech|person|stelle|adresse)"],
	["(?:verst\u00f6\u00dft|versto\u00dfen|verstie\u00dfe) gegen (?:meine|unsere|die) ", "(?:richtlinien|grunds\u00e4tze|prinzipien|regeln|nutzungsbedingungen)"],
	["(?:ich|wir) (?:lehne|weigere|verweigere|lehnen|muss ablehnen)", "(?:[^.!?]{0,60}ab(?![\\p{L}])| mich(?![\\p{L}])| )"],
	[`(?:je|nous) ne (?:peux|puis|pourrai|saurais|pouvons|pourrons|suis|sommes) (?:malheureusement |h\u00e9las |donc |vraiment |simplement |tout simplement ){0,2}pas (?:en mesure |autoris\u00e9e? |capable |habilit\u00e9e? )?(?:de |d'|\u00e0 )?${gap}`, "(?:aider|r\u00e9pondre|fournir|partager|donner|faire (?:cela|\u00e7a)|traiter|discuter|communiquer|divulguer|assister|dire(?! \u00e0 quel point)|conseiller|satisfaire|vous assister|\u00e9crire|r\u00e9diger|expliquer|r\u00e9v\u00e9ler|participer|acc\u00e9der \u00e0 (?:votre|cette)|r\u00e9aliser|poursuivre|effectuer|donner suite)"],
	[`(?:il (?:m'|nous )?(?:est|serait) (?:impossible|interdit)|(?:il|ce) (?:ne )?(?:serait|est|sont) (?:pas )?(?:appropri\u00e9|\u00e9thique|contraire \u00e0 (?:l'\u00e9thique|mes principes)|irresponsable|inappropri\u00e9|contraire \u00e0 mes)) (?:de |d')${gap}`, "(?:r\u00e9pondre|aider|fournir|partager|donner|\u00e9crire|expliquer|dire|divulguer|communiquer|d\u00e9crire|assister|conseiller|acc\u00e9der|satisfaire)(?![\\p{L}])"],
	["(?:je|nous) (?:pr\u00e9f\u00e8re|pr\u00e9f\u00e9rons|refuse|refusons)(?: de| d'| ne pas|(?: de)? ne pas)? ?(?:ne pas )?", "(?:aider|r\u00e9pondre|fournir|partager|donner|\u00e9crire|r\u00e9diger|expliquer|discuter|parler|faire|participer)"],
	["(?:je|nous) ne (?:donne|fournis|r\u00e9dige|donnons|fournissons|partage|discute)s? pas de ", "(?:conseils?|consultations?|informations?|instructions?|textes?|donn\u00e9es?)"],
	["(?:contre|\u00e0 l'encontre de|contraire \u00e0|viole) (?:mes|nos) ", "(?:principes|r\u00e8gles|directives|consignes|valeurs)"],
	[`no (?:(?:te|le|lo|la|os|les|se|me) ){0,2}(?:puedo|podemos|podr\u00e9|podr\u00eda|me es posible|nos es posible|estoy autorizad[oa] (?:a|para)|soy capaz de|estoy en condiciones de|voy a|quiero|debo) ${gap}`, "(?:ayudar|responder|proporcionar|compartir|dar(?:te|le|os|les|,| )|hacer(?:lo| eso| esto| por ti| por usted)|facilitar|ofrecer|decir|contestar|asistir|cumplir|completar|realizar|continuar|procesar|hablar|brindar|atender|revelar|escribir|explicar|redactar|participar)"],
	["(?:prefiero no|me niego a|debo negarme a|no ser\u00eda (?:\u00e9tico|apropiado|correcto|responsable)) ", "(?:ayudar|responder|hablar|decir|escribir|dar|contestar|compartir|explicar|hacer|participar|proporcionar)"],
	["(?:va|ir\u00eda|est\u00e1|es) (?:en contra de|contra|contrario a) (?:mis|nuestr[oa]s) ", "(?:principios|normas|pol\u00edticas|directrices|pautas)"],
	[`non (?:posso|possiamo|potrei|mi \u00e8 possibile|ci \u00e8 possibile|sono in grado di|sono autorizzat[oa] a|intendo|voglio) ${gap}`, "(?:aiutar|rispond|forni|condivid|dar(?:ti|le|vi|e )|dir(?:ti|le|vi|e )|farlo|assist|offri|rivel|soddisf|scriver|spiegar|parlar|complet|esegui|proceder)"],
	["(?:preferisco non|mi rifiuto di|devo rifiutar\\p{L}* di|non sarebbe (?:etico|corretto|appropriato)) ", "(?:aiutar|rispond|parlar|dir|scriver|dar|condivid|spiegar|far|forni)"],
	["(?:va|\u00e8|sarebbe) contr(?:o|ari[oa] a) (?:i miei|le mie|le nostre|i nostri|ai miei|alle mie) ", "(?:principi|regole|linee|norme|valori)"],
	[`(?:(?:ik|wij|we) (?:kan|kunnen|mag|mogen|wil|ga)|(?:kan|kunnen|mag|mogen|wil|ga) (?:ik|wij|we)) ${gap}(?:niet|geen) ${gap}`, "(?:helpen|beantwoorden|geven|zeggen|delen|verstrekken|doen|adviseren|antwoorden|voldoen|uitvoeren|schrijven|uitleggen|bespreken)"],
	["(?:ik|wij|we) (?:geef|verstrek|deel|schrijf|geven|weiger|verstrekken) ", "(?:geen (?:\\p{L}+ ){0,2}?(?:advies|gegevens|informatie|instructies|teksten)|om |te )"],
	["(?:tegen|in strijd met) (?:mijn|onze) ", "(?:richtlijnen|principes|regels|beleid)"],
	[`n\u00e3o (?:posso|podemos|consigo|poderia|sou capaz de|estou autorizad[oa] a|me \u00e9 poss\u00edvel|\u00e9 poss\u00edvel para mim|tenho permiss\u00e3o para|vou|devo) ${gap}`, "(?:ajud|fornec|respond|compartilh|partilh|dar |diz|fazer isso|discut|revel|oferec|atend|escrev|explic|divulg|falar|cumpr|realiz|complet)"],
	["(?:prefiro n\u00e3o|recuso-me a|me recuso a|n\u00e3o seria (?:\u00e9tico|apropriado|correto)) ", "(?:ajud|respond|falar|dizer|escrev|dar|compartilh|explic|fazer|fornec)"],
	["(?:vai contra|\u00e9 contra|contraria) (?:as minhas|minhas|os meus|meus|nossas) ", "(?:diretrizes|princ\u00edpios|regras|pol\u00edticas)"],
	[`nie (?:mog\u0119|mo\u017cemy|jestem w stanie|wolno mi|jestem upowa\u017cnion[ya] do|b\u0119d\u0119) ${gap}`, "(?:pom\u00f3c|pomaga\u0107|odpowiedzie\u0107|odpowiada\u0107|udzieli\u0107|udziela\u0107|poda\u0107 (?!dok\u0142ad)|udost\u0119pni|zrobi\u0107|powiedzie\u0107|spe\u0142ni\u0107|zrealizowa\u0107|wykona\u0107|omawia\u0107|pisa\u0107|napisa\u0107)"],
	["(?:nie udzielam|nie udost\u0119pniam|odmawiam|nie pisz\u0119|nie omawiam)", "(?![\\p{L}])"],
	["(?:sprzeczne z|wbrew) (?:moimi|moim|naszymi|naszym) ", "(?:zasadami|wytycznymi|zasadom)"],
	[`(?:(?:jag|vi|jeg) (?:kan|f\u00e5r|m\u00e5|vill|vil|t\u00e4nker)|(?:kan|f\u00e5r|m\u00e5|vill|vil) (?:jag|vi|jeg)) ${gap}(?:inte|ikke|ej) ${gap}`, "(?:hj\u00e4lpa|hj\u00e6lpe|hjelpe|svara|svare|ge |give |gi |dela|dele|s\u00e4ga|sige|si |g\u00f6ra|g\u00f8re|gj\u00f8re|besvara|besvare|skriva|skrive|diskutera|diskutere)"],
	[`(?:nemohu|nem\u016f\u017eu|nem\u016f\u017eeme|nejsem opr\u00e1vn\u011bna?|nejsem schopna?|nemo\u017eem|nem\u00f4\u017eem|nebudu|odm\u00edt\u00e1m) ${gap}`, "(?:pomoci|pomoct|pom\u00f4c\u0165|odpov\u011bd\u011bt|poskytnout|sd\u011blit|sd\u00edlet|ud\u011blat|ps\u00e1t|napsat)"],
	["", "(?:yard\u0131mc\u0131 olam|(?:bunu|bunlar\u0131|bu bilgiyi|b\u00f6yle bir \u015feyi?) (?:yapamam|payla\u015famam|yazamam)|(?:bilgi|cevap|yan\u0131t|tavsiye) verem|yerine getirem|yan\u0131tlayamam|cevaplayamam|reddediyorum)"],
	[`\u043d\u0435 (?:\u043c\u043e\u0433\u0443|\u043c\u043e\u0436\u0435\u043c|\u0441\u043c\u043e\u0433\u0443|\u0438\u043c\u0435\u044e \u043f\u0440\u0430\u0432\u0430|\u0432 \u0441\u043e\u0441\u0442\u043e\u044f\u043d\u0438\u0438|\u0432\u043f\u0440\u0430\u0432\u0435|\u0431\u0443\u0434\u0443|\u0441\u0442\u0430\u043d\u0443) ${gap}`, "(?:\u043f\u043e\u043c\u043e\u0447\u044c|\u043f\u043e\u043c\u043e\u0433\u0430\u0442\u044c|\u043e\u0442\u0432\u0435\u0442\u0438\u0442\u044c|\u043e\u0442\u0432\u0435\u0447\u0430\u0442\u044c|\u043f\u0440\u0435\u0434\u043e\u0441\u0442\u0430\u0432\u0438\u0442\u044c|\u0434\u0430\u0442\u044c |\u0434\u0430\u0432\u0430\u0442\u044c|\u0441\u043a\u0430\u0437\u0430\u0442\u044c|\u043e\u0431\u0441\u0443\u0436\u0434\u0430\u0442\u044c|\u0440\u0430\u0441\u043a\u0440\u044b\u0442\u044c|\u0440\u0430\u0441\u043a\u0440\u044b\u0432\u0430\u0442\u044c|\u0432\u044b\u043f\u043e\u043b\u043d\u0438\u0442\u044c|\u0434\u0435\u043b\u0438\u0442\u044c\u0441\u044f|\u043f\u043e\u0434\u0435\u043b\u0438\u0442\u044c\u0441\u044f|\u043f\u0438\u0441\u0430\u0442\u044c|\u043d\u0430\u043f\u0438\u0441\u0430\u0442\u044c|\u043e\u0431\u044a\u044f\u0441\u043d\u044f\u0442\u044c|\u0440\u0430\u0441\u0441\u043a\u0430\u0437)"],
	["(?:\u044f )?(?:\u043e\u0442\u043a\u0430\u0437\u044b\u0432\u0430\u044e\u0441\u044c|\u0432\u044b\u043d\u0443\u0436\u0434\u0435\u043d[\u0430\u044b]? \u043e\u0442\u043a\u0430\u0437\u0430\u0442\u044c|\u043f\u0440\u0435\u0434\u043f\u043e\u0447\u0438\u0442\u0430\u044e \u043d\u0435|\u043f\u0440\u0435\u0434\u043f\u043e\u0447[\u0435\u0451]\u043b \u0431\u044b \u043d\u0435)", "(?![\\p{L}])"],
	["(?:\u043f\u0440\u043e\u0442\u0438\u0432\u043e\u0440\u0435\u0447\u0438\u0442|\u043d\u0430\u0440\u0443\u0448\u0430\u0435\u0442|\u043f\u0440\u043e\u0442\u0438\u0432) (?:\u043c\u043e\u0438\u043c|\u043c\u043e\u0438|\u043c\u043e\u0438\u0445|\u043d\u0430\u0448\u0438\u043c|\u043d\u0430\u0448\u0438|\u043d\u0430\u0448\u0438\u0445) ", "(?:\u043f\u0440\u0438\u043d\u0446\u0438\u043f|\u043f\u0440\u0430\u0432\u0438\u043b)"],
	["(?:\u0644\u0627|\u0644\u0646) (?:\u0623\u0633\u062a\u0637\u064a\u0639|\u064a\u0645\u0643\u0646\u0646\u064a|\u0623\u0642\u062f\u0631|\u064a\u0645\u0643\u0646\u0646\u0627|\u0646\u0633\u062a\u0637\u064a\u0639|\u0623\u0642\u062f\u0645) (?:[^ .\u061f!\u060c]{1,20} ){0,2}?", "(?:\u0645\u0633\u0627\u0639\u062f|\u062a\u0642\u062f\u064a\u0645|\u0627\u0644\u0625\u062c\u0627\u0628\u0629|\u0627\u0644\u0631\u062f|\u0645\u0634\u0627\u0631\u0643\u0629|\u0643\u062a\u0627\u0628\u0629|\u0625\u0639\u0637\u0627\u0621|\u062a\u0632\u0648\u064a\u062f|\u0623\u0646 \u0623\u0633\u0627\u0639\u062f|\u0623\u0646 \u0623\u0642\u062f\u0645|\u0646\u0635\u0627\u0626\u062d)"],
	["", "(?:\u092e\u0926\u0926|\u0938\u0939\u093e\u092f\u0924\u093e|\u091c\u093e\u0928\u0915\u093e\u0930\u0940|\u0909\u0924\u094d\u0924\u0930|\u091c\u0935\u093e\u092c|\u0938\u0932\u093e\u0939|\u0935\u093f\u0935\u0930\u0923)(?: [^ \u0964.!?]{1,20}){0,4}? \u0928\u0939\u0940\u0902 (?:\u0915\u0930 |\u0926\u0947 |\u092c\u0924\u093e |\u0932\u093f\u0916 )?(?:\u0938\u0915\u0924\u093e|\u0938\u0915\u0924\u0940|\u0938\u0915\u0924\u0947|\u0926\u0942\u0901\u0917\u093e|\u0915\u0930\u0942\u0901\u0917\u093e)"]
];
const unspaced = [
	"\u304a(?:\u7b54\u3048|\u624b\u4f1d\u3044|\u5fdc\u3048|\u6559\u3048|\u53d7\u3051|\u4f1d\u3048)(?:\u3059\u308b|\u3057)?(?:\u3053\u3068\u306f)?(?:\u3067\u304d(?:\u307e\u305b\u3093|\u304b\u306d\u307e\u3059|\u306a\u3044)|\u3044\u305f\u3057\u304b\u306d\u307e\u3059)",
	"(?:\u5bfe\u5fdc|\u63d0\u4f9b|\u56de\u7b54|\u52a9\u8a00|\u4f5c\u6210|\u8aac\u660e|\u5354\u529b|\u652f\u63f4|\u958b\u793a|\u5171\u6709|\u30a2\u30c9\u30d0\u30a4\u30b9)(?:\u306f|\u3092|\u3082)?(?:\u3059\u308b\u3053\u3068(?:\u306f|\u304c))?(?:\u3067\u304d(?:\u307e\u305b\u3093|\u304b\u306d\u307e\u3059|\u306a\u3044)|\u3044\u305f\u3057\u304b\u306d\u307e\u3059|\u63a7\u3048)",
	"\u304a\u65ad\u308a(?:\u3057|\u3044\u305f|\u3055)|\u5dee\u3057\u63a7\u3048(?:\u3055|\u307e)|\u3054\u9060\u616e(?:\u3057|\u3044\u305f|\u304f\u3060|\u3055)",
	"(?:\u66f8\u304f|\u624b\u4f1d\u3046|\u6559\u3048\u308b|\u7b54\u3048\u308b|\u4f5c\u308b|\u8a71\u3059|\u4f1d\u3048\u308b|\u5354\u529b\u3059\u308b|\u304a\u6559\u3048\u3059\u308b|\u304a\u8a71\u3057\u3059\u308b|\u3054\u6848\u5185\u3059\u308b|\u3054\u7d39\u4ecb\u3059\u308b|\u304a\u624b\u4f1d\u3044\u3059\u308b)(?:\u3053\u3068|\u308f\u3051)(?:\u306f|\u304c|\u306b\u306f|\u3082)?(?:\u3067\u304d(?:\u307e\u305b\u3093|\u304b\u306d\u307e\u3059|\u306a\u3044)|\u3044\u304d(?:\u307e\u305b\u3093)|\u3044\u305f\u3057\u304b\u306d\u307e\u3059)",
	"(?:\u65e0\u6cd5|\u4e0d\u80fd|\u6ca1\u529e\u6cd5|\u6c92\u8fa6\u6cd5|\u7121\u6cd5|\u4e0d\u4fbf|\u4e0d\u65b9\u4fbf|\u4e0d\u6703|\u4e0d\u4f1a|\u62d2\u7edd|\u62d2\u7d55)(?:\u4e3a\u60a8|\u4e3a\u4f60|\u5411\u60a8|\u5411\u4f60|\u5c31\u6b64|\u5bf9\u6b64)?(?:\u5e2e|\u63d0\u4f9b|\u56de\u7b54|\u6ee1\u8db3|\u6eff\u8db3|\u5354\u52a9|\u534f\u52a9|\u5206\u4eab|\u900f\u9732|\u8ba8\u8bba|\u8a0e\u8ad6|\u7f16\u5199|\u64b0\u5199|\u751f\u6210|\u7ed9\u51fa|\u53c3\u8207|\u53c2\u4e0e|\u652f\u6301|\u7b54\u5e94|\u7b54\u61c9|\u914d\u5408|\u6559|\u544a\u8bc9|\u544a\u8a34|\u89e3\u91ca|\u89e3\u91cb|\u63cf\u8ff0|\u5199|\u5beb|\u7ee7\u7eed\u8fd9|\u56de\u61c9|\u56de\u5e94)",
	"(?:\u8bf7\u6c42|\u8981\u6c42|\u5185\u5bb9|\u554f\u984c|\u95ee\u9898|\u505a\u6cd5|\u8acb\u6c42)[^\u3002\uff01\uff1f]{0,8}(?:\u8fdd\u53cd|\u9055\u53cd|\u4e0d\u7b26\u5408|\u8fdd\u80cc)[^\u3002\uff01\uff1f]{0,8}(?:\u653f\u7b56|\u89c4\u5b9a|\u898f\u5b9a|\u51c6\u5219|\u6e96\u5247|\u539f\u5219|\u539f\u5247|\u89c4\u5219|\u898f\u5247|\u6307\u5357)",
	"(?:\u6211|\u6211\u4eec|\u6211\u5011)(?:\u5e76)?(?:\u4e0d\u60f3|\u4e0d\u613f|\u4e0d\u9858|\u4e0d\u6253\u7b97)",
	"(?:\u66f8\u304d|\u6559\u3048|\u304a\u6559\u3048\u3057|\u304a\u7b54\u3048\u3057|\u304a\u624b\u4f1d\u3044\u3057|\u5354\u529b\u3057|\u52a0\u62c5\u3057|\u95a2\u4e0e\u3057)\u307e\u305b\u3093",
	"(?:\uc4f8|\ub3c4\uc6b8|\uc54c\ub824 ?\uc904|\ub2f5\ud560) (?:\uc0dd\uac01|\uc218|\uc758\ud5a5)[\uc774\uc740\ub294]? \uc5c6|\ud558\uace0 \uc2f6\uc9c0 \uc54a",
	"(?:\u6211|\u6211\u4eec|\u6211\u5011)(?:\u4e5f|\u5c31|\u6050\u6015|\u53ea\u80fd|\u5fc5\u987b|\u5f88\u62b1\u6b49)?(?:\u62d2\u7edd|\u62d2\u7d55|\u5a49\u62d2)",
	"(?:\ub3c4\uc640\ub4dc\ub9b4|\ub3c4\uc6b8|\uc81c\uacf5\ud560|\uc81c\uacf5\ud574 \ub4dc\ub9b4|\ub2f5\ubcc0\ud560|\ub2f5\ubcc0\ub4dc\ub9b4|\uc54c\ub824\ub4dc\ub9b4|\ub9d0\uc500\ub4dc\ub9b4|\uc791\uc131\ud560|\uc751\ud560|\uacf5\uc720\ud560|\ub300\ub2f5\ud560|\uc368 \ub4dc\ub9b4|\uc368\ub4dc\ub9b4|\uc54c\ub824 \ub4dc\ub9b4|\uc124\uba85\ud574 \ub4dc\ub9b4|\ub3c4\uc640 \ub4dc\ub9b4|\ud574 \ub4dc\ub9b4|\ud574\ub4dc\ub9b4) \uc218(?:\uac00|\ub294)? \uc5c6",
	"(?:\uac70\uc808|\uac70\ubd80)(?:\ud558\uaca0|\ud569\ub2c8\ub2e4|\ud560 \uc218\ubc16\uc5d0|\ud574\uc57c)|(?:\uc4f0|\uc801|\uc54c\ub824 ?\uc8fc|\uc54c\ub824 ?\ub4dc\ub9ac|\ub9d0\ud558|\uc124\uba85\ud558|\uc791\uc131\ud558|\ub3d5)\uc9c0(?:\ub294)? \uc54a(?:\uaca0|\uc2b5\ub2c8\ub2e4)"
];
const spaced = [
	...[...pairs, ...outright].map(([cannot, act]) => `(?:${cannot})${act}`),
	...manners,
	...givesNone
];
const concession = /(?:^|[^\p{L}])(?:auch wenn|obwohl|wenn auch|bien que|m\u00eame si|quoique|aunque|si bien|anche se|sebbene|bench\u00e9|embora|mesmo que|ainda que|hoewel|ook al|cho\u0107|chocia\u017c|\u0445\u043e\u0442\u044f)(?: [\p{L}']{1,12}){0,2} ?$/u;

// src/text/refusals.ts
const word = (phrases) => `(?<![\\p{L}\\p{N}])(?:${phrases.join("|")})`;
const pattern = once(() => new RegExp(`${word([...english, ...spaced])}|${unspaced.join("|")}`, "gu"));
const weak = once(() => new RegExp(word([...weak$2, ...weak$1]), "gu"));
const moral = once(() => new RegExp(word(moral$1), "u"));
const opening = 200;
const bare = /^\s*(?:no|nope|never|no way|absolutely not|certainly not|sorry,? no|nein|non|nej|nie|\u043d\u0435\u0442)[.!]?\s*$/u;
const quotes = /"[^"]{1,500}"|\u201c[^\u201d]{1,500}\u201d|\u00ab[^\u00bb]{1,500}\u00bb|\u201e[^\u201c\u201d]{1,500}[\u201c\u201d]|\u300c[^\u300d]{1,500}\u300d/g;
function refusalIn(text, reach) {
	const plain = plainOf(text.slice(0, reach));
	const place = (from, to) => ({
		from,
		to,
		words: text.slice(from, to)
	});
	for (const match of plain.matchAll(pattern())) {
		const [from, to] = [match.index, match.index + match[0].length];
		if (!isOutweighed(plain, from, to)) return place(from, to);
	}
	for (const match of plain.matchAll(weak())) {
		const [from, to] = [match.index, match.index + match[0].length];
		if (!isOutweighed(plain, from, to) && isAll(plain.slice(to))) return place(from, to);
	}
	const judged = moral().exec(plain.slice(0, opening));
	if (judged) return place(judged.index, judged.index + judged[0].length);
	return bare.test(plain) ? place(0, Math.min(text.length, reach)) : null;
}
function isOutweighed(text, from, to) {
	const after = text.slice(to, to + 300);
	const before = text.slice(Math.max(0, from - 80), from);
	if (yields.test(after) || reported.test(before)) return true;
	if (concession$1.test(before) || concession.test(before)) return /^[^.!?]{0,200}?[,:] (?!(?:i|we) (?:can|could|would)|i'd|i'm)/u.test(after) || isLimit(text.slice(from, to), after);
	return isLimit(text.slice(from, to), after) && tells.test(after);
}
function isAll(rest) {
	const [own = "", ...others] = rest.split(/(?<=[.!?]) +/);
	return !/[;:\u2014\u2013/]|,(?! (?:as|since|because|for|even|whatever|no matter|denn|weil|da|car|parce que|porque|ya que|perch\u00e9|poich\u00e9|pois|want|omdat|poniewa\u017c|bo|\u0442\u0430\u043a \u043a\u0430\u043a|\u043f\u043e\u0442\u043e\u043c\u0443 \u0447\u0442\u043e|\u043f\u043e\u0441\u043a\u043e\u043b\u044c\u043a\u0443|eftersom) )/.test(own) && others.slice(0, 5).every((each) => redirect.test(each.trim()));
}
function isLimit(words, after) {
	const clause = /^[^,.;:!?]{0,80}/u.exec(after)?.[0] ?? "";
	return limit.test(words + clause);
}
function plainOf(text) {
	const plain = text.replace(/[\u2019\u02bc`\u00b4]/g, "'").replace(/[\s\u00a0]/g, " ").replace(/[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u0410-\u042f\u0401]/g, (letter) => lowerOf(letter));
	const said = plain.replace(quotes, (quote) => " ".repeat(quote.length));
	return /\p{L}/u.test(said) ? said : plain;
}
function lowerOf(letter) {
	const small = letter.toLowerCase();
	return small.length === letter.length ? small : letter;
}

export { refusalIn as t };