import { newCommandKey, signInAddress, useData, useText } from '@goldkey/ui';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ME } from '../../api.js';
import { identityTexts } from '../../text/texts.js';
import { Refusal } from '../sign-in/bare-frame.js';
import { NewPasswordForm } from '../sign-in/new-password-form.js';
import { useSending } from '../sign-in/use-interaction.js';

/** A new password by the present one. It is sent at once or not at all: neither draft nor queue keeps a password. */
export const OwnPassword = () => {
  const t = useText(identityTexts);
  const { client } = useData();
  const { problem, sending, send } = useSending();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        title={t('me.password.done')}
        action={<Button href={signInAddress()}>{t('signIn.act')}</Button>}
      />
    );
  }
  if (!open) return <Button onClick={() => setOpen(true)}>{t('me.password.change')}</Button>;
  return (
    <>
      <p className="gk-muted">{t('me.password.lead')}</p>
      <Refusal problem={problem} />
      <NewPasswordForm
        present
        sending={sending}
        act={t('password.act')}
        onSave={(body) =>
          send(
            () => client.send({ key: newCommandKey(), method: 'POST', path: `${ME}/password`, body }),
            () => setDone(true),
          )
        }
      />
    </>
  );
};
