import {
  ActDialog,
  DialogButton,
  Facts,
  Field,
  formatMoney,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  ReasonDialog,
  RowLink,
  RowPanel,
  StateChip,
  useCommand,
  useFormat,
  useList,
  useMay,
  usePlacedColumns,
  useText,
  type View,
  WordsArea,
  wordsColumn,
} from '@goldkey/ui';
import { Button, Form, Input, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { CARE_RENEWS, pathOf, SUGGESTIONS, type SuggestionLine } from '../../people/api.js';

import { peopleTexts } from '../../people/text/texts.js';
import { SuggestionDialog } from './care-forms.js';
import { suggestionsList, suggestionsQuery } from './care-lists.js';
import { CareMenu } from './care-menu.js';

const tones = { open: 'soon', adopted: 'done', declined: 'plain', withdrawn: 'plain' } as const;

const State = ({ line: { state, reward } }: { line: SuggestionLine }) => {
  const t = useText(peopleTexts);
  return (
    <StateChip tone={tones[state]}>
      {t(`suggestion.state.${state}`)}
      {reward === undefined ? null : ` ${formatMoney(reward)}`}
    </StateChip>
  );
};

const useColumns = (): readonly ListColumn<SuggestionLine>[] => {
  const t = useText(peopleTexts);
  const format = useFormat();
  return useMemo(() => {
    const at = (line: SuggestionLine) => line.madeAt;
    return [
      wordsColumn<SuggestionLine>('title', t('suggestion.title'), ({ title }) => title, {
        cell: (line) => <RowLink id={line.id}>{line.title}</RowLink>,
      }),
      wordsColumn('employee', t('suggestion.by'), ({ employeeName }) => employeeName, { width: 140 }),
      wordsColumn<SuggestionLine>('madeAt', t('suggestion.madeAt'), at, {
        width: 160,
        sorts: true,
        kind: 'instant',
        cell: (line) => format.briefInstant(at(line)),
      }),
      wordsColumn<SuggestionLine>('reward', t('suggestion.reward'), ({ reward }) => reward, {
        width: 120,
        number: true,
        kind: 'money',
        cell: ({ reward }) => (reward === undefined ? null : formatMoney(reward)),
      }),
      {
        key: 'state',
        title: t('state'),
        width: 170,
        cell: (line) => <State line={line} />,
        file: [{ title: t('state'), of: ({ state }) => t(`suggestion.state.${state}`) }],
      },
    ];
  }, [t, format]);
};

interface DecisionValues {
  readonly outcome: 'adopted' | 'declined';
  readonly reward?: string;
  readonly reason: string;
}

const DecisionDialog = ({ line, onClose }: { line: SuggestionLine; onClose: () => void }) => {
  const t = useText(peopleTexts);
  const title = t('suggestion.decide');
  const command = useCommand({ title: `${title} ${line.title}`, renews: CARE_RENEWS, onDone: onClose });
  return (
    <ActDialog<DecisionValues>
      title={title}
      draftName={`staffing.suggestion.decide.${line.id}`}
      initial={{ outcome: 'adopted' }}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: line.version }}
      onSave={({ outcome, reward, reason }, draft, version) =>
        command.run({
          method: 'POST',
          path: `${pathOf(SUGGESTIONS, line.id)}/decision`,
          body: { outcome, reason, ...(outcome === 'adopted' && reward && { reward }) },
          version,
          draft,
        })
      }
    >
      <p>{line.text}</p>
      <Field name="outcome" label={t('suggestion.outcome')}>
        <Radio.Group
          optionType="button"
          options={(['adopted', 'declined'] as const).map((value) => ({
            value,
            label: t(`suggestion.state.${value}`),
          }))}
        />
      </Field>
      <Form.Item noStyle shouldUpdate={(a: DecisionValues, b: DecisionValues) => a.outcome !== b.outcome}>
        {({ getFieldValue }) =>
          getFieldValue('outcome') === 'declined' ? null : (
            <Field
              name="reward"
              label={t('suggestion.reward')}
              optional
              rules={[{ pattern: /^\d{1,9}(\.\d{1,2})?$/, message: t('suggestion.reward.rule') }]}
            >
              <Input inputMode="decimal" prefix="¥" autoComplete="off" maxLength={12} />
            </Field>
          )
        }
      </Form.Item>
      <Field name="reason" label={t('suggestion.reason')}>
        <WordsArea rows={3} longest={1000} />
      </Field>
    </ActDialog>
  );
};

