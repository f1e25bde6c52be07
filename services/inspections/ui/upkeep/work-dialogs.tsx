import { ActDialog, ChoiceButtons, Field, useCommand, useText, WordsArea } from '@goldkey/ui';
import { Form } from 'antd';
import { RENEWED } from '../api.js';
import { filledIn } from '../fieldwork/act-on.js';
import { PhotoField } from '../photos.js';
import { type Programme, programmePath, QUALITY_MARKS, type QualityMark, workPath } from './api.js';
import { upkeepTexts } from './text/texts.js';

/** The work of a programme on a day. */
export interface WorkOfDay {
  readonly programme: Programme;
  readonly day: string;
  readonly workId?: string;
}

export type WorkAct = 'do' | 'judge' | 'undo' | 'unmark';

const MarkButtons = ({ value, onChange }: { value?: QualityMark; onChange?: (mark: QualityMark) => void }) => {
  const t = useText(upkeepTexts);
  const tones = { good: 'done', fair: 'plain', poor: 'late' } as const;
  return (
    <ChoiceButtons
      label={t('judge')}
      value={value}
      onChange={(mark) => onChange?.(mark as QualityMark)}
      choices={QUALITY_MARKS.map((mark) => ({ value: mark, title: t(`mark.${mark}`), tone: tones[mark] }))}
    />
  );
};

const JudgeFields = () => {
  const t = useText(upkeepTexts);
  const isPoor = Form.useWatch('mark') === 'poor';
  return (
    <>
      <Field name="mark" label={t('judge')}>
        <MarkButtons />
      </Field>
      <Field name="remark" label={isPoor ? t('judge.remark') : t('note')} optional={!isPoor}>
        <WordsArea autoSize={{ minRows: 2, maxRows: 4 }} longest={500} />
      </Field>
      {isPoor ? <p className="gk-small gk-muted">{t('judge.return')}</p> : null}
    </>
  );
};

/** Says that it is done, gives a mark, or takes back. */
export const WorkDialog = ({ act, of, onClose }: { act: WorkAct; of: WorkOfDay; onClose: () => void }) => {
  const t = useText(upkeepTexts);
  const { programme, day, workId = `${programme.id}.${day}` } = of;
  const title = t(`${act}.title`, { name: programme.name });
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  const shared = { title, command, saveText: t(act), onClose, initial: {} };
  const draftName = `inspections.upkeep.${act}.${programme.id}.${day}`;
  switch (act) {
    case 'do':
      return (
        <ActDialog<{ note?: string; photos?: readonly string[] }>
          {...shared}
          draftName={draftName}
          onSave={(values, draft) =>
            command.run({
              method: 'POST',
              path: `${programmePath(programme.id)}/work`,
              body: { day, ...filledIn(values) },
              draft,
            })
          }
        >
          <Field name="photos" label={t('photos')} optional>
            <PhotoField propertyId={programme.propertyId} />
          </Field>
          <Field name="note" label={t('note')} optional>
            <WordsArea autoSize={{ minRows: 2, maxRows: 4 }} longest={2000} />
          </Field>
        </ActDialog>
      );
    case 'judge':
      return (
        <ActDialog<{ mark: QualityMark; remark?: string }>
          {...shared}
          draftName={draftName}
          onSave={(values, draft) =>
            command.run({ method: 'POST', path: `${workPath(workId)}/mark`, body: filledIn(values), draft })
          }
        >
          <JudgeFields />
        </ActDialog>
      );
    case 'undo':
    case 'unmark':
      return (
        <ActDialog<{ reason: string }>
          {...shared}
          draftName={draftName}
          onSave={(values, draft) =>
            command.run({
              method: 'POST',
              path: `${workPath(workId)}/${act === 'undo' ? 'withdrawal' : 'mark-withdrawal'}`,
              body: values,
              draft,
            })
          }
        >
          <Field name="reason" label={t('reason')}>
            <WordsArea autoSize={{ minRows: 2, maxRows: 4 }} longest={500} />
          </Field>
        </ActDialog>
      );
  }
};
