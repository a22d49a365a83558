import { Stack, StackItem } from '@patternfly/react-core';
import type { PruneSummary } from '../../../../../domain/policies/oc/summary/summary';
import { IncompleteListsAlert } from './IncompleteListsAlert';
import { InvalidPruneReferencesAlert } from './InvalidPruneReferencesAlert';
import { MissingMetadataAlert } from './MissingMetadataAlert';
import { SkippedStreamsAlert } from './SkippedStreamsAlert';
import { UnreadableMetadataAlert } from './UnreadableMetadataAlert';
import { UnseenReferencesAlert } from './UnseenReferencesAlert';

/** Everything that stops the prune or keeps parts out of it, with what to do about it. */
export const PruneAlerts = ({
  summary,
  ignoring,
  onIgnore,
}: {
  readonly summary: PruneSummary;
  /** Whether invalid references are ignored. */
  readonly ignoring: boolean;
  readonly onIgnore: (ignore: boolean) => void;
}) => {
  const metadata = summary.blocks.find((block) => block.why === 'unreadableMetadata');
  const lists = summary.blocks.some(({ why }) => why === 'listsNotWhole');
  return (
    <Stack hasGutter>
      {lists && (
        <StackItem>
          <IncompleteListsAlert gaps={summary.gaps} />
        </StackItem>
      )}
      {metadata?.why === 'unreadableMetadata' && (
        <StackItem>
          <UnreadableMetadataAlert messages={metadata.messages} />
        </StackItem>
      )}
      {summary.invalidReferences.length > 0 && (
        <StackItem>
          <InvalidPruneReferencesAlert
            references={summary.invalidReferences}
            ignoring={ignoring}
            protections={summary.protections}
            onIgnore={onIgnore}
          />
        </StackItem>
      )}
      {summary.unseenInvalid.length > 0 && (
        <StackItem>
          <UnseenReferencesAlert references={summary.unseenInvalid} />
        </StackItem>
      )}
      {summary.withoutMetadata.length > 0 && (
        <StackItem>
          <MissingMetadataAlert images={summary.withoutMetadata} />
        </StackItem>
      )}
      {summary.skippedStreams.length > 0 && (
        <StackItem>
          <SkippedStreamsAlert streams={summary.skippedStreams} />
        </StackItem>
      )}
    </Stack>
  );
};
