import type { TFunction } from 'i18next';
import type { AgeOptions } from '../../../domain/policies/age/ageFields';
import type { AgeProblem } from '../../../domain/policies/age/ageProblem';

/** What is wrong with a field of the policy. */
export const problemText = (t: TFunction, { code, detail }: AgeProblem): string => {
  switch (code) {
    case 'notANumber':
      return t('This is not a whole number: {{detail}}', { detail });
    case 'outOfRange':
      return t('Out of range: {{detail}}', { detail });
    case 'badRegex':
      return t('The regular expression cannot be used: {{detail}}', { detail });
    case 'badSelector':
      return t('The label selector cannot be read: {{detail}}', { detail });
    case 'emptyPattern':
      return t('There is an empty pattern between the commas.');
  }
};

/** Why nothing can be done by a policy, wherever something would be. */
export const mistakeSentence = (t: TFunction): string =>
  t('The policy has a mistake: mend it first, since what is shown is by an earlier one.');

/** The policy as sentences, for a report. */
export const policyInWords = (t: TFunction, policy: AgeOptions): readonly string[] => {
  const count = Number(policy.olderThan);
  return [
    policy.ageOf === 'image'
      ? t('Images older than {{count}} days.', { count })
      : t('Tags that were set more than {{count}} days ago.', { count }),
    ...(policy.imageName === '' ? [] : [t('Name: {{value}}', { value: policy.imageName })]),
    ...(policy.imageId === '' ? [] : [t('Image ID: {{value}}', { value: policy.imageId })]),
    ...(policy.repository === '' ? [] : [t('Repository: {{value}}', { value: policy.repository })]),
    ...(policy.tags === '' ? [] : [t('Tags: {{value}}', { value: policy.tags })]),
    ...(policy.labels === '' ? [] : [t('Labels: {{value}}', { value: policy.labels })]),
    ...(policy.skipTags === '' ? [] : [t('Skipped tags: {{value}}', { value: policy.skipTags })]),
    ...(policy.keepMostRecent === '0'
      ? []
      : [
          t('The {{count}} most recent images of each stream stay.', {
            count: Number(policy.keepMostRecent),
          }),
        ]),
    policy.protectInUse ? t('What is in use stays.') : t('What is in use may go as well.'),
    ...(policy.systemProjects ? [t('Projects of the platform are included.')] : []),
    ...(policy.withoutImage ? [t('Tags without an image are included.')] : []),
  ];
};
