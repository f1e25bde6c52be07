import { ActDialog, Field, useCommand, useText } from '@goldkey/ui';
import { Input, InputNumber } from 'antd';
import { DUTY_POSTS, type DutyPost, dutyPostPath, ROSTER_RENEWS } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import type { Kept } from './shift-dialog.js';

/** A duty post is named, or changed. */
export const DutyPostDialog = ({
  propertyId,
  post,
  onClose,
}: {
  propertyId: string;
  post?: Kept<DutyPost>;
  onClose: () => void;
}) => {
  const t = useText(shiftTexts);
  const title = post === undefined ? t('posts.new') : t('shift.edit.of', { name: post.name });
  const command = useCommand({ title, renews: ROSTER_RENEWS, onDone: onClose });
  return (
    <ActDialog<Pick<DutyPost, 'name' | 'minimum'>>
      title={title}
      draftName={`staffing.duty-post.${post?.id ?? `new.${propertyId}`}`}
      initial={post === undefined ? { minimum: 1 } : { name: post.name, minimum: post.minimum }}
      command={command}
      saveText={t('shift.save')}
      onClose={onClose}
      over={{ version: post?.version }}
      onSave={(values, draft, version) =>
        post === undefined
          ? command.run({ method: 'POST', path: DUTY_POSTS, body: { propertyId, ...values }, draft })
          : command.run({
              method: 'PATCH',
              path: dutyPostPath(post.id),
              body: values,
              version,
              draft,
            })
      }
    >
      <Field name="name" label={t('post.name')}>
        <Input maxLength={40} />
      </Field>
      <Field name="minimum" label={t('post.minimum')}>
        <InputNumber min={0} max={500} precision={0} style={{ width: '100%' }} />
      </Field>
    </ActDialog>
  );
};
