import { ActDialog, PaperPart, SectionHead, useCommand, useMay, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { type IssuedLink, RENEWED } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { DaysField, IssuedLinkNote } from '../record/link-dialog.js';
import { workOrderTexts } from './text/texts.js';
import { type OrderLine, orderPath } from './work-order.js';

/** Makes a link by which the owner sees the finished work and says whether it was done well. */
const WorkLinkDialog = ({ order, onClose }: { order: OrderLine; onClose: () => void }) => {
  const t = useText(workOrderTexts);
  const words = useText(complaintTexts);
  const [link, setLink] = useState<IssuedLink>();
  const title = t('link.send');
  const command = useCommand<IssuedLink>({ title: `${title} ${order.number}`, renews: RENEWED, onDone: setLink });
  if (link !== undefined) return <IssuedLinkNote link={link} title={title} onClose={onClose} />;
  return (
    <ActDialog<{ days: number }>
      title={title}
      draftName={`complaints.work-link.${order.id}`}
      initial={{ days: 30 }}
      command={command}
      saveText={words('link.save')}
      onClose={onClose}
      onSave={(body, draft) => command.run({ method: 'POST', path: `${orderPath(order.id)}/owner-link`, body, draft })}
    >
      <p>{t('link.lead')}</p>
      <DaysField />
    </ActDialog>
  );
};

/** How the owner is asked about finished work: the link that is out, another one, or why not by this person. */
export const WorkLinkPart = ({ order }: { order: OrderLine }) => {
  const t = useText(workOrderTexts);
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  const { openLinkId, mayLink, state } = order;
  const revoke = useCommand({ title: `${t('link.revoke')} ${order.number}`, renews: RENEWED });
  if (!isAsking && (state !== 'done' || (openLinkId === undefined && !may('complaints:link')))) return null;
  return (
    <PaperPart className="gk-no-print">
      <SectionHead title={t('link.title')} level={3} />
      <p className="gk-small gk-muted">
        {t(openLinkId !== undefined ? 'link.open' : mayLink ? 'link.none' : 'link.own')}
      </p>
      {revoke.problem instanceof Error ? (
        <p className="gk-late" role="alert">
          {revoke.problem.message}
        </p>
      ) : null}
      {mayLink ? (
        <div className="gk-order-acts">
          <Button onClick={() => setAsking(true)}>{t('link.send')}</Button>
          {openLinkId === undefined ? null : (
            <Button
              loading={revoke.state === 'sending'}
              onClick={() =>
                revoke.run({ method: 'POST', path: `/api/complaints/owner-links/${openLinkId}/revoke`, body: {} })
              }
            >
              {t('link.revoke')}
            </Button>
          )}
        </div>
      ) : null}
      {isAsking ? <WorkLinkDialog order={order} onClose={() => setAsking(false)} /> : null}
    </PaperPart>
  );
};
