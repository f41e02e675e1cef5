import { Dt as DEFAULT_DOUBT, Et as checkEndpointOf, Ot as DEFAULT_FALSE_ALARM, St as isOver, ft as withAnswers, ht as USUAL_PLACE, jt as readConfig, pt as readLaw, xt as hasSet } from "./gate.js";
import { Cn as recordingsOf, Sn as answersOf, fn as openSuite, xn as answerIn, yn as casesOf } from "./asking.js";
import { i as incidentOf, n as readForeignJudges, r as readMetrics, t as readBothMetrics } from "./gate-later.js";
import { i as waitingIn, n as keptFromBlocking, r as lacksIn } from "./plan-all.js";
import { t as testsIn } from "./init2.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readForeignJudges, readMetrics };