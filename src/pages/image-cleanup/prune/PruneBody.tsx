import type { ReactNode } from 'react';
import { StackItem } from '@patternfly/react-core';
import { NotRead, StillReading } from '../views/ViewState';
import { ImagesNotReadable } from './alerts/ImagesNotReadable';
import { PruneAlerts } from './alerts/PruneAlerts';
import type { PruneContext } from './state/pruneContext';
import { PruneSummaryList } from './summary/PruneSummaryList';
import { PruneTabs } from './views/PruneTabs';

/** What is shown instead of a prune; null where there is one. */
const insteadOf = ({ plan, snapshot }: PruneContext): ReactNode => {
  const { summary } = plan;
  const unread = snapshot.error !== null && snapshot.reads === 0;
  const failed = unread ? snapshot.error : plan.error;
  if (failed !== null) {
    return (
      <NotRead error={failed} onRetry={() => void snapshot.refresh().catch(() => undefined)} />
    );
  }
  // Until everything was read once, every list has a gap, and nothing can be said of any image.
  if (summary === null || snapshot.reads === 0) return <StillReading />;
  return summary.blocks.some(({ why }) => why === 'imagesNotReadable') ? (
    <ImagesNotReadable gaps={summary.gaps} command={summary.command} />
  ) : null;
};

/** A prune: what stops it, its figures, its options and its views; or why there is none. */
export const PruneBody = ({
  context,
  policy,
}: {
  readonly context: PruneContext;
  /** The options. */
  readonly policy: ReactNode;
}) => {
  const { plan, input, change, project } = context;
  const { summary } = plan;
  const instead = insteadOf(context);
  return (
    <>
      {instead === null && summary !== null && (
        <>
          <StackItem>
            <PruneAlerts
              summary={summary}
              ignoring={input.ignoreInvalidRefs}
              onIgnore={(ignoreInvalidRefs) => change({ ignoreInvalidRefs })}
            />
          </StackItem>
          <StackItem>
            <PruneSummaryList
              summary={summary}
              project={project}
              protections={input.protections}
              onProtect={(protections) => change({ protections })}
            />
          </StackItem>
        </>
      )}
      <StackItem>{policy}</StackItem>
      <StackItem>{instead ?? <PruneTabs context={context} />}</StackItem>
    </>
  );
};
