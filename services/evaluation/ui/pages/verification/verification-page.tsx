import { Loaded, Page, type PlainColumn, PlainTable, Rich, StateNote, useFormat, useRead, useText } from '@goldkey/ui';
import { type Difference, VERIFICATIONS, type Verification } from '../../api.js';
import { evaluationTexts } from '../../text/texts.js';

const RENEW_MS = 60_000;

interface Runs {
  readonly items: readonly Verification[];
}

const useLead = (last: Verification | undefined): string => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  if (last === undefined) return ' ';
  const at = format.instant(last.asOf);
  const { count, months } = last;
  return count === 0 ? t('verification.lead.equal', { months, at }) : t('verification.lead.different', { count, at });
};

const useRunColumns = (): readonly PlainColumn<Verification>[] => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const number = (key: 'properties' | 'months' | 'waiting'): PlainColumn<Verification> => ({
    key,
    title: t(`verification.${key}`),
    number: true,
    cell: (run) => run[key],
  });
  return [
    { key: 'at', title: t('verification.at'), short: true, cell: ({ asOf }) => format.instant(asOf) },
    number('properties'),
    number('months'),
    number('waiting'),
    {
      key: 'count',
      title: t('verification.count'),
      number: true,
      cell: ({ count }) => (count === 0 ? t('verification.equal') : <strong>{count}</strong>),
    },
  ];
};

const useDifferenceColumns = (): readonly PlainColumn<Difference>[] => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const or = (value: string | null): string => value ?? t('verification.nothing');
  return [
    {
      key: 'property',
      title: t('verification.property'),
      cell: ({ propertyName }) => propertyName ?? t('verification.group'),
    },
    { key: 'month', title: t('verification.month'), short: true, cell: ({ month }) => format.month(month) },
    { key: 'subject', title: t('verification.subject'), cell: ({ subjectName }) => subjectName },
    { key: 'clause', title: t('verification.clause'), short: true, cell: ({ clause }) => clause ?? '' },
    { key: 'field', title: t('verification.field'), cell: ({ field }) => field },
    { key: 'online', title: t('verification.online'), cell: ({ online }) => or(online) },
    { key: 'offline', title: t('verification.offline'), cell: ({ offline }) => or(offline) },
  ];
};

const placeOf = ({ propertyId, month, subjectKind, subjectId, clause, field, online, offline }: Difference): string =>
  JSON.stringify([propertyId, month, subjectKind, subjectId, clause, field, online, offline]);

const Shown = ({ runs }: { runs: readonly Verification[] }) => {
  const t = useText(evaluationTexts);
  const runColumns = useRunColumns();
  const differenceColumns = useDifferenceColumns();
  const differences = runs[0]?.differences ?? [];
  return (
    <>
      {differences.length === 0 ? null : (
        <section>
          <h2>{t('verification.differences')}</h2>
          <PlainTable
            columns={differenceColumns}
            rows={differences}
            rowKey={placeOf}
            label={t('verification.differences')}
          />
        </section>
      )}
      <section>
        <h2>{t('verification.runs')}</h2>
        <PlainTable columns={runColumns} rows={runs} rowKey={({ id }) => id} label={t('verification.runs')} />
        <p className="gk-list-note">{t('verification.note')}</p>
      </section>
    </>
  );
};

/** How the nightly comparisons of the ledger with the facts ended, and what differs in the last one. */
export const VerificationPage = () => {
  const t = useText(evaluationTexts);
  const read = useRead<Runs>(VERIFICATIONS, {}, { keep: true, every: RENEW_MS });
  const lead = useLead(read.data?.items[0]);
  return (
    <Page title={t('verification.title')} lead={<Rich text={lead} />}>
      <Loaded query={read}>
        {({ items }) =>
          items.length === 0 ? (
            <StateNote icon="scale" title={t('verification.empty')}>
              {t('verification.empty.lead')}
            </StateNote>
          ) : (
            <Shown runs={items} />
          )
        }
      </Loaded>
    </Page>
  );
};
