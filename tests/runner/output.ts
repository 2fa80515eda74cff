/** Where one suite writes. After `end` it must write no more. */
export interface Output {
  write(text: string): void;
  end(): void;
}

/**
 * Gives suites that run beside each other one output each, without interleaving: the first that has not ended writes
 * straight to `sink`, the others are held back until it is their turn.
 */
export function orderedOutputs(count: number, sink: (text: string) => void): Output[] {
  const pages = Array.from({ length: count }, () => ({ held: '', ended: false }));
  let turn = 0;

  function advance(): void {
    for (; turn < pages.length; turn += 1) {
      const page = pages[turn];
      if (page === undefined) return;
      if (page.held !== '') sink(page.held);
      page.held = '';
      if (!page.ended) return;
    }
  }

  return pages.map((page) => ({
    write(text) {
      page.held += text;
      advance();
    },
    end() {
      page.ended = true;
      advance();
    },
  }));
}
