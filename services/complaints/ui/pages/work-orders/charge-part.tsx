import {
  Facts,
  formatMoney,
  PaperPart,
  ReasonDialog,
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
import { useState } from 'react';
import { Link } from 'react-router';
import { RENEWED } from '../../api.js';
import { workOrderTexts } from './text/texts.js';
import { type OrderRecord, orderPath, type RepairCharge } from './work-order.js';

const tones: Readonly<Record<RepairCharge['state'], Tone>> = {
  waiting: 'soon',
  refused: 'late',
  withdrawn: 'plain',
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

const REPEATABLE: readonly RepairCharge['state'][] = ['refused', 'unreturned', 'withdrawn'];

/** What billing refused is charged again or given up, and what was given up is charged after all. */
const ChargeActs = ({ order, charge }: { order: OrderRecord; charge: RepairCharge }) => {
  const t = useText(workOrderTexts);
  const may = useMay();
  const command = useCommand({ title: `${t('charge.repeat')} ${order.number}`, renews: RENEWED });
  const [withdraws, setWithdraws] = useState(false);
  const path = orderPath(order.id);
  const assigns = may('complaints:assign');
  const repeat = () => command.run({ method: 'POST', path: `${path}/charge-repetition`, body: {} });
  return (
    <>
      {command.problem instanceof Error ? (
        <p className="gk-late" role="alert">
          {command.problem.message}
        </p>
      ) : null}
      <div className="gk-order-acts gk-no-print">
        {assigns && REPEATABLE.includes(charge.state) ? (
          <Button loading={command.state === 'sending'} onClick={repeat}>
            {t('charge.repeat')}
          </Button>
        ) : null}
        {assigns && charge.state === 'refused' ? (
          <Button onClick={() => setWithdraws(true)}>{t('charge.withdraw')}</Button>
        ) : null}
        {may('billing:read') ? (
          <Link to={`/billing-households?property=${order.propertyId}&open=${charge.householdId}`}>
            {t('charge.account')}
          </Link>
        ) : null}
      </div>
      {withdraws ? (
        <ReasonDialog
          title={`${t('charge.withdraw')} · ${order.number}`}
          act={t('charge.withdraw')}
          draftName={`complaints.charge-withdrawal.${charge.id}`}
          path={`${path}/charge-withdrawal`}
          renews={RENEWED}
          hint={t('charge.withdraw.hint')}
          onClose={() => setWithdraws(false)}
        />
      ) : null}
    </>
  );
};

const Charged = ({ order, charge }: { order: OrderRecord; charge: RepairCharge }) => {
  const t = useText(workOrderTexts);
  const format = useFormat();
  const may = useMay();
  const refusal = useRefusal();
  const { state, withdrawal } = charge;
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
            label: t('charge.withdrawn'),
            value:
              withdrawal &&
              t('charge.withdrawn.by', {
                ...{ reason: withdrawal.reason, name: withdrawal.byName, at: format.briefInstant(withdrawal.at) },
              }),
          },
          {
            label: t('charge.paid'),
            value: looks && state === 'booked' ? <Paid order={order} charge={charge} /> : undefined,
          },
        ]}
      />
      <ChargeActs order={order} charge={charge} />
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
