import {
  formatGap,
  formatRate,
  Loaded,
  PanelPart,
  Rich,
  SectionHead,
  SidePanel,
  TrendChart,
  useFormat,
  useRead,
  useText,
  walkOf,
} from '@goldkey/ui';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Measure, type PropertyMonth, propertyMonthPath } from '../../api.js';
import { fallingMonths } from '../../months.js';
import { measures, propertyFigurePath, usePersonMonth } from '../../parts.js';
import { evaluationTexts } from '../../text/texts.js';
import { EntryList } from './entry-list.js';
import { Departments, Figures, People } from './panel-tables.js';

const OPEN_STATES = 'received,decided,assigned,reopened';

const targetOf = (month: PropertyMonth, measure: Measure): string | undefined =>
  measure === 'dutyCompletion' ? undefined : month.targets[measure];

const gapOf = (month: PropertyMonth, measure: Measure): string | undefined => {
  const value = month.rates[measure]?.value;
  const target = targetOf(month, measure);
  return value == null || target === undefined ? undefined : formatGap(value, target);
};

/** The measure to look at first: one that misses its target, else closing. */
const worstMeasure = (month: PropertyMonth): Measure =>
  measures.find((measure) => gapOf(month, measure) !== undefined) ?? 'closing';

const useSentence = (month: PropertyMonth): string => {
  const t = useText(evaluationTexts);
  const missing = measures.flatMap((measure) => {
    const gap = gapOf(month, measure);
    const value = month.rates[measure]?.value;
    return gap === undefined || value == null
      ? []
      : [t('panel.below', { measure: t(`measure.${measure}`), value: formatRate(value), gap })];
  });
  const falls = fallingMonths(month.trend12[worstMeasure(month)].map(({ value }) => value));
  const judged = (['closing', 'closingSatisfaction'] as const).some((measure) => month.rates[measure]?.value != null);
  return [
    ...(missing.length > 0 ? missing : [t(judged ? 'panel.met' : 'panel.noData')]),
    ...(falls > 1 ? [t('panel.falls', { count: falls })] : []),
    ...(month.overdue > 0 ? [t('panel.overdue', { count: month.overdue })] : []),
  ].join(t('panel.join'));
};

const Sentence = ({ month }: { month: PropertyMonth }) => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const sentence = useSentence(month);
  const { closing } = month.rates;
  return (
    <>
      <p style={{ textWrap: 'pretty' }}>
        <Rich text={sentence} />
        {t('panel.stop')}
      </p>
      {closing === null || closing.value === null ? null : (
        <p className="gk-small gk-muted" style={{ marginTop: 4 }}>
          <Link to={propertyFigurePath(month.propertyId, 'closing', month.month)}>
            {t('panel.explainRate', { done: closing.numerator, all: closing.denominator })}
          </Link>
        </p>
      )}
      {month.incomplete === undefined ? null : (
        <p className="gk-small gk-soon" style={{ marginTop: 4 }}>
          {t('panel.incomplete', { count: month.incomplete.parkedEvents, at: format.instant(month.incomplete.since) })}
        </p>
      )}
    </>
  );
};

const Trend = ({ month }: { month: PropertyMonth }) => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const [measure, setMeasure] = useState<Measure>(() => worstMeasure(month));
  return (
    <>
      <SectionHead
        level={3}
        title={t('panel.trend', { measure: t(`measure.${measure}`) })}
        aside={
          <span className="gk-faint">
            {month.closed ? t('panel.trend.closed') : t('panel.trend.open', { month: format.shortMonth(month.month) })}
          </span>
        }
      />
      <TrendChart
        name={`${month.name} ${t(`measure.${measure}`)}`}
        points={month.trend12[measure]}
        target={targetOf(month, measure)}
        lastIsOpen={!month.closed}
      />
      <Segmented
        size="small"
        value={measure}
        options={measures.map((value) => ({ value, label: t(`measure.${value}`) }))}
        onChange={setMeasure}
        style={{ marginTop: 8 }}
      />
    </>
  );
};

const Matter = ({ month }: { month: PropertyMonth }) => (
  <>
    <PanelPart>
      <Sentence month={month} />
    </PanelPart>
    <PanelPart>
      <Trend key={month.propertyId} month={month} />
    </PanelPart>
    <PanelPart>
      <Figures month={month} />
    </PanelPart>
    {month.people.length === 0 ? null : (
      <PanelPart>
        <People month={month} />
      </PanelPart>
    )}
    {month.departments.length === 0 ? null : (
      <PanelPart>
        <Departments month={month} />
      </PanelPart>
    )}
    <PanelPart>
      <EntryList entries={month.entries} file={`${month.code}-${month.month}`} />
    </PanelPart>
  </>
);

/** What is behind a row: the sentence, the trend, people, departments, entries. */
export const PropertyPanel = ({
  propertyId,
  month,
  ids,
  open,
}: {
  propertyId: string;
  month: string | undefined;
  ids: readonly string[];
  open: (propertyId: string | undefined) => void;
}) => {
  const t = useText(evaluationTexts);
  const read = useRead<PropertyMonth>(propertyMonthPath(propertyId), { month });
  const shown = read.data;
  const personMonth = usePersonMonth();
  const managerMonth = shown?.managerId === undefined ? undefined : personMonth(shown.managerId, shown.month);
  return (
    <SidePanel
      title={shown?.name ?? ' '}
      lead={
        shown === undefined
          ? ' '
          : [
              shown.code === shown.name ? undefined : shown.code,
              shown.managerName === undefined ? undefined : t('panel.manager', { name: shown.managerName }),
            ]
              .filter(Boolean)
              .join('  ')
      }
      walk={walkOf(ids, propertyId, open)}
      onClose={() => open(undefined)}
      foot={
        <>
          <Link to={`/complaints?property=${propertyId}&state=${OPEN_STATES}`}>
            <Button type="primary" tabIndex={-1}>
              {t('panel.complaints')}
            </Button>
          </Link>
          {managerMonth === undefined ? null : (
            <Link to={managerMonth}>
              <Button tabIndex={-1}>{t('panel.month')}</Button>
            </Link>
          )}
        </>
      }
    >
      <Loaded query={read} rows={9}>
        {(answer) => <Matter month={answer} />}
      </Loaded>
    </SidePanel>
  );
};
