import { StateChip, TimeLeft, type Tone, useText } from '@goldkey/ui';
import type { IncidentLine, IncidentState } from './api.js';
import { incidentTexts } from './text/texts.js';

const tones: Readonly<Record<IncidentState, Tone>> = {
  open: 'late',
  recorded: 'info',
  closed: 'done',
  withdrawn: 'plain',
};

/** Where an incident stands. */
export const IncidentStateChip = ({ state }: Pick<IncidentLine, 'state'>) => {
  const t = useText(incidentTexts);
  return <StateChip tone={tones[state]}>{t(`state.${state}`)}</StateChip>;
};

/** The calls and the form that are missing, each with how long there is (M-22). */
export const Owed = ({ incident: { owed } }: { incident: Pick<IncidentLine, 'owed'> }) => {
  const t = useText(incidentTexts);
  if (owed.calls.length === 0 && !owed.form) return <span className="gk-muted">{t('owed.nothing')}</span>;
  return (
    <>
      {owed.calls.map((to) => (
        <div key={to}>
          {t('owed.calls', { to: t(`to.${to}`) })} <TimeLeft until={owed.callsDueAt} />
        </div>
      ))}
      {owed.form ? (
        <div>
          {t('owed.form')} <TimeLeft until={owed.formDueAt} />
        </div>
      ) : null}
    </>
  );
};
