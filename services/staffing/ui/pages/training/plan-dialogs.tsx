import { ActDialog, ReasonDialog, useCommand, useText } from '@goldkey/ui';

import { pathOf, TRAINING_PLANS, TRAINING_RENEWS, type TrainingPlan } from '../../training/api.js';
import { trainingTexts } from './text/texts.js';
import type { PlanAct } from './training.js';

const ApproveDialog = ({ plan, onClose }: { plan: TrainingPlan; onClose: () => void }) => {
  const t = useText(trainingTexts);
  const command = useCommand({ title: t('plan.approve'), renews: TRAINING_RENEWS, onDone: onClose });
  return (
    <ActDialog
      title={t('plan.approve')}
      draftName={`staffing.training-plan.approve.${plan.id}`}
      initial={{}}
      command={command}
      saveText={t('plan.approve')}
      onClose={onClose}
      over={{ version: plan.version }}
      onSave={(_values, draft, version) =>
        command.run({
          method: 'POST',
          path: `${pathOf(TRAINING_PLANS, plan.id)}/approval`,
          body: {},
          version,
          draft,
        })
      }
    >
      <p>{t('plan.approve.lead', { year: plan.year, budget: plan.budget, count: plan.courses.length })}</p>
    </ActDialog>
  );
};

/** The year's plan is approved or taken back. */
export const PlanActDialog = ({ act, plan, onClose }: { act: PlanAct; plan: TrainingPlan; onClose: () => void }) => {
  const t = useText(trainingTexts);
  return act === 'approve' ? (
    <ApproveDialog plan={plan} onClose={onClose} />
  ) : (
    <ReasonDialog
      title={t('plan.withdraw')}
      draftName={`staffing.training-plan.withdraw.${plan.id}`}
      path={`${pathOf(TRAINING_PLANS, plan.id)}/withdrawal`}
      version={plan.version}
      renews={TRAINING_RENEWS}
      onClose={onClose}
    />
  );
};
