import {
  AmountFigure,
  type Columns,
  CountFigure,
  ExplainedFigure,
  formatAmount,
  formatCount,
  type ListColumn,
  ListTable,
  RateCell,
  RateFigure,
  RateTotal,
  useFormat,
  useText,
} from '@goldkey/ui';
import { Link, useLocation } from 'react-router';
import type { Measure, Overview, OverviewItem } from '../../api.js';
import { runsStill } from '../../months.js';
import { measures, propertyFigurePath } from '../../parts.js';
import { evaluationTexts } from '../../text/texts.js';

interface TableProps {
  readonly overview: Overview;
  readonly columns: Columns<ListColumn<OverviewItem>>;
  readonly onResize: (key: string, width: number) => void;
  readonly floor: number;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  readonly openRow: string | undefined;
  readonly onOpen: (propertyId: string) => void;
  readonly renewing: boolean;
}

const targetOf = (overview: Overview, measure: Measure): string | undefined =>
  measure === 'dutyCompletion' ? undefined : overview.targets[measure];

const Title = ({ item }: { item: OverviewItem }) => {
  const t = useText(evaluationTexts);
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  params.set('open', item.propertyId);
  return (
    <>
      <Link className="gk-row-link" to={`?${params}`}>
        {item.name}
      </Link>
      <span className="gk-list-two">
        {item.managerName}
        {item.incomplete === undefined ? null : (
          <span className={item.managerName === undefined ? 'gk-soon' : 'gk-between gk-soon'}>
            {t('overview.missing')}
          </span>
        )}
      </span>
    </>
  );
};

/** The columns of the overview. A rate goes into a file with the counts that it comes from. */
export const useOverviewColumns = (
  overview: Overview | undefined,
  floor: number,
): readonly ListColumn<OverviewItem>[] => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  if (overview === undefined) return [];
  const { totals } = overview;
  const rate = (measure: Measure): ListColumn<OverviewItem> => ({
    key: measure,
    title: t(`measure.${measure}`),
    width: '19%',
    sorts: true,
    hatched: (item) => item.incomplete !== undefined && measure !== 'dutyCompletion',
    cell: (item) => (
      <RateCell
        rate={item[measure]}
        target={targetOf(overview, measure)}
        trend={item.trend[measure]}
        floor={floor}
        lastIsOpen={!overview.closed}
        runs={runsStill(overview, format.now)}
        to={propertyFigurePath(item.propertyId, measure, overview.month)}
      />
    ),
    total: <RateTotal rate={totals[measure]} />,
    file: [
      { title: t(`measure.${measure}`), kind: 'rate', of: (item) => item[measure]?.value },
      {
        title: t('overview.file.done', { name: t(`measure.${measure}`) }),
        kind: 'number',
        of: (item) => item[measure]?.numerator,
      },
      {
        title: t('overview.file.of', { name: t(`measure.${measure}`) }),
        kind: 'number',
        of: (item) => item[measure]?.denominator,
      },
    ],
  });
  return [
    {
      key: 'name',
      title: t('overview.column.property'),
      sorts: true,
      cell: (item) => <Title item={item} />,
      total: t('overview.total', { count: totals.properties }),
      file: [
        { title: t('overview.column.property'), of: ({ name }) => name },
        { title: t('overview.file.code'), of: ({ code }) => code },
        { title: t('overview.file.manager'), of: ({ managerName }) => managerName },
      ],
    },
    ...measures.map(rate),
    {
      key: 'points',
      title: t('measure.points'),
      width: '8%',
      number: true,
      sorts: true,
      cell: (item) => (
        <ExplainedFigure to={propertyFigurePath(item.propertyId, 'points', overview.month)}>
          <CountFigure value={item.points} />
        </ExplainedFigure>
      ),
      total: formatCount(totals.points),
      file: [{ title: t('measure.points'), kind: 'number', of: ({ points }) => points }],
    },
    {
      key: 'fine',
      title: t('overview.column.fine'),
      width: '10%',
      number: true,
      sorts: true,
      cell: (item) => (
        <ExplainedFigure to={propertyFigurePath(item.propertyId, 'fine', overview.month)}>
          <AmountFigure yuan={item.fine} />
        </ExplainedFigure>
      ),
      total: formatAmount(totals.fine),
      file: [{ title: t('overview.column.fine'), kind: 'money', of: ({ fine }) => fine }],
    },
    {
      key: 'overdue',
      title: t('measure.overdue'),
      width: '8%',
      number: true,
      sorts: true,
      cell: (item) => <CountFigure value={item.overdue} late />,
      total: formatCount(totals.overdue),
      file: [{ title: t('measure.overdue'), kind: 'number', of: ({ overdue }) => overdue }],
    },
  ];
};

