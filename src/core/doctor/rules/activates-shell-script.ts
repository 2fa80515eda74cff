import { rule, script, speaks, type ExampleFile, type RulePage } from '../rule.ts';

const SHELL: ExampleFile = { name: 'setup.sh', kind: 'shell', text: 'source /srv/shop/venv/bin/activate\npip install flask\n' };

export default rule({
  title: 'The script runs the shell\'s activate file',
  advice: 'Set python-home or WSGIPythonHome to the environment. In a script, run activate_this.py if the environment has it, or call site.addsitedir() with its site-packages directory.',
  messages: { shell: '{path} is a shell script, not Python.' },
  find: (given) => given.activations.flatMap(({ by, path, step }) => (by !== 'activate' || step.kind !== 'run' ? [] : [{
    severity: 'error' as const, at: path, code: 'shell' as const, values: { path: step.target.text },
    related: [{ file: path.file, ...step.at, label: 'executed here' }],
  }])),
});

export const page = (): RulePage => ({
  silent: 'A shell sources the file, as intended.',
  bad: [
    speaks('error', '/srv/shop/venv/bin/activate', script('exec of bin/activate', "activate = '/srv/shop/venv/bin/activate'\nexec(open(activate).read(), dict(__file__=activate))\nfrom shop import app as application\n")),
    speaks('error', '/srv/shop/venv/bin/activate', script('execfile of bin/activate', "execfile('/srv/shop/venv/bin/activate', dict(__file__='/srv/shop/venv/bin/activate'))\nfrom shop import app as application\n")),
    speaks('error', 'C:/shop/venv/Scripts/activate.bat', script('The batch file on Windows', "path = 'C:/shop/venv/Scripts/activate.bat'\nwith open(path) as file:\n    exec(compile(file.read(), path, 'exec'), {'__file__': path})\nfrom shop import app as application\n", { os: 'windows' })),
  ],
  good: [
    script('activate_this.py is Python', "path = '/srv/shop/venv/bin/activate_this.py'\nexec(open(path).read(), dict(__file__=path))\nfrom shop import app as application\n"),
    { title: 'A shell sources it', files: [SHELL] },
  ],
});
