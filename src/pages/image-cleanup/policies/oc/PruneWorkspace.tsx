import type { PruneKind, PruneOptions } from '../../../../domain/policies/oc/options/pruneFields';
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
import type { PruneContext } from './state/pruneContext';
import { usePruneInUrl } from './state/usePruneInUrl';
import { usePlanner } from '../../state/usePlanner';
import { usePruneRights } from './state/usePruneRights';
import { pruneInWords } from '../../../../words/policies/oc/pruneInWords';

const none: readonly string[] = [];

/** The page for the policies of `oc adm prune images`: plans, shows, and has the prune carried out. */
export const PruneWorkspace = ({
  ground,
  kind,
}: {
  readonly ground: Ground;
  readonly kind: PruneKind;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { session, lost, reader, settings, beginRun } = ground;
  const { project, engine } = session;
  const { refresh } = session.reader;
  const { draft, settled, change } = usePruneInUrl(kind);
  const [leftOut, setLeftOut] = useState(none);
  const input = useMemo(() => ({ ...settled, leftOut }), [settled, leftOut]);
  const plan = usePlanner<PruneKind>(session, kind, input, reader.version);
  const rights = usePruneRights(project);
  const { reading, error, reads } = reader;
  const context: PruneContext = useMemo(
    () => ({
      project,
      engine,
      lost,
      reader: { reading, error, reads },
      refresh,
      plan,
      options: input,
      change,
    }),
    [project, engine, lost, reading, error, reads, refresh, plan, input, change],
  );
  const [reviewing, setReviewing] = useState<PruneOptions | null>(null);
  const { summary, problems } = plan;
  const hasMistake = problems.length > 0;
  // The form has no field for them.
  const excluded = problems.filter(({ field }) => kind === 'size' && field !== 'numWorkers');
  const listed = summary !== null && !summary.blocks.some(({ why }) => why === 'imagesNotReadable');
  const canPrune = input.deleteOperation && rights.allowed === true && reads > 0 && lost === null;
  const objects = (summary?.stats.streams ?? 0) + (summary?.stats.images ?? 0);

  return (
    <>
      <PageFrame
        ground={ground}
        kind={kind}
        plannedAt={hasMistake ? (summary?.now ?? null) : null}
        action={
          canPrune && summary?.blocks.length === 0 ? (
            <ReviewButton
              text={t('Review and prune')}
              refusal={hasMistake ? mistakeSentence(t) : null}
              isEmpty={objects === 0}
              onReview={() => setReviewing(input)}
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
      {reviewing !== null && (
        <PruneReviewModal
          session={session}
          options={reviewing}
          objectsRead={reader.progress?.objects ?? null}
          onLeaveOut={setLeftOut}
          onRun={beginRun}
          onClose={() => {
            setReviewing(null);
            setLeftOut(none);
          }}
        />
      )}
    </>
  );
};
