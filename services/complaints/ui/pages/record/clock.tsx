import { clockAt, formatClock, Rich, TimeRuler, useFormat, useText } from '@goldkey/ui';
import type { ComplaintRecord } from '../../api.js';
import { isNearDue } from '../../parts.js';
import { complaintTexts } from '../../text/texts.js';
import { WhyThen } from '../clock/why-then.js';

/** How long the matter may take, how much of it is gone, and how it stands. */
export const ComplaintClock = ({ record }: { record: ComplaintRecord }) => {
  const t = useText(complaintTexts);
  const format = useFormat();
  const { receivedAt, dueAt, closedAt, state } = record;
  const isClosed = state === 'closed' && closedAt !== undefined;
  if (state === 'set-aside') return <p className="gk-muted">{t('due.none')}</p>;
  const end = isClosed ? Date.parse(closedAt) : format.now;
  if (dueAt === undefined) {
    if (record.waitsFor !== undefined && !isClosed) {
      return (
        <>
          <p className="gk-soon">{t('due.paused', { why: t(`waits.${record.waitsFor}`) })}</p>
          <WhyThen record={record} />
        </>
      );
    }
    const took = isClosed ? t('due.took', { span: format.span(end - Date.parse(receivedAt)) }) : t('due.none');
    return <p className="gk-muted">{took}</p>;
  }
  const from = Date.parse(receivedAt);
  const due = Date.parse(dueAt);
  const span = format.span(due - end);
  const words = isClosed
    ? due >= end
      ? t('due.met')
      : t('due.late', { span })
    : t(due < end ? 'due.over' : 'due.left', { span });
  const tone = due < end ? 'late' : !isClosed && isNearDue(receivedAt, dueAt, format.now) ? 'soon' : 'plain';
  const nowText = isClosed ? `${t('step.closed')} ${formatClock(closedAt)}` : clockAt(receivedAt, format.now);
  const label = { from: format.briefInstant(receivedAt), until: format.briefInstant(dueAt), now: nowText };
  return (
    <>
      <p className={tone === 'plain' ? 'gk-muted' : `gk-${tone}`}>
        <Rich text={words} />
        {isClosed ? (
          <span className="gk-between gk-muted">{t('due.took', { span: format.span(end - from) })}</span>
        ) : null}
      </p>
      <div style={{ marginTop: 10 }}>
        <TimeRuler
          from={from}
          until={Math.max(due, end)}
          now={end}
          nowText={nowText}
          marks={[
            {
              key: 'due',
              at: due,
              tone,
              above: t('due.mark'),
              below: due < end ? format.briefInstant(dueAt) : undefined,
            },
          ]}
          ends={[label.from, due >= end ? label.until : '']}
          label={t(isClosed ? 'due.ruler.closed' : 'due.ruler', label)}
        />
      </div>
      <p className="gk-small gk-muted" style={{ marginTop: 6 }}>
        {t('due.sum', { from: label.from, until: label.until })} {record.agreed ? t('due.agreed') : null}
      </p>
      {record.missedDueAt === undefined ? null : (
        <p className="gk-small gk-late">{t('due.missed', { at: format.briefInstant(record.missedDueAt) })}</p>
      )}
      <WhyThen record={record} />
    </>
  );
};
