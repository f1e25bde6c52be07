import { toJson, VersionError } from '@goldkey/rulebook';
import { YAMLParseError } from 'yaml';
import { rulebookOf } from '../rulebook-file.js';
import { type AssessArguments, BadArguments, readArguments, USAGE } from './arguments.js';
import { assessFiles } from './assess-files.js';
import { csvOf, tableOf } from './formats.js';
import type { RejectedLine } from './read-events.js';

const tell = ({ file, line, field, reason }: RejectedLine): void => {
  process.stderr.write(`${file}:${line}: ${field === '' ? 'the line' : field} ${reason}\n`);
};

const run = async (options: AssessArguments): Promise<{ output: string; rejected: number }> => {
  const rulebook = await rulebookOf(options.rulebook);
  let rejected = 0;
  const { events, period, asOf, asked } = options;
  const assessment = await assessFiles(events, { rulebook, period, asOf }, (line) => {
    rejected += 1;
    tell(line);
  });
  const json = toJson(assessment, asked);
  const formats = { json: () => JSON.stringify(json, null, 2), table: () => tableOf(json), csv: () => csvOf(json) };
  return { output: formats[options.format](), rejected };
};

const unreadable = (error: unknown): boolean =>
  error instanceof BadArguments ||
  error instanceof VersionError ||
  error instanceof YAMLParseError ||
  typeof (error as NodeJS.ErrnoException).code === 'string';

/** The offline assessment (events.md). Answers the exit status. */
export const main = async (argv: readonly string[]): Promise<number> => {
  try {
    const options = readArguments(argv);
    if (options === undefined) {
      process.stdout.write(USAGE);
      return 0;
    }
    const { output, rejected } = await run(options);
    await new Promise<void>((resolve, reject) => {
      process.stdout.write(`${output}\n`, (error) => (error ? reject(error) : resolve()));
    });
    return rejected > 0 ? 3 : 0;
  } catch (error) {
    if (!unreadable(error)) throw error;
    process.stderr.write(`${(error as Error).message}\n${error instanceof BadArguments ? `\n${USAGE}` : ''}`);
    return 2;
  }
};
