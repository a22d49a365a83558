import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core';
import { LockIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { PruneOptions } from '../../../../../domain/policies/oc/options/pruneFields';
import { withPolicyKind } from '../../../../../domain/policies/policyInUrl';
import type { Gap } from '../../../../../domain/model/gap';
import { gapSentence } from '../../../../../words/facts/gap';
import { OcCommand } from '../summary/OcCommand';

/** Instead of a prune where the images cannot be listed: why, what an admin would run, and what works. */
export const ImagesNotReadable = ({
  gaps,
  command,
  input,
}: {
  readonly gaps: readonly Gap[];
  /** The prune on the command line, as a dry run. */
  readonly command: string;
  readonly input: PruneOptions;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const [, setQuery] = useSearchParams();
  const failed = gaps.find(({ kind, why }) => kind === 'Image' && why === 'failed');
  return (
    <EmptyState
      icon={LockIcon}
      headingLevel="h2"
      titleText={
        failed
          ? t('The list of images could not be read')
          : t('Pruning takes the right to list images')
      }
    >
      <EmptyStateBody>
        <p>
          {t(
            'Whether an image goes is decided by the list of all images of the cluster: without it, every image would look gone. By age works without.',
          )}
        </p>
        {failed && <p>{gapSentence(t, failed)}</p>}
        <p>
          {t('A cluster admin sees what oc would prune with this command, which changes nothing:')}
        </p>
        <OcCommand label={t('Command')} command={command} input={input} beyond={null} />
      </EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button
            variant="primary"
            onClick={() => setQuery((existing) => withPolicyKind('age', existing))}
          >
            {t('Plan by age')}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
};
