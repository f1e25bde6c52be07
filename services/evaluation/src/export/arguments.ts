import { parseArgs } from 'node:util';
import {
  daysOf,
  endOfDay,
  formatInstant,
  type Instant,
  isDay,
  parsePeriod,
  readInstant,
  startOfDay,
} from '@goldkey/kernel';

/** Days and periods of the command line are the group's default zone's (rulebook 0). */
const ZONE = 'Asia/Shanghai';

export const USAGE = `npm run export -- --events [--out FILE] [--from T] [--until T] [--period P] [--property ID…]
    [--url URL] [--client-id ID] [--client-secret SECRET] [--home FOLDER]

Writes the events that the evaluation has stored, one CloudEvents JSON a line, by id; 'npm run assess' reads the file.
--out       default - (standard output); a name in .gz is packed. The file appears when it is complete
--from, --until   only events whose time lies between, both included: an instant with offset, or a day in ${ZONE}
--period    short for both: 2026-W10, 2026-03, 2026-Q1, 2026-H1 or 2026. An assessment needs earlier events too
--property  only events of this property and those that belong to none; may be repeated
--url, --client-secret   default: those of the copy that runs from --home (default .goldkey)
Exit status: 0 done, 2 wrong arguments or a file that cannot be written, 1 the platform is away or says no.`;

/** Arguments that cannot be used. */
export class BadArguments extends Error {
  override readonly name = 'BadArguments';
}

export interface ExportCall {
  readonly out: string;
  readonly from?: string;
  readonly until?: string;
  readonly properties: readonly string[];
  readonly address: { url?: string; clientId?: string; clientSecret?: string; home?: string };
}

const momentOf = (name: string, text: string | undefined, ofDay: (day: string) => Instant): string | undefined => {
  if (text === undefined || readInstant(text) !== undefined) return text;
  if (!isDay(text)) throw new BadArguments(`${name}: neither an instant with offset nor a day: ${text}`);
  return formatInstant(ofDay(text), ZONE);
};

const boundsOf = (values: { from?: string; until?: string; period?: string }): { from?: string; until?: string } => {
  const { from, until, period } = values;
  if (period === undefined) {
    return {
      from: momentOf('--from', from, (day) => startOfDay(day as never, ZONE)),
      until: momentOf('--until', until, (day) => endOfDay(day as never, ZONE)),
    };
  }
  if (from !== undefined || until !== undefined)
    throw new BadArguments('--period already says from when until when: leave --from and --until out');
  try {
    const { first, last } = daysOf(parsePeriod(period));
    return {
      from: formatInstant(startOfDay(first, ZONE), ZONE),
      until: formatInstant(endOfDay(last, ZONE), ZONE),
    };
  } catch (error) {
    throw new BadArguments(`--period: ${(error as Error).message}`);
  }
};

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        events: { type: 'boolean', default: false },
        out: { type: 'string', default: '-' },
        from: { type: 'string' },
        until: { type: 'string' },
        period: { type: 'string' },
        property: { type: 'string', multiple: true },
        url: { type: 'string' },
        'client-id': { type: 'string' },
        'client-secret': { type: 'string' },
        home: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new BadArguments((error as Error).message);
  }
};

/** Reads the command line. Throws {@link BadArguments}; `undefined` where help is asked. */
export const readArguments = (argv: readonly string[]): ExportCall | undefined => {
  const values = parsed(argv);
  if (values.help) return undefined;
  if (!values.events) throw new BadArguments('say what to export: --events');
  const { url, home } = values;
  return {
    out: values.out,
    ...boundsOf(values),
    properties: values.property ?? [],
    address: { url, home, clientId: values['client-id'], clientSecret: values['client-secret'] },
  };
};
