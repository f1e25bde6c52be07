import { Field, formatMoney, RecordForm, useCommand, useDraft, useText } from '@goldkey/ui';
import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { useRoleName } from '../../parts.js';
import { evenly, fenTyped, leftOf, yuanOf } from './amounts.js';
import { type Bonus, type BonusPerson, bonusPath, RENEWS } from './api.js';
import { bonusTexts } from './text/texts.js';

type Values = Readonly<Record<string, string | undefined>>;

/** What is left of the bonus as it is typed. */
const Left = ({ amount }: { amount: string }) => {
  const t = useText(bonusTexts);
  const typed = (Form.useWatch([], Form.useFormInstance<Values>()) ?? {}) as Values;
  const left = leftOf(amount, Object.values(typed));
  return (
    <p role="status" aria-live="polite" className={left !== undefined && left < 0n ? 'gk-late' : 'gk-muted'}>
      {left === undefined
        ? t('shares.wrong')
        : left < 0n
          ? t('shares.over', { over: formatMoney(yuanOf(-left)) })
          : t('shares.left', { left: formatMoney(yuanOf(left)) })}
    </p>
  );
};

const sharesOf = (values: Values, persons: readonly BonusPerson[]) =>
  persons.flatMap(({ employeeId }) => {
    const fen = fenTyped(values[employeeId]);
    return fen === undefined || fen === 0n ? [] : [{ employeeId, amount: yuanOf(fen) }];
  });

/** Whether what is typed is something else than what is kept; what is no amount is. */
const isUnsaved = (values: Values, persons: readonly BonusPerson[]): boolean =>
  persons.some(({ employeeId, amount }) => fenTyped(values[employeeId]) !== fenTyped(amount));

/**
 * The head writes down who gets how much: one amount a person, what is left told at every key. `onUnsaved` is told whether
 * anything is typed that is not kept yet: what is submitted is what is kept.
 */
export const SharesForm = ({ bonus, onUnsaved }: { bonus: Bonus; onUnsaved: (unsaved: boolean) => void }) => {
  const t = useText(bonusTexts);
  const roleName = useRoleName();
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, `evaluation.bonus.shares.${bonus.bonusId}.${bonus.version}`);
  const command = useCommand({ title: t('shares.save'), renews: RENEWS });
  const { persons, amount, version } = bonus;
  const typed = Form.useWatch([], form) as Values | undefined;
  const unsaved = typed !== undefined && isUnsaved(typed, persons);
  useEffect(() => {
    onUnsaved(unsaved);
    return () => onUnsaved(false);
  }, [unsaved, onUnsaved]);
  const share = () => {
    const part = evenly(amount, persons.length);
    form.setFieldsValue(Object.fromEntries(persons.map(({ employeeId }) => [employeeId, part])));
    draft.keep();
  };
  const labelOf = ({ name, role, isHead }: BonusPerson) => (
    <>
      {name}
      <span className="gk-form-optional">
        {[isHead ? t('person.head') : roleName(role), role === undefined ? t('person.gone') : undefined]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
  return (
    <RecordForm<Values>
      form={form}
      draft={draft}
      command={command}
      initial={Object.fromEntries(persons.map((one) => [one.employeeId, one.amount]))}
      onSave={(values) =>
        command.run({
          method: 'PUT',
          path: `${bonusPath(bonus.bonusId)}/shares`,
          body: { shares: sharesOf(values, persons) },
          version,
          draft: draft.place,
        })
      }
      saveText={t('shares.save')}
      foot={<Button onClick={share}>{t('shares.even')}</Button>}
    >
      <p className="gk-muted">{t('shares.lead')}</p>
      {persons.map((person) => (
        <Field
          key={person.employeeId}
          name={person.employeeId}
          label={labelOf(person)}
          rules={[
            {
              validator: (_rule, typed?: string) =>
                fenTyped(typed) === undefined ? Promise.reject(new Error(t('shares.wrong'))) : Promise.resolve(),
            },
          ]}
          optional
        >
          <Input inputMode="decimal" suffix={t('yuan')} maxLength={12} />
        </Field>
      ))}
      <Left amount={amount} />
    </RecordForm>
  );
};
