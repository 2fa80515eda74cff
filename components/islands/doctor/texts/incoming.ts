import type { PastedFile } from '#core/doctor';

/** Files that a reader dropped or chose: the texts among them, and the names of the others. */
export interface Incoming {
  readonly texts: readonly PastedFile[];
  readonly refused: readonly string[];
}

/** Larger files are no configuration; a log of this size has its last lines in less. */
const MOST_BYTES = 20_000_000;
/** Bytes at the start of a file that are searched for a NUL, which no text has. */
const SAMPLE = 8_000;

/** Reads files as text. Refuses pictures, archives and other files of bytes, and files over 20 MB. */
export async function incoming(files: Iterable<File>): Promise<Incoming> {
  const read = await Promise.all([...files].map(async (file) => ({ name: file.name, text: file.size > MOST_BYTES ? undefined : textOf(await file.arrayBuffer()) })));
  return {
    texts: read.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }])),
    refused: read.flatMap(({ name, text }) => (text === undefined ? [name] : [])),
  };
}

/** Decodes a text; undefined for bytes that are none. PowerShell writes UTF-16 with a mark in front. */
function textOf(bytes: ArrayBuffer): string | undefined {
  const sample = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, SAMPLE));
  if (sample[0] === 0xff && sample[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (sample[0] === 0xfe && sample[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // The mark of UTF-8 stays: Apache refuses it, which is a finding.
  return sample.includes(0) ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Hands over what is dropped on a form, or chosen with its file field. */
export function acceptFiles(form: HTMLFormElement, take: (files: Incoming) => void): void {
  const read = (files: FileList): void => void incoming(files).then(take);
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    const files = event.dataTransfer?.files;
    if (files === undefined || files.length === 0) return;
    event.preventDefault();
    read(files);
  });
  const input = form.querySelector<HTMLInputElement>('input[type="file"]');
  input?.addEventListener('change', () => {
    if (input.files !== null) read(input.files);
    // The same file can be chosen again after it was changed.
    input.value = '';
  });
}
