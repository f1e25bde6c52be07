import { ActDialog, Field, Lines, useCommand, useFormat, useText, WordsArea } from '@goldkey/ui';
import { Modal } from 'antd';
import { type Conflict, ROSTER_RENEWS, type RosterRule } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { conflictWords } from '../../shifts/words.js';
import { type RosterMonth, rosterMonthPath } from './roster.js';

const MOST_SHOWN = 8;

/** How often each rule is broken, in the order in which it is met first. */
const byRule = (conflicts: readonly Conflict[]): readonly (readonly [RosterRule, number])[] => {
  const counts = new Map<RosterRule, number>();
  for (const { rule } of conflicts) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts];
};

/** What stands against publishing, with whom and when. */
const HardNote = ({ month, hard, onClose }: { month: RosterMonth; hard: readonly Conflict[]; onClose: () => void }) => {
  const t = useText(shiftTexts);
  const format = useFormat();
  const nameOf = (id: string | undefined) => month.people.find(({ employeeId }) => employeeId === id)?.name ?? '';
  return (
    <Modal
      open
      title={t('publish.title', { month: format.month(month.month) })}
      footer={null}
      onCancel={onClose}
      width={520}
    >
      <p>{t('publish.hard', { count: hard.length })}</p>
      <Lines
        tight
        lines={hard.slice(0, MOST_SHOWN).map((one) => ({
          key: `${one.rule} ${one.date} ${one.employeeId}`,
          label: t('conflicts.where', { day: format.day(one.date), name: nameOf(one.employeeId) }),
          figure: '',
          reason: conflictWords(t, one, format),
        }))}
      />
      {hard.length > MOST_SHOWN ? (
        <p className="gk-small gk-muted">{t('conflicts.more', { count: hard.length - MOST_SHOWN })}</p>
      ) : null}
    </Modal>
  );
};

/** The month is shown to its people; each kind of soft conflict gets its reason. */
export const PublishDialog = ({ month, onClose }: { month: RosterMonth; onClose: () => void }) => {
  const t = useText(shiftTexts);
  const format = useFormat();
  const title = t('publish.title', { month: format.month(month.month) });
  const command = useCommand({ title, renews: ROSTER_RENEWS, onDone: onClose });
  const hard = month.conflicts.filter(({ severity }) => severity === 'hard');
  const soft = byRule(month.conflicts);
  if (hard.length > 0) return <HardNote month={month} hard={hard} onClose={onClose} />;
  return (
    <ActDialog<{ reasons?: Partial<Record<RosterRule, string>> }>
      title={title}
      draftName={`staffing.roster.publish.${month.propertyId}.${month.month}`}
      initial={{}}
      command={command}
      saveText={t(month.publication === undefined ? 'publish' : 'publish.again')}
      onClose={onClose}
      onSave={({ reasons = {} }, draft) =>
        command.run({
          method: 'POST',
          path: `${rosterMonthPath(month.month)}/publication`,
          body: {
            propertyId: month.propertyId,
            passed: soft.map(([rule]) => ({ rule, reason: reasons[rule] ?? '' })),
          },
          draft,
        })
      }
    >
      <p className="gk-muted">{t('publish.lead')}</p>
      {soft.map(([rule, count]) => (
        <Field key={rule} name={['reasons', rule]} label={t('publish.reason', { rule: t(`rule.${rule}`), count })}>
          <WordsArea rows={2} longest={500} />
        </Field>
      ))}
    </ActDialog>
  );
};
