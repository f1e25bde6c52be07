import { Lines, ReasonDialog, SectionHead, useFormat, useMay, useRead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { RENEWED } from '../../api.js';
import { NIGHT_CHECKS, NIGHT_PLANS, type NightCheck, pathOf } from '../../supervision/api.js';
import { supervisionTexts } from '../../supervision/text/texts.js';

const NightRecordDialog = lazy(() =>
  import('../night-checks/record-dialog.js').then((module) => ({ default: module.NightRecordDialog })),
);

type Asked = { readonly plan: NightCheck; readonly act: 'record' | 'call-off' };

const PlanDialog = ({ plan, act, onClose }: Asked & { onClose: () => void }) => {
  const t = useText(supervisionTexts);
  return act === 'record' ? (
    <Suspense fallback={null}>
      <NightRecordDialog propertyId={plan.propertyId} check={plan} onClose={onClose} />
    </Suspense>
  ) : (
    <ReasonDialog
      title={t('night.callOff')}
      draftName={`inspections.night-check.calling-off.${plan.id}`}
      renews={RENEWED}
      path={`${pathOf(NIGHT_CHECKS, plan.id)}/calling-off`}
      version={plan.version}
      onClose={onClose}
    />
  );
};

const PlansList = ({ plans, onAsk }: { plans: readonly NightCheck[]; onAsk: (asked: Asked) => void }) => {
  const t = useText(supervisionTexts);
  const format = useFormat();
  return (
    <section aria-label={t('month.plans')}>
      <SectionHead title={t('month.plans')} count={plans.length} level={3} />
      <Lines
        tight
        lines={plans.map((plan) => ({
          key: plan.id,
          label: plan.inspectorName,
          figure: plan.plannedAt === undefined ? '' : format.briefInstant(plan.plannedAt),
          reason: t(`night.kind.${plan.kind}`),
          aside: (
            <>
              {plan.mayRecord ? (
                <Button size="small" type="link" onClick={() => onAsk({ plan, act: 'record' })}>
                  {t('night.record')}
                </Button>
              ) : null}
              {plan.mayCallOff ? (
                <Button size="small" type="text" onClick={() => onAsk({ plan, act: 'call-off' })}>
                  {t('night.callOff')}
                </Button>
              ) : null}
            </>
          ),
        }))}
      />
      <p className="gk-small gk-muted">{t('month.plans.lead')}</p>
    </section>
  );
};

/** What is planned and not yet made, as far as it is the person's to know. */
export const NightPlans = ({ propertyId }: { propertyId: string }) => {
  const may = useMay()('inspections:supervise');
  const read = useRead<{ readonly items: readonly NightCheck[] }>(may ? NIGHT_PLANS : undefined, { propertyId });
  const [asked, setAsked] = useState<Asked>();
  const plans = read.data?.items ?? [];
  return (
    <>
      {plans.length === 0 ? null : <PlansList plans={plans} onAsk={setAsked} />}
      {asked === undefined ? null : <PlanDialog {...asked} onClose={() => setAsked(undefined)} />}
    </>
  );
};
