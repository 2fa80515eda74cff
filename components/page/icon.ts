import drawing from './icon.svg?raw';

/** The icon of the site as an address that holds it: for a picture of 300 bytes a request costs more than the bytes. */
export const ICON = `data:image/svg+xml,${drawing.trim().replaceAll('"', "'").replaceAll('#', '%23')}`;
