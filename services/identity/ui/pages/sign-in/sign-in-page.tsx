import './sign-in.css';
import { ApiClient, ApiProblem, Icon, type Locale, localeNames, locales, useLanguage, useText } from '@goldkey/ui';
import { Alert, Button, Input, type InputRef } from 'antd';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { identityTexts } from '../../text/texts.js';

const INTERACTION_GONE = 'identity.interaction-not-found';

/** Asks without a session: the issuer's own cookie says which sign-in it is. */
const useClient = (): ApiClient => {
  const { locale } = useLanguage();
  return useMemo(
    () =>
      new ApiClient({
        fetch: (input, init) => window.fetch(input, init),
        csrfToken: () => undefined,
        locale: () => locale,
        onSignedOut: () => undefined,
      }),
    [locale],
  );
};

const Languages = () => {
  const { locale, setLocale } = useLanguage();
  return (
    <div className="gk-sign-in-top">
      {locales.map((key: Locale) => (
        <Button
          key={key}
          type="text"
          size="small"
          lang={key}
          aria-pressed={key === locale}
          onClick={() => setLocale(key)}
        >
          {localeNames[key]}
        </Button>
      ))}
    </div>
  );
};

const useSignIn = (uid: string) => {
  const client = useClient();
  const [problem, setProblem] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const signIn = (login: string, password: string) => {
    setSending(true);
    setProblem(undefined);
    client
      .send<{ location: string }>({
        key: 'sign-in',
        method: 'POST',
        path: `/oidc/interaction/${encodeURIComponent(uid)}/login`,
        body: { login, password },
      })
      .then(({ location }) => window.location.assign(location))
      .catch((failure: unknown) => {
        setSending(false);
        setProblem(failure);
      });
  };
  return { problem, sending, signIn };
};

const Refusal = ({ problem }: { problem: unknown }) => {
  const t = useText(identityTexts);
  if (problem === undefined) return null;
  const isGone = problem instanceof ApiProblem && problem.code === INTERACTION_GONE;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem instanceof ApiProblem ? (problem.detail ?? problem.message) : t('signIn.failed')}
      action={isGone ? <Button href="/session/start?return=%2F">{t('signIn.again')}</Button> : undefined}
    />
  );
};

/** Account and password for the issuer that comes with the platform. */
export const SignInPage = () => {
  const { uid = '' } = useParams();
  const t = useText(identityTexts);
  const { problem, sending, signIn } = useSignIn(uid);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const loginRef = useRef<InputRef>(null);
  const passwordRef = useRef<InputRef>(null);
  useEffect(() => {
    document.title = `${t('signIn.title')} · 金钥匙`;
    loginRef.current?.focus();
  }, [t]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (login.trim() === '') loginRef.current?.focus();
    else if (password === '') passwordRef.current?.focus();
    else signIn(login.trim(), password);
  };
  const faults = { login: tried && login.trim() === '', password: tried && password === '' };
  return (
    <div className="gk-sign-in">
      <Languages />
      <main id="main">
        <div className="gk-sign-in-mark">
          <Icon name="key" />
        </div>
        <h1>{t('signIn.title')}</h1>
        <p className="gk-muted">{t('signIn.lead')}</p>
        <Refusal problem={problem} />
        <form onSubmit={submit} noValidate>
          <div>
            <label htmlFor="login">{t('signIn.login')}</label>
            <Input
              id="login"
              ref={loginRef}
              size="large"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              value={login}
              status={faults.login ? 'error' : undefined}
              aria-invalid={faults.login}
              onChange={(event) => setLogin(event.target.value)}
            />
            {faults.login ? <p className="gk-sign-in-fault">{t('signIn.required')}</p> : null}
          </div>
          <div>
            <label htmlFor="password">{t('signIn.password')}</label>
            <Input.Password
              id="password"
              ref={passwordRef}
              size="large"
              autoComplete="current-password"
              value={password}
              status={faults.password ? 'error' : undefined}
              aria-invalid={faults.password}
              onChange={(event) => setPassword(event.target.value)}
            />
            {faults.password ? <p className="gk-sign-in-fault">{t('signIn.required')}</p> : null}
          </div>
          <Button type="primary" size="large" block htmlType="submit" loading={sending}>
            {t('signIn.act')}
          </Button>
        </form>
        <p className="gk-small gk-muted" style={{ marginTop: 16 }}>
          {t('signIn.help')}
        </p>
      </main>
    </div>
  );
};
