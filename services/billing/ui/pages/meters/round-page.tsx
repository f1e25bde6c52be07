import './round.css';
import {
  Chips,
  ChoiceChip,
  DayField,
  Loaded,
  Page,
  readPages,
  SearchField,
  StateNote,
  todayOfGroup,
  useData,
  useFormat,
  useIsPhone,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { SheetNotes } from '@goldkey/ui/grid';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { METERS, type MeterLine } from '../../api.js';
import { bookTexts } from '../../text/books/texts.js';
import { billingTexts } from '../../text/texts.js';
import { useFeeItems } from '../agreements/span-page.js';
import { asWalked, isMeant } from './round.js';
import { RoundCards } from './round-cards.js';
import { RoundGrid } from './round-grid.js';
import { type Saved, useRound } from './use-round.js';

const MOST_METERS = 20_000;

/** Meters that can be read: those in use, but for readings that wait to be confirmed. */
const useMeters = (propertyId: string | undefined) => {
  const { client } = useData();
  return useQuery({
    queryKey: [METERS, 'round', propertyId],
    enabled: propertyId !== undefined,
    queryFn: async () =>
      asWalked(await readPages<MeterLine>(client, METERS, { propertyId, state: 'in-use' }, { most: MOST_METERS })),
  });
};

/** What became of the round that was saved. */
const SavedNote = ({ saved, propertyId }: { saved: Saved; propertyId: string }) => {
  const t = useText(bookTexts);
  const { accepted, held, refused } = saved;
  return (
    <Alert
      showIcon
      type={held.length + refused === 0 ? 'success' : 'warning'}
      title={t('round.saved', { accepted, held: held.length, refused })}
      description={
        held.length === 0 ? undefined : (
          <Link to={`/meters?property=${propertyId}&state=held`}>{t('round.held', { codes: held.join(' · ') })}</Link>
        )
      }
    />
  );
};

const RoundOf = ({ propertyId, meters }: { propertyId: string; meters: readonly MeterLine[] }) => {
  const t = useText(bookTexts);
  const common = useText(billingTexts);
  const isPhone = useIsPhone();
  const { now } = useFormat();
  const [day, setDay] = useState<string | undefined>(() => todayOfGroup(now));
  const [words, setWords] = useState<string>();
  const [feeItemId, setFeeItemId] = useState<string>();
  const { options } = useFeeItems(propertyId, ({ basis }) => basis === 'metered');
  const round = useRound(propertyId, meters);
  const shown = useMemo(
    () => meters.filter((one) => isMeant(one, words) && (feeItemId === undefined || one.feeItemId === feeItemId)),
    [meters, words, feeItemId],
  );
  const { failure, saved } = round;
  return (
    <>
      <div className="gk-round-head">
        <label htmlFor="round-day">{t('round.day')}</label>
        <div className="gk-round-day">
          <DayField id="round-day" value={day} onChange={setDay} />
        </div>
        <Button
          type="primary"
          disabled={round.filled === 0 || day === undefined}
          loading={round.busy}
          onClick={() => day !== undefined && void round.save(day)}
        >
          {t('round.save', { count: round.filled })}
        </Button>
      </div>
      <Chips>
        <ChoiceChip
          label={t('feeItem')}
          value={feeItemId}
          choices={options.map(({ value, label }) => ({ value, title: label }))}
          onChange={setFeeItemId}
          all={common('common.all')}
        />
        <SearchField words={words} onWords={setWords} placeholder={common('meter.search')} />
      </Chips>
      <div aria-live="polite">
        {failure instanceof Error ? <Alert type="error" showIcon title={failure.message} /> : null}
        {saved === undefined ? null : <SavedNote saved={saved} propertyId={propertyId} />}
      </div>
      <SheetNotes sheet={round.sheet} />
      {isPhone ? (
        <RoundCards meters={shown} round={round} />
      ) : shown.length === 0 ? (
        <StateNote icon="gauge" title={common('meter.empty')} />
      ) : (
        <RoundGrid meters={shown} round={round} />
      )}
    </>
  );
};

/** A round of meter readings, typed or pasted from a sheet and saved as one. */
export const RoundPage = () => {
  const t = useText(bookTexts);
  const common = useText(billingTexts);
  const propertyId = useThisProperty();
  const meters = useMeters(propertyId);
  return (
    <Page title={t('round.title')}>
      {propertyId === undefined ? (
        <StateNote icon="building" title={t('round.choose')} />
      ) : (
        <Loaded
          query={meters}
          rows={12}
          isEmpty={(all) => all.length === 0}
          empty={<StateNote icon="gauge" title={common('meter.empty')} />}
        >
          {(all) => <RoundOf key={propertyId} propertyId={propertyId} meters={all} />}
        </Loaded>
      )}
    </Page>
  );
};
