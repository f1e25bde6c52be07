import { formatMoney, toldIn, useFormat, useRead, useText } from '@goldkey/ui';
import type { ReactNode } from 'react';
import {
  type AuthorityItem,
  authorityKinds,
  type PositionRecord,
  type PositionVersion,
  treeUnitPath,
  type UnitOf,
} from '../../positions/api.js';
import { positionTexts } from '../../positions/text/texts.js';

const ZONE = 'Asia/Shanghai';

const Part = ({ title }: { title: string }) => (
  <tr>
    <th colSpan={4} className="gk-sheet-part" scope="colgroup">
      {title}
    </th>
  </tr>
);

/** Two labels with their values, or one that takes the line. */
const Pair = ({ cells }: { cells: readonly (readonly [string, ReactNode])[] }) => (
  <tr>
    {cells.flatMap(([label, value]) => [
      <th key={`${label}-label`} scope="row">
        {label}
      </th>,
      <td key={label} colSpan={cells.length === 1 ? 3 : 1}>
        {value}
      </td>,
    ])}
  </tr>
);

const List = ({ lines }: { lines: readonly ReactNode[] }) =>
  lines.length === 0 ? null : (
    <ol>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ol>
  );

const Granted = ({ item }: { item: AuthorityItem }) => {
  const t = useText(positionTexts);
  const format = useFormat();
  const parts = [
    format.list(item.powers.map((power) => t(`power.${power}`))),
    ...(item.limit === undefined ? [] : [t('authority.upTo', { limit: formatMoney(item.limit) })]),
    ...(item.matter === undefined ? [] : [t('authority.inForce', { matter: t(`matter.${item.matter}`) })]),
  ];
  return (
    <>
      {item.what}
      <span className="gk-small gk-muted"> （{parts.join(' · ')}）</span>
    </>
  );
};

const Signs = ({ version }: { version: PositionVersion }) => {
  const t = useText(positionTexts);
  const format = useFormat();
  const signed = (name: string | undefined, at: number | undefined) =>
    name === undefined || at === undefined ? '' : `${name} ${toldIn(at, ZONE).slice(0, 10)}`;
  return (
    <>
      <tr className="gk-sheet-signs">
        <th scope="row">{t('sign.made')}</th>
        <td>{signed(format.list(version.makers.map(({ name }) => name)), version.madeAt)}</td>
        <th scope="row">{t('sign.reviewed')}</th>
        <td>{signed(version.reviewedBy?.name, version.reviewedAt)}</td>
      </tr>
      <tr className="gk-sheet-signs">
        <th scope="row">{t('sign.approved')}</th>
        <td>{signed(version.approvedBy?.name, version.approvedAt)}</td>
        <th scope="row">{t('position.effective')}</th>
        <td>{version.from ?? ''}</td>
      </tr>
    </>
  );
};

