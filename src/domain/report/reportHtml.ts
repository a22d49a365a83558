import type { Outcome } from '../model/outcome';
import { escapeHtml } from './escapeHtml';
import { isoTime } from './isoTime';
import { reportStyle } from './reportStyle';
import type { ReportWords } from './reportWords';
import { countOutcomes, outcomeStates, type ReportedObject, type RunReport } from './runReport';

/** Nothing may be loaded or run, whatever stands in the text. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The report for people: one HTML page that needs nothing else, to be read, printed or filed. All
 * text in it is escaped; it has no scripts and asks nobody for anything.
 */
export const reportToHtml = (report: RunReport, words: ReportWords): string => {
  const title = escapeHtml(report.title);
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(words.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${reportStyle}</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    report.dryRun ? `<p class="dry-run">${escapeHtml(words.dryRun)}</p>` : '',
    facts(report, words),
    summary(report, words),
    objects(report, words),
    sentences(words.notChecked, report.notChecked),
    invalidReferences(report, words),
    '</body>',
    '</html>',
    '',
  ]
    .filter((part, index, parts) => part !== '' || index === parts.length - 1)
    .join('\n');
};

const facts = (report: RunReport, words: ReportWords): string => {
  const rows: (readonly [string, string])[] = [
    [words.project, isolated(report.project ?? words.allProjects)],
    [words.policy, report.policy.inWords.map(isolated).join('<br>')],
    [words.policyQuery, code(report.policy.query)],
    [words.started, time(report.startedAt)],
    [
      words.finished,
      report.finishedAt === null ? isolated(words.notFinished) : time(report.finishedAt),
    ],
  ];
  if (report.user !== null) rows.unshift([words.user, isolated(report.user)]);
  if (report.cluster !== '') rows.unshift([words.cluster, isolated(report.cluster)]);
  const entries = rows.map(([term, value]) => `<dt>${escapeHtml(term)}</dt><dd>${value}</dd>`);
  return `<dl>\n${entries.join('\n')}\n</dl>`;
};

const summary = (report: RunReport, words: ReportWords): string => {
  const counts = countOutcomes(report.objects);
  const entries = outcomeStates
    .filter((state) => counts[state] > 0)
    .map((state) => `<dt>${escapeHtml(words.outcomes[state])}</dt><dd>${counts[state]}</dd>`);
  return section(
    words.summary,
    entries.length === 0
      ? `<p>${escapeHtml(words.noObjects)}</p>`
      : `<dl>\n${entries.join('\n')}\n</dl>`,
  );
};

const objects = (report: RunReport, words: ReportWords): string => {
  if (report.objects.length === 0) return '';
  const head = [words.object, words.action, words.outcome, words.was, words.reasons];
  return section(
    words.objects,
    table(
      head,
      report.objects.map((object) => [
        code(object.key),
        escapeHtml(words.actions[object.action]),
        outcome(object, words),
        before(object, words),
        list(object.reasons),
      ]),
    ),
  );
};

const GOOD: ReadonlySet<Outcome['state']> = new Set([
  'deleted',
  'scaled',
  'trimmed',
  'wouldSucceed',
]);
const BAD: ReadonlySet<Outcome['state']> = new Set(['notPermitted', 'failed', 'notKnown']);

const outcome = ({ outcome: { state }, outcomeInWords }: ReportedObject, words: ReportWords) => {
  const tone = GOOD.has(state) ? 'good' : BAD.has(state) ? 'bad' : '';
  const label = escapeHtml(words.outcomes[state]);
  const detail = outcomeInWords === '' ? '' : `<br>${isolated(outcomeInWords)}`;
  return `<span class="${tone}">${label}</span>${detail}`;
};

const before = ({ was }: ReportedObject, words: ReportWords): string => {
  const parts: string[] = [];
  if (was.digest !== null && was.digest !== '') parts.push(code(was.digest));
  if (was.generation !== null) parts.push(`${escapeHtml(words.generation)} ${was.generation}`);
  if (was.created !== null) parts.push(time(was.created));
  if (was.uid !== null) parts.push(`UID ${code(was.uid)}`);
  for (const { tag, digest } of was.items) parts.push(code(`${tag}: ${digest}`));
  return parts.join('<br>');
};

const invalidReferences = (report: RunReport, words: ReportWords): string => {
  if (report.invalidReferences.length === 0) return '';
  const head = [words.object, words.place, words.reference, words.problem];
  return section(
    words.invalidReferences,
    table(
      head,
      report.invalidReferences.map(({ kind, namespace, name, place, placeName, text, message }) => [
        code(`${kind}/${namespace}/${name}`),
        isolated(placeName === '' ? place : `${place} ${placeName}`),
        code(text),
        isolated(message),
      ]),
    ),
  );
};

const sentences = (title: string, texts: readonly string[]): string =>
  texts.length === 0 ? '' : section(title, list(texts));

const section = (title: string, content: string): string =>
  `<section>\n<h2>${escapeHtml(title)}</h2>\n${content}\n</section>`;

/** @param rows cells that are HTML already */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const headCells = head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<div class="wide"><table>\n<thead><tr>${headCells}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
};

const list = (texts: readonly string[]): string =>
  texts.length === 0
    ? ''
    : `<ul>${texts.map((text) => `<li>${isolated(text)}</li>`).join('')}</ul>`;

/** Text whose direction of writing cannot turn what stands beside it around. */
const isolated = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;

const code = (text: string): string => (text === '' ? '' : `<code>${isolated(text)}</code>`);

const time = (instant: number): string => {
  const iso = isoTime(instant);
  return `<time datetime="${iso}">${iso.replace('T', ' ').replace('Z', ' UTC')}</time>`;
};
