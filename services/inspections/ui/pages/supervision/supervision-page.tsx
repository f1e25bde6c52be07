import {
  Chips,
  ChoiceChip,
  ClauseChip,
  Lines,
  Loaded,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  Split,
  StateChip,
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
import { MONTHS, type PersonsNights, type SupervisionMonth, seenOf } from '../../supervision/api.js';
import { ChooseProperty, Wide } from '../../supervision/parts.js';
import { supervisionTexts } from '../../supervision/text/texts.js';
import { monthsUpTo } from './months.js';
import { NightPlans } from './night-plans.js';

const NightPlanDialog = lazy(() =>
  import('../night-checks/night-dialogs.js').then((module) => ({ default: module.NightPlanDialog })),
);
const NightRecordDialog = lazy(() =>
  import('../night-checks/record-dialog.js').then((module) => ({ default: module.NightRecordDialog })),
);
const OpenDialog = lazy(() =>
  import('../full-coverage/coverage-dialogs.js').then((module) => ({ default: module.OpenDialog })),
);
const LimitsDialog = lazy(() => import('./limits-dialog.js').then((module) => ({ default: module.LimitsDialog })));

const Hours = ({ person }: { person: PersonsNights }) => {
  const t = useText(supervisionTexts);
  if (person.counted === 0) return <span className="gk-faint">{t('month.none')}</span>;
  const minutes = person.spreadMinutes;
  return (
    <>
      {person.changesHours ? (
        <StateChip tone="done">{t('month.changes', { minutes })}</StateChip>
      ) : (
        <StateChip tone={person.counted >= person.needed ? 'late' : 'plain'}>{t('month.same', { minutes })}</StateChip>
      )}
      {person.repeatsMonthBefore ? <div className="gk-small gk-muted">{t('month.repeats')}</div> : null}
    </>
  );
};

const Nights = ({ month }: { month: SupervisionMonth }) => {
  const t = useText(supervisionTexts);
  const format = useFormat();
  const { people, counted, sleepy, limits } = month;
  const { from, until, source } = limits.sleepyHours;
  return (
    <PaperPart>
      <SectionHead title={t('month.nights')} aside={<Link to="/night-checks">{t('month.nightList')}</Link>} />
      <p className="gk-small gk-muted">{t('month.sleepyShare', { counted, sleepy, from, until, source })}</p>
      <p className="gk-small gk-muted">{t('month.rule', { minutes: limits.sameHourMinutes })}</p>
      {people.length === 0 ? (
        <p className="gk-muted">{t('month.nobody')}</p>
      ) : (
        <Wide label={t('month.nights')}>
          <PlainTable
            label={t('month.nights')}
            rows={people}
            rowKey={({ employeeId }) => employeeId}
            columns={[
              {
                key: 'person',
                title: t('month.person'),
                cell: ({ name, employeeId, clause }) => (
                  <>
                    {name ?? employeeId} {clause === undefined ? null : <ClauseChip clause={clause} />}
                  </>
                ),
              },
              {
                key: 'counted',
                title: t('month.counted'),
                number: true,
                cell: (person) =>
                  person.clause === undefined
                    ? String(person.counted)
                    : t('month.of', { counted: person.counted, needed: person.needed }),
              },
              { key: 'starts', title: t('month.starts'), cell: ({ starts }) => format.list(starts) },
              { key: 'sleepy', title: t('month.sleepy'), number: true, cell: (person) => String(person.sleepy) },
              { key: 'hours', title: t('month.hours'), cell: (person) => <Hours person={person} /> },
            ]}
          />
        </Wide>
      )}
    </PaperPart>
  );
};

const Coverage = ({ month, onOpen }: { month: SupervisionMonth; onOpen: (() => void) | undefined }) => {
  const t = useText(supervisionTexts);
  const format = useFormat();
  const { fullCoverages, isCovered, dueAt, kinds } = month;
  return (
    <PaperPart>
      <SectionHead
        title={t('month.coverage')}
        aside={onOpen === undefined ? undefined : <Button onClick={onOpen}>{t('month.coverage.open')}</Button>}
      />
      {isCovered ? (
        <StateChip tone="done">{t('month.coverage.done')}</StateChip>
      ) : (
        <StateChip tone="soon">{t('month.coverage.due', { at: format.briefInstant(dueAt) })}</StateChip>
      )}
      {fullCoverages.length === 0 ? null : (
        <Lines
          lines={fullCoverages.map((inspection) => ({
            key: inspection.id,
            label: <Link to={`/full-coverages/${inspection.id}`}>{format.briefInstant(inspection.openedAt)}</Link>,
            figure: t(`month.coverage.state.${inspection.state}`, {
              seen: seenOf(inspection),
              all: inspection.posts.length,
            }),
            reason: format.list(inspection.participants.map(({ name }) => name)),
            quiet: true,
          }))}
        />
      )}
      {kinds.length === 0 ? null : (
        <Wide label={t('month.kinds')}>
          <PlainTable
            small
            label={t('month.kinds')}
            rows={kinds}
            rowKey={({ category }) => category}
            columns={[
              { key: 'kind', title: t('month.kinds'), cell: ({ category }) => category },
              { key: 'raised', title: t('month.raised'), number: true, cell: ({ raised }) => String(raised) },
              { key: 'open', title: t('month.openCount'), number: true, cell: ({ open }) => String(open) },
              { key: 'overdue', title: t('month.overdue'), number: true, cell: ({ overdue }) => String(overdue) },
            ]}
          />
        </Wide>
      )}
    </PaperPart>
  );
};

/** One inspection is open at a time. */
const isFree = ({ fullCoverages }: SupervisionMonth): boolean => fullCoverages.every(({ state }) => state !== 'open');

type Asked = 'plan' | 'record' | 'open' | 'limits';

const Dialogs = ({
  asked,
  propertyId,
  month,
  onClose,
}: {
  asked: Asked;
  propertyId: string;
  month: SupervisionMonth;
  onClose: () => void;
}) => (
  <Suspense fallback={null}>
    {asked === 'plan' ? <NightPlanDialog propertyId={propertyId} onClose={onClose} /> : null}
    {asked === 'record' ? <NightRecordDialog propertyId={propertyId} onClose={onClose} /> : null}
    {asked === 'open' ? <OpenDialog propertyId={propertyId} onClose={onClose} /> : null}
    {asked === 'limits' ? <LimitsDialog propertyId={propertyId} limits={month.limits} onClose={onClose} /> : null}
  </Suspense>
);

const Month = ({ propertyId }: { propertyId: string }) => {
  const t = useText(supervisionTexts);
  const format = useFormat();
  const may = useMay();
  const { params, put } = useAddress();
  const asked = params.get('month') ?? undefined;
  const read = useRead<SupervisionMonth>(MONTHS, { propertyId, month: asked }, { keep: true });
  const [open, setOpen] = useState<Asked>();
  const supervises = may('inspections:supervise');
  const months = monthsUpTo(new Date(format.now));
  const change = (month: string | undefined) => put({ month }, { replace: true });
  const lead =
    read.data === undefined
      ? undefined
      : t('month.lead', { month: format.month(read.data.month), at: format.briefInstant(read.data.dueAt) });
  return (
    <Page
      title={t('month.title')}
      lead={lead}
      acts={
        supervises ? (
          <>
            <Button onClick={() => setOpen('plan')}>{t('night.plan')}</Button>
            <Button type="primary" onClick={() => setOpen('record')}>
              {t('night.record')}
            </Button>
          </>
        ) : undefined
      }
    >
      <Chips>
        <ChoiceChip
          label={t('month.month')}
          value={asked ?? months[0]}
          choices={months.map((value) => ({ value, title: format.month(value) }))}
          onChange={change}
        />
      </Chips>
      <Loaded query={read}>
        {(month) => (
          <Split
            aside={
              <>
                <NightPlans propertyId={propertyId} />
                <p>
                  <Link to={`/patrol-weeks?property=${propertyId}`}>{t('month.weeks')}</Link>
                </p>
                {may('inspections:define') ? (
                  <Button onClick={() => setOpen('limits')}>{t('month.limits')}</Button>
                ) : null}
              </>
            }
          >
            <Paper>
              <Nights month={month} />
              <Coverage month={month} onOpen={supervises && isFree(month) ? () => setOpen('open') : undefined} />
            </Paper>
            {open === undefined ? null : (
              <Dialogs asked={open} propertyId={propertyId} month={month} onClose={() => setOpen(undefined)} />
            )}
          </Split>
        )}
      </Loaded>
    </Page>
  );
};

/** A month's supervision of a property: night checks of each person, the full-coverage inspection, what it found. */
export const SupervisionPage = () => {
  const t = useText(supervisionTexts);
  const propertyId = useThisProperty();
  return propertyId === undefined ? (
    <ChooseProperty title={t('month.title')} />
  ) : (
    <Month key={propertyId} propertyId={propertyId} />
  );
};
