import { Icon, signInAddress, useData, useText } from '@goldkey/ui';
import { useSyncExternalStore } from 'react';
import { shellTexts } from '../text/texts.js';
import { ActingBand } from './acting.js';
import { type LateAnswer, lateAnswers } from './later.js';
import { signedOut } from './signed-out.js';

const subscribeToNetwork = (changed: () => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};

/** What became of a command, until the person has read it. */
const Answer = ({ answer: { key, title, refusal, isNow } }: { answer: LateAnswer }) => {
  const t = useText(shellTexts);
  return (
    <div className="gk-band">
      <Icon name={refusal === undefined ? 'tick' : 'warning'} small />
      {refusal === undefined ? t('late.done', { title }) : t(isNow ? 'refused' : 'late.refused', { title, refusal })}
      <button type="button" className="gk-band-act" onClick={() => lateAnswers.read(key)}>
        {t('late.read')}
      </button>
    </div>
  );
};

/** Several that were done are one sentence; each that was refused has its own. */
const Done = ({ answers }: { answers: readonly LateAnswer[] }) => {
  const t = useText(shellTexts);
  const [first] = answers;
  if (first === undefined) return null;
  if (answers.length === 1) return <Answer answer={first} />;
  return (
    <div className="gk-band">
      <Icon name="tick" small />
      {t('late.doneAll', { count: answers.length })}
      <button
        type="button"
        className="gk-band-act"
        onClick={() => {
          for (const { key } of answers) lateAnswers.read(key);
        }}
      >
        {t('late.read')}
      </button>
    </div>
  );
};

/** Calm bands under the top: no network, commands that wait, signed out; below everything, what was refused just now and no page says. */
export const Bands = () => {
  const t = useText(shellTexts);
  const { queue } = useData();
  const waiting = useSyncExternalStore(queue.subscribe, queue.waiting);
  const isOnline = useSyncExternalStore(subscribeToNetwork, () => navigator.onLine);
  const late = useSyncExternalStore(lateAnswers.subscribe, lateAnswers.all);
  const isSignedOut = useSyncExternalStore(signedOut.subscribe, signedOut.is);
  return (
    <div className="gk-shell-chrome" role="status">
      {isSignedOut ? (
        <div className="gk-band">
          <Icon name="lock" small /> {t('signedOut')} <a href={signInAddress()}>{t('signIn.again')}</a>
        </div>
      ) : null}
      <ActingBand />
      {isOnline ? null : (
        <div className="gk-band">
          <Icon name="offline" small /> {t('offline')}
        </div>
      )}
      <Done answers={late.filter(({ isNow, refusal }) => !isNow && refusal === undefined)} />
      {late
        .filter(({ isNow, refusal }) => !isNow && refusal !== undefined)
        .map((answer) => (
          <Answer key={answer.key} answer={answer} />
        ))}
      <div className="gk-bands-now" role="alert">
        {late
          .filter(({ isNow }) => isNow)
          .map((answer) => (
            <Answer key={answer.key} answer={answer} />
          ))}
      </div>
      {waiting.length === 0 ? null : (
        <div className="gk-band">
          <Icon name="clock" small /> {t('waiting', { count: waiting.length })}
        </div>
      )}
    </div>
  );
};
