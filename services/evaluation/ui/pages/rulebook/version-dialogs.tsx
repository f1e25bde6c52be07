import { ActDialog, DayField, Field, useCommand, useFormat, useText, WordsArea } from '@goldkey/ui';
import { Form, Input } from 'antd';
import { type ClauseParameters, type Overrides, VERSIONS, type Version, versionPath } from './api.js';
import { inForce, nextMonth, withValue } from './overrides.js';
import { ParameterEditor } from './parameter-editor.js';
import { rulebookTexts } from './text/texts.js';

interface Values {
  readonly id: string;
  readonly from: string;
  readonly note: string;
  readonly overrides?: Overrides;
}

/** Sets what people typed in an input that still shows the built-in value back to none. */
const cleaned = (overrides: Overrides | undefined, clauses: readonly ClauseParameters[]): Overrides =>
  clauses.reduce<Overrides>(
    (all, { clause, parameters }) =>
      parameters.reduce((own, one) => withValue(own, clause, one, overrides?.[clause]?.[one.name] ?? ''), all),
    {},
  );

/** Drafts a version, or changes a draft. */
export const DraftDialog = ({
  clauses,
  version,
  onClose,
}: {
  clauses: readonly ClauseParameters[];
  version?: Version;
  onClose: () => void;
}) => {
  const t = useText(rulebookTexts);
  const { now } = useFormat();
  const title = t(version === undefined ? 'draft' : 'edit');
  const command = useCommand({ title, renews: [VERSIONS], onDone: onClose });
  const initial: Partial<Values> =
    version === undefined
      ? { from: nextMonth(now), overrides: inForce(clauses) }
      : { id: version.id, from: version.from, note: version.note, overrides: version.overrides };
  return (
    <ActDialog<Values>
      title={title}
      draftName={`evaluation.version.${version?.id ?? 'new'}`}
      initial={initial}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: version?.version }}
      onSave={({ id, overrides, ...values }, draft, seen) => {
        const body = { ...values, overrides: cleaned(overrides, clauses) };
        command.run(
          version === undefined
            ? { method: 'POST', path: VERSIONS, body: { id, ...body }, draft }
            : { method: 'PUT', path: versionPath(version.id), body, version: seen, draft },
        );
      }}
    >
      {version === undefined ? (
        <>
          <p>{t('draft.lead')}</p>
          <Field name="id" label={t('id')} extra={t('id.hint')}>
            <Input maxLength={40} />
          </Field>
        </>
      ) : null}
      <Field name="from" label={t('from')} extra={t('from.hint')}>
        <DayField />
      </Field>
      <Field name="note" label={t('note')}>
        <WordsArea rows={2} longest={1000} />
      </Field>
      <Form.Item name="overrides" noStyle>
        <ParameterEditor clauses={clauses} />
      </Form.Item>
    </ActDialog>
  );
};

export type VersionAct = 'proposal' | 'return' | 'approval' | 'withdrawal';
export const actTexts = { proposal: 'propose', return: 'return', approval: 'approve', withdrawal: 'withdraw' } as const;

/** One step of a version on its way. */
export const VersionActDialog = ({
  act,
  version,
  onClose,
}: {
  act: VersionAct;
  version: Version;
  onClose: () => void;
}) => {
  const t = useText(rulebookTexts);
  const title = t(actTexts[act]);
  const command = useCommand({ title: `${title} ${version.id}`, renews: [VERSIONS], onDone: onClose });
  return (
    <ActDialog<{ reason?: string }>
      title={title}
      draftName={`evaluation.version.${act}.${version.id}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: version.version }}
      onSave={({ reason }, draft, seen) =>
        command.run({
          method: 'POST',
          path: `${versionPath(version.id)}/${act}`,
          body: act === 'return' ? { reason } : {},
          version: seen,
          draft,
        })
      }
    >
      {act === 'approval' ? <p>{t('approve.lead')}</p> : <p>{version.id}</p>}
      {act === 'withdrawal' && version.state === 'approved' ? <p>{t('withdraw.lead')}</p> : null}
      {act === 'return' ? (
        <Field name="reason" label={t('reason')}>
          <WordsArea rows={3} longest={1000} />
        </Field>
      ) : null}
    </ActDialog>
  );
};
