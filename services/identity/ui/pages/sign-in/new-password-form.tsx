import { useText } from '@goldkey/ui';
import { Button, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { identityTexts } from '../../text/texts.js';
import { BareField } from './bare-frame.js';

const SHORTEST = 10;

/** A new password, typed twice. `present`: the old one is asked for, too. */
export const NewPasswordForm = ({
  present: asksPresent = false,
  sending,
  act,
  onSave,
}: {
  present?: boolean;
  sending: boolean;
  act: string;
  onSave: (values: { present: string; password: string }) => void;
}) => {
  const t = useText(identityTexts);
  const [present, setPresent] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const first = useRef<InputRef>(null);
  useEffect(() => first.current?.focus(), []);
  const faults = {
    present: asksPresent && present === '' ? t('signIn.required') : undefined,
    password: password.length < SHORTEST ? t('password.short', { shortest: SHORTEST }) : undefined,
    again: again === password ? undefined : t('password.differs'),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!faults.present && !faults.password && !faults.again) onSave({ present, password });
  };
  return (
    <form onSubmit={submit} noValidate className="gk-password-form">
      {asksPresent ? (
        <BareField
          id="present"
          ref={first}
          secret
          label={t('password.present')}
          autoComplete="current-password"
          value={present}
          fault={tried ? faults.present : undefined}
          onChange={setPresent}
        />
      ) : null}
      <BareField
        id="password"
        ref={asksPresent ? undefined : first}
        secret
        label={t('password.new')}
        hint={t('password.rules', { shortest: SHORTEST })}
        autoComplete="new-password"
        value={password}
        fault={tried ? faults.password : undefined}
        onChange={setPassword}
      />
      <BareField
        id="again"
        secret
        label={t('password.again')}
        autoComplete="new-password"
        value={again}
        fault={tried ? faults.again : undefined}
        onChange={setAgain}
      />
      <Button type="primary" size="large" block htmlType="submit" loading={sending}>
        {act}
      </Button>
    </form>
  );
};
