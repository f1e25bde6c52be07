import {
  Chips,
  ChoiceChip,
  Page,
  Paper,
  StateNote,
  useAddress,
  useFormat,
  useProperty,
  useRead,
  useText,
} from '@goldkey/ui';
import { OVERVIEW, type Overview } from '../../api.js';
import { monthOf, periodsBegun } from './periods.js';
import { ScorecardsPart } from './scorecards-part.js';
import { StipendsPart } from './stipends-part.js';
import { meritTexts } from './text/texts.js';

/** What a property's window staff are paid and its departments score, over a month or longer. */
export const MeritsPage = () => {
  const t = useText(meritTexts);
  const format = useFormat();
  const { now } = format;
  const { propertyId } = useProperty();
  // Those that the evaluation knows: one may be registered elsewhere before its events have come.
  const properties = useRead<Overview>(OVERVIEW).data?.items ?? [];
  const { params, put } = useAddress();
  const property = params.get('property') ?? propertyId ?? properties[0]?.propertyId;
  const period = params.get('period') ?? monthOf(now);
  const set = (name: string, value: string | undefined) => put({ explain: undefined, [name]: value });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Chips>
        <ChoiceChip
          label={t('property')}
          value={property}
          choices={properties.map(({ propertyId: value, name }) => ({ value, title: name }))}
          onChange={(next) => set('property', next)}
        />
        <ChoiceChip
          label={t('period')}
          value={period}
          choices={periodsBegun(now, period).map((value) => ({ value, title: format.period(value) }))}
          onChange={(next) => set('period', next)}
        />
      </Chips>
      {property === undefined ? (
        <StateNote icon="building" title={t('choose')} />
      ) : (
        <Paper>
          <StipendsPart property={property} period={period} />
          <ScorecardsPart property={property} period={period} />
        </Paper>
      )}
    </Page>
  );
};
