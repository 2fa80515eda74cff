import { rule, script, speaks, apache, type RulePage } from '../rule.ts';

export default rule({
  title: 'The file begins with a byte order mark',
  advice: 'Save the file as UTF-8 without a byte order mark.',
  messages: { mark: 'Apache reads an invisible mark as part of the first word.' },
  find: ({ files, config }) => config.texts.flatMap(({ file, parsed }) => {
    if (!parsed.text.startsWith('\uFEFF')) return [];
    const feed = (files[file]?.text ?? '').indexOf('\n');
    return [{
      severity: 'error' as const, at: { file, start: 0, end: feed < 0 ? parsed.text.length : Math.max(1, feed) }, code: 'mark' as const,
      edits: [{ title: 'Remove the mark', safe: true, changes: [{ file, start: 0, end: 1, text: '' }] }],
    }];
  }),
});

export const page = (): RulePage => ({
  silent: 'The file is Python, where the mark is legal.',
  bad: [
    speaks('error', '\uFEFF# shop', apache('Before a comment', '\uFEFF# shop\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', '\uFEFF<VirtualHost *:80>', apache('Before a section', '\uFEFF<VirtualHost *:80>\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n')),
    speaks('error', '\uFEFFLoadModule', apache('Before a directive', '\uFEFFLoadModule wsgi_module modules/mod_wsgi.so\nWSGIScriptAlias / /srv/app.wsgi\n')),
  ],
  good: [script('A Python file', '\uFEFFfrom shop import app as application\n'), apache('No mark', '# shop\nWSGIScriptAlias / /srv/app.wsgi\n')],
});
