import type { TFunction } from 'i18next';
import type { Outcome } from '../../domain/model/outcome';

/** The name of an outcome. */
export const outcomeName = (t: TFunction, state: Outcome['state']): string => {
  switch (state) {
    case 'deleted':
      return t('Deleted');
    case 'scaled':
      return t('Scaled to zero');
    case 'trimmed':
      return t('Trimmed');
    case 'wouldSucceed':
      return t('Would succeed');
    case 'alreadyGone':
      return t('Already gone');
    case 'changed':
      return t('Changed since the preview');
    case 'notPermitted':
      return t('Not permitted');
    case 'failed':
      return t('Failed');
    case 'notKnown':
      return t('Not known');
    case 'notAttempted':
      return t('Not attempted');
  }
};

/** An outcome as a sentence, with the API's own message where there is one. */
export const outcomeSentence = (t: TFunction, outcome: Outcome): string => {
  switch (outcome.state) {
    case 'deleted':
      return t('Deleted.');
    case 'scaled':
      return t('Scaled to zero.');
    case 'trimmed':
      return outcome.kept === 0
        ? t('{{count}} items were removed from its history.', { count: outcome.removed })
        : t(
            '{{removed}} of {{count}} items were removed from its history. The others may not go any more.',
            { removed: outcome.removed, count: outcome.removed + outcome.kept },
          );
    case 'wouldSucceed':
      return outcome.kept
        ? t(
            'The server would do it, but {{count}} items of its history may not go any more and stay.',
            { count: outcome.kept },
          )
        : t('The server would do it.');
    case 'alreadyGone':
      return t('It was gone already.');
    case 'changed':
      return t('Skipped, because it changed: {{expected}} was expected, {{found}} was found.', {
        expected: outcome.expected,
        found: outcome.found,
      });
    case 'notPermitted':
      return t('You may not {{verb}} {{resource}}: {{message}}', {
        verb: outcome.verb,
        resource: outcome.resource,
        message: outcome.message,
      });
    case 'failed':
      return outcome.code === null
        ? t('Failed: {{message}}', { message: outcome.message })
        : t('Failed ({{code}}): {{message}}', { code: outcome.code, message: outcome.message });
    case 'notKnown':
      return t('The answer was lost, and it could not be read again: {{message}}', {
        message: outcome.message,
      });
    case 'notAttempted':
      switch (outcome.why) {
        case 'cancelled':
          return t('Not attempted: the run was cancelled before.');
        case 'userStays':
          return t('Not attempted: what uses it is still there.');
        case 'stillListed':
          return t('Not attempted: a tag history or an index image lists it, or may list it.');
        case 'streamsUnread':
          return t(
            'Not attempted: the image streams could not be read once more, and one may list it by now. {{message}}',
            { message: outcome.message },
          );
        case 'connectionLost':
          return t('Not attempted: the connection was lost.');
        case 'refusedInDryRun':
          return t('Not attempted, since the dry run did not go through. {{dryRun}}', {
            dryRun: outcomeSentence(t, outcome.dryRun),
          });
      }
  }
};
