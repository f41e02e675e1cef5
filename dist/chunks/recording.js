import { W as openRecording } from "./gate-later.js";

export { openRecording };