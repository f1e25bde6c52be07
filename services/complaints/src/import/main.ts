import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { findAddress, Platform, PlatformError } from '@goldkey/client';
import { type Report, TableImport } from './import-table.js';
import { MappingError, readMapping } from './mapping.js';
import { progressOn } from './progress.js';
import { openTable } from './read-table.js';

/** Exit statuses, as those of `assess`. */
const DONE = 0;
const FAILED = 1;
const WRONG_CALL = 2;
const SOME_BAD = 3;

const usage = `npm run import -- complaints --file FILE --mapping FILE [--dry-run] [--bad-rows FILE]
    [--url URL] [--client-id ID] [--client-secret SECRET] [--home FOLDER]

Brings the rows of a CSV file (.gz too) into the reception log, as a mapping file says (examples: deploy/examples).
--dry-run   shows what would be done, and does nothing
--bad-rows  where rows that cannot be taken are listed; default: <file>.bad-rows.csv in the working folder
--url, --client-secret   default: those of the copy that runs from --home (default .goldkey)
Exit status: 0 all rows are in, 3 some were bad, 2 wrong arguments or an unreadable file, 1 broken off (run it again).`;

interface Call {
  readonly file: string;
  readonly mapping: string;
  readonly dryRun: boolean;
  readonly badRows: string;
  readonly address: { url?: string; clientId?: string; clientSecret?: string; home?: string };
}

const callOf = (args: readonly string[]): Call | undefined => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      file: { type: 'string' },
      mapping: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      'bad-rows': { type: 'string' },
      url: { type: 'string' },
      'client-id': { type: 'string' },
      'client-secret': { type: 'string' },
      home: { type: 'string' },
    },
  });
  const { file, mapping, url, home } = values;
  if (positionals.length !== 1 || positionals[0] !== 'complaints' || !file || !mapping) return undefined;
  const badRows = values['bad-rows'] ?? `${basename(file).replace(/(\.csv)?(\.gz)?$/i, '')}.bad-rows.csv`;
  const address = { url, home, clientId: values['client-id'], clientSecret: values['client-secret'] };
  return { file, mapping, dryRun: values['dry-run'], badRows, address };
};

/** Runs the command; `args` are those after `import`. Returns the exit status. */
export const main = async (args: readonly string[]): Promise<number> => {
  let call: Call | undefined;
  try {
    call = callOf(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
  }
  if (call === undefined) {
    process.stderr.write(`${usage}\n`);
    return WRONG_CALL;
  }
  try {
    return await run(call);
  } catch (error) {
    if (error instanceof MappingError) {
      process.stderr.write(`${error.message}\n`);
      return WRONG_CALL;
    }
    if (!(error instanceof PlatformError)) throw error;
    process.stderr.write(`${error.message}\nNothing that is in is lost: run the same command again to go on.\n`);
    return FAILED;
  }
};

const run = async (call: Call): Promise<number> => {
  const mapping = await readMapping(call.mapping);
  const table = await openTable(call.file, mapping.file);
  const platform = new Platform(await findAddress(call.address));
  const progress = progressOn(process.stderr);
  const work = new TableImport(table, {
    mapping,
    platform,
    progress,
    badRowsFile: call.badRows,
    trial: call.dryRun,
  });
  const report = await work.run();
  process.stdout.write(`${reportText(report, call)}\n`);
  return report.bad.count > 0 ? SOME_BAD : DONE;
};

const several = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const unitsText = (names: readonly string[], one: string, more: string, verb: string): string[] => {
  if (names.length === 0) return [];
  const shown = names.slice(0, 5).join(', ');
  return [`${several(names.length, one, more)} ${verb}: ${shown}${names.length > 5 ? ', …' : ''}`];
};

const reportText = (report: Report, call: Call): string => {
  const { read, added, repeated, bad, seconds } = report;
  const verb = call.dryRun ? 'would be created' : 'created';
  const pace = Math.round(read / Math.max(seconds, 0.001));
  return [
    call.dryRun
      ? `trial: ${several(read, 'row', 'rows')} read, ${added} could be sent, ${bad.count} bad; nothing was changed`
      : `${several(read, 'row', 'rows')} read in ${seconds.toFixed(1)} s (${pace} rows/s): ${added} added, ${repeated} there already, ${bad.count} bad`,
    ...(!call.dryRun && added === 0 && repeated > 0 ? ['nothing was added: all of it was there already'] : []),
    ...unitsText(report.properties, 'property', 'properties', verb),
    ...unitsText(report.departments, 'department', 'departments', verb),
    ...bad.reasons.map(([reason, count]) => `  ${String(count).padStart(6)} × ${reason}`),
    ...bad.first.map(({ row, key, column, value, reason }) => `  row ${row} (${key}): ${column} '${value}': ${reason}`),
    ...(bad.count > 0 ? [`all bad rows: ${call.badRows}`] : []),
  ].join('\n');
};
