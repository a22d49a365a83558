import {
  Button,
  Content,
  Flex,
  FlexItem,
  Progress,
  ProgressMeasureLocation,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../domain/snapshot/records';
import type { BackgroundState } from '../../../workflow/reading/backgroundReads';
import type { ChangesState } from '../../../workflow/reading/changes';
import type { ReaderState } from '../../../workflow/reading/clusterReader';
import { clockText } from '../../../words/facts/time';

/** When what is shown was read, what is being read, and what changed since. */
export const ReadState = ({
  reader,
  onStop,
  changes,
  background,
  plannedAt,
}: {
  readonly reader: ReaderState;
  /** Gives up the read that is under way. */
  readonly onStop: () => void;
  readonly changes: ChangesState;
  readonly background: BackgroundState | null;
  /** When the plan on screen was made, where nothing that was read since is in it. */
  readonly plannedAt: Instant | null;
}) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  const { reading, progress, report } = reader;
  const { ages = null, layers = null } = background ?? {};
  const asOf = report?.readAt ?? null;
  const parts: string[] = [];
  const time = (instant: Instant) => clockText(i18n.language, instant);
  if (plannedAt !== null) {
    parts.push(
      t('What is shown was planned at {{time}}, by the last policy without a mistake', {
        time: time(plannedAt),
      }),
    );
    if (asOf !== null) parts.push(t('read at {{time}}', { time: time(asOf) }));
  } else if (asOf !== null) {
    parts.push(t('As of {{time}}', { time: time(asOf) }));
  }
  if (reading) parts.push(report === null ? t('reading …') : t('reading again …'));
  if (reading && progress !== null) {
    if (progress.projects !== null) {
      parts.push(
        t('{{done}} of {{count}} projects read', {
          done: progress.projects.done,
          count: progress.projects.total,
        }),
      );
    }
    parts.push(t('{{count}} objects', { count: progress.objects }));
  }
  if (!reading && (changes.taken > 0 || changes.unread > 0)) {
    parts.push(
      t('{{count}} objects changed since: they are read again as soon as it is quiet', {
        count: changes.taken + changes.unread,
      }),
    );
  }
  if (!reading && report !== null && !changes.live) {
    parts.push(t('later changes are not told here'));
  }
  if (ages !== null && ages.done < ages.total) {
    parts.push(t('reading ages: {{done}} of {{count}}', { done: ages.done, count: ages.total }));
  }
  if (ages !== null && ages.failed > 0) {
    parts.push(
      t('the age of {{count}} images could not be read ({{message}})', {
        count: ages.failed,
        message: ages.message,
      }),
    );
  }
  if (layers !== null && layers.done < layers.total) {
    parts.push(
      t('reading layers: {{done}} of {{count}} image streams', {
        done: layers.done,
        count: layers.total,
      }),
    );
  }
  if (layers !== null && layers.failures.length > 0) {
    parts.push(
      t('the layers of {{count}} image streams could not be read ({{message}})', {
        count: layers.failures.length,
        message: layers.failures[0]?.message ?? '',
      }),
    );
  }
  return (
    <>
      <Flex columnGap={{ default: 'columnGapMd' }}>
        <FlexItem>
          <Content component="small" aria-live="polite">
            {parts.join(' · ')}
          </Content>
        </FlexItem>
        {reading && progress !== null && (
          <FlexItem>
            <Button variant="link" size="sm" isInline onClick={onStop}>
              {t('Stop reading')}
            </Button>
          </FlexItem>
        )}
      </Flex>
      {reading && progress !== null && progress.lists.total > 0 && (
        <Progress
          aria-label={t('Reading')}
          value={progress.lists.done}
          max={progress.lists.total}
          size="sm"
          measureLocation={ProgressMeasureLocation.none}
        />
      )}
    </>
  );
};
