/** Hosting panels and platforms: the server that runs Python applications there, with where and when it was read. */

export interface Panel {
  readonly label: string;
  /** The server between Apache and the application; code stands between backquotes. */
  readonly server: string;
  /** The Python that it runs, if the source names it. */
  readonly python?: string;
  /** The page or file of the vendor. */
  readonly source: string;
  /** The day it was read. */
  readonly read: string;
}

/** Panels and platforms whose vendor documents the server. One without a public source is left out. */
export const PANELS: readonly Panel[] = [
  {
    label: 'cPanel, Application Manager', server: 'Phusion Passenger, from `ea-apache24-mod-passenger`', python: 'the newest one installed, unless you configure another',
    source: 'docs.cpanel.net, Using Passenger Applications', read: '2026-11-27',
  },
  {
    label: 'cPanel, `ea-apache24-mod_wsgi`', server: 'mod_wsgi 4.6.5', python: '3.6 on RHEL 8 and its relatives, the system\'s Python 2 before',
    source: 'specification of the package, CpanelInc/ea-apache24-mod_wsgi', read: '2026-11-27',
  },
  {
    label: 'CloudLinux Python Selector, on cPanel and DirectAdmin', server: 'Phusion Passenger', python: 'one of CloudLinux\'s own (`alt-python`), for each application',
    source: 'CloudLinux documentation, Python Selector', read: '2026-11-27',
  },
  {
    label: 'Virtualmin, script for Django', server: 'a server process of Django, behind Apache as a proxy', python: 'the `python` of the system',
    source: 'virtualmin/virtualmin-gpl, scripts/django.pl', read: '2026-11-27',
  },
  {
    label: 'ispmanager, Python WSGI with Apache', server: 'Phusion Passenger', source: 'ispmanager.ru, knowledge base', read: '2026-11-27',
  },
  {
    label: 'DreamHost, VPS and dedicated servers', server: 'Phusion Passenger, with Apache', source: 'help.dreamhost.com, Passenger overview', read: '2026-11-27',
  },
  {
    label: 'Bitnami, Django', server: 'mod_wsgi, in the Apache of `/opt/bitnami`', python: 'its own, in `/opt/bitnami/python`',
    source: 'docs.bitnami.com, Deploy a Django project', read: '2026-11-27',
  },
  {
    label: 'AWS Elastic Beanstalk', server: 'Gunicorn, unless your `Procfile` starts another', python: 'that of the platform version', source: 'docs.aws.amazon.com, Configuring the WSGI server with a Procfile', read: '2026-11-27',
  },
];
