import {
  capitalAmount,
  formatMoney,
  isZeroAmount,
  type PlainColumn,
  PlainTable,
  PrintedForm,
  useCommand,
  useFormat,
  usePropertyContact,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button, QRCode } from 'antd';
import { useMemo, useState } from 'react';
import { householdPath } from '../../api.js';
import type { DunningLetter } from '../../api-arrears.js';
import { homeName } from '../../home.js';
import { letterTexts } from '../../text/letters/texts.js';
import { sumOf } from '../desk/desk.js';
import { keptPhone } from './letters.js';

type Bill = DunningLetter['bills'][number];

const LINK_DAYS = 30;

const Bills = ({ bills, owed }: Pick<DunningLetter, 'bills' | 'owed'>) => {
  const t = useText(letterTexts);
  const format = useFormat();
  const columns = useMemo((): readonly PlainColumn<Bill>[] => {
    const money = (key: 'amount' | 'paid' | 'open' | 'late'): PlainColumn<Bill> => ({
      key,
      title: t(key),
      number: true,
      cell: (bill) => formatMoney(bill[key]),
    });
    return [
      { key: 'bill', title: t('bill'), cell: ({ feeItem }) => feeItem },
      { key: 'period', title: t('period'), cell: ({ month }) => format.month(month) },
      ...(['amount', 'paid', 'open', 'late'] as const).map(money),
    ];
  }, [t, format]);
  const late = formatMoney(sumOf(bills.map((bill) => bill.late)));
  const open = formatMoney(sumOf(bills.map((bill) => bill.open)));
  return (
    <>
      <PlainTable<Bill> label={t('title')} columns={columns} rows={bills} rowKey={({ id }) => id} />
      <p>
        {t('open')} {open} + {t('late')} {late} = <b>{`${t('total')} ${formatMoney(owed)}`}</b>
      </p>
    </>
  );
};

interface IssuedLink {
  readonly url: string;
  readonly expiresAt: string;
}

/** How to pay: at the desk, and by a link where one was made for this letter. */
const HowToPay = ({ letter, phone }: { letter: DunningLetter; phone: string }) => {
  const t = useText(letterTexts);
  const format = useFormat();
  const [link, setLink] = useState<IssuedLink>();
  const title = t('link.note', { home: homeName(letter) });
  const command = useCommand<IssuedLink>({ title, renews: [], onDone: setLink });
  const issue = () =>
    command.run({
      method: 'POST',
      path: `${householdPath(letter.householdId)}/bill-link`,
      body: { days: LINK_DAYS },
    });
  return (
    <>
      <p>{t('how')}</p>
      {link === undefined ? (
        <p className="gk-no-print">
          <Button aria-label={title} loading={command.state !== 'idle'} onClick={issue}>
            {t('link')}
          </Button>
          {command.problem instanceof Error ? (
            <span role="alert" className="gk-late">
              {` ${command.problem.message}`}
            </span>
          ) : null}
        </p>
      ) : (
        <>
          <p>{t('how.link', { until: format.instant(link.expiresAt) })}</p>
          <span aria-hidden="true">
            <QRCode value={link.url} type="svg" size={120} bordered={false} color="#000" bgColor="#fff" />
          </span>
          <p>{link.url}</p>
        </>
      )}
      {phone === '' ? null : <p>{t('phone.line', { phone })}</p>}
    </>
  );
};

/**
 * A letter to one household. The owner is named as the register shows them to whoever prints. `phone`: what the person wrote instead of
 * the property's own number.
 */
export const Letter = ({ letter, payBy, phone }: { letter: DunningLetter; payBy: string; phone?: string }) => {
  const t = useText(letterTexts);
  const { locale } = useFormat();
  const { householdId, owed, writtenOn, lateAhead, credit } = letter;
  const household = useRead<{ readonly ownerName?: string }>(
    `/api/estates/households/${encodeURIComponent(householdId)}`,
  );
  const { telephone, ...centre } = usePropertyContact(letter.propertyId) ?? {};
  const words = capitalAmount(owed, locale);
  return (
    <PrintedForm
      title={t('title')}
      property={letter.propertyName}
      contact={centre}
      signs={[t('sign.property'), t('sign.recipient'), t('sign.day')]}
    >
      <p>
        <b>{t('to', { home: homeName(letter), owner: household.data?.ownerName ?? t('owner') })}</b>
      </p>
      <p>
        {t('asked', {
          day: writtenOn,
          amount: formatMoney(owed),
          capitals: words === undefined ? '' : t('capitals', { words }),
          payBy,
        })}
      </p>
      <Bills bills={letter.bills} owed={owed} />
      {isZeroAmount(lateAhead) ? null : <p>{t('lateAhead', { amount: formatMoney(lateAhead) })}</p>}
      {isZeroAmount(credit) ? null : <p>{t('credit', { amount: formatMoney(credit) })}</p>}
      <HowToPay
        letter={letter}
        phone={(phone ?? telephone ?? keptPhone(window.localStorage, letter.propertyId)).trim()}
      />
      <p>{t('doubt')}</p>
    </PrintedForm>
  );
};