const Cell = ({
  label,
  hatched = false,
  children,
}: {
  label: string;
  hatched?: boolean;
  children: React.ReactNode;
}) => (
  <div className={hatched ? 'gk-card-cell gk-hatched' : 'gk-card-cell'}>
    <span>{label}</span>
    {children}
  </div>
);

const Card = ({ item, overview, floor }: { item: OverviewItem; overview: Overview; floor: number }) => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  return (
    <>
      <div className="gk-card-title">
        <Title item={item} />
      </div>
      <div className="gk-card-cells">
        {measures.map((measure) => (
          <Cell
            key={measure}
            label={t(`measure.${measure}`)}
            hatched={item.incomplete !== undefined && measure !== 'dutyCompletion'}
          >
            <RateCell
              rate={item[measure]}
              target={targetOf(overview, measure)}
              trend={item.trend[measure]}
              floor={floor}
              lastIsOpen={!overview.closed}
              runs={runsStill(overview, format.now)}
            />
          </Cell>
        ))}
        <span className="gk-card-count">
          <span>{t('measure.points')}</span> <CountFigure value={item.points} />
        </span>
        <span className="gk-card-count">
          <span>{t('measure.fine')}</span> <AmountFigure yuan={item.fine} />
        </span>
        <span className="gk-card-count">
          <span>{t('measure.overdue')}</span> <CountFigure value={item.overdue} late />
        </span>
      </div>
    </>
  );
};

const TotalsCard = ({ overview: { totals } }: { overview: Overview }) => {
  const t = useText(evaluationTexts);
  return (
    <>
      <div className="gk-card-title">
        <b>{t('overview.total', { count: totals.properties })}</b>
      </div>
      <div className="gk-card-cells">
        {measures.map((measure) => (
          <Cell key={measure} label={t(`measure.${measure}`)}>
            <RateFigure rate={totals[measure]} />
          </Cell>
        ))}
        <span className="gk-card-count">
          <span>{t('measure.points')}</span> <b>{formatCount(totals.points)}</b>
        </span>
        <span className="gk-card-count">
          <span>{t('measure.fine')}</span> <b>{formatAmount(totals.fine)}</b>
        </span>
        <span className="gk-card-count">
          <span>{t('measure.overdue')}</span> <b>{formatCount(totals.overdue)}</b>
        </span>
      </div>
    </>
  );
};

/** Properties with figure, trend and counts per measure; totals recomputed by the service. */
export const OverviewTable = (props: TableProps) => {
  const t = useText(evaluationTexts);
  return (
    <ListTable<OverviewItem>
      label={t('overview.title')}
      columns={props.columns.shown}
      onResize={props.onResize}
      rows={props.overview.items}
      rowKey={({ propertyId }) => propertyId}
      card={(item) => <Card item={item} overview={props.overview} floor={props.floor} />}
      sort={props.sort}
      onSort={props.onSort}
      openRow={props.openRow}
      onOpen={props.onOpen}
      renewing={props.renewing}
      totals
      totalsCard={<TotalsCard overview={props.overview} />}
      minWidth={720}
    />
  );
};
