import { seriesOf, majorOf } from '../context.ts';
import type { Given } from '../given.ts';
import { hitsOf } from '../log/find.ts';
import { apache, log, rule, speaks, together, type Example, type RulePage, type Sighting } from '../rule.ts';
import { argumentsOf, nameOf } from '../config/configuration.ts';
import { samePath } from '../paths.ts';

type Code = 'image' | 'two' | 'log' | 'library' | 'file' | 'home';

export default rule<Code>({
  title: 'mod_wsgi was built for a different Python',
  advice: 'Install mod_wsgi with the environment\'s Python (pip install mod_wsgi, then add the output of mod_wsgi-express module-config). Or recreate the environment with the Python that mod_wsgi was built for.',
  messages: {
    image: 'pip installs for Python {python} of the image, but {package} embeds the distribution\'s Python.',
    two: '{package} is built for Python 2, but the application runs on Python 3.',
    log: 'The log shows Python {found}, but the application uses Python {python}.',
    library: 'mod_wsgi is linked with Python {found}, but the application uses Python {python}.',
    home: 'mod_wsgi runs Python {python}, but this Python home belongs to Python {found}.',
    file: 'The module file is built for Python {found}, but the application uses Python {python}.',
  },
  find: (given) => [...fromPackages(given), ...fromLog(given), ...fromFile(given), ...fromHomes(given)],
});

function fromPackages({ shells, context }: Given): Sighting<Code>[] {
  return shells.flatMap(({ file, commands }) => commands.packages.flatMap((installed): Sighting<Code>[] => {
    if (!/^(?:lib)?apache2-mod-wsgi(?:-py3)?$/.test(installed.name)) return [];
    const at = { file, start: installed.start, end: installed.end };
    const { image } = commands;
    if (image !== undefined) {
      return [{ severity: 'error', at, code: 'image', values: { package: installed.name, python: image.python }, related: [{ file, start: image.start, end: image.end, label: 'the image\'s Python' }] }];
    }
    if (installed.name !== 'libapache2-mod-wsgi') return [];
    const three = majorOf(context) === 3 || commands.python?.python.startsWith('3') === true || commands.environments.some(({ by }) => by === 'venv');
    return three ? [{ severity: 'error', at, code: 'two', values: { package: installed.name } }] : [];
  }));
}

/** The log against what the owner states; a Python that was read from the log itself proves nothing. */
function fromLog(given: Given): Sighting<Code>[] {
  const python = stated(given);
  if (python === undefined) return [];
  const differs = (found: string): boolean => (python.includes('.') ? found !== python : !found.startsWith(`${python}.`));
  const fromBanner = hitsOf(given, /(?<=mod_wsgi\/[\d.]+ )Python\/(\d+\.\d+)/).map((hit) => ({ hit, code: 'log' as const }));
  const fromLinker = hitsOf(given, /libpython(\d\.\d+)m?(?:\.so|\.dylib)/).map((hit) => ({ hit, code: 'library' as const }));
  return [...fromBanner, ...fromLinker].filter(({ hit }) => differs(hit.found[1] ?? '')).slice(0, 1).map(({ hit, code }): Sighting<Code> =>
    ({ severity: 'error', confidence: 'proven', at: hit.at, code, values: { found: hit.found[1] ?? '', python } }));
}

/** Homes whose path names the version that made them, as pyenv does, against a Python that the server itself shows. */
function fromHomes({ config, context }: Given): Sighting<Code>[] {
  const python = context.python?.from === undefined ? undefined : seriesOf(context);
  if (python === undefined) return [];
  return config.homes.flatMap(({ value, at }): Sighting<Code>[] => {
    const found = /[\\/]\.?pyenv[\\/]versions[\\/](\d\.\d+)\.\d+(?:[\\/]envs[\\/][^\\/]+)?[\\/]?$/.exec(value)?.[1];
    return found === undefined || found === python ? [] : [{ severity: 'error', at, code: 'home', values: { found, python }, related: context.python?.from === undefined ? [] : [{ ...context.python.from, label: 'shows the Python of mod_wsgi' }] }];
  });
}

