/** A time as it stands in a cell: local wall time, and the offset where the cell names one. */
export interface WrittenTime {
  /** The wall time as if it were UTC, in milliseconds. */
  readonly wall: number;
  /** Milliseconds east of UTC, where the format has `Z`. */
  readonly offset?: number;
}

const tokens: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<hour>\\d{2})',
  h: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  SSS: '(?<millisecond>\\d{3})',
  A: '(?<half>[AaPp][Mm])',
  Z: '(?<offset>Z|[+-]\\d{2}:?\\d{2})',
};
const tokenPattern = /\[([^\]]*)\]|YYYY|MM?|DD?|HH?|hh?|mm|SSS|ss|A|Z|[^A-Za-z[]+|[A-Za-z]/g;

/**
 * A reader for one format, in the usual letters (`YYYY-MM-DD HH:mm:ss`, `M/D/YYYY hh:mm:ss A`, `YYYY-MM-DDTHH:mm:ss.SSS`,
 * `YYYY-MM-DDTHH:mm:ssZ`); other letters stand for themselves in brackets, a single `T` also without. Missing parts of
 * the day are 0. The reader returns undefined for a cell of another form or a day or hour that does not exist. Throws
 * RangeError for a format that names no full date.
 */
export const timeReader = (format: string): ((cell: string) => WrittenTime | undefined) => {
  const pattern = new RegExp(`^${patternOf(format)}$`);
  return (cell) => {
    const parts = pattern.exec(cell)?.groups;
    return parts === undefined ? undefined : timeOf(parts);
  };
};

const patternOf = (format: string): string => {
  const names = new Set<string>();
  let pattern = '';
  for (const [token, literal] of format.matchAll(tokenPattern)) {
    const group = tokens[token];
    if (group === undefined) {
      const text = literal ?? token;
      if (literal === undefined && /^[A-Za-z]$/.test(text) && text !== 'T') {
        throw new RangeError(`'${text}' means nothing in the time format '${format}'; put it in [brackets]`);
      }
      pattern += text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
      continue;
    }
    pattern += group;
    names.add(token[0] ?? '');
  }
  for (const needed of ['Y', 'M', 'D']) {
    if (!names.has(needed)) throw new RangeError(`the time format '${format}' names no ${needed}`);
  }
  if (names.has('h') !== names.has('A')) throw new RangeError(`'hh' and 'A' come together in '${format}'`);
  return pattern;
};

const timeOf = (parts: Readonly<Record<string, string | undefined>>): WrittenTime | undefined => {
  const number = (name: string): number => Number(parts[name] ?? 0);
  const hour = hourOf(number('hour'), parts['half']);
  const [year, month, day, minute, second] = ['year', 'month', 'day', 'minute', 'second'].map(number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (hour === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, number('millisecond'));
  const read = new Date(wall);
  // Date.UTC turns 31 February into 3 March; a cell that says so is wrong.
  if (year < 1900 || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return undefined;
  const offset = parts['offset'];
  return offset === undefined ? { wall } : { wall, offset: offsetOf(offset) };
};

const hourOf = (hour: number, half: string | undefined): number | undefined => {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
};

const offsetOf = (text: string): number => {
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text.startsWith('-') ? -minutes : minutes) * 60_000;
};
