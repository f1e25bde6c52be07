import { formatMoney, useFormat, useText } from '@goldkey/ui';
import type { ReactNode } from 'react';
import { type AuthorityItem, authorityKinds, type PositionRecord, type PositionVersion } from '../../positions/api.js';
import { SheetPair, SheetPart, useGroupName } from '../../positions/sheet-parts.js';
import { positionTexts } from '../../positions/text/texts.js';

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
      <span className="gk-small gk-muted"> · {parts.join(' · ')}</span>
    </>
  );
};

const Signs = ({ version }: { version: PositionVersion }) => {
  const t = useText(positionTexts);
  const format = useFormat();
  const signed = (name: string | undefined, at: string | undefined) =>
    name === undefined || at === undefined ? '' : `${name} ${at.slice(0, 10)}`;
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
      <SheetPart title={t('part.duties')} />
      {duties.map(({ duty, tasks }, index) => (
        <SheetPair
          key={duty}
          cells={[[t('sheet.duty', { n: index + 1 }), <DutyCell key="duty" duty={duty} tasks={tasks} />]]}
        />
      ))}
      <SheetPart title={t('part.authority')} />
      {authorityKinds.map((kind) => (
        <SheetPair
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
      <SheetPart title={t('part.indicators')} />
      {indicators.map(({ indicator, weight, measure, floor, target }, index) => (
        <SheetPair
          key={indicator}
          cells={[
            [t('sheet.indicator', { n: index + 1 }), indicator],
            [
              t('indicator.weight'),
              [
                `${weight} %`,
                ...(measure === undefined || measure === 'stated' ? [] : [t(`measure.${measure}`)]),
                ...(floor === undefined || target === undefined ? [] : [`${floor} → ${target}`]),
              ].join(' · '),
            ],
          ]}
        />
      ))}
      <SheetPart title={t('part.career')} />
      <SheetPair
        cells={[
          [t('career.promotion'), career.promotion],
          [t('career.rotation'), career.rotation],
        ]}
      />
      <SheetPair cells={[[t('career.substitution'), career.substitution]]} />
      <SheetPart title={t('part.relations')} />
      <SheetPair
        cells={[
          [t('relations.inside'), relations.inside],
          [t('relations.outside'), relations.outside],
        ]}
      />
      <SheetPart title={t('part.conditions')} />
      <SheetPair
        cells={[
          [t('conditions.hours'), conditions.hours],
          [t('conditions.place'), conditions.place],
        ]}
      />
      <SheetPair
        cells={[
          [t('conditions.surroundings'), conditions.surroundings],
          [t('conditions.hazard'), conditions.hazard],
        ]}
      />
      <SheetPart title={t('part.qualifications')} />
      <SheetPair
        cells={[
          [t('qualifications.education'), qualifications.education],
          [t('qualifications.experience'), qualifications.experience],
        ]}
      />
      <SheetPair
        cells={[
          [t('qualifications.certificates'), qualifications.certificates],
          [t('qualifications.health'), qualifications.health],
        ]}
      />
      <SheetPair cells={[[t('qualifications.knowledge'), qualifications.knowledge]]} />
      <SheetPair cells={[[t('qualifications.skills'), <List key="skills" lines={qualifications.skills} />]]} />
      <SheetPair cells={[[t('qualifications.qualities'), <List key="qualities" lines={qualifications.qualities} />]]} />
      <SheetPart title={t('part.training')} />
      <SheetPair cells={[[t('training.before'), training.before]]} />
      <SheetPair cells={[[t('training.after'), training.after]]} />
    </>
  );
};

const DutyCell = ({ duty, tasks }: { duty: string; tasks: readonly string[] }) => (
  <>
    <b>{duty}</b>
    <List lines={tasks} />
  </>
);

/** A version of the description as the form that people print and sign. */
export const PositionSheet = ({ position, version }: { position: PositionRecord; version: PositionVersion }) => {
  const t = useText(positionTexts);
  const format = useFormat();
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
          <SheetPart title={t('part.identity')} />
          <SheetPair
            cells={[
              [t('position.name'), description.name],
              [t('position.unit'), position.unitName],
            ]}
          />
          <SheetPair
            cells={[
              [t('position.code'), position.code],
              [t('position.grade'), description.grade],
            ]}
          />
          <SheetPair
            cells={[
              [t('position.superior'), description.superior],
              [t('position.headCount'), `${description.headCount} · ${per}`],
            ]}
          />
          <SheetPair
            cells={[
              [t('position.subordinates'), format.list(description.subordinates)],
              [t('position.key'), t(description.keyPosition ? 'yes' : 'no')],
            ]}
          />
          <SheetPair cells={[[t('part.summary'), description.summary]]} />
          <Body version={version} />
          <SheetPart title={t('part.signatures')} />
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
