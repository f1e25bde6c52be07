/** How a home is called: building and room. Of a home that estates has not told of yet, what is known; nothing where nothing is. */
export const homeName = ({ building, room }: { readonly building?: string; readonly room?: string }): string =>
  [building, room].filter(Boolean).join('-');
