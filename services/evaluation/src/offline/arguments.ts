import { parseArgs } from 'node:util';
import { type Instant, type Period, parseInstant, parsePeriod } from '@goldkey/kernel';
import { LANGUAGES, type Language } from '@goldkey/rulebook';

export const USAGE = `assess --events FILE [--events FILE…] --period P --as-of INSTANT [--rulebook FILE] [--format json|table|csv]
       [--explain SUBJECT | --why-not CLAUSE SUBJECT] [--language zh-CN|zh-TW|en]

  --events    events, one CloudEvents JSON a line; - is standard input, .gz is unpacked: both go to a temporary file first.
              Files are read twice; where they are ordered by property, memory grows with a property's month, not with them
  --period    2026-W10, 2026-03, 2026-Q1, 2026-H1 or 2026
  --as-of     instant with offset: later events are not seen, later deadlines not judged
  --rulebook  YAML with id, from (the first of a month) and the parameters by clause that differ
  --format    json (default), table for people, csv with a row an entry
  --explain   the working of every figure of an employee, department or property, instead of the assessment
  --why-not   every duty or charge that a clause looked at for a subject, and why it is an entry of theirs or is not
  --language  of these two; zh-CN (default), zh-TW or en

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
  /** The subject whose figures are explained. */
  readonly explain?: string;
  readonly whyNot?: { readonly clause: string; readonly subject: string };
  readonly language: Language;
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
        explain: { type: 'string' },
        'why-not': { type: 'string' },
        language: { type: 'string', default: 'zh-CN' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    }),
  );

/** `--why-not CLAUSE SUBJECT`: the subject stands behind it; nothing else may. */
const readWhyNot = (clause: string | undefined, [subject, ...more]: readonly string[]): AssessArguments['whyNot'] => {
  if (clause === undefined) {
    if (subject !== undefined) throw new BadArguments(`arguments: what is ${subject}?`);
    return undefined;
  }
  if (subject === undefined) throw new BadArguments('--why-not: takes a clause and a subject');
  if (more.length > 0) throw new BadArguments(`arguments: what is ${more.join(' ')}?`);
  return { clause, subject };
};

/** Reads the command line. Throws {@link BadArguments}; `undefined` where help is asked. */
export const readArguments = (argv: readonly string[]): AssessArguments | undefined => {
  const { values, positionals } = parsed(argv);
  if (values.help) return undefined;
  const { events = [], period, 'as-of': asOf, rulebook, format, explain } = values;
  if (events.length === 0) throw new BadArguments('--events is missing');
  if (period === undefined) throw new BadArguments('--period is missing');
  if (asOf === undefined) throw new BadArguments('--as-of is missing');
  const known = FORMATS.find((name) => name === format);
  if (known === undefined) throw new BadArguments(`--format: must be one of ${FORMATS.join(', ')}`);
  const language = LANGUAGES.find((name) => name === values.language);
  if (language === undefined) throw new BadArguments(`--language: must be one of ${LANGUAGES.join(', ')}`);
  const whyNot = readWhyNot(values['why-not'], positionals);
  if (whyNot && explain !== undefined) throw new BadArguments('--explain and --why-not are two questions: ask one');
  return {
    events,
    period: checked('--period', () => parsePeriod(period)),
    asOf: checked('--as-of', () => parseInstant(asOf)),
    asked: { period, asOf },
    rulebook,
    format: known,
    explain,
    whyNot,
    language,
  };
};
