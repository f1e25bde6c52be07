import { toJson, VersionError, whyNot } from '@goldkey/rulebook';
import { YAMLParseError } from 'yaml';
import { rulebookOf } from '../rulebook-file.js';
import { type AssessArguments, BadArguments, readArguments, USAGE } from './arguments.js';
import { assessFiles, readFiles, secondThread } from './assess-files.js';
import { explained, explanationIn, whyNotIn } from './explanations.js';
import { csvOf, tableOf } from './formats.js';
import type { RejectedLine } from './read-events.js';

const tell = ({ file, line, field, reason }: RejectedLine): void => {
  process.stderr.write(`${file}:${line}: ${field === '' ? 'the line' : field} ${reason}\n`);
};

const run = async (options: AssessArguments): Promise<{ output: string; rejected: number }> => {
  const rulebook = await rulebookOf(options.rulebook);
  let rejected = 0;
  const { events, period, asOf, asked, format, language, whyNot: question } = options;
  const reject = (line: RejectedLine): void => {
    rejected += 1;
    tell(line);
  };
  if (question) {
    if (!rulebook.clauses.some(({ id }) => id === question.clause))
      throw new BadArguments(`--why-not: there is no clause ${question.clause}`);
    const facts = await readFiles(events, reject);
    const answer = whyNot(facts, rulebook, { period, asOf }, { ...question, language });
    return { output: whyNotIn[format](answer), rejected };
  }
  const assessment = await assessFiles(events, { rulebook, period, asOf }, reject, secondThread(options.rulebook));
  if (options.explain !== undefined)
    return { output: explanationIn[format](explained(assessment, options.explain, rulebook, language)), rejected };
  const json = toJson(assessment, asked);
  const formats = { json: () => JSON.stringify(json, null, 2), table: () => tableOf(json), csv: () => csvOf(json) };
  return { output: formats[format](), rejected };
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
