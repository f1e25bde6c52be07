import { Facts, Loaded, type RegisterRow, SectionHead, useRead, useText } from '@goldkey/ui';
import { COMPLAINTS, type ComplaintLine, type ListPage } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { MatterLines } from '../earlier/matter-lines.js';

const Case = ({ caseId }: { caseId: string }) => {
  const t = useText(complaintTexts);
  const read = useRead<ListPage<ComplaintLine>>(COMPLAINTS, { key: caseId, pageSize: 1 });
  return (
    <Loaded
      query={read}
      rows={1}
      isEmpty={({ items }) => items.length === 0}
      empty={<p className="gk-muted">{t('voice.case.unseen')}</p>}
    >
      {({ items }) => <MatterLines lines={items} />}
    </Loaded>
  );
};

/** Below what was said online: the case that it was taken up as, and what older records have typed for it. */
export const VoiceCase = ({ row }: { row: RegisterRow }) => {
  const t = useText(complaintTexts);
  const { caseId, caseNumber } = row as { readonly caseId?: string; readonly caseNumber?: string };
  if (caseId === undefined && caseNumber === undefined) return null;
  return (
    <section>
      <SectionHead title={t('voice.case')} level={2} />
      {caseId === undefined ? null : <Case caseId={caseId} />}
      {caseNumber === undefined ? null : <Facts facts={[{ label: t('voice.case.typed'), value: caseNumber }]} />}
    </section>
  );
};
