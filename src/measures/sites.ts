import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { Finding } from '../model/finding.ts';
import { siteOf, siteTerm } from '../model/site.ts';
import { loadSql } from '../store/sql.ts';
import {
  type Measure,
  type MeasureContext,
  type MeasureOptions,
  type OptionSpec,
  projectHash,
} from './measure.ts';
import { frameFor } from './scope.ts';
import { wishOf } from './share/options.ts';

/** Sites looked at where none is named: the widest, of so many channels or more. */
const widest = { limit: 50, min_channels: 3 };

/** The option of measures that take sites for a vocabulary. */
export const domainOption: OptionSpec = {
  flags: '--domain <sites>',
  description:
    'posts that link to these sites (hosts with what stands under them, separated by commas) in place of a vocabulary',
};

/** Whether rows or objects are to be the sites themselves. */
const perSite = ({ by, object }: MeasureOptions): boolean => by === 'domain' || object === 'domain';

/**
 * Runs a measure on sites as a vocabulary: what is measured of words is measured of posts that link to them. The sites are those of
 * `--domain`, or the widest where rows or objects are domains and none is named; the finding's parameters are as they were given.
 * @throws {UserError} where one is no site, a vocabulary is named too, or the measure knows no sites
 */
export async function runOnSites(
  context: MeasureContext,
  measure: Measure,
  options: MeasureOptions,
): Promise<Finding> {
  if (measure.sites !== true || (options['domain'] === undefined && !perSite(options)))
    return measure.run(context, options);
  if (options['lexicon'] !== undefined)
    throw mistake(
      'domain-and-lexicon',
      message('options.notBoth', {
        a:
          options['domain'] === undefined
            ? options['by'] === 'domain'
              ? '--by=domain'
              : '--object=domain'
            : '--domain',
        b: '--lexicon',
      }),
    );
  const hosts = hostsGiven(options['domain']) ?? (await widestSites(context, options));
  const lexicon = `site:${hosts.join(',')}`;
  const { project } = context;
  const { domain: _, ...rest } = options;
  const takesObject = measure.options.some(({ flags }) => flags.startsWith('--object '));
  const finding = await measure.run(
    {
      ...context,
      project: {
        ...project,
        lexicons: { ...project.lexicons, [lexicon]: { label: hosts.join(', '), terms: hosts.map(siteTerm) } },
      },
    },
    {
      ...rest,
      lexicon,
      ...(options['by'] === 'domain' ? { by: 'term' } : {}),
      // Alone the sites are what is carried; beside another object they say which posts are looked at.
      ...(takesObject && [undefined, 'domain'].includes(options['object'] as string)
        ? { object: 'term' }
        : {}),
    },
  );
  const { lexicon: _none, ...used } = finding.parameters;
  const parameters = {
    ...used,
    domain: hosts.join(','),
    ...(options['by'] === 'domain' ? { by: 'domain' } : {}),
    ...(used['object'] === 'term' ? { object: 'domain' } : {}),
  };
  return {
    ...finding,
    parameters,
    summary: { ...finding.summary, sites: message('notes.onSites', { sites: hosts }) },
    manifest: { ...finding.manifest, project: projectHash(project), parameters },
  };
}

/** The sites of `--domain`, and keys under which looking at them is counted. */
export const termsOfSites = (options: MeasureOptions): string[] | null =>
  hostsGiven(options['domain'])?.map(siteTerm) ?? (perSite(options) ? [] : null);

function hostsGiven(given: MeasureOptions[string]): string[] | null {
  if (given === undefined) return null;
  const hosts = String(given)
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const host = siteOf(siteTerm(text)) ?? '';
      if (host === '') throw mistake('bad-domain', message('options.badDomain', { text }));
      return host;
    });
  if (hosts.length === 0) throw mistake('bad-domain', message('options.badDomain', { text: String(given) }));
  return [...new Set(hosts)];
}

async function widestSites({ driver, project }: MeasureContext, options: MeasureOptions): Promise<string[]> {
  const { scope, frame } = await frameFor(driver, project, wishOf(options));
  const rows = await driver.query<{ host: string }>(loadSql(import.meta.url, 'widestSites.sql'), {
    parameters: { channels: frame.map(({ key }) => key), from: scope.from, to: scope.to, ...widest },
  });
  return rows.map(({ host }) => host);
}
