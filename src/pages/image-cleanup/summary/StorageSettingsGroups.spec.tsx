import { DescriptionList } from '@patternfly/react-core';
import { render, screen } from '@testing-library/react';
import type { ImagePruner } from '../../../cluster/settings/imagePruner';
import type { StorageSettings } from '../state/useStorageSettings';
import { StorageSettingsGroups } from './StorageSettingsGroups';

const pruner: ImagePruner = {
  schedule: '0 0 * * *',
  suspended: false,
  keepTagRevisions: 3,
  keepYoungerThan: '1440h',
  failure: null,
};

const show = (settings: Partial<StorageSettings>) =>
  render(
    <DescriptionList>
      <StorageSettingsGroups settings={{ pruner: null, quotas: [], ...settings }} />
    </DescriptionList>,
  );

describe('the summary', () => {
  it('tells when the pruner of the cluster runs, and what it keeps', () => {
    show({ pruner });
    expect(
      screen.getByText(
        'Runs daily at 00:00 by the cluster’s clock, not suspended. It keeps 3 revisions of each tag, and what is younger than 1440h.',
      ),
    ).toBeInTheDocument();
  });

  it('tells that it is suspended, and why it failed', () => {
    show({ pruner: { ...pruner, suspended: true, failure: 'no storage' } });
    expect(
      screen.getByText(/^Suspended: nothing is pruned by itself\..*failed: no storage$/),
    ).toBeInTheDocument();
  });

  it('names the day of a weekly schedule, and gives any other as it is', () => {
    const { unmount } = show({ pruner: { ...pruner, schedule: '15 4 * * 6' } });
    expect(screen.getByText(/^Runs every Saturday at 04:15/)).toBeInTheDocument();
    unmount();
    show({ pruner: { ...pruner, schedule: '0 */6 * * *' } });
    expect(screen.getByText(/^Runs by the cron schedule 0 \*\/6 \* \* \*/)).toBeInTheDocument();
  });

  it('tells how much of a quota is used', () => {
    show({ quotas: [{ name: 'objects', subject: 'imageStreams', used: '62', hard: '100' }] });
    expect(screen.getByText('Image streams: 62 of 100 (quota objects)')).toBeInTheDocument();
  });

  it('says nothing of what is not known', () => {
    show({});
    expect(screen.queryByRole('term')).not.toBeInTheDocument();
  });
});
