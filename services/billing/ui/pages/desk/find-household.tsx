import { formatMoney, useRead, useSettled, useText } from '@goldkey/ui';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { HOUSEHOLDS, type HouseholdLine } from '../../api.js';
import { billingTexts } from '../../text/texts.js';

const PAUSE_MS = 150;
const MOST = 8;

/** Finds a household by its room: arrows choose, Enter takes. */
export const FindHousehold = ({
  propertyId,
  field,
  onFound,
}: {
  propertyId: string;
  field: RefObject<InputRef | null>;
  onFound: (householdId: string) => void;
}) => {
  const t = useText(billingTexts);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const asked = useSettled(words.trim(), PAUSE_MS);
  const read = useRead<{ readonly items: readonly HouseholdLine[] }>(asked === '' ? undefined : HOUSEHOLDS, {
    propertyId,
    q: asked,
    pageSize: MOST,
  });
  const hits = asked === '' || asked !== words.trim() ? [] : (read.data?.items ?? []);
  const take = (hit: HouseholdLine | undefined) => {
    if (hit === undefined) return;
    setWords('');
    setAt(0);
    onFound(hit.householdId);
  };
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') take(hits[at]);
    if (step === undefined || hits.length === 0) return;
    event.preventDefault();
    setAt((at + step + hits.length) % hits.length);
  };
  return (
    <div className="gk-desk-find">
      <Input
        ref={field}
        autoFocus
        value={words}
        aria-label={t('desk.find')}
        placeholder={t('desk.find')}
        autoComplete="off"
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={walk}
      />
      {hits.length === 0 ? null : (
        <ul className="gk-desk-hits" aria-label={t('desk.hits')}>
          {hits.map((hit, index) => (
            <li key={hit.householdId}>
              <button type="button" aria-current={index === at} onClick={() => take(hit)}>
                <span>
                  {hit.building}-{hit.room}
                </span>
                <span className="gk-number">{formatMoney(hit.owed)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
