import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { Finding } from '../model/finding.ts';
import type { LexiconSource, Project } from '../model/project.ts';
import type { Said } from '../model/said.ts';
import { siteOf, siteTerm } from '../model/site.ts';
import { loadSql } from '../store/sql.ts';
import { clusterOption, clusterSource } from './clusters.ts';
import {
  type Measure,
  type MeasureContext,
  type MeasureOptions,
  type OptionSpec,
  projectHash,
} from './measure.ts';
import { frameFor } from './scope.ts';
import { wishOf } from './share/options.ts';

type TermSource = LexiconSource['terms'][number];

/** Sites looked at where none is named: the widest, of so many channels or more. */
const widest = { limit: 50, min_channels: 3 };

/** The option of measures that take sites for a vocabulary. */
const domainOption: OptionSpec = {
  flags: '--domain <sites>',
  description:
    'posts that link to these sites (hosts with what stands under them, separated by commas) in place of a vocabulary',
};

/** The option of the same measures that take one word or phrase for a vocabulary. */
const termOption: OptionSpec = {
  flags: '--term <words>',
  description:
    'posts that have this word or phrase (of the project’s vocabularies with its variants) in place of a vocabulary',
};

/** Options of measures that look at sites, at one term or at copies of a text in place of a vocabulary. */
export const inPlaceOptions: readonly OptionSpec[] = [domainOption, termOption, clusterOption];

/** Whether rows or objects are to be the sites themselves. */
const perSite = ({ by, object }: MeasureOptions): boolean => by === 'domain' || object === 'domain';

/** What is looked at in place of a vocabulary of the project, and what is said of it. */
interface StandIn {
  readonly name: string;
  readonly source: LexiconSource;
  readonly given: Readonly<Record<string, string>>;
  readonly told: Readonly<Record<string, Said>>;
}

/**
 * Runs a measure on sites, on one term or on clusters of near-duplicates as a vocabulary: what is measured of words is measured of
 * posts that link to the sites, have the term, or are of the clusters. Sites and clusters are those named, or the widest where rows
 * or objects are domains, or rows are clusters, and none is named; the finding's parameters are as they were given.
 * @throws {UserError} where one is no site, a term has no letter, a post has no copies, or two of these and a vocabulary are named
 */
export async function runInPlace(
  context: MeasureContext,
  measure: Measure,
  options: MeasureOptions,
): Promise<Finding> {
  const standIn = measure.sites === true ? await standInOf(context, measure, options) : null;
  if (standIn === null) return measure.run(context, options);
  const { name, source, given, told } = standIn;
  const { project } = context;
  const { domain: _, term: _term, cluster: _cluster, ...rest } = options;
  const sites = 'domain' in given;
  const byTerm = options['by'] === 'domain' || byCluster(measure, options);
  const finding = await measure.run(
    { ...context, project: { ...project, lexicons: { ...project.lexicons, [name]: source } } },
    {
      ...rest,
      lexicon: name,
      ...(byTerm ? { by: 'term' } : {}),
      // Alone the sites are what is carried; beside another object they say which posts are looked at, as clusters always do.
      ...(sites && carries(measure) && [undefined, 'domain'].includes(options['object'] as string)
        ? { object: 'term' }
        : {}),
    },
  );
  const { lexicon: _none, ...used } = finding.parameters;
  const parameters = {
    ...used,
    ...given,
    ...(byTerm ? { by: options['by'] } : {}),
    ...(sites && used['object'] === 'term' ? { object: 'domain' } : {}),
  };
  return {
    ...finding,
    parameters,
    summary: { ...finding.summary, ...told },
    manifest: { ...finding.manifest, project: projectHash(project), parameters },
  };
}

/** Whether rows are to be the clusters themselves: first uses alone have a row a term. */
const byCluster = ({ name }: Pick<Measure, 'name'>, { by }: MeasureOptions): boolean =>
  by === 'cluster' && name === 'adoption';

/** Whether the measure can look at terms as what is carried. */
const carries = ({ options }: Measure): boolean =>
  options.some(({ flags, description }) => flags.startsWith('--object ') && /\bterm\b/.test(description));

async function standInOf(
  context: MeasureContext,
  measure: Measure,
  options: MeasureOptions,
): Promise<StandIn | null> {
  const { domain, term, cluster, by, lexicon } = options;
  const ofSites = domain !== undefined || (perSite(options) && (by === 'domain' || carries(measure)));
  const named = [
    ...(ofSites
      ? [domain !== undefined ? '--domain' : by === 'domain' ? '--by=domain' : '--object=domain']
      : []),
    ...(cluster !== undefined ? ['--cluster'] : byCluster(measure, options) ? ['--by=cluster'] : []),
    ...(term === undefined ? [] : ['--term']),
    ...(lexicon === undefined ? [] : ['--lexicon']),
  ];
  const [a = '', b] = named;
  if (b !== undefined && a !== '--lexicon')
    throw mistake(
      b === '--lexicon' && ofSites ? 'domain-and-lexicon' : 'not-both',
      message('options.notBoth', { a, b }),
    );
  if (term !== undefined) return ofTerm(context.project, String(term));
  if (cluster !== undefined || byCluster(measure, options)) {
    const clusters = await clusterSource(context, options);
    return { name: `clusters:${clusters.source.label ?? ''}`, ...clusters };
  }
  if (!ofSites) return null;
  const hosts = hostsGiven(domain) ?? (await widestSites(context, options));
  return {
    name: `site:${hosts.join(',')}`,
    source: { label: hosts.join(', '), terms: hosts.map(siteTerm) },
    given: { domain: hosts.join(',') },
    told: {
      sites: message(measure.name === 'events' ? 'notes.onSitesPlacebo' : 'notes.onSites', { sites: hosts }),
    },
  };
}

/** A term as a vocabulary names it, with its variants and what is left out of it; else as it is typed. */
function ofTerm({ lexicons }: Project, text: string): StandIn {
  if (!/[\p{L}\p{N}]/u.test(text)) throw mistake('empty-term', message('asked.noLetter', { text }));
  const wordOf = (term: TermSource): string => (typeof term === 'string' ? term : term.term);
  const own = Object.values(lexicons).flatMap(({ terms }) => terms);
  const known = own.find((term) => wordOf(term) === text) ?? text;
  return {
    name: `term:${text}`,
    source: { label: text, terms: [known] },
    given: { term: text },
    told: {},
  };
}

/** What `--domain` and `--term` look at: keys under which looking at them is counted; null where none of these is given. */
export const termsInPlace = (options: MeasureOptions): string[] | null =>
  options['term'] !== undefined
    ? [String(options['term'])]
    : options['cluster'] !== undefined || options['by'] === 'cluster'
      ? // No claim is about the copies of one post.
        []
      : (hostsGiven(options['domain'])?.map(siteTerm) ?? (perSite(options) ? [] : null));

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
