/** The gateway's word that whoever knocks at an owner's door has a session of ours (rulebook S-04). Nobody else can send it. */
export const SIGNED_IN_HEADER = 'x-signed-in';

/** Whether the header says so. */
export const isSignedIn = (header: string | undefined): boolean => header === 'true';
