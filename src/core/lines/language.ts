import { line, type Line, type Token, type TokenKind } from './line.ts';

/** Language of templates: fixed text is tokenised, values are tokens. */
export interface Language {
  /** The pieces that have a colour, tried in this order; all else is plain. */
  readonly pieces: readonly (readonly [TokenKind, RegExp])[];
}

/** Python, as far as our own scripts use it. */
export const PYTHON: Language = {
  pieces: [
    ['comment', /#.*/y],
    ['string', /"""[^]*?"""|b?"(?:[^"\\\n]|\\.)*"/y],
    ['keyword', /\b(?:import|from|def|return|try|except|if|else|for|in|is|not|None|as|print)\b/y],
    ['number', /\b\d+\b/y],
  ],
};

/** POSIX shell, as far as our own commands use it. */
export const SHELL: Language = {
  pieces: [
    ['comment', /(?<=^|\s)#.*/my],
    ['string', /'[^']*'|"[^"]*"/y],
    ['option', /(?<=\s)--?[a-z][a-z-]*/y],
    ['command', /(?<=^|&& |\|\| )[a-z][\w.-]*/my],
  ],
};

/** Divides a text of one language into tokens; their join is the text. */
function tokenise(text: string, { pieces }: Language): Token[] {
  const tokens: Token[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const found = pieceAt(text, at, pieces);
    if (found === undefined) {
      plain += text[at++];
      continue;
    }
    if (plain !== '') tokens.push(['plain', plain]);
    plain = '';
    tokens.push(found);
    at += found[1].length;
  }
  if (plain !== '') tokens.push(['plain', plain]);
  return tokens;
}

function pieceAt(text: string, at: number, pieces: Language['pieces']): Token | undefined {
  for (const [kind, pattern] of pieces) {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0];
    if (match) return [kind, match];
  }
  return undefined;
}

/** Breaks tokens into lines at the line feeds inside them. */
function breakLines(tokens: readonly Token[], note: string | undefined): Line[] {
  const rows: Token[][] = [[]];
  for (const [kind, text] of tokens) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) rows.push([]);
      if (part !== '') rows.at(-1)?.push([kind, part]);
    });
  }
  return rows.map((row) => line(row, note));
}

/**
 * Returns a template tag for lines of a language. Fixed text is divided into tokens; a value is a token, or tokens, and is
 * not divided. A backslash is a backslash. The first line break and the last are dropped. Refuses a value with a line break.
 */
export function template(language: Language, note?: string) {
  return (fixed: TemplateStringsArray, ...values: readonly (Token | readonly Token[])[]): Line[] => {
    const tokens = fixedTokens(fixed, language).flatMap((part, index) => [...part, ...valueTokens(values[index])]);
    return breakLines(tokens, note);
  };
}

/** The fixed text of a template is the same object at every call: it is divided once. */
const divided = new WeakMap<TemplateStringsArray, readonly (readonly Token[])[]>();

function fixedTokens(fixed: TemplateStringsArray, language: Language): readonly (readonly Token[])[] {
  const known = divided.get(fixed);
  if (known !== undefined) return known;
  const parts = fixed.raw.map((text, index) => {
    const trimmed = index === 0 ? text.replace(/^\n/, '') : text;
    return tokenise(index === fixed.length - 1 ? trimmed.replace(/\n *$/, '') : trimmed, language);
  });
  divided.set(fixed, parts);
  return parts;
}

function valueTokens(value: Token | readonly Token[] | undefined): readonly Token[] {
  if (value === undefined) return [];
  const tokens = isToken(value) ? [value] : value;
  line(tokens);
  return tokens;
}

function isToken(value: Token | readonly Token[]): value is Token {
  return typeof value[0] === 'string';
}
