import './figures.css';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatAmount, formatCount, formatGap, formatRate, isZeroAmount } from '../format/format.js';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import { type RateSeries, SPARK, sparkShape, sparkY } from './spark.js';

/** A rate with its counts, as the evaluation gives it. */
export interface Rate {
  readonly value: string | null;
  readonly numerator: string;
  readonly denominator: string;
}

/** Six months in the height of a line; target dashed, the open month dashed with a hollow end. */
export const Sparkline = ({
  values,
  target,
  floor,
  lastIsOpen,
  late,
}: {
  values: RateSeries;
  target?: string;
  floor: number;
  lastIsOpen: boolean;
  late: boolean;
}) => {
  const { lines, open, end } = sparkShape(values, { floor, lastIsOpen });
  const goal = target === undefined ? undefined : sparkY(target, floor);
  return (
    <svg
      className={`gk-spark${late ? ' gk-spark-late' : ''}${lastIsOpen ? '' : ' gk-spark-closed'}`}
      viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
      aria-hidden="true"
    >
      {goal === undefined ? null : <line x1="0" x2={SPARK.width} y1={goal} y2={goal} />}
      {lines.map((line) => (
        <polyline key={line} points={line} />
      ))}
      {open === undefined ? null : <polyline className="gk-spark-open" points={open} />}
      {end === undefined ? null : <circle cx={end.x} cy={end.y} r="2.6" />}
    </svg>
  );
};

/** A number with its small grey unit: `64.3 %`. */
export const WithUnit = ({ value, unit }: { value: string; unit: string }) => (
  <>
    {value}
    <span className="gk-unit">{unit}</span>
  </>
);

/** A figure that leads to its explanation; without `to` the figure alone. */
export const ExplainedFigure = ({ to, children }: { to: string | undefined; children: ReactNode }) =>
  to === undefined ? (
    children
  ) : (
    <Link className="gk-figure-link" to={to}>
      {children}
    </Link>
  );

/**
 * A rate: the figure, below it the counts, or the gap where it misses the target; of a month that still runs it may yet be reached, and
 * is no failure. `to` leads to its explanation.
 */
export const RateFigure = ({
  rate,
  target,
  runs = false,
  to,
}: {
  rate: Rate | null;
  target?: string;
  runs?: boolean;
  to?: string;
}) => {
  const t = useText(uiTexts);
  if (rate === null || rate.value === null) return <div className="gk-figure gk-zero">{t('rate.none')}</div>;
  const gap = target === undefined ? undefined : formatGap(rate.value, target);
  return (
    <div className={gap === undefined ? 'gk-figure' : `gk-figure gk-figure-${runs ? 'soon' : 'late'}`}>
      <span className="gk-figure-main">
        <ExplainedFigure to={to}>
          <WithUnit value={formatRate(rate.value)} unit="%" />
        </ExplainedFigure>
      </span>
      {gap === undefined ? (
        <small className="gk-figure-note gk-figure-counts">
          {formatCount(rate.numerator)} / {formatCount(rate.denominator)}
        </small>
      ) : (
        <small
          className={`gk-figure-note gk-${runs ? 'soon' : 'late'}`}
          title={`${formatCount(rate.numerator)} / ${formatCount(rate.denominator)}`}
        >
          {t('rate.below', { gap })}
        </small>
      )}
    </div>
  );
};

/** A rate without trend under those with one: a total. */
export const RateTotal = ({ rate }: { rate: Rate }) => (
  <div className="gk-measure">
    <span />
    <RateFigure rate={rate} />
  </div>
);

/** Trend and rate beside each other: a cell of the overview. */
export const RateCell = ({
  rate,
  target,
  trend,
  floor,
  lastIsOpen,
  runs = false,
  to,
}: {
  rate: Rate | null;
  target?: string;
  trend: RateSeries;
  floor: number;
  lastIsOpen: boolean;
  runs?: boolean;
  to?: string;
}) => {
  const late = rate?.value != null && target !== undefined && formatGap(rate.value, target) !== undefined;
  return (
    <div className="gk-measure">
      <Sparkline values={trend} target={target} floor={floor} lastIsOpen={lastIsOpen} late={late && !runs} />
      <RateFigure rate={rate} target={target} runs={runs} to={to} />
    </div>
  );
};

/** A count: zero is grey, `late` red where it means trouble. */
export const CountFigure = ({ value, late = false }: { value: number; late?: boolean }): ReactNode => (
  <span className={value === 0 ? 'gk-zero' : late ? 'gk-late gk-strong' : 'gk-strong'}>{formatCount(value)}</span>
);

/** An amount in a column whose head has the ¥; nothing is grey. */
export const AmountFigure = ({ yuan }: { yuan: string }): ReactNode => (
  <span className={isZeroAmount(yuan) ? 'gk-zero' : 'gk-strong'}>{formatAmount(yuan)}</span>
);
