import { keepHeapSmall } from './edges/heap.ts';
import { main } from './main.ts';

keepHeapSmall();
process.exitCode = await main(process.env);
