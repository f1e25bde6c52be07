import { newCommandKey, StateChip, useData, useText } from '@goldkey/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ME, type MeAnswer } from '../../api.js';
import type { Enrolment as Begun } from '../../gen/answers.js';
import { identityTexts } from '../../text/texts.js';
import { AuthenticatorCode, RecoveryCodesList } from '../sign-in/authenticator.js';
import { BareField, Refusal } from '../sign-in/bare-frame.js';
import { useSending } from '../sign-in/use-interaction.js';

/** Sends at once or not at all: secrets wait in no queue. */
const useOwn = () => {
  const { client } = useData();
  const queryClient = useQueryClient();
  const sending = useSending();
  const ask = <Answer,>(what: string, body: object, done: (answer: Answer) => void) =>
    sending.send(
      () => client.send<Answer>({ key: newCommandKey(), method: 'POST', path: `${ME}/${what}`, body }),
      (answer) => {
        // What happened to the account is one line more.
        for (const path of [ME, `${ME}/history`]) void queryClient.invalidateQueries({ queryKey: [path] });
        done(answer);
      },
    );
  return { ...sending, ask };
};

const Enrolment = ({
  begun,
  asked,
  own,
  onCodes,
}: {
  begun: Begun;
  /** A role asks for it; else the person does it of their own accord. */
  asked: boolean;
  own: ReturnType<typeof useOwn>;
  onCodes: (codes: readonly string[]) => void;
}) => {
  const t = useText(identityTexts);
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { sealedSecret: begun.sealedSecret, code };
    own.ask<{ recoveryCodes: string[] }>('second-factor', body, (answer) => onCodes(answer.recoveryCodes));
  };
  return (
    <form onSubmit={submit} className="gk-password-form" noValidate>
      <p>{t(asked ? 'enrol.lead' : 'me.enrol.lead')}</p>
      <AuthenticatorCode {...begun} />
      <BareField
        id="code"
        label={t('code.code')}
        autoComplete="one-time-code"
        inputMode="numeric"
        value={code}
        onChange={setCode}
      />
      <Button type="primary" htmlType="submit" loading={own.sending} disabled={code.trim().length < 6}>
        {t('code.act')}
      </Button>
    </form>
  );
};

type Proven = 'recovery-codes' | 'second-factor/remove';

/** Who I am, once more: an open session alone does neither. */
const Proof = ({ act, own, onDone, onClose }: ProofProps) => {
  const t = useText(identityTexts);
  const [proof, setProof] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    own.ask<{ recoveryCodes?: readonly string[] }>(act, { proof }, onDone);
  };
  return (
    <form onSubmit={submit} className="gk-password-form" noValidate>
      <BareField
        id="proof"
        label={t('me.proof')}
        secret
        autoComplete="current-password"
        value={proof}
        onChange={setProof}
      />
      <div className="gk-acts-row">
        <Button type="primary" htmlType="submit" loading={own.sending} disabled={proof.trim() === ''}>
          {t(act === 'recovery-codes' ? 'me.recovery.renew' : 'me.factor.remove')}
        </Button>
        <Button onClick={onClose}>{t('accounts.cancel')}</Button>
      </div>
    </form>
  );
};

interface ProofProps {
  readonly act: Proven;
  readonly own: ReturnType<typeof useOwn>;
  readonly onDone: (answer: { readonly recoveryCodes?: readonly string[] }) => void;
  readonly onClose: () => void;
}

/** The second factor of my own account: set up, taken away where no role asks for it, and its recovery codes. */
export const SecondFactor = ({ me }: { me: MeAnswer }) => {
  const t = useText(identityTexts);
  const own = useOwn();
  const [begun, setBegun] = useState<Begun>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [proves, setProves] = useState<Proven>();
  if (codes !== undefined) return <RecoveryCodesList codes={codes} onKept={() => setCodes(undefined)} />;
  const show = (fresh: readonly string[]) => {
    setBegun(undefined);
    setCodes(fresh);
  };
  const proven = ({ recoveryCodes }: { readonly recoveryCodes?: readonly string[] }) => {
    setProves(undefined);
    if (recoveryCodes !== undefined) show(recoveryCodes);
  };
  return (
    <>
      <Refusal problem={own.problem} />
      {me.secondFactor ? (
        <>
          <p>
            <StateChip tone="done">{t('accounts.factor.on')}</StateChip>{' '}
            {t('me.recovery.left', { count: me.recoveryCodesLeft })}
          </p>
          {proves === undefined ? (
            <div className="gk-acts-row">
              <Button onClick={() => setProves('recovery-codes')}>{t('me.recovery.renew')}</Button>
              {me.secondFactorAsked ? null : (
                <Button onClick={() => setProves('second-factor/remove')}>{t('me.factor.remove')}</Button>
              )}
            </div>
          ) : (
            <Proof act={proves} own={own} onDone={proven} onClose={() => setProves(undefined)} />
          )}
        </>
      ) : begun === undefined ? (
        <>
          <p className="gk-muted">{t('me.factor.lead')}</p>
          <div className="gk-acts-row">
            <Button loading={own.sending} onClick={() => own.ask<Begun>('second-factor/begin', {}, setBegun)}>
              {t('enrol.begin')}
            </Button>
          </div>
        </>
      ) : (
        <Enrolment begun={begun} asked={me.secondFactorAsked} own={own} onCodes={show} />
      )}
    </>
  );
};
