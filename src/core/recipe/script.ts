import { PYTHON, template, type Line, type Token } from '#core/lines';
import { isPython2 } from '#core/releases';
import type { Plan } from './plan.ts';

const python = template(PYTHON);

/**
 * A Python string literal that means exactly this text, in every Python (with `coding: utf-8` in Python 2).
 * What is not printable ASCII is escaped, so that no editor or encoding can change it; Python 2 reads a `b` prefix
 * of the UTF-8 bytes instead, which is what it uses for paths.
 */
export function pythonString(text: string, { bytes }: { bytes: boolean }): Token {
  const escaped = bytes
    ? [...new TextEncoder().encode(text)].map((byte) => escapeCode(byte, 2)).join('')
    : [...text].map((character) => escapeCode(character.codePointAt(0) ?? 0, 8)).join('');
  return ['string', `${bytes ? 'b' : ''}"${escaped}"`];
}

function escapeCode(code: number, width: 2 | 8): string {
  if (code === 0x22 || code === 0x5c) return `\\${String.fromCharCode(code)}`;
  if (code >= 0x20 && code < 0x7f) return String.fromCharCode(code);
  const hex = code.toString(16);
  if (width === 2 || code < 0x80) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** The WSGI script file: a small application that runs as it is, and the place where the reader's own comes in. */
export function scriptLines(plan: Plan): Line[] {
  return [
    ...python`
# mod_wsgi loads this file and calls "application" for every request.
# Put your own in its place, for example: from mysite.wsgi import application
import sys
`,
    ...projectOnPath(plan),
    ...python`


def application(environ, start_response):
    body = ${greeting(plan)}
    start_response("200 OK", [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Length", str(len(body))),
    ])
    return [body]
`,
  ];
}

/** In Python 2 a path is bytes already. Python 3 keeps bytes that are no UTF-8 as lone surrogates, which plain UTF-8 refuses. */
function greeting({ python: series }: Plan): readonly Token[] {
  const [line] = isPython2(series)
    ? python`"This runs from " + sys.prefix + "\n"`
    : python`("This runs from " + sys.prefix + "\n").encode("utf-8", "surrogateescape")`;
  return line?.tokens ?? [];
}

function projectOnPath({ projectInScript, deployment: { project }, python: series }: Plan): Line[] {
  if (!projectInScript) return [];
  const [line] = python`
sys.path.insert(0, ${pythonString(project, { bytes: isPython2(series) })})
`;
  return line === undefined ? [] : [{ ...line, note: 'project-in-script' }];
}
