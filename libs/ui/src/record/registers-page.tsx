import { useMemo } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useRead } from '../data/data-context.js';
import { useMay } from '../data/session.js';
import { DialogButton } from '../form/dialog-button.js';
import { useLanguage, useText } from '../language/language-context.js';
import type { ListSpec } from '../list/list-state.js';
import { useThisProperty } from '../page/property-context.js';
import { ChoiceChip } from '../parts/chips.js';
import { RecordFiles } from '../photos/record-files.js';
import { uiTexts } from '../text/texts.js';
import { ActForm } from './act-form.js';
import { KeptList } from './kept-list.js';
import { useActs, useCells } from './register-cells.js';
import { RegisterCourse } from './register-course.js';
import { fieldOf, type RegisterRow, type RegisterSpec, sent, wordsIn } from './register-spec.js';

const WriteForm = ({
  register,
  path,
  propertyId,
  onClose,
}: {
  register: RegisterSpec;
  path: string;
  propertyId: string;
  onClose: () => void;
}) => {
  const { locale } = useLanguage();
  const place = useRead<{ readonly timeZone: string }>(`/api/estates/properties/${propertyId}`);
  const zone = place.data?.timeZone;
  if (zone === undefined) return null;
  return (
    <ActForm
      name={`${register.name}.${propertyId}`}
      title={wordsIn(locale, register.write)}
      fields={register.fields.map(fieldOf(locale))}
      propertyId={propertyId}
      command={{ path, body: (values) => ({ ...sent(register.fields, values, zone), propertyId }) }}
      renews={[path]}
      onClose={onClose}
    />
  );
};

const PaperLink = ({
  register: { name, paper },
  service,
  row,
}: {
  register: RegisterSpec;
  service: string;
  row: RegisterRow;
}) => {
  const { locale } = useLanguage();
  const t = useText(uiTexts);
  if (paper === undefined || !paper.from.includes(row.state)) return null;
  return (
    <p className="gk-no-print">
      <Link to={`/registers/${service}/${name}/${encodeURIComponent(row.id)}/${paper.place}`}>
        {`${t('panel.print')} · ${wordsIn(locale, paper.title)}`}
      </Link>
    </p>
  );
};

/** What a service shows below a record of one of its registers. */
type Besides = Readonly<Record<string, React.ComponentType<{ row: RegisterRow }>>>;

interface OneProps {
  readonly register: RegisterSpec;
  readonly service: string;
  readonly choose: React.ReactNode;
  readonly beside: Besides[string] | undefined;
}

const One = ({ register, service, choose, beside: Beside }: OneProps) => {
  const { locale } = useLanguage();
  const t = useText(uiTexts);
  const may = useMay();
  const propertyId = useThisProperty();
  const path = `/api/${service}/${register.name}`;
  const spec = useMemo(
    (): ListSpec => ({
      filters: { property: 'one', q: 'text', state: 'many', ...(register.due && { overdue: 'flag' as const }) },
      sorts: [register.sortedBy, 'state'],
      defaultSort:
        register.due === undefined || register.dueBy !== undefined ? `-${register.sortedBy}` : register.sortedBy,
      pageSize: 50,
    }),
    [register],
  );
  const states = Object.entries(register.states);
  return (
    <KeptList<RegisterRow>
      name={register.name}
      title={wordsIn(locale, register.title)}
      path={path}
      spec={spec}
      cells={useCells(register)}
      nameOf={(row) => String(row[register.calledBy] ?? '')}
      tone={({ state, overdue }) => (overdue === true ? 'late' : (register.states[state]?.tone ?? 'plain'))}
      acts={useActs(register, path)}
      more={(row) => (
        <>
          <PaperLink register={register} service={service} row={row} />
          {register.files === true ? (
            <RecordFiles key={row.id} door={`${path}/${encodeURIComponent(row.id)}/files`} renews={[path]} level={2} />
          ) : null}
          {Beside === undefined ? null : <Beside key={`beside ${row.id}`} row={row} />}
          <RegisterCourse register={register} path={path} row={row} />
        </>
      )}
      views={
        states.length < 2
          ? undefined
          : [
              { key: 'all', title: t('register.all'), search: '' },
              ...(register.due ? [{ key: 'overdue', title: t('register.overdue'), search: 'overdue=true' }] : []),
              ...states.map(([key, { words }]) => ({ key, title: wordsIn(locale, words), search: `state=${key}` })),
            ]
      }
      filters={choose}
      empty={t('register.empty')}
      head={
        propertyId !== undefined && may(register.permission) ? (
          <DialogButton
            primary
            dialog={(close) => <WriteForm register={register} path={path} propertyId={propertyId} onClose={close} />}
          >
            {wordsIn(locale, register.write)}
          </DialogButton>
        ) : null
      }
    />
  );
};

/** The registers of a service, one at a time, chosen by the last part of the address: `/registers/estates/visitor-vehicles`. */
export const RegistersPage = ({
  service,
  registers,
  besides = {},
}: {
  service: string;
  registers: readonly RegisterSpec[];
  besides?: Besides;
}) => {
  const { locale } = useLanguage();
  const t = useText(uiTexts);
  const navigate = useNavigate();
  const { register: name } = useParams();
  const may = useMay();
  const open = registers.filter(({ read }) => read === undefined || may(read));
  const register = open.find((one) => one.name === name) ?? open[0];
  if (register === undefined) return null;
  return (
    <One
      key={register.name}
      register={register}
      service={service}
      beside={besides[register.name]}
      choose={
        <ChoiceChip
          label={t('register.which')}
          value={register.name}
          choices={open.map((one) => ({ value: one.name, title: wordsIn(locale, one.title) }))}
          onChange={(next) => void navigate(`/registers/${service}/${next ?? register.name}`)}
        />
      }
    />
  );
};
