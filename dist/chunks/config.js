import { Et as DEFAULT_FALSE_ALARM, Tt as DEFAULT_DOUBT, bt as isOver, dt as readLaw, kt as readConfig, pt as USUAL_PLACE, ut as withAnswers, wt as checkEndpointOf, yt as hasSet } from "./gate.js";
import { Ln as idAsWritten, Rn as openSuite, Xn as answersOf, Yn as answerIn, Zn as recordingsOf, qn as casesOf } from "./asking.js";
import { i as incidentOf, n as readForeignJudges, r as readMetrics, t as readBothMetrics } from "./gate-later.js";
import { i as waitingIn, n as keptFromBlocking, r as lacksIn } from "./plan-all.js";
import { t as testsIn } from "./init2.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readForeignJudges, readMetrics };