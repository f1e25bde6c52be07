import {
  Facts,
  Lines,
  Loaded,
  Page,
  PanelPart,
  Paper,
  PaperPart,
  RowLink,
  SidePanel,
  StateChip,
  StateNote,
  type Tone,
  useCommand,
  useFormat,
  useOpen,
  useRead,
  useSession,
  useText,
  walkOf,
} from '@goldkey/ui';
import { RecordFiles } from '@goldkey/ui/photos';
import { Button } from 'antd';
import { useToday } from '../../people/parts.js';
import { HOUSE_RULES, MY_HOUSE_RULES, type MyHouseRule, readingOf } from './house-rules.js';
import { houseRuleTexts } from './text/texts.js';

const tones: Readonly<Record<ReturnType<typeof readingOf>, Tone>> = { read: 'done', unread: 'soon', overdue: 'late' };

const Standing = ({ rule }: { rule: MyHouseRule }) => {
  const t = useText(houseRuleTexts);
  const standing = readingOf(rule, useToday());
  return <StateChip tone={tones[standing]}>{t(`state.${standing}`)}</StateChip>;
};

const RulePanel = ({
  rule,
  ids,
  open,
}: {
  rule: MyHouseRule;
  ids: readonly string[];
  open: (id: string | undefined) => void;
}) => {
  const t = useText(houseRuleTexts);
  const format = useFormat();
  const command = useCommand({ title: t('acknowledge'), renews: [MY_HOUSE_RULES, HOUSE_RULES] });
  const { ruleId, title, edition, kind, text, inForceFrom, readBy, readAt } = rule;
  return (
    <SidePanel
      title={title}
      lead={t(`kind.${kind}`)}
      walk={walkOf(ids, rule.id, open)}
      onClose={() => open(undefined)}
      foot={
        readAt === undefined ? (
          <Button
            type="primary"
            loading={command.state === 'sending'}
            onClick={() => command.run({ method: 'POST', path: MY_HOUSE_RULES, body: { ruleId } })}
          >
            {t('acknowledge')}
          </Button>
        ) : undefined
      }
    >
      <PanelPart>
        {command.problem instanceof Error ? <p role="alert">{command.problem.message}</p> : null}
        <Facts
          facts={[
            { label: t('edition'), value: edition },
            { label: t('inForceFrom'), value: inForceFrom === undefined ? undefined : format.day(inForceFrom) },
            { label: t('readBy'), value: readBy === undefined ? undefined : format.day(readBy) },
            { label: t('readAt'), value: readAt === undefined ? undefined : format.instant(readAt) },
            { label: t('text'), value: <span className="gk-running">{text}</span> },
          ]}
        />
      </PanelPart>
      <PanelPart>
        <RecordFiles key={ruleId} door={`${MY_HOUSE_RULES}/${encodeURIComponent(ruleId)}/files`} />
      </PanelPart>
    </SidePanel>
  );
};

const Rules = ({ items }: { items: readonly MyHouseRule[] }) => {
  const t = useText(houseRuleTexts);
  const format = useFormat();
  const { id, open } = useOpen();
  const opened = items.find((rule) => rule.id === id);
  if (items.length === 0) return <StateNote icon="book" title={t('none')} />;
  return (
    <>
      <Paper>
        <PaperPart>
          <Lines
            lines={items.map((rule) => ({
              key: rule.id,
              label: <RowLink id={rule.id}>{rule.title}</RowLink>,
              figure: <Standing rule={rule} />,
              reason: `${t(`kind.${rule.kind}`)} · ${rule.edition}`,
              ...(rule.readBy !== undefined && { aside: `${t('readBy')} ${format.day(rule.readBy)}` }),
            }))}
          />
        </PaperPart>
      </Paper>
      {opened === undefined ? null : <RulePanel rule={opened} ids={items.map((rule) => rule.id)} open={open} />}
    </>
  );
};

const ReadRules = () => {
  const read = useRead<{ readonly items: readonly MyHouseRule[] }>(MY_HOUSE_RULES);
  return (
    <Loaded query={read} rows={4}>
      {({ items }) => <Rules items={items} />}
    </Loaded>
  );
};

/** The rules that concern oneself, and that one has read them; nobody needs a permission for that. */
export const MyHouseRulesPage = () => {
  const t = useText(houseRuleTexts);
  const { employeeId } = useSession();
  return (
    <Page title={t('mine')}>
      {employeeId === undefined ? <StateNote icon="people" title={t('mine.nobody')} /> : <ReadRules />}
    </Page>
  );
};
