import { useText } from '@goldkey/ui';
import { Button, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { identityTexts } from '../../text/texts.js';
import { BareField } from './bare-frame.js';
import type { Interaction, StepAnswer } from './use-interaction.js';

/** The code of the authenticator, or one of the recovery codes. `door`: where it is sent. */
export const CodeStep = ({
  interaction,
  door,
  recovery = false,
  onAnswer,
}: {
  interaction: Interaction;
  door: 'code' | 'enrolment/code';
  recovery?: boolean;
  onAnswer: (answer: StepAnswer) => void;
}) => {
  const t = useText(identityTexts);
  const [code, setCode] = useState('');
  const [byRecovery, setByRecovery] = useState(false);
  const [tried, setTried] = useState(false);
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), [byRecovery]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.trim().length < 6) field.current?.focus();
    else interaction.step(door, { code: code.trim() }, onAnswer);
  };
  const swap = () => {
    setByRecovery(!byRecovery);
    setCode('');
    setTried(false);
  };
  return (
    <>
      <form onSubmit={submit} noValidate>
        <BareField
          id="code"
          ref={field}
          label={byRecovery ? t('code.recovery') : t('code.code')}
          autoComplete={byRecovery ? 'off' : 'one-time-code'}
          inputMode={byRecovery ? 'text' : 'numeric'}
          value={code}
          fault={tried && code.trim().length < 6 ? t('code.missing') : undefined}
          onChange={setCode}
        />
        <Button type="primary" size="large" block htmlType="submit" loading={interaction.sending}>
          {t('code.act')}
        </Button>
      </form>
      {recovery ? (
        <Button type="link" style={{ padding: 0, marginTop: 12 }} onClick={swap}>
          {byRecovery ? t('code.byDevice') : t('code.byRecovery')}
        </Button>
      ) : null}
    </>
  );
};
