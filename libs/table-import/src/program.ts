import { parseArgs } from 'node:util';
import { findAddress, Platform, PlatformError } from '@goldkey/client';
import type { Report } from './import-table.js';
import { MappingError } from './mapping-file.js';
import type { Created } from './places.js';
import { type Progress, progressOn } from './progress.js';

/** Exit statuses, as those of `assess`. */
const DONE = 0;
const FAILED = 1;
const WRONG_CALL = 2;
const SOME_BAD = 3;

const usageOf = ({
  service,
  input,
  lead,
}: ImportProgram): string => `npm run import -- ${service} --${input} ${input.toUpperCase()} --mapping FILE [--dry-run] [--bad-rows ${input.toUpperCase()}]
    [--url URL] [--client-id ID] [--client-secret SECRET] [--home FOLDER]

${lead}
--dry-run   shows what would be done, and does nothing
--bad-rows  where rows that cannot be taken are listed; default: <file>.bad-rows.csv in the working folder
--url, --client-secret   default: those of the copy that runs from --home (default .goldkey)
Exit status: 0 all rows are in, 3 some were bad, 2 wrong arguments or an unreadable file, 1 broken off (run it again).`;

/** What an import was asked for. */
export interface ImportCall {
  /** The file, or the folder of the files. */
  readonly input: string;
  readonly mapping: string;
  readonly trial: boolean;
  readonly badRows?: string;
}

/** What became of one table. */
export interface TableReport {
  /** Its word in the report, where there are several tables. */
  readonly title?: string;
  readonly report: Report;
}

export interface ImportResult {
  readonly tables: readonly TableReport[];
  readonly created: Created;
}

/** An import as a command-line program: what it takes, and how it is done. */
export interface ImportProgram {
  readonly service: string;
  readonly input: 'file' | 'folder';
  /** What it does, in a sentence or two. */
  readonly lead: string;
  readonly run: (
    call: ImportCall,
    world: { readonly platform: Platform; readonly progress: () => Progress },
  ) => Promise<ImportResult>;
}

type Address = Parameters<typeof findAddress>[0];

const callOf = (
  args: readonly string[],
  { service, input }: ImportProgram,
): (ImportCall & { readonly address: Address }) | 'help' | undefined => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      [input]: text,
      mapping: text,
      'dry-run': { type: 'boolean', default: false },
      'bad-rows': text,
      url: text,
      'client-id': text,
      'client-secret': text,
      home: text,
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values['help']) return 'help';
  const given = values as Readonly<Record<string, string | undefined>>;
  const [from, mapping] = [given[input], given['mapping']];
  if (positionals.length !== 1 || positionals[0] !== service || !from || !mapping) return undefined;
  const address = {
    url: given['url'],
    home: given['home'],
    clientId: given['client-id'],
    clientSecret: given['client-secret'],
  };
  return { input: from, mapping, trial: values['dry-run'] === true, badRows: given['bad-rows'], address };
};

/** Runs the program; `args` are those after `import`. Returns the exit status. */
export const runImport = async (program: ImportProgram, args: readonly string[]): Promise<number> => {
  let call: ReturnType<typeof callOf>;
  try {
    call = callOf(args, program);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
  }
  if (call === 'help') {
    process.stdout.write(`${usageOf(program)}\n`);
    return DONE;
  }
  if (call === undefined) {
    process.stderr.write(`${usageOf(program)}\n`);
    return WRONG_CALL;
  }
  try {
    const platform = new Platform(await findAddress(call.address));
    const result = await program.run(call, { platform, progress: () => progressOn(process.stderr) });
    process.stdout.write(`${reportText(result, call.trial)}\n`);
    return result.tables.some(({ report }) => report.bad.count > 0) ? SOME_BAD : DONE;
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

const several = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const unitsText = (names: readonly string[], one: string, more: string, verb: string): string[] => {
  if (names.length === 0) return [];
  const shown = names.slice(0, 5).join(', ');
  return [`${several(names.length, one, more)} ${verb}: ${shown}${names.length > 5 ? ', …' : ''}`];
};

const tableText = ({ title, report }: TableReport, trial: boolean): string[] => {
  const { read, added, repeated, bad, seconds } = report;
  const pace = Math.round(read / Math.max(seconds, 0.001));
  const lead = title === undefined ? '' : `${title}: `;
  return [
    trial
      ? `${lead}trial: ${several(read, 'row', 'rows')} read, ${added} could be sent, ${bad.count} bad; nothing was changed`
      : `${lead}${several(read, 'row', 'rows')} read in ${seconds.toFixed(1)} s (${pace} rows/s): ${added} added, ${repeated} there already, ${bad.count} bad`,
    ...(!trial && added === 0 && repeated > 0 ? ['nothing was added: all of it was there already'] : []),
    ...bad.reasons.map(([reason, count]) => `  ${String(count).padStart(6)} × ${reason}`),
    ...bad.first.map(({ row, key, column, value, reason }) => `  row ${row} (${key}): ${column} '${value}': ${reason}`),
    ...(bad.count > 0 ? [`all bad rows: ${bad.path}`] : []),
  ];
};

const reportText = ({ tables, created }: ImportResult, trial: boolean): string => {
  const verb = trial ? 'would be created' : 'created';
  return [
    ...tables.flatMap((table) => tableText(table, trial)),
    ...unitsText(created.properties, 'property', 'properties', verb),
    ...unitsText(created.departments, 'department', 'departments', verb),
  ].join('\n');
};

/** Where the bad rows of a file are listed when nobody says it. */
export const badRowsFileOf = (name: string): string => `${name.replace(/(\.csv)?(\.gz)?$/i, '')}.bad-rows.csv`;
