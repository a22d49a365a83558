import type { ReactNode } from 'react';
import { ListPageHeader } from '@openshift-console/dynamic-plugin-sdk';
import {
  Alert,
  Button,
  Flex,
  FlexItem,
  PageSection,
  Stack,
  StackItem,
} from '@patternfly/react-core';
import { SyncAltIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { PolicyKind } from '../../../domain/policies/options';
import type { Instant } from '../../../domain/snapshot/records';
import { PolicyChoice } from './PolicyChoice';
import { LastRunAlert } from '../report/LastRunAlert';
import type { Ground } from '../state/ground';
import { readErrorSentence } from './readError';
import type { BackgroundState } from '../../../workflow/reading/backgroundReads';
import { ReadState } from '../summary/ReadState';

/** What every policy's page has: the title with its buttons, the choice
 * of the policy, what was read, and the last run. */
export const PageFrame = ({
  ground,
  kind,
  background = null,
  plannedAt = null,
  action,
  children,
}: {
  readonly ground: Ground;
  /** The policy of the page. */
  readonly kind: PolicyKind;
  /** How far single images and streams are read, where they are. */
  readonly background?: BackgroundState | null;
  /** When the plan on screen was made, where a mistake in the policy keeps it from being made anew. */
  readonly plannedAt?: Instant | null;
  /** The button of the policy, beside *Refresh*. */
  readonly action: ReactNode;
  /** Items of a stack. */
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { session, reader, changes, lastRun } = ground;
  return (
    <>
      <ListPageHeader title={t('Image Cleanup')}>
        <Flex>
          <FlexItem>
            <Button
              variant="secondary"
              icon={<SyncAltIcon />}
              onClick={() => void session.reader.refresh().catch(() => undefined)}
            >
              {t('Refresh')}
            </Button>
          </FlexItem>
          {action !== null && <FlexItem>{action}</FlexItem>}
        </Flex>
      </ListPageHeader>
      <PageSection>
        <Stack hasGutter>
          <StackItem>
            <ReadState
              reader={reader}
              onStop={session.reader.stop}
              changes={changes}
              background={background}
              plannedAt={plannedAt}
            />
          </StackItem>
          <StackItem>
            <PolicyChoice kind={kind} />
          </StackItem>
          {lastRun !== null && (
            <StackItem>
              <LastRunAlert started={lastRun} />
            </StackItem>
          )}
          {reader.error !== null && reader.reads > 0 && (
            <StackItem>
              <Alert
                variant="danger"
                isInline
                component="h2"
                title={t('Reading again failed; what is shown is older')}
              >
                {readErrorSentence(t, reader.error)}
              </Alert>
            </StackItem>
          )}
          {children}
        </Stack>
      </PageSection>
    </>
  );
};
