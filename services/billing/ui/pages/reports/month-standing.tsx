import { Facts, Field, formatMoney, formatRate, StateNote, useFormat, useRead, useText } from '@goldkey/ui';
import { Alert, Form } from 'antd';
import { Link } from 'react-router';
import { BASE } from '../../api.js';
import type { MonthStanding as Standing } from '../../gen/answers.js';
import { MonthField } from '../../parts.js';
import { monthTexts } from '../../text/months/texts.js';
import { billingTexts } from '../../text/texts.js';

/** What a close would leave undone, and where it is done. */
const UNDONE = {
  feeItems: '/billing-runs/new',
  usages: '/billing-runs/new',
  runs: '/billing-runs',
  tills: '/cashier-shifts',
  bankLines: '/bank-lines?state=unmatched',
  readings: '/meters',
  approvals: '/billing-approvals',
} as const;

const Undone = ({ standing }: { standing: Standing }) => {
  const t = useText(monthTexts);
  const left = (Object.keys(UNDONE) as (keyof typeof UNDONE)[]).filter((key) => standing[key] > 0);
  if (left.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('undone')}
      description={
        <ul className="gk-receipt-lines">
          {left.map((key) => (
            <li key={key}>
              <Link to={UNDONE[key]}>{t(`undone.${key}`, { count: String(standing[key]) })}</Link>
            </li>
          ))}
        </ul>
      }
    />
  );
};

/** How the month of the form stands; nothing while no month of a property is chosen. */
const useStanding = (): Standing | undefined => {
  const propertyId: string | undefined = Form.useWatch('propertyId');
  const month: string | undefined = Form.useWatch('month');
  const isAsked = propertyId !== undefined && month !== undefined && month !== '';
  const { data } = useRead<Standing>(isAsked ? `${BASE}/periods/standing` : undefined, { propertyId, month });
  return isAsked ? data : undefined;
};

/** The month whose target is set or that is closed: one that is closed already is refused before anything is sent. */
export const OpenMonth = ({ extra }: { extra: string | undefined }) => {
  const t = useText(monthTexts);
  const common = useText(billingTexts);
  const isClosed = useStanding()?.closedAt !== undefined;
  return (
    <Field
      name="month"
      label={common('common.month')}
      extra={extra}
      rules={[{ validator: () => (isClosed ? Promise.reject(t('closed.choose')) : Promise.resolve()) }]}
    >
      <MonthField />
    </Field>
  );
};

/** How the month of the form stands, before it is closed for good or its target is set. */
export const MonthStanding = ({ undone }: { undone: boolean }) => {
  const t = useText(monthTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  const data = useStanding();
  if (data === undefined) return null;
  if (data.closedAt !== undefined)
    return <StateNote icon="lock" title={t('closed', { at: format.instant(data.closedAt) })} />;
  const { receivable, collected, share, target } = data;
  return (
    <>
      <Facts
        facts={[
          { label: common('report.receivable'), value: formatMoney(receivable) },
          { label: common('report.collected'), value: formatMoney(collected) },
          { label: common('report.share'), value: share && `${formatRate(share)} %` },
          { label: common('month.rate'), value: target === undefined ? t('noTarget') : `${formatRate(target)} %` },
        ]}
      />
      {undone ? <Undone standing={data} /> : null}
    </>
  );
};
