/** The offline assessment of a file, as a program. Prints its seconds and greatest memory on standard error. */
import { main } from '../../services/evaluation/dist/offline/main.js';

const began = performance.now();
process.exitCode = await main([
  '--events',
  process.argv[2],
  '--period',
  '2026-03',
  '--as-of',
  '2026-04-10T00:00:00+08:00',
]);
process.stderr.write(
  `${JSON.stringify({ seconds: (performance.now() - began) / 1000, rss: process.resourceUsage().maxRSS })}\n`,
);
