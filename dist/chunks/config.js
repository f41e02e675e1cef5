import { Ct as readConfig, bt as DEFAULT_FALSE_ALARM, ct as readLaw, lt as USUAL_PLACE, mt as isOver, ot as withAnswers, pt as hasSet, vt as checkEndpointOf, yt as DEFAULT_DOUBT } from "./gate.js";
import { _n as recordingsOf, cn as openSuite, gn as answersOf, hn as answerIn, pn as casesOf } from "./asking.js";
import { _ as readBothMetrics, b as incidentOf, v as readForeignJudges, y as readMetrics } from "./gate-later.js";
import { i as waitingIn, n as keptFromBlocking, r as lacksIn } from "./plan-all.js";
import { t as testsIn } from "./init.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readForeignJudges, readMetrics };