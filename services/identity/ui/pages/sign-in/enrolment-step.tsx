import { useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { identityTexts } from '../../text/texts.js';
import { AuthenticatorCode, RecoveryCodesList } from './authenticator.js';
import { CodeStep } from './code-step.js';
import type { Interaction, StepAnswer } from './use-interaction.js';

/** A role asks for a second factor and there is none: it is set up on the way in. */
export const EnrolmentStep = ({
  interaction,
  onAnswer,
}: {
  interaction: Interaction;
  onAnswer: (answer: StepAnswer) => void;
}) => {
  const t = useText(identityTexts);
  const [begun, setBegun] = useState<{ secret: string; address: string }>();
  const [done, setDone] = useState<StepAnswer>();
  if (done?.recoveryCodes !== undefined) {
    return <RecoveryCodesList codes={done.recoveryCodes} onKept={() => onAnswer(done)} />;
  }
  if (begun === undefined) {
    return (
      <Button
        type="primary"
        size="large"
        block
        style={{ marginTop: 24 }}
        loading={interaction.sending}
        onClick={() => interaction.step<{ secret: string; address: string }>('enrolment', {}, setBegun)}
      >
        {t('enrol.begin')}
      </Button>
    );
  }
  return (
    <>
      <AuthenticatorCode {...begun} />
      <CodeStep interaction={interaction} door="enrolment/code" onAnswer={setDone} />
    </>
  );
};
