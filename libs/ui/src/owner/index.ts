/** Parts of the small pages that owners open by a link: no component library. */
export { ask, Refused, send, takenBefore, tokenOf } from './ask.js';
export { contactPart, type OwnerContact } from './contact.js';
export { element } from './element.js';
export { type FrameTexts, type OwnerContent, type OwnerFrame, ownerFrame } from './frame.js';
