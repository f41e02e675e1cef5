import { Ct as DEFAULT_DOUBT, Dt as readConfig, St as checkEndpointOf, _t as hasSet, ct as withAnswers, dt as USUAL_PLACE, lt as readLaw, vt as isOver, wt as DEFAULT_FALSE_ALARM } from "./gate.js";
import { Jn as answerIn, Kn as casesOf, Ln as idAsWritten, Rn as openSuite, Xn as recordingsOf, Yn as answersOf } from "./asking.js";
import { i as incidentOf, n as readForeignJudges, r as readMetrics, t as readBothMetrics } from "./gate-later.js";
import { i as waitingIn, n as keptFromBlocking, r as lacksIn } from "./plan-all.js";
import { t as testsIn } from "./init2.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readForeignJudges, readMetrics };