import {
  clockAt,
  dayOfInstant,
  formatClock,
  formatMoney,
  isSoon,
  isZeroAmount,
  TimeRuler,
  todayAt,
  useFormat,
  useText,
} from '@goldkey/ui';
import type { UpcomingDuty } from '../../api.js';
import { evaluationTexts } from '../../text/texts.js';

const FIRST_HOUR = 8;

/** The whole yuan of a price, for a mark: `¥2`. */
const shortPrice = (fine: string): string | undefined =>
  isZeroAmount(fine) ? undefined : formatMoney(fine).replace(/\.00$/, '');

/** Today on one axis: what is gone, now, and each deadline with what it costs. */
export const DueToday = ({ duties }: { duties: readonly UpcomingDuty[] }) => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const like = duties[0]?.deadline;
  if (like === undefined) return null;
  const today = todayAt(like, format.now);
  const due = duties.filter(({ deadline, done }) => !done && dayOfInstant(deadline) === today);
  if (due.length === 0) return null;
  const offset = /([+-]\d{2}:?\d{2}|Z)$/.exec(like)?.[0] ?? 'Z';
  const midnight = Date.parse(`${today}T00:00:00${offset}`);
  const begin = midnight + FIRST_HOUR * 3_600_000;
  const from = format.now < begin ? midnight : begin;
  const nowClock = clockAt(like, format.now);
  const marks = due.map(({ clause, part, deadline, fine, about }) => ({
    key: `${clause}-${part}-${deadline}-${about ?? ''}`,
    at: Date.parse(deadline),
    tone: isSoon(format.until(deadline)) ? ('soon' as const) : ('plain' as const),
    above: shortPrice(fine),
    below: formatClock(deadline) === '24:00' ? undefined : formatClock(deadline),
  }));
  return (
    <div style={{ marginTop: 12 }}>
      <TimeRuler
        from={from}
        until={midnight + 24 * 3_600_000}
        now={format.now}
        nowText={nowClock}
        marks={marks}
        ends={[from === midnight ? '00:00' : '08:00', '24:00']}
        label={t('month.ruler', {
          now: nowClock,
          marks: format.list(due.map(({ deadline }) => formatClock(deadline))),
        })}
      />
    </div>
  );
};
