import { type Fact, Facts, HouseholdLink, Icon, useFormat, useMay, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import type { ComplaintLine, ComplaintRecord } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';

type Shown = ComplaintLine & Partial<Pick<ComplaintRecord, 'decision' | 'majorReports' | 'externalKey' | 'exemption'>>;

const useContact = ({ contactName, contactPhone }: Shown) => {
  const t = useText(complaintTexts);
  if (contactName === undefined && contactPhone === undefined) return undefined;
  return (
    <>
      {contactName} <span className="gk-nowrap">{contactPhone}</span>
      {contactPhone === undefined || contactPhone.includes('*') ? null : (
        <a className="gk-nowrap" href={`tel:${contactPhone}`} style={{ marginLeft: 8 }}>
          <Icon name="phone" small /> {t('record.call')}
        </a>
      )}
    </>
  );
};

const useMajor = (record: Shown): string => {
  const t = useText(complaintTexts);
  const format = useFormat();
  if (!record.major) return t('fact.major.no');
  const reported = record.majorReports ?? [];
  const targets = ['qm-centre', 'hotline-400'] as const;
  return targets
    .map((target) => {
      const report = reported.find(({ to }) => to === target);
      const to = t(`target.${target}`);
      if (report === undefined) return t('fact.major.waits', { to });
      return t('fact.major.reported', { to, at: format.briefInstant(report.reportedAt) });
    })
    .join('；');
};

const Responsible = ({ record }: { record: Shown }) => {
  const t = useText(complaintTexts);
  if (record.responsibleName === undefined) return undefined;
  return (
    <>
      {record.responsibleName}
      {record.awaitsAcceptance ? (
        <span className="gk-muted"> {t('fact.responsible.note', { name: record.assigneeName ?? '' })}</span>
      ) : null}
    </>
  );
};

/** Where it was found, for who may look there. */
const Origin = ({ record: { origin, householdId } }: { record: Shown }) => {
  const t = useText(complaintTexts);
  const may = useMay();
  if (origin === undefined) return undefined;
  const words = t(`origin.${origin.kind}`);
  if (origin.kind === 'finding')
    return may('inspections:read') ? <Link to={`/findings/${encodeURIComponent(origin.id)}`}>{words}</Link> : words;
  if (householdId === undefined || !may('estates:read')) return words;
  return <Link to={`/households/${encodeURIComponent(householdId)}/handover`}>{words}</Link>;
};

/** What is known of a matter. */
export const ComplaintFacts = ({ record }: { record: Shown }) => {
  const t = useText(complaintTexts);
  const format = useFormat();
  const major = useMajor(record);
  const contact = useContact(record);
  const established =
    record.established === undefined
      ? t('fact.established.open')
      : t(record.established ? 'fact.established.yes' : 'fact.established.no');
  const callbacks =
    record.callbacks === 0 || record.lastCallbackLevel === undefined
      ? t('fact.callbacks.none')
      : t('fact.callbacks.count', { count: record.callbacks, level: t(`level.${record.lastCallbackLevel}`) });
  const facts: readonly Fact[] = [
    { label: t('fact.contact'), value: contact },
    {
      label: t('fact.room'),
      value: (
        <HouseholdLink householdId={record.householdId}>
          {[record.propertyName, record.room].filter(Boolean).join(' ')}
        </HouseholdLink>
      ),
    },
    {
      label: t('fact.kind'),
      value: [t(`kind.${record.kind}`), record.priority === 'normal' ? '' : t(`priority.${record.priority}`)]
        .filter(Boolean)
        .join(' · '),
    },
    {
      label: t('fact.category'),
      value: (
        <>
          {record.category} <span className="gk-muted">{t(record.inScope ? 'fact.inScope' : 'fact.outOfScope')}</span>
        </>
      ),
    },
    { label: t('fact.channel'), value: t(`channel.${record.channel}`) },
    {
      label: t('fact.order'),
      value: record.order && (
        <Link to={`/convenience/orders?open=${encodeURIComponent(record.order.orderId)}`}>{record.order.label}</Link>
      ),
    },
    { label: t('fact.origin'), value: record.origin && <Origin record={record} /> },
    { label: t('fact.department'), value: record.departmentName },
    { label: t('fact.assignee'), value: record.assigneeName },
    { label: t('fact.responsible'), value: <Responsible record={record} /> },
    {
      label: t('fact.established'),
      value:
        record.kind !== 'complaint' ? undefined : (
          <>
            {established}{' '}
            {record.decision === undefined ? null : (
              <span className="gk-muted">{format.briefInstant(record.decision.decidedAt)}</span>
            )}
          </>
        ),
    },
    { label: t('fact.major'), value: record.kind === 'complaint' ? major : undefined },
    {
      label: t('fact.callbacks'),
      value: record.closedAt === undefined && record.callbacks === 0 ? undefined : callbacks,
    },
    {
      label: t('fact.evaluation'),
      value:
        record.evaluationLevel === undefined ? undefined : (
          <>
            {t(`level.${record.evaluationLevel}`)}
            {record.evaluatedBy === 'staff' || record.evaluatedBy === 'delegate' ? (
              <span className="gk-between gk-late">{t(`fact.evaluation.by.${record.evaluatedBy}`)}</span>
            ) : record.isEvaluated ? null : (
              <span className="gk-between gk-muted">{t('fact.evaluation.earlier')}</span>
            )}
          </>
        ),
    },
    {
      label: t('fact.exemption'),
      value: record.exemption === undefined ? undefined : t(`exemption.${record.exemption}`),
    },
    { label: t('fact.external'), value: record.externalKey },
  ];
  return <Facts facts={facts} />;
};
