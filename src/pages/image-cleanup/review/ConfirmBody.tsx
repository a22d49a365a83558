import type { Confirmation } from '../../../domain/model/confirmation';
import type { RequiredAct, Act } from '../../../domain/model/act';
import {
  Alert,
  Checkbox,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  List,
  ListItem,
  Stack,
  StackItem,
  TextInput,
  Title,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { clearedActions } from '../../../cluster/run/dryRun';
import { type RunState } from '../../../cluster/run/run';
import { ResultTable } from '../report/ResultTable';

/** The element that sums up the dry run, and says why nothing can be deleted. */
export const dryRunSummaryId = 'image-cleanup-dry-run';

/** What the server would do, and what the user has to confirm; as strong as the damage. */
export const ConfirmBody = ({
  planned,
  dryRun,
  confirmation: { ticks, typed: toType },
  sentenceOf,
  ticked,
  typed,
  onTick,
  onType,
}: {
  /** Objects that the dry run was of. */
  readonly planned: number;
  readonly dryRun: RunState;
  /** What has to be confirmed. */
  readonly confirmation: Confirmation;
  /** What the user confirms by an act. */
  readonly sentenceOf: (act: RequiredAct) => string;
  readonly ticked: ReadonlySet<Act>;
  readonly typed: string;
  readonly onTick: (act: Act, ticked: boolean) => void;
  readonly onType: (text: string) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const objects = clearedActions(dryRun).length;
  const results = dryRun.results.slice(0, dryRun.done);
  const would = dryRun.counts.wouldSucceed ?? 0;
  return (
    <Stack hasGutter>
      <StackItem>
        <Alert
          id={dryRunSummaryId}
          variant={objects === 0 ? 'danger' : would === planned ? 'success' : 'warning'}
          isInline
          component="h2"
          title={t('Dry run: the server would change {{would}} of {{count}} objects', {
            would,
            count: planned,
          })}
        >
          {objects === 0
            ? t('Nothing is left to delete: the dry run went through for none of them.')
            : objects < planned &&
              t('{{count}} objects did not go through and are left out of the run.', {
                count: planned - objects,
              })}
        </Alert>
      </StackItem>
      {(ticks.length > 0 || toType !== null) && (
        <StackItem>
          <Form onSubmit={(event) => event.preventDefault()}>
            {ticks.length > 0 && (
              <FormGroup role="group" label={t('To be confirmed')} isStack>
                {ticks.map((required) => (
                  <Checkbox
                    key={required.act}
                    id={`image-cleanup-act-${required.act}`}
                    label={sentenceOf(required)}
                    isChecked={ticked.has(required.act)}
                    onChange={(_event, checked) => onTick(required.act, checked)}
                  />
                ))}
              </FormGroup>
            )}
            {toType !== null && (
              <FormGroup
                label={t('Type {{word}} to confirm', { word: toType.word })}
                fieldId="image-cleanup-word"
              >
                <List>
                  {toType.acts.map((required) => (
                    <ListItem key={required.act}>{sentenceOf(required)}</ListItem>
                  ))}
                </List>
                <TextInput
                  id="image-cleanup-word"
                  value={typed}
                  onChange={(_event, text) => onType(text)}
                  autoComplete="off"
                  spellCheck={false}
                />
                <FormHelperText>
                  <HelperText>
                    <HelperTextItem>{t('This cannot be taken back by the page.')}</HelperTextItem>
                  </HelperText>
                </FormHelperText>
              </FormGroup>
            )}
          </Form>
        </StackItem>
      )}
      <StackItem>
        <Title headingLevel="h2" size="md">
          {t('What the server would do')}
        </Title>
        <ResultTable label={t('What the server would do')} results={results} />
      </StackItem>
    </Stack>
  );
};
