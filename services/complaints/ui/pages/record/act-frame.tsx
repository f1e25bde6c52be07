import { ActDialog, isStale, StaleNote, useCommand, useFormat, useText } from '@goldkey/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { type ActName, type ComplaintLine, type ComplaintRecord, complaintPath, RENEWED } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { differencesOf } from './differences.js';

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
  const queryClient = useQueryClient();
  // The version that the person has before their eyes; another one is taken only when they have seen it.
  const [seen, setSeen] = useState(record);
  const command = useCommand<ComplaintLine>({ title: `${title} ${record.number}`, renews: RENEWED, onDone: onClose });
  const refused = isStale(command.problem);
  const path = complaintPath(record.complaintId);
  useEffect(() => {
    if (refused) void queryClient.invalidateQueries({ queryKey: [path] });
  }, [refused, queryClient, path]);
  const stale =
    refused && record.version !== seen.version ? (
      <StaleNote
        differences={differencesOf(seen, record, t, format.instant)}
        takeNew={() => {
          setSeen(record);
          command.forget();
        }}
      />
    ) : undefined;
  return (
    <ActDialog<Values>
      title={title}
      draftName={`complaints.${act}.${record.complaintId}`}
      initial={initial}
      command={command}
      saveText={saveText}
      onClose={onClose}
      stale={stale}
      onSave={(values, draft) =>
        command.run({
          method: 'POST',
          path: `${path}/${door}`,
          body: bodyOf(values),
          version: seen.version,
          draft,
        })
      }
    >
      {children}
    </ActDialog>
  );
};
