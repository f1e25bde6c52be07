import './setup.css';
import {
  Icon,
  Page,
  Paper,
  PaperPart,
  StateChip,
  useMay,
  useProperty,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { Link } from 'react-router';
import { platformTexts } from '../../text/texts.js';
import { madeOf, queryOf, type Step, type StepId, stepsFor, wayTo } from './steps.js';

const StepRow = ({ step, number, propertyId }: { step: Step; number: number; propertyId: string | undefined }) => {
  const t = useText(platformTexts);
  const { data } = useRead<{ readonly total: number }>(step.path, queryOf(step, propertyId), { keep: true });
  const made = data === undefined ? undefined : madeOf(step, data.total);
  const id = step.id as StepId;
  return (
    <li>
      <span className="gk-setup-number" aria-hidden>
        {made !== undefined && made > 0 ? <Icon name="tick" small /> : number}
      </span>
      <div>
        <Link to={wayTo(step.way, propertyId)}>{t(`setup.${id}`)}</Link>
        <p className="gk-small gk-muted">{t(`setup.${id}.note`)}</p>
      </div>
      <span className="gk-setup-state">
        {made === undefined ? null : made > 0 ? (
          <StateChip tone="done">{t('setup.made', { count: made })}</StateChip>
        ) : (
          <StateChip tone="soon">{t('setup.none')}</StateChip>
        )}
        {step.imports === undefined ? null : (
          <Link to={wayTo(step.imports, propertyId)} className="gk-only-desk">
            {t('setup.import')}
          </Link>
        )}
      </span>
    </li>
  );
};

/** What the group, or a property that was taken on, still needs before its people can work. */
export const SetupPage = () => {
  const t = useText(platformTexts);
  const may = useMay();
  const { propertyId } = useProperty();
  const { properties } = useSession();
  const isOfGroup = properties === '*' && propertyId === undefined;
  const steps = stepsFor(may, isOfGroup);
  return (
    <Page title={t('setup.title')} lead={t(isOfGroup ? 'setup.lead' : 'setup.lead.property')}>
      <Paper>
        <PaperPart>
          <ol className="gk-setup">
            {steps.map((step, index) => (
              <StepRow key={step.id} step={step} number={index + 1} propertyId={propertyId} />
            ))}
          </ol>
        </PaperPart>
      </Paper>
    </Page>
  );
};
