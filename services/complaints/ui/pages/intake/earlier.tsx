import { ApiProblem, SectionHead, useRead, useSettled, useText } from '@goldkey/ui';
import { COMPLAINTS, type ComplaintLine, type ListPage } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { HomeMatters } from '../earlier/home-matters.js';
import { MatterLines } from '../earlier/matter-lines.js';

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

/** What this caller or this place wanted before; what the chosen home wanted stands above. */
const ByWords = ({ propertyId, phone, room, householdId }: EarlierProps) => {
  const t = useText(complaintTexts);
  const number = useSettled(phone, PAUSE_MS)?.replace(/\D/g, '') ?? '';
  const typed = useSettled(room, PAUSE_MS)?.trim() ?? '';
  const place = householdId === undefined ? typed : '';
  const byPhone = useMatters(number.length >= SHORTEST_PHONE ? number : undefined, undefined);
  const byPlace = useMatters(place.length >= SHORTEST_ROOM && propertyId !== undefined ? place : undefined, propertyId);
  const refused = byPhone.error instanceof ApiProblem ? byPhone.error.message : undefined;
  const asked = number.length >= SHORTEST_PHONE || place.length >= SHORTEST_ROOM;
  const found = new Map(
    [...(byPhone.data?.items ?? []), ...(byPlace.data?.items ?? [])].map((line) => [line.complaintId, line]),
  );
  const lines = [...found.values()]
    .filter((line) => householdId === undefined || line.householdId !== householdId)
    .sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))
    .slice(0, MOST);
  if (householdId !== undefined && lines.length === 0) return null;
  return (
    <>
      <SectionHead title={t('intake.earlier')} count={lines.length > 0 ? lines.length : undefined} />
      {lines.length > 0 ? (
        <MatterLines lines={lines} />
      ) : (
        <p className="gk-small gk-muted">{refused ?? t(asked ? 'intake.earlier.none' : 'intake.earlier.lead')}</p>
      )}
    </>
  );
};

interface EarlierProps {
  readonly propertyId: string | undefined;
  readonly phone: string | undefined;
  readonly room: string | undefined;
  /** The home that was chosen from the register. */
  readonly householdId: string | undefined;
}

/** What this home or this caller wanted before, while the form is being filled in. */
export const Earlier = (known: EarlierProps) => (
  <section aria-live="polite">
    {known.householdId === undefined ? null : <HomeMatters householdId={known.householdId} />}
    <ByWords {...known} />
  </section>
);
