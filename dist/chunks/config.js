import { At as isOver, Ct as USUAL_PLACE, Ft as DEFAULT_DOUBT, It as DEFAULT_FALSE_ALARM, Pt as checkEndpointOf, bt as withAnswers, kt as hasSet, xt as readLaw, zt as readConfig } from "./gate.js";
import { En as openSuite, Fn as answerIn, In as answersOf, Ln as recordingsOf, Nn as casesOf, Tn as idAsWritten } from "./asking.js";
import { i as incidentOf, n as readForeignJudges, r as readMetrics, t as readBothMetrics } from "./gate-later.js";
import { i as waitingIn, n as keptFromBlocking, r as lacksIn } from "./plan-all.js";
import { t as testsIn } from "./init2.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readForeignJudges, readMetrics };