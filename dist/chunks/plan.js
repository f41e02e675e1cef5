import { $ as forecast, G as examsOf, H as seatAll, J as watchedIn, K as nightBefore, Q as shardsFor, U as wavesFor, V as plan, W as daysBefore, X as nameOfPlan, Y as deal, Z as placesIn, et as furtherTrials, it as unnamedIn, nt as trialOf, q as tonight, rt as trialsOf, tt as sentinelsIn } from "./gate-later.js";

export { forecast, plan };