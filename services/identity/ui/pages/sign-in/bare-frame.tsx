import './sign-in.css';
import { ApiClient, ApiProblem, Icon, type Locale, localeNames, locales, useLanguage, useText } from '@goldkey/ui';
import { Alert, Button, Input, type InputRef } from 'antd';
import { type ReactNode, type Ref, useEffect, useMemo } from 'react';
import { identityTexts } from '../../text/texts.js';

/** Asks without a session: the issuer's own cookie, or the link's secret, says who asks. */
export const useBareClient = (): ApiClient => {
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

/** The frame of pages for who is not signed in: languages, the mark, one task. */
export const BareFrame = ({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) => {
  useEffect(() => {
    document.title = `${title} · 金钥匙`;
  }, [title]);
  return (
    <div className="gk-sign-in">
      <Languages />
      <main id="main">
        <div className="gk-sign-in-mark">
          <Icon name="key" />
        </div>
        <h1>{title}</h1>
        <p className="gk-muted">{lead}</p>
        {children}
      </main>
    </div>
  );
};

/** Why it was refused, or that nothing answered. */
export const Refusal = ({ problem, action }: { problem: unknown; action?: ReactNode }) => {
  const t = useText(identityTexts);
  if (problem === undefined) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem instanceof ApiProblem ? (problem.detail ?? problem.message) : t('signIn.failed')}
      action={action}
    />
  );
};

/** A field with its label above and its fault below. */
export const BareField = ({
  id,
  label,
  value,
  onChange,
  fault,
  secret = false,
  autoComplete,
  inputMode,
  hint,
  ref,
}: {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  fault?: string;
  secret?: boolean;
  autoComplete: string;
  inputMode?: 'numeric' | 'text';
  hint?: string;
  ref?: Ref<InputRef>;
}) => {
  const Field = secret ? Input.Password : Input;
  const notes = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].filter(Boolean);
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Field
        id={id}
        ref={ref}
        size="large"
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        inputMode={inputMode}
        value={value}
        status={fault === undefined ? undefined : 'error'}
        aria-invalid={fault !== undefined}
        aria-describedby={notes.join(' ') || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint === undefined ? null : (
        <p className="gk-small gk-muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault === undefined ? null : (
        <p className="gk-sign-in-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
};
