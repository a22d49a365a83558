import type { ReactNode } from 'react';
import { Content, EmptyState, EmptyStateBody, StackItem } from '@patternfly/react-core';
import { BanIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { StorageSettings } from '../../state/useStorageSettings';
import { NeverPlanned, NotRead, StillReading } from '../../frame/ViewState';
import { ImagesNotReadable } from './alerts/ImagesNotReadable';
import { PruneAlerts } from './alerts/PruneAlerts';
import type { PruneContext } from './state/pruneContext';
import { OcCommand } from './summary/OcCommand';
import { PruneSummaryList } from './summary/PruneSummaryList';
import { PruneTabs } from './views/PruneTabs';

const Stopped = () => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <EmptyState icon={BanIcon} headingLevel="h2" titleText={t('The prune is stopped')}>
      <EmptyStateBody>{t('What stops it, and what to do about it, stands above.')}</EmptyStateBody>
    </EmptyState>
  );
};

/** What is shown instead of everything else; null where there is a plan to speak of. */
const insteadOf = ({ lost, plan, reader, refresh, options: input }: PruneContext): ReactNode => {
  const { summary } = plan;
  const unread = reader.error !== null && reader.reads === 0;
  const failed = lost ?? (unread ? reader.error : plan.error);
  if (failed !== null) {
    return <NotRead error={failed} onRetry={() => void refresh().catch(() => undefined)} />;
  }
  if (summary === null && plan.problems.length > 0) return <NeverPlanned />;
  // Until everything was read once, every list has a gap, and nothing can be said of any image.
  if (summary === null || reader.reads === 0) return <StillReading />;
  return summary.blocks.some(({ why }) => why === 'imagesNotReadable') ? (
    <ImagesNotReadable gaps={summary.gaps} command={summary.command} input={input} />
  ) : null;
};

/** A prune: what stops it, its figures, its options and its views; or why there is none. */
export const PruneBody = ({
  context,
  settings,
  policy,
}: {
  readonly context: PruneContext;
  readonly settings: StorageSettings;
  /** The options. */
  readonly policy: ReactNode;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { plan, options: input, change, project } = context;
  const { summary } = plan;
  const instead = insteadOf(context);
  if (instead !== null || summary === null) {
    return (
      <>
        <StackItem>{policy}</StackItem>
        <StackItem>{instead}</StackItem>
      </>
    );
  }
  const stopped = summary.blocks.length > 0;
  return (
    <>
      <StackItem>
        <PruneAlerts
          summary={summary}
          ignoring={input.ignoreInvalidRefs}
          onIgnore={(ignoreInvalidRefs) => change({ ignoreInvalidRefs })}
        />
      </StackItem>
      {!stopped && (
        <StackItem>
          <PruneSummaryList
            summary={summary}
            project={project}
            settings={settings}
            protections={input.protections}
            onProtect={(protections) => change({ protections })}
          />
        </StackItem>
      )}
      <StackItem>
        <Content component="small">{t('On the command line, as a dry run:')}</Content>
        <OcCommand
          label={t('Command')}
          command={summary.command}
          input={input}
          beyond={stopped ? null : summary}
        />
      </StackItem>
      <StackItem>{policy}</StackItem>
      <StackItem>{stopped ? <Stopped /> : <PruneTabs context={context} />}</StackItem>
    </>
  );
};
