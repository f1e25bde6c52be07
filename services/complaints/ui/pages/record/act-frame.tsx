import { ActDialog, useCommand, useFormat, useText } from '@goldkey/ui';
import type { ReactNode } from 'react';
import { type ActName, type ComplaintLine, type ComplaintRecord, complaintPath, RENEWED } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { toldOf } from './told.js';

export interface DialogProps {
  readonly record: ComplaintRecord;
  readonly onClose: () => void;
}

/** A form for one act: sends it with the version that was seen, and shows what changed where that is old. */
export const ActFrame = <Values extends object>({
  record,
  act,
  door,
  bodyOf = (values) => values,
  title,
  saveText,
  initial,
  onClose,
  children,
}: DialogProps & {
  act: ActName;
  door: string;
  /** Left out: the values are the body. */
  bodyOf?: (values: Values) => object;
  title: string;
  saveText: string;
  initial: Partial<Values>;
  children: ReactNode;
}) => {
  const t = useText(complaintTexts);
  const format = useFormat();
  const command = useCommand<ComplaintLine>({ title: `${title} ${record.number}`, renews: RENEWED, onDone: onClose });
  const path = complaintPath(record.complaintId);
  return (
    <ActDialog<Values>
      title={title}
      draftName={`complaints.${act}.${record.complaintId}`}
      initial={initial}
      command={command}
      saveText={saveText}
      onClose={onClose}
      over={{ version: record.version, told: toldOf(record, t, format.instant) }}
      onSave={(values, draft, version) =>
        command.run({
          method: 'POST',
          path: `${path}/${door}`,
          body: bodyOf(values),
          version,
          draft,
        })
      }
    >
      {children}
    </ActDialog>
  );
};
