import './upkeep.css';
import {
  Chips,
  ChoiceChip,
  Loaded,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  StateNote,
  useAddress,
  useFormat,
  useMay,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { ChooseProperty } from '../fieldwork/choose-property.js';
import { monthsUpTo } from '../pages/supervision/months.js';
import { UPKEEP_KINDS, UPKEEP_MONTHS, type UpkeepMonth } from './api.js';
import { MonthGrid } from './month-grid.js';
import { doerWords, useQuality } from './parts.js';
import { upkeepTexts } from './text/texts.js';
import type { WorkAct, WorkOfDay } from './work-dialogs.js';

const NewProgrammeDialog = lazy(() =>
  import('./programme-dialogs.js').then((module) => ({ default: module.NewProgrammeDialog })),
);
const WorkDialog = lazy(() => import('./work-dialogs.js').then((module) => ({ default: module.WorkDialog })));

const Figures = ({ month: { byKind } }: { month: UpkeepMonth }) => {
  const t = useText(upkeepTexts);
  const quality = useQuality();
  const rows = UPKEEP_KINDS.flatMap((kind) => {
    const figures = byKind[kind];
    return figures === undefined ? [] : [{ kind, figures }];
  });
  return (
    <>
      <PlainTable
        label={t('figures')}
        rows={rows}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', title: t('kind'), cell: ({ kind }) => t(`kind.${kind}`) },
          {
            key: 'done',
            title: t('figures.done'),
            number: true,
            cell: ({ figures: { done, due } }) => `${done}/${due}`,
          },
          { key: 'missed', title: t('figures.missed'), number: true, cell: ({ figures }) => String(figures.missed) },
          { key: 'late', title: t('figures.late'), number: true, cell: ({ figures }) => String(figures.late) },
          { key: 'poor', title: t('figures.poor'), number: true, cell: ({ figures }) => String(figures.poor) },
          { key: 'quality', title: t('figures.quality'), number: true, cell: ({ figures }) => quality(figures) },
        ]}
      />
      <p className="gk-small gk-muted">{t('figures.quality.hint')}</p>
    </>
  );
};

const Month = ({ propertyId }: { propertyId: string }) => {
  const t = useText(upkeepTexts);
  const format = useFormat();
  const may = useMay();
  const { params, put } = useAddress();
  const asked = params.get('month') ?? undefined;
  const kind = params.get('kind') ?? undefined;
  const read = useRead<UpkeepMonth>(UPKEEP_MONTHS, { propertyId, month: asked }, { keep: true });
  const [isNew, setIsNew] = useState(false);
  const [open, setOpen] = useState<{ readonly act: WorkAct; readonly of: WorkOfDay }>();
  const months = monthsUpTo(new Date(format.now));
  const change = (name: string, value: string | undefined) => put({ [name]: value }, { replace: true });
  const define = may('inspections:define') ? <Button onClick={() => setIsNew(true)}>{t('new')}</Button> : undefined;
  return (
    <Page
      title={t('upkeep')}
      lead={
        read.data === undefined
          ? undefined
          : t('month.lead', {
              month: format.month(read.data.month),
              done: read.data.figures.done,
              due: read.data.figures.due,
            })
      }
      acts={
        <>
          {define}
          <Link to={`/upkeep/today?property=${propertyId}`}>
            <Button type="primary" tabIndex={-1}>
              {t('today')}
            </Button>
          </Link>
        </>
      }
    >
      <Chips>
        <ChoiceChip
          label={t('month')}
          value={asked ?? months[0]}
          choices={months.map((value) => ({ value, title: format.month(value) }))}
          onChange={(value) => change('month', value)}
        />
        <ChoiceChip
          label={t('kind')}
          value={kind}
          choices={UPKEEP_KINDS.map((value) => ({ value, title: t(`kind.${value}`) }))}
          onChange={(value) => change('kind', value)}
          all={t('all')}
        />
      </Chips>
      <Loaded query={read}>
        {(month) =>
          month.rows.length === 0 ? (
            <StateNote icon="board" title={asked === undefined ? t('none') : t('none.month')} act={define}>
              {t('none.lead')}
            </StateNote>
          ) : (
            <Paper>
              <PaperPart>
                <SectionHead title={t('grid')} level={3} id="grid" />
                <MonthGrid
                  key={month.month}
                  month={{
                    ...month,
                    rows: month.rows.filter((row) => kind === undefined || row.programme.kind === kind),
                  }}
                  onAct={(act, of) => setOpen({ act, of })}
                />
              </PaperPart>
              <PaperPart>
                <SectionHead title={t('figures')} level={3} id="figures" />
                <Figures month={month} />
              </PaperPart>
              <PaperPart>
                <PlainTable
                  label={t('programme')}
                  rows={month.rows}
                  rowKey={({ programme }) => programme.id}
                  columns={[
                    {
                      key: 'name',
                      title: t('programme'),
                      cell: ({ programme }) => (
                        <>
                          <Link to={`/upkeep/${programme.id}`}>{programme.name}</Link>
                          <div className="gk-small gk-muted">{programme.area}</div>
                        </>
                      ),
                    },
                    { key: 'doer', title: t('doer'), cell: ({ programme }) => doerWords(programme) },
                    {
                      key: 'done',
                      title: t('figures.done'),
                      number: true,
                      cell: ({ figures }) => `${figures.done}/${figures.due}`,
                    },
                    {
                      key: 'missed',
                      title: t('figures.missed'),
                      number: true,
                      cell: ({ figures }) => String(figures.missed),
                    },
                  ]}
                />
              </PaperPart>
            </Paper>
          )
        }
      </Loaded>
      <Suspense fallback={null}>
        {isNew ? <NewProgrammeDialog propertyId={propertyId} onClose={() => setIsNew(false)} /> : null}
        {open === undefined ? null : <WorkDialog {...open} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </Page>
  );
};

/** A month of cleaning, pest control and planting: what was to be done on which day, what was missed, how good it was. */
export const UpkeepMonthPage = () => {
  const t = useText(upkeepTexts);
  const propertyId = useThisProperty();
  return propertyId === undefined ? (
    <ChooseProperty title={t('upkeep')} />
  ) : (
    <Month key={propertyId} propertyId={propertyId} />
  );
};
