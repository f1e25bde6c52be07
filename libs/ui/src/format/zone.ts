/** Clock times that a person types belong to the property's zone; services want them with their offset. */

/** The group's zone: of what belongs to no property. That of `@goldkey/kernel`, which pages do not see; a health test compares them. */
export const GROUP_ZONE = 'Asia/Shanghai';

const MINUTE = 60_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than a hundred uses of it, and a list asks for every row. */
const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(timeZone, made);
  return made;
};

const clockIn = (at: number, timeZone: string): string => clockOf(timeZone).format(at).replace(' ', 'T');

const offsetMinutes = (at: number, timeZone: string): number =>
  Math.round((Date.parse(`${clockIn(at, timeZone)}Z`) - at) / MINUTE);

const offsetText = (minutes: number): string => {
  const size = Math.abs(minutes);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

/** The clock in a zone at a moment, as a field for day and time wants it: `2026-03-05T10:15`. */
export const localClock = (at: number, timeZone: string): string => clockIn(at, timeZone).slice(0, 16);

/**
 * `2026-03-05T10:15` in a zone → `2026-03-05T10:15:00+08:00`. A clock time that the zone skips in spring gets the
 * offset of before, one that comes twice in autumn the earlier of the two.
 */
export const instantFromClock = (clock: string, timeZone: string): string => {
  const asUtc = Date.parse(`${clock.length === 16 ? `${clock}:00` : clock}Z`);
  const dayBefore = offsetMinutes(asUtc - 24 * 60 * MINUTE, timeZone);
  const guess = offsetMinutes(asUtc - dayBefore * MINUTE, timeZone);
  const fits = offsetMinutes(asUtc - guess * MINUTE, timeZone) === guess;
  return `${clock.length === 16 ? `${clock}:00` : clock}${offsetText(fits ? guess : dayBefore)}`;
};

/** An instant (milliseconds since 1970) with the offset of a place, as the formats read it. */
export const toldIn = (at: number, timeZone: string): string => instantFromClock(localClock(at, timeZone), timeZone);
