import { buildProduct } from './build/build-product.ts';
import { runMain } from './process/run-main.ts';

await runMain(buildProduct);
