import { parseArgs } from 'node:util';
import { type Instant, type Period, parseInstant, parsePeriod } from '@goldkey/kernel';

export const USAGE = `assess --events FILE [--events FILE…] --period P --as-of INSTANT [--rulebook FILE] [--format json|table|csv]

  --events    events, one CloudEvents JSON a line; - is standard input, .gz is unpacked: both go to a temporary file first.
              Files are read twice; where they are ordered by property, memory grows with a property's month, not with them
  --period    2026-W10, 2026-03, 2026-Q1, 2026-H1 or 2026
  --as-of     instant with offset: later events are not seen, later deadlines not judged
  --rulebook  YAML with id, from (the first of a month) and the parameters by clause that differ
  --format    json (default), table for people, csv with a row an entry

  Exit: 0; 2 for bad arguments or a file that cannot be read; 3 when lines were rejected (listed on standard error).
`;

/** Arguments that cannot be used. */
export class BadArguments extends Error {
  override readonly name = 'BadArguments';
}

export interface AssessArguments {
  readonly events: readonly string[];
  readonly period: Period;
  readonly asOf: Instant;
  /** As they were typed, for the output. */
  readonly asked: { readonly period: string; readonly asOf: string };
  readonly rulebook?: string;
  readonly format: 'json' | 'table' | 'csv';
}

const FORMATS = ['json', 'table', 'csv'] as const;

const checked = <T>(name: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw new BadArguments(`${name}: ${(error as Error).message}`);
  }
};

const parsed = (argv: readonly string[]) =>
  checked('arguments', () =>
    parseArgs({
      args: [...argv],
      options: {
        events: { type: 'string', multiple: true },
        period: { type: 'string' },
        'as-of': { type: 'string' },
        rulebook: { type: 'string' },
        format: { type: 'string', default: 'json' },
        help: { type: 'boolean', short: 'h' },
      },
    }),
  ).values;

/** Reads the command line. Throws {@link BadArguments}; `undefined` where help is asked. */
export const readArguments = (argv: readonly string[]): AssessArguments | undefined => {
  const values = parsed(argv);
  if (values.help) return undefined;
  const { events = [], period, 'as-of': asOf, rulebook, format } = values;
  if (events.length === 0) throw new BadArguments('--events is missing');
  if (period === undefined) throw new BadArguments('--period is missing');
  if (asOf === undefined) throw new BadArguments('--as-of is missing');
  const known = FORMATS.find((name) => name === format);
  if (known === undefined) throw new BadArguments(`--format: must be one of ${FORMATS.join(', ')}`);
  return {
    events,
    period: checked('--period', () => parsePeriod(period)),
    asOf: checked('--as-of', () => parseInstant(asOf)),
    asked: { period, asOf },
    rulebook,
    format: known,
  };
};
