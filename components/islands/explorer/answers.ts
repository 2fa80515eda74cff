/** Answers of the emulator to a question: one, or two side by side. */
import { effective, type Effective, type RequestTarget } from '#core/apache';
import { emulate, supposedMachine, type Emulation } from '#core/emulator';
import { compareVersions, newestApache, pythonsOf, type Release } from '#core/releases';
import { stepsOf, type Question } from './state.ts';

/** An answer, and what it is the answer to. */
export interface Answered {
  readonly heading: string;
  readonly emulation: Emulation;
}

/** Paths of the two configurations; settings lead back to them. */
const FIRST = 'first.conf';
export const SECOND = 'second.conf';

/** The module counts as loaded, even without its line. */
const LOADED = { path: 'loaded.conf', text: 'LoadModule wsgi_module modules/mod_wsgi.so\n' };

/** Answers a question. Of two releases the older one comes first; of two configurations, the second one last. */
export function answersTo(question: Question): Answered[] {
  const { release, than, config, other, python } = question;
  const compared = other === undefined
    ? [release, ...(than === undefined ? [] : [than])].sort(compareVersions).map((each) => ({ release: each, path: FIRST, text: config }))
    : [{ release, path: FIRST, text: config }, { release: than ?? release, path: SECOND, text: other }];
  return compared.map(({ release: each, path, text }) => ({
    heading: `mod_wsgi ${each}, Python ${python}${other === undefined ? '' : path === FIRST ? ', first configuration' : ', second configuration'}`,
    emulation: answer(question, each, path, text),
  }));
}

function answer(question: Question, release: Release, path: string, text: string): Emulation {
  const { python, maker, tool, fault, environment, package: imports, url } = question;
  if (!pythonsOf(release).series.includes(python)) {
    return { outcome: { kind: 'unknown', why: `mod_wsgi ${release} does not support Python ${python}.` }, steps: [], idle: [], doubts: [] };
  }
  const apache = newestApache(release);
  const configuration = effective([LOADED, { path, text }], { apache });
  const steps = stepsOf(question);
  const supposed = { python, maker, tool, imports, ...(fault === '' ? {} : { fault }), ...(steps.length === 0 ? {} : { activated: { environment, steps } }) };
  return emulate({ release, configuration, machine: supposedMachine(configuration.settings, release, supposed), apache, request: { ...targetOf(url, configuration), imports } });
}

/** Request that the reader names, or one for the first mounted script under the name of its virtual host. */
export function targetOf(url: string, { settings }: Effective): RequestTarget {
  const [, , host, port, path = ''] = /^(?:(https?):\/\/)?([^/:]*)(?::(\d{1,5}))?(\/.*)?$/i.exec(url) ?? [];
  const mount = settings.find(({ key, active, words }) => key === 'wsgiscriptalias' && active !== false && words.length >= 2);
  const around = mount?.scope.find(({ key }) => key === 'virtualhost');
  const named = settings.find(({ key, scope }) => key === 'servername' && around !== undefined && scope.some(({ section }) => section === around.section))?.words[0];
  const [, name = '', namedPort = ''] = /^(?:https?:\/\/)?([^/:]+)(?::(\d{1,5}))?$/i.exec(named ?? '') ?? [];
  const [, hostPort = ''] = /:(\d{1,5})$/.exec(around?.words[0] ?? '') ?? [];
  const asked = { host: host || (url === '' || path === url ? name : ''), port: Number(port ?? (hostPort || namedPort)) };
  return {
    path: path === '' ? (mount?.words[0] ?? '/') : path.replace(/[?#].*$/, ''),
    ...(asked.host === '' ? {} : { host: asked.host.toLowerCase() }),
    ...(asked.port > 0 && asked.port < 65_536 ? { port: asked.port } : {}),
  };
}
