import {
  AmountFigure,
  CountFigure,
  ExplainedFigure,
  formatMoney,
  formatRate,
  type Line,
  Lines,
  PlainTable,
  RateFigure,
  useFormat,
  useText,
  WithUnit,
} from '@goldkey/ui';
import { Link } from 'react-router';
import type { PropertyMonth } from '../../api.js';
import { runsStill } from '../../months.js';
import { PersonName, propertyFigurePath, usePersonFigure, useRoleName } from '../../parts.js';
import { evaluationTexts } from '../../text/texts.js';
import { figureTexts } from '../figure/text/texts.js';

/** People of the property with duties, points and fines; each figure leads to how it is made up. */
export const People = ({ month }: { month: PropertyMonth }) => {
  const t = useText(evaluationTexts);
  const figure = usePersonFigure();
  const roleName = useRoleName();
  return (
    <PlainTable
      label={t('panel.people')}
      rows={month.people}
      rowKey={({ employeeId }) => employeeId}
      columns={[
        {
          key: 'name',
          title: t('panel.people'),
          cell: ({ employeeId, name, role }) => (
            <span className="gk-running">
              <PersonName employeeId={employeeId} name={name} month={month.month} />{' '}
              <span className="gk-small gk-muted">{roleName(role)}</span>
            </span>
          ),
        },
        {
          key: 'duties',
          title: t('panel.duties'),
          number: true,
          cell: ({ employeeId, duties }) => (
            <ExplainedFigure to={figure(employeeId, 'dutyCompletion', month.month)}>
              {`${duties.done} / ${duties.due}`}
            </ExplainedFigure>
          ),
        },
        {
          key: 'points',
          title: t('measure.points'),
          number: true,
          cell: ({ employeeId, points }) => (
            <ExplainedFigure to={figure(employeeId, 'points', month.month)}>
              <CountFigure value={points} />
            </ExplainedFigure>
          ),
        },
        {
          key: 'fine',
          title: t('measure.fine'),
          number: true,
          cell: ({ employeeId, fine }) => (
            <ExplainedFigure to={figure(employeeId, 'fine', month.month)}>
              <AmountFigure yuan={fine} />
            </ExplainedFigure>
          ),
        },
      ]}
    />
  );
};

/** Departments with their rates. */
export const Departments = ({ month }: { month: PropertyMonth }) => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const runs = runsStill(month, format.now);
  return (
    <PlainTable
      label={t('panel.departments')}
      rows={month.departments}
      rowKey={({ unitId }) => unitId}
      columns={[
        {
          key: 'name',
          title: t('panel.departments'),
          cell: ({ unitId, name }) => (
            <Link to={`/complaints?property=${month.propertyId}&department=${unitId}`}>{name}</Link>
          ),
        },
        {
          key: 'closing',
          title: t('measure.closing'),
          number: true,
          cell: ({ rates }) => (
            <RateFigure
              rate={rates.closing}
              target={month.targets.closing}
              runs={runs}
              to={propertyFigurePath(month.propertyId, 'closing', month.month)}
            />
          ),
        },
        {
          key: 'closingSatisfaction',
          title: t('measure.closingSatisfaction'),
          number: true,
          cell: ({ rates }) => (
            <RateFigure
              rate={rates.closingSatisfaction}
              target={month.targets.closingSatisfaction}
              runs={runs}
              to={propertyFigurePath(month.propertyId, 'closingSatisfaction', month.month)}
            />
          ),
        },
      ]}
    />
  );
};

/** The month's figures, a line each; every one leads to how it is made up. */
export const Figures = ({ month }: { month: PropertyMonth }) => {
  const t = useText(evaluationTexts);
  const names = useText(figureTexts);
  const to = (measure: string) => propertyFigurePath(month.propertyId, measure, month.month);
  const rates = (['closing', 'closingSatisfaction', 'establishment', 'dutyCompletion'] as const).map(
    (measure): Line => {
      const rate = month.rates[measure];
      return {
        key: measure,
        label: names(`figure.${measure}`),
        figure: (
          <ExplainedFigure to={to(measure)}>
            {rate?.value == null ? '–' : <WithUnit value={formatRate(rate.value)} unit="%" />}
          </ExplainedFigure>
        ),
      };
    },
  );
  const points: Line = {
    key: 'points',
    label: t('measure.points'),
    figure: (
      <ExplainedFigure to={to('points')}>
        <WithUnit value={String(month.points)} unit={t('entry.points')} />
      </ExplainedFigure>
    ),
  };
  const fine: Line = {
    key: 'fine',
    label: t('measure.fine'),
    figure: <ExplainedFigure to={to('fine')}>{formatMoney(month.fine)}</ExplainedFigure>,
  };
  return <Lines tight lines={[...rates, points, fine]} />;
};
