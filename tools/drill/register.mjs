/** A register to bring in, in the columns of deploy/examples/service-requests.mapping.yaml. */
import { writeFileSync } from 'node:fs';
import { generator, oneOf } from './draw.mjs';

const HEAD =
  'unique_key,created_date,closed_date,agency,complaint_type,descriptor,incident_address,community_board,open_data_channel_type';
const AGENCIES = ['NYPD', 'HPD', 'DSNY'];
const KINDS = ['Noise', 'Heat, hot water', 'Water leak', 'Elevator', 'Blocked "Driveway"'];
const CHANNELS = ['ONLINE', 'PHONE', 'MOBILE', 'UNKNOWN'];
const PROPERTIES = 6;
const MONTH_MINUTES = 31 * 24 * 60;
/** Of a thousand rows so many end before they begin, and have to be turned away. */
const BAD_PER_MILLE = 3;

const two = (number) => String(number).padStart(2, '0');
/** Local time so many minutes after the first of August. */
const local = (minutes, between) => {
  const at = new Date(Date.UTC(2026, 7, 1, 0, minutes));
  return `2026-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}${between}${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:00`;
};
const quoted = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Writes `rows` requests of August 2026 for six properties of three departments each; six in ten are closed, some of them
 * in a later month. `series` keeps the keys of several registers apart.
 */
export const writeRegister = (file, { rows, seed, series }) => {
  const random = generator(seed);
  const line = (index) => {
    const received = Math.floor(random() * MONTH_MINUTES);
    const [bad, closed] = [random() * 1000 < BAD_PER_MILLE, random() < 0.6];
    const lasted = 1 + Math.floor(random() ** 3 * MONTH_MINUTES);
    const ends = bad ? received - 30 : received + lasted;
    return [
      `${series}-${index}`,
      local(received, ' '),
      bad || closed ? `${local(ends, 'T')}.000` : '',
      oneOf(random, AGENCIES),
      oneOf(random, KINDS),
      `matter ${index}`,
      `${1 + Math.floor(random() * 900)} Main Street`,
      `${two(1 + Math.floor(random() * PROPERTIES))} DRILL`,
      oneOf(random, CHANNELS),
    ]
      .map(quoted)
      .join(',');
  };
  writeFileSync(file, `${[HEAD, ...Array.from({ length: rows }, (_each, index) => line(index))].join('\n')}\n`);
};
