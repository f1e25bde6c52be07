import {
  ExplainedFigure,
  formatCount,
  formatGap,
  formatMoney,
  formatRate,
  formatTarget,
  isZeroAmount,
  type Line,
  Lines,
  SectionHead,
  useFormat,
  useText,
  WithUnit,
} from '@goldkey/ui';
import { Link } from 'react-router';
import type { Entry, PersonMonth, UpcomingDuty } from '../../api.js';
import { propertyFigurePath, usePersonFigure } from '../../parts.js';
import { evaluationTexts } from '../../text/texts.js';
import { repeated } from './groups.js';

const reasonOf = (entry: Entry | undefined) =>
  entry === undefined ? undefined : (
    <Link to={`/entries/${entry.entryId}`}>
      {entry.clause} {entry.title}
    </Link>
  );

const dayOf = (entry: Entry | undefined) => entry?.at.slice(5, 10);

const useRateLines = (month: PersonMonth, over: boolean): readonly Line[] => {
  const t = useText(evaluationTexts);
  const several = month.properties.length > 1;
  return month.properties.flatMap(({ propertyId, name, ...rates }) =>
    (['closing', 'closingSatisfaction'] as const).flatMap((measure): readonly Line[] => {
      const rate = rates[measure];
      if (rate === null || rate.value === null) return [];
      const target = month.targets[measure];
      const short = over ? 'gk-late' : 'gk-soon';
      return [
        {
          key: `${propertyId}-${measure}`,
          label: several ? `${name} ${t(`measure.${measure}`)}` : t(`measure.${measure}`),
          figure: (
            <span className={formatGap(rate.value, target) === undefined ? undefined : short}>
              <ExplainedFigure to={propertyFigurePath(propertyId, measure, month.month)}>
                <WithUnit value={formatRate(rate.value)} unit="%" />
              </ExplainedFigure>
            </span>
          ),
          reason: `${formatCount(rate.numerator)} / ${formatCount(rate.denominator)}`,
          aside: t('month.target', { target: formatTarget(target) }),
        },
      ];
    }),
  );
};

/** How the month stands, a line each: points, fines, duties, rates; each with one reason. */
export const MonthFigures = ({ month, over }: { month: PersonMonth; over: boolean }) => {
  const t = useText(evaluationTexts);
  const figure = usePersonFigure();
  const latest = (holds: (entry: Entry) => boolean) => month.entries.find(holds);
  const pointed = latest(({ points }) => points > 0);
  const fined = latest(({ fine }) => Number(fine) > 0);
  const rates = useRateLines(month, over);
  const lines: readonly Line[] = [
    {
      key: 'points',
      label: t('measure.points'),
      figure: (
        <ExplainedFigure to={figure(month.employeeId, 'points', month.month)}>
          <WithUnit value={formatCount(month.points)} unit={t('entry.points')} />
        </ExplainedFigure>
      ),
      reason: reasonOf(pointed),
      aside: dayOf(pointed),
    },
    {
      key: 'fine',
      label: t('measure.fine'),
      figure: (
        <ExplainedFigure to={figure(month.employeeId, 'fine', month.month)}>{formatMoney(month.fine)}</ExplainedFigure>
      ),
      reason: reasonOf(fined),
      aside: dayOf(fined),
    },
    {
      key: 'duties',
      label: t('measure.dutyCompletion'),
      figure:
        month.dutyCompletion.value === null ? (
          '–'
        ) : (
          <ExplainedFigure to={figure(month.employeeId, 'dutyCompletion', month.month)}>
            <WithUnit value={formatRate(month.dutyCompletion.value)} unit="%" />
          </ExplainedFigure>
        ),
      reason: t('month.duties', { due: month.duties.due, done: month.duties.done }),
    },
    ...rates,
  ];
  return (
    <section>
      <SectionHead title={t(over ? 'month.wholeMonth' : 'month.soFar')} />
      <Lines lines={lines} />
    </section>
  );
};

/** What the rest of the month asks for: one line each, with its day and its price. */
export const DueLater = ({ duties }: { duties: readonly UpcomingDuty[] }) => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  if (duties.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('month.later')} />
      <Lines
        tight
        lines={repeated(duties).map(({ duty, count }) => ({
          key: `${duty.clause}-${duty.part}-${duty.propertyId}`,
          label: (
            <>
              {duty.title} {isZeroAmount(duty.fine) ? null : <span className="gk-muted">{formatMoney(duty.fine)}</span>}
            </>
          ),
          figure:
            count === 1
              ? format.instantDay(duty.deadline)
              : t('month.later.many', { first: format.instantDay(duty.deadline), count }),
          quiet: true,
        }))}
      />
    </section>
  );
};

/** Duties by clause: due and done. */
export const ByClause = ({ month }: { month: PersonMonth }) => {
  const t = useText(evaluationTexts);
  if (month.clauses.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('month.clauses')} />
      <Lines
        tight
        lines={month.clauses.map(({ clause, title, due, done }) => ({
          key: clause,
          label: (
            <>
              {title} <span className="gk-muted gk-small">{clause}</span>
            </>
          ),
          figure: <span className={done < due ? 'gk-late' : undefined}>{`${done} / ${due}`}</span>,
          quiet: true,
        }))}
      />
    </section>
  );
};
