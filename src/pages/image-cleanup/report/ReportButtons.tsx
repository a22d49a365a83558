import { Button, Flex, FlexItem } from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { reportFileName, reportToHtml, reportToJson, type RunReport } from '../../../domain/report';
import { downloadText } from '../../../ui/download/downloadText';
import { reportWords } from '../../../words/run/report';

/** Gives the report to the user, for programs or to be printed. It never leaves the browser otherwise. */
export const ReportButtons = ({
  makeReport,
}: {
  /** Makes the report, with all that is known by then. */
  readonly makeReport: () => RunReport;
}) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <Flex gap={{ default: 'gapSm' }}>
      <FlexItem>
        <Button
          variant="secondary"
          icon={<DownloadIcon />}
          onClick={() => {
            const report = makeReport();
            downloadText(reportFileName(report, 'json'), 'application/json', reportToJson(report));
          }}
        >
          {t('Download as JSON')}
        </Button>
      </FlexItem>
      <FlexItem>
        <Button
          variant="secondary"
          icon={<DownloadIcon />}
          onClick={() => {
            const report = makeReport();
            downloadText(
              reportFileName(report, 'html'),
              'text/html',
              reportToHtml(report, reportWords(t, i18n.language)),
            );
          }}
        >
          {t('Download as a page to print')}
        </Button>
      </FlexItem>
    </Flex>
  );
};
