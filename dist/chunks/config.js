import { Ct as readConfig, bt as DEFAULT_FALSE_ALARM, ct as readLaw, lt as USUAL_PLACE, mt as isOver, ot as withAnswers, pt as hasSet, vt as checkEndpointOf, yt as DEFAULT_DOUBT } from "./gate.js";
import { n as answersOf, r as recordingsOf, t as answerIn } from "./answers.js";
import { Ft as readMetrics, It as incidentOf, Lt as casesOf, Nt as readBothMetrics, Ot as openSuite, Pt as readForeignJudges } from "./gate-later.js";
import { i as waitingIn, n as keptFromBlocking, r as lacksIn } from "./plan-all.js";
import { t as testsIn } from "./init.js";

export { USUAL_PLACE, casesOf, checkEndpointOf, incidentOf, readConfig, readForeignJudges, readMetrics };