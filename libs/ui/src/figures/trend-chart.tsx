import './figures.css';
import { formatGap, formatRate, formatTarget } from '../format/format.js';
import { useFormat } from '../format/use-format.js';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import { type RatePoint, TREND, trendSpot, trendTicks } from './spark.js';

interface TrendProps {
  readonly name: string;
  readonly points: readonly RatePoint[];
  readonly target?: string;
  readonly lastIsOpen: boolean;
}

const Grid = ({ ticks, target }: { ticks: readonly number[]; target: number | undefined }) => (
  <>
    {ticks
      .filter((tick) => target === undefined || Math.abs(tick - target) > 2)
      .map((tick) => {
        const { y } = trendSpot({ value: String(tick / 100), index: 0, count: 1 }, ticks);
        return (
          <g key={tick}>
            <line className="gk-trend-grid" x1={TREND.left} x2={TREND.right + 6} y1={y} y2={y} />
            <text x={TREND.left - 8} y={y + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        );
      })}
  </>
);

/** A measure over twelve months: line, target dashed, the open month dashed with a hollow end. Read out in words. */
export const TrendChart = ({ name, points, target, lastIsOpen }: TrendProps) => {
  const t = useText(uiTexts);
  const { shortMonth } = useFormat();
  const ticks = trendTicks(points, target);
  const spots = points.flatMap(({ month, value }, index) =>
    value === null ? [] : [{ month, value, ...trendSpot({ value, index, count: points.length }, ticks) }],
  );
  const first = spots[0];
  const last = spots.at(-1);
  if (first === undefined || last === undefined) return <p className="gk-muted">{t('rate.none')}</p>;
  const open = lastIsOpen && last.month === points.at(-1)?.month && spots.length > 1;
  const solid = open ? spots.slice(0, -1) : spots;
  const late = target !== undefined && formatGap(last.value, target) !== undefined;
  const goal = target === undefined ? undefined : trendSpot({ value: target, index: 0, count: 1 }, ticks);
  const words = { name, first: formatRate(first.value), last: formatRate(last.value) };
  const label =
    target === undefined ? t('trend.labelPlain', words) : t('trend.label', { ...words, target: formatTarget(target) });
  const path = (from: typeof spots) => from.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <svg
      className={late ? 'gk-trend gk-trend-late' : 'gk-trend'}
      viewBox={`0 0 ${TREND.width} ${TREND.height}`}
      role="img"
      aria-label={label}
    >
      <Grid ticks={ticks} target={target === undefined ? undefined : Number(target) * 100} />
      {goal === undefined || target === undefined ? null : (
        <>
          <line className="gk-trend-target" x1={TREND.left} x2={TREND.right + 6} y1={goal.y} y2={goal.y} />
          <text className="gk-trend-strong" x={TREND.left - 8} y={goal.y + 4} textAnchor="end">
            {formatTarget(target)}
          </text>
          <text x={TREND.left + 4} y={goal.y + 14}>
            {t('trend.target')}
          </text>
        </>
      )}
      <polyline points={path(solid)} />
      {open ? <polyline className="gk-trend-open" points={path(spots.slice(-2))} /> : null}
      <circle cx={last.x} cy={last.y} r="4" />
      <text
        className="gk-trend-strong gk-trend-last"
        x={last.x + 6}
        y={last.y > 90 ? last.y - 10 : last.y + 18}
        textAnchor="end"
      >
        {formatRate(last.value)}
      </text>
      {points.map(({ month }, index) => (
        <text
          key={month}
          x={trendSpot({ value: '0', index, count: points.length }, ticks).x}
          y={TREND.height - 4}
          textAnchor="middle"
        >
          {index === 0 || month.endsWith('-01') ? shortMonth(month) : Number(month.slice(5))}
        </text>
      ))}
    </svg>
  );
};
