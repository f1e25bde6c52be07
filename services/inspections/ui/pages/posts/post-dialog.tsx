import { ActDialog, DayField, Field, FieldRow, useCommand, useText } from '@goldkey/ui';
import { Input, Select } from 'antd';
import { POST_KINDS, POSTS, type PostLine, RENEWED } from '../../api.js';
import { PropertyField } from '../../parts.js';
import { inspectionsTexts } from '../../text/texts.js';
import { CheckpointFields } from './checkpoint-fields.js';

type Values = Pick<PostLine, 'propertyId' | 'code' | 'name' | 'kind' | 'place' | 'checkpoints'> & {
  readonly activeFrom?: string;
  readonly activeUntil?: string;
};

/** A post enters the register, or what is known of it is put right. */
export const PostDialog = ({
  post,
  propertyId,
  onClose,
}: {
  post?: PostLine;
  propertyId?: string;
  onClose: () => void;
}) => {
  const t = useText(inspectionsTexts);
  const title = post === undefined ? t('posts.new') : `${post.code} ${post.name}`;
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  const save = (
    { propertyId: at, code, activeFrom, activeUntil, ...known }: Values,
    draft: string,
    version: number | undefined,
  ) => {
    const from = activeFrom ? { activeFrom } : {};
    if (post === undefined) {
      const until = activeUntil ? { activeUntil } : {};
      command.run({ method: 'POST', path: POSTS, body: { propertyId: at, code, ...known, ...from, ...until }, draft });
      return;
    }
    const body = { ...known, ...from, activeUntil: activeUntil ? activeUntil : null };
    command.run({ method: 'PATCH', path: `${POSTS}/${post.id}`, body, version, draft });
  };
  return (
    <ActDialog<Values>
      title={title}
      draftName={`inspections.post.${post?.id ?? 'new'}`}
      initial={post ?? { propertyId, kind: 'public-area', checkpoints: [] }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      over={{ version: post?.version }}
      onSave={save}
    >
      {post === undefined ? (
        <FieldRow>
          <Field name="propertyId" label={t('findings.property')}>
            <PropertyField />
          </Field>
          <Field name="code" label={t('posts.code')} tooltip={t('posts.code.hint')}>
            <Input autoComplete="off" maxLength={40} />
          </Field>
        </FieldRow>
      ) : null}
      <FieldRow>
        <Field name="name" label={t('posts.name')}>
          <Input autoComplete="off" maxLength={80} />
        </Field>
        <Field name="kind" label={t('posts.kind')}>
          <Select options={POST_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Field>
      </FieldRow>
      <Field name="place" label={t('posts.place')}>
        <Input autoComplete="off" maxLength={200} />
      </Field>
      <FieldRow>
        <Field name="activeFrom" label={t('posts.activeFrom')} optional>
          <DayField />
        </Field>
        <Field name="activeUntil" label={t('posts.activeUntil')} optional>
          <DayField />
        </Field>
      </FieldRow>
      <CheckpointFields />
    </ActDialog>
  );
};
