/** The floor of the offline assessment, as a program: reads a file and parses each line. Prints its seconds. */
import { createReadStream } from 'node:fs';

const began = performance.now();
let rest = '';
for await (const chunk of createReadStream(process.argv[2], { encoding: 'utf8', highWaterMark: 1 << 18 })) {
  const text = rest + chunk;
  let from = 0;
  for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
    JSON.parse(text.slice(from, to));
    from = to + 1;
  }
  rest = text.slice(from);
}
process.stdout.write(
  `${JSON.stringify({ seconds: (performance.now() - began) / 1000, rss: process.resourceUsage().maxRSS })}\n`,
);
