import drawing from './icon.svg?raw';

/** Favicon as a data URL: a request costs more than its 300 bytes. */
export const ICON = `data:image/svg+xml,${drawing.trim().replaceAll('"', "'").replaceAll('#', '%23')}`;
