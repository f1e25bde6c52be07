import './letters.css';
import {
  DayField,
  LoadedPage,
  Page,
  PrintButton,
  PrintedForms,
  StateNote,
  usePropertyContact,
  useRead,
  useText,
} from '@goldkey/ui';
import { Input } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { BASE } from '../../api.js';
import type { DunningLetter } from '../../api-arrears.js';
import { letterTexts } from '../../text/letters/texts.js';
import { Letter } from './letter.js';
import { householdsIn, keepPhone, keptPhone, MOST_LETTERS } from './letters.js';

/** What all letters of the page say alike: by when, and whom to ask. */
const Letters = ({ letters }: { letters: readonly [DunningLetter, ...DunningLetter[]] }) => {
  const t = useText(letterTexts);
  const [{ propertyId, payBy: proposed }] = letters;
  const [payBy, setPayBy] = useState(proposed);
  const contact = usePropertyContact(propertyId);
  // What is written here stands in the letters of this page alone; where the property has no number it is proposed again.
  const [phone, setPhone] = useState<string>();
  const told = (value: string) => {
    setPhone(value);
    if (contact?.telephone === undefined) keepPhone(window.localStorage, propertyId, value.trim());
  };
  return (
    <>
      <div className="gk-no-print gk-letters-say">
        <label htmlFor="letters-pay-by">{t('payBy')}</label>
        <DayField id="letters-pay-by" value={payBy} onChange={(day) => setPayBy(day ?? proposed)} />
        <label htmlFor="letters-phone">{t('phone')}</label>
        <Input
          id="letters-phone"
          autoComplete="off"
          maxLength={30}
          value={phone ?? contact?.telephone ?? keptPhone(window.localStorage, propertyId)}
          onChange={({ target }) => told(target.value)}
        />
      </div>
      <PrintedForms>
        {letters.map((letter) => (
          <Letter
            key={letter.householdId}
            letter={letter}
            payBy={payBy}
            {...(phone !== undefined && letter.propertyId === propertyId && { phone })}
          />
        ))}
      </PrintedForms>
    </>
  );
};

/** Letters to the households of the address, one a page. Printing them records no step. */
export const LettersPage = () => {
  const t = useText(letterTexts);
  const [params] = useSearchParams();
  const households = householdsIn(params.get('households'));
  const isAsked = households.length > 0 && households.length <= MOST_LETTERS;
  const read = useRead<{ readonly items: readonly DunningLetter[] }>(isAsked ? `${BASE}/dunning-letters` : undefined, {
    households: households.join(','),
  });
  const crumbs = [{ title: t('back'), to: '/arrears' }, { title: t('title') }];
  if (!isAsked)
    return (
      <Page title={t('title')} crumbs={crumbs}>
        <StateNote
          icon="book"
          title={households.length === 0 ? t('none') : t('most', { most: String(MOST_LETTERS) })}
        />
      </Page>
    );
  return (
    <LoadedPage query={read} title={t('title')} crumbs={crumbs}>
      {({ items: [first, ...rest] }) => (
        <Page title={t('title')} crumbs={crumbs} acts={first === undefined ? undefined : <PrintButton />}>
          {first === undefined ? <StateNote icon="tick" title={t('none')} /> : <Letters letters={[first, ...rest]} />}
        </Page>
      )}
    </LoadedPage>
  );
};
