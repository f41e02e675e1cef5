import { t as changeOf } from "./asking.js";

export { changeOf };