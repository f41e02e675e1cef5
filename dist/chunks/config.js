import { At as readConfig, Dt as DEFAULT_FALSE_ALARM, Et as DEFAULT_DOUBT, Tt as checkEndpointOf, bt as hasSet, dt as withAnswers, ft as readLaw, mt as USUAL_PLACE, xt as isOver } from "./gate.js";
import { Ln as idAsWritten, Rn as openSuite, Xn as answersOf, Yn as answerIn, Zn as recordingsOf, qn as casesOf } from "./asking.js";
import { i as incidentOf, n as readForeignJudges, r as readMetrics, t as readBothMetrics } from "./gate-later.js";
import { i as waitingIn, n as keptFromBlocking, r as lacksIn } from "./plan-all.js";
import { t as testsIn } from "./init2.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readForeignJudges, readMetrics };