function fromFile(given: Given): Sighting<Code>[] {
  const python = stated(given);
  if (python === undefined || seriesOf(given.context) === undefined) return [];
  return given.config.settings.flatMap((setting): Sighting<Code>[] => {
    const [name, path] = argumentsOf(setting);
    if (nameOf(setting) !== 'loadmodule' || name?.value !== 'wsgi_module' || path === undefined) return [];
    const found = /mod_wsgi-py(\d)(\d{1,2})\b|cpython-(\d)(\d{1,2})|\.cp(\d)(\d{1,2})-/.exec(path.value);
    if (found === null) return [];
    const series = `${found[1] ?? found[3] ?? found[5]}.${found[2] ?? found[4] ?? found[6]}`;
    return series === python ? [] : [{ severity: 'error', at: path.at, code: 'file', values: { found: series, python } }];
  });
}

/** The Python that the application is made for: stated, or the one that made the environment which a home names. */
function stated({ context, config, shells }: Given): string | undefined {
  if (context.python !== undefined && context.python.from === undefined) return context.python.value;
  return shells.flatMap(({ commands }) => commands.environments).find(({ directory, series }) =>
    series !== undefined && directory !== undefined && config.homes.some(({ value }) => samePath(value, directory)))?.series;
}

const CONTAINER: Example = { title: 'Debian\'s package in an image with a different Python', files: [{ name: 'Dockerfile', kind: 'shell', text: 'FROM python:3.8\nRUN apt-get update && apt-get install -y apache2 libapache2-mod-wsgi-py3\nRUN pip install django\n' }] };

export const page = (): RulePage => ({
  silent: 'Only missing packages point to a different Python. Other rules cover that.',
  bad: [
    speaks('error', 'libapache2-mod-wsgi-py3', CONTAINER),
    speaks('error', 'Python/2.7', log('The start of the log', 'AH00489: Apache/2.4.41 (Ubuntu) mod_wsgi/4.6.8 Python/2.7 configured -- resuming normal operations\n', { python: '3.8' })),
    speaks('error', 'Python/3.8', together('The Python that created the environment', apache('', 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
      { title: '', files: [{ name: 'setup.sh', kind: 'shell', text: 'python3.10 -m venv /srv/venv\n' }] }, log('', 'AH00489: Apache/2.4.41 (Ubuntu) mod_wsgi/4.6.8 Python/3.8 configured -- resuming normal operations\n'))),
    speaks('error', 'mod_wsgi-py36.cpython-36m-x86_64-linux-gnu.so', apache('The file name of the module', 'LoadModule wsgi_module modules/mod_wsgi-py36.cpython-36m-x86_64-linux-gnu.so\n', { python: '3.10' })),
    speaks('error', '/home/jo/.pyenv/versions/3.11.4/envs/shop', together('An environment of pyenv for a different Python', apache('', 'WSGIDaemonProcess shop python-home=/home/jo/.pyenv/versions/3.11.4/envs/shop\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
      log('', 'AH00489: Apache/2.4.41 (Ubuntu) mod_wsgi/4.6.8 Python/3.8 configured -- resuming normal operations\n'))),
  ],
  good: [
    { title: 'The package of a system that has one Python', files: [{ name: 'setup.sh', kind: 'shell', text: 'apt-get install libapache2-mod-wsgi-py3 python3-venv\npython3 -m venv /srv/venv\n' }] },
    log('The same Python', 'AH00489: Apache/2.4.41 (Ubuntu) mod_wsgi/4.6.8 Python/3.8 configured -- resuming normal operations\n', { python: '3.8' }),
    together('Built with the image\'s own pip', { title: '', files: [{ name: 'Dockerfile', kind: 'shell', text: 'FROM python:3.8\nRUN apt-get install -y apache2 apache2-dev\nRUN pip install mod_wsgi django\n' }] }),
  ],
});
