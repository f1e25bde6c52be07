import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import type { PropertyContact } from './property-contact.js';

/** How a property is reached, in one line of a paper; nothing where nothing is known. */
export const ContactLine = ({ contact = {} }: { contact: PropertyContact | undefined }) => {
  const t = useText(uiTexts);
  const { telephone, telephoneAllHours, centreAddress, openingHours } = contact;
  const said = [
    telephone && t('contact.telephone', { telephone }),
    telephoneAllHours && t('contact.allHours', { telephone: telephoneAllHours }),
    centreAddress && t('contact.centre', { address: centreAddress }),
    openingHours && t('contact.hours', { hours: openingHours }),
  ].filter((words) => words !== undefined && words !== '');
  return said.length === 0 ? null : <p className="gk-contact">{said.join(' · ')}</p>;
};
