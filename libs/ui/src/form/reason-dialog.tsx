import type { ReactNode } from 'react';
import { useCommand } from '../data/use-command.js';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import { ActDialog } from './act-dialog.js';
import { Field } from './form.js';
import { WordsArea } from './words-area.js';

const LONGEST = 500;

/** An act that needs nothing but its reason (taking back, refusing, calling off): asks for it and sends it as `reason`. */
export const ReasonDialog = ({
  title,
  act = title,
  draftName,
  path,
  version,
  renews,
  label,
  hint,
  longest = LONGEST,
  more,
  onClose,
}: {
  title: string;
  /** What the button says; the title unless that names the thing too. */
  act?: string;
  draftName: string;
  path: string;
  /** That of the record as it is seen, where its door wants one. */
  version?: number;
  /** Beginnings of addresses whose answers are old news afterwards. */
  renews: readonly string[];
  label?: string;
  hint?: string | undefined;
  /** Letters that its door takes at the most. */
  longest?: number;
  /** Sent beside the reason: which part of the record it is about. */
  more?: object;
  onClose: () => void;
}): ReactNode => {
  const t = useText(uiTexts);
  const command = useCommand({ title, renews, onDone: onClose });
  return (
    <ActDialog<{ reason: string }>
      title={title}
      draftName={draftName}
      initial={{}}
      command={command}
      saveText={act}
      onClose={onClose}
      over={{ version }}
      onSave={(body, draft, seen) =>
        command.run({ method: 'POST', path, body: { ...body, ...more }, version: seen, draft })
      }
    >
      <Field name="reason" label={label ?? t('form.reason')} extra={hint}>
        <WordsArea rows={3} longest={longest} />
      </Field>
    </ActDialog>
  );
};
