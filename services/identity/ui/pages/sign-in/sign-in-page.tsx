import { ApiProblem, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { identityTexts } from '../../text/texts.js';
import { BareFrame, Refusal } from './bare-frame.js';
import { CodeStep } from './code-step.js';
import { EnrolmentStep } from './enrolment-step.js';
import { NewPasswordForm } from './new-password-form.js';
import { PasswordStep } from './password-step.js';
import { type Interaction, type StepAnswer, useInteraction } from './use-interaction.js';

const INTERACTION_GONE = 'identity.interaction-not-found';

type Asked = StepAnswer['asked'];

const Step = ({
  asked,
  interaction,
  onAnswer,
}: {
  asked: Asked;
  interaction: Interaction;
  onAnswer: (answer: StepAnswer) => void;
}) => {
  const t = useText(identityTexts);
  switch (asked) {
    case undefined:
      return <PasswordStep interaction={interaction} onAnswer={onAnswer} />;
    case 'code':
      return <CodeStep interaction={interaction} door="code" recovery onAnswer={onAnswer} />;
    case 'enrolment':
      return <EnrolmentStep interaction={interaction} onAnswer={onAnswer} />;
    case 'password':
      return (
        <NewPasswordForm
          sending={interaction.sending}
          act={t('password.act')}
          onSave={({ password }) => interaction.step('password', { password }, onAnswer)}
        />
      );
  }
};

/** Signing in at the issuer that comes with the platform: password, second factor, a password of one's own. */
export const SignInPage = () => {
  const { uid = '' } = useParams();
  const t = useText(identityTexts);
  const interaction = useInteraction(uid);
  const [asked, setAsked] = useState<Asked>();
  const { details } = interaction;
  useEffect(() => {
    // A page that is opened again goes on where the sign-in stands; one that has expired says so at the first step.
    details().then(
      (answer) => setAsked(answer.asked),
      () => undefined,
    );
  }, [details]);
  const onAnswer = (answer: StepAnswer) => {
    if (answer.location !== undefined) window.location.assign(answer.location);
    else setAsked(answer.asked);
  };
  const words = {
    '': [t('signIn.title'), t('signIn.lead')],
    code: [t('code.title'), t('code.lead')],
    enrolment: [t('enrol.title'), t('enrol.lead')],
    password: [t('password.title'), t('password.lead')],
  } as const;
  const [title, lead] = words[asked ?? ''];
  const { problem } = interaction;
  const isGone = problem instanceof ApiProblem && problem.code === INTERACTION_GONE;
  return (
    <BareFrame title={title} lead={lead}>
      <Refusal
        problem={problem}
        action={isGone ? <Button href="/session/start?return=%2F">{t('signIn.again')}</Button> : undefined}
      />
      <Step key={asked} asked={asked} interaction={interaction} onAnswer={onAnswer} />
    </BareFrame>
  );
};
