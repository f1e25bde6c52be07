import { useText } from '@goldkey/ui';
import { Alert, Button, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { identityTexts } from '../../text/texts.js';
import { BareField, BareFrame, Refusal, useBareClient } from '../sign-in/bare-frame.js';
import { useSending } from '../sign-in/use-interaction.js';

/** A link for a new password, by message; where messages reach nobody, whom to ask. */
export const ForgottenPage = () => {
  const t = useText(identityTexts);
  const client = useBareClient();
  const { problem, sending, send } = useSending();
  const [bySelf, setBySelf] = useState<boolean>();
  const [login, setLogin] = useState('');
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState(false);
  const field = useRef<InputRef>(null);
  useEffect(() => {
    client.get<{ bySelf: boolean }>('/oidc/reset').then(
      (answer) => setBySelf(answer.bySelf),
      () => setBySelf(true),
    );
  }, [client]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (login.trim() === '') return field.current?.focus();
    const body = { login: login.trim() };
    return send(
      () => client.send({ key: 'forgotten', method: 'POST', path: '/oidc/reset/ask', body }),
      () => setAsked(true),
    );
  };
  return (
    <BareFrame title={t('forgotten.title')} lead={bySelf === false ? t('forgotten.askIt') : t('forgotten.lead')}>
      <Refusal problem={problem} />
      {asked ? <Alert type="success" showIcon role="status" title={t('forgotten.sent')} /> : null}
      {bySelf === true && !asked ? (
        <form onSubmit={submit} noValidate>
          <BareField
            id="login"
            ref={field}
            label={t('signIn.login')}
            autoComplete="username"
            value={login}
            fault={tried && login.trim() === '' ? t('signIn.required') : undefined}
            onChange={setLogin}
          />
          <Button type="primary" size="large" block htmlType="submit" loading={sending}>
            {t('forgotten.act')}
          </Button>
        </form>
      ) : null}
      <p className="gk-small" style={{ marginTop: 16 }}>
        <a href="/session/start?return=%2F">{t('forgotten.back')}</a>
      </p>
    </BareFrame>
  );
};
