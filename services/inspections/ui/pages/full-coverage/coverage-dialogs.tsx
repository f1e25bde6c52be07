import { ActDialog, Field, FieldRow, useCommand, useText, WordsArea } from '@goldkey/ui';
import { Checkbox, Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { RENEWED } from '../../api.js';
import { CategoryField } from '../../category-field.js';
import { FULL_COVERAGES, type FullCoverage, pathOf, type WalkedPost } from '../../supervision/api.js';
import { PeopleField } from '../../supervision/parts.js';
import { supervisionTexts } from '../../supervision/text/texts.js';

/** The month's inspection begins, with who takes part. */
export const OpenDialog = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(supervisionTexts);
  const navigate = useNavigate();
  const command = useCommand<{ id: string }>({
    title: t('month.coverage.open'),
    renews: RENEWED,
    onDone: ({ id }) => {
      onClose();
      void navigate(`/full-coverages/${id}`);
    },
  });
  return (
    <ActDialog<{ participantIds: string[] }>
      title={t('month.coverage.open')}
      draftName={`inspections.full-coverage.${propertyId}`}
      initial={{ participantIds: [] }}
      command={command}
      saveText={t('month.coverage.open')}
      onClose={onClose}
      onSave={(body, draft) =>
        command.run({ method: 'POST', path: FULL_COVERAGES, body: { propertyId, ...body }, draft })
      }
    >
      <Field name="participantIds" label={t('coverage.participants')} extra={t('coverage.participants.hint')}>
        <PeopleField propertyId={propertyId} />
      </Field>
    </ActDialog>
  );
};

interface LookValues {
  readonly result: NonNullable<WalkedPost['result']>;
  readonly note?: string;
  readonly isFinding?: boolean;
  readonly category?: string;
  readonly measure?: string;
}

const RESULTS = ['in-order', 'wrong', 'not-reached'] as const;

/** What is asked of a post that is not in order. */
const Wrong = ({ propertyId }: { propertyId: string }) => {
  const t = useText(supervisionTexts);
  const result = Form.useWatch('result') as LookValues['result'] | undefined;
  const isFinding = Form.useWatch('isFinding') as boolean | undefined;
  return (
    <>
      <Field name="note" label={t('coverage.words')} optional={result === 'in-order'}>
        <WordsArea autoSize={{ minRows: 2, maxRows: 4 }} longest={2000} />
      </Field>
      {result === 'wrong' ? (
        <Field name="isFinding" label="" valuePropName="checked" optional noStyle>
          <Checkbox>{t('coverage.finding')}</Checkbox>
        </Field>
      ) : null}
      {result === 'wrong' && isFinding ? (
        <FieldRow>
          <Field name="category" label={t('found.category')}>
            <CategoryField propertyId={propertyId} />
          </Field>
          <Field name="measure" label={t('found.measure')} optional>
            <Input autoComplete="off" maxLength={400} />
          </Field>
        </FieldRow>
      ) : null}
    </>
  );
};

/** A post was looked at. */
export const LookDialog = ({
  inspection,
  post,
  onClose,
}: {
  inspection: FullCoverage;
  post: WalkedPost;
  onClose: () => void;
}) => {
  const t = useText(supervisionTexts);
  const title = `${post.code} ${post.name}`;
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  const save = ({ result, note, isFinding, category, measure }: LookValues, draft: string) => {
    const finding = {
      category,
      place: post.name,
      description: note,
      postId: post.postId,
      ...(measure && { measure }),
    };
    const seen = [{ postId: post.postId, result, ...(note && { note }) }];
    command.run({
      method: 'POST',
      path: `${pathOf(FULL_COVERAGES, inspection.id)}/walk`,
      body: { seen, findings: result === 'wrong' && isFinding ? [finding] : [] },
      version: inspection.version,
      draft,
    });
  };
  return (
    <ActDialog<LookValues>
      title={title}
      draftName={`inspections.full-coverage.look.${inspection.id}.${post.postId}`}
      initial={{
        result: post.result ?? 'in-order',
        // What was found wrong before has its finding, if it was to have one.
        isFinding: post.result !== 'wrong',
        ...(post.note !== undefined && { note: post.note }),
      }}
      command={command}
      saveText={t('save')}
      onClose={onClose}
      onSave={save}
    >
      <Field name="result" label={t('coverage.result')}>
        <Select options={RESULTS.map((value) => ({ value, label: t(`coverage.${value}`) }))} />
      </Field>
      <Wrong propertyId={inspection.propertyId} />
    </ActDialog>
  );
};

/** The month is summed up in writing. */
export const CompleteDialog = ({ inspection, onClose }: { inspection: FullCoverage; onClose: () => void }) => {
  const t = useText(supervisionTexts);
  const title = t('coverage.complete');
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ summary: string }>
      title={title}
      draftName={`inspections.full-coverage.summary.${inspection.id}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: inspection.version }}
      onSave={(body, draft, version) =>
        command.run({
          method: 'POST',
          path: `${pathOf(FULL_COVERAGES, inspection.id)}/completion`,
          body,
          version,
          draft,
        })
      }
    >
      <Field name="summary" label={t('coverage.summary')}>
        <WordsArea autoSize={{ minRows: 5, maxRows: 14 }} longest={8000} />
      </Field>
    </ActDialog>
  );
};
