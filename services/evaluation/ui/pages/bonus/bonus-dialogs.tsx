import { ActDialog, Field, formatMoney, isZeroAmount, useCommand, useText, WordsArea } from '@goldkey/ui';

import { type Bonus, bonusPath, RENEWS } from './api.js';
import { bonusTexts } from './text/texts.js';

export type BonusAct = 'submit' | 'approve' | 'return' | 'reverse';
const doors = { submit: 'submission', approve: 'approval', return: 'return', reverse: 'reversal' } as const;

interface Values {
  readonly reason?: string;
  readonly keptReason?: string;
}

/** One act on a bonus: submits its shares, approves them, sends them back, or takes the bonus back. */
export const BonusDialog = ({ bonus, act, onClose }: { bonus: Bonus; act: BonusAct; onClose: () => void }) => {
  const t = useText(bonusTexts);
  const title = t(act);
  const command = useCommand({ title: `${title} ${bonus.departmentName}`, renews: RENEWS, onDone: onClose });
  const { shared, kept, people, version, persons } = bonus;
  const ownShare = persons.some(({ isHead, amount }) => isHead && amount !== undefined);
  const words = { shared: formatMoney(shared), kept: formatMoney(kept), people };
  return (
    <ActDialog<Values>
      title={title}
      draftName={`evaluation.bonus.${act}.${bonus.bonusId}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version }}
      onSave={(values, draft, seen) =>
        command.run({
          method: 'POST',
          path: `${bonusPath(bonus.bonusId)}/${doors[act]}`,
          body: act === 'submit' ? { kept, ...values } : values,
          version: seen,
          draft,
        })
      }
    >
      <p>{act === 'submit' ? t('submit.lead', words) : t(`${act}.lead`)}</p>
      {act === 'submit' && ownShare ? <p>{t('submit.own')}</p> : null}
      {act === 'submit' && !isZeroAmount(kept) ? (
        <Field name="keptReason" label={t('keptReason')}>
          <WordsArea rows={3} longest={1000} />
        </Field>
      ) : null}
      {act === 'return' || act === 'reverse' ? (
        <Field name="reason" label={t('reason')}>
          <WordsArea rows={3} longest={1000} />
        </Field>
      ) : null}
    </ActDialog>
  );
};
