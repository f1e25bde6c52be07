import { ApiProblem, useText } from '@goldkey/ui';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { identityTexts } from '../../text/texts.js';
import { BareFrame, Refusal, useBareClient } from '../sign-in/bare-frame.js';
import { NewPasswordForm } from '../sign-in/new-password-form.js';
import { useSending } from '../sign-in/use-interaction.js';

const LINK_GONE = 'identity.reset-link-not-found';

/** A new password by a link, without the old one. */
export const ResetPage = () => {
  const { secret = '' } = useParams();
  const t = useText(identityTexts);
  const client = useBareClient();
  const { problem, sending, send } = useSending();
  const [gone, setGone] = useState<unknown>();
  const [done, setDone] = useState(false);
  const path = `/oidc/reset/${encodeURIComponent(secret)}`;
  useEffect(() => {
    client.get(path).catch((failure: unknown) => setGone(failure));
  }, [client, path]);
  const isGone = [problem, gone].some((each) => each instanceof ApiProblem && each.code === LINK_GONE);
  return (
    <BareFrame title={t('password.title')} lead={t('reset.lead')}>
      <Refusal
        problem={problem ?? gone}
        action={isGone ? <Button href="/forgotten">{t('reset.another')}</Button> : undefined}
      />
      {done ? (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('reset.done')}
          action={<Button href="/session/start?return=%2F">{t('signIn.act')}</Button>}
        />
      ) : null}
      {isGone || done ? null : (
        <NewPasswordForm
          sending={sending}
          act={t('password.act')}
          onSave={({ password }) =>
            send(
              () => client.send({ key: 'reset', method: 'POST', path, body: { password } }),
              () => setDone(true),
            )
          }
        />
      )}
    </BareFrame>
  );
};
