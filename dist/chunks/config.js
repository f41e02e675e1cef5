import { Ct as DEFAULT_DOUBT, Dt as readConfig, St as checkEndpointOf, _t as hasSet, ft as readLaw, pt as USUAL_PLACE, ut as withAnswers, vt as isOver, wt as DEFAULT_FALSE_ALARM } from "./gate.js";
import { Sn as recordingsOf, bn as answerIn, dn as openSuite, vn as casesOf, xn as answersOf } from "./asking.js";
import { i as incidentOf, n as readForeignJudges, r as readMetrics, t as readBothMetrics } from "./gate-later.js";
import { i as waitingIn, n as keptFromBlocking, r as lacksIn } from "./plan-all.js";
import { t as testsIn } from "./init2.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readForeignJudges, readMetrics };