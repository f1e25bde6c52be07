import { ActDialog, Field, useCommand, useText, WordsArea } from '@goldkey/ui';

import { CLOSINGS, type ClosingRecord, closingPath } from './api.js';
import { Obstacles } from './parts.js';
import { closingTexts } from './text/texts.js';

export type ClosingAct = 'submission' | 'return' | 'close';

interface Values {
  readonly note?: string;
  readonly reason?: string;
}

/** Empty words are none. */
const said = (words: string | undefined): string | undefined => (words?.trim() ? words.trim() : undefined);

/** The form of one step on the way to the close. */
export const ClosingDialog = ({
  act,
  record,
  onClose,
}: {
  act: ClosingAct;
  record: ClosingRecord;
  onClose: () => void;
}) => {
  const t = useText(closingTexts);
  const { propertyId, month, obstacles } = record;
  const title = t(`act.${act}`);
  const renews = [CLOSINGS, '/api/evaluation/'];
  const command = useCommand({ title: `${title} ${month}`, renews, onDone: onClose });
  return (
    <ActDialog<Values>
      title={title}
      draftName={`evaluation.close.${act}.${propertyId}.${month}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ note, reason }, draft) =>
        command.run({
          method: 'POST',
          path: `${closingPath(propertyId, month)}/${act}`,
          body: act === 'submission' ? { note: said(note) } : { reason: said(reason) },
          draft,
        })
      }
    >
      {act === 'close' ? <p>{t('close.lead')}</p> : null}
      {act === 'close' && obstacles.length > 0 ? <Obstacles {...record} /> : null}
      {act === 'submission' ? (
        <Field name="note" label={t('note')} optional>
          <WordsArea rows={3} longest={1000} />
        </Field>
      ) : (
        <Field
          name="reason"
          label={t('reason')}
          optional={act === 'close'}
          extra={act === 'close' ? t('reason.when') : undefined}
        >
          <WordsArea rows={3} longest={1000} />
        </Field>
      )}
    </ActDialog>
  );
};
