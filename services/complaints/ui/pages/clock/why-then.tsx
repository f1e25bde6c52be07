import { Loaded, PlainTable, useFormat, useRead, useText } from '@goldkey/ui';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { type ComplaintRecord, complaintPath } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import type { Reckoning, ShownReckoning } from './clock.js';
import { clockTexts } from './text/texts.js';

const HOUR_MS = 3_600_000;

const Stretches = ({ reckoning }: { reckoning: Reckoning }) => {
  const t = useText(clockTexts);
  const format = useFormat();
  const length = (from: string, until: string) => format.span(Date.parse(until) - Date.parse(from));
  return (
    <PlainTable
      small
      label={t('why.title')}
      rows={reckoning.lines}
      rowKey={({ from, reason }) => `${from} ${reason}`}
      columns={[
        { key: 'from', title: t('why.from'), short: true, cell: ({ from }) => format.briefInstant(from) },
        {
          key: 'until',
          title: t('why.until'),
          short: true,
          cell: ({ until }) => (until === undefined ? '…' : format.briefInstant(until)),
        },
        { key: 'reason', title: t('why.reason'), cell: ({ reason }) => t(`reason.${reason}`) },
        {
          key: 'counts',
          title: t('why.counts'),
          number: true,
          cell: ({ from, until, counts }) =>
            counts && until !== undefined ? length(from, until) : <span className="gk-faint">{t('why.not')}</span>,
        },
        { key: 'sum', title: t('why.sum'), number: true, cell: ({ sum }) => format.span(sum) },
      ]}
    />
  );
};

const Told = ({ shown }: { shown: ShownReckoning }) => {
  const t = useText(clockTexts);
  const format = useFormat();
  const { reckoning, hours, counting, ruleVersion, agreedAt } = shown;
  if (reckoning === null) return <p className="gk-muted">{t('why.none')}</p>;
  return (
    <>
      <p>
        {t('why.limit', { hours: reckoning.limitMs / HOUR_MS, counting: t(`counting.${counting}`) })}
        <span className="gk-muted gk-between">
          {t('why.version', {
            version: ruleVersion,
            from: hours.from,
            until: hours.until,
            days: t(`days.${hours.days}`),
          })}
        </span>
      </p>
      {agreedAt === undefined ? null : <p>{t('why.agreed', { at: format.briefInstant(agreedAt) })}</p>}
      <div style={{ overflowX: 'auto' }}>
        <Stretches reckoning={reckoning} />
      </div>
      <p style={{ marginTop: 12 }}>
        <strong>
          {reckoning.dueAt === undefined ? t('why.open') : t('why.due', { at: format.instant(reckoning.dueAt) })}
        </strong>
      </p>
    </>
  );
};

const WhyDialog = ({ record, onClose }: { record: ComplaintRecord; onClose: () => void }) => {
  const t = useText(clockTexts);
  const read = useRead<ShownReckoning>(`${complaintPath(record.complaintId)}/reckoning`);
  return (
    <Modal open title={t('why.title')} onCancel={onClose} footer={null} width={720}>
      <Loaded query={read}>{(shown) => <Told shown={shown} />}</Loaded>
    </Modal>
  );
};

/** Opens the reckoning of a matter's deadline, stretch by stretch. */
export const WhyThen = ({ record }: { record: ComplaintRecord }) => {
  const t = useText(complaintTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => setOpen(true)}>
        {t('due.why')}
      </Button>
      {open ? <WhyDialog record={record} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
