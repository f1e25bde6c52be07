import { findAddress, Platform, PlatformError } from '@goldkey/client';
import { type Difference, VersionError } from '@goldkey/rulebook';
import { YAMLParseError } from 'yaml';
import { rulebookOf } from '../rulebook-file.js';
import { BadArguments, readArguments, USAGE, type VerifyCall } from './arguments.js';
import { type Comparison, compareWithPlatform, NotComparable } from './compare-with-platform.js';

const EQUAL = 0;
const NOT_EQUAL = 1;
const NOT_DONE = 2;

const textOf = ({ propertyId, month, subjectKind, subjectId, clause, field, online, offline }: Difference): string =>
  [
    `${propertyId ?? 'group'} ${month} ${subjectKind} ${subjectId} ${clause ?? '-'} ${field}:`,
    `online ${online ?? 'nothing'}, offline ${offline ?? 'nothing'}`,
  ].join(' ');

const apartText = ({
  propertyId,
  month,
  ofMonth,
  kind,
  clause,
  subjectId,
  points,
  fine,
}: Comparison['apart'][number]): string =>
  `${propertyId ?? 'group'} ${month} ${kind} of ${ofMonth}: ${subjectId} ${clause} ${points} points, ${fine} yuan`;

const uncountedText = ({ propertyId, month, kind, reason, clause, at, subjectId }: Comparison['uncounted'][number]) =>
  `${propertyId} ${month} ${kind}: ${subjectId} ${clause} ${at}, ${kind === 'waived' ? `outage ${reason}` : reason}`;

const summaryOf = (comparison: Comparison): string => {
  const { asOf, events, properties, months, waiting, apart, uncounted, differences } = comparison;
  const compared = `${events} events, ${properties} properties, ${months} months compared as of ${asOf}`;
  const left = waiting === 0 ? '' : `; ${waiting} months wait to be judged and were left out`;
  const corrected = apart.length === 0 ? '' : `; ${apart.length} corrections after a close or an appeal are counted in`;
  const missed = uncounted.length === 0 ? '' : `; ${uncounted.length} misses do not count, pending or waived`;
  return `${compared}${left}${corrected}${missed}: ${differences.length === 0 ? 'equal' : `${differences.length} differences`}`;
};

const print = (comparison: Comparison, { format }: VerifyCall): void => {
  const lines =
    format === 'json'
      ? [JSON.stringify(comparison, null, 2)]
      : [
          ...comparison.differences.map(textOf),
          ...comparison.apart.map(apartText),
          ...comparison.uncounted.map(uncountedText),
          summaryOf(comparison),
        ];
  process.stdout.write(`${lines.join('\n')}\n`);
};

const run = async (call: VerifyCall): Promise<number> => {
  const rulebook = await rulebookOf(call.rulebook);
  const comparison = await compareWithPlatform(new Platform(await findAddress(call.address)), rulebook);
  print(comparison, call);
  if (comparison.differences.length > 0) return NOT_EQUAL;
  return comparison.waiting > 0 ? NOT_DONE : EQUAL;
};

const isObstacle = (error: unknown): boolean =>
  error instanceof PlatformError ||
  error instanceof NotComparable ||
  error instanceof VersionError ||
  error instanceof YAMLParseError ||
  typeof (error as NodeJS.ErrnoException).code === 'string';

/** Runs the verify command; `argv` are the arguments after `verify`. Returns the exit status. */
export const main = async (argv: readonly string[]): Promise<number> => {
  try {
    const call = readArguments(argv);
    if (call !== undefined) return await run(call);
    process.stdout.write(`${USAGE}\n`);
    return EQUAL;
  } catch (error) {
    if (!(error instanceof BadArguments) && !isObstacle(error)) throw error;
    process.stderr.write(`${(error as Error).message}\n${error instanceof BadArguments ? `\n${USAGE}\n` : ''}`);
    return NOT_DONE;
  }
};
