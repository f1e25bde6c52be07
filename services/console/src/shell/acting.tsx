import { Icon, useData, useRead, useSession, useText } from '@goldkey/ui';
import { useCallback } from 'react';
import { shellTexts } from '../text/texts.js';

/** An appointment that the person can act as, as identity tells it. */
interface Appointment {
  readonly appointmentId: string;
  readonly role: string;
  readonly unitName?: string;
  readonly onBehalfOf?: { readonly name: string };
}

/** Acting as one of several appointments, or as a deputy: which there are, and how to choose. */
export const useActing = () => {
  const { client } = useData();
  const { actsAs } = useSession();
  const { data } = useRead<{ readonly appointments: readonly Appointment[] }>('/api/identity/me');
  const t = useText(shellTexts);
  const appointments = data?.appointments ?? [];
  const choose = useCallback(
    (appointmentId: string | null) => {
      client
        .send({ key: 'act-as', method: 'POST', path: '/session/act-as', body: { appointmentId } })
        // What is on the screen was read with other rights.
        .then(() => window.location.assign('/'));
    },
    [client],
  );
  const titleOf = ({ unitName, role, onBehalfOf }: Appointment): string => {
    const where = unitName ?? role;
    return onBehalfOf === undefined ? where : t('me.actFor', { name: onBehalfOf.name, where });
  };
  const others = appointments.filter(({ onBehalfOf }) => onBehalfOf !== undefined);
  const offered = appointments.length > 1 || others.length > 0 || actsAs !== undefined;
  return { actsAs, appointments: offered ? appointments : [], choose, titleOf };
};

/** While somebody acts as one appointment the shell says so, and how to go back. */
export const ActingBand = () => {
  const t = useText(shellTexts);
  const { actsAs, appointments, choose, titleOf } = useActing();
  if (actsAs === undefined) return null;
  const chosen = appointments.find(({ appointmentId }) => appointmentId === actsAs.appointmentId);
  return (
    <div className="gk-band">
      <Icon name="person" small /> {t('me.acting', { title: chosen === undefined ? '' : titleOf(chosen) })}
      <button type="button" className="gk-band-act" onClick={() => choose(null)}>
        {t('me.actAll')}
      </button>
    </div>
  );
};
