import { SectionHead, useRead, useSettled, useText } from '@goldkey/ui';
import { COMPLAINTS, type ComplaintLine, type ListPage } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { MatterLines } from '../record/related.js';

const PAUSE_MS = 300;
const SHORTEST_PHONE = 4;
const SHORTEST_ROOM = 3;
const MOST = 8;

const useMatters = (words: string | undefined, propertyId: string | undefined) =>
  useRead<ListPage<ComplaintLine>>(words === undefined ? undefined : COMPLAINTS, {
    q: words,
    propertyId,
    pageSize: MOST,
  });

/** What this caller or this home wanted before, while the form is being filled in. */
export const Earlier = ({
  propertyId,
  phone,
  room,
}: {
  propertyId: string | undefined;
  phone: string | undefined;
  room: string | undefined;
}) => {
  const t = useText(complaintTexts);
  const number = useSettled(phone, PAUSE_MS)?.replace(/\D/g, '') ?? '';
  const home = useSettled(room, PAUSE_MS)?.trim() ?? '';
  const byPhone = useMatters(number.length >= SHORTEST_PHONE ? number : undefined, undefined);
  const byHome = useMatters(home.length >= SHORTEST_ROOM && propertyId !== undefined ? home : undefined, propertyId);
  const asked = number.length >= SHORTEST_PHONE || home.length >= SHORTEST_ROOM;
  const found = new Map(
    [...(byPhone.data?.items ?? []), ...(byHome.data?.items ?? [])].map((line) => [line.complaintId, line]),
  );
  const lines = [...found.values()].sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)).slice(0, MOST);
  return (
    <section aria-live="polite">
      <SectionHead title={t('intake.earlier')} count={lines.length > 0 ? lines.length : undefined} />
      {lines.length > 0 ? (
        <MatterLines lines={lines} />
      ) : (
        <p className="gk-small gk-muted">{t(asked ? 'intake.earlier.none' : 'intake.earlier.lead')}</p>
      )}
    </section>
  );
};
