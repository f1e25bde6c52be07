import {
  Facts,
  formatMoney,
  PaperPart,
  SectionHead,
  StateChip,
  type Tone,
  useCommand,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { dayOfInstant } from '@goldkey/ui/format';
import { Button } from 'antd';
import { Link } from 'react-router';
import { RENEWED } from '../../api.js';
import { workOrderTexts } from './text/texts.js';
import { type OrderRecord, orderPath, type RepairCharge } from './work-order.js';

const tones: Readonly<Record<RepairCharge['state'], Tone>> = {
  waiting: 'soon',
  refused: 'late',
  booked: 'done',
  unwanted: 'soon',
  returning: 'soon',
  unreturned: 'late',
  returned: 'plain',
  dropped: 'plain',
};

/** Why billing said no, where it can be mended; else its code. */
const REFUSALS = [
  'billing.order-fee-item-missing',
  'billing.order-fee-item-unfit',
  'billing.household-not-found',
  'billing.month-closed',
] as const;
const useRefusal = () => {
  const t = useText(workOrderTexts);
  return (code: string): string => {
    const known = REFUSALS.find((each) => each === code);
    return known === undefined ? code : t(`charge.refusal.${known}`);
  };
};

interface Standing {
  readonly serviceId: string;
  readonly standing: 'unbilled' | 'open' | 'settled';
  readonly open: string;
}

/** How the household's account has the charge; of those who may look at it. */
const Paid = ({ order, charge }: { order: OrderRecord; charge: RepairCharge }) => {
  const t = useText(workOrderTexts);
  const { data } = useRead<{ readonly items: readonly Standing[] }>('/api/billing/order-charges', {
    orderId: order.id,
  });
  const found = data?.items.find(({ serviceId }) => serviceId === charge.id);
  return found === undefined ? null : t(`charge.${found.standing}`, { open: formatMoney(found.open) });
};

const Charged = ({ order, charge }: { order: OrderRecord; charge: RepairCharge }) => {
  const t = useText(workOrderTexts);
  const format = useFormat();
  const may = useMay();
  const refusal = useRefusal();
  const command = useCommand({ title: `${t('charge.repeat')} ${order.number}`, renews: RENEWED });
  const { state, householdId } = charge;
  const isUnderWay = state === 'waiting' || state === 'unwanted' || state === 'returning';
  // What is under way is settled within seconds, and so is the page.
  useRead(isUnderWay ? orderPath(order.id) : undefined, undefined, { every: 2_000 });
  const day = charge.returnedAt ?? charge.bookedAt;
  const looks = may('billing:read');
  return (
    <>
      <Facts
        facts={[
          { label: t('charge.amount'), value: formatMoney(charge.amount) },
          {
            label: t('col.state'),
            value: (
              <StateChip tone={tones[state]}>
                {t(`charge.state.${state}`, { day: day === undefined ? '' : format.day(dayOfInstant(day)) })}
              </StateChip>
            ),
          },
          { label: t('order.reason'), value: charge.refusal && refusal(charge.refusal) },
          {
            label: t('charge.paid'),
            value: looks && state === 'booked' ? <Paid order={order} charge={charge} /> : undefined,
          },
        ]}
      />
      {command.problem instanceof Error ? (
        <p className="gk-late" role="alert">
          {command.problem.message}
        </p>
      ) : null}
      <div className="gk-order-acts gk-no-print">
        {charge.refusal !== undefined && may('complaints:assign') ? (
          <Button
            loading={command.state === 'sending'}
            onClick={() => command.run({ method: 'POST', path: `${orderPath(order.id)}/charge-repetition`, body: {} })}
          >
            {t('charge.repeat')}
          </Button>
        ) : null}
        {looks ? (
          <Link to={`/billing-households?property=${order.propertyId}&open=${householdId}`}>{t('charge.account')}</Link>
        ) : null}
      </div>
    </>
  );
};

/** What the owner was charged for the work, whether it is on their household's account, and whether it is paid. */
export const ChargePart = ({ order }: { order: OrderRecord }) => {
  const t = useText(workOrderTexts);
  const { charge, householdId, state, cost } = order;
  const isHomeless = state === 'confirmed' && householdId === undefined && cost.owner !== '0.00';
  if (charge === undefined && !isHomeless) return null;
  return (
    <PaperPart>
      <SectionHead title={t('charge.title')} level={3} />
      {charge === undefined ? (
        <p className="gk-small gk-muted">{t('charge.homeless')}</p>
      ) : (
        <Charged order={order} charge={charge} />
      )}
    </PaperPart>
  );
};