const Body = ({ version }: { version: PositionVersion }) => {
  const t = useText(positionTexts);
  const { duties, authority, indicators, relations, conditions, qualifications, career, training } =
    version.description;
  return (
    <>
      <Part title={t('part.duties')} />
      {duties.map(({ duty, tasks }, index) => (
        <Pair
          key={duty}
          cells={[[t('sheet.duty', { n: index + 1 }), <DutyCell key="duty" duty={duty} tasks={tasks} />]]}
        />
      ))}
      <Part title={t('part.authority')} />
      {authorityKinds.map((kind) => (
        <Pair
          key={kind}
          cells={[
            [
              t(`authority.${kind}`),
              <List
                key={kind}
                lines={authority
                  .filter((item) => item.kind === kind)
                  .map((item) => <Granted key={item.what} item={item} />)}
              />,
            ],
          ]}
        />
      ))}
      <Part title={t('part.indicators')} />
      {indicators.map(({ indicator, weight }, index) => (
        <Pair
          key={indicator}
          cells={[
            [t('sheet.indicator', { n: index + 1 }), indicator],
            [t('indicator.weight'), `${weight} %`],
          ]}
        />
      ))}
      <Part title={t('part.career')} />
      <Pair
        cells={[
          [t('career.promotion'), career.promotion],
          [t('career.rotation'), career.rotation],
        ]}
      />
      <Pair cells={[[t('career.substitution'), career.substitution]]} />
      <Part title={t('part.relations')} />
      <Pair
        cells={[
          [t('relations.inside'), relations.inside],
          [t('relations.outside'), relations.outside],
        ]}
      />
      <Part title={t('part.conditions')} />
      <Pair
        cells={[
          [t('conditions.hours'), conditions.hours],
          [t('conditions.place'), conditions.place],
        ]}
      />
      <Pair
        cells={[
          [t('conditions.surroundings'), conditions.surroundings],
          [t('conditions.hazard'), conditions.hazard],
        ]}
      />
      <Part title={t('part.qualifications')} />
      <Pair
        cells={[
          [t('qualifications.education'), qualifications.education],
          [t('qualifications.experience'), qualifications.experience],
        ]}
      />
      <Pair
        cells={[
          [t('qualifications.certificates'), qualifications.certificates],
          [t('qualifications.health'), qualifications.health],
        ]}
      />
      <Pair cells={[[t('qualifications.knowledge'), qualifications.knowledge]]} />
      <Pair cells={[[t('qualifications.skills'), <List key="skills" lines={qualifications.skills} />]]} />
      <Pair cells={[[t('qualifications.qualities'), <List key="qualities" lines={qualifications.qualities} />]]} />
      <Part title={t('part.training')} />
      <Pair cells={[[t('training.before'), training.before]]} />
      <Pair cells={[[t('training.after'), training.after]]} />
    </>
  );
};

const DutyCell = ({ duty, tasks }: { duty: string; tasks: readonly string[] }) => (
  <>
    <b>{duty}</b>
    <List lines={tasks} />
  </>
);

/** The name of the group at the foot of the printed form. */
const useGroupName = (unitId: string): string => {
  const { data } = useRead<{ readonly unit: UnitOf; readonly path: readonly UnitOf[] }>(treeUnitPath(unitId));
  return (data?.path[0] ?? data?.unit)?.name ?? '';
};

/** A version of the description as the form that people print and sign. */
export const PositionSheet = ({ position, version }: { position: PositionRecord; version: PositionVersion }) => {
  const t = useText(positionTexts);
  const group = useGroupName(position.unitId);
  const { description } = version;
  const per = t(`headCountPer.${description.headCountPer}`);
  return (
    <>
      <table className="gk-sheet" aria-label={t('sheet.title', { name: description.name })}>
        <colgroup>
          <col className="gk-sheet-label" />
          <col />
          <col className="gk-sheet-label" />
          <col />
        </colgroup>
        <tbody>
          <Part title={t('part.identity')} />
          <Pair
            cells={[
              [t('position.name'), description.name],
              [t('position.unit'), position.unitName],
            ]}
          />
          <Pair
            cells={[
              [t('position.code'), position.code],
              [t('position.grade'), description.grade],
            ]}
          />
          <Pair
            cells={[
              [t('position.superior'), description.superior],
              [t('position.headCount'), `${description.headCount} · ${per}`],
            ]}
          />
          <Pair
            cells={[
              [t('position.subordinates'), description.subordinates.join('、')],
              [t('position.key'), t(description.keyPosition ? 'yes' : 'no')],
            ]}
          />
          <Pair cells={[[t('part.summary'), description.summary]]} />
          <Body version={version} />
          <Part title={t('part.signatures')} />
          <Signs version={version} />
        </tbody>
      </table>
      <p className="gk-sheet-foot">
        <span>{t('sheet.foot', { group })}</span>
        <span>{t('version.nth', { number: version.number })}</span>
      </p>
    </>
  );
};
