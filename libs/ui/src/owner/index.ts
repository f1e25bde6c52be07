/** Parts of the small pages that owners open by a link: no component library. */

export type { PropertyContact } from '../contact/property-contact.js';
export { ask, Refused, send, takenBefore, tokenOf } from './ask.js';
export { contactPart } from './contact.js';
export { element } from './element.js';
export { type FrameTexts, type OwnerContent, type OwnerFrame, ownerFrame } from './frame.js';
