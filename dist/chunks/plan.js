import { B as placesIn, F as plan, H as forecast, I as seatAll, J as sentinelsIn, K as furtherTrials, L as wavesFor, R as deal, U as uncheckedForms, V as shardsFor, W as floatingNames, X as trialsOf, Y as trialOf, Z as unnamedIn, z as nameOfPlan } from "./gate-later.js";
import { a as tonight, i as nightBefore, n as daysBefore, o as watchedIn, r as examsOf } from "./watch.js";

export { floatingNames, forecast, plan, uncheckedForms };