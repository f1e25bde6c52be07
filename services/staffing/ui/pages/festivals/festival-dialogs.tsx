import { ActDialog, DayField, Field, FieldRow, useCommand, useText, WordsArea } from '@goldkey/ui';
import { Input } from 'antd';
import { PersonSelect } from '../../work/fields.js';
import { FESTIVAL_RENEWS, FESTIVALS, type FestivalAct, type FestivalLine, festivalPath } from './festival.js';
import { festivalTexts } from './text/texts.js';

interface PlanValues {
  readonly name?: string;
  readonly date?: string;
  readonly plan?: string;
  readonly responsibleId?: string;
}

const PlanFields = ({ propertyId }: { propertyId: string }) => {
  const t = useText(festivalTexts);
  return (
    <>
      <Field name="plan" label={t('plan')} optional>
        <WordsArea rows={5} longest={4000} />
      </Field>
      <Field name="responsibleId" label={t('responsible')} optional>
        <PersonSelect propertyId={propertyId} />
      </Field>
    </>
  );
};

/** A festival is put on the list. */
export const ScheduleDialog = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(festivalTexts);
  const command = useCommand({ title: t('festivals.new'), renews: FESTIVAL_RENEWS, onDone: onClose });
  return (
    <ActDialog<PlanValues>
      title={t('festivals.new')}
      draftName={`staffing.festival.${propertyId}`}
      initial={{}}
      command={command}
      saveText={t('festivals.new')}
      onClose={onClose}
      onSave={({ plan, ...values }, draft) =>
        command.run({ method: 'POST', path: FESTIVALS, body: { propertyId, ...values, plan: plan ?? '' }, draft })
      }
    >
      <FieldRow>
        <Field name="name" label={t('name')}>
          <Input maxLength={60} />
        </Field>
        <Field name="date" label={t('date')}>
          <DayField />
        </Field>
      </FieldRow>
      <PlanFields propertyId={propertyId} />
    </ActDialog>
  );
};

const ways = {
  revise: { method: 'PUT', door: 'plan' },
  approve: { method: 'POST', door: 'approval' },
  complete: { method: 'POST', door: 'completion' },
  withdraw: { method: 'POST', door: 'withdrawal' },
} as const;

interface ActValues extends PlanValues {
  readonly words?: string;
}

const bodyOf = (act: FestivalAct, { plan, responsibleId, words }: ActValues): object => {
  if (act === 'revise') return { plan: plan ?? '', ...(responsibleId && { responsibleId }) };
  if (act === 'approve') return {};
  return act === 'complete' ? { result: words ?? '' } : { reason: words };
};

/** The plan is written, signed off or carried out, or the festival taken back. */
export const FestivalActDialog = ({
  act,
  line,
  onClose,
}: {
  act: FestivalAct;
  line: FestivalLine;
  onClose: () => void;
}) => {
  const t = useText(festivalTexts);
  const title = t(`act.${act}`);
  const command = useCommand({ title: `${title} ${line.name}`, renews: FESTIVAL_RENEWS, onDone: onClose });
  const { method, door } = ways[act];
  return (
    <ActDialog<ActValues>
      title={`${title} · ${line.name}`}
      draftName={`staffing.festival.${act}.${line.id}`}
      initial={act === 'revise' ? { plan: line.plan, responsibleId: line.responsibleId } : {}}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: line.version }}
      onSave={(values, draft, version) =>
        command.run({
          method,
          path: `${festivalPath(line.id)}/${door}`,
          body: bodyOf(act, values),
          version,
          draft,
        })
      }
    >
      {act === 'revise' ? <PlanFields propertyId={line.propertyId} /> : null}
      {act === 'approve' ? <p>{line.plan}</p> : null}
      {act === 'complete' || act === 'withdraw' ? (
        <Field name="words" label={t(act === 'complete' ? 'result' : 'reason')} optional={act === 'complete'}>
          <WordsArea rows={3} longest={500} />
        </Field>
      ) : null}
    </ActDialog>
  );
};
