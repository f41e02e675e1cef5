import { $ as deal, G as wavesFor, J as daysBefore, K as refuseUnnamed, Q as watchedIn, U as plan, W as seatAll, X as nightBefore, Y as examsOf, Z as tonight, at as sentinelsIn, et as nameOfPlan, it as furtherTrials, nt as shardsFor, ot as trialOf, q as unnamedIn, rt as forecast, st as trialsOf, tt as placesIn } from "./gate-later.js";

export { forecast, plan, refuseUnnamed };