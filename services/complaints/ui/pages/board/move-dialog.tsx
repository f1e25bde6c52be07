import { FailureNote, useRead, useText } from '@goldkey/ui';
import { Modal } from 'antd';
import { type ComplaintRecord, complaintPath } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { ActForm } from '../record/act-dialogs.js';
import type { MoveAct } from './moves.js';

/** The form that a move asks for; where the service refuses the act its reason stands in its place. */
export const MoveDialog = ({
  complaintId,
  act,
  onClose,
}: {
  complaintId: string;
  act: MoveAct;
  onClose: () => void;
}) => {
  const t = useText(complaintTexts);
  const read = useRead<ComplaintRecord>(complaintPath(complaintId));
  const allowed = read.data?.acts.find((one) => one.act === act);
  if (read.data !== undefined && allowed?.allowed !== false) {
    return <ActForm act={act} record={read.data} onClose={onClose} />;
  }
  if (read.isPending) return null;
  return (
    <Modal open title={t('board.refused')} footer={null} onCancel={onClose} width={520}>
      {read.isError ? <FailureNote error={read.error} /> : <p>{allowed?.reason?.text}</p>}
    </Modal>
  );
};
