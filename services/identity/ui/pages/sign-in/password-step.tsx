import { useText } from '@goldkey/ui';
import { Button, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { identityTexts } from '../../text/texts.js';
import { BareField } from './bare-frame.js';
import type { Interaction, StepAnswer } from './use-interaction.js';

/** Account and password. */
export const PasswordStep = ({
  interaction,
  onAnswer,
}: {
  interaction: Interaction;
  onAnswer: (answer: StepAnswer) => void;
}) => {
  const t = useText(identityTexts);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const loginRef = useRef<InputRef>(null);
  const passwordRef = useRef<InputRef>(null);
  useEffect(() => loginRef.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (login.trim() === '') loginRef.current?.focus();
    else if (password === '') passwordRef.current?.focus();
    else interaction.step('login', { login: login.trim(), password }, onAnswer);
  };
  const missing = (value: string) => (tried && value.trim() === '' ? t('signIn.required') : undefined);
  return (
    <>
      <form onSubmit={submit} noValidate>
        <BareField
          id="login"
          ref={loginRef}
          label={t('signIn.login')}
          autoComplete="username"
          value={login}
          fault={missing(login)}
          onChange={setLogin}
        />
        <BareField
          id="password"
          ref={passwordRef}
          secret
          label={t('signIn.password')}
          autoComplete="current-password"
          value={password}
          fault={tried && password === '' ? t('signIn.required') : undefined}
          onChange={setPassword}
        />
        <Button type="primary" size="large" block htmlType="submit" loading={interaction.sending}>
          {t('signIn.act')}
        </Button>
      </form>
      <p className="gk-small" style={{ marginTop: 16 }}>
        <Link to="/forgotten">{t('signIn.forgotten')}</Link>
      </p>
    </>
  );
};
