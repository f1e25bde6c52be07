import { useFormat } from '../format/use-format.js';

/** A day as people read it, on one line; nothing where there is none. */
export const DayText = ({ day }: { day: string | null | undefined }) => {
  const format = useFormat();
  return day == null ? null : <span className="gk-nowrap">{format.day(day)}</span>;
};

/** A month, quarter, half, week or year in words, on one line. */
export const PeriodText = ({ period }: { period: string | null | undefined }) => {
  const format = useFormat();
  return period == null ? null : <span className="gk-nowrap">{format.period(period)}</span>;
};
