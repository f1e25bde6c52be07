import { ActDialog, Field, useCommand, useText, WordsArea } from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { EntryExplanation } from '../../api.js';
import { APPEALS, type Appeal } from './api.js';
import { AppealState } from './appeal-state.js';
import { appealTexts } from './text/texts.js';

interface Values {
  readonly reason: string;
  readonly evidence?: string;
}

const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const AppealDialog = ({ entry, onClose }: { entry: EntryExplanation; onClose: () => void }) => {
  const t = useText(appealTexts);
  const title = t('file');
  const command = useCommand({ title: `${title} ${entry.clause}`, renews: ['/api/evaluation/'], onDone: onClose });
  return (
    <ActDialog<Values>
      title={title}
      draftName={`evaluation.appeal.${entry.entryId}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ reason, evidence }, draft) =>
        command.run({
          method: 'POST',
          path: APPEALS,
          body: { entryId: entry.entryId, reason, evidence: linesOf(evidence) },
          draft,
        })
      }
    >
      <p>{t('file.lead')}</p>
      <Field name="reason" label={t('reason')}>
        <WordsArea rows={4} longest={2000} />
      </Field>
      <Field name="evidence" label={t('evidence')} optional extra={t('evidence.hint')}>
        <WordsArea rows={3} longest={2000} />
      </Field>
    </ActDialog>
  );
};

/** After an appeal, or late news in somebody's favour: nothing is taken from anybody. */
const givesBack = ({ corrects, points, fine }: EntryExplanation): boolean =>
  corrects !== undefined && (corrects.kind === 'appeal' || points < 0 || fine.startsWith('-'));

/** After these another one may be filed. */
const AGAIN: ReadonlySet<Appeal['state']> = new Set(['rejected', 'dropped']);

/** The appeal against a line: the one there is, or the way to file one. */
export const FileAppeal = ({ entry, inTime }: { entry: EntryExplanation; inTime: boolean }) => {
  const t = useText(appealTexts);
  const [open, setOpen] = useState(false);
  const { appeal } = entry;
  return (
    <>
      {appeal === undefined ? null : (
        <p>
          <AppealState state={appeal.state} /> <Link to={`/appeals/${appeal.appealId}`}>{t('see')}</Link>
        </p>
      )}
      {inTime && !givesBack(entry) && (appeal === undefined || AGAIN.has(appeal.state)) ? (
        <Button onClick={() => setOpen(true)}>{t('file')}</Button>
      ) : null}
      {open ? <AppealDialog entry={entry} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
