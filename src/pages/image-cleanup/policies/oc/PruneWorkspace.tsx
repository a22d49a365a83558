import { useMemo, useState } from 'react';
import { StackItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { noKeepOptions } from '../../../../domain/policies/oc/options/pruneOptions';
import { PageFrame } from '../../frame/PageFrame';
import { FoldedPolicy } from '../../../../ui/form/FoldedPolicy';
import { ReviewButton } from '../../review/ReviewButton';
import type { Ground } from '../../state/ground';
import { mistakeSentence } from '../../../../words/policies/age/policy';
import { ExcludedOptionsAlert } from './alerts/ExcludedOptionsAlert';
import { NoPruningAlert } from './alerts/NoPruningAlert';
import { PruneForm } from './policy/PruneForm';
import { PruneBody } from './PruneBody';
import { PruneReviewModal } from './review/PruneReviewModal';
import type { PruneGround } from './review/usePruneFlow';
import type { PruneContext } from './state/pruneContext';
import { usePruneInUrl } from './state/usePruneInUrl';
import { usePrunePlan } from './state/usePrunePlan';
import { usePruneRights } from './state/usePruneRights';
import { pruneInWords } from '../../../../words/policies/oc/pruneInWords';

const none: readonly string[] = [];

/** The page for the policies of `oc adm prune images`: plans, shows, and has the prune carried out. */
export const PruneWorkspace = ({ ground }: { readonly ground: Ground }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { project, engine, snapshot, settings, beginRun } = ground;
  const { draft, settled: input, change } = usePruneInUrl();
  const [leftOut, setLeftOut] = useState(none);
  const plan = usePrunePlan(engine, input, leftOut, snapshot.version);
  const rights = usePruneRights(project);
  const { reading, error, reads, refresh } = snapshot;
  const context: PruneContext = useMemo(
    () => ({
      project,
      engine,
      snapshot: { reading, error, reads, refresh },
      plan,
      input,
      change,
    }),
    [project, engine, reading, error, reads, refresh, plan, input, change],
  );
  const [reviewing, setReviewing] = useState(false);
  const review: PruneGround = useMemo(
    () => ({ project, engine, input, refresh, onLeaveOut: setLeftOut, onRun: beginRun }),
    [project, engine, input, refresh, beginRun],
  );
  const { summary, problems } = plan;
  const hasMistake = problems.length > 0;
  // The form has no field for them.
  const excluded = problems.filter(({ field }) => input.kind === 'size' && field !== 'numWorkers');
  const listed = summary !== null && !summary.blocks.some(({ why }) => why === 'imagesNotReadable');
  const canPrune = input.deleteOperation && rights.allowed === true && reads > 0;
  const objects = (summary?.stats.streams ?? 0) + (summary?.stats.images ?? 0);

  return (
    <>
      <PageFrame
        ground={ground}
        kind={input.kind}
        plannedAt={hasMistake ? (summary?.now ?? null) : null}
        action={
          canPrune && summary?.blocks.length === 0 ? (
            <ReviewButton
              text={t('Review and prune')}
              refusal={hasMistake ? mistakeSentence(t) : null}
              isEmpty={objects === 0}
              onReview={() => setReviewing(true)}
            />
          ) : null
        }
      >
        {excluded.length > 0 && (
          <StackItem>
            <ExcludedOptionsAlert problems={excluded} onDrop={() => change(noKeepOptions)} />
          </StackItem>
        )}
        {listed && reads > 0 && (!input.deleteOperation || rights.allowed === false) && (
          <StackItem>
            <NoPruningAlert missing={rights.missing} summary={summary} input={input} />
          </StackItem>
        )}
        <PruneBody
          context={context}
          settings={settings}
          policy={
            <FoldedPolicy sentences={pruneInWords(t, draft)} wrong={hasMistake}>
              <PruneForm input={draft} problems={problems} onChange={change} />
            </FoldedPolicy>
          }
        />
      </PageFrame>
      {reviewing && (
        <PruneReviewModal
          ground={review}
          objectsRead={snapshot.progress?.objects ?? null}
          onClose={() => {
            setReviewing(false);
            setLeftOut(none);
          }}
        />
      )}
    </>
  );
};
