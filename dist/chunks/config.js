import { At as hasSet, Bt as readConfig, Ft as checkEndpointOf, It as DEFAULT_DOUBT, Lt as DEFAULT_FALSE_ALARM, St as readLaw, jt as isOver, wt as USUAL_PLACE, xt as withAnswers } from "./gate.js";
import { Dn as idAsWritten, Fn as casesOf, Ln as answerIn, On as openSuite, Rn as answersOf, zn as recordingsOf } from "./asking.js";
import { i as incidentOf, n as readForeignJudges, r as readMetrics, t as readBothMetrics } from "./gate-later.js";
import { i as waitingIn, n as keptFromBlocking, r as lacksIn } from "./plan-all.js";
import { t as testsIn } from "./init2.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readForeignJudges, readMetrics };