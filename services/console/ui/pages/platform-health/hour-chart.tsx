import { formatCount, useText } from '@goldkey/ui';
import { platformTexts } from '../../text/texts.js';
import { barsOf } from './platform-health.js';

const FIELD = { width: 720, height: 120, gap: 8 };
const FOOT = 32;
const HEAD = 28;

/** Events that all services have written in the last hour, by five minutes; read out in words. */
export const HourChart = ({ counts }: { counts: readonly number[] }) => {
  const t = useText(platformTexts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(0, ...counts);
  const highest = counts.indexOf(most);
  const bars = barsOf(counts, FIELD);
  const top = bars[highest];
  return (
    <svg
      className="gk-health-hour"
      viewBox={`0 ${-HEAD} ${FIELD.width} ${FIELD.height + FOOT + HEAD}`}
      role="img"
      aria-label={t('health.hour.label', { total: formatCount(total), most: formatCount(most) })}
    >
      {bars.map((bar) => (
        <rect key={bar.x} {...bar} rx="2" />
      ))}
      <line x1="0" x2={FIELD.width} y1={FIELD.height + 0.5} y2={FIELD.height + 0.5} />
      {top === undefined || most === 0 ? null : (
        <text x={top.x + top.width / 2} y={top.y - 5} textAnchor="middle">
          {formatCount(most)}
        </text>
      )}
      <text x="0" y={FIELD.height + 24}>
        {t('health.hour.from')}
      </text>
      <text x={FIELD.width - FIELD.gap} y={FIELD.height + 24} textAnchor="end">
        {t('health.hour.now')}
      </text>
    </svg>
  );
};

const SPARK = { width: 96, height: 24, gap: 2 };

/** The same of one service, in the height of a line. */
export const HourSpark = ({ counts }: { counts: readonly number[] }) => (
  <svg className="gk-health-spark" viewBox={`0 0 ${SPARK.width} ${SPARK.height}`} aria-hidden="true">
    {barsOf(counts, SPARK).map((bar) => (
      <rect key={bar.x} {...bar} />
    ))}
  </svg>
);
