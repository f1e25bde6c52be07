import { boundByScope, currentCaller } from '@goldkey/access';
import { formatInstant, type Instant } from '@goldkey/kernel';
import { type NewEvent, newEventId } from '@goldkey/messaging';
import type { Transaction } from '@goldkey/postgres';
import type { Complaint, ComplaintEvent } from '../../../domain/complaint/complaint.js';
import { type Retelling, retold, type Told, untold } from '../../../domain/complaint/told.js';
import type { MatterNews } from '../events.js';

/**
 * Which news of a matter stand, on its own row: the outbox forgets them as soon as they have left, and a fact is taken back by its
 * event's id. A table of their own cost a quarter of the time of an import.
 */

/** What is kept of a message; a withdrawal is nothing that could be taken back. */
export const toldOf = ({ id, type, time, data }: MatterNews): Told => ({ id, type, time, data });

/** What stands told of a matter; `undefined` where nobody kept it. */
const standing = async (tx: Transaction, matterId: string): Promise<readonly Told[] | undefined> => {
  const parameters: unknown[] = [matterId];
  const bound = boundByScope(currentCaller().scope, 'property_id', parameters);
  const [row] = await tx.query<{ told: readonly Told[] | null }>(
    `SELECT told FROM complaint WHERE id = $1 AND ${bound}`,
    parameters,
  );
  return row?.told ?? undefined;
};

const retellingOf = (event: ComplaintEvent, told: readonly Told[]): Retelling | undefined => {
  if (event.type === 'IntakeCorrected') return retold(told, event.changes);
  return event.type === 'MatterSetAside' ? untold(told) : undefined;
};

/** Whether the event puts right what others were told. */
export const putsRight = ({ type }: ComplaintEvent): boolean => type === 'IntakeCorrected' || type === 'MatterSetAside';

/** Whether the event is of use only where all that was told can be put right: nobody decides in vain. */
export const needsNews = (event: ComplaintEvent): boolean =>
  putsRight(event) ||
  event.type === 'CorrectionProposed' ||
  event.type === 'DuplicateProposed' ||
  event.type === 'MistakeProposed';

/** The messages by which others hear what is right, withdrawals first; what is taken back stands no more. */
export const retellingMessages = async (
  tx: Transaction,
  event: ComplaintEvent,
  { id: subject, propertyId }: Complaint,
  at: Instant,
): Promise<{ readonly withdrawals: readonly NewEvent[]; readonly anew: readonly MatterNews[] }> => {
  const told = (await standing(tx, subject)) ?? [];
  const retelling = retellingOf(event, told);
  if (retelling === undefined || retelling.takenBack.length === 0) return { withdrawals: [], anew: [] };
  const about = { subject, propertyId };
  const { takenBack, anew } = retelling;
  const gone = new Set(takenBack.map(({ id }) => id));
  const left = told.filter(({ id }) => !gone.has(id));
  await tx.query('UPDATE complaint SET told = $2 WHERE id = $1', [subject, JSON.stringify(left)]);
  return {
    withdrawals: takenBack.map(({ id: eventId, type }) => ({
      ...about,
      id: newEventId(),
      type: type.replace(/\.v1$/, '.withdrawn.v1'),
      time: formatInstant(at, 'Asia/Shanghai'),
      data: { eventId },
    })),
    anew: anew.map(({ type, time, data }) => ({ ...about, id: newEventId(), type, time, data })),
  };
};

/** Whether all that was ever told of the matter is known by its event's id. */
export const newsAreKept = async (tx: Transaction, matterId: string): Promise<boolean> =>
  (await standing(tx, matterId)) !== undefined;
