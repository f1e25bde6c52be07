import { boundByScope, currentCaller } from '@goldkey/access';
import { formatInstant, type Instant } from '@goldkey/kernel';
import { type NewEvent, newEventId } from '@goldkey/messaging';
import type { Transaction } from '@goldkey/postgres';
import type { Complaint, ComplaintEvent } from '../../../domain/complaint/complaint.js';
import { type Retelling, retold, type Told, untold } from '../../../domain/complaint/told.js';

/** Which news of a matter stand: the outbox forgets them as soon as they have left, and a fact is taken back by its event's id. */

const columns = {
  id: 'text',
  property_id: 'text',
  matter_id: 'text',
  type: 'text',
  time: 'text',
  data: 'jsonb',
} as const;

/** A message of a matter, and whose it is. */
export interface MatterNews {
  readonly matter: Pick<Complaint, 'id' | 'propertyId'>;
  readonly message: NewEvent;
}

/** Keeps what is told of matters; a withdrawal is nothing that could be taken back. */
export const keepTold = (tx: Transaction, news: readonly MatterNews[]): void => {
  if (news.length === 0) return;
  const rows = news.map(({ matter, message: { id, type, time, data } }) => ({
    id,
    property_id: matter.propertyId,
    matter_id: matter.id,
    type,
    time,
    data,
  }));
  tx.sendRows('told_news', columns, rows);
};

const standing = async (tx: Transaction, matterId: string): Promise<Told[]> => {
  const parameters: unknown[] = [matterId];
  const bound = boundByScope(currentCaller().scope, 'property_id', parameters);
  return tx.query<Told & Record<string, unknown>>(
    `SELECT id, type, time, data FROM told_news WHERE matter_id = $1 AND NOT taken_back AND ${bound} ORDER BY id`,
    parameters,
  );
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

/** The messages by which others hear what is right, withdrawals first; what is taken back is marked so. */
export const retellingMessages = async (
  tx: Transaction,
  event: ComplaintEvent,
  { id: subject, propertyId }: Complaint,
  at: Instant,
): Promise<{ readonly withdrawals: readonly NewEvent[]; readonly anew: readonly NewEvent[] }> => {
  const retelling = retellingOf(event, await standing(tx, subject));
  if (retelling === undefined || retelling.takenBack.length === 0) return { withdrawals: [], anew: [] };
  const about = { subject, propertyId };
  const { takenBack, anew } = retelling;
  await tx.query('UPDATE told_news SET taken_back = true WHERE matter_id = $1 AND id = ANY ($2::text[])', [
    subject,
    takenBack.map(({ id }) => id),
  ]);
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
export const newsAreKept = async (tx: Transaction, matterId: string): Promise<boolean> => {
  const parameters: unknown[] = [matterId];
  const bound = boundByScope(currentCaller().scope, 'property_id', parameters);
  const [row] = await tx.query<{ news_kept: boolean }>(
    `SELECT news_kept FROM complaint WHERE id = $1 AND ${bound}`,
    parameters,
  );
  return row?.news_kept === true;
};
