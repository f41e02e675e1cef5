import { At as DEFAULT_FALSE_ALARM, Ct as hasSet, Nt as readConfig, Ot as checkEndpointOf, _t as USUAL_PLACE, ht as readLaw, kt as DEFAULT_DOUBT, mt as withAnswers, wt as isOver } from "./gate.js";
import { An as answerIn, Mn as recordingsOf, On as casesOf, jn as answersOf, xn as openSuite } from "./asking.js";
import { i as incidentOf, n as readForeignJudges, r as readMetrics, t as readBothMetrics } from "./gate-later.js";
import { i as waitingIn, n as keptFromBlocking, r as lacksIn } from "./plan-all.js";
import { t as testsIn } from "./init2.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readForeignJudges, readMetrics };