/** The dialog as a page carries it: a field, and a place for sentences. */
export interface DialogElements {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
}

/** Finds the dialog of a page; undefined where the page has none. */
export function dialogIn(root: ParentNode): DialogElements | undefined {
  const dialog = root.querySelector('dialog');
  const input = dialog?.querySelector('input');
  const status = dialog?.querySelector('p');
  return dialog && input && status ? { dialog, input, status } : undefined;
}
