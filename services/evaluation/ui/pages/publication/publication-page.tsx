import {
  type Fact,
  Facts,
  formatMoney,
  Icon,
  Loaded,
  Page,
  Paper,
  PaperPart,
  type PlainColumn,
  PlainTable,
  Split,
  StateChip,
  useFormat,
  useMay,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { type Publication, publicationPath, type ShownBonus, type ShownLine, type ShownStipend } from './api.js';
import { Objections } from './objections.js';
import { Hash, PublicationState } from './parts.js';
import { publicationTexts } from './text/texts.js';

const useLineColumns = (): readonly PlainColumn<ShownLine>[] => {
  const t = useText(publicationTexts);
  const format = useFormat();
  const may = useMay();
  const { employeeId: own } = useSession();
  return [
    { key: 'person', title: t('person'), cell: ({ employeeName }) => employeeName },
    {
      key: 'clause',
      title: t('clause'),
      cell: ({ entryId, clause, title, employeeId, corrects }) => {
        const words = `${clause} ${title}`;
        const readable = may('evaluation:read-people') || employeeId === own;
        return (
          <>
            {readable ? <Link to={`/entries/${entryId}`}>{words}</Link> : words}
            {corrects === undefined ? null : (
              <span className="gk-small gk-muted"> {t('corrects', { month: format.month(corrects.month) })}</span>
            )}
          </>
        );
      },
    },
    { key: 'at', title: t('at'), short: true, cell: ({ at }) => format.instant(at) },
    { key: 'points', title: t('points'), number: true, cell: ({ points }) => points },
    { key: 'fine', title: t('fine'), number: true, cell: ({ fine }) => formatMoney(fine) },
  ];
};

const useStipendColumns = (): readonly PlainColumn<ShownStipend>[] => {
  const t = useText(publicationTexts);
  const format = useFormat();
  return [
    { key: 'person', title: t('person'), cell: ({ employeeName }) => employeeName },
    { key: 'halfYear', title: t('halfYear'), short: true, cell: ({ halfYear }) => format.period(halfYear) },
    { key: 'months', title: t('months'), number: true, cell: ({ months }) => months },
    { key: 'standard', title: t('standard'), number: true, cell: ({ standard }) => formatMoney(standard) },
    { key: 'deducted', title: t('deducted'), number: true, cell: ({ deducted }) => formatMoney(deducted) },
    { key: 'before', title: t('before'), number: true, cell: ({ before }) => formatMoney(before) },
    { key: 'due', title: t('due'), number: true, cell: ({ due }) => <b>{formatMoney(due)}</b> },
  ];
};

const useBonusColumns = (): readonly PlainColumn<ShownBonus>[] => {
  const t = useText(publicationTexts);
  const format = useFormat();
  return [
    { key: 'person', title: t('person'), cell: ({ employeeName }) => employeeName },
    { key: 'department', title: t('department'), cell: ({ departmentName }) => departmentName },
    { key: 'period', title: t('period'), short: true, cell: ({ period }) => format.period(period) },
    { key: 'amount', title: t('amount'), number: true, cell: ({ amount }) => <b>{formatMoney(amount)}</b> },
  ];
};

const Shown = ({ publication }: { publication: Publication }) => {
  const t = useText(publicationTexts);
  const lineColumns = useLineColumns();
  const stipendColumns = useStipendColumns();
  const bonusColumns = useBonusColumns();
  const { lines, stipends, bonuses, points, fine, ownOnly } = publication;
  return (
    <>
      <section style={{ overflowX: 'auto' }}>
        <h2>{t('sheet')}</h2>
        {ownOnly ? <p className="gk-muted">{t('ownOnly')}</p> : null}
        {lines.length === 0 && stipends.length === 0 && bonuses.length === 0 ? <p>{t('sheet.none')}</p> : null}
        {lines.length === 0 ? null : (
          <>
            <PlainTable columns={lineColumns} rows={lines} rowKey={({ entryId }) => entryId} label={t('sheet')} />
            <p>
              <b>{t('total', { points, fine: formatMoney(fine) })}</b>
            </p>
          </>
        )}
      </section>
      {stipends.length === 0 ? null : (
        <section style={{ overflowX: 'auto' }}>
          <h2>{t('stipends')}</h2>
          <PlainTable
            columns={stipendColumns}
            rows={stipends}
            rowKey={({ employeeId, halfYear }) => `${employeeId} ${halfYear}`}
            label={t('stipends')}
          />
        </section>
      )}
      {bonuses.length === 0 ? null : (
        <section style={{ overflowX: 'auto' }}>
          <h2>{t('bonuses')}</h2>
          <PlainTable
            columns={bonusColumns}
            rows={bonuses}
            rowKey={({ bonusId, employeeId, amount }) => `${bonusId} ${employeeId} ${amount}`}
            label={t('bonuses')}
          />
        </section>
      )}
    </>
  );
};

const Proof = ({ publication }: { publication: Publication }) => {
  const t = useText(publicationTexts);
  const format = useFormat();
  const { proof, number } = publication;
  const facts: readonly Fact[] = [
    { label: t('proof.number'), value: number },
    ...proof.months.map(({ month, hash }) => ({
      label: t('proof.month', { month: format.month(month) }),
      value: <Hash value={hash} />,
    })),
    { label: t('proof.previous'), value: <Hash value={proof.previousHash} /> },
    { label: t('proof.hash'), value: <Hash value={proof.hash} /> },
  ];
  return (
    <section>
      <h2>{t('proof')}</h2>
      <p>
        <StateChip tone={proof.intact ? 'done' : 'late'}>{t(proof.intact ? 'proof.intact' : 'proof.broken')}</StateChip>
      </p>
      <Facts facts={facts} lined />
    </section>
  );
};

const Aside = ({ publication }: { publication: Publication }) => {
  const t = useText(publicationTexts);
  const format = useFormat();
  const { state, from, until, channels, publishedByName, publishedAt } = publication;
  const facts: readonly Fact[] = [
    { label: t('state'), value: <PublicationState state={state} /> },
    { label: t('when'), value: t('span', { from: format.day(from), until: format.day(until) }) },
    { label: t('channels'), value: channels.map((channel) => t(`channel.${channel}`)).join(' · ') },
  ];
  return (
    <>
      <Facts facts={facts} lined />
      <p className="gk-small">{t('published', { name: publishedByName, at: format.instant(publishedAt) })}</p>
    </>
  );
};

/** One publication exactly as it is shown, to be printed for the notice board, with objections and proof. */
export const PublicationPage = () => {
  const { publicationId = '' } = useParams();
  const t = useText(publicationTexts);
  const format = useFormat();
  const read = useRead<Publication>(publicationPath(publicationId));
  const { data } = read;
  if (data === undefined)
    return (
      <Page title={t('title')}>
        <Loaded query={read}>{() => null}</Loaded>
      </Page>
    );
  return (
    <Page
      title={`${data.name ?? t('group')} · ${format.period(data.period)}`}
      lead={`${t('title')} · ${t('span', { from: format.day(data.from), until: format.day(data.until) })}`}
      crumbs={[{ title: t('title'), to: `/publications?period=${data.period}` }, { title: format.period(data.period) }]}
      acts={
        <Button icon={<Icon name="print" small />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      }
    >
      <Split aside={<Aside publication={data} />}>
        <Paper>
          <PaperPart>
            <Shown publication={data} />
          </PaperPart>
          <PaperPart>
            <Objections publication={data} />
          </PaperPart>
          <PaperPart>
            <Proof publication={data} />
          </PaperPart>
        </Paper>
      </Split>
    </Page>
  );
};
