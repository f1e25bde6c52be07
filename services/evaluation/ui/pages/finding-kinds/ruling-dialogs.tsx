import { ActDialog, Field, useCommand, useFormat, useText, WordsArea } from '@goldkey/ui';
import { Input, Select } from 'antd';
import { FINDING_KINDS, type FindingKinds, type Ruling } from './api.js';
import { findingKindTexts } from './text/texts.js';

const renews = [FINDING_KINDS];
const LONGEST = 1000;

interface Ruled {
  readonly kinds?: readonly string[];
  readonly findingIds?: readonly string[];
  readonly kind: string;
  readonly reason: string;
}

/** Merges kinds of the month, or splits findings off one. */
export const RulingDialog = ({
  act,
  data,
  onClose,
}: {
  act: Ruling['act'];
  data: FindingKinds;
  onClose: () => void;
}) => {
  const t = useText(findingKindTexts);
  const format = useFormat();
  const { propertyId, month, kinds } = data;
  const title = t(act);
  const command = useCommand({ title, renews, onDone: onClose });
  return (
    <ActDialog<Ruled>
      title={title}
      draftName={`evaluation.finding-kinds.${act}.${propertyId}.${month}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={(values, draft) =>
        command.run({
          method: 'POST',
          path: `${FINDING_KINDS}/rulings`,
          body: { act, propertyId, month, ...values },
          draft,
        })
      }
    >
      <p>{t(`${act}.lead`)}</p>
      {act === 'merge' ? (
        <Field name="kinds" label={t('merge.kinds')}>
          <Select mode="multiple" options={kinds.map(({ kind }) => ({ value: kind, label: kind }))} />
        </Field>
      ) : (
        <Field name="findingIds" label={t('split.findings')}>
          <Select
            mode="multiple"
            options={kinds
              .filter(({ findings }) => findings.length > 1)
              .map(({ kind, findings }) => ({
                label: kind,
                title: kind,
                options: findings.map(({ findingId, raisedAt }) => ({
                  value: findingId,
                  label: `${kind} ${format.instant(raisedAt)}`,
                })),
              }))}
          />
        </Field>
      )}
      <Field name="kind" label={t('name')} extra={t('name.hint')}>
        <Input maxLength={64} />
      </Field>
      <Field name="reason" label={t('reason')}>
        <WordsArea rows={3} longest={LONGEST} />
      </Field>
    </ActDialog>
  );
};

/** Takes a ruling back. */
export const ReversalDialog = ({ ruling, onClose }: { ruling: Ruling; onClose: () => void }) => {
  const t = useText(findingKindTexts);
  const title = t('reverse.title');
  const command = useCommand({ title, renews, onDone: onClose });
  return (
    <ActDialog<{ reason: string }>
      title={title}
      draftName={`evaluation.finding-kinds.${ruling.rulingId}`}
      initial={{}}
      command={command}
      saveText={t('reverse')}
      onClose={onClose}
      onSave={({ reason }, draft) =>
        command.run({
          method: 'POST',
          path: `${FINDING_KINDS}/rulings/${encodeURIComponent(ruling.rulingId)}/reversal`,
          body: { reason },
          draft,
        })
      }
    >
      <p>{t('reverse.lead')}</p>
      <Field name="reason" label={t('reason')}>
        <WordsArea rows={3} longest={LONGEST} />
      </Field>
    </ActDialog>
  );
};
