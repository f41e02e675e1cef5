import { n as rowsOfTable, t as eachRowOf } from "./table2.js";

export { eachRowOf, rowsOfTable };