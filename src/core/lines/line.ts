/** Kind of a token, for colours and tests. Each is a class `t-<kind>` in HTML. */
export type TokenKind =
  | 'plain' | 'directive' | 'section' | 'option' | 'path' | 'string' | 'number' | 'variable'
  | 'keyword' | 'command' | 'comment' | 'continuation';

/** A piece of a line; a line's text is the join of its tokens. */
export type Token = readonly [kind: TokenKind, text: string];

/** A line of a generated file, without its line break. */
export interface Line {
  readonly tokens: readonly Token[];
  /** The note that explains this line. */
  readonly note?: string;
}

/** A line from its tokens, with the note that explains it. Refuses a token that holds a line break. */
export function line(tokens: readonly Token[], note?: string): Line {
  const broken = tokens.find(([, text]) => /[\n\r]/.test(text));
  if (broken !== undefined) {
    throw new Error(`A line cannot hold a line break, but ${JSON.stringify(broken[1])} does. Make two lines of it.`);
  }
  return note === undefined ? { tokens } : { tokens, note };
}

/** The text of one line. */
export function lineText({ tokens }: Line): string {
  return tokens.map(([, text]) => text).join('');
}

/** The text of a file: every line ended by a line feed. */
export function toText(lines: readonly Line[]): string {
  return lines.map((each) => `${lineText(each)}\n`).join('');
}