const SuggestionPanel = ({ row }: OpenRow<SuggestionLine>) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  const may = useMay()('staffing:employ');
  const [act, setAct] = useState<'decide' | 'undecide' | 'withdraw'>();
  const told = (at: string | undefined) => (at === undefined ? undefined : format.instant(at));
  return (
    <RowPanel
      title={row.title}
      lead={row.employeeName}
      foot={
        may ? (
          <>
            {row.mayDecide ? (
              <Button type="primary" onClick={() => setAct('decide')}>
                {t('suggestion.decide')}
              </Button>
            ) : null}
            {row.mayWithdrawDecision ? (
              <Button onClick={() => setAct('undecide')}>{t('suggestion.undecide')}</Button>
            ) : null}
            {row.state === 'withdrawn' ? null : (
              <Button onClick={() => setAct('withdraw')}>{t('suggestion.withdraw')}</Button>
            )}
          </>
        ) : undefined
      }
    >
      <PanelPart>
        <p>{row.text}</p>
        {row.state === 'open' && !row.mayDecide ? (
          <p className="gk-small gk-muted">{t('suggestion.byAnother')}</p>
        ) : null}
        <Facts
          facts={[
            { label: t('state'), value: <State line={row} /> },
            { label: t('suggestion.madeAt'), value: told(row.madeAt) },
            { label: t('suggestion.decidedAt'), value: told(row.decidedAt) },
            { label: t('suggestion.decidedBy'), value: row.decidedByName },
            { label: t('suggestion.reason'), value: row.reason },
          ]}
        />
      </PanelPart>
      {act === 'decide' ? <DecisionDialog line={row} onClose={() => setAct(undefined)} /> : null}
      {act === 'undecide' ? (
        <ReasonDialog
          title={t('suggestion.undecide')}
          draftName={`staffing.suggestion.undecide.${row.id}`}
          path={`${pathOf(SUGGESTIONS, row.id)}/decision/withdrawal`}
          version={row.version}
          renews={CARE_RENEWS}
          onClose={() => setAct(undefined)}
        />
      ) : null}
      {act === 'withdraw' ? (
        <ReasonDialog
          title={t('suggestion.withdraw')}
          draftName={`staffing.suggestion.withdraw.${row.id}`}
          path={`${pathOf(SUGGESTIONS, row.id)}/withdrawal`}
          version={row.version}
          renews={CARE_RENEWS}
          onClose={() => setAct(undefined)}
        />
      ) : null}
    </RowPanel>
  );
};

/** How the staff would do things better, and what was made of it. */
export const SuggestionsPage = () => {
  const t = useText(peopleTexts);
  const list = useList(suggestionsList);
  const { state } = list;
  const views = useMemo(
    (): readonly View[] => [
      { key: 'all', title: t('view.all'), search: '' },
      { key: 'open', title: t('suggestion.state.open'), search: 'state=open' },
      { key: 'adopted', title: t('suggestion.state.adopted'), search: 'state=adopted' },
    ],
    [t],
  );
  return (
    <ListPage<SuggestionLine>
      name="suggestions"
      title={t('suggestions')}
      acts={
        <>
          <CareMenu here="suggestions" />
          <DialogButton permission="staffing:talk" primary dialog={(close) => <SuggestionDialog onClose={close} />}>
            {t('suggestion.new')}
          </DialogButton>
        </>
      }
      path={SUGGESTIONS}
      query={suggestionsQuery(state)}
      list={list}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ title }) => title}
      wideOnly={['employee', 'madeAt']}
      views={views}
      keeps="property"
      filters={<ListSearch list={list} placeholder={t('suggestions.search')} />}
      empty={{ icon: 'book', title: t('suggestions.empty'), lead: t('suggestions.empty.lead') }}
      panel={(opened) => <SuggestionPanel {...opened} />}
    />
  );
};
