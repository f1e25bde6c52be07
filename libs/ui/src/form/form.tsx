import './form.css';
import { Alert, Button, Form, type FormInstance, type FormItemProps } from 'antd';
import { isValidElement, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { ApiProblem } from '../data/problem.js';
import type { RunningCommand } from '../data/use-command.js';
import { formatCount } from '../format/format.js';
import { useFormat } from '../format/use-format.js';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import { type Unreadable, UnreadableContext } from './unreadable.js';
import type { FormDraft } from './use-draft.js';
import { WordsArea } from './words-area.js';
import { notLonger } from './words-length.js';

/** How long a text the field below may hold: its own limit, so that none is told twice. */
const longestOf = (field: ReactNode): number | undefined =>
  isValidElement<{ longest?: number }>(field) && field.type === WordsArea ? field.props.longest : undefined;

/** A rule that refuses while the entry holds a text that it cannot read, and where the entry says so. */
const useUnreadable = (tells: boolean) => {
  const unread = useRef<string>(undefined);
  const field = useMemo<Unreadable>(
    () => ({
      tells,
      refuse: (sentence) => {
        unread.current = sentence;
      },
    }),
    [tells],
  );
  const rule = {
    validator: async (): Promise<void> => {
      if (unread.current !== undefined) throw new Error(unread.current);
    },
  };
  return { field, rule };
};

/** A field with its label above and its errors below; what need not be filled in says so. */
export const Field = ({
  label,
  optional = false,
  longest,
  children,
  ...item
}: { label: ReactNode; optional?: boolean; longest?: number | undefined; children: ReactNode } & Omit<
  FormItemProps,
  'label' | 'required'
>) => {
  const t = useText(uiTexts);
  const limit = longest ?? longestOf(children);
  const tooLong = (over: number) => t('form.tooLong', { longest: formatCount(limit ?? 0), over: formatCount(over) });
  const unreadable = useUnreadable(item.noStyle !== true);
  const rules = [
    unreadable.rule,
    ...(optional ? [] : [{ required: true, message: t('form.required') }]),
    ...(limit === undefined ? [] : [notLonger(limit, tooLong)]),
    ...(item.rules ?? []),
  ];
  return (
    <UnreadableContext value={item.name === undefined ? undefined : unreadable.field}>
      <Form.Item
        {...item}
        rules={rules}
        validateFirst
        label={
          optional ? (
            <>
              {label}
              <span className="gk-form-optional">{t('form.optional')}</span>
            </>
          ) : (
            label
          )
        }
      >
        {children}
      </Form.Item>
    </UnreadableContext>
  );
};

/** Fields that people think of together. */
export const FieldGroup = ({ title, children }: { title?: string; children: ReactNode }) => (
  <fieldset className="gk-form-group">
    {title === undefined ? null : <legend>{title}</legend>}
    <div>{children}</div>
  </fieldset>
);

/** Short fields beside each other where there is room. */
export const FieldRow = ({ children }: { children: ReactNode }) => <div className="gk-form-row">{children}</div>;

/** What empties a day's field is no stop of its own: the next Enter would press it. */
const skipsOn =
  'input:not([type="hidden"]):not([disabled]), textarea:not([disabled]), button:not([disabled]):not(.ant-picker-clear)';

/** Enter goes to the next field, Ctrl + Enter saves. In a text of several lines Enter stays Enter. */
const walkOnEnter = (event: KeyboardEvent<HTMLElement>, save: () => void): void => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    save();
    return;
  }
  const from = event.target;
  if (!(from instanceof HTMLInputElement) || event.defaultPrevented || from.getAttribute('aria-expanded') === 'true')
    return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(skipsOn)].filter((stop) => stop.tabIndex >= 0);
  stops[stops.indexOf(from) + 1]?.focus();
};

