import {
  formatMoney,
  Lines,
  type OpenHousehold,
  PaperPart,
  SectionHead,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Link } from 'react-router';
import { type HouseholdAccount, householdPath } from '../../api.js';
import { reliefTexts } from '../../text/relief/texts.js';
import { billingTexts } from '../../text/texts.js';

const MOST = 6;

/** What a home owes and has paid ahead, with the ways to its bills and to the desk. */
export const Part = ({ household: { householdId, propertyId } }: { household: OpenHousehold }) => {
  const t = useText(billingTexts);
  const relief = useText(reliefTexts);
  const format = useFormat();
  const may = useMay();
  const account = useRead<HouseholdAccount>(householdPath(householdId)).data;
  if (account === undefined) return null;
  const { owed, credit, charges } = account;
  const home = `property=${propertyId}&household=${householdId}`;
  return (
    <PaperPart>
      <SectionHead title={t('households.title')} level={3} />
      <Lines
        tight
        lines={[
          {
            key: 'owed',
            label: <strong>{t('desk.owed')}</strong>,
            figure: <span className={owed === '0.00' ? undefined : 'gk-late'}>{formatMoney(owed)}</span>,
          },
          ...charges.slice(0, MOST).map(({ id, month, feeItem, open }) => ({
            key: id,
            label: `${format.month(month)} ${feeItem}`,
            figure: formatMoney(open),
            quiet: true,
          })),
          ...(credit === '0.00'
            ? []
            : [{ key: 'credit', label: <strong>{t('desk.credit')}</strong>, figure: formatMoney(credit) }]),
        ]}
      />
      <p className="gk-small gk-ways gk-no-print">
        {may('billing:collect') ? <Link to={`/collector-desk?${home}`}>{t('households.collect')}</Link> : null}
        <Link to={`/bills?${home}&sort=-month`}>{relief('bill.all')}</Link>
      </p>
    </PaperPart>
  );
};
