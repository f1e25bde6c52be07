import { ActDialog, DayField, Field, localClock, useCommand, useFormat, useText, WordsArea } from '@goldkey/ui';

import { POSITION_RENEWS, type PositionRecord, positionPath } from '../../positions/api.js';
import { positionTexts } from '../../positions/text/texts.js';
import type { PositionAct } from './position-acts.js';

type Asking = Exclude<PositionAct, 'revise'>;

interface Values {
  readonly day?: string;
  readonly reason?: string;
}

const doors: Readonly<Record<Asking, string>> = {
  review: 'review',
  approve: 'approval',
  return: 'return',
  begin: 'versions',
  drop: 'draft/removal',
  abolish: 'abolition',
  restore: 'abolition/withdrawal',
};

const bodyOf = (act: Asking, { day, reason }: Values): object => {
  if (act === 'approve') return { effectiveFrom: day };
  if (act === 'abolish') return { lastDay: day, reason };
  return act === 'return' || act === 'drop' || act === 'restore' ? { reason } : {};
};

/** The form of one act on a position; it carries the version that the person sees. */
export const PositionDialog = ({
  act,
  position,
  onClose,
}: {
  act: Asking;
  position: PositionRecord;
  onClose: () => void;
}) => {
  const t = useText(positionTexts);
  const { now } = useFormat();
  const title = t(`act.${act}`);
  const command = useCommand({ title: `${title} ${position.name}`, renews: POSITION_RENEWS, onDone: onClose });
  const asksDay = act === 'approve' || act === 'abolish';
  const asksReason = ['return', 'drop', 'abolish', 'restore'].includes(act);
  return (
    <ActDialog<Values>
      title={title}
      draftName={`staffing.position.${act}.${position.id}`}
      initial={asksDay ? { day: localClock(now, 'Asia/Shanghai').slice(0, 10) } : {}}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: position.version }}
      onSave={(values, draft, version) =>
        command.run({
          method: 'POST',
          path: `${positionPath(position.id)}/${doors[act]}`,
          body: bodyOf(act, values),
          version,
          draft,
        })
      }
    >
      <p>{t(`act.${act}.lead`)}</p>
      {asksDay ? (
        <Field name="day" label={t(act === 'approve' ? 'position.effective' : 'position.lastDay')}>
          <DayField />
        </Field>
      ) : null}
      {asksReason ? (
        <Field name="reason" label={t('reason')}>
          <WordsArea rows={3} longest={500} />
        </Field>
      ) : null}
    </ActDialog>
  );
};