/** Puts a refusal's sentences beside the fields they are about and goes to the first. */
const useFieldProblems = (form: FormInstance, problem: unknown): string | undefined => {
  const fields = problem instanceof ApiProblem ? problem.fields : [];
  useEffect(() => {
    if (!(problem instanceof ApiProblem) || problem.fields.length === 0) return;
    form.setFields(problem.fields.map(({ field, reason }) => ({ name: field.split('.'), errors: [reason] })));
    const first = problem.fields[0];
    if (first !== undefined) form.scrollToField(first.field.split('.'), { focus: true, block: 'center' });
  }, [form, problem]);
  if (problem === undefined) return undefined;
  const known = fields.every(({ field }) => form.getFieldInstance(field.split('.')) !== undefined);
  if (fields.length > 0 && known) return undefined;
  const message = problem instanceof Error ? problem.message : undefined;
  const unsaid = fields.filter(({ reason }) => reason !== message);
  const strange = unsaid.map(({ field, reason }) => `${field}: ${reason}`).join('; ');
  return problem instanceof Error ? [problem.message, strange].filter(Boolean).join(' ') : String(problem);
};

/** Above the fields: what was left unsaved last time. */
const DraftNote = ({ form, draft }: { form: FormInstance; draft: FormDraft }) => {
  const t = useText(uiTexts);
  const format = useFormat();
  if (draft.restoredAt === undefined) return null;
  const begin = () => {
    draft.drop();
    form.resetFields();
  };
  return (
    <Alert
      className="gk-form-note"
      type="info"
      title={t('form.draft.restored', { span: format.span(Date.now() - draft.restoredAt) })}
      action={
        <Button size="small" onClick={begin}>
          {t('form.draft.drop')}
        </Button>
      }
    />
  );
};

/** Beside the button that was pressed: waiting for the network, or why it was refused. */
const AnswerNote = ({ form, command }: { form: FormInstance; command: RunningCommand }) => {
  const t = useText(uiTexts);
  const refusal = useFieldProblems(form, command.problem);
  return (
    <div aria-live="polite">
      {command.state === 'waiting' ? (
        <Alert className="gk-form-note" type="warning" showIcon title={t('command.waiting')} />
      ) : null}
      {refusal === undefined ? null : (
        <Alert className="gk-form-note" type="error" showIcon title={t('command.failed')} description={refusal} />
      )}
    </div>
  );
};

/** A form in one column: draft on every key, errors beside the fields, Ctrl + Enter saves. */
export const RecordForm = <Values extends object>({
  form,
  draft,
  command,
  initial,
  onSave,
  saveText,
  children,
  foot,
  stale,
  onChange,
}: {
  form: FormInstance<Values>;
  draft: FormDraft;
  command: RunningCommand;
  initial: Partial<Values>;
  onSave: (values: Values) => void;
  saveText: string;
  children: ReactNode;
  foot?: ReactNode;
  /** Stands above everything where another person changed the record. */
  stale?: ReactNode;
  onChange?: (changed: Partial<Values>) => void;
}) => {
  const t = useText(uiTexts);
  return (
    <Form<Values>
      className="gk-form"
      form={form}
      layout="vertical"
      initialValues={initial}
      disabled={command.state !== 'idle'}
      onFinish={(values) => {
        if (command.state === 'idle') onSave(values);
      }}
      onValuesChange={(changed) => {
        draft.keep();
        onChange?.(changed as Partial<Values>);
      }}
      onKeyDown={(event) => walkOnEnter(event, form.submit)}
      scrollToFirstError={{ focus: true, block: 'center' }}
    >
      {stale ?? (command.state === 'idle' ? <DraftNote form={form as FormInstance} draft={draft} /> : null)}
      {children}
      {stale === undefined ? <AnswerNote form={form as FormInstance} command={command} /> : null}
      <div className="gk-form-foot">
        <Button type="primary" htmlType="submit" loading={command.state !== 'idle'} disabled={false}>
          {saveText}
        </Button>
        {foot}
        <span className="gk-small gk-faint gk-only-desk">{t('form.saveKeys')}</span>
      </div>
    </Form>
  );
};
