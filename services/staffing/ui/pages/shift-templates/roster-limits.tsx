import {
  ActDialog,
  DialogButton,
  Facts,
  Field,
  Loaded,
  Paper,
  PaperPart,
  SectionHead,
  useCommand,
  useRead,
  useText,
} from '@goldkey/ui';
import { InputNumber } from 'antd';
import { ROSTER_LIMITS, ROSTER_RENEWS, type RosterLimits } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';

/** People think of these in hours; the door takes minutes. */
interface Entered {
  readonly restHours: number;
  readonly restDays: number;
  readonly weekHours: number;
}

const minutesOf = (hours: number): number => Math.round(hours * 60);

const LimitsDialog = ({ limits, onClose }: { limits: RosterLimits; onClose: () => void }) => {
  const t = useText(shiftTexts);
  const command = useCommand({ title: t('limits.edit'), renews: ROSTER_RENEWS, onDone: onClose });
  return (
    <ActDialog<Entered>
      title={t('limits.edit')}
      draftName="staffing.roster-limits"
      initial={{
        restHours: limits.restMinutes / 60,
        restDays: limits.restDays,
        weekHours: limits.weekMinutes / 60,
      }}
      command={command}
      saveText={t('shift.save')}
      onClose={onClose}
      over={{ version: limits.version }}
      onSave={({ restHours, restDays, weekHours }, draft, version) =>
        command.run({
          method: 'PUT',
          path: ROSTER_LIMITS,
          body: {
            restMinutes: minutesOf(restHours),
            restDays,
            weekMinutes: minutesOf(weekHours),
            version,
          },
          draft,
        })
      }
    >
      <Field name="restHours" label={t('limits.rest.field')}>
        <InputNumber min={0} max={24} step={0.5} style={{ width: '100%' }} />
      </Field>
      <Field name="restDays" label={t('limits.days.field')} extra={t('limits.days.extra')}>
        <InputNumber min={1} max={6} precision={0} style={{ width: '100%' }} />
      </Field>
      <Field name="weekHours" label={t('limits.week.field')}>
        <InputNumber min={1} max={84} step={0.5} style={{ width: '100%' }} />
      </Field>
    </ActDialog>
  );
};

/** How far a plan of the group may go, and for who acts for all of it the way to change that. */
export const RosterLimitsPaper = () => {
  const t = useText(shiftTexts);
  const read = useRead<RosterLimits>(ROSTER_LIMITS);
  return (
    <Loaded query={read} rows={3}>
      {(limits) => (
        <Paper label={t('limits.title')}>
          <PaperPart>
            <SectionHead
              title={t('limits.title')}
              aside={
                limits.settable ? (
                  <DialogButton dialog={(close) => <LimitsDialog limits={limits} onClose={close} />}>
                    {t('limits.edit')}
                  </DialogButton>
                ) : undefined
              }
            />
            <p className="gk-small gk-muted">{t('limits.lead')}</p>
            <Facts
              facts={[
                { label: t('limits.rest'), value: t('limits.hours', { count: limits.restMinutes / 60 }) },
                { label: t('limits.days'), value: t('limits.of', { count: limits.restDays }) },
                { label: t('limits.week'), value: t('limits.most', { count: limits.weekMinutes / 60 }) },
              ]}
            />
          </PaperPart>
        </Paper>
      )}
    </Loaded>
  );
};
