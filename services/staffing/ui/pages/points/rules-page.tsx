import {
  DialogButton,
  Facts,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  StateChip,
  useCommand,
  useList,
  useMay,
  useSession,
  useText,
  type View,
  wordsColumn,
} from '@goldkey/ui';
import { Alert, Button } from 'antd';
import { useCallback, useMemo } from 'react';
import { POINTS_RENEWS, POINTS_RULES, pathOf } from '../../people/api.js';

import type { RuleLine } from '../../people/points-api.js';
import { peopleTexts } from '../../people/text/texts.js';
import { usePlaces } from '../../work/places.js';
import { RuleDialog } from './points-forms.js';
import { boundsOf, rulesList, rulesQuery } from './points-lists.js';
import { PointsMenu } from './points-menu.js';

const useColumns = (placeOf: (line: RuleLine) => string): readonly ListColumn<RuleLine>[] => {
  const t = useText(peopleTexts);
  return useMemo(
    () => [
      wordsColumn<RuleLine>('name', t('points.rule'), ({ name }) => name, {
        sorts: true,
        cell: (line) => <RowLink id={line.id}>{line.name}</RowLink>,
      }),
      wordsColumn('direction', t('points.rule.direction'), ({ direction }) => t(`points.direction.${direction}`), {
        width: 110,
      }),
      wordsColumn('bounds', t('points.rule.bounds'), boundsOf, { width: 120, number: true }),
      wordsColumn('month', t('points.rule.mostInMonth'), ({ mostInMonth }) => mostInMonth?.toString(), {
        width: 150,
        number: true,
        kind: 'number',
      }),
      wordsColumn('place', t('points.rule.place'), placeOf, { width: 150 }),
      {
        key: 'state',
        title: t('state'),
        width: 120,
        cell: ({ state }) => (
          <StateChip tone={state === 'in-force' ? 'done' : 'plain'}>{t(`points.rule.state.${state}`)}</StateChip>
        ),
        file: [{ title: t('state'), of: ({ state }) => t(`points.rule.state.${state}`) }],
      },
    ],
    [t, placeOf],
  );
};

const RulePanel = ({ row, place }: OpenRow<RuleLine> & { place: string }) => {
  const t = useText(peopleTexts);
  const may = useMay()('staffing:points');
  const all = useSession().properties === '*';
  const command = useCommand({ title: `${t('points.rule.retire')} ${row.name}`, renews: POINTS_RENEWS });
  const mayRetire = may && row.state === 'in-force' && (all || row.propertyId);
  return (
    <RowPanel
      title={row.name}
      lead={t(`points.direction.${row.direction}`)}
      foot={
        mayRetire ? (
          <Button
            loading={command.state !== 'idle'}
            onClick={() =>
              command.run({
                method: 'POST',
                path: `${pathOf(POINTS_RULES, row.id)}/retirement`,
                body: {},
                version: row.version,
              })
            }
          >
            {t('points.rule.retire')}
          </Button>
        ) : undefined
      }
    >
      <PanelPart>
        {command.problem instanceof Error ? <Alert type="error" showIcon title={command.problem.message} /> : null}
        <Facts
          facts={[
            { label: t('points.rule.bounds'), value: boundsOf(row) },
            { label: t('points.rule.mostInMonth'), value: row.mostInMonth },
            { label: t('points.rule.place'), value: place },
            { label: t('state'), value: t(`points.rule.state.${row.state}`) },
          ]}
        />
        <p className="gk-small gk-muted">{t('points.rule.fixed')}</p>
      </PanelPart>
    </RowPanel>
  );
};

/** What earns and what costs points, within which bounds: of the property and of the group. */
export const RulesPage = () => {
  const t = useText(peopleTexts);
  const may = useMay()('staffing:points');
  const all = useSession().properties === '*';
  const list = useList(rulesList);
  const { state } = list;
  const { places, here } = usePlaces();
  const placeOf = useCallback(
    ({ propertyId }: RuleLine) =>
      propertyId ? (places.find((place) => place.propertyId === propertyId)?.name ?? '') : t('person.group'),
    [places, t],
  );
  const views = useMemo(
    (): readonly View[] => [
      { key: 'in-force', title: t('points.rule.state.in-force'), search: 'state=in-force' },
      { key: 'all', title: t('view.all'), search: '' },
    ],
    [t],
  );
  return (
    <ListPage<RuleLine>
      name="points-rules"
      title={t('points.page.rules')}
      acts={
        <>
          <PointsMenu here="rules" />
          {may && (all || here !== undefined) ? (
            <DialogButton primary dialog={(close) => <RuleDialog propertyId={here} onClose={close} />}>
              {t('points.rule.new')}
            </DialogButton>
          ) : null}
        </>
      }
      path={POINTS_RULES}
      query={rulesQuery(state)}
      list={list}
      columns={useColumns(placeOf)}
      rowKey={({ id }) => id}
      nameOf={({ name }) => name}
      views={views}
      keeps="property"
      filters={<ListSearch list={list} placeholder={t('points.rules.search')} />}
      empty={{ icon: 'scale', title: t('points.rules.empty'), lead: t('points.rules.empty.lead') }}
      panel={(opened) => <RulePanel {...opened} place={placeOf(opened.row)} />}
    />
  );
};
