import { m as outlineOf, p as comparedTitle } from "./asking.js";

export { comparedTitle, outlineOf };