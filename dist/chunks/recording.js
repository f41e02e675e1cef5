import { B as openRecording } from "./gate-later.js";

export { openRecording };