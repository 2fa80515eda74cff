/** Configuration texts with small injuries, as copying and editing by hand makes them. */
import fc from 'fast-check';

type Mutation = (lines: string[]) => string[];

const INSERTED = ['<', '>', '"', "'", '\\', '#', ' ', '\t', '/', '${SITE}', '\r', '\\\n', '\n', '=', '%{GLOBAL}', '</', '\u00a0', 'é'];
const LINES = [
  '<VirtualHost *:80>', '</VirtualHost>', '<Directory /srv/x>', '</Directory>', '<IfModule wsgi_module>', '<IfModule nope_module>', '<IfDefine X>', '<IfDefine !X>',
  '</IfModule>', '</IfDefine>', '<IfVersion >= 2.4>', '</IfVersion>', '</Directory >', '</ VirtualHost>', '</VirtualHost></IfModule>', 'Define SITE one', 'UnDefine SITE',
  '<Location /x>', '</Location>', '# a comment \\', 'ServerAlias ${SITE}', '<Files a>', '</Files>', '<Macro Site $name>', '</Macro>', 'Use Site a', '<RequireAll', '</RequireAll>',
  '<If "true">', '</If>', 'WSGIProcessGroup a', 'WSGIPythonHome /srv/venv', 'NoSuchDirective on', '<Directory>', '<IfModule', '</IfModule> # end', '\uFEFF',
];

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

function lineAt(lines: readonly string[], at: number): number {
  return Math.floor(at * lines.length);
}

function within(text: string, at: number, change: (before: string, after: string) => string): string {
  const index = Math.floor(at * (text.length + 1));
  return change(text.slice(0, index), text.slice(index));
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  place.map((at): Mutation => (lines) => lines.toSpliced(lineAt(lines, at), 1)),
  place.map((at): Mutation => (lines) => lines.toSpliced(lineAt(lines, at), 0, lines[lineAt(lines, at)] ?? '')),
  fc.tuple(place, place).map(([from, to]): Mutation => (lines) => {
    const taken = lines[lineAt(lines, from)] ?? '';
    const rest = lines.toSpliced(lineAt(lines, from), 1);
    return rest.toSpliced(lineAt(rest, to), 0, taken);
  }),
  fc.tuple(place, fc.constantFrom(...LINES)).map(([at, line]): Mutation => (lines) => lines.toSpliced(lineAt(lines, at), 0, line)),
  fc.tuple(place, place, fc.constantFrom(...INSERTED)).map(([at, column, text]): Mutation => (lines) => lines.with(lineAt(lines, at), within(lines[lineAt(lines, at)] ?? '', column, (before, after) => before + text + after))),
  fc.tuple(place, place).map(([at, column]): Mutation => (lines) => lines.with(lineAt(lines, at), within(lines[lineAt(lines, at)] ?? '', column, (before, after) => before + after.slice(1)))),
  place.map((at): Mutation => (lines) => lines.with(lineAt(lines, at), `${lines[lineAt(lines, at)] ?? ''} \\`)),
  place.map((at): Mutation => (lines) => lines.slice(0, lineAt(lines, at) + 1)),
  place.map((at): Mutation => (lines) => lines.with(lineAt(lines, at), (lines[lineAt(lines, at)] ?? '').toUpperCase())),
);

/** Texts from the pool with one to four injuries, some with CRLF, some without a last line end. */
export function mutants(pool: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...pool), fc.array(mutation, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\n', '\n', '\r\n'), fc.boolean())
    .map(([text, mutations, lineEnd, ended]) => mutations.reduce((lines, mutate) => (lines.length === 0 ? [''] : mutate(lines)), text.split('\n')).join(lineEnd) + (ended ? lineEnd : ''));
}
