import { isSaying } from '../../messages/index.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { type Job, isEnded } from '../jobs/queue.ts';

const names = {
  import: 'app.jobImport',
  collect: 'collecting.job',
  read: 'app.jobRead',
  test: 'app.jobTest',
  measure: 'screens.jobMeasure',
  report: 'app.jobReport',
  sign: 'app.jobSign',
} as const;

/** What it is of, once it is over: the outcome says what was done. */
const ended = {
  import: 'app.jobOf',
  collect: 'app.jobOf',
  read: 'app.jobOf',
  test: 'app.jobOfClaims',
  measure: 'app.jobOf',
  report: 'app.jobOf',
  sign: 'app.jobOfSignature',
} as const;

const states = {
  waiting: 'app.jobWaiting',
  done: 'app.jobDone',
  failed: 'app.jobFailed',
  stopped: 'app.jobStopped',
} as const;

/** What runs and what came of it, below the bar of every page. */
export function jobsPart(page: Page, jobs: readonly Job[]): Html {
  const shown = [...jobs.filter((job) => !isEnded(job)), ...jobs.filter(isEnded).slice(-1)];
  return html`<section id="jobs" class="jobs" aria-label="${page.say('app.jobs')}">${
    shown.length > 0 && html`<ul>${shown.map((job) => jobItem(page, job))}</ul>`
  }</section>`;
}

function jobItem(page: Page, job: Job): Html {
  const { id, kind, about, state, outcome, link } = job;
  const name = page.markup((isEnded(job) ? ended : names)[kind], {
    about: typeof about === 'string' ? isolate(about) : page.prose(about),
  });
  if (state === 'running')
    return html`<li id="job-${id}" class="job running"><p>${name} <span class="aside">${stageText(page, job)}</span></p>
<progress aria-label="${page.say('app.progress')}"${job.total > 0 && html` max="1" value="${partOf(job)}"`}></progress>
${stopForm(page, id)}</li>`;
  const told = outcome === null ? page.say(states[state]) : page.prose(outcome);
  return html`<li id="job-${id}" class="job ${state}"><p>${name}: ${told}${link !== null && html` <a href="${link}">${page.say('app.jobLook')}</a>`}</p>${state === 'waiting' ? stopForm(page, id) : html`<form method="post" action="/jobs/close"><button class="quiet">${page.say('app.close')}</button></form>`}</li>`;
}

const stopForm = (page: Page, id: number): Html =>
  html`<form method="post" action="/jobs/${id}/stop"><button class="quiet">${page.say('app.jobStop')}</button></form>`;

/** As much as is said before the end: a bar whose last step takes a while is not at its end. */
const mostSaid = 0.99;
const partOf = ({ done, total }: Job): number => Math.min(mostSaid, Math.floor((100 * done) / total) / 100);

/** How far it is, how long it will take, and what it is at. */
function stageText(page: Page, job: Job): string {
  const { stage, done, total, left } = job;
  const part = total > 0 ? page.roughPercent(partOf(job)) : null;
  const time =
    total > 0 && done >= total
      ? page.say('app.finishing')
      : left === null || left < 1
        ? null
        : left < 90
          ? page.say('app.secondsLeft', { n: left })
          : page.say('app.minutesLeft', { n: Math.round(left / 60) });
  // The name of a claim in the files tells nobody anything here.
  const at = isSaying(stage, 'stages.claim') ? '' : page.write(stage);
  return page.commas([part, time, at === '' ? null : at].filter((text) => text !== null));
}
