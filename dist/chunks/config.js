import { bt as DEFAULT_DOUBT, ht as isOver, lt as readLaw, mt as hasSet, st as withAnswers, ut as USUAL_PLACE, wt as readConfig, xt as DEFAULT_FALSE_ALARM, yt as checkEndpointOf } from "./gate.js";
import { _n as recordingsOf, cn as openSuite, gn as answersOf, hn as answerIn, pn as casesOf } from "./asking.js";
import { i as incidentOf, n as readForeignJudges, r as readMetrics, t as readBothMetrics } from "./gate-later.js";
import { i as waitingIn, n as keptFromBlocking, r as lacksIn } from "./plan-all.js";
import { t as testsIn } from "./init2.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readForeignJudges, readMetrics };